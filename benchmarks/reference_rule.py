"""How much slower than plain loops the library answers its reference rule, as ratios within one run.

    python benchmarks/reference_rule.py            the figures of README.md
    python benchmarks/reference_rule.py --quick    a short run, to see that it works

The rule is plan 1, 三(三): 80 credited hours, of which 60 lessons taught, 30 in each of two semesters (P01-05b to 05d), for
one posting with 60 activities. The floors are written by hand over the same ``Activity`` objects. Nothing is asserted about
time; but the run refuses to start where floor and library disagree on a verdict. See README.md for what each row means.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, NamedTuple

from _ratios import Ratio, compared, figures, machine, seconds, table

from edu_policy import Dossier, Recorded, SchoolCalendar, Semester, SemesterDates, Verdict, builtin, explain, prepare
from edu_policy.models import Activity, Person, Posting, School

# -- the facts -----------------------------------------------------------------------------------------------------------------

FIRST_LESSON: Final = date(2022, 9, 1)
END_OF_AUTUMN: Final = date(2023, 1, 13)
START_OF_SPRING: Final = date(2023, 2, 13)
LAST_DAY: Final = date(2023, 7, 7)
AFTERWARDS: Final = date(2023, 7, 20)

CALENDAR: Final = SchoolCalendar(
    id="county",
    semesters=[
        SemesterDates(semester=Semester(2022, 1), first_lesson=FIRST_LESSON, last_day=END_OF_AUTUMN),
        SemesterDates(semester=Semester(2022, 2), first_lesson=START_OF_SPRING, last_day=LAST_DAY),
    ],
)
HOURS, LESSONS, EACH_SEMESTER = 80, 60, 30
POSTING: Final = Posting(id="P-1", kind="support", person="T-1", home="home", host="host", start=FIRST_LESSON, end=LAST_DAY)


def lessons(prefix: str, count: int, doubles: int, start: date, kind: str = "teach_lesson") -> Iterator[Activity]:
    """Yield records of one lesson each, every third day, of which the first ``doubles`` hold two lessons."""
    for index in range(count):
        day = start + timedelta(3 * index)
        yield Activity(id=f"{prefix}{index:02}", kind=kind, on=day, by="T-1", at="host", lessons=2 if index < doubles else 1)


def activities() -> tuple[Activity, ...]:
    """Return 60 records: 32 + 31 lessons taught, 4 observed, 2 explained, 5 half-days of research, and 5 that do not count."""
    half_days = [
        Activity(id=f"R{n}", kind="teaching_research", on=date(2023, 3, 6 + n), by="T-1", at="host", half_days=1) for n in range(5)
    ]
    return (
        *lessons("A", 22, 10, FIRST_LESSON),
        *lessons("S", 22, 9, START_OF_SPRING),
        *lessons("O", 4, 0, date(2022, 10, 10), "observe_lesson"),
        *lessons("E", 2, 0, date(2023, 4, 10), "explain_lesson"),
        *half_days,
        Activity(id="X1", kind="teaching_research", on=date(2023, 5, 8), by="T-1", at="host", half_days=Fraction(1, 2)),
        Activity(id="X2", kind="teach_lesson", on=date(2023, 5, 9), by="T-1", at="home", lessons=1),
        Activity(id="X3", kind="teach_lesson", on=date(2023, 7, 10), by="T-1", at="host", lessons=1),
        Activity(id="X4", kind="observe_lesson", on=date(2022, 8, 30), by="T-1", at="host", lessons=1),
        Activity(id="X5", kind="teach_lesson", on=date(2023, 7, 11), by="T-1", at="home", lessons=1),
    )


def dossier(records: Iterable[Activity]) -> Dossier:
    """Return the dossier of the posting with these activities."""
    return Dossier(
        schools=[School(id="home"), School(id="host")],
        persons=[Person(id="T-1")],
        postings=[POSTING],
        activities=records,
        recorded=Recorded(since=FIRST_LESSON, until=AFTERWARDS),
    )


# -- the floors: the same rule by hand -----------------------------------------------------------------------------------------


def decided(values: tuple[int, int, int, int], posting: Posting, on: date) -> str:
    """Return the verdict for credited hours, lessons taught, and lessons taught in autumn and in spring."""
    credit, taught, autumn, spring = values
    start, end = posting.start, posting.end
    if not isinstance(start, date) or not isinstance(end, date) or start > FIRST_LESSON or end < LAST_DAY:
        return "not_met"
    is_short = credit < HOURS or taught < LESSONS
    if (on >= END_OF_AUTUMN and autumn < EACH_SEMESTER) or (on >= LAST_DAY and spring < EACH_SEMESTER) or (on >= end and is_short):
        return "not_met"
    return "pending" if on < LAST_DAY or is_short else "met"


def floor_verdict(records: Sequence[Activity], posting: Posting, on: date) -> str:
    """Floor of the verdict: one plain loop."""
    person, host = posting.person, posting.host
    first, last = posting.start, min(posting.end, on)  # type: ignore[type-var]  # known dates, as in every floor
    credit = taught = autumn = spring = 0
    for record in records:
        if record.by != person or record.at != host:
            continue
        day = record.on
        if not first <= day <= last:  # type: ignore[operator]
            continue
        kind = record.kind
        if kind == "teach_lesson":
            count = record.lessons
            credit += count  # type: ignore[operator]
            taught += count  # type: ignore[operator]
            if day <= END_OF_AUTUMN:  # type: ignore[operator]
                autumn += count  # type: ignore[operator]
            elif day >= START_OF_SPRING:  # type: ignore[operator]
                spring += count  # type: ignore[operator]
        elif kind in ("observe_lesson", "explain_lesson"):
            credit += record.lessons  # type: ignore[operator]
        elif kind == "teaching_research":
            credit += 3 * int(record.half_days)  # type: ignore[arg-type]
    return decided((credit, taught, autumn, spring), posting, on)


class Line(NamedTuple):
    """One requirement of the floor's tree: clause, required, observed, what counted with its credit, and what did not and why."""

    clause: str
    required: int
    observed: int
    counted: tuple[tuple[str, int], ...]
    excluded: tuple[tuple[str, str], ...]


