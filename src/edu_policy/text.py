"""Words in three languages: labels of provisions, and terms of open vocabularies."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, final

import attrs

from edu_policy.errors import InvalidTypeError, InvalidValueError, UnknownNameError

__all__ = ["Language", "Term", "Text", "as_word"]


def __dir__() -> list[str]:
    return __all__


class Language(StrEnum):
    """The languages in which the library can explain itself; always an argument, never read from the machine."""

    ZH_HANT = "zh_Hant"
    """Traditional Chinese (繁體中文)"""
    ZH_HANS = "zh_Hans"
    """Simplified Chinese (简体中文)"""
    EN = "en"
    """English"""

    @classmethod
    def of(cls, name: str) -> Language:
        """Return the language of that name.

        >>> Language.of("zh_Hant")
        <Language.ZH_HANT: 'zh_Hant'>

        Raises:
            UnknownNameError: no such language; the three names are listed.
        """
        try:
            return cls(name)
        except ValueError:
            raise UnknownNameError(kind="language", name=name, candidates=cls, path="language") from None


def as_word(value: object, path: str = "", hint: str = "") -> str:
    """Return ``value`` if it is a text that is not empty: an id, a code or a label.

    >>> as_word("T-017")
    'T-017'

    Raises:
        InvalidTypeError: no text.
        InvalidValueError: an empty text; ``hint`` says how to mend it.
    """
    if not isinstance(value, str):
        msg = f"expected a text, got {value!r}"
        raise InvalidTypeError(msg, path=path)
    if not value.strip():
        msg = f"must not be empty{hint}"
        raise InvalidValueError(msg, path=path)
    return value


def _label(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    as_word(value, attribute.name, hint=": a label stands in all three languages")


def _text(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Text):
        msg = f"expected a Text, got {value!r}"
        raise InvalidTypeError(msg, path=attribute.name)


def _code(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    as_word(value, attribute.name)


@final
@attrs.frozen
class Text:
    """A label in Traditional Chinese, Simplified Chinese and English.

    >>> Text("支教", "支教", "support teaching").in_("en")
    'support teaching'
    """

    zh_Hant: str = attrs.field(validator=_label)
    zh_Hans: str = attrs.field(validator=_label)
    en: str = attrs.field(validator=_label)

    def in_(self, language: str) -> str:
        """Return the label in ``language``.

        Raises:
            UnknownNameError: no such language.
        """
        words: str = getattr(self, Language.of(language).value)
        return words


@final
@attrs.frozen
class Term:
    """A code of an open vocabulary with its label and, where there is one, the broader code that it narrows.

    Records hold plain codes (``str``). A condition on a code also matches the codes of its narrower terms.

    >>> lesson = Term("teach_lesson", Text("授課", "授课", "lesson taught"), broader="lesson")
    >>> lesson.code, lesson.broader
    ('teach_lesson', 'lesson')
    """

    code: str = attrs.field(validator=_code)
    label: Text = attrs.field(validator=_text)
    broader: str | None = attrs.field(default=None, validator=attrs.validators.optional(_code))
