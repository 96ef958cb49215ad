#!/usr/bin/env python3
"""A county's support teachers (支教) of one school year: who has earned the year, and what do the others lack?

    python examples/support_teaching_year.py
    python examples/support_teaching_year.py --language en --question hours-earned --teacher T-005 --reading 1c=any_part

Reads CSV files with Chinese headers, as a county office exports them from a spreadsheet; prints the county's list, and one
teacher's answer in full. A blank cell means "not known". A cell that cannot be read is reported with its file, line and
column, and then counts as not known too: no row is dropped, and nothing is guessed.

Three acts are kept apart, because different people perform them: the recipient school and the township sign the summary of
each semester (學期彙總.csv); the recipient school and the county bureau recognise the workload, and the leading group
recognises the year (both in 認定.csv).
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from typing import TypeVar
from unicodedata import east_asian_width

import edu_policy as ep
from edu_policy import models

T = TypeVar("T")

DATA = Path(__file__).with_suffix("")
ON = date(2023, 7, 20)

# -- words -------------------------------------------------------------------------------------------------------------------------

MISTAKE = ep.Text("{0} 第 {1} 行「{2}」：{3}", "{0} 第 {1} 行“{2}”：{3}", "{0}, line {1}, column {2}: {3}")
BLANK = ep.Text("不能為空", "不能为空", "must not be blank")
TWICE = ep.Text("{0} 前面已有", "{0} 前面已有", "{0} stands further up already")
NO_DAY = ep.Text("「{0}」不是日期（例：2023-07-07）", "“{0}”不是日期（例：2023-07-07）", "{0} is no date, such as 2023-07-07")
NO_NUMBER = ep.Text("「{0}」不是數", "“{0}”不是数", "{0} is no number")
NO_WHOLE = ep.Text("「{0}」不是整數", "“{0}”不是整数", "{0} is no whole number")
NO_SEMESTER = ep.Text("「{0}」不是學期（例：2022-2023-1）", "“{0}”不是学期（例：2022-2023-1）", "{0} is no semester, such as 2022-2023-1")
NO_WORD = ep.Text("沒有「{0}」；可填：{1}", "没有“{0}”；可填：{1}", "{0} is not known here; expected: {1}")
NO_COLUMN = ep.Text("缺這一欄", "缺这一栏", "this column is missing")
SURPLUS = ep.Text("後面多出 {0} 格", "后面多出 {0} 格", "{0} more cells follow than there are columns")
NO_FILE = ep.Text("讀不到 {0}", "读不到 {0}", "cannot read {0}")
NO_UTF8 = ep.Text("{0} 不是 UTF-8；請另存為「CSV UTF-8」", "{0} 不是 UTF-8；请另存为“CSV UTF-8”", "{0} is not UTF-8; save it as CSV UTF-8")

VERDICTS = {
    ep.Verdict.MET: ep.Text("是", "是", "yes"),
    ep.Verdict.NOT_MET: ep.Text("否", "否", "no"),
    ep.Verdict.PENDING: ep.Text("進行中", "进行中", "in progress"),
    ep.Verdict.UNKNOWN: ep.Text("待查", "待查", "unknown"),
    ep.Verdict.NOT_APPLICABLE: ep.Text("不適用", "不适用", "not applicable"),
}
SHORT = {
    ep.Unit.LESSON: ep.Text("差 {0} 節", "差 {0} 节", "{0} lessons short"),
    ep.Unit.CREDIT_HOUR: ep.Text("差 {0} 課時", "差 {0} 课时", "{0} hours short"),
    ep.Unit.SEMESTER: ep.Text("差 {0} 個學期", "差 {0} 个学期", "{0} semesters short"),
}
TITLE = ep.Text("{0}？截至 {1}，{2} 人：{3}", "{0}？截至 {1}，{2} 人：{3}", "{0} As of {1}, {2} teachers: {3}")
COLUMNS = (
    ep.Text("教師", "教师", "teacher"),
    ep.Text("任務", "任务", "posting"),
    ep.Text("派出", "派出", "from"),
    ep.Text("受援", "受援", "at"),
    ep.Text("結論", "结论", "answer"),
    ep.Text("課時", "课时", "hours"),
)
LACKING = ep.Text("尚缺", "尚缺", "lacking")
ITEMS = ep.Text("缺{0}", "缺{0}", "no {0}")
PAPERS = ep.Text("{0} 條缺", "{0} 条缺", "{0} lack it")
UNTIL = ep.Text("{0}止", "{0}止", "until {0}")
MORE = ep.Text("等 {0} 項", "等 {0} 项", "{0} in all")
LEGEND = ep.Text(
    "學期欄為授課節數；? 表示資料不全，可能更多",
    "学期栏为授课节数；? 表示资料不全，可能更多",
    "semester columns: lessons taught; ?: facts are missing, it may be more",
)
UNREAD = ep.Text(
    "另有 {0} 處填寫有誤，按「不詳」處理",
    "另有 {0} 处填写有误，按“不详”处理",
    "{0} cells could not be read and count as not known",
)

KINDERGARTEN, PRIMARY, JUNIOR, SPECIAL = "幼兒園", "小學", "初中", "特教學校"
SCHOOLS = {
    "幼兒園": models.SchoolKind.KINDERGARTEN,
    "小學": models.SchoolKind.PRIMARY,
    "初中": models.SchoolKind.JUNIOR,
    "特教學校": models.SchoolKind.SPECIAL,
}
LEVELS = {"縣直": models.SchoolLevel.COUNTY_DIRECT, "鄉鎮": models.SchoolLevel.TOWNSHIP}
AUTHORITIES = {"縣教育局": "county_bureau", "鄉鎮": "township"}
GROUPS = {"領導小組": "leading_group", "辦公室": "office"}
OUTCOMES = {"認定": models.Outcome.AFFIRMED, "不予認定": models.Outcome.DENIED}

# -- cells -------------------------------------------------------------------------------------------------------------------------


class MisreadError(Exception):
    """A cell that cannot be read: why, and what stands in it."""

    def __init__(self, why: ep.Text, *values: object) -> None:
        """Keep both, so that they can be said in any language."""
        super().__init__(why.en.format(*values))
        self.why = why
        self.values = values


def a_word(meanings: Mapping[str, T]) -> Callable[[str], T]:
    """Return a reader of cells that hold one of these words."""

    def read(text: str) -> T:
        if text not in meanings:
            shown = [*meanings][:8]
            raise MisreadError(NO_WORD, text, "、".join(shown) + "……" * (len(meanings) > len(shown)))
        return meanings[text]

    return read


def an_id(known: Iterable[str]) -> Callable[[str], str]:
    """Return a reader of cells that hold one of these ids."""
    return a_word({id_: id_ for id_ in known})


def a_day(text: str) -> date:
    """Read a date; a spreadsheet may write 2023/7/7 for 2023-07-07."""
    parts = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text)
    try:
        return date(*map(int, parts.groups())) if parts else date.fromisoformat("")
    except ValueError:
        raise MisreadError(NO_DAY, text) from None


def a_number(text: str) -> Decimal:
    """Read a number such as 2 or 0.5."""
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise MisreadError(NO_NUMBER, text)
    return Decimal(text)


def a_whole_number(text: str) -> int:
    """Read a whole number."""
    if not text.isdecimal():
        raise MisreadError(NO_WHOLE, text)
    return int(text)


def a_semester(text: str) -> ep.Semester:
    """Read a semester such as 2022-2023-1."""
    parts = re.fullmatch(r"(\d{4})-(\d{4})-([12])", text)
    if not parts or int(parts[2]) != int(parts[1]) + 1:
        raise MisreadError(NO_SEMESTER, text)
    return ep.Semester(int(parts[1]), int(parts[3]))


@dataclass(frozen=True)
class Row:
    """A row of a file; what cannot be read in it is noted and counts as not known."""

    file: str
    line: int
    id: str
    cells: Mapping[str, str]
    notes: list[tuple[str, int, str, ep.Text, tuple[object, ...]]]

    def note(self, column: str, why: ep.Text, *values: object) -> None:
        """Note a mistake of the row."""
        self.notes.append((self.file, self.line, column, why, values))

    def get(self, column: str, read: Callable[[str], T]) -> T | None:
        """Return what a cell says; None where it is blank or cannot be read."""
        text = self.cells[column]
        try:
            return read(text) if text else None
        except MisreadError as error:
            self.note(column, error.why, *error.values)
            return None
