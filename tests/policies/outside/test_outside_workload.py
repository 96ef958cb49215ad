"""Points for work: the best two of an event, ten at most for an event, thirty for a year, worked out by hand."""

from collections.abc import Iterable
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from edu_policy import UNBOUNDED, Assessment
from edu_policy.models import Activity, Dossier, Person, Recorded
from tests.policies.outside import workload
from tests.policies.outside.support import EVER, MET, NOT_MET, ON, PENDING, UNKNOWN, YEAR, ask, cited, keeps_its_promises, lacking, number

DAY = date(2023, 5, 10)
SCHOOL, COUNTY, CITY = "school_level", "county_level", "city_level"


def contest(id_: str, level: str | None, event: str | None = "robots", on: date | None = DAY, **parts: Any) -> Activity:
    values: dict[str, Any] = {"kind": "contest", "by": "T", "facts": {"event": event, "groups": 1}}
    return Activity(id=id_, level=level, on=on, **(values | parts))


def case(*activities: Activity, recorded: Recorded = EVER) -> Dossier:
    return Dossier(persons=[Person(id="T"), Person(id="U")], activities=activities, recorded=recorded)


def asked(*activities: Activity, **parts: Any) -> Assessment:
    return ask(workload.EDITION, case(*activities), "points-reached", **parts)


def points(*activities: Activity, **parts: Any) -> tuple[Any, Any]:
    return number(asked(*activities, **parts), "1a")


def several(levels: Iterable[str | None], event: str | None = "robots", prefix: str = "A", on: date = DAY) -> list[Activity]:
    return [contest(f"{prefix}{index}", level, event, on) for index, level in enumerate(levels)]


def test_the_edition_is_data_and_survives_being_written_and_read() -> None:
    keeps_its_promises(workload.EDITION, workload)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([], 0),
        ([SCHOOL], 1),
        ([COUNTY], 4),
        ([CITY], 7),
        (["township_level"], 0),  # no row names it
        ([SCHOOL, COUNTY], 5),
        ([SCHOOL, SCHOOL, COUNTY], 5),  # the best two: 4 + 1
        ([COUNTY, COUNTY, COUNTY], 8),  # two of three
        ([COUNTY, CITY], 10),  # 11, cut at 10
        ([CITY, CITY, CITY], 10),  # 14, cut at 10
    ],
)
def test_of_one_event_the_best_two_count_and_ten_points_at_most(levels: list[str], expected: int) -> None:
    assert points(*several(levels)) == (expected, expected)


@pytest.mark.parametrize(("best", "expected"), [(1, 4), (2, 8), (3, 10)])
def test_how_many_of_an_event_count_is_set_by_the_county(best: int, expected: int) -> None:
    # four, eight, and twelve cut at ten
    assert points(*several([COUNTY, COUNTY, COUNTY]), best=best) == (expected, expected)


def test_the_order_of_the_records_does_not_matter() -> None:
    records = several([SCHOOL, COUNTY, CITY])
    assert {points(*order) for order in permutations(records)} == {(10, 10)}


def test_events_are_added() -> None:
    # robots 4 + 4, drawing 7 + 1
    both = [*several([COUNTY, COUNTY, SCHOOL]), *several([CITY, SCHOOL], "drawing", "B")]
    assert points(*both) == (16, 16)
    assert asked(*both).verdict is MET


@pytest.mark.parametrize("levels", [[COUNTY, CITY], [COUNTY, COUNTY]])
def test_one_event_alone_is_not_enough(levels: list[str]) -> None:
    # 10 and 8: an event never gives 12
    assert asked(*several(levels)).verdict is NOT_MET


@pytest.mark.parametrize(("second", "verdict"), [([SCHOOL], NOT_MET), ([SCHOOL, SCHOOL], MET), ([COUNTY], MET)])
def test_eleven_points_are_too_few_and_twelve_are_enough(second: list[str], verdict: Any) -> None:
    # 10 for robots, then 1, 2 or 4 for drawing
    assert asked(*several([CITY, CITY]), *several(second, "drawing", "B")).verdict is verdict


def test_thirty_points_at_most_count_in_a_year() -> None:
    four = [record for name in "abcd" for record in several([CITY, CITY], name, name)]
    over = asked(*four)
    assert number(over, "1a") == (40, 40)
    assert number(over, "1b") == (30, 30)


