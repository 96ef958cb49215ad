"""County support teaching (支教): schools of the county town pair with remote rural ones and send teachers for a year.

One row per provision, in the order of the plan, under the plan's own numbering. Each number stands in the row of the
clause that states it. Long words stand in ``words/support_teaching.py``; a reading acts where ``by_reading`` stands.
"""

from __future__ import annotations

from edu_policy.calculators import Unlisted, Whole
from edu_policy.models import MemberRole, PostingKind, SchoolKind, SchoolLevel, Table
from edu_policy.policies import terms as t
from edu_policy.policies.words.support_teaching import WORDS
from edu_policy.quantities import Unit
from edu_policy.rules import (
    ALWAYS,
    EVERY_MUST,
    EVIDENCE_UNTIL,
    NOT_STATED,
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
from edu_policy.rules.fields import (
    activity,
    authority,
    community,
    decision,
    document,
    filing,
    group,
    member,
    posting,
    school,
    seat,
    signature,
)
from edu_policy.rules.words import (
    P,
    all_of,
    ask,
    attest,
    count,
    credit,
    decisions,
    distinct,
    documents,
    edition,
    effect,
    exists,
    figure_of,
    for_each,
    forbidden,
    items,
    may,
    must,
    need,
    part,
    parts,
    plus,
    population,
    quantity,
    rate,
    records,
    ref,
    section,
    semesters_served,
    share,
    subject,
    text,
    the,
    total,
    values,
    vocabulary,
)
from edu_policy.sources import Decides, Force, SourceDocument
from edu_policy.text import Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="county-support-teaching",
    title=Text("城鄉學校發展共同體與支教", "城乡学校发展共同体与支教", "Urban-rural school communities and support teaching"),
    jurisdiction=None,
    kind=Text("縣級實施方案", "县级实施方案", "county implementation plan"),
)
SOURCE = SourceDocument(
    id="plan-1",
    title=Text(
        "城鄉學校發展共同體建設實施方案", "城乡学校发展共同体建设实施方案", "Implementation plan for urban-rural school communities"
    ),
    note=Text("公開範文，未署縣名", "公开范文，未署县名", "published as a model plan, without the name of a county"),
)

# -- who is judged -----------------------------------------------------------------------------------------------------

COUNTY = subject("county", "縣", "county", Table.AUTHORITIES, authority.kind.is_(t.COUNTY_BUREAU))
UNIT = subject(
    "unit", "縣直學校", "county-level school", Table.SCHOOLS, school.level.is_(SchoolLevel.COUNTY_DIRECT), school.kind.in_(*SchoolKind)
)
TOWNSHIP_SCHOOL = subject("township-school", "鄉鎮學校", "township school", Table.SCHOOLS, school.level.is_(SchoolLevel.TOWNSHIP))
COMMUNITY = subject("community", "結對共同體", "paired community", Table.COMMUNITIES, community.type.is_(t.PAIRED))
POSTING = subject(
    "posting",
    "支教任務",
    "support posting",
    Table.POSTINGS,
    posting.kind.is_(PostingKind.SUPPORT),
    shown_for=posting.person,
    calendar_of=posting.host,
)

THE_COUNTY = authority.of("subject")
THE_UNIT = school.of("subject")
THE_COMMUNITY = community.of("subject")
THE_POSTING = posting.of("subject")

# -- the bodies of the scheme ------------------------------------------------------------------------------------------

LEADING_GROUP = records(Table.GROUPS, group.kind.is_(t.LEADING_GROUP), group.belongs_to.is_(THE_COUNTY))
OFFICE = records(Table.GROUPS, group.kind.is_(t.OFFICE), group.belongs_to.is_(THE_COUNTY))

