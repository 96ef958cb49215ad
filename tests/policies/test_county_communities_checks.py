"""The consistency checks of plan 11, recomputed from the numbers of the edition."""

from datetime import date, timedelta
from fractions import Fraction

from edu_policy.calendars import SchoolYear
from edu_policy.models import Table
from edu_policy.policies.county_communities import EDITION
from edu_policy.rules import InForce, Require
from edu_policy.rules.readings import walk
from tests.policies.written import body, numbers

CADRES = 1 + 1
SENT = 1 + 1 + 2


def limits(provision: str) -> set[tuple[object, object]]:
    """Return the bounds of what a provision asks for, as numbers; None where there is none."""
    bounds = [(node.at_least, node.at_most) for node in walk(body(provision, EDITION)) if isinstance(node, Require)]
    return {(getattr(low, "value", None), getattr(high, "value", None)) for low, high in bounds}


def test_a_lead_school_sends_four_and_its_partner_two() -> None:
    # K11-1: 1 + 1 + 2 out, 1 + 1 in; one junior pair and four primary ones: 20 out, 10 in
    assert limits("07b") == limits("07c") == limits("07f") == limits("07g") == {(1, None), (None, 1)}
    assert limits("07d") == {(2, None), (None, 2)}
    assert limits("05b") == {(1, 1)}
    assert limits("05c") == {(4, 4), (1, 1)}
    pairs = 1 + 4
    assert (pairs * SENT, pairs * CADRES) == (20, 10)


def test_a_partner_school_gives_more_people_than_it_gets_and_a_lead_school_gets_more() -> None:
    # K11-2: 4 - 2 - (3 to 5) = -1 to -3; K11-3: -4 + 2 + (3 to 5) = 1 to 3
    assert (3, 5) in limits("08b")
    assert [SENT - CADRES - trainees for trainees in (3, 5)] == [-1, -3]
    assert [-SENT + CADRES + trainees for trainees in (3, 5)] == [1, 3]


def test_each_lead_school_has_one_partner_so_that_four_people_are_enough() -> None:
    # K11-4: with k partners 4k; every lead of the list has one
    assert limits("05d") == {(1, 1)}
    assert [SENT * partners for partners in (1, 2)] == [4, 8]


def test_the_allowance_comes_to_80_000_yuan() -> None:
    # K11-5: 200 x 10 = 2,000 a person and year; 4 people of 5 pairs for two years
    assert (numbers("16a", EDITION), numbers("16b", EDITION), numbers("04", EDITION)) == ({200}, {10}, {2})
    person = 200 * 10
    assert [person, person * SENT, person * SENT * 5, person * SENT * 5 * 2] == [2_000, 8_000, 40_000, 80_000]


def test_the_grants_and_the_allowance_come_to_180_000_yuan() -> None:
    # K11-6: 5 x 10,000 a year, or 10,000 altogether; with the allowance 90,000 or 50,000 a year
    assert limits("15a") >= {(10_000, 10_000)}
    each, altogether = 5 * 10_000 + 40_000, 10_000 + 40_000
    assert (each, altogether, 2 * each, 2 * altogether) == (90_000, 50_000, 180_000, 100_000)


def test_four_semesters_ask_for_four_of_each() -> None:
    # K11-7: at least one in each; the programme has four semesters
    assert all(limits(provision) == {(1, None)} for provision in ("07a", "09a", "09c", "09f", "08e"))
    semesters = [semester for year in (2022, 2023) for semester in SchoolYear(year).semesters]
    assert len(semesters) * 1 == 4


def test_two_sessions_a_year_cover_ten_subjects_only_with_five_each() -> None:
    # K11-8: one session in each of two semesters; coverage binds, the count does not
    assert limits("09a") == {(1, None)}
    assert Fraction(10, 2 * 1) == 5


def test_a_term_fills_the_programme_and_can_change_hands_once() -> None:
    # K11-9: two years, somebody else after one, a programme of two years
    assert numbers("07h", EDITION) == numbers("08c", EDITION) == numbers("04", EDITION) == {2}
    assert {low for low, _ in limits("07i")} == {1}
    assert 2 // 1 - 1 == 1


def test_of_the_personnel_relation_of_cadres_who_shadow_nothing_is_said() -> None:
    # K11-10: unchanged for those sent by the lead school, moved for trainees; one gap
    assert EDITION.option("11l") == "not_stated"
    subjects = {EDITION.provision(provision).subject.name for provision in ("07j", "08h")}
    assert subjects == {"sent-person", "shadowing-person"}


def test_the_two_lists_of_six_are_slogans_that_decide_nothing() -> None:
    # K11-11: 師資聯育 in one, 黨員聯育 in the other
    reading = next(reading for reading in EDITION.readings if reading.key == "11k")
    assert (reading.options, set(reading.provisions)) == (("two_lists",), {"01", "01b", "11"})
    assert not limits("01b") | limits("11")


def test_the_programme_has_731_days_and_two_school_years() -> None:
    # K11-12: 365 + 366, the second year having 29 February 2024
    in_force = EDITION.in_force
    assert in_force == InForce(date(2022, 9, 1), date(2024, 8, 31))
    assert (date(2024, 8, 31) - date(2022, 9, 1) + timedelta(1)).days == 365 + 366 == 731
    assert [SchoolYear.of(day).span.start for day in (date(2022, 9, 1), date(2024, 8, 31))] == [date(2022, 9, 1), date(2023, 9, 1)]


def test_the_first_group_of_trainees_is_one_of_primary_schools() -> None:
    # K11-13: 小學全科教師; at the junior pair the second group alone can apply
    (general,) = [key for key in EDITION.fact_keys if key.name == "general_subject"]
    assert (general.table, general.label.zh_Hant) == (Table.PERSONS, "小學全科教師")
