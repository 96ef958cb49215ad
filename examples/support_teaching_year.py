#!/usr/bin/env python3
"""A county's support teachers (支教) of one school year: from a county office's spreadsheets to an explained list.

    python examples/support_teaching_year.py --teacher T-004 --language zh_Hant

The sheets are CSV files in UTF-8 with Chinese headers; ``support_teaching_year/`` holds an example. A blank cell means "not
known", never "no": 無, 未簽, 未報 and 未定 say that something is known not to be there. A cell that cannot be read is reported
with its file, line and column and then taken as not known, so that a slip of the pen never turns into a refusal.

Exit code 0: all was read; 1: something in the sheets must be mended; 2: the command line must be.
"""

import argparse
import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, TypeVar
from unicodedata import east_asian_width

import edu_policy as ep
from edu_policy.calendars import NoEnd
from edu_policy.models import Activity, Authority, Decision, Document, Filing, Group, Outcome, Person, Posting, School, Signature

T = TypeVar("T")
DATA: Final = Path(__file__).with_suffix("")
ON: Final = date(2023, 7, 20)
IN_THE_SHEETS, IN_THE_COMMAND = 1, 2  # where something must be mended: the exit codes

# -- what the sheets say, in the codes of the plan ---------------------------------------------------------------------

ACTIVITIES: Final = {"授課": "teach_lesson", "聽課": "observe_lesson", "說課": "explain_lesson", "教研活動": "teaching_research"}
PAPERS: Final = {"教案": "lesson_plan", "聽課記錄": "observation_record", "說課稿": "explanation_script", "教研記錄": "research_record"}
OTHER_PAPERS: Final = {"文字資料": "paper_record", "影像資料": "audiovisual_record"}
BODIES: Final = {"縣教育局": "county_bureau", "鄉鎮": "township"}
GROUPS: Final = {"領導小組": "leading_group", "辦公室": "office"}
SCHOOLS: Final = {"幼兒園": "kindergarten", "小學": "primary", "初中": "junior", "高中": "senior", "特教學校": "special"}
LEVELS: Final = {"縣直": "county_direct", "鄉鎮": "township"}
RECOGNITIONS: Final = {"工作量認定": "workload_recognition", "一年支教經歷認定": "experience_recognition"}
OUTCOMES: Final = {"認定": Outcome.AFFIRMED, "不予認定": Outcome.DENIED}
ROLES: Final = {"校長": "principal", "園長": "principal"}  # others stay as they are written

WORDS: Final[Mapping[str, ep.Text]] = {
    "as_of": ep.Text("截至 {on}，共 {n} 項支教任務：{counts}", "截至 {on}，共 {n} 项支教任务：{counts}", "As of {on}, {n} postings: {counts}"),
    "teacher": ep.Text("教師", "教师", "Teacher"),
    "posting": ep.Text("支教任務", "支教任务", "Posting"),
    "answer": ep.Text("結論", "结论", "Answer"),
    "hours": ep.Text("課時", "课时", "Hours"),
    "first": ep.Text("首學期授課", "首学期授课", "1st sem."),
    "second": ep.Text("次學期授課", "次学期授课", "2nd sem."),
    "lacking": ep.Text("欠缺", "欠缺", "Lacking"),
    "met": ep.Text("✓ 是", "✓ 是", "✓ yes"),
    "not_met": ep.Text("✗ 否", "✗ 否", "✗ no"),
    "pending": ep.Text("… 進行中", "… 进行中", "… in progress"),
    "unknown": ep.Text("? 待查", "? 待查", "? unknown"),
    "not_applicable": ep.Text("- 不適用", "- 不适用", "- not applicable"),
    "not_judged": ep.Text("! 未判定", "! 未判定", "! not judged"),
    "note": ep.Text(
        "節數按任務的先後兩個學期列出；「28+」指已知 28，資料補齊後可能更多。",
        "节数按任务的先后两个学期列出；“28+”指已知 28，资料补齐后可能更多。",
        "Lessons stand by the two semesters of each posting; 28+ means that 28 are known and more may come to light.",
    ),
    "open_item": ep.Text("{mark} {label}", "{mark} {label}", "{mark} {label}"),
    "short": ep.Text("{mark} {label}（差 {n}）", "{mark} {label}（差 {n}）", "{mark} {label} ({n} short)"),
    "joined": ep.Text("　", "　", "  "),
    "place": ep.Text("{file} 第 {line} 行「{column}」：{reason}", "{file} 第 {line} 行“{column}”：{reason}", "{file}, line {line}, {column}: {reason}"),
    "mend": ep.Text(
        "{n} 處有誤，已按「不詳」處理；請更正後重新匯總。", "{n} 处有误，已按“不详”处理；请更正后重新汇总。", "{n} cells were taken as not known; correct them and run again."
    ),
    "bad_date": ep.Text("不是日期：{cell}（例：2023-07-07）", "不是日期：{cell}（例：2023-07-07）", "no date: {cell} (write 2023-07-07)"),
    "bad_whole": ep.Text("不是 0 以上的整數：{cell}", "不是 0 以上的整数：{cell}", "no whole number from 0: {cell}"),
    "bad_number": ep.Text("不是 0 以上的數：{cell}", "不是 0 以上的数：{cell}", "no number from 0: {cell}"),
    "bad_semester": ep.Text("不是學期：{cell}（例：2022-2023-1）", "不是学期：{cell}（例：2022-2023-1）", "no semester: {cell} (write 2022-2023-1)"),
    "bad_code": ep.Text("不在可填之列：{cell}（可填：{known}）", "不在可填之列：{cell}（可填：{known}）", "not one of {known}: {cell}"),
    "bad_id": ep.Text("查無此編號：{cell}", "查无此编号：{cell}", "no such id: {cell}"),
    "no_id": ep.Text("缺編號", "缺编号", "the id is missing"),
    "same_id": ep.Text("編號重複：{cell}（第 {known} 行已有）", "编号重复：{cell}（第 {known} 行已有）", "{cell} stands already in line {known}"),
    "bad_end": ep.Text("早於起始日期：{cell}", "早于起始日期：{cell}", "before the first day: {cell}"),
    "bad_row": ep.Text("有 {cell} 格，表頭只有 {known} 欄", "有 {cell} 格，表头只有 {known} 栏", "{cell} cells under {known} headers"),
    "required": ep.Text("此格必填", "此格必填", "must be filled in"),
}  # fmt: skip


