"""Village research pairs (copy me): a school of the town visits village schools. An invented plan with one clause of each kind.

One row per provision, in the order of the plan, under the plan's own numbering. Each number stands in the row of the
clause that states it. Long words stand in the words module; a reading acts where ``by_reading`` stands.
"""

from __future__ import annotations

from edu_policy.models import ActivityKind, DecisionKind, DocumentKind, MemberRole, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    EVERY_MUST,
    EVIDENCE_UNTIL,
    NOT_STATED,
    Binding,
    DateRule,
    EffectKind,
    Parameter,
    Policy,
    Reading,
    WhyText,
    Window,
    by_reading,
)
from edu_policy.rules.fields import activity, community, member, person, posting
from edu_policy.rules.words import (
    P,
    ask,
    attest,
    count,
    decisions,
    documents,
    duration,
    edition,
    effect,
    for_each,
    must,
    need,
    parts,
    quantity,
    records,
    section,
    subject,
    target,
    text,
    the,
    times,
    values,
    vocabulary,
)
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text
from tests.policies.copy_me_words import WORDS

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="copy-me",
    title=Text("村校教研結對", "村校教研结对", "Village research pairs"),
    jurisdiction=None,
    kind=Text("縣級實施方案", "县级实施方案", "county implementation plan"),
)
SOURCE = SourceDocument(id="copy-me", title=Text("村校教研結對方案", "村校教研结对方案", "Plan for village research pairs"))

# -- terms that only this plan needs; those of several plans stand in policies/terms.py and its sisters ---------------------------------

PAIR = Term("village_pair", Text("村校結對", "村校结对", "village pair"))
OBSERVATION = Term("observation_visit", Text("聽課", "听课", "observation visit"), broader=ActivityKind.LESSON)
LECTURE = Term("lecture_visit", Text("講座", "讲座", "lecture"), broader=ActivityKind.TRAINING)
YEAR_PLAN = Term("year_plan", Text("年度計劃", "年度计划", "plan of the year"), broader=DocumentKind.PLAN)
SERVICE = Term("village_service", Text("駐校服務", "驻校服务", "service at a village school"))
ALLOWANCE = Term("village_allowance", Text("駐校補貼", "驻校补贴", "allowance for village service"))
ALLOWANCE_GRANT = Term("allowance_grant", Text("補貼核發", "补贴核发", "grant of the allowance"), broader=DecisionKind.RECOGNITION)
LEAD_PRINCIPAL = Term("lead_principal", Text("牽頭校校長", "牵头校校长", "principal of the lead school"))

# -- who is judged ---------------------------------------------------------------------------------------------------------------------

COMMUNITY = subject("community", "結對共同體", "village pair", Table.COMMUNITIES, community.type.is_(PAIR))
TEACHER = subject("teacher", "駐校教師", "teacher at a village school", Table.PERSONS)

THE_COMMUNITY = community.of("subject")
THE_TEACHER = person.of("subject")

# -- what counts -----------------------------------------------------------------------------------------------------------------------

LEAD = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.LEAD))
PARTNERS = parts(THE_COMMUNITY.members, member.role.is_(MemberRole.PARTNER))
VISITS = records(Table.ACTIVITIES, activity.kind.is_(OBSERVATION), activity.by.in_(values(LEAD, member.school)))
VISITS_TO_PARTNER = VISITS.that(activity.at.is_(member.of("partner").school))
PLANS = documents(YEAR_PLAN, about=THE_COMMUNITY)
GRANTS = decisions(ALLOWANCE_GRANT, about=THE_TEACHER)
SERVED = records(Table.POSTINGS, posting.person.is_(THE_TEACHER), posting.kind.is_(SERVICE))
MONTHS = duration(SERVED, unit=Unit.MONTH)

EDITION = edition(
    POLICY,
    section("序", COMMUNITY, P("00", "背景", "Background", text(WhyText.CONTEXT))),
    section(
        "一",
        COMMUNITY,
        P("01a", "一帶三", "One lead school", must(count(LEAD, unit=Unit.SCHOOL), at_least=1, at_most=1, over=Window.STANDING)),
        P("01b", "結對校數", "Up to three partners", must(count(PARTNERS, unit=Unit.SCHOOL), at_least=1, at_most=3, over=Window.STANDING)),
        P("01c", "教研形式", "Forms of research", vocabulary(activity.kind, OBSERVATION, LECTURE, is_open=True)),
    ),
    section(
        "二",
        COMMUNITY,
        P(
            "02a",
            "每學期聽課",
            "Visits in each semester",
            must(
                by_reading(
                    "c1",
                    each_partner=for_each("partner", PARTNERS, need(count(VISITS_TO_PARTNER, unit=Unit.SESSION), at_least=4)),
                    together=need(count(VISITS, unit=Unit.SESSION), at_least=4),
                ),
                over=Window.SEMESTER,
            ),
        ),
        P("02b", "全年聽課", "Visits in the year", target(count(VISITS, unit=Unit.SESSION), at_least=30, over=Window.SCHOOL_YEAR)),
        P("02c", "年度計劃", "Plan of the year", must(count(PLANS), at_least=1, over=Window.SCHOOL_YEAR)),
        P("02d", "資源開放", "Open resources", attest(by=LEAD_PRINCIPAL)),
    ),
    section(
        "三",
        TEACHER,
        P("03a", "服務期限", "Length of service", must(MONTHS, at_least=10, over=Window.SCHOOL_YEAR)),
        P("03b", "補貼標準", "Rate of the allowance", quantity(times(300, MONTHS, unit=Unit.YUAN), Unit.YUAN, over=Window.SCHOOL_YEAR)),
        P(
            "03c",
            "發放補貼",
            "Allowance is paid",
            effect(
                after=need(MONTHS, at_least=1, over=Window.SCHOOL_YEAR),
                kind=EffectKind.AMOUNT,
                gives=ALLOWANCE,
                binding=Binding.ENTITLED,
                amount=quantity(the("03b"), Unit.YUAN),
                granted=GRANTS,
            ),
        ),
        P("03d", "營造氛圍", "An atmosphere of research", text(WhyText.ATTITUDE)),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("community-compliant", COMMUNITY, "結對是否合規", "Does the pair comply?", needs=EVERY_MUST),
        ask("teacher-compliant", TEACHER, "駐校教師是否合規", "Is what binds the teacher met?", needs=EVERY_MUST),
    ),
    readings=(
        Reading(key="c1", options=("each_partner", "together"), provisions=("02a",)),
        Reading(key="c2", options=("partners_only",), provisions=("01b",)),
    ),
    parameters=(Parameter(name=EVIDENCE_UNTIL, type=DateRule),),
    terms=(PAIR, OBSERVATION, LECTURE, YEAR_PLAN, SERVICE, ALLOWANCE, ALLOWANCE_GRANT, LEAD_PRINCIPAL),
    words=WORDS,
)
