"""The words for numbers: what is counted, summed, lasting, shared or looked up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any as AnyType
from typing import Final

import attrs

from edu_policy.calculators import Join, Rounding, Step, Unlisted, Whole
from edu_policy.errors import EditionError
from edu_policy.models import GovernanceState, Table
from edu_policy.quantities import Amount, Unit
from edu_policy.rules.conditions import Condition
from edu_policy.rules.fields import CommunityField, Field, PostingField, community
from edu_policy.rules.measures import (
    NOT_COVERED,
    AtOnce,
    Cell,
    Count,
    Covered,
    Credits,
    Distinct,
    Duration,
    FigureOf,
    Greatest,
    Items,
    Key,
    Ladder,
    Lead,
    Least,
    Lookup,
    Measure,
    Number,
    OneOf,
    Part,
    Peak,
    Plus,
    QuantityRef,
    Rate,
    Ratio,
    Reaching,
    Round,
    Row,
    SemestersServed,
    Share,
    Size,
    Stay,
    Sum,
    Times,
    Total,
    Uncovered,
    ValueOf,
)
from edu_policy.rules.readings import Choice, Param
from edu_policy.rules.selectors import Records, Selector
from edu_policy.rules.windows import Moment, Window, WindowEdge, WindowLike
from edu_policy.text import Term

__all__ = [
    "as_measure",
    "at_once",
    "count",
    "covered",
    "credit",
    "distinct",
    "duration",
    "figure_of",
    "governed",
    "greatest",
    "items",
    "ladder",
    "lead",
    "least",
    "lookup",
    "part",
    "plus",
    "rate",
    "ratio",
    "reaching",
    "rounded",
    "row",
    "semesters_served",
    "share",
    "size",
    "stay",
    "summed",
    "the",
    "times",
    "total",
    "value_of",
]


def __dir__() -> list[str]:
    return __all__


_UNITS: Final = {
    Table.SCHOOLS: Unit.SCHOOL,
    Table.PERSONS: Unit.PERSON,
    Table.DOCUMENTS: Unit.DOCUMENT,
    Table.DECISIONS: Unit.DECISION,
}


def count(selector: Selector, *, unit: Unit | None = None) -> Count:
    """How many records count; of selectors by reading, say the unit where it is not records."""
    table: AnyType = getattr(selector, "table", None)
    return Count(selector, unit or _UNITS.get(table, Unit.RECORD))


def distinct(selector: Selector, field: Field[str], *, unit: Unit) -> Distinct:
    """How many different values a field has over the records that count."""
    return Distinct(selector, field, unit)


def part(term: Term, condition: Condition) -> Part:
    """One item of a fixed list, and when it is present."""
    return Part(term, condition)


def items(selector: Selector, *wanted: Part) -> Items:
    """How many items of a fixed list are present among the records that count."""
    return Items(selector, wanted)


def rate(*kinds: Term, amount: Amount, per: Unit, whole: Whole = Whole.COMPLETED) -> Rate:
    """How many credit hours a unit of some kinds of activity earns."""
    return Rate(kinds, amount, per, whole)


def credit(*rates: Rate, unlisted: Unlisted) -> Credits:
    """A credit scheme."""
    return Credits(rates, unlisted)


def total(
    selector: Selector,
    amount: Credits | Measure | Amount,
    *,
    unit: Unit,
    per: Field[AnyType] | Iterable[Field[AnyType]] = (),
    take: int | Param | None = None,
    cap: Measure | Amount | None = None,
) -> Total:
    """The sum of an amount over the records that count, by groups where ``per`` names fields: the best of each, each up to a cap.

    Args:
        selector: the records.
        amount: what each adds: a credit scheme, a number, or a measure over the record, such as ``value_of(activity.lessons, ...)``.
        unit: the unit of the sum.
        per: the fields by which records are grouped.
        take: how many of a group count, the greatest first.
        cap: the most that a group adds.
    """
    fields: AnyType = _fields(per)
    return Total(selector, _amount(amount), unit, fields, take, None if cap is None else as_measure(cap))


def reaching(of: Total, *, at_least: Measure | Amount, unit: Unit) -> Reaching:
    """How many groups of a total reach an amount: the subjects with 20 lessons or more."""
    return Reaching(of, as_measure(at_least), unit)


def covered(selector: Selector, field: Field[AnyType], *, of: Field[AnyType]) -> Covered:
    """How many values of a bound record's field are met by records; as a requirement, all of them."""
    return Covered(selector, field, of)


def size(field: Field[AnyType]) -> Size:
    """How many values a field has."""
    return Size(field)


def _fields(per: AnyType) -> AnyType:
    if isinstance(per, Choice):
        return Choice(per.key, {name: _fields(option) for name, option in per.options.items()})
    return (per,) if isinstance(per, Field) else tuple(per)


def value_of(field: Field[AnyType], *, unit: Unit) -> ValueOf:
    """The number in a field: of a bound record, or of the record to which a total gives an amount."""
    return ValueOf(field, unit)


def share(selector: Selector, having: Condition) -> Share:
    """Which part of the records that count meets a condition."""
    return Share(selector, having)


