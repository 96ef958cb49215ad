"""Running an example as a reader does: as a script of its own, in a language."""

import subprocess
import sys
from pathlib import Path
from typing import Final

__all__ = ["printed"]

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"


def printed(script: str, language: str) -> list[str]:
    """Return the lines that an example prints, without their indents."""
    command = [sys.executable, str(EXAMPLES / script), "--language", language]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return [line.strip() for line in done.stdout.splitlines()]
