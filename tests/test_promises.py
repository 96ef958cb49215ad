"""What the library promises of itself, held for every module that there is or will be: no I/O, a tidy surface, closed values."""

import ast
import importlib
import inspect
import json
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import edu_policy

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"

MODULES = ["edu_policy", *sorted(found.name for found in pkgutil.walk_packages(edu_policy.__path__, "edu_policy."))]
PUBLIC_MODULES = [name for name in MODULES if not name.startswith("edu_policy.policies.")]
"""Every module but the policies: those are data, and have a contract of their own."""

MAIN_PATH = """
from datetime import date
import edu_policy as ep
from edu_policy.models import Activity, Authority, Person, Posting, School

def main_path():
    edition = ep.builtin().edition("county-support-teaching", version="1").read({"1q": "signed_only"}).bind(missing_days=1)
    autumn = ep.SemesterDates(semester=ep.Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
    calendar = ep.SchoolCalendar(id="county", semesters=[autumn]).completed_by(ep.nominal(2022))
    dossier = ep.Dossier(
        authorities=[Authority(id="B", kind="county_bureau")],
        schools=[School(id="S-1", authority="B", level="county_direct", kind="primary"), School(id="S-9", level="township")],
        persons=[Person(id="T-017")],
        postings=[Posting(id="P", kind="support", person="T-017", home="S-1", host="S-9", start=date(2022, 9, 1), end=date(2023, 7, 7))],
        activities=[Activity(id="A", kind="teach_lesson", on=date(2022, 9, 5), by="T-017", at="S-9", lessons=2)],
        recorded=ep.Recorded(since=date(2022, 9, 1), until=date(2023, 6, 1)),
    )
    year = ep.SchoolYear(2022)
    asked = [("year-recognised", "T-017", None), ("unit-compliant", "S-1", year), ("county-compliant", "B", year)]
    results = [
        ep.assess(edition, dossier, question=question, subject=subject, calendar=calendar, on=date(2023, 6, 1), period=period)
        for question, subject, period in asked
    ]
    return [ep.explain(result, language) for result in results for language in ep.Language]
"""
"""Defines `main_path`: from facts to a verdict and its text, in every language."""

# Classes that may be derived from, by their full name, each with its reason.
OPEN_CLASSES = {
    "edu_policy.calendars.periods.NamedDays": "terms and phases derive from it, in the same module",
    "edu_policy.rules.fields.Field": "the fields of each kind of record derive from it, in the same module",
}


# -- no I/O ----------------------------------------------------------------------------------------------------------------------

WATCH = """
import json, os, sys
from collections.abc import MutableMapping

events = []
watching = False

def note(event, arguments):
    if watching:
        events.append([event, *(a if isinstance(a, (str, int, type(None))) else type(a).__name__ for a in arguments)])

class Refusing(MutableMapping):
    def refuse(self, *arguments):
        events.append(["os.environ", *map(str, arguments)])
        raise RuntimeError("the environment was read")
    __getitem__ = __setitem__ = __delitem__ = __iter__ = __len__ = __contains__ = refuse

def watched(action):
    global watching
    os.environ = os.environb = Refusing()
    watching = True
    action()
    watching = False
    print(json.dumps(events))

sys.addaudithook(note)
"""

# Events that reach nothing outside the interpreter.
PURE = {
    "builtins.id",
    "code.__new__",
    "function.__new__",
    "object.__delattr__",
    "object.__getattr__",
    "object.__setattr__",
    "sys._getframe",
    "sys._getframemodulename",
}
IMPORTING = PURE | {"compile", "exec", "import", "marshal.loads"}


