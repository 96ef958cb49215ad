"""Education communities of a county (教育共同體): a lead school of the county town paired with a rural partner school for two years.

One row per provision, in the order of the plan, under the plan's own numbering. Each number stands in the row of the
clause that states it. Long words stand in ``words/county_communities.py``; a reading acts where ``by_reading`` stands.
"""

from __future__ import annotations

from datetime import date

from edu_policy.calculators import Join
from edu_policy.models import GovernanceState, MemberRole, Mode, Outcome, PostingKind, SchoolKind, SchoolLevel, Setting, Table
from edu_policy.policies import community_terms as c
from edu_policy.policies import pairing_terms as p
from edu_policy.policies import terms as t
from edu_policy.policies.words.county_communities import WORDS
from edu_policy.quantities import Unit
from edu_policy.rules import (
    EVERY_MUST,
    EVIDENCE_UNTIL,
    Between,
    Binding,
    DateRule,
    EffectKind,
    FactKey,
    InForce,
    Notice,
    Parameter,
    Policy,
    Reading,
    WhyText,
    Window,
    WindowEdge,
    Within,
    by_reading,
    parameter,
)
from edu_policy.rules.conditions import both, either, negated
from edu_policy.rules.fields import (
    activity,
    authority,
    community,
    decision,
    document,
    group,
    member,
    participation,
    person,
    post,
    posting,
    school,
    seat,
    signature,
    title,
)
from edu_policy.rules.words import (
    P,
    all_of,
    any_of,
    ask,
    attest,
    contrary,
    count,
    covered,
    decisions,
    distinct,
    documents,
    duration,
    duty,
    edition,
    effect,
    exists,
    figure_of,
    for_each,
    governed,
    greatest,
    in_principle,
    items,
    lead,
    least,
    lookup,
    may,
    must,
    need,
    part,
    parts,
    plus,
    quantity,
    records,
    row,
    scale,
    section,
    share,
    subject,
    summed,
    target,
    text,
    the,
    throughout,
    times,
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
    id="county-education-communities",
    title=Text("縣域教育共同體", "县域教育共同体", "Education communities of a county"),
    jurisdiction=Text("融安縣", "融安县", "Rong'an County"),
    kind=Text("縣級工作方案", "县级工作方案", "county working plan"),
)
SOURCE = SourceDocument(
    id="plan-11",
    title=Text("教育共同體建設工作方案", "教育共同体建设工作方案", "Working plan for building education communities"),
    note=Text(
        "公開範文，所引文件的年份以20xx代替", "公开范文，所引文件的年份以20xx代替", "published as a model plan, years of its basis as 20xx"
    ),
)
FIRST_DAY = date(2022, 9, 1)
LAST_DAY = date(2024, 8, 31)
PROGRAMME = InForce(FIRST_DAY, LAST_DAY)

# -- who is judged -----------------------------------------------------------------------------------------------------

COUNTY = subject("county", "縣教育局", "county education bureau", Table.AUTHORITIES, authority.kind.is_(t.COUNTY_BUREAU))
COMMUNITY = subject("community", "縣域教共體", "county community", Table.COMMUNITIES, community.type.is_(t.PAIRED))
SCHOOL = subject("school", "學校", "school", Table.SCHOOLS, school.kind.in_(*SchoolKind))
LED_BY_ANY = records(Table.COMMUNITIES, community.type.is_(t.PAIRED))
LEAD_SCHOOLS = parts(community.members, member.role.is_(MemberRole.LEAD), of=LED_BY_ANY)
TOWNSHIP_SCHOOL = subject(
    "township-school",
    "鄉鎮學校",
    "township school",
    Table.SCHOOLS,
    school.level.is_(SchoolLevel.TOWNSHIP),
    negated(school.in_(values(LEAD_SCHOOLS, member.school))),  # one of them lies in the county town, and leads
    within=SCHOOL,
)
POSTING = subject(
    "posting",
    "選派任務",
    "posting",
    Table.POSTINGS,
    posting.kind.in_(PostingKind.DISPATCH, PostingKind.SHADOWING, PostingKind.TRAINEE),
    shown_for=posting.person,
    calendar_of=posting.host,
)
SENT = subject(
    "sent-person",
    "派出人員",
    "person sent between the two schools",
    Table.POSTINGS,
    posting.kind.in_(PostingKind.DISPATCH, PostingKind.SHADOWING),
    shown_for=posting.person,
    calendar_of=posting.host,
    within=POSTING,
)
DISPATCHED = subject(
    "dispatched-person",
    "牽頭學校派出人員",
    "person sent by the lead school",
    Table.POSTINGS,
    posting.kind.is_(PostingKind.DISPATCH),
    shown_for=posting.person,
    calendar_of=posting.host,
    within=SENT,
)
LEARNER = subject(
    "shadowing-person",
    "跟崗人員",
    "person who shadows",
    Table.POSTINGS,
    posting.kind.in_(PostingKind.SHADOWING, PostingKind.TRAINEE),
    shown_for=posting.person,
    calendar_of=posting.host,
    within=POSTING,
)
TRAINEE = subject(
    "trainee",
    "跟崗教師",
    "trainee teacher",
    Table.POSTINGS,
    posting.kind.is_(PostingKind.TRAINEE),
    shown_for=posting.person,
    calendar_of=posting.host,
    within=LEARNER,
)

THE_COUNTY = authority.of("subject")
THE_COMMUNITY = community.of("subject")
THE_SCHOOL = school.of("subject")
THE_POSTING = posting.of("subject")

# -- what records say beside their own fields ----------------------------------------------------------------------------

LISTED_AS = FactKey("listed_as", Table.SCHOOLS, str, Text("名單上的學校", "名单上的学校", "school of the list"))
WEAK = FactKey("weak", Table.SCHOOLS, bool, Text("薄弱學校", "薄弱学校", "weak school"))
GENERAL = FactKey("general_subject", Table.PERSONS, bool, Text("小學全科教師", "小学全科教师", "general-subject primary teacher"))
SERVICE_ENDS = FactKey("service_ends", Table.PERSONS, date, Text("約定服務期滿日", "约定服务期满日", "last day of the agreed service"))
BORN = FactKey("birth_date", Table.PERSONS, date, Text("出生日期", "出生日期", "date of birth"))
SELECTED_ON = FactKey("selected_on", Table.POSTINGS, date, Text("遴選日期", "遴选日期", "day of the selection"))
PERSONNEL_AT = FactKey(
    "personnel_at", Table.POSTINGS, str, Text("人事關係所在學校", "人事关系所在学校", "school that has the personnel relation")
)
PARTY_AT = FactKey(
    "party_at", Table.POSTINGS, str, Text("黨組織關係所在學校", "党组织关系所在学校", "school that has the party membership")
)
SECTION = FactKey("section", Table.AUTHORITIES, str, Text("承辦股室", "承办股室", "section of the bureau"))
NUMBER = FactKey("number", Table.DOCUMENTS, int, Text("確定的人數", "确定的人数", "number that was fixed"))

# -- the pair ------------------------------------------------------------------------------------------------------------

