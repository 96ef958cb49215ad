"""Case files: tables of facts and expected verdicts, in TOML, that people of an education bureau can read and extend.

``tests/policies/cases/README.md`` tells how a file is written. Everything in a file is checked: a key that nobody reads, a record that
is changed and not there, an expectation about no provision are errors that name the file and the case.
"""

import importlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import attrs

from edu_policy.assessment import Assessment, assess
from edu_policy.calendars import (
    MAINLAND,
    NO_END,
    CalendarYear,
    Month,
    Period,
    SchoolCalendar,
    SchoolYear,
    Semester,
    Span,
    WorkingDays,
    calendar_from,
)
from edu_policy.models import (
    VACANT,
    Activity,
    Authority,
    Community,
    Decision,
    Declaration,
    Document,
    Dossier,
    Figure,
    Filing,
    Group,
    Member,
    Participation,
    Person,
    Post,
    Posting,
    Recorded,
    School,
    Seat,
    Signature,
    Table,
    Title,
)
from edu_policy.quantities import UNBOUNDED, UNBOUNDED_BELOW, Bounds, Limit
from edu_policy.rules import DateRule, Edition, Finding

__all__ = ["CASES", "FULL", "Case", "CaseError", "case_files", "cases_of", "missing_in", "numbers_in", "period_of", "said_in"]

CASES: Final = Path(__file__).with_name("cases")
RECORDS: Final[Mapping[str, type[Any]]] = {
    "authorities": Authority,
    "schools": School,
    "communities": Community,
    "groups": Group,
    "persons": Person,
    "activities": Activity,
    "postings": Posting,
    "documents": Document,
    "decisions": Decision,
    "figures": Figure,
    "declarations": Declaration,
}
PARTS: Final[Mapping[str, type[Any]]] = {
    "members": Member,
    "seats": Seat,
    "posts": Post,
    "titles": Title,
    "participants": Participation,
    "signatures": Signature,
    "filings": Filing,
}
FULL: Final = "the full case"
"""The name of the case of each question in which nothing is changed."""
MONTHS: Final = 12
IN_WORDS: Final = {"no end": NO_END, "vacant": VACANT}
HEAD: Final = {"policy", "module", "about", "calendar", "recorded", "questions", "case", *RECORDS}
OF_A_QUESTION: Final = {"subject", "period", "on", "answer"}
CHANGES: Final = {"without", "change", "unknown", "not_kept", "recorded", "add", "readings", "bind"}
EXPECTED: Final = {"answer", "says", "numbers", "missing"}
OF_A_CASE: Final = {"name", "by_hand", "question", "subject", "period", "on", *CHANGES, *EXPECTED}


Ends = tuple[Limit, Limit]
"""The least and the greatest number that something comes to."""


class CaseError(Exception):
    """A case file that cannot be read as it stands."""


@attrs.frozen(kw_only=True)
class Case:
    """One case: the facts, what is asked, and what is expected, by provision."""

    file: str
    name: str
    by_hand: str
    question: str
    subject: str
    period: Period | None
    on: date
    edition: Edition
    calendar: SchoolCalendar | None
    dossier: Dossier
    answer: str | None
    says: Mapping[str, str]
    numbers: Mapping[str, Ends]
    missing: tuple[str, ...]
    readings: Mapping[str, str]

    def asked(self) -> Assessment:
        """Return the answer of the library."""
        return assess(
            self.edition,
            self.dossier,
            question=self.question,
            subject=self.subject,
            on=self.on,
            period=self.period,
            calendar=self.calendar,
        )


# -- values ----------------------------------------------------------------------------------------------------------------------------


