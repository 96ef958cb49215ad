"""One lead school with two village schools (一帶二結對): a county-town primary school teaches, studies and shares with them.

One row per provision, in the order of the plan, under the plan's own numbering. Each number stands in the row of the
clause that states it. Long words stand in ``words/lead_school_pairing.py``; a reading acts where ``by_reading`` stands.
"""

from __future__ import annotations

from edu_policy.models import ActivityKind, DocumentKind, MemberRole, Mode, SeatRole, Table
from edu_policy.policies import community_terms as c
from edu_policy.policies import pairing_terms as p
from edu_policy.policies import terms as t
from edu_policy.policies.words.lead_school_pairing import WORDS
from edu_policy.quantities import Unit
from edu_policy.rules import (
    EVERY_MUST,
    EVIDENCE_UNTIL,
    NOT_STATED,
    DateRule,
    Parameter,
    Policy,
    Reading,
    WhyText,
    Window,
    by_reading,
)
from edu_policy.rules.conditions import both, either, negated
from edu_policy.rules.fields import activity, community, document, filing, group, member, seat
from edu_policy.rules.words import (
    P,
    all_of,
    ask,
    attest,
    count,
    documents,
    duty,
    edition,
    exists,
    for_each,
    items,
    lead,
    must,
    need,
    part,
    parts,
    plus,
    records,
    section,
    share,
    subject,
    target,
    text,
    total,
    value_of,
    values,
    vocabulary,
)
from edu_policy.sources import Decides, Force, SourceDocument
from edu_policy.text import Term, Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="lead-school-pairing",
    title=Text("一帶二結對幫扶", "一带二结对帮扶", "A lead school paired with two village schools"),
    jurisdiction=None,
    kind=Text("學校工作方案", "学校工作方案", "working plan of a school"),
)
SOURCE = SourceDocument(
    id="plan-10",
    title=Text("結對幫扶共同體活動方案", "结对帮扶共同体活动方案", "Plan of activities for a community of paired schools"),
)

# -- terms that only this plan needs -----------------------------------------------------------------------------------------------------

OPEN_CLASS = Term("open_class", Text("課堂開放", "课堂开放", "classroom opened to partners"), broader=ActivityKind.LESSON)
TEACHING_DIAGNOSIS = Term("teaching_diagnosis", Text("教學診斷", "教学诊断", "teaching diagnosis"), broader=ActivityKind.RESEARCH)
THEMATIC_STUDY = Term("thematic_study", Text("主題研修", "主题研修", "thematic study"), broader=ActivityKind.RESEARCH)
ACTIVITY_NOTICE = Term("activity_notice", Text("活動方案通報", "活动方案通报", "notice of an activity"), broader=DocumentKind.NOTICE)
RESEARCH_OFFICE = Term("research_office", Text("教科室", "教科室", "research office of a school"))
SUBJECT_GROUP_HEAD = Term("subject_group_head", Text("學科組長", "学科组长", "head of a subject group"))
IN_CHARGE = Term("in_charge", Text("具體工作負責人", "具体工作负责人", "person in charge of the work"))
CONTACT = Term("contact", Text("專職聯繫人", "专职联系人", "contact person"))
HEAD = Term(SeatRole.HEAD, Text("組長", "组长", "head"))
DEPUTY = Term(SeatRole.DEPUTY, Text("副組長", "副组长", "deputy head"))
MEMBER = Term(SeatRole.MEMBER, Text("成員", "成员", "member"))
LEAD_SCHOOL = Term(MemberRole.LEAD, Text("牽頭校", "牵头校", "lead school"))
PARTNER_SCHOOL = Term(MemberRole.PARTNER, Text("結對校", "结对校", "partner school"))
BOTH_ENDS = Term("both_ends", Text("兩地直播", "两地直播", "live at both ends"))
ONLINE = Term(Mode.ONLINE_LIVE, Text("線上", "线上", "online"))

CHINESE = Term("chinese", Text("語文", "语文", "Chinese"))
MATHEMATICS = Term("mathematics", Text("數學", "数学", "mathematics"))
ENGLISH = Term("english", Text("英語", "英语", "English"))
SCIENCE = Term("science", Text("科學", "科学", "science"))
ART = Term("art", Text("美術", "美术", "art"))
MUSIC = Term("music", Text("音樂", "音乐", "music"))
LABOUR_TECHNOLOGY = Term("labour_technology", Text("勞技", "劳技", "labour and technology"))

