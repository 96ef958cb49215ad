"""Measures: numbers with bounds from selected records, usable on both sides of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, final

import attrs

from edu_policy.calculators import Unlisted, Whole
from edu_policy.models.checks import as_tuple
from edu_policy.quantities import Amount, Unit, amount
from edu_policy.rules.conditions import Condition
from edu_policy.rules.fields import Field, PostingField
from edu_policy.rules.readings import Param
from edu_policy.rules.selectors import Selector
from edu_policy.rules.windows import Window
from edu_policy.text import Term

__all__ = [
    "Count",
    "Credits",
    "Distinct",
    "FigureOf",
    "Items",
    "Measure",
    "Number",
    "Part",
    "Plus",
    "QuantityRef",
    "Rate",
    "SemestersServed",
    "Share",
    "Total",
]


def __dir__() -> list[str]:
    return __all__


def _codes(kinds: Iterable[Term | str]) -> tuple[str, ...]:
    return tuple(kind.code if isinstance(kind, Term) else kind for kind in as_tuple(kinds))


@final
@attrs.frozen
class Number:
    """A fixed number."""

    value: Amount

    def __attrs_post_init__(self) -> None:
        """Refuse anything but an exact number."""
        amount(self.value, "value")


@final
@attrs.frozen
class Count:
    """How many records count."""

    selector: Selector
    unit: Unit


@final
@attrs.frozen
class Distinct:
    """How many different values a field has over the records that count."""

    selector: Selector
    field: Field[str]
    unit: Unit


@final
@attrs.frozen
class Part:
    """One item of a fixed list: present if a record that counts meets the condition."""

    term: Term
    when: Condition


@final
@attrs.frozen
class Items:
    """How many items of a fixed list are present; the missing ones are named, and strangers do not count."""

    selector: Selector
    parts: tuple[Part, ...]


@final
@attrs.frozen
class Rate:
    """How many credit hours a unit of some kinds of activity earns; itself the body of the clause that says so."""

    kinds: tuple[str, ...] = attrs.field(converter=_codes)
    amount: Amount
    per: Unit
    whole: Whole = Whole.COMPLETED


@final
@attrs.frozen
class Credits:
    """A credit scheme as the amount of a total: kinds of activity to credit hours."""

    rates: tuple[Rate, ...]
    unlisted: Unlisted


@final
@attrs.frozen
class Total:
    """The sum of the credit of the records that count."""

    selector: Selector
    amount: Credits
    unit: Unit


@final
@attrs.frozen
class Share:
    """Which part of the records that count meets a condition."""

    selector: Selector
    having: Condition


@final
@attrs.frozen
class SemestersServed:
    """How many consecutive semesters a posting covers whole, within the window."""

    posting: PostingField
    within_school_year: bool = False
    may_miss: int | Param = 0


@final
@attrs.frozen
class FigureOf:
    """A reported figure about a school, authority or community, for the period before the one that is judged.

    Attributes:
        kind: code of the figure.
        about: whom it is about.
        previous: SCHOOL_YEAR or CALENDAR_YEAR: the kind of the period before.
        unit: its unit.
    """

    kind: str
    about: Field[str]
    previous: Window
    unit: Unit


@final
@attrs.frozen
class Plus:
    """The sum of measures."""

    terms: tuple[Measure, ...]


@final
@attrs.frozen
class QuantityRef:
    """The quantity that another provision defines."""

    provision: str


Measure: TypeAlias = Number | Count | Distinct | Items | Total | Share | SemestersServed | FigureOf | Plus | QuantityRef
"""A number with bounds."""
