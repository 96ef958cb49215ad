"""Urban-rural education communities of a district (城鄉義務教育共同體): integrated (融合型) and co-built (共建型) ones.

One row per provision, in the order of the plan, under the plan's own numbering. Each number stands in the row of the
clause that states it. Long words stand in ``words/district_communities.py``; a reading acts where ``by_reading`` stands.
"""

from __future__ import annotations

from edu_policy.calculators import Join
from edu_policy.models import CommunityType, GovernanceState, MemberRole, Mode, PostingKind, Setting, Stage, Table
from edu_policy.policies import community_terms as c
from edu_policy.policies import terms as t
from edu_policy.policies.words.district_communities import WORDS
from edu_policy.quantities import Unit
from edu_policy.rules import (
    EVERY_MUST,
    EVIDENCE_UNTIL,
    NOT_STATED,
    Between,
    Binding,
    DateRule,
    EffectKind,
    FactKey,
    Notice,
    Parameter,
    Policy,
    Reading,
    WhyText,
    Window,
    by_reading,
    parameter,
)
from edu_policy.rules.conditions import both, either, negated
from edu_policy.rules.fields import activity, authority, community, decision, document, filing, member, person, posting
from edu_policy.rules.words import (
    P,
    all_of,
    any_of,
    ask,
    attest,
    contrary,
    count,
    decisions,
    distinct,
    documents,
    duration,
    duty,
    edition,
    effect,
    encouraged,
    exists,
    for_each,
    governed,
    items,
    may,
    must,
    need,
    part,
    parts,
    reaching,
    records,
    section,
    share,
    subject,
    text,
    total,
    value_of,
    values,
    vocabulary,
    when,
)
from edu_policy.sources import Decides, Force, SourceDocument
from edu_policy.text import Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="district-education-communities",
    title=Text("城鄉義務教育共同體", "城乡义务教育共同体", "Urban-rural communities of compulsory education"),
    jurisdiction=Text("婺城區", "婺城区", "Wucheng District"),
    kind=Text("區級實施方案", "区级实施方案", "district implementation plan"),
)
SOURCE = SourceDocument(
    id="plan-5",
    title=Text(
        "城鄉義務教育共同體建設實施方案",
        "城乡义务教育共同体建设实施方案",
        "Implementation plan for urban-rural compulsory-education communities",
    ),
    note=Text("公開範文，年份以20xx代替", "公开范文，年份以20xx代替", "published as a model plan, its years written as 20xx"),
)

# -- who is judged -----------------------------------------------------------------------------------------------------

DISTRICT = subject("district", "區教育局", "district education bureau", Table.AUTHORITIES, authority.kind.is_(t.COUNTY_BUREAU))
COMMUNITY = subject(
    "community", "教共體", "education community", Table.COMMUNITIES, community.type.in_(CommunityType.INTEGRATED, CommunityType.CO_BUILT)
)
INTEGRATED = subject(
    "integrated-community",
    "融合型教共體",
    "integrated community",
    Table.COMMUNITIES,
    community.type.is_(CommunityType.INTEGRATED),
    within=COMMUNITY,
)
CO_BUILT = subject(
    "co-built-community",
    "共建型教共體",
    "co-built community",
    Table.COMMUNITIES,
    community.type.is_(CommunityType.CO_BUILT),
    within=COMMUNITY,
)
TEACHER = subject("teacher", "教師", "teacher", Table.PERSONS)

THE_DISTRICT = authority.of("subject")
THE_COMMUNITY = community.of("subject")
THE_TEACHER = person.of("subject")

# -- the schools of a community ----------------------------------------------------------------------------------------

MEMBERS = parts(THE_COMMUNITY.members)
CORE = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.CORE))
PARTNERS = parts(THE_COMMUNITY.members, member.role.not_in(MemberRole.CORE))
IN_TOWN_OR_CITY = member.school.setting.in_(Setting.URBAN, Setting.TOWN)
IN_TOWN_OR_VILLAGE = member.school.setting.in_(Setting.TOWN, Setting.RURAL)
COMPULSORY = either(member.school.stages.has(Stage.PRIMARY), member.school.stages.has(Stage.JUNIOR))
ROUTE = FactKey("route", Table.COMMUNITIES, str, Text("組建途徑", "组建途径", "route of formation"))

# 「與另一方」: with the core school; under the reading of pairs, each two campuses of an integrated community.
OTHER_SIDE = parts(
    THE_COMMUNITY.members,
    negated(member.school.is_(member.of("partner").school)),
    either(member.role.is_(MemberRole.CORE), THE_COMMUNITY.type.is_(CommunityType.INTEGRATED)),
)

# -- the cohort of a year ----------------------------------------------------------------------------------------------

ITSELF = records(Table.COMMUNITIES, community.is_(THE_COMMUNITY))
FORMED_IN_THE_YEAR = records(Table.COMMUNITIES, community.is_(THE_COMMUNITY), dated=community.formed_on)
NEW = need(
    count(by_reading("5n", new_ones=FORMED_IN_THE_YEAR, new_ones_or_all_in_research=FORMED_IN_THE_YEAR, all_of_them=ITSELF)),
    at_least=1,
    about=c.NEWLY_FORMED,
)
NEW_FOR_RESEARCH = by_reading(
    "5n",
    new_ones=by_reading("5c", same_year=NEW, once=need(count(FORMED_IN_THE_YEAR), at_least=1, over=Window.PERIOD, about=c.NEWLY_FORMED)),
    new_ones_or_all_in_research=need(count(ITSELF), at_least=1, about=c.NEWLY_FORMED),
    all_of_them=need(count(ITSELF), at_least=1, about=c.NEWLY_FORMED),
)
YEAR = by_reading(
    "5a",
    calendar_year=Window.CALENDAR_YEAR,
    year_from_forming=Between(THE_COMMUNITY.formed_on, DateRule(base=THE_COMMUNITY.formed_on, years=1, days=-1)),
    school_year=Window.SCHOOL_YEAR,
)
YEAR_OF_RESEARCH = by_reading("5c", same_year=YEAR, once=Between(THE_COMMUNITY.formed_on, None))
EARLIER_PAIRING = records(
    Table.COMMUNITIES,
    community.type.is_(c.INTERNET_PAIRING),
    community.members.some(member.school.in_(values(CORE, member.school))),
    community.members.some(member.school.is_(member.of("partner").school)),
).counting(community.formed_on.at_most(THE_COMMUNITY.formed_on))

