"""Typed fields: what conditions and measures read of a record, as values.

``activity.kind`` is a field of the record under consideration, ``posting.host.setting`` follows a reference, and
``posting.of("subject").host`` reads the record bound to that name. A condition is made with ``.is_``, ``.in_``,
``.not_in``, ``.has``, ``.shares``, ``.at_least``, ``.at_most``, ``.empty``, ``.recorded`` and ``.some``; ``==`` keeps
its meaning. A root by itself, such as ``activity``, is the id of its record.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final, Generic, Self, TypeVar, final, overload

import attrs

from edu_policy.models import Table
from edu_policy.quantities import Amount
from edu_policy.rules.conditions import Compare, Condition, Op, Operand, Some, negated, operand
from edu_policy.text import Text

__all__ = [
    "ActivityField",
    "AuthorityField",
    "CommunityField",
    "DecisionField",
    "DeclarationField",
    "DocumentField",
    "FactKey",
    "Field",
    "FigureField",
    "FilingField",
    "GroupField",
    "Leaf",
    "Link",
    "MemberField",
    "ParticipationField",
    "PersonField",
    "PostField",
    "PostingField",
    "SchoolField",
    "SeatField",
    "SignatureField",
    "TitleField",
    "activity",
    "authority",
    "community",
    "decision",
    "declaration",
    "document",
    "figure",
    "filing",
    "group",
    "member",
    "participation",
    "person",
    "post",
    "posting",
    "school",
    "seat",
    "signature",
    "title",
]

V = TypeVar("V")
W = TypeVar("W")


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Field(Generic[V]):
    """A path from a record to a value.

    Attributes:
        table: the kind of record at which the path begins.
        path: the attributes to follow; empty for the id of the record itself.
        root: the name to which the record is bound; empty for the record under consideration.

    >>> activity.kind.key, posting.of("subject").host.setting.key
    ('activity.kind', 'subject:posting.host.setting')
    """

    table: str
    path: tuple[str, ...] = ()
    root: str = ""

    @property
    def key(self) -> str:
        """The field as text."""
        plain = ".".join((self.table, *self.path))
        return f"{self.root}:{plain}" if self.root else plain

    def of(self, name: str) -> Self:
        """Return the same field of the record that is bound to ``name``."""
        return attrs.evolve(self, root=name)

    def is_(self, value: V | Operand) -> Condition:
        """Whether the value is ``value``; for a field with several values, whether one of them is."""
        return Compare(self, Op.IN, operand([value]))

    def in_(self, *values: V | Operand) -> Condition:
        """Whether the value is one of ``values``."""
        return Compare(self, Op.IN, operand(values))

    def not_in(self, *values: V | Operand) -> Condition:
        """Whether the value is none of ``values``; what is not known stays not known."""
        return negated(self.in_(*values))

    def has(self, value: object) -> Condition:
        """Whether ``value`` is among the values of the field."""
        return Compare(self, Op.IN, operand([value]))

    def shares(self, other: Operand) -> Condition:
        """Whether the field and ``other`` have a value in common."""
        return Compare(self, Op.IN, operand([other]))

    def at_least(self, value: V | Operand) -> Condition:
        """Whether the value is ``value`` or more; with several values on the right, whether it reaches each of them."""
        return Compare(self, Op.AT_LEAST, operand([value]))

    def at_most(self, value: V | Operand) -> Condition:
        """Whether the value is ``value`` or less; with several values on the right, whether it exceeds none of them."""
        return Compare(self, Op.AT_MOST, operand([value]))

    @property
    def empty(self) -> Condition:
        """Whether the field has no value at all (and that is known)."""
        return Compare(self, Op.EMPTY, ())

    @property
    def recorded(self) -> Condition:
        """Whether the value is known."""
        return Compare(self, Op.RECORDED, ())

    def fact(self, key: FactKey[W]) -> Field[W]:
        """Return the field of a further fact of the record to which this one leads, such as the number of staff of a host school."""
        return Field(self.table, (*self.path, "facts", key.name), self.root)

    def some(self, *conditions: Condition) -> Condition:
        """Whether one of the sub-records of the field meets all ``conditions``."""
        return Some(self, conditions)


F = TypeVar("F", bound="Field[Any]")


class Leaf(Generic[V]):
    """An attribute of a record that holds a value."""

    def __init__(self, attribute: str = "") -> None:
        """Read ``attribute``, by default the one of the same name."""
        self.attribute: str = attribute

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn the name under which it stands."""
        self.attribute = self.attribute or name

    @overload
    def __get__(self, start: None, owner: type) -> Self: ...
    @overload
    def __get__(self, start: Field[Any], owner: type) -> Field[V]: ...
    def __get__(self, start: Field[Any] | None, owner: type) -> Self | Field[V]:
        """Return the field that goes one step further than ``start``; on a class, the attribute itself."""
        if start is None:
            return self
        return Field(start.table, (*start.path, self.attribute), start.root)


