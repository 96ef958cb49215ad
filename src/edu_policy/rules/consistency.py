"""What an edition is refused for when it is built: all that contradicts itself, each with its provision and the path down to it.

Every option of every reading is held to it, not only those that are chosen, so that no switch of a reading can bring a refusal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from edu_policy.errors import DuplicateIdError, EduPolicyError, UnknownNameError
from edu_policy.rules.bodies import Population
from edu_policy.rules.fields import FactKey
from edu_policy.rules.measures import Lookup, QuantityRef, Total
from edu_policy.rules.provisions import Provision, Question
from edu_policy.rules.readings import Parameter, Reading
from edu_policy.rules.refusals.asking import cyclic, namesakes, unanswerable, unasked
from edu_policy.rules.refusals.cases import Case, places
from edu_policy.rules.refusals.declared import declared_by
from edu_policy.rules.refusals.lookups import unruled
from edu_policy.rules.refusals.naming import misnamed, misplaced
from edu_policy.rules.refusals.references import Index, misreferred
from edu_policy.rules.refusals.signs import overdrawn
from edu_policy.rules.refusals.units import mismeasured
from edu_policy.rules.requirements import Ref
from edu_policy.rules.scales import Scale
from edu_policy.text import Term

__all__ = ["Parts", "contradictions"]


def __dir__() -> list[str]:
    return __all__


class Parts(Protocol):
    """What an edition is made of."""

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """Its provisions."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """Its questions."""

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Its readings."""

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Its parameters."""

    @property
    def fact_keys(self) -> tuple[FactKey[Any], ...]:
        """The further facts that it reads."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The narrower codes that it uses."""

    @property
    def scales(self) -> tuple[Scale, ...]:
        """The vocabularies whose codes can be compared."""


def contradictions(edition: Parts) -> Iterator[EduPolicyError]:
    """Yield everything that is wrong with an edition, under every option of its readings, each with its path."""
    provisions, questions = edition.provisions, edition.questions
    yield from _repeated("provision", [provision.id for provision in provisions])
    yield from _repeated("question", [question.id for question in questions])
    yield from _repeated("reading", [reading.key for reading in edition.readings])
    yield from _repeated("code of a scale", [code for scale in edition.scales for code in scale.codes])
    yield from namesakes(provisions, questions)
    yield from _wrong_in_subjects(edition)
    bodies = [(provision, list(places(provision.body, f"provisions[{provision.id}]"))) for provision in provisions]
    yield from _wrong_in_provisions(bodies, edition)
    yield from _wrong_in_readings(edition)
    used = _used(bodies)
    yield from unanswerable(provisions, questions)
    yield from unasked(provisions, questions, used)
    yield from cyclic(questions, used)


def _repeated(kind: str, names: list[str]) -> Iterator[EduPolicyError]:
    for index, name in enumerate(names):
        if name in names[:index]:
            yield DuplicateIdError(f"{kind} {name!r} stands twice", path=f"{kind}s[{index}]")


def _wrong_in_provisions(bodies: list[tuple[Provision, list[Case]]], edition: Parts) -> Iterator[EduPolicyError]:
    index = Index(
        provisions={provision.id: provision for provision in edition.provisions},
        readings={reading.key: reading.options for reading in edition.readings},
        declared=declared_by(
            provisions=edition.provisions,
            parameters=edition.parameters,
            fact_keys=edition.fact_keys,
            terms=edition.terms,
            scaled=[code for scale in edition.scales for code in scale.codes],
        ),
    )
    names = frozenset(index.declared.parameters)
    for provision, cases in bodies:
        path = f"provisions[{provision.id}]"
        yield from misnamed(provision, names, path)
        for case in cases:
            yield from _wrong(case, provision, index, compares=True)
        for case in places(provision.notices, f"{path}.notices"):
            yield from _wrong(case, provision, index, compares=False)


def _wrong(case: Case, provision: Provision, index: Index, *, compares: bool) -> Iterator[EduPolicyError]:
    """Yield what is wrong with one value of a provision; a notice may compare what no requirement compares."""
    node, path, options = case
    error = misreferred(node, provision, index)
    if error is not None:
        yield error.below(path)
    yield from mismeasured(node, index.declared, path, options, compares=compares)
    if isinstance(node, Lookup):
        yield from unruled(node, index.declared, path, options)
    elif isinstance(node, Total):
        yield from overdrawn(node, index.declared, path, options)


def _used(bodies: list[tuple[Provision, list[Case]]]) -> Mapping[str, set[str]]:
    """Return the provisions to which each provision refers."""
    return {provision.id: {node.provision for node, _, _ in cases if isinstance(node, Ref | QuantityRef)} for provision, cases in bodies}


def _wrong_in_subjects(edition: Parts) -> Iterator[EduPolicyError]:
    """Yield what is wrong with who is judged, once for each subject."""
    judged = [provision.subject for provision in edition.provisions] + [question.subject for question in edition.questions]
    populations = [provision.body.subject for provision in edition.provisions if isinstance(provision.body, Population)]
    for subject in {id(subject): subject for subject in (*judged, *populations)}.values():
        yield from misplaced(subject, f"subjects[{subject.name}]")


def _wrong_in_readings(edition: Parts) -> Iterator[EduPolicyError]:
    ids = {provision.id for provision in edition.provisions}
    for reading in edition.readings:
        for id_ in reading.provisions:
            if id_ not in ids:
                yield UnknownNameError("provision", id_, ids, path=f"readings[{reading.key}].provisions")
