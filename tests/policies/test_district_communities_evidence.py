"""What is uploaded and kept of the year (06d, 07c, 08c): which papers, about what, to whom, until when. Worked out by hand."""

from datetime import date
from typing import Any

import pytest

from edu_policy.calendars import CalendarYear
from edu_policy.models import Document, Dossier, Filing, Table
from edu_policy.policies.district_communities import EDITION
from edu_policy.rules import Basis, DateRule, Finding, MissingFact, Verdict
from tests.policies.district_communities_case import (
    CB_AND_IN,
    MET,
    NOT_MET,
    PENDING,
    UNKNOWN,
    YEAR,
    case,
    changed,
    decided,
    found,
    plus,
    recorded,
    sync_lessons,
    uploaded,
    verdict_of,
    verdicts_of,
    without,
    worked,
)

ONE_MONTH = EDITION.bind(evidence_until=DateRule(months=1))
"""Evidence about 2021 may come until 31 January 2022."""
IN_TIME = date(2022, 1, 31)
TOO_LATE = date(2022, 2, 1)
LATER = date(2022, 3, 1)


def filed(on: date | None, **parts: Any) -> tuple[Filing, ...]:
    """Return an upload to the province."""
    own: dict[str, Any] = {"with_": "province", "by": "core"}
    return (Filing(on=on, **(own | parts)),)


def lessons_shown(id_: str) -> set[str]:
    """Return the lessons that a paper of the case is about."""
    document = case().get(Table.DOCUMENTS, id_)
    assert isinstance(document, Document)
    assert document.about is not None
    return {*document.about}


def part_about(finding: Finding, about: str) -> Finding:
    """Return the part of a finding that measures something."""
    return next(part for part in finding.walk() if part.about == about)


@pytest.mark.parametrize("community", CB_AND_IN)
def test_the_full_case_has_all_evidence(community: str) -> None:
    assert verdicts_of(None, "06d", "07c", "08c", subject=community) == {"06d": MET, "07c": MET, "08c": MET}


def test_evidence_is_on_file() -> None:
    # a share of dated records that papers show is no stronger than the papers
    assert found("08c").basis is Basis.ON_FILE


# -- pictures and records of lessons (06d) -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("id_", "about"), [("photo-CB", "photo"), ("record-CB", "lesson_record")])
def test_each_lesson_needs_a_picture_and_a_record(id_: str, about: str) -> None:
    # 60 lessons, 59 of them shown: 59/60 of 1; which one is missing is told
    finding = found("06d", changed(id_, about=lessons_shown(id_) - {"sync-south-music-03"}))

    assert (finding.verdict, finding.holding) == (PENDING, False)
    part = part_about(finding, about)
    assert part.verdict is PENDING
    lacking = [id_ for group in part.excluded for id_ in group.records]
    assert lacking == ["sync-south-music-03"]


def test_one_picture_for_each_lesson_is_as_good_as_one_for_all() -> None:
    lessons = sorted(lessons_shown("photo-IN"))
    singles = [uploaded(f"photo-{lesson}", "photo", lesson) for lesson in lessons]
    assert len(singles) == 20
    assert verdict_of("06d", plus(*singles, dossier=without("photo-IN")), subject="IN") is MET
    assert verdict_of("06d", plus(*singles[1:], dossier=without("photo-IN")), subject="IN") is PENDING


def test_a_lesson_beyond_the_twenty_needs_evidence_as_well() -> None:
    # 四1: the province asks for the pictures and records of the lessons, not of twenty of them
    more = worked("east", english=11)
    assert verdicts_of(more, "06c", "06d") == {"06c": MET, "06d": PENDING}


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        pytest.param({"filings": ()}, PENDING, id="not uploaded"),
        pytest.param({"filings": filed(date(2021, 12, 20), with_="district")}, PENDING, id="uploaded to the district"),
        pytest.param({"filings": filed(date(2021, 12, 20), with_=None)}, UNKNOWN, id="uploaded nobody knows where"),
        pytest.param({"filings": None}, UNKNOWN, id="whether it was uploaded is not known"),
        pytest.param({"about": ["sync-annex-music-01"]}, PENDING, id="about a lesson of another community"),
        pytest.param({"about": None}, UNKNOWN, id="about nobody knows what"),
        pytest.param({"kind": "lesson_record"}, PENDING, id="another record"),
        pytest.param({"kind": "record"}, UNKNOWN, id="a record of a kind that is not told"),
        pytest.param({"kind": None}, UNKNOWN, id="nobody knows what it is"),
        pytest.param({"kind": "study_photo"}, MET, id="a picture of online study is a picture"),
        pytest.param({"on": date(2022, 1, 5)}, PENDING, id="a paper of January, as of December"),
    ],
)
def test_a_picture_counts_when_it_shows_the_lessons_and_was_uploaded_to_the_province(change: dict[str, Any], verdict: Verdict) -> None:
    assert verdict_of("06d", changed("photo-CB", **change)) is verdict


