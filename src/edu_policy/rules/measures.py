"""Measures: numbers with bounds from selected records, usable on both sides of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias, final

import attrs

from edu_policy.calculators import Join, Rounding, Step, Unlisted, Whole
from edu_policy.errors import InvalidValueError
from edu_policy.models.checks import as_tuple
from edu_policy.quantities import Amount, Sentinel, Unit, amount
from edu_policy.rules.conditions import Condition
from edu_policy.rules.fields import Field, PostingField
from edu_policy.rules.readings import Param, walk
from edu_policy.rules.selectors import Selector
from edu_policy.rules.windows import Window, WindowEdge, WindowLike
from edu_policy.text import Term

if TYPE_CHECKING:
    from edu_policy.rules.requirements import Ref

__all__ = [
    "ANY",
    "NOT_COVERED",
    "AnyCell",
    "AtOnce",
    "Cell",
    "Count",
    "Covered",
    "Credits",
    "Distinct",
    "Duration",
    "FigureOf",
    "Greatest",
    "Items",
    "Key",
    "Ladder",
    "Lead",
    "Least",
    "Lookup",
    "Measure",
    "Number",
    "OneOf",
    "Part",
    "Peak",
    "Plus",
    "QuantityRef",
    "Rate",
    "Ratio",
    "Reaching",
    "Round",
    "Row",
    "SemestersServed",
    "Share",
    "Size",
    "Sum",
    "Times",
    "Total",
    "Uncovered",
    "ValueOf",
    "Within",
    "may_be_negative",
]


def __dir__() -> list[str]:
    return __all__


def _codes(kinds: Iterable[Term | str]) -> tuple[str, ...]:
    return tuple(kind.code if isinstance(kind, Term) else kind for kind in as_tuple(kinds))


def _code_set(codes: Iterable[Term | str]) -> frozenset[str]:
    return frozenset(_codes(codes))


@final
@attrs.frozen
class Number:
    """A fixed number."""

    value: Amount

    def __attrs_post_init__(self) -> None:
        """Refuse anything but an exact number."""
        amount(self.value, "value")


@final
@attrs.frozen
class Count:
    """How many records count."""

    selector: Selector
    unit: Unit


@final
@attrs.frozen
class Distinct:
    """How many different values a field has over the records that count."""

    selector: Selector
    field: Field[str]
    unit: Unit


@final
@attrs.frozen
class Part:
    """One item of a fixed list: present if a record that counts meets the condition."""

    term: Term
    when: Condition


@final
@attrs.frozen
class Items:
    """How many items of a fixed list are present; the missing ones are named, and strangers do not count."""

    selector: Selector
    parts: tuple[Part, ...]


@final
@attrs.frozen
class Rate:
    """How many credit hours a unit of some kinds of activity earns; itself the body of the clause that says so."""

    kinds: tuple[str, ...] = attrs.field(converter=_codes)
    amount: Amount
    per: Unit
    whole: Whole = Whole.COMPLETED


@final
@attrs.frozen
class Credits:
    """A credit scheme as the amount of a total: kinds of activity to credit hours."""

    rates: tuple[Rate, ...]
    unlisted: Unlisted


@final
@attrs.frozen
class Total:
    """The sum of an amount over the records that count.

    Attributes:
        selector: the records.
        amount: what each adds: a credit scheme, or a measure over the record, such as a number or one of its fields.
        unit: the unit of the sum.
        per: fields by which records are grouped, so that ``take`` and ``cap`` hold for each group.
        take: how many of a group count, the greatest first (取最高的幾項); None for all. An amount below 0 then adds 0.
        cap: the most that a group adds (封頂); None for no cap. An amount below 0 then adds 0.
    """

    selector: Selector
    amount: Credits | Measure
    unit: Unit
    per: tuple[Field[Any], ...] = ()
    take: int | None = None
    cap: Measure | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse taking fewer than one."""
        if self.take is not None and (type(self.take) is not int or self.take < 1):
            msg = f"expected how many of a group count, 1 or more, got {self.take!r}"
            raise InvalidValueError(msg, path="take")


@final
@attrs.frozen
class Reaching:
    """How many groups of a total reach an amount, such as the subjects with 20 lessons or more; an amount below 0 adds 0.

    Attributes:
        total: the total, with ``per`` for its groups.
        at_least: what a group must reach.
        unit: what the groups are.

    Raises:
        InvalidValueError: a total without groups.
    """

    total: Total
    at_least: Measure
    unit: Unit

    def __attrs_post_init__(self) -> None:
        """Refuse a total without groups."""
        if getattr(self.total, "per", None) == ():  # a choice between readings may stand for a total
            msg = "expected a total with groups: give it per="
            raise InvalidValueError(msg, path="total.per")


