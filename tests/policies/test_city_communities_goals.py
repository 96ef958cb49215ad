"""The two goals of 2022: exact shares over schools that are known or not, under both readings, and what never makes a breach of them."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_policy import explain
from edu_policy.assessment import Assessment, assess
from edu_policy.calendars import CalendarYear, SchoolYear
from edu_policy.models import Activity, Authority, Community, Document, Dossier, Group, Member, Recorded, School
from edu_policy.policies.city_communities import EDITION
from edu_policy.rules import DateRule, Verdict
from tests.policies.case_files import numbers_in, said_in

BY_COMMUNITIES: Final = EDITION.read({"8a": "communities"})
SINCE: Final = date(2021, 9, 1)
RURAL_BASIS: Final = ("rural_main_basis", "core_school_appraisal", "community_appraisal")
YEAR: Final = CalendarYear(2022)


def city_with(close: int, others: int, *, outside: int = 0, unsure: int = 0, **tables: Any) -> Dossier:
    """A city with so many schools in one co-built community, in one collaborative, in none, and in one of unknown type."""
    names = [f"S{index}" for index in range(close + others + outside + unsure)]
    groups: list[tuple[str | None, list[str]]] = [
        ("co_built", names[:close]),
        ("collaborative", names[close : close + others]),
        (None, names[close + others + outside :]),
    ]
    communities = [
        Community(id=f"C-{type_}", type=type_, members=[Member(school=name, start=SINCE) for name in found])
        for type_, found in groups
        if found
    ]
    schools = [School(id=name, authority="city", stages=["primary"], facts={"public": True}) for name in names]
    own: dict[str, Any] = {"authorities": [Authority(id="city", kind="city_bureau")], "schools": schools, "communities": communities}
    kept: dict[str, Any] = {"groups": [], "activities": [], "documents": []}
    return Dossier(**(own | kept | tables), recorded=Recorded(since=SINCE, until=date(2023, 12, 31)))


def asked(facts: Dossier, edition: Any = EDITION, on: date = date(2022, 12, 31), period: Any = YEAR) -> Assessment:
    return assess(edition, facts, question="city-compliant", subject="city", on=on, period=period)


@pytest.mark.parametrize(
    ("close", "others", "outside", "unsure", "expected"),
    [
        (8, 2, 0, 0, ("met", "met")),  # 10/10, 8/10
        (7, 3, 0, 0, ("met", "not_met")),  # 10/10, 7/10
        (9, 1, 0, 0, ("met", "met")),  # 10/10, 9/10
        (8, 1, 1, 0, ("not_met", "met")),  # 9/10, 8/10
        (79, 21, 0, 0, ("met", "not_met")),  # 79/100
        (80, 20, 0, 0, ("met", "met")),  # 80/100
        (81, 18, 1, 0, ("not_met", "met")),  # 99/100, 81/100
        (8, 1, 0, 1, ("unknown", "met")),  # 9/10 to 10/10, 8/10 to 9/10
        (7, 2, 0, 1, ("unknown", "unknown")),  # 9/10 to 10/10, 7/10 to 8/10
        (6, 3, 0, 1, ("unknown", "not_met")),  # 9/10 to 10/10, 6/10 to 7/10
    ],
)
def test_the_shares_of_schools_are_exact(close: int, others: int, outside: int, unsure: int, expected: tuple[str, str]) -> None:
    answer = asked(city_with(close, others, outside=outside, unsure=unsure))
    said, numbers = said_in(answer), numbers_in(answer)
    total = close + others + outside + unsure
    assert (said["01a"], said["01b"]) == expected
    assert numbers["01a"] == (Fraction(close + others, total), Fraction(close + others + unsure, total))
    assert numbers["01b"] == (Fraction(close, total), Fraction(close + unsure, total))


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_eighty_percent_reached_means_at_most_a_fifth_elsewhere(close: int, others: int, outside: int) -> None:
    total = close + others + outside
    said = said_in(asked(city_with(close, others, outside=outside)))
    if total == 0:
        assert (said["01a"], said["01b"]) == ("not_applicable", "not_applicable")
    else:
        assert (said["01b"] == "met") == (5 * (others + outside) <= total)
        assert (said["01a"] == "met") == (outside == 0)


def test_the_two_readings_of_the_base_may_differ_either_way_and_the_answer_says_so() -> None:
    """8 of 10 schools and 1 of 2 communities; or 4 of 9 schools and 4 of 5 communities."""
    one = city_with(8, 2)
    assert [said_in(asked(one, edition))["01b"] for edition in (EDITION, BY_COMMUNITIES)] == ["met", "not_met"]
    small = [Community(id=f"C{n}", type="integrated", members=[Member(school=f"S{n}", start=SINCE)]) for n in range(4)]
    large = Community(id="L", type="collaborative", members=[Member(school=f"S{n}", start=SINCE) for n in range(4, 9)])
    other = city_with(0, 9, communities=[*small, large])
    assert [said_in(asked(other, edition))["01b"] for edition in (EDITION, BY_COMMUNITIES)] == ["not_met", "met"]
    for facts in (one, other):
        assert "(8a)" in explain(asked(facts), "en")
    assert "(8a)" not in explain(asked(city_with(9, 0)), "en")  # 9 of 9 and 1 of 1


def test_a_goal_that_is_not_reached_breaks_nothing() -> None:
    """The bureau has done all that it must: with no school in any community the answer is still yes."""
    groups = [
        Group(id="leading", kind="leading_group", of="city"),
        Group(id="office", kind="office", of="city", under="section"),
    ]
    authorities = [Authority(id="city", kind="city_bureau"), Authority(id="section", kind="general_education_section", parent="city")]
    documents = [
        Document(id="D1", kind="appraisal_scheme", about=["city"], on=SINCE, period=YEAR, tags=["target_responsibility"]),
        Document(id="D2", kind="appraisal_scheme", about=["city"], on=SINCE, tags=["school_development"]),
        Document(id="D3", kind="appraisal_scheme", about=["city"], on=SINCE, tags=RURAL_BASIS),
    ]
    documents = [
        Document(**{name: getattr(row, name) for name in ("id", "kind", "about", "period", "tags")}, on=SINCE) for row in documents
    ]
    evaluation = Activity(id="A", kind="development_evaluation", by="city", on=date(2022, 6, 1))
    facts = city_with(0, 0, outside=10, groups=groups, authorities=authorities, documents=documents, activities=[evaluation])
    answer = asked(facts)
    assert answer.verdict is Verdict.MET
    assert (said_in(answer)["01a"], said_in(answer)["01b"]) == ("not_met", "not_met")
    assert numbers_in(answer)["01a"] == (0, 0)


def test_schools_of_a_county_and_of_a_township_below_it_are_those_of_the_city() -> None:
    authorities = [
        Authority(id="city", kind="city_bureau"),
        Authority(id="county", kind="county_bureau", parent="city"),
        Authority(id="township", kind="township", parent="county"),
        Authority(id="next", kind="city_bureau"),
        Authority(id="next-county", kind="county_bureau", parent="next"),
    ]
    runs = ("city", "county", "township", "next", "next-county")
    schools = [School(id=f"S-{by}", authority=by, stages=["junior"], facts={"public": True}) for by in runs]
    joined = [Community(id="C", type="integrated", members=[Member(school="S-city", start=SINCE)])]
    answer = asked(city_with(0, 0, authorities=authorities, schools=schools, communities=joined))
    assert numbers_in(answer)["01a"] == (Fraction(1, 3), Fraction(1, 3))  # one of city, county and township


def test_a_city_of_county_level_has_the_same_goals() -> None:
    county = city_with(8, 2, authorities=[Authority(id="city", kind="county_bureau")])
    assert said_in(asked(county))["01b"] == "met"


@pytest.mark.parametrize(("period", "said"), [(CalendarYear(2021), "not_applicable"), (SchoolYear(2022), "met")])
def test_the_goals_belong_to_the_period_in_which_2022_ends(period: Any, said: str) -> None:
    assert said_in(asked(city_with(8, 2), on=date(2023, 8, 31), period=period))["01b"] == said


# -- until when papers may come (the parameter evidence_until) ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "said"),
    [(date(2022, 12, 31), "pending"), (date(2023, 1, 30), "pending"), (date(2023, 1, 31), "not_met")],
)
def test_the_yearly_appraisal_is_awaited_until_its_deadline(on: date, said: str) -> None:
    """One month after 31 December 2022 is 31 January 2023; on that day the time is over."""
    edition = EDITION.bind(evidence_until=DateRule(months=1))
    other = Document(id="D2", kind="appraisal_scheme", about=["city"], on=SINCE, tags=["school_development"])
    assert said_in(asked(city_with(8, 2, documents=[other]), edition, on=on))["06g"] == said