class SheetsError(Exception):
    """The sheets cannot be read at all; the message says which and why."""


# -- reading a sheet ---------------------------------------------------------------------------------------------------


@dataclass
class Problems:
    """What must be mended in the sheets, each line with file, line, column and reason."""

    language: str
    lines: list[str] = field(default_factory=list)

    def add(self, file: str, line: int, column: str, reason: str, cell: object = "", known: object = "") -> None:
        """Note one problem."""
        said = WORDS[reason].in_(self.language).format(cell=cell, known=known)
        self.lines.append(WORDS["place"].in_(self.language).format(file=file, line=line, column=column, reason=said))


@dataclass
class Row:
    """One row. A blank cell is None; one that cannot be read is noted and then None too."""

    file: str
    line: int
    cells: Mapping[str, str]
    problems: Problems

    def bad(self, column: str, reason: str, known: object = "") -> None:
        """Note that a cell cannot be read."""
        self.problems.add(self.file, self.line, column, reason, self.cells.get(column, ""), known)

    def text(self, column: str) -> str | None:
        return self.cells.get(column) or None

    def read(self, column: str, reason: str, parse: Callable[[str], T | None]) -> T | None:
        """Return what ``parse`` makes of a cell; None or a ValueError of it says that the cell cannot be read."""
        cell = self.text(column)
        if cell is None:
            return None
        try:
            value = parse(cell)
        except (ValueError, InvalidOperation):
            value = None
        if value is None:
            self.bad(column, reason)
        return value

    def day(self, column: str) -> date | None:
        return self.read(column, "bad_date", day_of)

    def whole(self, column: str) -> int | None:
        return self.read(column, "bad_whole", lambda cell: int(cell) if int(cell) >= 0 else None)

    def number(self, column: str) -> Decimal | None:
        return self.read(column, "bad_number", lambda cell: Decimal(cell) if Decimal(cell) >= 0 else None)

    def semester(self, column: str) -> ep.Semester | None:
        return self.read(column, "bad_semester", semester_of)

    def code(self, column: str, codes: Mapping[str, T]) -> T | None:
        cell = self.text(column)
        if cell is not None and cell not in codes:
            self.bad(column, "bad_code", "、".join(codes))
        return codes.get(cell or "")

    def id_in(self, column: str, ids: Sequence[str] | Mapping[str, object]) -> str | None:
        return self.read(column, "bad_id", lambda cell: cell if cell in ids else None)


def day_of(cell: str) -> date | None:
    """Read 2023-07-07, 2023/7/7, 2023.7.7 and 2023年7月7日."""
    parts = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", cell)
    return date(*map(int, parts.groups())) if parts else None


def semester_of(cell: str) -> ep.Semester | None:
    """Read 2022-2023-1."""
    parts = re.fullmatch(r"(\d{4})-(\d{4})-([12])", cell)
    is_year = parts is not None and int(parts[2]) == int(parts[1]) + 1
    return ep.Semester(int(parts[1]), int(parts[3])) if parts and is_year else None


