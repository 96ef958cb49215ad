"""The example as a county office runs it: a command, its sheets, its list.

Every count below was made from ``活動記錄.csv`` with a filter and a sum in a spreadsheet, never with the library.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
SCRIPT: Final = ROOT / "examples" / "support_teaching_year.py"
DATA: Final = SCRIPT.with_suffix("")
LANGUAGES: Final = ("zh_Hant", "zh_Hans", "en")
ANSWERS: Final = {  # yes, no, in progress
    "zh_Hant": ("✓ 是", "✗ 否", "… 進行中"),
    "zh_Hans": ("✓ 是", "✗ 否", "… 进行中"),
    "en": ("✓ yes", "✗ no", "… in progress"),
}
YES, NO, OPEN = range(3)


class Line(NamedTuple):
    """What the list says of one teacher: the answer; hours; lessons of each semester; the clauses that do not hold, in Chinese."""

    answer: int
    hours: str
    first: str
    second: str
    lacking: str


RECOGNISED = "… 認定一年支教經歷"  # 06b: no decision of the leading group; none is too late, so it is open and not refused
BUREAU = "… 支教認定主體；… 認定一年支教經歷"  # 05j: the county bureau has not recognised the workload; nor, then, 06b

BY_HAND: Final = {
    # 32 + 32 lessons, 8 observed, 2 explained, 3 half-days at 3 = 64 + 8 + 2 + 9 = 83; signed, recognised by school, bureau and group.
    "T-001": Line(YES, "83", "32", "32", ""),
    # 05b at its value: 30 + 30 + 8 observed + 3 half-days + 1 in the winter break (in the term, in no semester) = 60 + 8 + 12 = 80.
    "T-002": Line(YES, "80", "30", "30", ""),
    # 34 + 32 + 6 + 2 + 3 half-days = 83, but 一年支教經歷 was recognised by the bureau B-01, which is not the leading group (06b).
    "T-003": Line(OPEN, "83", "34", "32", RECOGNISED),
    # 05d: 35 + 25 is 60 (05c holds), but 25 in spring is 5 under 30; the hours, 60 + 10 + 2 + 4 x 3 = 84, do not mend it.
    "T-004": Line(NO, "84", "35", "25", f"✗ 每學期授課節數差 5；{BUREAU}"),
    # 05b: 62 + 7 + 1 + 3 x 3 = 79; half a half-day (A-005-28) is no whole one and earns nothing (05g, reading 1c).
    "T-005": Line(NO, "79", "31", "31", f"✗ 支教總課時差 1；{BUREAU}"),
    # 05m: the spring summary S-006-2 has the school's signature only. 64 + 8 + 4 x 3 = 84.
    "T-006": Line(OPEN, "84", "30", "34", f"… 確認簽字；{RECOGNISED}"),
    # Blanks are not known: lessons of A-007-30, place of A-007-35, paper of A-007-31, a signature, an outcome.
    # Sure are 31 + 28 + 8 + 1 + 3 x 3 = 77.
    "T-007": Line(
        OPEN,
        "77+",
        "31",
        "28+",
        f"? 支教總課時；? 授課總節數；? 每學期授課節數；? 支教認定主體；? 手寫檔案；? 確認簽字；{RECOGNISED}",
    ),
    # Posted from spring 2023 to January 2024: one of two semesters (05a), 33 + 4 + 1 + 2 x 3 = 44 hours so far; nothing is refused.
    # The papers that are due so far are all there, so 05l is open and holds.
    "T-008": Line(
        OPEN,
        "44",
        "33",
        "0",
        f"… 支教期限差 1；… 支教總課時差 36；… 授課總節數差 27；… 每學期授課節數差 30；… 支教認定主體；… 確認簽字；{RECOGNISED}",
    ),
    # 05b: 60 + 6 + 4 x 3 = 78; two lessons on 30 August and two on 10 July lie outside the posting.
    "T-009": Line(NO, "78", "30", "30", f"✗ 支教總課時差 2；{BUREAU}"),
    # 05d: 29 in spring; the two lessons of A-010-31 were given at the home school S-02. 61 + 8 + 4 x 3 = 81.
    "T-010": Line(NO, "81", "32", "29", f"✗ 每學期授課節數差 1；{BUREAU}"),
    # The lesson of 27 October, periods 5 and 6, is written down twice and counts once: 61 + 7 + 4 x 3 = 80, not 82.
    "T-011": Line(OPEN, "80", "30", "31", BUREAU),
    # 05e, reading G5: 2 x 2 lessons of 社團輔導 are not among the kinds named, so a person must decide: 60 + 6 + 4 x 3 = 78, or more.
    "T-012": Line(OPEN, "78+", "30", "30", f"? 支教總課時；{BUREAU}"),
    # 05l: one lesson plan of spring is printed, not handwritten. 64 + 5 + 2 + 4 x 3 = 83; recognised all the same (06b).
    "T-013": Line(OPEN, "83", "31", "33", "… 手寫檔案"),
}


def run(*arguments: str, data: Path | None = None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(SCRIPT), *arguments, *(("--data", str(data)) if data else ())]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def listed(output: str) -> dict[str, list[str]]:
    """Return the cells of each line of the list by teacher; the columns stand where the heads do."""
    lines = output.split("\n\n")[1].splitlines()
    return {line.split()[0]: line.split("  ") for line in lines[1:]}


def cells_of(output: str, teacher: str) -> list[str]:
    return [cell.strip() for cell in listed(output)[teacher] if cell.strip()]


def copy_with(folder: Path, file: str, old: str, new: str) -> Path:
    """Return a copy of the sheets in which one text of one sheet, which must be there once, is another."""
    copy = folder / "sheets"
    shutil.copytree(DATA, copy)
    text = (copy / f"{file}.csv").read_text(encoding="utf-8")
    assert text.count(old) == 1
    (copy / f"{file}.csv").write_text(text.replace(old, new), encoding="utf-8")
    return copy


@pytest.fixture(scope="module", params=LANGUAGES)
def told(request: pytest.FixtureRequest) -> tuple[str, str]:
    language: str = request.param
    done = run("--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    return language, done.stdout


def test_every_teacher_has_the_answer_and_the_numbers_counted_by_hand(told: tuple[str, str]) -> None:
    language, output = told
    assert list(listed(output)) == list(BY_HAND)
    for teacher, line in BY_HAND.items():
        shown = cells_of(output, teacher)
        assert shown[0] == teacher
        assert shown[3:7] == [ANSWERS[language][line.answer], line.hours, line.first, line.second]


def test_the_list_says_in_short_what_is_lacking() -> None:
    output = run().stdout
    assert {teacher: "".join(cells_of(output, teacher)[7:]) for teacher in BY_HAND} == {t: line.lacking for t, line in BY_HAND.items()}


def test_the_columns_stand_under_each_other(told: tuple[str, str]) -> None:
    _, output = told
    heads, *lines = output.split("\n\n")[1].splitlines()
    column = len(heads.encode("gb18030")[: heads.encode("gb18030").rindex(b"  ") + 2])  # two bytes are two columns there
    starts = {wide(line)[column - 1 : column + 1] for line in lines if len(wide(line)) > column}
    assert {start[0] for start in starts} == {" "}
    assert " " not in {start[1] for start in starts}


def wide(text: str) -> str:
    """Return a text in which each Chinese character takes two places."""
    return "".join(character * 2 if character >= "⺀" else character for character in text)


def test_one_explanation_follows(told: tuple[str, str]) -> None:
    language, output = told
    first = {
        "zh_Hant": "✗ T-004（P-004）　一年支教經歷是否已認定？否",
        "zh_Hans": "✗ T-004（P-004）　一年支教经历是否已认定？否",
        "en": "✗ T-004 (P-004): Has the year been recognised? no",
    }
    assert f"\n{first[language]}\n" in output
    assert output.count("[05d]") >= 1


def test_another_teacher_date_question_or_reading_can_be_asked() -> None:
    assert "\n… T-012（P-012）" in run("--teacher", "P-012").stdout
    assert "A-005-28 [05b" in run("--teacher", "T-005").stdout  # no whole half-day
    assert "A-011-10 [" in run("--teacher", "T-011").stdout  # the second of two
    # 05m: the school has signed S-007-2; only whether the township has is not known.
    assert "S-007-2：2 項中已有 1 項；有無不詳：鄉鎮負責人；" in run("--teacher", "T-007").stdout
    before = cells_of(run("--on", "2023年5月1日").stdout, "T-004")
    assert before[3] == "… 進行中"  # spring still runs
    assert cells_of(run("--question", "hours-earned").stdout, "T-003")[3] == "✓ 是"  # 05a to 05d alone
    assert cells_of(run("--reading", "1j=typed_counts").stdout, "T-013")[3] == "✓ 是"  # a printed plan will do
    assert cells_of(run("--reading", "1c=any_part").stdout, "T-005")[4] == "82"  # 79 + 3 for the begun half-day
    assert cells_of(run("--reading", "G5=listed_only").stdout, "T-012")[3:5] == ["✗ 否", "78"]


def test_without_byte_order_mark_and_with_slashes_in_dates_nothing_changes(tmp_path: Path) -> None:
    data = tmp_path / "sheets"
    shutil.copytree(DATA, data)
    for sheet in data.glob("*.csv"):
        sheet.write_text(sheet.read_text(encoding="utf-8-sig") + "\n,,\n", encoding="utf-8")  # and a row that is blank
    lines = (data / "活動記錄.csv").read_text(encoding="utf-8").replace("2022-09-06", "2022/9/6")
    (data / "活動記錄.csv").write_text(lines, encoding="utf-8")
    done = run(data=data)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", run().stdout)


ROW = "A-001-01,T-001,2022-09-06,3、4,授課,S-11,2,,教案（手寫）、影像資料,"
MALFORMED: Final = [
    ("活動記錄", ROW, ROW.replace("2022-09-06", "9月6日"), 2, "日期", "不是日期（例：2023-07-20）：9月6日"),
    ("活動記錄", ROW, ROW.replace("2022-09-06", "2022-09-31"), 2, "日期", "不是日期（例：2023-07-20）：2022-09-31"),
    ("活動記錄", ROW, ROW.replace(",2,", ",兩,"), 2, "節數", "不是整數：兩"),
    ("活動記錄", ROW, ROW.replace(",2,", ",-2,"), 2, "節數", "不是整數：-2"),
    ("活動記錄", ROW, ROW.replace(",2,,", ",2,1e9,"), 2, "半天數", "不是 0 至 999 的數：1e9"),
    ("活動記錄", ROW, ROW.replace("T-001", "T-1"), 2, "教師編號", "查無此編號：T-1"),
    ("活動記錄", ROW, ROW.replace("S-11", "S-99"), 2, "地點", "查無此編號：S-99"),
    ("活動記錄", ROW, ROW.replace("手寫", "手抄"), 2, "留存材料", "不能填 教案（手抄）、影像資料；可填："),
    ("活動記錄", ROW, ROW.replace("A-001-01", ""), 2, "編號", "缺編號"),
    ("活動記錄", ROW, ROW.replace("A-001-01", "A-001-02"), 3, "編號", "編號重複：A-001-02，第 2 行已有"),
    ("活動記錄", ROW, f"{ROW},多", 2, "編號", "有 11 格，表頭有 10 欄"),
    ("活動記錄", ROW, "A-001-01,T-001", 2, "編號", "有 2 格，表頭有 10 欄"),
    ("支教任務", "S-11,2022-09-01,2023-07-07\nP-002", "S-11,2022-09-01,2022-07-07\nP-002", 2, "結束日期", "早於起始日期：2022-07-07"),
    ("學期彙總", "S-001-1,P-001,2022-2023-1", "S-001-1,P-001,2022-2024-1", 2, "學期", "不是學期（例：2022-2023-1）：2022-2024-1"),
    ("認定", "R-001-1,P-001,工作量認定", "R-001-1,P-001,工作", 2, "認定事項", "不能填 工作；可填：工作量認定、一年支教經歷認定"),
    (
        "學校與單位",
        "S-11,甲鄉中心小學,小學",
        "S-11,甲鄉中心小學,中小學",
        12,
        "類別",
        "不能填 中小學；可填：幼兒園、小學、初中、高中、特教學校",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "column", "reason"), MALFORMED)
def test_a_malformed_row_is_told_and_the_others_are_reported(
    tmp_path: Path,
    *,
    file: str,
    old: str,
    new: str,
    line: int,
    column: str,
    reason: str,
) -> None:
    done = run(data=copy_with(tmp_path, file, old, new))
    assert done.returncode == 1
    first, last = done.stderr.splitlines()
    assert first.startswith(f"{file}.csv 第 {line} 行「{column}」：{reason}")
    assert last == "1 處有誤，先按不詳處理，請更正"
    assert list(listed(done.stdout)) == list(BY_HAND)
    if column != "教師編號":  # a record of nobody known may be anybody's; every other slip concerns one teacher
        assert cells_of(done.stdout, "T-003")[3:7] == ["… 進行中", "83", "34", "32"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_place_of_an_error_is_told_in_each_language(tmp_path: Path, language: str) -> None:
    done = run("--language", language, data=copy_with(tmp_path, "活動記錄", ROW, ROW.replace("2022-09-06", "x")))
    place = {"zh_Hant": "活動記錄.csv 第 2 行「日期」：", "zh_Hans": "活動記錄.csv 第 2 行“日期”：", "en": "活動記錄.csv:2: 日期: "}
    assert done.stderr.startswith(place[language])


def test_a_cell_that_cannot_be_read_never_turns_into_a_refusal(tmp_path: Path) -> None:
    # T-002 has exactly 80 hours; without a lesson that was misread it would be 79.
    row = "A-002-01,T-002,"
    text = next(line for line in (DATA / "活動記錄.csv").read_text(encoding="utf-8").splitlines() if line.startswith(row))
    assert ",2,," in text
    done = run("--question", "hours-earned", data=copy_with(tmp_path, "活動記錄", text, text.replace(",2,,", ",二,,")))
    assert cells_of(done.stdout, "T-002")[3:7] == ["? 待查", "78+", "28+", "30"]


def test_a_teacher_who_cannot_be_judged_is_told_and_the_others_are_reported(tmp_path: Path) -> None:
    done = run(data=copy_with(tmp_path, "支教任務", "2023-02-13,2024-01-19", "2023-02-13,未定"))
    assert done.returncode == 1
    assert "'P-008'" in done.stderr
    assert "period" in done.stderr
    assert "Traceback" not in done.stderr
    assert cells_of(done.stdout, "T-008")[3] == "! 未判定"
    assert cells_of(done.stdout, "T-001")[3] == "✓ 是"
    judged = run("--period", "2022-2023", data=tmp_path / "sheets")
    assert judged.returncode == 0
    assert cells_of(judged.stdout, "T-008")[4:6] == ["44", "33"]


def test_records_that_contradict_each_other_are_told_without_traceback(tmp_path: Path) -> None:
    twice = next(line for line in (DATA / "活動記錄.csv").read_text(encoding="utf-8").splitlines() if line.startswith("A-011-10,"))
    done = run(data=copy_with(tmp_path, "活動記錄", twice, twice.replace(",2,,", ",1,,")))
    assert done.returncode == 1
    assert "A-011-09, A-011-10 declare" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("活動記錄", None, "No such file"),
        ("活動記錄", "編號,教師編號\n".encode(), "no column 日期"),
        ("活動記錄", "編號".encode("gbk"), "CSV UTF-8"),
        ("登記範圍", "登記自,登記至\n".encode(), "登記自"),
        ("校曆", "學期,開課日期,最後上課日\n2022-2023-1,2020-09-01,2020-10-01\n".encode(), "school year"),
    ],
)
def test_sheets_that_cannot_be_read_at_all_are_told_without_traceback(tmp_path: Path, file: str, text: bytes | None, said: str) -> None:
    data = tmp_path / "sheets"
    shutil.copytree(DATA, data)
    (data / f"{file}.csv").unlink()
    if text is not None:
        (data / f"{file}.csv").write_bytes(text)
    done = run(data=data)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--teacher", "T-099"), "no posting 'T-099'; did you mean 'T-009'"),
        (("--reading", "1j=typed"), "no option of reading 1j 'typed'; known: handwritten, typed_counts"),
        (("--reading", "9z=x"), "no reading '9z'"),
        (("--language", "fr"), "invalid choice: 'fr'"),
        (("--on", "2023-02-30"), "no date (such as 2023-07-20): 2023-02-30"),
        (("--question", "year"), "no question 'year'"),
        (("--question", "unit-compliant"), "not about a posting"),
        (("--period", "2022-2024"), "no school year (such as 2022-2023): 2022-2024"),
        (("--data", "nowhere"), "no folder 'nowhere'"),
    ],
)
def test_a_wrong_command_is_told_in_short(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_the_help_states_the_default_date() -> None:
    assert "default: 2023-07-20, never today" in " ".join(run("--help").stdout.split())
