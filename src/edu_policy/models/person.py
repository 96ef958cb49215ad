"""People with their posts and titles. Ids stand for people; no name enters the library."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

import attrs

from edu_policy.calendars import NO_END, NoEnd
from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.checks import FactValue

__all__ = ["Person", "Post", "Title"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen(kw_only=True)
class Post:
    """A post that a person holds (職務, 任課).

    Attributes:
        office: code, such as ``homeroom_teacher``; None is not known.
        school: id of the school; None is not known.
        subject: code of a school subject; None is not known.
        class_id: id of a class; None is not known or none.
        start: first day; None is not known.
        end: last day; NO_END while it goes on; None is not known.
    """

    office: str | None = attrs.field(default=None, validator=checks.maybe_word)
    school: str | None = attrs.field(default=None, validator=checks.maybe_word)
    subject: str | None = attrs.field(default=None, validator=checks.maybe_word)
    class_id: str | None = attrs.field(default=None, validator=checks.maybe_word)
    start: date | None = attrs.field(default=None, validator=checks.maybe_day)
    end: date | NoEnd | None = attrs.field(default=NO_END, validator=checks.maybe_end)

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        checks.ordered(self.start, self.end)


@final
@attrs.frozen(kw_only=True)
class Title:
    """A professional title (職稱) and since when it is held.

    Attributes:
        rank: code, such as ``intermediate``, ``associate_senior`` or ``senior``.
        since: the day on which it was obtained; None is not known.
    """

    rank: str = attrs.field(validator=checks.word)
    since: date | None = attrs.field(default=None, validator=checks.maybe_day)


def _posts(posts: Iterable[Post] | None) -> tuple[Post, ...] | None:
    return checks.as_maybe_tuple(posts)


def _titles(titles: Iterable[Title] | None) -> tuple[Title, ...] | None:
    return checks.as_maybe_tuple(titles)


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Person:
    """A teacher, cadre or other person, known by id.

    Attributes:
        id: the id.
        employer: id of the school or authority that employs them; None is not known.
        posts: their posts, past ones included; None is not known.
        titles: their titles; None is not known.
        party_member: None is not known.
        backbone: whether they are a backbone teacher (骨幹教師); None is not known.
        facts: further facts that an edition declares.
    """

    id: str = attrs.field(validator=checks.word)
    employer: str | None = attrs.field(default=None, validator=checks.maybe_word)
    posts: tuple[Post, ...] | None = attrs.field(default=None, converter=_posts, validator=checks.all_of(Post))
    titles: tuple[Title, ...] | None = attrs.field(default=None, converter=_titles, validator=checks.all_of(Title))
    party_member: bool | None = attrs.field(default=None, validator=checks.maybe_bool)
    backbone: bool | None = attrs.field(default=None, validator=checks.maybe_bool)
    facts: FrozenMap[str, FactValue] = attrs.field(default=FrozenMap(), converter=checks.as_facts)
