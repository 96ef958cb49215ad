r"""The canonical text of an edition and its digest: everything normative, and nothing else.

The text is the plain document of the edition (``edu_policy.rules.plain``) as JSON, with these differences:

1. What ``NOT_NORMATIVE`` names is left out: words, labels, remarks of ours, and what is reported beside an answer.
2. ``chosen`` holds only the readings whose option is not the one taken, ``bound`` only the parameters whose value is not the default:
   to choose what is taken already changes nothing.
3. A number is an integer where it is whole, and otherwise ``{"fraction": "1/2"}`` in lowest terms, whether it was a decimal or a fraction.
4. A code is its text, ``"semester"`` in place of ``{"Window": "semester"}``, for it equals that text; a sentinel keeps its class.
5. Every kind of field is a ``Field``.
6. The pairs of a mapping are sorted by the JSON text of their keys, the elements of a set by their own, both by code points.

JSON has sorted keys, no spaces, letters as they are (no ``\u`` escapes beyond those that JSON requires, no normalisation), and is encoded
as UTF-8. An attribute that has its default is left out, so that a class may gain an attribute without a change of every digest; the
default of an attribute must therefore never change. Equal editions have the same text, but for a truth value where another has the
number 0 or 1: Python holds the two equal, a policy does not.
"""

from __future__ import annotations

import hashlib
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from edu_policy.mappings import FrozenMap
from edu_policy.quantities import Sentinel
from edu_policy.rules.edition import Edition
from edu_policy.rules.fields import Field
from edu_policy.rules.plain import Writer, json_text

__all__ = ["NOT_NORMATIVE", "canonical_text", "digest"]


def __dir__() -> list[str]:
    return __all__


NOT_NORMATIVE: Final[FrozenMap[str, str]] = FrozenMap(
    {
        "Text": "words in three languages: titles, labels, gists, notes and notices say what a thing is called, and decide nothing",
        "ReadingWords": "the long words of a reading",
        "Notice": "a remark of ours, which never enters a verdict",
        "Edition.notices": "the texts of those remarks",
        "Provision.notices": "those remarks beside a provision",
        "Policy.jurisdiction": "words, or None where the plan does not say; the id says which policy it is",
        "SourceDocument.issuer": "how the document is catalogued; it may become known later, and changes no clause",
        "SourceDocument.number": "how the document is catalogued; its id says which document it is",
        "SourceDocument.issued": "how the document is catalogued; in_force says from when it holds",
        "Question.beside": "what is reported beside the answer and never decides it",
        "Reading.provisions": "what is told of a reading; where it acts, its choices say",
        "Require.about": "what is measured, in a word",
    }
)
"""What is left out of the canonical text, by class or by class and attribute, each with the reason."""


def canonical_text(edition: Edition) -> str:
    """Return the text over which the digest of an edition is taken.

    Args:
        edition: the edition.

    >>> canonical_text("county-support-teaching@1.1")
    Traceback (most recent call last):
    edu_policy.errors.InvalidTypeError: edition: expected an Edition, got 'county-support-teaching@1.1'

    Raises:
        InvalidTypeError: no edition.
        EduPolicyErrors: a value that cannot be written, such as a function, a float or a list; all are listed.
    """
    return json_text(_Canonical().document(edition))


def digest(edition: Edition) -> str:
    """Return the SHA-256 digest of everything normative in an edition, as ``sha256:`` and 64 hexadecimal digits.

    Editions that differ in words alone have the same digest. Another option of a reading or another value of a parameter gives another.

    Args:
        edition: the edition.

    Raises:
        InvalidTypeError: no edition.
        EduPolicyErrors: a value that cannot be written; all are listed.
    """
    return f"sha256:{hashlib.sha256(canonical_text(edition).encode()).hexdigest()}"


class _Canonical(Writer):
    """Writes what is normative, equal values in the same way."""

    def scalar(self, value: Any) -> Any:
        if isinstance(value, date):
            return super().scalar(value)
        exact = Fraction(value)
        return exact.numerator if exact.denominator == 1 else {"fraction": str(exact)}

    def code(self, value: Enum) -> Any:
        return super().code(value) if isinstance(value, Sentinel) else value.value

    def name(self, kind: type) -> str:
        return Field.__name__ if issubclass(kind, Field) else kind.__name__

    def keeps(self, owner: type, attribute: str) -> bool:
        return f"{owner.__name__}.{attribute}" not in NOT_NORMATIVE

    def holds(self, value: object) -> bool:
        return type(value).__name__ not in NOT_NORMATIVE

    def part(self, owner: object, attribute: str) -> object:
        if isinstance(owner, Edition) and attribute == "chosen":
            taken = {reading.key: reading.taken for reading in owner.readings}
            return FrozenMap({key: option for key in taken if (option := owner.option(key)) != taken[key]})
        if isinstance(owner, Edition) and attribute == "bound":
            return FrozenMap({p.name: value for p in owner.parameters if self._differs(value := owner.value(p.name), p.default)})
        return super().part(owner, attribute)

    def pairs(self, pairs: list[list[Any]]) -> list[list[Any]]:
        return sorted(pairs, key=lambda pair: json_text(pair[0]))

    def _differs(self, value: object, default: object) -> bool:
        return json_text(self.write(value)) != json_text(self.write(default))
