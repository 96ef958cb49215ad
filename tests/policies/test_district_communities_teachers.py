"""Teachers who move within a community (五4, 五5): exchange, priority in titles, rural experience. Worked out by hand."""

from datetime import date
from typing import Any

import pytest

from edu_policy.calendars import CalendarYear
from edu_policy.models import Dossier, Posting, Table
from edu_policy.rules import Binding, EffectKind, EffectState, MissingFact
from tests.policies.district_communities_case import (
    SENT_ON,
    case,
    changed,
    effect_for,
    plus,
    teacher,
)

NONE, IN_FORCE, OPEN = EffectState.NONE, EffectState.IN_FORCE, EffectState.UNKNOWN


def state(provision: str, dossier: Dossier | None = None, **parts: Any) -> EffectState:
    """Return the state of an effect for the teacher of east."""
    return effect_for(provision, dossier, **parts).state


# -- exchange comes first (12b) ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("employer", "expected"),
    [
        pytest.param("core", IN_FORCE, id="the core school"),
        pytest.param("west", IN_FORCE, id="a member school"),
        pytest.param("annex", IN_FORCE, id="a campus of an integrated community"),
        pytest.param(None, OPEN, id="not known"),
    ],
)
def test_teachers_of_the_schools_of_a_community_exchange_first(employer: str | None, expected: EffectState) -> None:
    assert state("12b", changed("T-east", employer=employer)) is expected


def test_a_teacher_of_no_community_has_no_priority() -> None:
    # the core school alone is left, and a pairing over the internet is no community of the two types
    dossier = changed("T-east", dossier=changed("CB", type="internet_pairing"), employer="core")
    assert state("12b", dossier) is NONE
    effect = effect_for("12b")
    assert (effect.kind, effect.gives, effect.binding) == (EffectKind.PRIORITY, "exchange_first", Binding.UNQUANTIFIED)


# -- priority in title evaluation (13d) --------------------------------------------------------------------------------------------

MOVES = [
    # the posting of T-east                                         13d       13e
    pytest.param({}, IN_FORCE, IN_FORCE, id="from the city to a village"),
    pytest.param({"host": "west"}, NONE, IN_FORCE, id="from the city to a town: 13d says 鄉村"),
    pytest.param({"home": "west", "host": "east"}, IN_FORCE, NONE, id="from a town to a village: 13e says 城區"),
    pytest.param({"home": "east", "host": "south"}, IN_FORCE, NONE, id="from a village to a village"),
    pytest.param({"home": "east", "host": "core"}, NONE, NONE, id="from a village to the city"),
    pytest.param({"host": "annex"}, NONE, NONE, id="to a school of another community"),
    pytest.param({"kind": "transfer"}, IN_FORCE, IN_FORCE, id="transferred"),
    pytest.param({"kind": "shadowing"}, NONE, NONE, id="comes to learn"),
    pytest.param({"kind": None}, OPEN, OPEN, id="of a kind that is not known"),
    pytest.param({"host": None}, OPEN, OPEN, id="to a school that is not known"),
    pytest.param({"home": None}, OPEN, OPEN, id="from a school that is not known"),
    pytest.param({"start": date(2022, 1, 1)}, NONE, NONE, id="from the next year on"),
    pytest.param({"start": date(2021, 12, 31)}, IN_FORCE, IN_FORCE, id="from the last day of the year on"),
    pytest.param({"start": date(2020, 9, 1), "end": date(2020, 12, 31)}, NONE, NONE, id="in the year before"),
    pytest.param({"start": None}, OPEN, OPEN, id="since when is not known"),
]


@pytest.mark.parametrize(("change", "priority", "experience"), MOVES)
def test_a_move_within_a_community_has_effects(change: dict[str, Any], priority: EffectState, experience: EffectState) -> None:
    dossier = changed("sent-east", **change)
    assert (state("13d", dossier), state("13e", dossier)) == (priority, experience)


def test_a_setting_that_is_not_known_leaves_the_effects_open() -> None:
    assert state("13d", changed("east", setting=None)) is OPEN
    assert state("13e", changed("core", setting=None)) is OPEN


def test_postings_that_are_not_kept_leave_the_effects_open() -> None:
    effect = effect_for("13d", case(postings=None))
    assert effect.state is OPEN
    assert MissingFact(Table.POSTINGS, Table.POSTINGS) in effect.missing


@pytest.mark.parametrize(("option", "binding"), [("may", Binding.DISCRETION), ("must", Binding.ENTITLED)])
def test_priority_in_titles_is_in_the_discretion_of_the_bureau(option: str, binding: Binding) -> None:
    # 5l: 可優先考慮 is no right
    effect = effect_for("13d", readings={"5l": option})
    assert (effect.kind, effect.binding, effect.state) == (EffectKind.PRIORITY, binding, IN_FORCE)


# -- counts as rural teaching (13e, readings 5h and 5o) ----------------------------------------------------------------------------


def test_moving_counts_as_rural_teaching() -> None:
    effect = effect_for("13e")
    assert (effect.kind, effect.gives, effect.binding) == (EffectKind.COUNTS_AS, "rural_experience", Binding.ENTITLED)


@pytest.mark.parametrize(
    ("main", "city_only", "city_and_town"),
    [
        pytest.param("urban", IN_FORCE, IN_FORCE, id="a core school in the city"),
        pytest.param("town", NONE, IN_FORCE, id="a core school in a town: not covered as written"),
        pytest.param("rural", NONE, NONE, id="a core school in a village"),
    ],
)
def test_a_teacher_of_a_town_core_school_is_not_covered_as_written(main: str, city_only: EffectState, city_and_town: EffectState) -> None:
    # 5o: from the core school of the integrated community to its village campus
    moved = Posting(id="moved", kind="exchange", person="T-main", home="main", host="annex", start=SENT_ON, end=date(2022, 1, 31))
    dossier = changed("main", dossier=plus(teacher("T-main", employer="main"), moved), setting=main)
    assert state("13e", dossier, teacher_id="T-main") is city_only
    assert state("13e", dossier, teacher_id="T-main", readings={"5o": "city_and_town"}) is city_and_town


@pytest.mark.parametrize(
    ("end", "any_length", "one_year"),
    [
        # from 22 February 2021
        pytest.param(date(2021, 2, 22), IN_FORCE, NONE, id="one day"),
        pytest.param(date(2022, 2, 20), IN_FORCE, NONE, id="a year less a day"),
        pytest.param(date(2022, 2, 21), IN_FORCE, IN_FORCE, id="a year"),
    ],
)
def test_the_length_asked_of_rural_teaching(end: date, any_length: EffectState, one_year: EffectState) -> None:
    # 5h: the plan states none; asked as of the day after, for the years in which it ran
    dossier = changed("sent-east", end=end)
    asked: dict[str, Any] = {"on": date(2022, 12, 31), "period": CalendarYear(end.year)}
    assert state("13e", dossier, **asked) is any_length
    assert state("13e", dossier, **asked, readings={"5h": "one_year"}) is one_year


def test_a_year_of_rural_teaching_may_lie_across_two_calendar_years() -> None:
    # 1 September 2021 to 31 August 2022 is one year, of which no calendar year holds more than eight months
    dossier = changed("sent-east", start=date(2021, 9, 1), end=date(2022, 8, 31))
    asked: dict[str, Any] = {"on": date(2022, 12, 31), "readings": {"5h": "one_year"}}
    assert state("13e", dossier, period=CalendarYear(2022), **asked) is IN_FORCE
    assert state("13e", dossier, period=CalendarYear(2020), **asked) is NONE
