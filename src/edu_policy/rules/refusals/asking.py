"""Questions: what each needs, and whether every must of an edition stands in the answer to one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from edu_policy.errors import EditionError, EduPolicyError, UnknownNameError
from edu_policy.rules.bodies import Duty, Prohibition
from edu_policy.rules.provisions import EveryMust, Provision, Question, decides, needed
from edu_policy.rules.subjects import Subject, binds

__all__ = ["cyclic", "namesakes", "unanswerable", "unasked"]


def __dir__() -> list[str]:
    return __all__


def namesakes(provisions: Iterable[Provision], questions: Iterable[Question]) -> Iterator[EduPolicyError]:
    """Yield each subject that differs from an earlier one of the same name.

    Args:
        provisions: the provisions of an edition.
        questions: its questions.
    """
    known: dict[str, Subject] = {}
    holders = [(f"provisions[{provision.id}]", provision.subject) for provision in provisions]
    for path, subject in (*holders, *((f"questions[{question.id}]", question.subject) for question in questions)):
        if known.setdefault(subject.name, subject) != subject:
            yield EditionError(f"another subject is called {subject.name!r}; use that one, or rename this", path=f"{path}.subject")


def unanswerable(provisions: Iterable[Provision], questions: Iterable[Question]) -> Iterator[EduPolicyError]:
    """Yield what is wrong with the questions: needs that do not exist, decide nothing, or are about another subject.

    Args:
        provisions: the provisions of an edition.
        questions: its questions.
    """
    by_id = {provision.id: provision for provision in provisions}
    others = {question.id: question for question in questions}
    subjects = {provision.subject for provision in by_id.values()}
    for question in others.values():
        path = f"questions[{question.id}]"
        if not any(binds(subject, question.subject) for subject in subjects):
            bound = ", ".join(sorted({subject.name for subject in subjects}))
            yield EditionError(f"no provision binds {question.subject.name}; ask about one of {bound or 'none'}", path=f"{path}.subject")
            continue
        needs = needed(question, by_id.values())
        if not needs:
            yield EditionError("a question needs at least one provision", path=path)
        for id_ in (*needs, *question.beside):
            yield from _unfit(id_, question, by_id, others, is_needed=id_ in needs)


def _unfit(
    id_: str, question: Question, provisions: Mapping[str, Provision], questions: Mapping[str, Question], *, is_needed: bool
) -> Iterator[EduPolicyError]:
    path = f"questions[{question.id}]"
    other = provisions.get(id_) or questions.get(id_)
    if other is None:
        yield UnknownNameError("provision or question", id_, provisions.keys() | questions.keys(), path=path)
    elif other.subject != question.subject and not (isinstance(other, Provision) and binds(other.subject, question.subject)):
        yield EditionError(f"{id_!r} is about {other.subject.name}, the question about {question.subject.name}", path=path)
    elif is_needed and isinstance(other, Provision) and not isinstance(other.body, Duty | Prohibition):
        yield EditionError(f"{id_!r} decides nothing: a question needs duties, prohibitions and other questions", path=path)


def unasked(provisions: Iterable[Provision], questions: Iterable[Question], used: Mapping[str, set[str]]) -> Iterator[EduPolicyError]:
    """Yield each must and each prohibition that no question needs: itself, as every must of its subject, or as what a needed one rests on.

    Args:
        provisions: the provisions of an edition.
        questions: its questions.
        used: the provisions to which each provision refers.
    """
    all_of = tuple(provisions)
    answered: set[str] = set()
    for question in questions:
        for id_ in needed(question, all_of):
            if id_ not in answered:
                answered |= {id_} | _reached(id_, used)
    for provision in all_of:
        if decides(provision) and provision.id not in answered:
            msg = f"no question needs it; add it to the needs of one, or ask about {provision.subject.name} with needs=EVERY_MUST"
            yield EditionError(msg, path=f"provisions[{provision.id}]")


def cyclic(questions: Iterable[Question], used: Mapping[str, set[str]]) -> Iterator[EduPolicyError]:
    """Yield each provision and question that rests on itself, through whatever others.

    Args:
        questions: the questions of an edition.
        used: the provisions to which each of its provisions refers.
    """
    needs = {question.id: set() if isinstance(question.needs, EveryMust) else set(question.needs) for question in questions}
    for kind, uses in (("provisions", used), ("questions", needs)):
        for id_, direct in uses.items():
            through = sorted(other for other in direct if other == id_ or id_ in _reached(other, uses))
            if through:
                msg = f"rests on itself, through {', '.join(through)}; leave one of these references out"
                yield EditionError(msg, path=f"{kind}[{id_}]")


def _reached(start: str, used: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(used.get(start, ()))
    while waiting:
        id_ = waiting.pop()
        if id_ not in reached:
            reached.add(id_)
            waiting += used.get(id_, ())
    return reached