def period_of(text: str) -> Period:
    """Return the period that a text names: 2022-23, 2022-23/1, 2022, 2022-10, or 2022-09-01..2022-12-31."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)(?:/([12]))?", text):
        year, short, half = match.groups()
        if int(short) == (int(year) + 1) % 100:
            return Semester(int(year), int(half)) if half else SchoolYear(int(year))
        if half is None and 1 <= int(short) <= MONTHS:
            return Month(int(year), int(short))
    if re.fullmatch(r"\d{4}", text):
        return CalendarYear(int(text))
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)", text):
        return Span(date.fromisoformat(match[1]), date.fromisoformat(match[2]))
    msg = f"{text!r} is no period: write 2022-23, 2022-23/1, 2022, 2022-10 or 2022-09-01..2022-12-31"
    raise CaseError(msg)


def _value(name: str, value: Any) -> Any:
    if name in PARTS:
        return [PARTS[name](**_values(part)) for part in value]
    if name == "period" and isinstance(value, str):
        return period_of(value)
    return IN_WORDS.get(value, value) if isinstance(value, str) else value


def _values(plain: Mapping[str, Any]) -> dict[str, Any]:
    return {"with_" if name == "with" else name: _value(name, value) for name, value in plain.items()}


def _ends(number: Any) -> Ends:
    low, high = number if isinstance(number, list) else (number, number)
    return UNBOUNDED_BELOW if low == "unbounded" else low, UNBOUNDED if high == "unbounded" else high


def _bound(plain: Mapping[str, Any]) -> dict[str, Any]:
    return {name: DateRule(**value) if isinstance(value, Mapping) else value for name, value in plain.items()}


def _recorded(plain: Mapping[str, date]) -> Recorded:
    return Recorded(since=plain["since"], until=plain["until"])


# -- records ---------------------------------------------------------------------------------------------------------------------------


def _repeated(plain: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a record, or as many alike as ``repeated`` says, each so many days after the one before."""
    own = dict(plain)
    how = own.pop("repeated", None)
    if how is None:
        yield own
        return
    width = max(2, len(str(how["times"])))
    for index in range(how["times"]):
        later = timedelta(how.get("every_days", 0) * index)
        moved: dict[str, Any] = {name: own[name] + later for name in ("on", "start") if name in own}
        yield own | moved | {"id": f"{own['id']}-{index + 1:0{width}}"}


def _rows(table: str, plain: Iterable[Mapping[str, Any]], known: Iterable[str] = ()) -> list[Any]:
    """Return the records of a table; ``lesson-*`` among what one is about stands for every known id that begins so."""
    rows = []
    for record in (record for given in plain for record in _repeated(given)):
        values = _values(record)
        if isinstance(values.get("about"), list):
            values["about"] = [id_ for name in values["about"] for id_ in _meant(name, known)]
        try:
            rows.append(RECORDS[table](**values))
        except Exception as error:
            error.add_note(f"in {table}: {record.get('id', '?')}")
            raise
    return rows


def _meant(name: str, known: Iterable[str]) -> list[str]:
    if not name.endswith("-*"):
        return [name]
    meant = [id_ for id_ in known if id_.startswith(name[:-1])]
    if not meant:
        msg = f"no record is called {name}"
        raise CaseError(msg)
    return meant


def _only(known: Iterable[str], given: Iterable[str], where: str) -> None:
    unknown = sorted({*given} - {*known})
    if unknown:
        msg = f"{where}: nobody reads {', '.join(unknown)}; there are {', '.join(sorted(known))}"
        raise CaseError(msg)


