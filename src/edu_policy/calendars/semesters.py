"""The dates of one semester as a notice publishes them: each optional, none invented, each with its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from typing import Any, Final, final

import attrs
from attrs.validators import optional

from edu_policy.calendars import checks
from edu_policy.calendars.days import Span
from edu_policy.calendars.periods import Semester
from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.sources import Citation
from edu_policy.text import as_word

__all__ = ["Edge", "SemesterDates", "WeeksAndDays"]


def __dir__() -> list[str]:
    return __all__


class Edge(StrEnum):
    """A published date at which something of a semester begins or ends. The first two bound the semester."""

    FIRST_LESSON = "first_lesson"
    """開課日 (day of the first lesson)"""
    LAST_DAY = "last_day"
    """學期最後一天 (last day of the semester: its last school day, or a day off after it where the notice names that)"""
    REGISTRATION = "registration"
    """報到日 (day of registration)"""
    RELEASED = "released"
    """學生放假日 (day on which pupils are released; whether it still is a school day is not said)"""
    BREAK_START = "break_start"
    """寒假、暑假第一天 (first day of the break after the semester)"""
    BREAK_END = "break_end"
    """寒假、暑假最後一天 (last day of that break)"""
    WEEK_ONE = "week_one"
    """第一教學週第一天 (first day of teaching week 1)"""


_BOUNDS: Final = (Edge.FIRST_LESSON, Edge.LAST_DAY)
_IN_ORDER: Final = (
    (Edge.REGISTRATION, Edge.FIRST_LESSON, Edge.LAST_DAY, Edge.RELEASED, Edge.BREAK_END),
    (Edge.WEEK_ONE, Edge.LAST_DAY),
    (Edge.BREAK_START, Edge.BREAK_END),
)
"""Edges of which none comes before one that stands before it."""
_BEFORE_BREAK: Final = (Edge.REGISTRATION, Edge.FIRST_LESSON, Edge.LAST_DAY)
"""What is before the break after the semester."""
_COUNTED_FROM: Final = frozenset({Edge.FIRST_LESSON, Edge.LAST_DAY, Edge.WEEK_ONE})
"""The dates on which a stated number of weeks, or a stated length, rests."""


@final
@attrs.frozen(order=True)
class WeeksAndDays:
    """A length in weeks and days (共20周零3天). It counts days, both edges included; it numbers no teaching weeks.

    >>> WeeksAndDays.parse("20w3d").total_days, str(WeeksAndDays(19))
    (143, '19w')

    Raises:
        InvalidTypeError: a part is no whole number.
        InvalidValueError: no days at all, a negative part, or seven days and more beside the weeks.
    """

    weeks: int
    days: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse what is no length."""
        for name, most in (("weeks", 60), ("days", 6)):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int):
                msg = f"expected a whole number, got {value!r}"
                raise InvalidTypeError(msg, path=name)
            if not 0 <= value <= most:
                msg = f"expected 0 to {most}, got {value}"
                raise InvalidValueError(msg, path=name)
        if self.total_days == 0:
            msg = "a length has at least one day"
            raise InvalidValueError(msg, path="days")

    @classmethod
    def parse(cls, text: str) -> WeeksAndDays:
        """Return the length that a text such as ``"20w3d"`` or ``"19w"`` gives.

        Raises:
            InvalidTypeError: no text.
            InvalidValueError: another form.
        """
        found = re.fullmatch(r"([0-9]{1,2})w(?:([0-6])d)?", as_word(text))
        if found is None:
            msg = f"expected weeks and days such as '20w3d' or '19w', got {text!r}"
            raise InvalidValueError(msg)
        return cls(int(found[1]), int(found[2] or 0))

    @property
    def total_days(self) -> int:
        """The number of days."""
        return 7 * self.weeks + self.days

    def __str__(self) -> str:
        """Show weeks and days."""
        return f"{self.weeks}w{self.days}d" if self.days else f"{self.weeks}w"


