"""Runs the Python examples of README.md and of docs/ as tests; those in docstrings are found by pytest itself."""

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

collect_ignore = ["docs/conf.py", "tasks.py"]  # no modules of ours: the one is read by Sphinx, the other starts pytest

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/*.md"],
).pytest()
