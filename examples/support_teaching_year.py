#!/usr/bin/env python3
"""A county's support teachers (支教) of one school year: from a county office's spreadsheets to an explained list.

    python examples/support_teaching_year.py --teacher T-004 --language zh_Hant

The sheets are CSV files in UTF-8 with Chinese headers; ``support_teaching_year/`` holds an example. A blank cell means "not
known", never "no": 無, 未簽, 未報 and 未定 say that something is known not to be there. A cell that cannot be read is reported
with its file, line and column and then taken as not known, so that a slip of the pen never turns into a refusal.

Exit code 0: all was read and judged; 1: something in the sheets must be mended; 2: something in the command.
"""

import argparse
import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeVar
from unicodedata import east_asian_width

import edu_policy as ep
from edu_policy.models import Activity, Authority, Decision, Document, Filing, Group, Outcome, Person, Posting, School, Signature

DATA: Final = Path(__file__).with_suffix("")
ON: Final = date(2023, 7, 20)
IN_THE_SHEETS: Final = 1  # the exit code when something there must be mended; argparse has 2 for the command line

# -- what the sheets say, in the codes of the plan ---------------------------------------------------------------------

ACTIVITIES: Final = {"授課": "teach_lesson", "聽課": "observe_lesson", "說課": "explain_lesson", "教研活動": "teaching_research"}
PAPERS: Final = {
    "教案": "lesson_plan",
    "聽課記錄": "observation_record",
    "說課稿": "explanation_script",
    "教研記錄": "research_record",
    "文字資料": "paper_record",
    "影像資料": "audiovisual_record",
}
HANDS: Final = {"手寫": True, "打印": False, "": None}
AUTHORITIES: Final = {"縣教育局": "county_bureau", "鄉鎮": "township"}
GROUPS: Final = {"領導小組": "leading_group", "辦公室": "office"}
SCHOOLS: Final = {"幼兒園": "kindergarten", "小學": "primary", "初中": "junior", "高中": "senior", "特教學校": "special"}
LEVELS: Final = {"縣直": "county_direct", "鄉鎮": "township"}
RECOGNITIONS: Final = {"工作量認定": "workload_recognition", "一年支教經歷認定": "experience_recognition"}
OUTCOMES: Final = {"認定": Outcome.AFFIRMED, "不予認定": Outcome.DENIED}
COUNTED: Final = (ep.Unit.CREDIT_HOUR, ep.Unit.LESSON, ep.Unit.SEMESTER)
ROLES: Final = {"校長": "principal", "園長": "principal"}  # others stay as they are written

WORDS_FILE: Final = Path(__file__).with_name("support_teaching_words.csv")  # in three languages
WORDS: Final = {id_: words for id_, *words in csv.reader(WORDS_FILE.read_text(encoding="utf-8-sig").splitlines())}
T = TypeVar("T")


def say(id_: str, language: str, **parameters: object) -> str:
    """Return one of the words, with its parameters filled in."""
    return WORDS[id_][list(ep.Language).index(ep.Language(language))].format(**parameters)


class SheetsError(Exception):
    """The sheets cannot be read at all; the message says which and why."""


class CellError(argparse.ArgumentTypeError):
    """A cell, or an argument, cannot be read: the word that says why, and what could stand there."""

    def __init__(self, reason: str, cell: str, known: str = "") -> None:
        """Keep the parts, so that they can be said in another language."""
        super().__init__(say(reason, "en", cell=cell, known=known))
        self.reason, self.known = reason, known


# -- reading cells -----------------------------------------------------------------------------------------------------


def matching(reason: str, pattern: str, make: Callable[..., T]) -> Callable[[str], T]:
    """Return a reader of cells that match a pattern; ``make`` gets its groups and raises ValueError for what cannot be."""

    def read(cell: str) -> T:
        try:
            if parts := re.fullmatch(pattern, cell):
                return make(*parts.groups())
        except ValueError:
            pass
        raise CellError(reason, cell)

    return read


def one_of(codes: Mapping[str, T]) -> Callable[[str], T]:
    """Return a reader of cells that hold one of some words, or the id of a record."""

    def read(cell: str) -> T:
        if cell in codes:
            return codes[cell]
        is_vocabulary = all(isinstance(code, str) and code != word for word, code in codes.items())
        raise CellError("bad_code" if is_vocabulary else "bad_id", cell, "、".join(codes))

    return read