@final
@attrs.frozen
class Size:
    """How many values a field has, such as the subjects that a school teaches.

    Attributes:
        field: the field, of a bound record.
    """

    field: Field[Any]


@final
@attrs.frozen
class Covered:
    """How many of the values of one field are met by records, such as the subjects of a school that were delivered; missing ones are named.

    Attributes:
        selector: the records.
        field: their field.
        of: the field of a bound record whose values are wanted; where it has none, nothing is to be covered.
    """

    selector: Selector
    field: Field[Any]
    of: Field[Any]


@final
@attrs.frozen
class Share:
    """Which part of the records that count meets a condition."""

    selector: Selector
    having: Condition


@final
@attrs.frozen
class SemestersServed:
    """How many consecutive semesters a posting covers whole, within the window."""

    posting: PostingField
    within_school_year: bool = False
    may_miss: int | Param = 0


@final
@attrs.frozen
class FigureOf:
    """A reported figure about a school, authority or community, for the period before the one that is judged.

    Attributes:
        kind: code of the figure.
        about: whom it is about.
        previous: SCHOOL_YEAR or CALENDAR_YEAR: the kind of the period before.
        unit: its unit.
    """

    kind: str
    about: Field[str]
    previous: Window
    unit: Unit


@final
@attrs.frozen
class Plus:
    """The sum of measures."""

    terms: tuple[Measure, ...]


@final
@attrs.frozen
class QuantityRef:
    """The quantity that another provision defines."""

    provision: str


@final
@attrs.frozen
class ValueOf:
    """The number in a field: of a bound record, or of the record to which a total gives an amount.

    Attributes:
        field: the field.
        unit: its unit.
    """

    field: Field[Any]
    unit: Unit


@final
@attrs.frozen
class Times:
    """The product of measures, such as a monthly rate times the months.

    Attributes:
        factors: the measures.
        unit: the unit of the product.
    """

    factors: tuple[Measure, ...]
    unit: Unit


@final
@attrs.frozen
class Least:
    """The smallest of measures, such as the months, but ten at most."""

    of: tuple[Measure, ...]


@final
@attrs.frozen
class Greatest:
    """The greatest of measures."""

    of: tuple[Measure, ...]


@final
@attrs.frozen
class Round:
    """A measure rounded to a multiple.

    Attributes:
        of: the measure.
        to: the multiple.
        how: down, up, or to the nearer one.
    """

    of: Measure
    to: Amount = 1
    how: Rounding = Rounding.DOWN


@final
@attrs.frozen
class Ratio:
    """An exact quotient; not known where the divisor may be 0.

    Attributes:
        part: what is divided.
        whole: by what.
        unit: the unit of the quotient.
    """

    part: Measure
    whole: Measure
    unit: Unit = Unit.RATIO


@final
@attrs.frozen
class Ladder:
    """The sum of rate times the part of a measure in each step (分段累進).

    Attributes:
        of: the measure.
        steps: the edges and rates, ascending; the last step is open-ended.
        unit: the unit of the sum.
    """

    of: Measure
    steps: tuple[Step, ...]
    unit: Unit


@final
@attrs.frozen
class Sum:
    """The sum of a measure over every window of a kind that ends inside the judged period.

    Attributes:
        of: the measure.
        each: the kind of window.
    """

    of: Measure
    each: WindowLike


class Peak(StrEnum):
    """Which of the numbers of a window is meant."""

    MOST = "most"
    """the greatest number on any day of it"""
    LEAST = "least"
    """the smallest number on any day of it"""
    LAST = "last"
    """the number on its last day"""


@final
@attrs.frozen
class Lead:
    """How far one day is after another: advance notice, order of steps, age; negative where the second comes first.

    Attributes:
        start: the earlier day: a field of a bound record, or an edge of the window.
        end: the later day.
        unit: DAY, MONTH or YEAR; months and years that are completed, as of an age (周歲).
    """

    start: Field[date] | WindowEdge
    end: Field[date] | WindowEdge
    unit: Unit = Unit.DAY


@final
@attrs.frozen
class AtOnce:
    """How many records of those that last stand at once (同時在崗): at most, at least, or on the last day of the window.

    Starts are not counted: where a person is replaced after a year, two posts are two, not three.

    Attributes:
        selector: records with a start and an end: postings, members, posts, seats.
        when: which number of the window is meant.
        unit: its unit.
    """

    selector: Selector
    when: Peak
    unit: Unit


@final
@attrs.frozen
class Duration:
    """How long records last together (年限), in whole units: a day counts once, however many records cover it.

    Attributes:
        selector: records with a start and an end: postings, posts, titles, members.
        unit: DAY, MONTH or YEAR.
        join: all times together, the longest unbroken run, or the run that is still going on at the end of the window.
        gap: how many days may lie between two times of one run.
        counts_gaps: whether the days of such a gap count.
        less: records whose days are taken off, without breaking a run: a leave, a secondment.
    """

    selector: Selector
    unit: Unit
    join: Join = Join.CUMULATIVE
    gap: int | Param = 0
    counts_gaps: bool = False
    less: Selector | None = None


