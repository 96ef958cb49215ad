"""Words from an assessment, in three languages. Babel is loaded only when something is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edu_policy.assessment import Assessment

__all__ = ["explain"]


def __dir__() -> list[str]:
    return __all__


def explain(assessment: Assessment, language: str = "zh_Hant") -> str:
    """Explain an assessment as plain text.

    Args:
        assessment: what ``assess`` returned.
        language: ``zh_Hant``, ``zh_Hans`` or ``en``.

    Raises:
        UnknownNameError: no such language.
    """
    from edu_policy.explanation.report import report as _report  # noqa: PLC0415 - Babel is heavy, and only an explanation needs it

    return _report(assessment, language)
