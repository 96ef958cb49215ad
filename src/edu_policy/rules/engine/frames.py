"""The windows of each kind with their dates, as far as the judged period and the calendar give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

import attrs

from edu_policy.calendars import (
    NO_END,
    CalendarYear,
    Edge,
    Month,
    NoEnd,
    PolicyTerm,
    SchoolCalendar,
    SchoolYear,
    Semester,
    SemesterDates,
    Span,
    Week,
)
from edu_policy.errors import OutsideCalendarError
from edu_policy.models import Posting
from edu_policy.rules.edition import NotStated
from edu_policy.rules.engine.scene import Scene, borrowed_edges, posting_frame, span_of_frame, teaching_days
from edu_policy.rules.findings import Frame, MissingFact
from edu_policy.rules.windows import OPEN_START, Between, DateRule, Last, Moment, Window, WindowEdge, WindowLike, is_single

__all__ = ["clipped", "dates_of", "enclosing", "frames_of", "is_boundless", "is_growing", "parts_of"]


def __dir__() -> list[str]:
    return __all__


def frames_of(window: WindowLike, scene: Scene) -> Iterator[Frame]:
    """Yield the windows of a kind that are judged with the period: those that end inside it."""
    if isinstance(window, Between):
        yield from _between(window, scene)
    elif isinstance(window, Last):
        yield _last(window, scene)
    elif window is Window.PERIOD:
        yield scene.period
    elif window is Window.STANDING:
        yield Frame(Window.STANDING, None, scene.on, scene.on)
    elif window is Window.POSTING:
        yield posting_frame(scene.bound["subject"])
    elif window is Window.PROGRAMME:
        yield from _programme(scene)
    elif (span := span_of_frame(enclosing(scene), scene.calendar)) is None:
        yield Frame(window, None, None, None, enclosing(scene).missing)
    elif window not in _OF_CALENDAR:
        yield from _in_a_row(window, span)
    elif scene.calendar is None:
        yield Frame(window, None, None, None, (MissingFact("calendar", "calendar"),))
    else:
        yield from _of_calendar(window, span, scene, scene.calendar)


def enclosing(scene: Scene) -> Frame:
    """Return the window around those that follow each other: the one in which a rule stands; without an end, as far as it has gone."""
    frame = scene.frame
    if frame.window in (Window.PERIOD, Window.STANDING) or frame.start == OPEN_START:
        return scene.period
    if not is_growing(scene):
        return frame
    ended = scene.period.end if isinstance(scene.period.end, date) else scene.on
    return attrs.evolve(frame, end=max(ended, scene.on, frame.start or ended))


def is_growing(scene: Scene) -> bool:
    """Whether further windows follow in the one in which a rule stands, which has no end."""
    frame = scene.frame
    return frame.window not in (Window.PERIOD, Window.STANDING) and not frame.missing and isinstance(frame.end, NoEnd)


def is_boundless(scene: Scene) -> bool:
    """Whether the window in which a rule stands has no start, so that nobody can list the windows inside it."""
    return scene.frame.window not in (Window.PERIOD, Window.STANDING) and scene.frame.start == OPEN_START


def parts_of(window: WindowLike, scene: Scene) -> Iterator[Frame]:
    """Yield the windows of a kind that have a day in the one around them, each cut to it: so no day is lost, and none counts twice."""
    around = enclosing(scene)
    span = span_of_frame(around, scene.calendar)
    is_cut = span is not None and isinstance(around.end, date) and (window in _IN_A_ROW or window is Window.SEMESTER)
    if is_single(window) or not is_cut or span is None or (window in _OF_CALENDAR and scene.calendar is None):
        yield from frames_of(window, scene)
    elif window is Window.SEMESTER or window is Window.TEACHING_MONTH:
        found = _of_calendar(window, span, scene, scene.calendar, partial=True)  # type: ignore[arg-type]  # there is one
        yield from (_cut(frame, span) for frame in found if _meets(frame, span))
    else:
        yield from (_cut(frame, span) for frame in _in_a_row(window, span, partial=True))  # type: ignore[arg-type]  # no other kind is left


def _meets(frame: Frame, span: Span) -> bool:
    """Whether a window may have a day in a span; an edge that is not known does not rule it out."""
    return (frame.start is None or frame.start <= span.end) and (not isinstance(frame.end, date) or frame.end >= span.start)


def _cut(frame: Frame, span: Span) -> Frame:
    start = None if frame.start is None else max(frame.start, span.start)
    return attrs.evolve(frame, start=start, end=min(frame.end, span.end) if isinstance(frame.end, date) else frame.end)


def clipped(frame: Frame, scene: Scene) -> Frame:
    """Return a window as it is judged: for a posting the part of it that lies in the window around it, and otherwise all of it."""
    if is_single(frame.window) or not isinstance(scene.bound["subject"], Posting):
        return frame
    start, end, around = frame.start, frame.end, enclosing(scene)
    if start is not None and around.start is not None:
        start = max(start, around.start)
    if isinstance(end, date) and isinstance(around.end, date):
        end = min(end, around.end)
    return attrs.evolve(frame, start=start, end=end)


# -- windows with their own days --------------------------------------------------------------------------------------


def _between(window: Between, scene: Scene) -> Iterator[Frame]:
    start, no_start = (OPEN_START, ()) if window.start is None else scene.day_of(window.start, scene.period)
    end, no_end = (NO_END, ()) if window.end is None else scene.day_of(window.end, scene.period)
    missing = (*no_start, *no_end)
    if isinstance(end, date) and not window.always and not _is_reckoned(window.end):
        if not _may_end_inside(end, scene):
            return
        missing = (*missing, *scene.period.missing)
    if isinstance(start, NoEnd) or (start is not None and isinstance(end, date) and end < start):
        return
    is_closed = start is not None and start > OPEN_START and isinstance(end, date)
    period = Span(start, end) if is_closed else None  # type: ignore[arg-type]  # both are dates then
    yield Frame(window, period, start, end, tuple(dict.fromkeys(missing)))


def _is_reckoned(moment: Moment | None) -> bool:
    """Whether a day is reckoned from the judged period, so that it moves with it."""
    return isinstance(moment, DateRule) and isinstance(moment.base, WindowEdge)


def _may_end_inside(end: date, scene: Scene) -> bool:
    """Whether a window that ends on that day may end inside the judged period; an edge that is not known does not rule it out."""
    first, last = scene.period.start, scene.period.end
    return (first is None or first <= end) and (not isinstance(last, date) or end <= last)


def _last(window: Last, scene: Scene) -> Frame:
    day, missing = scene.day_of(window.ending, scene.period)
    if not isinstance(day, date):
        no_end = MissingFact(scene.bound["subject"].id, "posting.end")  # only a posting may have none yet
        return Frame(window, None, None, None, missing or (no_end,))
    last = first = _IN_A_ROW[window.window].of(day)
    for _ in range(window.n - 1):
        first = first.previous
    span = Span(first.span.start, last.span.end)
    return Frame(window, span, span.start, span.end)


def _programme(scene: Scene) -> Iterator[Frame]:
    edition = scene.program.edition
    in_force, policy = edition.in_force, edition.policy.id
    if isinstance(in_force, NotStated):
        yield Frame(Window.PROGRAMME, None, None, None, tuple(MissingFact(policy, f"programme.{edge}") for edge in ("start", "end")))
    elif isinstance(in_force.end, NoEnd):
        yield Frame(Window.PROGRAMME, None, in_force.start, None, (MissingFact(policy, "programme.end"),))
    elif _may_end_inside(in_force.end, scene):
        term = PolicyTerm(policy, in_force.start, in_force.end)
        yield Frame(Window.PROGRAMME, term, in_force.start, in_force.end, scene.period.missing)


# -- windows that follow each other -----------------------------------------------------------------------------------

_IN_A_ROW: Final[Mapping[Window, type[SchoolYear | CalendarYear | Month | Week]]] = {
    Window.SCHOOL_YEAR: SchoolYear,
    Window.CALENDAR_YEAR: CalendarYear,
    Window.MONTH: Month,
    Window.TEACHING_MONTH: Month,
    Window.WEEK: Week,
}


def _in_a_row(window: Window, span: Span, *, partial: bool = False) -> Iterator[Frame]:
    instance = _IN_A_ROW[window].of(span.start)
    while (instance.span.start if partial else instance.span.end) <= span.end:
        yield Frame(window, instance, instance.span.start, instance.span.end)
        instance = instance.next


# -- windows of the school calendar -----------------------------------------------------------------------------------

_OF_CALENDAR: Final = frozenset({Window.SEMESTER, Window.BEFORE_SEMESTER, Window.TEACHING_MONTH})


def _of_calendar(window: Window, span: Span, scene: Scene, calendar: SchoolCalendar, *, partial: bool = False) -> Iterator[Frame]:
    if window is Window.BEFORE_SEMESTER:
        for semester in _coming(span, scene, calendar):
            yield from _before(semester, scene, calendar)
    elif window is Window.TEACHING_MONTH:
        for month in _in_a_row(window, span, partial=partial):
            yield from _teaching_month(month, scene, calendar)
    else:
        for dates in _semesters(span, scene, calendar):
            missing = _missing(dates, *dates.missing)
            yield Frame(Window.SEMESTER, dates.semester, dates.first_lesson, dates.last_day, missing, borrowed_edges(dates))


def _semesters(span: Span, scene: Scene, calendar: SchoolCalendar) -> Iterable[SemesterDates]:
    """Return the semesters that meet a span; the judged period lies in the calendar, and in a window around it they may not."""
    if scene.frame.window is Window.PERIOD:
        return calendar.semesters_of(span)
    years = [year for frame in _in_a_row(Window.SCHOOL_YEAR, span, partial=True) if isinstance(year := frame.period, SchoolYear)]
    dates = [dates_of(semester, calendar) for year in years for semester in year.semesters]
    return [each for each in dates if _may_meet(each, span)]


def _may_meet(dates: SemesterDates, span: Span) -> bool:
    """Whether a semester may have a day in a span; of one whose days are not known, its school year tells."""
    start, end = dates.first_lesson or dates.semester.school_year.span.start, dates.last_day or dates.semester.school_year.span.end
    return start <= span.end and span.start <= end


def _missing(dates: SemesterDates, *edges: Edge) -> tuple[MissingFact, ...]:
    return tuple(MissingFact(str(dates.semester), f"semester.{edge}") for edge in edges)


def _coming(span: Span, scene: Scene, calendar: SchoolCalendar) -> Iterable[Semester]:
    """Return the semesters of the period by its name, else those whose first lesson may lie in it."""
    period = scene.period.period
    if isinstance(period, SchoolYear):
        return period.semesters
    if isinstance(period, Semester):
        return (period,)
    met = calendar.semesters_of(span)
    return [dates.semester for dates in met if dates.first_lesson is None or dates.first_lesson in span]


def _before(semester: Semester, scene: Scene, calendar: SchoolCalendar) -> Iterator[Frame]:
    ended, begins = dates_of(semester.previous, calendar), dates_of(semester, calendar)
    start = None if ended.last_day is None else ended.last_day + timedelta(1)
    end = None if begins.first_lesson is None else begins.first_lesson - timedelta(1)
    if start is not None and end is not None and end < start:
        return
    if end is not None and isinstance(scene.bound["subject"], Posting) and not _may_end_inside(end, scene):
        return
    edges = ((ended, Edge.LAST_DAY), (begins, Edge.FIRST_LESSON))
    missing = tuple(fact for dates, edge in edges if dates.day_of(edge) is None for fact in _missing(dates, edge))
    borrowed = tuple(lent for dates, edge in edges for lent in borrowed_edges(dates) if lent.what.endswith(f".{edge}"))
    yield Frame(Window.BEFORE_SEMESTER, semester, start, end, missing, borrowed)


def dates_of(semester: Semester, calendar: SchoolCalendar) -> SemesterDates:
    """Return the dates of a semester; none of them where the calendar does not cover it."""
    is_covered = semester.school_year in calendar.school_years
    return calendar.dates_of(semester) if is_covered else SemesterDates(semester=semester)


def _teaching_month(month: Frame, scene: Scene, calendar: SchoolCalendar) -> Iterator[Frame]:
    judged = clipped(month, scene)
    part = Span(judged.start, judged.end)  # type: ignore[arg-type]  # a month has both
    try:
        met = calendar.semesters_of(part)
    except OutsideCalendarError:
        yield attrs.evolve(month, missing=(MissingFact(str(month.period), "calendar"),))
        return
    taught = [(dates, _is_taught(dates, part, calendar)) for dates in met]
    if any(known for _, known in taught):
        borrowed = (lent for dates, _ in taught for lent in borrowed_edges(dates) if lent.day is not None and lent.day in part)
        yield attrs.evolve(month, assumptions=tuple(borrowed))
    elif any(known is None for _, known in taught):
        lacking = (fact for dates, known in taught if known is None for fact in _missing(dates, *dates.missing))
        yield attrs.evolve(month, missing=tuple(lacking))


def _is_taught(dates: SemesterDates, days: Span, calendar: SchoolCalendar) -> bool | None:
    """Return whether a semester has a teaching day among some days; None where an edge is missing that would tell."""
    teaching = teaching_days(calendar)
    if dates.span is None:  # lessons are given on the day of the first one; the last day may be a day off
        known = (dates.first_lesson, dates.last_day if teaching is None else None)
        return True if any(day is not None and day in days for day in known) else None
    try:
        taught = dates.span if teaching is None else teaching.list_in(dates.semester)
    except OutsideCalendarError:  # no one has said which days of the semester are worked
        taught = dates.span
    return any(day in days for day in taught)
