"""The example that draws a semester, as someone at a county office runs it. Expected lines are drawn by hand from a wall calendar."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
SCRIPT: Final = ROOT / "examples" / "semester_month_grid.py"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the example as a command."""
    command = [sys.executable, "-X", "utf8", str(SCRIPT), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=ROOT)


def drawn(*arguments: str) -> list[str]:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


# October 2023 begins on a Sunday. National Day takes 2 to 6 off; Saturday 7 and Sunday 8 are worked instead. Week 1 begins on 28 August,
# so Monday 2 October, 35 days later, begins week 6.
OCTOBER: Final = [
    "2023-10     Mo  Tu  We  Th  Fr  Sa  Su",
    "week  5                             .",
    "week  6     2*  3*  4*  5*  6*  7+  8+",
    "week  7     9  10  11  12  13   .   .",
    "week  8    16  17  18  19  20   .   .",
    "week  9    23  24  25  26  27   .   .",
    "week 10    30  31",
]


def test_a_month_shows_its_weeks_holidays_and_make_up_days() -> None:
    lines = drawn("--language", "en")
    start = lines.index(OCTOBER[0])
    assert lines[start : start + len(OCTOBER)] == OCTOBER


@pytest.mark.parametrize(
    ("language", "heading", "counts", "make_up"),
    [
        # September 20 teaching days, October 19, November 21 (without the 10th), December 21, January until the 12th 9: 90
        ("en", "semester 2023-24/1, 2023-09-01 to 2024-01-12", "20 teaching weeks, 90 teaching days (20 weeks stated)", "Thursday"),
        ("zh_Hant", "2023-24/1 學期，2023-09-01 至 2024-01-12", "教學週 20，教學日 90，校曆載明 20 週", "，按星期四課表"),
        ("zh_Hans", "2023-24/1 学期，2023-09-01 至 2024-01-12", "教学周 20，教学日 90，校历载明 20 周", "，按星期四课表"),
    ],
)
def test_every_language_says_the_same(language: str, heading: str, counts: str, make_up: str) -> None:
    lines = drawn("--language", language)
    assert lines[:2] == [heading, counts]
    assert lines[-2].startswith("  2023-10-07")
    assert lines[-2].endswith(make_up)


def test_as_known_before_the_amendment_the_semester_is_a_week_longer() -> None:
    """Five working days more, from 15 to 19 January."""
    lines = drawn("--language", "en", "--on", "2023-12-01")
    assert lines[:2] == ["semester 2023-24/1, 2023-09-01 to 2024-01-19", "21 teaching weeks, 95 teaching days (21 weeks stated)"]


def test_a_semester_without_a_last_day_is_drawn_only_when_completed() -> None:
    done = run("--semester", "2023-24/2")
    assert (done.returncode, done.stdout) == (1, "")
    assert "semester 2023-24/2 has no last_day" in done.stderr

    lines = drawn("--semester", "2023-24/2", "--language", "en", "--nominal")
    assert lines[-1] == "last day 2024-08-31 is not stated, lent by the nominal calendar"
    assert "  2024-04-07, timetable not stated" in lines


def test_a_calendar_that_cannot_be_read_is_told_with_the_place(tmp_path: Path) -> None:
    broken = tmp_path / "county.toml"
    broken.write_text('id = "c"\n[[semesters]]\nsemester = "2023-24/1"\nfirst_lesson = "1 September"\n', encoding="utf-8")
    done = run("--calendar", str(broken))
    assert done.returncode == 1
    assert "semesters[0].first_lesson: expected a date such as '2022-09-01', got '1 September'" in done.stderr
    assert run("--calendar", str(tmp_path / "none.toml")).returncode == 1
    assert run("--semester", "autumn").returncode == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('follows = { 2023-10-07 = "sonntag" }', "working_days.follows: expected a day such as 'thursday', got 'sonntag'"),
        ("closed = [2023-11-10]", ""),
    ],
)
def test_slips_in_the_working_days_are_told(tmp_path: Path, text: str, said: str) -> None:
    good = (SCRIPT.with_suffix("") / "county.toml").read_text(encoding="utf-8")
    kept, _, _ = good.partition("[working_days]")
    file = tmp_path / "county.toml"
    file.write_text(f'{kept}[working_days]\nas_of = 2023-12-18\nsource = "Notice"\n{text}\n', encoding="utf-8")
    done = run("--calendar", str(file))
    assert (done.returncode, done.stderr.strip()) == (1 if said else 0, said)
    file.write_text(f"{kept}[working_days]\n{text}\n", encoding="utf-8")
    assert run("--calendar", str(file)).returncode == 1


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    file = tmp_path / "county.toml"
    file.write_bytes('id = "縣"'.encode("gb18030"))
    done = run("--calendar", str(file))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
