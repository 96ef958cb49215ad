"""Points for years of teaching (教齡積分): a rate for each year with a cap, the same years by bands, and classes that one has led."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from edu_policy.calculators import Step
from edu_policy.models import Table
from edu_policy.quantities import Unit
from edu_policy.rules import NOT_STATED, Between, DateRule, Parameter, Policy, Reading, ReadingWords, Within, Words, by_reading, parameter
from edu_policy.rules.fields import person, post
from edu_policy.rules.words import (
    P,
    ask,
    duration,
    edition,
    ladder,
    least,
    lookup,
    must,
    parts,
    population,
    quantity,
    row,
    section,
    stay,
    subject,
    times,
    total,
)
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="teaching-years",
    title=Text("教齡積分", "教龄积分", "points for years of teaching"),
    jurisdiction=None,
    kind=Text("縣級評分辦法", "县级评分办法", "county scoring rules"),
)
SOURCE = SourceDocument(id="invented-seniority", title=Text("教齡積分辦法", "教龄积分办法", "rules on points for years of teaching"))

TEACHER = subject("teacher", "教師", "teacher", Table.PERSONS)
THE_TEACHER = person.of("subject")
TEACHING = Term("teaching", Text("任課", "任课", "teaching"))
HEAD_OF_CLASS = Term("head_of_class", Text("班主任", "班主任", "head of a class"))

TO_DATE = Between(None, DateRule())
TEACHING_POSTS = parts(THE_TEACHER.posts, post.office.is_(TEACHING))
ALL_POSTS = parts(THE_TEACHER.posts, post.school.recorded)
YEARS = duration(by_reading("s1", teaching_only=TEACHING_POSTS, any_post=ALL_POSTS), unit=Unit.YEAR)
CLASSES_LED = parts(THE_TEACHER.posts, post.office.is_(HEAD_OF_CLASS), post.start.at_least(date(2015, 9, 1)))

WORDS = Words(
    labels={"1": "适用对象", "2a": "教龄", "2b": "教龄积分", "3": "分段计分", "4": "班主任积分"},
    gists={
        "1": Text("適用於全縣教師。", "适用于全县教师。", "Holds for the teachers of the county."),
        "2a": Text("教齡按任課的時間累計。", "教龄按任课的时间累计。", "Years of teaching are added up."),
        "2b": Text(
            "前五年每年一分，第六至十年每年一分半，以後每年兩分，最多三十分；申報須達到規定分數。",
            "前五年每年一分，第六至十年每年一分半，以后每年两分，最多三十分；申报须达到规定分数。",
            "One point for each of the first five years, one and a half up to the tenth, two for each later one, at most thirty.",
        ),
        "3": Text(
            "五年以下兩分，五至十年五分，十年以上十分；骨幹評選須達到五分。",
            "五年以下两分，五至十年五分，十年以上十分；骨干评选须达到五分。",
            "Two points up to five years, five from five to ten, ten from ten on; five are needed for the list.",
        ),
        "4": Text(
            "二〇一五年九月起擔任班主任的，每滿一年半分，同一個班最多一分半。",
            "二〇一五年九月起担任班主任的，每满一年半分，同一个班最多一分半。",
            "Half a point for each year as head of a class since September 2015, one and a half at most for one class.",
        ),
    },
    questions={"may-apply": "教龄积分是否达标", "may-be-listed": "分段得分是否达标"},
    subjects={"teacher": "教师"},
    parameters={"needed": Text("申報所需積分", "申报所需积分", "points needed to apply")},
    notices={},
    readings={
        "s1": ReadingWords(
            question=Text("教齡是否含非任課崗位？", "教龄是否含非任课岗位？", "Do posts without teaching count as years of teaching?"),
            options={
                "teaching_only": Text("只計任課", "只计任课", "teaching alone"),
                "any_post": Text("在校任職均計", "在校任职均计", "every post at a school"),
            },
            why=Text("原文寫作教齡。", "原文写作教龄。", "The rule speaks of years of teaching."),
        ),
        "s2": ReadingWords(
            question=Text(
                "滿五年、滿十年的屬於哪一段？",
                "满五年、满十年的属于哪一段？",
                "To which band do exactly five and exactly ten years belong?",
            ),
            options={"lower": Text("前一段", "前一段", "to the lower one"), "upper": Text("後一段", "后一段", "to the upper one")},
            why=Text("兩段均含該年數。", "两段均含该年数。", "Both bands name the number."),
        ),
    },
)

EDITION = edition(
    POLICY,
    section("一", TEACHER, P("1", "適用對象", "Who is meant", population(TEACHER))),
    section(
        "二",
        TEACHER,
        P("2a", "教齡", "Years of teaching", quantity(YEARS, Unit.YEAR, over=TO_DATE)),
        P(
            "2b",
            "教齡積分",
            "Points for years",
            must(
                least(ladder(YEARS, Step(0, 1), Step(5, Decimal("1.5")), Step(10, 2), unit=Unit.POINT), 30),
                at_least=parameter("needed"),
                over=TO_DATE,
            ),
        ),
    ),
    section(
        "三",
        TEACHER,
        P(
            "3",
            "分段計分",
            "Points by bands",
            must(
                lookup(
                    YEARS,
                    rows=(
                        row(Within(0, below=5), gives=2),
                        row(Within(5, 5), gives=by_reading("s2", lower=2, upper=5)),
                        row(Within(6, below=10), gives=5),
                        row(Within(10, 10), gives=by_reading("s2", lower=5, upper=10)),
                        row(Within(11), gives=10),
                    ),
                    unit=Unit.POINT,
                ),
                at_least=5,
                over=TO_DATE,
            ),
        ),
    ),
    section(
        "四",
        TEACHER,
        P(
            "4",
            "班主任積分",
            "Points for leading a class",
            quantity(
                total(
                    CLASSES_LED,
                    times(Decimal("0.5"), stay(unit=Unit.YEAR), unit=Unit.POINT),
                    unit=Unit.POINT,
                    per=post.class_id,
                    cap=Decimal("1.5"),
                ),
                Unit.POINT,
                over=TO_DATE,
            ),
        ),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("may-apply", TEACHER, "教齡積分是否達標", "Are there points enough to apply?", needs=("2b",), beside=("2a", "4")),
        ask("may-be-listed", TEACHER, "分段得分是否達標", "Are there points enough for the list?", needs=("3",), beside=("2a",)),
    ),
    readings=(
        Reading(key="s1", options=("teaching_only", "any_post"), provisions=("2a", "2b", "3")),
        Reading(key="s2", options=("lower", "upper"), provisions=("3",)),
    ),
    parameters=(Parameter(name="needed", type=int, unit=Unit.POINT),),
    terms=(TEACHING, HEAD_OF_CLASS),
    words=WORDS,
)
