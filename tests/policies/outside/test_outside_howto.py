"""The page on writing a rule: its examples run, and its tables name every word, with arguments that the word takes."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from edu_policy import calculators, models, rules
from edu_policy.rules import words

HOWTO: Final = Path(__file__).resolve().parents[3] / "docs" / "howto"
PAGE: Final = (HOWTO / "write_a_rule.md").read_text(encoding="utf-8")
TABLES: Final = PAGE.partition("## Which words serve which wording")[2].partition("## What cannot be said")[0]
OTHER_CALLS: Final = vars(rules) | vars(calculators) | vars(models) | {"Decimal": str, "Fraction": divmod}


def written() -> Iterator[str]:
    """Yield what stands in code in the tables: an expression, or an argument of one."""
    for line in TABLES.splitlines():
        if line.startswith("|"):
            yield from re.findall(r"`([^`]+)`", line)


def calls_in(code: str) -> Iterator[ast.Call]:
    plain = code.replace("…", "...")
    is_argument = re.match(r"\w+=", plain) is not None
    tree = ast.parse(f"dict({plain})" if is_argument else plain, mode="eval")
    yield from (
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id != "dict"
    )


CODE: Final = [code for code in written() if not code.endswith("=")]


def test_the_examples_run() -> None:
    document = Sybil(parsers=[PythonCodeBlockParser()], pattern="*.md", path=str(HOWTO)).parse(HOWTO / "write_a_rule.md")
    examples = list(document.examples())
    assert len(examples) > 9
    for example in examples:
        example.evaluate()


def test_every_word_is_named() -> None:
    named = {call for code in written() for call in re.findall(r"(\w+)\(", code)}
    named |= {call for line in TABLES.splitlines() if not line.startswith("|") for call in re.findall(r"`(\w+)\(", line)}
    assert set(words.__all__) - {"Line"} <= named


@pytest.mark.parametrize("code", CODE)
def test_what_a_table_shows_can_be_written(code: str) -> None:
    for call in calls_in(code):
        assert isinstance(call.func, ast.Name)
        name = call.func.id
        word: Any = getattr(words, name, None) or OTHER_CALLS[name]
        if not inspect.isfunction(word):
            continue
        takes = inspect.signature(word)
        is_short = any(isinstance(value, ast.Constant) and value.value is ... for value in call.args)
        places = [] if all(kind.kind is kind.KEYWORD_ONLY for kind in takes.parameters.values()) else call.args
        given = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg is not None}
        (takes.bind_partial if is_short else takes.bind)(*places, **given)