def floor_tree(records: Sequence[Activity], posting: Posting, on: date) -> tuple[str, tuple[Line, ...]]:
    """Floor of the tree of findings: the same loop, with every record explained."""
    person, host = posting.person, posting.host
    first, last = posting.start, posting.end
    credit = taught = autumn = spring = 0
    counted: list[tuple[str, int]] = []
    lessons_: list[tuple[str, int]] = []
    in_autumn: list[tuple[str, int]] = []
    in_spring: list[tuple[str, int]] = []
    excluded: list[tuple[str, str]] = []
    for record in records:
        if record.by != person:
            continue
        day = record.on
        if record.at != host:
            excluded.append((record.id, "elsewhere"))
        elif not first <= day <= last:  # type: ignore[operator]
            excluded.append((record.id, "outside the posting"))
        elif day > on:  # type: ignore[operator]
            excluded.append((record.id, "after the day of the assessment"))
        elif record.kind == "teach_lesson":
            count: int = record.lessons  # type: ignore[assignment]
            entry = (record.id, count)
            credit += count
            taught += count
            counted.append(entry)
            lessons_.append(entry)
            if day <= END_OF_AUTUMN:  # type: ignore[operator]
                autumn += count
                in_autumn.append(entry)
            elif day >= START_OF_SPRING:  # type: ignore[operator]
                spring += count
                in_spring.append(entry)
        else:
            units = int(record.half_days) * 3 if record.kind == "teaching_research" else record.lessons  # type: ignore[arg-type]
            if units:
                credit += units
                counted.append((record.id, units))
            else:
                excluded.append((record.id, "less than one half-day"))
    reasons = tuple(excluded)
    tree = (
        Line("05b", HOURS, credit, tuple(counted), reasons),
        Line("05c", LESSONS, taught, tuple(lessons_), reasons),
        Line("05d, autumn", EACH_SEMESTER, autumn, tuple(in_autumn), reasons),
        Line("05d, spring", EACH_SEMESTER, spring, tuple(in_spring), reasons),
    )
    return decided((credit, taught, autumn, spring), posting, on), tree


def floor_text(records: Sequence[Activity], posting: Posting, on: date) -> str:
    """Floor of tree and text: the tree above, written out in one language."""
    verdict, tree = floor_tree(records, posting, on)
    lines = [f"{posting.person} ({posting.id}), as of {on}: {verdict}"]
    for line in tree:
        mark = "+" if line.observed >= line.required else "-"
        lacking = f", lacks {line.required - line.observed}" if line.observed < line.required else ""
        lines.append(f"{mark} {line.clause}: {line.observed} of {line.required}{lacking}, from {len(line.counted)} records")
    lines.append("not counted:")
    lines += [f"  {record}: {reason}" for record, reason in tree[0].excluded]
    return "\n".join(lines)


# -- the same verdict, or no figures -------------------------------------------------------------------------------------------


def disagreements() -> Iterator[str]:
    """Yield the cases in which floor and library give different verdicts."""
    edition = builtin().edition("county-support-teaching", version="1")
    everything = activities()
    cases = {
        "all": (everything, AFTERWARDS, Verdict.MET),
        "on the last day": (everything, LAST_DAY, Verdict.MET),
        "in May": (everything, date(2023, 5, 1), Verdict.PENDING),
        "two research half-days fewer: 78 hours": (tuple(r for r in everything if r.id not in {"R0", "R1"}), AFTERWARDS, Verdict.NOT_MET),
        "two double lessons fewer in spring: 27": (tuple(r for r in everything if r.id not in {"S00", "S01"}), AFTERWARDS, Verdict.NOT_MET),
        "29 lessons in autumn, in May": (tuple(r for r in everything if r.id not in {"A00", "A20"}), date(2023, 5, 1), Verdict.NOT_MET),
    }
    for name, (records, on, expected) in cases.items():
        asked = prepare(edition, "hours-earned", calendar=CALENDAR, on=on)
        library = asked.verdict(dossier(records), POSTING.id)
        floors = {floor_verdict(records, POSTING, on), floor_tree(records, POSTING, on)[0]}
        if library is not expected or floors != {expected.value}:
            yield f"{name}: expected {expected.value}, library {library.value}, floors {', '.join(sorted(floors))}"


