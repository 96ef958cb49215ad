"""The senior post outside the core school's ratio after three years (13f), and competing again on return (13g). Worked out by hand."""

from datetime import date
from typing import Any

import attrs
import pytest

from edu_policy.calendars import CalendarYear
from edu_policy.models import Dossier, Recorded, Table
from edu_policy.policies.district_communities import EDITION
from edu_policy.rules import Binding, EffectFinding, EffectKind, EffectState, MissingFact, Verdict
from tests.policies.district_communities_case import (
    BACK_ON,
    LATER,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PENDING,
    RECORDED,
    THREE_YEARS,
    UNKNOWN,
    YEAR_OF_RETURN,
    ask,
    case,
    changed,
    decided,
    effect_for,
    plus,
    recorded,
    returned,
    sent,
    without,
)

NONE, DUE, IN_FORCE, ENDED = EffectState.NONE, EffectState.DUE, EffectState.IN_FORCE, EffectState.ENDED
OPEN = EffectState.UNKNOWN

# -- outside the senior ratio after three years (13f) ------------------------------------------------------------------------------

CONDITIONS = decided("conditions", "senior_title_conditions", "T-east", date(2024, 1, 10))
"""That the teacher meets the conditions for a senior title, as decided before the three years were over."""


def served(dossier: Dossier | None = None) -> Dossier:
    """Return the district in which the teacher of east meets the conditions for a senior title."""
    return plus(CONDITIONS, dossier=dossier)


def exempt(dossier: Dossier, on: date = date(2024, 6, 30), **parts: Any) -> EffectFinding:
    """Return the exemption of the teacher of east, by default three years and four months after the first day."""
    return effect_for("13f", dossier, on=on, period=CalendarYear(on.year), **parts)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2024, 2, 20), NONE, id="three years less a day"),
        pytest.param(THREE_YEARS, DUE, id="three full years, on their last day"),
        pytest.param(date(2024, 2, 22), DUE, id="three years and a day"),
    ],
)
def test_after_three_full_years_the_senior_post_is_due_outside_the_ratio(on: date, expected: EffectState) -> None:
    # from 22 February 2021 the third year ends on 21 February 2024
    effect = exempt(served(), on=on)
    assert effect.state is expected
    assert (effect.kind, effect.gives, effect.binding) == (EffectKind.EXEMPTION, "outside_core_ratio", Binding.ENTITLED)


FAILING = [
    # what is changed                                                                       13f
    pytest.param("CB", {"type": "integrated"}, NONE, id="no co-built community"),
    pytest.param("CB", {"type": None}, OPEN, id="a community of a type that is not known"),
    pytest.param("sent-east", {"home": "west"}, NONE, id="no teacher of the core school"),
    pytest.param("sent-east", {"home": "main"}, NONE, id="a teacher of the core school of another community"),
    pytest.param("sent-east", {"home": None}, OPEN, id="from a school that is not known"),
    pytest.param("sent-east", {"host": "annex"}, NONE, id="not at a member school"),
    pytest.param("sent-east", {"host": None}, OPEN, id="at a school that is not known"),
    pytest.param("sent-east", {"start": date(2021, 7, 2)}, NONE, id="not three years"),
    pytest.param("sent-east", {"start": date(2021, 7, 1)}, DUE, id="three years on the day of the assessment"),
    pytest.param("sent-east", {"start": None}, OPEN, id="since when is not known"),
    pytest.param("sent-east", {"end": date(2024, 6, 29)}, NONE, id="no longer in a township school"),
    pytest.param("sent-east", {"end": date(2024, 6, 30)}, DUE, id="in a township school on the day of the assessment"),
    pytest.param("sent-east", {"end": None}, OPEN, id="until when is not known"),
    pytest.param("sent-east", {"kind": "trainee"}, NONE, id="no teaching: comes to learn"),
    pytest.param("east", {"setting": "urban"}, NONE, id="a member school in the city is no township school"),
    pytest.param("east", {"setting": None}, OPEN, id="a member school in a setting that is not known"),
    pytest.param("conditions", {"outcome": "denied"}, NONE, id="the conditions for a senior title are not met"),
    pytest.param("conditions", {"outcome": None}, OPEN, id="whether they are met is not known"),
    pytest.param("conditions", {"kind": "recognition"}, OPEN, id="a recognition of a kind that is not told"),
    pytest.param("conditions", {"about": "T-west"}, NONE, id="another teacher meets them"),
    pytest.param("conditions", {"on": date(2024, 7, 1)}, NONE, id="they are met from tomorrow on"),
]