def _maybe_weeks(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None:
        _whole_weeks(value, attribute.name)


def _whole_weeks(value: object, path: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        msg = f"expected a number of weeks, got {value!r}"
        raise InvalidTypeError(msg, path=path)
    if not 1 <= value <= 60:  # noqa: PLR2004 - more than a year has
        msg = f"expected 1 to 60 weeks, got {value}"
        raise InvalidValueError(msg, path=path)


def _edge(value: object, path: str) -> Edge:
    try:
        return Edge(value)  # type: ignore[arg-type]  # that anything else is refused is the point
    except ValueError:
        msg = f"expected one of {', '.join(Edge)}, got {value!r}"
        raise InvalidValueError(msg, path=path) from None


def _withdrawn(edges: Iterable[str]) -> frozenset[Edge]:
    return frozenset(_edge(edge, "withdrawn") for edge in checks.as_several(edges, "edges", "withdrawn"))


def _by_edge(values: object, path: str) -> Iterator[tuple[Edge, Any]]:
    if not isinstance(values, Mapping):
        msg = f"expected a mapping from edge to value, got {values!r}"
        raise InvalidTypeError(msg, path=path)
    return ((_edge(edge, path), value) for edge, value in values.items())


def _borrowed(lenders: Mapping[Edge, str] | Mapping[str, str]) -> FrozenMap[Edge, str]:
    return FrozenMap({edge: as_word(lender, f"borrowed[{edge}]") for edge, lender in _by_edge(lenders, "borrowed")})


def _sources(sources: Mapping[Edge, Citation] | Mapping[str, Citation]) -> FrozenMap[Edge, Citation]:
    given = dict(_by_edge(sources, "sources"))
    for edge, source in given.items():
        if not isinstance(source, Citation):
            msg = f"expected a Citation, got {source!r}"
            raise InvalidTypeError(msg, path=f"sources[{edge}]")
    return FrozenMap(given)


@final
@attrs.frozen(kw_only=True)
class SemesterDates:
    """The dates of one semester (學期) as one notice states them, or as several do together.

    A date that is not stated is None: it is not known, and nothing fills it by itself. Semester and break need not tile: days
    between them belong to neither.

    Attributes:
        semester: which one.
        registration: day on which pupils report (報到).
        first_lesson: day of the first lesson (開課).
        last_day: last day: the last school day, or a day off after it where the notice names that.
        released: day on which pupils are released (放假), where it is not said whether that is still a school day.
        break_start: first day of the winter or summer break after the semester.
        break_end: last day of that break.
        week_one: first day of teaching week 1, where the calendar prints its weeks.
        stated_weeks: the number of teaching weeks that the calendar states.
        stated_length: the length in weeks and days that it states (共20周零3天).
        withdrawn: edges that an earlier notice stated and this one takes back without a new date (延期開學，另行通知).
        source: where all of this was read.
        sources: where single dates were read, if elsewhere.
        known_from: the day on which it was made known; None where that is not recorded: it counts as known from the start.
        borrowed: the edges that were filled from another calendar, with the id of the one that lent them.

    Raises:
        InvalidTypeError: a date that is no date, or another value of the wrong type.
        InvalidValueError: dates in an order that cannot be, a date outside the school year (which may begin in August), or an edge
            that is borrowed or sourced, and missing.
    """

    semester: Semester = attrs.field(validator=checks.InstanceOf(Semester, "a Semester"))
    registration: date | None = attrs.field(default=None, validator=optional(checks.day))
    first_lesson: date | None = attrs.field(default=None, validator=optional(checks.day))
    last_day: date | None = attrs.field(default=None, validator=optional(checks.day))
    released: date | None = attrs.field(default=None, validator=optional(checks.day))
    break_start: date | None = attrs.field(default=None, validator=optional(checks.day))
    break_end: date | None = attrs.field(default=None, validator=optional(checks.day))
    week_one: date | None = attrs.field(default=None, validator=optional(checks.day))
    stated_weeks: int | None = attrs.field(default=None, validator=_maybe_weeks)
    stated_length: WeeksAndDays | None = attrs.field(default=None, validator=optional(checks.InstanceOf(WeeksAndDays, "WeeksAndDays")))
    withdrawn: frozenset[Edge] = attrs.field(default=frozenset(), converter=_withdrawn)
    source: Citation | None = attrs.field(default=None, validator=optional(checks.InstanceOf(Citation, "a Citation")))
    sources: FrozenMap[Edge, Citation] = attrs.field(default=FrozenMap(), converter=_sources)
    known_from: date | None = attrs.field(default=None, validator=optional(checks.day))
    borrowed: FrozenMap[Edge, str] = attrs.field(default=FrozenMap(), converter=_borrowed)

    def __attrs_post_init__(self) -> None:
        """Refuse dates that cannot be."""
        for path, msg in _wrong(self):
            raise InvalidValueError(msg, path=path)

    def day_of(self, edge: Edge) -> date | None:
        """Return the date of an edge; None where it is not known.

        Raises:
            InvalidValueError: no such edge.
        """
        day: date | None = getattr(self, _edge(edge, "edge"))
        return day

    @property
    def stated(self) -> dict[Edge, date]:
        """The dates that are known, in the order of ``Edge``."""
        return {edge: day for edge in Edge if (day := self.day_of(edge)) is not None}

    def source_of(self, edge: Edge) -> Citation | None:
        """Return where a date was read; None where it is not known or has no source.

        Raises:
            InvalidValueError: no such edge.
        """
        own = self.source if self.day_of(edge) is not None and edge not in self.borrowed else None
        return self.sources.get(edge, own)

    @property
    def span(self) -> Span | None:
        """Its days from the first lesson to the last day, or None while one of the two is missing."""
        return Span(self.first_lesson, self.last_day) if self.first_lesson and self.last_day else None

    @property
    def break_span(self) -> Span | None:
        """The days of the break after it (寒假, 暑假), or None while an edge of it is missing."""
        return Span(self.break_start, self.break_end) if self.break_start and self.break_end else None

    @property
    def missing(self) -> tuple[Edge, ...]:
        """The edges of the semester itself that are not known: the first lesson, the last day."""
        return tuple(edge for edge in _BOUNDS if self.day_of(edge) is None)

    def amended_by(self, later: SemesterDates) -> SemesterDates:
        """Return the dates with those that ``later`` states in place of these; each keeps its source.

        A stated number of weeks, or a stated length, falls with the dates on which it rests, unless ``later`` states one.

        >>> autumn = SemesterDates(semester=Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
        >>> notice = SemesterDates(semester=Semester(2022, 1), last_day=date(2023, 1, 6), known_from=date(2022, 12, 20))
        >>> autumn.amended_by(notice).span
        Span(start=datetime.date(2022, 9, 1), end=datetime.date(2023, 1, 6))

        Raises:
            InvalidValueError: ``later`` is about another semester, or the dates do not fit together.
        """
        self._require_same(later, "amend")
        kept = {edge: day for edge, day in self.stated.items() if edge not in later.stated and edge not in later.withdrawn}
        is_moved = any(
            edge in later.withdrawn or later.stated.get(edge, day) != day for edge, day in self.stated.items() if edge in _COUNTED_FROM
        )
        sources = {edge: source for edge in kept if (source := self.source_of(edge))}
        sources |= {edge: source for edge in later.stated if (source := later.source_of(edge))}
        return SemesterDates(
            semester=self.semester,
            **{edge.value: day for edge, day in (kept | later.stated).items()},  # type: ignore[arg-type]  # edges are named like the fields
            stated_weeks=later.stated_weeks or (None if is_moved else self.stated_weeks),
            stated_length=later.stated_length or (None if is_moved else self.stated_length),
            sources=sources,
            known_from=later.known_from or self.known_from,
            borrowed={edge: lender for edge, lender in self.borrowed.items() if edge in kept} | dict(later.borrowed),
        )

    def completed_by(self, other: SemesterDates, lender: str) -> SemesterDates:
        """Return the dates with a missing first lesson or last day taken from ``other`` and marked as borrowed.

        Args:
            other: the dates that lend.
            lender: id of the calendar that lends; an edge that it borrowed itself keeps the mark that it has.

        Raises:
            InvalidValueError: ``other`` is about another semester, or the dates do not fit together.
        """
        self._require_same(other, "complete")
        completed = self
        for edge in self.missing:
            completed = completed.with_lent(edge, other, lender)
        return completed

    def with_lent(self, edge: Edge, other: SemesterDates, lender: str) -> SemesterDates:
        """Return the dates with one edge taken from ``other`` and marked as borrowed; the same where ``other`` does not know it.

        Raises:
            InvalidValueError: the date does not fit.
        """
        day = other.day_of(edge)
        if day is None:
            return self
        source = other.source_of(edge)
        return attrs.evolve(
            self,
            **{edge.value: day},  # type: ignore[arg-type]  # edges are named like the fields
            borrowed=dict(self.borrowed) | {edge: other.borrowed.get(edge, lender)},
            sources=dict(self.sources) | ({} if source is None else {edge: source}),
            withdrawn=self.withdrawn - {edge},
        )

    def _require_same(self, other: SemesterDates, verb: str) -> None:
        if other.semester != self.semester:
            msg = f"the dates of {other.semester} cannot {verb} those of {self.semester}"
            raise InvalidValueError(msg, path="semester")


def _wrong(dates: SemesterDates) -> Iterator[tuple[str, str]]:
    """Yield path and message of everything about the dates that cannot be."""
    stated, semester = dates.stated, dates.semester
    for first, second in (pair for chain in _IN_ORDER for pair in combinations(chain, 2)):
        if first in stated and second in stated and stated[second] < stated[first]:
            yield second.value, f"{second} of semester {semester} is {stated[second]}, before its {first} on {stated[first]}"
    for edge in _BEFORE_BREAK:
        if edge in stated and Edge.BREAK_START in stated and stated[Edge.BREAK_START] <= stated[edge]:
            yield (
                edge.value,
                f"{edge} of semester {semester} is {stated[edge]}, but the break after it begins on {stated[Edge.BREAK_START]}",
            )
    for edge, day in stated.items():
        if not _is_plausible(day, edge, semester):
            yield edge.value, f"{day} is outside school year {semester.school_year}: from August, when lessons may begin, to 31 August"
        if semester.number == 2 and day.year == semester.start_year:  # noqa: PLR2004 - spring
            yield edge.value, f"{day} is in autumn, and {semester} is the spring semester"
        if semester.number == 1 and edge in (Edge.REGISTRATION, Edge.FIRST_LESSON, Edge.WEEK_ONE) and day.year > semester.start_year:
            yield edge.value, f"{day} is in spring, and {semester} is the autumn semester"
    yield from _wrong_week_one(dates)
    if not dates.withdrawn.isdisjoint(stated):
        yield "withdrawn", "an edge cannot be withdrawn and stated"
    for name, edges in (("borrowed", dates.borrowed), ("sources", dates.sources)):
        if not set(edges) <= set(stated):
            missing = ", ".join(edge for edge in edges if edge not in stated)
            yield name, f"an edge that is not stated cannot be {'borrowed' if name == 'borrowed' else 'sourced'}: {missing}"


def _wrong_week_one(dates: SemesterDates) -> Iterator[tuple[str, str]]:
    if dates.week_one and dates.first_lesson and not timedelta(-7) <= dates.first_lesson - dates.week_one <= timedelta(13):
        yield "week_one", f"teaching week 1 from {dates.week_one} is far from the first lesson on {dates.first_lesson}"


def _is_plausible(day: date, edge: Edge, semester: Semester) -> bool:
    """Whether a date belongs to the school year, or to the August before it when lessons begin early; a summer break may end later."""
    year = semester.school_year.span
    last = year.end + timedelta(30) if edge is Edge.BREAK_END else year.end
    return date(year.start.year, 8, 1) <= day <= last
