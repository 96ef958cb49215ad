"""Provisions answered: duties and prohibitions as findings, and what is reported beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import attrs

from edu_policy.models import Decision, Declaration, Outcome, Says, Table
from edu_policy.rules.bodies import Attest, Duty, Effect, Notice, Prohibition, Quantity
from edu_policy.rules.conditions import Compare, Op
from edu_policy.rules.engine.judging import combined, judge, missing_facts, referred
from edu_policy.rules.engine.measuring import quantity_of
from edu_policy.rules.engine.periods import relation
from edu_policy.rules.engine.scene import Scene
from edu_policy.rules.engine.selection import entries_of, membership, uncertain, unknown_fact
from edu_policy.rules.fields import Field, decision
from edu_policy.rules.findings import (
    Basis,
    EffectFinding,
    EffectState,
    Finding,
    Frame,
    MissingFact,
    Node,
    NoticeFinding,
    QuantityFinding,
    Standing,
    StandingFinding,
    Why,
)
from edu_policy.rules.provisions import Provision, Question
from edu_policy.rules.selectors import Records
from edu_policy.rules.verdicts import NOT_APPLICABLE, Judgement, all_hold
from edu_policy.rules.windows import Window
from edu_policy.sources import Decides, Force

__all__ = ["answer", "effect_of", "finding_of", "notice_of", "quantity_finding", "standing_of"]


def __dir__() -> list[str]:
    return __all__


def answer(question: Question, scene: Scene) -> Finding:
    """Return the finding of a question: all that it needs, joined."""
    edition = scene.program.edition
    children = tuple(_needed(id_, scene) for id_ in edition.needed(question))
    finding = combined(Node.QUESTION, all_hold(child.judgement for child in children), children, question.id, provision=question.id)
    return attrs.evolve(finding, decides=_decides(children))


def _decides(children: Iterable[Finding]) -> Decides:
    """Return NECESSARY where passing rests on a check that is only necessary for its clause."""
    decisive = [child.decides for child in children if child.applies > -2]  # noqa: PLR2004 - never
    return Decides.NECESSARY if Decides.NECESSARY in decisive else Decides.NORM


def _needed(id_: str, scene: Scene) -> Finding:
    if id_ in scene.program.provisions:
        return finding_of(scene.program.provisions[id_], scene)
    return answer(scene.program.edition.question(id_), scene)


def finding_of(provision: Provision, scene: Scene) -> Finding:
    """Return the finding of a duty or a prohibition, citing its provision; it applies as far as the subject belongs to those it binds."""
    finding = _found(provision, scene)
    readings = scene.program.edition.readings_of(provision.id)
    excused = _excused(provision, scene) if provision.force is Force.IN_PRINCIPLE and finding.rank <= 0 else ""
    return attrs.evolve(finding, provision=provision.id, force=provision.force, readings=readings, excused=excused)


def _excused(provision: Provision, scene: Scene) -> str:
    """Return the latest declaration that gives a reason why the subject does not do what is asked in principle, and still holds."""
    given = [row for row in _declared(provision, scene) if row.says is Says.EXCUSED and _holds(row, scene)]
    return max(given, key=lambda row: (row.on, row.id)).id if given else ""


def _declared(provision: Provision, scene: Scene) -> list[Declaration]:
    """Return what was declared of a provision about the subject, by the day of the assessment."""
    rows = scene.dossier.related(Table.DECLARATIONS, "about", scene.bound["subject"].id)
    return [row for row in rows if isinstance(row, Declaration) and row.statement == provision.id and row.on <= scene.on]


def _holds(row: Declaration, scene: Scene) -> bool:
    end = scene.end_of(row.period)
    return end is None or end >= scene.on


def _found(provision: Provision, scene: Scene) -> Finding:
    body = provision.body
    belongs = membership(provision.subject, scene)
    if belongs == -2:  # noqa: PLR2004 - certainly not
        return Finding(node=Node.WHEN, path=provision.id, rank=2, applies=-2, frame=scene.period, why=Why.OTHER_SUBJECT)
    if isinstance(body, Prohibition):
        finding = _prohibition(body, scene, provision.id)
    else:
        duty = cast("Duty", body)  # an edition refuses a question that needs anything else
        finding = attrs.evolve(judge(duty.rule, scene.within(scene.period), provision.id), decides=duty.decides)
    return attrs.evolve(finding, applies=min(finding.applies, belongs))


def _prohibition(body: Prohibition, scene: Scene, path: str) -> Finding:
    """Read the recorded findings of a breach; none recorded is neutral, never a proof that there was none."""
    subject: Field[str] = Field(scene.program.subject_table(scene), (), "subject")
    selector = Records(
        Table.DECISIONS,
        among=(
            decision.kind.is_(body.finding.code),
            decision.about.is_(subject),
            Compare(decision.tags, Op.IN, tuple(breach.code for breach in body.breaches)),
        ),
        counted_if=(decision.outcome.is_(Outcome.AFFIRMED),),
    )
    forbidden = {code for breach in body.breaches for code in (breach.code, *scene.program.narrower.get(breach.code, ()))}
    found = entries_of(selector, scene.within(scene.period))
    breaches = tuple(entry for entry in found.entries if entry.rank >= 1)
    judgement = Judgement(-2, 2) if breaches else NOT_APPLICABLE
    kept = scene.dossier.rows(Table.DECISIONS) is not None
    return Finding(
        node=Node.PROHIBITION,
        path=path,
        rank=judgement.rank,
        applies=judgement.applies,
        decides=Decides.BREACH,
        basis=Basis.ON_FILE if breaches else None,
        frame=scene.period,
        excluded=found.excluded,
        uncertain=uncertain(found.entries),
        items=tuple(sorted({tag for entry in breaches for tag in entry.record.tags or () if tag in forbidden})),
        why=None if breaches else (Why.NO_BREACH_RECORDED if kept else Why.BREACHES_NOT_KEPT),
    )


def effect_of(provision: Provision, effect: Effect, scene: Scene) -> EffectFinding:
    """Return the state of an effect at the day of the assessment."""
    granted, grants, unrecorded = _granted(effect, scene)
    judged = scene.within(scene.period)
    due = judge(effect.when, judged, provision.id)
    end = judge(effect.until, judged, f"{provision.id}/until") if effect.until is not None else None
    given = quantity_of(effect.amount, judged, referred) if effect.amount is not None else None
    holds = min(_held(due), membership(provision.subject, scene))
    state = _state(effect, holds, granted, -2 if end is None else _held(end))
    missing: tuple[MissingFact, ...] = ()
    if state is EffectState.UNKNOWN:
        missing = (*unrecorded, *missing_facts(due), *(missing_facts(end) if end is not None else ()))
    return EffectFinding(
        provision=provision.id,
        kind=effect.kind,
        gives=effect.gives.code,
        binding=effect.binding,
        state=state,
        observed=given.bounds if given is not None else None,
        unit=effect.amount.unit if effect.amount is not None else None,
        grants=grants,
        missing=tuple(dict.fromkeys((*missing, *(given.missing if given is not None else ())))),
        readings=scene.program.edition.readings_of(provision.id),
    )


def _held(finding: Finding) -> int:
    """Return how far a requirement holds, where it must apply to do so."""
    return min(finding.applies, finding.rank)


def _granted(effect: Effect, scene: Scene) -> tuple[int, tuple[str, ...], tuple[MissingFact, ...]]:
    """Return how far an effect is granted by the day of the assessment, by which decisions, and what is missing to tell."""
    if effect.granted is None:
        return -2, (), ()
    standing = Frame(Window.STANDING, None, scene.on, scene.on)
    found = entries_of(effect.granted, scene.within(standing), timed=False)
    ranks = {entry.key: min(entry.rank, _for_the_period(cast("Decision", entry.record), scene)) for entry in found.entries}
    missing = (*found.missing, *(unknown_fact(entry, effect.granted) for entry in found.entries if entry.rank == 0))
    best = max([*ranks.values(), -2 if found.is_complete else 0])
    return best, tuple(key for key, rank in ranks.items() if rank >= 1), missing


def _for_the_period(grant: Decision, scene: Scene) -> int:
    """Return how far a grant is one for the judged period; one that names no period is for any."""
    return 2 if grant.period is None else relation(grant, scene.within(scene.period))


def _state(effect: Effect, holds: int, granted: int, ended: int) -> EffectState:
    if effect.granted is None:
        return {1: EffectState.IN_FORCE, -1: EffectState.NONE}.get(_sign(holds), EffectState.UNKNOWN)
    if granted >= 1:
        return {1: EffectState.ENDED, -1: EffectState.IN_FORCE}.get(_sign(ended), EffectState.UNKNOWN)
    if granted == 0:
        return EffectState.UNKNOWN
    return {1: EffectState.DUE, -1: EffectState.NONE}.get(_sign(holds), EffectState.UNKNOWN)


def _sign(rank: int) -> int:
    return (rank > 0) - (rank < 0)


def standing_of(provision: Provision, attest: Attest, scene: Scene) -> StandingFinding:
    """Return where an attested duty stands: what the latest declaration by its certifier says."""
    subject = scene.bound["subject"].id
    declared = [row for row in _declared(provision, scene) if row.role == attest.by.code]
    if not declared:
        return StandingFinding(provision=provision.id, standing=Standing.SILENT)
    latest = max(declared, key=lambda row: (row.on, row.id))
    open_items = tuple(item.code for item in attest.items if latest.items.get(item.code) is not Says.DONE)
    own = {subject, getattr(scene.bound["subject"], "person", subject)}
    return StandingFinding(
        provision=provision.id,
        standing=_standing(latest, scene, is_done=latest.says is Says.DONE and not open_items),
        by=latest.by,
        is_own=latest.by in own,
        items=open_items,
        declaration=latest.id,
    )


def _standing(latest: Declaration, scene: Scene, *, is_done: bool) -> Standing:
    if not is_done:
        return Standing.DENIED
    return Standing.ATTESTED if _holds(latest, scene) else Standing.LAPSED


def quantity_finding(provision: Provision, quantity: Quantity, scene: Scene) -> QuantityFinding:
    """Return the bounds of a quantity in the judged period."""
    result = quantity_of(quantity, scene.within(scene.period), referred)
    return QuantityFinding(provision=provision.id, observed=result.bounds, unit=quantity.unit, missing=result.missing)


def notice_of(provision: Provision, notice: Notice, scene: Scene) -> NoticeFinding | None:
    """Return a remark that the facts raise, or may raise; None where they do not."""
    judgement = judge(notice.when, scene.within(scene.period), f"{provision.id}/notice").judgement
    holds = min(judgement.applies, judgement.rank)
    if holds <= -1:
        return None
    return NoticeFinding(provision=provision.id, cites=notice.cites, is_raised=True if holds >= 1 else None)
