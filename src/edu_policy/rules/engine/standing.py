"""On which days of a window records stand, and of which days that is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, final

import attrs

from edu_policy.calendars import NO_END, NoEnd, Span
from edu_policy.models import Only
from edu_policy.rules.engine.scene import EVIDENCE, Scene
from edu_policy.rules.engine.selection import Entries, Entry, entries_of
from edu_policy.rules.readings import walk
from edu_policy.rules.selectors import Selector, Values

__all__ = ["Times", "WindowDays", "edges_of", "recorded_days", "surely", "times_of", "window_of"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen
class Times:
    """When records stand.

    Attributes:
        sure: certainly, as of ``on``.
        may: perhaps, as of ``on``.
        always: certainly by the end of the window, whatever comes.
        ever: perhaps by then.
    """

    sure: tuple[Span, ...]
    may: tuple[Span, ...]
    always: tuple[Span, ...]
    ever: tuple[Span, ...]


@final
@attrs.frozen
class WindowDays:
    """The days of a window.

    Attributes:
        passed: those that have passed: of an open window only as far as they are recorded; None where there are none.
        until: the last day that has passed and is recorded; before the window where none of its days is.
        whole: all of them; None where there is no last one.
        last: the last one that has passed, recorded or not.
        is_over: whether all have passed.
    """

    passed: Span | None
    until: date
    whole: Span | None
    last: date
    is_over: bool


def window_of(selectors: Iterable[Selector], scene: Scene) -> WindowDays | None:
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
    return WindowDays(whole if is_over else recorded, until, whole, last, is_over=is_over)


def recorded_days(selector: Selector, found: Entries, window: WindowDays, scene: Scene) -> Span | None:
    """Return the days of the window, until ``on``, of which it is known which records stand on them; None where there are none."""
    coverage = scene.dossier.coverage(selector.table)
    first: date = scene.frame.start  # type: ignore[assignment]  # a window has one
    last = window.last if coverage is None else min(window.last, coverage.until)
    if found.is_complete or coverage is None:
        return Span(first, last) if found.is_complete and first <= last else None
    if _may_begin_later(selector, scene):
        first = max(first, coverage.since)
    if first > last:
        return None
    part = attrs.evolve(scene, frame=attrs.evolve(scene.frame, start=first), on=last, memo={})
    return Span(first, last) if entries_of(selector, part).is_complete else None


def _may_begin_later(selector: Selector, scene: Scene) -> bool:
    """Whether what is recorded since some day tells all that stands from then on.

    It does not tell what was dated before. And where single ids are recorded, those that other records give may be others before.
    """
    if selector.table in EVIDENCE or getattr(selector, "dated", None) is not None:
        return False
    coverage = scene.dossier.coverage(selector.table)
    return coverage is None or not isinstance(coverage.of, Only) or not any(isinstance(node, Values) for node in walk(selector))


def times_of(entries: Iterable[Entry], window: WindowDays) -> Times:
    """Return the days on which records stand; an edge that is not known may lie anywhere.

    No end yet goes on, certainly until the day until which everything is recorded, and perhaps after it.
    """
    kept = [(entry.rank, *edges_of(entry.record)) for entry in entries]
    known = [(rank, span) for rank, start, end in kept if (span := surely(start, end, window.until)) is not None]
    widest = [(rank, Span(start or date.min, max(start or date.min, end or date.max))) for rank, start, end in kept]
    passed = window.passed
    return Times(
        sure=_clipped((span for rank, span in known if rank >= 1), passed),
        may=_clipped((span for rank, span in widest if rank >= 0), passed),
        always=_clipped((span for rank, span in known if rank == 2), passed),  # noqa: PLR2004 - certainly
        ever=tuple(span for rank, span in widest) if window.whole is None else _clipped((span for _, span in widest), window.whole),
    )


def edges_of(record: Any) -> tuple[date | None, date | None]:
    """Return when a record begins and ends; a title has only a beginning, and what has no end yet goes on."""
    start = getattr(record, "start", getattr(record, "since", None))
    end = getattr(record, "end", NO_END)
    return start, date.max if isinstance(end, NoEnd) else end


def surely(start: date | None, end: date | None, until: date | None) -> Span | None:
    """Return the days on which a record stands for certain: where one of its edges alone is known, on that day.

    What has no end yet, as is known on the day ``until``, stands until then.
    """
    if start is not None and end is not None:
        known = end if end < date.max or until is None else until
        return Span(start, max(start, known))
    day = end if start is None else start
    return None if day is None or day == date.max else Span(day, day)


def _clipped(spans: Iterable[Span], window: Span | None) -> tuple[Span, ...]:
    return () if window is None else tuple(common for span in spans if (common := span.common(window)))
