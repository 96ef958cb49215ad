"""The pages on constructs and editions say what is so: every construct stands there, with exactly the norms that use it."""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args

import attrs
import pytest
from hypothesis import given
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from edu_policy import builtin, rules
from edu_policy.errors import EduPolicyErrors
from edu_policy.quantities import Sentinel
from edu_policy.rules import (
    Binding,
    Body,
    Compare,
    Condition,
    Edition,
    EffectKind,
    EffectState,
    EveryMust,
    Field,
    Measure,
    Op,
    Provision,
    Requirement,
    Selector,
    Standing,
    WhyText,
    Window,
    WindowEdge,
    WindowLike,
    words,
)
from edu_policy.rules.canonical import NOT_NORMATIVE, _Canonical, digest
from edu_policy.rules.plain import CLASSES, edition_to_plain
from edu_policy.rules.readings import walk
from edu_policy.sources import Force
from tests.policies.outside import allowance, seniority, service, staffing, titles, workload
from tests.rules.generated import editions

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
PAGE: Final = (DOCS / "constructs.md").read_text(encoding="utf-8")
ON_EDITIONS: Final = (DOCS / "editions.md").read_text(encoding="utf-8")

BUILT_IN: Final = builtin().editions
OUTSIDE: Final[dict[str, Edition]] = {
    "monthly allowance": allowance.EDITION,
    "points for work": workload.EDITION,
    "service in villages": service.EDITION,
    "staffing": staffing.EDITION,
    "title matrix": titles.EDITION,
    "years of teaching": seniority.EDITION,
}
FOUND_AS: Final = {"Decision": "answers", "Parameter": "Param", "ReadingWords": "Reading"}
"""What is looked for in an edition where a row is about something that does not stand in its clauses itself."""


class Row(NamedTuple):
    """A row of a table of constructs."""

    name: str
    words: tuple[str, ...]
    meaning: str
    norms: str


