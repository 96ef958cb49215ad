"""A backbone teacher of the core school at every member school of a co-built community (08b, reading 5i). Worked out by hand."""

from datetime import date
from typing import Any

import pytest

from edu_policy.calendars import NO_END
from edu_policy.models import Dossier, Table
from edu_policy.rules import Basis, MissingFact, Verdict
from tests.policies.district_communities_case import (
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PENDING,
    UNKNOWN,
    ask,
    case,
    changed,
    found,
    plus,
    recorded,
    sent,
    teacher,
    verdict_of,
    without,
)

LAST = date(2021, 12, 31)


def by_school(dossier: Dossier, **parts: Any) -> dict[str, Verdict]:
    """Return the verdict on each school."""
    return {part.subject: part.verdict for part in found("08b", dossier, **parts).walk() if part.subject in ("east", "west", "south")}


# -- one at every member school ----------------------------------------------------------------------------------------------------


def test_the_full_case_has_one_at_every_member_school() -> None:
    assert by_school(case()) == {"east": MET, "west": MET, "south": MET}
    assert ask("year-done").missing == ()


@pytest.mark.parametrize("school", ["east", "west", "south"])
def test_a_member_school_without_one_fails_and_is_named(school: str) -> None:
    dossier = without(f"sent-{school}")
    assert verdict_of("08b", dossier) is NOT_MET
    assert [name for name, verdict in by_school(dossier).items() if verdict is not MET] == [school]


def test_a_second_one_at_a_school_does_no_harm() -> None:
    assert verdict_of("08b", plus(teacher("T-4"), sent("east", id="fourth", person="T-4"))) is MET


def test_the_clause_binds_co_built_communities_alone() -> None:
    # 四3: in an integrated community teachers move freely instead (08a)
    assert verdict_of("08b", subject="IN") is NOT_APPLICABLE
    assert found("08b").basis is Basis.REGISTER


POSTINGS = [
    # the posting to east                              08b
    pytest.param({"kind": "support"}, MET, id="support"),
    pytest.param({"kind": "rotation"}, MET, id="rotation"),
    pytest.param({"kind": "dispatch"}, MET, id="dispatched by the leading school"),
    pytest.param({"kind": "transfer"}, MET, id="transfer"),
    pytest.param({"kind": "shadowing"}, NOT_MET, id="comes to learn"),
    pytest.param({"kind": "trainee"}, NOT_MET, id="comes to be trained"),
    pytest.param({"kind": "itinerant"}, NOT_MET, id="travels between schools"),
    pytest.param({"kind": None}, UNKNOWN, id="of a kind that is not known"),
    pytest.param({"home": "main"}, NOT_MET, id="sent by a school of another community"),
    pytest.param({"home": "west"}, NOT_MET, id="sent by another member school"),
    pytest.param({"home": None}, UNKNOWN, id="sent nobody knows from where"),
    pytest.param({"host": "west"}, NOT_MET, id="sent to another member school"),
    pytest.param({"host": None}, UNKNOWN, id="sent nobody knows where"),
    pytest.param({"person": None}, UNKNOWN, id="who is not known"),
    pytest.param({"start": LAST}, MET, id="began on the last day of the year"),
    pytest.param({"start": date(2022, 1, 1)}, NOT_MET, id="begins in the year after"),
    pytest.param({"start": date(2020, 9, 1), "end": date(2021, 1, 1)}, MET, id="ended on the first day of the year"),
    pytest.param({"start": date(2020, 9, 1), "end": date(2020, 12, 31)}, NOT_MET, id="ended in the year before"),
    pytest.param({"start": None}, UNKNOWN, id="since when is not known"),
    pytest.param({"start": date(2020, 9, 1), "end": None}, UNKNOWN, id="began before the year, until when is not known"),
]


@pytest.mark.parametrize(("change", "verdict"), POSTINGS)
def test_the_core_school_sends_one_to_the_school_in_the_year(change: dict[str, Any], verdict: Verdict) -> None:
    assert verdict_of("08b", changed("sent-east", **change)) is verdict


@pytest.mark.parametrize(("backbone", "verdict"), [(True, MET), (False, NOT_MET), (None, UNKNOWN)])
def test_only_a_backbone_teacher_counts(backbone: bool | None, verdict: Verdict) -> None:  # noqa: FBT001 - a fact of the record
    dossier = changed("T-east", backbone=backbone)
    assert verdict_of("08b", dossier) is verdict
    missing = {fact for part in found("08b", dossier).walk() for fact in part.missing}
    assert (MissingFact("sent-east", "posting.person.backbone") in missing) == (backbone is None)


def test_what_is_not_kept_decides_nothing() -> None:
    assert verdict_of("08b", case(postings=None)) is UNKNOWN
    assert verdict_of("08b", case(persons=None)) is UNKNOWN


