"""Headcounts by role: by hand, and against a model that looks at every single day."""

import copy
import pickle
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.calculators import Headcount, Places, RoleCount, RoleEntry, headcount_of, standing_on, united
from edu_policy.calendars import NO_END, Day, PostingTerm, SchoolYear, Semester, Span
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, PeriodError, UnknownNameError
from edu_policy.quantities import UNBOUNDED, UNBOUNDED_BELOW

YEAR = SchoolYear(2022)
PROGRAMME = Span(date(2022, 9, 1), date(2024, 8, 31))
DISPATCH = {"vice_principal": 1, "middle_manager": 1, "backbone_teacher": 2}
"""Whom a lead school sends to its partner by plan 11."""


def span(text: str) -> Span:
    first, _, last = text.partition("..")
    return Span(date.fromisoformat(first), date.fromisoformat(last or first))


def entry(id_: str, role: str, text: str) -> RoleEntry:
    return RoleEntry(id_, role, span(text))


def test_the_module_lists_its_names() -> None:
    module = sys.modules[Headcount.__module__]
    assert dir(module) == sorted(module.__all__)


# -- by hand ---------------------------------------------------------------------------------------------------------------------

SENT = [
    entry("T-3", "backbone_teacher", "2022-09-01..2023-08-31"),
    entry("T-4", "backbone_teacher", "2022-09-01..2024-08-31"),
    entry("T-5", "backbone_teacher", "2023-09-01..2024-08-31"),  # in place of T-3
    entry("T-1", "vice_principal", "2022-09-01..2024-08-31"),
    entry("T-2", "middle_manager", "2022-09-01..2024-08-31"),
]


def test_a_replacement_after_a_year_leaves_no_place_empty_and_fills_none_twice() -> None:
    found = headcount_of(SENT, PROGRAMME, DISPATCH)
    assert found.within == PROGRAMME
    assert found.is_filled
    assert [(row.role, row.least, row.most) for row in found.rows] == [
        ("vice_principal", 1, 1),
        ("middle_manager", 1, 1),
        ("backbone_teacher", 2, 2),
    ]
    assert found.row("backbone_teacher").people == ("T-3", "T-4", "T-5")


def test_a_successor_who_comes_late_leaves_days_with_too_few() -> None:
    late = [*SENT[:2], entry("T-5", "backbone_teacher", "2023-09-11..2024-08-31"), *SENT[3:]]
    found = headcount_of(late, PROGRAMME, DISPATCH)
    row = found.row("backbone_teacher")
    assert (row.least, row.most, row.shortfall, row.excess) == (1, 2, 1, 0)
    assert row.short_on == (span("2023-09-01..2023-09-10"),)
    assert row.over_on == ()
    assert not row.is_filled
    assert not found.is_filled


def test_a_handover_gives_days_with_too_many() -> None:
    early = [*SENT[:2], entry("T-5", "backbone_teacher", "2023-08-25..2024-08-30")]
    row = headcount_of(early, PROGRAMME, {"backbone_teacher": 2}).row("backbone_teacher")
    assert (row.least, row.most, row.shortfall, row.excess) == (1, 3, 1, 1)
    assert row.over_on == (span("2023-08-25..2023-08-31"),)
    assert row.short_on == (span("2024-08-31"),)


def test_days_next_to_each_other_are_shown_as_one_stretch_whatever_the_number() -> None:
    # 3 are to be there: nobody until 4 September, one until 9, two until 14.
    entries = [
        entry("a", "r", "2022-09-05..2022-09-30"),
        entry("b", "r", "2022-09-10..2022-09-30"),
        entry("c", "r", "2022-09-15..2022-09-30"),
    ]
    row = headcount_of(entries, span("2022-09-01..2022-09-30"), {"r": 3}).row("r")
    assert (row.least, row.most, row.shortfall) == (0, 3, 3)
    assert row.short_on == (span("2022-09-01..2022-09-14"),)


def test_who_stands_for_a_single_day_counts_on_that_day() -> None:
    row = headcount_of([entry("a", "r", "2022-09-02")], span("2022-09-01..2022-09-03"), {"r": 1}).row("r")
    assert (row.least, row.most) == (0, 1)
    assert row.short_on == (span("2022-09-01"), span("2022-09-03"))


def test_on_one_day_least_and_most_are_the_same() -> None:
    on = {day: headcount_of(SENT, Day(date.fromisoformat(day)), DISPATCH).row("backbone_teacher") for day in ("2023-08-31", "2024-09-01")}
    assert [(row.least, row.most, row.shortfall) for row in on.values()] == [(2, 2, 0), (0, 0, 2)]
    assert [row.people for row in on.values()] == [("T-3", "T-4"), ()]


def test_people_are_counted_and_not_entries() -> None:
    twice = [
        entry("a", "r", "2022-09-01..2023-01-31"),
        entry("a", "r", "2022-12-01..2023-08-31"),
        entry("a", "s", "2022-09-01..2023-08-31"),
    ]
    found = headcount_of(twice, YEAR)
    assert [(row.role, row.people, row.least, row.most) for row in found.rows] == [("r", ("a",), 1, 1), ("s", ("a",), 1, 1)]