def test_a_picture_of_lessons_may_be_made_after_the_year() -> None:
    # a text about the community is about its own year, a picture is about the lessons that it shows
    january: dict[str, Any] = {"on": date(2022, 1, 5), "filings": filed(date(2022, 1, 5))}
    assert verdict_of("06d", changed("photo-CB", **january), on=LATER) is MET
    assert verdict_of("07c", changed("among_schools-CB", **january), on=LATER) is PENDING
    assert verdict_of("07c", changed("among_schools-CB", **january, period=YEAR), on=LATER) is MET


def test_without_lessons_there_is_nothing_to_show() -> None:
    dossier = case()
    for partner in ("east", "west", "south"):
        dossier = worked(partner, music=0, english=0, dossier=dossier)
    finding = found("06d", dossier)
    assert finding.verdict is Verdict.NOT_APPLICABLE


def test_where_papers_are_not_kept_nothing_is_decided() -> None:
    assert verdicts_of(case(documents=None), "06d", "07c", "08c") == {"06d": UNKNOWN, "07c": UNKNOWN, "08c": UNKNOWN}


# -- texts and pictures of research (07c) ------------------------------------------------------------------------------------------

PARTS = {
    "among_schools-CB": "among_schools",
    "among_grade_groups-CB": "among_grade_groups",
    "among_subject_groups-CB": "among_subject_groups",
    "study-photo-CB": "study_photo",
}


@pytest.mark.parametrize(("id_", "item"), PARTS.items())
def test_each_of_four_kinds_of_evidence_is_needed_and_named(id_: str, item: str) -> None:
    # 四2: texts between schools, grade groups and subject groups, and pictures of online study
    finding = found("07c", without(id_))

    assert (finding.verdict, finding.holding) == (PENDING, False)
    assert [part.items for part in finding.walk() if part.items] == [(item,)]


def test_one_text_may_be_of_all_three_levels() -> None:
    dossier = without("among_grade_groups-CB", "among_subject_groups-CB")
    both = changed("among_schools-CB", dossier=dossier, tags=["among_schools", "among_grade_groups", "among_subject_groups"])
    assert verdict_of("07c", both) is MET


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        pytest.param({"about": ["IN"]}, PENDING, id="about the other community"),
        pytest.param({"about": None}, UNKNOWN, id="about nobody knows whom"),
        pytest.param({"filings": ()}, PENDING, id="not uploaded"),
        pytest.param({"filings": filed(date(2021, 12, 20), with_="district")}, PENDING, id="uploaded to the district"),
        pytest.param({"tags": None}, UNKNOWN, id="of a level that is not known"),
        pytest.param({"tags": ()}, PENDING, id="of no level"),
        pytest.param({"on": date(2022, 1, 5)}, PENDING, id="of the year after"),
        pytest.param(
            {"on": date(2022, 1, 5), "period": YEAR, "filings": filed(date(2022, 1, 5))}, PENDING, id="of January, as of December"
        ),
        pytest.param({"period": CalendarYear(2020)}, PENDING, id="about another year"),
        pytest.param({"kind": "record"}, UNKNOWN, id="of a kind that is not told"),
    ],
)
def test_a_text_of_research_counts_for_the_community_and_year_that_it_is_about(change: dict[str, Any], verdict: Verdict) -> None:
    assert verdict_of("07c", changed("among_schools-CB", **change)) is verdict


# -- the list of exchanged teachers (08c) ------------------------------------------------------------------------------------------

LISTS = [
    # the list and its check                                             08c
    pytest.param("list-CB", {"filings": ()}, PENDING, id="the list was not uploaded"),
    pytest.param("list-CB", {"filings": filed(date(2021, 12, 20), with_="district")}, PENDING, id="it was uploaded to the district"),
    pytest.param("list-CB", {"about": ["IN"]}, PENDING, id="it is of the other community"),
    pytest.param("list-CB", {"kind": "list"}, UNKNOWN, id="a list of a kind that is not told"),
    pytest.param("checked-CB", {"outcome": "denied"}, PENDING, id="the check went against it"),
    pytest.param("checked-CB", {"outcome": None}, UNKNOWN, id="how the check went is not known"),
    pytest.param("checked-CB", {"about": "IN"}, PENDING, id="the check was of the other community"),
    pytest.param("checked-CB", {"on": date(2022, 1, 5)}, PENDING, id="the check is of the year after"),
    pytest.param("checked-CB", {"kind": "recognition"}, UNKNOWN, id="a recognition of a kind that is not told"),
]


@pytest.mark.parametrize(("id_", "change", "verdict"), LISTS)
def test_the_list_of_teachers_is_uploaded_and_checked(id_: str, change: dict[str, Any], verdict: Verdict) -> None:
    assert verdict_of("08c", changed(id_, **change)) is verdict


