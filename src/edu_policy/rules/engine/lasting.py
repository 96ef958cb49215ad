"""Measures of time, and of what others have counted: notice, records in force, durations, semesters served, reported figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, final
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
)
from edu_policy.calendars import NO_END, CalendarYear, NoEnd, SchoolYear, Span
from edu_policy.errors import OutsideCalendarError
from edu_policy.models import Figure, Posting, Table
from edu_policy.quantities import NO_BOUNDS, UNBOUNDED, Bounds, Limit, Unit, exactly, greatest, least
from edu_policy.rules.engine.measured import UNKNOWN, Measured, counted_by, explained, name_of
from edu_policy.rules.engine.paths import values_of
from edu_policy.rules.engine.scene import Scene, borrowed_edges, span_of_frame, teaching_days
from edu_policy.rules.engine.selection import Entry, entries_of, grouped, options_of
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import Basis, MissingFact, SetAside
from edu_policy.rules.measures import AtOnce, Duration, FigureOf, Lead, Peak, SemestersServed
from edu_policy.rules.readings import Param
from edu_policy.rules.selectors import Selector
from edu_policy.rules.windows import OPEN_START, Window, WindowEdge

__all__ = ["at_once", "duration", "figure", "lead", "served"]


def __dir__() -> list[str]:
    return __all__


def lead(measure: Lead, scene: Scene) -> Measured:
    """Return the days from one day to another."""
    days: dict[str, date | NoEnd | None] = {}
    missing: list[MissingFact] = []
    for name in ("start", "end"):
        moment = getattr(measure, name)
        days[name] = _moment(moment, scene)
        if not isinstance(days[name], date):
            missing += _unknown_moment(moment, scene)
    start, end = days["start"], days["end"]
    bounds = NO_BOUNDS
    if isinstance(start, date) and isinstance(end, date):
        bounds = exactly(elapsed(start, end, measure.unit))
    return Measured(bounds=bounds, unit=measure.unit, basis=Basis.RECORDS, missing=tuple(missing))


def _moment(moment: Field[date] | WindowEdge, scene: Scene) -> date | NoEnd | None:
    if isinstance(moment, WindowEdge):
        start = None if scene.frame.start == OPEN_START else scene.frame.start
        return start if moment is WindowEdge.START else scene.frame.end
    values = values_of(moment, scene.record, scene)
    return values[0] if values else None


def _unknown_moment(moment: Field[date] | WindowEdge, scene: Scene) -> tuple[MissingFact, ...]:
    if isinstance(moment, WindowEdge):
        return scene.frame.missing or (MissingFact(str(scene.frame.period or scene.frame.window), f"window.{moment}"),)
    return (MissingFact(name_of(moment, scene), moment.key),)


# -- records that last ------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class _Times:
    """When records stand: certainly and at most, as of ``on`` and by the end of the window."""

    sure: tuple[Span, ...]
    may: tuple[Span, ...]
    always: tuple[Span, ...]
    ever: tuple[Span, ...]


@final
@attrs.frozen
class _Window:
    """The days of the window: as far as they have passed and are recorded, and all of them; None where there are none or no last one."""

    passed: Span | None
    recorded: Span | None
    whole: Span | None
    is_over: bool


def _window(selectors: Iterable[Selector], scene: Scene) -> _Window | None:
    """Return the days of the window; None where an edge is not known.

    While it is open, only the days until which everything is recorded have passed: of those after them nothing can be said yet.
    """
    start, end = scene.frame.start, scene.frame.end
    if start is None or end is None:
        return None
    last = scene.on if isinstance(end, NoEnd) else min(end, scene.on)
    is_over = isinstance(end, date) and end <= scene.on
    kept = [coverage.until for selector in selectors if (coverage := scene.dossier.coverage(selector.table)) is not None]
    until = min([last, *kept])
    recorded = Span(start, until) if start <= until else None
    whole = None if isinstance(end, NoEnd) else Span(start, end)
    return _Window(whole if is_over else recorded, recorded, whole, is_over=is_over)


def _is_complete_so_far(selector: Selector, window: _Window, scene: Scene) -> bool:
    """Whether no record can be missing that stands on one of the days until which everything is recorded."""
    if window.recorded is None:
        return False
    return entries_of(selector, attrs.evolve(scene, on=window.recorded.end, memo={})).is_complete


def _edges_unknown(selector: Selector, unit: Unit, scene: Scene) -> Measured:
    found = explained(entries_of(selector, scene), selector, UNKNOWN, unit, ())
    return attrs.evolve(found, missing=tuple(dict.fromkeys((*scene.frame.missing, *found.missing))))


def _times(entries: Iterable[Entry], window: _Window) -> _Times:
    """Return the days on which records stand; an edge that is not known may lie anywhere, and no end yet goes on."""
    kept = [(entry.rank, *_edges(entry.record)) for entry in entries]
    known = [(rank, Span(start, max(start, end))) for rank, start, end in kept if start is not None and end is not None]
    widest = [(rank, Span(start or date.min, max(start or date.min, end or date.max))) for rank, start, end in kept]
    passed = window.passed
    return _Times(
        sure=_clipped((span for rank, span in known if rank >= 1), passed),
        may=_clipped((span for rank, span in widest if rank >= 0), passed),
        always=_clipped((span for rank, span in known if rank == 2), passed),  # noqa: PLR2004 - certainly
        ever=tuple(span for rank, span in widest) if window.whole is None else _clipped((span for _, span in widest), window.whole),
    )


def _edges(record: Any) -> tuple[date | None, date | None]:
    """Return when a record begins and ends; a title has only a beginning, and what has no end yet goes on."""
    start = getattr(record, "start", getattr(record, "since", None))
    end = getattr(record, "end", NO_END)
    return start, date.max if isinstance(end, NoEnd) else end


def _clipped(spans: Iterable[Span], window: Span | None) -> tuple[Span, ...]:
    return () if window is None else tuple(common for span in spans if (common := span.common(window)))


def at_once(measure: AtOnce, scene: Scene) -> Measured:
    """Return how many records stand at once."""
    window = _window([measure.selector], scene)
    if window is None:
        return _edges_unknown(measure.selector, measure.unit, scene)
    found = entries_of(measure.selector, scene)
    times = _times(found.entries, window)
    if window.passed is None:
        now: tuple[int, int] = 0, 0
    else:
        now = _peak(measure.when, times.sure, window.passed), _peak(measure.when, times.may, window.passed)
    low = now[0]
    high: Limit = now[1] if found.is_complete else UNBOUNDED
    floor, ceiling = _later(measure, times, window, is_complete=found.is_complete)
    if measure.when is Peak.LEAST and window.is_over and window.recorded and _is_complete_so_far(measure.selector, window, scene):
        high = ceiling = least(high, ceiling, _peak(Peak.LEAST, times.ever, window.recorded))
    bounds = Bounds(low, high, least(low, floor), greatest(high, ceiling))
    counted = counted_by((1, entry.key) for entry in found.entries if entry.rank >= 1)
    result = explained(found, measure.selector, bounds, measure.unit, counted)
    return attrs.evolve(result, missing=(*result.missing, *_unknown_edges(found.entries)))


def _peak(when: Peak, spans: tuple[Span, ...], window: Span) -> int:
    match when:
        case Peak.MOST:
            return most_at_once(spans, window)
        case Peak.LEAST:
            return least_at_once(spans, window)
        case Peak.LAST:
            return standing_on(spans, window.end)


def _later(measure: AtOnce, times: _Times, window: _Window, *, is_complete: bool) -> tuple[Limit, Limit]:
    """Return what is still possible by the end: the greatest number can only rise, the smallest only fall."""
    if window.is_over and window.passed is not None:
        top: Limit = _peak(measure.when, times.ever, window.passed) if is_complete else UNBOUNDED
        return _peak(measure.when, times.always, window.passed), top
    if window.passed is None or measure.when is Peak.LAST:
        return 0, UNBOUNDED
    if measure.when is Peak.MOST:
        return _peak(Peak.MOST, times.always, window.passed), UNBOUNDED
    return 0, _peak(Peak.LEAST, times.ever, window.passed) if is_complete else UNBOUNDED


def duration(measure: Duration, scene: Scene) -> Measured:
    """Return how long records last together, in whole units."""
    if isinstance(measure.gap, Param):
        gap = scene.program.value(measure.gap)
        if gap is None:
            return Measured(bounds=UNKNOWN, unit=measure.unit, missing=(MissingFact("parameter", measure.gap.name),))
        measure = attrs.evolve(measure, gap=gap)
    window = _window([measure.selector, *([] if measure.less is None else [measure.less])], scene)
    if window is None:
        return _edges_unknown(measure.selector, measure.unit, scene)
    found = entries_of(measure.selector, scene)
    times = _times(found.entries, window)
    off = None if measure.less is None else entries_of(measure.less, scene)
    less = _Times((), (), (), ()) if off is None else _times(off.entries, window)
    kept = window.passed if off is None or off.is_complete else _kept(measure, window, scene)
    low = _length(measure, times.sure, less.may, kept)
    floor = _length(measure, times.always, less.ever, kept) if _keeps(measure, window) else 0
    if found.is_complete:
        high: Limit = _length(measure, times.may, less.sure, window.passed)
        ceiling = _longest(measure, times, less, window)
    elif window.is_over and _is_complete_so_far(measure.selector, window, scene):
        high = ceiling = _filled(measure, times, less, window)
    else:
        high, ceiling = _all_of(measure, window.passed), _all_of(measure, window.whole)
    bounds = Bounds(low, greatest(low, high), least(low, floor), greatest(low, high, ceiling))
    counted = counted_by((1, entry.key) for entry in found.entries if entry.rank >= 1)
    result = explained(found, measure.selector, bounds, measure.unit, counted)
    missing = (*result.missing, *_unknown_edges(found.entries))
    if off is not None and measure.less is not None:
        missing += (*explained(off, measure.less, bounds, None, ()).missing, *_unknown_edges(off.entries))
    return attrs.evolve(result, missing=tuple(dict.fromkeys(missing)))


def _unknown_edges(entries: Iterable[Entry]) -> Iterable[MissingFact]:
    """Yield the titles that are held, but not known since when."""
    for entry in entries:
        if entry.rank >= 0 and getattr(entry.record, "since", entry) is None:
            yield MissingFact(entry.key, "title.since")


def _keeps(measure: Duration, window: _Window) -> bool:
    """Whether what has been reached stays: the run that still goes on can end before the window does."""
    return measure.join is not Join.CURRENT or window.is_over


def _kept(measure: Duration, window: _Window, scene: Scene) -> Span | None:
    """Return the days of which it is known what was taken off, where that is not known of all."""
    if measure.less is None or measure.join is Join.CURRENT or not _is_complete_so_far(measure.less, window, scene):
        return None
    return window.recorded


def _longest(measure: Duration, times: _Times, less: _Times, window: _Window) -> Limit:
    """Return the greatest length that is still possible."""
    if window.is_over:
        return _length(measure, times.ever, less.always, window.whole)
    return _filled(measure, times, less, window)


def _filled(measure: Duration, times: _Times, less: _Times, window: _Window) -> Limit:
    """Return the greatest length where the days that are not recorded yet may all be filled."""
    if window.whole is None:
        return UNBOUNDED
    first = window.recorded.end + timedelta(1) if window.recorded else window.whole.start
    left = (Span(first, window.whole.end),) if first <= window.whole.end else ()
    return _length(measure, (*times.ever, *left), less.always, window.whole)


def _all_of(measure: Duration, window: Span | None) -> Limit:
    return UNBOUNDED if window is None else _length(measure, (window,), (), window)


def _length(measure: Duration, spans: tuple[Span, ...], less: tuple[Span, ...], window: Span | None) -> int:
    if window is None:
        return 0
    gap: AnyType = measure.gap  # a parameter has its value by now
    return length(spans, measure.unit, join=measure.join, gap=gap, count_bridged=measure.counts_gaps, less=less, within=window)


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
    period = SchoolYear.of(start).previous if measure.previous is Window.SCHOOL_YEAR else CalendarYear.of(start).previous
    figures = [figure for figure in rows if isinstance(figure, Figure) and _is_meant(figure, measure, about, period)]
    values = sorted({figure.value for figure in figures if figure.value is not None})
    if not values or any(figure.value is None for figure in figures):
        return unknown
    low, high = values[0], values[-1]
    counted = counted_by((figure.value or 0, figure.id) for figure in figures)
    return Measured(bounds=Bounds(low, high, low, high), unit=measure.unit, basis=Basis.REPORTED, counted=counted)


def _is_meant(figure: Figure, measure: FigureOf, about: Any, period: Any) -> bool:
    return figure.kind == measure.kind and figure.period == period and about.ranks.get(figure.about, -2) == 2  # noqa: PLR2004 - certainly