@pytest.mark.parametrize(("number", "shortfall", "excess"), [(2, 1, 0), (3, 0, 0), (5, 0, 0), (6, 0, 1)])
def test_a_range_of_places_has_two_edges(number: int, shortfall: int, excess: int) -> None:
    # Plan 11: each township school selects 3 to 5 people.
    entries = [RoleEntry(f"T-{each}", "trainee", PROGRAMME) for each in range(number)]
    row = headcount_of(entries, PROGRAMME, {"trainee": Places(least=3, most=5)}).row("trainee")
    assert (row.shortfall, row.excess, row.is_filled) == (shortfall, excess, not shortfall and not excess)
    assert row.short_on == ((PROGRAMME,) if shortfall else ())
    assert row.over_on == ((PROGRAMME,) if excess else ())


def test_places_without_an_upper_limit_are_never_too_many() -> None:
    entries = [RoleEntry(f"T-{each}", "trainee", PROGRAMME) for each in range(9)]
    row = headcount_of(entries, Span(date(2022, 8, 31), date(2024, 8, 31)), {"trainee": Places(least=9)}).row("trainee")
    assert (row.most, row.excess, row.shortfall, row.over_on) == (9, 0, 9, ())
    assert row.short_on == (span("2022-08-31"),)


def test_a_role_without_places_is_counted_and_neither_short_nor_over() -> None:
    found = headcount_of(SENT, PROGRAMME, {"vice_principal": 1})
    assert [row.role for row in found.rows] == ["vice_principal", "backbone_teacher", "middle_manager"]
    row = found.row("backbone_teacher")
    assert (row.places, row.least, row.shortfall, row.excess, row.is_filled) == (None, 2, 0, 0, True)


def test_a_role_in_which_nobody_stands_has_a_row_if_it_has_places() -> None:
    found = headcount_of([entry("a", "r", "2020-09-01..2021-08-31")], YEAR, {"s": 1, "t": 0})
    assert [(row.role, row.people, row.least, row.most, row.shortfall) for row in found.rows] == [("s", (), 0, 0, 1), ("t", (), 0, 0, 0)]
    assert headcount_of([], YEAR).rows == ()
    assert headcount_of([], YEAR).is_filled


def test_the_order_does_not_depend_on_how_the_entries_came() -> None:
    forms = [headcount_of(form, PROGRAMME, DISPATCH) for form in (SENT, SENT[::-1], set(SENT), iter(SENT))]
    assert len(set(forms)) == 1


def test_a_window_may_reach_to_the_last_day_that_there_is() -> None:
    row = headcount_of([RoleEntry("a", "r", Span(date(9999, 1, 1), date.max))], Span(date(9998, 12, 31), date.max), {"r": 1}).row("r")
    assert row.short_on == (span("9998-12-31"),)


def test_values_are_equal_hashable_and_travel() -> None:
    found = headcount_of(SENT, PROGRAMME, DISPATCH)
    assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found  # noqa: S301 - made in this line
    assert len({found, copy.copy(found)}) == 1
    assert found.rows[0] == RoleCount(role="vice_principal", people=("T-1",), least=1, most=1, places=Places.exactly(1))
    assert {Places(), Places(least=0), Places(least=0, most=UNBOUNDED)} == {Places()}
    assert RoleEntry("a", "r", YEAR) == RoleEntry("a", "r", YEAR.span)


