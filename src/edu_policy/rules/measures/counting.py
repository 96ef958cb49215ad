"""Measures that count records: how many, which of a list, how much, which part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, final

import attrs

from edu_policy.calculators import Unlisted, Whole
from edu_policy.errors import InvalidValueError
from edu_policy.models.checks import as_tuple
from edu_policy.quantities import Amount, Unit
from edu_policy.rules.conditions import Condition
from edu_policy.rules.fields import Field
from edu_policy.rules.readings import Choice, Param
from edu_policy.rules.selectors import Selector
from edu_policy.text import Term

if TYPE_CHECKING:
    from edu_policy.rules.measures import Measure

__all__ = [
    "Count",
    "Covered",
    "Credits",
    "Distinct",
    "Items",
    "Part",
    "Rate",
    "Reaching",
    "Share",
    "Size",
    "Total",
]


def __dir__() -> list[str]:
    return __all__


def _codes(kinds: Iterable[Term | str]) -> tuple[str, ...]:
    return tuple(kind.code if isinstance(kind, Term) else kind for kind in as_tuple(kinds))


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
    """The sum of an amount over the records that count.

    Attributes:
        selector: the records.
        amount: what each adds: a credit scheme, or a measure over the record, such as a number or one of its fields.
        unit: the unit of the sum.
        per: fields by which records are grouped, so that ``take`` and ``cap`` hold for each group.
        take: how many of a group count, the greatest first (取最高的幾項); None for all. An amount below 0 then adds 0.
        cap: the most that a group adds (封頂); None for no cap. An amount below 0 then adds 0.
    """

    selector: Selector
    amount: Credits | Measure
    unit: Unit
    per: tuple[Field[Any], ...] = ()
    take: int | Param | None = None
    cap: Measure | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse taking fewer than one; a parameter or a choice may stand for a number."""
        if not isinstance(self.take, Param | Choice | None) and (type(self.take) is not int or self.take < 1):
            msg = f"expected how many of a group count, 1 or more, got {self.take!r}"
            raise InvalidValueError(msg, path="take")


@final
@attrs.frozen
class Reaching:
    """How many groups of a total reach an amount, such as the subjects with 20 lessons or more; an amount below 0 adds 0.

    Attributes:
        total: the total, with ``per`` for its groups.
        at_least: what a group must reach.
        unit: what the groups are.

    Raises:
        InvalidValueError: a total without groups.
    """

    total: Total
    at_least: Measure
    unit: Unit

    def __attrs_post_init__(self) -> None:
        """Refuse a total without groups."""
        if getattr(self.total, "per", None) == ():  # a choice between readings may stand for a total
            msg = "expected a total with groups: give it per="
            raise InvalidValueError(msg, path="total.per")


@final
@attrs.frozen
class Size:
    """How many values a field has, such as the subjects that a school teaches.

    Attributes:
        field: the field, of a bound record.
    """

    field: Field[Any]


@final
@attrs.frozen
class Covered:
    """How many of the values of one field are met by records, such as the subjects of a school that were delivered; missing ones are named.

    Attributes:
        selector: the records.
        field: their field.
        of: the field of a bound record whose values are wanted; where it has none, nothing is to be covered.
    """

    selector: Selector
    field: Field[Any]
    of: Field[Any]


@final
@attrs.frozen
class Share:
    """Which part of the records that count meets a condition."""

    selector: Selector
    having: Condition
