"""The dossier: everything that a caller knows, with what is recorded from when, until when and for whom.

A table that is not given is not kept, and what it could say is unknown. A table that is given is complete only
within its ``Recorded``: an empty list means "none" there, and nothing beyond it.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, StrEnum
from typing import Any, Final, TypeAlias, final

import attrs

from edu_policy.errors import (
    ConflictingRecordsError,
    DuplicateIdError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    UnknownNameError,
)
from edu_policy.mappings import FrozenMap
from edu_policy.models import checks
from edu_policy.models.activity import Activity
from edu_policy.models.community import Community
from edu_policy.models.decision import Decision, Declaration, Figure
from edu_policy.models.document import Document
from edu_policy.models.group import Group
from edu_policy.models.person import Person
from edu_policy.models.posting import Posting
from edu_policy.models.recorded import Only, Recorded
from edu_policy.models.school import Authority, School

__all__ = ["KEYS", "REFERENCES", "Dossier", "Record", "Table", "ids_in"]

Record: TypeAlias = Authority | School | Community | Group | Person | Activity | Posting | Document | Decision | Figure | Declaration
"""A row of one of the tables of a dossier."""


def __dir__() -> list[str]:
    return __all__


class Table(StrEnum):
    """The tables of a dossier, by the name of one of their records."""

    AUTHORITIES = "authority"
    SCHOOLS = "school"
    COMMUNITIES = "community"
    GROUPS = "group"
    PERSONS = "person"
    ACTIVITIES = "activity"
    POSTINGS = "posting"
    DOCUMENTS = "document"
    DECISIONS = "decision"
    FIGURES = "figure"
    DECLARATIONS = "declaration"


_TYPES: Final[Mapping[Table, type[Record]]] = {
    Table.AUTHORITIES: Authority,
    Table.SCHOOLS: School,
    Table.COMMUNITIES: Community,
    Table.GROUPS: Group,
    Table.PERSONS: Person,
    Table.ACTIVITIES: Activity,
    Table.POSTINGS: Posting,
    Table.DOCUMENTS: Document,
    Table.DECISIONS: Decision,
    Table.FIGURES: Figure,
    Table.DECLARATIONS: Declaration,
}
_ATTRIBUTES: Final[Mapping[Table, str]] = {table: table.name.lower() for table in Table}
_DATED: Final = (Table.ACTIVITIES, Table.POSTINGS, Table.DOCUMENTS, Table.DECISIONS, Table.FIGURES, Table.DECLARATIONS)
_ANYTHING: Final = tuple(Table)
_BODIES: Final = (Table.AUTHORITIES, Table.SCHOOLS, Table.COMMUNITIES, Table.GROUPS, Table.PERSONS)
_PLACES: Final = (Table.AUTHORITIES, Table.SCHOOLS, Table.COMMUNITIES, Table.GROUPS)

REFERENCES: Final[Mapping[Table, Mapping[str, tuple[Table, ...]]]] = {
    Table.AUTHORITIES: {"parent": (Table.AUTHORITIES,)},
    Table.SCHOOLS: {"authority": (Table.AUTHORITIES,)},
    Table.COMMUNITIES: {"members.school": (Table.SCHOOLS,)},
    Table.GROUPS: {"of": _PLACES, "under": _PLACES, "seats.person": (Table.PERSONS,)},
    Table.PERSONS: {"employer": _PLACES, "posts.school": (Table.SCHOOLS,)},
    Table.ACTIVITIES: {"by": _BODIES, "at": _PLACES, "sites": _PLACES, "participants.person": (Table.PERSONS,)},
    Table.POSTINGS: {"person": (Table.PERSONS,), "home": (Table.SCHOOLS,), "host": (Table.SCHOOLS,)},
    Table.DOCUMENTS: {"about": _ANYTHING, "issuer": _BODIES, "signatures.by": _BODIES, "filings.with_": _BODIES, "filings.by": _BODIES},
    Table.DECISIONS: {"by": _BODIES, "about": _ANYTHING},
    Table.FIGURES: {"about": _BODIES, "reported_by": _BODIES},
    Table.DECLARATIONS: {"about": _ANYTHING, "by": _BODIES, "evidence": (Table.DOCUMENTS,)},
}
"""Which attributes of which table hold ids, and in which tables those ids stand."""

KEYS: Final[Mapping[Table, tuple[str, ...]]] = {
    Table.SCHOOLS: ("authority",),
    Table.COMMUNITIES: ("members.school",),
    Table.GROUPS: ("of",),
    Table.PERSONS: ("employer",),
    Table.ACTIVITIES: ("people", "by", "at", "places"),
    Table.POSTINGS: ("person", "home", "host"),
    Table.DOCUMENTS: ("about",),
    Table.DECISIONS: ("about", "by"),
    Table.FIGURES: ("about",),
    Table.DECLARATIONS: ("about",),
}
"""The foreign keys by which a dossier can list records without going through the whole table."""


# One converter for each table, so that type checkers know what its records are.


def _authorities(rows: Iterable[Authority] | None) -> tuple[Authority, ...] | None:
    return checks.as_maybe_tuple(rows)


def _schools(rows: Iterable[School] | None) -> tuple[School, ...] | None:
    return checks.as_maybe_tuple(rows)


def _communities(rows: Iterable[Community] | None) -> tuple[Community, ...] | None:
    return checks.as_maybe_tuple(rows)


def _groups(rows: Iterable[Group] | None) -> tuple[Group, ...] | None:
    return checks.as_maybe_tuple(rows)


def _persons(rows: Iterable[Person] | None) -> tuple[Person, ...] | None:
    return checks.as_maybe_tuple(rows)


def _activities(rows: Iterable[Activity] | None) -> tuple[Activity, ...] | None:
    return checks.as_maybe_tuple(rows)


def _postings(rows: Iterable[Posting] | None) -> tuple[Posting, ...] | None:
    return checks.as_maybe_tuple(rows)


def _documents(rows: Iterable[Document] | None) -> tuple[Document, ...] | None:
    return checks.as_maybe_tuple(rows)


def _decisions(rows: Iterable[Decision] | None) -> tuple[Decision, ...] | None:
    return checks.as_maybe_tuple(rows)


def _figures(rows: Iterable[Figure] | None) -> tuple[Figure, ...] | None:
    return checks.as_maybe_tuple(rows)


def _declarations(rows: Iterable[Declaration] | None) -> tuple[Declaration, ...] | None:
    return checks.as_maybe_tuple(rows)


def _overrides(values: Mapping[Table, Recorded]) -> FrozenMap[Table, Recorded]:
    return FrozenMap({checks.code_of(Table, table, path): recorded for path, table, recorded in checks.items_of(values)})


@final
@attrs.frozen(kw_only=True, field_transformer=checks.naming)
class Dossier:
    """The facts that a question is asked of. Immutable, and indexed by id and foreign key when built.

    Attributes:
        authorities: a register; None is not kept.
        schools: a register; None is not kept.
        communities: a register; None is not kept.
        groups: a register; None is not kept.
        persons: a register; None is not kept.
        activities: a dated table; None is not kept.
        postings: a dated table; None is not kept.
        documents: a dated table; None is not kept.
        decisions: a dated table; None is not kept.
        figures: a dated table; None is not kept.
        declarations: a dated table; None is not kept.
        recorded: within what the dated tables are complete; required where one of them is given.
        recorded_for: the same for single tables, registers included; it takes precedence.

    >>> dossier = Dossier(schools=[School(id="S-1")], recorded=None)
    >>> dossier.get(Table.SCHOOLS, "S-1").id, dossier.get(Table.SCHOOLS, "S-2")
    ('S-1', None)

    Raises:
        EduPolicyErrors: records of the wrong type, duplicate ids, ids that stand in no kept table, records that declare
            the same identity and differ, a dated table without ``recorded``, an ``Only`` whose field is none of its table.
            All are listed, each with its path; records of the wrong type alone, since nothing else can be read then.
        InvalidTypeError: a table is no collection of records.
    """

    authorities: tuple[Authority, ...] | None = attrs.field(default=None, converter=_authorities)
    schools: tuple[School, ...] | None = attrs.field(default=None, converter=_schools)
    communities: tuple[Community, ...] | None = attrs.field(default=None, converter=_communities)
    groups: tuple[Group, ...] | None = attrs.field(default=None, converter=_groups)
    persons: tuple[Person, ...] | None = attrs.field(default=None, converter=_persons)
    activities: tuple[Activity, ...] | None = attrs.field(default=None, converter=_activities)
    postings: tuple[Posting, ...] | None = attrs.field(default=None, converter=_postings)
    documents: tuple[Document, ...] | None = attrs.field(default=None, converter=_documents)
    decisions: tuple[Decision, ...] | None = attrs.field(default=None, converter=_decisions)
    figures: tuple[Figure, ...] | None = attrs.field(default=None, converter=_figures)
    declarations: tuple[Declaration, ...] | None = attrs.field(default=None, converter=_declarations)
    recorded: Recorded | None = attrs.field(default=None)
    recorded_for: FrozenMap[Table, Recorded] = attrs.field(default=FrozenMap(), converter=_overrides)
    _by_id: dict[Table, dict[str, Record]] = attrs.field(init=False, eq=False)
    _by_key: dict[tuple[Table, str], dict[str | None, tuple[Record, ...]]] = attrs.field(init=False, eq=False)
    _repeats: dict[tuple[type[Record], str], str] = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Check every table, then index them; refuse with all that is wrong at once."""
        errors = [*self._wrong_types()]
        if not errors:
            object.__setattr__(self, "_by_id", {table: {row.id: row for row in self.rows(table) or ()} for table in Table})
            errors = [*self._unrecorded(), *self._duplicate_ids(), *self._dangling_ids(), *self._conflicts()]
        if errors:
            msg = "dossier"
            raise EduPolicyErrors(msg, errors)
        object.__setattr__(self, "_by_key", self._indexed())
        object.__setattr__(self, "_repeats", self._found_repeats())

    def __repr__(self) -> str:
        """Show how many records each table has, and no record."""
        kept = [f"{_ATTRIBUTES[table]}={len(rows)}" for table in Table if (rows := self.rows(table)) is not None]
        return f"Dossier({', '.join(kept)})"

    def rows(self, table: Table) -> tuple[Record, ...] | None:
        """Return the records of a table; None where the table is not kept.

        Raises:
            UnknownNameError: no such table.
        """
        rows: tuple[Record, ...] | None = getattr(self, _attribute_of(table))
        return rows

    def get(self, table: Table, id_: str) -> Record | None:
        """Return a record by id; None where the table does not hold it.

        Raises:
            UnknownNameError: no such table.
        """
        try:
            return self._by_id[table].get(id_)
        except KeyError:
            raise _no_table(table) from None

    def related(self, table: Table, key: str, id_: str) -> tuple[Record, ...]:
        """Return the records of ``table`` whose foreign key is ``id_``, then those of which it is not known.

        Args:
            table: the table to look in.
            key: one of ``KEYS[table]``.
            id_: the id that the foreign key shall hold.

        Raises:
            UnknownNameError: no such table, or no such foreign key.
        """
        try:
            index = self._by_key[table, key]
        except KeyError:
            name = f"foreign key of {_attribute_of(table)}"
            raise UnknownNameError(name, key, KEYS.get(table, ()), path="key") from None
        certain, possible = index.get(id_, ()), index.get(None, ())
        if certain and possible:  # a record may hold the id and not be known to hold no other
            return tuple({row.id: row for row in (*certain, *possible)}.values())
        return certain or possible

    def coverage(self, table: Table) -> Recorded | None:
        """Return within what a table is complete; None for a register without an entry of its own.

        Raises:
            UnknownNameError: no such table.
        """
        _attribute_of(table)
        own = self.recorded_for.get(table)
        return own if own is not None or table not in _DATED else self.recorded

    def repeats(self, record: Record) -> str | None:
        """Return the id of the record that ``record`` repeats by declared identity, or None.

        Of several records with one identity the one with the smallest id is kept, in whatever order they were given.
        """
        return self._repeats.get((type(record), record.id))

    def with_(self, **tables: Iterable[Record]) -> Dossier:
        """Return a dossier with further records.

        >>> Dossier(schools=[School(id="S-1")]).with_(schools=[School(id="S-2")])
        Dossier(schools=2)

        Raises:
            UnknownNameError: no such table.
            InvalidTypeError: a table is no collection of records.
            EduPolicyErrors: as when a dossier is built.
        """
        names = list(_ATTRIBUTES.values())
        for name in tables:
            if name not in names:
                raise UnknownNameError(kind="table", name=name, candidates=names)
        grown: dict[str, Any] = {name: _joined(getattr(self, name), rows, name) for name, rows in tables.items()}
        return attrs.evolve(self, **grown)

    def _wrong_types(self) -> Iterator[EduPolicyError]:
        for table, expected in _TYPES.items():
            for index, row in enumerate(self.rows(table) or ()):
                if not isinstance(row, expected):
                    yield _unexpected(expected, row, f"{_ATTRIBUTES[table]}[{index}]")
        if not isinstance(self.recorded, Recorded | None):
            yield _unexpected(Recorded, self.recorded, "recorded")
        for table, recorded in self.recorded_for.items():
            if not isinstance(recorded, Recorded):
                yield _unexpected(Recorded, recorded, f"recorded_for[{table}]")

    def _unrecorded(self) -> Iterator[EduPolicyError]:
        for table in _DATED:
            if self.rows(table) is not None and self.coverage(table) is None:
                msg = "say within what this table is complete: recorded=Recorded(since=..., until=...)"
                yield InvalidValueError(msg, path=_ATTRIBUTES[table])
        for table, recorded in self.recorded_for.items():
            if isinstance(recorded.of, Only) and not _has_field(table, recorded.of.field):
                msg = f"expected a field of {table}, such as {table}.id, got {recorded.of.field!r}"
                yield InvalidValueError(msg, path=f"recorded_for[{table}].of.field")

    def _duplicate_ids(self) -> Iterator[EduPolicyError]:
        for table in Table:
            first: dict[str, int] = {}
            for index, row in enumerate(self.rows(table) or ()):
                if first.setdefault(row.id, index) != index:
                    path = f"{_ATTRIBUTES[table]}[{index}].id"
                    yield DuplicateIdError(f"{row.id!r} stands already in {_ATTRIBUTES[table]}[{first[row.id]}]", path=path)

    def _dangling_ids(self) -> Iterator[EduPolicyError]:
        for table, references in REFERENCES.items():
            for attribute, targets in references.items():
                if all(self.rows(target) is not None for target in targets):
                    yield from self._dangling(table, attribute, targets)

    def _dangling(self, table: Table, attribute: str, targets: tuple[Table, ...]) -> Iterator[EduPolicyError]:
        known = [self._by_id[target] for target in targets]
        missing = [
            (index, id_)
            for index, row in enumerate(self.rows(table) or ())
            for id_ in ids_in(row, attribute)
            if id_ is not None and not any(id_ in ids for ids in known)
        ]
        kind = " or ".join(targets) if targets != _ANYTHING else "record"
        candidates = sorted({id_ for ids in known for id_ in ids}) if missing else []
        for index, id_ in missing:
            near = _nearest(candidates, id_)
            path = f"{_ATTRIBUTES[table]}[{index}].{attribute}"
            yield UnknownNameError(kind, id_, near, path=path, further=len(candidates) - len(near))

    def _conflicts(self) -> Iterator[EduPolicyError]:
        for table, rows in self._with_identity():
            for identity, (first, *others) in rows.items():
                if any(attrs.evolve(row, id=first.id) != first for row in others):
                    names = ", ".join(sorted(row.id for row in (first, *others)))
                    msg = f"{names} declare the same identity {identity!r} and differ; correct one or give them different identities"
                    yield ConflictingRecordsError(msg, path=_ATTRIBUTES[table])

    def _with_identity(self) -> Iterator[tuple[Table, dict[str, list[Record]]]]:
        for table in (Table.ACTIVITIES, Table.POSTINGS, Table.DOCUMENTS, Table.DECISIONS):
            same: dict[str, list[Record]] = {}
            for row in self.rows(table) or ():
                identity: str | None = getattr(row, "identity", None)
                if identity is not None:
                    same.setdefault(identity, []).append(row)
            yield table, same

    def _found_repeats(self) -> dict[tuple[type[Record], str], str]:
        found: dict[tuple[type[Record], str], str] = {}
        for table, rows in self._with_identity():
            for same in rows.values():
                kept, *others = sorted(row.id for row in same)
                found.update({(_TYPES[table], id_): kept for id_ in others})
        return found

    def _indexed(self) -> dict[tuple[Table, str], dict[str | None, tuple[Record, ...]]]:
        return {(table, key): _grouped(self.rows(table) or (), key) for table, keys in KEYS.items() for key in keys}


