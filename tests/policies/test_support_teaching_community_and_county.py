"""What plan 1 asks of a community (三(一)) and of the county (二, 三(四)): agreements, recognition, bodies, summary, awards. By hand."""

from datetime import date
from typing import Any

import pytest

from edu_policy.assessment import assess, assess_each
from edu_policy.calendars import CalendarYear, SchoolYear, Semester
from edu_policy.errors import PeriodError
from edu_policy.models import (
    VACANT,
    Authority,
    Community,
    Decision,
    Document,
    Dossier,
    Filing,
    Group,
    Member,
    Outcome,
    Seat,
    Signature,
    Table,
)
from edu_policy.policies.support_teaching import EDITION
from edu_policy.rules import DateRule, MissingFact, Verdict
from edu_policy.sources import Decides
from tests.policies.support_teaching_case import (
    CALENDAR,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    ON,
    PENDING,
    UNKNOWN,
    YEAR,
    ask,
    case,
    changed,
    cited,
    not_kept,
    plus,
    raised,
    recorded_until,
    set_aside,
    verdicts,
    without,
)

SINCE = date(2022, 6, 1)


def members(*partners: Member) -> list[Member]:
    """Return the lead and some partners."""
    return [Member(school="unit", role="lead", start=SINCE), *partners]


def partner(school: str, **changes: Any) -> Member:
    """Return one partner."""
    fields: dict[str, Any] = {"school": school, "role": "partner", "start": SINCE}
    return Member(**(fields | changes))


HOST = partner("host")
OTHER = partner("other")


def test_the_full_case_complies() -> None:
    community = ask("community-compliant", case(), subject="pair")
    county = ask("county-compliant", case(), subject="bureau")

    assert (community.verdict, county.verdict) == (MET, MET)
    assert [finding.provision for finding in community.finding.children] == ["03b", "03c", "03d"]
    assert [finding.provision for finding in county.finding.children] == ["02a", "02b", "06a", "06d"]
    assert county.beside.texts == ("00", "07", "08c")


def test_a_school_or_a_county_has_no_period_of_its_own() -> None:
    for question, subject in (("unit-compliant", "unit"), ("community-compliant", "pair"), ("county-compliant", "bureau")):
        with pytest.raises(PeriodError, match="say which period"):
            assess(EDITION, case(), question=question, subject=subject, calendar=CALENDAR, on=ON)


# -- remote schools, recognised (P01-03b, reading 1i) --------------------------------------------------------------------------------

REMOTE = [
    # the recognition of the partner                                03b           notice 1i
    pytest.param({}, MET, {"1i": True}, id="by the county"),
    pytest.param({"by": "city-bureau"}, MET, {"1i": True}, id="by the city"),
    pytest.param({"by": "social-bureau"}, NOT_MET, {}, id="by another bureau"),
    pytest.param({"by": "leading-group"}, NOT_MET, {}, id="by the leading group"),
    pytest.param({"by": "host"}, NOT_MET, {}, id="by the school itself"),
    pytest.param({"by": None}, UNKNOWN, {"1i": None}, id="by whom is not known"),
    pytest.param({"outcome": Outcome.DENIED}, NOT_MET, {}, id="refused"),
    pytest.param({"outcome": None}, UNKNOWN, {"1i": None}, id="with what outcome is not known"),
    pytest.param({"about": "other"}, NOT_MET, {}, id="about another school"),
    pytest.param({"about": "pair"}, NOT_MET, {}, id="about the community"),
    pytest.param({"about": None}, UNKNOWN, {"1i": None}, id="about whom is not known"),
    pytest.param({"kind": "workload_recognition"}, NOT_MET, {}, id="of another kind"),
    pytest.param({"on": ON}, MET, {"1i": True}, id="on the day of the assessment"),
    pytest.param({"on": date(2023, 9, 1)}, NOT_MET, {}, id="on the day after"),
    pytest.param({"on": None}, MET, {"1i": True}, id="undated, and there when the records were closed"),
    pytest.param({"on": date(2010, 5, 1)}, MET, {"1i": True}, id="long ago"),
]


@pytest.mark.parametrize(("change", "verdict", "notices"), REMOTE)
def test_a_partner_is_recognised_as_remote_by_city_or_county(
    change: dict[str, Any], verdict: Verdict, notices: dict[str, bool | None]
) -> None:
    answer = ask("community-compliant", changed(case(), "remote", **change), subject="pair")

    assert cited(answer, "03b").verdict is verdict
    assert raised(answer) == notices


