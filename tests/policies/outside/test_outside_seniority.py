"""Points for years of teaching: one case for each edge of the steps, of the bands and of the cap, worked out by hand."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from edu_policy import NO_END, Assessment, explain
from edu_policy.models import Dossier, Person, Post, School
from edu_policy.quantities import Amount
from tests.policies.outside import seniority
from tests.policies.outside.seniority import EDITION
from tests.policies.outside.support import MET, NOT_MET, PENDING, UNKNOWN, ask, keeps_its_promises, lacking, number


def teaching(start: date | None, end: Any = NO_END, office: str | None = "teaching") -> Post:
    return Post(office=office, school="S", start=start, end=end)


def of(*posts: Post) -> Dossier:
    return Dossier(schools=[School(id="S")], persons=[Person(id="T", posts=posts)])


def since(years: int) -> Dossier:
    """A teacher with exactly so many years of teaching on 31 August 2023."""
    return of(teaching(date(2023 - years, 9, 1)))


def points(dossier: Dossier, **parts: Any) -> tuple[Any, Any]:
    return number(ask(EDITION, dossier, "may-apply", needed=1, **parts), "2b")


def bands(dossier: Dossier, **parts: Any) -> Assessment:
    return ask(EDITION, dossier, "may-be-listed", **parts)


def test_the_edition_is_data_and_survives_being_written_and_read() -> None:
    keeps_its_promises(EDITION, seniority)


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (0, 0),
        (1, 1),
        (5, 5),  # 5 x 1
        (6, Decimal("6.5")),  # 5 + 1 x 1.5
        (10, Decimal("12.5")),  # 5 + 5 x 1.5
        (11, Decimal("14.5")),  # 12.5 + 1 x 2
        (18, Decimal("28.5")),  # 12.5 + 8 x 2
        (19, 30),  # 12.5 + 9 x 2 = 30.5, cut at 30
        (40, 30),
    ],
)
def test_each_year_counts_by_its_step_up_to_thirty(years: int, expected: Amount) -> None:
    assert points(since(years)) == (expected, expected)


@pytest.mark.parametrize(("years", "expected"), [(0, 2), (5, 2), (6, 5), (10, 5), (11, 10), (40, 10)])
def test_a_band_gives_its_points_whole(years: int, expected: int) -> None:
    assert number(bands(since(years)), "3") == (expected, expected)


@pytest.mark.parametrize(("years", "expected"), [(0, 2), (4, 2), (5, 5), (9, 5), (10, 10), (11, 10)])
def test_under_the_other_reading_five_and_ten_years_belong_to_the_upper_band(years: int, expected: int) -> None:
    assert number(bands(since(years), readings={"s2": "upper"}), "3") == (expected, expected)


def test_the_number_of_a_row_cites_the_reading_under_which_it_stands() -> None:
    assert bands(since(5)).readings == ("s1", "s2")


@pytest.mark.parametrize(("needed", "verdict"), [(12, MET), (13, NOT_MET)])
def test_twelve_and_a_half_points_reach_twelve_and_not_thirteen(needed: int, verdict: Any) -> None:
    assert ask(EDITION, since(10), "may-apply", needed=needed).verdict is verdict


def test_without_the_number_that_is_needed_nothing_is_decided() -> None:
    asked = ask(EDITION, since(10), "may-apply")
    assert asked.verdict is UNKNOWN
    assert lacking(asked) == {("parameter", "needed")}
    assert "points needed to apply" in explain(asked, "en")


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (date(2018, 9, 1), 5),
        (date(2018, 9, 2), 5),  # 4 years, 11 months and 30 days: added up, 30 days are a month
        (date(2018, 9, 3), 4),  # 4 years, 11 months and 29 days
    ],
)
def test_a_year_that_is_not_complete_does_not_count(first: date, expected: int) -> None:
    assert points(of(teaching(first))) == (expected, expected)


def test_two_times_are_added_and_days_that_overlap_count_once() -> None:
    # September 2012 to August 2015 and September 2014 to August 2016: 2012-09-01 to 2016-08-31, four years
    overlapping = [teaching(date(2012, 9, 1), date(2015, 8, 31)), teaching(date(2014, 9, 1), date(2016, 8, 31))]
    # and two years from September 2018 on: six years, 5 + 1.5
    later = teaching(date(2018, 9, 1), date(2020, 8, 31))
    assert points(of(*overlapping, later)) == (Fraction(13, 2), Fraction(13, 2))


def test_a_post_without_teaching_counts_under_the_other_reading() -> None:
    # five years of teaching, then five in the office: 5 points, or 5 + 5 x 1.5
    posts = of(teaching(date(2013, 9, 1), date(2018, 8, 31)), teaching(date(2018, 9, 1), office="office_work"))
    assert points(posts) == (5, 5)
    assert points(posts, readings={"s1": "any_post"}) == (Fraction(25, 2), Fraction(25, 2))


def test_the_reading_is_told() -> None:
    asked = ask(EDITION, since(3), "may-apply", needed=1)
    assert asked.readings == ("s1",)


def test_an_unknown_office_may_or_may_not_be_teaching() -> None:
    # three years for certain, ten more perhaps: 3 points, or 13 years, 5 + 7.5 + 6
    posts = of(teaching(date(2020, 9, 1)), teaching(date(2010, 9, 1), date(2020, 8, 31), office=None))
    assert points(posts) == (3, Fraction(37, 2))
    asked = bands(posts)
    assert (number(asked, "3"), asked.verdict) == ((2, 10), UNKNOWN)
    assert lacking(asked) == {("T.posts[1]", "post.office")}


def test_an_unknown_start_leaves_the_points_open_up_to_the_cap() -> None:
    asked = ask(EDITION, of(teaching(None)), "may-apply", needed=5)
    assert (number(asked, "2b"), asked.verdict) == ((0, 30), UNKNOWN)
    assert lacking(asked) == {("T.posts[0]", "post.start")}


def test_an_unknown_end_leaves_open_what_comes_after_the_start() -> None:
    # from September 2017: nothing for certain, six years at most
    assert points(of(teaching(date(2017, 9, 1), None))) == (0, Fraction(13, 2))


def test_an_unknown_start_does_not_matter_where_the_rest_is_enough() -> None:
    assert bands(of(teaching(date(2010, 9, 1)), teaching(None, date(2009, 8, 31)))).verdict is MET


def test_posts_that_are_not_kept_leave_everything_open() -> None:
    asked = bands(Dossier(persons=[Person(id="T", posts=None)]))
    assert asked.verdict is UNKNOWN
    assert lacking(asked) == {("T", "person.posts")}


def test_who_never_taught_has_the_points_of_the_lowest_band() -> None:
    # the rule says "five years or less", so no year at all gives two points, too
    asked = bands(of())
    assert (number(asked, "3"), asked.verdict) == ((2, 2), NOT_MET)


def test_within_the_year_what_can_still_come_is_pending() -> None:
    # on 1 March 2023 five whole years, since 1 January 2018; the sixth is not complete until after 31 August 2023
    short = bands(of(teaching(date(2018, 1, 1))), on=date(2023, 3, 1))
    assert short.verdict is NOT_MET
    # since 1 May 2017: five years on 1 March, six on 30 April
    soon = bands(of(teaching(date(2017, 5, 1))), on=date(2023, 3, 1))
    assert (soon.verdict, soon.holding) == (PENDING, False)
    assert bands(of(teaching(date(2017, 5, 1))), on=date(2023, 4, 30)).verdict is MET


def test_a_post_that_begins_later_does_not_count_yet() -> None:
    assert number(bands(of(teaching(date(2024, 9, 1)))), "3") == (2, 2)


def test_the_years_stand_beside_the_answer() -> None:
    assert number(ask(EDITION, since(7), "may-apply", needed=1), "2a") == (7, 7)


# -- classes that one has led ------------------------------------------------------------------------------------------


def led(start: date | None, end: Any = NO_END, class_id: str | None = "3A") -> Post:
    return Post(office="head_of_class", school="S", class_id=class_id, start=start, end=end)


def for_classes(*posts: Post, **parts: Any) -> tuple[Any, Any]:
    return number(ask(EDITION, of(*posts), "may-apply", needed=0, **parts), "4")


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ([], 0),
        ([led(date(2022, 9, 1))], Decimal("0.5")),  # one year to 31 August 2023
        ([led(date(2022, 9, 2))], 0),  # a day less
        ([led(date(2020, 9, 1))], Decimal("1.5")),
        ([led(date(2018, 9, 1))], Decimal("1.5")),  # five years are 2.5, cut at 1.5
        ([led(date(2020, 9, 1), date(2021, 8, 31)), led(date(2021, 9, 1), class_id="3B")], Decimal("1.5")),  # 0.5 and 2 x 0.5
        ([led(date(2016, 9, 1), date(2021, 8, 31)), led(date(2021, 9, 1), class_id="3B")], Decimal("2.5")),  # 1.5 and 1
        ([led(date(2016, 9, 1), date(2018, 8, 31)), led(date(2019, 9, 1))], Decimal("1.5")),  # 1 and 2, of one class
        ([led(date(2015, 9, 1), date(2016, 8, 31))], Decimal("0.5")),
        ([led(date(2015, 8, 31), date(2016, 8, 31))], 0),  # a day before the first
        ([teaching(date(2015, 9, 1))], 0),
    ],
)
def test_half_a_point_for_each_year_up_to_three_years_of_a_class(posts: list[Post], expected: Amount) -> None:
    assert for_classes(*posts) == (expected, expected)


def test_a_class_that_is_not_recorded_may_be_the_one_that_is_full() -> None:
    assert for_classes(led(date(2016, 9, 1), date(2021, 8, 31)), led(date(2021, 9, 1), class_id=None)) == (Decimal("1.5"), Decimal("2.5"))


def test_an_unknown_start_leaves_open_whether_and_how_long_a_class_counts() -> None:
    asked = ask(EDITION, of(led(None)), "may-apply", needed=0)
    assert number(asked, "4") == (0, Decimal("1.5"))
    assert ("T.posts[0]", "post.start") in lacking(asked)