# -- what the two sides do together ------------------------------------------------------------------------------------

WITH_CORE = activity.places.in_(values(CORE, member.school))
WITH_PARTNER = activity.places.has(member.of("partner").school)
WITH_A_PARTNER = activity.places.in_(values(PARTNERS, member.school))
WITH_OTHER_SIDE = activity.places.has(member.of("other").school)

SYNC_LESSONS = records(Table.ACTIVITIES, activity.kind.is_(c.SYNC_LESSON))
SYNC_WITH_PARTNER = SYNC_LESSONS.that(WITH_PARTNER).counting(WITH_CORE)
SYNC_OF_PAIR = SYNC_LESSONS.that(WITH_PARTNER).counting(WITH_OTHER_SIDE)
SYNC_OF_COMMUNITY = SYNC_LESSONS.that(WITH_A_PARTNER).counting(WITH_CORE)
LESSONS = value_of(activity.lessons, unit=Unit.LESSON)

ONLINE_STUDY = records(Table.ACTIVITIES, activity.kind.is_(c.ONLINE_STUDY))
STUDY_WITH_PARTNER = ONLINE_STUDY.that(WITH_PARTNER).counting(WITH_CORE)
STUDY_OF_PAIR = ONLINE_STUDY.that(WITH_PARTNER).counting(WITH_OTHER_SIDE)
STUDY_OF_COMMUNITY = ONLINE_STUDY.that(WITH_A_PARTNER).counting(WITH_CORE)

ONSITE = activity.mode.is_(Mode.ONSITE)
RESEARCH = records(Table.ACTIVITIES, activity.kind.is_(t.TEACHING_RESEARCH))
RESEARCH_WITH_PARTNER = RESEARCH.that(WITH_PARTNER).counting(WITH_CORE, ONSITE)
RESEARCH_OF_PAIR = RESEARCH.that(WITH_PARTNER).counting(WITH_OTHER_SIDE, ONSITE)
RESEARCH_OF_COMMUNITY = RESEARCH.that(WITH_A_PARTNER).counting(WITH_CORE, ONSITE)

BY_THE_COMMUNITY = either(
    activity.by.is_(THE_COMMUNITY), activity.by.in_(values(MEMBERS, member.school)), activity.at.in_(values(MEMBERS, member.school))
)
BY_THE_DISTRICT = activity.by.is_(THE_DISTRICT)

# -- what is uploaded and kept -----------------------------------------------------------------------------------------

UPLOADED = document.filings.some(filing.with_.kind.is_(c.PROVINCIAL_DEPARTMENT))
SHOWN = activity.in_(values(documents(c.PHOTO).counting(UPLOADED), document.about))
WRITTEN_UP = activity.in_(values(documents(c.LESSON_RECORD).counting(UPLOADED), document.about))
RESEARCH_PAPERS = documents(c.RESEARCH_TEXT, c.STUDY_PHOTO, about=THE_COMMUNITY).counting(UPLOADED)
RESEARCH_TEXT = document.kind.is_(c.RESEARCH_TEXT)
APPRAISAL_SCHEMES = documents(c.APPRAISAL_SCHEME, about=THE_DISTRICT)
EVALUATION_SCHEMES = documents(c.EVALUATION_SCHEME, about=THE_COMMUNITY)

# -- teachers who move -------------------------------------------------------------------------------------------------

MOVES = posting.kind.in_(PostingKind.EXCHANGE, PostingKind.SUPPORT, PostingKind.ROTATION, PostingKind.DISPATCH, PostingKind.TRANSFER)
FROM_CORE = posting.home.in_(values(CORE, member.school))
TO_PARTNER = posting.host.is_(member.of("partner").school)
BACKBONE_AT_PARTNER = records(Table.POSTINGS, MOVES, TO_PARTNER).counting(FROM_CORE, posting.person.backbone.is_(True))
SPLIT_TIMETABLE = FactKey("split_timetable", Table.POSTINGS, bool, Text("分校課表", "分校课表", "timetable split between schools"))
ELSEWHERE_AT_THE_SAME_TIME = records(
    Table.POSTINGS,
    MOVES,
    posting.person.is_(posting.of("sent").person),
    posting.host.in_(values(PARTNERS, member.school)),
    negated(posting.host.is_(member.of("partner").school)),
).counting(posting.start.at_most(posting.of("sent").end), posting.end.at_least(posting.of("sent").start))
SENT_BY_SPLIT_TIMETABLE = records(Table.POSTINGS, posting.is_(posting.of("sent"))).counting(SPLIT_TIMETABLE.field.is_(True))

