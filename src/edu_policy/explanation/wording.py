"""What the facts of an edition are called: terms, records, fields, what is missing, and clauses joined into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final, final

from edu_policy.calendars import Semester
from edu_policy.explanation import formats
from edu_policy.explanation.messages import FIELDS, field_label, message, plural
from edu_policy.quantities import Amount
from edu_policy.rules import Edition, MissingFact, Provision
from edu_policy.rules.readings import walk
from edu_policy.text import Language, Term, Text

__all__ = ["Wording"]


def __dir__() -> list[str]:
    return __all__


_PART: Final = re.compile(r"(?P<of>.+)\.(?P<field>\w+)\[(?P<index>\d+)\]")
"""The key of a sub-record, such as ``S1.signatures[0]``."""
_SHOWN: Final = 8
"""How many records of a group are named before the rest is only counted."""
_OF_EDGES: Final = "semester."


@final
class Wording:
    """The words for what an edition and its facts hold, in one language."""

    def __init__(self, edition: Edition, language: Language) -> None:
        """Keep what is looked up for every line."""
        self.edition = edition
        self.language = language
        self.provisions: Mapping[str, Provision] = {provision.id: provision for provision in edition.provisions}
        self._terms: Mapping[str, Text] = {term.code: term.label for term in edition.terms}

    # -- sentences -----------------------------------------------------------------------------------------------------

    def say(self, id_: str, **parameters: str) -> str:
        """Return a message with its parameters filled in."""
        return message(id_, self.language, **parameters)

    def count(self, id_: str, number: Amount, **parameters: Amount) -> str:
        """Return a message about numbers, in the form that fits the first of them."""
        shown = {name: formats.number(value, self.language) for name, value in parameters.items()}
        return plural(id_, number, self.language, **shown)

    def listed(self, items: Iterable[str]) -> str:
        """Return a list in words."""
        return formats.listed(items, self.language)

    def cut(self, items: Sequence[str]) -> str:
        """Return a list of which only the first are named, and all counted."""
        if len(items) <= _SHOWN:
            return self.listed(items)
        shown = formats.padded(self.listed(items[:_SHOWN]), self.language)
        return self.say("item.more", records=shown, n=formats.number(len(items), self.language))

    def joined(self, clauses: Iterable[str]) -> str:
        """Return clauses joined into one sentence; those without words are left out."""
        joined = ""
        for clause in filter(None, clauses):
            joined = self.say("says.joined", first=joined, second=clause) if joined else clause
        return joined

    def due(self, day: date | None) -> str:
        """Return until when something can still come."""
        return self.say("says.no_deadline") if day is None else self.say("says.due", day=formats.day(day, self.language))

    # -- names ---------------------------------------------------------------------------------------------------------

    def label(self, provision: str) -> str:
        """Return the label of a provision."""
        return self.provisions[provision].label.in_(self.language)

    def question(self, id_: str) -> str:
        """Return the words of a question."""
        return self.edition.question(id_).label.in_(self.language)

    def term(self, code: str) -> str:
        """Return the label of a term; a code that has none stands in quotation marks."""
        label = self._terms.get(code) or self._in_clauses.get(code)
        return label.in_(self.language) if label is not None else self.say("term.undeclared", code=code)

    @cached_property
    def _in_clauses(self) -> Mapping[str, Text]:
        """The labels of the terms that stand in clauses alone; few editions have any that they do not also declare."""
        return {part.code: part.label for part in walk(self.edition.provisions) if isinstance(part, Term)}

    def terms(self, codes: Iterable[str]) -> str:
        """Return a list of terms."""
        return self.listed(map(self.term, codes))

    def lacking(self, codes: Iterable[str], unsure: Iterable[str] = ()) -> str:
        """Return which items of a fixed list are not there, and of which it is not known."""
        unsure = tuple(unsure)
        absent = [code for code in codes if code not in unsure]
        return self.joined(
            (
                self.say("says.lacking_items", items=self.terms(absent)) if absent else "",
                self.say("says.unsure_items", items=self.terms(unsure)) if unsure else "",
            )
        )

    def record(self, key: str) -> str:
        """Return the id of a record, or which of its parts is meant."""
        part = _PART.fullmatch(key)
        if part is None:
            return key
        return self.say("says.part", of=part["of"], field=field_label(part["field"], self.language), n=str(int(part["index"]) + 1))

    def field(self, field: str) -> str:
        """Return what a field is called; figures, further facts and attributes of governance by the words of the edition."""
        key = field.rpartition(".")[2]
        if ".governance." in field or self.is_figure(field):
            return self.term(key)
        labels = (fact.label for fact in self.edition.fact_keys if field.endswith(f"{fact.table}.facts.{key}") and fact.name == key)
        label = next(labels, None)
        return field_label(field, self.language) if label is None else label.in_(self.language)

    @staticmethod
    def is_figure(field: str) -> bool:
        """Whether a missing fact is a reported figure: it is named by its kind alone."""
        return bool(field) and "." not in field and field not in FIELDS

    # -- what is missing -----------------------------------------------------------------------------------------------

    def missing(self, facts: Iterable[MissingFact]) -> str:
        """Return what is not known: whole tables, facts, and cases on which a table is silent."""
        distinct = tuple(dict.fromkeys(facts))
        named = [self.fact(fact) for fact in distinct if self._is_named(fact)]
        return self.joined((*self.absent(distinct), self.say("says.missing", facts=self.cut(named)) if named else "", self._gap(distinct)))

    def absent(self, facts: Iterable[MissingFact]) -> Iterator[str]:
        """Yield the tables that are not kept."""
        for fact in facts:
            if fact.of == fact.field:
                id_ = "says.no_calendar" if fact.of == "calendar" else "says.not_kept"
                yield self.say(id_, table=field_label(fact.field, self.language))

    def fact(self, fact: MissingFact) -> str:
        """Return what a fact is called, with the record, the semester or the parameter to which it belongs."""
        if fact.of == "parameter":
            return self.say("says.no_value", name=self._parameter(fact.field))
        if fact.field.startswith(_OF_EDGES):
            semester = formats.period(Semester.parse(fact.of), self.language)
            return self.say("says.of_semester", semester=semester, field=self.field(fact.field))
        return self.say("says.missing_fact", of=formats.padded(self.record(fact.of), self.language), field=self.field(fact.field))

    @staticmethod
    def _is_named(fact: MissingFact) -> bool:
        return fact.of not in (fact.field, "lookup")

    def _gap(self, facts: Sequence[MissingFact]) -> str:
        """Return that a table is silent, where it is: on the case itself, or on some that a missing fact leaves possible."""
        if all(fact.of != "lookup" for fact in facts):
            return ""
        return self.say("says.no_row_too" if len(facts) > 1 else "says.no_row")

    def _parameter(self, name: str) -> str:
        labels = (parameter.label for parameter in self.edition.parameters if parameter.name == name)
        label = next(labels, None)
        return name if label is None else label.in_(self.language)