@pytest.mark.parametrize(("id_", "change", "expected"), FAILING)
def test_each_of_the_joined_conditions_is_needed(id_: str, change: dict[str, Any], expected: EffectState) -> None:
    # 五5: a co-built community, its core school's teacher, three full years at member schools, still in a township, a senior title
    assert exempt(changed(id_, dossier=served(), **change)).state is expected


def test_service_before_the_community_was_formed_does_not_count() -> None:
    # at east since 1 September 2020, formed on 1 February 2021: the third year ends on 31 January 2024
    dossier = changed("sent-east", dossier=served(), start=date(2020, 9, 1))
    assert exempt(dossier, on=date(2024, 1, 30)).state is NONE
    assert exempt(dossier, on=date(2024, 1, 31)).state is DUE
    assert exempt(changed("CB", dossier=dossier, formed_on=None)).state is OPEN


def then(end: date, again: date, **parts: Any) -> Dossier:
    """Return the district in which the teacher of east stopped on a day and began again on another."""
    first = changed("sent-east", dossier=served(), end=end)
    return plus(sent("east", id="again", start=again, **parts), dossier=first)


def test_service_at_two_member_schools_is_one_service() -> None:
    # at east until 30 June 2022, at south from 1 July 2022 on
    dossier = then(date(2022, 6, 30), date(2022, 7, 1), host="south")
    assert exempt(dossier, on=date(2024, 2, 20)).state is NONE
    assert exempt(dossier, on=THREE_YEARS).state is DUE


def test_a_break_of_a_day_starts_the_three_years_again_unless_they_are_added_up() -> None:
    # 5f. Unbroken from 2 July 2022: the third year ends on 1 July 2025
    dossier = then(date(2022, 6, 30), date(2022, 7, 2))
    assert [exempt(dossier, on=on).state for on in (THREE_YEARS, date(2025, 6, 30), date(2025, 7, 1))] == [NONE, NONE, DUE]
    # 1 y 4 m 9 d, and from 2 July 2022 to 22 February 2024 1 y 7 m 21 d: 2 y 11 m 30 d are 3 years
    added = [exempt(dossier, on=on, readings={"5f": "cumulative"}).state for on in (THREE_YEARS, date(2024, 2, 22))]
    assert added == [NONE, DUE]


@pytest.mark.parametrize(
    ("bridged", "expected"), [pytest.param(0, NONE, id="0"), pytest.param(61, NONE, id="61"), pytest.param(62, DUE, id="62")]
)
def test_a_summer_break_is_bridged_where_a_parameter_says_so(bridged: int, expected: EffectState) -> None:
    # July and August have 62 days; bridged, they count
    dossier = then(date(2022, 6, 30), date(2022, 9, 1))
    edition = EDITION.bind(bridged_days=bridged)
    assert exempt(dossier, on=THREE_YEARS, edition=edition).state is expected
    assert exempt(dossier, on=date(2024, 2, 20), edition=edition).state is NONE


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        pytest.param("annex", DUE, id="a village school that is no member"),
        pytest.param("main", DUE, id="a town school that is no member"),
        pytest.param("south", DUE, id="another member school"),
        pytest.param("city", NONE, id="a school in the city"),
    ],
)
def test_after_three_years_any_township_school_will_do(host: str, expected: EffectState) -> None:
    # 滿三年且繼續在鄉鎮學校任教: the second part names any township school
    city = changed("west", dossier=then(THREE_YEARS, date(2024, 2, 22), host="west" if host == "city" else host), setting="urban")
    dossier = city if host == "city" else then(THREE_YEARS, date(2024, 2, 22), host=host)
    assert exempt(dossier).state is expected