class Uncovered(Sentinel):
    """The sentinel for "no row covers it, and nothing is said about it": not known."""

    NOT_COVERED = "not_covered"


NOT_COVERED: Final = Uncovered.NOT_COVERED
"""What no row of a lookup covers is not known."""


class AnyCell(Sentinel):
    """The sentinel for a cell that everything meets."""

    ANY = "any"


ANY: Final = AnyCell.ANY
"""A cell of a lookup that everything meets."""


@final
@attrs.frozen
class OneOf:
    """A cell that holds codes; the code of the key, or one that it narrows, must be among them."""

    codes: frozenset[str] = attrs.field(converter=_code_set)


@final
@attrs.frozen
class Within:
    """A cell that holds a range of numbers; None leaves an end open.

    Attributes:
        low: the least number of the range (滿).
        high: the greatest number of the range.
        below: in its place, the number that the range does not reach (不滿): five years and more, below ten.

    Raises:
        InvalidTypeError: an end that is no exact number.
        InvalidValueError: a range without numbers, or with two upper ends.
    """

    low: Amount | None = None
    high: Amount | None = None
    below: Amount | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a range without numbers, and two upper ends."""
        for name, edge in (("low", self.low), ("high", self.high), ("below", self.below)):
            if edge is not None:
                amount(edge, name)
        if self.high is not None and self.below is not None:
            msg = f"expected an upper end, either high or below, got {self.high} and {self.below}"
            raise InvalidValueError(msg, path="below")
        if self.low is not None and self.high is not None and self.high < self.low:
            msg = f"no number is at least {self.low} and at most {self.high}"
            raise InvalidValueError(msg, path="high")
        if self.low is not None and self.below is not None and self.below <= self.low:
            msg = f"no number is at least {self.low} and below {self.below}"
            raise InvalidValueError(msg, path="below")


Cell: TypeAlias = AnyCell | OneOf | Within | bool
"""What a key must be in a row: anything, a code, a number in a range, or whether a requirement holds."""
Key: TypeAlias = "Field[Any] | Measure | Ref"
"""What a lookup looks at: a field with a code, a measure, or whether another provision holds."""


@final
@attrs.frozen
class Row:
    """A row of a lookup.

    Attributes:
        cells: one for each key.
        value: the number that the row gives.
    """

    cells: tuple[Cell, ...]
    value: Measure


@final
@attrs.frozen
class Lookup:
    """A decision table (對照表) as a measure: rows that exclude each other, and what holds where none covers.

    Attributes:
        keys: what is looked at.
        rows: the rows.
        unit: the unit of the values.
        otherwise: the number where no row covers; NOT_COVERED leaves it unknown.
    """

    keys: tuple[Key, ...]
    rows: tuple[Row, ...]
    unit: Unit
    otherwise: Measure | Uncovered = NOT_COVERED

    def __attrs_post_init__(self) -> None:
        """Refuse rows of another length than the keys."""
        for index, row in enumerate(self.rows):
            if len(row.cells) != len(self.keys):
                msg = f"expected {len(self.keys)} cells, one for each key, got {len(row.cells)}"
                raise InvalidValueError(msg, path=f"rows[{index}].cells")


Measure: TypeAlias = (
    Number
    | Param
    | ValueOf
    | Count
    | Distinct
    | Items
    | Lead
    | AtOnce
    | Duration
    | Total
    | Sum
    | Reaching
    | Covered
    | Size
    | Share
    | SemestersServed
    | FigureOf
    | Plus
    | Times
    | Least
    | Greatest
    | Round
    | Ratio
    | Ladder
    | Lookup
    | QuantityRef
)
"""A number with bounds."""


def may_be_negative(measure: Measure) -> bool:
    """Whether a measure can be below zero: where it holds a negative number, days between two days, a further fact, or a gap.

    >>> may_be_negative(Number(3)), may_be_negative(Times((Number(-1), Number(3)), Unit.CREDIT_HOUR))
    (False, True)
    """
    return any(_is_below(node) for node in walk(measure))


def _is_below(node: object) -> bool:
    match node:
        case Number():
            return node.value < 0
        case ValueOf():
            return "facts" in node.field.path
        case Ladder():
            return any(step.rate < 0 for step in node.steps)
        case Lookup():
            return isinstance(node.otherwise, Uncovered)
        case _:  # of a quotient nothing is known where the divisor may be 0, and of the quantity of another provision nothing here
            return isinstance(node, Lead | Param | Ratio | QuantityRef)