@pytest.mark.parametrize("id_", ["list-CB", "checked-CB"])
def test_neither_the_list_nor_its_check_is_enough_alone(id_: str) -> None:
    assert verdict_of("08c", without(id_)) is PENDING


def test_where_decisions_are_not_kept_the_check_is_not_known() -> None:
    finding = found("08c", case(decisions=None))
    assert finding.verdict is UNKNOWN
    assert MissingFact(Table.DECISIONS, Table.DECISIONS) in {fact for part in finding.walk() for fact in part.missing}


# -- until when evidence may come (the parameter evidence_until) -------------------------------------------------------------------

UPLOADS = [
    # uploaded                  as of        no day stated  one month
    pytest.param(date(2021, 12, 31), date(2021, 12, 31), MET, MET, id="in the year"),
    pytest.param(IN_TIME, date(2021, 12, 31), PENDING, PENDING, id="after the year, as of its last day"),
    pytest.param(IN_TIME, date(2022, 1, 30), PENDING, PENDING, id="on the last day of the month, as of the day before"),
    pytest.param(IN_TIME, IN_TIME, MET, MET, id="on the last day of the month, as of that day"),
    pytest.param(TOO_LATE, IN_TIME, PENDING, NOT_MET, id="a day late, as of the last day"),
    pytest.param(TOO_LATE, LATER, MET, NOT_MET, id="a day late"),
]


@pytest.mark.parametrize(("sent", "on", "unbound", "bound"), UPLOADS)
@pytest.mark.parametrize("id_", ["photo-CB", "record-CB", "study-photo-CB", "list-CB"])
def test_an_upload_is_in_time_until_the_stated_day(id_: str, sent: date, on: date, unbound: Verdict, bound: Verdict) -> None:
    provision = {"photo-CB": "06d", "record-CB": "06d", "study-photo-CB": "07c", "list-CB": "08c"}[id_]
    dossier = changed(id_, filings=filed(sent))
    assert verdict_of(provision, dossier, on=on) is unbound
    assert verdict_of(provision, dossier, on=on, edition=ONE_MONTH) is bound


@pytest.mark.parametrize(
    ("on", "verdict"), [(date(2021, 12, 31), PENDING), (date(2022, 1, 30), PENDING), (IN_TIME, NOT_MET), (LATER, NOT_MET)]
)
def test_what_was_never_uploaded_fails_once_the_stated_day_is_over(on: date, verdict: Verdict) -> None:
    dossier = changed("list-CB", filings=())
    assert verdict_of("08c", dossier, on=on, edition=ONE_MONTH) is verdict
    assert verdict_of("08c", dossier, on=on) is PENDING


def test_the_stated_day_is_told_as_due() -> None:
    finding = found("08c", changed("list-CB", filings=()), edition=ONE_MONTH)
    assert part_about(finding, "list_filed").due == IN_TIME
    assert part_about(found("08c", changed("list-CB", filings=())), "list_filed").due is None


@pytest.mark.parametrize(
    ("sent", "verdict"), [pytest.param(IN_TIME, MET, id="checked in time"), pytest.param(TOO_LATE, NOT_MET, id="checked a day late")]
)
def test_a_check_that_names_the_year_may_come_until_the_stated_day(sent: date, verdict: Verdict) -> None:
    dossier = plus(decided("checked", "list_verification", "CB", sent, by="province", period=YEAR), dossier=without("checked-CB"))
    assert verdict_of("08c", dossier, on=LATER, edition=ONE_MONTH) is verdict


def test_an_upload_on_a_day_that_is_not_known_may_be_in_time() -> None:
    dossier = changed("list-CB", filings=filed(None))
    assert verdict_of("08c", dossier) is UNKNOWN
    assert verdict_of("08c", dossier, on=LATER, edition=ONE_MONTH) is UNKNOWN


def test_where_papers_may_be_missing_none_is_no_failure() -> None:
    # kept until 30 January: one that came on the last day is not recorded yet
    dossier = recorded(Table.DOCUMENTS, until=date(2022, 1, 30), dossier=without("list-CB"))
    assert verdict_of("08c", dossier, on=LATER, edition=ONE_MONTH) is UNKNOWN
    kept = recorded(Table.DOCUMENTS, until=IN_TIME, dossier=without("list-CB"))
    assert verdict_of("08c", kept, on=LATER, edition=ONE_MONTH) is NOT_MET


def test_evidence_does_not_decide_whether_the_work_was_done() -> None:
    # 06d, 07c and 08c stand beside the question of the year, and decide whether the community complies
    dossier: Dossier = without("photo-CB", "study-photo-CB", "list-CB")
    answers = {question: found(question, dossier, question=question).verdict for question in ("year-done", "community-compliant")}
    assert answers == {"year-done": MET, "community-compliant": PENDING}
    assert len([*sync_lessons("east", 10, "music")]) == 10
