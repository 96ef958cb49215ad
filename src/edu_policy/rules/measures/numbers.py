"""Numbers that are stated, reported or read, and exact arithmetic with measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from edu_policy.calculators import Rounding, Step
from edu_policy.quantities import Amount, Unit, amount
from edu_policy.rules.fields import Field
from edu_policy.rules.windows import Window, WindowLike

if TYPE_CHECKING:
    from edu_policy.rules.measures import Measure

__all__ = [
    "FigureOf",
    "Greatest",
    "Ladder",
    "Least",
    "Number",
    "Plus",
    "QuantityRef",
    "Ratio",
    "Round",
    "Sum",
    "Times",
    "ValueOf",
]


def __dir__() -> list[str]:
    return __all__


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
class FigureOf:
    """A reported figure about a school, authority or community, for the year that is judged or one before it.

    Attributes:
        kind: code of the figure.
        about: whom it is about.
        year: SCHOOL_YEAR or CALENDAR_YEAR: the kind of year for which it stands.
        unit: its unit.
        before: how many years before the one in which the window begins.
    """

    kind: str
    about: Field[str]
    year: Window
    unit: Unit
    before: int = 1


@final
@attrs.frozen
class QuantityRef:
    """The quantity that another provision defines.

    Attributes:
        provision: its id.
        of: the field that names whom it is about, such as the school of a posting; None for the same subject.
    """

    provision: str
    of: Field[Any] | None = None


@final
@attrs.frozen
class Plus:
    """The sum of measures."""

    terms: tuple[Measure, ...]


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
    """The sum of a measure over every window of a kind, each cut to the window around them, so that no day is lost and none counts twice.

    Attributes:
        of: the measure.
        each: the kind of window.
    """

    of: Measure
    each: WindowLike
