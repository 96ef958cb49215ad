"""Service in villages (鄉村任教): ten unbroken years with a gap bridged and leave taken off, and three years within the last five.

The three years are added up in one rule, and are whole school years in another.
"""

from __future__ import annotations

from edu_policy.calculators import Join
from edu_policy.models import Setting, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    NOT_STATED,
    Between,
    Binding,
    DateRule,
    EffectKind,
    Last,
    Parameter,
    Peak,
    Policy,
    Reading,
    ReadingWords,
    Window,
    Words,
    by_reading,
    parameter,
)
from edu_policy.rules.fields import person, posting
from edu_policy.rules.words import (
    P,
    ask,
    at_once,
    duration,
    edition,
    effect,
    in_windows,
    must,
    need,
    quantity,
    records,
    ref,
    section,
    subject,
)
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="village-service",
    title=Text("鄉村任教年限", "乡村任教年限", "years of service in villages"),
    jurisdiction=None,
    kind=Text("縣級激勵辦法", "县级激励办法", "county rules on incentives"),
)
SOURCE = SourceDocument(
    id="invented-service", title=Text("鄉村教師激勵辦法", "乡村教师激励办法", "rules on incentives for village teachers")
)

TEACHER = subject("teacher", "教師", "teacher", Table.PERSONS)
THE_TEACHER = person.of("subject")

WORK = Term("work", Text("任教", "任教", "service"))
LEAVE = Term("leave", Text("離崗", "离岗", "leave"))
MEDAL = Term("medal", Text("榮譽證書", "荣誉证书", "certificate of honour"))
BONUS = Term("bonus", Text("一次性獎勵", "一次性奖励", "single bonus"))

IN_VILLAGES = records(Table.POSTINGS, posting.person.is_(THE_TEACHER), posting.kind.is_(WORK), posting.host.setting.is_(Setting.RURAL))
LEAVES = records(Table.POSTINGS, posting.person.is_(THE_TEACHER), posting.kind.is_(LEAVE))
TO_DATE = Between(None, DateRule())

WORDS = Words(
    labels={"1a": "连续任教十年", "1b": "颁发证书", "1c": "一次性奖励", "2": "五年内任教三年", "3": "三个整学年"},
    gists={
        "1a": Text(
            "在鄉村連續任教滿十年，間斷不超過規定天數的視為連續，離崗時間扣除。",
            "在乡村连续任教满十年，间断不超过规定天数的视为连续，离岗时间扣除。",
            "Ten unbroken years in villages; a break of so many days breaks nothing, and leave is taken off.",
        ),
        "1b": Text("滿十年的頒發證書。", "满十年的颁发证书。", "Who has ten years is given a certificate."),
        "1c": Text("並獎勵三千元。", "并奖励三千元。", "And a bonus of 3,000 yuan."),
        "2": Text(
            "近五年內在鄉村任教滿三年。",
            "近五年内在乡村任教满三年。",
            "Three years in villages within the last five.",
        ),
        "3": Text(
            "近五個學年中至少三個學年整學年在鄉村任教。",
            "近五个学年中至少三个学年整学年在乡村任教。",
            "Whole school years in villages, at least three of the last five.",
        ),
    },
    questions={"ten-years": "是否连续任教十年", "three-of-five": "五年内是否任教三年", "three-whole": "是否任教三个整学年"},
    subjects={"teacher": "教师"},
    parameters={"gap": Text("可間斷天數", "可间断天数", "days that a break may last")},
    notices={},
    readings={
        "v1": ReadingWords(
            question=Text("間斷的天數是否計入？", "间断的天数是否计入？", "Do the days of such a break count?"),
            options={"not_counted": Text("不計", "不计", "no"), "counted": Text("計入", "计入", "yes")},
            why=Text("間斷時未任教。", "间断时未任教。", "There was no service in the break."),
        ),
        "v3": ReadingWords(
            question=Text("可以間斷幾次？", "可以间断几次？", "How many such breaks may there be?"),
            options={"any_number": Text("不限次數", "不限次数", "any number"), "one": Text("一次", "一次", "one")},
            why=Text("原文未限定次數。", "原文未限定次数。", "The rule names no number."),
        ),
        "v2": ReadingWords(
            question=Text("近五年指學年還是年度？", "近五年指学年还是年度？", "Are the five years school years or calendar years?"),
            options={"school_years": Text("學年", "学年", "school years"), "calendar_years": Text("年度", "年度", "calendar years")},
            why=Text("任教按學年安排。", "任教按学年安排。", "Service goes by the school year."),
        ),
    },
)

EDITION = edition(
    POLICY,
    section(
        "一",
        TEACHER,
        P(
            "1a",
            "連續任教十年",
            "Ten unbroken years",
            must(
                duration(
                    IN_VILLAGES,
                    unit=Unit.YEAR,
                    join=Join.LONGEST,
                    gap=parameter("gap"),
                    counts_gaps=by_reading("v1", not_counted=False, counted=True),
                    less=LEAVES,
                    gaps=by_reading("v3", any_number=None, one=1),
                ),
                at_least=10,
                over=TO_DATE,
            ),
        ),
        P(
            "1b",
            "頒發證書",
            "A certificate is given",
            effect(after=ref("1a"), kind=EffectKind.COUNTS_AS, gives=MEDAL, binding=Binding.ENTITLED),
        ),
        P(
            "1c",
            "一次性獎勵",
            "A single bonus",
            effect(after=ref("1a"), kind=EffectKind.AMOUNT, gives=BONUS, binding=Binding.ENTITLED, amount=quantity(3000, Unit.YUAN)),
        ),
    ),
    section(
        "二",
        TEACHER,
        P(
            "2",
            "五年內任教三年",
            "Three years within the last five",
            must(
                duration(IN_VILLAGES, unit=Unit.YEAR, less=LEAVES),
                at_least=3,
                over=by_reading("v2", school_years=Last(5, Window.SCHOOL_YEAR), calendar_years=Last(5, Window.CALENDAR_YEAR)),
            ),
        ),
    ),
    section(
        "三",
        TEACHER,
        P(
            "3",
            "三個整學年",
            "Three whole school years",
            must(
                in_windows(
                    3,
                    need(at_once(IN_VILLAGES, Peak.LEAST, unit=Unit.RECORD), at_least=1, over=Window.SEMESTER),
                    over=Window.SCHOOL_YEAR,
                ),
                over=Last(5, Window.SCHOOL_YEAR),
            ),
        ),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("ten-years", TEACHER, "是否連續任教十年", "Are there ten unbroken years?", needs=("1a",), beside=("1b", "1c")),
        ask("three-of-five", TEACHER, "五年內是否任教三年", "Are there three years within the last five?", needs=("2",)),
        ask("three-whole", TEACHER, "是否任教三個整學年", "Are there three whole school years?", needs=("3",)),
    ),
    readings=(
        Reading(key="v1", options=("not_counted", "counted"), provisions=("1a",)),
        Reading(key="v2", options=("school_years", "calendar_years"), provisions=("2",)),
        Reading(key="v3", options=("any_number", "one"), provisions=("1a",)),
    ),
    parameters=(Parameter(name="gap", type=int, default=31, unit=Unit.DAY),),
    terms=(WORK, LEAVE, MEDAL, BONUS),
    words=WORDS,
)
