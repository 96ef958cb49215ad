"""An assessment as plain text: one line of verdict, then each requirement, what did not count and why, and what is needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from edu_policy.assessment import Assessment, Remaining
from edu_policy.calculators import Reason
from edu_policy.calendars import Semester, lender_text
from edu_policy.explanation import formats
from edu_policy.explanation.messages import field_label, message
from edu_policy.quantities import Bounds, Unbounded, Unit, exactly
from edu_policy.rules import (
    AssumptionKind,
    Edition,
    EffectFinding,
    EffectState,
    Finding,
    MissingFact,
    Node,
    NoticeFinding,
    Provision,
    QuantityFinding,
    SetAside,
    StandingFinding,
    Verdict,
    Why,
)
from edu_policy.sources import Decides
from edu_policy.text import Language, Text

__all__ = ["MARKS", "report"]


def __dir__() -> list[str]:
    return __all__


MARKS: Final[Mapping[Verdict, str]] = {
    Verdict.MET: "✓",
    Verdict.NOT_MET: "✗",
    Verdict.PENDING: "…",
    Verdict.UNKNOWN: "?",
    Verdict.NOT_APPLICABLE: "-",
}
_INDENT: Final = "  "
_PART: Final = re.compile(r"(?P<of>.+)\.(?P<field>\w+)\[(?P<index>\d+)\]")
"""The key of a sub-record, such as ``S1.signatures[0]``."""
_SHOWN: Final = 8
"""How many records of a group are named before the rest is only counted."""
_OF_THE_REQUIREMENT: Final = frozenset({Reason.PROPERTY_MISSING, Reason.PROPERTY_UNKNOWN, Reason.SEMESTER_IN_PART})
"""Reasons that say something about the requirement itself rather than about a record that does not count."""


def report(assessment: Assessment, language: str) -> str:
    """Return the explanation of an assessment."""
    return "\n".join(_Report(assessment, Language.of(language)).lines())


class _Report:
    """The explanation of one assessment in one language."""

    def __init__(self, assessment: Assessment, language: Language) -> None:
        self.assessment = assessment
        self.edition: Edition = assessment.edition
        self.language = language
        self.provisions: dict[str, Provision] = {provision.id: provision for provision in self.edition.provisions}
        self.terms: dict[str, Text] = {term.code: term.label for term in self.edition.terms}

    def say(self, id_: str, **parameters: str) -> str:
        return message(id_, self.language, **parameters)

    def term(self, code: str) -> str:
        label = self.terms.get(code)
        return label.in_(self.language) if label is not None else code

    def listed(self, items: Iterable[str]) -> str:
        return formats.listed(items, self.language)

    # -- the page --------------------------------------------------------------------------------------------------

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield ""
        for child in self.assessment.finding.children:
            yield from self._finding(child, 0) if child.why is not Why.OTHER_SUBJECT else ()
        yield from self._not_bound()
        yield from self._section("section.remaining", map(self._remaining, self.assessment.remaining))
        yield from self._section("section.not_counted", self._set_aside(lambda finding: finding.excluded))
        yield from self._section("section.uncertain", self._set_aside(lambda finding: finding.uncertain))
        yield from self._section("section.beside", self._beside())
        yield from self._section("section.readings", self._readings())
        yield from self._section("section.assumptions", self._assumptions())

    def _not_bound(self) -> Iterator[str]:
        """Yield the clauses that bind another kind of subject, on one line."""
        others = [child.provision for child in self.assessment.finding.children if child.why is Why.OTHER_SUBJECT]
        if others:
            yield self.say("line.not_bound", mark=MARKS[Verdict.NOT_APPLICABLE], provisions=self.listed(others))

    def _section(self, id_: str, items: Iterable[str]) -> Iterator[str]:
        items = list(items)
        if items:
            yield ""
            yield self.say(id_)
            yield from (self.say("item.bullet", text=item) for item in items)

    def _head(self) -> Iterator[str]:
        asked = self.assessment
        shown = asked.subject
        if asked.shown_for != asked.subject:
            shown = self.say("head.subject", shown=asked.shown_for, subject=asked.subject)
        answer = self._answer(asked.finding)
        yield self.say("head.verdict", mark=MARKS[asked.verdict], subject=shown, question=self._question(asked.question), verdict=answer)
        yield self.say(
            "head.context",
            title=self.edition.policy.title.in_(self.language),
            pin=self.edition.pin,
            period=formats.frame(asked.period, self.language),
            on=formats.day(asked.on, self.language),
        )
        if asked.finding.basis is not None:
            yield self.say("head.basis", basis=self.say(f"basis.{asked.finding.basis}"))

    def _answer(self, finding: Finding) -> str:
        if finding.verdict is Verdict.PENDING:
            return self.say("verdict.pending.holding" if finding.holding else "verdict.pending.not_yet")
        return self.say(f"answer.{finding.verdict}")

    # -- requirements ----------------------------------------------------------------------------------------------

    def _finding(self, finding: Finding, depth: int, parent: Node | None = None) -> Iterator[str]:
        is_divided = bool(finding.children) and finding.verdict is not Verdict.NOT_APPLICABLE
        says = self._joined(self._strength(finding)) if is_divided else self._says(finding)
        has_line = bool(says or not is_divided or finding.provision or self._part_label(finding, parent))
        if has_line:
            yield _INDENT * depth + self._line(finding, says, parent)
        for child in finding.children if is_divided else ():
            yield from self._finding(child, depth + has_line, finding.node)

    def _line(self, finding: Finding, says: str, parent: Node | None) -> str:
        mark = MARKS[finding.verdict]
        if finding.node is Node.QUESTION:
            return self.say("line.part", mark=mark, label=self._question(finding.provision))
        if finding.provision:
            provision = self.provisions[finding.provision]
            label = provision.label.in_(self.language)
            head = self.say("line.provision", mark=mark, locator=str(provision.locator), label=label, id=provision.id)
        else:
            part = self._part_label(finding, parent)
            head = self.say("line.part", mark=mark, label=part) if part else mark
            if not part:
                return self.say("line.bare", head=head, says=says)
        return self.say("line.says", head=head, says=says) if says else head

    def _part_label(self, finding: Finding, parent: Node | None) -> str:
        """Return what tells a part from its siblings: what it is about, its record, or its window."""
        if finding.about:
            return self.term(finding.about)
        if parent is Node.EACH and finding.frame is not None:
            return formats.frame(finding.frame, self.language)
        if parent is Node.WHEN and finding.path.endswith("/when"):
            return self.say("part.when")
        if parent is Node.NOT or (parent is Node.UNLESS and finding.path.endswith("/instead")):
            return self.say("part.not" if parent is Node.NOT else "part.instead")
        return self._record(finding.subject)

    def _says(self, finding: Finding) -> str:
        """Return what was observed against what was required, and everything that qualifies it."""
        return self._joined(clause for clause in (self._measured(finding), *self._qualified(finding)) if clause)

    def _measured(self, finding: Finding) -> str:
        if finding.why is not None and finding.node is not Node.EXISTS:
            return self.say(f"why.{finding.why}")
        if finding.items and finding.node is Node.PROHIBITION:
            return self.say("says.breach", items=self.listed(map(self.term, finding.items)))
        if finding.node is Node.EXISTS:
            said = {Verdict.NOT_MET: "says.nothing", Verdict.PENDING: "says.nothing_yet"}.get(finding.verdict)
            return self.say(said) if said is not None else ""
        if finding.observed is None:
            return ""
        if finding.unit is Unit.ITEM and finding.required_low is not None and finding.required_low.low == self._wanted(finding):
            return self._observed(finding, finding.observed)
        low, high = finding.required_low, finding.required_high
        if self._asks_presence(finding):
            return self.say("says.there" if finding.verdict is Verdict.MET else "says.not_there")
        bounds = formats.required(low, high, finding.unit, self.language, of_records=self._is_share(finding))
        return self.say("says.measured", observed=self._observed(finding, finding.observed), required=bounds)

    @staticmethod
    def _asks_presence(finding: Finding) -> bool:
        """Whether one record was asked for, and it is settled whether there is one."""
        is_one = finding.unit is Unit.RECORD and finding.required_low == exactly(1) and finding.required_high is None
        return is_one and finding.verdict in (Verdict.MET, Verdict.NOT_MET)

    def _observed(self, finding: Finding, seen: Bounds) -> str:
        if self._is_share(finding):
            return self._share(finding)
        if finding.unit is Unit.ITEM and not isinstance(seen.low, Unbounded):
            yes, total = seen.low, self._wanted(finding)
            return self.say("says.items", total=formats.number(total, self.language), yes=formats.number(yes, self.language))
        return formats.observed(seen, finding.unit, self.language)

    def _wanted(self, finding: Finding) -> int:
        """Return how many items a fixed list has: those that are there and those that are not."""
        return len(finding.items) + sum(len(group.records) for group in finding.counted)

    @staticmethod
    def _is_share(finding: Finding) -> bool:
        """Whether a part of some records was measured, and not a quotient of numbers."""
        return finding.unit is Unit.RATIO and bool(finding.counted or finding.excluded or finding.uncertain)

    def _share(self, finding: Finding) -> str:
        yes = sum(len(group.records) for group in finding.counted)
        groups = (*finding.excluded, *finding.uncertain)
        others = sum(len(group.records) for group in groups if group.reason in (Reason.PROPERTY_MISSING, Reason.PROPERTY_UNKNOWN))
        return self.say("says.share", total=formats.number(yes + others, self.language), yes=formats.number(yes, self.language))

    def _qualified(self, finding: Finding) -> Iterator[str]:
        """Yield the shortfall, the missing items and facts, the due date, and how much the check decides."""
        if finding.items and finding.node is not Node.PROHIBITION:
            yield self.say("says.lacking_items", items=self.listed(map(self.term, finding.items)))
        elif finding.shortfall is not None and self._lacks_a_number(finding):
            yield self.say("says.shortfall", amount=formats.amount(finding.shortfall, finding.unit, self.language))
        yield from self._in_part(finding)
        if finding.missing:
            yield self._missing(finding.missing)
        if finding.verdict is Verdict.PENDING and finding.rank < 0:
            yield self._due(finding)
        yield from self._strength(finding)

    def _lacks_a_number(self, finding: Finding) -> bool:
        return finding.unit is not Unit.RATIO and finding.verdict is not Verdict.NOT_APPLICABLE and not self._asks_presence(finding)

    def _strength(self, finding: Finding) -> Iterator[str]:
        """Yield that passing does not decide the clause, where it does not."""
        if finding.decides is Decides.NECESSARY and finding.verdict is Verdict.MET and finding.node is not Node.QUESTION:
            yield self.say("says.necessary")

    def _in_part(self, finding: Finding) -> Iterator[str]:
        for group in finding.excluded:
            if group.reason is Reason.SEMESTER_IN_PART:
                yield self.say("says.in_part", semester=self.listed(group.records), days=group.detail)

    def _due(self, finding: Finding | Remaining) -> str:
        if finding.due is None:
            return self.say("says.no_deadline")
        return self.say("says.due", day=formats.day(finding.due, self.language))

    def _missing(self, facts: Iterable[MissingFact]) -> str:
        said = [self._fact(fact) for fact in dict.fromkeys(facts)]
        more = [str(len(said))] if len(said) > _SHOWN else []
        shown = self.listed(said[:_SHOWN])
        return self.say("says.missing", facts=self.say("item.more", records=shown, n=more[0]) if more else shown)

    def _fact(self, fact: MissingFact) -> str:
        if fact.of == "parameter":
            return self.say("says.no_value", name=self._parameter(fact.field))
        if fact.of == "lookup":
            return self.say("says.no_row")
        label = self._field(fact.field)
        if fact.of == fact.field:
            return self.say("says.not_kept", table=label)
        return self.say("says.missing_fact", of=self._record(fact.of), field=label)

    def _field(self, field: str) -> str:
        """Return what a field is called; further facts and attributes of governance by the words of the edition."""
        key = field.rpartition(".")[2]
        if ".governance." in field:
            return self.term(key)
        labels = (fact.label for fact in self.edition.fact_keys if field.endswith(f"{fact.table}.facts.{key}") and fact.name == key)
        label = next(labels, None)
        return field_label(field, self.language) if label is None else label.in_(self.language)

    def _parameter(self, name: str) -> str:
        labels = (parameter.label for parameter in self.edition.parameters if parameter.name == name)
        label = next(labels, None)
        return name if label is None else label.in_(self.language)

    def _record(self, key: str) -> str:
        """Return the id of a record, or which of its parts is meant."""
        part = _PART.fullmatch(key)
        if part is None:
            return key
        return self.say("says.part", of=part["of"], field=field_label(part["field"], self.language), n=str(int(part["index"]) + 1))

    # -- sections --------------------------------------------------------------------------------------------------

    def _remaining(self, item: Remaining) -> str:
        provision = self.provisions[item.provision]
        label = provision.label.in_(self.language)
        if item.frame is not None and item.frame.period is not None:
            label = self.say("line.of_period", label=label, period=formats.frame(item.frame, self.language))
        if item.about:
            label = self.say("line.about", label=label, about=self.term(item.about))
        return self.say("item.remaining", label=label, id=provision.id, says=self._joined(self._lacks(item)))

    def _lacks(self, item: Remaining) -> Iterator[str]:
        if item.items:
            yield self.say("says.lacking_items", items=self.listed(map(self.term, item.items)))
        elif item.records:
            yield self.say("says.lacking_records", n=formats.number(len(item.records), self.language))
        elif item.shortfall is not None and item.unit is not Unit.RATIO:
            yield self.say("says.shortfall", amount=formats.amount(item.shortfall, item.unit, self.language))
        if item.verdict is Verdict.UNKNOWN:
            yield self.say("verdict.unknown")
        else:
            yield self._due(item)

    def _joined(self, clauses: Iterable[str]) -> str:
        """Return clauses joined into one sentence."""
        joined = ""
        for clause in clauses:
            joined = self.say("says.joined", first=joined, second=clause) if joined else clause
        return joined

    def _set_aside(self, groups_of: Callable[[Finding], tuple[SetAside, ...]]) -> Iterator[str]:
        """Yield the records that did not count, or may not, grouped by reason and by the provisions that say so."""
        cited: dict[tuple[Reason, str, str], dict[str, None]] = {}
        for provision, finding in self._cited(self.assessment.finding, ""):
            for group in groups_of(finding):
                for record in group.records if group.reason not in _OF_THE_REQUIREMENT else ():
                    cited.setdefault((group.reason, group.detail, record), {})[provision] = None
        merged: dict[tuple[Reason, str, tuple[str, ...]], list[str]] = {}
        for (reason, detail, record), provisions in sorted(cited.items(), key=lambda item: item[0]):
            merged.setdefault((reason, detail, tuple(provisions)), []).append(record)
        for (reason, detail, citing), records in merged.items():
            said = self.say(f"reason.{reason}", field=self._field(detail))
            yield self.say("item.records", reason=said, records=self._records(records), provisions=self.listed(citing))

    def _cited(self, finding: Finding, provision: str) -> Iterator[tuple[str, Finding]]:
        own = provision if finding.node is Node.QUESTION else finding.provision or provision
        yield own, finding
        for child in finding.children:
            yield from self._cited(child, own)

    def _records(self, records: Sequence[str]) -> str:
        named = [self._record(record) for record in records[:_SHOWN]]
        if len(records) <= _SHOWN:
            return self.listed(named)
        return self.say("item.more", records=self.listed(named), n=formats.number(len(records), self.language))

    def _readings(self) -> Iterator[str]:
        for key in self.assessment.readings:
            reading = self.edition.reading(key)
            if len(reading.options) > 1 and reading.words is not None:
                option = reading.words.options[self.edition.option(key)].in_(self.language)
                yield self.say("item.reading", key=key, question=reading.words.question.in_(self.language), option=option)

    def _assumptions(self) -> Iterator[str]:
        derived = [item.what for item in self.assessment.assumptions if item.kind is AssumptionKind.DERIVED]
        for item in self.assessment.assumptions:
            if item.kind is not AssumptionKind.DERIVED:
                shown = formats.day(item.day, self.language) if item.day is not None else ""
                what = self._edge(item.what) if item.kind is AssumptionKind.BORROWED_EDGE else item.what
                yield self.say(f"assumption.{item.kind}", what=what, day=shown, lender=self._lender(item.lender))
        if derived:
            yield self.say("assumption.derived", what=self.listed(dict.fromkeys(map(self._named, derived))))

    def _edge(self, what: str) -> str:
        semester, _, edge = what.partition(".")
        return self.say("edge.of", semester=formats.period(Semester.parse(semester), self.language), edge=field_label(edge, self.language))

    def _lender(self, id_: str) -> str:
        return lender_text(id_).in_(self.language) if id_ else ""

    def _named(self, id_: str) -> str:
        provision = self.provisions.get(id_)
        return provision.label.in_(self.language) if provision is not None else self._question(id_)

    def _question(self, id_: str) -> str:
        return self.edition.question(id_).label.in_(self.language)

    def _beside(self) -> Iterator[str]:
        beside = self.assessment.beside
        yield from ("\n  ".join(self._finding(finding, 0)) for finding in beside.findings)
        yield from map(self._effect, beside.effects)
        yield from map(self._standing, beside.standings)
        yield from map(self._quantity, beside.quantities)
        yield from map(self._notice, beside.notices)
        if beside.texts:
            labels = (self.provisions[id_].label.in_(self.language) for id_ in beside.texts)
            yield self.say("item.texts", provisions=self.listed(labels))

    def _effect(self, effect: EffectFinding) -> str:
        return self._joined((self._state(effect), *self._amount(effect), *([self._missing(effect.missing)] if effect.missing else ())))

    def _amount(self, effect: EffectFinding) -> Iterator[str]:
        """Yield how much an effect gives, where it gives anything."""
        if effect.observed is not None and effect.state is not EffectState.NONE:
            yield formats.observed(effect.observed, effect.unit, self.language)

    def _state(self, effect: EffectFinding) -> str:
        return self.say(
            "item.effect",
            label=self.provisions[effect.provision].label.in_(self.language),
            id=effect.provision,
            gives=self.term(effect.gives),
            state=self.say(f"effect.{effect.state}"),
            binding=self.say(f"binding.{effect.binding}"),
        )

    def _standing(self, standing: StandingFinding) -> str:
        said = self.say(f"standing.{standing.standing}")
        if standing.by:
            by = self.say("standing.own") if standing.is_own else standing.by
            said = self.say("item.standing_by", standing=said, by=by)
        if standing.items:
            lacking = self.say("says.lacking_items", items=self.listed(map(self.term, standing.items)))
            said = self.say("says.joined", first=said, second=lacking)
        label = self.provisions[standing.provision].label.in_(self.language)
        return self.say("item.standing", label=label, id=standing.provision, standing=said)

    def _quantity(self, quantity: QuantityFinding) -> str:
        shown = formats.observed(quantity.observed, quantity.unit, self.language)
        if quantity.missing:
            shown = self.say("says.joined", first=shown, second=self._missing(quantity.missing))
        label = self.provisions[quantity.provision].label.in_(self.language)
        return self.say("item.quantity", label=label, id=quantity.provision, amount=shown)

    def _notice(self, notice: NoticeFinding) -> str:
        id_ = "item.notice" if notice.is_raised else "item.notice_unknown"
        return self.say(id_, cites=notice.cites, text=self.edition.notices[notice.cites].in_(self.language))
