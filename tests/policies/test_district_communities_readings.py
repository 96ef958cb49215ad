"""The readings of section 四, worked out by hand for a year that is over.

The year (5a), the unit (5b), the window of research (5c), what is new (5n), the base (5q), the evidence (5s).
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from edu_policy.calendars import CalendarYear, Period
from edu_policy.models import Activity, Dossier
from edu_policy.rules import MissingFact, Verdict, Why
from edu_policy.sources import Force
from tests.policies.district_communities_case import (
    INTEGRATED,
    INTEGRATED_ON,
    MEMBERS,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PENDING,
    UNKNOWN,
    YEAR,
    ask,
    changed,
    formed,
    found,
    held,
    joined,
    plus,
    school,
    verdict_of,
    verdicts_of,
    without,
    worked,
)

SECTION_FOUR = ("06a", "06b", "06c", "06d", "07a", "07b", "07c", "08b", "08c")
NEXT_YEAR = CalendarYear(2022)
LATER = date(2023, 3, 1)


def verdicts(dossier: Dossier | None = None, *ids: str, subject: str = "CB", **parts: Any) -> dict[str, Verdict]:
    """Return the verdicts on provisions of section 四."""
    return verdicts_of(dossier, *(ids or SECTION_FOUR), subject=subject, question="year-done", **parts)


# -- which year (5a) ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "period", "window"),
    [
        # formed on 1 February 2021
        pytest.param("calendar_year", YEAR, ("2021-01-01", "2021-12-31"), id="the calendar year"),
        pytest.param("year_from_forming", NEXT_YEAR, ("2021-02-01", "2022-01-31"), id="a year from forming, which ends in 2022"),
        pytest.param("school_year", YEAR, ("2020-09-01", "2021-08-31"), id="the school year, which ends in 2021"),
    ],
)
def test_each_year_is_met_by_the_full_case(option: str, period: Period, window: tuple[str, str]) -> None:
    # all lessons were given by 11 May, the studies by 8 July, the researches by 1 July; the papers are of December 2021
    readings = {"5a": option}
    finding = found("06c", readings=readings, period=period, on=LATER)

    frame = finding.children[0].frame if finding.frame is None else finding.frame
    assert frame is not None
    assert (str(frame.start), str(frame.end)) == window
    assert ask("year-done", readings=readings, period=period, on=LATER).verdict is MET


DAYS = [
    # the twentieth lesson of east  calendar year   from forming   school year
    pytest.param(date(2020, 8, 31), NOT_MET, NOT_MET, NOT_MET, id="before them all"),
    pytest.param(date(2020, 9, 1), NOT_MET, NOT_MET, MET, id="first day of the school year"),
    pytest.param(date(2020, 12, 31), NOT_MET, NOT_MET, MET, id="day before the calendar year"),
    pytest.param(date(2021, 1, 1), MET, NOT_MET, MET, id="first day of the calendar year"),
    pytest.param(date(2021, 1, 31), MET, NOT_MET, MET, id="day before forming"),
    pytest.param(date(2021, 2, 1), MET, MET, MET, id="day of forming"),
    pytest.param(date(2021, 8, 31), MET, MET, MET, id="last day of the school year"),
    pytest.param(date(2021, 9, 1), MET, MET, NOT_MET, id="day after the school year"),
    pytest.param(date(2021, 12, 31), MET, MET, NOT_MET, id="last day of the calendar year"),
    pytest.param(date(2022, 1, 1), NOT_MET, MET, NOT_MET, id="day after the calendar year"),
    pytest.param(date(2022, 1, 31), NOT_MET, MET, NOT_MET, id="last day of a year from forming"),
    pytest.param(date(2022, 2, 1), NOT_MET, NOT_MET, NOT_MET, id="after them all"),
]


@pytest.mark.parametrize(("on", "calendar_year", "from_forming", "school_year"), DAYS)
def test_the_days_of_each_year(on: date, calendar_year: Verdict, from_forming: Verdict, school_year: Verdict) -> None:
    dossier = changed("sync-east-english-10", on=on)
    asked: tuple[tuple[str, Period], ...] = (("calendar_year", YEAR), ("year_from_forming", NEXT_YEAR), ("school_year", YEAR))
    found_ = tuple(verdict_of("06c", dossier, readings={"5a": option}, period=period, on=LATER) for option, period in asked)

    assert found_ == (calendar_year, from_forming, school_year)


def test_a_year_from_forming_that_is_not_over_is_judged_with_the_year_in_which_it_ends() -> None:
    # 1 February 2021 to 31 January 2022
    readings = {"5a": "year_from_forming"}
    short = worked("east", english=9)

    this_year = found("06c", short, readings=readings)
    assert (this_year.verdict, this_year.why) == (NOT_APPLICABLE, Why.OTHER_PERIOD)
    assert verdict_of("06c", short, readings=readings, period=NEXT_YEAR, on=date(2022, 1, 30)) is PENDING
    assert verdict_of("06c", short, readings=readings, period=NEXT_YEAR, on=date(2022, 1, 31)) is NOT_MET


def test_a_year_from_an_unknown_day_of_forming_has_no_known_edges() -> None:
    finding = found("06c", formed("CB", None), readings={"5a": "year_from_forming"})
    assert finding.verdict is UNKNOWN
    unknown = [part.missing for part in finding.walk() if part.why is Why.EDGE_UNKNOWN]
    assert set(unknown) == {(MissingFact("CB", "community.formed_on"),)}


def test_what_is_new_moves_with_the_year() -> None:
    # formed on 1 October 2020: new in the school year 2020-21, and not in the calendar year 2021
    dossier = formed("CB", date(2020, 10, 1))
    assert verdict_of("06c", dossier) is NOT_APPLICABLE
    assert verdict_of("06c", dossier, readings={"5a": "school_year"}) is MET


# -- the unit (5b) -----------------------------------------------------------------------------------------------------------------

UNIT = ("06b", "06c", "07a", "07b")


def in_unit(option: str, dossier: Dossier, subject: str = "CB") -> tuple[Verdict, ...]:
    """Return the verdicts on 06b, 06c, 07a and 07b under a reading of the unit."""
    return tuple(verdicts(dossier, *UNIT, subject=subject, readings={"5b": option}).values())


def only_with(*schools: str) -> Dossier:
    """Return the district in which only those of the three schools did anything in the year."""
    dossier = None
    for member in set(MEMBERS) - {*schools}:
        dossier = worked(member, music=0, english=0, study=0, research=0, dossier=dossier)
    assert dossier is not None
    return dossier


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("per_recipient", (NOT_MET, NOT_MET, NOT_MET, NOT_MET)),
        ("per_pair", (NOT_MET, NOT_MET, NOT_MET, NOT_MET)),
        ("per_subject", (NOT_MET, NOT_MET, NOT_MET, NOT_MET)),
        ("per_community", (MET, MET, MET, MET)),
    ],
)
def test_the_work_with_one_school_is_enough_for_the_community_alone(option: str, expected: tuple[Verdict, ...]) -> None:
    # 20 lessons in 2 subjects, 8 studies and 4 researches with east, nothing with west and south
    assert in_unit(option, only_with("east")) == expected


def test_a_community_may_add_up_the_work_of_its_schools() -> None:
    # lessons 7 + 7 + 6 = 20, music with east and west and English with south; studies 3 + 3 + 2 = 8; researches 2 + 1 + 1 = 4
    dossier = worked("east", music=7, english=0, study=3, research=2)
    dossier = worked("west", music=7, english=0, study=3, research=1, dossier=dossier)
    dossier = worked("south", music=0, english=6, study=2, research=1, dossier=dossier)

    assert in_unit("per_community", dossier) == (MET, MET, MET, MET)
    assert in_unit("per_recipient", dossier) == (NOT_MET, NOT_MET, NOT_MET, NOT_MET)
    # one less of each: music alone 7 + 7 + 0 = 14 in one subject; 7; 3
    less = worked("south", music=0, english=0, study=1, research=0, dossier=dossier)
    assert in_unit("per_community", less) == (NOT_MET, NOT_MET, NOT_MET, NOT_MET)


def test_a_lesson_that_three_schools_follow_is_one_lesson_of_the_community() -> None:
    # 6 + 6 + 6 = 18 of single schools and 1 that all follow: 19 of the community, 7 of each school; with a second one 20
    dossier = None
    for member in MEMBERS:
        dossier = worked(member, music=3, english=3, dossier=dossier)
    common = [
        held(f"common-{number}", "east", date(2021, 6, number), kind="sync_lesson", lessons=1, subject="art", sites=MEMBERS)
        for number in (1, 2)
    ]
    assert dossier is not None
    assert verdict_of("06c", plus(common[0], dossier=dossier), readings={"5b": "per_community"}) is NOT_MET
    assert verdict_of("06c", plus(*common, dossier=dossier), readings={"5b": "per_community"}) is MET


@pytest.mark.parametrize(
    ("music", "english", "lessons"),
    [
        pytest.param(10, 10, NOT_MET, id="10 + 10: no subject reaches 20"),
        pytest.param(40, 0, NOT_MET, id="40 + 0: one subject reaches 20"),
        pytest.param(20, 19, NOT_MET, id="20 + 19: one subject reaches 20"),
        pytest.param(20, 20, MET, id="20 + 20: two subjects reach 20"),
        pytest.param(21, 20, MET, id="21 + 20"),
    ],
)
def test_per_subject_each_of_two_subjects_needs_twenty(music: int, english: int, lessons: Verdict) -> None:
    dossier = worked("annex", music=music, english=english)
    assert verdict_of("06c", dossier, subject="IN", readings={"5b": "per_subject"}) is lessons
    assert verdict_of("06c", dossier, subject="IN") is MET  # >= 20 in all


def lessons_with(id_: str, at: str, other: str, number: int) -> Iterator[Activity]:
    """Yield that many lessons of two schools, in two subjects in turn."""
    for index in range(number):
        on, subject = date(2021, 3, 10) + timedelta(index), ("music", "english")[index % 2]
        yield held(f"{id_}-{index}", "annex", on, kind="sync_lesson", lessons=1, subject=subject, by=at, at=at, sites=[other])


def three_campuses(between: int) -> Dossier:
    """Return the integrated community with a third campus: 20 lessons of each with the town school, and some between the two."""
    campuses = [*(INTEGRATED.members or ()), joined("third", "campus", INTEGRATED_ON)]
    dossier = changed("IN", dossier=plus(school("third")), members=campuses)
    return plus(*lessons_with("main-third", "main", "third", 20), *lessons_with("annex-third", "annex", "third", between), dossier=dossier)


@pytest.mark.parametrize(
    ("between", "recipient", "pair"),
    [
        pytest.param(0, MET, NOT_MET, id="none between the two rural campuses"),
        pytest.param(19, MET, NOT_MET, id="19: one under"),
        pytest.param(20, MET, MET, id="20: at"),
    ],
)
def test_of_three_campuses_each_two_are_a_pair(between: int, recipient: Verdict, pair: Verdict) -> None:
    # 20 lessons main-annex, 20 main-third, and some annex-third; 城鄉 leaves out the last pair in the reading taken
    dossier = three_campuses(between)
    assert verdict_of("06c", dossier, subject="IN", readings={"5b": "per_recipient"}) is recipient
    assert verdict_of("06c", dossier, subject="IN", readings={"5b": "per_pair"}) is pair


def test_of_a_co_built_community_each_pair_has_the_core_school() -> None:
    # 四1 names the core school and the recipients: nothing between two recipients, so pairs are as recipients
    assert in_unit("per_pair", worked("east")) == (MET, MET, MET, MET)
    assert in_unit("per_pair", worked("east", english=9, study=7, research=3)) == (MET, NOT_MET, NOT_MET, NOT_MET)


# -- when research may be held (5c) ------------------------------------------------------------------------------------------------

ONCE = {"5c": "once"}


def test_research_without_a_window_can_come_after_the_year() -> None:
    # 7 studies in 2021: too few of the year, and still to come if no window is read into 四2
    short = worked("east", study=7)
    assert verdicts(short, "07a", "07b") == {"07a": NOT_MET, "07b": MET}
    once = found("07a", short, readings=ONCE)
    assert (once.verdict, once.holding) == (PENDING, False)

    eighth = held("eighth", "east", date(2022, 3, 1), kind="online_study", mode="online_live")
    assert verdict_of("07a", plus(eighth, dossier=short), on=LATER) is NOT_MET
    assert found("07a", plus(eighth, dossier=short), on=LATER, readings=ONCE).holding is True


def test_research_without_a_window_counts_from_the_day_of_forming() -> None:
    # formed on 1 February 2021
    before = changed("research-east-01", on=date(2021, 1, 31))
    assert verdict_of("07b", before) is MET
    assert found("07b", before, readings=ONCE).holding is False
    on_the_day = changed("research-east-01", on=date(2021, 2, 1))
    assert found("07b", on_the_day, readings=ONCE).holding is True


def test_research_without_a_window_binds_the_communities_formed_in_the_judged_year_alone() -> None:
    # 5n: new ones; the window from forming on must not make every community a new one
    old = formed("CB", date(2020, 12, 31))
    assert verdicts(old, "07a", "07b", "07c", readings=ONCE) == dict.fromkeys(("07a", "07b", "07c"), NOT_APPLICABLE)


# -- whom section 四 binds (5n) ----------------------------------------------------------------------------------------------------

RESEARCH = {"07a", "07b", "07c"}


@pytest.mark.parametrize(
    ("option", "bound"),
    [
        pytest.param("new_ones", set[str](), id="none of an older community"),
        pytest.param("new_ones_or_all_in_research", RESEARCH, id="research alone, where no bracket says new"),
        pytest.param("all_of_them", {*SECTION_FOUR}, id="all of it"),
    ],
)
def test_an_older_community_is_bound_as_far_as_the_reading_says(option: str, bound: set[str]) -> None:
    # formed on 1 September 2019, when the pairs were paired
    old = formed("CB", date(2019, 9, 1))
    expected = {id_: MET if id_ in bound else NOT_APPLICABLE for id_ in SECTION_FOUR}
    assert verdicts(old, readings={"5n": option}) == expected


def test_an_older_community_that_did_too_little_fails_where_it_is_bound() -> None:
    old = formed("CB", date(2019, 9, 1))
    short = worked("east", music=1, english=0, study=7, research=3, dossier=old)
    assert ask("year-done", short).verdict is NOT_APPLICABLE
    assert verdicts(short, *UNIT, readings={"5n": "all_of_them"}) == dict.fromkeys(UNIT, NOT_MET)
    research_alone = {"06b": NOT_APPLICABLE, "06c": NOT_APPLICABLE, "07a": NOT_MET, "07b": NOT_MET}
    assert verdicts(short, *UNIT, readings={"5n": "new_ones_or_all_in_research"}) == research_alone


@pytest.mark.parametrize("option", ["new_ones", "new_ones_or_all_in_research", "all_of_them"])
def test_a_new_community_is_bound_under_each_reading(option: str) -> None:
    assert verdicts(readings={"5n": option}) == dict.fromkeys(SECTION_FOUR, MET)
    short = worked("east", english=9, study=7, research=3)
    assert verdicts(short, *UNIT, readings={"5n": option}) == dict(zip(UNIT, (MET, NOT_MET, NOT_MET, NOT_MET), strict=True))


def test_where_all_are_bound_the_day_of_forming_need_not_be_known() -> None:
    assert verdict_of("06c", formed("CB", None), readings={"5n": "all_of_them"}) is MET


# -- is the base a requirement (5q) ------------------------------------------------------------------------------------------------

NO_BASE = ("pair-east", "pair-west", "pair-south")


@pytest.mark.parametrize(("option", "force", "compliant"), [("requirement", Force.MUST, NOT_MET), ("statement", Force.DEFINITION, MET)])
def test_a_missing_base_fails_the_community_where_it_is_required(option: str, force: Force, compliant: Verdict) -> None:
    readings: Mapping[str, str] = {"5q": option}
    finding = found("06a", without(*NO_BASE), readings=readings)

    assert (finding.verdict, finding.force) == (NOT_MET, force)
    assert ask("community-compliant", without(*NO_BASE), readings=readings).verdict is compliant


# -- evidence of which lessons (5s) ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("option", "verdict"), [("each_lesson", PENDING), ("some_lesson", MET)])
def test_a_picture_of_one_lesson_is_enough_where_no_more_is_read_into_it(option: str, verdict: Verdict) -> None:
    one = changed("photo-CB", about=["sync-east-music-01"])
    assert verdict_of("06d", one, readings={"5s": option}) is verdict


@pytest.mark.parametrize("option", ["each_lesson", "some_lesson"])
def test_no_picture_is_enough_under_no_reading(option: str) -> None:
    assert verdict_of("06d", without("photo-CB"), readings={"5s": option}) is PENDING
    assert verdict_of("06d", without("record-CB"), readings={"5s": option}) is PENDING


def test_the_readings_on_which_an_answer_rests_are_named() -> None:
    assert {*ask("year-done").readings} >= {"G1", "5a", "5b", "5c", "5n"}
