"""Mutants: whether the tests notice when a line of the rules or of the calculators is changed.

    python3 tasks.py mutants --minutes 20 --seed 1

Works on a copy in `build/mutants`. Cosmic Ray finds all small changes that it can make there (an operator, a comparison, a number,
a `not`, a decorator, a loop that does not run). This script draws some of them at random, one from each module in turn, makes one at
a time, and runs the tests of rules, calculators and policies until the first fails; the laws and the contract of a policy are left out,
which take longer than all the others. A mutant that no test notices has survived: its difference is printed.
"""

import argparse
import ast
import os
import random
import shlex
import shutil
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from pathlib import Path

from cosmic_ray.commands import init
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_db import use_db
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkResult

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / "build" / "mutants"
PACKAGES = ("rules", "calculators")
FIRST = {  # which tests are likely to notice soonest
    "calculators": ("tests/calculators",),
    "words": ("tests/rules/test_words.py",),
    "refusals": ("tests/rules/test_refusals.py",),
    **dict.fromkeys(("bodies", "canonical", "parsing", "plain"), ("tests/rules/test_canonical.py",)),
}
LAST = "tests/rules/test_canonical.py"  # half of the time of all tests
SLOW = ("tests/rules/test_laws.py", "tests/policies/test_contract.py")  # they take longer than all others together
FOR_TYPE_CHECKERS = ("@final", "@overload", "@override", "if TYPE_CHECKING:", "if not TYPE_CHECKING:")
OUTCOMES = ("killed", "survived", "timed out", "failed")  # failed: not made, for a reason in Cosmic Ray


# -- what can be changed -------------------------------------------------------------------------------------------------------


def spans_for_type_checkers(path: Path) -> dict[int, list[tuple[int, int]]]:
    """Return, for each line of a file, from which column to which type checkers alone read it."""
    source = path.read_text(encoding="utf-8")
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(source.splitlines(), start=1):
        if line.partition("#")[0].strip() in FOR_TYPE_CHECKERS:
            spans[number].append((0, len(line)))
    for node in ast.walk(ast.parse(source)):
        for field in ("annotation", "returns"):
            found = getattr(node, field, None)
            if isinstance(found, ast.expr) and found.end_lineno is not None and found.end_col_offset is not None:
                for number in range(found.lineno, found.end_lineno + 1):
                    start = found.col_offset if number == found.lineno else 0
                    spans[number].append((start, found.end_col_offset if number == found.end_lineno else sys.maxsize))
    return spans


def mutations(modules: Sequence[Path]) -> dict[str, dict[tuple[int, int], list[MutationSpec]]]:
    """Return all that Cosmic Ray can change, by module and place; annotations and the decorators of type checkers are left out."""
    with use_db("mutants.sqlite") as found:
        init(modules, found, {})
        changes = [change for item in found.work_items for change in item.mutations]
    spans = {str(path): spans_for_type_checkers(path) for path in modules}
    places: dict[str, dict[tuple[int, int], list[MutationSpec]]] = defaultdict(lambda: defaultdict(list))
    for change in changes:
        module, (line, column) = str(change.module_path), change.start_pos
        if not any(start <= column < end for start, end in spans[module][line]):
            places[module][line, column].append(change)
    return places


def drawn(places: dict[str, dict[tuple[int, int], list[MutationSpec]]], chance: random.Random) -> Iterator[MutationSpec]:
    """Yield one change from each module in turn; no place twice, since its changes are much alike."""
    queues = []
    for module in sorted(places):
        order = sorted(places[module])
        chance.shuffle(order)
        queues.append([chance.choice(places[module][place]) for place in order])
    chance.shuffle(queues)
    yield from (change for change in chain.from_iterable(zip_longest(*queues)) if change is not None)


# -- what is run ---------------------------------------------------------------------------------------------------------------


def copied() -> None:
    """Copy what is changed and what notices it, and stand there; the copy's package comes before the installed one."""
    shutil.rmtree(COPY, ignore_errors=True)
    for name in ("src", "tests", "tools", "provisions"):
        shutil.copytree(ROOT / name, COPY / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "pyproject.toml", COPY)
    os.chdir(COPY)
    os.environ["PYTHONPATH"] = str(COPY / "src")


def tests_for(module: str) -> str:
    """Return the command that runs the tests for a module, the likeliest first."""
    folders = [f"tests/{name}" for name in ("rules", "calculators", "policies") if name != "calculators" or name in module]
    files = [path.as_posix() for folder in folders for path in sorted(Path(folder).glob("test_*.py")) if path.as_posix() not in SLOW]
    first = [start for part, starts in FIRST.items() if part in module for start in starts]
    files.sort(key=lambda file: (not file.startswith(tuple(first)), file == LAST))
    return shlex.join([sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--hypothesis-profile=mutants", *files])


def seconds_unchanged() -> float:
    """Return how long the tests take on the unchanged copy; end where they do not pass there."""
    start = time.perf_counter()
    unchanged = subprocess.run(shlex.split(tests_for("calculators")), check=False, capture_output=True, text=True)
    if unchanged.returncode:
        sys.exit(f"{unchanged.stdout}{unchanged.stderr}\nNothing was changed yet, and these tests fail in {COPY}: mend them first.")
    return time.perf_counter() - start


def outcome_of(result: WorkResult) -> str:
    """Return what became of a mutant."""
    if result.test_outcome == TestOutcome.SURVIVED:
        return "survived"
    if result.test_outcome == TestOutcome.KILLED:
        return "timed out" if result.output == "timeout" else "killed"
    return "failed"


# -- what is said --------------------------------------------------------------------------------------------------------------


def table(counts: dict[str, Counter[str]], possible: dict[str, int]) -> str:
    """Return how many mutants of each module were made, and what became of them."""
    rows = [f"{'module':50}{'possible':>10}{'made':>10}" + "".join(f"{name:>10}" for name in OUTCOMES)]
    counts = {**{module: counts[module] for module in sorted(counts)}, "all": sum(counts.values(), Counter())}
    for module, count in counts.items():
        places = possible.get(module, sum(possible.values()))
        rows.append(f"{module:50}{places:10}{count.total():10}" + "".join(f"{count[name]:10}" for name in OUTCOMES))
    return "\n".join(rows)


def run(minutes: float, seed: int) -> None:
    """Make mutants until the time is up."""
    end = time.perf_counter() + minutes * 60
    copied()
    modules = sorted(path for package in PACKAGES for path in Path("src/edu_policy", package).rglob("*.py"))
    places = mutations(modules)
    limit = 3 * seconds_unchanged() + 10
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for change in drawn(places, random.Random(seed)):  # noqa: S311 - a sample, not a secret
        if time.perf_counter() >= end:
            break
        module = str(change.module_path)
        start = time.perf_counter()
        result = mutate_and_test([change], tests_for(module), limit)
        outcome = outcome_of(result)
        counts[module][outcome] += 1
        seconds = time.perf_counter() - start
        print(f"{outcome:10}{seconds:6.1f} s  {module}:{change.start_pos[0]}  {change.operator_name}", flush=True)
        if outcome != "killed":
            print(result.diff or result.output, flush=True)
    print(table(counts, {module: len(where) for module, where in places.items()}))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Change lines at random and see whether the tests notice.")
    parser.add_argument("--minutes", type=float, default=20, help="how long to go on (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="which mutants are drawn (default: %(default)s)")
    arguments = parser.parse_args()
    run(arguments.minutes, arguments.seed)


if __name__ == "__main__":
    main()
