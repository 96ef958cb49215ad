"""Every case of every case file, whether the files show what they should, and the reading of them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from edu_policy import explain
from edu_policy.calendars import CalendarYear, Month, SchoolYear, Semester, Span
from edu_policy.errors import EduPolicyError
from edu_policy.rules import Duty, Edition, Effect, Prohibition
from edu_policy.text import Language
from tests.policies.case_files import CASES, FULL, Case, CaseError, case_files, cases_of, missing_in, numbers_in, period_of, said_in

FILES = case_files()
ALL = [case for path in FILES for case in cases_of(path)]
HOLDS = {"met", "due", "in_force"}
FAILS = {"not_met", "none", "ended"}


def _id(case: Case) -> str:
    return f"{case.file.removesuffix('.toml')}-{case.name.replace(' ', '_')}"


@pytest.mark.parametrize("case", ALL, ids=_id)
def test_a_case_has_the_answer_that_was_worked_out_by_hand(case: Case) -> None:
    answer = case.asked()
    said, numbers = said_in(answer), numbers_in(answer)
    assert {id_: said.get(id_, "not in this answer") for id_ in case.says} == dict(case.says)
    assert {id_: numbers[id_] for id_ in case.numbers} == dict(case.numbers)
    if case.answer is not None:
        assert answer.verdict.value == case.answer
    assert set(case.missing) <= missing_in(answer)
    for language in Language:
        assert explain(answer, language)


# -- what a file shows -----------------------------------------------------------------------------------------------------------------


EDITIONS = [(path.name, next(case.edition for case in ALL if case.file == path.name)) for path in FILES]


def deciding(edition: Edition) -> list[str]:
    return [p.id for p in edition.provisions if isinstance(p.body, Duty | Prohibition | Effect)]


def shown(file: str) -> dict[str, set[str]]:
    """Return what each provision is shown to be."""
    found: dict[str, set[str]] = {}
    for case in (case for case in ALL if case.file == file):
        for id_, said in case.says.items():
            found.setdefault(id_, set()).add(said)
    return found


@pytest.mark.parametrize(("file", "edition"), EDITIONS, ids=[path.stem for path in FILES])
def test_a_file_shows_each_duty_and_effect_holding_failing_and_open(file: str, edition: Edition) -> None:
    said = shown(file)
    wanted = {"holds": HOLDS, "fails": FAILS, "open": {"unknown", "pending"}}
    lacking = {id_: sorted(kind for kind, words in wanted.items() if not words & said.get(id_, set())) for id_ in deciding(edition)}
    breaches = {p.id for p in edition.provisions if isinstance(p.body, Prohibition)}
    lacking = {id_: [kind for kind in kinds if not (id_ in breaches and kind == "holds")] for id_, kinds in lacking.items()}
    assert {id_: kinds for id_, kinds in lacking.items() if kinds} == {}


@pytest.mark.parametrize(("file", "edition"), EDITIONS, ids=[path.stem for path in FILES])
def test_a_file_tells_the_options_of_each_reading_apart(file: str, edition: Edition) -> None:
    chosen = {pair for case in ALL if case.file == file for pair in case.readings.items()}
    others = {(reading.key, option) for reading in edition.readings for option in reading.options[1:]}
    assert sorted(others - chosen) == []


@pytest.mark.parametrize(("file", "edition"), EDITIONS, ids=[path.stem for path in FILES])
def test_a_file_asks_every_question_of_the_full_case_and_it_is_met(file: str, edition: Edition) -> None:
    full = {case.question: case.answer for case in ALL if case.file == file and case.name == FULL}
    assert full == {question.id: "met" for question in edition.questions}


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_case_has_its_own_name(path: Path) -> None:
    names = [case.name for case in ALL if case.file == path.name and case.name != FULL]
    assert sorted({name for name in names if names.count(name) > 1}) == []


# -- reading a file ----------------------------------------------------------------------------------------------------------------------

HEAD = """
policy = "county-support-teaching"
about = "one posting"
recorded = { since = 2022-09-01, until = 2023-08-31 }
questions.unit-compliant = { subject = "unit", period = "2022-23", on = 2023-08-31, answer = "unknown" }
schools = [{ id = "unit", level = "county_direct" }]
"""
LESSONS = """
[[activities]]
id = "lesson"
kind = "lesson"
on = 2022-09-05
repeated = { times = 11, every_days = 7 }
"""
CASE = """
[[case]]
name = "a case"
by_hand = "三"
question = "unit-compliant"
"""


@pytest.fixture
def read(tmp_path: Path) -> Any:
    def reading(*texts: str) -> Case:
        path = tmp_path / "support_teaching.toml"
        path.write_text("\n".join(texts), encoding="utf-8")
        return list(cases_of(path))[-1]

    return reading


def test_a_repeated_record_moves_on_by_so_many_days(read: Any) -> None:
    rows = read(HEAD, LESSONS).dossier.activities
    assert [(row.id, row.on) for row in rows][:2] == [("lesson-01", date(2022, 9, 5)), ("lesson-02", date(2022, 9, 12))]
    assert (len(rows), rows[-1].id, rows[-1].on) == (11, "lesson-11", date(2022, 11, 14))


def test_a_case_changes_what_it_names_and_nothing_else(read: Any) -> None:
    changes = """
    answer = "unknown"
    without = ["lesson-11"]
    change.lesson-01 = { lessons = 2 }
    unknown.lesson-01 = ["kind"]
    not_kept = ["postings"]
    recorded.activities = { since = 2022-10-01, until = 2023-08-31 }
    add.persons = [{ id = "T", posts = [{ office = "teacher", start = 2020-09-01, end = "no end" }] }]
    """
    dossier = read(HEAD, LESSONS, CASE, changes).dossier
    assert len(dossier.activities) == 10
    assert (dossier.activities[0].lessons, dossier.activities[0].kind, dossier.activities[1].kind) == (2, None, "lesson")
    assert dossier.postings is None
    assert [recorded.since for recorded in dossier.recorded_for.values()] == [date(2022, 10, 1)]
    assert dossier.persons[0].posts[0].office == "teacher"
    assert len(read(HEAD, LESSONS).dossier.activities) == 11


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["polcy = 1"], "polcy"),
        ([CASE, 'answer = "met"', "onn = 2022-09-01"], "nobody reads onn"),
        ([CASE], "say what is expected"),
        ([CASE.replace('by_hand = "三"', ""), 'answer = "met"'], "say by_hand"),
        ([CASE.replace("unit-compliant", "other"), 'answer = "met"'], "no question 'other'"),
        ([CASE, 'without = ["lesson-12"]', 'answer = "met"'], "0 records 'lesson-12'"),
        ([CASE, 'says = { 99z = "met" }'], "nobody reads 99z"),
        ([CASE, 'not_kept = ["lessons"]', 'answer = "met"'], "nobody reads lessons"),
        ([CASE, 'period = "2022-24"', 'answer = "met"'], "2022-24"),
        ([CASE, 'readings.1c = "no"', 'answer = "met"'], "1c"),
        ([CASE, "add.activities = [{ id = 'x', knd = 'lesson' }]", 'answer = "met"'], "knd"),
        ([CASE, "change.unit = { stages = 3 }", 'answer = "met"'], "stages"),
    ],
)
def test_what_nobody_reads_is_an_error_that_says_where(read: Any, texts: list[str], said: str) -> None:
    first, rest = ([texts[0]], texts[1:]) if "[[case]]" not in texts[0] else ([], texts)
    with pytest.raises((CaseError, EduPolicyError, TypeError, ValueError)) as caught:
        read(*first, HEAD, *rest)
    told = " ".join([str(caught.value), *getattr(caught.value, "__notes__", ())])
    assert said in told
    assert "support_teaching.toml" in told


def test_a_file_of_another_policy_is_refused(read: Any) -> None:
    with pytest.raises(CaseError, match="the policy is county-support-teaching"):
        read(HEAD.replace("county-support-teaching", "other"))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2022-23", SchoolYear(2022)),
        ("2099-00", SchoolYear(2099)),
        ("2022-23/2", Semester(2022, 2)),
        ("2022", CalendarYear(2022)),
        ("2010-11", SchoolYear(2010)),
        ("2022-10", Month(2022, 10)),
        ("2022-09-01..2022-12-31", Span(date(2022, 9, 1), date(2022, 12, 31))),
    ],
)
def test_periods_are_read_as_they_are_written(text: str, period: Any) -> None:
    assert period_of(text) == period


@pytest.mark.parametrize("text", ["", "2022-13", "2022-24/1", "2022/1", "2022-09-01", "22-23"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises((CaseError, EduPolicyError)):
        period_of(text)


def test_the_files_stand_beside_their_description() -> None:
    assert (CASES / "README.md").exists()
