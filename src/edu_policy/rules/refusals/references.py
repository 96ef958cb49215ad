"""References: provisions, readings, parameters and facts that an edition does not have, or that cannot be read as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

import attrs

from edu_policy.errors import EditionError, EduPolicyError, UnknownNameError
from edu_policy.rules.bodies import Duty, Quantity
from edu_policy.rules.conditions import Compare, Op
from edu_policy.rules.fields import Field
from edu_policy.rules.measures import QuantityRef
from edu_policy.rules.provisions import Provision
from edu_policy.rules.readings import Choice, Param
from edu_policy.rules.refusals.attributes import facts_read, leads_to
from edu_policy.rules.refusals.declared import Declared
from edu_policy.rules.requirements import Ref

__all__ = ["Index", "misreferred"]


def __dir__() -> list[str]:
    return __all__


@final
@attrs.frozen
class Index:
    """What can be referred to, by name.

    Attributes:
        provisions: the provisions by id.
        readings: the options of each reading.
        declared: what the edition declares.
    """

    provisions: Mapping[str, Provision]
    readings: Mapping[str, tuple[str, ...]]
    declared: Declared


def misreferred(node: object, provision: Provision, index: Index) -> EduPolicyError | None:
    """Return why what a value refers to cannot be found or read, or None.

    Args:
        node: any value of a provision.
        provision: the provision.
        index: what can be referred to.
    """
    match node:
        case Ref() | QuantityRef():
            return _misled(node, provision, index.provisions)
        case Choice():
            return _mismatch(node, index.readings)
        case Param():
            names = index.declared.parameters
            return None if node.name in names else UnknownNameError("parameter", node.name, names)
        case Field() if "facts" in node.path:
            facts = index.declared.facts
            read = facts_read(node) or (node.of("").key,)
            return None if any(name in facts for name in read) else UnknownNameError("fact key", read[0], facts)
        case Compare() if node.op in (Op.AT_LEAST, Op.AT_MOST):
            return _unscaled(node, index)
        case _ if callable(node) and not isinstance(node, type):
            return EditionError(f"an edition holds no callable, got {node!r}")
    return None


def _unscaled(node: Compare, index: Index) -> EduPolicyError | None:
    """Return why codes cannot be compared: as texts they would be in the order of the alphabet."""
    codes = [operand for operand in node.operands if isinstance(operand, str) and not index.declared.has_level(operand)]
    if not codes:
        return None
    return EditionError(f"{codes[0]!r} stands on no scale, and cannot be compared; declare one with scales=[scale(lowest, ..., highest)]")


def _misled(node: Ref | QuantityRef, provision: Provision, provisions: Mapping[str, Provision]) -> EduPolicyError | None:
    """Return what is wrong with a reference: a prohibition could never read yes, and only a quantity is a number."""
    other = provisions.get(node.provision)
    if other is None:
        return UnknownNameError("provision", node.provision, provisions)
    kind = Duty if isinstance(node, Ref) else Quantity
    if not isinstance(other.body, kind):
        return EditionError(f"{node.provision!r} is a {type(other.body).__name__}; a {type(node).__name__} reads a {kind.__name__}")
    of = node.of
    tables = {provision.subject.table.value} if of is None else leads_to(of)
    if tables and other.subject.table.value not in tables:
        whom = "the same subject" if of is None else of.key
        kinds = " or ".join(sorted(tables))
        return EditionError(f"{node.provision!r} is about a record of {other.subject.table}, and asked of {whom}, a record of {kinds}")
    return None


def _mismatch(choice: Choice, declared: Mapping[str, tuple[str, ...]]) -> EduPolicyError | None:
    """Return what is wrong with the options of a choice."""
    if choice.key not in declared:
        return UnknownNameError("reading", choice.key, declared)
    if set(choice.options) != set(declared[choice.key]):
        stands = ", ".join(choice.options)
        return EditionError(f"reading {choice.key!r} stands here with {stands}; declared: {', '.join(declared[choice.key])}")
    return None
