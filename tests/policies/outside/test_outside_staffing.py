"""Staff of a school: shares around two thirds, staff around the quota, and the recorded answer of an earlier policy. By hand."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from edu_policy import NO_END, UNBOUNDED, Assessment, explain
from edu_policy.calendars import SchoolYear
from edu_policy.models import Authority, Decision, Dossier, Figure, Only, Outcome, Person, Posting, Recorded, School, Table
from edu_policy.quantities import UNBOUNDED_BELOW
from edu_policy.rules import Verdict
from tests.policies.outside import service, staffing
from tests.policies.outside.support import (
    EVER,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    ON,
    UNKNOWN,
    ask,
    cited,
    keeps_its_promises,
    lacking,
    number,
)


def staff(*degrees: str | None, employer: str | None = "S", prefix: str = "T") -> list[Person]:
    return [
        Person(id=f"{prefix}{index}", employer=employer, facts={} if degree is None else {"degree": degree})
        for index, degree in enumerate(degrees)
    ]


def school(persons: Iterable[Person] | None, quota: int | None = 100, **parts: Any) -> Assessment:
    schools = [School(id="S", facts={"quota": quota}), School(id="OTHER", facts={"quota": 1})]
    return ask(staffing.EDITION, Dossier(schools=schools, persons=persons), "staffed", subject="S", **parts)


def of(bachelors: int, others: int, unknown: int = 0) -> list[Person]:
    return staff(*(["bachelor"] * bachelors), *(["college"] * others), *([None] * unknown))


def test_the_edition_is_data_and_survives_being_written_and_read() -> None:
    keeps_its_promises(staffing.EDITION, staffing)


# -- two thirds --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bachelors", "others", "verdict"),
    [
        (2, 1, MET),  # exactly two thirds
        (20, 10, MET),
        (66, 33, MET),
        (66, 34, NOT_MET),  # 66 of 100: 0.66 is less than two thirds
        (67, 33, MET),
        (199, 100, NOT_MET),  # 199/299 = 0.66555
        (3, 0, MET),
        (0, 3, NOT_MET),
    ],
)
def test_two_thirds_are_exact(bachelors: int, others: int, verdict: Any) -> None:
    assert cited(school(of(bachelors, others), 300), "1").verdict is verdict


def test_a_master_counts_as_well_and_staff_of_other_schools_do_not() -> None:
    here = staff("master", "bachelor", "college")
    elsewhere = staff("college", "college", employer="OTHER", prefix="U")
    assert number(school([*here, *elsewhere]), "1") == (Fraction(2, 3), Fraction(2, 3))


def test_every_degree_above_the_one_that_is_named_counts() -> None:
    assert number(school(staff("doctor", "master", "bachelor", "college")), "1") == (Fraction(3, 4), Fraction(3, 4))


def test_unknown_degrees_leave_a_range() -> None:
    # 2 of 4 at least, 3 of 4 at most
    open_ = school(of(2, 1, 1))
    assert number(open_, "1") == (Fraction(1, 2), Fraction(3, 4))
    assert cited(open_, "1").verdict is UNKNOWN
    # 4 of 6 whatever the other two have
    assert cited(school(of(4, 0, 2)), "1").verdict is MET
    # 3 of 6 at most
    assert cited(school(of(1, 3, 2)), "1").verdict is NOT_MET


def test_under_the_other_reading_unknown_degrees_are_left_out() -> None:
    # 2 of 3
    assert cited(school(of(2, 1, 9), readings={"e1": "recorded_only"}), "1").verdict is MET


def test_a_person_of_unknown_employer_may_be_one_of_the_staff() -> None:
    # 2 of 3, or with a fourth without a degree 2 of 4
    doubtful = school([*of(2, 1), *staff("college", employer=None, prefix="U")])
    assert number(doubtful, "1") == (Fraction(1, 2), Fraction(2, 3))
    assert cited(doubtful, "1").verdict is UNKNOWN


def test_of_a_school_without_staff_there_is_no_share() -> None:
    assert cited(school([]), "1").verdict is NOT_APPLICABLE


def test_a_register_that_is_not_kept_or_in_part_leaves_it_open() -> None:
    assert cited(school(None), "1").verdict is UNKNOWN
    part = Recorded(since=date(1, 1, 1), until=ON, of=Only("person.employer", ["OTHER"]))
    schools = [School(id="S", facts={"quota": 9}), School(id="OTHER")]
    dossier = Dossier(schools=schools, persons=of(2, 1), recorded_for={Table.PERSONS: part})
    assert cited(ask(staffing.EDITION, dossier, "staffed", subject="S"), "1").verdict is UNKNOWN


# -- a twentieth beyond the quota --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "quota", "verdict"),
    [
        (19, 20, MET),  # below it
        (20, 20, MET),
        (21, 20, MET),  # exactly a twentieth
        (22, 20, NOT_MET),
        (20, 19, NOT_MET),  # 1/19 is more than 1/20
        (41, 40, MET),
        (43, 40, NOT_MET),
    ],
)
def test_a_twentieth_beyond_the_quota_is_exact(count: int, quota: int, verdict: Any) -> None:
    asked = school(of(count, 0), quota)
    assert (cited(asked, "2b").verdict, asked.verdict) == (verdict, verdict)
    assert number(asked, "2a") == (count - quota, count - quota)


def test_an_unknown_quota_leaves_it_open() -> None:
    open_ = school(of(3, 0), None)
    assert cited(open_, "2b").verdict is UNKNOWN
    assert number(open_, "2a") == (UNBOUNDED_BELOW, UNBOUNDED)
    assert ("S", "school.facts.quota") in lacking(open_)


def test_of_a_quota_of_nothing_there_is_no_share() -> None:
    assert cited(school(of(3, 0), 0), "2b").verdict is UNKNOWN


def test_the_share_beyond_a_quota_is_told_in_percent() -> None:
    assert "10%" in explain(school(of(22, 0), 20), "en")


# -- on duty when the year begins --------------------------------------------------------------------------------------


def on_duty(id_: str, start: date | None = date(2022, 9, 1), end: Any = NO_END, **parts: Any) -> Posting:
    values: dict[str, Any] = {"kind": "on_duty", "person": f"T{id_}", "host": "S"}
    return Posting(id=id_, start=start, end=end, **(values | parts))


def approved(places: int | None, year: int = 2022, id_: str = "F", **parts: Any) -> Figure:
    values: dict[str, Any] = {"kind": "duty_places", "about": "S"}
    return Figure(id=id_, period=SchoolYear(year), value=places, **(values | parts))


def ready(*rows: Posting | Figure, **parts: Any) -> Assessment:
    dossier = Dossier(
        schools=[School(id="S"), School(id="OTHER")],
        persons=[Person(id="T1"), Person(id="T2")],
        postings=[row for row in rows if isinstance(row, Posting)],
        figures=[row for row in rows if isinstance(row, Figure)],
        recorded=EVER,
    )
    return ask(staffing.EDITION, dossier, "ready", subject="S", **parts)


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        (on_duty("2"), MET),
        (on_duty("2", date(2015, 9, 1)), MET),
        (on_duty("2", date(2015, 9, 1), date(2022, 9, 1)), MET),  # the first day is the last one
        (on_duty("2", date(2015, 9, 1), date(2022, 8, 31)), NOT_MET),
        (on_duty("2", date(2022, 9, 2)), NOT_MET),
        (on_duty("2", host="OTHER"), NOT_MET),
        (on_duty("2", None), UNKNOWN),
        (on_duty("2", kind=None), UNKNOWN),
    ],
)
def test_two_are_on_duty_on_the_first_day_where_two_places_are_approved(second: Posting, verdict: Any) -> None:
    assert ready(on_duty("1"), second, approved(2)).verdict is verdict


def test_the_places_are_those_of_the_year_that_is_judged() -> None:
    assert ready(on_duty("1"), approved(1), approved(2, 2021, "G"), approved(2, 2023, "H")).verdict is MET
    assert ready(on_duty("1"), approved(2), approved(1, 2021, "G")).verdict is NOT_MET


@pytest.mark.parametrize("figures", [[], [approved(None)], [approved(1, 2021)], [approved(1, about="OTHER")]])
def test_without_the_figure_of_the_year_nothing_is_decided(figures: list[Figure]) -> None:
    assert ready(on_duty("1"), *figures).verdict is UNKNOWN


def test_who_was_there_on_the_first_day_is_known_from_then_on() -> None:
    assert ready(on_duty("1"), approved(1), on=date(2022, 9, 1)).verdict is MET
    assert ready(approved(1), on=date(2022, 9, 1)).verdict is NOT_MET


# -- the answer of an earlier policy -----------------------------------------------------------------------------------


def served(since: date) -> Dossier:
    work = Posting(id="P1", kind="work", person="T", host="V", start=since, end=ON)
    return Dossier(
        authorities=[Authority(id="B", kind="bureau")],
        schools=[School(id="V", setting="rural")],
        persons=[Person(id="T")],
        postings=[work],
        decisions=[],
        recorded=EVER,
    )


def answered(since: date, **changes: Any) -> Dossier:
    """Ask the earlier policy, and record its answer."""
    facts = served(since)
    answer = ask(service.EDITION, facts, "ten-years").as_decision(by="B", on=ON)
    return facts.with_(decisions=[attrs.evolve(answer, **changes)])


def may_lead(dossier: Dossier, **parts: Any) -> Assessment:
    return ask(staffing.EDITION, dossier, "may-lead", **parts)


TEN_YEARS = date(2013, 9, 1)


def test_a_recorded_answer_counts_and_the_facts_alone_do_not() -> None:
    assert may_lead(answered(TEN_YEARS)).verdict is MET
    assert may_lead(served(TEN_YEARS)).verdict is NOT_MET


def test_an_answer_that_was_no_does_not_count() -> None:
    refused = answered(date(2020, 9, 1))
    decisions = refused.decisions
    assert decisions is not None
    assert decisions[0].outcome is Outcome.DENIED
    assert may_lead(refused).verdict is NOT_MET


@pytest.mark.parametrize(
    "change",
    [{"question": "three-of-five"}, {"pin": "staffing@1.1"}, {"about": "B"}, {"outcome": Outcome.DENIED}, {"on": date(2023, 10, 2)}],
)
def test_another_answer_does_not_count(change: dict[str, Any]) -> None:
    assert may_lead(answered(TEN_YEARS, **change)).verdict is not MET


def test_an_answer_of_another_edition_of_the_same_policy_counts() -> None:
    assert may_lead(answered(TEN_YEARS, pin="village-service@0.3")).verdict is MET


@pytest.mark.parametrize("change", [{"question": None}, {"pin": None}, {"about": None}, {"outcome": None}])
def test_an_answer_of_which_something_is_not_known_may_count(change: dict[str, Any]) -> None:
    assert may_lead(answered(TEN_YEARS, **change)).verdict is UNKNOWN


def test_decisions_that_are_not_kept_leave_it_open() -> None:
    facts = attrs.evolve(served(TEN_YEARS), decisions=None)
    open_ = may_lead(facts)
    assert open_.verdict is UNKNOWN
    assert lacking(open_) == {("decision", "decision")}


@pytest.mark.parametrize(("since", "verdict"), [(ON, NOT_MET), (date(2023, 10, 2), UNKNOWN)])
def test_what_stands_is_on_file_from_the_day_on_which_a_table_is_kept(since: date, verdict: Verdict) -> None:
    # asked as of 1 October 2023: a decision that stood on that day would be on file, whenever it was taken
    kept = {Table.DECISIONS: Recorded(since=since, until=date(2023, 12, 31))}
    assert may_lead(attrs.evolve(served(TEN_YEARS), recorded_for=kept)).verdict is verdict


def test_a_decision_about_something_else_by_the_same_hand_does_not_count() -> None:
    other = Decision(id="D", kind="recognition", about="T", by="B", on=ON)
    assert may_lead(served(TEN_YEARS).with_(decisions=[other])).verdict is NOT_MET
