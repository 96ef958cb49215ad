"""A measured quantity with everything that explains it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, final

import attrs

from edu_policy.calculators import Reason
from edu_policy.models import Table
from edu_policy.quantities import UNBOUNDED, Amount, Bounds, Unit
from edu_policy.rules.engine.paths import Part
from edu_policy.rules.engine.scene import Scene
from edu_policy.rules.engine.selection import Entries, grouped, uncertain, unknown_fact
from edu_policy.rules.fields import Field
from edu_policy.rules.findings import Assumption, Basis, Counted, MissingFact, SetAside
from edu_policy.rules.selectors import Selector

__all__ = ["UNKNOWN", "Measured", "counted_by", "explained", "joined_records", "name_of", "weakest"]


def __dir__() -> list[str]:
    return __all__


UNKNOWN: Final = Bounds(0, UNBOUNDED, 0, UNBOUNDED)
_BASES: Final = {
    Table.ACTIVITIES: Basis.RECORDS,
    Table.POSTINGS: Basis.RECORDS,
    Table.FIGURES: Basis.REPORTED,
    Table.DOCUMENTS: Basis.ON_FILE,
    Table.DECISIONS: Basis.ON_FILE,
    Table.DECLARATIONS: Basis.DECLARED,
}
_STRENGTH: Final = list(Basis)


@final
@attrs.frozen(kw_only=True)
class Measured:
    """A measured quantity and everything that explains it; see ``Finding`` for the fields of the same name."""

    bounds: Bounds
    unit: Unit | None = None
    basis: Basis | None = None
    counted: tuple[Counted, ...] = ()
    uncertain: tuple[SetAside, ...] = ()
    excluded: tuple[SetAside, ...] = ()
    items: tuple[str, ...] = ()
    unsure_items: tuple[str, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    rank: int | None = None
    applies: int = 2


def name_of(field: Field[Any], scene: Scene) -> str:
    """Return the id or key of the record from which a field is read."""
    record = scene.bound[field.root] if field.root else scene.record
    return str(record.key if isinstance(record, Part) else record.id)


def weakest(bases: Iterable[Basis | None]) -> Basis | None:
    """Return the weakest basis among those that there are."""
    return max((basis for basis in bases if basis is not None), key=_STRENGTH.index, default=None)


def counted_by(amounts: Iterable[tuple[Amount, str]]) -> tuple[Counted, ...]:
    """Return records that count, grouped by what each counts."""
    groups: dict[Amount, list[str]] = {}
    for each, key in amounts:
        groups.setdefault(each, []).append(key)
    return tuple(Counted(each, tuple(sorted(keys))) for each, keys in sorted(groups.items()))


def joined_records(terms: Iterable[Measured]) -> dict[str, Any]:
    """Return the records of several measures together; what counts in one of them is set aside by none."""
    terms = tuple(terms)
    counted = tuple(dict.fromkeys(group for term in terms for group in term.counted))
    certain = {key for group in counted for key in group.records}
    return {
        "counted": counted,
        "uncertain": _set_aside((group for term in terms for group in term.uncertain), certain),
        "excluded": _set_aside((group for term in terms for group in term.excluded), certain),
    }


def _set_aside(groups: Iterable[SetAside], certain: set[str]) -> tuple[SetAside, ...]:
    reasons: dict[tuple[Reason, str], list[str]] = {}
    for group in groups:
        reasons.setdefault((group.reason, group.detail), []).extend(key for key in group.records if key not in certain)
    return grouped({reason: dict.fromkeys(keys) for reason, keys in reasons.items() if keys})


def explained(found: Entries, selector: Selector, bounds: Bounds, unit: Unit | None, counted: tuple[Counted, ...]) -> Measured:
    """Return a measured quantity with all that its selector found."""
    facts = [unknown_fact(entry, selector) for entry in found.entries if entry.rank == 0 and entry.reason is not None]
    return Measured(
        bounds=bounds,
        unit=unit,
        basis=_BASES.get(selector.table, Basis.REGISTER),
        counted=counted,
        uncertain=uncertain(found.entries),
        excluded=found.excluded,
        missing=(*found.missing, *sorted(facts, key=lambda fact: (fact.of, fact.field))),
    )
