"""Terms and phases, which have a name and perhaps no end yet; periods read from text; and what counts as a period."""

import copy
import pickle
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calendars import (
    NO_END,
    CalendarYear,
    Dated,
    Day,
    Half,
    HalfDay,
    Month,
    NamedDays,
    NoEnd,
    Phase,
    PolicyTerm,
    PostingTerm,
    SchoolYear,
    Semester,
    Span,
    Week,
    as_period,
    span_of,
)
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, PeriodError

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
START = date(2022, 9, 1)
POSTING = PostingTerm("P-17", START)
"""A posting that goes on."""
PROGRAMME = PolicyTerm("P11", date(2023, 9, 1), date(2025, 8, 31))

Kind: TypeAlias = type[PolicyTerm] | type[PostingTerm] | type[Phase]
KINDS: list[Kind] = [PolicyTerm, PostingTerm, Phase]

near = st.dates(date(2022, 12, 25), date(2023, 1, 8))
names = st.sampled_from(["P-1", "P-2", "試點"])
kinds: st.SearchStrategy[Kind] = st.sampled_from(KINDS)
ended = st.builds(lambda kind, name, one, other: kind(name, min(one, other), max(one, other)), kinds, names, near, near)
open_ended = st.builds(lambda kind, name, start: kind(name, start), kinds, names, near)
terms = st.one_of(ended, open_ended)


# -- terms with both edges -------------------------------------------------------------------------------------------------------


def test_a_term_has_a_name_and_both_edges() -> None:
    # Two years; 2024-02-29 lies in the first: 366 + 365 days.
    assert (PROGRAMME.name, PROGRAMME.days, str(PROGRAMME)) == ("P11", 731, "P11 2023-09-01..2025-08-31")
    assert PROGRAMME.span == span_of(PROGRAMME) == Span(date(2023, 9, 1), date(2025, 8, 31))
    inside = [day in PROGRAMME for day in (date(2023, 8, 31), date(2023, 9, 1), date(2025, 8, 31), date(2025, 9, 1))]
    assert inside == [False, True, True, False]


@pytest.mark.parametrize("kind", KINDS)
def test_a_term_of_one_day_has_one_day(kind: Kind) -> None:
    term = kind("P", START, START)
    assert (list(term), term.days) == ([START], 1)


@given(ended, near)
def test_a_term_is_cut_at_a_day(term: NamedDays, day: date) -> None:
    cut = term.until(day)
    assert list(cut or ()) == [inside for inside in term if inside <= day]
    assert cut is None or term.covers(cut)


# -- terms without an end --------------------------------------------------------------------------------------------------------


def test_a_term_has_no_end_unless_one_is_given() -> None:
    assert POSTING.end is NO_END
    assert str(POSTING) == "P-17 2022-09-01.."
    assert PostingTerm("P-17", START, NO_END) == POSTING


def test_a_term_without_an_end_goes_on_to_the_last_date() -> None:
    assert [day in POSTING for day in (date(2022, 8, 31), START, date(2024, 1, 1), date.max)] == [False, True, True, True]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "ask",
    [
        lambda term: term.span,
        lambda term: term.days,
        list,
        span_of,
        lambda term: term.meets(Day(START)),
        lambda term: Day(START).meets(term),
        lambda term: term.covers(Day(START)),
        lambda term: term.common(Day(START)),
        lambda term: SchoolYear(2022).common(term),
    ],
)
def test_a_term_without_an_end_has_no_known_days(kind: Kind, ask: Any) -> None:
    with pytest.raises(PeriodError) as caught:
        ask(kind("P-17", START))
    assert str(caught.value) == "end: P-17 2022-09-01.. has no end yet; say until when with .until(day)"


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2022, 8, 31), None),
        (START, Span(START, START)),
        (date(2023, 6, 1), Span(START, date(2023, 6, 1))),
        (date.max, Span(START, date.max)),
    ],
)
def test_a_term_without_an_end_has_days_until_a_day(day: date, days: Span | None) -> None:
    assert POSTING.until(day) == days


@given(open_ended, near)
def test_a_day_lies_inside_a_term_without_an_end_if_its_days_until_then_hold_it(term: NamedDays, day: date) -> None:
    until = term.until(day)
    assert (day in term) == (until is not None and day in until) == (term.start <= day)


