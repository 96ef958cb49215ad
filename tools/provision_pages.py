"""Pages on how every provision of the twelve plans is accounted for: made from the inventory, the editions and the cases.

Sphinx calls ``write_pages`` before it reads the sources; see ``docs/conf.py``.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from edu_policy.rules import Edition, Prose, Provision, Reading
from edu_policy.text import Language
from tools.provisions import ATTESTED, DATA, DECIDED, TEXT, Plan, Row, plans, treatment

__all__ = ["write_pages"]

ROOT: Final = Path(__file__).resolve().parent.parent
MODULES: Final = ROOT / "src" / "edu_policy" / "policies"
TESTS: Final = ROOT / "tests" / "policies"
INTRODUCTION: Final = (
    "Each provision of a plan stands in one place of its policy, with a body that decides, grants, counts, lists or attests, or as",
    "text with the reason why nothing can decide it. A test compares the policies with the inventory in both directions: no provision",
    "is missing or added, and every clause, label, force, number, window and reading is equal. The inventory stands in `provisions/`,",
    "with a README on its fields.",
)
FEW: Final = 8
"""How many cases of a provision are named on the page; the others are counted."""


def write_pages(folder: Path) -> None:
    """Write a page for each plan, and one that lists them; a page that has not changed is left as it is."""
    folder.mkdir(exist_ok=True)
    pages = {f"plan_{plan.number:02}.md": "\n".join(_page(plan)) + "\n" for plan in plans()}
    pages["index.md"] = "\n".join(_index(plans())) + "\n"
    for name, text in pages.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


# -- the list of plans -----------------------------------------------------------------------------------------------------------------


def _index(all_plans: Sequence[Plan]) -> Iterator[str]:
    yield "# Every provision of the twelve plans"
    yield ""
    yield from INTRODUCTION
    yield ""
    yield "| plan | policy | norms | context | decided or granted | data | attested | text |"
    yield "|---|---|---|---|---|---|---|---|"
    for plan in all_plans:
        yield _summary(plan)
    yield ""
    yield "```{toctree}"
    yield ":hidden:"
    yield ""
    yield from (f"plan_{plan.number:02}" for plan in all_plans)
    yield "```"


def _summary(plan: Plan) -> str:
    norms = sum(row.kind == "norm" for row in plan.rows)
    head = f"| [{plan.number}](plan_{plan.number:02}.md) | "
    edition = plan.edition
    if edition is None:
        return f"{head}not written yet | {norms} | {len(plan.rows) - norms} | | | | |"
    kinds = [treatment(provision).kind for provision in edition.provisions]
    counts = " | ".join(str(kinds.count(kind)) for kind in (DECIDED, DATA, ATTESTED, TEXT))
    return f"{head}{edition.policy.title.en} | {norms} | {len(plan.rows) - norms} | {counts} |"


# -- the page of a plan ----------------------------------------------------------------------------------------------------------------


def _page(plan: Plan) -> Iterator[str]:
    edition = plan.edition
    if edition is None:
        yield f"# Plan {plan.number}"
        yield ""
        yield "The policy of this plan is not written yet. Its provisions are:"
        yield ""
        yield "| provision | clause | what it says | force |"
        yield "|---|---|---|---|"
        yield from (f"| {row.id} | {row.where} | {_said(row)} | {_asked(row)} |" for row in plan.rows)
        return
    yield f"# Plan {plan.number}: {edition.policy.title.en}"
    yield ""
    yield f"{edition.policy.title.zh_Hant}. Edition `{edition.pin}`, module `edu_policy.policies.{plan.module}`."
    yield ""
    yield "| provision | clause | what it says | force | in the edition | readings |"
    yield "|---|---|---|---|---|---|"
    for row in plan.rows:
        provision = edition.provision(row.short)
        readings = ", ".join(f"[{key}](#{_anchor(plan, key)})" for key in row.readings)
        link = f"[{row.id}](#{_anchor(plan, row.short)})"
        yield f"| {link} | {row.where} | {_said(row)} | {_asked(row)} | {_treated(provision)} | {readings} |"
    yield from _reasons(plan, edition)
    yield from ("", "## Readings", "")
    for reading in edition.readings:
        yield from _reading(plan, reading)
    yield from ("", "## Each provision, its code and its cases", "")
    lines, cases = _lines(plan), _cases(plan)
    for row in plan.rows:
        yield from _provision(plan, row, lines, cases.get(row.short, []))


def _treated(provision: Provision) -> str:
    treated = treatment(provision)
    return f"text: {treated.words}" if treated.kind == TEXT else treated.words


def _anchor(plan: Plan, key: str) -> str:
    return f"p{plan.number:02}-{key.lower()}"


def _said(row: Row) -> str:
    return f"{row.label}: {row.gist}".replace("|", "\\|")


def _words(code: str) -> str:
    return code.replace("_", " ")


def _asked(row: Row) -> str:
    """Return the force of a provision, and what it asks in numbers: ``must: >= 20 lesson in a calendar year, per school (stated)``."""
    if not row.numbers:
        return _words(row.force)
    numbers = (" to " if row.compared == "between" else ", ").join(map(str, row.numbers))
    compared = row.compared.replace("between", "")
    window = f"in a {_words(row.window)}" if row.window else ""
    per = f", {row.per}" if row.per else ""
    asked = " ".join(filter(None, (compared, numbers, _words(row.unit), window)))
    return f"{_words(row.force)}: {asked}{per} ({row.stated})".replace("|", "\\|")


def _reasons(plan: Plan, edition: Edition) -> Iterator[str]:
    texts = [row for row in plan.rows if isinstance(edition.provision(row.short).body, Prose)]
    yield from ("", f"## What is text, and why ({len(texts)})", "")
    for row in texts:
        yield f"- {row.id} {row.label}: {treatment(edition.provision(row.short)).words}. {row.gist}"


def _reading(plan: Plan, reading: Reading) -> Iterator[str]:
    words = reading.words
    yield f"({_anchor(plan, reading.key)})="
    question = reading.key if words is None else words.question.in_(Language.EN)
    yield f"**{reading.key}**: {question}"
    if words is not None:
        options = [f"{words.options[option].in_(Language.EN)} (`{option}`)" for option in reading.options]
        others = f"; or else: {'; '.join(options[1:])}" if options[1:] else ""
        yield f"Taken: {options[0]}{others}. {words.why.in_(Language.EN)}"
    yield ""


def _provision(plan: Plan, row: Row, lines: Mapping[str, tuple[int, int]], cases: Sequence[str]) -> Iterator[str]:
    yield f"({_anchor(plan, row.short)})="
    yield f"**{row.id}** {row.where}: {row.label}. {row.gist}"
    yield ""
    if row.note:
        yield from (f"How we read it: {row.note}.", "")
    first, last = lines[row.short]
    yield f"```{{literalinclude}} ../../src/edu_policy/policies/{plan.module}.py"
    yield from (":language: python", f":lines: {first}-{last}", ":lineno-match:", ":dedent:", "```", "")
    yield from (f"- {case}" for case in cases[:FEW])
    if len(cases) > FEW:
        yield f"- and {len(cases) - FEW} more"
    yield ""


# -- where things stand ----------------------------------------------------------------------------------------------------------------


def _lines(plan: Plan) -> Mapping[str, tuple[int, int]]:
    """Return in which lines of its module each provision of a plan stands."""
    tree = ast.parse((MODULES / f"{plan.module}.py").read_text(encoding="utf-8"))
    rows = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "P"]
    return {node.args[0].value: (node.lineno, node.end_lineno or node.lineno) for node in rows if isinstance(node.args[0], ast.Constant)}  # type: ignore[misc]


def _cases(plan: Plan) -> Mapping[str, list[str]]:
    """Return the cases of each provision: those of the case file, else the tests that name it."""
    found: dict[str, list[str]] = {}
    path = TESTS / "cases" / f"{plan.module}.toml"
    if path.exists():
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            for id_ in dict.fromkeys([*case.get("says", ()), *case.get("numbers", ())]):
                said = case.get("says", {}).get(id_, "")
                found.setdefault(id_, []).append(f"{case['name']}{f': *{_words(said)}*' if said else ''} ({case['by_hand']})")
        return found
    for module in sorted(TESTS.glob(f"test_{plan.module}_*.py")):
        for function in (node for node in ast.parse(module.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)):
            named = {node.value for node in ast.walk(function) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
            for id_ in named:
                found.setdefault(id_, []).append(f"{_words(function.name.removeprefix('test_'))} (`{module.name}`)")
    return found