def test_less_than_three_years_at_member_schools_are_not_made_up_elsewhere() -> None:
    assert exempt(then(date(2024, 2, 20), THREE_YEARS, host="annex")).state is NONE


def test_three_years_and_then_a_break_do_not_go_on() -> None:
    # left on 31 March 2024 and came again on 1 May: 5f asks that the service goes on, unless it is added up
    dossier = then(date(2024, 3, 31), date(2024, 5, 1))
    assert exempt(dossier).state is NONE
    assert exempt(dossier, readings={"5f": "cumulative"}).state is DUE


@pytest.mark.parametrize(
    ("host", "on", "expected"),
    [
        # away from 22 February to 31 August 2024; three more years end on 31 August 2027
        pytest.param("annex", date(2027, 8, 31), NONE, id="at a school that is no member: never again"),
        pytest.param("east", date(2027, 8, 30), NONE, id="at a member school: three years less a day"),
        pytest.param("east", date(2027, 8, 31), DUE, id="at a member school: three years anew"),
    ],
)
def test_after_a_break_three_years_at_member_schools_begin_anew(host: str, on: date, expected: EffectState) -> None:
    # 5f: three unbroken years at member schools, and in rural or town schools ever since
    dossier = then(THREE_YEARS, date(2024, 9, 1), host=host)
    kept = attrs.evolve(dossier, recorded=Recorded(since=RECORDED.since, until=on))
    assert exempt(kept, on=on).state is expected


def test_where_postings_may_be_missing_one_elsewhere_may_have_broken_the_service() -> None:
    # added up, three recorded years are enough; unbroken, one that is not recorded may have been elsewhere in between
    from_2022: dict[str, Any] = {"since": date(2022, 1, 1), "dossier": served()}
    assert exempt(recorded(Table.POSTINGS, **from_2022)).state is OPEN
    assert exempt(recorded(Table.POSTINGS, **from_2022), readings={"5f": "cumulative"}).state is DUE
    # two and a half years on file, and eleven months before that are not: they may belong to it, unless five recorded months lie between
    for start, expected in ((date(2022, 1, 1), OPEN), (date(2022, 6, 1), NONE)):
        short = changed("sent-east", dossier=served(), start=start)
        assert exempt(recorded(Table.POSTINGS, since=date(2022, 1, 1), dossier=short)).state is expected
        assert exempt(short).state is NONE


# -- granted, and ended ------------------------------------------------------------------------------------------------------------

GRANT = decided("grant", "ratio_exemption", "T-east", date(2024, 3, 15))


@pytest.mark.parametrize(
    ("change", "expected", "grants"),
    [
        pytest.param({}, IN_FORCE, ("grant",), id="granted"),
        pytest.param({"outcome": "denied"}, DUE, (), id="denied"),
        pytest.param({"outcome": None}, OPEN, (), id="how it was decided is not known"),
        pytest.param({"about": "T-west"}, DUE, (), id="granted to another"),
        pytest.param({"on": date(2024, 7, 1)}, DUE, (), id="granted from tomorrow on"),
        pytest.param({"kind": "recognition"}, OPEN, (), id="a recognition of a kind that is not told"),
    ],
)
def test_the_exemption_is_in_force_once_it_is_granted(change: dict[str, Any], expected: EffectState, grants: tuple[str, ...]) -> None:
    effect = exempt(changed("grant", dossier=plus(GRANT, dossier=served()), **change))
    assert (effect.state, effect.grants) == (expected, grants)


def test_decisions_that_are_not_kept_leave_it_open() -> None:
    effect = exempt(case(decisions=None))
    assert effect.state is OPEN
    assert MissingFact(Table.DECISIONS, Table.DECISIONS) in effect.missing


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2024, 3, 14), NONE, id="the day before the grant, conditions not decided"),
        pytest.param(date(2024, 3, 15), IN_FORCE, id="the day of the grant"),
        pytest.param(date(2024, 8, 31), IN_FORCE, id="the last day in the township"),
        pytest.param(BACK_ON, ENDED, id="the first day back at the core school"),
    ],
)
def test_the_exemption_ends_on_return_to_the_core_school(on: date, expected: EffectState) -> None:
    assert effect_for("13f", returned(), teacher_id="T-back", on=on, period=YEAR_OF_RETURN).state is expected


