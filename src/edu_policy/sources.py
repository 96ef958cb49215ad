"""Where a rule comes from: source documents, locators, and the force with which a clause speaks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, final

import attrs

from edu_policy.errors import InvalidTypeError
from edu_policy.text import Text, as_word

__all__ = ["Citation", "Decides", "Force", "Locator", "SourceDocument"]


def __dir__() -> list[str]:
    return __all__


class Force(StrEnum):
    """The force of a clause, after the words of the plan (reading G7). Only MUST and FORBIDDEN decide a question."""

    MUST = "must"
    """必須, 要, 應當, or a bare sentence with a quantity: unmet is a violation"""
    FORBIDDEN = "forbidden"
    """不得, 嚴禁: a recorded breach is a violation"""
    IN_PRINCIPLE = "in_principle"
    """原則上, 一般: unmet needs a declared reason"""
    TARGET = "target"
    """力爭, 爭取, 預計: unmet is "not reached" """
    ENCOURAGED = "encouraged"
    """鼓勵, 推動, 探索"""
    MAY = "may"
    """可, 可以"""
    DEFINITION = "definition"
    """says what a word or a body is; never violated"""
    PROCESS = "process"
    """describes a course of work; never violated"""
    BENEFIT = "benefit"
    """gives something; never violated"""
    CONSEQUENCE = "consequence"
    """says what follows; never violated"""


class Decides(StrEnum):
    """How much a check says about its clause."""

    NORM = "norm"
    """the clause itself is decided"""
    NECESSARY = "necessary"
    """failing is conclusive, passing is not"""
    BREACH = "breach"
    """only a recorded breach decides"""


def _word(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    as_word(value, attribute.name)


def _text(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Text):
        msg = f"expected a Text, got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)


def _urls(urls: Iterable[str]) -> tuple[str, ...]:
    if isinstance(urls, str) or not isinstance(urls, Iterable):
        msg = f"expected several addresses in a tuple or list, got {urls!r}"
        raise InvalidTypeError(msg, path="urls")
    return tuple(as_word(url, f"urls[{index}]") for index, url in enumerate(urls))


def _date(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if type(value) is not date:
        msg = f"expected a date, got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)


@final
@attrs.frozen
class Locator:
    """The place of a clause in its document, in the document's own numbering, such as ``三(三)``.

    >>> str(Locator("三(三)"))
    '三(三)'
    """

    path: str = attrs.field(validator=_word)

    def __str__(self) -> str:
        """Show the numbering as the document writes it."""
        return self.path


@final
@attrs.frozen(kw_only=True)
class SourceDocument:
    """The document that an edition encodes. It is cited by locator; its sentences are never copied.

    Attributes:
        id: a short code.
        title: its title, in our own words where the document has none.
        issuer: who issued it; None where that is not known.
        number: its document number (發文字號); None where that is not known.
        issued: its date; None where that is not known.
        note: what is known of how the text reached us.
    """

    id: str = attrs.field(validator=_word)
    title: Text = attrs.field(validator=_text)
    issuer: str | None = attrs.field(default=None, validator=attrs.validators.optional(_word))
    number: str | None = attrs.field(default=None, validator=attrs.validators.optional(_word))
    issued: date | None = attrs.field(default=None, validator=attrs.validators.optional(_date))
    note: Text | None = attrs.field(default=None, validator=attrs.validators.optional(_text))


@final
@attrs.frozen
class Citation:
    """Where a fact was read, such as the dates of a school calendar (校曆) or of a holiday notice (放假通知).

    Attributes:
        title: title of the notice or page, in its own language.
        urls: addresses at which it stood.
        note: what is known of how reliable it is.

    >>> Citation("Notice 12 of 2023").urls
    ()

    Raises:
        InvalidTypeError: a title that is no text, or one address instead of several.
        InvalidValueError: an empty title or address.
    """

    title: str = attrs.field(validator=_word)
    urls: tuple[str, ...] = attrs.field(default=(), converter=_urls)
    note: str | None = attrs.field(default=None, validator=attrs.validators.optional(_word))
