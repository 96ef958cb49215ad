"""Requirements judged into findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any as AnyType
from typing import Final

import attrs

from edu_policy.calculators import Served, service_of
from edu_policy.calendars import Semester
from edu_policy.models import Posting, Table
from edu_policy.quantities import Amount, Bounds, Unbounded, Unit, exact
from edu_policy.rules.engine.frames import clipped, dates_of, enclosing, frames_of, is_boundless, is_growing
from edu_policy.rules.engine.measured import Measured, name_of, weakest
from edu_policy.rules.engine.measuring import measured
from edu_policy.rules.engine.paths import Part, values_of
from edu_policy.rules.engine.scene import EVIDENCE, Scene, teaching_days
from edu_policy.rules.engine.selection import Entries, Entry, entries_of, membership, uncertain, unknown_fact
from edu_policy.rules.findings import Finding, Frame, MissingFact, Node, Why
from edu_policy.rules.measures import Measure
from edu_policy.rules.readings import walk
from edu_policy.rules.requirements import All, Any, AtLeast, Each, Exists, ForEach, Not, Ref, Require, Requirement, Unless, When
from edu_policy.rules.selectors import Parts, Records
from edu_policy.rules.verdicts import GROWING, INCOMPLETE, Judgement, all_hold, any_holds, at_least_hold, reaches, stays_within
from edu_policy.rules.windows import Window, is_single

__all__ = ["combined", "judge", "missing_facts", "referred"]


def __dir__() -> list[str]:
    return __all__


_ALWAYS: Final = frozenset({Window.PERIOD, Window.POSTING, Window.STANDING})
"""Windows that there are with every period."""


def judge(rule: Requirement, scene: Scene, path: str) -> Finding:
    """Return the finding of a requirement in the scene."""
    match rule:
        case Require():
            return _require(rule, scene, path)
        case All():
            return _joined(Node.ALL, all_hold, rule.of, scene, path)
        case Any():
            return attrs.evolve(_joined(Node.ANY, any_holds, rule.of, scene, path), needed=1)
        case AtLeast():
            k = scene.program.value(rule.k)
            found = _joined(Node.AT_LEAST, lambda children: _several(k, children), rule.of, scene, path)
            return attrs.evolve(found, needed=k)
        case Not():
            return _not(rule, scene, path)
        case When():
            return _when(rule, scene, path)
        case Unless():
            return _unless(rule, scene, path)
        case ForEach():
            return _quantified(rule, Node.FOR_EACH, scene, path)
        case Exists():
            return _quantified(rule, Node.EXISTS, scene, path)
        case Each():
            return _each(rule, scene, path)
        case Ref():
            return _referring(rule, scene, path)


# -- other provisions -------------------------------------------------------------------------------------------------


def _referring(ref: Ref, scene: Scene, path: str) -> Finding:
    """Return the finding of another provision: about the same subject, or about the record that a field names."""
    if ref.of is None:
        return _elsewhere(ref, scene.bound["subject"], scene, path)
    ids = values_of(ref.of, scene.record, scene)
    if ids is None or None in ids:
        return _unreached(MissingFact(name_of(ref.of, scene), ref.of.of("").key), scene, path)
    table = scene.program.provisions[ref.provision].subject.table
    found = {id_: scene.dossier.get(table, id_) for id_ in sorted(ids)}
    children = tuple(
        _unreached(MissingFact(id_, table), scene, f"{path}/{id_}") if record is None else _elsewhere(ref, record, scene, f"{path}/{id_}")
        for id_, record in found.items()
    )
    return children[0] if len(children) == 1 else combined(Node.ALL, all_hold(child.judgement for child in children), children, path)


def _elsewhere(ref: Ref, subject: AnyType, scene: Scene, path: str) -> Finding:
    provision = scene.program.provisions[ref.provision]
    there = scene.anew() if ref.of is None else scene.anew().about(subject, provision.subject)
    finding = judge(provision.body.rule, there, path)  # type: ignore[union-attr]  # an edition refuses to refer to anything but a duty
    return attrs.evolve(finding, applies=min(finding.applies, membership(provision.subject, there)))


def _unreached(fact: MissingFact, scene: Scene, path: str) -> Finding:
    return Finding(node=Node.REQUIRE, path=path, rank=0, applies=0, frame=scene.period, missing=(fact,))


# -- a measure against an interval ------------------------------------------------------------------------------------


def _require(rule: Require, scene: Scene, path: str) -> Finding:
    about = rule.about.code if rule.about else ""
    if scene.frame.missing:
        return Finding(
            node=Node.REQUIRE,
            path=path,
            rank=0,
            applies=0,
            frame=scene.frame,
            missing=scene.frame.missing,
            why=Why.EDGE_UNKNOWN,
            assumptions=scene.frame.assumptions,
            about=about,
        )
    observed, low, high = measured(rule.measure, scene, referred), _bound(rule.at_least, scene), _bound(rule.at_most, scene)
    sides = [side for side in (observed, low, high) if side is not None]
    applies = min(side.applies for side in sides)
    if applies == -2:  # noqa: PLR2004 - never
        return Finding(node=Node.REQUIRE, path=path, rank=2, applies=-2, frame=scene.frame, why=Why.NO_MEMBERS, about=about)
    rank = min(_ranks(observed.bounds, low, high), default=2)
    if observed.rank is not None and abs(rank) < 2:  # noqa: PLR2004 - certainly
        rank = observed.rank
    return Finding(
        node=Node.REQUIRE,
        path=path,
        about=about,
        rank=rank,
        applies=applies,
        basis=weakest(side.basis for side in sides),
        required_low=low.bounds if low else None,
        required_high=high.bounds if high else None,
        observed=observed.bounds,
        unit=observed.unit,
        shortfall=_shortfall(observed.bounds, low.bounds if low else None),
        frame=scene.frame,
        due=_due(rule.measure, scene),
        counted=observed.counted,
        uncertain=observed.uncertain,
        excluded=observed.excluded,
        items=observed.items,
        unsure_items=observed.unsure_items,
        missing=tuple(dict.fromkeys(fact for side in sides for fact in side.missing)),
        assumptions=tuple(dict.fromkeys((*scene.frame.assumptions, *(a for side in sides for a in side.assumptions)))),
    )


def _ranks(observed: Bounds, low: Measured | None, high: Measured | None) -> Iterator[int]:
    if low is not None:
        yield reaches(observed, low.bounds)
    if high is not None:
        yield stays_within(observed, high.bounds)


def _bound(measure: Measure | None, scene: Scene) -> Measured | None:
    return None if measure is None else measured(measure, scene, referred)


def referred(ref: Ref, scene: Scene) -> Finding:
    """Return the finding of another provision, for the same subject and its judged period."""
    return judge(ref, scene, ref.provision)


def _shortfall(observed: Bounds, required: Bounds | None) -> Amount | None:
    if required is None or isinstance(required.low, Unbounded) or isinstance(observed.low, Unbounded) or observed.low >= required.low:
        return None
    return exact(required.low) - exact(observed.low)


def _due(measure: Measure, scene: Scene) -> date | None:
    """Return the last day on which the measure can still rise: the end of the window, or until when evidence may come."""
    if scene.frame.window is Window.STANDING:
        return None
    tables = scene.program.tables.get(measure)
    if tables is None:
        tables = frozenset(Table(node.table) for node in walk(measure) if isinstance(node, Records | Parts))
        scene.program.tables[measure] = tables
    if tables & EVIDENCE:
        return scene.deadline()
    return scene.frame.end if isinstance(scene.frame.end, date) else None


# -- combinators ------------------------------------------------------------------------------------------------------


def _joined(node: Node, join: Callable[[Iterable[Judgement]], Judgement], rules: Iterable[Requirement], scene: Scene, path: str) -> Finding:
    children = tuple(judge(rule, scene, f"{path}/{index}") for index, rule in enumerate(rules, start=1))
    return combined(node, join(child.judgement for child in children), children, path)


def combined(node: Node, judgement: Judgement, children: tuple[Finding, ...], path: str, **fields: AnyType) -> Finding:
    """Return the finding of a combinator over its children."""
    return Finding(
        node=node,
        path=path,
        rank=judgement.rank,
        applies=judgement.applies,
        basis=weakest(child.basis for child in children if child.applies > -2),  # noqa: PLR2004 - never
        children=children,
        **fields,
    )


def _when(rule: When, scene: Scene, path: str) -> Finding:
    condition = judge(rule.condition, scene, f"{path}/when")
    then = judge(rule.then, scene, f"{path}/then")
    applies = min(condition.judgement.applies, condition.rank, then.applies)
    return combined(Node.WHEN, Judgement(then.rank, applies), (condition, then), path)


def _not(rule: Not, scene: Scene, path: str) -> Finding:
    child = judge(rule.of, scene, f"{path}/not")
    return combined(Node.NOT, Judgement(-child.rank, child.applies), (child,), path)


def _unless(rule: Unless, scene: Scene, path: str) -> Finding:
    then = judge(rule.then, scene, f"{path}/then")
    instead = judge(rule.instead, scene, f"{path}/instead")
    rank = max(then.rank, min(instead.applies, instead.rank))
    return combined(Node.UNLESS, Judgement(rank, then.applies), (then, instead), path)


# -- quantifiers ------------------------------------------------------------------------------------------------------


def _quantified(rule: ForEach | Exists, node: Node, scene: Scene, path: str) -> Finding:
    if scene.frame.missing:
        missing = scene.frame.missing
        return Finding(node=node, path=path, rank=0, applies=0, frame=scene.frame, missing=missing, why=Why.EDGE_UNKNOWN)
    found = entries_of(rule.of, scene)
    children = []
    always = True
    for entry in found.entries:
        record = Part(entry.key, entry.record, "") if isinstance(rule.of, Parts) else entry.record
        child = judge(rule.then, scene.with_bound(rule.name, record), f"{path}/{entry.key}")
        always = always and child.applies == 2  # noqa: PLR2004 - certainly
        children.append(attrs.evolve(child, subject=child.subject or _shown(entry), applies=min(child.applies, entry.rank)))
    judgements = [child.judgement for child in children] + _virtual(found, rule, scene)
    judgement = all_hold(judgements) if node is Node.FOR_EACH else any_holds(judgements)
    if node is Node.EXISTS and not judgements:
        judgement = Judgement(-2, 2)
    elif node is Node.EXISTS and always:  # that a record is not there yet, or not known, leaves the duty to have one
        judgement = Judgement(judgement.rank, 2)
    unknown = (unknown_fact(entry, rule.of) for entry in found.entries if entry.rank == 0 and entry.reason is not None)
    return combined(
        node,
        judgement,
        tuple(sorted(children, key=lambda child: child.path)),
        path,
        frame=scene.frame,
        excluded=found.excluded,
        uncertain=uncertain(found.entries),
        missing=(*found.missing, *sorted(unknown, key=lambda fact: (fact.of, fact.field))),
        due=scene.deadline() if rule.of.table in EVIDENCE else None,
        why=None if children else Why.NO_MEMBERS,
        observed=Bounds(0, 0, 0, 0) if node is Node.EXISTS and not judgements else None,
        unit=Unit.RECORD if node is Node.EXISTS and not judgements else None,
    )


def _shown(entry: Entry) -> str:
    """Return the id of a record; of a sub-record, that of the school or person that it is about, where it names one."""
    if hasattr(entry.record, "id"):
        return entry.key
    named = (getattr(entry.record, attribute, None) for attribute in ("school", "person", "by"))
    return next((id_ for id_ in named if isinstance(id_, str)), entry.key)


def _virtual(found: Entries, rule: ForEach | Exists, scene: Scene) -> list[Judgement]:
    """Return the member that stands for records that are missing, or that may still come."""
    if not found.is_complete:
        return [INCOMPLETE]
    return [GROWING] if scene.is_open(rule.of.table) else []


# -- windows ----------------------------------------------------------------------------------------------------------


def _each(rule: Each, scene: Scene, path: str) -> Finding:
    scene = scene.awaiting(scene.program.value(rule.until))
    frames = tuple(frames_of(rule.window, scene))
    if frames and is_single(rule.window):
        child = judge(rule.then, scene.within(frames[0]), path)
        is_certain = rule.window in _ALWAYS or not frames[0].missing  # where an edge is not known, it may not end in the period
        return child if is_certain else attrs.evolve(child, applies=min(child.applies, 0))
    kept = [(frame, applies) for frame in frames if (applies := _has(frame, rule, scene)) > -2]  # noqa: PLR2004 - never
    children = []
    for frame, applies in kept:
        others = tuple(other for other, _ in kept if other is not frame)
        part = clipped(frame, scene)
        child = judge(rule.then, scene.within(part, others), f"{path}/{frame.period or frame.window}")
        children.append(attrs.evolve(child, applies=min(child.applies, applies), frame=child.frame or part))
    why = None if children else Why.OTHER_PERIOD
    needed = scene.program.value(rule.at_least)
    return combined(Node.EACH, _enough(rule, children, scene), tuple(children), path, why=why, needed=needed)


def _enough(rule: Each, windows: list[Finding], scene: Scene) -> Judgement:
    """Return how far a rule holds in all windows, or in as many as are asked for.

    In a window without an end others follow; in one without a start there may have been any number.
    """
    judgements = [window.judgement for window in windows]
    if is_boundless(scene):
        judgements.append(INCOMPLETE)
    elif is_growing(scene):
        judgements.append(GROWING)
    if rule.at_least is None or not judgements:
        return all_hold(judgements)
    return _several(scene.program.value(rule.at_least), judgements)


def _several(k: int | None, judgements: Iterable[Judgement]) -> Judgement:
    """Return how far several of some hold; nobody can tell where it is not known how many."""
    judgements = tuple(judgements)
    return Judgement(0, all_hold(judgements).applies) if k is None else at_least_hold(k, judgements)


def _has(frame: Frame, rule: Each, scene: Scene) -> int:
    """Return how far a posting has a semester; other subjects have the windows that end inside the period."""
    posting = scene.bound["subject"]
    period = enclosing(scene)
    if frame.period is None:
        return 0
    if rule.window is not Window.SEMESTER:
        return 0 if frame.missing else 2
    if not isinstance(posting, Posting):
        if not isinstance(frame.end, date):
            return 0
        return 2 if not isinstance(period.end, date) or frame.end <= period.end else -2
    may_miss = scene.program.value(rule.may_miss)
    if may_miss is None or scene.calendar is None or period.start is None or period.end is None:
        return 0
    dates = [dates_of(frame.period, scene.calendar)] if isinstance(frame.period, Semester) else []
    served = service_of(period.start, period.end, dates, may_miss=may_miss, teaching=teaching_days(scene.calendar))[0].served
    return {Served.WHOLE: 2, Served.UNKNOWN: 0, Served.PART: -2}[served]


def missing_facts(finding: Finding) -> tuple[MissingFact, ...]:
    """Return every fact that is not known below a finding, each once."""
    return tuple(dict.fromkeys(fact for part in finding.walk() for fact in part.missing))