def test_under_the_other_reading_each_level_of_an_event_is_one_of_its_own() -> None:
    # by name the best two of 7, 4, 4: 11, cut at 10; by name and level 7 and 4 + 4
    records = several([CITY, COUNTY, COUNTY])
    assert points(*records) == (10, 10)
    assert points(*records, readings={"w1": "by_name_and_level"}) == (15, 15)


@pytest.mark.parametrize(
    "change", [{"by": "U"}, {"kind": "lecture"}, {"on": date(2023, 9, 1)}, {"on": date(2022, 8, 31)}, {"identity": "same"}]
)
def test_what_is_of_someone_else_of_another_kind_or_year_or_entered_twice_does_not_count(change: dict[str, Any]) -> None:
    first = contest("A0", COUNTY, identity="same")
    assert points(first, contest("A1", COUNTY, **change)) == (4, 4)


# -- what is not known -------------------------------------------------------------------------------------------------


def test_an_unknown_level_may_be_worth_anything_up_to_the_greatest() -> None:
    # 4, and 0 to 7: 4 to 10 (11, cut at 10)
    open_ = asked(*several([COUNTY, None]))
    assert number(open_, "1a") == (4, 10)
    assert ("A1", "activity.level") in lacking(open_)
    assert open_.verdict is NOT_MET


def test_an_unknown_event_may_join_an_event_that_is_full_or_be_one_of_its_own() -> None:
    # robots are full with 10; the other adds nothing, or 4
    open_ = asked(*several([CITY, CITY]), *several([COUNTY], None, "B"))
    assert (number(open_, "1a"), open_.verdict) == ((10, 14), UNKNOWN)
    assert ("B0", "activity.facts.event") in lacking(open_)


def test_an_unknown_event_does_not_matter_where_there_is_enough() -> None:
    enough = [*several([CITY, CITY]), *several([COUNTY], "drawing", "B"), *several([COUNTY], None, "C")]
    assert asked(*enough).verdict is MET


@pytest.mark.parametrize("change", [{"on": None}, {"kind": None}, {"kind": "pupil_event"}, {"by": None}])
def test_a_record_of_which_day_kind_or_person_is_not_known_may_count(change: dict[str, Any]) -> None:
    first = several([CITY, CITY])
    second = contest("B0", COUNTY, "drawing", **change)
    open_ = asked(*first, second)
    assert (number(open_, "1a"), open_.verdict) == ((10, 14), UNKNOWN)


def test_activities_that_are_not_kept_leave_it_open() -> None:
    open_ = ask(workload.EDITION, Dossier(persons=[Person(id="T")]), "points-reached")
    assert (number(open_, "1a"), open_.verdict) == ((0, UNBOUNDED), UNKNOWN)
    assert number(open_, "1b") == (0, 30)  # the cap of the year stands, whatever is missing
    assert lacking(open_) == {("activity", "activity")}


def test_activities_kept_since_the_middle_of_the_year_do_not_prove_too_few() -> None:
    late = Recorded(since=date(2023, 1, 1), until=ON)
    few = case(*several([COUNTY]), recorded=late)
    assert ask(workload.EDITION, few, "points-reached").verdict is UNKNOWN
    enough = case(*several([CITY, CITY]), *several([COUNTY], "drawing", "B"), recorded=late)
    assert ask(workload.EDITION, enough, "points-reached").verdict is MET


# -- as of a day inside the year ---------------------------------------------------------------------------------------


def test_during_the_year_points_may_still_come_and_those_that_came_stay() -> None:
    day = date(2023, 3, 1)
    few = several([COUNTY])
    before = asked(*few, on=day)
    assert (number(before, "1a"), before.verdict, before.holding) == ((0, 0), PENDING, False)  # the contest is in May
    enough = [*several([CITY, CITY]), *several([COUNTY], "drawing", "B")]
    assert asked(*enough, on=date(2023, 5, 10)).verdict is MET
    assert asked(*enough, on=date(2023, 5, 9)).verdict is PENDING


def test_the_year_is_the_one_that_is_asked_for() -> None:
    assert points(*several([CITY]), period=YEAR.next) == (0, 0)


# -- three years -------------------------------------------------------------------------------------------------------
# Asked for 2022-23, the last three school years are 1 September 2020 to 31 August 2023.


