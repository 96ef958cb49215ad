"""How the dates of semesters stand after several notices, and after calendars that lend what these leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, TypeAlias

from edu_policy.calendars.periods import Semester
from edu_policy.calendars.semesters import Edge, SemesterDates
from edu_policy.errors import DuplicateIdError, EduPolicyError, InvalidValueError
from edu_policy.text import Text

__all__ = ["BREAKS", "NOMINAL", "Standing", "bounds_of", "completed", "edges_of_breaks", "lender_text", "merged", "overlaps", "twice"]


def __dir__() -> list[str]:
    return __all__


Standing: TypeAlias = dict[Semester, SemesterDates]
"""The dates of each semester."""
BREAKS: Final = "breaks"
"""What stands on an edge that was read off a break."""
NOMINAL: Final = "nominal"
"""The id of the nominal calendar, as it stands on each edge that it lent."""
_LENDERS: Final = {
    BREAKS: Text("寒暑假起止日期", "寒暑假起止日期", "the edges of the breaks"),
    NOMINAL: Text("名義校曆", "名义校历", "the nominal calendar"),
}


def lender_text(id_: str) -> Text:
    """Return what lent an edge, in words.

    >>> lender_text("nominal").en, lender_text("county").en
    ('the nominal calendar', 'calendar county')
    """
    return _LENDERS.get(id_) or Text(f"校曆「{id_}」", f"校历“{id_}”", f"calendar {id_}")


def merged(statements: Iterable[SemesterDates]) -> Standing:
    """Return the dates of each semester as they stand after all statements, which are in order.

    Raises:
        InvalidValueError: an amendment that does not fit.
    """
    standing: Standing = {}
    for dates in statements:
        earlier = standing.get(dates.semester)
        try:
            standing[dates.semester] = dates if earlier is None else earlier.amended_by(dates)
        except EduPolicyError as error:
            path = f"semesters[{dates.semester}]"
            raise error.below(path) from None
    return dict(sorted(standing.items()))


def completed(standing: Standing, lender: Mapping[Semester, SemesterDates], id_: str) -> tuple[Standing, list[EduPolicyError]]:
    """Return the dates with each missing first lesson and last day taken from a lender, and what of it does not fit.

    Args:
        standing: the dates.
        lender: the dates that lend; semesters that it alone has are taken whole.
        id_: id of the lender.
    """
    filled = {semester: standing.get(semester, SemesterDates(semester=semester)) for semester in sorted(standing.keys() | lender.keys())}
    misfits: list[EduPolicyError] = []
    for semester in [semester for semester in filled if semester in lender]:
        for edge in filled[semester].missing:
            try:
                filled = _with_lent(filled, semester, edge, lender[semester], id_)
            except InvalidValueError as error:
                misfits.append(error)
    return filled, misfits


def _with_lent(standing: Standing, semester: Semester, edge: Edge, lender: SemesterDates, id_: str) -> Standing:
    try:
        tried = standing | {semester: standing[semester].with_lent(edge, lender, id_)}
    except InvalidValueError as error:
        path = f"semesters[{semester}]"
        raise error.below(path) from None
    misfit = next(overlaps(tried), None)
    if misfit is not None:
        raise misfit
    return tried


def edges_of_breaks(standing: Standing) -> Standing:
    """Return edges read off the breaks: a semester ends on the day before its break, and begins on the day after the one before it.

    A first lesson is not read off where pupils report only then or later, nor where a published week 1 begins elsewhere; a last day
    is not where pupils are released before.
    """
    semesters = sorted({semester for named in standing for semester in named.school_year.semesters})
    known = {semester: standing.get(semester) or SemesterDates(semester=semester) for semester in semesters}
    return {semester: _of_breaks(dates, known.get(semester.previous)) for semester, dates in known.items()}


def _of_breaks(dates: SemesterDates, before: SemesterDates | None) -> SemesterDates:
    last = None if dates.break_start is None else dates.break_start - timedelta(1)
    if last is not None and dates.released is not None and last > dates.released:
        last = None
    first = None if before is None or before.break_end is None else before.break_end + timedelta(1)
    if first is not None and not _may_begin(first, dates):
        first = None
    lent = {edge: BREAKS for edge, day in ((Edge.FIRST_LESSON, first), (Edge.LAST_DAY, last)) if day}
    return SemesterDates(semester=dates.semester, first_lesson=first, last_day=last, borrowed=lent)


def _may_begin(first: date, dates: SemesterDates) -> bool:
    reported = dates.registration is None or dates.registration < first
    return reported and (dates.week_one is None or dates.week_one <= first < dates.week_one + timedelta(7))


# -- what cannot be ---------------------------------------------------------------------------------------------------


def twice(statements: Iterable[SemesterDates]) -> Iterator[EduPolicyError]:
    """Yield an error for each semester that is stated twice with nothing to tell which is later."""
    for left, right in pairwise(statements):
        if (left.semester, left.known_from) == (right.semester, right.known_from):
            msg = f"semester {right.semester} stands twice; give a later notice the day from which it was known (known_from)"
            yield DuplicateIdError(msg, path=f"semesters[{right.semester}]")


def overlaps(standing: Standing) -> Iterator[EduPolicyError]:
    """Yield an error for each semester that begins before the one before it has ended."""
    for earlier, later in pairwise(dates for dates in standing.values() if dates.stated):
        yield from _overlap(earlier, later)


def _overlap(earlier: SemesterDates, later: SemesterDates) -> Iterator[EduPolicyError]:
    """Yield where a semester begins too early.

    Pupils may report, and teaching week 1 may begin, while the break still lasts; and the next school year may begin in a summer break
    that was published before.
    """
    before = [(day, edge) for edge, day in earlier.stated.items() if edge is not Edge.BREAK_END]
    after = [(day, edge) for edge, day in later.stated.items() if edge is not Edge.WEEK_ONE]
    lessons = [(day, edge) for day, edge in after if edge is not Edge.REGISTRATION]
    is_winter = earlier.semester.school_year == later.semester.school_year
    in_break = [(earlier.break_end, Edge.BREAK_END)] if earlier.break_end and is_winter else []
    for ends, begins in ((before, after), (in_break, lessons)):
        if ends and begins and max(ends)[0] >= min(begins)[0]:
            (last, ended), (first, begun) = max(ends), min(begins)
            msg = f"{begun} of semester {later.semester} is {first}, not after {ended} of semester {earlier.semester} on {last}"
            yield InvalidValueError(msg, path=f"semesters[{later.semester}]")


# -- bounds -----------------------------------------------------------------------------------------------------------


def bounds_of(standing: Standing) -> Iterator[tuple[date, date, SemesterDates]]:
    """Yield each semester of a covered year with the first and the last day that it can have.

    Semesters follow each other: where an edge is missing, the semesters before and after, and the break, bound it.
    """
    known = [(dates.semester, day) for dates in standing.values() for day in dates.stated.values()]
    for semester in sorted({semester for named in standing for semester in named.school_year.semesters}):
        dates = standing.get(semester) or SemesterDates(semester=semester)
        before = max((day for other, day in known if other < semester), default=None)
        after = min((day for other, day in known if other > semester), default=None)
        first = dates.first_lesson or (before + timedelta(1) if before else date.min)
        yield first, dates.last_day or _latest(dates) or (after - timedelta(1) if after else date.max), dates


def _latest(dates: SemesterDates) -> date | None:
    """Return the latest day that can be the last one where a release or a break is known."""
    known = [day for day in (dates.released, dates.break_start and dates.break_start - timedelta(1)) if day]
    return min(known, default=None)
