"""Random small editions of every node of the algebra, and random small dossiers with gaps, for one posting ``P``.

``learnt`` draws a dossier that knows more: values in place of None, narrower kinds, tables kept, a longer ``recorded`` with
the records of the days that it adds. What was recorded before is left as it was, since that would be a correction.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Any as AnyType
from typing import Final, TypeAlias, TypeVar

import attrs
from hypothesis import strategies as st

from edu_policy.calculators import Join, Rounding, Step, Unlisted
from edu_policy.calendars import NO_END, CalendarYear, NoEnd, SchoolCalendar, SchoolYear, Semester, SemesterDates, Span
from edu_policy.mappings import FrozenMap
from edu_policy.models import (
    Activity,
    Community,
    Document,
    Dossier,
    Figure,
    Member,
    Participation,
    Person,
    Post,
    Posting,
    Recorded,
    School,
    Signature,
    Table,
    Title,
)
from edu_policy.quantities import Unit
from edu_policy.rules import (
    ANY,
    NOT_COVERED,
    All,
    Any,
    AtLeast,
    AtOnce,
    Compare,
    Condition,
    Count,
    Covered,
    Credits,
    DateRule,
    Distinct,
    Duration,
    Each,
    Edition,
    Exists,
    FactKey,
    Field,
    FigureOf,
    ForEach,
    Greatest,
    Items,
    Ladder,
    Lead,
    Least,
    Lookup,
    Measure,
    Not,
    Number,
    OneOf,
    Op,
    Param,
    Parameter,
    Part,
    Parts,
    Peak,
    Plus,
    Quantity,
    QuantityRef,
    Rate,
    Ratio,
    Reaching,
    Reading,
    Records,
    Ref,
    Require,
    Requirement,
    Round,
    Row,
    Selector,
    SemestersServed,
    Share,
    Size,
    Stay,
    Sum,
    Times,
    Total,
    Unless,
    ValueOf,
    Values,
    When,
    Window,
    WindowEdge,
    Within,
    by_reading,
)
from edu_policy.rules.conditions import both, either, negated
from edu_policy.rules.fields import activity, community, document, member, participation, person, post, posting, signature, title
from edu_policy.rules.refusals.declared import Declared
from edu_policy.rules.windows import WindowLike, is_single
from edu_policy.sources import Force
from edu_policy.text import Term
from tests.rules.mended import mended
from tests.rules.support import AUTUMN, CALENDAR, POSTING, SPRING, TEXT, THE_POSTING, YEAR, edition_of, must, provision

T = TypeVar("T")
Drawn: TypeAlias = st.SearchStrategy[T]

# -- dates around every edge -------------------------------------------------------------------------------------------------------

EDGES: Final = (date(2022, 9, 1), date(2023, 1, 13), date(2023, 2, 13), date(2023, 7, 7), date(2023, 8, 31))
DAYS: Final = tuple(sorted({edge + timedelta(shift) for edge in EDGES for shift in (-1, 0, 1)} | {date(2022, 10, 31), date(2023, 12, 31)}))
CALENDARS: Final = (
    CALENDAR,
    SchoolCalendar(
        id="county",
        semesters=[CALENDAR.dates_of(AUTUMN), SemesterDates(semester=SPRING, first_lesson=date(2023, 2, 13))],
    ),
    None,
)
"""The first knows all that the others know."""


@cache
def days() -> Drawn[date]:
    return st.sampled_from(DAYS)


# -- editions ----------------------------------------------------------------------------------------------------------------------

LESSON = Term("lesson", TEXT)
OPEN_LESSON = Term("open_lesson", TEXT, broader="lesson")
NARROWER: Final = {"lesson": "open_lesson"}
KINDS: Final = ("lesson", "open_lesson", "visit")

OWN: Final = Records(Table.ACTIVITIES, (activity.people.has(THE_POSTING.person),))
ABOUT: Final = Records(Table.DOCUMENTS, (document.about.has(THE_POSTING),))
SIGNED: Final = ABOUT.counting(document.signatures.some(signature.by.is_(THE_POSTING.host)))


@cache
def _on_activity(depth: int) -> Drawn[Condition]:
    plain = st.sampled_from(
        [
            activity.kind.in_("lesson", "visit"),
            activity.kind.is_("open_lesson"),
            activity.mode.is_("here"),
            activity.mode.is_(Param("mode")),
            activity.mode.is_(Param("unbound")),
            activity.lessons.at_least(2),
            activity.half_days.at_most(1),
            activity.on.at_least(THE_POSTING.start),
            activity.on.at_most(THE_POSTING.end),
            activity.by.is_(THE_POSTING.person),
            activity.at.is_(THE_POSTING.host),
            activity.at.setting.is_("rural"),
            activity.tags.has("reported"),
            activity.tags.empty,
            activity.participants.some(participation.role.is_("listener")),
            activity.semester.in_(Values(SIGNED, document.semester)),
            activity.has(Values(ABOUT, document.about)),
        ]
    )
    return _compound(plain, depth)


@cache
def _on_document(depth: int) -> Drawn[Condition]:
    plain = st.sampled_from(
        [
            document.kind.is_("plan"),
            document.issuer.is_(THE_POSTING.host),
            document.on.at_most(date(2023, 7, 7)),
            document.tags.has("reported"),
            document.signatures.empty,
            document.signatures.some(signature.role.is_("head"), signature.by.is_(THE_POSTING.host)),
            document.semester.in_(Values(OWN, activity.semester)),
        ]
    )
    return _compound(plain, depth)


@cache
def _on_signature(depth: int) -> Drawn[Condition]:
    return _compound(st.sampled_from([signature.role.is_("head"), signature.by.is_(THE_POSTING.host)]), depth)


@cache
def _on_posting(depth: int) -> Drawn[Condition]:
    return _compound(st.sampled_from([posting.kind.is_("support"), posting.home.is_(THE_POSTING.home), posting.person.is_("U")]), depth)


def _compound(plain: Drawn[Condition], depth: int) -> Drawn[Condition]:
    if depth == 0:
        return plain
    inner = _compound(plain, depth - 1)
    return plain | inner.map(negated) | st.builds(both, inner, inner) | st.builds(either, inner, inner)


def _narrowed(start: AnyType, conditions: Drawn[Condition]) -> Drawn[AnyType]:
    lists = st.lists(conditions, max_size=1)
    return st.builds(lambda among, counted: start.that(*among).counting(*counted), lists, lists)


@cache
def activities(bound: tuple[Field[AnyType], ...] = ()) -> Drawn[Records]:
    """Selectors of activities: of the teacher, or the ones that a quantifier binds."""
    starts = [OWN, *(OWN.that(_same(field)) for field in bound if _same(field) is not None)]
    return st.sampled_from(starts).flatmap(lambda start: _narrowed(start, _on_activity(1)))


def _same(field: Field[AnyType]) -> AnyType:
    roots = {"activity": Field("activity"), "signature": activity.by, "posting": activity.by}
    reach = {"activity": (), "signature": ("by",), "posting": ("person",)}
    if field.table not in roots:
        return None
    return Compare(roots[field.table], Op.IN, (attrs.evolve(field, path=reach[field.table]),))


@cache
def documents(bound: tuple[Field[AnyType], ...] = ()) -> Drawn[Records]:
    """Selectors of documents: about the posting, or about what a quantifier binds."""
    starts = [ABOUT, *(Records(Table.DOCUMENTS, (document.about.has(field),)) for field in bound if field.table == "activity")]
    return st.sampled_from(starts).flatmap(lambda start: _narrowed(start, _on_document(1)))


@cache
def postings() -> Drawn[Records]:
    """Selectors of postings, by their term or by their first day."""
    starts = [Records(Table.POSTINGS), Records(Table.POSTINGS, dated=posting.start)]
    return st.sampled_from(starts).flatmap(lambda start: _narrowed(start, _on_posting(0)))


@cache
def signatures() -> Drawn[Parts]:
    """Selectors of the signatures on documents."""
    return documents().flatmap(lambda found: _narrowed(Parts(document.signatures, found), _on_signature(1)))


@cache
def selectors(bound: tuple[Field[AnyType], ...] = ()) -> Drawn[Selector]:
    """Selectors of every table that is generated."""
    return activities(bound) | documents(bound) | postings() | signatures()


@cache
def lasting() -> Drawn[Selector]:
    """Selectors of records with a start and an end, and of titles, which have only a start."""
    people = st.sampled_from([Records(Table.PERSONS), Records(Table.PERSONS, (Field("person").is_(THE_POSTING.person),))])
    posts = _narrowed_parts(person.posts, people, post.office.is_("head"))
    titles = _narrowed_parts(person.titles, people, title.rank.is_("senior"))
    members = _narrowed_parts(community.members, st.just(Records(Table.COMMUNITIES)), member.school.is_(THE_POSTING.host))
    return postings() | posts | titles | members


def _narrowed_parts(field: Field[AnyType], of: Drawn[Records], condition: Condition) -> Drawn[Parts]:
    return of.flatmap(lambda found: _narrowed(Parts(field, found), st.just(condition)))


@cache
def credits_() -> Drawn[Credits]:
    """Credit schemes, some of which name a narrower kind alone."""
    lessons = st.sampled_from([Rate(("lesson",), 1, Unit.LESSON), Rate(("open_lesson",), 2, Unit.LESSON)])
    visits = st.sampled_from([Rate(("visit",), 3, Unit.HALF_DAY), Rate(("visit",), 1, Unit.RECORD)])
    return st.builds(lambda one, other, unlisted: Credits((one, other), unlisted), lessons, visits, st.sampled_from(Unlisted))


LESSONS: Final = ValueOf(activity.lessons, Unit.LESSON)
HALF_DAYS: Final = ValueOf(activity.half_days, Unit.HALF_DAY)
WEIGHT: Final = FactKey("weight", Table.POSTINGS, int, TEXT)
BY_KIND: Final = Lookup(
    (activity.kind, LESSONS),
    (Row((OneOf(["open_lesson"]), ANY), Number(2)), Row((OneOf(["visit"]), Within(1, 1)), Number(1))),
    Unit.CREDIT_HOUR,
    Number(0),
)
AMOUNTS: Final = (
    Number(1),
    Number(Fraction(1, 2)),
    LESSONS,
    HALF_DAYS,
    Times((Number(2), LESSONS), Unit.CREDIT_HOUR),
    Least((LESSONS, Param("unbound_days"))),
    Ladder(LESSONS, (Step(0, 2), Step(1, 1)), Unit.CREDIT_HOUR),
    BY_KIND,
)
"""What records add, never below zero."""
DOUBTFUL: Final = (Number(-1), Lead(activity.on, WindowEdge.END), Ratio(LESSONS, HALF_DAYS), attrs.evolve(BY_KIND, otherwise=NOT_COVERED))
"""Amounts that may be below zero, or of which nothing may be known."""
GROUPINGS: Final[tuple[tuple[Field[AnyType], ...], ...]] = (
    (),
    (activity.kind,),
    (activity.mode,),
    (activity.tags,),
    (activity.by, activity.semester),
)
CAPS: Final = (
    None,
    None,
    Number(2),
    Param("days"),
    Param("unbound_days"),
    FigureOf("quota", THE_POSTING.home, Window.SCHOOL_YEAR, Unit.PERSON),
)


@cache
def totals(bound: tuple[Field[AnyType], ...] = (), groupings: tuple[tuple[Field[AnyType], ...], ...] = GROUPINGS) -> Drawn[Total]:
    """Totals that one more record never lowers."""
    amounts = credits_() | st.sampled_from(AMOUNTS)
    parts = (st.sampled_from(groupings), st.sampled_from([None, 1, 2, Param("days")]), st.sampled_from(CAPS))
    return st.builds(Total, activities(bound), amounts, st.just(Unit.CREDIT_HOUR), *parts)


@cache
def rising(bound: tuple[Field[AnyType], ...] = (), depth: int = 1) -> Drawn[Measure]:
    """Measures that one more record never lowers."""
    listed = st.lists(_on_activity(0), min_size=1, max_size=2)
    parts = listed.map(lambda found: tuple(Part(Term(f"i{index}", TEXT), condition) for index, condition in enumerate(found)))
    covering: Drawn[tuple[Field[AnyType], Field[AnyType]]] = st.sampled_from(
        [(activity.at, THE_POSTING.host), (activity.people, THE_POSTING.person), (activity.tags, THE_POSTING.host.stages)]
    )
    reaching = st.builds(
        Reaching, totals(bound, GROUPINGS[1:]), st.builds(Number, st.integers(0, 3)) | st.sampled_from(CAPS[2:]), st.just(Unit.ITEM)
    )
    plain = (
        st.builds(Count, selectors(bound), st.just(Unit.RECORD))
        | st.builds(Distinct, activities(bound), st.sampled_from([activity.by, activity.mode, activity.tags]), st.just(Unit.ITEM))
        | st.builds(Items, activities(bound), parts)
        | st.tuples(activities(bound), covering).map(lambda found: Covered(found[0], *found[1]))
        | reaching
        | totals(bound)
        | totals(bound)
    )
    return plain if depth == 0 else plain | plain | _never_falling(rising(bound, depth - 1), st.builds(Number, st.integers(0, 2)))


def _never_falling(inner: Drawn[Measure], other: Drawn[Measure]) -> Drawn[Measure]:
    """What grows with the measure inside it."""
    pair = st.tuples(inner, inner | other)
    return (
        pair.map(Plus)
        | pair.map(Least)
        | pair.map(Greatest)
        | pair.map(lambda factors: Times(factors, Unit.RECORD))
        | st.builds(Round, inner, st.sampled_from([1, 2, Fraction(1, 2)]), st.sampled_from(Rounding))
        | st.builds(Ladder, inner, st.sampled_from([(Step(0, 1), Step(2, 2)), (Step(1, 3), Step(2, 0))]), st.just(Unit.RECORD))
        | st.builds(Sum, inner, st.sampled_from([Window.MONTH, Window.SEMESTER, Window.CALENDAR_YEAR]))
    )


MOMENTS: Final = {"activity": ("on",), "document": ("on",), "signature": ("on",), "posting": ("start",)}


@cache
def leads(bound: tuple[Field[AnyType], ...]) -> Drawn[Measure]:
    """Days between edges of the window, of the posting, and of what quantifiers bind."""
    fields = [attrs.evolve(field, path=MOMENTS[field.table]) for field in bound]
    reckoned = DateRule(base=WindowEdge.START, day=1), DateRule(base=THE_POSTING.start, months=1), date(2022, 10, 1)
    moments = st.sampled_from([*WindowEdge, *reckoned, THE_POSTING.start, THE_POSTING.end, *fields, *fields])
    return st.builds(Lead, moments, moments, st.sampled_from([Unit.DAY, Unit.DAY, Unit.MONTH, Unit.YEAR]))


@cache
def lookups(bound: tuple[Field[AnyType], ...], *, asks: bool) -> Drawn[Measure]:
    """Decision tables over fields, measures and other provisions; their rows leave gaps, and some ranges touch."""
    ranges = st.sampled_from([(Within(None, 0), Within(1, 2)), (Within(0, 1), Within(2)), (Within(2, 2), Within(3, 3))])
    codes = st.sampled_from([(OneOf(["rural"]), OneOf(["urban"])), (OneOf(["rural", "urban"]), OneOf(["S", "T"]))])
    keys: list[Drawn[tuple[AnyType, tuple[AnyType, AnyType]]]] = [
        st.tuples(rising(bound, 0) | durations(), ranges),
        st.tuples(st.sampled_from([THE_POSTING.host.setting, THE_POSTING.host, THE_POSTING.person]), codes),
        st.tuples(st.just(THE_POSTING.person.backbone), st.sampled_from([(True, False), (False, ANY)])),
    ]
    if asks:
        keys.append(st.tuples(st.just(Ref("base")), st.just((True, False))))
    values = st.builds(Number, st.integers(0, 3)) | rising(bound, 0) | st.builds(Share, activities(bound), _on_activity(0))
    rows = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), values), min_size=1, max_size=3)
    columns = st.tuples(st.sampled_from(keys), st.sampled_from(keys)).flatmap(lambda pair: st.tuples(*pair))
    return st.builds(_table, columns, rows, st.just(NOT_COVERED) | values)


def _table(columns: AnyType, rows: AnyType, otherwise: AnyType) -> Lookup:
    chosen = [[*cells, ANY, cells[0]] for _, cells in columns]
    made = tuple(Row((chosen[0][first], chosen[1][second]), value) for first, second, value in rows)
    return Lookup(tuple(key for key, _ in columns), made, Unit.RECORD, otherwise)


@cache
def durations() -> Drawn[Measure]:
    """Lengths of records that last, in every unit and with every join."""
    units = st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR])
    gaps = st.sampled_from([0, 1, 40, Param("days"), Param("unbound_days")])
    several = st.sampled_from([None, 0, 1, 2, Param("days"), Param("unbound_days")])
    runs = st.tuples(st.sampled_from(Join), several).map(lambda pair: (pair[0], None if pair[0] is Join.CUMULATIVE else pair[1]))
    parts = (st.builds(Duration, lasting(), units, st.just(Join.CUMULATIVE), gaps, st.booleans(), st.none() | lasting()), runs)
    return st.tuples(*parts).map(lambda found: attrs.evolve(found[0], join=found[1][0], gaps=found[1][1]))


@cache
def stays() -> Drawn[Measure]:
    """Totals of how long each record lasts, some times a rate."""
    units = st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR])
    made = st.tuples(lasting(), units, st.integers(0, 2), st.sampled_from([None, None, 1]), st.sampled_from(CAPS))
    return made.map(lambda found: _paid(*found))


def _paid(selector: Selector, unit: Unit, rate: int, take: int | None, cap: Measure | None) -> Total:
    amount: Measure = Stay(unit) if rate == 0 else Times((Number(rate), Ratio(Stay(unit), Number(30))), Unit.YUAN)
    return Total(selector, amount, unit if rate == 0 else Unit.YUAN, (), take, cap)


_PLAIN: Final = (Number, Param, SemestersServed, FigureOf, QuantityRef, ValueOf, Size, Lead, AtOnce, Duration, Stay, Share, None, None)
_COMPOSED: Final = (Plus, Times, Least, Greatest, Round, Ratio, Ladder, Sum, Lookup, Total, Lookup, None, None)
"""The kinds of measure, with None for one that is rising."""
KINDS_OF_MEASURE: Final = tuple(dict.fromkeys((*_PLAIN, *_COMPOSED)))


@st.composite
def measures(draw: st.DrawFn, bound: tuple[Field[AnyType], ...] = (), depth: int = 1, *, asks: bool = True) -> Measure:
    """Measures of every type; the type is drawn first, as for requirements."""
    kind = draw(st.sampled_from(_PLAIN if depth == 0 else (*_PLAIN, *_COMPOSED)))
    return draw(measures_of(kind, bound, depth, asks=asks))


def measures_of(kind: AnyType, bound: tuple[Field[AnyType], ...] = (), depth: int = 1, *, asks: bool = False) -> Drawn[Measure]:
    """Measures of one type, or, for None, measures that are rising."""
    if kind is None:
        return rising(bound)
    found: Drawn[Measure] = _composed(kind, bound, depth, asks=asks) if kind in _COMPOSED else _plain(kind, bound)
    return found


def _plain(kind: AnyType, bound: tuple[Field[AnyType], ...]) -> Drawn[Measure]:
    own = [ValueOf(WEIGHT.field.of("subject"), Unit.RECORD)]
    own += [ValueOf(attrs.evolve(field, path=("lessons",)), Unit.LESSON) for field in bound if field.table == "activity"]
    windows = st.sampled_from([Window.SCHOOL_YEAR, Window.CALENDAR_YEAR])
    kinds: dict[AnyType, AnyType] = {
        Number: lambda: st.builds(Number, st.integers(0, 2)),
        Param: lambda: st.sampled_from([Param("days"), Param("unbound_days")]),
        SemestersServed: lambda: st.builds(
            SemestersServed, st.just(THE_POSTING), st.booleans(), st.sampled_from([0, 1, Param("days"), Param("unbound_days")])
        ),
        FigureOf: lambda: st.builds(
            FigureOf, st.just("quota"), st.just(THE_POSTING.home), windows, st.just(Unit.PERSON), st.integers(0, 2)
        ),
        QuantityRef: lambda: st.just(QuantityRef("quantity")),
        ValueOf: lambda: st.sampled_from(own),
        Size: lambda: st.sampled_from([Size(THE_POSTING.host.stages), Size(THE_POSTING.host)]),
        Lead: lambda: leads(bound),
        AtOnce: lambda: st.builds(AtOnce, lasting(), st.sampled_from(Peak), st.just(Unit.RECORD)),
        Duration: durations,
        Stay: stays,
        Share: lambda: st.builds(Share, activities(bound), _on_activity(0)) | st.builds(Share, documents(bound), _on_document(0)),
    }
    found: Drawn[Measure] = kinds[kind]()
    return found


def _composed(kind: AnyType, bound: tuple[Field[AnyType], ...], depth: int, *, asks: bool) -> Drawn[Measure]:
    inner = measures(bound, depth - 1, asks=asks)
    steps = st.sampled_from([(Step(0, 1), Step(2, -1)), (Step(-1, 2), Step(1, Fraction(1, 2)))])
    kinds: dict[AnyType, AnyType] = {
        Plus: lambda: st.tuples(inner, inner).map(Plus),
        Times: lambda: st.builds(Times, st.tuples(inner, inner), st.just(Unit.RECORD)),
        Least: lambda: st.tuples(inner, inner).map(Least),
        Greatest: lambda: st.tuples(inner, inner).map(Greatest),
        Round: lambda: st.builds(Round, inner, st.sampled_from([1, 2, Fraction(1, 2)]), st.sampled_from(Rounding)),
        Ratio: lambda: st.builds(Ratio, inner, inner),
        Ladder: lambda: st.builds(Ladder, inner, steps, st.just(Unit.RECORD)),
        Sum: lambda: st.builds(Sum, inner, st.sampled_from(Window)),
        Lookup: lambda: lookups(bound, asks=asks),
        Total: lambda: st.builds(
            Total,
            activities(bound),
            st.sampled_from((*AMOUNTS, *DOUBTFUL)),
            st.just(Unit.CREDIT_HOUR),
            st.sampled_from(GROUPINGS),
            st.sampled_from([None, None, 1]),
            st.sampled_from(CAPS),
        ),
    }
    found: Drawn[Measure] = kinds[kind]()
    return found


@cache
def bounds() -> Drawn[Measure]:
    """Bounds of an interval: numbers, a reported figure and one, a choice between readings."""
    figure = FigureOf("quota", THE_POSTING.home, Window.SCHOOL_YEAR, Unit.PERSON)
    number = st.builds(Number, st.integers(0, 3) | st.just(Fraction(1, 2)))
    choice = st.just(by_reading("r", one=Number(1), two=Number(2)))
    return number | number | st.just(Plus((figure, Number(1)))) | choice | st.sampled_from([Param("days"), Param("unbound_days")])


@cache
def leaves(bound: tuple[Field[AnyType], ...] = (), *, asks: bool = True) -> Drawn[Require]:
    """Requirements of a measure."""
    sides = st.tuples(bounds(), st.none()) | st.tuples(st.none(), bounds()) | st.tuples(bounds(), bounds())
    return st.builds(lambda measure, pair: Require(measure, *pair), measures(bound, asks=asks), sides)


@cache
def requirements(depth: int = 2, bound: tuple[Field[AnyType], ...] = (), windows: tuple[Window, ...] = tuple(Window)) -> Drawn[Requirement]:
    """Requirements of every type."""
    return _requirement(depth, bound, windows) if depth else leaves(bound)


@st.composite
def _requirement(draw: st.DrawFn, depth: int, bound: tuple[Field[AnyType], ...], windows: tuple[Window, ...]) -> Requirement:
    """Draw the type first and only then its parts: strategies of all parts of all types would be very many."""
    inner = requirements(depth - 1, bound, windows)
    several = st.lists(inner, max_size=3).map(tuple)
    kind = draw(st.sampled_from([Require, All, Any, AtLeast, Not, When, Unless, ForEach, Exists, Each, Ref]))
    if kind in (ForEach, Exists):
        table, of = draw(st.sampled_from(_POPULATIONS))
        name = f"x{len(bound)}"
        then = requirements(depth - 1, (*bound, Field(table, (), name)), windows)
        return kind(name, draw(of(bound) if table in ("activity", "document") else of()), draw(then))
    parts: dict[type, Drawn[Requirement]] = {
        Require: leaves(bound),
        All: st.builds(All, several),
        Any: st.builds(Any, several),
        AtLeast: st.builds(AtLeast, st.integers(1, 3) | st.sampled_from([Param("days"), Param("unbound_days")]), several),
        Not: st.builds(Not, inner),
        When: st.builds(When, inner, inner),
        Unless: st.builds(Unless, inner, inner),
        Each: st.builds(
            each_window,
            st.sampled_from(windows),
            inner,
            st.sampled_from([0, 1, Param("days"), Param("unbound_days")]),
            st.none(),
            st.sampled_from([None, None, 1, 2, Param("days"), Param("unbound_days")]),
        ),
        Ref: st.just(Ref("base")),
    }
    return draw(parts[kind])


def each_window(window: WindowLike, inner: Requirement, may_miss: AnyType, until: AnyType, at_least: AnyType) -> Each:
    """In every window of a kind, or in several; where there is one such window, in it."""
    return Each(window, inner, may_miss, until, None if is_single(window) else at_least)


_POPULATIONS: Final[tuple[tuple[str, AnyType], ...]] = (
    ("activity", activities),
    ("document", documents),
    ("posting", postings),
    ("signature", signatures),
)


PARAMETERS: Final = (
    Parameter(name="mode", type=str, default="here"),
    Parameter(name="unbound", type=str),
    Parameter(name="days", type=int, default=2),
    Parameter(name="unbound_days", type=int),
)


def edition_with(rule: Requirement, base: Requirement, quantity: Measure, until: DateRule | None = None) -> Edition:
    """Return an edition that asks for one rule."""
    declared = Declared(quantities={"quantity": Quantity(Number(0), Unit.RECORD)}, parameters={each.name: each for each in PARAMETERS})
    number = mended(Quantity(quantity, Unit.RECORD), declared)
    declared = attrs.evolve(declared, quantities={"quantity": number})
    return edition_of(
        must(mended(base, declared), "base", POSTING),
        provision("quantity", number, POSTING, Force.DEFINITION),
        must(mended(rule, declared), "rule", POSTING),
        readings=(Reading(key="r", options=("one", "two"), provisions=("rule",)),),
        parameters=(*PARAMETERS, Parameter(name="evidence_until", type=DateRule, default=until)),
        fact_keys=(WEIGHT,),
        terms=(LESSON, OPEN_LESSON),
    )


@cache
def editions(depth: int = 2, windows: tuple[Window, ...] = tuple(Window)) -> Drawn[Edition]:
    """Editions of every node."""
    untils = st.sampled_from([None, DateRule(), DateRule(days=1), DateRule(months=2)])
    return st.builds(edition_with, requirements(depth, (), windows), leaves(asks=False), rising(), untils)


# -- dossiers ----------------------------------------------------------------------------------------------------------------------

VALUES: Final[dict[str, tuple[AnyType, ...]]] = {
    "kind": KINDS,
    "on": DAYS,
    "by": ("T", "U"),
    "at": ("S", "H"),
    "lessons": (0, 1, 2),
    "half_days": (1, 2, Fraction(1, 2)),
    "mode": ("here", "online"),
    "tags": (frozenset(), frozenset({"reported"})),
    "participants": ((), (Participation(person="T", role="listener"),), (Participation(person="T", role="speaker"),)),
    "about": (frozenset({"P"}), frozenset({"A0"}), frozenset()),
    "issuer": ("H", "S"),
    "signatures": (
        (),
        (Signature(by="H", role="head", on=date(2023, 7, 7)),),
        (Signature(by="S", role="other", on=date(2023, 12, 31)),),
    ),
    "role": ("head", "other"),
    "person": ("T", "U"),
    "home": ("S", "H"),
    "host": ("H", "S"),
    "start": DAYS,
    "end": (*DAYS, NO_END),
    "setting": ("rural", "urban"),
    "value": (0, 1, 2),
    "backbone": (True, False),
    "office": ("head", "other"),
    "since": (*DAYS, date(2021, 9, 1)),
    "posts": (
        (),
        (Post(office="head", start=date(2022, 9, 1), end=date(2023, 1, 13)), Post(office="head", start=date(2023, 2, 13))),
        (Post(office="other", start=date(2021, 9, 1), end=date(2022, 10, 31)),),
    ),
    "titles": ((), (Title(rank="senior", since=date(2022, 10, 31)),)),
    "members": ((), (Member(school="H", start=date(2022, 9, 1)), Member(school="S", start=date(2023, 1, 13), end=date(2023, 7, 7)))),
}
"""The values that a field may have. None stands beside them for "not known"."""

PARTS: Final = ("signatures", "posts", "titles", "members")
"""Fields that hold sub-records, of which more may be learnt."""
DOCUMENT_KINDS: Final = ("plan", "other")
POSTING_KINDS: Final = ("support", "other")
PERIODS: Final = (None, AUTUMN, SPRING, YEAR, SchoolYear(2021), Span(date(2022, 9, 1), date(2023, 8, 31)), CalendarYear(2023))


@cache
def _maybe(name: str) -> Drawn[AnyType]:
    values = st.sampled_from(VALUES[name])
    return values | values | values | st.none()


def _activity(id_: str, on: Drawn[date | None]) -> Drawn[Activity]:
    names = ("kind", "by", "at", "lessons", "half_days", "mode", "tags", "participants")
    return st.builds(Activity, id=st.just(id_), on=on, **{name: _maybe(name) for name in names})


def _document(id_: str, on: Drawn[date | None]) -> Drawn[Document]:
    names = ("about", "issuer", "tags")
    unsure = st.builds(lambda by, role, day: (Signature(by=by, role=role, on=day),), _maybe("by"), _maybe("role"), _maybe("on"))
    return st.builds(
        Document,
        id=st.just(id_),
        on=on,
        kind=st.sampled_from((*DOCUMENT_KINDS, None)),
        period=st.sampled_from(PERIODS),
        signatures=_maybe("signatures") | unsure,
        **{name: _maybe(name) for name in names},
    )


@st.composite
def _posting(draw: st.DrawFn, id_: str, earliest: date = DAYS[0]) -> Posting:
    start = draw(st.sampled_from([day for day in DAYS if day >= earliest]) | st.none())
    end = draw(_maybe("end"))
    if isinstance(end, date) and end < (start or earliest):
        end = NO_END
    names = ("person", "home", "host")
    return Posting(id=id_, start=start, end=end, kind=draw(st.sampled_from((*POSTING_KINDS, None))), **{n: draw(_maybe(n)) for n in names})


@cache
def _lasts(kind: AnyType, **fields: Drawn[AnyType]) -> Drawn[AnyType]:
    """Sub-records with any edges in order."""
    made = st.builds(lambda start, end, rest: (start, end, rest), _maybe("start"), _maybe("end"), st.fixed_dictionaries(fields))
    ordered = made.filter(lambda edges: not isinstance(edges[0], date) or not isinstance(edges[1], date) or edges[0] <= edges[1])
    return ordered.map(lambda edges: kind(start=edges[0], end=edges[1], **edges[2]))


@st.composite
def _person(draw: st.DrawFn, id_: str) -> Person:
    posts = draw(_maybe("posts") | st.lists(_lasts(Post, office=_maybe("office")), max_size=2))
    titles = draw(_maybe("titles") | st.lists(st.builds(Title, rank=st.just("senior"), since=_maybe("since")), max_size=1))
    return Person(id=id_, posts=posts, titles=titles, backbone=draw(_maybe("backbone")))


@cache
def _communities() -> Drawn[AnyType]:
    members = st.lists(_lasts(Member, school=st.sampled_from(["H", "S"])), max_size=2)
    return st.none() | st.lists(st.builds(Community, id=st.just("C"), members=_maybe("members") | members), max_size=1)


@st.composite
def subjects(draw: st.DrawFn) -> Posting:
    """Postings to judge; most are whole, some lack a fact."""
    start = draw(st.sampled_from([date(2022, 9, 1), date(2022, 8, 31), date(2022, 9, 2), date(2023, 1, 13), None]))
    end = draw(st.sampled_from([date(2023, 7, 7), date(2023, 7, 6), date(2023, 8, 31), date(2023, 12, 31), NO_END, None]))
    host = draw(st.sampled_from(["H", "H", "H", None]))
    facts = draw(st.sampled_from([{}, {"weight": -1}, {"weight": 2}]))
    return Posting(id="P", kind="support", person="T", home="S", host=host, start=start, end=end, facts=facts)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Dossiers with unknown facts, dates at every edge, gaps in what is recorded, tables not kept, and duplicates."""
    until = draw(days())
    rows = [draw(_activity(f"A{index}", _maybe("on"))) for index in range(draw(st.integers(1, 4)))]
    if draw(st.booleans()):
        rows[0] = attrs.evolve(rows[0], identity="same")
        rows.append(attrs.evolve(rows[0], id="A9"))
    papers = [draw(_document(f"D{index}", _maybe("on"))) for index in range(draw(st.integers(0, 3)))]
    others = [draw(_posting(f"Q{index}")) for index in range(draw(st.integers(0, 2)))]
    figures = st.lists(st.builds(_figure, st.sampled_from([SchoolYear(2021), CalendarYear(2021)]), _maybe("value")), max_size=1)
    return Dossier(
        schools=[School(id="S", setting=draw(_maybe("setting"))), School(id="H", setting=draw(_maybe("setting")))],
        persons=[draw(_person("T")), draw(_person("U"))],
        communities=draw(_communities()),
        activities=draw(st.sampled_from([rows, rows, rows, None])),
        documents=draw(st.sampled_from([papers, papers, papers, None])),
        postings=[draw(subjects()), *others],
        figures=draw(st.none() | figures),
        recorded=Recorded(since=draw(st.sampled_from([date(2022, 8, 1), date(2022, 9, 2)])), until=max(until, date(2022, 9, 2))),
    )