def in_year(year: int, *events: Iterable[str | None]) -> list[Activity]:
    """Return the contests of a school year, those of each event on the tenth of May."""
    each = [several(levels, f"event{index}", f"{year}.{index}.", date(year, 5, 10)) for index, levels in enumerate(events)]
    return [record for records in each for record in records]


def promoted(*activities: Activity, recorded: Recorded = EVER, **parts: Any) -> Assessment:
    return ask(workload.EDITION, case(*activities, recorded=recorded), "may-be-promoted", **parts)


FULL = (CITY, CITY)  # ten points


@pytest.mark.parametrize(
    ("years", "points_of_three", "verdict"),
    [
        ([[FULL, FULL], [FULL], [FULL]], 40, MET),
        ([[FULL, FULL], [FULL], [(CITY, SCHOOL)]], 38, NOT_MET),  # 20 + 10 + 8
        ([[FULL, FULL, FULL, FULL], [(COUNTY,)], [(COUNTY,)]], 38, NOT_MET),  # 40, of which 30 count, and twice 4
        ([[FULL, FULL, FULL, FULL], [FULL], [(SCHOOL,)]], 41, MET),  # 30 + 10 + 1
        ([[FULL, FULL, FULL], [], [FULL]], 40, NOT_MET),  # points enough, but none in the year between
    ],
)
def test_forty_points_of_three_years_of_which_thirty_of_one_and_none_without_a_contest(
    years: list[list[Iterable[str]]], points_of_three: int, verdict: Any
) -> None:
    records = [record for year, events in zip((2021, 2022, 2023), years, strict=True) for record in in_year(year, *events)]
    asked_ = promoted(*records)
    assert (number(asked_, "3a"), asked_.verdict) == ((points_of_three, points_of_three), verdict)


THREE_YEARS = (*in_year(2021, FULL, FULL), *in_year(2022, FULL), *in_year(2023, FULL))


def test_the_year_before_the_three_does_not_count() -> None:
    assert number(promoted(*THREE_YEARS, *in_year(2020, FULL)), "3a") == (40, 40)
    assert promoted(*THREE_YEARS[4:], *in_year(2020, FULL, FULL)).verdict is NOT_MET


def test_a_year_without_a_contest_fails_by_itself() -> None:
    none_between = cited(promoted(*in_year(2021, FULL), *in_year(2023, FULL)), "3b")
    assert none_between.verdict is NOT_MET
    assert [year.verdict for year in none_between.walk() if year.frame is not None and year.frame.period is not None][-3:] == [
        MET,
        NOT_MET,
        MET,
    ]


def test_an_archive_of_two_years_leaves_the_first_of_three_open() -> None:
    late = Recorded(since=date(2021, 9, 1), until=ON)
    assert promoted(*THREE_YEARS[4:], recorded=late).verdict is UNKNOWN
    assert promoted(*in_year(2022, FULL), recorded=late).verdict is NOT_MET  # of the last year it is known that there was none


def test_until_the_third_year_is_over_its_contest_may_still_come() -> None:
    before = promoted(*THREE_YEARS, on=date(2023, 5, 9))
    assert (before.verdict, before.holding) == (PENDING, False)
    assert promoted(*in_year(2021, FULL, FULL), on=date(2023, 5, 9)).verdict is NOT_MET  # the second year is lost


# -- beside ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("groups", "expected"), [(0, 0), (3, 6), (10, 20), (11, 20)])
def test_two_points_for_each_group_and_twenty_at_most(groups: int, expected: int) -> None:
    assert number(asked(contest("A0", CITY, facts={"event": "robots", "groups": groups})), "2a") == (expected, expected)


def test_an_unknown_number_of_groups_leaves_up_to_twenty() -> None:
    assert number(asked(contest("A0", CITY, facts={"event": "robots"})), "2a") == (0, 20)


@pytest.mark.parametrize(
    ("second", "verdict"),
    [([COUNTY], NOT_MET), ([COUNTY, COUNTY], MET), ([CITY, SCHOOL], MET), ([COUNTY, None], UNKNOWN)],
)
def test_two_events_of_eight_points_are_encouraged(second: list[str | None], verdict: Any) -> None:
    # robots 10; drawing 4, 8, 8, or 4 to 10
    both = asked(*several([CITY, CITY]), *several(second, "drawing", "B"))
    assert cited(both, "2b").verdict is verdict
