"""Measures of time, and of what others have counted: notice, records in force, durations, semesters served, reported figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from typing import Any as AnyType

import attrs

from edu_policy.calculators import (
    Join,
    Reason,
    SemesterService,
    elapsed,
    least_at_once,
    length,
    longest_service,
    most_at_once,
    service_of,
    standing_on,
    without,
)
from edu_policy.calendars import CalendarYear, NoEnd, SchoolYear, Span
from edu_policy.errors import OutsideCalendarError
from edu_policy.models import Figure, Posting, Table
from edu_policy.quantities import NO_BOUNDS, UNBOUNDED, Bounds, Limit, Unit, exactly, greatest, least
from edu_policy.rules.engine.measured import UNKNOWN, Measured, counted_by, explained, name_of
from edu_policy.rules.engine.paths import Part, values_of
from edu_policy.rules.engine.scene import Scene, borrowed_edges, span_of_frame, teaching_days
from edu_policy.rules.engine.selection import Entries, Entry, entries_of, grouped, options_of
from edu_policy.rules.engine.standing import Times, WindowDays, edges_of, recorded_days, surely, times_of, window_of
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import Basis, MissingFact, SetAside
from edu_policy.rules.measures import AtOnce, Duration, FigureOf, Lead, Peak, SemestersServed, Stay
from edu_policy.rules.readings import Param
from edu_policy.rules.refusals.attributes import SUB_RECORDS
from edu_policy.rules.selectors import Parts, Selector
from edu_policy.rules.windows import OPEN_START, Moment, Window, WindowEdge

__all__ = ["at_once", "duration", "figure", "lead", "served", "stay"]


def __dir__() -> list[str]:
    return __all__


def lead(measure: Lead, scene: Scene) -> Measured:
    """Return the days from one day to another."""
    (start, of_start), (end, of_end) = _moment(measure.start, scene), _moment(measure.end, scene)
    bounds = NO_BOUNDS
    if isinstance(start, date) and isinstance(end, date):
        bounds = exactly(elapsed(start, end, measure.unit))
    return Measured(bounds=bounds, unit=measure.unit, basis=Basis.RECORDS, missing=(*of_start, *of_end))


def _moment(moment: Moment | WindowEdge, scene: Scene) -> tuple[date | NoEnd | None, tuple[MissingFact, ...]]:
    """Return a day, and what is missing where it is not known."""
    if isinstance(moment, WindowEdge):
        start = None if scene.frame.start == OPEN_START else scene.frame.start
        day: date | NoEnd | None = start if moment is WindowEdge.START else scene.frame.end
        missing = scene.frame.missing or (MissingFact(str(scene.frame.period or scene.frame.window), f"window.{moment}"),)
    elif isinstance(moment, Field):
        values = values_of(moment, scene.record, scene)
        day, missing = values[0] if values else None, (MissingFact(name_of(moment, scene), moment.of("").key),)
    else:
        day, missing = scene.day_of(moment, scene.frame)
    return day, () if isinstance(day, date) else missing


# -- records that last ------------------------------------------------------------------------------------------------


def _edges_unknown(selector: Selector, unit: Unit, scene: Scene) -> Measured:
    found = explained(entries_of(selector, scene), selector, UNKNOWN, unit, ())
    return attrs.evolve(found, missing=tuple(dict.fromkeys((*scene.frame.missing, *found.missing))))


def at_once(measure: AtOnce, scene: Scene) -> Measured:
    """Return how many records stand at once."""
    window = window_of([measure.selector], scene)
    if window is None:
        return _edges_unknown(measure.selector, measure.unit, scene)
    found = entries_of(measure.selector, scene)
    times = times_of(found.entries, window)
    if window.passed is None:
        now: tuple[int, int] = 0, 0
    else:
        now = _peak(measure.when, times.sure, window.passed), _peak(measure.when, times.may, window.passed)
    low = now[0]
    high: Limit = now[1] if found.is_complete else UNBOUNDED
    floor, ceiling = _later(measure, times, window, is_complete=found.is_complete)
    known = recorded_days(measure.selector, found, window, scene)
    if known is not None and _tells(measure.when, known, window):
        most = _peak(measure.when, times.ever, known)
        high, ceiling = least(high, most), least(ceiling, most)
    bounds = Bounds(low, high, least(low, floor), greatest(high, ceiling))
    counted = counted_by((1, entry.key) for entry in found.entries if entry.rank >= 1)
    result = explained(found, measure.selector, bounds, measure.unit, counted)
    return attrs.evolve(result, missing=(*result.missing, *_unknown_edges(found.entries, measure.selector)))


def _tells(when: Peak, known: Span, window: WindowDays) -> bool:
    """Whether the number on the days that are recorded is one that is never exceeded."""
    if when is Peak.FIRST:
        return window.passed is not None and known.start == window.passed.start
    return when is Peak.LEAST and window.is_over


def _peak(when: Peak, spans: tuple[Span, ...], window: Span) -> int:
    match when:
        case Peak.MOST:
            return most_at_once(spans, window)
        case Peak.LEAST:
            return least_at_once(spans, window)
        case Peak.FIRST:
            return standing_on(spans, window.start)
        case Peak.LAST:
            return standing_on(spans, window.end)


def _later(measure: AtOnce, times: Times, window: WindowDays, *, is_complete: bool) -> tuple[Limit, Limit]:
    """Return what is still possible by the end: the greatest number can only rise, the smallest only fall; the first one stays."""
    if window.passed is not None and (window.is_over or measure.when is Peak.FIRST):
        top: Limit = _peak(measure.when, times.ever, window.passed) if is_complete else UNBOUNDED
        return _peak(measure.when, times.always, window.passed), top
    if window.passed is None or measure.when is Peak.LAST:
        return 0, UNBOUNDED
    if measure.when is Peak.MOST:
        return _peak(Peak.MOST, times.always, window.passed), UNBOUNDED
    return 0, _peak(Peak.LEAST, times.ever, window.passed) if is_complete else UNBOUNDED


def duration(measure: Duration, scene: Scene) -> Measured:
    """Return how long records last together, in whole units."""
    numbers = {name: scene.program.value(getattr(measure, name)) for name in ("gap", "gaps")}
    unset = [getattr(measure, name) for name, value in numbers.items() if value is None]
    missing = tuple(MissingFact("parameter", operand.name) for operand in unset if isinstance(operand, Param))
    if missing:
        return Measured(bounds=UNKNOWN, unit=measure.unit, missing=missing)
    measure = attrs.evolve(measure, **numbers)
    window = window_of([measure.selector, *([] if measure.less is None else [measure.less])], scene)
    if window is None:
        return _edges_unknown(measure.selector, measure.unit, scene)
    found = entries_of(measure.selector, scene)
    off = None if measure.less is None else entries_of(measure.less, scene)
    bounds = _lasted(measure, found, off, window, scene)
    counted = counted_by((1, entry.key) for entry in found.entries if entry.rank >= 1)
    result = explained(found, measure.selector, bounds, measure.unit, counted)
    missing = (*result.missing, *_unknown_edges(found.entries, measure.selector))
    if off is not None and measure.less is not None:
        missing += (*explained(off, measure.less, bounds, None, ()).missing, *_unknown_edges(off.entries, measure.less))
    return attrs.evolve(result, missing=tuple(dict.fromkeys(missing)))


def _lasted(measure: Duration, found: Entries, off: Entries | None, window: WindowDays, scene: Scene) -> Bounds:
    """Return the bounds of a duration: a day that is not recorded may count, or be taken off, whatever records there are."""
    times = times_of(found.entries, window)
    open_ = _unrecorded(measure.selector, found, window, scene)
    less = Times((), (), (), ())
    doubtful: tuple[Span, ...] = ()
    if off is not None and measure.less is not None:
        less, doubtful = times_of(off.entries, window), _unrecorded(measure.less, off, window, scene)
    low = _length(measure, times.sure, (*less.may, *doubtful), window.passed)
    floor = _length(measure, times.always, (*less.ever, *doubtful), window.passed) if _keeps(measure, window) else 0
    high = _length(measure, (*times.may, *open_), less.sure, window.passed)
    ceiling: Limit = UNBOUNDED
    if window.whole is not None:
        ceiling = _length(measure, (*times.ever, *open_), less.always, window.whole)
    return Bounds(low, greatest(low, high), least(low, floor), greatest(low, high, ceiling))


def _unrecorded(selector: Selector, found: Entries, window: WindowDays, scene: Scene) -> tuple[Span, ...]:
    """Return the days of the window, past and to come, of which it is not known which records stand on them."""
    days = window.whole or window.passed
    known = recorded_days(selector, found, window, scene)
    return () if days is None else without([days], [] if known is None else [known])


def _unknown_edges(entries: Iterable[Entry], selector: Selector) -> Iterable[MissingFact]:
    """Yield the days that are not known on which records begin or end that surely count."""
    name = SUB_RECORDS[selector.field.path[-1]] if isinstance(selector, Parts) else selector.table.value
    for entry in entries:
        edges = (edge for edge in ("since", "start", "end") if getattr(entry.record, edge, edge) is None)
        yield from (MissingFact(entry.key, f"{name}.{edge}") for edge in edges if entry.rank >= 0)


def _keeps(measure: Duration, window: WindowDays) -> bool:
    """Whether what has been reached stays: the run that still goes on can end before the window does."""
    return measure.join is not Join.CURRENT or window.is_over


def _length(measure: Duration, spans: tuple[Span, ...], less: tuple[Span, ...], window: Span | None) -> int:
    if window is None:
        return 0
    gap: AnyType = measure.gap  # parameters have their values by now
    gaps: AnyType = measure.gaps
    return length(spans, measure.unit, join=measure.join, gap=gap, gaps=gaps, count_bridged=measure.counts_gaps, less=less, within=window)


def stay(measure: Stay, scene: Scene) -> Measured:
    """Return how long the record that a total weighs lasts in the window: until ``on``, and by its end."""
    window = window_of([], scene)
    if window is None:
        return Measured(bounds=UNKNOWN, unit=measure.unit, basis=Basis.RECORDS, missing=scene.frame.missing)
    weighed = scene.record
    record, key = (weighed.record, weighed.key) if isinstance(weighed, Part) else (weighed, weighed.id)
    start, end = edges_of(record)
    widest = Span(start or date.min, max(start or date.min, end or date.max))
    coverage = scene.dossier.coverage(Table.POSTINGS) if isinstance(record, Posting) else None
    sure = surely(start, end, None if coverage is None else coverage.until)
    low, high = (_stayed(span, window.passed, measure.unit) for span in (sure, widest))
    ceiling: Limit = UNBOUNDED
    if window.whole is not None or widest.end < date.max:
        ceiling = _stayed(widest, window.whole or Span(scene.frame.start or date.min, date.max), measure.unit)
    lacking = (edge for edge in ("since", "start", "end") if getattr(record, edge, edge) is None)
    missing = tuple(MissingFact(key, f"{type(record).__name__.lower()}.{edge}") for edge in lacking)
    return Measured(bounds=Bounds(low, high, low, ceiling), unit=measure.unit, basis=Basis.RECORDS, missing=missing)


def _stayed(span: Span | None, window: Span | None, unit: Unit) -> int:
    common = None if span is None or window is None else span.common(window)
    return 0 if common is None else length([common], unit, join=Join.LONGEST)


# -- semesters and figures --------------------------------------------------------------------------------------------


def served(measure: SemestersServed, scene: Scene) -> Measured:
    """Return how many consecutive semesters a posting covers whole."""
    posting: Posting = scene.bound[measure.posting.root]
    missing = tuple(MissingFact(posting.id, f"posting.{edge}") for edge in ("start", "end") if getattr(posting, edge) is None)
    span = span_of_frame(scene.frame, scene.calendar)
    may_miss = scene.program.value(measure.may_miss)
    if scene.calendar is None:
        missing = (*missing, MissingFact("calendar", "calendar"))
    if missing or span is None or posting.start is None or posting.end is None or scene.calendar is None or may_miss is None:
        return Measured(bounds=UNKNOWN, unit=Unit.SEMESTER, basis=Basis.RECORDS, missing=missing)
    start = max(posting.start, span.start)
    end = posting.end if isinstance(posting.end, NoEnd) else min(posting.end, span.end)
    if not isinstance(end, NoEnd) and end < start:
        return Measured(bounds=exactly(0), unit=Unit.SEMESTER, basis=Basis.RECORDS)
    try:
        dates = scene.calendar.semesters_of(span)
    except OutsideCalendarError:
        if scene.frame.window is Window.PERIOD:
            raise
        return Measured(bounds=UNKNOWN, unit=Unit.SEMESTER, basis=Basis.RECORDS, missing=(MissingFact("calendar", "calendar"),))
    services = service_of(start, end, dates, may_miss=may_miss, teaching=teaching_days(scene.calendar))
    past = [
        service for service, semester in zip(services, dates, strict=True) if semester.last_day is None or semester.last_day <= scene.on
    ]
    low, high = longest_service(past, within_school_year=measure.within_school_year)
    _, ceiling = longest_service(services, within_school_year=measure.within_school_year)
    return Measured(
        bounds=Bounds(low, high, low, UNBOUNDED if isinstance(scene.frame.end, NoEnd) else ceiling),
        unit=Unit.SEMESTER,
        basis=Basis.RECORDS,
        counted=counted_by((1, str(service.semester)) for service in past if service.served == "whole"),
        excluded=_partly(services),
        missing=tuple(MissingFact(str(service.semester), f"semester.{edge}") for service in services for edge in service.missing),
        assumptions=tuple(assumption for semester in dates for assumption in borrowed_edges(semester)),
    )


def _partly(services: Iterable[SemesterService]) -> tuple[SetAside, ...]:
    partly: dict[tuple[Reason, str], list[str]] = {}
    for service in services:
        if service.served == "part":
            days = "; ".join(map(str, service.missed))
            partly.setdefault((Reason.SEMESTER_IN_PART, days), []).append(str(service.semester))
    return grouped(partly)


def figure(measure: FigureOf, scene: Scene) -> Measured:
    """Return a reported figure."""
    rows = scene.dossier.rows(Table.FIGURES)
    start = scene.frame.start
    about = options_of((measure.about,), scene)
    missing = (MissingFact(", ".join(sorted(map(str, about.ranks))) or measure.about.key, measure.kind),)
    unknown = Measured(bounds=UNKNOWN, unit=measure.unit, basis=Basis.REPORTED, missing=missing)
    if rows is None or start is None or start == OPEN_START:
        return unknown
    period = SchoolYear.of(start) if measure.year is Window.SCHOOL_YEAR else CalendarYear.of(start)
    for _ in range(measure.before):
        period = period.previous
    figures = [figure for figure in rows if isinstance(figure, Figure) and _is_meant(figure, measure, about, period)]
    values = sorted({figure.value for figure in figures if figure.value is not None})
    if not values or any(figure.value is None for figure in figures):
        return unknown
    low, high = values[0], values[-1]
    counted = counted_by((figure.value or 0, figure.id) for figure in figures)
    return Measured(bounds=Bounds(low, high, low, high), unit=measure.unit, basis=Basis.REPORTED, counted=counted)


def _is_meant(figure: Figure, measure: FigureOf, about: Any, period: Any) -> bool:
    return figure.kind == measure.kind and figure.period == period and about.ranks.get(figure.about, -2) == 2  # noqa: PLR2004 - certainly
