"""Who is judged."""

from __future__ import annotations

from typing import Any, final

import attrs

from edu_policy.models import Table
from edu_policy.rules.conditions import Condition
from edu_policy.rules.fields import Field
from edu_policy.text import Text

__all__ = ["Subject"]


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
    """

    name: str
    table: Table
    label: Text
    conditions: tuple[Condition, ...] = ()
    shown_for: Field[Any] | None = None
    calendar_of: Field[Any] | None = None
