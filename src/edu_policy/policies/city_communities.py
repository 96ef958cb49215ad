"""Education communities of a city (城鄉教育共同體) in three types: integrated (融合型), co-built (共建型), collaborative (協作型).

One row per provision, in the order of the plan, under the plan's own numbering. Each number stands in the row of the
clause that states it. Long words stand in ``words/city_communities.py``; a reading acts where ``by_reading`` stands.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from edu_policy.models import (
    ActivityKind,
    CommunityType,
    GovernanceState,
    MemberRole,
    Mode,
    PostingKind,
    SeatRole,
    Stage,
    Table,
)
from edu_policy.policies import community_terms as c
from edu_policy.policies import terms as t
from edu_policy.policies.words.city_communities import WORDS
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
)
from edu_policy.rules.conditions import both, either, negated
from edu_policy.rules.fields import activity, authority, community, decision, document, filing, group, member, posting, school, seat
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
    duty,
    edition,
    effect,
    encouraged,
    exists,
    figure_of,
    for_each,
    governed,
    items,
    lead,
    may,
    must,
    need,
    part,
    parts,
    records,
    section,
    share,
    subject,
    target,
    text,
    values,
    vocabulary,
    when,
)
from edu_policy.sources import Decides, Force, SourceDocument
from edu_policy.text import Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="city-education-communities",
    title=Text("城鄉教育共同體的三種類型", "城乡教育共同体的三种类型", "Three types of urban-rural education community"),
    jurisdiction=None,
    kind=Text("市級實施方案", "市级实施方案", "city implementation plan"),
)
SOURCE = SourceDocument(
    id="plan-8",
    title=Text(
        "城鄉教育共同體建設實施方案", "城乡教育共同体建设实施方案", "Implementation plan for urban-rural education communities of a city"
    ),
    note=Text("公開範文，未署市名", "公开范文，未署市名", "published as a model plan, without the name of a city"),
)

# -- who is judged -----------------------------------------------------------------------------------------------------

CITY = subject("city", "市教體局", "bureau of the city", Table.AUTHORITIES, authority.kind.in_(t.CITY_BUREAU, t.COUNTY_BUREAU))
COMMUNITY = subject(
    "community",
    "教共體",
    "education community",
    Table.COMMUNITIES,
    community.type.in_(CommunityType.INTEGRATED, CommunityType.CO_BUILT, CommunityType.COLLABORATIVE),
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
COLLABORATIVE = subject(
    "collaborative-community",
    "協作型教共體",
    "collaborative community",
    Table.COMMUNITIES,
    community.type.is_(CommunityType.COLLABORATIVE),
    within=COMMUNITY,
)

THE_CITY = authority.of("subject")
THE_COMMUNITY = community.of("subject")

# -- the schools of the city, and those in communities -----------------------------------------------------------------

PUBLIC = FactKey("public", Table.SCHOOLS, bool, Text("公辦", "公办", "public"))
ITS_COUNTIES = values(records(Table.AUTHORITIES, authority.kind.is_(t.COUNTY_BUREAU), authority.parent.is_(THE_CITY)), authority)
BELOW_THE_CITY = both(
    authority.kind.not_in(t.CITY_BUREAU, c.PROVINCIAL_DEPARTMENT),
    either(authority.parent.is_(THE_CITY), authority.parent.in_(ITS_COUNTIES)),
)
AUTHORITIES_OF_THE_CITY = values(records(Table.AUTHORITIES, either(authority.is_(THE_CITY), BELOW_THE_CITY)), authority)
PUBLIC_COMPULSORY_SCHOOLS = records(
    Table.SCHOOLS,
    school.authority.in_(AUTHORITIES_OF_THE_CITY),
    PUBLIC.field.is_(True),
    either(school.stages.has(Stage.PRIMARY), school.stages.has(Stage.JUNIOR)),
)
TIGHT = community.type.in_(CommunityType.INTEGRATED, CommunityType.CO_BUILT)
OF_THREE_TYPES = records(
    Table.COMMUNITIES, community.type.in_(CommunityType.INTEGRATED, CommunityType.CO_BUILT, CommunityType.COLLABORATIVE)
)
IN_A_COMMUNITY = school.in_(values(parts(community.members, of=OF_THREE_TYPES), member.school))
IN_A_TIGHT_ONE = school.in_(values(parts(community.members, of=OF_THREE_TYPES.that(TIGHT)), member.school))
COMMUNITIES_OF_THE_CITY = OF_THREE_TYPES.that(
    community.members.some(member.school.in_(values(PUBLIC_COMPULSORY_SCHOOLS, school))),
)

# 「2022年」, for both goals: the state at the end of that year, or at whatever time in it.
GOAL_YEAR = by_reading(
    "8b",
    end_of_2022=Between(date(2022, 12, 31), date(2022, 12, 31)),
    during_2022=Between(date(2022, 1, 1), date(2022, 12, 31)),
)

# -- the schools of a community ----------------------------------------------------------------------------------------

MEMBERS = parts(THE_COMMUNITY.members)
CORE = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.CORE))
PARTNERS = parts(THE_COMMUNITY.members, member.role.not_in(MemberRole.CORE))
ITS_SCHOOLS = values(MEMBERS, member.school)
ITS_CORE_SCHOOL = values(CORE, member.school)
LISTED = values(documents(c.COMMUNITY_SCHOOL_LIST, about=THE_COMMUNITY), document.about)

# -- what is done together ---------------------------------------------------------------------------------------------

OF_THE_COMMUNITY = either(activity.by.is_(THE_COMMUNITY), activity.by.in_(ITS_SCHOOLS), activity.places.in_(ITS_SCHOOLS))
TOGETHER = either(activity.by.is_(THE_COMMUNITY), both(activity.at.in_(ITS_SCHOOLS), activity.sites.in_(ITS_SCHOOLS)))
JOINT_ACTIVITIES = records(Table.ACTIVITIES, OF_THE_COMMUNITY).counting(TOGETHER)

EVENTS = JOINT_ACTIVITIES.that(activity.kind.in_(c.LARGE_EVENT, c.PRACTICAL_ACTIVITY))
TRAININGS = JOINT_ACTIVITIES.that(activity.kind.is_(ActivityKind.TRAINING))
SCHOOL_BASED_STUDY = JOINT_ACTIVITIES.that(activity.kind.is_(c.SCHOOL_BASED_STUDY))
DISCUSSIONS_AND_CONTESTS = JOINT_ACTIVITIES.that(activity.kind.in_(c.TEACHING_DISCUSSION, c.TEACHING_COMPETITION, c.TEACHING_CONTEST))
PUPILS_TOGETHER = JOINT_ACTIVITIES.that(activity.kind.in_(c.STUDY_TRIP, c.LABOUR_PRACTICE, c.FRIENDSHIP, c.FAMILY_PAIRING))
HAND_IN_HAND = JOINT_ACTIVITIES.that(activity.kind.in_(c.HAND_IN_HAND, c.FAMILY_PAIRING))
CORE_LED_MEETINGS = JOINT_ACTIVITIES.that(activity.kind.is_(c.MANAGEMENT_MEETING)).counting(activity.by.in_(ITS_CORE_SCHOOL))
QUALITY_TESTS = records(Table.ACTIVITIES, activity.kind.is_(c.UNIFIED_QUALITY_TEST), OF_THE_COMMUNITY)
RESEARCH_AND_TRAINING = JOINT_ACTIVITIES.that(
    activity.kind.in_(c.JOINT_PLANNING, c.TEACHING_OBSERVATION, c.MASTER_LECTURE, c.TEACHING_CONTEST, c.FORUM_SALON)
)
LESSONS_ACROSS_SCHOOLS = JOINT_ACTIVITIES.that(activity.kind.in_(c.SYNC_LESSON, c.REMOTE_DEDICATED_LESSON))
SYNC_LESSONS = JOINT_ACTIVITIES.that(activity.kind.is_(c.SYNC_LESSON))

FOLLOWS = FactKey("follows", Table.ACTIVITIES, str, Text("所承接的課", "所承接的课", "lesson that it follows"))
DISCUSSIONS = JOINT_ACTIVITIES.that(activity.kind.is_(c.JOINT_DISCUSSION))
DISCUSSIONS_OF_IT = DISCUSSIONS.that(FOLLOWS.field.is_(activity.of("lesson")))

# -- groups, and who sits in them --------------------------------------------------------------------------------------

MASTER = FactKey("master_teacher", Table.PERSONS, bool, Text("名師", "名师", "master teacher"))
RESEARCH_GROUPS = records(Table.GROUPS, group.kind.is_(c.TEACHING_RESEARCH_GROUP), group.belongs_to.is_(THE_COMMUNITY))
GUIDANCE_GROUPS = records(Table.GROUPS, group.kind.is_(c.SUBJECT_GUIDANCE_GROUP), group.belongs_to.is_(THE_COMMUNITY))
A_MASTER_OF_ITS_SCHOOLS = both(seat.person.employer.in_(ITS_SCHOOLS), seat.person.fact(MASTER).is_(True))
PROJECT_GROUPS = records(
    Table.GROUPS,
    group.kind.is_(c.PROJECT_GROUP),
    either(group.belongs_to.is_(THE_COMMUNITY), group.belongs_to.in_(ITS_CORE_SCHOOL)),
)
WITH_A_BACKBONE_TEACHER = group.seats.some(seat.person.employer.in_(ITS_CORE_SCHOOL), seat.person.backbone.is_(True))
WITH_A_PARTNER_TEACHER = group.seats.some(seat.person.employer.is_(member.of("partner").school))
LED_BY_CORE = group.seats.some(seat.role.is_(SeatRole.HEAD), seat.person.employer.in_(ITS_CORE_SCHOOL))
ALLIANCES = records(Table.GROUPS, group.kind.is_(c.RESEARCH_ALLIANCE), group.belongs_to.is_(THE_COMMUNITY)).counting(LED_BY_CORE)
WORKING_GROUPS = records(Table.GROUPS, group.kind.is_(c.WORKING_GROUP), group.belongs_to.is_(member.of("unit").school))
HEADED_BY_PRINCIPAL = group.seats.some(seat.role.is_(SeatRole.HEAD), seat.capacity.is_(t.PRINCIPAL), negated(seat.person.empty))

LEADING_GROUPS = records(Table.GROUPS, group.kind.is_(t.LEADING_GROUP), group.belongs_to.is_(THE_CITY))
OFFICES = records(
    Table.GROUPS,
    group.kind.is_(t.OFFICE),
    either(group.belongs_to.is_(THE_CITY), group.belongs_to.in_(values(LEADING_GROUPS, group))),
)

# -- teachers who fill a gap -------------------------------------------------------------------------------------------

SHORT_OF_TEACHERS = need(
    figure_of(c.TEACHER_SHORTAGE, about=member.of("campus").school, during=Window.SCHOOL_YEAR, unit=Unit.PERSON),
    at_least=1,
    about=c.SHORTAGE,
)
SENT_TO_CAMPUS = records(
    Table.POSTINGS, posting.kind.in_(PostingKind.RESIDENT, PostingKind.ITINERANT), posting.host.is_(member.of("campus").school)
).counting(posting.home.in_(ITS_SCHOOLS))

# -- schemes, rules and papers -----------------------------------------------------------------------------------------

MECHANISMS = documents(c.MECHANISM_RULES, about=THE_COMMUNITY)
APPRAISAL_SCHEMES = documents(c.APPRAISAL_SCHEME, about=THE_COMMUNITY)
SCHEMES_FOR_THE_CORE = records(
    Table.DOCUMENTS,
    document.kind.is_(c.APPRAISAL_SCHEME),
    either(document.about.has(THE_COMMUNITY), document.about.in_(ITS_CORE_SCHOOL)),
)
SCHEMES_OF_THE_CITY = documents(c.APPRAISAL_SCHEME, about=THE_CITY)
EVALUATION_SCHEMES = documents(c.EVALUATION_SCHEME, about=THE_COMMUNITY)
CORE_LED_NOTICES = documents(c.MANAGEMENT_NOTICE, about=THE_COMMUNITY).counting(document.issuer.in_(ITS_CORE_SCHOOL))
BUREAU_OF_CITY_OR_COUNTY = filing.with_.kind.in_(t.CITY_BUREAU, t.COUNTY_BUREAU)
APPLICATIONS = documents(c.EVALUATION_APPLICATION, about=THE_COMMUNITY).counting(
    document.filings.some(filing.by.in_(ITS_CORE_SCHOOL), BUREAU_OF_CITY_OR_COUNTY)
)
PROJECT_EVALUATIONS = decisions(c.PROJECT_EVALUATION, about=THE_COMMUNITY).counting(
    decision.by_authority.kind.in_(t.CITY_BUREAU, t.COUNTY_BUREAU)
)
INTERNET_PAIRINGS = records(
    Table.COMMUNITIES,
    community.type.is_(c.INTERNET_PAIRING),
    community.members.some(member.school.in_(ITS_CORE_SCHOOL)),
    community.members.some(member.school.is_(member.of("partner").school)),
)

# -- the provisions, in the order of the plan --------------------------------------------------------------------------

EDITION = edition(
    POLICY,
    section(
        "一",
        CITY,
        P(
            "01a",
            "教共體全覆蓋",
            "Every school in a community",
            target(share(PUBLIC_COMPULSORY_SCHOOLS, IN_A_COMMUNITY), at_least=1, over=GOAL_YEAR),
        ),
        P(
            "01b",
            "緊密型比例",
            "Share of integrated and co-built communities",
            target(
                by_reading(
                    "8a",
                    schools=need(share(PUBLIC_COMPULSORY_SCHOOLS, IN_A_TIGHT_ONE), at_least=Fraction(80, 100)),
                    communities=need(share(COMMUNITIES_OF_THE_CITY, TIGHT), at_least=Fraction(80, 100)),
                ),
                over=GOAL_YEAR,
            ),
            Notice(
                "8a",
                any_of(
                    all_of(
                        need(share(PUBLIC_COMPULSORY_SCHOOLS, IN_A_TIGHT_ONE), at_least=Fraction(80, 100), over=GOAL_YEAR),
                        contrary(need(share(COMMUNITIES_OF_THE_CITY, TIGHT), at_least=Fraction(80, 100), over=GOAL_YEAR)),
                    ),
                    all_of(
                        contrary(need(share(PUBLIC_COMPULSORY_SCHOOLS, IN_A_TIGHT_ONE), at_least=Fraction(80, 100), over=GOAL_YEAR)),
                        need(share(COMMUNITIES_OF_THE_CITY, TIGHT), at_least=Fraction(80, 100), over=GOAL_YEAR),
                    ),
                ),
            ),
        ),
    ),
    section(
        "二",
        COMMUNITY,
        P("02", "三種組建模式", "Three types", vocabulary(community.type, c.INTEGRATED, c.CO_BUILT, c.COLLABORATIVE, is_open=False)),
        P(
            "06i",
            "結對名單",
            "Schools as listed",
            duty(share(MEMBERS, member.school.in_(LISTED)), at_least=1, force=Force.DEFINITION, over=Window.STANDING),
        ),
    ),
    section(
        "三(一)1",
        INTEGRATED,
        P(
            "03a",
            "師資同盤",
            "One staff pool",
            must(
                governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.TEACHERS, c.TEACHER_ASSIGNMENT),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # that nobody is hindered, no record says
            ),
        ),
        P(
            "03b",
            "駐教走教",
            "Resident and itinerant teaching",
            must(
                for_each(
                    "campus",
                    MEMBERS,
                    when(SHORT_OF_TEACHERS, need(count(SENT_TO_CAMPUS), at_least=1, about=c.RESIDENT_OR_ITINERANT)),
                ),
                over=Window.SCHOOL_YEAR,
                decides=Decides.NECESSARY,  # whether they suffice for what is short, no record says
            ),
        ),
    ),
    section(
        "三(一)2",
        INTEGRATED,
        P(
            "03c",
            "教學同步項目",
            "Teaching kept in step",
            attest(c.TEACHING_ROUTINE, c.TEACHING_PROGRESS, c.TEACHING_TESTS, by=t.CITY_BUREAU),
        ),
        P("03d", "各校區個性化", "Campuses with a style of their own", text(WhyText.ATTITUDE, Force.ENCOURAGED)),
        P(
            "03e",
            "共建共享遠程",
            "Shared facilities, remote teaching",
            attest(c.SHARED_FACILITIES, c.SHARED_COURSES, c.REMOTE_TEACHING, c.REMOTE_RESEARCH, c.REMOTE_MANAGEMENT, by=t.CITY_BUREAU),
        ),
        P(
            "03e2",
            "校區師生交流",
            "Teachers and pupils meet across campuses",
            encouraged(
                count(EVENTS, unit=Unit.SESSION),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how many are enough, the plan does not say
            ),
        ),
    ),
    section(
        "三(一)3",
        INTEGRATED,
        P(
            "03f",
            "培訓同頻",
            "Training planned as one",
            must(
                all_of(
                    need(
                        governed(THE_COMMUNITY, GovernanceState.UNIFIED, c.TEACHER_TRAINING), over=Window.STANDING, about=c.TEACHER_TRAINING
                    ),
                    need(count(TRAININGS, unit=Unit.SESSION), at_least=1, over=Window.PERIOD, about=c.JOINT_TRAINING),
                ),
                decides=Decides.NECESSARY,  # whether good resources are shared, no record says
            ),
        ),
        P(
            "03g",
            "學科教研組",
            "Subject teaching-research groups",
            must(
                all_of(
                    need(
                        distinct(RESEARCH_GROUPS, group.subject, unit=Unit.SUBJECT),
                        at_least=1,
                        over=Window.STANDING,
                        about=c.TEACHING_RESEARCH_GROUP,
                    ),
                    need(count(SCHOOL_BASED_STUDY, unit=Unit.SESSION), at_least=1, over=Window.PERIOD, about=c.SCHOOL_BASED_STUDY),
                ),
                decides=Decides.NECESSARY,  # which subjects need a group, the plan does not say
            ),
        ),
        P(
            "03h",
            "教師培養計劃",
            "Teacher-development plan",
            must(
                all_of(
                    need(
                        count(documents(c.TEACHER_DEVELOPMENT_PLAN, about=THE_COMMUNITY)),
                        at_least=1,
                        over=Window.STANDING,
                        about=c.TEACHER_DEVELOPMENT_PLAN,
                    ),
                    need(count(DISCUSSIONS_AND_CONTESTS, unit=Unit.SESSION), at_least=1, over=Window.PERIOD, about=c.DISCUSSION_OR_CONTEST),
                ),
                decides=Decides.NECESSARY,  # how many kinds are enough, the plan does not say
            ),
        ),
    ),
    section(
        "三(一)4",
        INTEGRATED,
        P("03i", "文化同系", "One culture system", attest(c.CULTURE_SYSTEM, c.SCHOOL_PHILOSOPHY, c.MANAGEMENT_IDEAS, by=t.CITY_BUREAU)),
        P(
            "03j",
            "城鄉學生活動",
            "Activities of urban and rural pupils",
            must(
                count(PUPILS_TOGETHER, unit=Unit.SESSION),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how many are enough, the plan does not say
            ),
        ),
        P("03l", "校區互供基地", "Bases for each other", attest(c.EDUCATION_BASES, c.PRACTICE_SPACES, by=t.CITY_BUREAU)),
    ),
    section(
        "三(一)5",
        INTEGRATED,
        P(
            "03k",
            "考核一體",
            "Integrated appraisal",
            must(
                items(
                    APPRAISAL_SCHEMES,
                    part(c.TEACHER_TEAM, document.tags.has(c.TEACHER_TEAM)),
                    part(c.TEACHING_QUALITY, document.tags.has(c.TEACHING_QUALITY)),
                    part(c.SCHOOL_FEATURES, document.tags.has(c.SCHOOL_FEATURES)),
                    part(c.PERFORMANCE_REWARDS, document.tags.has(c.PERFORMANCE_REWARDS)),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether the scheme is carried out, no record says
            ),
        ),
        P("03m", "考核方案", "Appraisal scheme", must(count(APPRAISAL_SCHEMES), at_least=1, over=Window.STANDING)),
    ),
    section(
        "三(二)1",
        CO_BUILT,
        P(
            "04a",
            "資源共享",
            "Shared resources",
            attest(c.TEACHER_ETHICS, c.CLASSROOM_TEACHING, c.SCHOOL_BASED_RESEARCH, c.PROJECT_RESEARCH, by=t.CITY_BUREAU),
        ),
        P("04b", "特色學科", "Distinctive subjects", text(WhyText.EXPLORATION, Force.ENCOURAGED)),
        P(
            "04m",
            "教師發展機制",
            "Mechanisms for teachers",
            encouraged(
                items(
                    MECHANISMS,
                    part(c.ORDERLY_FLOW, document.tags.has(c.ORDERLY_FLOW)),
                    part(c.BALANCED_ASSIGNMENT, document.tags.has(c.BALANCED_ASSIGNMENT)),
                    part(c.TRAINING_MECHANISM, document.tags.has(c.TRAINING_MECHANISM)),
                    part(c.OVERALL_EVALUATION, document.tags.has(c.OVERALL_EVALUATION)),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether the mechanisms work, no record says
            ),
        ),
    ),
    section(
        "三(二)2",
        CO_BUILT,
        P(
            "04c",
            "管理通報研討例會",
            "Notices and meetings led by the core school",
            must(
                all_of(
                    need(count(CORE_LED_NOTICES), at_least=1, about=c.MANAGEMENT_NOTICE),
                    need(count(CORE_LED_MEETINGS, unit=Unit.SESSION), at_least=1, about=c.MANAGEMENT_MEETING),
                ),
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how often is regular, the plan does not say
            ),
        ),
        P(
            "04d",
            "教學管理基本同步",
            "Teaching management basically in step",
            attest(c.ROUTINE_SYSTEMS, c.COURSE_BUILDING, c.TEACHING_PROGRESS, c.QUALITY_TESTS, by=t.CITY_BUREAU),
        ),
        P(
            "04e",
            "學科指導小組",
            "Subject guidance groups",
            must(
                all_of(
                    need(
                        distinct(GUIDANCE_GROUPS, group.subject, unit=Unit.SUBJECT),
                        at_least=1,
                        about=c.SUBJECT_GUIDANCE_GROUP,
                    ),
                    need(share(parts(group.seats, of=GUIDANCE_GROUPS), A_MASTER_OF_ITS_SCHOOLS), at_least=1, about=c.MASTER_TEACHERS),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether every subject is guided, no record says
            ),
        ),
    ),
    section(
        "三(二)3",
        CO_BUILT,
        P(
            "04f",
            "項目合作教研",
            "Research by joint projects",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(count(PROJECT_GROUPS.counting(WITH_A_BACKBONE_TEACHER, WITH_A_PARTNER_TEACHER)), at_least=1),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether teachers are helped, no record says
            ),
        ),
        P(
            "04g",
            "統一質量檢測",
            "Unified quality tests",
            must(
                all_of(
                    need(
                        items(
                            documents(c.QUALITY_MONITORING, c.SUBJECT_QUALITY_SYSTEM, about=THE_COMMUNITY),
                            part(c.QUALITY_MONITORING, document.kind.is_(c.QUALITY_MONITORING)),
                            part(c.SUBJECT_QUALITY_SYSTEM, document.kind.is_(c.SUBJECT_QUALITY_SYSTEM)),
                        ),
                        over=Window.STANDING,
                    ),
                    need(
                        for_each(
                            "tested",
                            MEMBERS,
                            need(
                                count(QUALITY_TESTS.counting(activity.places.has(member.of("tested").school)), unit=Unit.SESSION),
                                at_least=1,
                            ),
                        ),
                        over=Window.PERIOD,
                    ),
                ),
                decides=Decides.NECESSARY,  # whether every subject has such rules, no record says
            ),
        ),
    ),
    section(
        "三(二)4",
        CO_BUILT,
        P(
            "04h",
            "文化共生",
            "Culture symbiosis",
            must(
                count(HAND_IN_HAND, unit=Unit.SESSION),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # whether resources are shared and quality judged together, no record says
            ),
        ),
        P("04k", "互供教育基地", "Bases as far as they can", text(WhyText.EXPLORATION, Force.ENCOURAGED)),
    ),
    section(
        "三(二)5",
        CO_BUILT,
        P(
            "04i",
            "捆綁考核領域",
            "Bundled appraisal",
            must(
                items(
                    APPRAISAL_SCHEMES,
                    part(c.DISTINCTIVE_DEVELOPMENT, document.tags.has(c.DISTINCTIVE_DEVELOPMENT)),
                    part(c.CAMPUS_CULTURE, document.tags.has(c.CAMPUS_CULTURE)),
                    part(c.SUBJECT_BUILDING, document.tags.has(c.SUBJECT_BUILDING)),
                    part(c.RESEARCH_WORK, document.tags.has(c.RESEARCH_WORK)),
                    part(c.TEACHING_COORDINATION, document.tags.has(c.TEACHING_COORDINATION)),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether the scheme is carried out, no record says
            ),
        ),
        P(
            "04j",
            "成員校發展為主要依據",
            "Member schools are the main basis",
            must(
                count(SCHEMES_FOR_THE_CORE.that(document.tags.has(c.MEMBER_MAIN_BASIS))),
                at_least=1,
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # how much is the main part, the plan does not say
            ),
        ),
        P(
            "04l",
            "共建考核方案",
            "Appraisal scheme of a co-built community",
            must(count(APPRAISAL_SCHEMES), at_least=1, over=Window.STANDING),
        ),
    ),
    section(
        "三(三)1",
        COLLABORATIVE,
        P(
            "05a",
            "願景協同",
            "Coordinated vision",
            must(
                for_each(
                    "partner",
                    PARTNERS,
                    need(
                        items(
                            documents(c.DEVELOPMENT_PLAN, about=member.of("partner").school),
                            part(c.VISION, document.tags.has(c.VISION)),
                            part(c.GOALS, document.tags.has(c.GOALS)),
                            part(c.QUALITY_PATH, document.tags.has(c.QUALITY_PATH)),
                        )
                    ),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether the core school led the work, no record says
            ),
        ),
    ),
    section(
        "三(三)2",
        COLLABORATIVE,
        P(
            "05b",
            "協同機制",
            "Coordinated mechanisms",
            must(
                items(
                    MECHANISMS,
                    part(c.EXCHANGE_MECHANISM, document.tags.has(c.EXCHANGE_MECHANISM)),
                    part(c.PLANNING_MECHANISM, document.tags.has(c.PLANNING_MECHANISM)),
                    part(c.ROUTINE_MECHANISM, document.tags.has(c.ROUTINE_MECHANISM)),
                    part(c.FRIENDSHIP_MECHANISM, document.tags.has(c.FRIENDSHIP_MECHANISM)),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # whether the mechanisms work, no record says
            ),
        ),
    ),
    section(
        "三(三)3",
        COLLABORATIVE,
        P(
            "05c",
            "教研聯盟",
            "Teaching-research alliance",
            must(
                all_of(
                    need(count(ALLIANCES), at_least=1, about=c.RESEARCH_ALLIANCE),
                    need(
                        items(
                            documents(c.TRAINING_LADDER_PLAN, c.TRAINING_SCHEME, about=THE_COMMUNITY),
                            part(c.TRAINING_LADDER_PLAN, document.kind.is_(c.TRAINING_LADDER_PLAN)),
                            part(c.TRAINING_SCHEME, document.kind.is_(c.TRAINING_SCHEME)),
                        )
                    ),
                ),
                over=Window.STANDING,
            ),
        ),
        P(
            "05d",
            "研訓活動形式",
            "Research and training online and on site",
            must(
                items(
                    RESEARCH_AND_TRAINING,
                    part(c.ONLINE, activity.mode.in_(Mode.ONLINE_LIVE, Mode.RECORDED)),
                    part(c.ONSITE, activity.mode.is_(Mode.ONSITE)),
                ),
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how often is regular, the plan does not say
            ),
        ),
    ),
    section(
        "三(三)4",
        COLLABORATIVE,
        P(
            "05e",
            "教學協同方式",
            "By internet-plus pairing",
            may(exists("partner", PARTNERS, need(count(INTERNET_PAIRINGS), at_least=1)), over=Window.STANDING),
        ),
        P(
            "05e2",
            "同步課堂專遞課堂",
            "Synchronous and remote dedicated lessons",
            must(
                count(LESSONS_ACROSS_SCHOOLS, unit=Unit.SESSION),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # which subjects of a school are strong, no record says
            ),
        ),
        P(
            "05f",
            "共享教學資源",
            "Shared teaching resources",
            attest(c.GUIDE_SHEETS, c.LESSON_DESIGNS, c.TEACHING_RESOURCES, c.EXERCISES, by=t.CITY_BUREAU),
        ),
        P(
            "05g",
            "一張課表",
            "One common timetable",
            must(
                count(documents(c.COMMON_TIMETABLE, about=THE_COMMUNITY)),
                at_least=1,
                at_most=1,
                over=Window.SEMESTER,
                until=DateRule(),  # made before the lessons are given, or not at all
            ),
        ),
        P(
            "05h",
            "課後同步研討",
            "A discussion after each synchronous lesson",
            must(
                by_reading(
                    "G9",
                    after_each=for_each(
                        "lesson",
                        SYNC_LESSONS,
                        exists(
                            "talk",
                            DISCUSSIONS_OF_IT,
                            need(lead(activity.of("lesson").on, activity.of("talk").on), at_least=0, about=c.LAG),
                        ),
                    ),
                    any_in_period=need(
                        when(
                            need(count(SYNC_LESSONS, unit=Unit.SESSION), at_least=1),
                            need(count(DISCUSSIONS, unit=Unit.SESSION), at_least=1, about=c.JOINT_DISCUSSION),
                        )
                    ),
                ),
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how soon is in time, the plan does not say
            ),
        ),
    ),
    section(
        "三(三)5",
        COLLABORATIVE,
        P(
            "05i",
            "項目評估申請",
            "Application for project evaluation",
            duty(count(APPLICATIONS), at_least=1, force=Force.PROCESS, over=Window.STANDING),
        ),
        P(
            "05j",
            "評審獎勵",
            "Weight in appraisal, and a reward",
            effect(
                after=need(count(PROJECT_EVALUATIONS), at_least=1, over=Window.STANDING),
                kind=EffectKind.WEIGHS,
                gives=c.PROJECT_REWARD,
                binding=Binding.UNQUANTIFIED,
            ),
        ),
    ),
    section(
        "四1",
        CITY,
        P(
            "06a",
            "領導小組及辦公室",
            "Leading group and office",
            must(
                all_of(
                    need(count(LEADING_GROUPS), at_least=1, about=t.LEADING_GROUP),
                    need(
                        count(OFFICES.counting(group.under.kind.is_(c.GENERAL_EDUCATION_SECTION), group.under.parent.is_(THE_CITY))),
                        at_least=1,
                        about=t.OFFICE,
                    ),
                ),
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "四1",
        COMMUNITY,
        P(
            "06b",
            "校長任負責人",
            "Working groups headed by principals",
            must(
                for_each("unit", MEMBERS, need(count(WORKING_GROUPS.counting(HEADED_BY_PRINCIPAL)), at_least=1)),
                over=Window.STANDING,
            ),
        ),
        P(
            "06c",
            "核心校協調",
            "A core school coordinates",
            must(
                count(CORE, unit=Unit.SCHOOL),
                at_least=1,
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # how well it coordinates, no record says
            ),
        ),
    ),
    section(
        "四2",
        COMMUNITY,
        P(
            "06d",
            "方案制度分工",
            "Plan, rules and division of work",
            must(
                items(
                    documents(c.IMPLEMENTATION_PLAN, c.SUPPORTING_RULES, c.DIVISION_OF_WORK, about=THE_COMMUNITY),
                    part(c.IMPLEMENTATION_PLAN, document.kind.is_(c.IMPLEMENTATION_PLAN)),
                    part(c.SUPPORTING_RULES, document.kind.is_(c.SUPPORTING_RULES)),
                    part(c.DIVISION_OF_WORK, document.kind.is_(c.DIVISION_OF_WORK)),
                ),
                over=Window.STANDING,
            ),
        ),
        P("06d2", "調研與策略調整", "Surveys and adjustment", text(WhyText.ATTITUDE, Force.MUST)),
    ),
    section(
        "四2",
        CITY,
        P(
            "06e",
            "發展性評價啟動",
            "Developmental evaluation started",
            must(
                count(records(Table.ACTIVITIES, activity.kind.is_(c.DEVELOPMENT_EVALUATION), activity.by.is_(THE_CITY)), unit=Unit.SESSION),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # whether all communities are reached, no record says
            ),
        ),
    ),
    section(
        "四3",
        COMMUNITY,
        P(
            "06f",
            "網絡平台",
            "Online platform",
            must(
                count(documents(c.PLATFORM, about=THE_COMMUNITY)),
                at_least=1,
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # what it is used for, no record says
            ),
        ),
    ),
    section(
        "四4",
        CITY,
        P(
            "06g",
            "年度目標考核",
            "Part of two appraisals of schools",
            must(
                all_of(
                    need(
                        count(SCHEMES_OF_THE_CITY.that(document.tags.has(c.TARGET_RESPONSIBILITY))),
                        at_least=1,
                        over=Window.CALENDAR_YEAR,
                        about=c.TARGET_RESPONSIBILITY,
                    ),
                    need(
                        count(SCHEMES_OF_THE_CITY.that(document.tags.has(c.SCHOOL_DEVELOPMENT))),
                        at_least=1,
                        over=Window.STANDING,
                        about=c.SCHOOL_DEVELOPMENT,
                    ),
                )
            ),
        ),
        P(
            "06g2",
            "鄉村校為主要依據",
            "Rural schools are the main basis",
            must(
                items(
                    SCHEMES_OF_THE_CITY.that(document.tags.has(c.RURAL_MAIN_BASIS)),
                    part(c.CORE_SCHOOL_APPRAISAL, document.tags.has(c.CORE_SCHOOL_APPRAISAL)),
                    part(c.COMMUNITY_APPRAISAL, document.tags.has(c.COMMUNITY_APPRAISAL)),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # how much is the main part, the plan does not say
            ),
        ),
    ),
    section(
        "四4",
        COMMUNITY,
        P(
            "06h",
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
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask(
            "well-formed",
            COMMUNITY,
            "組織架構是否合規",
            "Is it set up as its type asks?",
            needs=("03a", "04e", "05c", "06b", "06c", "06d"),
            beside=("02", "06i"),
        ),
        ask(
            "integrated-built",
            INTEGRATED,
            "融合型五項是否落實",
            "Does the integrated community do what its five formulas ask?",
            needs=EVERY_MUST,
        ),
        ask(
            "co-built-built", CO_BUILT, "共建型五項是否落實", "Does the co-built community do what its five formulas ask?", needs=EVERY_MUST
        ),
        ask(
            "collaborative-built",
            COLLABORATIVE,
            "協作型五項是否落實",
            "Does the collaborative community do what its five formulas ask?",
            needs=EVERY_MUST,
        ),
        ask(
            "semester-in-step",
            COLLABORATIVE,
            "學期教學是否協同",
            "Has teaching been coordinated in the semester?",
            needs=("05d", "05e2", "05g", "05h"),
            beside=("05e", "05f"),
        ),
        ask("community-compliant", COMMUNITY, "教共體是否合規", "Does the community comply?", needs=EVERY_MUST),
        ask("city-compliant", CITY, "市教體局是否合規", "Does the bureau of the city comply?", needs=EVERY_MUST),
    ),
    readings=(
        Reading(key="G1", options=("inclusive",), provisions=("01b",)),
        Reading(key="G5", options=("needs_a_person",), provisions=("03e2", "03h", "03j", "04h", "05d", "05e2")),
        Reading(key="G6", options=("at_least_one",), provisions=("04c", "05d")),
        Reading(key="G9", options=("after_each", "any_in_period"), provisions=("05h",)),
        Reading(key="8a", options=("schools", "communities"), provisions=("01b",)),
        Reading(key="8b", options=("end_of_2022", "during_2022"), provisions=("01a", "01b")),
        Reading(key="8c", options=("judged_by_certifier",), provisions=("04d",)),
        Reading(key="8d", options=("supplied",), provisions=("02", "06i")),
        Reading(key="8e", options=("five",), provisions=("05a", "05i")),
        Reading(key="8f", options=("issuing_bureau",), provisions=("06a",)),
    ),
    parameters=(Parameter(name=EVIDENCE_UNTIL, type=DateRule),),
    fact_keys=(PUBLIC, FOLLOWS, MASTER),
    terms=(t.LEADING_GROUP, t.OFFICE, t.SECTION, t.PRINCIPAL, t.CITY_BUREAU, t.COUNTY_BUREAU, *c.ALL, *c.OF_THREE_TYPES),
    words=WORDS,
)
