"""Education policy made executable: facts in, an explained and cited verdict out.

The users' side: build a ``Dossier`` from models, take an edition from ``builtin()``, ``assess`` it, and ``explain`` the
assessment. ``edu_policy.models``, ``.calendars`` and ``.calculators`` hold the rest of what users need;
``edu_policy.rules`` is for authors of policies. Everything else is private.

A name is loaded from the module that defines it when it is first used, so that a program pays only for what it needs.
"""

from typing import TYPE_CHECKING

from edu_policy.lazy import loader as _loader

if TYPE_CHECKING:
    from edu_policy.assessment import Assessment, Prepared, Remaining, assess, assess_each, prepare
    from edu_policy.calendars import NO_END, CalendarBook, CalendarYear, SchoolCalendar, SchoolYear, Semester, SemesterDates, Span, nominal
    from edu_policy.catalogue import Catalogue, builtin
    from edu_policy.errors import EduPolicyError, EduPolicyErrors
    from edu_policy.explanation import explain
    from edu_policy.models import Dossier, Only, Recorded, Table
    from edu_policy.quantities import UNBOUNDED, Bounds, Unit
    from edu_policy.rules import Edition, Finding, Verdict
    from edu_policy.text import Language, Term, Text

__all__ = [
    "NO_END",
    "UNBOUNDED",
    "Assessment",
    "Bounds",
    "CalendarBook",
    "CalendarYear",
    "Catalogue",
    "Dossier",
    "Edition",
    "EduPolicyError",
    "EduPolicyErrors",
    "Finding",
    "Language",
    "Only",
    "Prepared",
    "Recorded",
    "Remaining",
    "SchoolCalendar",
    "SchoolYear",
    "Semester",
    "SemesterDates",
    "Span",
    "Table",
    "Term",
    "Text",
    "Unit",
    "Verdict",
    "assess",
    "assess_each",
    "builtin",
    "explain",
    "nominal",
    "prepare",
]

_HOMES = {
    "assessment": ("Assessment", "Prepared", "Remaining", "assess", "assess_each", "prepare"),
    "calendars": ("NO_END", "CalendarBook", "CalendarYear", "SchoolCalendar", "SchoolYear", "Semester", "SemesterDates", "Span", "nominal"),
    "catalogue": ("Catalogue", "builtin"),
    "errors": ("EduPolicyError", "EduPolicyErrors"),
    "explanation": ("explain",),
    "models": ("Dossier", "Only", "Recorded", "Table"),
    "quantities": ("UNBOUNDED", "Bounds", "Unit"),
    "rules": ("Edition", "Finding", "Verdict"),
    "text": ("Language", "Term", "Text"),
}
"""Which module defines which names; the same as above, for use at run time."""


def __dir__() -> list[str]:
    return __all__


if not TYPE_CHECKING:  # else a checker would take every misspelt name for one of ours
    __getattr__ = _loader(__name__, _HOMES)
