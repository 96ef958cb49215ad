"""The dates of one semester as notices publish them."""

import copy
import pickle
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import Edge, SchoolYear, Semester, SemesterDates, Span, WeeksAndDays
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.sources import Citation

A_DATETIME = datetime(2022, 9, 1, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
AUTUMN, SPRING = SchoolYear(2022).semesters
FIRST, LAST = Edge.FIRST_LESSON, Edge.LAST_DAY
NOTICE = Citation("County notice 7 of 2022")
LATER_NOTICE = Citation("County notice 31 of 2022", urls=["https://example.org/31"])


def dates(semester: Semester, first: date | None = None, last: date | None = None, **further: Any) -> SemesterDates:
    return SemesterDates(semester=semester, first_lesson=first, last_day=last, **further)


WHOLE = dates(AUTUMN, date(2022, 9, 1), date(2023, 1, 13))


@pytest.mark.parametrize(
    ("known", "span", "missing"),
    [
        (WHOLE, Span(date(2022, 9, 1), date(2023, 1, 13)), ()),
        (dates(AUTUMN, date(2022, 9, 1)), None, (LAST,)),
        (dates(AUTUMN, None, date(2023, 1, 13)), None, (FIRST,)),
        (dates(AUTUMN), None, (FIRST, LAST)),
        (dates(AUTUMN, registration=date(2022, 8, 31), break_start=date(2023, 1, 14)), None, (FIRST, LAST)),
    ],
)
def test_a_missing_edge_is_named_and_leaves_no_span(known: SemesterDates, span: Span | None, missing: tuple[Edge, ...]) -> None:
    assert (known.span, known.missing) == (span, missing)
    assert not known.borrowed


ALL_DATES: dict[str, Any] = {
    "semester": AUTUMN,
    "registration": date(2022, 8, 31),
    "first_lesson": date(2022, 9, 1),
    "last_day": date(2023, 1, 13),
    "released": date(2023, 1, 14),
    "break_start": date(2023, 1, 15),
    "break_end": date(2023, 2, 12),
    "week_one": date(2022, 8, 29),
}


def test_every_date_of_a_semester_is_stated_in_the_order_of_edges() -> None:
    known = SemesterDates(**ALL_DATES)

    assert list(known.stated) == list(Edge)
    assert {edge.value: day for edge, day in known.stated.items()} == {key: day for key, day in ALL_DATES.items() if key != "semester"}
    assert known.break_span == Span(date(2023, 1, 15), date(2023, 2, 12))
    assert dates(AUTUMN, break_start=date(2023, 1, 15)).break_span is None


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"semester": (2022, 1)}, InvalidTypeError, "semester: expected a Semester, got (2022, 1)"),
        ({"semester": SchoolYear(2022)}, InvalidTypeError, "semester: expected a Semester"),
        ({"first_lesson": A_DATETIME}, InvalidTypeError, "first_lesson: expected a date"),
        ({"last_day": "2023-01-13"}, InvalidTypeError, "last_day: expected a date"),
        ({"last_day": date(2022, 8, 31)}, InvalidValueError, "last_day: last_day of semester 2022-23/1 is 2022-08-31, before its first"),
        ({"registration": date(2022, 9, 2)}, InvalidValueError, "first_lesson: first_lesson of semester 2022-23/1 is 2022-09-01, before"),
        ({"released": date(2023, 1, 12)}, InvalidValueError, "released: released of semester 2022-23/1 is 2023-01-12, before its last_day"),
        ({"break_start": date(2023, 1, 13)}, InvalidValueError, "last_day: last_day of semester 2022-23/1 is 2023-01-13, but the break"),
        ({"break_end": date(2023, 1, 14)}, InvalidValueError, "break_end: break_end of semester 2022-23/1 is 2023-01-14, before"),
        ({"week_one": date(2022, 8, 18)}, InvalidValueError, "week_one: teaching week 1 from 2022-08-18 is far from the first lesson"),
        ({"week_one": date(2022, 9, 9)}, InvalidValueError, "week_one: teaching week 1 from 2022-09-09 is far from the first lesson"),
        ({"first_lesson": date(2022, 7, 31), "registration": None}, InvalidValueError, "first_lesson: 2022-07-31 is outside school year"),
        ({"break_end": date(2023, 10, 1)}, InvalidValueError, "break_end: 2023-10-01 is outside school year 2022-23"),
        ({"stated_weeks": "21"}, InvalidTypeError, "stated_weeks: expected a number of weeks, got '21'"),
        ({"stated_weeks": True}, InvalidTypeError, "stated_weeks: expected a number of weeks"),
        ({"stated_weeks": 0}, InvalidValueError, "stated_weeks: expected 1 to 60 weeks, got 0"),
        ({"stated_length": "20w3d"}, InvalidTypeError, "stated_length: expected WeeksAndDays, got '20w3d'"),
        ({"source": "a title"}, InvalidTypeError, "source: expected a Citation, got 'a title'"),
        ({"sources": [NOTICE]}, InvalidTypeError, "sources: expected a mapping from edge to value"),
        ({"sources": {"first_lesson": "a title"}}, InvalidTypeError, "sources[first_lesson]: expected a Citation"),
        ({"sources": {"start": NOTICE}}, InvalidValueError, "sources: expected one of first_lesson, last_day, registration"),
        ({"known_from": "2022-07-01"}, InvalidTypeError, "known_from: expected a date"),
        ({"withdrawn": "last_day"}, InvalidTypeError, "withdrawn: expected several edges in a tuple, list or set, got 'last_day'"),
        ({"withdrawn": None}, InvalidTypeError, "withdrawn: expected several edges"),
        ({"withdrawn": [LAST]}, InvalidValueError, "withdrawn: an edge cannot be withdrawn and stated"),
        ({"borrowed": ["first_lesson"]}, InvalidTypeError, "borrowed: expected a mapping from edge to value, got ['first_lesson']"),
        ({"borrowed": {"start": "nominal"}}, InvalidValueError, "borrowed: expected one of first_lesson, last_day"),
        ({"borrowed": {"last_day": ""}}, InvalidValueError, "borrowed[last_day]: must not be empty"),
        (
            {"borrowed": {LAST: "x"}, "last_day": None},
            InvalidValueError,
            "borrowed: an edge that is not stated cannot be borrowed: last_day",
        ),
        (
            {"sources": {LAST: NOTICE}, "last_day": None},
            InvalidValueError,
            "sources: an edge that is not stated cannot be sourced: last_day",
        ),
    ],
)
def test_dates_that_cannot_be_are_refused(change: dict[str, Any], error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        SemesterDates(**{**ALL_DATES, **change})
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("day", [date(2022, 8, 1), date(2022, 8, 28)])
def test_lessons_may_begin_in_august(day: date) -> None:
    assert dates(AUTUMN, day).first_lesson == day


def test_a_semester_may_end_with_the_school_year() -> None:
    assert dates(SPRING, None, date(2023, 8, 31)).last_day == date(2023, 8, 31)


@pytest.mark.parametrize(
    ("semester", "edge", "day"),
    [
        (SPRING, "first_lesson", date(2022, 9, 1)),
        (SPRING, "last_day", date(2022, 12, 31)),
        (AUTUMN, "first_lesson", date(2023, 1, 1)),
        (AUTUMN, "registration", date(2023, 2, 12)),
    ],
)
def test_the_dates_of_one_semester_under_the_other_are_refused(semester: Semester, edge: str, day: date) -> None:
    with pytest.raises(InvalidValueError, match=f"{day} is in") as caught:
        SemesterDates(semester=semester, **{edge: day})  # type: ignore[arg-type]  # a date
    assert caught.value.path == edge


@pytest.mark.parametrize(
    ("known", "path"),
    [
        ({"first_lesson": date(2023, 12, 10), "released": date(2023, 12, 1)}, "released"),
        ({"last_day": date(2024, 1, 19), "break_end": date(2023, 12, 25)}, "break_end"),
        ({"released": date(2024, 2, 20), "break_end": date(2024, 2, 18)}, "break_end"),
        ({"last_day": date(2023, 12, 19), "week_one": date(2023, 12, 25)}, "last_day"),
    ],
)
def test_edges_are_compared_across_those_that_are_not_known(known: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        SemesterDates(semester=Semester(2023, 1), **known)
    assert caught.value.path == path


def test_a_summer_break_may_end_in_september() -> None:
    assert dates(SPRING, break_end=date(2023, 9, 1)).break_end == date(2023, 9, 1)
    with pytest.raises(InvalidValueError, match="outside school year"):
        dates(SPRING, None, date(2023, 9, 1))


def test_a_semester_may_last_one_day() -> None:
    day = date(2022, 9, 1)
    assert dates(AUTUMN, day, day).span == Span(day, day)


# -- lengths -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "days"), [("20w3d", 143), ("19w", 133), ("20w1d", 141), ("18w2d", 128), ("0w5d", 5)])
def test_a_length_counts_days(text: str, days: int) -> None:
    """N weeks and M days are 7 N + M days: 7 x 20 + 3 = 143."""
    length = WeeksAndDays.parse(text)
    assert (length.total_days, str(length)) == (days, text)


@given(st.integers(1, 60), st.integers(0, 6))
def test_a_length_is_read_back_as_it_is_written(weeks: int, days: int) -> None:
    assert WeeksAndDays.parse(str(WeeksAndDays(weeks, days))) == WeeksAndDays(weeks, days)


@pytest.mark.parametrize("text", ["", "20", "20w7d", "3d", "20w 3d", "200w", "w3d", "20W"])
def test_another_form_of_length_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        WeeksAndDays.parse(text)


@pytest.mark.parametrize(
    ("parts", "error", "path"),
    [
        (("20", 1), InvalidTypeError, "weeks"),
        ((True, 1), InvalidTypeError, "weeks"),
        ((20, 1.0), InvalidTypeError, "days"),
        ((-1, 1), InvalidValueError, "weeks"),
        ((61, 0), InvalidValueError, "weeks"),
        ((20, 7), InvalidValueError, "days"),
        ((0, 0), InvalidValueError, "days"),
    ],
)
def test_what_is_no_length_is_refused(parts: tuple[Any, Any], error: type[EduPolicyError], path: str) -> None:
    with pytest.raises(error) as caught:
        WeeksAndDays(*parts)
    assert caught.value.path == path


def test_no_text_is_no_length() -> None:
    with pytest.raises(InvalidTypeError):
        WeeksAndDays.parse(20)  # type: ignore[arg-type]  # that it is refused is the point


# -- sources and amendments --------------------------------------------------------------------------------------------------------


def test_every_date_has_the_source_of_its_notice_unless_it_has_one_of_its_own() -> None:
    known = dates(AUTUMN, date(2022, 9, 1), break_start=date(2023, 1, 14), source=NOTICE, sources={Edge.BREAK_START: LATER_NOTICE})

    assert known.source_of(FIRST) == NOTICE
    assert known.source_of(Edge.BREAK_START) == LATER_NOTICE
    assert known.source_of(LAST) is None, "a date that is not known has no source"
    assert WHOLE.source_of(FIRST) is None, "nobody has said where it was read"


AMENDED = WHOLE.amended_by(dates(AUTUMN, None, date(2023, 1, 6), known_from=date(2022, 12, 20), source=LATER_NOTICE))


def test_a_later_notice_replaces_what_it_states_and_nothing_else() -> None:
    assert (AMENDED.first_lesson, AMENDED.last_day, AMENDED.known_from) == (date(2022, 9, 1), date(2023, 1, 6), date(2022, 12, 20))


def test_each_date_keeps_the_source_of_the_notice_that_states_it() -> None:
    base = attrs.evolve(WHOLE, source=NOTICE)
    amended = base.amended_by(dates(AUTUMN, None, date(2023, 1, 6), source=LATER_NOTICE))

    assert (amended.source_of(FIRST), amended.source_of(LAST)) == (NOTICE, LATER_NOTICE)
    assert AMENDED.source_of(FIRST) is None


def test_a_date_that_is_taken_back_is_not_known() -> None:
    """Spring 2020: 延期開學, with the new date to be announced."""
    base = dates(Semester(2019, 2), date(2020, 2, 17), date(2020, 7, 3), stated_weeks=20)
    postponed = base.amended_by(dates(Semester(2019, 2), withdrawn=[FIRST], known_from=date(2020, 1, 28)))
    announced = postponed.amended_by(dates(Semester(2019, 2), date(2020, 4, 20), stated_weeks=11, known_from=date(2020, 4, 8)))

    assert (postponed.first_lesson, postponed.last_day, postponed.missing) == (None, date(2020, 7, 3), (FIRST,))
    assert (announced.first_lesson, announced.stated_weeks, announced.withdrawn) == (date(2020, 4, 20), 11, frozenset())


def test_an_amendment_that_does_not_fit_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="before its first_lesson on 2022-09-01"):
        WHOLE.amended_by(dates(AUTUMN, None, date(2022, 8, 30)))
    with pytest.raises(InvalidValueError, match="the dates of 2022-23/2 cannot amend those of 2022-23/1"):
        WHOLE.amended_by(dates(SPRING, date(2023, 2, 13)))


def test_a_date_that_is_stated_later_is_borrowed_no_longer() -> None:
    lent = dates(AUTUMN, date(2022, 9, 1), date(2023, 1, 31), borrowed={FIRST: "nominal", LAST: "nominal"})
    assert lent.amended_by(dates(AUTUMN, None, date(2023, 1, 13))).borrowed == {FIRST: "nominal"}


# -- completing --------------------------------------------------------------------------------------------------------------------

LENT = dates(AUTUMN, date(2022, 9, 2), date(2023, 1, 31), registration=date(2022, 9, 1), source=LATER_NOTICE)


@pytest.mark.parametrize(
    ("own", "other", "edges", "borrowed"),
    [
        (WHOLE, LENT, ((2022, 9, 1), (2023, 1, 13)), set()),
        (dates(AUTUMN, date(2022, 9, 1)), LENT, ((2022, 9, 1), (2023, 1, 31)), {LAST}),
        (dates(AUTUMN, None, date(2023, 1, 13)), LENT, ((2022, 9, 2), (2023, 1, 13)), {FIRST}),
        (dates(AUTUMN), LENT, ((2022, 9, 2), (2023, 1, 31)), {FIRST, LAST}),
        (dates(AUTUMN), dates(AUTUMN, date(2022, 9, 2)), ((2022, 9, 2), None), {FIRST}),
        (dates(AUTUMN), dates(AUTUMN), (None, None), set()),
    ],
)
def test_only_missing_edges_are_taken_and_each_is_marked(
    own: SemesterDates, other: SemesterDates, edges: Sequence[tuple[int, int, int] | None], borrowed: set[Edge]
) -> None:
    completed = own.completed_by(other, "city")
    first, last = (edge and date(*edge) for edge in edges)
    assert (completed.semester, completed.first_lesson, completed.last_day) == (AUTUMN, first, last)
    assert completed.borrowed == dict.fromkeys(borrowed, "city")
    assert completed.registration is None, "only what bounds the semester is lent"


def test_a_lent_edge_keeps_its_source() -> None:
    completed = dates(AUTUMN, date(2022, 9, 1), source=NOTICE).completed_by(LENT, "city")
    assert (completed.source_of(FIRST), completed.source_of(LAST)) == (NOTICE, LATER_NOTICE)
    assert dates(AUTUMN, source=NOTICE).completed_by(WHOLE, "city").source_of(FIRST) is None, "the lender does not say where it was read"


def test_edges_that_were_borrowed_before_keep_their_lender() -> None:
    once = dates(AUTUMN).completed_by(dates(AUTUMN, date(2022, 9, 2)), "city")
    twice = once.completed_by(LENT, "province")
    assert twice.borrowed == {FIRST: "city", LAST: "province"}
    assert dates(AUTUMN).completed_by(twice, "county").borrowed == {FIRST: "city", LAST: "province"}


def test_dates_of_another_semester_are_not_taken() -> None:
    with pytest.raises(InvalidValueError) as caught:
        dates(AUTUMN).completed_by(dates(SPRING, date(2023, 2, 13)), "city")
    assert str(caught.value) == "semester: the dates of 2022-23/2 cannot complete those of 2022-23/1"


def test_a_lent_edge_must_fit() -> None:
    with pytest.raises(InvalidValueError, match="is 2022-08-30, before its first_lesson on 2022-09-02"):
        dates(AUTUMN, None, date(2022, 8, 30)).completed_by(LENT, "city")


@pytest.mark.parametrize("value", [WHOLE, AMENDED, LENT, WeeksAndDays(20, 3), SemesterDates(**ALL_DATES)])
def test_values_are_equal_hashable_and_copied_whole(value: Any) -> None:
    for other in (attrs.evolve(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - made in this line
        assert other == value
        assert hash(other) == hash(value)


def test_a_stated_number_of_weeks_falls_with_the_dates_on_which_it_rests() -> None:
    base = dates(AUTUMN, date(2022, 9, 1), date(2023, 1, 13), stated_weeks=20, stated_length=WeeksAndDays(19, 2))
    shortened = base.amended_by(dates(AUTUMN, None, date(2023, 1, 6)))
    assert (shortened.stated_weeks, shortened.stated_length) == (None, None)
    assert base.amended_by(dates(AUTUMN, None, date(2023, 1, 6), stated_weeks=19)).stated_weeks == 19
    assert base.amended_by(dates(AUTUMN, break_start=date(2023, 1, 14))).stated_weeks == 20
    assert base.amended_by(dates(AUTUMN, None, date(2023, 1, 13))).stated_weeks == 20, "the same date again"


@pytest.mark.parametrize("edge", ["last_dya", "semester", None])
def test_only_an_edge_has_a_date_and_a_source(edge: Any) -> None:
    for ask in (WHOLE.day_of, WHOLE.source_of):
        with pytest.raises(InvalidValueError, match="expected one of first_lesson"):
            ask(edge)
