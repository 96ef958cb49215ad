"""The constants of a curriculum plan (課程方案): weeks of the school year, lessons by grade, minutes of a lesson.

A ``Curriculum`` is a value that a province's variant can replace::

    attrs.evolve(NATIONAL_2022, id="…", weekly_by_grade=…, annual_by_grade=…, total_lessons=…)

Its numbers must agree with each other, so that a variant that changes one number and forgets another is refused. No formula of
it gives the teaching weeks of a real semester: only a school calendar does. Senior high school (普通高中), whose grades 10 and 11
have 40 weeks of teaching and 1 of social practice, has electives instead of fixed lessons by grade and is not modelled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, final

import attrs
from attrs.validators import optional

from edu_policy.calendars import checks
from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.mappings import FrozenMap
from edu_policy.sources import Citation
from edu_policy.text import as_word

__all__ = ["NATIONAL_2022", "SHANDONG_2017", "Curriculum", "GradeWeeks"]


def __dir__() -> list[str]:
    return __all__


_GRADES: Final = range(1, 10)
_STAGES: Final = ("primary", "junior")


def _count(value: object, path: str, least: int = 0) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        msg = f"expected a whole number, got {value!r}"
        raise InvalidTypeError(msg, path=path)
    if value < least:
        msg = f"expected {least} or more, got {value}"
        raise InvalidValueError(msg, path=path)
    return value


def _some(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    _count(value, attribute.name, least=1)


def _none_or_more(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    _count(value, attribute.name)


def _in_order(values: object, path: str, expected: str) -> tuple[Any, ...]:
    if isinstance(values, str | Mapping) or not isinstance(values, Iterable):
        msg = f"expected {expected} in a tuple or list, got {values!r}"
        raise InvalidTypeError(msg, path=path)
    return tuple(values)


def _two(values: Iterable[int] | None) -> tuple[int, int] | None:
    if values is None:
        return None
    path = "review_by_semester"
    found = _in_order(values, path, "the weeks of semester 1 and semester 2")
    if len(found) != 2:  # noqa: PLR2004 - the two semesters
        msg = f"expected the weeks of semester 1 and semester 2, got {found!r}"
        raise InvalidValueError(msg, path=path)
    return _count(found[0], f"{path}[0]"), _count(found[1], f"{path}[1]")


@final
@attrs.frozen(kw_only=True)
class GradeWeeks:
    """How the weeks of a school year are shared out in one grade, in weeks.

    Attributes:
        teaching: weeks of new teaching (新授課時間).
        review: weeks of review and examinations (復習考試) of the whole year.
        review_by_semester: the same by semester 1 and 2; None where it is not stated.
        flexible: weeks that the school disposes of (學校機動時間); None where it is not stated.

    >>> GradeWeeks(teaching=33, review=4, review_by_semester=(1, 3)).stated
    37

    Raises:
        InvalidTypeError: a part that is no whole number.
        InvalidValueError: a negative part, no teaching, or semesters that do not add up to ``review``.
    """

    teaching: int = attrs.field(validator=_some)
    review: int = attrs.field(validator=_none_or_more)
    review_by_semester: tuple[int, int] | None = attrs.field(default=None, converter=_two)
    flexible: int | None = attrs.field(default=None, validator=optional(_none_or_more))

    def __attrs_post_init__(self) -> None:
        """Refuse semesters that do not add up."""
        if self.review_by_semester is not None and sum(self.review_by_semester) != self.review:
            first, second = self.review_by_semester
            msg = f"{first} + {second} weeks are not the {self.review} weeks of review in all"
            raise InvalidValueError(msg, path="review_by_semester")

    @property
    def stated(self) -> int:
        """The weeks that are stated, in all; flexible weeks that are not stated count as none."""
        return self.teaching + self.review + (self.flexible or 0)


def _nine(path: str, values: Iterable[Any]) -> tuple[Any, ...]:
    found = _in_order(values, path, "one entry for each of grades 1 to 9")
    if len(found) != len(_GRADES):
        msg = f"expected one entry for each of grades 1 to 9, got {len(found)}"
        raise InvalidValueError(msg, path=path)
    return found


def _weekly(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(_count(value, f"weekly_by_grade[{index}]") for index, value in enumerate(_nine("weekly_by_grade", values)))


def _annual(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(_count(value, f"annual_by_grade[{index}]") for index, value in enumerate(_nine("annual_by_grade", values)))


def _weeks(values: Iterable[GradeWeeks]) -> tuple[GradeWeeks, ...]:
    return checks.all_of(GradeWeeks, _nine("weeks_by_grade", values), "GradeWeeks", "weeks_by_grade")


def _by_stage(values: object, path: str) -> dict[str, Any]:
    if not isinstance(values, Mapping):
        msg = f"expected a mapping with the stages {' and '.join(_STAGES)}, got {values!r}"
        raise InvalidTypeError(msg, path=path)
    if set(values) != set(_STAGES):
        msg = f"expected the stages {' and '.join(_STAGES)}, got {', '.join(map(repr, values)) or 'none'}"
        raise InvalidValueError(msg, path=path)
    return {stage: values[stage] for stage in _STAGES}


def _minutes(values: Mapping[str, int]) -> FrozenMap[str, int]:
    given = _by_stage(values, "lesson_minutes")
    return FrozenMap({stage: _count(minutes, f"lesson_minutes[{stage}]", least=1) for stage, minutes in given.items()})


def _clock(value: object, path: str) -> str:
    text = as_word(value, path)
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        msg = f"expected hours and minutes such as '08:20', got {text!r}"
        raise InvalidValueError(msg, path=path)
    return text


def _earliest(values: Mapping[str, str]) -> FrozenMap[str, str]:
    return FrozenMap({stage: _clock(at, f"earliest_class[{stage}]") for stage, at in _by_stage(values, "earliest_class").items()})


def _sources(values: Iterable[Citation]) -> tuple[Citation, ...]:
    return checks.all_of(Citation, values, "a Citation", "sources")


def _primary_grades(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if _count(value, attribute.name, least=1) not in _GRADES[:-1]:
        msg = f"expected 1 to 8, such as 6 or, in a five-four system, 5; got {value!r}"
        raise InvalidValueError(msg, path=attribute.name)


def _grade(value: object) -> int:
    """Return the index of a grade in a tuple of nine."""
    return checks.as_whole(value, _GRADES, "a grade from 1 to 9", "grade") - 1


@final
@attrs.frozen(kw_only=True)
class Curriculum:
    """The constants of one curriculum plan (課程方案) for the nine years of compulsory education (義務教育).

    Attributes:
        id: a short code.
        sources: where it was read.
        weeks_in_year: weeks of a school year (學年), breaks and public holidays not among them.
        weeks_by_grade: how they are shared out, for grades 1 to 9 in order.
        weekly_by_grade: lessons (節) in a week, for grades 1 to 9 in order.
        annual_by_grade: lessons of new teaching in a year (學年總課時), for grades 1 to 9 in order.
        total_lessons: lessons of all nine years (九年總課時).
        lesson_minutes: minutes of a lesson, by the stages (學段) "primary" (小學) and "junior" (初中).
        earliest_class: the earliest time of the first class of a morning by stage, as a text such as "08:20".
        primary_grades: how many grades are primary: 6 (六三學制), or 5 (五四學制).

    >>> NATIONAL_2022.total_lessons, NATIONAL_2022.annual_lessons(9), NATIONAL_2022.minutes_of_year(1)
    (9522, 1122, 36400)

    Raises:
        InvalidTypeError: a value of the wrong type.
        InvalidValueError: a value that cannot be, or not one entry for each grade.
        EduPolicyErrors: numbers that contradict each other, all of them: the weeks of a grade and those of the year, annual lessons
            and weekly lessons times weeks of new teaching, the total and the sum of the annual lessons.
    """

    id: str = attrs.field(validator=checks.word)
    sources: tuple[Citation, ...] = attrs.field(converter=_sources)
    weeks_in_year: int = attrs.field(validator=_some)
    weeks_by_grade: tuple[GradeWeeks, ...] = attrs.field(converter=_weeks)
    weekly_by_grade: tuple[int, ...] = attrs.field(converter=_weekly)
    annual_by_grade: tuple[int, ...] = attrs.field(converter=_annual)
    total_lessons: int = attrs.field(validator=_some)
    lesson_minutes: FrozenMap[str, int] = attrs.field(converter=_minutes)
    earliest_class: FrozenMap[str, str] = attrs.field(converter=_earliest)
    primary_grades: int = attrs.field(default=6, validator=_primary_grades)

    def __attrs_post_init__(self) -> None:
        """Refuse numbers that contradict each other."""
        errors = list(_contradictions(self))
        if errors:
            msg = f"curriculum {self.id!r}"
            raise EduPolicyErrors(msg, errors)

    def weeks_of(self, grade: int) -> GradeWeeks:
        """Return how the weeks of the year are shared out in a grade.

        >>> NATIONAL_2022.weeks_of(9).teaching, NATIONAL_2022.weeks_of(9).flexible
        (33, None)

        Raises:
            InvalidTypeError: the grade is no whole number.
            InvalidValueError: no grade from 1 to 9.
        """
        return self.weeks_by_grade[_grade(grade)]

    def weekly_lessons(self, grade: int) -> int:
        """Return the lessons (節) in a week of a grade.

        >>> NATIONAL_2022.weekly_lessons(1), SHANDONG_2017.weekly_lessons(1)
        (26, 29)

        Raises:
            InvalidTypeError: the grade is no whole number.
            InvalidValueError: no grade from 1 to 9.
        """
        return self.weekly_by_grade[_grade(grade)]

    def annual_lessons(self, grade: int) -> int:
        """Return the lessons of new teaching in a school year of a grade.

        >>> NATIONAL_2022.annual_lessons(7)
        1190

        Raises:
            InvalidTypeError: the grade is no whole number.
            InvalidValueError: no grade from 1 to 9.
        """
        return self.annual_by_grade[_grade(grade)]

    def stage_of(self, grade: int) -> str:
        """Return the stage (學段) of a grade: "primary" or "junior".

        >>> NATIONAL_2022.stage_of(6)
        'primary'

        Raises:
            InvalidTypeError: the grade is no whole number.
            InvalidValueError: no grade from 1 to 9.
        """
        return "primary" if _grade(grade) < self.primary_grades else "junior"

    def lesson_minutes_of(self, stage: str) -> int:
        """Return the minutes of a lesson in a stage.

        >>> NATIONAL_2022.lesson_minutes_of("junior")
        45

        Raises:
            InvalidTypeError: the stage is no text.
            UnknownNameError: neither "primary" nor "junior".
        """
        if as_word(stage, "stage") not in self.lesson_minutes:
            raise UnknownNameError(kind="stage", name=stage, candidates=self.lesson_minutes, path="stage")
        return self.lesson_minutes[stage]

    def minutes_of_year(self, grade: int) -> int:
        """Return the minutes of new teaching in a school year of a grade: its annual lessons times the minutes of a lesson.

        >>> NATIONAL_2022.minutes_of_year(9)  # 1122 lessons of 45 minutes
        50490

        Raises:
            InvalidTypeError: the grade is no whole number.
            InvalidValueError: no grade from 1 to 9.
        """
        return self.annual_lessons(grade) * self.lesson_minutes_of(self.stage_of(grade))


def _contradictions(curriculum: Curriculum) -> Iterator[EduPolicyError]:
    rows = zip(curriculum.weeks_by_grade, curriculum.weekly_by_grade, curriculum.annual_by_grade, strict=True)
    for index, (weeks, weekly, annual) in enumerate(rows):
        year = curriculum.weeks_in_year
        if weeks.stated > year or (weeks.flexible is not None and weeks.stated < year):
            msg = f"grade {index + 1}: {weeks.stated} weeks are shared out, but the school year has {year}"
            yield InvalidValueError(msg, path=f"weeks_by_grade[{index}]")
        if annual != weekly * weeks.teaching:
            msg = f"grade {index + 1}: {weekly} lessons in each of {weeks.teaching} weeks are {weekly * weeks.teaching}, got {annual}"
            yield InvalidValueError(msg, path=f"annual_by_grade[{index}]")
    total = sum(curriculum.annual_by_grade)
    if curriculum.total_lessons != total:
        msg = f"the annual lessons of the nine grades add up to {total}, got {curriculum.total_lessons}"
        yield InvalidValueError(msg, path="total_lessons")


_GRADES_1_TO_8: Final = GradeWeeks(teaching=35, review=2, flexible=2)
_GRADE_9: Final = GradeWeeks(teaching=33, review=4, review_by_semester=(1, 3))

NATIONAL_2022: Final = Curriculum(
    id="national-2022",
    sources=(
        Citation(
            "义务教育课程方案（2022年版）",
            urls=(
                "http://jwbk.com/jiaoyu/310548.html",
                "http://www.free-pressrelease-distribution.com/hygq/content/post_1957071.html",
                "https://desk33.com/p-513135.html",
            ),
            note="as the implementation measures (课程实施办法) of Hunan 2022, Guangdong 2024 and Zhejiang 2023 repeat it",
        ),
        Citation("锡林郭勒盟教育局 2024-06-13 校历通知", note="quotes 内教发〔2023〕13号 of Inner Mongolia; a copy without an address"),
        Citation("广州市 2024-25 学年校历通知", urls=("http://c.m.163.com/news/a/J63E8ITQ0516B32N.html",)),
    ),
    weeks_in_year=39,
    weeks_by_grade=(*(_GRADES_1_TO_8,) * 8, _GRADE_9),
    weekly_by_grade=(26, 26, 30, 30, 30, 30, 34, 34, 34),
    annual_by_grade=(910, 910, 1050, 1050, 1050, 1050, 1190, 1190, 1122),
    total_lessons=9522,
    lesson_minutes={"primary": 40, "junior": 45},
    earliest_class={"primary": "08:20", "junior": "08:00"},
)
"""The national plan of 2022. How many flexible weeks grade 9 has is not stated, and so None."""

SHANDONG_2017: Final = attrs.evolve(
    NATIONAL_2022,
    id="shandong-2017",
    sources=(
        Citation(
            "山东省义务教育课程（2017年文本）",
            urls=("https://www.jining.gov.cn/art/2023/7/21/art_89010_2799157.html",),
            note="for the weekly lessons and the total; title in our own words. Weeks, minutes and times are those of the national plan",
        ),
        *NATIONAL_2022.sources,
    ),
    weekly_by_grade=(29, 29, 30, 30, 30, 30, 34, 34, 34),
    annual_by_grade=(1015, 1015, 1050, 1050, 1050, 1050, 1190, 1190, 1122),
    total_lessons=9732,
)
"""Shandong's text of 2017: 29 lessons a week in grades 1 and 2, and so 1015 a year in 35 weeks; the sum is the total that it states.
All else is the national plan's."""