def rows() -> Iterator[Row]:
    for line in PAGE.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| {py:") and len(cells) == 4:
            first, built, meaning, norms = cells
            yield Row(name_in(first), tuple(re.findall(r"\.words\.(\w+)`", built + meaning)), meaning, norms)


def name_in(cell: str) -> str:
    """Return what a reference names: a class by its name, a code by its class and name."""
    found = re.fullmatch(r"\{py:\w+\}`(?:~[\w.]*?(\w+)|([\w.]+) <[\w.]+>)`", cell)
    assert found is not None, cell
    return found[1] or found[2]


ROWS: Final = list(rows())
NAMES: Final = {row.name for row in ROWS}


# -- what editions use -------------------------------------------------------------------------------------------------------------


def uses(edition: Edition, provision: Provision) -> Iterator[str]:
    """Yield what a clause uses, under every option of every reading."""
    yield from ("Edition", "Provision", "Subject")
    for node in walk((provision.body, provision.notices, provision.force)):
        yield type(node).__name__
        if isinstance(node, StrEnum):
            yield f"{type(node).__name__}.{node.name}"
        if isinstance(node, Field) and "facts" in node.path:
            yield "FactKey"
        if isinstance(node, Compare) and node.field.key == "decision.question":
            yield "answers"
    if edition.readings_of(provision.id):
        yield "Reading"
    for question in edition.questions:
        if provision.id in (*edition.needed(question), *edition.reported(question)):
            yield "Question"
        if isinstance(question.needs, EveryMust) and provision.id in edition.needed(question):
            yield "EveryMust"


@cache
def plan_of(edition: Edition) -> str:
    return f"P{int(edition.source.id.removeprefix('plan-')):02d}"


@cache
def plan_of_each() -> frozenset[str]:
    return frozenset(plan_of(edition) for edition in BUILT_IN)


@cache
def norms_by_use() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for edition in BUILT_IN:
        for provision in edition.provisions:
            for name in uses(edition, provision):
                found.setdefault(name, set()).add(f"{plan_of(edition)}-{provision.id}")
    return found


@cache
def shapes_by_use() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for shape, edition in OUTSIDE.items():
        for provision in edition.provisions:
            for name in uses(edition, provision):
                found.setdefault(name, set()).add(shape)
    return found


def listed(text: str) -> list[str]:
    return re.findall(r"P\d\d-\w+", text)


def claimed(row: Row) -> set[str]:
    """Return the norms of the built-in editions that a row names, itself or in the list to which it leads."""
    every = norms_by_use()["Edition"]
    if row.norms.startswith("every norm"):
        return every - set(listed(row.norms))
    counted = re.fullmatch(r"\[(\d+) norms\]\(#(norms-[a-z-]+)\)", row.norms)
    if counted is None:
        return set(listed(row.norms.partition("not yet encoded")[0]))
    below = PAGE.partition(f"({counted[2]})=\n")[2].partition("\n\n")[0]
    assert len(listed(below)) == int(counted[1])
    return set(listed(below))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_row_names_exactly_the_norms_that_use_it(row: Row) -> None:
    name = FOUND_AS.get(row.name, row.name)
    assert claimed(row) == norms_by_use().get(name, set()), "run python tools/constructs.py"


@pytest.mark.parametrize("row", [row for row in ROWS if not claimed(row)], ids=lambda row: row.name)
def test_what_no_built_in_edition_uses_says_who_will(row: Row) -> None:
    name = FOUND_AS.get(row.name, row.name)
    shapes = re.findall("|".join(OUTSIDE), row.norms.partition("outside the twelve")[2])
    later = listed(row.norms.partition("not yet encoded")[2])

    assert set(shapes) <= shapes_by_use().get(name, set())
    assert not {norm[:3] for norm in later} & plan_of_each()
    assert shapes or later or row.norms == "none of the twelve"


# -- nothing is missing ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("union", [Requirement, Measure, Condition, Selector, Body, WindowLike], ids=str)
def test_every_class_of_a_union_stands_on_the_page(union: Any) -> None:
    assert {kind.__name__ for kind in get_args(union)} - {Window.__name__} <= NAMES


@pytest.mark.parametrize("codes", [Window, WindowEdge, Op, Force, EffectKind, Binding, WhyText])
def test_every_code_stands_on_the_page(codes: type[StrEnum]) -> None:
    assert {f"{codes.__name__}.{code.name}" for code in codes} <= NAMES


@pytest.mark.parametrize("states", [EffectState, Standing])
def test_every_state_stands_on_the_page(states: type[StrEnum]) -> None:
    named = re.findall(rf"`({states.__name__}\.\w+) <edu_policy\.rules\.\1>`", PAGE)
    assert named == [f"{states.__name__}.{state.name}" for state in states]


def test_every_word_stands_on_the_page() -> None:
    assert set(words.__all__) == {word for row in ROWS for word in row.words}


def test_every_name_of_the_rules_that_an_author_writes_stands_on_the_page() -> None:
    written = {name for name in rules.__all__ if CLASSES.get(name) is getattr(rules, name) and attrs.has(CLASSES[name])}
    beside = {"Field", "InForce", "Policy", "Words"}  # they are said of editions and fields
    assert written - beside <= NAMES


def test_no_construct_has_two_rows() -> None:
    assert len(NAMES) == len(ROWS)


def test_every_row_leads_to_its_example() -> None:
    for row in ROWS:
        (example,) = re.findall(r"\[Example\]\(#(ex-[a-z-]+)\)", row.meaning)
        assert f"({example})=\n" in PAGE, row.name


# -- what runs ---------------------------------------------------------------------------------------------------------------------


@cache
def run(page: str) -> dict[str, Any]:
    """Run the examples of a page and return its names."""
    document = Sybil(parsers=[PythonCodeBlockParser()], pattern="*.md", path=str(DOCS)).parse(DOCS / page)
    for example in document.examples():
        example.evaluate()
    return document.namespace


@pytest.mark.parametrize("page", ["constructs.md", "editions.md"])
def test_the_examples_run(page: str) -> None:
    assert run(page)


def table_of(text: str, heading: str) -> list[tuple[str, str]]:
    """Return the example and the last cell of each row of the tables with a heading."""
    found = []
    for table in re.findall(rf"^\| {re.escape(heading)} \|\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.MULTILINE):
        cells = [re.fullmatch(r"\| .*? \| `([^`]*)` \| `?(.*?)`? \|", line) for line in table.splitlines()]
        found += [(cell[1], cell[2]) for cell in cells if cell is not None]
        assert all(cells)
    return found


REFUSED: Final = table_of(ON_EDITIONS, "Refused | Example | Message")


@pytest.mark.parametrize(("example", "message"), REFUSED)
def test_every_refusal_on_the_page_is_one_and_says_so(example: str, message: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        eval(example, dict(run("editions.md")))  # noqa: S307 - written in our own page
    assert message in [str(error).partition(": ")[2] for error in caught.value.exceptions]


@pytest.mark.parametrize(("example", "effect"), table_of(ON_EDITIONS, "Change | Example | The digest"))
def test_a_change_moves_a_digest_or_does_not_as_the_page_says(example: str, effect: str) -> None:
    assert eval(f"moves({example})", dict(run("editions.md"))) is (effect == "moves")  # noqa: S307 - written in our own page


def test_the_page_knows_most_messages_of_a_refusal() -> None:
    assert len(REFUSED) >= 40


# -- the specification of the digest -----------------------------------------------------------------------------------------------


def sent(edition: Edition) -> Any:
    return json.loads(json.dumps(edition_to_plain(edition)))


@pytest.mark.parametrize("edition", [*BUILT_IN, *OUTSIDE.values()], ids=lambda edition: str(edition.pin))
def test_the_program_of_the_page_gives_the_digest_of_our_editions(edition: Edition) -> None:
    switched = edition.read({reading.key: reading.options[-1] for reading in edition.readings})
    for other in (edition, switched):
        assert run("editions.md")["digest_of"](sent(other)) == digest(other)


@given(edition=editions())
def test_the_program_of_the_page_gives_the_digest_of_any_edition(edition: Edition) -> None:
    assert run("editions.md")["digest_of"](sent(edition)) == digest(edition)


def test_the_lists_of_the_specification_are_those_of_the_library() -> None:
    page = run("editions.md")
    assert page["NOT_NORMATIVE"] == set(NOT_NORMATIVE)
    assert page["SENTINELS"] == {name for name, kind in CLASSES.items() if issubclass(kind, Sentinel)}
    assert page["DEFAULTS"] == dict(defaults())


def defaults() -> Iterator[tuple[str, object]]:
    """Yield each default that a plain document may show although it is one: those that are no None, no False and no empty list."""
    for name, kind in CLASSES.items():
        if not attrs.has(kind) or (issubclass(kind, Field) and kind is not Field):
            continue
        fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(kind)
        for attribute in fields:
            is_made = isinstance(attribute.default, attrs.Factory)  # type: ignore[arg-type]  # it is a class
            if attribute.init and attribute.default is not attrs.NOTHING and not is_made:
                plain = _Canonical().write(attribute.default)
                if not (plain is None or plain is False or plain == []):
                    yield f"{name}.{attribute.name}", plain
