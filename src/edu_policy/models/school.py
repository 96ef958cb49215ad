"""Authorities and schools."""

from __future__ import annotations

from typing import final

import attrs

from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.checks import FactValue

__all__ = ["Authority", "School"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Authority:
    """A county, township, bureau or office that runs or supervises schools (教育行政部門, 鄉鎮).

    Attributes:
        id: its id.
        kind: code, such as ``bureau``, ``township`` or ``section``; None is not known.
        level: code, such as ``county`` or ``city``; None is not known.
        parent: id of the authority above it; None is not known.
        facts: further facts that an edition declares.
    """

    id: str = attrs.field(validator=checks.word)
    kind: str | None = attrs.field(default=None, validator=checks.maybe_word)
    level: str | None = attrs.field(default=None, validator=checks.maybe_word)
    parent: str | None = attrs.field(default=None, validator=checks.maybe_word)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class School:
    """A school, kindergarten or campus (學校, 幼兒園, 校區).

    Attributes:
        id: its id, such as the ten-digit school identifier (學校標識碼).
        authority: id of the authority that runs it; None is not known.
        kind: code, see ``SchoolKind``; None is not known.
        level: code, see ``SchoolLevel``; None is not known.
        setting: code, see ``Setting``; None is not known.
        stages: codes, see ``Stage``; None is not known.
        subjects: codes of the subjects taught; None is not known.
        facts: further facts that an edition declares.

    >>> School(id="3300000001", level="county_direct", kind="primary").setting is None
    True
    """

    id: str = attrs.field(validator=checks.word)
    authority: str | None = attrs.field(default=None, validator=checks.maybe_word)
    kind: str | None = attrs.field(default=None, validator=checks.maybe_word)
    level: str | None = attrs.field(default=None, validator=checks.maybe_word)
    setting: str | None = attrs.field(default=None, validator=checks.maybe_word)
    stages: frozenset[str] | None = attrs.field(default=None, converter=checks.as_maybe_words)
    subjects: frozenset[str] | None = attrs.field(default=None, converter=checks.as_maybe_words)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)