# Bodies are those of the bureau that runs the school which sends; where another bureau runs it, of whichever county.
UNIT_OF_ANOTHER_BUREAU = negated(THE_UNIT.authority.kind.is_(t.COUNTY_BUREAU))
HOME_OF_ANOTHER_BUREAU = negated(THE_POSTING.home.authority.kind.is_(t.COUNTY_BUREAU))
LEAD_OF_ANOTHER_BUREAU = THE_COMMUNITY.members.some(
    member.role.is_(MemberRole.LEAD), negated(member.school.authority.kind.is_(t.COUNTY_BUREAU))
)
LEADS = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.LEAD))
FILED_BY_UNIT = document.filings.some(
    filing.with_.kind.is_(t.OFFICE), either(filing.with_.belongs_to.is_(THE_UNIT.authority), UNIT_OF_ANOTHER_BUREAU)
)
FILED_BY_COMMUNITY = document.filings.some(
    filing.with_.kind.is_(t.OFFICE),
    either(filing.with_.belongs_to.in_(values(LEADS, member.school.authority)), LEAD_OF_ANOTHER_BUREAU),
)
BY_LEADING_GROUP = both(
    decision.by.kind.is_(t.LEADING_GROUP), either(decision.by.belongs_to.is_(THE_POSTING.home.authority), HOME_OF_ANOTHER_BUREAU)
)
BY_EDUCATION_BUREAU = both(
    decision.by_authority.kind.is_(t.COUNTY_BUREAU), either(decision.by.is_(THE_POSTING.home.authority), HOME_OF_ANOTHER_BUREAU)
)

# -- pairs of schools --------------------------------------------------------------------------------------------------

LED_COMMUNITIES = records(
    Table.COMMUNITIES,
    community.type.is_(t.PAIRED),
    community.members.some(member.school.is_(THE_UNIT), member.role.is_(MemberRole.LEAD)),
)
PARTNERS = parts(community.members, member.role.is_(MemberRole.PARTNER), of=LED_COMMUNITIES)
OF_THE_SAME_STAGE = member.school.stages.shares(THE_UNIT.stages)
SENT = records(Table.POSTINGS, posting.kind.is_(PostingKind.SUPPORT), posting.home.is_(THE_UNIT), dated=posting.term_start)

SENT_WITHIN_PAIR = distinct(
    SENT.that(posting.host.in_(values(parts(community.of("pair").members), member.school))), posting.person, unit=Unit.PERSON
)

# -- what counts as work -----------------------------------------------------------------------------------------------

LESSON_RATE = rate(t.TEACH_LESSON, t.OBSERVE_LESSON, t.EXPLAIN_LESSON, amount=1, per=Unit.LESSON)
RESEARCH_RATE = rate(
    t.TEACHING_RESEARCH,
    amount=3,
    per=Unit.HALF_DAY,
    whole=by_reading("1c", whole_half_days=Whole.COMPLETED, any_part=Whole.STARTED, organised_only=Whole.COMPLETED),
)
CREDIT = credit(
    LESSON_RATE, RESEARCH_RATE, unlisted=by_reading("G5", needs_a_person=Unlisted.NEEDS_A_PERSON, listed_only=Unlisted.NOT_COUNTED)
)

SUMMARY = documents(t.HOURS_SUMMARY, about=THE_POSTING)
BY_SCHOOL = by_reading(
    "1p",
    one_each=signature.by.is_(THE_POSTING.host),
    heads_of_both=both(signature.by.is_(THE_POSTING.host), signature.role.is_(t.PRINCIPAL)),
)
BY_TOWNSHIP = signature.role.is_(parameter("township_role"))
SIGNED_SUMMARY = SUMMARY.counting(document.signatures.some(BY_SCHOOL), document.signatures.some(BY_TOWNSHIP))

AT_HOST = activity.at.is_(THE_POSTING.host)
CARRIED_OUT_OR_NO_RESEARCH = either(activity.by.is_(THE_POSTING.person), activity.kind.not_in(t.TEACHING_RESEARCH))
WORK = records(Table.ACTIVITIES, activity.people.has(THE_POSTING.person)).counting(
    AT_HOST,
    by_reading("1c", whole_half_days=ALWAYS, any_part=ALWAYS, organised_only=CARRIED_OUT_OR_NO_RESEARCH),
    by_reading("1q", all_recorded=ALWAYS, signed_only=activity.semester.in_(values(SIGNED_SUMMARY, document.semester))),
)
TAUGHT = WORK.that(activity.kind.is_(t.TEACH_LESSON))
OBSERVED = WORK.that(activity.kind.is_(t.OBSERVE_LESSON))
EXPLAINED = WORK.that(activity.kind.is_(t.EXPLAIN_LESSON))
RESEARCHED = WORK.that(activity.kind.is_(t.TEACHING_RESEARCH))
LISTED_WORK = WORK.that(activity.kind.in_(t.TEACH_LESSON, t.OBSERVE_LESSON, t.EXPLAIN_LESSON, t.TEACHING_RESEARCH))
WORK_BESIDE_LESSONS = WORK.that(activity.kind.not_in(t.TEACH_LESSON))