# -- measuring -----------------------------------------------------------------------------------------------------------------


def answers(rounds: int, calls: int) -> Iterator[Ratio]:
    """Measure verdict, tree, and tree with text."""
    records = activities()
    facts = dossier(records)
    asked = prepare(builtin().edition("county-support-teaching", version="1"), "hours-earned", calendar=CALENDAR, on=AFTERWARDS)
    id_ = POSTING.id
    rows: list[tuple[str, Callable[[], object], Callable[[], object], str]] = [
        ("verdict", lambda: floor_verdict(records, POSTING, AFTERWARDS), lambda: asked.verdict(facts, id_), "1.5 x"),
        ("finding tree", lambda: floor_tree(records, POSTING, AFTERWARDS), lambda: asked.finding(facts, id_), "2.5 x"),
        (
            "tree and text (en)",
            lambda: floor_text(records, POSTING, AFTERWARDS),
            lambda: explain(asked.assessment(facts, id_), "en"),
            "4 x",
        ),
    ]
    for name, floor, library, target in rows:
        floor(), library()  # warm
        yield compared(
            name,
            lambda floor=floor: seconds(floor, 50 * calls),  # type: ignore[misc]
            lambda library=library: seconds(library, calls),  # type: ignore[misc]
            rounds,
            target,
        )


# -- importing -----------------------------------------------------------------------------------------------------------------

ALONE: Final = "import attrs, datetime"
IMPORTS: Final = {
    "import edu_policy": "2 x",
    "from edu_policy import Dossier, assess": "",
    "from edu_policy import *": "",
    "from edu_policy import *; builtin()": "",
}
STEPS: Final = {
    "import edu_policy": "import edu_policy",
    "records": "from edu_policy import Dossier",
    "an answer": "from edu_policy import assess",
    "a built-in plan": "edu_policy.builtin()",
    "an explanation": "from edu_policy.explanation import report",
}
"""What loads what: each step is made after the ones before it."""
LOADED: Final = """
import sys
before = set(sys.modules)
for name, code in {steps!r}.items():
    exec(code)
    new = set(sys.modules) - before
    before |= new
    own = sum(module.partition(".")[0] == "edu_policy" for module in new)
    roots = {{module.partition(".")[0] for module in new}} - {{"edu_policy", "attr", "org"}} - set(sys.stdlib_module_names)
    others = sorted(root for root in roots if not root.startswith("_"))
    print(name, own, " ".join(others) or "-", sep="|")
"""


def fresh(code: str, caches: str) -> str:
    """Run code in a new interpreter that keeps its byte code in ``caches``; return what it prints."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = caches
    done = subprocess.run(  # noqa: S603 - this interpreter, with code of this file
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def imports(rounds: int, caches: str) -> Iterator[Ratio]:
    """Measure imports in fresh interpreters, byte code already written, as whole processes."""
    for code in (ALONE, *IMPORTS):
        fresh(code, caches)
    for code, target in IMPORTS.items():
        yield compared(
            code,
            lambda: seconds(lambda: fresh(ALONE, caches), 1),
            lambda code=code: seconds(lambda: fresh(code, caches), 1),  # type: ignore[misc]
            rounds,
            target,
        )


def loaded(caches: str) -> list[list[str]]:
    """Return, for each step of a program, how many modules of the library and which other packages it loads."""
    return [line.split("|") for line in fresh(LOADED.format(steps=STEPS), caches).splitlines()]


# -- the command ---------------------------------------------------------------------------------------------------------------


def main(arguments: Sequence[str] | None = None) -> int:
    """Check that floor and library agree, measure, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="a short run, to see that it works; its figures say little")
    quick = parser.parse_args(arguments).quick
    wrong = list(disagreements())
    if wrong:
        print("floor and library disagree, so there is nothing to compare:", *wrong, sep="\n  ", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as caches:
        rows = [*answers(*((3, 2) if quick else (15, 20))), *imports(2 if quick else 15, caches)]
        parts = loaded(caches)
    print(machine(), end="\n\n")
    print(table(figures(rows)), end="\n\n")
    print(table([("what is loaded for", "modules of edu_policy", "other packages"), *parts], text_columns=frozenset({0, 2})))
    return 0


if __name__ == "__main__":
    sys.exit(main())
