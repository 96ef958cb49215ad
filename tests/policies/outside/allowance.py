"""A monthly allowance by place (鄉鎮工作補貼): the sum of the months of a year, by days where somebody moves in the middle of one.

The rate is one of a school; each posting of a teacher is paid at the rate of its host.
"""

from __future__ import annotations

from decimal import Decimal

from edu_policy.calculators import Rounding
from edu_policy.models import DocumentKind, Setting, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    ANY,
    EVIDENCE_UNTIL,
    NOT_STATED,
    Binding,
    DateRule,
    EffectKind,
    FactKey,
    OneOf,
    Parameter,
    Policy,
    Reading,
    ReadingWords,
    Window,
    WindowEdge,
    Within,
    Words,
    by_reading,
    parameter,
)
from edu_policy.rules.fields import person, posting, school
from edu_policy.rules.words import (
    P,
    ask,
    count,
    documents,
    edition,
    effect,
    greatest,
    lead,
    lookup,
    must,
    need,
    plus,
    quantity,
    ratio,
    records,
    rounded,
    row,
    section,
    stay,
    subject,
    summed,
    the,
    times,
    total,
    value_of,
)
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="rural-allowance",
    title=Text("鄉鎮教師補貼", "乡镇教师补贴", "allowance of rural teachers"),
    jurisdiction=None,
    kind=Text("縣級補貼辦法", "县级补贴办法", "county rules on an allowance"),
)
SOURCE = SourceDocument(
    id="invented-allowance", title=Text("鄉鎮教師補貼辦法", "乡镇教师补贴办法", "rules on the allowance of rural teachers")
)

TEACHER = subject("teacher", "教師", "teacher", Table.PERSONS)
THE_TEACHER = person.of("subject")
SCHOOL = subject("school", "學校", "school", Table.SCHOOLS)
THE_SCHOOL = school.of("subject")

WORK = Term("work", Text("任職", "任职", "work"))
ALLOWANCE = Term("allowance", Text("補貼", "补贴", "allowance"))
PAY_SLIP = Term("pay_slip", Text("發放單", "发放单", "pay slip"), broader=DocumentKind.FORM)
STAFF = FactKey("staff", Table.SCHOOLS, int, Text("教職工人數", "教职工人数", "number of staff"))
YUAN = FactKey("yuan", Table.DOCUMENTS, int, Text("金額", "金额", "amount"))

WORKING = records(Table.POSTINGS, posting.person.is_(THE_TEACHER), posting.kind.is_(WORK))
STAFF_OF_SCHOOL = value_of(STAFF.field.of("subject"), unit=Unit.PERSON)
BEYOND_SMALL = plus(STAFF_OF_SCHOOL, times(-1, parameter("small_staff"), unit=Unit.PERSON))
IN_SMALL = WORKING.that(posting.host.fact(STAFF).at_most(parameter("small_staff")))
STAFF_OF_HOST = greatest(value_of(posting.host.fact(STAFF), unit=Unit.PERSON), 0)

RATE = the("1", of=posting.host)
DAYS_OF_MONTH = lead(DateRule(base=WindowEdge.START, day=1), DateRule(base=WindowEdge.START, months=1, day=1))
PART_OF_MONTH = greatest(ratio(stay(unit=Unit.DAY), DAYS_OF_MONTH), 0)
THERE_ON_THE_FIRST = lookup(lead(posting.start, WindowEdge.START), rows=(row(Within(0), gives=1),), unit=Unit.MONTH, otherwise=0)
SLIPS = documents(PAY_SLIP, about=THE_TEACHER)

WORDS = Words(
    labels={
        "1": "月标准",
        "2a": "全年补贴",
        "2b": "享受补贴",
        "2c": "足额发放",
        "2d": "教研经费",
        "3a": "学校月补助",
        "3b": "补助足额拨付",
    },
    gists={
        "1": Text(
            "教職工二十人以下的村校每月九百元，其他村校六百元，鎮區學校三百五十元，其他學校不發。",
            "教职工二十人以下的村校每月九百元，其他村校六百元，镇区学校三百五十元，其他学校不发。",
            "900 yuan a month at a village school of up to 20 staff, 600 at another one, 350 in a town, and nothing at other schools.",
        ),
        "2a": Text(
            "全年為各月之和，月中調動的按天計算。",
            "全年为各月之和，月中调动的按天计算。",
            "The year is the sum of its months; who moves in the middle of a month is paid by days.",
        ),
        "2b": Text("在鄉鎮任職的享受補貼。", "在乡镇任职的享受补贴。", "Who works in a town or village is paid the allowance."),
        "2d": Text(
            "在小規模學校任職的，教研經費按學校教職工人數每人每年三十元。",
            "在小规模学校任职的，教研经费按学校教职工人数每人每年三十元。",
            "At a small school, 30 yuan a year for research, for each of its staff.",
        ),
        "3a": Text(
            "補助按學校所在地和教職工人數確定。",
            "补助按学校所在地和教职工人数确定。",
            "The grant goes by the place and the number of staff of a school.",
        ),
        "3b": Text("補助須足額撥付。", "补助须足额拨付。", "The grant is paid in full."),
        "2c": Text("補貼須足額發放。", "补贴须足额发放。", "The allowance is paid in full."),
    },
    questions={"paid-in-full": "补贴是否足额发放", "grant-paid": "补助是否足额拨付"},
    subjects={"teacher": "教师", "school": "学校"},
    parameters={
        "small_staff": Text("小規模學校人數", "小规模学校人数", "staff of a small school"),
        EVIDENCE_UNTIL: Text("發放單截止日", "发放单截止日", "until when pay slips may come"),
    },
    notices={},
    readings={
        "a1": ReadingWords(
            question=Text("月中調動的如何計算？", "月中调动的如何计算？", "How is a month reckoned in which somebody moves?"),
            options={
                "by_days": Text("按當月天數折算", "按当月天数折算", "by the days of the month"),
                "where_on_the_first": Text("按一日所在學校計整月", "按一日所在学校计整月", "the whole month where one was on the first"),
            },
            why=Text("原文寫作按天計算。", "原文写作按天计算。", "The rule speaks of days."),
        ),
        "a2": ReadingWords(
            question=Text("何時四捨五入？", "何时四舍五入？", "What is rounded?"),
            options={
                "year_to_fen": Text("全年到分", "全年到分", "the year, to a fen"),
                "month_to_yuan": Text("每月到元", "每月到元", "each month, to a yuan"),
            },
            why=Text("原文未規定。", "原文未规定。", "The rule does not say."),
        ),
    },
)

