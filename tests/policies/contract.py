"""The contract of every policy: one test class that each policy's own tests derive from, with its answers in data.

A new policy derives ``CaseFileContract`` and names its modules; its example is the full case of its case file. A policy whose cases are
written in Python derives ``PolicyContract`` and gives the example itself: the facts, the calendar, the day, and for each question the
subject and the period. What the contract asks of a module's text is written as functions over syntax
trees, so that they can be tested themselves.
"""

import ast
import copy
import inspect
import pickle
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import ModuleType
from typing import Any, ClassVar

import attrs
import pytest

import edu_policy as ep
from edu_policy.assessment import assess
from edu_policy.calendars import Period, SchoolCalendar
from edu_policy.errors import EduPolicyError
from edu_policy.models import Dossier, Table
from edu_policy.rules import Duty, Edition, Finding, Prohibition, Provision, Reading, Verdict, Why
from edu_policy.rules.readings import resolve, walk
from edu_policy.sources import Force
from edu_policy.text import Language, Text
from tests.policies.case_files import CASES, FULL, Case, cases_of

LANGUAGES = tuple(Language)
DATED = (Table.ACTIVITIES, Table.POSTINGS, Table.DOCUMENTS, Table.DECISIONS, Table.FIGURES, Table.DECLARATIONS)
OPEN = {Verdict.UNKNOWN, Verdict.PENDING, Verdict.NOT_APPLICABLE}
"""What an answer can be where facts are not kept."""

# -- a module is data --------------------------------------------------------------------------------------------------

STATEMENTS = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
"""What a policy module consists of, beside its docstring."""
REFUSED = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.IfExp, ast.NamedExpr, ast.JoinedStr)
"""What stands in no expression of a policy module: code where a value should be."""


def code_in(tree: ast.Module) -> Iterator[str]:
    """Yield each place of a module that is code and no data."""
    for number, node in enumerate(tree.body):
        is_docstring = number == 0 and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_text_of_a_constant = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        if not (isinstance(node, STATEMENTS) or is_docstring or is_text_of_a_constant):
            yield f"line {node.lineno}: {type(node).__name__}"
    for inner in ast.walk(tree):
        if isinstance(inner, REFUSED):
            yield f"line {inner.lineno}: {type(inner).__name__}"


NUMBERED_CALLS = frozenset({"P", "rate", "lookup", "Parameter", "date"})
"""Inside of which a number may stand: a provision, a rate or a table that is the body of one, the default of a parameter, a date."""
NUMBERED_KEYWORDS = frozenset({"revision"})


