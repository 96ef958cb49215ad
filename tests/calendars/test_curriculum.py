"""The constants of curriculum plans, and variants of them."""

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import curriculum
from edu_policy.calendars.curriculum import NATIONAL_2022, SHANDONG_2017, Curriculum, GradeWeeks
from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.sources import Citation

GRADES = range(1, 10)


def paths(errors: EduPolicyErrors) -> list[str]:
    return [error.path for error in errors.exceptions if isinstance(error, EduPolicyError)]


# -- the constants ---------------------------------------------------------------------------------------------------------------


def test_the_national_plan_by_hand() -> None:
    # 26 x 35 = 910, 30 x 35 = 1050, 34 x 35 = 1190, 34 x 33 = 1122; 2 x 910 + 4 x 1050 + 2 x 1190 + 1122 = 9522
    assert [NATIONAL_2022.weekly_lessons(grade) for grade in GRADES] == [26, 26, 30, 30, 30, 30, 34, 34, 34]
    assert [NATIONAL_2022.annual_lessons(grade) for grade in GRADES] == [910, 910, 1050, 1050, 1050, 1050, 1190, 1190, 1122]
    assert NATIONAL_2022.total_lessons == 1820 + 4200 + 2380 + 1122 == 9522


def test_the_weeks_of_the_national_plan() -> None:
    # 35 + 2 + 2 = 39 in grades 1 to 8; in grade 9, 33 + 1 + 3 = 37 are stated, and its flexible weeks are not.
    assert NATIONAL_2022.weeks_in_year == 39
    for grade in GRADES[:-1]:
        assert NATIONAL_2022.weeks_of(grade) == GradeWeeks(teaching=35, review=2, flexible=2)
        assert NATIONAL_2022.weeks_of(grade).stated == 39
    assert NATIONAL_2022.weeks_of(9) == GradeWeeks(teaching=33, review=4, review_by_semester=(1, 3), flexible=None)
    assert NATIONAL_2022.weeks_of(9).stated == 37


def test_the_minutes_of_the_national_plan() -> None:
    # 910 x 40, 1050 x 40, 1190 x 45, 1122 x 45
    assert [NATIONAL_2022.minutes_of_year(grade) for grade in (1, 6, 7, 9)] == [36_400, 42_000, 53_550, 50_490]
    assert [NATIONAL_2022.lesson_minutes_of(stage) for stage in ("primary", "junior")] == [40, 45]
    assert NATIONAL_2022.earliest_class == {"primary": "08:20", "junior": "08:00"}


def test_the_stages_of_the_grades() -> None:
    assert [NATIONAL_2022.stage_of(grade) for grade in GRADES] == ["primary"] * 6 + ["junior"] * 3


def test_shandong_has_three_more_lessons_in_grades_1_and_2() -> None:
    # 9522 + 2 grades x 3 lessons x 35 weeks = 9522 + 210 = 9732
    assert [SHANDONG_2017.weekly_lessons(grade) for grade in GRADES] == [29, 29, 30, 30, 30, 30, 34, 34, 34]
    assert SHANDONG_2017.annual_lessons(1) == SHANDONG_2017.annual_lessons(2) == 29 * 35 == 1015
    assert SHANDONG_2017.total_lessons == NATIONAL_2022.total_lessons + 210 == 9732
    assert SHANDONG_2017.weeks_by_grade == NATIONAL_2022.weeks_by_grade


@pytest.mark.parametrize("plan", [NATIONAL_2022, SHANDONG_2017])
def test_each_plan_says_where_it_was_read(plan: Curriculum) -> None:
    assert plan.sources
    assert any(source.urls for source in plan.sources)


def test_the_two_plans_have_sources_of_their_own() -> None:
    assert set(NATIONAL_2022.sources) < set(SHANDONG_2017.sources)
    assert NATIONAL_2022.id != SHANDONG_2017.id


# -- grades and stages -----------------------------------------------------------------------------------------------------------

