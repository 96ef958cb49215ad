"""The clauses of a plan, and the questions that they answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, final

import attrs

from edu_policy.errors import EditionError
from edu_policy.quantities import Sentinel
from edu_policy.rules.bodies import Body, Duty, Notice, Prohibition
from edu_policy.rules.readings import Choice
from edu_policy.rules.subjects import Subject, binds
from edu_policy.sources import Force, Locator
from edu_policy.text import Text

__all__ = ["EVERY_MUST", "EveryMust", "Provision", "Question", "as_body", "decides", "needed"]


def __dir__() -> list[str]:
    return __all__


class EveryMust(Sentinel):
    """The sentinel for "every must and every prohibition of this subject"."""

    EVERY_MUST = "every_must"


EVERY_MUST: Final = EveryMust.EVERY_MUST
"""Every must and every prohibition of the subject."""


def as_body(body: Body, path: str) -> Body:
    """Return what a provision says; it is of one kind under every reading.

    >>> as_body(Choice("1a", {"one": None, "other": None}), "body")
    Traceback (most recent call last):
        ...
    edu_policy.errors.EditionError: body: reading '1a' stands in place of all that it says; put it inside, as in must(by_reading(...))

    Args:
        body: what it says.
        path: where it stands.

    Raises:
        EditionError: a choice between bodies.
    """
    if isinstance(body, Choice):
        msg = f"reading {body.key!r} stands in place of all that it says; put it inside, as in must(by_reading(...))"
        raise EditionError(msg, path=path)
    return body


def _body(provision: Provision, _: object, body: Body) -> None:
    as_body(body, f"provisions[{provision.id}].body")


@final
@attrs.frozen
class Provision:
    """A clause: where it stands, what it is called, whom it binds, and what it says.

    Attributes:
        id: its id within the policy, stable across editions.
        locator: where it stands in the source.
        subject: whom it binds.
        label: what it is called.
        gist: what it says, in our own words.
        body: its meaning.
        force: its force.
        notices: remarks of ours.

    Raises:
        EditionError: a reading in place of all that it says.
    """

    id: str
    locator: Locator
    subject: Subject
    label: Text
    gist: Text
    body: Body = attrs.field(validator=_body)
    force: Force
    notices: tuple[Notice, ...] = ()


@final
@attrs.frozen(kw_only=True)
class Question:
    """A question that an edition answers about a subject, for a period.

    Attributes:
        id: its id.
        subject: about whom.
        label: the question.
        needs: ids of provisions and of other questions that must all hold, or EVERY_MUST.
        beside: ids of provisions that are reported beside the answer and never decide it; EVERY_MUST reports all others.
        derived: those of ``needs`` on which it rests by inference, not by the words of the plan.
    """

    id: str
    subject: Subject
    label: Text
    needs: tuple[str, ...] | EveryMust
    beside: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()


def decides(provision: Provision) -> bool:
    """Whether a provision decides a question that needs every must; declared duties are counted beside it.

    Where a reading gives its force, one that may decide does.
    """
    force: object = provision.force
    is_must = Force.MUST in force.options.values() if isinstance(force, Choice) else force is Force.MUST
    return isinstance(provision.body, Prohibition) or (isinstance(provision.body, Duty) and is_must)


def needed(question: Question, provisions: Iterable[Provision]) -> tuple[str, ...]:
    """Return the ids of what a question needs."""
    if not isinstance(question.needs, EveryMust):
        return question.needs
    return tuple(provision.id for provision in provisions if binds(provision.subject, question.subject) and decides(provision))
