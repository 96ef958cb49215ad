"""The promised laws over random editions and dossiers: see ``generated``."""

import pickle
from datetime import date
from typing import Any as AnyType
from typing import Final, get_args

import attrs
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from edu_policy.assessment import assess, assess_each
from edu_policy.calendars import SchoolCalendar
from edu_policy.errors import EduPolicyError
from edu_policy.models import Activity, Dossier
from edu_policy.quantities import Bounds, exceeds
from edu_policy.rules import Condition, Edition, Finding, Measure, Number, Require, Requirement, Verdict, Window
from edu_policy.rules.readings import walk
from tests.rules.generated import CALENDARS, DAYS, KINDS_OF_MEASURE, dossiers, edition_with, editions, learnt, measures_of, rising
from tests.rules.support import HELD, YEAR

DEFINITE: Final = (Verdict.MET, Verdict.NOT_MET, Verdict.NOT_APPLICABLE)
LASTING: Final = tuple(window for window in Window if window is not Window.STANDING)
SHARE = settings().max_examples // 100  # 1 in the default profile, 50 in the thorough one
law = settings(
    max_examples=60 * SHARE, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
)


def ask(edition: Edition, facts: Dossier, on: date, calendar: SchoolCalendar | None = CALENDARS[0]) -> Finding:
    return assess(edition, facts, question="q", subject="P", on=on, calendar=calendar, period=YEAR).finding


def flipped(before: Finding, after: Finding) -> list[tuple[str, Verdict, Verdict]]:
    """Return where a definite verdict is another one afterwards, anywhere in the tree."""
    later = {part.path: part.verdict for part in after.walk()}
    decided = ((part.path, part.verdict) for part in before.walk() if part.verdict in DEFINITE)
    return [(path, verdict, later[path]) for path, verdict in decided if path in later and later[path] is not verdict]


# -- what is generated -------------------------------------------------------------------------------------------------------------


def test_every_node_and_window_is_generated() -> None:
    """A new type of the algebra fails here until editions with it are generated."""
    seen: set[object] = set()

    @settings(law, max_examples=1_000, database=None, phases=[Phase.generate], derandomize=True)
    @given(editions())
    def look(edition: Edition) -> None:
        for node in walk(edition.resolved):
            seen.add(node if isinstance(node, Window) else type(node))

    look()
    wanted = {*Window, *(kind for union in (Requirement, Measure, Condition) for kind in get_args(union))}
    assert wanted <= seen, wanted - seen


# -- facts and time ----------------------------------------------------------------------------------------------------------------


@law
@given(st.data(), editions(), dossiers(), st.sampled_from(DAYS), st.sampled_from(CALENDARS))
def test_learning_a_fact_never_flips_a_definite_verdict(
    data: AnyType, edition: Edition, known: Dossier, on: date, calendar: SchoolCalendar | None
) -> None:
    before = ask(edition, known, on, calendar)
    after = ask(edition, data.draw(learnt(known)), on, data.draw(st.sampled_from([calendar, CALENDARS[0]])))
    assert not flipped(before, after)


@law
@given(editions(windows=LASTING), dossiers(), st.lists(st.sampled_from(DAYS), min_size=2, max_size=2, unique=True).map(sorted))
def test_time_never_flips_a_definite_verdict(edition: Edition, facts: Dossier, on: list[date]) -> None:
    assert not flipped(ask(edition, facts, on[0]), ask(edition, facts, on[1]))


@law
@given(st.data(), editions(windows=LASTING), dossiers(), st.lists(st.sampled_from(DAYS), min_size=2, max_size=2).map(sorted))
def test_time_and_facts_together_never_flip_a_definite_verdict(data: AnyType, edition: Edition, known: Dossier, on: list[date]) -> None:
    assert not flipped(ask(edition, known, on[0]), ask(edition, data.draw(learnt(known)), on[1]))