def test_recognised_by_both_levels_needs_no_remark() -> None:
    both = plus(case(), Decision(id="remote-2", kind="remote_recognition", by="city-bureau", about="host", on=date(2022, 5, 1)))

    answer = ask("community-compliant", both, subject="pair")

    assert cited(answer, "03b").verdict is MET
    assert raised(answer) == {}


def test_what_comes_after_the_day_of_the_assessment_is_said_to_be_later() -> None:
    answer = ask("community-compliant", changed(case(), "remote", on=date(2023, 9, 1)), subject="pair")

    (finding,) = cited(answer, "03b").children
    assert set_aside(finding.excluded) == {"after_on": ("remote",)}


PARTNERS: list[Any] = [
    # partners; host is recognised, other is not                          03b
    pytest.param([HOST], MET, id="one, recognised"),
    pytest.param([OTHER], NOT_MET, id="one, not recognised"),
    pytest.param([HOST, OTHER], NOT_MET, id="two, of which one is not recognised"),
    pytest.param([HOST, partner("other", end=date(2023, 8, 30))], MET, id="one that has left since"),
    pytest.param([HOST, partner("other", role="lead")], MET, id="one that leads, too"),
    pytest.param([HOST, partner("other", role=None)], UNKNOWN, id="one of whom it is not known what it is"),
    pytest.param([HOST, partner("other", start=None)], UNKNOWN, id="one since when is not known"),
    pytest.param([], NOT_APPLICABLE, id="none"),
]


@pytest.mark.parametrize(("partners", "verdict"), PARTNERS)
def test_each_partner_of_today_is_recognised(partners: list[Member], verdict: Verdict) -> None:
    answer = ask("community-compliant", changed(case(), "pair", members=members(*partners)), subject="pair")

    assert cited(answer, "03b").verdict is verdict


def test_a_partner_that_joined_at_an_unknown_time_is_named() -> None:
    answer = ask("community-compliant", changed(case(), "pair", members=members(HOST, partner("other", start=None))), subject="pair")

    assert MissingFact("pair.members[2]", "member.start") in answer.missing


# -- the agreement (P01-03c) and its report (P01-03d) --------------------------------------------------------------------------------


def signed(*schools: str, on: date | None = SINCE) -> list[Signature]:
    """Return the signatures of some schools."""
    return [Signature(by=school, on=on) for school in schools]


AGREEMENTS = [
    # the agreement                                                          03c
    pytest.param({}, MET, id="signed by both"),
    pytest.param({"signatures": signed("unit")}, NOT_MET, id="signed by the lead alone"),
    pytest.param({"signatures": signed("host")}, NOT_MET, id="signed by the partner alone"),
    pytest.param({"signatures": signed("unit", "other")}, NOT_MET, id="signed by another school"),
    pytest.param({"signatures": []}, NOT_MET, id="not signed"),
    pytest.param({"signatures": None}, UNKNOWN, id="not known who signed"),
    pytest.param({"signatures": [*signed("unit"), Signature(on=SINCE)]}, UNKNOWN, id="signed by the lead and by somebody"),
    pytest.param({"signatures": signed("unit", "host", on=ON)}, MET, id="signed today"),
    pytest.param({"signatures": signed("unit", "host", on=date(2023, 9, 1))}, NOT_MET, id="signed tomorrow"),
    pytest.param({"signatures": signed("unit", "host", on=None)}, MET, id="signed, undated"),
    pytest.param({"about": ["host"]}, NOT_MET, id="about the partner, not the community"),
    pytest.param({"about": None}, UNKNOWN, id="about what is not known"),
    pytest.param({"kind": "formation_report"}, NOT_MET, id="another kind of document"),
    pytest.param({"kind": "agreement"}, UNKNOWN, id="an agreement of a broader kind"),
]


@pytest.mark.parametrize(("change", "verdict"), AGREEMENTS)
def test_a_community_rests_on_an_agreement_that_its_schools_signed(change: dict[str, Any], verdict: Verdict) -> None:
    answer = ask("community-compliant", changed(case(), "agreement", **change), subject="pair")

    assert cited(answer, "03c").verdict is verdict


def test_without_an_agreement_there_is_none() -> None:
    assert cited(ask("community-compliant", without(case(), "agreement"), subject="pair"), "03c").verdict is NOT_MET


def three(*agreements: Document) -> Dossier:
    """Return the case with a second partner, recognised, and other agreements."""
    remote = Decision(id="remote-2", kind="remote_recognition", by="bureau", about="other", on=date(2022, 5, 10))
    return plus(without(changed(case(), "pair", members=members(HOST, OTHER)), "agreement"), remote, *agreements)