@pytest.mark.parametrize("term", [POSTING, PROGRAMME])
@pytest.mark.parametrize("value", [A_DATETIME, "2023-06-30", None, NO_END])
def test_only_a_date_cuts_a_term_or_lies_in_it(term: NamedDays, value: Any) -> None:
    with pytest.raises(InvalidTypeError, match=r"^day: expected a date, got "):
        term.until(value)
    with pytest.raises(InvalidTypeError, match="expected a date, got"):
        assert value in term


# -- order -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_terms_are_ordered_by_start_then_end_and_no_end_comes_last(kind: Kind) -> None:
    in_order: list[NamedDays] = [
        kind("B", date(2023, 1, 1), date(2023, 1, 5)),
        kind("B", date(2023, 1, 1), date(2023, 1, 6)),
        kind("B", date(2023, 1, 1)),
        kind("C", date(2023, 1, 2), date(2023, 1, 3)),
        kind("A", date(2023, 1, 2), date(2023, 1, 9)),
    ]
    assert sorted([*in_order[2:], *in_order[:2]]) == in_order


@given(kinds, names, st.tuples(*[st.one_of(near, st.just(NO_END))] * 2))
def test_of_two_terms_that_begin_together_the_one_that_ends_first_comes_first(
    kind: Kind, name: str, ends: tuple[date | NoEnd, date | NoEnd]
) -> None:
    left, right = (kind(name, date(2022, 12, 1), end) for end in ends)
    last = [date.max if isinstance(end, NoEnd) else end for end in ends]
    assert (left < right) == (last[0] < last[1])  # type: ignore[operator]  # both are of one kind
    assert (left == right) == (ends[0] == ends[1])


# -- what cannot be --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("arguments", "error", "shown"),
    [
        (("", START), InvalidValueError, "name: must not be empty"),
        (("  ", START), InvalidValueError, "name: must not be empty"),
        ((17, START), InvalidTypeError, "name: expected a text, got 17"),
        ((None, START), InvalidTypeError, "name: expected a text, got None"),
        (("P", "2022-09-01"), InvalidTypeError, "start: expected a date, got '2022-09-01'"),
        (("P", NO_END), InvalidTypeError, "start: expected a date, got NO_END"),
        (("P", A_DATETIME), InvalidTypeError, "start: expected a date, got datetime.datetime(2023, 6, 30, 8, 0); pass its .date()"),
        (("P", START, A_DATETIME), InvalidTypeError, "end: expected a date, got datetime.datetime(2023, 6, 30, 8, 0); pass its .date()"),
        (("P", START, None), InvalidTypeError, "end: expected a date, got None"),
        (("P", START, "no_end"), InvalidTypeError, "end: expected a date, got 'no_end'"),
        (("P", START, date(2022, 8, 31)), InvalidValueError, "end: ends on 2022-08-31, before its start 2022-09-01"),
    ],
)
def test_a_term_refuses_what_cannot_be(kind: Any, arguments: tuple[Any, ...], error: type[EduPolicyError], shown: str) -> None:
    with pytest.raises(error) as caught:
        kind(*arguments)
    assert str(caught.value) == shown


# -- values ----------------------------------------------------------------------------------------------------------------------


@given(terms)
def test_terms_are_equal_by_value_hashable_and_copied_whole(term: Any) -> None:
    for other in (attrs.evolve(term), copy.copy(term), copy.deepcopy(term), pickle.loads(pickle.dumps(term))):  # noqa: S301 - made here
        assert type(other) is type(term)
        assert other == term
        assert hash(other) == hash(term)
        assert isinstance(other.end, NoEnd) == isinstance(term.end, NoEnd)


@pytest.mark.parametrize("end", [NO_END, date(2023, 8, 31)])
def test_terms_of_different_kinds_are_never_confused(end: date | NoEnd) -> None:
    same: list[Any] = [kind("P", START, end) for kind in (*KINDS, NamedDays)]
    assert len(set(same)) == 4
    for number, term in enumerate(same):
        assert [term == other for other in same] == [number == place for place in range(4)]
        assert term != Span(START, date(2023, 8, 31))
    with pytest.raises(TypeError):
        sorted(same)


@given(terms, terms)
def test_terms_are_equal_if_kind_name_and_edges_are(left: Any, right: Any) -> None:
    def parts(term: NamedDays) -> tuple[object, ...]:
        return type(term), term.name, term.start, term.end

    assert (left == right) == (parts(left) == parts(right))


