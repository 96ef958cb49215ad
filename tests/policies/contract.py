"""The contract of every policy: one test class that each policy's own tests derive from, with its answers in data.

A new policy derives ``PolicyContract``, names its module, and gives an example: the facts, the calendar, the day, and for
each question the subject and the period.
"""

import ast
import copy
import inspect
import pickle
from collections.abc import Iterator, Mapping
from datetime import date
from types import ModuleType
from typing import ClassVar

import attrs
import pytest

import edu_policy as ep
from edu_policy.assessment import assess
from edu_policy.calendars import Period, SchoolCalendar
from edu_policy.errors import EduPolicyError
from edu_policy.models import Dossier, Table
from edu_policy.rules import Duty, Edition, Prohibition, Provision, Verdict
from edu_policy.rules.readings import walk
from edu_policy.sources import Force
from edu_policy.text import Language, Text

LANGUAGES = tuple(Language)
REFUSED_NODES = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
    ast.For,
    ast.While,
    ast.If,
)
"""What a policy module never holds: it is data."""
NUMBERED_CALLS = {"P", "rate"}
"""The words inside of which a number may stand: a provision, and a rate that is itself the body of one."""


def complete(text: Text) -> bool:
    """Whether a label stands in all languages, and not as a copy of the English one."""
    return all(text.in_(language).strip() for language in LANGUAGES) and text.en not in (text.zh_Hant, text.zh_Hans)


