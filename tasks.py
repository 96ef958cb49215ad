#!/usr/bin/env python3
"""The project's tasks: one command for the demonstration, one for every check.

    python3 tasks.py demo [ARGUMENT ...]   run examples/support_teaching_year.py
    python3 tasks.py check                 everything below, on every supported Python found; goes on after a failure

    python3 tasks.py lint                  ruff: rules and format
    python3 tasks.py imports               import-linter: layers and forbidden modules
    python3 tasks.py types                 mypy on everything, pyright on how completely the package is typed
    python3 tasks.py tests                 pytest with branch coverage
    python3 tasks.py doctests              the examples in docstrings, README.md and docs/
    python3 tasks.py docs                  Sphinx, warnings as errors, into docs/_build/html
    python3 tasks.py bench                 benchmarks/*.py, in their short form

    python3 tasks.py mutants [--minutes N] [--seed N]
                                           whether the tests notice a changed line: takes as long as it is given, no part of check

Needs Python 3.11 or newer and nothing else: tools go into the project's own `.venv`. With `--here`, the environment
of the running Python is used as it is, for instance under uv:

    uv run --all-groups python tasks.py check --here
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
PYPROJECT = ROOT / "pyproject.toml"
DEMO = "examples/support_teaching_year.py"
STAMP = "edu-policy.json"  # in an environment: what was installed there, for which pyproject.toml
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"  # it has no `python -m` form
USAGE_ERROR = 2


class TaskError(Exception):
    """Something outside the project stands in the way; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Step:
    """One command, as arguments to a Python interpreter, and the task that it belongs to."""

    task: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one task went: its exit code (0 for success) and how long it took."""

    task: str
    code: int
    seconds: float


# -- what each task runs -------------------------------------------------------------------------------------------------------

GROUPS = {  # the dependency groups that a task needs beside the package itself
    "lint": ("lint",),
    "imports": ("imports",),
    "types": ("dev",),  # mypy reads the tests too, and so needs what they import
    "tests": ("tests",),
    "doctests": ("tests",),
    "docs": ("docs",),
    "demo": (),
    "bench": ("benchmarks",),
    "mutants": ("tests", "mutants"),
}
TIME_BOXED = ("mutants",)  # no part of `check`: they draw a sample, take as long as they are given, and end in things to judge
WITH_ARGUMENTS = ("demo", "mutants")


def steps(task: str, arguments: Sequence[str] = ()) -> list[Step]:
    """The commands of one task, in order."""
    commands: dict[str, list[tuple[str, ...]]] = {
        "demo": [(DEMO, *arguments)],
        "lint": [("-m", "ruff", "check"), ("-m", "ruff", "format", "--check", "--diff")],
        "imports": [("-c", LINT_IMPORTS, "--no-cache", "--no-logo")],
        "types": [("-m", "mypy"), ("-m", "pyright", "--verifytypes", "edu_policy", "--ignoreexternal")],
        "tests": [
            ("-m", "coverage", "erase"),
            ("-m", "coverage", "run", "-m", "pytest", "tests"),
            ("-m", "coverage", "combine", "--quiet"),
            ("-m", "coverage", "report"),
        ],
        "doctests": [("-m", "pytest", "src", "README.md", "docs")],
        "docs": [("-m", "sphinx", "--fresh-env", "--nitpicky", "--fail-on-warning", "--quiet", "docs", "docs/_build/html")],
        "bench": [(str(path.relative_to(ROOT)), "--quick") for path in sorted((ROOT / "benchmarks").glob("[!_]*.py"))],
        "mutants": [("tools/mutants.py", *arguments)],
    }
    return [Step(task, command) for command in commands[task]]


# -- environments --------------------------------------------------------------------------------------------------------------


def interpreter_of(environment: Path) -> Path:
    """The Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def version_of(python: Path | str) -> str | None:
    """The version of an interpreter, such as "3.12"; None if it does not start (a shim may stand for a Python that is not there)."""
    try:
        answer = subprocess.run(
            [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None


def has_module(python: Path | str, name: str) -> bool:
    """Whether an interpreter can import a module."""
    return subprocess.run([python, "-c", f"import {name}"], capture_output=True, check=False).returncode == 0


def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))


def with_included(groups: Iterable[str]) -> set[str]:
    """Dependency groups with all groups that they include."""
    entries = project()["dependency-groups"]
    names = set(groups)
    while more := {entry["include-group"] for name in names for entry in entries[name] if isinstance(entry, dict)} - names:
        names |= more
    return names


def supported_versions() -> list[str]:
    """The Python versions that the project says it supports, from its classifiers."""
    prefix = "Programming Language :: Python :: 3."
    classifiers = project()["project"]["classifiers"]
    return ["3." + line.removeprefix(prefix) for line in classifiers if line.startswith(prefix)]


def candidates(version: str) -> Iterator[str]:
    """Where a version of Python may stand: on PATH, or among those that pyenv keeps, whose shims start only the chosen ones."""
    on_path = shutil.which(f"python{version}")
    if on_path is not None:
        yield on_path
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    yield from map(str, sorted(kept.glob(f"{version}.*/bin/python"), reverse=True))


