"""Notice before an event: by hand, and against the single days between."""

import copy
import pickle
import sys
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from edu_policy.calculators import NoticePeriod, notice_of
from edu_policy.calendars import MAINLAND, BeforeEvent, Due, Lateness, Roll, WorkingDays
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, OutsideCalendarError

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
NATION = WorkingDays([MAINLAND])
WEEK = BeforeEvent(7)
FIVE = BeforeEvent(5, in_working_days=True)


def test_the_module_lists_its_names() -> None:
    module = sys.modules[NoticePeriod.__module__]
    assert dir(module) == sorted(module.__all__)


@pytest.mark.parametrize(
    ("given", "event", "days", "late"),
    [
        # Plan 10: one week ahead. For the 15th, the 8th is the last day.
        (date(2024, 10, 8), date(2024, 10, 15), 7, 0),
        (date(2024, 10, 7), date(2024, 10, 15), 8, 0),
        (date(2024, 10, 9), date(2024, 10, 15), 6, 1),
        (date(2024, 10, 15), date(2024, 10, 15), 0, 7),
        (date(2024, 10, 16), date(2024, 10, 15), -1, 8),
        (date(2024, 2, 27), date(2024, 3, 5), 7, 0),  # over 29 February
        (date(2023, 12, 28), date(2024, 1, 4), 7, 0),
    ],
)
def test_notice_in_days_by_hand(given: date, event: date, days: int, late: int) -> None:
    found = notice_of(given, event, WEEK)
    assert (found.given, found.event) == (given, event)
    assert (found.days, found.is_in_time, found.late) == (days, not late, Lateness(late))
    assert found.working_days is None
    assert found.due == Due(event - timedelta(7))


@pytest.mark.parametrize(
    ("given", "event", "counted", "late"),
    [
        # Tuesday 15 October 2024. Before it: Mon 14, Sat 12 (made up for the holiday), Fri 11, Thu 10, Wed 9.
        (date(2024, 10, 9), date(2024, 10, 15), 5, Lateness(0, 0)),
        (date(2024, 10, 8), date(2024, 10, 15), 6, Lateness(0, 0)),
        (date(2024, 10, 10), date(2024, 10, 15), 4, Lateness(1, 1)),
        (date(2024, 10, 13), date(2024, 10, 15), 1, Lateness(4, 3)),  # Sunday; 10, 11 and 12 are late, 14 is left
        (date(2024, 10, 15), date(2024, 10, 15), 0, Lateness(6, 5)),
        (date(2024, 10, 16), date(2024, 10, 15), -1, Lateness(7, 6)),  # the 15th itself
        # Thursday 10 October. Before it: Wed 9, Tue 8, Mon 30, Sun 29 (made up) and Fri 27 September.
        (date(2024, 9, 27), date(2024, 10, 10), 5, Lateness(0, 0)),
        (date(2024, 9, 28), date(2024, 10, 10), 4, Lateness(1, 0)),  # Saturday
    ],
)
def test_notice_in_working_days_by_hand(given: date, event: date, counted: int, late: Lateness) -> None:
    found = notice_of(given, event, FIVE, working=NATION)
    assert (found.working_days, found.is_in_time, found.late) == (counted, not late.days, late)


def test_working_days_are_counted_beside_a_rule_in_days_if_they_are_given() -> None:
    # 8 to 14 October 2024 with its made-up Saturday: all but Sunday.
    found = notice_of(date(2024, 10, 8), date(2024, 10, 15), WEEK, working=NATION)
    assert (found.days, found.working_days, found.is_in_time) == (7, 6, True)


@pytest.mark.parametrize(
    ("roll", "due", "days_late"),
    [
        (Roll.NONE, date(2024, 10, 3), 0),  # a holiday
        (Roll.PRECEDING, date(2024, 9, 30), 3),
        (Roll.FOLLOWING, date(2024, 10, 8), 0),
    ],
)
def test_a_rule_that_rolls_asks_for_more_or_less(roll: Roll, due: date, days_late: int) -> None:
    rule = BeforeEvent(7, roll=roll)
    found = notice_of(date(2024, 10, 3), date(2024, 10, 10), rule, working=NATION)
    assert (found.days, found.due.day, found.late.days) == (7, due, days_late)
    assert found.due == rule.of(date(2024, 10, 10), working=NATION)