@pytest.mark.parametrize(
    ("employer", "expected"), [pytest.param("annex", IN_FORCE, id="to another school"), pytest.param(None, OPEN, id="nobody knows where")]
)
def test_leaving_for_another_school_is_no_return(employer: str | None, expected: EffectState) -> None:
    # 今後返回核心校任教時
    dossier = changed("T-back", dossier=returned(), employer=employer)
    assert effect_for("13f", dossier, teacher_id="T-back", on=LATER, period=YEAR_OF_RETURN).state is expected


# -- competing again on return (13g) -----------------------------------------------------------------------------------------------

COMPETITIONS = [
    # the competition                                       13g
    pytest.param({}, MET, id="competed after the return"),
    pytest.param({"on": date(2024, 3, 14)}, PENDING, id="competed a day before the grant: for another post"),
    pytest.param({"on": date(2024, 3, 15)}, MET, id="competed on the day of the grant"),
    pytest.param({"outcome": "denied"}, PENDING, id="competed and failed"),
    pytest.param({"outcome": None}, UNKNOWN, id="how it went is not known"),
    pytest.param({"about": "T-east"}, PENDING, id="another teacher competed"),
    pytest.param({"kind": "designation"}, UNKNOWN, id="an appointment of a kind that is not told"),
]


@pytest.mark.parametrize(("change", "verdict"), COMPETITIONS)
def test_on_return_the_teacher_competes_again(change: dict[str, Any], verdict: Verdict) -> None:
    dossier = changed("competed", dossier=returned(), **change)
    answer = ask("teacher-compliant", dossier, subject="T-back", on=LATER, period=YEAR_OF_RETURN)
    assert answer.verdict is verdict
    assert [part.provision for part in answer.finding.children] == ["13g"]


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        pytest.param(date(2024, 3, 14), NOT_APPLICABLE, id="before the grant"),
        pytest.param(date(2024, 8, 31), NOT_APPLICABLE, id="still in the township"),
        pytest.param(BACK_ON, PENDING, id="back, and not yet competed"),
        pytest.param(date(2024, 9, 10), MET, id="competed"),
    ],
)
def test_the_duty_begins_with_the_return(on: date, verdict: Verdict) -> None:
    assert ask("teacher-compliant", returned(), subject="T-back", on=on, period=YEAR_OF_RETURN).verdict is verdict


def test_without_an_exemption_nobody_competes_again() -> None:
    dossier = without("exempted", "competed", dossier=returned())
    assert ask("teacher-compliant", dossier, subject="T-back", on=LATER, period=YEAR_OF_RETURN).verdict is NOT_APPLICABLE


def test_after_each_exemption_the_teacher_competes_again() -> None:
    # exempted, back and competed; away again, exempted again in October and back: the competition of September is too old
    twice = plus(decided("twice", "ratio_exemption", "T-back", date(2024, 10, 1)), dossier=returned())
    assert ask("teacher-compliant", twice, subject="T-back", on=LATER, period=YEAR_OF_RETURN).verdict is PENDING
    anew = plus(decided("anew", "recompetition", "T-back", date(2024, 12, 1)), dossier=twice)
    assert ask("teacher-compliant", anew, subject="T-back", on=LATER, period=YEAR_OF_RETURN).verdict is MET


def test_no_duty_to_compete_is_ever_failed_for_good() -> None:
    # the plan states no day until which it must be done
    answer = ask("teacher-compliant", without("competed", dossier=returned()), subject="T-back", on=LATER, period=YEAR_OF_RETURN)
    assert (answer.verdict, answer.holding) == (PENDING, False)
    assert answer.verdict is not NOT_MET