OF_THE_MONTH = total(
    WORKING,
    by_reading(
        "a1",
        by_days=times(RATE, PART_OF_MONTH, unit=Unit.YUAN),
        where_on_the_first=times(RATE, THERE_ON_THE_FIRST, unit=Unit.YUAN),
    ),
    unit=Unit.YUAN,
)
OF_THE_YEAR = by_reading(
    "a2",
    year_to_fen=rounded(summed(OF_THE_MONTH, each=Window.MONTH), to=Decimal("0.01"), how=Rounding.HALF_UP),
    month_to_yuan=rounded(summed(rounded(OF_THE_MONTH, how=Rounding.HALF_UP), each=Window.MONTH)),
)

EDITION = edition(
    POLICY,
    section(
        "一",
        SCHOOL,
        P(
            "1",
            "月標準",
            "Monthly rate of a school",
            quantity(
                lookup(
                    THE_SCHOOL.setting,
                    BEYOND_SMALL,
                    rows=(
                        row(OneOf((Setting.RURAL,)), Within(high=0), gives=900),
                        row(OneOf((Setting.RURAL,)), Within(1), gives=600),
                        row(OneOf((Setting.TOWN,)), ANY, gives=350),
                    ),
                    unit=Unit.YUAN,
                    otherwise=0,
                ),
                Unit.YUAN,
            ),
        ),
    ),
    section(
        "二",
        TEACHER,
        P(
            "2a",
            "全年補貼",
            "Allowance of the year",
            quantity(OF_THE_YEAR, Unit.YUAN),
        ),
        P(
            "2b",
            "享受補貼",
            "Entitled to the allowance",
            effect(
                after=need(count(WORKING.that(posting.host.setting.in_(Setting.RURAL, Setting.TOWN))), at_least=1),
                kind=EffectKind.AMOUNT,
                gives=ALLOWANCE,
                binding=Binding.ENTITLED,
                amount=quantity(the("2a"), Unit.YUAN),
            ),
        ),
        P("2c", "足額發放", "Paid in full", must(total(SLIPS, value_of(YUAN.field, unit=Unit.YUAN), unit=Unit.YUAN), at_least=the("2a"))),
        P(
            "2d",
            "教研經費",
            "Means for research",
            quantity(total(IN_SMALL, times(30, STAFF_OF_HOST, unit=Unit.YUAN), unit=Unit.YUAN), Unit.YUAN),
        ),
    ),
    section(
        "三",
        SCHOOL,
        P(
            "3a",
            "學校月補助",
            "Monthly grant of a school",
            quantity(
                lookup(
                    THE_SCHOOL.setting,
                    STAFF_OF_SCHOOL,
                    rows=(
                        row(OneOf((Setting.RURAL,)), Within(high=20), gives=1200),
                        row(OneOf((Setting.RURAL,)), Within(21, 50), gives=800),
                        row(OneOf((Setting.TOWN,)), ANY, gives=500),  # a village school of more than 50: nothing is said
                    ),
                    unit=Unit.YUAN,
                ),
                Unit.YUAN,
            ),
        ),
        P(
            "3b",
            "補助足額撥付",
            "The grant is paid in full",
            must(
                total(documents(PAY_SLIP, about=THE_SCHOOL), value_of(YUAN.field, unit=Unit.YUAN), unit=Unit.YUAN),
                at_least=summed(the("3a"), each=Window.MONTH),
            ),
        ),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("paid-in-full", TEACHER, "補貼是否足額發放", "Has the allowance been paid in full?", needs=("2c",), beside=("2a", "2b", "2d")),
        ask("grant-paid", SCHOOL, "補助是否足額撥付", "Has the grant been paid in full?", needs=("3b",), beside=("3a",)),
    ),
    readings=(
        Reading(key="a1", options=("by_days", "where_on_the_first"), provisions=("2a", "2c")),
        Reading(key="a2", options=("year_to_fen", "month_to_yuan"), provisions=("2a", "2c")),
    ),
    parameters=(
        Parameter(name="small_staff", type=int, default=20, unit=Unit.PERSON),
        Parameter(name=EVIDENCE_UNTIL, type=DateRule, default=DateRule(months=1)),
    ),
    fact_keys=(STAFF, YUAN),
    terms=(WORK, ALLOWANCE, PAY_SLIP),
    words=WORDS,
)