MOVED = records(Table.POSTINGS, MOVES, posting.person.is_(THE_TEACHER))
COMMUNITIES = records(Table.COMMUNITIES, community.type.in_(CommunityType.INTEGRATED, CommunityType.CO_BUILT))
WITHIN_ONE = both(
    posting.home.in_(values(parts(community.of("community").members), member.school)),
    posting.host.in_(values(parts(community.of("community").members), member.school)),
)
TO_VILLAGE = posting.host.setting.is_(Setting.RURAL)
TO_TOWN_OR_VILLAGE = posting.host.setting.in_(Setting.TOWN, Setting.RURAL)
FROM_THE_CITY = by_reading(
    "5o", city_only=posting.home.setting.is_(Setting.URBAN), city_and_town=posting.home.setting.in_(Setting.URBAN, Setting.TOWN)
)
MOVED_WITHIN = MOVED.that(WITHIN_ONE)
MOVED_TO_VILLAGE = MOVED_WITHIN.counting(TO_VILLAGE)
MOVED_FROM_CITY = MOVED_WITHIN.counting(FROM_THE_CITY, TO_TOWN_OR_VILLAGE)

TEACHES_WITHIN = records(Table.PERSONS, person.is_(THE_TEACHER)).counting(
    person.employer.in_(values(parts(community.of("community").members), member.school))
)

CO_BUILT_COMMUNITIES = records(Table.COMMUNITIES, community.type.is_(CommunityType.CO_BUILT))
THEIR_CORE = parts(community.of("community").members, member.role.is_(MemberRole.CORE))
THEIR_PARTNERS = parts(community.of("community").members, member.role.not_in(MemberRole.CORE))
SERVED_FROM_CORE = MOVED.that(posting.home.in_(values(THEIR_CORE, member.school)))
SERVED_AT_MEMBERS = SERVED_FROM_CORE.counting(posting.host.in_(values(THEIR_PARTNERS, member.school)))
SERVED_IN_TOWNSHIPS = SERVED_FROM_CORE.counting(TO_TOWN_OR_VILLAGE)
SERVED_ELSEWHERE = SERVED_FROM_CORE.counting(negated(posting.host.in_(values(THEIR_PARTNERS, member.school))))
SINCE_IT_WAS_FORMED = Between(community.of("community").formed_on, None)
STILL_IN_A_TOWNSHIP = need(count(MOVED.counting(TO_TOWN_OR_VILLAGE)), at_least=1, over=Window.STANDING, about=c.WEAK_SIDE)
CORE_SCHOOLS = parts(community.members, member.role.is_(MemberRole.CORE), of=CO_BUILT_COMMUNITIES)
OF_A_CORE_SCHOOL = records(Table.PERSONS, person.is_(THE_TEACHER)).counting(person.employer.in_(values(CORE_SCHOOLS, member.school)))
EXEMPTED = decisions(c.RATIO_EXEMPTION, about=THE_TEACHER)
BACK_AT_CORE = all_of(contrary(STILL_IN_A_TOWNSHIP), need(count(OF_A_CORE_SCHOOL), at_least=1, over=Window.STANDING))
COMPETED_AGAIN = decisions(c.RECOMPETITION, about=THE_TEACHER)
SINCE_THE_EXEMPTION = Between(decision.of("exempted").on, None)

BOUND = by_reading("5p", duty=Force.MUST, definition=Force.DEFINITION)
DISCRETION = by_reading("5l", may=Binding.DISCRETION, must=Binding.ENTITLED)

# -- the provisions, in the order of the plan --------------------------------------------------------------------------

