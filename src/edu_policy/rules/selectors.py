"""Selectors: which records a measure looks at, and which of them count."""

from __future__ import annotations

from typing import Any, TypeAlias, final

import attrs

from edu_policy.models import Table
from edu_policy.rules.conditions import Condition
from edu_policy.rules.fields import Field

__all__ = ["Parts", "Records", "Selector", "Values"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(cache_hash=True)
class Records:
    """Records of a table.

    Attributes:
        table: the table.
        among: what a record must meet to be a candidate; others are never mentioned.
        counted_if: what a candidate must meet to count; a candidate that fails is excluded, with the reason.
        dated: the field whose date places a record in a window, where that is not the record's own date.
    """

    table: Table
    among: tuple[Condition, ...] = ()
    counted_if: tuple[Condition, ...] = ()
    dated: Field[Any] | None = None

    def that(self, *conditions: Condition) -> Records:
        """Return the selector with fewer candidates."""
        return attrs.evolve(self, among=(*self.among, *conditions))

    def counting(self, *conditions: Condition) -> Records:
        """Return the selector with further conditions to count."""
        return attrs.evolve(self, counted_if=(*self.counted_if, *conditions))


@final
@attrs.frozen(cache_hash=True)
class Parts:
    """Sub-records: members of communities, seats of groups, signatures of a document.

    Attributes:
        field: the attribute that holds them; its root names a bound record, unless ``of`` gives the records.
        of: the records whose sub-records are meant; None for those of the bound record.
        among: what a sub-record must meet to be a candidate.
        counted_if: what a candidate must meet to count.
    """

    field: Field[Any]
    of: Records | None = None
    among: tuple[Condition, ...] = ()
    counted_if: tuple[Condition, ...] = ()

    @property
    def table(self) -> Table:
        """The table of the records that hold the sub-records."""
        return Table(self.field.table)

    def that(self, *conditions: Condition) -> Parts:
        """Return the selector with fewer candidates."""
        return attrs.evolve(self, among=(*self.among, *conditions))

    def counting(self, *conditions: Condition) -> Parts:
        """Return the selector with further conditions to count."""
        return attrs.evolve(self, counted_if=(*self.counted_if, *conditions))


Selector: TypeAlias = Records | Parts
"""What a measure looks at."""


@final
@attrs.frozen(cache_hash=True)
class Values:
    """The values of a field over the records that count: a three-valued semi-join where a condition reads it."""

    selector: Selector
    field: Field[Any]
