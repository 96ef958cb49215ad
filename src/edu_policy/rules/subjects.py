"""Who is judged."""

from __future__ import annotations

from typing import Any, final

import attrs

from edu_policy.models import Table
from edu_policy.rules.conditions import Condition
from edu_policy.rules.fields import Field
from edu_policy.text import Text

__all__ = ["Subject", "binds"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen
class Subject:
    """Who is judged: the records of a table that meet some conditions.

    Attributes:
        name: its name within the edition.
        table: the table of its records.
        label: what it is called.
        conditions: which records of the table are meant.
        shown_for: the field whose id a person may use to name a subject, such as the person of a posting.
        calendar_of: the school or authority whose school calendar holds for a subject, such as the host of a posting. Without it,
            that of a school or an authority is its own, and that of a community the one that all of its schools have.
        within: the wider subject of which it is a part, such as communities of which these are the integrated ones. What binds a
            part concerns every question about the whole, and applies to those that belong to the part.
    """

    name: str
    table: Table
    label: Text
    conditions: tuple[Condition, ...] = ()
    shown_for: Field[Any] | None = None
    calendar_of: Field[Any] | None = None
    within: Subject | None = None

    @property
    def all_conditions(self) -> tuple[Condition, ...]:
        """Its own conditions and those of the wider subjects."""
        return (*(self.within.all_conditions if self.within else ()), *self.conditions)


def binds(bound: Subject, asked: Subject) -> bool:
    """Whether what binds one subject concerns a question about another: the same one, or a wider one of which it is a part."""
    return bound == asked or (bound.within is not None and binds(bound.within, asked))
