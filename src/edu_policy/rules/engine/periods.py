"""Whether a document or decision is about the window in which a requirement is judged."""

from __future__ import annotations

from datetime import date
from typing import Any

from edu_policy.calendars import NamedDays, NoEnd, Period, SchoolYear, Semester, Span, Week
from edu_policy.models import Posting
from edu_policy.rules.engine.scene import Scene, span_of_frame
from edu_policy.rules.findings import Frame
from edu_policy.rules.windows import Between, Window

__all__ = ["relation"]


def __dir__() -> list[str]:
    return __all__


def relation(record: Any, scene: Scene) -> int:
    """Return the rank of "this record is about the frame".

    Evidence is matched by the period that it names; without one, by its own day, or by the posting as a whole. What names a semester is
    also about the days before it begins.
    """
    frame = scene.frame
    if frame.window is Window.STANDING:
        return 2
    if record.period is not None:
        return _about(record.period, scene)
    if _is_whole_posting(frame, scene):
        return 2
    span = _days(frame, scene)
    if isinstance(scene.bound.get("subject"), Posting) and frame.window is Window.PERIOD:
        return 0
    if span is None or record.on is None:
        return 0
    return 2 if record.on in span else -2


def _is_whole_posting(frame: Frame, scene: Scene) -> bool:
    posting = scene.bound.get("subject")
    if not isinstance(posting, Posting) or frame.window not in (Window.PERIOD, Window.POSTING):
        return False
    return posting.start == frame.start and posting.end == frame.end


def _about(period: Period, scene: Scene) -> int:
    frame = scene.frame
    if period == frame.period:
        return 2
    if frame.period is not None and type(period) is type(frame.period) and not isinstance(period, Span | NamedDays | Week):
        return -2
    if frame.window is Window.BEFORE_SEMESTER and isinstance(period, SchoolYear) and isinstance(frame.period, Semester):
        return 0 if period == frame.period.school_year else -2  # of a year, it may be about either semester
    if isinstance(period, Semester) and isinstance(frame.period, SchoolYear):
        return 2 if period.school_year == frame.period else -2
    about = scene.days_of(period)
    span = _days(frame, scene)
    if about is None or span is None:
        return 0
    if not about.meets(span):
        return -2
    if isinstance(frame.period, Semester):
        return 0 if _meets_other_semester(about, scene) else 2
    if frame.period is None and not isinstance(frame.window, Between):
        return 2 if about.covers(span) else 0
    return 2 if span.covers(about) else 0


def _days(frame: Frame, scene: Scene) -> Span | None:
    """Return the days of a frame; a window that an edition leaves open has no last one, also where the calendar has."""
    if isinstance(frame.window, Between) and isinstance(frame.start, date) and isinstance(frame.end, NoEnd):
        return Span(frame.start, date.max)
    return span_of_frame(frame, scene.calendar)


def _meets_other_semester(about: Span, scene: Scene) -> bool:
    others = (span_of_frame(other, scene.calendar) for other in scene.others)
    return any(span is not None and span.meets(about) for span in others)