@pytest.mark.parametrize("term", [POSTING, PROGRAMME, Phase("trial", START)])
def test_terms_never_change(term: Any) -> None:
    for attribute in attrs.fields(type(term)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(term, attribute.name, getattr(term, attribute.name))


# -- read from text --------------------------------------------------------------------------------------------------------------

written_years = st.integers(1, 9998)


@pytest.mark.parametrize(
    ("text", "start_year"), [("2022-23", 2022), ("1999-00", 1999), ("2099-00", 2099), ("2000-01", 2000), ("9998-99", 9998), ("0022-23", 22)]
)
def test_a_school_year_is_read_as_schools_write_it(text: str, start_year: int) -> None:
    assert SchoolYear.parse(text) == SchoolYear(start_year)


@given(written_years)
def test_a_school_year_is_read_back_from_its_text(year: int) -> None:
    assert SchoolYear.parse(str(SchoolYear(year))) == SchoolYear(year)


@given(written_years, st.sampled_from([1, 2]))
def test_a_semester_is_read_back_from_its_text(year: int, number: int) -> None:
    semester = Semester(year, number)
    assert Semester.parse(str(semester)) == semester
    assert Semester.parse(f"{semester.school_year}/{number}") in SchoolYear.parse(str(semester.school_year)).semesters


@pytest.mark.parametrize(
    "text",
    ["2022", "2022-24", "2022-22", "2022-2023", "22-23", "2022/23", "2022–23", " 2022-23", "2022-23 ", "2022-23\n", "2022-23/1", "x"],
)
def test_another_form_is_no_school_year(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        SchoolYear.parse(text)
    assert str(caught.value) == f"expected two following years such as '2022-23', got {text!r}"


@pytest.mark.parametrize("text", ["2022-23", "2022-23/", "2022-23/0", "2022-23/3", "2022-23/01", "2022-23/1/1", "2022-23/ 1", "1", "x/y"])
def test_another_form_is_no_semester(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Semester.parse(text)
    assert str(caught.value) == f"expected a school year and 1 (autumn) or 2 (spring), such as '2022-23/1', got {text!r}"


@pytest.mark.parametrize("text", ["2022-24/1", "2022/1", "22-23/2", "x/1"])
def test_a_semester_of_no_school_year_says_what_a_school_year_is(text: str) -> None:
    year = text.partition("/")[0]
    with pytest.raises(InvalidValueError) as caught:
        Semester.parse(text)
    assert str(caught.value) == f"expected two following years such as '2022-23', got {year!r}"


@pytest.mark.parametrize("text", ["0000-01", "9999-00"])
def test_a_school_year_that_no_date_has_is_refused(text: str) -> None:
    for parse, more in ((SchoolYear.parse, ""), (Semester.parse, "/1")):
        with pytest.raises(InvalidValueError, match="expected a year from 1 to 9998, got"):
            parse(f"{text}{more}")


@pytest.mark.parametrize("kind", [SchoolYear, Semester])
@pytest.mark.parametrize("value", [2022, None, SchoolYear(2022), ["2022-23"], b"2022-23"])
def test_only_a_text_is_read(kind: Any, value: object) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        kind.parse(value)
    assert str(caught.value) == f"expected a text, got {value!r}"


@pytest.mark.parametrize("kind", [SchoolYear, Semester])
@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_text_is_no_period(kind: Any, value: str) -> None:
    with pytest.raises(InvalidValueError, match="must not be empty"):
        kind.parse(value)


# -- what counts as a period -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "period",
    [
        SchoolYear(2022),
        CalendarYear(2022),
        Month(2022, 9),
        Semester(2022, 1),
        Week(START),
        Day(START),
        PROGRAMME,
        POSTING,
        Phase("trial", START),
        Span(START, START),
    ],
)
def test_each_kind_of_period_is_given_back_as_it_is(period: Any) -> None:
    assert as_period(period) is period
    if isinstance(period, Dated) and period is not POSTING and not isinstance(period, Phase):
        assert span_of(period) == period.span


@pytest.mark.parametrize("value", [START, "2022-23", 2022, None, SchoolYear, HalfDay(START, Half.MORNING), NamedDays("P", START)])
def test_anything_else_is_no_period(value: object) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        as_period(value, "about")
    assert str(caught.value) == f"about: expected a period, such as SchoolYear(2022), Semester(2022, 1) or a Span, got {value!r}"


def test_a_period_that_is_refused_without_a_place_has_no_path() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        as_period(timedelta(1))
    assert caught.value.path == ""


@pytest.mark.parametrize("text", ["２０２２-２３", "22-23"])
def test_only_four_plain_digits_name_a_school_year(text: str) -> None:
    with pytest.raises(InvalidValueError, match="expected two following years such as"):
        SchoolYear.parse(text)
