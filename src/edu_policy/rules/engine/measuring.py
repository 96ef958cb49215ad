"""Measures as bounds: what is known at ``on``, and what is still possible by the end of the window."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from edu_policy.quantities import NO_BOUNDS, Bounds, added, exactly
from edu_policy.rules.bodies import Quantity
from edu_policy.rules.engine import arithmetic, counting, lasting, totals
from edu_policy.rules.engine.frames import is_boundless, is_growing, parts_of
from edu_policy.rules.engine.measured import UNKNOWN, Measured, name_of
from edu_policy.rules.engine.paths import values_of
from edu_policy.rules.engine.scene import Scene
from edu_policy.rules.engine.selection import membership
from edu_policy.rules.findings import Finding, MissingFact
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
    Stay,
    Sum,
    Times,
    Total,
    ValueOf,
)
from edu_policy.rules.readings import Param
from edu_policy.rules.refusals.signs import below_zero
from edu_policy.rules.requirements import Ref

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
        case Stay():
            return lasting.stay(measure, scene)
        case SemestersServed():
            return lasting.served(measure, scene)
        case FigureOf():
            return lasting.figure(measure, scene)
        case QuantityRef():
            return _quantity_elsewhere(measure, scene, ask)
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


def quantity_of(quantity: Quantity, scene: Scene, ask: Ask) -> Measured:
    """Return a quantity: over the window in which it is asked for, or over its own."""
    if quantity.over is None:
        return attrs.evolve(measured(quantity.measure, scene, ask), unit=quantity.unit)
    found = _sum(Sum(quantity.measure, quantity.over), scene.anew(), ask)
    return attrs.evolve(found, unit=quantity.unit)


def _quantity_elsewhere(ref: QuantityRef, scene: Scene, ask: Ask) -> Measured:
    """Return the quantity of another provision: of the same subject, or of the record that a field names; where it binds that subject."""
    provision = scene.program.provisions[ref.provision]
    quantity: Quantity = provision.body  # type: ignore[assignment]  # an edition refuses anything else
    there = scene
    if ref.of is not None:
        ids = values_of(ref.of, scene.record, scene)
        record = scene.dossier.get(provision.subject.table, ids[0]) if ids and ids[0] is not None and len(ids) == 1 else None
        if record is None:
            missing = (MissingFact(name_of(ref.of, scene), ref.of.of("").key),)
            return Measured(bounds=_anything(quantity.measure, scene), unit=quantity.unit, missing=missing, applies=0)
        there = scene.about(record, provision.subject)
    found = quantity_of(quantity, there, ask)
    return attrs.evolve(found, applies=min(found.applies, membership(provision.subject, there)))


def _anything(measure: Measure, scene: Scene) -> Bounds:
    """Return the bounds of a measure of which nothing is known."""
    return NO_BOUNDS if below_zero(measure, scene.program.declared) else UNKNOWN


def _sum(measure: Sum, scene: Scene, ask: Ask) -> Measured:
    """Return the sum of a measure over the windows of a kind, each cut to the one around them."""
    frames = tuple(parts_of(measure.each, scene))
    unknown = tuple(fact for frame in frames for fact in frame.missing)
    if unknown:
        return Measured(bounds=_anything(measure.of, scene), missing=unknown, applies=0)  # in a part that is not known it may not apply
    parts = [measured(measure.of, scene.within(frame, tuple(other for other in frames if other is not frame)), ask) for frame in frames]
    found = arithmetic.combined_of(parts, Bounds.plus) if parts else Measured(bounds=exactly(0))
    if not (is_growing(scene) or is_boundless(scene)):
        return found
    others = _anything(measure.of, scene)  # of the windows that are still to come, or that nobody can list
    low, high = found.bounds.low, found.bounds.high
    if is_boundless(scene):
        low, high = added(low, others.low), others.high
    return attrs.evolve(found, bounds=Bounds(low, high, added(found.bounds.floor, others.low), others.ceiling))