class Link(Generic[F]):
    """An attribute of a record that holds the id of another, whose fields can be read through it."""

    def __init__(self, target: type[F], attribute: str = "") -> None:
        """Read ``attribute``, by default the one of the same name, as the id of a ``target``."""
        self.target: type[F] = target
        self.attribute: str = attribute

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn the name under which it stands."""
        self.attribute = self.attribute or name

    @overload
    def __get__(self, start: None, owner: type) -> Self: ...
    @overload
    def __get__(self, start: Field[Any], owner: type) -> F: ...
    def __get__(self, start: Field[Any] | None, owner: type) -> Self | F:
        """Return the field that goes one step further than ``start``; on a class, the attribute itself."""
        if start is None:
            return self
        return self.target(start.table, (*start.path, self.attribute), start.root)


@final
@attrs.frozen
class FactKey(Generic[V]):
    """A further fact of a kind of record, declared by an edition and kept in ``record.facts``.

    Attributes:
        name: the key in ``facts``.
        table: the kind of record.
        value_type: the type of its value.
        label: what it says.
    """

    name: str
    table: Table
    value_type: type[V]
    label: Text

    @property
    def field(self) -> Field[V]:
        """The field that reads it."""
        return Field(self.table.value, ("facts", self.name))


@final
class AuthorityField(Field[str]):
    """An authority, by id."""

    __slots__ = ()

    kind: Leaf[str] = Leaf()
    level: Leaf[str] = Leaf()
    parent: Leaf[str] = Leaf()


@final
class SchoolField(Field[str]):
    """A school, by id."""

    __slots__ = ()

    authority: Link[AuthorityField] = Link(AuthorityField)
    kind: Leaf[str] = Leaf()
    level: Leaf[str] = Leaf()
    setting: Leaf[str] = Leaf()
    stages: Leaf[frozenset[str]] = Leaf()
    subjects: Leaf[frozenset[str]] = Leaf()


@final
class PersonField(Field[str]):
    """A person, by id."""

    __slots__ = ()

    employer: Link[SchoolField] = Link(SchoolField)
    posts: Leaf[tuple[object, ...]] = Leaf()
    titles: Leaf[tuple[object, ...]] = Leaf()
    party_member: Leaf[bool] = Leaf()
    backbone: Leaf[bool] = Leaf()


@final
class GroupField(Field[str]):
    """A group, by id."""

    __slots__ = ()

    kind: Leaf[str] = Leaf()
    belongs_to: Leaf[str] = Leaf("of")
    under: Link[AuthorityField] = Link(AuthorityField)
    level: Leaf[str] = Leaf()
    subject: Leaf[str] = Leaf()
    seats: Leaf[tuple[object, ...]] = Leaf()
    tags: Leaf[frozenset[str]] = Leaf()


@final
class CommunityField(Field[str]):
    """A community, by id."""

    __slots__ = ()

    type: Leaf[str] = Leaf()
    members: Leaf[tuple[object, ...]] = Leaf()
    formed_on: Leaf[date] = Leaf()

    def governance(self, attribute: str) -> Field[str]:
        """Return the field of one attribute of its governance."""
        return Field(self.table, (*self.path, "governance", attribute), self.root)


@final
class MemberField(Field[str]):
    """A member of a community."""

    __slots__ = ()

    school: Link[SchoolField] = Link(SchoolField)
    role: Leaf[str] = Leaf()
    start: Leaf[date] = Leaf()
    end: Leaf[date] = Leaf()


@final
class SeatField(Field[str]):
    """A seat in a group."""

    __slots__ = ()

    person: Link[PersonField] = Link(PersonField)
    role: Leaf[str] = Leaf()
    capacity: Leaf[str] = Leaf()
    start: Leaf[date] = Leaf()
    end: Leaf[date] = Leaf()


@final
class PostField(Field[str]):
    """A post of a person."""

    __slots__ = ()

    office: Leaf[str] = Leaf()
    school: Link[SchoolField] = Link(SchoolField)
    subject: Leaf[str] = Leaf()
    class_id: Leaf[str] = Leaf()
    start: Leaf[date] = Leaf()
    end: Leaf[date] = Leaf()


@final
class TitleField(Field[str]):
    """A title of a person."""

    __slots__ = ()

    rank: Leaf[str] = Leaf()
    since: Leaf[date] = Leaf()


@final
class ParticipationField(Field[str]):
    """A participation in an activity."""

    __slots__ = ()

    person: Link[PersonField] = Link(PersonField)
    role: Leaf[str] = Leaf()


@final
class ActivityField(Field[str]):
    """An activity, by id."""

    __slots__ = ()

    kind: Leaf[str] = Leaf()
    on: Leaf[date] = Leaf()
    semester: Leaf[object] = Leaf()
    by: Link[PersonField] = Link(PersonField)
    at: Link[SchoolField] = Link(SchoolField)
    sites: Leaf[str] = Leaf()
    places: Leaf[str] = Leaf()
    people: Leaf[str] = Leaf()
    participants: Leaf[tuple[object, ...]] = Leaf()
    lessons: Leaf[int] = Leaf()
    half_days: Leaf[Amount] = Leaf()
    mode: Leaf[str] = Leaf()
    subject: Leaf[str] = Leaf()
    level: Leaf[str] = Leaf()
    tags: Leaf[frozenset[str]] = Leaf()


@final
class PostingField(Field[str]):
    """A posting, by id."""

    __slots__ = ()

    kind: Leaf[str] = Leaf()
    person: Link[PersonField] = Link(PersonField)
    home: Link[SchoolField] = Link(SchoolField)
    host: Link[SchoolField] = Link(SchoolField)
    start: Leaf[date] = Leaf()
    term_start: Leaf[date] = Leaf()
    end: Leaf[date] = Leaf()
    home_office: Leaf[str] = Leaf()
    host_office: Leaf[str] = Leaf()


@final
class SignatureField(Field[str]):
    """A signature on a document."""

    __slots__ = ()

    by: Leaf[str] = Leaf()
    role: Leaf[str] = Leaf()
    on: Leaf[date] = Leaf()


@final
class FilingField(Field[str]):
    """The filing of a document."""

    __slots__ = ()

    with_: Link[GroupField] = Link(GroupField)
    by: Leaf[str] = Leaf()
    role: Leaf[str] = Leaf()
    on: Leaf[date] = Leaf()


@final
class DocumentField(Field[str]):
    """A document, by id."""

    __slots__ = ()

    kind: Leaf[str] = Leaf()
    about: Leaf[str] = Leaf()
    issuer: Leaf[str] = Leaf()
    on: Leaf[date] = Leaf()
    semester: Leaf[object] = Leaf()
    signatures: Leaf[tuple[object, ...]] = Leaf()
    filings: Leaf[tuple[object, ...]] = Leaf()
    tags: Leaf[frozenset[str]] = Leaf()


@final
class DecisionField(Field[str]):
    """A decision, by id."""

    __slots__ = ()

    kind: Leaf[str] = Leaf()
    by: Link[GroupField] = Link(GroupField)
    by_authority: Link[AuthorityField] = Link(AuthorityField, "by")
    about: Leaf[str] = Leaf()
    on: Leaf[date] = Leaf()
    outcome: Leaf[str] = Leaf()
    tags: Leaf[frozenset[str]] = Leaf()
    pin: Leaf[str] = Leaf()
    policy: Leaf[str] = Leaf()
    question: Leaf[str] = Leaf()
    rests_on: Leaf[str] = Leaf()


@final
class FigureField(Field[str]):
    """A reported figure, by id."""

    __slots__ = ()

    kind: Leaf[str] = Leaf()
    about: Leaf[str] = Leaf()
    reported_by: Leaf[str] = Leaf()


@final
class DeclarationField(Field[str]):
    """A declaration, by id."""

    __slots__ = ()

    about: Leaf[str] = Leaf()
    by: Leaf[str] = Leaf()
    role: Leaf[str] = Leaf()
    on: Leaf[date] = Leaf()


authority: Final = AuthorityField("authority")
school: Final = SchoolField("school")
community: Final = CommunityField("community")
member: Final = MemberField("member")
group: Final = GroupField("group")
seat: Final = SeatField("seat")
person: Final = PersonField("person")
post: Final = PostField("post")
title: Final = TitleField("title")
activity: Final = ActivityField("activity")
participation: Final = ParticipationField("participation")
posting: Final = PostingField("posting")
document: Final = DocumentField("document")
signature: Final = SignatureField("signature")
filing: Final = FilingField("filing")
decision: Final = DecisionField("decision")
figure: Final = FigureField("figure")
declaration: Final = DeclarationField("declaration")