# -- papers about work -------------------------------------------------------------------------------------------------

HANDWRITTEN = FactKey("handwritten", Table.DOCUMENTS, bool, Text("手寫", "手写", "handwritten"))
ON_PAPER = by_reading("1j", handwritten=HANDWRITTEN.field.is_(True), typed_counts=ALWAYS)
WITH_PLAN = activity.in_(values(documents(t.LESSON_PLAN).counting(ON_PAPER), document.about))
WITH_OBSERVATION_RECORD = activity.in_(values(documents(t.OBSERVATION_RECORD).counting(ON_PAPER), document.about))
WITH_SCRIPT = activity.in_(values(documents(t.EXPLANATION_SCRIPT).counting(ON_PAPER), document.about))
WITH_RESEARCH_RECORD = activity.in_(values(documents(t.RESEARCH_RECORD).counting(ON_PAPER), document.about))
MATERIAL = documents(t.PAPER_RECORD, t.AUDIOVISUAL_RECORD)
DOCUMENTED = activity.in_(values(MATERIAL, document.about))
ON_FILE = MATERIAL.that(either(document.about.has(THE_POSTING), document.about.in_(values(LISTED_WORK, activity))))

SIGNED_BY_BOTH = need(items(parts(document.of("summary").signatures), part(t.HOST_SCHOOL, BY_SCHOOL), part(t.TOWNSHIP_HEAD, BY_TOWNSHIP)))
FILINGS_WITH_OFFICE = parts(document.of("summary").filings, filing.with_.kind.is_(t.OFFICE)).counting(
    either(filing.with_.belongs_to.is_(THE_POSTING.home.authority), HOME_OF_ANOTHER_BUREAU),
    by_reading(
        "1o",
        anyone=ALWAYS,
        school_and_township=either(filing.by.is_(THE_POSTING.host), filing.role.is_(parameter("township_role"))),
    ),
)
BEFORE_FILING = signature.on.at_most(filing.of("filing").on)
SIGNED_BEFORE_FILING = need(
    items(
        parts(document.of("summary").signatures).counting(BEFORE_FILING),
        part(t.HOST_SCHOOL, BY_SCHOOL),
        part(t.TOWNSHIP_HEAD, BY_TOWNSHIP),
    ),
    about=t.SIGNED_BEFORE_FILING,
)
SIGNED_BY_PAIR = need(
    items(
        parts(document.of("agreement").signatures),
        part(t.COUNTY_SCHOOL, signature.by.in_(values(LEADS, member.school))),
        part(t.HOST_SCHOOL, signature.by.is_(member.of("partner").school)),
    )
)
RECOGNISED_AS_REMOTE = decisions(t.REMOTE_RECOGNITION, about=member.of("partner").school).counting(
    decision.by_authority.kind.in_(t.COUNTY_BUREAU, t.CITY_BUREAU)
)
BY_CITY = part(t.CITY_BUREAU, decision.by_authority.kind.is_(t.CITY_BUREAU))
BY_COUNTY = part(t.COUNTY_BUREAU, decision.by_authority.kind.is_(t.COUNTY_BUREAU))
AWARDS = decisions(t.COMMENDATION).counting(decision.by.in_(values(LEADING_GROUP, group)))

# -- the provisions, in the order of the plan --------------------------------------------------------------------------

