"""Every provision of the inventory is accounted for, and the comparison sees what it should."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from edu_policy.catalogue import builtin
from edu_policy.sources import Force
from tools.provisions import Plan, Row, differences, plans

PLANS = plans()
WRITTEN = [plan for plan in PLANS if plan.module is not None]
PROVISIONS = {1: 38, 2: 103, 3: 26, 4: 21, 5: 64, 6: 41, 7: 43, 8: 52, 9: 59, 10: 20, 11: 77, 12: 24}
"""How many each plan has, context included; counted when the plans were read."""


@pytest.mark.parametrize("plan", WRITTEN, ids=[str(plan.module) for plan in WRITTEN])
def test_an_edition_says_what_its_plan_says_and_nothing_else(plan: Plan) -> None:
    assert plan.edition is not None
    assert differences(plan, plan.edition) == []


def test_the_catalogue_holds_the_editions_of_the_plans_that_are_written() -> None:
    assert sorted(str(plan.edition and plan.edition.pin) for plan in WRITTEN) == sorted(edition.pin for edition in builtin().editions)


def test_every_plan_is_listed_whole() -> None:
    assert {plan.number: len(plan.rows) for plan in PLANS} == PROVISIONS
    assert sum(row.kind == "norm" for plan in PLANS for row in plan.rows) == 525


@pytest.mark.parametrize("plan", PLANS, ids=[f"plan {plan.number}" for plan in PLANS])
def test_every_row_is_complete(plan: Plan) -> None:
    ids = Counter(row.id for row in plan.rows)
    assert [id_ for id_, times in ids.items() if times > 1 or not id_.startswith(f"P{plan.number:02}-")] == []
    for row in plan.rows:
        assert all((row.where, row.label, row.gist)), row.id
        assert row.kind in {"norm", "context"}, row.id
        assert row.force in set(Force), row.id
        assert row.computable in {"yes", "partly", "no"}, row.id
        assert row.compared in {"", ">=", "<=", ">", "=", "~=", "between"}, row.id
        assert row.stated in {"", "stated", "counted", "universal", "inferred"}, row.id
        assert bool(row.note) or (row.judged is None and not row.also), row.id


# -- the comparison sees what it should ------------------------------------------------------------------------------------------------

PLAN_5 = next(plan for plan in PLANS if plan.number == 5)


def with_row(id_: str, **parts: Any) -> Plan:
    assert any(row.short == id_ for row in PLAN_5.rows)
    return attrs.evolve(PLAN_5, rows=tuple(attrs.evolve(row, **parts) if row.short == id_ else row for row in PLAN_5.rows))


def without(id_: str) -> Plan:
    return attrs.evolve(PLAN_5, rows=tuple(row for row in PLAN_5.rows if row.short != id_))


def plus(id_: str) -> Plan:
    more = Row(id=f"P05-{id_}", where="十", label="一", gist="a", kind="norm", force="must", computable="no")
    return attrs.evolve(PLAN_5, rows=(*PLAN_5.rows, more))


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (lambda: without("06c"), "06c: in the edition only"),
        (lambda: plus("99"), "99: in the inventory only"),
        (lambda: attrs.evolve(PLAN_5, rows=PLAN_5.rows[::-1]), "the order differs"),
        (lambda: with_row("06c", where="四2"), "06c: where is '四2', in the edition '四1'"),
        (lambda: with_row("06c", label="課"), "06c: label is '課', in the edition '同步課堂節數'"),
        (lambda: with_row("06c", gist="a"), "06c: gist is 'a'"),
        (lambda: with_row("06c", force="may"), "06c: force is 'may', in the edition 'must'"),
        (lambda: with_row("06c", numbers=[21]), "06c: 21 is stated, and the edition does not have it"),
        (lambda: with_row("06c", numbers=[]), "06c: the edition has 20, which is not stated"),
        (lambda: with_row("06c", window="semester"), "06c: the window is semester, in the edition"),
        (lambda: with_row("06c", readings=["5b"]), "06c: the edition cites reading 5a"),
        (lambda: with_row("06c", readings=["5a", "5b", "5n", "9z", "G1"]), "06c: reading 9z bears on it"),
        (lambda: with_row("10g", listed=3), "10g: 3 are listed, in the edition 2"),
        (lambda: with_row("03b", listed=3), "03b: 3 are listed, in the edition 2"),
        (lambda: with_row("03b", open_list=True), "03b: the list is open, in the edition it is not"),
    ],
)
def test_what_differs_is_told(plan: Callable[[], Plan], told: str) -> None:
    assert PLAN_5.edition is not None
    found = differences(plan(), PLAN_5.edition)
    assert [line for line in found if line.startswith(told)], found
