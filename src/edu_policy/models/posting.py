"""Postings: a person of one school works or learns at another for a time."""

from __future__ import annotations

from datetime import date
from typing import final

import attrs

from edu_policy.calendars import NoEnd
from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.checks import FactValue

__all__ = ["Posting"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Posting:
    """A posting (支教, 交流, 跟崗): who goes from where to where, and from when until when.

    Attributes:
        id: its id.
        kind: code, see ``PostingKind``; None is not known.
        person: id of the person; None is not known.
        home: id of the school that sends; None is not known.
        host: id of the school that receives; None is not known.
        start: first day; None is not known.
        end: last day as planned or as it was; NO_END while no end is set; None is not known.
        home_office: code of the post at home; None is not known.
        host_office: code of the post at the host; None is not known.
        identity: what makes two entries the same posting; None where nothing was declared.
        facts: further facts that an edition declares.
    """

    id: str = attrs.field(validator=checks.word)
    kind: str | None = attrs.field(default=None, validator=checks.maybe_word)
    person: str | None = attrs.field(default=None, validator=checks.maybe_word)
    home: str | None = attrs.field(default=None, validator=checks.maybe_word)
    host: str | None = attrs.field(default=None, validator=checks.maybe_word)
    start: date | None = attrs.field(default=None, validator=checks.maybe_day)
    end: date | NoEnd | None = attrs.field(default=None, validator=checks.maybe_end)
    home_office: str | None = attrs.field(default=None, validator=checks.maybe_word)
    host_office: str | None = attrs.field(default=None, validator=checks.maybe_word)
    identity: str | None = attrs.field(default=None, validator=checks.maybe_word)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        checks.ordered(self.start, self.end)
