"""The inventory of the twelve plans, and how the editions account for it.

``provisions/plan_NN.toml`` lists every provision of a plan: where it stands, what it says in our own words, its force, numbers, window
and readings. It was made from the plan, not from the code; what a provision of the code says otherwise, ``differences`` tells.
"""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Final, final

import attrs

from edu_policy.rules import (
    Attest,
    Duty,
    Edition,
    Effect,
    Last,
    Population,
    Prohibition,
    Prose,
    Provision,
    Quantity,
    Rate,
    Vocabulary,
    Window,
)
from edu_policy.rules.measures import Credits, Items, Lookup, Number
from edu_policy.rules.readings import resolve, walk
from edu_policy.sources import Decides

__all__ = ["ATTESTED", "DATA", "DECIDED", "FOLDER", "TEXT", "Plan", "Row", "Treatment", "differences", "plans", "treatment"]

FOLDER: Final = Path(__file__).resolve().parent.parent / "provisions"
WINDOWS: Final = frozenset({"week", "month", "semester", "school_year", "calendar_year"})
"""Windows that the text of a plan can name and the rules have."""
EVERYWHERE: Final = frozenset({0, 1})
"""Numbers of which there are always some: something is there, or nothing is."""


@final
@attrs.frozen(kw_only=True)
class Row:
    """One provision of the inventory.

    Attributes:
        id: such as ``P05-06c``; what follows the plan is its id in the edition.
        where: the clause, in the numbering of the plan.
        label: what it is called, in Traditional Chinese.
        gist: what it says, in English and in our own words.
        kind: norm or context.
        force: its force.
        computable: how far facts can decide it: yes, partly, no.
        numbers: the numbers that it states.
        compared: how what is measured is held against them: >=, <=, >, =, ~= or between.
        stated: whether the text states them, or they are counted from a list, mean all of a population, or are inferred.
        unit, window, per: of what, within what, and for whom.
        listed: how many things it lists; None where it lists none.
        judged: how many of these the edition judges, where it is not all; ``note`` says why.
        open_list: whether the list ends in an "and so on" (等).
        also: further numbers that the edition needs for it; ``note`` says why.
        readings: keys of the readings that bear on it.
        note: where we read the plan otherwise than the first inventory, or than the words alone, and why.
    """

    id: str
    where: str
    label: str
    gist: str
    kind: str
    force: str
    computable: str
    numbers: tuple[int | Decimal, ...] = attrs.field(default=(), converter=tuple)
    compared: str = ""
    stated: str = ""
    unit: str = ""
    window: str = ""
    per: str = ""
    listed: int | None = None
    judged: int | None = None
    open_list: bool = False
    also: tuple[int | Decimal, ...] = attrs.field(default=(), converter=tuple)
    readings: tuple[str, ...] = attrs.field(default=(), converter=tuple)
    note: str = ""

    @property
    def short(self) -> str:
        """Its id in the edition of the plan."""
        return self.id.partition("-")[2]


@final
@attrs.frozen(kw_only=True)
class Plan:
    """The provisions of one plan, and the module of its policy; None where it is not written yet."""

    number: int
    module: str | None
    rows: tuple[Row, ...]

    @property
    def edition(self) -> Edition | None:
        """The edition of the plan, if there is one."""
        if self.module is None:
            return None
        edition: Edition = importlib.import_module(f"edu_policy.policies.{self.module}").EDITION
        return edition


def plans() -> Sequence[Plan]:
    """Return the twelve plans."""
    return [_plan(path) for path in sorted(FOLDER.glob("plan_*.toml"))]


def _plan(path: Path) -> Plan:
    plain = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return Plan(number=plain["plan"], module=plain.get("module"), rows=tuple(Row(**row) for row in plain["provision"]))


# -- how a provision is accounted for --------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class Treatment:
    """What an edition does with a provision: one of DECIDED, DATA, ATTESTED and TEXT, and in a few words."""

    kind: str
    words: str


DECIDED, DATA, ATTESTED, TEXT = "decided", "data", "attested", "text"


