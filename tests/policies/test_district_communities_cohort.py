"""Whom section 四 binds: the schools that belong to a community in the year, new communities, and those with a base (06a). By hand."""

from datetime import date
from typing import Any

import attrs
import pytest

from edu_policy.rules import Verdict
from tests.policies.district_communities_case import (
    CO_BUILT,
    CORE_OF,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    UNKNOWN,
    ask,
    case,
    changed,
    formed,
    governed,
    verdict_of,
    verdicts_of,
    without,
    worked,
)

# -- the schools that belong to it -------------------------------------------------------------------------------------------------


def with_membership(school: str, **parts: Any) -> dict[str, Verdict]:
    """Return the verdicts where a school without work belongs to the co-built community at another time."""
    members = [attrs.evolve(member, **parts) if member.school == school else member for member in CO_BUILT.members or ()]
    dossier = changed("CB", dossier=worked(school, music=0, english=0), members=members)
    return verdicts_of(dossier, "06b", "06c")


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        pytest.param({"start": date(2021, 12, 31)}, NOT_MET, id="joined on the last day of the year"),
        pytest.param({"start": date(2022, 1, 1)}, MET, id="joins in the next year"),
        pytest.param({"start": date(2019, 9, 1), "end": date(2021, 1, 1)}, NOT_MET, id="left on the first day of the year"),
        pytest.param({"start": date(2019, 9, 1), "end": date(2020, 12, 31)}, MET, id="left in the year before"),
        pytest.param({"start": None}, UNKNOWN, id="since when is not known"),
        pytest.param({"start": date(2019, 9, 1), "end": None}, UNKNOWN, id="until when is not known"),
        pytest.param({"role": None}, UNKNOWN, id="in which role is not known"),
    ],
)
def test_the_floors_hold_for_the_schools_that_belong_to_it_in_the_year(parts: dict[str, Any], verdict: Verdict) -> None:
    assert with_membership("east", **parts) == {"06b": verdict, "06c": verdict}


def test_where_the_members_are_not_known_nothing_is_decided() -> None:
    assert verdict_of("06c", changed("CB", members=None)) is UNKNOWN


# -- a base in internet pairing (06a) ----------------------------------------------------------------------------------------------

BASES = [
    # the earlier pairings                                                            06a of CB
    pytest.param(("pair-west", "pair-south"), {}, MET, id="one pair is a base"),
    pytest.param(("pair-east", "pair-west", "pair-south"), {}, NOT_MET, id="none"),
    pytest.param(("pair-west", "pair-south"), {"formed_on": date(2021, 2, 1)}, MET, id="paired on the day of forming"),
    pytest.param(("pair-west", "pair-south"), {"formed_on": date(2021, 2, 2)}, NOT_MET, id="paired a day later"),
    pytest.param(("pair-west", "pair-south"), {"formed_on": None}, UNKNOWN, id="paired nobody knows when"),
    pytest.param(("pair-west", "pair-south"), {"type": "paired"}, NOT_MET, id="a pairing of another kind"),
    pytest.param(("pair-west", "pair-south"), {"type": None}, UNKNOWN, id="a pairing of a kind that is not known"),
    pytest.param(("pair-west", "pair-south"), {"members": None}, UNKNOWN, id="of schools that are not known"),
]


@pytest.mark.parametrize(("removed", "change", "verdict"), BASES)
def test_a_new_community_needs_an_earlier_pairing_of_its_core_with_a_school(
    removed: tuple[str, ...], change: dict[str, Any], verdict: Verdict
) -> None:
    # 四1: only that there was one can be shown (reading 5q); no criterion says how good it must be
    dossier = without(*removed)
    assert verdict_of("06a", changed("pair-east", dossier=dossier, **change) if change else dossier) is verdict


def test_an_earlier_pairing_with_another_core_is_no_base() -> None:
    # annex was paired with its own core, main: no base for CB, whose pairs are gone
    dossier = without("pair-east", "pair-west", "pair-south")
    assert verdict_of("06a", dossier) is NOT_MET
    assert verdict_of("06a", dossier, subject="IN") is MET
    assert CORE_OF["annex"] == "main"


# -- what is new (5n) --------------------------------------------------------------------------------------------------------------

WORK = ("06a", "06b", "06c", "06d", "07a", "07b", "07c", "08b", "08c")


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        pytest.param(date(2021, 1, 1), MET, id="on the first day of the year"),
        pytest.param(date(2021, 12, 31), MET, id="on the last day of the year"),
        pytest.param(date(2020, 12, 31), NOT_APPLICABLE, id="a day before the year"),
        pytest.param(date(2022, 1, 1), NOT_APPLICABLE, id="a day after the year"),
        pytest.param(None, UNKNOWN, id="nobody knows when"),
    ],
)
def test_section_four_binds_the_communities_formed_in_the_year(on: date | None, verdict: Verdict) -> None:
    dossier = formed("CB", on)
    assert verdicts_of(dossier, *WORK[1:]) == dict.fromkeys(WORK[1:], verdict)
    assert ask("year-done", dossier).verdict is verdict


def test_an_unknown_day_of_forming_is_named() -> None:
    answer = ask("year-done", formed("CB", None))
    assert "CB" in {fact.of for fact in answer.missing}


# -- teachers move freely in a new integrated community (08a) ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "assignment", "verdict"),
    [
        pytest.param(date(2021, 3, 1), "unified", MET, id="new, assigned as one"),
        pytest.param(date(2021, 3, 1), "separate", NOT_MET, id="new, assigned by each campus"),
        pytest.param(date(2021, 3, 1), None, UNKNOWN, id="new, how they are assigned is not known"),
        pytest.param(date(2020, 12, 31), "separate", NOT_APPLICABLE, id="older"),
        pytest.param(None, "separate", UNKNOWN, id="perhaps older"),
    ],
)
def test_teachers_move_freely_in_a_new_integrated_community(on: date | None, assignment: str | None, verdict: Verdict) -> None:
    # 四3 新組建的融合型教共體; 10c asks the same of every integrated community
    dossier = governed("IN", teacher_assignment=assignment)
    dossier = changed("IN", dossier=dossier, formed_on=on)
    expected_of_all = {"unified": MET, "separate": NOT_MET, None: UNKNOWN}[assignment]
    assert verdicts_of(dossier, "08a", "10c", subject="IN") == {"08a": verdict, "10c": expected_of_all}


def test_schools_that_are_not_kept_leave_the_work_of_the_year_decided_and_the_form_open() -> None:
    # the floors of 四 ask nothing of a school but that it belongs; its setting and stages are not known then
    dossier = case(schools=None)
    assert ask("year-done", dossier).verdict is MET
    assert verdicts_of(dossier, "03a", "05b", "15c") == {"03a": UNKNOWN, "05b": UNKNOWN, "15c": UNKNOWN}
