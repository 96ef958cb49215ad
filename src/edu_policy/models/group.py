"""Groups, such as a leading group or its office, and their seats."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, final

import attrs

from edu_policy.calendars import NO_END, NoEnd
from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.checks import FactValue
from edu_policy.quantities import Sentinel

__all__ = ["VACANT", "Group", "Seat", "Vacant"]


def __dir__() -> list[str]:
    return __all__


class Vacant(Sentinel):
    """The sentinel for a seat that nobody holds; ``None`` would mean that the holder is not known."""

    VACANT = "vacant"


VACANT: Final = Vacant.VACANT
"""Nobody holds the seat."""


def _holder(instance: object, attribute: checks.Attribute, value: object) -> None:
    if not isinstance(value, Vacant):
        checks.maybe_word(instance, attribute, value)


@final
@attrs.frozen(kw_only=True)
class Seat:
    """A seat in a group (組長, 成員).

    Attributes:
        person: id of its holder; VACANT; None is not known.
        role: code, see ``SeatRole``; None is not known.
        capacity: in what capacity the holder sits, such as ``education_bureau``; None is not known.
        start: first day; None is not known.
        end: last day; NO_END while it goes on; None is not known.
    """

    person: str | Vacant | None = attrs.field(default=None, validator=_holder)
    role: str | None = attrs.field(default=None, validator=checks.maybe_word)
    capacity: str | None = attrs.field(default=None, validator=checks.maybe_word)
    start: date | None = attrs.field(default=None, validator=checks.maybe_day)
    end: date | NoEnd | None = attrs.field(default=NO_END, validator=checks.maybe_end)

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        checks.ordered(self.start, self.end)


def _seats(seats: Iterable[Seat] | None) -> tuple[Seat, ...] | None:
    return checks.as_maybe_tuple(seats)


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Group:
    """A body of people: leading group (領導小組), office (辦公室), teaching-research group (教研組), parent committee.

    Attributes:
        id: its id.
        kind: code, see ``GroupKind`` and the terms of an edition; None is not known.
        of: id of the authority, school, community or group to which it belongs; None is not known.
        under: id of the section that hosts or leads it; None is not known.
        level: code; None is not known.
        subject: code of a school subject; None is not known.
        seats: its seats, past ones included; None is not known.
        tags: codes; None is not known.
        facts: further facts that an edition declares.
    """

    id: str = attrs.field(validator=checks.word)
    kind: str | None = attrs.field(default=None, validator=checks.maybe_word)
    of: str | None = attrs.field(default=None, validator=checks.maybe_word)
    under: str | None = attrs.field(default=None, validator=checks.maybe_word)
    level: str | None = attrs.field(default=None, validator=checks.maybe_word)
    subject: str | None = attrs.field(default=None, validator=checks.maybe_word)
    seats: tuple[Seat, ...] | None = attrs.field(default=None, converter=_seats, validator=checks.all_of(Seat))
    tags: frozenset[str] | None = attrs.field(default=frozenset(), converter=checks.as_maybe_words)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)