def semesters_served(posting: PostingField, *, within_school_year: bool = False, may_miss: int | Param = 0) -> SemestersServed:
    """How many consecutive semesters a posting covers whole."""
    return SemestersServed(posting, within_school_year, may_miss)


def figure_of(
    kind: Term, *, about: Field[str], previous: Window | None = None, during: Window | None = None, before: int = 1, unit: Unit
) -> FigureOf:
    """A reported figure, for a school year or calendar year: the one before (``previous``), or the one that is judged (``during``).

    Args:
        kind: the kind of figure.
        about: whom it is about.
        previous: the kind of year, for a figure of a year before.
        during: the kind of year, for a figure of the year itself.
        before: with ``previous``, how many years before.
        unit: its unit.

    Raises:
        EditionError: neither or both kinds of year.
    """
    if (previous is None) is (during is None):
        msg = "say for which year the figure stands: either previous= or during="
        raise EditionError(msg, path="previous")
    year: AnyType = previous if during is None else during
    return FigureOf(kind.code, about, year, unit, before if during is None else 0)


def plus(*terms: Measure | Amount) -> Plus:
    """The sum of measures and numbers."""
    return Plus(_measures(terms))


def the(quantity: str, *, of: Field[AnyType] | None = None) -> QuantityRef:
    """The quantity that another provision defines: for the same subject, or for the record that a field names."""
    return QuantityRef(quantity, of)


def times(*factors: Measure | Amount, unit: Unit) -> Times:
    """The product of measures and numbers, such as a monthly rate times the months."""
    return Times(_measures(factors), unit)


def least(*of: Measure | Amount) -> Least:
    """The smallest of measures and numbers: the months, but ten at most."""
    return Least(_measures(of))


def greatest(*of: Measure | Amount) -> Greatest:
    """The greatest of measures and numbers."""
    return Greatest(_measures(of))


def rounded(of: Measure, *, to: Amount = 1, how: Rounding = Rounding.DOWN) -> Round:
    """A measure rounded to a multiple."""
    return Round(of, to, how)


def ratio(part: Measure | Amount, whole: Measure | Amount, *, unit: Unit = Unit.RATIO) -> Ratio:
    """An exact quotient; not known where the divisor may be 0."""
    return Ratio(as_measure(part), as_measure(whole), unit)


def ladder(of: Measure, *steps: Step, unit: Unit) -> Ladder:
    """The sum of rate times the part of a measure in each step."""
    return Ladder(of, steps, unit)


def summed(of: Measure, *, each: WindowLike) -> Sum:
    """The sum of a measure over every window of a kind in the judged period."""
    return Sum(of, each)


def lead(start: Moment | WindowEdge, end: Moment | WindowEdge, *, unit: Unit = Unit.DAY) -> Lead:
    """How far one day is after another: advance notice, the order of steps, an age, the days of a month."""
    return Lead(start, end, unit)


def at_once(selector: Selector, when: Peak, *, unit: Unit) -> AtOnce:
    """How many records that last stand at once: at most, at least, or on the first or last day of the window."""
    return AtOnce(selector, when, unit)


def duration(
    selector: Selector,
    *,
    unit: Unit,
    join: Join = Join.CUMULATIVE,
    gap: int | Param = 0,
    counts_gaps: bool = False,
    less: Selector | None = None,
    gaps: int | Param | None = None,
) -> Duration:
    """How long records last together, in whole units; a day counts once. See ``Duration``."""
    return Duration(selector, unit, join, gap, counts_gaps, less, gaps)


def stay(*, unit: Unit) -> Stay:
    """How long the record that a total weighs lasts itself inside the window, in whole units: an amount by the days of each posting."""
    return Stay(unit)


def lookup(*keys: Key, rows: Iterable[Row], unit: Unit, otherwise: Measure | Amount | Uncovered = NOT_COVERED) -> Lookup:
    """A decision table as a measure: the value of the row that holds, or ``otherwise``."""
    return Lookup(keys, tuple(rows), unit, otherwise if isinstance(otherwise, Uncovered) else as_measure(otherwise))


def row(*cells: Cell | Term, gives: Measure | Amount) -> Row:
    """A row of a lookup: a cell for each key, and its value. A term stands for the cell of its code."""
    return Row(tuple(OneOf((cell,)) if isinstance(cell, Term) else cell for cell in cells), as_measure(gives))


def governed(whose: CommunityField, state: GovernanceState, *attributes: Term) -> Items:
    """How many attributes of the governance of a community have a state; the others are named."""
    wanted = tuple(Part(attribute, community.governance(attribute.code).is_(state)) for attribute in attributes)
    return Items(Records(Table.COMMUNITIES, (community.is_(whose),)), wanted)


def _measures(values: Iterable[AnyType]) -> tuple[Measure, ...]:
    return tuple(as_measure(value) for value in values)


def as_measure(value: AnyType) -> Measure:
    """Return a measure as it is, and a number as the measure of that number, under each option of a reading."""
    if isinstance(value, Choice):
        return Choice(value.key, {name: as_measure(option) for name, option in value.options.items()})  # type: ignore[return-value]
    return value if attrs.has(type(value)) else Number(value)


def _amount(value: AnyType) -> Credits | Measure:
    return value if isinstance(value, Credits) else as_measure(value)