def _no_table(table: object) -> UnknownNameError:
    return UnknownNameError(kind="table", name=table, candidates=Table, path="table")


def _attribute_of(table: Table) -> str:
    try:
        return _ATTRIBUTES[table]
    except KeyError:
        raise _no_table(table) from None


def _unexpected(expected: type[object], given: object, path: str) -> InvalidTypeError:
    """Name types only: what was given may hold personal data."""
    return InvalidTypeError(f"expected a value of type {expected.__name__}, got one of type {type(given).__name__}", path=path)


def _has_field(table: Table, field: str) -> bool:
    root, _, path = field.partition(".")
    return root == table and hasattr(_TYPES[table], path.partition(".")[0])


def _joined(rows: tuple[Record, ...] | None, further: Iterable[Record], name: str) -> tuple[Record, ...]:
    try:
        return (*(rows or ()), *checks.as_tuple(further))
    except InvalidTypeError as error:
        raise error.below(name) from None


def _nearest(names: Sequence[str], name: str, shown: int = 8) -> Sequence[str]:
    """Return the sorted names around the place of ``name``: enough for a hint, however many there are."""
    start = max(0, min(bisect(names, name) - shown // 2, len(names) - shown))
    return names[start : start + shown]


def _grouped(rows: Iterable[Record], key: str) -> dict[str | None, tuple[Record, ...]]:
    groups: dict[str | None, list[Record]] = {}
    for row in rows:
        for id_ in set(ids_in(row, key)):
            groups.setdefault(id_, []).append(row)
    return {id_: tuple(found) for id_, found in groups.items()}


def ids_in(row: object, attribute: str) -> Iterable[str | None]:
    """Return the ids that an attribute holds; a None among them says that it is not known."""
    head, _, rest = attribute.partition(".")
    value = getattr(row, head)
    if value is None or isinstance(value, str):
        return (value,)
    if isinstance(value, Enum):
        return ()
    if rest:
        return [id_ for part in value for id_ in ids_in(part, rest)]
    ids: Iterable[str] = value
    return ids
