"""The consistency checks of plan 10, recomputed from the numbers of the editions."""

from fractions import Fraction

from edu_policy.policies import district_communities, lead_school_pairing
from edu_policy.rules import Vocabulary
from tests.policies.written import numbers


def test_more_than_a_hundred_lessons_for_two_partners_are_two_and_a_half_times_the_floor_of_plan_5() -> None:
    # K10-1: more than 50 for each partner, 2.5 a week in 40 weeks; plan 5 asks for 20 with each school, 40 with two
    (lessons,) = numbers("05b", lead_school_pairing.EDITION)
    (partners,) = numbers("03a", lead_school_pairing.EDITION)
    (floor,) = numbers("06c", district_communities.EDITION)
    assert (lessons, partners, floor) == (100, 2, 20)
    assert Fraction(100, 2) == 50
    assert Fraction(100, 40) == Fraction(100, 20 * 2) == Fraction(5, 2)


def test_seven_subjects_are_more_than_the_two_of_plan_5() -> None:
    # K10-2: seven subjects, homeroom work apart; plan 5 asks for two
    body = lead_school_pairing.EDITION.provision("03b").body
    assert isinstance(body, Vocabulary)
    (floor,) = numbers("06b", district_communities.EDITION)
    assert (len(body.terms), floor) == (7, 2)