@law
@given(
    rising(),
    st.integers(0, 3),
    dossiers(),
    st.sampled_from(DAYS),
    st.sampled_from(DAYS),
    st.sampled_from(["lesson", "visit", "open_lesson"]),
)
def test_one_more_record_never_lowers_at_least(  # noqa: PLR0917 - hypothesis passes them in this order
    measure: Measure, n: int, facts: Dossier, on: date, day: date, kind: str
) -> None:
    assume(facts.activities is not None)
    edition = edition_with(Require(measure, Number(n)), HELD, Number(1))
    record = Activity(id="A7", kind=kind, on=day, by="T", at="H", lessons=1, half_days=1, mode="here", tags=["reported"])
    if any(type(node).__name__ == "Values" for node in walk(measure)):
        return  # a semi-join may be negated: one more record then excludes others
    assert ask(edition, facts.with_(activities=[record]), on).rank >= ask(edition, facts, on).rank


def possible(measure: Measure, facts: Dossier, on: date) -> Bounds | None:
    """Return the bounds of a measure over the period; None where an edge of it is not known, or it may not apply."""
    finding = ask(edition_with(Require(measure, Number(1)), HELD, Number(1)), facts, on)
    found = next(part for part in finding.walk() if part.provision == "rule")
    return found.observed if found.applies == 2 else None


@settings(law, max_examples=15 * SHARE)
@pytest.mark.parametrize("kind", KINDS_OF_MEASURE, ids=lambda kind: kind.__name__ if kind else "rising")
@given(data=st.data(), known=dossiers(), on=st.lists(st.sampled_from(DAYS), min_size=2, max_size=2).map(sorted))
def test_what_is_no_longer_possible_stays_impossible(kind: type, data: AnyType, known: Dossier, on: list[date]) -> None:
    """Neither facts nor time widen the interval of what a measure may come to; verdicts cannot flip for that reason."""
    measure = data.draw(measures_of(kind).filter(_is_lasting))
    before, after = possible(measure, known, on[0]), possible(measure, data.draw(learnt(known)), on[1])
    if before is not None and after is not None:
        assert not exceeds(before.floor, after.floor)
        assert not exceeds(after.ceiling, before.ceiling)


def _is_lasting(measure: Measure) -> bool:
    return Window.STANDING not in walk(measure)


# -- evaluation --------------------------------------------------------------------------------------------------------------------


@law
@given(st.data(), editions(), dossiers(), st.sampled_from(DAYS), st.sampled_from(CALENDARS))
def test_the_order_of_records_does_not_matter(
    data: AnyType, edition: Edition, facts: Dossier, on: date, calendar: SchoolCalendar | None
) -> None:
    tables = {name: rows for name in ("activities", "documents", "postings", "schools") if (rows := getattr(facts, name)) is not None}
    shuffled = attrs.evolve(facts, **{name: data.draw(st.permutations(rows)) for name, rows in tables.items()})
    assert ask(edition, shuffled, on, calendar) == ask(edition, facts, on, calendar)


@law
@given(editions(), dossiers(), st.sampled_from(DAYS), st.sampled_from(CALENDARS))
def test_findings_are_deterministic_hashable_and_picklable(
    edition: Edition, facts: Dossier, on: date, calendar: SchoolCalendar | None
) -> None:
    finding = ask(edition, facts, on, calendar)
    again = ask(pickle.loads(pickle.dumps(edition)), facts, on, calendar)  # noqa: S301 - our own bytes
    assert finding == again
    assert hash(finding) == hash(again)
    assert pickle.loads(pickle.dumps(finding)) == finding  # noqa: S301 - our own bytes


@law
@given(editions(), dossiers(), st.sampled_from(DAYS))
def test_a_switched_reading_leaves_the_original(edition: Edition, facts: Dossier, on: date) -> None:
    before = ask(edition, facts, on)
    switched = edition.read({"r": "two"}).bind(mode="online")
    ask(switched, facts, on)
    assert ask(edition, facts, on) == before
    assert ask(switched.read({"r": "one"}).bind(mode="here"), facts, on) == before


@settings(law, max_examples=30 * SHARE)
@given(editions(depth=1), dossiers(), st.sampled_from(DAYS))
def test_a_population_is_assessed_as_each_of_its_members(edition: Edition, facts: Dossier, on: date) -> None:
    try:
        answers = list(assess_each(edition, facts, question="q", on=on, calendar=CALENDARS[0], period=YEAR))
    except EduPolicyError:
        assume(False)  # noqa: FBT003 - a posting that reaches beyond the calendar
        raise
    for answer in answers:
        assert answer == assess(edition, facts, question="q", subject=answer.subject, on=on, calendar=CALENDARS[0], period=YEAR)