def fresh(code: str) -> str:
    """What code prints in a new interpreter that ignores the user's settings and writes no byte code."""
    command = [sys.executable, "-I", "-B", "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def events_of(setting: str, action: str) -> list[list[object]]:
    """The audit events, and reads of the environment, that an action causes after its setting was prepared unwatched."""
    events: list[list[object]] = json.loads(fresh(f"{WATCH}\n{setting}\nwatched(lambda: {action})"))
    return events


def belongs_to_importing(event: list[object]) -> bool:
    """Whether an audit event is Python's own search for modules: directories listed, code read."""
    kind, *arguments = event
    if kind in IMPORTING:
        return True
    place = Path(str(arguments[0])) if arguments else Path()
    inside = any(place.is_relative_to(root) for root in (sys.prefix, sys.base_prefix, SOURCE))
    reads_code = kind == "open" and arguments[1] in {"r", "rb"} and place.suffix in {".py", ".pyc", ".so", ".pyd"}
    return inside and (kind == "os.listdir" or reads_code)


def test_the_watch_sees_what_it_should() -> None:
    attempt = """
def attempt():
    for action in (lambda: open("nowhere.txt"), lambda: os.getenv("LANG")):
        try:
            action()
        except (OSError, RuntimeError):
            pass
"""
    assert {"open", "os.environ"} <= {event[0] for event in events_of(attempt, "attempt()")}


def test_importing_the_package_only_reads_its_code() -> None:
    events = events_of("", "__import__('edu_policy')")
    assert events
    assert [event for event in events if not belongs_to_importing(event)] == []


def test_importing_every_module_only_reads_its_code() -> None:
    # Babel's own import reads the environment, so it comes first; what is watched is ours.
    events = events_of("import babel.dates, babel.lists, babel.numbers, babel.plural, babel.units", f"list(map(__import__, {MODULES}))")
    assert [event for event in events if not belongs_to_importing(event)] == []


def test_an_answer_reaches_nothing_outside() -> None:
    # The first call warms Babel, whose locale data are the one exception to "no files".
    events = events_of(f"{MAIN_PATH}\nmain_path()", "main_path()")
    assert [event for event in events if event[0] not in PURE] == []


def test_importing_the_package_loads_no_heavy_dependency() -> None:
    loaded = set(json.loads(fresh("import edu_policy, json, sys; print(json.dumps(sorted(sys.modules)))")))
    assert loaded & {"babel", "cattr", "cattrs", "narwhals"} == set()


BUILTINS_REFUSED = {"__import__", "breakpoint", "compile", "eval", "exec", "exit", "globals", "input", "open", "print", "quit"}
ATTRIBUTES_REFUSED = {"environ", "fromtimestamp", "getenv", "now", "today", "utcfromtimestamp", "utcnow"}


def refused(tree: ast.Module) -> Iterator[str]:
    """Each use of the clock, the environment, the terminal, files, code made at run time, or state of a whole module."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) if name in BUILTINS_REFUSED:
                yield f"line {node.lineno}: {name}"
            case ast.Attribute(attr=name) if name in ATTRIBUTES_REFUSED:
                yield f"line {node.lineno}: .{name}"
            case ast.Global(names=names):
                yield f"line {node.lineno}: global {', '.join(names)}"
            case _:
                pass


@pytest.mark.parametrize(
    "code", ["open('x')", "print(1)", "date.today()", "datetime.datetime.now()", "os.environ", "def f() -> None:\n    global x"]
)
def test_the_scan_finds_what_it_should(code: str) -> None:
    assert list(refused(ast.parse(code)))


@pytest.mark.parametrize("name", MODULES)
def test_no_module_names_the_clock_the_environment_or_files(name: str) -> None:
    assert list(refused(parsed(name))) == []


def test_the_import_contracts_hold() -> None:
    code = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    done = subprocess.run([sys.executable, "-c", code, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# -- the surface -----------------------------------------------------------------------------------------------------------------


def module_of(name: str) -> ModuleType:
    return importlib.import_module(name)


def parsed(name: str) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(inspect.getsource(module_of(name)))


def defined(tree: ast.Module) -> set[str]:
    """The public names that a module defines. Type variables are scaffolding, and do not count."""
    names: set[str] = set()
    for node in tree.body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.Assign(value=ast.Call(func=ast.Name(id="TypeVar" | "ParamSpec" | "TypeVarTuple"))):
                pass
            case ast.Assign(targets=targets):
                names |= {leaf.id for target in targets for leaf in ast.walk(target) if isinstance(leaf, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case _:
                pass
    return {name for name in names if not name.startswith("_")}


def gathered(name: str, tree: ast.Module) -> set[str]:
    """The names that a package takes from the modules inside it, and so offers as its own."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    inner = (node for node in imports if node.level == 1 or (node.module or "").startswith(f"{name}."))
    return {name for node in inner for alias in node.names if not (name := alias.asname or alias.name).startswith("_")}


@pytest.mark.parametrize("name", PUBLIC_MODULES)
def test_a_module_offers_exactly_its_public_names(name: str) -> None:
    module, tree = module_of(name), parsed(name)
    offered = list(module.__all__)  # in the order of ruff's RUF022, which owns it
    assert len(offered) == len(set(offered))
    assert [entry for entry in offered if not hasattr(module, entry)] == []
    assert dir(module) == sorted(offered)
    if hasattr(module, "__path__"):
        assert defined(tree) | gathered(name, tree) <= set(offered)
    else:
        assert set(offered) == defined(tree)


def described(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Everything of a module that must have a docstring: itself, its public classes and functions, and their public parts."""
    yield module.__name__, module
    for name in module.__all__:
        entry = getattr(module, name)
        if inspect.isclass(entry) or inspect.isroutine(entry):
            yield f"{module.__name__}.{name}", entry
        if inspect.isclass(entry) and entry.__module__ == module.__name__:
            for part, value in vars(entry).items():
                if not part.startswith("_") and (inspect.isroutine(value) or isinstance(value, property)):
                    yield f"{module.__name__}.{name}.{part}", getattr(entry, part)


@pytest.mark.parametrize("name", PUBLIC_MODULES)
def test_everything_public_has_a_docstring(name: str) -> None:
    # Constants have none: a label, or the text below them, says what they are.
    assert [path for path, entry in described(module_of(name)) if not (inspect.getdoc(entry) or "").strip()] == []


def test_every_name_of_the_public_face_stands_in_the_reference() -> None:
    reference = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / "reference").glob("*.*")))
    assert [name for name in edu_policy.__all__ if not re.search(rf"\b{re.escape(name)}\b", reference)] == []


# -- values ----------------------------------------------------------------------------------------------------------------------


def attrs_classes() -> list[type]:
    """The attrs classes of the package. Errors are left out: Python itself writes the traceback into them."""
    classes = {
        value
        for name in MODULES
        for value in vars(module_of(name)).values()
        if isinstance(value, type) and value.__module__ == name and attrs.has(value) and not issubclass(value, BaseException)
    }
    return sorted(classes, key=full_name)


def full_name(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"


@pytest.mark.parametrize("cls", attrs_classes(), ids=full_name)
def test_values_are_frozen_and_slotted(cls: type) -> None:
    bare: object = object.__new__(cls)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        bare.anything = 1  # type: ignore[attr-defined]  # that it is refused is the point
    assert not hasattr(bare, "__dict__")


@pytest.mark.parametrize("cls", [cls for cls in attrs_classes() if full_name(cls) not in OPEN_CLASSES], ids=full_name)
def test_values_are_closed_to_subclassing(cls: type) -> None:
    closed = "__final__" in vars(cls) or refuses_heirs(cls)  # typing.final, or by itself
    assert closed


def refuses_heirs(cls: type) -> bool:
    """Whether a class raises TypeError when another is derived from it."""
    try:
        type(cls)("Heir", (cls,), {"__slots__": ()})
    except TypeError:
        return True
    return False


def test_open_classes_are_still_there() -> None:
    assert set(OPEN_CLASSES) <= set(map(full_name, attrs_classes()))


# -- the project -----------------------------------------------------------------------------------------------------------------


def test_the_first_example_of_the_readme_runs_as_pasted() -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert blocks
    fresh(blocks[0])


def tracked_files() -> list[Path]:
    """The files of the project that are, or could be, committed."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


# Paths of one machine. The brackets keep the pattern from matching itself.
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.])/[w]ork/|(?<![\w.])/[r]oot/|(?<![\w.])/[h]ome/\w|\.\./[s]hared|\b[f]arm-|[f]ile:///|\b[l]ocalhost\b"
)


def test_the_project_speaks_of_itself_only() -> None:
    found = []
    for path in tracked_files():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # not text
        found += [f"{path.relative_to(ROOT)}:{number}: {line}" for number, line in enumerate(lines, 1) if OF_ONE_MACHINE.search(line)]
    assert found == []


def test_the_lock_file_names_public_hosts_only() -> None:
    hosts = set(re.findall(r"https?://[^/\"\s]+", (ROOT / "uv.lock").read_text(encoding="utf-8")))
    assert hosts == {"https://pypi.org", "https://files.pythonhosted.org"}