LEADS = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.LEAD))
PARTNERS = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.PARTNER))
SCHOOLS = parts(THE_COMMUNITY.members)
IN_TOWN_OR_CITY = member.school.setting.in_(Setting.URBAN, Setting.TOWN)
IN_THE_COUNTRY = member.school.level.in_(SchoolLevel.TOWNSHIP, SchoolLevel.VILLAGE)
LED_BY_THE_LEAD = records(
    Table.COMMUNITIES,
    community.type.is_(t.PAIRED),
    community.members.some(member.school.is_(member.of("lead").school), member.role.is_(MemberRole.LEAD)),
)
PARTNERS_OF_THE_LEAD = parts(community.members, member.role.is_(MemberRole.PARTNER), of=LED_BY_THE_LEAD)
PAIRS = records(Table.COMMUNITIES, community.type.is_(t.PAIRED), community.members.some(member.school.authority.is_(THE_COUNTY)))
LEADS_OF_PAIR = parts(community.of("pair").members, member.role.is_(MemberRole.LEAD))
LED_BY_PRIMARY = community.members.some(member.role.is_(MemberRole.LEAD), member.school.kind.is_(SchoolKind.PRIMARY))
AS_LEAD = member.role.is_(MemberRole.LEAD)
AS_PARTNER = member.role.is_(MemberRole.PARTNER)
NAMED = member.school.fact(LISTED_AS)

SIGNED_BY_PAIR = need(
    items(
        parts(document.of("agreement").signatures),
        part(p.LEAD_SIDE, signature.by.in_(values(LEADS, member.school))),
        part(p.PARTNER_SIDE, signature.by.is_(member.of("partner").school)),
    ),
    about=p.SIGNED_BY_BOTH,
)
THE_AGREEMENT = records(Table.DOCUMENTS, document.is_(document.of("agreement")))
TEAMS = records(Table.GROUPS, group.kind.is_(p.SUBJECT_TEAM), group.belongs_to.in_(values(LEADS, member.school)))

# -- who is sent ---------------------------------------------------------------------------------------------------------

TO_PARTNER = records(
    Table.POSTINGS,
    posting.kind.is_(PostingKind.DISPATCH),
    posting.home.in_(values(LEADS, member.school)),
    posting.host.is_(member.of("partner").school),
)
FROM_PARTNER = records(
    Table.POSTINGS,
    posting.kind.is_(PostingKind.SHADOWING),
    posting.home.is_(member.of("partner").school),
    posting.host.in_(values(LEADS, member.school)),
)
LEADING_THERE = posting.host_office.in_(p.PARTY_SECRETARY, p.VICE_PRINCIPAL)
VICE_PRINCIPAL_SENT = TO_PARTNER.that(posting.home_office.is_(p.VICE_PRINCIPAL)).counting(
    by_reading("11j", respectively=posting.host_office.is_(p.PARTY_SECRETARY), either=LEADING_THERE)
)
MANAGER_SENT = TO_PARTNER.that(posting.home_office.is_(p.MIDDLE_MANAGER)).counting(
    by_reading("11j", respectively=posting.host_office.is_(p.VICE_PRINCIPAL), either=LEADING_THERE)
)
BACKBONE_SENT = TO_PARTNER.that(posting.home_office.not_in(p.VICE_PRINCIPAL, p.MIDDLE_MANAGER)).counting(posting.person.backbone.is_(True))
VICE_PRINCIPAL_LEARNS = FROM_PARTNER.that(posting.home_office.is_(p.VICE_PRINCIPAL))
MANAGER_LEARNS = FROM_PARTNER.that(posting.home_office.is_(p.MIDDLE_MANAGER))

ITSELF = records(Table.POSTINGS, posting.is_(THE_POSTING))
IS_DISPATCH = ITSELF.that(posting.kind.is_(PostingKind.DISPATCH))
IS_TRAINEE = ITSELF.that(posting.kind.is_(PostingKind.TRAINEE))
DAY_AFTER = DateRule(base=THE_POSTING.end, days=1)
WITHIN_PROGRAMME = Between(FIRST_DAY, LAST_DAY, always=True)
IN_THE_SAME_PLACE = records(
    Table.POSTINGS,
    posting.kind.is_(THE_POSTING.kind),
    posting.home.is_(THE_POSTING.home),
    posting.host.is_(THE_POSTING.host),
    posting.home_office.is_(THE_POSTING.home_office),
    negated(posting.is_(THE_POSTING)),
)
SUCCESSORS = IN_THE_SAME_PLACE.counting(posting.start.at_least(THE_POSTING.end))
PREDECESSORS = IN_THE_SAME_PLACE.counting(posting.end.at_most(THE_POSTING.start))
HAS_BEGUN = need(lead(THE_POSTING.start, WindowEdge.END), at_least=0, over=Window.STANDING, about=p.HAS_BEGUN)
TERM_OVER = all_of(HAS_BEGUN, need(count(ITSELF), at_most=0, over=Window.STANDING, about=p.STILL_THERE))

# -- months that are paid --------------------------------------------------------------------------------------------------
# A calendar month that the posting covers whole is one month; of one that it covers in part, the plan does not say what it counts.

FIRST_OF_MONTH = DateRule(base=WindowEdge.START, day=1)
LAST_OF_MONTH = DateRule(base=WindowEdge.START, months=1, day=1, days=-1)
PART_OF_MONTH = lookup(
    lead(FIRST_OF_MONTH, WindowEdge.START),
    lead(WindowEdge.END, LAST_OF_MONTH),
    rows=(row(Within(0, 0), Within(0, 0), gives=0),),
    unit=Unit.MONTH,
    otherwise=parameter("part_month"),
)
PAID_FOR = by_reading("11c", dispatched_only=IS_DISPATCH, also_shadowing=ITSELF)
WHOLE_MONTH = duration(PAID_FOR, unit=Unit.MONTH, join=Join.LONGEST)
MONTHS = summed(greatest(plus(WHOLE_MONTH, times(PART_OF_MONTH, count(PAID_FOR, unit=Unit.RECORD), unit=Unit.MONTH)), 0), each=Window.MONTH)

# -- trainees --------------------------------------------------------------------------------------------------------------

TRAINEES_OF_SCHOOL = records(Table.POSTINGS, posting.kind.is_(PostingKind.TRAINEE), posting.home.is_(THE_SCHOOL))
SELECTED = distinct(TRAINEES_OF_SCHOOL, posting.person, unit=Unit.PERSON)
NUMBER_NOTICES = documents(p.NUMBER_NOTICE, about=THE_SCHOOL)
NUMBER_IS_FIXED = need(count(NUMBER_NOTICES), at_least=1, over=Window.STANDING, about=p.NUMBER_FIXED)
PARTNERED = records(
    Table.COMMUNITIES,
    community.type.is_(t.PAIRED),
    community.members.some(member.school.is_(THE_SCHOOL), member.role.is_(MemberRole.PARTNER)),
)
IS_TOWNSHIP_SCHOOL = need(count(records(Table.SCHOOLS, school.is_(THE_SCHOOL))), at_least=1, about=p.TOWNSHIP_SIDE)
IS_PARTNER = need(count(PARTNERED), at_least=1, about=p.PARTNER_SIDE)
RECEIVED_BY_SCHOOL = records(Table.POSTINGS, posting.kind.is_(PostingKind.DISPATCH), posting.host.is_(THE_SCHOOL))
GIVEN_BY_SCHOOL = records(Table.POSTINGS, posting.kind.in_(PostingKind.SHADOWING, PostingKind.TRAINEE), posting.home.is_(THE_SCHOOL))

