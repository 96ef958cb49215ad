"""Not and Unless, worked out by hand."""

from datetime import date
from itertools import product
from typing import Any as AnyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy.models import Dossier
from edu_policy.rules import (
    All,
    Any,
    AtLeast,
    Each,
    Finding,
    Node,
    Requirement,
    Unless,
    Verdict,
    When,
    Window,
)
from edu_policy.rules.fields import activity
from edu_policy.rules.requirements import Not
from tests.rules.support import (
    FAILED,
    HELD,
    IN_AUTUMN,
    IN_SPRING,
    MET,
    NOT_APPLICABLE,
    NOT_KNOWN,
    NOT_MET,
    PENDING,
    UNKNOWN,
    asked,
    at_least,
    at_most,
    dossier_of,
    verdict,
    visit,
    visits,
)

NEVER = When(FAILED, HELD)
"""Does not apply."""
NOT_YET = at_least(visits())
SO_FAR = at_most(visits(), 0)
RULES: dict[str, Requirement] = {"held": HELD, "failed": FAILED, "unknown": NOT_KNOWN, "never": NEVER, "not yet": NOT_YET, "so far": SO_FAR}


def held(rule: Requirement, **parts: AnyType) -> Finding:
    """Return the finding of a rule in autumn, while the year is open."""
    return asked(rule, on=IN_AUTUMN, **parts).finding.children[0]


# -- not ---------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected", "holding"),
    [
        ("held", NOT_MET, None),
        ("failed", MET, None),
        ("unknown", UNKNOWN, None),
        ("never", NOT_APPLICABLE, None),
        ("not yet", PENDING, True),
        ("so far", PENDING, False),
    ],
)
def test_the_contrary_of_every_verdict(name: str, expected: Verdict, holding: AnyType) -> None:
    finding = held(Not(RULES[name]))

    assert (finding.node, finding.verdict, finding.holding) == (Node.NOT, expected, holding)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_contrary_of_the_contrary_is_the_same(rule: Requirement) -> None:
    assert held(Not(Not(rule))).judgement == held(rule).judgement


@pytest.mark.parametrize(("empty", "expected"), [(Not(All(())), NOT_APPLICABLE), (Not(Any(())), NOT_APPLICABLE)])
def test_the_contrary_of_nothing_does_not_apply(empty: Requirement, expected: Verdict) -> None:
    assert held(empty).verdict is expected


def test_a_contrary_that_does_not_apply_is_neutral_among_its_siblings() -> None:
    assert held(All((HELD, Not(NEVER)))).verdict is MET
    assert held(Any((FAILED, Not(NEVER)))).verdict is NOT_MET


def test_what_the_contrary_lacks_is_named() -> None:
    assert [fact.of for fact in asked(Not(NOT_KNOWN)).missing] == [fact.of for fact in asked(NOT_KNOWN).missing] != []


APPLICABLE = st.recursive(
    st.sampled_from([HELD, FAILED, NOT_KNOWN, NOT_YET, SO_FAR]),
    lambda inner: st.builds(Not, inner) | st.lists(inner, min_size=1, max_size=3).map(lambda of: All(tuple(of))),
    max_leaves=4,
)


@given(st.lists(APPLICABLE, min_size=1, max_size=3))
def test_de_morgan_holds_for_what_applies(rules: list[Requirement]) -> None:
    contrary = tuple(map(Not, rules))

    assert held(Not(All(tuple(rules)))).judgement == held(Any(contrary)).judgement
    assert held(Not(Any(tuple(rules)))).judgement == held(All(contrary)).judgement
    assert held(Not(AtLeast(1, tuple(rules)))).judgement == held(All(contrary)).judgement


# -- unless ------------------------------------------------------------------------------------------------------------------------

ONSITE = at_least(visits(activity.mode.is_("onsite")))
ONLINE = at_least(visits(activity.mode.is_("online_live")))


@pytest.mark.parametrize(
    ("then", "instead", "expected"),
    [
        ("held", "failed", MET),
        ("failed", "held", MET),
        ("failed", "failed", NOT_MET),
        ("failed", "unknown", UNKNOWN),
        ("unknown", "failed", UNKNOWN),
        ("unknown", "held", MET),
        ("failed", "never", NOT_MET),  # a substitute that does not apply is none
        ("held", "never", MET),
        ("never", "held", NOT_APPLICABLE),  # there is no duty for which it could stand
        ("never", "failed", NOT_APPLICABLE),
        ("failed", "not yet", PENDING),
        ("not yet", "failed", PENDING),
        ("not yet", "unknown", UNKNOWN),
        ("not yet", "so far", PENDING),
    ],
)
def test_a_substitute_stands_in_the_place_of_a_duty(then: str, instead: str, expected: Verdict) -> None:
    finding = held(Unless(RULES[then], RULES[instead]))

    assert (finding.node, finding.verdict) == (Node.UNLESS, expected)


def test_a_duty_that_waits_for_its_substitute_holds_as_far_as_the_better_of_the_two() -> None:
    assert [held(Unless(NOT_YET, RULES[name])).holding for name in ("not yet", "so far")] == [False, True]


def taught(**modes: date) -> Dossier:
    return dossier_of(activities=[visit(mode, on, mode=mode) for mode, on in modes.items()])


def test_a_substitute_in_another_semester_stands_in_for_the_one_that_lacks() -> None:
    """Delivery in autumn, online teaching in spring: judged in each semester both are in order, judged as a whole neither is."""
    facts = taught(onsite=IN_AUTUMN, online_live=IN_SPRING)

    assert verdict(Each(Window.SEMESTER, Unless(ONSITE, ONLINE)), facts) is MET
    assert verdict(Unless(Each(Window.SEMESTER, ONSITE), Each(Window.SEMESTER, ONLINE)), facts) is NOT_MET
    assert verdict(Each(Window.SEMESTER, Unless(ONSITE, ONLINE)), taught(onsite=IN_AUTUMN)) is NOT_MET


def test_in_the_first_semester_the_substitute_must_have_been_there() -> None:
    late = taught(online_live=IN_SPRING, onsite=date(2023, 3, 7))
    assert verdict(Each(Window.SEMESTER, Unless(ONSITE, ONLINE)), late, on=date(2023, 1, 13)) is NOT_MET


def test_the_parts_of_an_exception_are_told_apart_by_their_paths() -> None:
    finding = held(Unless(FAILED, HELD))
    assert [child.path.rpartition("/")[2] for child in finding.children] == ["then", "instead"]


@pytest.mark.parametrize(("then", "instead"), [*product(["held", "failed", "unknown", "not yet", "so far"], repeat=2)])
def test_for_what_applies_unless_is_either_of_the_two(then: str, instead: str) -> None:
    assert held(Unless(RULES[then], RULES[instead])).judgement == held(Any((RULES[then], RULES[instead]))).judgement
