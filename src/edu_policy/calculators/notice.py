"""Notice given before an event (提前通報): how long before, and whether in time.

The rule, and with it the last day that is in time, is the calendars' ``BeforeEvent``; how late a notice came is their ``lateness``.
Here the two are put together with the days that lie between.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import final

import attrs

from edu_policy.calculators.elapsed import elapsed
from edu_policy.calendars.checks import as_date
from edu_policy.calendars.days import Span
from edu_policy.calendars.deadlines import BeforeEvent
from edu_policy.calendars.due import Due, Lateness, lateness
from edu_policy.calendars.working import WorkingDays
from edu_policy.errors import InvalidTypeError, OutsideCalendarError

__all__ = ["NoticePeriod", "notice_of"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class NoticePeriod:
    """A notice, the event that it announces, and the time between (通報期).

    The day of the notice counts, the day of the event does not: with 7 days' notice, what is announced on the 8th may be on the 15th.

    Attributes:
        given: the day on which notice was given (通報日).
        event: the day of the event (活動日).
        days: the days from the one to the other (提前天數); below 0 where the notice came after the event.
        working_days: the working days among them (提前工作日數), below 0 likewise; None where no working days were given.
        due: the last day that was in time (最遲通報日).
        late: by how much the notice came after that day (逾期).
    """

    given: date
    event: date
    days: int
    working_days: int | None
    due: Due
    late: Lateness

    @property
    def is_in_time(self) -> bool:
        """Whether notice was given early enough (按時通報)."""
        return not self.late.is_late


def notice_of(given: date, event: date, rule: BeforeEvent, *, working: WorkingDays | None = None) -> NoticePeriod:
    """Return how long before an event notice was given, and whether that was in time.

    Without a roll, it was in time just where ``days``, or for a rule that counts working days ``working_days``, are at least those of
    the rule. A rule that rolls can ask for more, or for less.

    Args:
        given: the day on which notice was given.
        event: the day of the event; it need not be a working day.
        rule: how long before the event notice is due; ``rule.of(event)`` is the last day without any notice.
        working: the working days; needed where the rule rolls or counts them, and else only to count them.

    >>> from edu_policy.calendars import MAINLAND
    >>> week, five = BeforeEvent(7), BeforeEvent(5, in_working_days=True)
    >>> notice_of(date(2024, 10, 8), date(2024, 10, 15), week).is_in_time
    True
    >>> found = notice_of(date(2024, 9, 30), date(2024, 10, 10), five, working=WorkingDays([MAINLAND]))  # over the National Day holiday
    >>> found.days, found.working_days, str(found.due), found.is_in_time
    (10, 3, '2024-09-27', False)

    Raises:
        InvalidTypeError: no day, no rule, or no working days.
        InvalidValueError: working days are needed, or the rule has no day before the event.
        OutsideCalendarError: the working days of a year are needed and not known.
    """
    as_date(given, "given")
    if not isinstance(rule, BeforeEvent):
        msg = f"expected a BeforeEvent, such as BeforeEvent(7), got {rule!r}"
        raise InvalidTypeError(msg, path="rule")
    try:
        due = rule.of(event, working=working)
        counted = None if working is None else _working_days(given, event, working)
        late = lateness(due, given, working=working)
    except OutsideCalendarError as error:
        error.path = "working"  # whichever count missed them
        raise
    return NoticePeriod(given=given, event=event, days=elapsed(given, event), working_days=counted, due=due, late=late)


def _working_days(given: date, event: date, working: WorkingDays) -> int:
    """Return the working days from the one day on, up to that before the other."""
    if given == event:
        return 0
    first, last = sorted((given, event))
    counted = working.days_in(Span(first, last - timedelta(1)))
    return counted if given < event else -counted
