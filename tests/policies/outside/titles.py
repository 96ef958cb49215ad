"""Years in a title before the next one (職稱年限): a matrix of degree and stage, with what may stand for a year.

The matrix says nothing about some cells; what stands there is not known.
"""

from __future__ import annotations

from edu_policy.models import DecisionKind, Stage, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    ANY,
    NOT_STATED,
    Between,
    DateRule,
    FactKey,
    OneOf,
    Policy,
    Reading,
    ReadingWords,
    Words,
    by_reading,
)
from edu_policy.rules.fields import decision, person, title
from edu_policy.rules.words import (
    P,
    all_of,
    any_of,
    ask,
    count,
    decisions,
    duration,
    edition,
    lookup,
    may,
    must,
    need,
    parts,
    plus,
    quantity,
    ref,
    row,
    section,
    subject,
    the,
)
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="title-matrix",
    title=Text("職稱任職年限", "职称任职年限", "years in a title"),
    jurisdiction=None,
    kind=Text("縣級評審條件", "县级评审条件", "county conditions of appraisal"),
)
SOURCE = SourceDocument(id="invented-titles", title=Text("職稱評審條件", "职称评审条件", "conditions for the appraisal of titles"))

TEACHER = subject("teacher", "教師", "teacher", Table.PERSONS)
THE_TEACHER = person.of("subject")

DEGREE = FactKey("degree", Table.PERSONS, str, Text("學歷", "学历", "degree"))
THEIR_DEGREE = DEGREE.field.of("subject")
DOCTOR = Term("doctor", Text("博士", "博士", "doctor"))
MASTER = Term("master", Text("碩士", "硕士", "master"))
BACHELOR = Term("bachelor", Text("本科", "本科", "bachelor"))
COLLEGE = Term("college", Text("大專", "大专", "college"))
INTERMEDIATE = Term("intermediate", Text("一級教師", "一级教师", "intermediate title"))
COMMENDATION = Term("county_commendation", Text("縣級表彰", "县级表彰", "county commendation"), broader=DecisionKind.AWARD)

YES = True
COMPULSORY = OneOf((Stage.PRIMARY, Stage.JUNIOR))
SENIOR = OneOf((Stage.SENIOR,))

TO_DATE = Between(None, DateRule())
YEARS = duration(parts(THE_TEACHER.titles, title.rank.is_(INTERMEDIATE)), unit=Unit.YEAR)
COMMENDED = count(
    by_reading(
        "t1",
        ever=decisions(COMMENDATION, about=THE_TEACHER),
        in_the_title=decisions(COMMENDATION, about=THE_TEACHER).counting(decision.tags.has(INTERMEDIATE)),
    ),
    unit=Unit.DECISION,
)

WORDS = Words(
    labels={"1": "任职年限", "2": "两次表彰", "3a": "任职满年限", "3b": "任职满年限(折算)", "4": "学历加分"},
    gists={
        "1": Text(
            "按學歷和學段規定一級教師任職年限；未列的情形未作規定。",
            "按学历和学段规定一级教师任职年限；未列的情形未作规定。",
            "So many years in the intermediate title by degree and stage; nothing is said of what is not listed.",
        ),
        "2": Text("獲縣級表彰兩次。", "获县级表彰两次。", "Two commendations of the county."),
        "3a": Text(
            "任職達到規定年限；獲兩次表彰的，可放寬一至兩年。",
            "任职达到规定年限；获两次表彰的，可放宽一至两年。",
            "The years are complete, or one or two are lacking and two commendations stand in their place.",
        ),
        "3b": Text("兩次表彰折算一至兩年。", "两次表彰折算一至两年。", "Two commendations are reckoned as a year or two."),
        "4": Text(
            "博士加十分，碩士加五分，其餘不加分。",
            "博士加十分，硕士加五分，其余不加分。",
            "Ten points more for a doctor, five for a master, none for others.",
        ),
    },
    questions={"years-complete": "任职年限是否达标", "years-reckoned": "折算年限是否达标"},
    subjects={"teacher": "教师"},
    parameters={},
    notices={},
    readings={
        "t1": ReadingWords(
            question=Text("表彰須在任現職期間獲得？", "表彰须在任现职期间获得？", "Must the commendations be of the time in the title?"),
            options={
                "ever": Text("不限時間", "不限时间", "at any time"),
                "in_the_title": Text("任現職期間", "任现职期间", "of the time in the title"),
            },
            why=Text("原文未限定。", "原文未限定。", "The rule names no time."),
        ),
        "t2": ReadingWords(
            question=Text("兩次表彰抵幾年？", "两次表彰抵几年？", "For how many years do two commendations stand?"),
            options={"one": Text("一年", "一年", "one"), "two": Text("兩年", "两年", "two")},
            why=Text("原文寫作一至兩年。", "原文写作一至两年。", "The rule says one or two."),
        ),
    },
)

EDITION = edition(
    POLICY,
    section(
        "一",
        TEACHER,
        P(
            "1",
            "任職年限",
            "Years in the title",
            quantity(
                lookup(
                    THEIR_DEGREE,
                    THE_TEACHER.employer.stages,
                    rows=(
                        row(DOCTOR, ANY, gives=2),
                        row(MASTER, ANY, gives=4),
                        row(BACHELOR, COMPULSORY, gives=5),
                        row(BACHELOR, SENIOR, gives=6),
                        row(COLLEGE, COMPULSORY, gives=7),  # college at a senior school: nothing is said
                    ),
                    unit=Unit.YEAR,
                ),
                Unit.YEAR,
            ),
        ),
        P("2", "兩次表彰", "Two commendations", may(COMMENDED, at_least=2, over=TO_DATE, until=DateRule())),
        P(
            "3a",
            "任職滿年限",
            "The years are complete",
            must(
                any_of(
                    need(YEARS, at_least=the("1"), about=INTERMEDIATE),
                    all_of(
                        need(YEARS, at_least=plus(the("1"), by_reading("t2", one=-1, two=-2)), about=INTERMEDIATE),
                        need(COMMENDED, at_least=2, until=DateRule(), over=TO_DATE, about=COMMENDATION),
                    ),
                ),
                over=TO_DATE,
            ),
        ),
        P(
            "3b",
            "任職滿年限(折算)",
            "The years are complete, commendations reckoned in",
            must(
                plus(YEARS, lookup(ref("2"), rows=(row(YES, gives=by_reading("t2", one=1, two=2)),), unit=Unit.YEAR, otherwise=0)),
                at_least=the("1"),
                over=TO_DATE,
            ),
        ),
    ),
    section(
        "二",
        TEACHER,
        P(
            "4",
            "學歷加分",
            "Points for a degree",
            quantity(
                lookup(THEIR_DEGREE, rows=(row(DOCTOR, gives=10), row(MASTER, gives=5)), unit=Unit.POINT, otherwise=0),
                Unit.POINT,
            ),
        ),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("years-complete", TEACHER, "任職年限是否達標", "Are the years complete?", needs=("3a",), beside=("1", "2", "4")),
        ask("years-reckoned", TEACHER, "折算年限是否達標", "Are the years complete as reckoned?", needs=("3b",), beside=("1", "2", "4")),
    ),
    readings=(
        Reading(key="t1", options=("ever", "in_the_title"), provisions=("2", "3a", "3b")),
        Reading(key="t2", options=("one", "two"), provisions=("3a", "3b")),
    ),
    fact_keys=(DEGREE,),
    terms=(DOCTOR, MASTER, BACHELOR, COLLEGE, INTERMEDIATE, COMMENDATION),
    words=WORDS,
)