def agreement(id_: str, *schools: str) -> Document:
    """Return an agreement signed by some schools."""
    return Document(id=id_, kind="cooperation_agreement", about=["pair"], on=SINCE, signatures=signed(*schools))


def test_one_agreement_of_all_three_schools_is_enough() -> None:
    answer = ask("community-compliant", three(agreement("all", "unit", "host", "other")), subject="pair")

    assert answer.verdict is MET


def test_a_partner_without_an_agreement_is_missing() -> None:
    answer = ask("community-compliant", three(agreement("one", "unit", "host")), subject="pair")

    assert cited(answer, "03c").verdict is NOT_MET


def test_an_agreement_of_the_lead_with_each_partner_is_enough() -> None:
    # P01-03c: an agreement between the paired schools: the lead pairs with each of its partners
    answer = ask("community-compliant", three(agreement("one", "unit", "host"), agreement("two", "unit", "other")), subject="pair")

    assert cited(answer, "03c").verdict is MET


REPORTS = [
    # the report of the community                                                     03d
    pytest.param({}, MET, id="filed with the office"),
    pytest.param({"filings": []}, NOT_MET, id="not filed"),
    pytest.param({"filings": None}, UNKNOWN, id="not known whether filed"),
    pytest.param({"filings": [Filing(with_="research-office", on=SINCE)]}, NOT_MET, id="filed with another office"),
    pytest.param({"filings": [Filing(with_="leading-group", on=SINCE)]}, NOT_MET, id="filed with the leading group"),
    pytest.param({"filings": [Filing(with_=None, on=SINCE)]}, UNKNOWN, id="filed with whom is not known"),
    pytest.param({"filings": [Filing(with_="office", on=date(2023, 9, 1))]}, NOT_MET, id="filed tomorrow"),
    pytest.param({"filings": [Filing(with_="office", on=None)]}, MET, id="filed, undated"),
    pytest.param({"about": ["unit"]}, NOT_MET, id="about the lead, not the community"),
    pytest.param({"kind": "dispatch_list"}, NOT_MET, id="another kind of document"),
]


@pytest.mark.parametrize(("change", "verdict"), REPORTS)
def test_a_community_is_reported_to_the_office(change: dict[str, Any], verdict: Verdict) -> None:
    assert cited(ask("community-compliant", changed(case(), "formation", **change), subject="pair"), "03d").verdict is verdict


def test_a_community_of_another_type_is_not_asked_about() -> None:
    with pytest.raises(ValueError, match="'pair' is no community"):
        ask("community-compliant", changed(case(), "pair", type="network"), subject="pair")


def test_papers_recorded_until_an_earlier_day_leave_a_missing_one_open() -> None:
    # records end on 1 June: whether an agreement came in the three months since is not known
    less = recorded_until(without(case(), "agreement"), date(2023, 6, 1))

    assert cited(ask("community-compliant", less, subject="pair"), "03c").verdict is UNKNOWN
    assert cited(ask("community-compliant", recorded_until(case(), date(2023, 6, 1)), subject="pair"), "03c").verdict is MET


# -- the leading group and its office (P01-02a, P01-02b) -----------------------------------------------------------------------------

EDUCATION, SOCIAL = "education_bureau", "social_affairs_bureau"


def seat(person: Any = "L-2", **changes: Any) -> Seat:
    """Return a seat of the social-affairs bureau."""
    return Seat(**({"person": person, "role": "member", "capacity": SOCIAL, "start": date(2022, 1, 1)} | changes))


CHAIR = Seat(person="L-1", role="head", capacity=EDUCATION, start=date(2022, 1, 1))
SEATS = [
    # the seats                                                           02a      what lacks
    pytest.param([CHAIR, seat()], MET, (), id="both bureaus"),
    pytest.param([CHAIR, seat(), seat("T-1")], MET, (), id="one of them twice"),
    pytest.param([CHAIR, seat(), seat("T-1", capacity="finance_bureau")], MET, (), id="a third bureau, too"),
    pytest.param([CHAIR], NOT_MET, (SOCIAL,), id="education alone"),
    pytest.param([seat()], NOT_MET, (EDUCATION,), id="social affairs alone"),
    pytest.param([], NOT_MET, (EDUCATION, SOCIAL), id="no seats"),
    pytest.param(None, UNKNOWN, (EDUCATION, SOCIAL), id="seats not known"),
    pytest.param([CHAIR, seat(VACANT)], NOT_MET, (SOCIAL,), id="a vacant seat"),
    pytest.param([CHAIR, seat(None)], UNKNOWN, (SOCIAL,), id="a seat whose holder is not known"),
    pytest.param([CHAIR, seat(capacity=None)], UNKNOWN, (SOCIAL,), id="in what capacity is not known"),
    pytest.param([CHAIR, seat(capacity="finance_bureau")], NOT_MET, (SOCIAL,), id="of another bureau"),
    pytest.param([CHAIR, seat(end=ON)], MET, (), id="until today"),
    pytest.param([CHAIR, seat(end=date(2023, 8, 30))], NOT_MET, (SOCIAL,), id="until yesterday"),
    pytest.param([CHAIR, seat(start=date(2023, 9, 1))], NOT_MET, (SOCIAL,), id="from tomorrow"),
    pytest.param([CHAIR, seat(start=None)], UNKNOWN, (SOCIAL,), id="since when is not known"),
]


