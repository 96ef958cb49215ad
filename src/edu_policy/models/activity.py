"""Activities: lessons, observations, teaching research, visits, meetings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

import attrs

from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.checks import FactValue
from edu_policy.quantities import Amount

__all__ = ["Activity", "Participation"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class Participation:
    """Somebody who took part in an activity besides the one who carried it out.

    Attributes:
        person: id of the person.
        role: code; None is not known.
    """

    person: str = attrs.field(validator=checks.word)
    role: str | None = attrs.field(default=None, validator=checks.maybe_word)


def _participants(participants: Iterable[Participation] | None) -> tuple[Participation, ...] | None:
    return checks.as_maybe_tuple(participants)


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Activity:
    """Something that took place on one day (活動): a lesson, an observation, a half-day of teaching research.

    Attributes:
        id: its id.
        kind: code, see ``ActivityKind`` and the terms of an edition; None is not known.
        on: its day; None is not known.
        by: id of the person, school, group or authority that carried it out; None is not known.
        at: id of the place; None is not known.
        sites: ids of further schools that it reached, such as those that follow a synchronous lesson (同步課堂); empty where there
            are none, None when that is not known.
        participants: who else took part; empty when nobody did, None when that is not known.
        lessons: number of class periods (節); None is not known.
        half_days: number of half-days (半天), possibly a fraction; None is not known.
        mode: code, see ``Mode``; None is not known.
        subject: code of a school subject; None is not known.
        level: code of the level at which it was held; None is not known.
        tags: codes (topic, form, programme); None is not known.
        identity: what makes two entries the same event, such as day, period and teacher; None where nothing was declared.
        facts: further facts that an edition declares.

    >>> Activity(id="A1", kind="teach_lesson", on=date(2022, 9, 5), by="T-017", at="S-1", lessons=1).lessons
    1
    """

    id: str = attrs.field(validator=checks.word)
    kind: str | None = attrs.field(default=None, validator=checks.maybe_word)
    on: date | None = attrs.field(default=None, validator=checks.maybe_day)
    by: str | None = attrs.field(default=None, validator=checks.maybe_word)
    at: str | None = attrs.field(default=None, validator=checks.maybe_word)
    sites: frozenset[str] | None = attrs.field(default=None, converter=checks.as_maybe_words)
    participants: tuple[Participation, ...] | None = attrs.field(
        default=(), converter=_participants, validator=checks.all_of(Participation)
    )
    lessons: int | None = attrs.field(default=None, validator=checks.maybe_count)
    half_days: Amount | None = attrs.field(default=None, validator=checks.maybe_amount)
    mode: str | None = attrs.field(default=None, validator=checks.maybe_word)
    subject: str | None = attrs.field(default=None, validator=checks.maybe_word)
    level: str | None = attrs.field(default=None, validator=checks.maybe_word)
    tags: frozenset[str] | None = attrs.field(default=frozenset(), converter=checks.as_maybe_words)
    identity: str | None = attrs.field(default=None, validator=checks.maybe_word)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)

    @property
    def people(self) -> frozenset[str | None]:
        """Everybody who took part; None among them says that somebody else may have."""
        others = (None,) if self.participants is None else tuple(participation.person for participation in self.participants)
        return frozenset({self.by, *others})

    @property
    def places(self) -> frozenset[str | None]:
        """Every school that it reached; None among them says that there may be another."""
        others = (None,) if self.sites is None else tuple(self.sites)
        return frozenset({self.at, *others})