def treatment(provision: Provision) -> Treatment:
    """Return what the edition does with a provision."""
    body = provision.body
    match body:
        case Duty(decides=Decides.NECESSARY):
            return Treatment(DECIDED, "decided in part: what is not met is a no, what is met is no full yes")
        case Duty():
            return Treatment(DECIDED, "decided from records")
        case Prohibition():
            return Treatment(DECIDED, "decided by a recorded breach")
        case Effect():
            return Treatment(DECIDED, "granted")
        case Attest():
            return Treatment(ATTESTED, f"attested by: {body.by.label.en}")
        case Prose():
            return Treatment(TEXT, body.why.value.replace("_", " "))
        case Vocabulary():
            return Treatment(DATA, "lists values")
        case Population():
            return Treatment(DATA, "says whom it covers")
        case Quantity():
            return Treatment(DATA, "a number")
        case Lookup():
            return Treatment(DATA, "a table")
        case Rate() | Credits():
            return Treatment(DATA, "a rate")


def differences(plan: Plan, edition: Edition) -> Sequence[str]:
    """Return where an edition and the inventory of its plan differ; empty where every provision is accounted for."""
    taken = {reading.key: reading.taken for reading in edition.readings}
    rows = {row.short: row for row in plan.rows}
    provisions = {provision.id: provision for provision in edition.provisions}
    found = [f"{id_}: in the inventory only" for id_ in rows if id_ not in provisions]
    found += [f"{id_}: in the edition only" for id_ in provisions if id_ not in rows]
    if not found and list(rows) != list(provisions):
        found.append("the order differs")
    for id_, row in rows.items():
        if id_ in provisions:
            provision = resolve(provisions[id_], taken)
            cited = {reading.key for reading in edition.readings if id_ in reading.provisions}
            found += [f"{id_}: {what}" for what in (*_words(row, provision), *_numbers(row, provision), *_readings(row, cited))]
    return found


def _words(row: Row, provision: Provision) -> Iterator[str]:
    pairs = {
        "where": (row.where, str(provision.locator)),
        "label": (row.label, provision.label.zh_Hant),
        "gist": (row.gist, provision.gist.en),
        "force": (row.force, str(provision.force)),
    }
    yield from (f"{name} is {said!r}, in the edition {shown!r}" for name, (said, shown) in pairs.items() if said != shown)


def _numbers(row: Row, provision: Provision) -> Iterator[str]:
    body = provision.body
    shown = _numbers_in(provision)
    listed = [] if row.listed is None else [row.listed if row.judged is None else row.judged]
    if not isinstance(body, Prose | Vocabulary | Attest):
        yield from (f"{number} is stated, and the edition does not have it" for number in row.numbers if number not in shown)
    known = {*row.numbers, *listed, *row.also, *EVERYWHERE}
    yield from (f"the edition has {number}, which is not stated" for number in sorted(shown - known))
    items = [node for node in walk(body) if isinstance(node, Items)]
    count = len(body.terms) if isinstance(body, Vocabulary) else len(items[0].parts) if items else None
    if count is not None and listed and count not in listed:
        yield f"{listed[0]} are listed, in the edition {count}"
    if isinstance(body, Vocabulary) and body.is_open != row.open_list:
        yield f"the list is {'open' if row.open_list else 'closed'}, in the edition it is not"
    windows = {str(node) for node in walk(body) if isinstance(node, Window)}
    if row.window in WINDOWS and isinstance(body, Duty) and row.window not in windows:
        yield f"the window is {row.window}, in the edition {', '.join(sorted(windows)) or 'none'}"


def _numbers_in(provision: Provision) -> set[Fraction]:
    """Return the numbers of a provision: of its measures and bounds, of a rate that it is, and how many windows it looks back."""
    body = provision.body
    numbers = [node.value for node in walk(body) if isinstance(node, Number)]
    numbers += [node.n for node in walk(body) if isinstance(node, Last)]
    return {Fraction(number) for number in (*numbers, *([body.amount] if isinstance(body, Rate) else []))}


def _readings(row: Row, cited: set[str]) -> Iterator[str]:
    yield from (f"reading {key} bears on it, and the edition does not say so" for key in sorted({*row.readings} - cited))
    yield from (f"the edition cites reading {key}, which the inventory does not name" for key in sorted(cited - {*row.readings}))
