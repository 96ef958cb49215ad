"""The contract, held by each built-in policy."""

import ast
from typing import ClassVar

import pytest

from edu_policy.calendars import SchoolYear
from edu_policy.models import Dossier
from edu_policy.policies import support_teaching
from edu_policy.policies.words import support_teaching as support_teaching_words
from edu_policy.text import Text
from tests.policies import support_teaching_case
from tests.policies.contract import PolicyContract, code_in, foreign_imports, numbers_outside_provisions, script_faults


class TestSupportTeaching(PolicyContract):
    """Plan 1: 36 norms and two lines of context."""

    module: ClassVar = support_teaching
    words: ClassVar = support_teaching_words
    provisions: ClassVar = 36 + 2
    calendar: ClassVar = support_teaching_case.CALENDAR
    on: ClassVar = support_teaching_case.ON
    questions: ClassVar = {
        "hours-earned": ("P-1", None),
        "year-earned": ("P-1", None),
        "year-recognised": ("P-1", None),
        "posting-compliant": ("P-1", None),
        "unit-compliant": ("unit", SchoolYear(2022)),
        "community-compliant": ("pair", SchoolYear(2022)),
        "county-compliant": ("bureau", SchoolYear(2022)),
    }

    idle: ClassVar = {
        # The credit scheme is one value, and stands in every total; lessons taught are listed, and no half-days.
        "G5": frozenset({"05c", "05d", "05j2"}),
        "1c": frozenset({"05c", "05d", "05j2"}),
    }

    def example(self) -> Dossier:
        """Return the case in which every threshold is met exactly."""
        return support_teaching_case.case()


# -- the contract sees what it should ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        "def f():\n    pass",
        "class C:\n    pass",
        "for x in ():\n    pass",
        "if True:\n    X = 1",
        "with a:\n    pass",
        "try:\n    X = 1\nfinally:\n    pass",
        "f()",
        "X = lambda: 1",
        "X = [a for a in b]",
        "X = f(a for a in b)",
        "X = {a: 1 for a in b}",
        "X = 1 if a else 2",
        "X = f'{a}'",
        "del a",
    ],
)
def test_code_is_told_from_data(code: str) -> None:
    assert list(code_in(ast.parse(code)))


def test_data_is_no_code() -> None:
    code = '"""A policy."""\nfrom a import b\nX = b(1, c="x")\n"""What X is."""\nY: int = 1\n__dir__ = __all__.copy'
    assert list(code_in(ast.parse(code))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("P('05b', 'a', 'b', must(total(W), at_least=80))", []),
        ("R = rate(A, amount=3, per=U)", []),
        ("N = 80", [80]),
        ("N = must(total(W), at_least=80)", [80]),
        ("edition(section('x', P('1', at_least=2)), version='1', revision=2)", []),
        ("edition(minimum=2)", [2]),
        ("Parameter(name='days', type=int, default=15)", []),
        ("InForce(date(2021, 9, 1), NO_END)", []),
        ("N = 0.5", [0.5]),
        ("N = (0, 1, True, 'two')", []),
    ],
)
def test_numbers_outside_provisions_are_found(code: str, found: list[float]) -> None:
    assert list(numbers_outside_provisions(ast.parse(code))) == found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("from edu_policy.rules import Window", []),
        ("from edu_policy.rules.words import P", []),
        ("from edu_policy.policies import terms as t", []),
        ("from edu_policy.policies.words.mine import WORDS", []),
        ("from datetime import date", []),
        ("from edu_policy.rules.engine.judging import judge", ["edu_policy.rules.engine.judging"]),
        ("import edu_policy.rules.engine", ["edu_policy.rules.engine"]),
        ("from edu_policy.rules.edition import Edition", ["edu_policy.rules.edition"]),
        ("from edu_policy.assessment import assess", ["edu_policy.assessment"]),
        ("from edu_policy.policies.other import EDITION", ["edu_policy.policies.other"]),
        ("import os, math", ["os", "math"]),
        ("from . import terms", ["."]),
    ],
)
def test_imports_that_a_policy_does_not_need_are_found(code: str, found: list[str]) -> None:
    assert list(foreign_imports(ast.parse(code))) == found


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ([Text("課時", "课时", "hours")], []),
        ([Text("裡面", "里面", "inside"), Text("公里", "公里", "kilometre")], []),
        ([Text("課時", "课时数", "hours")], ["of different length"]),
        ([Text("課時", "课时", "hours"), Text("課", "果", "lesson")], ["課 becomes 果, 课"]),
        ([Text("課時", "课时", "hours"), Text("课", "课", "lesson")], ["课 stands in the Traditional"]),
        ([Text("課時", "课时", "hours"), Text("科", "課", "subject")], ["課 stands in the Simplified"]),
    ],
)
def test_a_fault_of_the_script_is_found(texts: list[Text], says: list[str]) -> None:
    faults = list(script_faults(texts))
    assert len(faults) >= len(says)
    assert all(any(wanted in fault for fault in faults) for wanted in says)
    assert bool(faults) == bool(says)