def sheet(folder: Path, name: str, headers: str, problems: Problems) -> Iterator[Row]:
    """Yield the rows of ``name``.csv that are not blank; ``headers`` are the columns that it must have."""
    path = folder / f"{name}.csv"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: {error.strerror if isinstance(error, OSError) else 'not UTF-8; save it as CSV UTF-8'}"
        raise SheetsError(msg) from None
    lines = csv.reader(io.StringIO(text, newline=""))
    head = [cell.strip() for cell in next(lines, [])]
    missing = [header for header in headers.split() if header not in head]
    if missing:
        msg = f"{path}: no column {', '.join(missing)}"
        raise SheetsError(msg)
    seen: dict[str, int] = {}
    for line, cells in ((lines.line_num, [cell.strip() for cell in cells]) for cells in lines):
        if not any(cells):
            continue
        row = Row(path.name, line, dict(zip(head, cells, strict=False)), problems)
        if len(cells) != len(head) and (len(cells) < len(head) or any(cells[len(head) :])):
            problems.add(path.name, line, head[0], "bad_row", len(cells), len(head))
            row.cells = {head[0]: cells[0]}  # which cell slipped is anybody's guess
        yield with_id(row, head[0], seen)


def with_id(row: Row, column: str, seen: dict[str, int]) -> Row:
    """Return the row with an id of its own: a record without one is still a record."""
    id_ = row.text(column)
    if id_ is None:
        row.bad(column, "no_id")
    elif id_ in seen:
        row.bad(column, "same_id", seen[id_])
    if id_ is None or id_ in seen:
        row.cells = {**row.cells, column: f"{row.file}:{row.line}"}
    seen[row.cells[column]] = row.line
    return row


# -- from rows to the dossier ------------------------------------------------------------------------------------------


@dataclass
class County:
    """What the sheets of a county hold."""

    calendar: ep.SchoolCalendar
    dossier: ep.Dossier


def read_county(folder: Path, problems: Problems) -> County:
    """Read every sheet of a folder."""
    semesters = [
        ep.SemesterDates(semester=semester, first_lesson=row.day("開課日期"), last_day=row.day("最後上課日"))
        for row in sheet(folder, "校曆", "學期 開課日期 最後上課日", problems)
        if (semester := row.semester("學期")) is not None
    ]
    calendar = ep.SchoolCalendar(id="校曆", semesters=semesters)
    recorded = read_recorded(folder, problems)
    bodies = list(sheet(folder, "學校與單位", "編號 類別 級別 主管單位", problems))
    ids = [row.cells["編號"] for row in bodies]
    authorities = [Authority(id=row.cells["編號"], kind=code) for row in bodies if (code := BODIES.get(row.cells["類別"]))]
    known = [authority.id for authority in authorities]
    groups = [
        Group(id=row.cells["編號"], kind=code, of=row.id_in("主管單位", known)) for row in bodies if (code := GROUPS.get(row.cells["類別"]))
    ]
    schools = {
        row.cells["編號"]: School(
            id=row.cells["編號"], kind=row.code("類別", SCHOOLS), level=row.code("級別", LEVELS), authority=row.id_in("主管單位", known)
        )
        for row in bodies
        if row.text("類別") not in {*BODIES, *GROUPS}
    }
    postings = {row.cells["任務編號"]: read_posting(row, schools) for row in sheet(folder, "支教任務", POSTING_HEADERS, problems)}
    teachers = list(dict.fromkeys(posting.person for posting in postings.values() if posting.person))
    office = next((group.id for group in groups if group.kind == "office"), None)
    activities, documents = [], []
    for row in sheet(folder, "活動記錄", "編號 教師編號 日期 節次 類別 地點 節數 半天數 留存材料", problems):
        activities.append(read_activity(row, teachers, ids))
        documents += read_papers(row)
    for row in sheet(folder, "學期彙總", "編號 任務編號 學期 受援學校簽字 學校簽字人職務 鄉鎮負責人簽字 報送辦公室", problems):
        documents.append(read_summary(row, postings, office))
    for row in sheet(folder, "工作量化表", "編號 任務編號 填表日期", problems):
        about = row.id_in("任務編號", postings)
        documents.append(Document(id=row.cells["編號"], kind="workload_form", about=about and [about], on=row.day("填表日期")))
    decisions = [read_decision(row, postings, ids) for row in sheet(folder, "認定", "編號 任務編號 認定事項 認定單位 日期 結果", problems)]
    dossier = ep.Dossier(
        authorities=authorities,
        schools=schools.values(),
        groups=groups,
        persons=map_persons(teachers),
        postings=postings.values(),
        activities=activities,
        documents=documents,
        decisions=decisions,
        recorded=recorded,
    )
    return County(calendar, dossier)
