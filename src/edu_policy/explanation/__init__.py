"""Words from an assessment, in three languages. Babel is loaded only when something is explained."""

from __future__ import annotations

from edu_policy.assessment import Assessment
from edu_policy.errors import InvalidTypeError

__all__ = ["explain"]


def __dir__() -> list[str]:
    return __all__


def explain(assessment: Assessment, language: str = "zh_Hant") -> str:
    """Explain an assessment as plain text.

    Args:
        assessment: what ``assess`` returned.
        language: ``zh_Hant``, ``zh_Hans`` or ``en``.

    Raises:
        InvalidTypeError: no assessment.
        UnknownNameError: no such language.
    """
    from edu_policy.explanation.report import report as _report  # noqa: PLC0415 - Babel is heavy, and only an explanation needs it

    if not isinstance(assessment, Assessment):
        msg = f"expected an Assessment, got {assessment!r}"
        raise InvalidTypeError(msg, path="assessment")
    return _report(assessment, language)
