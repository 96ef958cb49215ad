"""What is reported beside an answer, and what an answer takes for granted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from edu_policy.assessment.results import Beside
from edu_policy.rules import (
    Assumption,
    AssumptionKind,
    Attest,
    Duty,
    Effect,
    EffectFinding,
    Finding,
    InForce,
    Node,
    NoticeFinding,
    Prose,
    Quantity,
    QuantityFinding,
    Question,
    StandingFinding,
)
from edu_policy.rules.engine.reporting import effect_of, finding_of, notice_of, quantity_finding, standing_of
from edu_policy.rules.engine.scene import Scene
from edu_policy.rules.engine.selection import membership

__all__ = ["assumptions", "beside"]


def __dir__() -> list[str]:
    return __all__


def beside(question: Question, scene: Scene) -> Beside:
    """Return what is reported beside the answer to a question."""
    findings: list[Finding] = []
    effects: list[EffectFinding] = []
    standings: list[StandingFinding] = []
    quantities: list[QuantityFinding] = []
    texts: list[str] = []
    for id_ in scene.program.edition.reported(question):
        provision = scene.program.provisions[id_]
        if membership(provision.subject, scene) == -2:  # noqa: PLR2004 - certainly not: it binds others
            continue
        match provision.body:
            case Duty():
                findings.append(finding_of(provision, scene))
            case Effect():
                effects.append(effect_of(provision, provision.body, scene))
            case Attest():
                standings.append(standing_of(provision, provision.body, scene))
            case Quantity():
                quantities.append(quantity_finding(provision, provision.body, scene))
            case Prose():
                texts.append(id_)
            case _:
                pass
    return Beside(
        findings=tuple(findings),
        effects=tuple(effects),
        standings=tuple(standings),
        quantities=tuple(quantities),
        notices=tuple(_notices(question, scene)),
        texts=tuple(texts),
    )


def _notices(question: Question, scene: Scene) -> Iterator[NoticeFinding]:
    for id_ in (*scene.program.edition.needed(question), *scene.program.edition.reported(question)):
        provision = scene.program.provisions.get(id_)
        if provision is None or membership(provision.subject, scene) == -2:  # noqa: PLR2004 - certainly not: it binds others
            continue
        raised = (notice_of(provision, notice, scene) for notice in provision.notices)
        yield from (found for found in raised if found is not None)


def assumptions(scene: Scene, finding: Finding) -> Iterator[Assumption]:
    """Yield what an answer takes for granted."""
    in_force = scene.program.edition.in_force
    start = scene.period.start
    if isinstance(in_force, InForce) and start is not None:
        is_over = isinstance(in_force.end, date) and start > in_force.end
        if start < in_force.start or is_over:
            yield Assumption(AssumptionKind.NOT_IN_FORCE, scene.program.edition.pin, start)
    for asked in finding.walk():
        if asked.node is Node.QUESTION:
            for id_ in scene.program.edition.question(asked.provision).derived:
                yield Assumption(AssumptionKind.DERIVED, id_)
    yield from dict.fromkeys(assumption for part in finding.walk() for assumption in part.assumptions)