def test_where_postings_may_be_missing_the_school_may_have_one() -> None:
    assert verdict_of("08b", recorded(Table.POSTINGS, since=date(2021, 1, 2), dossier=without("sent-east"))) is UNKNOWN


# -- not at two member schools at the same time ------------------------------------------------------------------------------------


def shared(first: dict[str, Any], second: dict[str, Any]) -> Dossier:
    """Return the district in which the teacher of east is the one of west as well, south having its own."""
    return changed("sent-west", dossier=changed("sent-east", **first), **({"person": "T-east"} | second))


SPLIT: dict[str, Any] = {"facts": {"split_timetable": True}}
NOT_TOLD: dict[str, Any] = {"facts": {}}

SHARED = [
    # the posting to east, that to west                                                        east     west
    pytest.param({}, {}, NOT_MET, NOT_MET, id="at both at the same time: counts for neither"),
    pytest.param(SPLIT, SPLIT, MET, MET, id="with a split timetable at both"),
    pytest.param(SPLIT, {}, MET, NOT_MET, id="with a split timetable at one"),
    pytest.param(NOT_TOLD, NOT_TOLD, UNKNOWN, UNKNOWN, id="whether the timetable is split is not known"),
    pytest.param(NOT_TOLD, SPLIT, UNKNOWN, MET, id="known of one alone"),
    pytest.param({"end": date(2021, 6, 30)}, {"start": date(2021, 7, 1)}, MET, MET, id="one after the other"),
    pytest.param({"end": date(2021, 7, 1)}, {"start": date(2021, 7, 1)}, NOT_MET, NOT_MET, id="one day at both"),
    pytest.param({"end": None}, {"start": date(2021, 7, 1)}, UNKNOWN, UNKNOWN, id="when the first ended is not known"),
    pytest.param({"end": date(2021, 6, 30)}, {"start": None}, UNKNOWN, UNKNOWN, id="when the second began is not known"),
    pytest.param({}, {"kind": "trainee"}, MET, NOT_MET, id="learning at west"),
]


@pytest.mark.parametrize(("first", "second", "east", "west"), SHARED)
def test_a_teacher_counts_at_one_member_school_at_a_time(
    first: dict[str, Any], second: dict[str, Any], east: Verdict, west: Verdict
) -> None:
    # 5i: not at two member schools in the same period unless a split timetable is recorded
    assert by_school(shared(first, second)) == {"east": east, "west": west, "south": MET}


def test_an_unknown_teacher_at_one_school_may_be_that_of_any_other() -> None:
    assert by_school(changed("sent-west", person=None)) == {"east": UNKNOWN, "west": UNKNOWN, "south": UNKNOWN}
    named = changed("sent-west", dossier=changed("sent-east", **SPLIT), person=None)
    assert by_school(named) == {"east": MET, "west": UNKNOWN, "south": UNKNOWN}


def test_another_community_does_not_matter() -> None:
    # T-east is at annex as well, a campus of the integrated community
    assert verdict_of("08b", plus(sent("east", id="elsewhere", host="annex"))) is MET


def test_a_school_with_a_shared_teacher_and_one_of_its_own_has_one() -> None:
    dossier = plus(teacher("T-4"), sent("east", id="fourth", person="T-4"), dossier=shared({}, {}))
    assert by_school(dossier) == {"east": MET, "west": NOT_MET, "south": MET}


def test_three_schools_need_three_teachers() -> None:
    # K05-1: at least k = 3 of them; two for three schools are too few
    dossier = changed("sent-south", dossier=shared({}, {}), person="T-east")
    assert by_school(dossier) == {"east": NOT_MET, "west": NOT_MET, "south": NOT_MET}


# -- as the year goes on -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "verdict", "holding"),
    [
        pytest.param(date(2021, 2, 21), PENDING, False, id="the day before they begin"),
        pytest.param(date(2021, 2, 22), PENDING, True, id="the day on which they begin: a second posting may still come"),
        pytest.param(date(2021, 6, 30), PENDING, True, id="in the middle of the year"),
        pytest.param(date(2021, 12, 30), PENDING, True, id="the last day but one"),
        pytest.param(date(2021, 12, 31), MET, None, id="the last day"),
    ],
)
def test_while_the_year_runs_it_holds_so_far(on: date, verdict: Verdict, holding: bool | None) -> None:  # noqa: FBT001 - the answer
    finding = found("08b", on=on)
    assert (finding.verdict, finding.holding) == (verdict, holding)


def test_a_teacher_who_is_to_come_is_not_there_yet() -> None:
    dossier = changed("sent-east", start=date(2021, 9, 1), end=NO_END)
    before = found("08b", dossier, on=date(2021, 8, 31))
    assert (before.verdict, before.holding) == (PENDING, False)
    assert found("08b", dossier, on=date(2021, 9, 1)).holding is True