def numbers_outside_provisions(tree: ast.AST) -> Iterator[float]:
    """Yield each number that stands outside a provision: 2 or more, negative, or no whole number."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NUMBERED_CALLS:
            continue
        if isinstance(node, ast.keyword) and node.arg in NUMBERED_KEYWORDS:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value not in (0, 1):
            yield node.value
        yield from numbers_outside_provisions(node)


IMPORTABLE = (
    r"__future__|datetime|decimal|fractions|edu_policy\.(calculators|calendars|models|quantities|rules|rules\.conditions|rules\.fields|rules\.words|sources|text)"
    r"|edu_policy\.policies(\.terms|\.words\.\w+)?"
)
"""What a policy module may import: the public side of the algebra, the shared terms, and its own words."""


def foreign_imports(tree: ast.AST) -> Iterator[str]:
    """Yield each module from which a policy module imports though it should not."""
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or "."] if isinstance(node, ast.ImportFrom) else []
        yield from (name for name in names if not re.fullmatch(IMPORTABLE, name))


# -- labels ------------------------------------------------------------------------------------------------------------

IN_BOTH_SCRIPTS = frozenset("后里干只系范准制志采布占台面几松冬余舍")
"""Simplified characters that are Traditional ones of another word as well."""


def complete(text: Text) -> bool:
    """Whether a label stands in all languages, and not as a copy of the English one."""
    return all(text.in_(language).strip() for language in LANGUAGES) and text.en not in (text.zh_Hant, text.zh_Hans)


def script_faults(texts: Iterable[Text]) -> Iterator[str]:
    """Yield each place where Traditional and Simplified words differ by more than the script, as far as the texts tell themselves.

    Both have the same length; each Traditional character becomes one and the same Simplified character wherever it stands;
    and a character that becomes another one stands in no Simplified text, nor its Simplified form in a Traditional text.
    """
    texts = tuple(texts)
    becomes: dict[str, set[str]] = {}
    for text in texts:
        if len(text.zh_Hant) != len(text.zh_Hans):
            yield f"{text.zh_Hant} | {text.zh_Hans}: of different length"
        for hant, hans in zip(text.zh_Hant, text.zh_Hans, strict=False):
            becomes.setdefault(hant, set()).add(hans)
    yield from (f"{hant} becomes {', '.join(sorted(hans))}" for hant, hans in becomes.items() if len(hans) > 1)
    simplified = {hans for hant, forms in becomes.items() for hans in forms if hans != hant} - IN_BOTH_SCRIPTS
    traditional = {hant for hant, forms in becomes.items() if hant not in forms}
    for text in texts:
        yield from (f"{char} stands in the Traditional {text.zh_Hant}" for char in sorted(simplified & {*text.zh_Hant}))
        yield from (f"{char} stands in the Simplified {text.zh_Hans}" for char in sorted(traditional & {*text.zh_Hans}))


def labels_of(edition: Edition) -> Iterator[Text]:
    """Yield every text of an edition that a reader may see."""
    yield edition.policy.title
    yield edition.source.title
    for provision in edition.provisions:
        yield from (provision.label, provision.gist, provision.subject.label)
    yield from (question.label for question in edition.questions)
    yield from (parameter.label for parameter in edition.parameters if parameter.label is not None)
    yield from (key.label for key in edition.fact_keys)
    yield from (term.label for term in edition.terms)
    yield from edition.notices.values()
    for reading in edition.readings:
        if reading.words is not None:
            yield from (reading.words.question, reading.words.why, *reading.words.options.values())


class PolicyContract:
    """What every policy promises.

    Attributes:
        module: the module of the policy.
        words: the module of its long words.
        provisions: how many provisions the plan has.
        calendar, on: the calendar of the example, None where the plan needs none, and its day.
        days: the day of the example for the questions that are asked as of another one.
        questions: for each question the subject and the period of the example, in the order of the edition.
        idle: for some readings the provisions in which they stand and change nothing, so that no answer need cite them.
    """

    module: ClassVar[ModuleType]
    words: ClassVar[ModuleType]
    provisions: ClassVar[int]
    calendar: ClassVar[SchoolCalendar | None]
    on: ClassVar[date]
    days: ClassVar[Mapping[str, date]] = {}
    questions: ClassVar[Mapping[str, tuple[str, Period | None]]]
    idle: ClassVar[Mapping[str, frozenset[str]]] = {}

    def example(self) -> Dossier:
        """Return facts under which every question of the policy has the answer MET."""
        raise NotImplementedError

    @property
    def edition(self) -> Edition:
        """The edition that the module gives."""
        edition: Edition = self.module.EDITION
        return edition

    def answer(self, question: str, dossier: Dossier, edition: Edition | None = None) -> ep.Assessment:
        """Ask a question about the subject of the example."""
        subject, period = self.questions[question]
        asked, on = edition or self.edition, self.days.get(question, self.on)
        return assess(asked, dossier, question=question, subject=subject, calendar=self.calendar, on=on, period=period)

    def subject_alone(self, question: str) -> Dossier:
        """Return a dossier that keeps nothing but the table of the subject."""
        table = self.edition.question(question).subject.table
        rows = self.example().rows(table)
        assert rows
        tables: dict[str, Any] = {table.name.lower(): rows}
        return ep.Dossier(**tables, recorded=self.example().recorded)

    def without_records(self, question: str) -> Dossier:
        """Return the example with its registers, and with nothing recorded but the subject."""
        own = self.edition.question(question).subject.table
        example = self.example()
        emptied: dict[str, Any] = {table.name.lower(): () for table in DATED}
        if own in DATED:
            emptied[own.name.lower()] = [example.get(own, self.questions[question][0])]
        return attrs.evolve(example, **emptied)

    def stands_in(self, reading: Reading) -> set[str]:
        """Return the provisions that another option of a reading changes, with every other reading as taken."""
        taken = {other.key: other.taken for other in self.edition.readings}
        forms = [
            {p.id: resolve((p.body, p.notices), {**taken, reading.key: option}) for p in self.edition.provisions}
            for option in reading.options
        ]
        return {id_ for id_ in forms[0] if any(form[id_] != forms[0][id_] for form in forms)}

    # -- a module is data ----------------------------------------------------------------------------------------------

    def test_the_modules_hold_only_data(self) -> None:
        for module in (self.module, self.words):
            assert list(code_in(ast.parse(inspect.getsource(module)))) == []
        assert self.module.__all__ == ["EDITION", "POLICY"]
        assert self.edition.policy == self.module.POLICY

    def test_the_modules_are_written_in_the_words_of_the_algebra(self) -> None:
        for module in (self.module, self.words):
            imported = foreign_imports(ast.parse(inspect.getsource(module)))
            assert [name for name in imported if name not in {self.module.__name__, self.words.__name__}] == []

    def test_every_number_stands_in_the_row_of_its_provision(self) -> None:
        tree = ast.parse(inspect.getsource(self.module))
        assert list(numbers_outside_provisions(tree)) == []

    def test_the_edition_holds_no_callable(self) -> None:
        assert [node for node in walk(self.edition) if callable(node) and not isinstance(node, type)] == []

    def test_the_edition_is_a_value(self) -> None:
        again = pickle.loads(pickle.dumps(self.edition))  # noqa: S301 - our own bytes
        assert again == self.edition == copy.deepcopy(self.edition) == copy.copy(self.edition)
        assert hash(again) == hash(self.edition)
        assert again != attrs.evolve(self.edition, revision=self.edition.revision + 1)

    # -- every provision is cited and labelled -------------------------------------------------------------------------

    def test_every_provision_has_its_own_id(self) -> None:  # their order is that of the inventory: test_provisions.py
        ids = [provision.id for provision in self.edition.provisions]
        assert len(ids) == len(set(ids)) == self.provisions

    def test_every_provision_is_cited_labelled_and_told_in_three_languages(self) -> None:
        def bad(provision: Provision) -> bool:
            return not (str(provision.locator).strip() and complete(provision.label) and complete(provision.gist))

        assert [provision.id for provision in self.edition.provisions if bad(provision)] == []

    def test_every_text_is_complete(self) -> None:
        assert [text for text in labels_of(self.edition) if not complete(text)] == []
        assert all(parameter.label is not None for parameter in self.edition.parameters)

    def test_traditional_and_simplified_words_differ_by_the_script_alone(self) -> None:
        assert list(script_faults(labels_of(self.edition))) == []

    def test_every_notice_has_words(self) -> None:
        cited = {notice.cites for provision in self.edition.provisions for notice in provision.notices}
        assert cited <= self.edition.notices.keys()

    def test_every_duty_is_needed_by_a_question(self) -> None:
        needed = {id_ for question in self.edition.questions for id_ in self.edition.needed(question)}
        decisive = [
            p for p in self.edition.provisions if isinstance(p.body, Duty | Prohibition) and p.force in (Force.MUST, Force.FORBIDDEN)
        ]
        assert [provision.id for provision in decisive if provision.id not in needed] == []

    def test_every_term_has_its_own_code(self) -> None:
        codes = [term.code for term in self.edition.terms]
        assert len(codes) == len(set(codes))

    # -- readings ------------------------------------------------------------------------------------------------------

    def test_every_reading_is_told_and_says_why(self) -> None:
        for reading in self.edition.readings:
            assert reading.words is not None
            assert complete(reading.words.why)
            assert set(reading.words.options) == set(reading.options)
            assert reading.provisions

    def test_every_reading_with_alternatives_acts_where_it_is_cited(self) -> None:
        """What rests on a reading cites it: else an answer would not name a reading that could change it."""
        for reading in self.edition.readings:
            acting = self.stands_in(reading)
            assert bool(acting & {*reading.provisions}) == (len(reading.options) > 1), reading.key
            assert acting - {*reading.provisions} == self.idle.get(reading.key, frozenset()), reading.key

    def test_every_option_can_be_chosen_and_answers(self) -> None:
        example = self.example()
        for reading in self.edition.readings:
            for option in reading.options:
                chosen = self.edition.read({reading.key: option})
                assert (chosen.option(reading.key), self.edition.option(reading.key)) == (option, reading.taken)
                for question in self.questions if option != reading.taken else ():
                    answer = self.answer(question, example, chosen)
                    assert answer.verdict in Verdict
                    assert answer.edition == chosen != self.edition

    # -- questions -----------------------------------------------------------------------------------------------------

    def test_the_example_covers_every_question(self) -> None:
        assert list(self.questions) == [question.id for question in self.edition.questions]

    def test_every_question_is_met_by_the_example(self) -> None:
        assert {question: self.answer(question, self.example()).verdict for question in self.questions} == dict.fromkeys(
            self.questions, Verdict.MET
        )

    def test_every_answer_is_explained_in_three_languages(self) -> None:
        for question in self.questions:
            for dossier in (self.example(), self.subject_alone(question), self.without_records(question)):
                answer = self.answer(question, dossier)
                pages = [ep.explain(answer, language).splitlines() for language in LANGUAGES]
                assert len({len(page) for page in pages}) == 1
                assert len({tuple(page) for page in pages}) == len(LANGUAGES)
                assert all("{" not in line for page in pages for line in page)

    def test_an_answer_names_the_label_of_every_provision_that_it_needs(self) -> None:
        for question in self.questions:
            answer = self.answer(question, self.example())
            needed = [finding for finding in answer.finding.walk() if finding.why is not Why.OTHER_SUBJECT]
            cited = [finding.provision for finding in needed if finding.provision and finding.force is not None]
            for language in LANGUAGES:
                page = ep.explain(answer, language)
                assert [id_ for id_ in cited if self.edition.provision(id_).label.in_(language) not in page] == []

    def test_what_is_not_kept_decides_nothing(self) -> None:
        """With the subject alone every question is open, and no requirement is decided by a table that is not kept."""
        for question in self.questions:
            answer = self.answer(question, self.subject_alone(question))
            assert answer.verdict in OPEN, question
            kept = self.edition.question(question).subject.table
            absent = {table.value for table in Table} - {kept.value}
            decided = [f for root in (answer.finding, *answer.beside.findings) for f in root.walk() if _rests_on(f, absent)]
            assert [(finding.path, finding.verdict) for finding in decided if finding.verdict not in OPEN] == []

    @pytest.mark.parametrize("how", ["no table is kept", "every table is empty"])
    def test_a_dossier_without_the_subject_is_an_error_of_the_library(self, how: str) -> None:
        tables: dict[str, Any] = {} if how == "no table is kept" else {table.name.lower(): () for table in Table}
        dossier = ep.Dossier(**tables, recorded=self.example().recorded)
        for question in self.questions:
            with pytest.raises(EduPolicyError) as caught:
                self.answer(question, dossier)
            assert isinstance(caught.value, LookupError)

    def test_a_finding_is_a_value(self) -> None:
        for question in self.questions:
            finding = self.answer(question, self.example()).finding
            assert pickle.loads(pickle.dumps(finding)) == finding  # noqa: S301 - our own bytes
            assert hash(finding) == hash(attrs.evolve(finding))


class CaseFileContract(PolicyContract):
    """The contract of a policy whose example is the full case of its case file: name the modules and the number of provisions.

    Attributes:
        file: the case file; by default that of the name of the module.
    """

    file: ClassVar[str] = ""
    full: ClassVar[Sequence[Case]]

    def __init_subclass__(cls) -> None:
        """Take the questions, the calendar and the days from the case file."""
        name = cls.file or f"{cls.module.__name__.rpartition('.')[2]}.toml"
        cls.full = [case for case in cases_of(CASES / name) if case.name == FULL]
        cls.questions = {case.question: (case.subject, case.period) for case in cls.full}
        cls.days = {case.question: case.on for case in cls.full}
        cls.calendar, cls.on = cls.full[0].calendar, cls.full[0].on

    def example(self) -> Dossier:
        """Return the facts of the case file."""
        return self.full[0].dossier


def _rests_on(finding: Finding, absent: set[str]) -> bool:
    """Whether a finding has no parts, and lacks a table as a whole."""
    return not finding.children and any(fact.of in absent for fact in finding.missing)
