"""Effects: none, due, in force, ended, unknown; how much they give; and what they are refused for."""

from datetime import date
from typing import Any

import attrs
import pytest

from edu_policy.errors import EditionError
from edu_policy.models import Decision, Dossier
from edu_policy.quantities import UNBOUNDED, Bounds, Unit
from edu_policy.rules import (
    NOT_STATED,
    Binding,
    Count,
    Each,
    Edition,
    Effect,
    EffectFinding,
    EffectKind,
    EffectState,
    Number,
    Quantity,
    Requirement,
    Times,
    Window,
)
from edu_policy.rules.words import decisions
from edu_policy.text import Term
from tests.rules.support import (
    AFTER,
    FAILED,
    HELD,
    IN_AUTUMN,
    IN_SPRING,
    NOT_KNOWN,
    TEXT,
    THE_SCHOOL,
    asked,
    at_least,
    dossier_of,
    edition_of,
    must,
    provision,
    question,
    visit,
    visits,
)

GRANT = Term("grant", TEXT)
END = Term("end", TEXT)
GRANTED = decisions(GRANT, about=THE_SCHOOL)
ENDED = Each(Window.STANDING, at_least(Count(decisions(END, about=THE_SCHOOL), Unit.DECISION)))


def edition_with(when: Requirement, **parts: Any) -> Edition:
    effect = Effect(when=when, kind=EffectKind.EXEMPTION, gives=GRANT, binding=Binding.ENTITLED, **parts)
    return edition_of(must(HELD), provision("2", effect), questions=[question(needs=("1",), beside=("2",))])


def effect_of(when: Requirement, dossier: Dossier | None = None, *, on: date = AFTER, **parts: Any) -> EffectFinding:
    (found,) = asked(edition_with(when, **parts), dossier, on=on).beside.effects
    return found


def decided(id_: str, kind: str, on: date | None = IN_AUTUMN, **parts: Any) -> Decision:
    return Decision(id=id_, kind=kind, about="S", on=on, **parts)


NONE, DUE, IN_FORCE, OVER, UNKNOWN = (
    EffectState.NONE,
    EffectState.DUE,
    EffectState.IN_FORCE,
    EffectState.ENDED,
    EffectState.UNKNOWN,
)


@pytest.mark.parametrize(("when", "state"), [(HELD, IN_FORCE), (FAILED, NONE), (NOT_KNOWN, UNKNOWN)])
def test_what_nobody_grants_follows_by_itself(when: Requirement, state: EffectState) -> None:
    assert effect_of(when).state is state


@pytest.mark.parametrize(
    ("when", "records", "state", "grants"),
    [
        (HELD, [], DUE, ()),
        (FAILED, [], NONE, ()),
        (NOT_KNOWN, [], UNKNOWN, ()),
        (HELD, [decided("G", "grant")], IN_FORCE, ("G",)),
        (FAILED, [decided("G", "grant")], IN_FORCE, ("G",)),  # once granted, only what ends it ends it
        (NOT_KNOWN, [decided("G", "grant")], IN_FORCE, ("G",)),
        (HELD, [decided("G", "grant", outcome="denied")], DUE, ()),
        (HELD, [decided("G", "grant", outcome=None)], UNKNOWN, ()),
        (HELD, [decided("G", "grant", on=date(2023, 12, 1))], DUE, ()),  # after the day of the assessment
        (HELD, [decided("G", "grant"), decided("E", "end", IN_SPRING)], OVER, ("G",)),
        (HELD, [decided("E", "end")], DUE, ()),  # what was never granted has not ended
        (HELD, [decided("G", "grant"), decided("E", "end", IN_SPRING, outcome=None)], UNKNOWN, ("G",)),
    ],
)
def test_what_is_granted_stays_until_it_ends(
    when: Requirement, records: list[Decision], state: EffectState, grants: tuple[str, ...]
) -> None:
    found = effect_of(when, dossier_of(decisions=records), granted=GRANTED, until=ENDED)
    assert (found.state, found.grants) == (state, grants)


def test_an_end_is_not_known_before_it_is_recorded() -> None:
    records = [decided("G", "grant"), decided("E", "end", IN_SPRING)]
    before = effect_of(HELD, dossier_of(decisions=records), on=date(2023, 3, 5), granted=GRANTED, until=ENDED)
    then = effect_of(HELD, dossier_of(decisions=records), on=IN_SPRING, granted=GRANTED, until=ENDED)
    assert (before.state, then.state) == (IN_FORCE, OVER)


def test_a_grant_without_an_end_stays() -> None:
    assert effect_of(FAILED, dossier_of(decisions=[decided("G", "grant")]), granted=GRANTED).state is IN_FORCE


def test_where_decisions_are_not_kept_the_state_is_not_known_and_says_why() -> None:
    found = effect_of(HELD, granted=GRANTED, until=ENDED)
    assert found.state is UNKNOWN
    assert [(fact.of, fact.field) for fact in found.missing] == [("decision", "decision")]


def test_an_effect_says_how_much_it_gives() -> None:
    amount = Quantity(Times((Number(50), visits()), Unit.YUAN), Unit.YUAN)
    found = effect_of(HELD, dossier_of(activities=[visit("1"), visit("2", IN_SPRING)]), amount=amount)
    assert (found.observed, found.unit, found.missing) == (Bounds(100, 100, 100, 100), Unit.YUAN, ())


def test_an_amount_that_is_not_known_names_the_fact() -> None:
    amount = Quantity(Times((Number(50), visits()), Unit.YUAN), Unit.YUAN)
    found = effect_of(HELD, attrs.evolve(dossier_of(), activities=None), amount=amount)
    assert found.observed is not None
    assert found.observed.high is UNBOUNDED
    assert [(fact.of, fact.field) for fact in found.missing] == [("activity", "activity")]


def test_an_end_without_a_grant_is_refused() -> None:
    with pytest.raises(EditionError, match="give granted=") as caught:
        Effect(when=HELD, kind=EffectKind.PRIORITY, gives=GRANT, binding=Binding.ENTITLED, until=ENDED)
    assert caught.value.path == "until"


def test_not_stated_is_the_default_of_the_editions_here() -> None:
    assert edition_with(HELD).in_force is NOT_STATED
