"""What an edition is refused for: ids that are not unique, and references that lead nowhere or in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from edu_policy.errors import DuplicateIdError, EditionError, EduPolicyError, UnknownNameError
from edu_policy.rules.bodies import Duty, Prohibition, Quantity
from edu_policy.rules.fields import FactKey, Field
from edu_policy.rules.measures import QuantityRef
from edu_policy.rules.provisions import EveryMust, Provision, Question, needed
from edu_policy.rules.readings import Choice, Param, Parameter, Reading, walk
from edu_policy.rules.requirements import Ref

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


def contradictions(edition: Parts) -> Iterator[EduPolicyError]:
    """Yield everything that is wrong with an edition, each with its path."""
    yield from _repeated("provision", [provision.id for provision in edition.provisions])
    yield from _repeated("question", [question.id for question in edition.questions])
    yield from _repeated("reading", [reading.key for reading in edition.readings])
    yield from _undeclared(edition)
    yield from _unanswerable(edition)
    yield from _cyclic(edition)


def _repeated(kind: str, names: list[str]) -> Iterator[EduPolicyError]:
    for index, name in enumerate(names):
        if name in names[:index]:
            yield DuplicateIdError(f"{kind} {name!r} stands twice", path=f"{kind}s[{index}]")


def _undeclared(edition: Parts) -> Iterator[EduPolicyError]:
    ids = {provision.id for provision in edition.provisions}
    for provision in edition.provisions:
        path = f"provisions[{provision.id}]"
        for node in walk((provision.body, provision.notices)):
            error = _unknown(node, edition, ids)
            if error is not None:
                yield error.below(path)
    for reading in edition.readings:
        for id_ in reading.provisions:
            if id_ not in ids:
                yield UnknownNameError("provision", id_, ids, path=f"readings[{reading.key}].provisions")


def _unknown(node: object, edition: Parts, ids: set[str]) -> EduPolicyError | None:
    """Return what is wrong with one value of a provision, or None."""
    match node:
        case Ref() | QuantityRef():
            return _misled(node, edition, ids)
        case Choice():
            return _mismatch(node, edition)
        case Param():
            names = {parameter.name for parameter in edition.parameters}
            return None if node.name in names else UnknownNameError("parameter", node.name, names)
        case Field() if node.path[:1] == ("facts",):
            facts = {key.field.key for key in edition.fact_keys}
            plain = node.of("").key
            return None if plain in facts else UnknownNameError("fact key", plain, facts)
        case _ if callable(node) and not isinstance(node, type):
            return EditionError(f"an edition holds no callable, got {node!r}")
    return None


def _misled(node: Ref | QuantityRef, edition: Parts, ids: set[str]) -> EduPolicyError | None:
    """Return what is wrong with a reference: a prohibition could never read yes, and only a quantity is a number."""
    body = next((provision.body for provision in edition.provisions if provision.id == node.provision), None)
    if body is None:
        return UnknownNameError("provision", node.provision, ids)
    kind = Duty if isinstance(node, Ref) else Quantity
    if isinstance(body, kind):
        return None
    return EditionError(f"{node.provision!r} is a {type(body).__name__}; a {type(node).__name__} reads a {kind.__name__}")


def _mismatch(choice: Choice, edition: Parts) -> EduPolicyError | None:
    declared = {reading.key: reading.options for reading in edition.readings}
    if choice.key not in declared:
        return UnknownNameError("reading", choice.key, declared)
    if set(choice.options) != set(declared[choice.key]):
        stands = ", ".join(choice.options)
        return EditionError(f"reading {choice.key!r} stands here with {stands}; declared: {', '.join(declared[choice.key])}")
    return None


def _unanswerable(edition: Parts) -> Iterator[EduPolicyError]:
    provisions = {provision.id: provision for provision in edition.provisions}
    questions = {question.id: question for question in edition.questions}
    for question in edition.questions:
        path = f"questions[{question.id}]"
        needs = needed(question, edition.provisions)
        if not needs:
            yield EditionError("a question needs at least one provision", path=path)
        for id_ in (*needs, *question.beside):
            other = provisions.get(id_) or questions.get(id_)
            if other is None:
                yield UnknownNameError("provision or question", id_, provisions.keys() | questions.keys(), path=path)
            elif other.subject != question.subject:
                yield EditionError(f"{id_!r} is about {other.subject.name}, the question about {question.subject.name}", path=path)
            elif id_ in needs and isinstance(other, Provision) and not isinstance(other.body, Duty | Prohibition):
                yield EditionError(f"{id_!r} decides nothing: a question needs duties, prohibitions and other questions", path=path)


def _cyclic(edition: Parts) -> Iterator[EduPolicyError]:
    used = {p.id: {n.provision for n in walk(p.body) if isinstance(n, Ref | QuantityRef)} for p in edition.provisions}
    used |= {q.id: set() if isinstance(q.needs, EveryMust) else set(q.needs) for q in edition.questions}
    for id_ in used:
        if id_ in _reached(id_, used):
            yield EditionError("rests on itself", path=id_)


def _reached(start: str, used: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(used[start])
    while waiting:
        id_ = waiting.pop()
        if id_ not in reached:
            reached.add(id_)
            waiting += used.get(id_, ())
    return reached