def school_year(first: str, last: str) -> ep.SchoolYear:
    """Return the school year of two following calendar years."""
    if int(last) != int(first) + 1:
        raise ValueError
    return ep.SchoolYear(int(first))


day = matching("bad_day", r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", lambda *parts: date(*map(int, parts)))
count = matching("bad_count", r"(\d{1,3})", int)
number = matching("bad_number", r"(\d{1,3}(?:\.\d{1,3})?)", Decimal)
year = matching("bad_year", r"(\d{4})-(\d{4})", school_year)
semester = matching("bad_semester", r"(\d{4})-(\d{4})-([12])", lambda first, last, half: school_year(first, last).semesters[int(half) - 1])


@dataclass
class Problems:
    """What must be mended in the sheets, each with file, line, column and reason."""

    language: str
    lines: list[str] = field(default_factory=list)


@dataclass
class Row:
    """One row of a sheet. A blank cell is None; one that cannot be read is noted, and then None too."""

    file: str
    line: int
    id: str
    cells: Mapping[str, str]
    problems: Problems

    def bad(self, column: str, reason: str, **parameters: object) -> None:
        """Note why a cell cannot be read."""
        language = self.problems.language
        said = say(reason, language, cell=self.cells.get(column), **parameters)
        self.problems.lines.append(say("place", language, file=self.file, line=self.line, column=column, reason=said))

    def text(self, column: str) -> str | None:
        """Return a cell as it is written."""
        return self.cells.get(column) or None

    def read(self, column: str, reader: Callable[[str], T], after: date | None = None) -> T | None:
        """Return what a reader makes of a cell."""
        cell = self.text(column)
        try:
            value = reader(cell) if cell else None
        except CellError as error:
            self.bad(column, error.reason, known=error.known)
            return None
        if after and isinstance(value, date) and value < after:
            self.bad(column, "bad_end")
            return None
        return value


def sheet(folder: Path, name: str, headers: str, problems: Problems) -> Iterator[Row]:
    """Yield the rows of a sheet that are not blank; ``headers`` are the columns that it must have, the id first."""
    path = folder / f"{name}.csv"
    try:
        lines = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: {error.strerror if isinstance(error, OSError) else 'not in UTF-8; save it as CSV UTF-8'}"
        raise SheetsError(msg) from None
    head = [cell.strip() for cell in next(lines, [])]
    if missing := [header for header in headers.split() if header not in head]:
        msg = f"{path}: no column {', '.join(missing)}"
        raise SheetsError(msg)
    key, seen = headers.split(maxsplit=1)[0], dict[str, int]()
    for cells in lines:
        row = Row(path.name, lines.line_num, "", dict(zip(head, map(str.strip, cells), strict=False)), problems)
        if not any(row.cells.values()):
            continue
        row.id = row.text(key) or ""
        if len(cells) < len(head) or any(cells[len(head) :]):
            row.bad(key, "bad_row", cells=len(cells), heads=len(head))
            row.cells = dict(zip(head[:2], cells, strict=False))  # its id and whom it is about; any other cell may have slipped
        if not row.id or row.id in seen:
            row.bad(key, "same_id" if row.id else "no_id", line=seen.get(row.id))
            row.id = f"{row.file}:{row.line}"  # a record without an id of its own is still a record
        seen.setdefault(row.id, row.line)
        yield row


# -- from rows to the dossier ------------------------------------------------------------------------------------------


def read_county(folder: Path, problems: Problems) -> tuple[ep.SchoolCalendar, ep.Dossier]:
    """Read every sheet of a folder."""
    calendar = ep.SchoolCalendar(id="校曆", semesters=read_semesters(folder, problems))
    authorities, groups, schools = read_bodies(sheet(folder, "學校與單位", "編號 類別 級別 主管單位", problems))
    a_school = one_of({school.id: school.id for school in schools})
    bodies: tuple[Authority | Group | School, ...] = (*authorities, *groups, *schools)
    a_body = one_of({body.id: body.id for body in bodies})
    rows = sheet(folder, "支教任務", "任務編號 教師編號 派出學校 受援學校 起始日期 結束日期", problems)
    postings = {row.id: read_posting(row, a_school) for row in rows}
    teachers = {posting.person: posting.person for posting in postings.values() if posting.person}
    activities, documents = list[Activity](), list[Document]()
    for row in sheet(folder, "活動記錄", "編號 教師編號 日期 節次 類別 地點 節數 半天數 留存材料", problems):
        activities.append(read_activity(row, one_of(teachers), a_body))
        documents += read_papers(row, activities[-1].on)
    office = next((group.id for group in groups if group.kind == "office"), None)
    townships = {school.id: school.authority for school in schools}
    for row in sheet(folder, "學期彙總", "編號 任務編號 學期 彙總日期 受援學校簽字 學校簽字人職務 鄉鎮負責人簽字 報送辦公室", problems):
        documents.append(read_summary(row, row.read("任務編號", one_of(postings)), townships, office))
    for row in sheet(folder, "工作量化表", "編號 任務編號 填表日期", problems):
        posting = row.read("任務編號", one_of(postings))
        documents.append(Document(id=row.id, kind="workload_form", about=posting and [posting.id], on=row.read("填表日期", day)))
    rows = sheet(folder, "認定", "編號 任務編號 認定事項 認定單位 日期 結果", problems)
    return calendar, ep.Dossier(
        authorities=authorities,
        groups=groups,
        schools=schools,
        persons=[Person(id=teacher) for teacher in teachers],
        postings=postings.values(),
        activities=activities,
        documents=documents,
        decisions=[read_decision(row, one_of(postings), a_body) for row in rows],
        recorded=read_recorded(folder, problems),
    )


def read_semesters(folder: Path, problems: Problems) -> Iterator[ep.SemesterDates]:
    """Read the school calendar; a date that is blank stays unknown."""
    for row in sheet(folder, "校曆", "學期 開課日期 最後上課日", problems):
        name, first = row.read("學期", semester), row.read("開課日期", day)
        if name is not None:
            yield ep.SemesterDates(semester=name, first_lesson=first, last_day=row.read("最後上課日", day, after=first))


def read_recorded(folder: Path, problems: Problems) -> ep.Recorded:
    """Read from when until when the sheets are complete: outside these days a missing record says nothing."""
    for row in sheet(folder, "登記範圍", "登記自 登記至", problems):
        since = row.read("登記自", day)
        until = row.read("登記至", day, after=since)
        if since and until:
            return ep.Recorded(since=since, until=until)
    msg = f"{folder / '登記範圍.csv'}: fill in 登記自 and 登記至"
    raise SheetsError(msg)


def read_bodies(rows: Iterable[Row]) -> tuple[list[Authority], list[Group], list[School]]:
    """Read bureaus, townships, groups and schools; those above stand first in the sheet."""
    authorities, groups, schools = dict[str, Authority](), list[Group](), list[School]()
    for row in rows:
        kind, above = row.text("類別") or "", row.read("主管單位", one_of(authorities))
        if kind in AUTHORITIES:
            authorities[row.id] = Authority(id=row.id, kind=AUTHORITIES[kind], parent=above and above.id)
        elif kind in GROUPS:
            groups.append(Group(id=row.id, kind=GROUPS[kind], of=above and above.id))
        else:
            level = row.read("級別", one_of(LEVELS))
            schools.append(School(id=row.id, kind=row.read("類別", one_of(SCHOOLS)), level=level, authority=above and above.id))
    return list(authorities.values()), groups, schools


def read_posting(row: Row, a_school: Callable[[str], str]) -> Posting:
    """Read a posting; 未定 as its last day says that no end is set."""
    start = row.read("起始日期", day)
    return Posting(
        id=row.id,
        kind="support",
        person=row.text("教師編號"),
        home=row.read("派出學校", a_school),
        host=row.read("受援學校", a_school),
        start=start,
        end=ep.NO_END if row.text("結束日期") == "未定" else row.read("結束日期", day, after=start),
    )


def read_activity(row: Row, a_teacher: Callable[[str], str], a_body: Callable[[str], str]) -> Activity:
    """Read a record; the same teacher, day and period (節次) is the same lesson, however often it is written down."""
    teacher, on, period, kind = row.read("教師編號", a_teacher), row.read("日期", day), row.text("節次"), row.text("類別")
    return Activity(
        id=row.id,
        kind=ACTIVITIES.get(kind, kind) if kind else None,  # a kind that the plan does not name keeps its own name
        on=on,
        by=teacher,
        at=row.read("地點", a_body),
        lessons=row.read("節數", count),
        half_days=row.read("半天數", number),
        identity=f"{teacher} {on} {period}" if teacher and on and period else None,
    )


def read_papers(row: Row, on: date | None) -> Iterator[Document]:
    """Yield what is on file about a record, such as 教案（手寫）、影像資料; 無 says nothing, and a blank is not known."""
    papers = [] if row.text("留存材料") == "無" else re.split("、", row.text("留存材料") or "")
    for place, paper in enumerate(papers, 1):
        name, _, hand = paper.rstrip("）").partition("（")
        if paper and (name not in PAPERS or hand not in HANDS):
            row.bad("留存材料", "bad_code", known="、".join([*PAPERS, "（手寫）", "（打印）", "無"]))
        facts = {"handwritten": HANDS.get(hand)}
        yield Document(id=f"{row.id}/{place}", kind=PAPERS.get(name), about=[row.id], on=on, facts=facts)


def marked(row: Row, column: str) -> list[date] | None:
    """Return the day of a signature or filing; nothing for 未簽 and 未報; None where it is not known whether there is one."""
    if row.text(column) in {"未簽", "未報"}:
        return []
    on = row.read(column, day)
    return None if on is None else [on]


def read_summary(row: Row, posting: Posting | None, townships: Mapping[str, str | None], office: str | None) -> Document:
    """Read the summary of a semester, the first of three acts: recipient school and township sign it, and it is filed."""
    job, host = row.text("學校簽字人職務") or "", posting.host if posting else None
    school, township, filed = (marked(row, column) for column in ("受援學校簽字", "鄉鎮負責人簽字", "報送辦公室"))
    signatures = [Signature(by=host, role=ROLES.get(job, job) or None, on=on) for on in school or ()]
    signatures += [Signature(by=townships.get(host or ""), role="township_responsible_person", on=on) for on in township or ()]
    signatures += [Signature() for days in (school, township) if days is None]  # there may be one, and nothing is known of it
    return Document(
        id=row.id,
        kind="hours_summary",
        about=posting and [posting.id],
        on=row.read("彙總日期", day),
        period=row.read("學期", semester),
        signatures=signatures,
        filings=None if filed is None else [Filing(with_=office, on=on) for on in filed],
    )


def read_decision(row: Row, a_posting: Callable[[str], Posting], a_body: Callable[[str], str]) -> Decision:
    """Read a recognition. What it recognises tells the second act (工作量認定) from the third (一年支教經歷認定)."""
    posting = row.read("任務編號", a_posting)
    return Decision(
        id=row.id,
        kind=row.read("認定事項", one_of(RECOGNITIONS)),
        by=row.read("認定單位", a_body),
        about=posting and posting.id,
        on=row.read("日期", day),
        outcome=row.read("結果", one_of(OUTCOMES)),
    )


# -- the list ----------------------------------------------------------------------------------------------------------


def width(text: str) -> int:
    """Return how many columns a text takes on a terminal: a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows with their columns aligned."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip()


def amount(finding: ep.Finding | None) -> str:
    """Return what was measured; 28+ says that 28 are known and more may come to light."""
    observed = finding and finding.observed
    return f"{observed.low}{'' if observed.is_exact else '+'}" if observed else "-"


def lacking(assessment: ep.Assessment, language: str) -> Iterator[str]:
    """Yield, in short, each provision that does not hold."""
    labels = {provision.id: provision.label.in_(language) for provision in assessment.edition.provisions}
    for finding in assessment.finding.walk():
        verdict = finding.verdict
        if finding.provision in labels and verdict not in {ep.Verdict.MET, ep.Verdict.NOT_APPLICABLE} and not finding.holding:
            label = f"{say(verdict, language)[0]} {labels[finding.provision]}"
            parts = [part for part in finding.walk() if part.unit in COUNTED and not part.children]
            short = sum(part.shortfall or 0 for part in parts)
            yield say("short", language, label=label, n=short) if short and verdict is not ep.Verdict.UNKNOWN else label


def line_of(posting: Posting, assessment: ep.Assessment | None, language: str) -> list[str]:
    """Return the cells of one line of the list; without an assessment, those that the posting alone can fill."""
    term = " - ".join(str(edge) if isinstance(edge, date) else "?" for edge in (posting.start, posting.end))
    cells = [posting.person or "?", f"{posting.id}  {term}"]
    if assessment is None:
        return [*cells, say("not_judged", language), "-", "-", "-", ""]
    each = assessment.finding.cited("05d")
    lessons = [amount(semester) for semester in each.children] if each else []
    numbers = [amount(assessment.finding.cited("05b")), *[*lessons, "-", "-"][:2]]
    return [*cells, say(assessment.verdict, language), *numbers, say("gap", language).join(lacking(assessment, language))]


def print_list(prepared: ep.Prepared, dossier: ep.Dossier, problems: Problems) -> Iterator[ep.Assessment]:
    """Print one line for each posting and yield its assessment; what cannot be judged becomes a problem."""
    language, rows = problems.language, list[list[str]]()
    for id_ in prepared.population(dossier):
        posting, assessment = dossier.get(ep.Table.POSTINGS, id_), None
        try:
            assessment = prepared.assessment(dossier, id_)
            yield assessment
        except ep.EduPolicyError as error:
            problems.lines.append(str(error))
        if isinstance(posting, Posting):
            rows.append(line_of(posting, assessment, language))
    counts = say("gap", language).join(f"{answer} {n}" for answer, n in Counter(row[2] for row in rows).most_common())
    question = prepared.question.label.in_(language)
    print(say("title", language, question=question, on=prepared.on, n=len(rows), counts=counts))
    heads = [say(head, language) for head in ("teacher", "posting", "answer", "hours", "first", "second", "lacking")]
    print("", *aligned([heads, *rows]), "", say("note", language), sep="\n")


# -- the command line --------------------------------------------------------------------------------------------------


def reading(text: str) -> tuple[str, str]:
    """Read KEY=OPTION."""
    key, _, option = text.partition("=")
    return key, option


def arguments() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(description="Which support teachers (支教) of a county have their year, and what the others lack.")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="folder with the sheets (default: the example's own)")
    parser.add_argument("--on", type=day, default=ON, metavar="DATE", help=f"day of the assessment (default: {ON}, never today)")
    parser.add_argument("--language", choices=[*map(str, ep.Language)], default="zh_Hant", help="default: %(default)s")
    parser.add_argument("--teacher", metavar="ID", help="teacher or posting to explain (default: the first whose answer is no)")
    parser.add_argument("--reading", action="append", type=reading, default=[], metavar="KEY=OPTION", help="read a clause otherwise")
    parser.add_argument("--question", default="year-recognised", metavar="ID", help="default: %(default)s")
    parser.add_argument("--period", type=year, metavar="YEAR", help="e.g. 2022-2023 (default: each posting's own term)")
    return parser


def main() -> int:
    """Read the command line and the sheets; print the list and one explanation."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    parser = arguments()
    options = parser.parse_args()
    problems = Problems(options.language)
    try:
        edition = ep.builtin().edition("county-support-teaching", version="1").read(dict(options.reading))
        about = edition.question(options.question).subject
    except ep.EduPolicyError as error:
        parser.error(str(error))
    if about.table is not ep.Table.POSTINGS:
        parser.error(f"question {options.question!r} is about a {about.name}, not about a posting")
    if not options.data.is_dir():
        parser.error(f"no folder {str(options.data)!r}")
    try:
        calendar, dossier = read_county(options.data, problems)
    except (SheetsError, ep.EduPolicyError) as error:
        print(*problems.lines, error, sep="\n", file=sys.stderr)
        return IN_THE_SHEETS
    prepared = ep.prepare(edition, options.question, calendar=calendar, on=options.on, period=options.period)
    try:
        chosen = prepared.resolve(dossier, options.teacher).id if options.teacher else ""
    except ep.EduPolicyError as error:
        parser.error(str(error))
    misread = len(problems.lines)
    answers = list(print_list(prepared, dossier, problems))
    chosen = chosen or next((answer.subject for answer in answers if answer.verdict is ep.Verdict.NOT_MET), "")
    print(*(f"\n{ep.explain(answer, options.language)}" for answer in answers if answer.subject == chosen), sep="\n", flush=True)
    if misread:
        problems.lines.insert(misread, say("mend", options.language, n=misread))
    print("\n".join(problems.lines), end="\n" if problems.lines else "", file=sys.stderr)
    return IN_THE_SHEETS if problems.lines else 0


if __name__ == "__main__":
    sys.exit(main())
