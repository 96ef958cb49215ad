"""Random small worlds: an edition over every table and sub-record, about any kind of subject, with facts drawn whole and then hidden.

``generated`` grows a dossier from gaps; here a whole one is drawn first, and two dossiers show less and more of it. So the
second never contradicts the first, whatever is hidden: values, rows outside of what is recorded, whole tables, the records
that an ``Only`` leaves out. What is drawn is small, so that conditions meet the records more often than by chance.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any as AnyType
from typing import Final, TypeAlias, get_args

import attrs
from hypothesis import strategies as st

from edu_policy.calculators import Unlisted, Whole
from edu_policy.calendars import NO_END, CalendarYear, Month, Period, SchoolCalendar, SchoolYear, SemesterDates, Span, span_of
from edu_policy.models import (
    EVERYTHING,
    VACANT,
    Activity,
    Authority,
    Community,
    Decision,
    Declaration,
    Document,
    Dossier,
    Figure,
    Group,
    Member,
    Only,
    Outcome,
    Participation,
    Person,
    Post,
    Posting,
    Record,
    Recorded,
    School,
    Seat,
    Signature,
    Table,
    Title,
)
from edu_policy.quantities import Unit
from edu_policy.rules import (
    All,
    Any,
    AtLeast,
    Both,
    Compare,
    Condition,
    Count,
    Credits,
    DateRule,
    Distinct,
    Each,
    Edition,
    Either,
    Exists,
    FactKey,
    Field,
    FigureOf,
    ForEach,
    Items,
    Measure,
    Negated,
    Number,
    Op,
    Param,
    Parameter,
    Part,
    Parts,
    Plus,
    Quantity,
    QuantityRef,
    Rate,
    Reading,
    Records,
    Ref,
    Require,
    Requirement,
    Selector,
    SemestersServed,
    Share,
    Some,
    Subject,
    Total,
    Values,
    When,
    Window,
    by_reading,
)
from edu_policy.rules.fields import (
    activity,
    authority,
    community,
    decision,
    declaration,
    document,
    figure,
    group,
    member,
    participation,
    person,
    post,
    posting,
    school,
    seat,
    signature,
    title,
)
from edu_policy.rules.readings import walk
from edu_policy.sources import Force
from edu_policy.text import Term
from tests.rules.support import AUTUMN, CALENDAR, SPRING, TEXT, YEAR, edition_of, must, provision

__all__ = ["DAYS", "World", "worlds"]

DAYS: Final = tuple(
    date.fromisoformat(day)
    for day in (
        "2022-08-15 2022-08-31 2022-09-01 2022-09-02 2022-10-10 2022-12-31 2023-01-13 2023-01-14 2023-02-13 2023-04-03 "
        "2023-07-07 2023-07-08 2023-08-31 2023-09-01 2023-10-31 2023-12-31 2024-03-01"
    ).split()
)
LESS_OF_CALENDAR: Final = (
    CALENDAR,
    SchoolCalendar(id="county", semesters=[SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1)), CALENDAR.dates_of(SPRING)]),
    None,
)
PERIODS: Final[tuple[Period, ...]] = (
    YEAR,
    YEAR,
    CalendarYear(2023),
    AUTUMN,
    SPRING,
    Month(2022, 10),
    Span(date(2022, 9, 2), date(2022, 12, 31)),
)
TERMS: Final = (Term("lesson", TEXT), Term("open_lesson", TEXT, broader="lesson"), Term("visit", TEXT))
NOVEL: Final = FactKey("novel", Table.ACTIVITIES, bool, TEXT)

# -- what can be asked of each kind of record --------------------------------------------------------------------------------------

IDS: Final[dict[str, tuple[str, ...]]] = {
    "authority": ("B",),
    "school": ("S", "H"),
    "person": ("T", "U"),
    "group": ("G",),
    "community": ("C",),
    "posting": ("P", "Q"),
    "activity": ("A0", "A1"),
    "document": ("D0",),
}
LITERALS: Final[dict[str, tuple[AnyType, ...]]] = {
    **IDS,
    "about": ("P", "S", "A0", "A1"),
    "date": (date(2022, 9, 1), date(2023, 1, 13), date(2023, 7, 7)),
    "end": (date(2023, 1, 13), NO_END),
    "number": (1, 2),
    "flag": (True, False),
    "semester": (AUTUMN, SPRING),
    "kind": ("lesson", "open_lesson", "visit"),
    "paper": ("plan", "summary"),
    "word": ("x", "y"),
    "outcome": tuple(Outcome),
}
FIELDS: Final[dict[str, tuple[tuple[Field[AnyType], str], ...]]] = {
    "authority": ((authority, "authority"), (authority.kind, "word")),
    "school": ((school, "school"), (school.authority, "authority"), (school.level, "word"), (school.stages, "word")),
    "person": ((person, "person"), (person.employer, "school"), (person.backbone, "flag")),
    "group": ((group, "group"), (group.kind, "word"), (group.belongs_to, "authority")),
    "community": (
        (community, "community"),
        (community.type, "word"),
        (community.formed_on, "date"),
        (community.governance("shared"), "word"),
    ),
    "posting": (
        (posting, "posting"),
        (posting.kind, "word"),
        (posting.person, "person"),
        (posting.home, "school"),
        (posting.host, "school"),
        (posting.host.level, "word"),
        (posting.start, "date"),
        (posting.end, "end"),
        (posting.term_start, "date"),
    ),
    "activity": (
        (activity, "activity"),
        (activity.kind, "kind"),
        (activity.on, "date"),
        (activity.semester, "semester"),
        (activity.by, "person"),
        (activity.by.employer, "school"),
        (activity.at, "school"),
        (activity.at.level, "word"),
        (activity.people, "person"),
        (activity.lessons, "number"),
        (activity.half_days, "number"),
        (activity.mode, "word"),
        (activity.tags, "word"),
        (NOVEL.field, "flag"),
    ),
    "document": (
        (document, "document"),
        (document.kind, "paper"),
        (document.about, "about"),
        (document.issuer, "school"),
        (document.on, "date"),
        (document.semester, "semester"),
        (document.tags, "word"),
    ),
    "decision": (
        (decision.kind, "word"),
        (decision.by, "group"),
        (decision.by.kind, "word"),
        (decision.about, "about"),
        (decision.on, "date"),
        (decision.outcome, "outcome"),
    ),
    "figure": ((figure.kind, "word"), (figure.about, "school")),
    "declaration": ((declaration.about, "about"), (declaration.by, "person"), (declaration.role, "word")),
    "member": ((member.school, "school"), (member.school.level, "word"), (member.role, "word")),
    "seat": ((seat.person, "person"), (seat.role, "word")),
    "post": ((post.office, "word"), (post.school, "school")),
    "title": ((title.rank, "word"), (title.since, "date")),
    "participation": ((participation.person, "person"), (participation.role, "word")),
    "signature": ((signature.by, "school"), (signature.role, "word"), (signature.on, "date")),
}
PARTS: Final[dict[str, tuple[tuple[Field[AnyType], str], ...]]] = {
    "community": ((community.members, "member"),),
    "group": ((group.seats, "seat"),),
    "person": ((person.posts, "post"), (person.titles, "title")),
    "activity": ((activity.participants, "participation"),),
    "document": ((document.signatures, "signature"),),
}
SUBJECTS: Final = {"posting": "P", "school": "S", "community": "C", "authority": "B"}
ORDERED: Final = {"date", "end", "number"}

# -- editions ----------------------------------------------------------------------------------------------------------------------

Scope: TypeAlias = Mapping[str, str]
"""Names that are bound, each with the kind of its record."""


@attrs.frozen
class Author:
    """Draws the parts of an edition. What a union of the algebra names and has no method here fails at once."""

    draw: st.DrawFn
    windows: tuple[Window, ...]

    def pick(self, options: Sequence[AnyType]) -> AnyType:
        """Choose one."""
        return self.draw(st.sampled_from(options))

    def often(self) -> bool:
        """Choose yes or no."""
        return self.draw(st.booleans())

    def made(self, union: object, *parts: AnyType) -> AnyType:
        """Choose a type of a union, and draw one of it."""
        kind = self.pick(get_args(union))
        return getattr(self, f"make_{kind.__name__.lower()}")(*parts)

    # conditions

    def condition(self, table: str, scope: Scope, depth: int = 1) -> Condition:
        """Draw a condition; most are comparisons."""
        if depth == 0 or self.often():
            return self.make_compare(table, scope, depth)
        found: Condition = self.made(Condition, table, scope, depth)
        return found

    def make_compare(self, table: str, scope: Scope, depth: int) -> Condition:
        """Compare a field with a literal, a parameter, a bound record or the values of other records."""
        field, kind = self.pick(FIELDS[table])
        ops = [Op.IN, Op.IN, Op.IN, Op.EMPTY, *([Op.AT_LEAST, Op.AT_MOST] if kind in ORDERED else [])]
        op = self.pick(ops)
        return Compare(field, op, () if op is Op.EMPTY else self.operands(kind, scope, depth))

    def operands(self, kind: str, scope: Scope, depth: int) -> tuple[AnyType, ...]:
        """Draw what a field of some kind can be compared with."""
        bound = [field.of(name) for name, of in scope.items() for field, other in FIELDS.get(of, ()) if other == kind]
        literals = [(value,) for value in LITERALS[kind]]
        choices: list[Callable[[], tuple[AnyType, ...]]] = [lambda: self.pick(literals)]
        if bound:
            choices += [lambda: (self.pick(bound),)] * 2
        if depth:
            choices.append(lambda: self.joined(kind, scope))
        if kind == "word":
            choices.append(lambda: (Param(self.pick(["word", "unbound"])),))
        return self.pick(choices)()  # type: ignore[no-any-return]

    def joined(self, kind: str, scope: Scope) -> tuple[AnyType, ...]:
        """Draw the values of other records."""
        sources = [(table, field) for table, fields in FIELDS.items() for field, other in fields if other == kind]
        table, field = self.pick(sources)
        return (Values(self.selector_of(table, scope, 0), field),)

    def make_some(self, table: str, scope: Scope, depth: int) -> Condition:
        """Ask for a sub-record, where the records of the table have some."""
        if table not in PARTS:
            return self.make_compare(table, scope, depth)
        field, part = self.pick(PARTS[table])
        return Some(field, tuple(self.condition(part, scope, 0) for _ in range(self.pick([0, 1, 2]))))

    def make_negated(self, table: str, scope: Scope, depth: int) -> Condition:
        """Draw the contrary of a condition."""
        return Negated(self.condition(table, scope, depth - 1))

    def make_both(self, table: str, scope: Scope, depth: int) -> Condition:
        """Draw a conjunction, sometimes of nothing."""
        return Both(tuple(self.condition(table, scope, depth - 1) for _ in range(self.pick([0, 2]))))

    def make_either(self, table: str, scope: Scope, depth: int) -> Condition:
        """Draw a disjunction, sometimes of nothing."""
        return Either(tuple(self.condition(table, scope, depth - 1) for _ in range(self.pick([0, 2, 2]))))

    # selectors

    def selector(self, scope: Scope) -> tuple[Selector, str]:
        """Draw a selector, and what kind of record it finds."""
        table = self.pick([*FIELDS, "activity", "activity", "document", "posting"])
        return self.selector_of(table, scope, 1), table

    def selector_of(self, table: str, scope: Scope, depth: int) -> Selector:
        """Draw a selector of records or sub-records of one kind."""
        among, counted = (tuple(self.condition(table, scope, depth) for _ in range(self.pick([0, 0, 1]))) for _ in range(2))
        if table in {kind.value for kind in Table}:
            dated = self.pick([None, posting.start, posting.term_start]) if table == "posting" else None
            return Records(Table(table), among, counted, dated)
        holder, field = next((of, field) for of, parts in PARTS.items() for field, part in parts if part == table)
        names = [name for name, kind in scope.items() if kind == holder]
        if names and self.often():
            return Parts(field.of(self.pick(names)), None, among, counted)
        return Parts(field, Records(Table(holder), tuple(self.condition(holder, scope, 0) for _ in range(self.pick([0, 1])))), among, counted)

    # measures

    def measure(self, scope: Scope, depth: int = 1) -> Measure:
        """Draw a measure."""
        found: Measure = self.made(Measure, scope, depth)
        return found

    def make_number(self, scope: Scope, depth: int) -> Measure:
        """Draw a number."""
        return Number(self.pick([0, 1, 2, Fraction(1, 2), Decimal("0.5")]))

    def make_count(self, scope: Scope, depth: int) -> Measure:
        """Count records."""
        return Count(self.selector(scope)[0], Unit.RECORD)

    def make_distinct(self, scope: Scope, depth: int) -> Measure:
        """Count values."""
        selector, table = self.selector(scope)
        return Distinct(selector, self.pick([field for field, _ in FIELDS[table]]), Unit.ITEM)

    def make_items(self, scope: Scope, depth: int) -> Measure:
        """Count items of a list."""
        selector, table = self.selector(scope)
        count = self.pick([1, 2])
        return Items(selector, tuple(Part(Term(f"i{n}", TEXT), self.condition(table, scope)) for n in range(count)))

    def make_total(self, scope: Scope, depth: int) -> Measure:
        """Sum credit hours."""
        lessons = self.pick([Rate(("lesson",), 1, Unit.LESSON), Rate(("open_lesson",), 2, Unit.RECORD)])
        visits = Rate(("visit",), self.pick([3, Fraction(1, 2)]), Unit.HALF_DAY, self.pick([*Whole]))
        return Total(self.selector_of("activity", scope, 1), Credits((lessons, visits), self.pick([*Unlisted])), Unit.CREDIT_HOUR)

    def make_share(self, scope: Scope, depth: int) -> Measure:
        """Take a share."""
        selector, table = self.selector(scope)
        return Share(selector, self.condition(table, scope))

    def make_semestersserved(self, scope: Scope, depth: int) -> Measure:
        """Count the semesters of a bound posting, where there is one."""
        names = [name for name, kind in scope.items() if kind == "posting"]
        if not names:
            return self.make_count(scope, depth)
        return SemestersServed(posting.of(self.pick(names)), self.often(), self.pick([0, 1, Param("days"), Param("no_days")]))

    def make_figureof(self, scope: Scope, depth: int) -> Measure:
        """Read a reported figure."""
        bound = [field.of(name) for name, of in scope.items() for field, kind in FIELDS.get(of, ()) if kind == "school"]
        about = self.pick(bound) if bound else authority.of("subject")
        return FigureOf("x", about, self.pick([Window.SCHOOL_YEAR, Window.CALENDAR_YEAR]), Unit.PERSON)

    def make_plus(self, scope: Scope, depth: int) -> Measure:
        """Add measures."""
        return Plus(tuple(self.measure(scope, depth - 1) if depth else self.make_number(scope, 0) for _ in range(2)))

    def make_quantityref(self, scope: Scope, depth: int) -> Measure:
        """Use the quantity of another provision."""
        return QuantityRef("quantity")

    # requirements

    def requirement(self, scope: Scope, depth: int) -> Requirement:
        """Draw a requirement."""
        if depth == 0:
            return self.make_require(scope, depth)
        found: Requirement = self.made(Requirement, scope, depth)
        return found

    def make_require(self, scope: Scope, depth: int) -> Requirement:
        """Hold a measure against bounds."""
        low, high = self.pick([(True, False), (False, True), (True, True)])
        return Require(self.measure(scope), self.bound(scope) if low else None, self.bound(scope) if high else None)

    def bound(self, scope: Scope) -> Measure:
        """Draw a bound; most are numbers."""
        if self.pick([True, True, False]):
            return self.make_number(scope, 0)
        choice = by_reading("r", one=Number(1), two=Number(2))
        return self.pick([choice, self.make_figureof(scope, 0), self.make_plus(scope, 0)])  # type: ignore[no-any-return]

    def several(self, scope: Scope, depth: int) -> tuple[Requirement, ...]:
        """Draw a few requirements, sometimes none."""
        return tuple(self.requirement(scope, depth - 1) for _ in range(self.pick([0, 1, 2, 2])))

    def make_all(self, scope: Scope, depth: int) -> Requirement:
        """Require all."""
        return All(self.several(scope, depth))

    def make_any(self, scope: Scope, depth: int) -> Requirement:
        """Require one."""
        return Any(self.several(scope, depth))

    def make_atleast(self, scope: Scope, depth: int) -> Requirement:
        """Require some."""
        return AtLeast(self.pick([1, 2]), self.several(scope, depth))

    def make_when(self, scope: Scope, depth: int) -> Requirement:
        """Require something under a condition."""
        return When(self.requirement(scope, depth - 1), self.requirement(scope, depth - 1))

    def make_foreach(self, scope: Scope, depth: int) -> Requirement:
        """Require something of every record."""
        return self.quantified(ForEach, scope, depth)

    def make_exists(self, scope: Scope, depth: int) -> Requirement:
        """Require something of one record."""
        return self.quantified(Exists, scope, depth)

    def quantified(self, kind: AnyType, scope: Scope, depth: int) -> Requirement:
        """Bind a record."""
        name = f"x{len(scope)}"
        selector, table = self.selector(scope)
        found: Requirement = kind(name, selector, self.requirement({**scope, name: table}, depth - 1))
        return found

    def make_each(self, scope: Scope, depth: int) -> Requirement:
        """Require something in every window."""
        windows = [window for window in self.windows if window is not Window.POSTING or scope["subject"] == "posting"]
        may_miss = self.pick([0, 1, Param("days"), Param("no_days")])
        return Each(self.pick(windows), self.requirement(scope, depth - 1), may_miss)

    def make_ref(self, scope: Scope, depth: int) -> Requirement:
        """Use the requirement of another provision."""
        return Ref("base")


PARAMETERS: Final = (
    Parameter(name="word", type=str, default="x"),
    Parameter(name="unbound", type=str),
    Parameter(name="days", type=int, default=1),
    Parameter(name="no_days", type=int),
)
UNTIL: Final = (None, DateRule(), DateRule(days=1), DateRule(months=2))


def _edition(author: Author, kind: str) -> Edition:
    who = Subject(kind, Table(kind), TEXT)
    scope = {"subject": kind}
    return edition_of(
        must(author.make_require(scope, 0), "base", who),
        provision("quantity", Quantity(author.make_count(scope, 0), Unit.RECORD), who, Force.DEFINITION),
        must(author.requirement(scope, 2), "rule", who),
        readings=(Reading(key="r", options=("one", "two"), provisions=("rule",)),),
        parameters=(*PARAMETERS, Parameter(name="evidence_until", type=DateRule, default=author.pick(UNTIL))),
        fact_keys=(NOVEL,),
        terms=TERMS,
    )


# -- facts, whole ------------------------------------------------------------------------------------------------------------------

Tables: TypeAlias = dict[str, tuple[Record, ...]]

START: Final = (date(2022, 8, 15), date(2022, 9, 1), date(2022, 10, 10), date(2023, 2, 13))
END: Final = (date(2022, 12, 31), date(2023, 7, 7), date(2023, 8, 31), NO_END)
WORDS: Final = LITERALS["word"]
TAGS: Final = (frozenset({"x"}), frozenset({"x", "y"}), frozenset[str]())
ABOUT: Final = tuple(map(frozenset, ({"P"}, {"S"}, {"A0"}, {"A0", "A1"}, set[str]())))


@attrs.frozen
class Maker:
    """Draws whole facts."""

    draw: st.DrawFn

    def pick(self, options: Sequence[AnyType]) -> AnyType:
        """Choose one."""
        return self.draw(st.sampled_from(options))

    def some(self, most: int) -> range:
        """Choose how many."""
        return range(self.draw(st.integers(0, most)))

    def word(self) -> str:
        """Choose a word."""
        return str(self.pick(WORDS))

    def term(self, end: tuple[AnyType, ...] = END) -> dict[str, AnyType]:
        """Choose a first and a last day."""
        start = self.pick(START)
        return {"start": start, "end": self.pick([day for day in end if day is NO_END or day >= start])}

    def tables(self) -> Tables:
        """Draw every table but the declarations or the figures, so that no table needs to hold everything that a paper is about."""
        tables: Tables = {
            "authorities": (Authority(id="B", kind=self.word()),),
            "schools": tuple(School(id=id_, authority="B", level=self.word(), stages=self.pick(TAGS)) for id_ in ("S", "H")),
            "persons": tuple(map(self.person, ("T", "U"))),
            "groups": (Group(id="G", kind=self.word(), of="B", seats=[self.seat() for _ in self.some(2)]),),
            "communities": (self.community(),),
            "postings": (self.posting("P"), *(self.posting(id_) for id_ in ("Q", "R")[: self.pick([0, 1, 2])])),
            "activities": tuple(self.activities()),
            "documents": tuple(self.document(f"D{index}") for index in self.some(3)),
            "decisions": tuple(self.decision(f"E{index}") for index in self.some(2)),
        }
        further: Tables = self.pick([{"figures": tuple(self.figures())}, {"declarations": tuple(map(self.declaration, ("L0",)))}])
        return tables | further

    def person(self, id_: str) -> Person:
        """Draw a person."""
        posts = [Post(office=self.word(), school=self.pick(IDS["school"]), **self.term()) for _ in self.some(1)]
        titles = [Title(rank=self.word(), since=self.pick(DAYS)) for _ in self.some(1)]
        return Person(id=id_, employer=self.pick(IDS["school"]), backbone=self.pick([True, False]), posts=posts, titles=titles)

    def seat(self) -> Seat:
        """Draw a seat."""
        return Seat(person=self.pick([*IDS["person"], VACANT]), role=self.word(), **self.term())

    def community(self) -> Community:
        """Draw the community."""
        members = [Member(school=id_, role=self.word(), **self.term()) for id_ in IDS["school"][: self.pick([0, 1, 2])]]
        return Community(id="C", type=self.word(), members=members, formed_on=self.pick(DAYS), governance={"shared": self.word()})

    def posting(self, id_: str) -> Posting:
        """Draw a posting."""
        home, host = self.pick([("S", "H"), ("H", "S")])
        return Posting(id=id_, kind=self.word(), person=self.pick(IDS["person"]), home=home, host=host, **self.term())

    def activities(self) -> Iterator[Activity]:
        """Draw activities, two of which may be the same."""
        for index in self.some(3):
            drawn = Activity(
                id=f"A{index}",
                kind=self.pick(LITERALS["kind"]),
                on=self.pick(DAYS),
                by=self.pick([*IDS["person"], "S"]),
                at=self.pick(IDS["school"]),
                participants=[Participation(person=self.pick(IDS["person"]), role=self.word()) for _ in self.some(1)],
                lessons=self.pick([0, 1, 2]),
                half_days=self.pick([1, Fraction(3, 2), Decimal("0.5")]),
                mode=self.word(),
                tags=self.pick(TAGS),
                facts={"novel": self.pick([True, False])},
                identity=self.pick([None, None, None, "same"]) if index == 0 else None,
            )
            yield drawn
            if drawn.identity:
                yield attrs.evolve(drawn, id="A9")

    def document(self, id_: str) -> Document:
        """Draw a document."""
        signatures = [Signature(by=self.pick(IDS["school"]), role=self.word(), on=self.pick(DAYS)) for _ in self.some(2)]
        return Document(
            id=id_,
            kind=self.pick(LITERALS["paper"]),
            about=self.pick(ABOUT),
            issuer=self.pick(IDS["school"]),
            on=self.pick(DAYS),
            period=self.pick([None, *PERIODS, SchoolYear(2021)]),
            signatures=signatures,
            filings=[],
            tags=self.pick(TAGS),
        )

    def decision(self, id_: str) -> Decision:
        """Draw a decision."""
        return Decision(
            id=id_,
            kind=self.word(),
            by=self.pick(["G", "B"]),
            about=self.pick(["P", "S", "A0"]),
            on=self.pick(DAYS),
            outcome=self.pick([*Outcome]),
            period=self.pick([None, *PERIODS]),
            tags=self.pick(TAGS),
        )

    def figures(self) -> Iterator[Figure]:
        """Draw figures of different periods."""
        for index, period in enumerate((SchoolYear(2021), CalendarYear(2021), CalendarYear(2022))):
            yield Figure(id=f"F{index}", kind="x", about=self.pick(IDS["school"]), period=period, value=self.pick([0, 1, 2]))

    def declaration(self, id_: str) -> Declaration:
        """Draw a declaration."""
        about = self.pick(["P", "S"])
        return Declaration(id=id_, statement="rule", about=about, by="T", role=self.word(), on=self.pick(DAYS), says="done")


# -- facts, hidden -----------------------------------------------------------------------------------------------------------------

BOTH, LATER, NEVER = 0, 1, 2
"""Who sees something: both dossiers, only the one that knows more, or neither."""
KEPT_WHOLE: Final = {"id", "identity", "period", "facts", "governance", "filings", "items", "evidence"}
"""Attributes whose None does not mean "not known", or that have none."""
PAPERS: Final = ("documents", "decisions", "declarations")
SCOPES: Final = (
    ("activities", "activity.by", "T"),
    ("activities", "activity.at", "S"),
    ("postings", "posting.home", "S"),
    ("postings", "posting.person", "T"),
    ("documents", "document.about", "P"),
    ("decisions", "decision.about", "P"),
)


@attrs.frozen
class Veil:
    """What two dossiers show of the whole facts."""

    recorded: tuple[Recorded, Recorded]
    only: tuple[str, str, str] | None
    only_until: int
    tables: Mapping[str, int]
    rows: Mapping[str, int]
    values: Mapping[tuple[str, ...], int]

    def shown(self, whole: Tables, level: int, *, early_papers: bool) -> Dossier:
        """Return the dossier that knows less (0) or more (1)."""
        tables: dict[str, AnyType] = {}
        for name, rows in whole.items():
            if self.tables.get(name, BOTH) > level:
                continue
            shown = [row for row in rows if self.rows.get(row.id, BOTH) <= level or not self._may_lack(name, row, level, early_papers)]
            tables[name] = [self._hidden(name, row, level) for row in shown]
        own = {}
        if self.only and self.only_until > level and self.only[0] in tables:
            _, field, id_ = self.only
            own = {Table(field.partition(".")[0]): attrs.evolve(self.recorded[level], of=Only(field, [id_]))}
        return Dossier(**tables, recorded=self.recorded[level], recorded_for=own)

    def _may_lack(self, name: str, row: AnyType, level: int, early_papers: bool) -> bool:  # noqa: FBT001 - private
        """Whether a row lies outside of what is recorded; a figure that is not there is not known in any case."""
        recorded = self.recorded[level]
        if row.id in {*IDS["authority"], *IDS["school"], *IDS["person"], "G", "C", "P"}:
            return False
        if self.only and self.only_until > level and self.only[0] == name and self._is_left_out(row):
            return True
        if name == "figures":
            return True
        if name == "postings":
            return bool(row.start > recorded.until or (row.end is not NO_END and row.end < recorded.since))
        if name in PAPERS:
            return bool(row.on > recorded.until or (early_papers and row.on < recorded.since and _begins(row, recorded.since)))
        return not recorded.since <= row.on <= recorded.until

    def _is_left_out(self, row: AnyType) -> bool:
        _, field, id_ = self.only or ("", "", "")
        value = getattr(row, field.partition(".")[2])
        return id_ not in value if isinstance(value, frozenset) else value != id_

    def _hidden(self, name: str, row: AnyType, level: int) -> AnyType:
        key = "same" if getattr(row, "identity", None) else row.id
        changes: dict[str, AnyType] = {}
        for attribute in attrs.fields(type(row)):
            value = getattr(row, attribute.name)
            if self.values.get((key, attribute.name), BOTH) > level and self._can_hide(name, attribute.name, row):
                changes[attribute.name] = None
            elif isinstance(value, tuple) and value:
                parts = [self._part(name, (key, attribute.name, str(index)), part, level) for index, part in enumerate(value)]
                changes[attribute.name] = parts
        facts = {k: None if self.values.get((key, k), BOTH) > level else v for k, v in getattr(row, "facts", {}).items()}
        return attrs.evolve(row, **changes, **({"facts": facts} if facts else {}))

    def _part(self, name: str, key: tuple[str, ...], part: AnyType, level: int) -> AnyType:
        names = [attribute.name for attribute in attrs.fields(type(part))]
        hidden = [n for n in names if self.values.get((*key, n), BOTH) > level and self._can_hide(name, n, part)]
        return attrs.evolve(part, **dict.fromkeys(hidden))

    def _can_hide(self, name: str, attribute: str, row: AnyType) -> bool:
        """Whether None may stand there. A paper without a date was on file when recording ended, at both times alike."""
        field = getattr(attrs.fields(type(row)), attribute)
        if attribute in KEPT_WHOLE or (field.default is attrs.NOTHING and attribute not in ("value",)):
            return False
        if attribute == "on" and name in PAPERS:
            return bool(row.on <= self.recorded[0].until and self.recorded[0].until == self.recorded[1].until)
        return True


def _begins(row: AnyType, since: date) -> bool:
    """Whether a paper is about a period that begins before ``since``."""
    period = getattr(row, "period", None)
    return period is not None and (CALENDAR.dates_of(period).span if period in (AUTUMN, SPRING) else span_of(period)).start < since  # type: ignore[union-attr]


def _positions(whole: Tables) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for rows in whole.values():
        for row in rows:
            key = "same" if getattr(row, "identity", None) else row.id
            found += [(key, name) for name in (*getattr(row, "facts", {}), *_names(row))]
            found += [
                (key, attribute.name, str(index), name)
                for attribute in attrs.fields(type(row))
                if isinstance(value := getattr(row, attribute.name), tuple)
                for index, part in enumerate(value)
                for name in _names(part)
            ]
    return found


def _names(row: AnyType) -> list[str]:
    return [field.name for field in attrs.fields(type(row)) if field.name not in KEPT_WHOLE and getattr(row, field.name) is not None]


def _veil(draw: st.DrawFn, whole: Tables) -> Veil:
    since = draw(st.sampled_from([date(2021, 1, 1), date(2022, 8, 1), date(2022, 9, 1), date(2022, 10, 10)]))
    until = draw(st.sampled_from([day for day in DAYS if day >= since]))
    sooner = draw(st.sampled_from([since, since, date(2021, 1, 1)]))
    longer = draw(st.sampled_from([until, until, *(day for day in DAYS if day >= until)]))
    levels = st.sampled_from([LATER, NEVER])
    rows = [row.id for table in whole.values() for row in table]
    return Veil(
        recorded=(Recorded(since=since, until=until, of=EVERYTHING), Recorded(since=sooner, until=longer, of=EVERYTHING)),
        only=draw(st.sampled_from([None, None, None, *SCOPES])),
        only_until=draw(levels),
        tables=draw(st.dictionaries(st.sampled_from([*whole]).filter(lambda name: name != "postings"), levels, max_size=1)),
        rows=draw(st.dictionaries(st.sampled_from(rows), levels, max_size=4)),
        values=draw(st.dictionaries(st.sampled_from(_positions(whole)), levels, max_size=6)),
    )


# -- worlds ------------------------------------------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class World:
    """An edition with two dossiers of the same facts, on two days.

    Attributes:
        edition: the edition, with the question ``q``.
        subject: id of the subject.
        period: the judged period.
        less, more: what is known.
        calendar, full: the school calendar, with less and with more edges.
        on, later: two days, in order.
    """

    edition: Edition
    subject: str
    period: Period
    less: Dossier
    more: Dossier
    calendar: SchoolCalendar | None
    full: SchoolCalendar | None
    on: date
    later: date


@st.composite
def worlds(draw: st.DrawFn, windows: tuple[Window, ...] = tuple(Window)) -> World:
    """Draw a world; the windows are those that a requirement may name."""
    kind = draw(st.sampled_from([*SUBJECTS]))
    author = Author(draw, windows)
    edition = _edition(author, kind)
    whole = Maker(draw).tables()
    if kind not in ("posting",) and draw(st.booleans()):
        whole["postings"] = whole["postings"][1:]
    veil = _veil(draw, whole)
    nodes = list(walk(tuple(provision.body for provision in edition.provisions)))
    early = Window.STANDING not in nodes and not any(isinstance(node, Values) for node in nodes)
    calendar = draw(st.sampled_from(LESS_OF_CALENDAR))
    kept = {Table(kind): BOTH}
    tables = {name: level for name, level in veil.tables.items() if name not in _register_of(kind)}
    veil = attrs.evolve(veil, tables=tables) if kept else veil
    return World(
        edition=edition,
        subject=SUBJECTS[kind],
        period=draw(st.sampled_from(PERIODS if calendar is CALENDAR else [p for p in PERIODS if p not in (AUTUMN, SPRING)])),
        less=veil.shown(whole, 0, early_papers=early),
        more=veil.shown(whole, 1, early_papers=early),
        calendar=calendar,
        full=draw(st.sampled_from([calendar, CALENDAR])),
        on=(on := draw(st.sampled_from(DAYS))),
        later=draw(st.sampled_from([day for day in DAYS if day >= on])),
    )


def _register_of(kind: str) -> set[str]:
    return {"posting": {"postings"}, "school": {"schools"}, "community": {"communities"}, "authority": {"authorities"}}[kind]
