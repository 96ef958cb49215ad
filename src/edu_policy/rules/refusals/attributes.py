"""What the fields of each kind of record are, where they lead, and which of them hold sub-records."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

import attrs

from edu_policy import models
from edu_policy.errors import EditionError, EduPolicyError, UnknownNameError
from edu_policy.mappings import FrozenMap
from edu_policy.models.dossier import REFERENCES, Table
from edu_policy.rules import fields
from edu_policy.rules.fields import Field, Leaf, Link

__all__ = ["LASTING", "SUB_RECORDS", "TARGETS", "facts_read", "leads_to", "lost", "read_from", "sub_record"]


def __dir__() -> list[str]:
    return __all__


SUB_RECORDS: Final[FrozenMap[str, str]] = FrozenMap(
    {
        "members": "member",
        "seats": "seat",
        "posts": "post",
        "titles": "title",
        "participants": "participation",
        "signatures": "signature",
        "filings": "filing",
    }
)
"""Attributes that hold sub-records, and what those are called in fields."""

TARGETS: Final[FrozenMap[tuple[str, str], tuple[Table, ...]]] = FrozenMap(
    {
        (SUB_RECORDS[attribute.partition(".")[0]] if "." in attribute else table.value, attribute.rpartition(".")[2]): targets
        for table, references in REFERENCES.items()
        for attribute, targets in references.items()
    }
)
"""In which tables the ids stand that an attribute of a kind of record, or of sub-record, holds."""

_OPEN: Final = frozenset({"facts", "governance"})
"""Attributes with keys of their own."""
_ROOTS: Final = {root.table: type(root) for root in (getattr(fields, name) for name in fields.__all__) if isinstance(root, Field)}


_RECORDS: Final = {
    "authority": models.Authority,
    "school": models.School,
    "person": models.Person,
    "group": models.Group,
    "community": models.Community,
    "member": models.Member,
    "seat": models.Seat,
    "post": models.Post,
    "title": models.Title,
    "participation": models.Participation,
    "activity": models.Activity,
    "posting": models.Posting,
    "signature": models.Signature,
    "filing": models.Filing,
    "document": models.Document,
    "decision": models.Decision,
    "figure": models.Figure,
    "declaration": models.Declaration,
}
LASTING: Final = tuple(
    kind for kind, record in _RECORDS.items() if {"start", "since"} & {attribute.name for attribute in attrs.fields(record)}
)
"""The kinds of record that last: with a day on which they begin."""
_Kind: TypeAlias = type[Field[Any]]


def _steps(table: str, kind: _Kind) -> dict[str, tuple[_Kind, ...]]:
    """Return the attributes that a kind of record has, and the kinds of field to which each leads."""
    steps: dict[str, tuple[_Kind, ...]] = {attribute.name: () for attribute in attrs.fields(_RECORDS[table])}
    for found in vars(kind).values():
        if isinstance(found, Leaf | Link):
            target = (found.target,) if isinstance(found, Link) else ()
            steps[found.attribute] = steps.get(found.attribute, ()) + target
    return steps


_STEPS: Final = {kind: _steps(table, kind) for table, kind in _ROOTS.items()}
_NAMES: Final = {kind: table for table, kind in _ROOTS.items()}


def lost(field: Field[Any]) -> EduPolicyError | None:
    """Return what is wrong with a field that no record has, or None.

    >>> lost(fields.posting.host.setting) is None
    True
    >>> str(lost(Field("activity", ("host", "setting")))).partition(";")[0]
    "no field of activity 'host'"
    """
    if field.table not in _ROOTS:
        return UnknownNameError("kind of record", field.table, _ROOTS)
    kinds: tuple[_Kind, ...] = (_ROOTS[field.table],)
    for name in field.path:
        if name in _OPEN:
            return None
        steps = [_STEPS[kind] for kind in kinds]
        if not any(name in known for known in steps):
            reached = " or ".join(_NAMES[kind] for kind in kinds) or f"what is no record, in {field.key}"
            return UnknownNameError(f"field of {reached}", name, {name for known in steps for name in known})
        kinds = tuple(kind for known in steps for kind in known.get(name, ()))
    return None


def leads_to(field: Field[Any]) -> frozenset[str]:
    """Return the kinds of record whose ids a field may hold; none where it holds no ids.

    >>> sorted(leads_to(fields.posting.host)), sorted(leads_to(fields.posting.host.kind))
    (['school'], [])
    """
    tables = frozenset({field.table})
    for name in field.path:
        tables = frozenset(target.value for table in tables for target in TARGETS.get((table, name), ()))
    return tables


def read_from(field: Field[Any]) -> frozenset[tuple[str, str]]:
    """Return the kinds of record that a field may read, each with the attribute.

    >>> read_from(fields.posting.host.setting)
    frozenset({('school', 'setting')})
    """
    if not field.path:
        return frozenset()
    return frozenset((table, field.path[-1]) for table in leads_to(Field(field.table, field.path[:-1])))


def facts_read(field: Field[Any]) -> tuple[str, ...]:
    """Return the further facts that a field may read, as their own fields are called; none where it reads an attribute.

    >>> facts_read(Field("posting", ("host", "facts", "staff")))
    ('school.facts.staff',)
    """
    if "facts" not in field.path:
        return ()
    step = field.path.index("facts")
    tables = leads_to(Field(field.table, field.path[:step]))
    return tuple(f"{table}.{'.'.join(field.path[step:])}" for table in sorted(tables))


def sub_record(field: Field[Any]) -> str | EditionError:
    """Return what the sub-records are called that a field holds, or what is wrong with it.

    >>> sub_record(fields.community.members)
    'member'
    >>> sub_record(fields.community.type).reason
    'community.type holds no sub-records; expected one of members, seats, posts, titles, participants, signatures, filings'
    """
    name = SUB_RECORDS.get(field.path[-1]) if field.path else None
    if name is not None:
        return name
    return EditionError(f"{field.key} holds no sub-records; expected one of {', '.join(SUB_RECORDS)}")
