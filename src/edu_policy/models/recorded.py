"""Within what a table of a dossier is complete: from when, until when, and for whom."""

from __future__ import annotations

from datetime import date
from typing import Final, final

import attrs

from edu_policy.errors import InvalidTypeError, InvalidValueError
from edu_policy.models import checks
from edu_policy.quantities import Sentinel

__all__ = ["EVERYTHING", "Everything", "Only", "Recorded"]


def __dir__() -> list[str]:
    return __all__


class Everything(Sentinel):
    """The sentinel for "no record is missing"."""

    EVERYTHING = "everything"


EVERYTHING: Final = Everything.EVERYTHING
"""The table holds every record of its kind between its two dates."""


@final
@attrs.frozen(field_transformer=checks.naming)
class Only:
    """A table that is complete only for records whose ``field`` is one of ``ids``.

    >>> Only("posting.person", ["T-017"]).ids
    frozenset({'T-017'})
    """

    field: str = attrs.field(validator=checks.word)
    ids: frozenset[str] = attrs.field(converter=checks.as_words)


def _scope(_: object, attribute: checks.Attribute, value: object) -> None:
    if not isinstance(value, Everything | Only):
        msg = f"expected EVERYTHING or Only(field, ids), got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)


@final
@attrs.frozen(kw_only=True)
class Recorded:
    """From when until when, and for whom, a table is complete.

    Of each day between the two, everything is on file that happened on it, and everything that stood on it, whenever it began: a posting
    of that day, and a paper or a decision that was there. Who begins to keep a table enters what stands; where that was not done, nobody
    can tell since when it is complete, and ``since`` is the day on which it was.

    Attributes:
        since: the first day of record keeping.
        until: the last day whose records are in.
        of: EVERYTHING, or ``Only(field, ids)``.

    >>> Recorded(since=date(2022, 9, 1), until=date(2023, 7, 10)).of
    EVERYTHING
    """

    since: date = attrs.field(validator=checks.day)
    until: date = attrs.field(validator=checks.day)
    of: Everything | Only = attrs.field(default=EVERYTHING, validator=_scope)

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        if self.until < self.since:
            msg = f"recorded until {self.until}, before its start {self.since}"
            raise InvalidValueError(msg, path="until")
