"""Education communities with their members and governance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import final

import attrs

from edu_policy.calendars import NO_END, NoEnd
from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.checks import FactValue
from edu_policy.text import as_word

__all__ = ["Community", "Member"]


def __dir__() -> list[str]:
    return __all__


def _governance(states: Mapping[str, str]) -> FrozenMap[str, str]:
    for path, _, state in checks.items_of(states):
        as_word(state, path)
    return FrozenMap(states)


@final
@attrs.frozen(kw_only=True)
class Member:
    """A school in a community (成員校).

    Attributes:
        school: id of the school.
        role: code, see ``MemberRole``; None is not known.
        start: first day; None is not known.
        end: last day; NO_END while it goes on; None is not known.
    """

    school: str = attrs.field(validator=checks.word)
    role: str | None = attrs.field(default=None, validator=checks.maybe_word)
    start: date | None = attrs.field(default=None, validator=checks.maybe_day)
    end: date | NoEnd | None = attrs.field(default=NO_END, validator=checks.maybe_end)

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        checks.ordered(self.start, self.end)


def _members(members: Iterable[Member] | None) -> tuple[Member, ...] | None:
    return checks.as_maybe_tuple(members)


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Community:
    """An urban-rural education community (城鄉教育共同體), a pair or a network of schools.

    Attributes:
        id: its id.
        type: one of ``CommunityType``, or an open code; None is not known.
        members: its schools, past ones included; None is not known.
        formed_on: the day on which it was formed; None is not known.
        governance: attribute code to state code; a missing key is not known.
        facts: further facts that an edition declares.
    """

    id: str = attrs.field(validator=checks.word)
    type: str | None = attrs.field(default=None, validator=checks.maybe_word)
    members: tuple[Member, ...] | None = attrs.field(default=None, converter=_members, validator=checks.all_of(Member))
    formed_on: date | None = attrs.field(default=None, validator=checks.maybe_day)
    governance: FrozenMap[str, str] = attrs.field(default=FrozenMap(), converter=_governance)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)
