"""The catalogue: an immutable set of editions, found by policy and version."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from edu_policy.errors import DuplicateIdError, EduPolicyError, EduPolicyErrors, InvalidTypeError, UnknownNameError
from edu_policy.rules import Edition

__all__ = ["Catalogue"]


def __dir__() -> list[str]:
    return __all__


def _editions(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    if not isinstance(editions, Iterable):
        msg = f"expected several editions in a tuple or list, got {editions!r}"
        raise InvalidTypeError(msg, path="editions")
    return tuple(editions)


@final
@attrs.frozen
class Catalogue:
    """Editions of policies. Users bring their own with ``with_``; nothing about the built-in ones is privileged.

    Attributes:
        editions: the editions, in the order in which they were given.

    >>> Catalogue().editions
    ()

    Raises:
        InvalidTypeError: no collection of editions.
        EduPolicyErrors: something that is no edition, or the same policy, version and revision twice.
    """

    editions: tuple[Edition, ...] = attrs.field(default=(), converter=_editions)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no edition, and the same edition twice."""
        errors: list[EduPolicyError] = []
        pins: set[str] = set()
        for index, edition in enumerate(self.editions):
            path = f"editions[{index}]"
            if not isinstance(edition, Edition):
                errors.append(InvalidTypeError(f"expected an Edition, got {edition!r}", path=path))
            elif edition.pin in pins:
                errors.append(DuplicateIdError(f"{edition.pin} is there already", path=path))
            else:
                pins.add(edition.pin)
        if errors:
            msg = "catalogue"
            raise EduPolicyErrors(msg, errors)

    def edition(self, policy: str, *, version: str) -> Edition:
        """Return the newest revision of a version of a policy.

        Args:
            policy: id of the policy.
            version: the version of the plan.

        Raises:
            UnknownNameError: no such policy, or no such version of it; those that there are are listed.
        """
        of_policy = [edition for edition in self.editions if edition.policy.id == policy]
        if not of_policy:
            kind = "policy"
            raise UnknownNameError(kind, policy, {edition.policy.id for edition in self.editions}, path="policy")
        of_version = [edition for edition in of_policy if edition.version == version]
        if not of_version:
            kind = f"version of {policy}"
            raise UnknownNameError(kind, version, {edition.version for edition in of_policy}, path="version")
        return max(of_version, key=lambda edition: edition.revision)

    def with_(self, *editions: Edition) -> Catalogue:
        """Return a catalogue with further editions.

        Raises:
            EduPolicyErrors: as when a catalogue is built.
        """
        return Catalogue((*self.editions, *editions))
