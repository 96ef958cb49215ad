"""Read a policy aloud: what it answers in its case file, question by question.

    python tools/aloud.py city_communities --language zh_Hant
    python tools/aloud.py city_communities --case "nineteen lessons"

Without a case it prints the full case of each question. With one it prints those whose name has that text in it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # for what the tests share

from edu_policy import explain  # noqa: E402
from edu_policy.text import Language  # noqa: E402
from tests.policies.case_files import CASES, FULL, cases_of  # noqa: E402


def main() -> None:
    """Read the command line and print."""
    parser = argparse.ArgumentParser(description="Print what a policy answers in its case file.")
    parser.add_argument("module", help="the name of a case file in tests/policies/cases, without .toml")
    parser.add_argument("--case", default=FULL, help="text in the name of a case (default: %(default)s)")
    parser.add_argument("--language", default="en", choices=[language.value for language in Language])
    arguments = parser.parse_args()
    for case in cases_of(CASES / f"{arguments.module}.toml"):
        if arguments.case in case.name:
            print(f"\n{'=' * 100}\n{case.question}: {case.name} ({case.by_hand})\n")
            print(explain(case.asked(), Language(arguments.language)))


if __name__ == "__main__":
    main()
