"""The consistency checks of plan 10, recomputed from the numbers of the editions."""

from decimal import Decimal
from fractions import Fraction

from edu_policy.policies import district_communities, lead_school_pairing
from edu_policy.rules import Edition, Vocabulary
from edu_policy.rules.measures import Number
from edu_policy.rules.readings import resolve, walk


def numbers(edition: Edition, provision: str) -> set[int | Decimal | Fraction]:
    """Return the numbers of a provision under the readings that are taken."""
    body = resolve(edition.provision(provision).body, {reading.key: reading.taken for reading in edition.readings})
    return {node.value for node in walk(body) if isinstance(node, Number)} - {0, 1}


def test_more_than_a_hundred_lessons_for_two_partners_are_two_and_a_half_times_the_floor_of_plan_5() -> None:
    # K10-1: more than 50 for each partner, 2.5 a week in 40 weeks; plan 5 asks for 20 with each school, 40 with two
    (lessons,) = numbers(lead_school_pairing.EDITION, "05b")
    (partners,) = numbers(lead_school_pairing.EDITION, "03a")
    (floor,) = numbers(district_communities.EDITION, "06c")
    assert (lessons, partners, floor) == (100, 2, 20)
    assert Fraction(100, 2) == 50
    assert Fraction(100, 40) == Fraction(100, 20 * 2) == Fraction(5, 2)


def test_seven_subjects_are_more_than_the_two_of_plan_5() -> None:
    # K10-2: seven subjects, homeroom work apart; plan 5 asks for two
    body = lead_school_pairing.EDITION.provision("03b").body
    assert isinstance(body, Vocabulary)
    (floor,) = numbers(district_communities.EDITION, "06b")
    assert (len(body.terms), floor) == (7, 2)
