"""Decision tables as measures: keys, cells, and rows that exclude each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, TypeAlias, final

import attrs

from edu_policy.errors import InvalidValueError
from edu_policy.models.checks import as_tuple
from edu_policy.quantities import Amount, Sentinel, Unit, amount
from edu_policy.rules.fields import Field
from edu_policy.text import Term

if TYPE_CHECKING:
    from edu_policy.rules.measures import Measure
    from edu_policy.rules.requirements import Ref

__all__ = [
    "ANY",
    "NOT_COVERED",
    "AnyCell",
    "Cell",
    "Key",
    "Lookup",
    "OneOf",
    "Row",
    "Uncovered",
    "Within",
]


def __dir__() -> list[str]:
    return __all__


def _code_set(codes: Iterable[Term | str]) -> frozenset[str]:
    return frozenset(code.code if isinstance(code, Term) else code for code in as_tuple(codes))


class Uncovered(Sentinel):
    """The sentinel for "no row covers it, and nothing is said about it": not known."""

    NOT_COVERED = "not_covered"


NOT_COVERED: Final = Uncovered.NOT_COVERED
"""What no row of a lookup covers is not known."""


class AnyCell(Sentinel):
    """The sentinel for a cell that everything meets."""

    ANY = "any"


ANY: Final = AnyCell.ANY
"""A cell of a lookup that everything meets."""


@final
@attrs.frozen
class OneOf:
    """A cell that holds codes; the code of the key, or one that it narrows, must be among them."""

    codes: frozenset[str] = attrs.field(converter=_code_set)


@final
@attrs.frozen
class Within:
    """A cell that holds a range of numbers; None leaves an end open.

    Attributes:
        low: the least number of the range (滿).
        high: the greatest number of the range.
        below: in its place, the number that the range does not reach (不滿): five years and more, below ten.

    Raises:
        InvalidTypeError: an end that is no exact number.
        InvalidValueError: a range without numbers, or with two upper ends.
    """

    low: Amount | None = None
    high: Amount | None = None
    below: Amount | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a range without numbers, and two upper ends."""
        for name, edge in (("low", self.low), ("high", self.high), ("below", self.below)):
            if edge is not None:
                amount(edge, name)
        if self.high is not None and self.below is not None:
            msg = f"expected an upper end, either high or below, got {self.high} and {self.below}"
            raise InvalidValueError(msg, path="below")
        if self.low is not None and self.high is not None and self.high < self.low:
            msg = f"no number is at least {self.low} and at most {self.high}"
            raise InvalidValueError(msg, path="high")
        if self.low is not None and self.below is not None and self.below <= self.low:
            msg = f"no number is at least {self.low} and below {self.below}"
            raise InvalidValueError(msg, path="below")


Cell: TypeAlias = AnyCell | OneOf | Within | bool
"""What a key must be in a row: anything, a code, a number in a range, or whether a requirement holds."""
Key: TypeAlias = "Field[Any] | Measure | Ref"
"""What a lookup looks at: a field with a code, a measure, or whether another provision holds."""


@final
@attrs.frozen
class Row:
    """A row of a lookup.

    Attributes:
        cells: one for each key.
        value: the number that the row gives.
    """

    cells: tuple[Cell, ...]
    value: Measure


@final
@attrs.frozen
class Lookup:
    """A decision table (對照表) as a measure: rows that exclude each other, and what holds where none covers.

    Attributes:
        keys: what is looked at.
        rows: the rows.
        unit: the unit of the values.
        otherwise: the number where no row covers; NOT_COVERED leaves it unknown.
    """

    keys: tuple[Key, ...]
    rows: tuple[Row, ...]
    unit: Unit
    otherwise: Measure | Uncovered = NOT_COVERED

    def __attrs_post_init__(self) -> None:
        """Refuse rows of another length than the keys."""
        for index, row in enumerate(self.rows):
            if len(row.cells) != len(self.keys):
                msg = f"expected {len(self.keys)} cells, one for each key, got {len(row.cells)}"
                raise InvalidValueError(msg, path=f"rows[{index}].cells")