DAY_OF_SELECTION = SELECTED_ON.field.of("subject")
HERSELF = records(Table.PERSONS, person.is_(THE_POSTING.person))
SERVICE_IS_OVER = need(
    count(HERSELF.counting(GENERAL.field.is_(True), SERVICE_ENDS.field.at_most(DAY_OF_SELECTION))), at_least=1, about=p.SERVICE_OVER
)
EARLIER = records(
    Table.POSTINGS,
    posting.person.is_(THE_POSTING.person),
    posting.kind.in_(PostingKind.SUPPORT, PostingKind.ROTATION, PostingKind.DISPATCH),
    dated=posting.start,
)
BIRTH = THE_POSTING.person.fact(BORN)
BEFORE_SELECTION = Between(BIRTH, DateRule(base=DAY_OF_SELECTION, days=-1), always=True)
NEVER_AWAY = need(count(EARLIER), at_most=0, over=BEFORE_SELECTION, about=p.AWAY_BEFORE)

MENTOR_PAIRS = records(
    Table.GROUPS,
    group.kind.is_(p.MENTOR_PAIR),
    group.seats.some(seat.role.is_(p.APPRENTICE), seat.person.is_(THE_POSTING.person)),
)
MENTORS = parts(group.seats, seat.role.is_(p.MENTOR), of=MENTOR_PAIRS).counting(seat.person.employer.is_(THE_POSTING.host))
THE_MENTOR = records(Table.PERSONS, person.is_(seat.of("mentor").person))

HOME_AS_PARTNER = records(
    Table.COMMUNITIES,
    community.type.is_(t.PAIRED),
    community.members.some(member.school.is_(THE_POSTING.home), member.role.is_(MemberRole.PARTNER)),
)
LEADS_OF_HOME = parts(community.members, member.role.is_(MemberRole.LEAD), of=HOME_AS_PARTNER)
FROM_A_PARTNER = need(count(HOME_AS_PARTNER), at_least=1, about=p.HOME_IS_PARTNER)
AT_ITS_LEAD = need(count(ITSELF.counting(posting.host.in_(values(LEADS_OF_HOME, member.school)))), at_least=1, about=p.TO_LEAD)
PLACED_BY_BUREAU = decisions(p.PLACEMENT, about=THE_POSTING).counting(decision.by_authority.kind.is_(t.COUNTY_BUREAU))

# -- the work of a semester and of a year ------------------------------------------------------------------------------------

BY_LEAD = activity.by.in_(values(LEADS, member.school))
BY_LEAD_OR_TEAM = either(BY_LEAD, activity.by.in_(values(TEAMS, group)))
AT_PARTNER = activity.at.is_(member.of("partner").school)
REACHES_PARTNER = activity.places.has(member.of("partner").school)
LEADERS = records(
    Table.PERSONS,
    person.posts.some(post.office.in_(t.PRINCIPAL, p.PARTY_SECRETARY), post.school.in_(values(LEADS, member.school))),
)
STAFF_OF_PARTNER = records(Table.PERSONS, person.employer.is_(member.of("partner").school))

VISITS = records(Table.ACTIVITIES, activity.kind.is_(p.MANAGEMENT_VISIT), AT_PARTNER).counting(activity.people.in_(values(LEADERS, person)))
PLANNING = records(Table.ACTIVITIES, activity.kind.is_(c.JOINT_PLANNING), AT_PARTNER).counting(BY_LEAD_OR_TEAM)
ONSITE = activity.mode.is_(Mode.ONSITE)
ONLINE_INSTEAD = both(activity.mode.is_(Mode.ONLINE_LIVE), activity.tags.has(p.DELIVERY_PREVENTED))
DELIVERIES = records(Table.ACTIVITIES, activity.kind.in_(p.LESSON_DELIVERY, c.SYNC_LESSON), BY_LEAD, REACHES_PARTNER)
DELIVERED = DELIVERIES.counting(either(ONSITE, ONLINE_INSTEAD))
DELIVERED_ONSITE = DELIVERIES.counting(ONSITE)
DELIVERED_ONLINE = DELIVERIES.that(activity.mode.is_(Mode.ONLINE_LIVE)).counting(activity.tags.has(p.DELIVERY_PREVENTED))
TRAININGS = records(Table.ACTIVITIES, activity.kind.is_(p.PRE_SEMESTER_TRAINING), REACHES_PARTNER).counting(
    either(BY_LEAD, activity.participants.some(participation.person.employer.in_(values(LEADS, member.school))))
)
GUIDED = records(Table.ACTIVITIES, activity.kind.is_(p.GUIDANCE), BY_LEAD, REACHES_PARTNER)
STUDIES = records(Table.ACTIVITIES, activity.kind.is_(c.SCHOOL_BASED_STUDY), BY_LEAD)
APPLICATIONS = records(Table.ACTIVITIES, activity.kind.is_(p.APPLICATION)).counting(activity.level.at_least(t.COUNTY))
BY_STAFF_OF_PARTNER = participation.person.employer.is_(member.of("partner").school)
BY_STAFF_OF_COMMUNITY = participation.person.employer.in_(values(SCHOOLS, member.school))

OF_YEAR = by_reading("11g", programme_year=Window.SCHOOL_YEAR, calendar_year=Window.CALENDAR_YEAR)
EVERY_YEAR = by_reading("11r", programme_year=Window.SCHOOL_YEAR, calendar_year=Window.CALENDAR_YEAR)

# -- appraisal, and what rests on it -------------------------------------------------------------------------------------------

APPRAISALS = records(Table.DECISIONS, decision.kind.is_(p.PAIR_APPRAISAL), decision.about.is_(community.of("pair")))
FAILED = APPRAISALS.counting(decision.outcome.is_(Outcome.DENIED))
SINCE_THE_PROGRAMME_BEGAN = Between(FIRST_DAY, DateRule(base=WindowEdge.START, days=-1))
NOT_FAILED_BEFORE = any_of(
    need(lead(FIRST_DAY, WindowEdge.START), at_most=0, about=p.SINCE_BEGINNING),
    need(count(FAILED), at_most=0, over=SINCE_THE_PROGRAMME_BEGAN, about=p.FAILED_BEFORE),
)
OWN_APPRAISALS = records(Table.DECISIONS, decision.kind.is_(p.PAIR_APPRAISAL), decision.about.is_(THE_COMMUNITY))

# -- the provisions, in the order of the plan ------------------------------------------------------------------------------------

