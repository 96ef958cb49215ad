"""Measures: numbers with bounds from selected records, usable on both sides of a comparison."""

from __future__ import annotations

from typing import TypeAlias

from edu_policy.rules.measures.counting import Count, Covered, Credits, Distinct, Items, Part, Rate, Reaching, Share, Size, Total
from edu_policy.rules.measures.lasting import AtOnce, Duration, Lead, Peak, SemestersServed, Stay
from edu_policy.rules.measures.numbers import (
    FigureOf,
    Greatest,
    Ladder,
    Least,
    Number,
    Plus,
    QuantityRef,
    Ratio,
    Round,
    Sum,
    Times,
    ValueOf,
)
from edu_policy.rules.measures.tables import ANY, NOT_COVERED, AnyCell, Cell, Key, Lookup, OneOf, Row, Uncovered, Within
from edu_policy.rules.readings import Param

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
    "Stay",
    "Sum",
    "Times",
    "Total",
    "Uncovered",
    "ValueOf",
    "Within",
]


def __dir__() -> list[str]:
    return __all__


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
    | Stay
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