@attrs.define
class _Facts:
    """The tables of a file while a case changes them."""

    tables: dict[str, list[Any]]
    recorded: Recorded | None
    recorded_for: dict[Table, Recorded] = attrs.field(factory=dict)

    def copy(self) -> "_Facts":
        return _Facts({name: [*rows] for name, rows in self.tables.items()}, self.recorded, dict(self.recorded_for))

    def place(self, id_: str) -> tuple[str, int]:
        """Return where a record stands; its id must be that of one record."""
        places = [(name, index) for name, rows in self.tables.items() for index, row in enumerate(rows) if row.id == id_]
        if len(places) != 1:
            msg = f"there are {len(places)} records {id_!r}"
            raise CaseError(msg)
        return places[0]

    def change(self, id_: str, **parts: Any) -> None:
        name, index = self.place(id_)
        self.tables[name][index] = attrs.evolve(self.tables[name][index], **parts)

    def take_away(self, id_: str) -> None:
        """Take a record away, and from the papers what they say about it."""
        name, index = self.place(id_)
        del self.tables[name][index]
        documents = self.tables.get("documents", [])
        self.tables["documents"] = [attrs.evolve(row, about=row.about - {id_}) if id_ in (row.about or ()) else row for row in documents]

    def apply(self, case: Mapping[str, Any]) -> None:
        """Make the changes that a case names."""
        for id_ in case.get("without", ()):
            self.take_away(id_)
        for id_, parts in case.get("change", {}).items():
            self.change(id_, **_values(parts))
        for id_, names in case.get("unknown", {}).items():
            self.change(id_, **dict.fromkeys(names))
        for name, plain in case.get("add", {}).items():
            _only(RECORDS, [name], "add")
            self.tables.setdefault(name, []).extend(_rows(name, plain))
        _only(self.tables, case.get("not_kept", ()), "not_kept")
        for name in case.get("not_kept", ()):
            del self.tables[name]
        _only(RECORDS, case.get("recorded", ()), "recorded")
        for name, plain in case.get("recorded", {}).items():
            self.recorded_for[Table[name.upper()]] = _recorded(plain)

    def dossier(self) -> Dossier:
        tables: dict[str, Any] = {**self.tables}
        return Dossier(**tables, recorded=self.recorded, recorded_for=self.recorded_for)


# -- files -----------------------------------------------------------------------------------------------------------------------------


def case_files() -> Sequence[Path]:
    """Return the case files that there are."""
    return sorted(CASES.glob("*.toml"))


def cases_of(path: Path) -> Sequence[Case]:
    """Return the cases of a file, the full one of each question first."""
    plain = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    _only(HEAD, plain, path.name)
    edition: Edition = importlib.import_module(plain.get("module", f"edu_policy.policies.{path.stem}")).EDITION
    if plain["policy"] != edition.policy.id:
        msg = f"{path.name}: the policy is {edition.policy.id}, not {plain['policy']}"
        raise CaseError(msg)
    file = _File(path.name, plain, edition, _calendar(plain["calendar"]) if "calendar" in plain else None)
    full = [
        {"name": FULL, "by_hand": plain["about"], "question": question, "answer": asked["answer"]}
        for question, asked in plain["questions"].items()
    ]
    return [file.case(case) for case in (*full, *plain.get("case", ()))]


def _calendar(plain: Mapping[str, Any]) -> SchoolCalendar:
    own = dict(plain)
    working = own.pop("working_days", None)
    if working not in {None, "mainland"}:
        msg = f"working_days: expected 'mainland', got {working!r}"
        raise CaseError(msg)
    return calendar_from(own, working=None if working is None else WorkingDays([MAINLAND]))


