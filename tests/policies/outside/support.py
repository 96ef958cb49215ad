"""What the tests of rules from outside the twelve plans share: asking, the promises of every edition, and what a finding says."""

import ast
import inspect
import json
from collections.abc import Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import Any, Final

from edu_policy import Assessment, assess, explain
from edu_policy.calendars import Period, SchoolCalendar, SchoolYear
from edu_policy.models import Dossier, Recorded
from edu_policy.rules import Edition, Finding, Verdict
from edu_policy.rules.canonical import digest
from edu_policy.rules.parsing import edition_from_plain
from edu_policy.rules.plain import edition_to_plain
from edu_policy.text import Language
from tests.policies.case_files import numbers_in
from tests.policies.contract import code_in, complete, foreign_imports, labels_of, numbers_outside_provisions, script_faults

MET: Final = Verdict.MET
NOT_MET: Final = Verdict.NOT_MET
PENDING: Final = Verdict.PENDING
UNKNOWN: Final = Verdict.UNKNOWN
NOT_APPLICABLE: Final = Verdict.NOT_APPLICABLE

YEAR: Final = SchoolYear(2022)
"""1 September 2022 to 31 August 2023."""
ON: Final = date(2023, 10, 1)
"""A day after that year."""
EVER: Final = Recorded(since=date(1, 1, 1), until=ON)
"""Dated tables in which nothing is missing, however long ago."""


def ask(
    edition: Edition,
    dossier: Dossier,
    question: str,
    *,
    subject: str = "T",
    on: date = ON,
    period: Period = YEAR,
    readings: Mapping[str, str] | None = None,
    calendar: SchoolCalendar | None = None,
    **bound: Any,
) -> Assessment:
    """Ask a question, by default about the teacher ``T`` and the school year 2022-23, and explain the answer in every language."""
    asked = edition.read(readings or {}).bind(**bound)
    assessment = assess(asked, dossier, question=question, subject=subject, on=on, period=period, calendar=calendar)
    for language in Language:
        assert explain(assessment, language)  # an id without a message raises
    return assessment


def cited(assessment: Assessment, provision: str) -> Finding:
    """Return the finding of a provision, among what decides or beside it."""
    found = [finding.cited(provision) for finding in (assessment.finding, *assessment.beside.findings)]
    return next(finding for finding in found if finding is not None)


def number(assessment: Assessment, provision: str) -> tuple[Any, Any]:
    """Return the least and the greatest number that a provision comes to as of the day: of the first measure in it, or of a quantity."""
    return numbers_in(assessment)[provision]


def lacking(assessment: Assessment) -> set[tuple[str, str]]:
    """Return the facts that are not known, as pairs of record and field; under whatever name the record is bound."""
    facts = {*assessment.missing, *(fact for quantity in assessment.beside.quantities for fact in quantity.missing)}
    return {(fact.of, fact.field.rpartition(":")[2]) for fact in facts}


def keeps_its_promises(edition: Edition, module: ModuleType, *, beside_provisions: Iterable[int] = ()) -> None:
    """Assert what holds for every edition: it is data, it has words in three languages, and it survives being written and read.

    ``beside_provisions`` are the numbers that cannot stand in a provision.
    """
    tree = ast.parse(inspect.getsource(module))
    assert [*code_in(tree)] == []
    assert [name for name in foreign_imports(tree) if not name.startswith("tests.policies.outside.")] == []  # an earlier policy
    assert [*numbers_outside_provisions(tree)] == [*beside_provisions]
    assert all(complete(text) for text in labels_of(edition))
    assert [*script_faults(labels_of(edition))] == []
    assert all(provision.gist.in_(language) for provision in edition.provisions for language in Language)
    plain = json.loads(json.dumps(edition_to_plain(edition)))
    again = edition_from_plain(plain)
    assert again == edition
    assert digest(again) == digest(edition)