def test_a_notice_is_a_value() -> None:
    found = notice_of(date(2024, 10, 8), date(2024, 10, 15), WEEK, working=NATION)
    assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found  # noqa: S301 - made in this line
    assert len({found, copy.copy(found)}) == 1


def test_the_first_day_that_the_working_days_cover_can_be_counted_from() -> None:
    # 1 January 2004 is a holiday, a Thursday; 2 January is worked.
    assert notice_of(date(2004, 1, 1), date(2004, 1, 3), BeforeEvent(2), working=NATION).working_days == 1
    assert notice_of(date(2026, 12, 30), date(2026, 12, 31), BeforeEvent(1), working=NATION).working_days == 1


@pytest.mark.parametrize(
    ("changes", "error", "path", "says"),
    [
        ({"given": "2024-10-08"}, InvalidTypeError, "given", "expected a date"),
        ({"given": A_DATETIME}, InvalidTypeError, "given", "pass its .date()"),
        ({"given": None}, InvalidTypeError, "given", "expected a date"),
        ({"event": A_DATETIME}, InvalidTypeError, "event", "pass its .date()"),
        ({"event": date(2, 1, 1)}, InvalidValueError, "event", "years 3 to 9997"),
        ({"rule": 7}, InvalidTypeError, "rule", "expected a BeforeEvent, such as BeforeEvent(7), got 7"),
        ({"rule": FIVE}, InvalidValueError, "working", "needs them"),
        ({"rule": BeforeEvent(7, roll=Roll.PRECEDING)}, InvalidValueError, "working", "needs them"),
        ({"working": MAINLAND}, InvalidTypeError, "working", "expected WorkingDays"),
        ({"rule": FIVE, "working": NATION, "event": date(2028, 1, 1)}, OutsideCalendarError, "working", "working days of 2028"),
        ({"working": NATION, "event": date(2028, 1, 1)}, OutsideCalendarError, "working", "working days of 2027"),
        ({"working": NATION, "given": date(2003, 12, 31)}, OutsideCalendarError, "working", "working days of 2003"),
        ({"working": NATION, "given": date(2028, 1, 1), "event": date(2026, 1, 9)}, OutsideCalendarError, "working", "2027"),
        (
            {"rule": BeforeEvent(1, roll=Roll.FOLLOWING), "working": NATION, "event": date(2024, 10, 5)},
            InvalidValueError,
            "roll",
            "not before the event",
        ),
    ],
)
def test_bad_input_is_refused_with_its_place(changes: dict[str, Any], error: type[EduPolicyError], path: str, says: str) -> None:
    asked: dict[str, Any] = {"given": date(2024, 10, 8), "event": date(2024, 10, 15), "rule": WEEK} | changes
    with pytest.raises(error) as caught:
        notice_of(**asked)
    assert type(caught.value) is error
    assert says in str(caught.value)
    assert caught.value.path == path


# -- laws ------------------------------------------------------------------------------------------------------------------------

days = st.dates(date(2023, 12, 1), date(2024, 11, 30))
near = st.tuples(days, st.integers(-40, 40)).map(lambda pair: (pair[0], pair[0] + timedelta(pair[1])))
"""A day of notice, and an event that is not far."""
numbers = st.integers(1, 30)


@for_all(near, numbers)
def test_a_notice_is_in_time_just_where_it_gives_the_days_of_the_rule(pair: tuple[date, date], number: int) -> None:
    given, event = pair
    found = notice_of(given, event, BeforeEvent(number))
    assert found.is_in_time is (found.days >= number)
    assert found.is_in_time is (given <= found.due.day)
    assert found.late.days == max(0, number - found.days)


@for_all(near, numbers)
def test_so_it_is_in_working_days(pair: tuple[date, date], number: int) -> None:
    given, event = pair
    found = notice_of(given, event, BeforeEvent(number, in_working_days=True), working=NATION)
    assert found.working_days is not None
    assert found.is_in_time is (found.working_days >= number)
    assert found.is_in_time is (given <= found.due.day)


@for_all(near)
def test_working_days_are_those_from_the_notice_to_the_day_before_the_event(pair: tuple[date, date]) -> None:
    given, event = pair
    first, last = min(pair), max(pair)
    worked = sum(NATION.is_worked(first + timedelta(more)) for more in range((last - first).days))
    found = notice_of(given, event, WEEK, working=NATION)
    assert found.working_days == (worked if given <= event else -worked)
    assert found.days == (event - given).days
