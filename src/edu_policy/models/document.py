"""Documents on file: agreements, summaries, lists, records; with their signatures and filings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

import attrs

from edu_policy.calendars import Period
from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.checks import FactValue

__all__ = ["Document", "Filing", "Signature"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class Signature:
    """A signature (簽字) on a document.

    Attributes:
        by: id of the person or body for whom it stands; None is not known.
        role: code of the role in which it was given; None is not known.
        on: its day; None is not known.
    """

    by: str | None = attrs.field(default=None, validator=checks.maybe_word)
    role: str | None = attrs.field(default=None, validator=checks.maybe_word)
    on: date | None = attrs.field(default=None, validator=checks.maybe_day)


@final
@attrs.frozen(kw_only=True)
class Filing:
    """The filing (報備, 報送) of a document with an office.

    Attributes:
        with_: id of the office or authority that received it; None is not known.
        on: the day on which it arrived; None is not known.
        by: id of who filed it; None is not known.
        role: code of the role in which it was filed; None is not known.
    """

    with_: str | None = attrs.field(default=None, validator=checks.maybe_word)
    on: date | None = attrs.field(default=None, validator=checks.maybe_day)
    by: str | None = attrs.field(default=None, validator=checks.maybe_word)
    role: str | None = attrs.field(default=None, validator=checks.maybe_word)


def _signatures(signatures: Iterable[Signature] | None) -> tuple[Signature, ...] | None:
    return checks.as_maybe_tuple(signatures)


def _filings(filings: Iterable[Filing] | None) -> tuple[Filing, ...] | None:
    return checks.as_maybe_tuple(filings)


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Document:
    """A document on file (材料).

    Attributes:
        id: its id.
        kind: code, see ``DocumentKind`` and the terms of an edition; None is not known.
        about: ids of what it is about: a posting, a community, a school, activities; None is not known.
        issuer: id of who issued it; None is not known.
        on: its day; None is not known.
        period: the period that it is about; None where it is about none.
        signatures: empty when nobody signed; None is not known.
        filings: empty when it was filed nowhere; None is not known.
        tags: codes (headings, topic); None is not known.
        identity: what makes two entries the same document; None where nothing was declared.
        facts: further facts that an edition declares, such as ``handwritten``.
    """

    id: str = attrs.field(validator=checks.word)
    kind: str | None = attrs.field(default=None, validator=checks.maybe_word)
    about: frozenset[str] | None = attrs.field(default=None, converter=checks.as_maybe_words)
    issuer: str | None = attrs.field(default=None, validator=checks.maybe_word)
    on: date | None = attrs.field(default=None, validator=checks.maybe_day)
    period: Period | None = attrs.field(default=None, validator=checks.maybe_period)
    signatures: tuple[Signature, ...] | None = attrs.field(default=None, converter=_signatures, validator=checks.all_of(Signature))
    filings: tuple[Filing, ...] | None = attrs.field(default=None, converter=_filings, validator=checks.all_of(Filing))
    tags: frozenset[str] | None = attrs.field(default=frozenset(), converter=checks.as_maybe_words)
    identity: str | None = attrs.field(default=None, validator=checks.maybe_word)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)