def _figure(period: AnyType, value: int | None) -> Figure:
    return Figure(id=f"F-{period}", kind="quota", about="S", period=period, value=value)


# -- learning ----------------------------------------------------------------------------------------------------------------------


@st.composite
def learnt(draw: st.DrawFn, known: Dossier) -> Dossier:
    """Dossiers that know all that ``known`` knows, and perhaps more."""
    recorded = known.recorded
    if recorded is None:
        raise AssertionError
    until = draw(st.sampled_from([day for day in DAYS if day >= recorded.until] or [recorded.until]))
    more = Recorded(since=date(2022, 8, 1) if draw(st.booleans()) else recorded.since, until=until)
    extended = until > recorded.until
    added = [day for day in DAYS if recorded.until < day <= until]
    before = [day for day in DAYS if more.since <= day < recorded.since]
    activities_ = _filled(draw, known.activities, recorded.until, must_date=False)
    papers = _filled(draw, known.documents, recorded.until, must_date=extended)
    if activities_ is not None and added + before and draw(st.booleans()):
        activities_ = (*activities_, draw(_activity("A5", st.sampled_from(added + before))))
    if activities_ is None and draw(st.booleans()):
        activities_ = tuple(draw(st.lists(_activity("A0", _maybe("on")), max_size=1)))
    if papers is not None and added and draw(st.booleans()):
        papers = (*papers, draw(_document("D5", st.sampled_from(added))))
    if papers is None and draw(st.booleans()):
        papers = tuple(draw(st.lists(_document("D0", _maybe("on")), max_size=1)))
    posted = _filled(draw, known.postings, recorded.until, must_date=False)
    if posted is not None and added and draw(st.booleans()):
        posted = (*posted, attrs.evolve(draw(_posting("Q5", added[0])), start=added[0]))
    return attrs.evolve(
        known,
        schools=_filled(draw, known.schools, recorded.until, must_date=False),
        persons=_filled(draw, known.persons, recorded.until, must_date=False),
        communities=_filled(draw, known.communities, recorded.until, must_date=False),
        activities=activities_,
        documents=papers,
        postings=posted,
        figures=_filled(draw, known.figures, recorded.until, must_date=False),
        recorded=more,
    )