@attrs.frozen
class _File:
    name: str
    plain: Mapping[str, Any]
    edition: Edition
    calendar: SchoolCalendar | None
    facts: _Facts = attrs.field(init=False)

    @facts.default
    def _told(self) -> _Facts:
        recorded = _recorded(self.plain["recorded"]) if "recorded" in self.plain else None
        known = [record["id"] for name in RECORDS for given in self.plain.get(name, ()) for record in _repeated(given)]
        return _Facts({name: _rows(name, self.plain.get(name, ()), known) for name in RECORDS}, recorded)

    def check(self, plain: Mapping[str, Any]) -> None:
        """Refuse a case that leaves something out, or says what nobody reads."""
        where = f"{self.name}, {plain.get('name', 'a case without a name')!r}"
        _only(OF_A_CASE, plain, where)
        lacking = [key for key in ("name", "by_hand", "question") if not plain.get(key)]
        if lacking or not EXPECTED & {*plain}:
            msg = f"{where}: say {', '.join(lacking) or 'what is expected: ' + ', '.join(sorted(EXPECTED))}"
            raise CaseError(msg)
        if plain["question"] not in self.plain["questions"]:
            msg = f"{where}: the file asks no question {plain['question']!r}"
            raise CaseError(msg)
        _only(OF_A_QUESTION, self.plain["questions"][plain["question"]], f"{self.name}, questions.{plain['question']}")
        for key in ("says", "numbers"):
            _only([provision.id for provision in self.edition.provisions], plain.get(key, ()), f"{where}, {key}")

    def case(self, plain: Mapping[str, Any]) -> Case:
        """Return the case that a table describes."""
        self.check(plain)
        try:
            return self.read(plain)
        except Exception as error:
            error.add_note(f"in {self.name}, {plain['name']!r}")
            raise

    def read(self, plain: Mapping[str, Any]) -> Case:
        """Return a case that has been checked."""
        asked = {**self.plain["questions"][plain["question"]], **plain}
        facts = self.facts.copy()
        facts.apply(plain)
        return Case(
            file=self.name,
            name=plain["name"],
            by_hand=plain["by_hand"],
            question=plain["question"],
            subject=asked["subject"],
            period=period_of(asked["period"]) if "period" in asked else None,
            on=asked["on"],
            edition=self.edition.read(plain.get("readings", {})).bind(**_bound(plain.get("bind", {}))),
            calendar=self.calendar,
            dossier=facts.dossier(),
            answer=plain.get("answer"),
            says=plain.get("says", {}),
            numbers={id_: _ends(number) for id_, number in plain.get("numbers", {}).items()},
            missing=tuple(plain.get("missing", ())),
            readings=plain.get("readings", {}),
        )


# -- what an answer says ---------------------------------------------------------------------------------------------------------------


def said_in(answer: Assessment) -> dict[str, str]:
    """Return what an answer says of each provision: a verdict, the state of an effect, or the standing of a declaration."""
    said = {finding.provision: finding.verdict.value for finding in _cited(answer)}
    said |= {effect.provision: effect.state.value for effect in answer.beside.effects}
    return said | {standing.provision: standing.standing.value for standing in answer.beside.standings}


def numbers_in(answer: Assessment) -> dict[str, Ends]:
    """Return what each provision comes to: a quantity, the amount of an effect, or the first measure of a duty."""
    numbers: dict[str, Bounds] = {}
    for finding in _cited(answer):
        measured = next((inner.observed for inner in finding.walk() if inner.observed is not None), None)
        if measured is not None:
            numbers[finding.provision] = measured
    numbers |= {effect.provision: effect.observed for effect in answer.beside.effects if effect.observed is not None}
    numbers |= {quantity.provision: quantity.observed for quantity in answer.beside.quantities}
    return {provision: (bounds.low, bounds.high) for provision, bounds in numbers.items()}


def missing_in(answer: Assessment) -> set[str]:
    """Return the facts that an answer names as missing, as ``lesson-03 activity.kind``."""
    facts = [*answer.missing]
    for root in answer.beside.findings:
        facts += [fact for finding in root.walk() for fact in finding.missing]
    facts += [fact for effect in answer.beside.effects for fact in effect.missing]
    facts += [fact for quantity in answer.beside.quantities for fact in quantity.missing]
    return {f"{fact.of} {fact.field.rpartition(':')[2]}" for fact in facts}


def _cited(answer: Assessment) -> Iterable[Finding]:
    """Return the finding of each provision; of several, as where another subject's is referred to, the first."""
    first: dict[str, Finding] = {}
    for root in (answer.finding, *answer.beside.findings):
        for finding in root.walk():
            if finding.provision:
                first.setdefault(finding.provision, finding)
    return first.values()