def other_pythons() -> dict[str, str]:
    """Each other supported version that is found and really starts, with its path."""
    running = f"{sys.version_info.major}.{sys.version_info.minor}"
    wanted = [version for version in supported_versions() if version != running]
    found = {version: next((path for path in candidates(version) if version_of(path) == version), None) for version in wanted}
    return {version: path for version, path in found.items() if path is not None}


def create(environment: Path, python: str) -> None:
    """Make an environment, or mend one that has another Python, does not start, or has no pip (uv makes none)."""
    inside = interpreter_of(environment)
    version = version_of(inside)
    if version is not None and version == version_of(python):
        if not has_module(inside, "pip"):
            (environment / STAMP).unlink(missing_ok=True)
            run([str(inside), "-m", "ensurepip", "--default-pip"])
        return
    if not has_module(python, "ensurepip"):
        message = f"{python} has no `ensurepip`, so it can make no environment. On Debian and Ubuntu: apt install python3-venv"
        raise TaskError(message)
    run([python, "-m", "venv", "--clear", str(environment)])


def prepare(environment: Path, python: str, groups: Iterable[str]) -> str:
    """Bring an environment up to date and return its interpreter; does nothing when neither pyproject.toml nor the need has changed."""
    create(environment, python)
    inside = str(interpreter_of(environment))
    stamp = environment / STAMP
    current = hashlib.sha256(PYPROJECT.read_bytes()).hexdigest()
    known = json.loads(stamp.read_text(encoding="utf-8")) if stamp.exists() else {}
    installed = known["groups"] if known.get("pyproject") == current else None
    if installed is None or not set(groups) <= with_included(installed):
        wanted = sorted({*groups, *(installed or ())})
        stamp.unlink(missing_ok=True)  # an installation that breaks off leaves no stamp behind
        run([inside, "-m", "pip", "install", "--quiet", "--upgrade", "pip>=25.1"])  # the first pip that knows `--group`
        run([inside, "-m", "pip", "install", "--quiet", "--editable", ".", *(word for group in wanted for word in ("--group", group))])
        stamp.write_text(json.dumps({"pyproject": current, "groups": wanted}), encoding="utf-8")
    return inside


def run(command: Sequence[str]) -> None:
    """Run a command that must succeed."""
    say(command)
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        message = f"this command failed: {' '.join(command)}"
        raise TaskError(message)


# -- running -------------------------------------------------------------------------------------------------------------------


def say(command: Sequence[str]) -> None:
    """Show a command before it runs, with its output after it even when both go to one file."""
    print("$", " ".join(word if word and " " not in word else repr(word) for word in command), flush=True)


def activated(python: str) -> dict[str, str]:
    """The variables of a process that runs in an interpreter's environment: pyright finds the Python to look into by PATH."""
    return {**os.environ, "PATH": os.pathsep.join([str(Path(python).parent), os.environ.get("PATH", os.defpath)])}


def perform(python: str, wanted: Sequence[Step]) -> int:
    """Run the commands of one task, going on after a failure; the exit code of the first that failed, or 0."""
    codes = []
    for step in wanted:
        command = [python, *step.arguments]
        say(command)
        codes.append(subprocess.run(command, cwd=ROOT, env=activated(python), check=False).returncode)
    return next(filter(None, codes), 0)


def timed(task: str, python: str, wanted: Sequence[Step]) -> Outcome:
    """Run one task and note how it went."""
    print(f"\n== {task} ".ljust(100, "="), flush=True)
    start = time.perf_counter()
    code = perform(python, wanted)
    return Outcome(task, code, time.perf_counter() - start)


def test_elsewhere(version: str, path: str) -> Outcome:
    """Run all tests and examples on another Python, in an environment of its own; without coverage, which one Python measures."""
    start = time.perf_counter()
    task = f"tests on {version}"
    try:
        python = prepare(ROOT / f".venv-{version}", path, ["tests"])
    except TaskError as error:
        print(error, flush=True)
        return Outcome(task, 1, time.perf_counter() - start)
    return timed(task, python, [Step(task, ("-m", "pytest"))])


def check(python: str, others: dict[str, str]) -> int:
    """Run every task, whatever the others say; 0 if all succeeded."""
    outcomes = [timed(task, python, steps(task)) for task in GROUPS if task not in TIME_BOXED]
    outcomes += [test_elsewhere(version, path) for version, path in others.items()]
    print("\n== summary ".ljust(100, "="))
    for outcome in outcomes:
        print(f"{outcome.task:16}{'passed' if outcome.code == 0 else 'FAILED'}{outcome.seconds:10.1f} s")
    return int(any(outcome.code for outcome in outcomes))


def main(arguments: list[str]) -> int:
    """Run the task that the arguments name."""
    here = "--here" in arguments
    task, *rest = [word for word in arguments if word != "--here"] or ["help"]
    if task not in (*GROUPS, "check") or (rest and task not in WITH_ARGUMENTS):
        print(__doc__)
        return 0 if task in ("help", "-h", "--help") else USAGE_ERROR
    groups = ("dev",) if task == "check" else GROUPS[task]
    try:
        python = sys.executable if here else prepare(ROOT / ".venv", sys.executable, groups)
    except TaskError as error:
        print(error, file=sys.stderr)
        return 1
    if task == "check":
        return check(python, {} if here else other_pythons())
    return perform(python, steps(task, rest))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