EDITION = edition(
    POLICY,
    section("序", COUNTY, P("00", "方案11依據", "Basis of plan 11", text(WhyText.CONTEXT))),
    section("一", COUNTY, P("01", "指導思想", "Guiding ideas", text(WhyText.CONTEXT))),
    section("一", COMMUNITY, P("01b", "六聯", "Six things done jointly", text(WhyText.HEADING, Force.ENCOURAGED))),
    section("二", COMMUNITY, P("02", "四維幫扶", "Four dimensions of support", text(WhyText.HEADING, Force.MUST))),
    section("三(一)", COUNTY, P("03a", "統籌與調配", "The bureau coordinates", text(WhyText.AIM, Force.MUST))),
    section("三(一)", SCHOOL, P("03i", "學校為建設主體", "Schools are the main body", text(WhyText.AIM, Force.MUST))),
    section(
        "三(二)",
        COMMUNITY,
        P(
            "03b",
            "人財物獨立",
            "People, money and property stay apart",
            must(
                governed(THE_COMMUNITY, GovernanceState.SEPARATE, c.PERSONNEL, c.FINANCE, c.ASSETS),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # how far "relatively" goes, the plan does not say
            ),
        ),
        P(
            "03c",
            "合作形式",
            "Forms of cooperation",
            vocabulary(
                document.tags,
                p.TALENT_EXCHANGE,
                p.SUPPORT_AND_ROTATION,
                p.DELIVERED_LESSONS,
                p.ONLINE_TEACHING,
                p.PLANNING_TOGETHER,
                p.RESEARCH_GUIDANCE,
                is_open=True,
            ),
            force=Force.MAY,
        ),
        P(
            "03d",
            "合作協議內容",
            "What the agreement settles",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    exists(
                        "agreement",
                        documents(t.COOPERATION_AGREEMENT, about=THE_COMMUNITY),
                        all_of(
                            need(
                                items(
                                    THE_AGREEMENT,
                                    part(p.RIGHTS_AND_DUTIES, document.tags.has(p.RIGHTS_AND_DUTIES)),
                                    part(p.COOPERATION_FORM, document.tags.has(p.COOPERATION_FORM)),
                                    part(p.COOPERATION_PERIOD, document.tags.has(p.COOPERATION_PERIOD)),
                                    part(p.GOALS_AND_TASKS, document.tags.has(p.GOALS_AND_TASKS)),
                                    part(p.RESULT_EVALUATION, document.tags.has(p.RESULT_EVALUATION)),
                                ),
                                about=p.AGREED_HEADINGS,
                            ),
                            SIGNED_BY_PAIR,
                        ),
                    ),
                ),
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "三(三)",
        COUNTY,
        P("03e", "成員調劑", "Members reassigned by need", text(WhyText.AIM, Force.MUST)),
        P("03f", "先試點後全面", "Pilots first", text(WhyText.AIM, Force.MUST)),
    ),
    section(
        "三(三)",
        SCHOOL,
        P(
            "03g",
            "向鄉村薄弱校傾斜",
            "Rural and weak schools first",
            effect(
                after=need(
                    count(
                        records(Table.SCHOOLS, school.is_(THE_SCHOOL)).counting(
                            either(school.setting.is_(Setting.RURAL), WEAK.field.is_(True))
                        )
                    ),
                    at_least=1,
                    over=Window.STANDING,
                ),
                kind=EffectKind.PREFERENCE,
                gives=p.RURAL_FIRST,
                binding=Binding.UNQUANTIFIED,
                force=Force.MUST,
            ),
        ),
    ),
    section(
        "三(三)",
        COUNTY,
        P(
            "03h",
            "師資跨體調配",
            "Teachers allotted across communities",
            vocabulary(posting.kind, p.EXCHANGE, p.SUPPORT, p.TRANSFER, is_open=True),
            force=Force.MUST,
        ),
    ),
    section("四", COMMUNITY, P("04", "建設時間", "Term of the programme", quantity(2, Unit.YEAR))),
    section(
        "五",
        COMMUNITY,
        P(
            "05a",
            "以縣域教共體為載體",
            "A town school with a rural one",
            duty(
                all_of(
                    need(count(LEADS.counting(IN_TOWN_OR_CITY), unit=Unit.SCHOOL), at_least=1, about=p.LEAD_SIDE),
                    need(share(PARTNERS, IN_THE_COUNTRY), at_least=1, about=p.PARTNER_SIDE),
                ),
                force=Force.DEFINITION,
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # how good the town school is, no criterion says
            ),
        ),
    ),
    section(
        "五(一)",
        COUNTY,
        P(
            "05b",
            "初中結對",
            "The pair of junior middle schools",
            duty(
                count(
                    PAIRS.that(
                        community.members.some(AS_LEAD, NAMED.is_(p.RONGAN_JUNIOR)),
                        community.members.some(AS_PARTNER, NAMED.is_(p.FUSHI_JUNIOR)),
                    )
                ),
                at_least=1,
                at_most=1,
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "五(二)",
        COUNTY,
        P(
            "05c",
            "小學四對",
            "Four pairs of primary schools, and the first of them",
            duty(
                all_of(
                    need(count(PAIRS.that(LED_BY_PRIMARY)), at_least=4, at_most=4, about=p.PRIMARY_PAIRS),
                    need(
                        count(
                            PAIRS.that(
                                community.members.some(AS_LEAD, NAMED.is_(p.FIRST_PRIMARY)),
                                community.members.some(AS_PARTNER, NAMED.is_(p.SIDING_PRIMARY)),
                            )
                        ),
                        at_least=1,
                        at_most=1,
                        about=p.ON_THE_LIST,
                    ),
                ),
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "五(二)2",
        COUNTY,
        P(
            "05c2",
            "第二小學對",
            "The second pair of primary schools",
            duty(
                count(
                    PAIRS.that(
                        community.members.some(AS_LEAD, NAMED.is_(p.SECOND_PRIMARY)),
                        community.members.some(AS_PARTNER, NAMED.is_(p.QIAOBAN_PRIMARY)),
                    )
                ),
                at_least=1,
                at_most=1,
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "五(二)3",
        COUNTY,
        P(
            "05c3",
            "第三小學對",
            "The third pair of primary schools",
            duty(
                count(
                    PAIRS.that(
                        community.members.some(AS_LEAD, NAMED.is_(p.THIRD_PRIMARY)),
                        community.members.some(AS_PARTNER, NAMED.is_(p.SHAZI_PRIMARY)),
                    )
                ),
                at_least=1,
                at_most=1,
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "五(二)4",
        COUNTY,
        P(
            "05c4",
            "第四小學對",
            "The fourth pair of primary schools",
            duty(
                count(
                    PAIRS.that(
                        community.members.some(AS_LEAD, NAMED.is_(p.CHANGAN_PRIMARY)),
                        community.members.some(AS_PARTNER, NAMED.is_(p.BANLAN_PRIMARY)),
                    )
                ),
                at_least=1,
                at_most=1,
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "五(注)",
        COMMUNITY,
        P(
            "05d",
            "牽頭與聯合",
            "One lead school, one partner",
            duty(
                all_of(
                    need(count(LEADS, unit=Unit.SCHOOL), at_least=1, at_most=1, about=p.LEAD_SIDE),
                    for_each(
                        "lead",
                        LEADS,
                        need(distinct(PARTNERS_OF_THE_LEAD, member.school, unit=Unit.SCHOOL), at_least=1, at_most=1, about=p.PARTNER_SIDE),
                    ),
                ),
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
        ),
    ),
    section("六", COMMUNITY, P("06", "幫扶總則", "Support in general", text(WhyText.HEADING, Force.MUST))),
    section(
        "六(一)1",
        COMMUNITY,
        P(
            "07a",
            "管理視導",
            "Management visits",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(count(VISITS, unit=Unit.SESSION), at_least=by_reading("11a", one=1, more_than_one=2)),
                ),
                over=Window.SEMESTER,
            ),
        ),
    ),
    section(
        "六(一)2",
        COMMUNITY,
        P(
            "07b",
            "派副校長",
            "A vice-principal as party secretary",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    throughout(VICE_PRINCIPAL_SENT, 1, unit=Unit.PERSON, never_fewer=p.NEVER_NONE, never_more=p.NEVER_MORE),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "07c",
            "派中層幹部",
            "A middle manager as vice-principal",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    throughout(MANAGER_SENT, 1, unit=Unit.PERSON, never_fewer=p.NEVER_NONE, never_more=p.NEVER_MORE),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "07d",
            "派骨幹教師",
            "Two backbone teachers",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    throughout(BACKBONE_SENT, 2, unit=Unit.PERSON, never_fewer=p.NEVER_NONE, never_more=p.NEVER_MORE),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "07e",
            "骨幹任職",
            "Offices of the backbone teachers",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(
                        share(
                            BACKBONE_SENT,
                            by_reading(
                                "G5",
                                other_offices=negated(posting.host_office.is_(p.SUBJECT_TEACHER)),  # the list ends in 等
                                listed_only=posting.host_office.in_(
                                    p.HOMEROOM_TEACHER, p.PLANNING_GROUP_HEAD, p.RESEARCH_GROUP_HEAD, p.GRADE_HEAD
                                ),
                            ),
                        ),
                        at_least=1,
                    ),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "07f",
            "聯合校副校長跟崗",
            "A vice-principal shadows",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    throughout(VICE_PRINCIPAL_LEARNS, 1, unit=Unit.PERSON, never_fewer=p.NEVER_NONE, never_more=p.NEVER_MORE),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "07g",
            "聯合校中層跟崗",
            "A middle manager shadows",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    throughout(MANAGER_LEARNS, 1, unit=Unit.PERSON, never_fewer=p.NEVER_NONE, never_more=p.NEVER_MORE),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "六(一)2",
        SENT,
        P(
            "07h",
            "選派期限",
            "Term of two years",
            must(
                any_of(
                    all_of(
                        need(lead(THE_POSTING.start, DAY_AFTER, unit=Unit.YEAR), at_least=2, about=p.FULL_TERM),
                        need(lead(THE_POSTING.end, DateRule(base=THE_POSTING.start, years=2, days=-1)), at_least=0, about=p.NO_LONGER),
                    ),
                    all_of(  # 07i: after a year somebody else may be sent
                        need(lead(THE_POSTING.start, DAY_AFTER, unit=Unit.YEAR), at_least=1, about=p.SERVED_FIRST),
                        need(count(SUCCESSORS), at_least=1, over=WITHIN_PROGRAMME, about=p.SUCCEEDED),
                    ),
                    by_reading(
                        "11i",
                        rest=all_of(
                            need(count(PREDECESSORS), at_least=1, over=WITHIN_PROGRAMME, about=p.PRECEDED),
                            need(lead(THE_POSTING.end, LAST_DAY), at_least=0, at_most=0, about=p.TO_THE_END),
                        ),
                        restart=need(lead(THE_POSTING.start, DAY_AFTER, unit=Unit.YEAR), at_least=2, at_most=2, about=p.FULL_TERM),
                    ),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "07i",
            "滿一年可重派",
            "Somebody else after a year",
            effect(
                after=need(duration(ITSELF, unit=Unit.YEAR, join=Join.LONGEST), at_least=1, over=Window.POSTING),
                kind=EffectKind.PERMISSION,
                gives=p.RESELECTION,
                binding=Binding.DISCRETION,
                force=Force.MAY,
            ),
        ),
        P(
            "07j",
            "人事關係不變",
            "Personnel relation stays",
            must(
                when(
                    by_reading(
                        "11l",
                        not_stated=need(count(IS_DISPATCH), at_least=1, about=p.SENT_BY_LEAD),
                        unchanged=need(count(ITSELF), at_least=1),
                        moved=need(count(IS_DISPATCH), at_least=1, about=p.SENT_BY_LEAD),
                    ),
                    need(count(ITSELF.counting(PERSONNEL_AT.field.is_(THE_POSTING.home))), at_least=1, about=p.PERSONNEL_AT_HOME),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "六(一)2",
        DISPATCHED,
        P(
            "07k",
            "黨組織關係轉接",
            "Party membership moves",
            must(
                when(
                    need(
                        count(ITSELF.that(posting.home_office.is_(p.VICE_PRINCIPAL), posting.host_office.is_(p.PARTY_SECRETARY))),
                        at_least=1,
                        about=p.PARTY_SECRETARY,
                    ),
                    need(count(ITSELF.counting(PARTY_AT.field.is_(THE_POSTING.host))), at_least=1, about=p.PARTY_MEMBERSHIP_THERE),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "六(二)",
        TRAINEE,
        P(
            "08a",
            "跟崗遴選條件",
            "Service over, or never sent before",
            must(
                by_reading("11e", second_only=any_of(SERVICE_IS_OVER, NEVER_AWAY), both_groups=NEVER_AWAY),
                over=Window.PERIOD,
            ),
        ),
        P(
            "08a2",
            "年齡上限(第二類)",
            "Service over, or 35 at most",
            must(
                any_of(
                    SERVICE_IS_OVER,
                    need(
                        lead(
                            BIRTH,
                            by_reading("11d", selection_day=DateRule(base=DAY_OF_SELECTION), september_first=DateRule(base=FIRST_DAY)),
                            unit=Unit.YEAR,
                        ),
                        at_most=35,
                        about=p.AGE,
                    ),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "六(二)",
        TOWNSHIP_SCHOOL,
        P(
            "08b",
            "跟崗人數",
            "Number of trainees",
            must(
                when(
                    by_reading("11o", all_township=IS_TOWNSHIP_SCHOOL, partners_only=IS_PARTNER),
                    by_reading(
                        "11f",
                        superseded=all_of(
                            when(contrary(NUMBER_IS_FIXED), need(SELECTED, at_least=3, at_most=5)),
                            when(NUMBER_IS_FIXED, need(SELECTED, at_least=the("08g"), at_most=the("08g"))),
                        ),
                        binding=need(SELECTED, at_least=3, at_most=5),
                    ),
                ),
                over=Window.PERIOD,
            ),
            Notice("11f", contrary(need(SELECTED, at_least=3, at_most=5))),
            Notice(
                "K11-2",
                need(
                    distinct(GIVEN_BY_SCHOOL, posting.person, unit=Unit.PERSON),
                    at_least=plus(distinct(RECEIVED_BY_SCHOOL, posting.person, unit=Unit.PERSON), 1),
                ),
            ),
        ),
    ),
    section(
        "六(二)",
        TRAINEE,
        P(
            "08c",
            "跟崗學習期限",
            "Two years of shadowing",
            must(
                all_of(
                    need(lead(THE_POSTING.start, DAY_AFTER, unit=Unit.YEAR), at_least=2, about=p.FULL_TERM),
                    need(lead(THE_POSTING.end, DateRule(base=THE_POSTING.start, years=2, days=-1)), at_least=0, about=p.NO_LONGER),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "08d",
            "師徒結對導師",
            "A mentor of the host school",
            must(count(MENTORS, unit=Unit.PERSON), at_least=1, over=Window.PERIOD),
        ),
        P(
            "08d2",
            "導師資格",
            "The mentor is qualified",
            must(
                for_each(
                    "mentor",
                    MENTORS,
                    all_of(
                        need(count(THE_MENTOR.counting(person.backbone.is_(True))), at_least=1, about=p.BACKBONE),
                        need(
                            count(THE_MENTOR.counting(person.titles.some(title.rank.at_least(p.INTERMEDIATE_TITLE)))),
                            at_least=1,
                            about=p.TITLE_HELD,
                        ),
                    ),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "08e",
            "公開彙報課",
            "A public report lesson each semester",
            must(
                count(
                    records(Table.ACTIVITIES, activity.kind.is_(p.PUBLIC_REPORT_LESSON)).that(
                        by_reading(
                            "11m",
                            trainee=activity.by.is_(THE_POSTING.person),
                            mentor=activity.by.in_(values(MENTORS, seat.person)),
                        )
                    ),
                    unit=Unit.SESSION,
                ),
                at_least=1,
                over=Window.SEMESTER,
            ),
        ),
        P(
            "08f",
            "跟崗去向",
            "Where trainees go",
            must(
                by_reading(
                    "11o",
                    all_township=all_of(
                        when(FROM_A_PARTNER, AT_ITS_LEAD),
                        when(contrary(FROM_A_PARTNER), need(count(PLACED_BY_BUREAU), at_least=1, over=Window.STANDING, about=p.PLACEMENT)),
                    ),
                    partners_only=all_of(when(FROM_A_PARTNER, AT_ITS_LEAD)),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "六(二)",
        TOWNSHIP_SCHOOL,
        P(
            "08g",
            "人數另行確定",
            "Number fixed later",
            quantity(total(NUMBER_NOTICES, value_of(NUMBER.field, unit=Unit.PERSON), unit=Unit.PERSON), Unit.PERSON, over=Window.STANDING),
            force=Force.PROCESS,
        ),
    ),
    section(
        "六(二)",
        LEARNER,
        P(
            "08h",
            "跟崗人事調入",
            "Personnel relation moves to the host",
            must(
                when(
                    by_reading(
                        "11l",
                        not_stated=need(count(IS_TRAINEE), at_least=1, about=p.SENT_AS_TRAINEE),
                        unchanged=need(count(IS_TRAINEE), at_least=1, about=p.SENT_AS_TRAINEE),
                        moved=need(count(ITSELF), at_least=1),
                    ),
                    need(count(ITSELF.counting(PERSONNEL_AT.field.is_(THE_POSTING.host))), at_least=1, about=p.PERSONNEL_AT_HOST),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "六(二)",
        TRAINEE,
        P(
            "08i",
            "期滿調回",
            "Back to the sending school",
            in_principle(
                when(TERM_OVER, need(count(HERSELF.counting(person.employer.is_(THE_POSTING.home))), at_least=1, about=p.BACK_HOME)),
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "六(三)1",
        COMMUNITY,
        P(
            "09a",
            "集體備課研課",
            "Joint lesson planning",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(count(PLANNING, unit=Unit.SESSION), at_least=by_reading("11a", one=1, more_than_one=2)),
                ),
                over=Window.SEMESTER,
            ),
        ),
        P(
            "09b",
            "備課覆蓋學科",
            "All subjects planned",
            must(
                for_each("partner", PARTNERS, need(covered(PLANNING, activity.subject, of=member.of("partner").school.subjects))),
                over=OF_YEAR,
            ),
        ),
    ),
    section(
        "六(三)2",
        COMMUNITY,
        P(
            "09c",
            "送教下鄉",
            "Lessons delivered",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(count(DELIVERED, unit=Unit.SESSION), at_least=by_reading("11a", one=1, more_than_one=2)),
                ),
                over=Window.SEMESTER,
            ),
        ),
        P(
            "09d",
            "送教覆蓋學科",
            "All subjects delivered",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(
                        covered(
                            by_reading("11h", count_and_coverage=DELIVERED, count_only=DELIVERED_ONSITE),
                            activity.subject,
                            of=member.of("partner").school.subjects,
                        )
                    ),
                ),
                over=OF_YEAR,
            ),
        ),
        P(
            "09e",
            "線上替代送教",
            "Online instead",
            may(
                for_each("partner", PARTNERS, need(count(DELIVERED_ONLINE, unit=Unit.SESSION), at_least=1)),
                over=Window.SEMESTER,
            ),
        ),
    ),
    section(
        "六(三)3",
        COMMUNITY,
        P(
            "09f",
            "開學前全員培訓",
            "Training before each semester",
            must(
                for_each("partner", PARTNERS, need(count(TRAININGS, unit=Unit.SESSION), at_least=1)),
                over=Window.BEFORE_SEMESTER,
            ),
        ),
        P(
            "09f2",
            "培訓面向全體教師",
            "Training for every teacher",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    by_reading(
                        "11s",
                        addressed=need(count(TRAININGS.counting(activity.tags.has(p.FOR_ALL_TEACHERS)), unit=Unit.SESSION), at_least=1),
                        attended=for_each(
                            "teacher",
                            STAFF_OF_PARTNER,
                            need(count(TRAININGS.counting(activity.people.has(person.of("teacher"))), unit=Unit.SESSION), at_least=1),
                        ),
                    ),
                ),
                over=Window.BEFORE_SEMESTER,
            ),
        ),
    ),
    section(
        "六(三)4",
        COMMUNITY,
        P("09g", "科研參與", "Research by both sides", text(WhyText.EXPLORATION, Force.MUST)),
        P(
            "09h",
            "縣級以上課題",
            "People in a project application",
            target(
                for_each(
                    "partner",
                    PARTNERS,
                    need(
                        distinct(
                            parts(
                                activity.participants,
                                by_reading("11n", partner_staff=BY_STAFF_OF_PARTNER, community_staff=BY_STAFF_OF_COMMUNITY),
                                of=APPLICATIONS,
                            ),
                            participation.person,
                            unit=Unit.PERSON,
                        ),
                        at_least=1,
                    ),
                ),
                over=Window.SCHOOL_YEAR,
            ),
        ),
        P(
            "09h2",
            "縣級以上課題學科",
            "Subjects of a project application",
            target(
                for_each(
                    "partner",
                    PARTNERS,
                    need(
                        distinct(
                            APPLICATIONS.counting(
                                activity.participants.some(
                                    by_reading("11n", partner_staff=BY_STAFF_OF_PARTNER, community_staff=BY_STAFF_OF_COMMUNITY)
                                )
                            ),
                            activity.subject,
                            unit=Unit.SUBJECT,
                        ),
                        at_least=1,
                    ),
                ),
                over=Window.SCHOOL_YEAR,
            ),
        ),
    ),
    section("七(一)", COMMUNITY, P("10", "黨建引領", "Led by party building", text(WhyText.CONTEXT))),
    section("七(一)", COMMUNITY, P("10b", "四同", "Four things done as one", text(WhyText.HEADING, Force.MUST))),
    section("七(二)", COMMUNITY, P("11", "聯建共享六項", "Six things built and shared", text(WhyText.HEADING, Force.ENCOURAGED))),
    section(
        "七(三)",
        COMMUNITY,
        P(
            "12a",
            "學科團隊送教",
            "Subject teams",
            must(
                count(TEAMS),
                at_least=1,
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # in which forms they work, the list leaves open
            ),
        ),
        P(
            "12b",
            "人才培養方式",
            "Ways to train the partner's teachers",
            vocabulary(document.tags, p.APPRENTICESHIP, p.PLANNING_TOGETHER, p.HOSTING_BACKBONE, is_open=True),
            force=Force.MAY,
        ),
        P(
            "12c",
            "校本研修含聯合校",
            "Study at the lead school includes the partner",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(share(STUDIES, activity.people.in_(values(STAFF_OF_PARTNER, person))), at_least=1),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "七(四)",
        DISPATCHED,
        P(
            "13a",
            "黨員進班子",
            "Party members join the party leadership",
            must(
                when(
                    need(
                        count(
                            ITSELF.that(posting.home_office.in_(p.VICE_PRINCIPAL, p.MIDDLE_MANAGER), posting.person.party_member.is_(True))
                        ),
                        at_least=1,
                        about=p.CADRE_IN_PARTY,
                    ),
                    need(
                        count(
                            parts(
                                group.seats,
                                seat.person.is_(THE_POSTING.person),
                                of=records(Table.GROUPS, group.kind.is_(p.PARTY_LEADERSHIP), group.belongs_to.is_(THE_POSTING.host)),
                            )
                        ),
                        at_least=1,
                        about=p.PARTY_LEADERSHIP,
                    ),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "七(四)",
        COMMUNITY,
        P(
            "13b",
            "分類培訓指導",
            "Guidance by field",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(
                        items(
                            GUIDED,
                            part(p.SCHOOL_MANAGEMENT, activity.tags.has(p.SCHOOL_MANAGEMENT)),
                            part(p.PUPIL_MANAGEMENT, activity.tags.has(p.PUPIL_MANAGEMENT)),
                            part(p.CULTURE_BUILDING, activity.tags.has(p.CULTURE_BUILDING)),
                        )
                    ),
                ),
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how much guidance is enough, the plan does not say
            ),
        ),
        P("13c", "技術支撐", "Technical support and advice", attest(p.RESEARCH_REVIEWS, p.CONTESTS, by=p.SUPERVISION_OFFICE)),
        P(
            "13d",
            "學情分析",
            "Analysis of pupils' learning",
            must(
                for_each("partner", PARTNERS, need(count(documents(p.LEARNING_ANALYSIS, about=member.of("partner").school)), at_least=1)),
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # whether measures follow, no record says
            ),
        ),
    ),
    section(
        "八(一)",
        COUNTY,
        P(
            "14a",
            "股室分工",
            "Sections of the bureau",
            vocabulary(
                SECTION.field,
                p.PERSONNEL_SECTION,
                p.PARTY_OFFICE,
                p.EDUCATION_SECTION,
                p.TRAINING_CENTRE,
                t.TEACHING_RESEARCH_OFFICE,
                p.TECHNOLOGY_STATION,
                p.FINANCE_SECTION,
                p.SUPERVISION_OFFICE,
                is_open=False,
            ),
            force=Force.MUST,
        ),
        P(
            "14b",
            "專項督導考核",
            "Part of the special supervision",
            must(
                count(documents(c.APPRAISAL_SCHEME, about=THE_COUNTY).counting(document.tags.has(p.COMMUNITY_WORK))),
                at_least=1,
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "八(二)1",
        COUNTY,
        P(
            "15a",
            "牽頭校經費",
            "Grant of a lead school",
            must(
                by_reading(
                    "11b",
                    each=for_each(
                        "pair",
                        PAIRS,
                        when(
                            NOT_FAILED_BEFORE,
                            for_each(
                                "lead",
                                LEADS_OF_PAIR,
                                need(
                                    figure_of(p.GRANT, about=member.of("lead").school, during=EVERY_YEAR, unit=Unit.YUAN),
                                    at_least=10000,
                                    at_most=10000,
                                ),
                            ),
                        ),
                    ),
                    altogether=need(
                        figure_of(p.GRANT, about=THE_COUNTY, during=EVERY_YEAR, unit=Unit.YUAN),
                        at_least=10000,
                        at_most=10000,
                    ),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "八(二)1",
        COMMUNITY,
        P(
            "15b",
            "年度考核撥款",
            "The result decides the next grant",
            effect(
                after=need(count(OWN_APPRAISALS), at_least=1, over=EVERY_YEAR),
                kind=EffectKind.WEIGHS,
                gives=p.NEXT_GRANT,
                binding=Binding.UNQUANTIFIED,
                force=Force.CONSEQUENCE,
            ),
        ),
    ),
    section(
        "八(二)1",
        COUNTY,
        P(
            "15c",
            "每年定期考核",
            "Each community appraised every year",
            must(for_each("pair", PAIRS, need(count(APPRAISALS), at_least=1)), over=EVERY_YEAR),
        ),
    ),
    section(
        "八(二)2",
        SENT,
        P(
            "16a",
            "月補助200元",
            "200 yuan a month",
            effect(
                after=need(count(PAID_FOR, unit=Unit.RECORD), at_least=1, over=Window.PERIOD),
                kind=EffectKind.AMOUNT,
                gives=p.COMMUNITY_ALLOWANCE,
                binding=Binding.ENTITLED,
                amount=quantity(times(200, the("16b"), unit=Unit.YUAN), Unit.YUAN),
                granted=decisions(p.ALLOWANCE_GRANT, about=THE_POSTING),
                until=TERM_OVER,
            ),
        ),
        P(
            "16b",
            "按十個月核發",
            "Ten months a year",
            quantity(summed(least(MONTHS, 10), each=EVERY_YEAR), Unit.MONTH),
            force=Force.BENEFIT,
        ),
    ),
    section(
        "八(二)2",
        DISPATCHED,
        P(
            "16c",
            "輪崗補助",
            "Work allowance for rotation",
            effect(
                after=need(count(ITSELF), at_least=1, over=Window.PERIOD),
                kind=EffectKind.AMOUNT,
                gives=p.ROTATION_ALLOWANCE,
                binding=Binding.UNQUANTIFIED,
            ),
        ),
        P(
            "16d",
            "支教經歷認定",
            "Support experience by actual time",
            effect(
                after=need(count(ITSELF), at_least=1, over=Window.POSTING),
                kind=EffectKind.COUNTS_AS,
                gives=p.EXPERIENCE_BY_TIME,
                binding=Binding.ENTITLED,
                amount=quantity(duration(ITSELF, unit=Unit.DAY), Unit.DAY, over=Window.POSTING),
            ),
        ),
    ),
    section("八(二)2", COUNTY, P("16e", "補助經費來源", "Source of the allowance", text(WhyText.MONEY, Force.MUST))),
    section(
        "八(三)",
        COMMUNITY,
        P(
            "17a",
            "具體實施計劃",
            "A concrete plan of each school",
            must(
                for_each(
                    "school",
                    SCHOOLS,
                    need(
                        count(documents(p.SCHOOL_PLAN, about=THE_COMMUNITY).that(document.issuer.is_(member.of("school").school))),
                        at_least=1,
                    ),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether young teachers hear of it, no record says
            ),
        ),
    ),
    section(
        "八(三)",
        DISPATCHED,
        P(
            "17b",
            "評優優先",
            "First in yearly awards",
            effect(
                after=need(count(ITSELF), at_least=1, over=Window.PERIOD),
                kind=EffectKind.PRIORITY,
                gives=p.AWARDS_FIRST,
                binding=Binding.UNQUANTIFIED,
            ),
        ),
    ),
    section(
        "八(三)",
        COUNTY,
        P(
            "17c",
            "優秀輪崗評比",
            "Outstanding support teachers commended",
            must(
                count(decisions(t.COMMENDATION).counting(decision.tags.has(t.SUPPORT_INDIVIDUAL), decision.by_authority.is_(THE_COUNTY))),
                at_least=1,
                over=EVERY_YEAR,
            ),
        ),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=PROGRAMME,
    questions=(
        ask(
            "well-formed",
            COMMUNITY,
            "組織架構是否合規",
            "Is it set up as the plan says?",
            needs=("03b", "03d", "12a"),
            beside=("04", "05a", "05d"),
        ),
        ask(
            "people-sent",
            COMMUNITY,
            "人員選派是否到位",
            "Have both schools sent the people they owe?",
            needs=("07b", "07c", "07d", "07e", "07f", "07g"),
        ),
        ask(
            "semester-done",
            COMMUNITY,
            "學期工作是否完成",
            "Has the work of the semester been done?",
            needs=("07a", "09a", "09c", "09f", "09f2"),
            beside=("09e",),
        ),
        ask(
            "year-done",
            COMMUNITY,
            "年度工作是否完成",
            "Has the work of the year been done?",
            needs=("semester-done", "09b", "09d", "12c", "13b", "13d"),
            beside=("09e", "09h", "09h2", "13c", "15b"),
        ),
        ask("community-compliant", COMMUNITY, "教共體是否合規", "Does the community comply?", needs=EVERY_MUST),
        ask(
            "service-and-allowance",
            SENT,
            "任職是否合規，補助多少",
            "Is the service as it should be, and what is paid?",
            needs=("07h", "07j", "07k", "13a"),
            beside=("07i", "16a", "16b", "16c", "16d", "17b"),
        ),
        ask("trainee-eligible", TRAINEE, "是否符合遴選條件", "Might this teacher be selected?", needs=("08a", "08a2")),
        ask("posting-compliant", POSTING, "選派任務是否合規", "Does the posting comply?", needs=EVERY_MUST),
        ask("school-compliant", SCHOOL, "學校選派人數是否合規", "Has the school sent its trainees?", needs=EVERY_MUST),
        ask("county-compliant", COUNTY, "縣教育局是否合規", "Does the county bureau comply?", needs=EVERY_MUST),
    ),
    readings=(
        Reading(key="G1", options=("inclusive",), provisions=("07i", "08a2", "08d2", "09h")),
        Reading(key="G2", options=("not_stated",), provisions=("00", "16a", "16c")),
        Reading(key="G3", options=("own_years",), provisions=("09b", "09d", "15a", "15b", "15c", "17c")),
        Reading(key="G5", options=("other_offices", "listed_only"), provisions=("07e",)),
        Reading(key="11a", options=("one", "more_than_one"), provisions=("07a", "09a", "09c")),
        Reading(key="11b", options=("each", "altogether"), provisions=("15a",)),
        Reading(key="11c", options=("dispatched_only", "also_shadowing"), provisions=("16a", "16b")),
        Reading(key="11d", options=("selection_day", "september_first"), provisions=("08a2",)),
        Reading(key="11e", options=("second_only", "both_groups"), provisions=("08a", "08a2")),
        Reading(key="11f", options=("superseded", "binding"), provisions=("08b",)),
        Reading(key="11g", options=("programme_year", "calendar_year"), provisions=("09b", "09d")),
        Reading(key="11h", options=("count_and_coverage", "count_only"), provisions=("09c", "09d", "09e")),
        Reading(key="11i", options=("rest", "restart"), provisions=("07h", "07i")),
        Reading(key="11j", options=("respectively", "either"), provisions=("07b", "07c")),
        Reading(key="11k", options=("two_lists",), provisions=("01", "01b", "11")),
        Reading(key="11l", options=("not_stated", "unchanged", "moved"), provisions=("07j", "08h")),
        Reading(key="11m", options=("trainee", "mentor"), provisions=("08e",)),
        Reading(key="11n", options=("partner_staff", "community_staff"), provisions=("09h", "09h2")),
        Reading(key="11o", options=("all_township", "partners_only"), provisions=("08b", "08f")),
        Reading(key="11p", options=("inclusive",), provisions=("08d2",)),
        Reading(key="11q", options=("synonyms",), provisions=("07a",)),
        Reading(key="11r", options=("programme_year", "calendar_year"), provisions=("15a", "15b", "15c", "16a", "16b", "17c")),
        Reading(key="11s", options=("addressed", "attended"), provisions=("09f2",)),
    ),
    parameters=(
        Parameter(name="part_month", type=int, unit=Unit.MONTH),
        Parameter(name=EVIDENCE_UNTIL, type=DateRule),
    ),
    fact_keys=(LISTED_AS, WEAK, SECTION, GENERAL, SERVICE_ENDS, BORN, SELECTED_ON, PERSONNEL_AT, PARTY_AT, NUMBER),
    terms=(*t.ALL, c.SYNC_LESSON, c.JOINT_PLANNING, c.SCHOOL_BASED_STUDY, c.APPRAISAL_SCHEME, c.PERSONNEL, c.FINANCE, c.ASSETS, *p.ALL),
    scales=(
        scale(p.JUNIOR_TITLE, p.INTERMEDIATE_TITLE, p.ASSOCIATE_SENIOR_TITLE, p.SENIOR_TITLE),
        scale(p.OF_SCHOOL, t.COUNTY, t.CITY, p.OF_PROVINCE, p.OF_NATION),
    ),
    words=WORDS,
)
