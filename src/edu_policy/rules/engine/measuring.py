"""Measures as bounds: what is known at ``on``, and what is still possible by the end of the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from edu_policy.quantities import NO_BOUNDS, Bounds, exactly
from edu_policy.rules.bodies import Quantity
from edu_policy.rules.engine import arithmetic, counting, lasting, totals
from edu_policy.rules.engine.frames import clipped_to_period, frames_of
from edu_policy.rules.engine.measured import UNKNOWN, Measured
from edu_policy.rules.engine.scene import Scene
from edu_policy.rules.findings import Finding, Frame
from edu_policy.rules.measures import (
    AtOnce,
    Count,
    Covered,
    Distinct,
    Duration,
    FigureOf,
    Greatest,
    Items,
    Ladder,
    Lead,
    Least,
    Lookup,
    Measure,
    Number,
    Plus,
    QuantityRef,
    Ratio,
    Reaching,
    Round,
    SemestersServed,
    Share,
    Size,
    Sum,
    Times,
    Total,
    ValueOf,
    may_be_negative,
)
from edu_policy.rules.readings import Param
from edu_policy.rules.requirements import Ref
from edu_policy.rules.windows import Window

__all__ = ["Ask", "measured", "quantity_of"]


def __dir__() -> list[str]:
    return __all__


Ask = Callable[[Ref, Scene], Finding]
"""Judges another provision: a lookup may read whether it holds."""


def measured(measure: Measure, scene: Scene, ask: Ask) -> Measured:  # noqa: C901, PLR0911, PLR0912 - a branch for each measure
    """Return what a measure comes to in the scene."""
    match measure:
        case Number():
            return Measured(bounds=exactly(measure.value))
        case Param():
            return arithmetic.param_of(measure.name, scene)
        case ValueOf():
            return arithmetic.value_of(measure, scene)
        case Count():
            return counting.count(measure, scene)
        case Distinct():
            return counting.distinct(measure, scene)
        case Items():
            return counting.items(measure, scene)
        case Share():
            return counting.share(measure, scene)
        case Total():
            return totals.total(measure, scene, lambda amount, where: measured(amount, where, ask))
        case Reaching():
            return totals.reaching(measure, scene, lambda amount, where: measured(amount, where, ask))
        case Covered():
            return counting.covered(measure, scene)
        case Size():
            return counting.size(measure, scene)
        case Sum():
            return _sum(measure, scene, ask)
        case Lead():
            return lasting.lead(measure, scene)
        case AtOnce():
            return lasting.at_once(measure, scene)
        case Duration():
            return lasting.duration(measure, scene)
        case SemestersServed():
            return lasting.served(measure, scene)
        case FigureOf():
            return lasting.figure(measure, scene)
        case QuantityRef():
            return quantity_of(measure.provision, scene, ask)
        case _:
            return _composed(measure, scene, ask)


def _composed(measure: Plus | Times | Least | Greatest | Round | Ratio | Ladder | Lookup, scene: Scene, ask: Ask) -> Measured:
    """Return a measure made of measures."""

    def of(part: Measure) -> Measured:
        return measured(part, scene, ask)

    match measure:
        case Plus():
            return arithmetic.combined_of([of(term) for term in measure.terms], Bounds.plus)
        case Times():
            return arithmetic.combined_of([of(factor) for factor in measure.factors], Bounds.times, measure.unit)
        case Least():
            return arithmetic.combined_of([of(part) for part in measure.of], Bounds.least)
        case Greatest():
            return arithmetic.combined_of([of(part) for part in measure.of], Bounds.greatest)
        case Round():
            return arithmetic.rounded_of(measure, of(measure.of))
        case Ratio():
            return arithmetic.quotient(of(measure.part), of(measure.whole), measure.unit)
        case Ladder():
            return arithmetic.laddered(measure, of(measure.of))
        case Lookup():
            return arithmetic.looked_up(measure, scene, of, lambda ref: ask(ref, scene))


def quantity_of(provision: str, scene: Scene, ask: Ask) -> Measured:
    """Return the quantity that a provision defines."""
    body: Quantity = scene.program.provisions[provision].body  # type: ignore[assignment]
    return attrs.evolve(measured(body.measure, scene, ask), unit=body.unit)


def _ends_inside(frame: Frame, scene: Scene) -> bool:
    """Whether a semester ends inside the judged period, which other windows do anyway; one whose end is not known may."""
    end, last = frame.end, scene.period.end
    return frame.window is not Window.SEMESTER or not isinstance(end, date) or not isinstance(last, date) or end <= last


def _sum(measure: Sum, scene: Scene, ask: Ask) -> Measured:
    """Return the sum of a measure over the windows of a kind that end inside the judged period, each clipped to it."""
    frames = tuple(frame for frame in frames_of(measure.each, scene) if _ends_inside(frame, scene))
    unknown = tuple(fact for frame in frames for fact in frame.missing)
    if unknown:
        return Measured(bounds=NO_BOUNDS if may_be_negative(measure.of) else UNKNOWN, missing=unknown)
    clipped = tuple(clipped_to_period(frame, scene) for frame in frames)
    parts = [measured(measure.of, scene.within(frame, tuple(other for other in clipped if other is not frame)), ask) for frame in clipped]
    return arithmetic.combined_of(parts, Bounds.plus) if parts else Measured(bounds=exactly(0))