LESSONS_IN_STEP = Term("lessons_in_step", Text("同步上課", "同步上课", "lessons in step"))
HOMEWORK_IN_STEP = Term("homework_in_step", Text("同步作業", "同步作业", "homework in step"))
COACHING_IN_STEP = Term("coaching_in_step", Text("同步接受輔導", "同步接受辅导", "coaching in step"))
PLANNED_TOGETHER = Term("planned_together", Text("共同備課", "共同备课", "lessons planned together"))
TAUGHT_TOGETHER = Term("taught_together", Text("共同上課", "共同上课", "lessons taught together"))
MARKED_TOGETHER = Term("marked_together", Text("共同批改和輔導", "共同批改和辅导", "marking and coaching together"))
TESTED_TOGETHER = Term("tested_together", Text("共同質量檢測", "共同质量检测", "quality tested together"))
MANAGEMENT = Term("management_resources", Text("教育管理資源", "教育管理资源", "resources on management"))
CULTURE = Term("culture_resources", Text("文化建設資源", "文化建设资源", "resources on school culture"))

# -- who is judged -----------------------------------------------------------------------------------------------------------------------

COMMUNITY = subject("community", "結對共同體", "paired community", Table.COMMUNITIES, community.type.is_(t.PAIRED))
THE_COMMUNITY = community.of("subject")

LEADS = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.LEAD))
PARTNERS = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.PARTNER))
SCHOOLS = parts(THE_COMMUNITY.members)

LEADING_GROUP = records(Table.GROUPS, group.kind.is_(t.LEADING_GROUP), group.belongs_to.is_(THE_COMMUNITY))
TAKEN_SEATS = parts(group.seats, of=LEADING_GROUP).counting(negated(seat.person.empty))
PROJECTS = records(Table.GROUPS, group.kind.is_(c.PROJECT_GROUP), group.belongs_to.in_(THE_COMMUNITY, values(LEADS, member.school)))

# -- what they do together ---------------------------------------------------------------------------------------------------------------

BY_LEAD = activity.by.in_(values(LEADS, member.school))
WITH_LEAD = either(BY_LEAD, activity.places.shares(values(LEADS, member.school)))
WITH_PARTNERS = either(activity.by.in_(values(PARTNERS, member.school)), activity.places.shares(values(PARTNERS, member.school)))
WITH_PARTNER = activity.places.has(member.of("partner").school)

SYNC_LESSONS = records(Table.ACTIVITIES, activity.kind.is_(c.SYNC_LESSON), BY_LEAD)
OPEN_CLASSES = records(Table.ACTIVITIES, activity.kind.is_(OPEN_CLASS), BY_LEAD)
DELIVERED = records(Table.ACTIVITIES, activity.kind.in_(c.SYNC_LESSON, OPEN_CLASS), BY_LEAD)
LESSONS = value_of(activity.lessons, unit=Unit.LESSON)
STUDIES = records(
    Table.ACTIVITIES,
    activity.kind.in_(c.JOINT_PLANNING, TEACHING_DIAGNOSIS, THEMATIC_STUDY, c.ONLINE_STUDY),
    WITH_LEAD,
    WITH_PARTNERS,
)
ACTIVITIES = records(
    Table.ACTIVITIES,
    activity.kind.in_(c.SYNC_LESSON, OPEN_CLASS, c.JOINT_PLANNING, TEACHING_DIAGNOSIS, THEMATIC_STUDY, c.ONLINE_STUDY),
    WITH_LEAD,
    WITH_PARTNERS,
)
NOTICES = documents(ACTIVITY_NOTICE, about=activity.of("activity")).counting(
    document.filings.some(filing.with_.in_(values(SCHOOLS, member.school)), negated(filing.with_.is_(activity.of("activity").by)))
)

YEAR = by_reading("10e", school_year=Window.SCHOOL_YEAR, calendar_year=Window.CALENDAR_YEAR)

