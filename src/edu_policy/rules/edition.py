"""Editions: the provisions of one plan in the plan's order, the questions that it answers, its readings and parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeAlias, TypeVar, final

import attrs

from edu_policy.calendars import NoEnd
from edu_policy.errors import EduPolicyError, EduPolicyErrors, InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.mappings import FrozenMap
from edu_policy.quantities import Sentinel
from edu_policy.rules.consistency import contradictions
from edu_policy.rules.fields import FactKey
from edu_policy.rules.provisions import EveryMust, Provision, Question, decides, needed
from edu_policy.rules.readings import Parameter, Reading, ReadingWords, resolve
from edu_policy.rules.scales import Scale
from edu_policy.rules.subjects import binds
from edu_policy.rules.windows import DateRule
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text

__all__ = ["EVIDENCE_UNTIL", "NOT_STATED", "Edition", "InForce", "NotStated", "Policy", "Value", "Words"]


T = TypeVar("T")


def __dir__() -> list[str]:
    return __all__


Value: TypeAlias = str | int | date | DateRule | None
"""The value of a parameter."""


class NotStated(Sentinel):
    """The sentinel for "the plan does not say from when until when it is in force"."""

    NOT_STATED = "not_stated"


NOT_STATED: Final = NotStated.NOT_STATED
"""The plan does not say from when until when it is in force."""

EVIDENCE_UNTIL: Final = "evidence_until"
"""The name of the parameter that says how long evidence may still come, as a ``DateRule`` after the end of a window."""


@final
@attrs.frozen
class InForce:
    """From when until when an edition is in force, both days included."""

    start: date
    end: date | NoEnd


def _texts(texts: Mapping[str, str]) -> FrozenMap[str, str]:
    return FrozenMap(texts)


def _labels(labels: Mapping[str, Text]) -> FrozenMap[str, Text]:
    return FrozenMap(labels)


def _readings(readings: Mapping[str, ReadingWords]) -> FrozenMap[str, ReadingWords]:
    return FrozenMap(readings)


def _values(values: Mapping[str, Value]) -> FrozenMap[str, Value]:
    return FrozenMap(values)


@final
@attrs.frozen(kw_only=True)
class Words:
    """The long words of an edition, kept apart from its provisions; each mapping goes by id.

    Attributes:
        labels: Simplified labels of provisions.
        gists: gists of provisions.
        questions: Simplified labels of questions.
        subjects: Simplified labels of subjects.
        parameters: labels of parameters.
        notices: texts of notices.
        readings: words of readings.
    """

    labels: FrozenMap[str, str] = attrs.field(converter=_texts)
    gists: FrozenMap[str, Text] = attrs.field(converter=_labels)
    questions: FrozenMap[str, str] = attrs.field(converter=_texts)
    subjects: FrozenMap[str, str] = attrs.field(converter=_texts)
    parameters: FrozenMap[str, Text] = attrs.field(converter=_labels)
    notices: FrozenMap[str, Text] = attrs.field(converter=_labels)
    readings: FrozenMap[str, ReadingWords] = attrs.field(converter=_readings)


@final
@attrs.frozen(kw_only=True)
class Policy:
    """A policy, of which there may be several editions.

    Attributes:
        id: its id.
        title: its title.
        jurisdiction: where it holds; None where the plan does not say.
        kind: what kind of plan it is.
    """

    id: str
    title: Text
    jurisdiction: Text | None
    kind: Text


@final
@attrs.frozen(kw_only=True)
class Edition:
    """One version of a policy as an immutable value.

    Attributes:
        policy: the policy.
        version: the version of the plan.
        revision: counts the corrections of its encoding.
        source: the document that it encodes.
        in_force: from when until when, or NOT_STATED.
        provisions: in the order of the plan.
        questions: what it answers.
        readings: the doubtful wordings.
        parameters: what a caller may set.
        fact_keys: further facts that it reads.
        terms: the narrower codes that it uses.
        scales: the vocabularies whose codes can be compared.
        notices: texts of the notices by what they cite.
        chosen: the option of each reading.
        bound: the values of the parameters that are set.

    Raises:
        EduPolicyErrors: ids that are not unique, references, readings, parameters or facts that are not declared. All
            are listed, each with its provision.
    """

    policy: Policy
    version: str
    revision: int
    source: SourceDocument
    in_force: InForce | NotStated
    provisions: tuple[Provision, ...]
    questions: tuple[Question, ...]
    readings: tuple[Reading, ...]
    parameters: tuple[Parameter, ...] = ()
    fact_keys: tuple[FactKey[Any], ...] = ()
    terms: tuple[Term, ...] = ()
    scales: tuple[Scale, ...] = ()
    notices: FrozenMap[str, Text] = attrs.field(default=FrozenMap(), converter=_labels)
    chosen: FrozenMap[str, str] = attrs.field(default=FrozenMap(), converter=_texts)
    bound: FrozenMap[str, Value] = attrs.field(default=FrozenMap(), converter=_values)

    def __attrs_post_init__(self) -> None:
        """Refuse an edition that contradicts itself, with all that is wrong at once."""
        errors = list(contradictions(self))
        if errors:
            msg = f"edition {self.pin}"
            raise EduPolicyErrors(msg, errors)

    @property
    def pin(self) -> str:
        """Policy, version and revision, such as ``county-support-teaching@1.1``."""
        return f"{self.policy.id}@{self.version}.{self.revision}"

    def provision(self, id_: str) -> Provision:
        """Return a provision by id.

        Raises:
            UnknownNameError: no such provision.
        """
        return _named("provision", id_, {provision.id: provision for provision in self.provisions})

    def question(self, id_: str) -> Question:
        """Return a question by id.

        Raises:
            UnknownNameError: no such question.
        """
        return _named("question", id_, {question.id: question for question in self.questions})

    def reading(self, key: str) -> Reading:
        """Return a reading by key.

        Raises:
            UnknownNameError: no such reading.
        """
        return _named("reading", key, {reading.key: reading for reading in self.readings})

    def option(self, key: str) -> str:
        """Return the option that is chosen for a reading."""
        return self.chosen.get(key, self.reading(key).taken)

    def value(self, name: str) -> Value:
        """Return the value of a parameter; None where it is not set."""
        declared = _named("parameter", name, {parameter.name: parameter for parameter in self.parameters})
        return self.bound.get(name, declared.default)

    def read(self, options: Mapping[str, str]) -> Edition:
        """Return an edition with other options of some readings.

        Raises:
            InvalidTypeError: no mapping.
            EduPolicyErrors: no such reading or option; all are listed.
        """
        if not isinstance(options, Mapping):
            msg = f"expected a mapping from reading to option, got {options!r}"
            raise InvalidTypeError(msg, path="readings")
        errors = [error for key, option in options.items() for error in self._no_option(key, option)]
        if errors:
            msg = "readings"
            raise EduPolicyErrors(msg, errors)
        return attrs.evolve(self, chosen={**self.chosen, **options})

    def bind(self, **values: Value) -> Edition:
        """Return an edition with some parameters set.

        Raises:
            EduPolicyErrors: no such parameter, or a value of the wrong type; all are listed.
        """
        errors = [error for name, value in values.items() for error in self._no_value(name, value)]
        if errors:
            msg = "parameters"
            raise EduPolicyErrors(msg, errors)
        return attrs.evolve(self, bound={**self.bound, **values})

    @cached_property
    def resolved(self) -> tuple[Provision, ...]:
        """The provisions with the chosen option of every reading in its place."""
        chosen = {reading.key: self.option(reading.key) for reading in self.readings}
        return tuple(resolve(provision, chosen) for provision in self.provisions)

    def needed(self, question: Question) -> tuple[str, ...]:
        """Return the ids of what a question needs."""
        return needed(question, self.resolved)

    def reported(self, question: Question) -> tuple[str, ...]:
        """Return the ids of what is reported beside the answer to a question."""
        if not isinstance(question.needs, EveryMust):
            return question.beside
        return tuple(p.id for p in self.resolved if binds(p.subject, question.subject) and not decides(p))

    def readings_of(self, provision: str) -> tuple[str, ...]:
        """Return the keys of the readings on which a provision rests."""
        return tuple(reading.key for reading in self.readings if provision in reading.provisions)

    def _no_option(self, key: str, option: str) -> Iterator[EduPolicyError]:
        known = {reading.key: reading.options for reading in self.readings}
        path = f"readings[{key}]"
        if key not in known:
            kind = "reading"
            yield UnknownNameError(kind, key, known, path=path)
        elif option not in known[key]:
            kind = f"option of reading {key}"
            yield UnknownNameError(kind, option, known[key], path=path)

    def _no_value(self, name: str, value: Value) -> Iterator[EduPolicyError]:
        declared = {parameter.name: parameter for parameter in self.parameters}
        if name not in declared:
            kind = "parameter"
            yield UnknownNameError(kind, name, declared, path=name)
        elif type(value) is not declared[name].type:
            yield InvalidTypeError(f"expected {declared[name].type.__name__}, got {value!r}", path=name)
        elif isinstance(value, int) and value < 0:
            yield InvalidValueError(f"must not be negative, got {value}", path=name)


def _named(kind: str, name: str, known: Mapping[str, T]) -> T:
    try:
        return known[name]
    except (KeyError, TypeError):
        raise UnknownNameError(kind, name, known, path=kind) from None