EDITION = edition(
    POLICY,
    section("序", DISTRICT, P("00", "方案5依據", "Basis of plan 5", text(WhyText.CONTEXT))),
    section("一", DISTRICT, P("01", "指導思想", "Guiding ideas", text(WhyText.CONTEXT))),
    section("二1-3", DISTRICT, P("02", "工作原則", "Principles", text(WhyText.CONTEXT))),
    section("二2", COMMUNITY, P("02b", "內涵發展策略", "Strategies for quality", text(WhyText.HEADING, Force.ENCOURAGED))),
    section("二3", DISTRICT, P("02c", "特色發展", "Distinctive development", text(WhyText.CONTEXT))),
    section(
        "三",
        COMMUNITY,
        P(
            "03a",
            "教共體定義",
            "What a community is",
            duty(
                all_of(
                    need(count(CORE.counting(IN_TOWN_OR_CITY), unit=Unit.SCHOOL), at_least=1, about=c.STRONG_SIDE),
                    need(count(PARTNERS, unit=Unit.SCHOOL), at_least=1, about=c.WEAK_SIDE),
                    need(share(PARTNERS, IN_TOWN_OR_VILLAGE), at_least=1, about=c.WEAK_SIDE),
                    need(share(MEMBERS, COMPULSORY), at_least=1, about=c.COMPULSORY_STAGE),
                ),
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
        ),
        P("03b", "兩種新增模式", "Two types of new communities", vocabulary(community.type, c.INTEGRATED, c.CO_BUILT, is_open=False)),
    ),
    section(
        "三1",
        INTEGRATED,
        P(
            "04a",
            "融合型校數",
            "Schools of an integrated community",
            duty(
                all_of(
                    need(count(CORE, unit=Unit.SCHOOL), at_least=1, at_most=1, about=c.STRONG_SIDE),
                    need(share(CORE, IN_TOWN_OR_CITY), at_least=1, about=c.STRONG_SIDE),
                    need(
                        count(PARTNERS, unit=Unit.SCHOOL),
                        at_least=1,
                        at_most=by_reading("5d", one_or_two=2, any_number=None),
                        about=c.WEAK_SIDE,
                    ),
                    need(share(PARTNERS, IN_TOWN_OR_VILLAGE), at_least=1, about=c.WEAK_SIDE),
                ),
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
            Notice("5d", need(count(PARTNERS, unit=Unit.SCHOOL), at_least=3, over=Window.STANDING)),
        ),
        P(
            "04b",
            "一校多區",
            "One school with several campuses",
            duty(count(MEMBERS, unit=Unit.SCHOOL), at_least=2, force=Force.DEFINITION, over=Window.STANDING),
        ),
        P(
            "04c",
            "單一法人",
            "One legal person",
            duty(governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.LEGAL_PERSON), force=BOUND, over=Window.STANDING),
        ),
        P(
            "04d",
            "人財管統一",
            "Personnel, finance and management unified",
            duty(governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.PERSONNEL, c.FINANCE, c.MANAGEMENT), force=BOUND, over=Window.STANDING),
        ),
        P("04e", "融合型五項模式", "Five formulas of integrated communities", text(WhyText.HEADING, Force.MUST)),
        P(
            "04f",
            "獨立招生",
            "Separate enrolment",
            may(governed(THE_COMMUNITY, GovernanceState.SEPARATE, c.ENROLMENT), over=Window.STANDING),
        ),
        P(
            "04g",
            "重新分設",
            "Set up as separate schools again",
            effect(
                after=need(count(decisions(c.IMPROVEMENT_REACHED, about=THE_COMMUNITY)), at_least=1, over=Window.STANDING),
                kind=EffectKind.PERMISSION,
                gives=c.SEPARATE_AGAIN,
                binding=Binding.DISCRETION,
                force=Force.MAY,
            ),
        ),
    ),
    section(
        "三2",
        CO_BUILT,
        P("05a", "共建型兩途徑", "Two routes to a co-built community", vocabulary(ROUTE.field, c.ENTRUSTED, c.TIGHT_GROUP, is_open=False)),
        P(
            "05b",
            "一核心校牽頭",
            "Led by one core school",
            duty(
                all_of(
                    need(distinct(CORE, member.school, unit=Unit.SCHOOL), at_least=1, at_most=1, about=c.STRONG_SIDE),
                    need(share(CORE, IN_TOWN_OR_CITY), at_least=1, about=c.STRONG_SIDE),
                ),
                force=BOUND,
                over=Window.STANDING,
            ),
        ),
        P("05c", "共建型五項模式", "Five formulas of co-built communities", text(WhyText.HEADING, Force.MUST)),
        P(
            "05d",
            "法人財務獨立",
            "Own legal person and finances",
            duty(
                governed(THE_COMMUNITY, GovernanceState.SEPARATE, c.LEGAL_PERSON, c.FINANCE),
                force=BOUND,
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # that work is coordinated, no record says
            ),
        ),
    ),
    section(
        "四1",
        COMMUNITY,
        P(
            "06a",
            "互聯網結對基礎",
            "A base in internet pairing",
            duty(
                when(NEW, exists("partner", PARTNERS, need(count(EARLIER_PAIRING), at_least=1))),
                force=by_reading("5q", requirement=Force.MUST, statement=Force.DEFINITION),
                over=YEAR,
                decides=Decides.NECESSARY,  # how good that base is, no criterion says
            ),
        ),
        P(
            "06b",
            "同步課堂學科數",
            "Subjects of synchronous lessons",
            must(
                when(
                    NEW,
                    by_reading(
                        "5b",
                        per_recipient=for_each(
                            "partner", PARTNERS, need(distinct(SYNC_WITH_PARTNER, activity.subject, unit=Unit.SUBJECT), at_least=2)
                        ),
                        per_pair=for_each(
                            "partner",
                            PARTNERS,
                            for_each("other", OTHER_SIDE, need(distinct(SYNC_OF_PAIR, activity.subject, unit=Unit.SUBJECT), at_least=2)),
                        ),
                        per_subject=for_each(
                            "partner", PARTNERS, need(distinct(SYNC_WITH_PARTNER, activity.subject, unit=Unit.SUBJECT), at_least=2)
                        ),
                        per_community=need(distinct(SYNC_OF_COMMUNITY, activity.subject, unit=Unit.SUBJECT), at_least=2),
                    ),
                ),
                over=YEAR,
            ),
        ),
        P(
            "06c",
            "同步課堂節數",
            "Synchronous lessons",
            must(
                when(
                    NEW,
                    by_reading(
                        "5b",
                        per_recipient=for_each("partner", PARTNERS, need(total(SYNC_WITH_PARTNER, LESSONS, unit=Unit.LESSON), at_least=20)),
                        per_pair=for_each(
                            "partner",
                            PARTNERS,
                            for_each("other", OTHER_SIDE, need(total(SYNC_OF_PAIR, LESSONS, unit=Unit.LESSON), at_least=20)),
                        ),
                        per_subject=for_each(
                            "partner",
                            PARTNERS,
                            need(
                                reaching(
                                    total(SYNC_WITH_PARTNER, LESSONS, unit=Unit.LESSON, per=activity.subject),
                                    at_least=20,
                                    unit=Unit.SUBJECT,
                                ),
                                at_least=2,
                            ),
                        ),
                        per_community=need(total(SYNC_OF_COMMUNITY, LESSONS, unit=Unit.LESSON), at_least=20),
                    ),
                ),
                over=YEAR,
            ),
        ),
        P(
            "06d",
            "同步課堂佐證",
            "Evidence of synchronous lessons",
            must(
                when(
                    NEW,
                    by_reading(
                        "5s",
                        each_lesson=all_of(
                            need(share(SYNC_OF_COMMUNITY, SHOWN), at_least=1, about=c.PHOTO),
                            need(share(SYNC_OF_COMMUNITY, WRITTEN_UP), at_least=1, about=c.LESSON_RECORD),
                        ),
                        some_lesson=all_of(
                            need(count(SYNC_OF_COMMUNITY.counting(SHOWN)), at_least=1, about=c.PHOTO),
                            need(count(SYNC_OF_COMMUNITY.counting(WRITTEN_UP)), at_least=1, about=c.LESSON_RECORD),
                        ),
                    ),
                ),
                over=YEAR,
            ),
        ),
    ),
    section(
        "四2",
        COMMUNITY,
        P(
            "07a",
            "網絡研修次數",
            "Online study sessions",
            must(
                when(
                    NEW_FOR_RESEARCH,
                    by_reading(
                        "5b",
                        per_recipient=for_each("partner", PARTNERS, need(count(STUDY_WITH_PARTNER, unit=Unit.SESSION), at_least=8)),
                        per_pair=for_each(
                            "partner", PARTNERS, for_each("other", OTHER_SIDE, need(count(STUDY_OF_PAIR, unit=Unit.SESSION), at_least=8))
                        ),
                        per_subject=for_each("partner", PARTNERS, need(count(STUDY_WITH_PARTNER, unit=Unit.SESSION), at_least=8)),
                        per_community=need(count(STUDY_OF_COMMUNITY, unit=Unit.SESSION), at_least=8),
                    ),
                ),
                over=YEAR_OF_RESEARCH,
            ),
        ),
        P(
            "07b",
            "線下教研次數",
            "On-site research sessions",
            must(
                when(
                    NEW_FOR_RESEARCH,
                    by_reading(
                        "5b",
                        per_recipient=for_each("partner", PARTNERS, need(count(RESEARCH_WITH_PARTNER, unit=Unit.SESSION), at_least=4)),
                        per_pair=for_each(
                            "partner", PARTNERS, for_each("other", OTHER_SIDE, need(count(RESEARCH_OF_PAIR, unit=Unit.SESSION), at_least=4))
                        ),
                        per_subject=for_each("partner", PARTNERS, need(count(RESEARCH_WITH_PARTNER, unit=Unit.SESSION), at_least=4)),
                        per_community=need(count(RESEARCH_OF_COMMUNITY, unit=Unit.SESSION), at_least=4),
                    ),
                ),
                over=YEAR_OF_RESEARCH,
            ),
        ),
        P(
            "07c",
            "教研佐證",
            "Evidence of research",
            must(
                when(
                    NEW_FOR_RESEARCH,
                    need(
                        items(
                            RESEARCH_PAPERS,
                            part(c.AMONG_SCHOOLS, both(RESEARCH_TEXT, document.tags.has(c.AMONG_SCHOOLS))),
                            part(c.AMONG_GRADE_GROUPS, both(RESEARCH_TEXT, document.tags.has(c.AMONG_GRADE_GROUPS))),
                            part(c.AMONG_SUBJECT_GROUPS, both(RESEARCH_TEXT, document.tags.has(c.AMONG_SUBJECT_GROUPS))),
                            part(c.STUDY_PHOTO, document.kind.is_(c.STUDY_PHOTO)),
                        )
                    ),
                ),
                over=YEAR_OF_RESEARCH,
            ),
        ),
    ),
    section(
        "四3",
        INTEGRATED,
        P(
            "08a",
            "校區無障礙流動",
            "Teachers move freely between campuses",
            must(
                when(NEW, need(governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.TEACHER_ASSIGNMENT))),
                over=YEAR,
                decides=Decides.NECESSARY,  # that nobody is hindered, no record says
            ),
        ),
    ),
    section(
        "四3",
        CO_BUILT,
        P(
            "08b",
            "骨幹教師全覆蓋",
            "Backbone teachers at every member school",
            must(
                when(
                    NEW,
                    for_each(
                        "partner",
                        PARTNERS,
                        exists(
                            "sent",
                            BACKBONE_AT_PARTNER,
                            any_of(
                                need(count(SENT_BY_SPLIT_TIMETABLE), at_least=1, about=c.SPLIT),
                                need(count(ELSEWHERE_AT_THE_SAME_TIME), at_most=0, about=c.NOT_ELSEWHERE),
                            ),
                        ),
                    ),
                ),
                over=YEAR,
            ),
        ),
    ),
    section(
        "四3",
        COMMUNITY,
        P(
            "08c",
            "交流名單復核",
            "Exchange list uploaded and checked",
            must(
                when(
                    NEW,
                    all_of(
                        need(count(documents(c.EXCHANGE_LIST, about=THE_COMMUNITY).counting(UPLOADED)), at_least=1, about=c.LIST_FILED),
                        need(count(decisions(c.LIST_VERIFICATION, about=THE_COMMUNITY)), at_least=1, about=c.LIST_VERIFICATION),
                    ),
                ),
                over=YEAR,
            ),
        ),
    ),
    section(
        "五1",
        INTEGRATED,
        P(
            "09a",
            "融合型黨建一體",
            "One party leadership",
            must(governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.PARTY_ORGANISATION), over=Window.STANDING),
        ),
    ),
    section(
        "五1",
        CO_BUILT,
        P(
            "09b",
            "共建型聯合黨組織",
            "A joint party organisation",
            may(governed(THE_COMMUNITY, GovernanceState.JOINT, c.PARTY_ORGANISATION), over=Window.STANDING),
        ),
        P(
            "09b2",
            "常態化黨建共建",
            "Regular joint party building",
            duty(
                count(records(Table.ACTIVITIES, activity.kind.is_(c.PARTY_BUILDING), BY_THE_COMMUNITY), unit=Unit.SESSION),
                at_least=1,
                force=by_reading("5r", first_clause=Force.MUST, both_clauses=Force.MAY),
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how often is regular, the plan does not say
            ),
        ),
    ),
    section("五1", COMMUNITY, P("09c", "黨組織領導", "Leadership of the party organisation", text(WhyText.ATTITUDE, Force.MUST))),
    section(
        "五2",
        INTEGRATED,
        P(
            "10a",
            "一套班子",
            "One leadership team",
            must(governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.LEADERSHIP_TEAM), over=Window.STANDING),
        ),
        P(
            "10b",
            "人財物統一調配",
            "People, money and goods allotted as one",
            must(governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.PERSONNEL, c.FINANCE, c.ASSETS), over=Window.STANDING),
        ),
        P(
            "10c",
            "教師統一招培調",
            "Teachers recruited, trained and assigned as one",
            must(
                governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.TEACHER_RECRUITMENT, c.TEACHER_TRAINING, c.TEACHER_ASSIGNMENT),
                over=Window.STANDING,
            ),
        ),
        P(
            "10d",
            "學區相對獨立",
            "Catchments stay separate",
            must(
                governed(THE_COMMUNITY, GovernanceState.SEPARATE, c.CATCHMENT),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # how stable they are, no record says
            ),
        ),
        P(
            "10e",
            "校區獨立評估單元",
            "Each campus evaluated and counted by itself",
            duty(
                governed(THE_COMMUNITY, GovernanceState.SEPARATE, c.EVALUATION_UNIT, c.UNIT_RECOGNITION), force=BOUND, over=Window.STANDING
            ),
        ),
    ),
    section(
        "五2",
        CO_BUILT,
        P(
            "10f",
            "共建型三不變",
            "Three things unchanged",
            must(
                governed(THE_COMMUNITY, GovernanceState.SEPARATE, c.LEGAL_PERSON, c.ACCOUNTING, c.SCHOOL_NAME, c.AFFILIATION),
                over=Window.STANDING,
            ),
        ),
        P(
            "10g",
            "聯盟章程規劃",
            "Charter and development plan",
            must(
                items(
                    documents(c.ALLIANCE_CHARTER, c.DEVELOPMENT_PLAN, about=THE_COMMUNITY),
                    part(c.ALLIANCE_CHARTER, document.kind.is_(c.ALLIANCE_CHARTER)),
                    part(c.DEVELOPMENT_PLAN, document.kind.is_(c.DEVELOPMENT_PLAN)),
                ),
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "五3",
        DISTRICT,
        P("11a", "財政支持", "Support by finance departments", text(WhyText.MONEY, Force.MUST)),
        P(
            "11b",
            "省級轉移支付體現",
            "A factor in transfer payments",
            effect(
                after=need(count(decisions(c.CLEAR_RESULTS, about=THE_DISTRICT)), at_least=1, over=Window.PERIOD),
                kind=EffectKind.PREFERENCE,
                gives=c.TRANSFER_FACTOR,
                binding=Binding.UNQUANTIFIED,
            ),
        ),
    ),
    section(
        "五4",
        DISTRICT,
        P("12a", "縣管校聘統籌", "Teachers managed by the district", attest(by=c.DISTRICT_BUREAU)),
    ),
    section(
        "五4",
        TEACHER,
        P(
            "12b",
            "優先雙向交流",
            "Exchange inside a community comes first",
            effect(
                after=exists("community", COMMUNITIES, need(count(TEACHES_WITHIN), at_least=1)),
                kind=EffectKind.PRIORITY,
                gives=c.EXCHANGE_FIRST,
                binding=Binding.UNQUANTIFIED,
                force=Force.MUST,
            ),
        ),
    ),
    section(
        "五4",
        DISTRICT,
        P(
            "12c",
            "指導師制度",
            "Guiding teachers",
            encouraged(
                count(documents(c.GUIDING_TEACHER_RULES, about=THE_DISTRICT)),
                at_least=1,
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether they guide, no record says
            ),
        ),
    ),
    section(
        "五4",
        COMMUNITY,
        P(
            "12d",
            "鄉村教師輪訓",
            "Rotation training and online study",
            must(
                all_of(
                    need(
                        count(records(Table.ACTIVITIES, activity.kind.is_(c.ROTATION_TRAINING), BY_THE_COMMUNITY), unit=Unit.SESSION),
                        at_least=1,
                        about=c.ROTATION_TRAINING,
                    ),
                    need(
                        count(records(Table.ACTIVITIES, activity.kind.is_(c.ONLINE_STUDY), BY_THE_COMMUNITY), unit=Unit.SESSION),
                        at_least=1,
                        about=c.ONLINE_STUDY,
                    ),
                ),
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how often is regular, the plan does not say
            ),
        ),
    ),
    section(
        "五5",
        INTEGRATED,
        P(
            "13a",
            "融合型編制統用",
            "Staffing used as one",
            must(governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.STAFFING_QUOTA, c.POSTS, c.TEACHERS), over=Window.STANDING),
        ),
    ),
    section(
        "五5",
        CO_BUILT,
        P(
            "13b",
            "共建型職稱統用",
            "Post ratios may be pooled",
            may(governed(THE_COMMUNITY, GovernanceState.POOLED, c.POST_RATIO), over=Window.STANDING),
        ),
    ),
    section("五5", COMMUNITY, P("13c", "避免過度集中", "No over-concentration in the core school", attest(by=c.DISTRICT_BUREAU))),
    section(
        "五5",
        TEACHER,
        P(
            "13d",
            "職稱評聘優先",
            "Priority in title evaluation",
            effect(
                after=exists("community", COMMUNITIES, need(count(MOVED_TO_VILLAGE), at_least=1, over=Window.PERIOD)),
                kind=EffectKind.PRIORITY,
                gives=c.TITLE_FIRST,
                binding=DISCRETION,
                force=Force.MAY,
            ),
        ),
        P(
            "13e",
            "視同農村任教",
            "Counts as rural teaching",
            effect(
                after=exists(
                    "community",
                    COMMUNITIES,
                    by_reading(
                        "5h",
                        any_length=need(count(MOVED_FROM_CITY), at_least=1, over=Window.PERIOD),
                        one_year=all_of(
                            need(count(MOVED_FROM_CITY), at_least=1, over=Window.PERIOD),
                            need(
                                duration(
                                    MOVED_FROM_CITY, unit=Unit.YEAR, join=Join.LONGEST, gap=parameter("bridged_days"), counts_gaps=True
                                ),
                                at_least=1,
                                over=SINCE_IT_WAS_FORMED,
                            ),
                        ),
                    ),
                ),
                kind=EffectKind.COUNTS_AS,
                gives=c.RURAL_EXPERIENCE,
                binding=Binding.ENTITLED,
            ),
        ),
        P(
            "13f",
            "滿三年不佔高崗",
            "Outside the core school's senior ratio after three years",
            effect(
                after=exists(
                    "community",
                    CO_BUILT_COMMUNITIES,
                    all_of(
                        by_reading(
                            "5f",
                            unbroken=all_of(
                                need(
                                    duration(
                                        SERVED_AT_MEMBERS,
                                        unit=Unit.YEAR,
                                        join=Join.LONGEST,
                                        gap=parameter("bridged_days"),
                                        counts_gaps=True,
                                    ),
                                    at_least=3,
                                    over=SINCE_IT_WAS_FORMED,
                                ),
                                need(
                                    duration(
                                        SERVED_IN_TOWNSHIPS,
                                        unit=Unit.YEAR,
                                        join=Join.CURRENT,
                                        gap=parameter("bridged_days"),
                                        counts_gaps=True,
                                        less=SERVED_ELSEWHERE,  # the three years are in the run that still goes on
                                    ),
                                    at_least=3,
                                    over=SINCE_IT_WAS_FORMED,
                                ),
                            ),
                            cumulative=need(duration(SERVED_AT_MEMBERS, unit=Unit.YEAR), at_least=3, over=SINCE_IT_WAS_FORMED),
                        ),
                        STILL_IN_A_TOWNSHIP,
                        need(count(decisions(c.SENIOR_TITLE_CONDITIONS, about=THE_TEACHER)), at_least=1, over=Window.STANDING),
                    ),
                ),
                kind=EffectKind.EXEMPTION,
                gives=c.OUTSIDE_CORE_RATIO,
                binding=Binding.ENTITLED,
                granted=EXEMPTED,
                until=BACK_AT_CORE,
            ),
        ),
        P(
            "13g",
            "返校重新競聘",
            "Competes again on return",
            must(
                when(
                    all_of(need(count(EXEMPTED), at_least=1), BACK_AT_CORE),
                    for_each("exempted", EXEMPTED, need(count(COMPETED_AGAIN), at_least=1, over=SINCE_THE_EXEMPTION)),
                ),
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "五5",
        COMMUNITY,
        P(
            "13h",
            "評優比例傾斜",
            "More awards for core-school teachers",
            effect(
                after=need(count(CORE, unit=Unit.SCHOOL), at_least=1, over=Window.STANDING),
                kind=EffectKind.PREFERENCE,
                gives=c.AWARD_SHARE,
                binding=DISCRETION,
                force=Force.MAY,
            ),
        ),
        P(
            "13i",
            "績效總量傾斜",
            "A larger performance-pay total",
            effect(
                after=exists(
                    "core",
                    CORE,
                    need(count(decisions(c.CORE_SCHOOL_RESULT, about=member.of("core").school)), at_least=1, over=Window.PERIOD),
                ),
                kind=EffectKind.PREFERENCE,
                gives=c.PAY_TOTAL,
                binding=DISCRETION,
                force=Force.MAY,
            ),
        ),
        P(
            "13j",
            "優績優酬",
            "Pay for outstanding contribution",
            effect(
                after=need(count(CORE, unit=Unit.SCHOOL), at_least=1, over=Window.STANDING),
                kind=EffectKind.PREFERENCE,
                gives=c.MERIT_PAY,
                binding=Binding.UNQUANTIFIED,
                force=Force.MUST,
            ),
        ),
    ),
    section(
        "五6",
        COMMUNITY,
        P(
            "14a",
            "學生交流機制",
            "Regular pupil exchange",
            must(
                count(records(Table.ACTIVITIES, activity.kind.is_(c.PUPIL_EXCHANGE), BY_THE_COMMUNITY), unit=Unit.SESSION),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how often is regular, the plan does not say
            ),
        ),
        P(
            "14b",
            "學生活動清單",
            "Shared pupil activities",
            must(
                count(
                    records(
                        Table.ACTIVITIES,
                        activity.kind.in_(
                            c.STUDY_TRIP, c.LABOUR_PRACTICE, c.FRIENDSHIP, c.ARTS_AND_SPORTS, c.QUALITY_CONTEST, c.LABOUR_SHOW
                        ),
                        BY_THE_COMMUNITY,
                    ),
                    unit=Unit.SESSION,
                ),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how many are enough, the plan does not say
            ),
        ),
        P("14c", "綜合素質評價一體", "Evaluation of pupils as one", text(WhyText.EXPLORATION, Force.ENCOURAGED)),
    ),
    section(
        "五7",
        DISTRICT,
        P(
            "15a",
            "三類考核指標",
            "Part of three indicator systems",
            must(
                items(
                    APPRAISAL_SCHEMES,
                    part(c.MODERNISATION_MONITORING, document.tags.has(c.MODERNISATION_MONITORING)),
                    part(c.WORK_APPRAISAL, document.tags.has(c.WORK_APPRAISAL)),
                    part(c.SCHOOL_DEVELOPMENT, document.tags.has(c.SCHOOL_DEVELOPMENT)),
                ),
                over=Window.STANDING,
            ),
        ),
        P(
            "15b",
            "階段性評估",
            "Stage evaluations",
            must(
                count(records(Table.ACTIVITIES, activity.kind.is_(c.STAGE_EVALUATION), BY_THE_DISTRICT), unit=Unit.SESSION),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # when the time is suitable, the plan does not say
            ),
        ),
    ),
    section(
        "五7",
        COMMUNITY,
        P(
            "15c",
            "分學段評價方案",
            "A scheme for each stage",
            must(
                all_of(
                    when(
                        need(count(MEMBERS.counting(member.school.stages.has(Stage.PRIMARY)), unit=Unit.SCHOOL), at_least=1),
                        need(count(EVALUATION_SCHEMES.that(document.tags.has(Stage.PRIMARY))), at_least=1, about=c.PRIMARY_STAGE),
                    ),
                    when(
                        need(count(MEMBERS.counting(member.school.stages.has(Stage.JUNIOR)), unit=Unit.SCHOOL), at_least=1),
                        need(count(EVALUATION_SCHEMES.that(document.tags.has(Stage.JUNIOR))), at_least=1, about=c.JUNIOR_STAGE),
                    ),
                ),
                over=Window.STANDING,
            ),
        ),
        P(
            "15d",
            "三種評價",
            "Three kinds of evaluation",
            must(
                items(
                    documents(c.EVALUATION_REPORT, about=THE_COMMUNITY),
                    part(c.COMPREHENSIVE, document.tags.has(c.COMPREHENSIVE)),
                    part(c.VALUE_ADDED, document.tags.has(c.VALUE_ADDED)),
                    part(c.DISTINCTIVE, document.tags.has(c.DISTINCTIVE)),
                ),
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # whether schools, teachers and pupils are all covered, no record says
            ),
        ),
    ),
    section(
        "五7",
        DISTRICT,
        P(
            "15e",
            "鄉村校為主要依據",
            "Rural schools are the main basis",
            must(
                items(
                    APPRAISAL_SCHEMES.that(document.tags.has(c.RURAL_MAIN_BASIS)),
                    part(c.CORE_SCHOOL_APPRAISAL, document.tags.has(c.CORE_SCHOOL_APPRAISAL)),
                    part(c.COMMUNITY_APPRAISAL, document.tags.has(c.COMMUNITY_APPRAISAL)),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # how much is the main part, the plan does not say
            ),
        ),
        P("15f", "典型培育", "Models made known", text(WhyText.AIM, Force.ENCOURAGED)),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask(
            "year-done",
            COMMUNITY,
            "年度工作是否完成",
            "Has the work of the year been done?",
            needs=("06b", "06c", "07a", "07b", "08b"),
            beside=("06a", "06d", "07c", "08a", "08c"),
        ),
        ask(
            "well-formed",
            COMMUNITY,
            "組織架構是否合規",
            "Is it set up as its type asks?",
            needs=("04c", "04d", "05b", "05d", "08a", "09a", "10a", "10b", "10c", "10d", "10e", "10f", "10g", "13a"),
            beside=("03a", "04a", "04b", "04f", "04g", "09b", "13b", "13c"),
        ),
        ask("community-compliant", COMMUNITY, "教共體是否合規", "Does the community comply?", needs=EVERY_MUST),
        ask("teacher-compliant", TEACHER, "流動教師是否合規", "Is what binds the teacher met?", needs=EVERY_MUST),
        ask("district-compliant", DISTRICT, "區教育局是否合規", "Does the district comply?", needs=EVERY_MUST),
    ),
    readings=(
        Reading(key="G1", options=("inclusive",), provisions=("06b", "06c", "07a", "07b", "13f")),
        Reading(key="G2", options=("not_stated",), provisions=("00",)),
        Reading(key="G5", options=("needs_a_person",), provisions=("14b",)),
        Reading(key="G6", options=("at_least_one",), provisions=("09b2", "12d", "14a", "15b")),
        Reading(
            key="5a",
            options=("calendar_year", "year_from_forming", "school_year"),
            provisions=("06a", "06b", "06c", "06d", "07a", "07b", "07c", "08a", "08b", "08c"),
        ),
        Reading(key="5b", options=("per_recipient", "per_pair", "per_subject", "per_community"), provisions=("06b", "06c", "07a", "07b")),
        Reading(key="5c", options=("same_year", "once"), provisions=("07a", "07b", "07c")),
        Reading(key="5d", options=("one_or_two", "any_number"), provisions=("04a", "04b")),
        Reading(key="5e", options=("school_units",), provisions=("10e",)),
        Reading(key="5f", options=("unbroken", "cumulative"), provisions=("13f",)),
        Reading(key="5g", options=("core_only",), provisions=("13f",)),
        Reading(key="5h", options=("any_length", "one_year"), provisions=("13e",)),
        Reading(key="5i", options=("one_each",), provisions=("08b",)),
        Reading(key="5j", options=("two_senses",), provisions=("05d", "06b", "10f")),
        Reading(key="5k", options=("by_design",), provisions=("04f", "10d")),
        Reading(key="5l", options=("may", "must"), provisions=("13d", "13h", "13i")),
        Reading(key="5m", options=("schools",), provisions=("06d", "07c", "08c")),
        Reading(
            key="5n",
            options=("new_ones", "new_ones_or_all_in_research", "all_of_them"),
            provisions=("06a", "06b", "06c", "06d", "07a", "07b", "07c", "08a", "08b", "08c"),
        ),
        Reading(key="5o", options=("city_only", "city_and_town"), provisions=("13e",)),
        Reading(key="5p", options=("duty", "definition"), provisions=("04c", "04d", "05b", "05d", "10e")),
        Reading(key="5q", options=("requirement", "statement"), provisions=("06a",)),
        Reading(key="5r", options=("first_clause", "both_clauses"), provisions=("09b", "09b2")),
        Reading(key="5s", options=("each_lesson", "some_lesson"), provisions=("06d",)),
    ),
    parameters=(
        Parameter(name="bridged_days", type=int, default=0, unit=Unit.DAY),
        Parameter(name=EVIDENCE_UNTIL, type=DateRule),
    ),
    fact_keys=(ROUTE, SPLIT_TIMETABLE),
    terms=(t.TEACHING_RESEARCH, t.COUNTY_BUREAU, *c.ALL),
    words=WORDS,
)