@pytest.mark.parametrize(("seats", "verdict", "lacking"), SEATS)
def test_both_bureaus_sit_in_the_leading_group(seats: list[Seat] | None, verdict: Verdict, lacking: tuple[str, ...]) -> None:
    finding = cited(ask("county-compliant", changed(case(), "leading-group", seats=seats), subject="bureau"), "02a")

    assert (finding.verdict, finding.items) == (verdict, lacking)


GROUPS = [
    pytest.param({"of": "social-bureau"}, NOT_MET, id="the group of another authority"),
    pytest.param({"of": None}, UNKNOWN, id="of whom is not known"),
    pytest.param({"kind": "parent_body"}, NOT_MET, id="a group of another kind"),
    pytest.param({"kind": "leading"}, UNKNOWN, id="a group of a broader kind"),
]


@pytest.mark.parametrize(("change", "verdict"), GROUPS)
def test_the_leading_group_is_the_countys_own(change: dict[str, Any], verdict: Verdict) -> None:
    assert cited(ask("county-compliant", changed(case(), "leading-group", **change), subject="bureau"), "02a").verdict is verdict


OFFICES = [
    # the office                                                      02b
    pytest.param({}, MET, id="in the teaching-research office"),
    pytest.param({"under": "social-bureau"}, NOT_MET, id="in another bureau"),
    pytest.param({"under": "research-office-2"}, NOT_MET, id="in the teaching-research office of the city"),
    pytest.param({"under": None}, UNKNOWN, id="where is not known"),
    pytest.param({"of": "social-bureau"}, NOT_MET, id="the office of another authority"),
    pytest.param({"kind": "leading_group"}, NOT_MET, id="another kind of group"),
]


@pytest.mark.parametrize(("change", "verdict"), OFFICES)
def test_the_office_sits_in_the_teaching_research_office_of_the_county(change: dict[str, Any], verdict: Verdict) -> None:
    # filings with the office, and so the papers of the teacher, are another matter
    city = Authority(id="research-office-2", kind="teaching_research_office", parent="city-bureau")

    answer = ask("county-compliant", changed(plus(case(), city), "office", **change), subject="bureau")

    assert cited(answer, "02b").verdict is verdict


# -- the yearly summary (P01-06a, reading G3) ----------------------------------------------------------------------------------------

SUMMARIES = [
    # the summary; the calendar year 2022 ends in the school year 2022-23      06a
    pytest.param({}, MET, id="of 2022"),
    pytest.param({"period": None, "on": date(2022, 12, 30)}, MET, id="of no year, dated in 2022"),
    pytest.param({"period": None}, PENDING, id="of no year, dated in January 2023"),
    pytest.param({"period": CalendarYear(2021)}, PENDING, id="of the year before"),
    pytest.param({"period": CalendarYear(2023)}, PENDING, id="of the year after"),
    pytest.param({"period": Semester(2022, 1)}, UNKNOWN, id="of the autumn, which reaches into 2023"),
    pytest.param({"period": YEAR}, UNKNOWN, id="of the school year, which is another year"),
    pytest.param({"issuer": "bureau"}, PENDING, id="by the bureau"),
    pytest.param({"issuer": "office"}, PENDING, id="by the office"),
    pytest.param({"issuer": None}, UNKNOWN, id="by whom is not known"),
    pytest.param({"kind": "hours_summary"}, PENDING, id="another kind of summary"),
    pytest.param({"on": date(2023, 9, 1)}, PENDING, id="after the day of the assessment"),
]


@pytest.mark.parametrize(("change", "verdict"), SUMMARIES)
def test_the_leading_group_sums_up_each_calendar_year(change: dict[str, Any], verdict: Verdict) -> None:
    finding = cited(ask("county-compliant", changed(case(), "annual", **change), subject="bureau"), "06a")

    assert finding.verdict is verdict
    assert [part.path for part in finding.children] == ["06a/2022"]