def _filled(draw: st.DrawFn, rows: Iterable[AnyType] | None, until: date, *, must_date: bool) -> tuple[AnyType, ...] | None:
    if rows is None:
        return None
    chosen: dict[str, AnyType] = {}
    filled = []
    for row in rows:
        identity = getattr(row, "identity", None)
        new = _fill(draw, row, until, must_date=must_date)
        if identity is not None:
            new = attrs.evolve(chosen.setdefault(identity, new), id=row.id)
        filled.append(new)
    return tuple(filled)


def _fill(draw: st.DrawFn, row: AnyType, until: date, *, must_date: bool) -> AnyType:
    changes: dict[str, AnyType] = {}
    for field in attrs.fields(type(row)):
        name, value = field.name, getattr(row, field.name)
        options: tuple[AnyType, ...] = _kinds(row) if name == "kind" else _options(row, name)
        dated = name == "on" and not isinstance(row, Activity)
        if value is None and len(options) > 0 and ((dated and must_date) or draw(st.booleans())):
            known = [day for day in options if day <= until] if dated else options
            changes[name] = draw(st.sampled_from(list(known))) if known else date(2022, 8, 1)
        elif name == "kind" and value in NARROWER and isinstance(row, Activity) and draw(st.booleans()):
            changes[name] = NARROWER[value]
        elif name == "facts" and isinstance(row, Posting) and row.id == "P" and not value and draw(st.booleans()):
            changes[name] = FrozenMap({"weight": draw(st.sampled_from([-1, 0, 2]))})
        elif name in PARTS and value:
            changes[name] = tuple(_fill(draw, part, until, must_date=must_date) for part in value)
    if isinstance(row, Posting | Post | Member):
        changes = _in_order(row, changes)
    return attrs.evolve(row, **changes)


def _options(row: object, name: str) -> tuple[AnyType, ...]:
    if isinstance(row, Posting) and row.id == "P" and name in ("start", "end"):  # the one that is judged has days in the period
        return {"start": (date(2022, 9, 1), date(2022, 9, 2)), "end": (date(2023, 7, 6), date(2023, 7, 7), NO_END)}[name]
    return VALUES.get(name, ())


def _kinds(row: object) -> tuple[str, ...]:
    if isinstance(row, Document):
        return DOCUMENT_KINDS
    return POSTING_KINDS if isinstance(row, Posting) else KINDS


def _in_order(row: Posting | Post | Member, changes: dict[str, AnyType]) -> dict[str, AnyType]:
    start: date | None = changes.get("start", row.start)
    end: date | NoEnd | None = changes.get("end", row.end)
    if start is not None and isinstance(end, date) and end < start:
        return {name: value for name, value in changes.items() if name not in ("start", "end")}
    return changes


__all__ = [
    "CALENDARS",
    "DAYS",
    "KINDS_OF_MEASURE",
    "Semester",
    "days",
    "dossiers",
    "edition_with",
    "editions",
    "learnt",
    "leaves",
    "measures_of",
    "requirements",
    "rising",
]
