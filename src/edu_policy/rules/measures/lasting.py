"""Measures of time: notice, records in force, durations, semesters served."""

from __future__ import annotations

from enum import StrEnum
from typing import final

import attrs

from edu_policy.calculators import Join
from edu_policy.errors import InvalidValueError
from edu_policy.quantities import Unit
from edu_policy.rules.fields import PostingField
from edu_policy.rules.readings import Choice, Param, walk
from edu_policy.rules.selectors import Selector
from edu_policy.rules.windows import Moment, WindowEdge

__all__ = [
    "AtOnce",
    "Duration",
    "Lead",
    "Peak",
    "SemestersServed",
    "Stay",
]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen
class SemestersServed:
    """How many consecutive semesters a posting covers whole, within the window."""

    posting: PostingField
    within_school_year: bool = False
    may_miss: int | Param = 0


class Peak(StrEnum):
    """Which of the numbers of a window is meant."""

    MOST = "most"
    """the greatest number on any day of it"""
    LEAST = "least"
    """the smallest number on any day of it"""
    FIRST = "first"
    """the number on its first day"""
    LAST = "last"
    """the number on its last day"""


@final
@attrs.frozen
class Lead:
    """How far one day is after another: advance notice, order of steps, age; negative where the second comes first.

    Attributes:
        start: the earlier day: an edge of the window, a field of a bound record, or a day that the edition states or reckons.
        end: the later day.
        unit: DAY, MONTH or YEAR; months and years that are completed, as of an age (周歲).
    """

    start: Moment | WindowEdge
    end: Moment | WindowEdge
    unit: Unit = Unit.DAY


@final
@attrs.frozen
class AtOnce:
    """How many records of those that last stand at once (同時在崗): at most, at least, or on the first or last day of the window.

    Starts are not counted: where a person is replaced after a year, two posts are two, not three.

    Attributes:
        selector: records with a start and an end: postings, members, posts, seats.
        when: which number of the window is meant.
        unit: its unit.
    """

    selector: Selector
    when: Peak
    unit: Unit


@final
@attrs.frozen
class Duration:
    """How long records last together (年限), in whole units: a day counts once, however many records cover it.

    Attributes:
        selector: records with a start and an end: postings, posts, titles, members.
        unit: DAY, MONTH or YEAR.
        join: all times together, the longest unbroken run, or the run that is still going on at the end of the window.
        gap: how many days may lie between two times of one run.
        counts_gaps: whether the days of such a gap count.
        less: records whose days are taken off, without breaking a run: a leave, a secondment.
        gaps: how many interruptions of at most ``gap`` days a run may have (可間斷一次), whatever days inside them count; None for any
            number. All times together have any number.

    Raises:
        InvalidValueError: ``gaps`` of all times together, or a negative number of them.
    """

    selector: Selector
    unit: Unit
    join: Join = Join.CUMULATIVE
    gap: int | Param = 0
    counts_gaps: bool = False
    less: Selector | None = None
    gaps: int | Param | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a number of interruptions that no run has; a parameter or a choice may stand for a number."""
        if self.gaps is None:
            return
        if not isinstance(self.gaps, Param | Choice) and (type(self.gaps) is not int or self.gaps < 0):
            msg = f"expected how many interruptions a run may have, 0 or more, got {self.gaps!r}"
            raise InvalidValueError(msg, path="gaps")
        if any(node is Join.CUMULATIVE for node in walk(self.join)):
            msg = f"all times together may be interrupted at will; leave out {self.gaps!r}, or join the longest or the current run"
            raise InvalidValueError(msg, path="gaps")


@final
@attrs.frozen
class Stay:
    """How long the record that a total weighs lasts itself inside the window (在崗時長), in whole units: an amount by the days of each.

    While the window is open it lasts until the day of the question, and at most until the end of the window; what has no end yet goes
    on. Where one of its days is not known, it may be any.

    Attributes:
        unit: DAY, MONTH or YEAR.
    """

    unit: Unit