EDITION = edition(
    POLICY,
    section("序", COMMUNITY, P("00", "方案10依據", "Basis of the plan", text(WhyText.CONTEXT))),
    section("一", COMMUNITY, P("01a", "三共三互目標", "Six aims", text(WhyText.HEADING, Force.TARGET))),
    section(
        "二",
        COMMUNITY,
        P(
            "02",
            "領導小組職務",
            "Seats of the leading group",
            must(
                items(
                    TAKEN_SEATS,
                    part(HEAD, seat.role.is_(SeatRole.HEAD)),
                    part(DEPUTY, seat.role.is_(SeatRole.DEPUTY)),
                    part(IN_CHARGE, seat.role.is_(IN_CHARGE)),
                    part(MEMBER, seat.role.is_(SeatRole.MEMBER)),
                ),
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "三1",
        COMMUNITY,
        P(
            "03a",
            "一帶二結對",
            "One lead with two",
            duty(
                all_of(
                    need(count(LEADS, unit=Unit.SCHOOL), at_least=1, at_most=1, about=LEAD_SCHOOL),
                    need(count(PARTNERS, unit=Unit.SCHOOL), at_least=2, at_most=2, about=PARTNER_SCHOOL),
                ),
                force=Force.DEFINITION,
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "三2",
        COMMUNITY,
        P(
            "03b",
            "結對學科",
            "Paired subjects",
            vocabulary(activity.subject, CHINESE, MATHEMATICS, ENGLISH, SCIENCE, ART, MUSIC, LABOUR_TECHNOLOGY, is_open=False),
        ),
    ),
    section(
        "四/同步課堂",
        COMMUNITY,
        P(
            "04a",
            "三同步四共同",
            "Three in step, four together",
            attest(
                LESSONS_IN_STEP,
                HOMEWORK_IN_STEP,
                COACHING_IN_STEP,
                PLANNED_TOGETHER,
                TAUGHT_TOGETHER,
                MARKED_TOGETHER,
                TESTED_TOGETHER,
                by=t.LEADING_GROUP,
            ),
        ),
        P(
            "04g",
            "視頻直播教學",
            "Live lessons at both ends",
            must(
                all_of(
                    need(count(SYNC_LESSONS), at_least=1, about=c.SYNC_LESSON),
                    need(share(SYNC_LESSONS, both(activity.mode.is_(Mode.ONLINE_LIVE), WITH_PARTNERS)), at_least=1, about=BOTH_ENDS),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    section(
        "四/教師網絡研修",
        COMMUNITY,
        P(
            "04b",
            "線上線下研修",
            "Study online and on site",
            must(
                items(STUDIES, part(ONLINE, activity.mode.is_(Mode.ONLINE_LIVE)), part(c.ONSITE, activity.mode.is_(Mode.ONSITE))),
                over=Window.PERIOD,
            ),
        ),
        P(
            "04c",
            "線下牽頭",
            "On site the lead school organises",
            must(
                share(
                    STUDIES.that(activity.mode.is_(Mode.ONSITE), activity.kind.in_(c.JOINT_PLANNING, THEMATIC_STUDY)),
                    BY_LEAD,
                ),
                at_least=1,
                over=Window.PERIOD,
            ),
        ),
        P(
            "04d",
            "線上研討",
            "Meetings online",
            must(
                count(STUDIES.that(activity.mode.is_(Mode.ONLINE_LIVE)), unit=Unit.SESSION),
                at_least=1,
                over=Window.PERIOD,
                decides=Decides.NECESSARY,  # how often, the plan does not say
            ),
        ),
    ),
    section(
        "四/資源共享",
        COMMUNITY,
        P("04e", "無條件資源共享", "Resources without condition", attest(MANAGEMENT, c.TEACHING_RESOURCES, CULTURE, by=t.LEADING_GROUP)),
    ),
    section(
        "四/課題研究",
        COMMUNITY,
        P(
            "04f",
            "課題牽頭分工",
            "Who leads projects",
            must(
                all_of(
                    need(count(PROJECTS), at_least=1, about=c.PROJECT_GROUP),
                    need(share(PROJECTS, group.under.kind.is_(RESEARCH_OFFICE)), at_least=1, about=RESEARCH_OFFICE),
                    need(
                        share(PROJECTS, group.seats.some(seat.role.is_(SeatRole.HEAD), seat.capacity.is_(SUBJECT_GROUP_HEAD))),
                        at_least=1,
                        about=SUBJECT_GROUP_HEAD,
                    ),
                ),
                over=Window.STANDING,
                decides=Decides.NECESSARY,  # that the paired schools take part, no record says
            ),
        ),
    ),
    section("五", COMMUNITY, P("05", "年度活動標題", "Programme of the year", text(WhyText.HEADING))),
    section(
        "五1",
        COMMUNITY,
        P(
            "05a",
            "課堂開放",
            "Classrooms open to both partners",
            must(
                for_each("partner", PARTNERS, need(count(OPEN_CLASSES.that(WITH_PARTNER), unit=Unit.SESSION), at_least=1)),
                over=Window.SEMESTER,
            ),
        ),
        P(
            "05b",
            "輸送優質課",
            "Good lessons delivered",
            target(
                by_reading(
                    "10a",
                    more_in_all=need(total(DELIVERED.that(WITH_PARTNERS), LESSONS, unit=Unit.LESSON), at_least=plus(100, 1)),
                    at_least_in_all=need(total(DELIVERED.that(WITH_PARTNERS), LESSONS, unit=Unit.LESSON), at_least=100),
                    more_for_each=for_each(
                        "partner",
                        PARTNERS,
                        need(total(DELIVERED.that(WITH_PARTNER), LESSONS, unit=Unit.LESSON), at_least=plus(100, 1)),
                    ),
                ),
                over=YEAR,
            ),
        ),
        P("05c", "雙方把控課堂", "Both sides guide the class", text(WhyText.ATTITUDE, Force.MUST)),
    ),
    section(
        "五2",
        COMMUNITY,
        P(
            "05d",
            "共同研修三項",
            "Three forms of joint study",
            must(
                items(
                    STUDIES,
                    part(c.JOINT_PLANNING, activity.kind.is_(c.JOINT_PLANNING)),
                    part(TEACHING_DIAGNOSIS, activity.kind.is_(TEACHING_DIAGNOSIS)),
                    part(THEMATIC_STUDY, activity.kind.is_(THEMATIC_STUDY)),
                ),
                over=YEAR,
            ),
        ),
    ),
    section(
        "六1",
        COMMUNITY,
        P(
            "06a",
            "專職聯繫人",
            "One contact in each school",
            must(
                for_each(
                    "school",
                    SCHOOLS,
                    need(
                        count(
                            TAKEN_SEATS.that(
                                seat.role.is_(CONTACT),
                                seat.capacity.is_(p.VICE_PRINCIPAL),
                                seat.person.employer.is_(member.of("school").school),
                            ),
                            unit=Unit.PERSON,
                        ),
                        at_least=1,
                        at_most=1,
                    ),
                ),
                over=Window.STANDING,
            ),
        ),
        P("06b", "及時通報", "Information in time", text(WhyText.ATTITUDE, Force.MUST)),
    ),
    section(
        "六2",
        COMMUNITY,
        P(
            "06c",
            "提前一週通報",
            "Notice a week ahead",
            must(
                for_each(
                    "activity",
                    ACTIVITIES,
                    exists(
                        "notice",
                        NOTICES,
                        by_reading(
                            "10b",
                            seven_days=need(lead(document.of("notice").on, activity.of("activity").on), at_least=7),
                            five_working_days=need(
                                count(
                                    NOTICES.that(
                                        document.is_(document.of("notice")),
                                        document.on.at_most(DateRule(base=activity.of("activity").on, working_days=-5)),
                                    )
                                ),
                                at_least=1,
                            ),
                        ),
                    ),
                ),
                over=Window.PERIOD,
            ),
        ),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("well-formed", COMMUNITY, "組織架構是否合規", "Is it set up as the plan says?", needs=("02", "04f", "06a"), beside=("03a",)),
        ask("community-compliant", COMMUNITY, "結對共同體是否合規", "Does the community comply?", needs=EVERY_MUST),
    ),
    readings=(
        Reading(key="G2", options=("not_stated",), provisions=("05",)),
        Reading(key="G6", options=("at_least_one",), provisions=("04d",)),
        Reading(key="G9", options=("not_judged",), provisions=("06b",)),
        Reading(key="10a", options=("more_in_all", "at_least_in_all", "more_for_each"), provisions=("05b",)),
        Reading(key="10b", options=("seven_days", "five_working_days"), provisions=("06c",)),
        Reading(key="10c", options=("seven_and_a_field",), provisions=("03b",)),
        Reading(key="10d", options=("one_name_each",), provisions=("00", "03a", "04a", "04g")),
        Reading(key="10e", options=("school_year", "calendar_year"), provisions=("05", "05b", "05d")),
        Reading(key="10f", options=("designated",), provisions=("06a",)),
    ),
    parameters=(Parameter(name=EVIDENCE_UNTIL, type=DateRule),),
    terms=(
        t.PAIRED,
        t.LEADING_GROUP,
        c.SYNC_LESSON,
        c.ONLINE_STUDY,
        OPEN_CLASS,
        c.JOINT_PLANNING,
        TEACHING_DIAGNOSIS,
        THEMATIC_STUDY,
        ACTIVITY_NOTICE,
        c.PROJECT_GROUP,
        RESEARCH_OFFICE,
        SUBJECT_GROUP_HEAD,
        p.VICE_PRINCIPAL,
        IN_CHARGE,
        CONTACT,
        CHINESE,
        MATHEMATICS,
        ENGLISH,
        SCIENCE,
        ART,
        MUSIC,
        LABOUR_TECHNOLOGY,
        BOTH_ENDS,
        LESSONS_IN_STEP,
        HOMEWORK_IN_STEP,
        COACHING_IN_STEP,
        PLANNED_TOGETHER,
        TAUGHT_TOGETHER,
        MARKED_TOGETHER,
        TESTED_TOGETHER,
        MANAGEMENT,
        c.TEACHING_RESOURCES,
        CULTURE,
    ),
    words=WORDS,
)