# -- bad input -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "error", "path", "says"),
    [
        ({"entries": [SENT[0], ("T-1", "r", YEAR)]}, InvalidTypeError, "entries[1]", "expected a RoleEntry, got ('T-1'"),
        ({"entries": SENT[0]}, InvalidTypeError, "entries", "expected several"),
        ({"within": date(2022, 9, 1)}, InvalidTypeError, "within", "known days"),
        ({"within": Semester(2022, 1)}, InvalidTypeError, "within", "known days"),
        ({"within": PostingTerm("P-1", date(2022, 9, 1), NO_END)}, PeriodError, "end", "no end"),
        ({"places": ["r"]}, InvalidTypeError, "places", "expected a mapping of roles to numbers of people"),
        ({"places": {5: 1}}, InvalidTypeError, "places", "expected a text"),
        ({"places": {"": 1}}, InvalidValueError, "places", "must not be empty"),
        ({"places": {"r": 1, "s": 1.0}}, InvalidTypeError, "places['s']", "as an int, got 1.0"),
        ({"places": {"r": True}}, InvalidTypeError, "places['r']", "as an int, got True"),
        ({"places": {"r": -1}}, InvalidValueError, "places['r']", "at least 0, or Places, got -1"),
        ({"places": {"r": None}}, InvalidTypeError, "places['r']", "or Places"),
    ],
)
def test_bad_input_is_refused_with_its_place(changes: dict[str, Any], error: type[EduPolicyError], path: str, says: str) -> None:
    asked: dict[str, Any] = {"entries": SENT, "within": YEAR} | changes
    with pytest.raises(error) as caught:
        headcount_of(**asked)
    assert says in str(caught.value)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("build", "error", "path", "says"),
    [
        (lambda: RoleEntry("", "r", YEAR), InvalidValueError, "id", "must not be empty"),
        (lambda: RoleEntry(5, "r", YEAR), InvalidTypeError, "id", "expected a text"),  # type: ignore[arg-type]
        (lambda: RoleEntry("a", " ", YEAR), InvalidValueError, "role", "must not be empty"),
        (lambda: RoleEntry("a", "r", date(2022, 9, 1)), InvalidTypeError, "span", "known days"),
        (lambda: Places(least=-1), InvalidValueError, "least", "at least 0, got -1"),
        (lambda: Places(least=1.0), InvalidTypeError, "least", "as an int"),  # type: ignore[arg-type]
        (lambda: Places(most=-1), InvalidValueError, "most", "or UNBOUNDED, got -1"),
        (lambda: Places(most=UNBOUNDED_BELOW), InvalidTypeError, "most", "or UNBOUNDED as an int"),
        (lambda: Places(most=None), InvalidTypeError, "most", "or UNBOUNDED as an int"),  # type: ignore[arg-type]
        (lambda: Places(least=3, most=2), InvalidValueError, "most", "at most 2 is fewer than at least 3"),
        (lambda: Places.exactly(-1), InvalidValueError, "least", "at least 0"),
    ],
)
def test_values_that_cannot_be_are_refused(build: Any, error: type[EduPolicyError], path: str, says: str) -> None:
    with pytest.raises(error) as caught:
        build()
    assert says in str(caught.value)
    assert caught.value.path == path


def test_an_unknown_role_is_refused_with_the_roles_that_there_are() -> None:
    with pytest.raises(UnknownNameError, match="role: no role 'vice_principle'; did you mean 'vice_principal'"):
        headcount_of(SENT, YEAR).row("vice_principle")


# -- laws ------------------------------------------------------------------------------------------------------------------------

starts = st.dates(date(2022, 8, 20), date(2022, 10, 10))
spans = st.builds(lambda start, more: Span(start, start + timedelta(more)), starts, st.integers(0, 30))
entries = st.lists(st.builds(RoleEntry, st.sampled_from("abcd"), st.sampled_from("rst"), spans), max_size=8)
numbers = st.one_of(
    st.integers(0, 3),
    st.builds(
        lambda least, more: Places(least=least, most=UNBOUNDED if more is None else least + more),
        st.integers(0, 2),
        st.none() | st.integers(0, 2),
    ),
)
wanted = st.dictionaries(st.sampled_from("rstu"), numbers)


def heads(given_entries: list[RoleEntry], role: str, day: date) -> int:
    return len({each.id for each in given_entries if each.role == role and day in each.span})


def as_stretches(days: list[date]) -> tuple[Span, ...]:
    return united(Span(day, day) for day in days)


@given(entries, spans, wanted)
def test_the_numbers_are_those_of_every_single_day(
    given_entries: list[RoleEntry], within: Span, places: Mapping[str, int | Places]
) -> None:
    found = headcount_of(given_entries, within, places)
    meeting = [each for each in given_entries if each.span.meets(within)]
    assert [row.role for row in found.rows] == [*places, *sorted({each.role for each in meeting} - places.keys())]
    for row in found.rows:
        by_day = {day: heads(given_entries, row.role, day) for day in within}
        assert (row.least, row.most) == (min(by_day.values()), max(by_day.values()))
        assert list(row.people) == sorted({each.id for each in meeting if each.role == row.role})
        asked = places.get(row.role, Places())
        least, most = (asked, asked) if isinstance(asked, int) else (asked.least, asked.most)
        short = [day for day, number in by_day.items() if number < least]
        over = [day for day, number in by_day.items() if isinstance(most, int) and number > most]
        assert (row.short_on, row.over_on) == (as_stretches(short), as_stretches(over))
        assert row.shortfall == max((least - by_day[day] for day in short), default=0)
        assert row.excess == max((by_day[day] - most for day in over if isinstance(most, int)), default=0)
        assert row.is_filled is (not short and not over)
    assert found.is_filled is all(row.is_filled for row in found.rows)


@given(entries, starts)
def test_on_one_day_as_many_stand_as_stand_at_once(given_entries: list[RoleEntry], on: date) -> None:
    for row in headcount_of(given_entries, Day(on)).rows:
        ids = {each.id for each in given_entries if each.role == row.role}
        stretches = [part for id_ in ids for part in united(each.span for each in given_entries if (each.id, each.role) == (id_, row.role))]
        assert row.least == row.most == standing_on(stretches, on) == len(row.people)


@given(entries, entries, spans)
def test_one_more_entry_never_lowers_a_number(given_entries: list[RoleEntry], more: list[RoleEntry], within: Span) -> None:
    after = {row.role: row for row in headcount_of([*given_entries, *more], within).rows}
    for row in headcount_of(given_entries, within).rows:
        assert row.least <= after[row.role].least
        assert row.most <= after[row.role].most