EDITION = edition(
    POLICY,
    section(
        "序",
        COUNTY,
        P("00", "方案1背景", "Background of plan 1", text(WhyText.CONTEXT)),
    ),
    section(
        "一",
        UNIT,
        P("01a", "縣直實施對象", "County-level schools in scope", population(UNIT)),
    ),
    section(
        "一",
        TOWNSHIP_SCHOOL,
        P("01b", "鄉鎮實施對象", "Township schools in scope", population(TOWNSHIP_SCHOOL)),
    ),
    section(
        "二",
        COUNTY,
        P(
            "02a",
            "領導小組組成",
            "Make-up of the leading group",
            must(
                items(
                    parts(group.seats, of=LEADING_GROUP).counting(negated(seat.person.empty)),
                    part(t.EDUCATION_BUREAU, seat.capacity.is_(t.EDUCATION_BUREAU)),
                    part(t.SOCIAL_AFFAIRS_BUREAU, seat.capacity.is_(t.SOCIAL_AFFAIRS_BUREAU)),
                ),
                over=Window.STANDING,
            ),
        ),
        P(
            "02b",
            "辦公室設置",
            "Seat of the office",
            must(
                count(OFFICE.counting(group.under.kind.is_(t.TEACHING_RESEARCH_OFFICE), group.under.parent.is_(THE_COUNTY))),
                at_least=1,
                over=Window.STANDING,
            ),
        ),
    ),
    section(
        "三(一)",
        UNIT,
        P(
            "03a",
            "結對基數",
            "Paired with remote rural schools",
            must(
                distinct(
                    PARTNERS.counting(by_reading("1m", any_stage=ALWAYS, same_stage=OF_THE_SAME_STAGE)), member.school, unit=Unit.SCHOOL
                ),
                at_least=1,
                over=Window.STANDING,
            ),
            Notice("1m", need(count(PARTNERS.counting(negated(OF_THE_SAME_STAGE))), at_least=1, over=Window.STANDING)),
        ),
    ),
    section(
        "三(一)",
        COMMUNITY,
        P(
            "03b",
            "偏遠學校認定",
            "Partners recognised as remote",
            must(
                for_each(
                    "partner",
                    parts(THE_COMMUNITY.members, member.role.is_(MemberRole.PARTNER)),
                    by_reading(
                        "1i",
                        either=need(count(RECOGNISED_AS_REMOTE), at_least=1),
                        both=need(items(RECOGNISED_AS_REMOTE, BY_CITY, BY_COUNTY)),
                    ),
                ),
                over=Window.STANDING,
            ),
            Notice(
                "1i",
                exists(
                    "partner",
                    parts(THE_COMMUNITY.members, member.role.is_(MemberRole.PARTNER)),
                    need(items(RECOGNISED_AS_REMOTE, BY_CITY, BY_COUNTY), at_least=1, at_most=1, over=Window.STANDING),
                ),
            ),
        ),
        P(
            "03c",
            "簽訂協議",
            "Signed agreement",
            must(
                for_each(
                    "partner",
                    parts(THE_COMMUNITY.members, member.role.is_(MemberRole.PARTNER)),
                    exists("agreement", documents(t.COOPERATION_AGREEMENT, about=THE_COMMUNITY), SIGNED_BY_PAIR),
                ),
                over=Window.STANDING,
            ),
        ),
        P(
            "03d",
            "報辦公室備案",
            "Reported to the office",
            must(count(documents(t.FORMATION_REPORT, about=THE_COMMUNITY).counting(FILED_BY_COMMUNITY)), at_least=1, over=Window.STANDING),
        ),
    ),
    section(
        "三(二)",
        UNIT,
        P(
            "04a",
            "支教人員條件",
            "Fit to be a support teacher",
            attest(t.MANAGEMENT_EXPERIENCE, t.TEACHING_ABILITY, by=t.LEADING_GROUP),
        ),
        P(
            "04b",
            "支教名單報備",
            "List of support teachers filed",
            must(count(documents(t.DISPATCH_LIST, about=THE_UNIT).counting(FILED_BY_UNIT)), at_least=1, over=Window.SCHOOL_YEAR),
        ),
        P(
            "04c",
            "名額公式N+2",
            "Ceiling N + 2",
            quantity(
                plus(
                    figure_of(
                        t.TITLE_QUOTA,
                        about=THE_UNIT,
                        previous=by_reading("1f", school_year=Window.SCHOOL_YEAR, calendar_year=Window.CALENDAR_YEAR),
                        unit=Unit.PERSON,
                    ),
                    2,
                ),
                Unit.PERSON,
            ),
        ),
        P(
            "04d",
            "最高限額",
            "People sent",
            must(
                by_reading(
                    "1g",
                    per_unit=need(distinct(SENT, posting.person, unit=Unit.PERSON), at_most=the("04c")),
                    per_community=for_each(
                        "pair",
                        LED_COMMUNITIES,
                        need(SENT_WITHIN_PAIR, at_most=the("04c")),
                    ),
                    per_partner=for_each(
                        "partner",
                        PARTNERS,
                        need(
                            distinct(SENT.that(posting.host.is_(member.of("partner").school)), posting.person, unit=Unit.PERSON),
                            at_most=the("04c"),
                        ),
                    ),
                ),
                over=Window.SCHOOL_YEAR,
            ),
        ),
        P(
            "04e",
            "自定人數報備",
            "Own number, filed",
            may(count(documents(t.DISPATCH_NUMBER_NOTICE, about=THE_UNIT).counting(FILED_BY_UNIT)), at_least=1, over=Window.SCHOOL_YEAR),
            Notice("1h", exists("pair", LED_COMMUNITIES, need(SENT_WITHIN_PAIR, at_most=0, over=Window.SCHOOL_YEAR))),
            Notice(
                "K01-4",
                need(
                    distinct(PARTNERS, member.school, unit=Unit.SCHOOL),
                    at_least=plus(distinct(SENT, posting.person, unit=Unit.PERSON), 1),
                    over=Window.SCHOOL_YEAR,
                ),
            ),
        ),
    ),
    section(
        "三(三)",
        POSTING,
        P(
            "05a",
            "支教期限",
            "Semesters served",
            must(
                semesters_served(
                    THE_POSTING,
                    within_school_year=by_reading("1k", consecutive=False, one_school_year=True),
                    may_miss=parameter("missing_days"),
                ),
                at_least=2,
                at_most=by_reading("1n", at_least_two=None, exactly_two=2),
                over=by_reading("1n", at_least_two=Window.PERIOD, exactly_two=Window.POSTING),
            ),
        ),
        P(
            "05b",
            "支教總課時",
            "Credited hours",
            must(
                total(by_reading("1a", inside=WORK, beside=WORK_BESIDE_LESSONS), CREDIT, unit=Unit.CREDIT_HOUR),
                at_least=80,
                over=Window.PERIOD,
            ),
        ),
        P("05c", "授課總節數", "Lessons taught", must(total(TAUGHT, CREDIT, unit=Unit.LESSON), at_least=60, over=Window.PERIOD)),
        P(
            "05d",
            "每學期授課節數",
            "Lessons taught each semester",
            must(total(TAUGHT, CREDIT, unit=Unit.LESSON), at_least=30, over=Window.SEMESTER, may_miss=parameter("missing_days")),
        ),
        P(
            "05e",
            "支教形式",
            "Forms of support",
            vocabulary(activity.kind, t.TEACH_LESSON, t.OBSERVE_LESSON, t.EXPLAIN_LESSON, t.TEACHING_RESEARCH, is_open=True),
        ),
        P("05f", "同等課時", "One lesson, one hour", LESSON_RATE, force=Force.MUST),
        P("05g", "教研半天折算", "Half-day of research, three hours", RESEARCH_RATE, force=Force.MUST),
        P(
            "05h",
            "支教留存資料",
            "Work documented",
            must(
                by_reading(
                    "1s",
                    each_activity=need(share(LISTED_WORK, DOCUMENTED), at_least=1),
                    on_file=need(count(ON_FILE), at_least=1),
                ),
                over=Window.PERIOD,
            ),
        ),
        P(
            "05i",
            "工作量化表",
            "Workload form filled in",
            must(count(documents(t.WORKLOAD_FORM, about=THE_POSTING)), at_least=1, over=Window.PERIOD),
        ),
        P(
            "05j",
            "支教認定主體",
            "Workload recognised by both",
            must(
                items(
                    decisions(t.WORKLOAD_RECOGNITION, about=THE_POSTING),
                    part(t.HOST_SCHOOL, decision.by.is_(THE_POSTING.host)),
                    part(t.COUNTY_BUREAU, BY_EDUCATION_BUREAU),
                ),
                over=Window.PERIOD,
            ),
        ),
        P("05j2", "按課時計算", "Reckoned in lesson hours", CREDIT, force=Force.IN_PRINCIPLE),
        P(
            "05k",
            "學期彙總",
            "Semester summary",
            must(count(SUMMARY), at_least=1, over=Window.SEMESTER, may_miss=parameter("missing_days")),
        ),
        P(
            "05l",
            "手寫檔案",
            "Handwritten archive",
            must(
                all_of(
                    need(share(TAUGHT, WITH_PLAN), at_least=1, about=t.LESSON_PLAN),
                    need(share(OBSERVED, WITH_OBSERVATION_RECORD), at_least=1, about=t.OBSERVATION_RECORD),
                    need(share(EXPLAINED, WITH_SCRIPT), at_least=1, about=t.EXPLANATION_SCRIPT),
                    need(share(RESEARCHED, WITH_RESEARCH_RECORD), at_least=1, about=t.RESEARCH_RECORD),
                ),
                over=Window.SEMESTER,
                may_miss=parameter("missing_days"),
                decides=Decides.NECESSARY,  # that they lie in the order of teaching, no record says
            ),
        ),
        P(
            "05m",
            "確認簽字",
            "Summary signed by both",
            must(exists("summary", SUMMARY, SIGNED_BY_BOTH), over=Window.SEMESTER, may_miss=parameter("missing_days")),
        ),
        P(
            "05n",
            "彙總報送",
            "Signed summary filed",
            must(
                exists("summary", SUMMARY, exists("filing", FILINGS_WITH_OFFICE, SIGNED_BEFORE_FILING)),
                over=Window.SEMESTER,
                may_miss=parameter("missing_days"),
            ),
        ),
    ),
    section(
        "三(四)",
        COUNTY,
        P(
            "06a",
            "年度總結",
            "Yearly summary",
            must(
                count(documents(t.ANNUAL_SUMMARY).counting(document.issuer.in_(values(LEADING_GROUP, group)))),
                at_least=1,
                over=by_reading("G3", calendar_year=Window.CALENDAR_YEAR, school_year=Window.SCHOOL_YEAR),
            ),
        ),
    ),
    section(
        "三(四)",
        POSTING,
        P(
            "06b",
            "認定一年支教經歷",
            "The year recognised",
            must(count(decisions(t.EXPERIENCE_RECOGNITION, about=THE_POSTING).counting(BY_LEADING_GROUP)), at_least=1, over=Window.PERIOD),
        ),
        P(
            "06c",
            "高級職稱資歷",
            "Counts toward a senior title",
            effect(after=ref("06b"), kind=EffectKind.COUNTS_AS, gives=t.SENIOR_TITLE_EXPERIENCE, binding=Binding.ENTITLED),
        ),
    ),
    section(
        "三(四)",
        COUNTY,
        P(
            "06d",
            "評優推廣",
            "Outstanding collectives and individuals",
            must(
                items(
                    AWARDS,
                    part(t.SUPPORT_COLLECTIVE, decision.tags.has(t.SUPPORT_COLLECTIVE)),
                    part(t.SUPPORT_INDIVIDUAL, decision.tags.has(t.SUPPORT_INDIVIDUAL)),
                ),
                over=by_reading("G3", calendar_year=Window.CALENDAR_YEAR, school_year=Window.SCHOOL_YEAR),
                decides=Decides.NECESSARY,  # that good practice is spread, no record says
            ),
        ),
    ),
    section(
        "三(四)",
        POSTING,
        P(
            "06e",
            "推薦先進條件",
            "Weighs in recommendations",
            effect(
                after=by_reading("1t", recognised=ref("06b"), served=ref("05a")),
                kind=EffectKind.WEIGHS,
                gives=t.COMMENDATION_CONDITION,
                binding=Binding.DISCRETION,
            ),
        ),
    ),
    section(
        "四(一)",
        COUNTY,
        P("07", "高度重視", "Take it seriously", text(WhyText.CONTEXT)),
    ),
    section(
        "四(二)",
        UNIT,
        P("08a", "列為重要任務", "An important task", text(WhyText.ATTITUDE, Force.MUST)),
        P("08b", "嚴禁弄虛作假", "No falsification", forbidden(t.BREACH_FINDING, t.FALSIFICATION, t.FORMALISM)),
    ),
    section(
        "四(三)",
        COUNTY,
        P("08c", "部門配合", "Departments work together", text(WhyText.ATTITUDE, Force.MUST)),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("hours-earned", POSTING, "課時是否達標", "Have the hours been earned?", needs=("05a", "05b", "05c", "05d")),
        ask(
            "year-earned",
            POSTING,
            "這一年是否達標",
            "Has the year been earned?",
            needs=("hours-earned", "05j", "05l", "05m"),
            derived=("hours-earned", "05j", "05l", "05m"),
            beside=("05h", "05i", "05k", "05n"),
        ),
        ask(
            "year-recognised",
            POSTING,
            "一年支教經歷是否已認定",
            "Has the year been recognised?",
            needs=("year-earned", "06b"),
            beside=("05h", "05i", "05k", "05n", "06c", "06e"),
        ),
        ask("posting-compliant", POSTING, "支教任務是否合規", "Does the posting comply?", needs=EVERY_MUST),
        ask("unit-compliant", UNIT, "縣直學校是否合規", "Does the school comply?", needs=EVERY_MUST),
        ask("community-compliant", COMMUNITY, "共同體是否合規", "Does the community comply?", needs=EVERY_MUST),
        ask("county-compliant", COUNTY, "全縣是否合規", "Does the county comply?", needs=EVERY_MUST),
    ),
    readings=(
        Reading(key="G1", options=("inclusive",), provisions=("05b", "06e")),
        Reading(key="G3", options=("calendar_year", "school_year"), provisions=("06a", "06d")),
        Reading(key="G4", options=("no_fallback",), provisions=("05a", "05d", "05k")),
        Reading(key="G5", options=("needs_a_person", "listed_only"), provisions=("05b", "05e")),
        Reading(key="1a", options=("inside", "beside"), provisions=("05b", "05c")),
        Reading(key="1b", options=("both",), provisions=("05c", "05d")),
        Reading(key="1c", options=("whole_half_days", "any_part", "organised_only"), provisions=("05b", "05g", "05h", "05l")),
        Reading(key="1d", options=("role_parameter",), provisions=("05m", "05n")),
        Reading(key="1e", options=("two_steps",), provisions=("05j", "05m")),
        Reading(key="1f", options=("school_year", "calendar_year"), provisions=("04c", "04d")),
        Reading(key="1g", options=("per_unit", "per_community", "per_partner"), provisions=("04d",)),
        Reading(key="1h", options=("no_minimum",), provisions=("04d", "04e")),
        Reading(key="1i", options=("either", "both"), provisions=("03b",)),
        Reading(key="1j", options=("handwritten", "typed_counts"), provisions=("05l",)),
        Reading(key="1k", options=("consecutive", "one_school_year"), provisions=("05a",)),
        Reading(key="1l", options=("counts_toward",), provisions=("06c",)),
        Reading(key="1m", options=("any_stage", "same_stage"), provisions=("03a",)),
        Reading(key="1n", options=("at_least_two", "exactly_two"), provisions=("05a", "06b")),
        Reading(key="1o", options=("anyone", "school_and_township"), provisions=("05n",)),
        Reading(key="1p", options=("one_each", "heads_of_both"), provisions=("05m", "05n")),
        Reading(key="1q", options=("all_recorded", "signed_only"), provisions=("05b", "05c", "05d", "05h", "05l")),
        Reading(key="1r", options=("whole_semester",), provisions=("05a", "05d")),
        Reading(key="1s", options=("each_activity", "on_file"), provisions=("05h",)),
        Reading(key="1t", options=("recognised", "served"), provisions=("06e",)),
    ),
    parameters=(
        Parameter(name="township_role", type=str, default=t.TOWNSHIP_HEAD.code),
        Parameter(name="missing_days", type=int, default=0, unit=Unit.DAY),
        Parameter(name=EVIDENCE_UNTIL, type=DateRule),
    ),
    fact_keys=(HANDWRITTEN,),
    terms=t.ALL,
    words=WORDS,
)