BY_GRADE = ["weeks_of", "weekly_lessons", "annual_lessons", "stage_of", "minutes_of_year"]


@pytest.mark.parametrize("method", BY_GRADE)
@pytest.mark.parametrize("grade", [0, 10, -1, 99])
def test_a_grade_outside_of_compulsory_education_is_refused(method: str, grade: int) -> None:
    with pytest.raises(InvalidValueError) as caught:
        getattr(NATIONAL_2022, method)(grade)
    assert str(caught.value) == f"grade: expected a grade from 1 to 9, got {grade}"


@pytest.mark.parametrize("method", BY_GRADE)
@pytest.mark.parametrize("grade", [True, "3", 3.0, None])
def test_what_is_no_grade_is_refused(method: str, grade: object) -> None:
    with pytest.raises(InvalidTypeError, match="grade: expected a grade from 1 to 9 as an int, got"):
        getattr(NATIONAL_2022, method)(grade)


@pytest.mark.parametrize(
    ("stage", "error", "message"),
    [
        ("senior", UnknownNameError, "stage: no stage 'senior'; did you mean 'junior'?"),
        ("小學", UnknownNameError, "stage: no stage '小學'; known: junior, primary"),
        ("", InvalidValueError, "stage: must not be empty"),
        (1, InvalidTypeError, "stage: expected a text, got 1"),
    ],
)
def test_an_unknown_stage_is_refused(stage: Any, error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        NATIONAL_2022.lesson_minutes_of(stage)
    assert str(caught.value) == message


# -- variants --------------------------------------------------------------------------------------------------------------------


def test_a_province_varies_the_plan_and_leaves_the_national_one_as_it_was() -> None:
    # One lesson more in grade 3: 31 x 35 = 1085, 35 more than 1050; 9522 + 35 = 9557
    variant = attrs.evolve(
        NATIONAL_2022,
        id="province",
        sources=[Citation("Implementation measures of a province")],
        weekly_by_grade=[26, 26, 31, 30, 30, 30, 34, 34, 34],
        annual_by_grade=[910, 910, 1085, 1050, 1050, 1050, 1190, 1190, 1122],
        total_lessons=9557,
    )

    assert (variant.weekly_lessons(3), variant.annual_lessons(3), variant.minutes_of_year(3)) == (31, 1085, 1085 * 40)
    assert (NATIONAL_2022.weekly_lessons(3), NATIONAL_2022.annual_lessons(3)) == (30, 1050)
    assert isinstance(variant.weekly_by_grade, tuple)


def test_in_a_five_four_system_grade_6_is_junior() -> None:
    variant = attrs.evolve(NATIONAL_2022, id="five-four", primary_grades=5)

    assert [variant.stage_of(grade) for grade in (5, 6)] == ["primary", "junior"]
    assert variant.minutes_of_year(6) == 1050 * 45


def test_a_variant_of_the_minutes_needs_nothing_else() -> None:
    variant = attrs.evolve(NATIONAL_2022, id="short", lesson_minutes={"junior": 40, "primary": 35})

    assert variant.minutes_of_year(1) == 910 * 35
    assert list(variant.lesson_minutes) == ["primary", "junior"]


def test_a_variant_that_forgets_the_annual_lessons_is_refused_for_each_grade() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        attrs.evolve(NATIONAL_2022, id="province", weekly_by_grade=SHANDONG_2017.weekly_by_grade)
    assert str(caught.value).splitlines() == [
        "curriculum 'province': 2 problems",
        "  annual_by_grade[0]: grade 1: 29 lessons in each of 35 weeks are 1015, got 910",
        "  annual_by_grade[1]: grade 2: 29 lessons in each of 35 weeks are 1015, got 910",
    ]


def test_all_contradictions_are_shown_at_once() -> None:
    weeks = (GradeWeeks(teaching=36, review=2, flexible=2), *NATIONAL_2022.weeks_by_grade[1:])
    with pytest.raises(EduPolicyErrors) as caught:
        attrs.evolve(NATIONAL_2022, weeks_by_grade=weeks, total_lessons=9523)
    assert str(caught.value).splitlines() == [
        "curriculum 'national-2022': 3 problems",
        "  weeks_by_grade[0]: grade 1: 40 weeks are shared out, but the school year has 39",
        "  annual_by_grade[0]: grade 1: 26 lessons in each of 36 weeks are 936, got 910",
        "  total_lessons: the annual lessons of the nine grades add up to 9522, got 9523",
    ]


def test_weeks_must_fill_the_year_where_all_parts_are_stated() -> None:
    # 40 weeks: grades 1 to 8 share out 39 of them; grade 9 states 37 and leaves its flexible weeks open.
    with pytest.raises(EduPolicyErrors) as caught:
        attrs.evolve(NATIONAL_2022, weeks_in_year=40)
    assert paths(caught.value) == [f"weeks_by_grade[{index}]" for index in range(8)]
    with pytest.raises(EduPolicyErrors) as caught:
        attrs.evolve(NATIONAL_2022, weeks_in_year=36)
    assert paths(caught.value) == [f"weeks_by_grade[{index}]" for index in range(9)]


NINE = (1,) * 9


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"id": ""}, InvalidValueError, "id: must not be empty"),
        ({"id": 2022}, InvalidTypeError, "id: expected a text, got 2022"),
        (
            {"sources": Citation("Notice")},
            InvalidTypeError,
            "sources: expected several values of type Citation in a tuple, list or set, got",
        ),
        ({"sources": ["http://example.org"]}, InvalidTypeError, "sources[0]: expected a Citation, got 'http://example.org'"),
        ({"weeks_in_year": 0}, InvalidValueError, "weeks_in_year: expected 1 or more, got 0"),
        ({"weeks_in_year": 39.0}, InvalidTypeError, "weeks_in_year: expected a whole number, got 39.0"),
        ({"weeks_by_grade": [GradeWeeks(teaching=35, review=2)] * 8}, InvalidValueError, "weeks_by_grade: expected one entry for each"),
        ({"weeks_by_grade": NINE}, InvalidTypeError, "weeks_by_grade[0]: expected GradeWeeks, got 1"),
        (
            {"weekly_by_grade": 30},
            InvalidTypeError,
            "weekly_by_grade: expected one entry for each of grades 1 to 9 in a tuple or list, got 30",
        ),
        ({"weekly_by_grade": {1: 26}}, InvalidTypeError, "weekly_by_grade: expected one entry for each"),
        ({"weekly_by_grade": "123456789"}, InvalidTypeError, "weekly_by_grade: expected one entry for each"),
        ({"weekly_by_grade": [26] * 10}, InvalidValueError, "weekly_by_grade: expected one entry for each of grades 1 to 9, got 10"),
        ({"weekly_by_grade": [*NINE[1:], -1]}, InvalidValueError, "weekly_by_grade[8]: expected 0 or more, got -1"),
        ({"annual_by_grade": [910.0, *NINE[1:]]}, InvalidTypeError, "annual_by_grade[0]: expected a whole number, got 910.0"),
        ({"annual_by_grade": [True, *NINE[1:]]}, InvalidTypeError, "annual_by_grade[0]: expected a whole number, got True"),
        ({"total_lessons": None}, InvalidTypeError, "total_lessons: expected a whole number, got None"),
        ({"lesson_minutes": 40}, InvalidTypeError, "lesson_minutes: expected a mapping with the stages primary and junior, got 40"),
        ({"lesson_minutes": {}}, InvalidValueError, "lesson_minutes: expected the stages primary and junior, got none"),
        ({"lesson_minutes": {"primary": 40}}, InvalidValueError, "lesson_minutes: expected the stages primary and junior, got 'primary'"),
        ({"lesson_minutes": {"primary": 40, "junior": 0}}, InvalidValueError, "lesson_minutes[junior]: expected 1 or more, got 0"),
        ({"earliest_class": {"primary": "8:20", "junior": "08:00"}}, InvalidValueError, "earliest_class[primary]: expected hours and"),
        ({"earliest_class": {"primary": "08:20", "junior": "24:00"}}, InvalidValueError, "earliest_class[junior]: expected hours and"),
        ({"earliest_class": {"primary": 820, "junior": 800}}, InvalidTypeError, "earliest_class[primary]: expected a text, got 820"),
        ({"primary_grades": 9}, InvalidValueError, "primary_grades: expected 1 to 8, such as 6 or, in a five-four system, 5; got 9"),
        ({"primary_grades": 0}, InvalidValueError, "primary_grades: expected 1 or more, got 0"),
        ({"primary_grades": "6"}, InvalidTypeError, "primary_grades: expected a whole number, got '6'"),
    ],
)
def test_a_bad_value_is_refused_with_its_path(change: dict[str, Any], error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        attrs.evolve(NATIONAL_2022, **change)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("given_", "error", "message"),
    [
        ({"teaching": 0, "review": 2}, InvalidValueError, "teaching: expected 1 or more, got 0"),
        ({"teaching": "35", "review": 2}, InvalidTypeError, "teaching: expected a whole number, got '35'"),
        ({"teaching": 35, "review": -1}, InvalidValueError, "review: expected 0 or more, got -1"),
        ({"teaching": 35, "review": None}, InvalidTypeError, "review: expected a whole number, got None"),
        ({"teaching": 35, "review": 2, "flexible": 1.5}, InvalidTypeError, "flexible: expected a whole number, got 1.5"),
        ({"teaching": 33, "review": 4, "review_by_semester": (1, 2)}, InvalidValueError, "review_by_semester: 1 + 2 weeks are not the 4"),
        ({"teaching": 33, "review": 4, "review_by_semester": (4,)}, InvalidValueError, "review_by_semester: expected the weeks of"),
        ({"teaching": 33, "review": 4, "review_by_semester": 4}, InvalidTypeError, "review_by_semester: expected the weeks of"),
        ({"teaching": 33, "review": 4, "review_by_semester": (5, -1)}, InvalidValueError, "review_by_semester[1]: expected 0 or more"),
    ],
)
def test_weeks_that_cannot_be_are_refused(given_: dict[str, Any], error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        GradeWeeks(**given_)
    assert str(caught.value).startswith(message)


weeks = st.builds(GradeWeeks, teaching=st.integers(1, 35), review=st.integers(0, 4))


@given(st.tuples(*[st.tuples(weeks, st.integers(0, 40)) for _ in GRADES]), st.integers(-3, 3))
def test_a_plan_stands_exactly_if_its_numbers_agree(grades: tuple[tuple[GradeWeeks, int], ...], error: int) -> None:
    annual = [shares.teaching * weekly for shares, weekly in grades]
    numbers: dict[str, Any] = {
        "weeks_by_grade": [shares for shares, _ in grades],
        "weekly_by_grade": [weekly for _, weekly in grades],
        "annual_by_grade": annual,
        "total_lessons": max(1, sum(annual) + error),
    }
    if numbers["total_lessons"] == sum(annual):
        variant = attrs.evolve(NATIONAL_2022, **numbers)
        assert variant.total_lessons == sum(variant.weekly_lessons(grade) * variant.weeks_of(grade).teaching for grade in GRADES)
    else:
        with pytest.raises(EduPolicyErrors) as caught:
            attrs.evolve(NATIONAL_2022, **numbers)
        assert paths(caught.value) == ["total_lessons"]


# -- values ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [NATIONAL_2022, SHANDONG_2017, NATIONAL_2022.weeks_of(9)])
def test_plans_are_values(value: object) -> None:
    for same in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - our own
        assert same == value
        assert hash(same) == hash(value)


def test_the_module_lists_its_names() -> None:
    assert dir(curriculum) == sorted(curriculum.__all__)