def numbers_outside_provisions(tree: ast.AST) -> Iterator[int]:
    """Yield each number of 2 or more that stands outside a provision."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NUMBERED_CALLS:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, int) and node.value >= 2:
            yield node.value
        yield from numbers_outside_provisions(node)


class PolicyContract:
    """What every policy promises."""

    module: ClassVar[ModuleType]
    words: ClassVar[ModuleType]
    provisions: ClassVar[int]
    calendar: ClassVar[SchoolCalendar]
    on: ClassVar[date]
    questions: ClassVar[Mapping[str, tuple[str, Period | None]]]

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
        asked = edition or self.edition
        return assess(asked, dossier, question=question, subject=subject, calendar=self.calendar, on=self.on, period=period)

    def subject_alone(self, question: str) -> Dossier:
        """Return a dossier that keeps nothing but the table of the subject."""
        table = self.edition.question(question).subject.table
        record = self.example().get(table, self.questions[question][0])
        name = table.name.lower()
        assert record is not None
        return ep.Dossier(**{name: [record]}, recorded=self.example().recorded)  # type: ignore[arg-type]

    # -- a module is data ----------------------------------------------------------------------------------------------

    def test_the_modules_hold_only_data(self) -> None:
        for module in (self.module, self.words):
            tree = ast.parse(inspect.getsource(module))
            assert [node for node in ast.walk(tree) if isinstance(node, REFUSED_NODES)] == []
        assert self.module.__all__ == ["EDITION", "POLICY"]

    def test_the_module_is_written_in_the_words_of_the_algebra(self) -> None:
        tree = ast.parse(inspect.getsource(self.module))
        modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not any(name.startswith(("edu_policy.rules.engine", "edu_policy.assessment")) for name in modules)

    def test_every_number_stands_in_the_row_of_its_provision(self) -> None:
        tree = ast.parse(inspect.getsource(self.module))
        assert list(numbers_outside_provisions(tree)) == []

    def test_the_edition_holds_no_callable(self) -> None:
        assert [node for node in walk(self.edition) if callable(node) and not isinstance(node, type)] == []

    def test_the_edition_is_a_value(self) -> None:
        again = pickle.loads(pickle.dumps(self.edition))  # noqa: S301 - our own bytes
        assert again == self.edition == copy.deepcopy(self.edition)
        assert hash(again) == hash(self.edition)

    # -- every provision is cited and labelled -------------------------------------------------------------------------

    def test_every_provision_has_its_own_id(self) -> None:
        ids = [provision.id for provision in self.edition.provisions]
        assert len(ids) == len(set(ids)) == self.provisions

    def test_every_provision_is_cited_labelled_and_told_in_three_languages(self) -> None:
        def bad(provision: Provision) -> bool:
            return not (str(provision.locator) and complete(provision.label) and complete(provision.gist))

        assert [provision.id for provision in self.edition.provisions if bad(provision)] == []

    def test_questions_subjects_and_parameters_are_labelled_in_three_languages(self) -> None:
        labels = [question.label for question in self.edition.questions] + [p.subject.label for p in self.edition.provisions]
        labels += [parameter.label for parameter in self.edition.parameters if parameter.label is not None]
        assert all(complete(label) for label in labels)
        assert all(parameter.label is not None for parameter in self.edition.parameters)

    def test_every_notice_has_words(self) -> None:
        cited = {notice.cites for provision in self.edition.provisions for notice in provision.notices}
        assert cited <= self.edition.notices.keys()
        assert all(complete(self.edition.notices[key]) for key in cited)

    def test_every_duty_is_needed_by_a_question(self) -> None:
        needed = {id_ for question in self.edition.questions for id_ in self.edition.needed(question)}
        decisive = [
            p for p in self.edition.provisions if isinstance(p.body, Duty | Prohibition) and p.force in (Force.MUST, Force.FORBIDDEN)
        ]
        assert [provision.id for provision in decisive if provision.id not in needed] == []

    # -- readings ------------------------------------------------------------------------------------------------------

    def test_every_reading_is_told_in_three_languages(self) -> None:
        for reading in self.edition.readings:
            assert reading.words is not None
            assert complete(reading.words.question)
            assert complete(reading.words.why)
            assert set(reading.words.options) == set(reading.options)
            assert all(complete(label) for label in reading.words.options.values())

    def test_every_option_can_be_chosen_and_answers(self) -> None:
        for reading in self.edition.readings:
            for option in reading.options:
                chosen = self.edition.read({reading.key: option})
                for question in self.questions:
                    answer = self.answer(question, self.example(), chosen)
                    assert answer.verdict in Verdict
                    assert (answer.edition.option(reading.key), self.edition.option(reading.key)) == (option, reading.taken)

    # -- questions -----------------------------------------------------------------------------------------------------

    def test_the_example_covers_every_question(self) -> None:
        assert list(self.questions) == [question.id for question in self.edition.questions]

    def test_every_question_is_met_by_the_example(self) -> None:
        assert {question: self.answer(question, self.example()).verdict for question in self.questions} == dict.fromkeys(
            self.questions, Verdict.MET
        )

    def test_every_answer_is_explained_in_three_languages(self) -> None:
        for question in self.questions:
            for dossier in (self.example(), self.subject_alone(question)):
                answer = self.answer(question, dossier)
                pages = [ep.explain(answer, language).splitlines() for language in LANGUAGES]
                assert len({len(page) for page in pages}) == 1
                assert all("{" not in line for page in pages for line in page)

    def test_what_is_not_kept_is_never_a_proof(self) -> None:
        for question in self.questions:
            answer = self.answer(question, self.subject_alone(question))
            assert answer.verdict is not Verdict.MET
            own = self.edition.question(question).subject.table
            kept = [f for f in answer.finding.walk() if f.verdict is Verdict.NOT_MET and not f.children and f.missing]
            assert [finding.path for finding in kept] == [], own

    @pytest.mark.parametrize("how", ["no table is kept", "every table is empty"])
    def test_a_dossier_without_the_subject_is_an_error_of_the_library(self, how: str) -> None:
        tables = {} if how == "no table is kept" else {table.name.lower(): () for table in Table}
        dossier = ep.Dossier(**tables, recorded=self.example().recorded)  # type: ignore[arg-type]
        for question in self.questions:
            with pytest.raises(EduPolicyError):
                self.answer(question, dossier)

    def test_a_finding_is_a_value(self) -> None:
        for question in self.questions:
            finding = self.answer(question, self.example()).finding
            assert pickle.loads(pickle.dumps(finding)) == finding  # noqa: S301 - our own bytes
            assert hash(finding) == hash(attrs.evolve(finding))