def test_a_summary_by_the_leading_group_of_another_county_does_not_count() -> None:
    foreign = plus(case(), Group(id="leading-group-2", kind="leading_group", of="city-bureau", seats=[]))

    assert cited(ask("county-compliant", changed(foreign, "annual", issuer="leading-group-2"), subject="bureau"), "06a").verdict is PENDING


def test_a_summary_that_is_due_and_missing_has_failed() -> None:
    # 31 December 2022 and 30 days: 30 January 2023
    edition = EDITION.bind(evidence_until=DateRule(days=30))

    def asked(on: date) -> Any:
        answer = ask("county-compliant", without(case(), "annual"), subject="bureau", on=on, edition=edition, period=CalendarYear(2022))
        (finding,) = cited(answer, "06a").children
        return finding.verdict, finding.due

    assert asked(date(2023, 1, 29)) == (PENDING, date(2023, 1, 30))
    assert asked(date(2023, 1, 30)) == (NOT_MET, date(2023, 1, 30))


def test_only_a_calendar_year_that_ends_in_the_period_is_judged() -> None:
    # a semester holds no end of a calendar year but that of 2022
    autumn = ask("county-compliant", case(), subject="bureau", period=Semester(2022, 1))
    spring = ask("county-compliant", case(), subject="bureau", period=Semester(2022, 2))

    assert cited(autumn, "06a").verdict is MET
    assert cited(spring, "06a").verdict is NOT_APPLICABLE


# -- awards (P01-06d) ----------------------------------------------------------------------------------------------------------------

AWARDS = [
    # what is changed of the award to a collective                   06d      what lacks
    pytest.param({}, MET, (), id="a collective and an individual"),
    pytest.param({"tags": ["support_individual"]}, PENDING, ("support_collective",), id="individuals alone"),
    pytest.param({"tags": None}, UNKNOWN, ("support_collective",), id="of what kind is not known"),
    pytest.param({"by": "bureau"}, PENDING, ("support_collective",), id="by the bureau"),
    pytest.param({"by": None}, UNKNOWN, ("support_collective",), id="by whom is not known"),
    pytest.param({"outcome": Outcome.DENIED}, PENDING, ("support_collective",), id="refused"),
    pytest.param({"on": date(2023, 1, 5)}, PENDING, ("support_collective",), id="in the year after"),
    pytest.param({"on": date(2023, 1, 5), "period": CalendarYear(2022)}, MET, (), id="in the year after, for this one"),
    pytest.param({"tags": ["support_collective", "support_individual"]}, MET, (), id="one award for both"),
]


@pytest.mark.parametrize(("change", "verdict", "lacking"), AWARDS)
def test_a_collective_and_an_individual_are_commended_each_year(change: dict[str, Any], verdict: Verdict, lacking: tuple[str, ...]) -> None:
    answer = ask("county-compliant", changed(case(), "collective", **change), subject="bureau")

    finding = cited(answer, "06d")
    (part,) = finding.children
    assert (finding.verdict, part.items) == (verdict, lacking)
    # that good practice is spread as well, no record says
    assert finding.decides is Decides.NECESSARY


# -- several counties ----------------------------------------------------------------------------------------------------------------


def test_each_county_is_answered_by_itself() -> None:
    # the second county has no group, no office, no summary and no award
    two = plus(case(), Authority(id="bureau-2", kind="county_bureau", level="county"))

    answers = list(assess_each(EDITION, two, question="county-compliant", calendar=CALENDAR, on=ON, period=YEAR))

    assert [(answer.subject, answer.verdict) for answer in answers] == [("bureau", MET), ("bureau-2", NOT_MET)]
    assert verdicts(answers[1], "02a", "02b", "06a", "06d") == (NOT_MET, NOT_MET, PENDING, PENDING)


def test_each_community_is_answered_by_itself() -> None:
    second = Community(id="pair-2", type="paired", members=members(OTHER))

    answers = assess_each(EDITION, plus(case(), second), question="community-compliant", calendar=CALENDAR, on=ON, period=SchoolYear(2022))

    assert [(answer.subject, answer.verdict) for answer in answers] == [("pair", MET), ("pair-2", NOT_MET)]


def test_groups_that_are_not_kept_are_unknown() -> None:
    less = not_kept(case(), Table.GROUPS)

    answer = ask("county-compliant", less, subject="bureau")

    assert verdicts(answer, "02a", "02b", "06a", "06d") == (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN)
