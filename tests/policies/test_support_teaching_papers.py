"""Papers of a support year (三(三), P01-05h to P01-05n): what must be on file, about what, and by whose hand. Worked out by hand."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from edu_policy.calendars import Semester, Span
from edu_policy.models import Document, Dossier, Filing, Signature, Table
from edu_policy.policies.support_teaching import EDITION
from edu_policy.rules import DateRule, Finding, MissingFact, Verdict
from tests.policies.support_teaching_case import (
    AUTUMN,
    IN_BREAK,
    LAST_DAY,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    ON,
    PENDING,
    SPRING,
    TOWNSHIP_HEAD,
    UNKNOWN,
    YEAR,
    ask,
    by_school,
    by_township,
    case,
    changed,
    cited,
    lessons,
    not_kept,
    papers,
    plus,
    research,
    set_aside,
    summary,
    verdicts,
    without,
)

DAY = date(2023, 7, 8)
"""The day on which the total of spring was signed."""
IN_TIME = EDITION.bind(evidence_until=DateRule(days=30))
"""Papers may come until 30 days after the end of what they are about: autumn 12 February, spring and term 6 August 2023."""


def part_of(finding: Finding, *steps: int) -> Finding:
    """Return a finding below another one, by position."""
    for step in steps:
        finding = finding.children[step]
    return finding


# -- signatures on the total of a semester (P01-05m, readings 1d, 1e, 1p) --------------------------------------------------------------

SCHOOL, TOWNSHIP = "recipient_school", TOWNSHIP_HEAD
SIGNATURES = [
    # the signatures on the total of spring                                    05m      items that lack
    pytest.param([by_school(DAY), by_township(DAY)], MET, (), id="both"),
    pytest.param([Signature(by="host", on=DAY), by_township(DAY)], MET, (), id="whoever signs for the school"),
    pytest.param([by_school(DAY), Signature(by="L-2", role=TOWNSHIP_HEAD, on=DAY)], MET, (), id="a person signs as township head"),
    pytest.param([by_school(DAY), Signature(role=TOWNSHIP_HEAD, on=DAY)], MET, (), id="the township head, whose name is not known"),
    pytest.param([by_school(DAY)], PENDING, (TOWNSHIP,), id="the school alone"),
    pytest.param([by_township(DAY)], PENDING, (SCHOOL,), id="the township alone"),
    pytest.param([], PENDING, (SCHOOL, TOWNSHIP), id="none"),
    pytest.param(None, UNKNOWN, (SCHOOL, TOWNSHIP), id="not known who signed"),
    pytest.param([by_school(DAY), by_school(DAY)], PENDING, (TOWNSHIP,), id="the school twice"),
    pytest.param([Signature(by="other", role="principal", on=DAY), by_township(DAY)], PENDING, (SCHOOL,), id="by another school"),
    pytest.param([Signature(by="unit", role="principal", on=DAY), by_township(DAY)], PENDING, (SCHOOL,), id="by the school that sends"),
    pytest.param([by_school(DAY), Signature(by="township", role="clerk", on=DAY)], PENDING, (TOWNSHIP,), id="in another role"),
    pytest.param([by_school(DAY), Signature(by="bureau", role="director", on=DAY)], PENDING, (TOWNSHIP,), id="by the bureau"),
    pytest.param([by_school(DAY), Signature(by="township", on=DAY)], UNKNOWN, (TOWNSHIP,), id="in which role is not known"),
    pytest.param([Signature(role="principal", on=DAY), by_township(DAY)], UNKNOWN, (SCHOOL,), id="for which school is not known"),
    pytest.param([by_school(DAY), by_township(date(2023, 9, 1))], PENDING, (TOWNSHIP,), id="the township after the day of the assessment"),
    # undated: it was there when the records were closed, on the day of the assessment
    pytest.param([by_school(None), by_township(None)], MET, (), id="both undated"),
]


@pytest.mark.parametrize(("signatures", "verdict", "lacking"), SIGNATURES)
def test_the_total_of_a_semester_needs_both_signatures(
    signatures: list[Signature] | None, verdict: Verdict, lacking: tuple[str, ...]
) -> None:
    answer = ask("year-earned", changed(case(), "summary-2", signatures=signatures))

    assert cited(answer, "05m", AUTUMN).verdict is MET
    assert cited(answer, "05m").verdict is verdict
    assert part_of(cited(answer, "05m", SPRING), 0).items == lacking
    # the paper itself is there, signed or not (P01-05k), and the hours are what they are (1q)
    assert verdicts(answer, "05k", "05b") == (MET, MET)


def test_a_role_that_is_not_known_is_named_as_the_missing_fact() -> None:
    answer = ask("year-earned", changed(case(), "summary-2", signatures=[by_school(DAY), Signature(by="township", on=DAY)]))

    assert MissingFact("summary-2.signatures[1]", "signature.role") in answer.missing


def test_which_office_signs_for_the_township_is_a_parameter() -> None:
    # 1d: the plan does not say who is in charge, so the code of the role can be set
    signed = [by_school(DAY), Signature(by="township", role="education_office", on=DAY)]
    other = changed(changed(case(), "summary-1", signatures=signed), "summary-2", signatures=signed)

    assert cited(ask("year-earned", other), "05m").verdict is PENDING
    assert cited(ask("year-earned", other, edition=EDITION.bind(township_role="education_office")), "05m").verdict is MET
    assert cited(ask("year-earned", case(), edition=EDITION.bind(township_role="education_office")), "05m").verdict is PENDING


def test_two_papers_with_one_signature_each_are_no_signed_total() -> None:
    # both must be on one total: the school signed one copy, the township the other
    halves = plus(
        without(case(), "summary-2"),
        summary(SPRING, DAY, id="copy-1", signatures=[by_school(DAY)]),
        summary(SPRING, DAY, id="copy-2", signatures=[by_township(DAY)]),
    )

    assert verdicts(ask("year-earned", halves), "05k", "05m") == (MET, PENDING)


# -- the paper: of the right kind, about the right posting and semester (P01-05k) ----------------------------------------------------

WRONG_PAPERS = [
    # what the paper of spring is about                        05k      05m      why it is set aside
    pytest.param({"about": ["T-2"]}, PENDING, PENDING, {}, id="about somebody else"),
    pytest.param({"about": ["T-1"]}, PENDING, PENDING, {}, id="about the person, not the posting"),
    pytest.param({"about": None}, UNKNOWN, UNKNOWN, {"condition_unknown": ("summary-2",)}, id="about what is not known"),
    pytest.param({"kind": "workload_form"}, PENDING, PENDING, {}, id="of another kind"),
    pytest.param({"kind": "annual_summary"}, PENDING, PENDING, {}, id="another kind of summary"),
    pytest.param({"kind": "summary"}, UNKNOWN, UNKNOWN, {"condition_unknown": ("summary-2",)}, id="of a broader kind"),
    pytest.param({"kind": None}, UNKNOWN, UNKNOWN, {"condition_unknown": ("summary-2",)}, id="of a kind that is not known"),
    pytest.param({"period": Semester(2021, 2)}, PENDING, PENDING, {"other_period": ("summary-2",)}, id="about spring a year before"),
    pytest.param({"period": Semester(2023, 2)}, PENDING, PENDING, {"other_period": ("summary-2",)}, id="about spring a year after"),
    pytest.param({"period": AUTUMN}, PENDING, PENDING, {}, id="about the other semester"),
    pytest.param({"period": YEAR}, UNKNOWN, UNKNOWN, {"period_uncertain": ("summary-2",)}, id="about the whole year"),
    pytest.param({"period": Span(date(2023, 3, 1), date(2023, 6, 30))}, MET, MET, {}, id="about days of spring alone"),
    # without a period its own day decides: 8 July lies after the last school day, 7 July is it
    pytest.param({"period": None}, PENDING, PENDING, {"other_period": ("summary-2",)}, id="about no period, dated in the holidays"),
    pytest.param({"period": None, "on": LAST_DAY}, MET, MET, {}, id="about no period, dated on the last school day"),
    pytest.param({"period": None, "on": None}, UNKNOWN, UNKNOWN, {"period_uncertain": ("summary-2",)}, id="about no period, undated"),
    pytest.param({"on": None}, MET, MET, {}, id="undated, about spring"),
    pytest.param({"on": date(2023, 9, 1)}, PENDING, PENDING, {"after_on": ("summary-2",)}, id="after the day of the assessment"),
]


@pytest.mark.parametrize(("change", "paper", "signed", "why"), WRONG_PAPERS)
def test_the_total_must_be_about_this_posting_and_this_semester(
    change: dict[str, Any], paper: Verdict, signed: Verdict, why: dict[str, tuple[str, ...]]
) -> None:
    answer = ask("posting-compliant", changed(case(), "summary-2", **change))

    assert verdicts(answer, "05k", "05m") == (paper, signed)
    for provision in ("05k", "05m"):
        finding = cited(answer, provision, SPRING)
        assert set_aside((*finding.excluded, *finding.uncertain)) == why


def test_a_wrong_paper_about_the_year_is_uncertain_for_both_semesters() -> None:
    # a paper about the whole year may hold the total of each semester, or of none
    one = plus(without(case(), "summary-1", "summary-2"), summary(AUTUMN, DAY, id="total", period=YEAR))

    answer = ask("year-earned", one)

    assert cited(answer, "05k", AUTUMN).verdict is UNKNOWN
    assert cited(answer, "05k", SPRING).verdict is UNKNOWN


def test_one_total_in_each_semester_is_enough_and_a_second_does_no_harm() -> None:
    # P01-05k: once; read as at least once
    more = plus(case(), summary(SPRING, DAY, id="again", signatures=[]))

    assert verdicts(ask("year-earned", more), "05k", "05m") == (MET, MET)
    assert verdicts(ask("year-earned", without(case(), "summary-2")), "05k", "05m") == (PENDING, PENDING)


# -- filing of the signed total (P01-05n, reading 1o) ----------------------------------------------------------------------------------


def filed(on: date | None, **changes: Any) -> list[Filing]:
    """Return one filing with the office, by the host."""
    return [Filing(**({"with_": "office", "on": on, "by": "host", "role": "principal"} | changes))]


SIGNED = [by_school(DAY), by_township(date(2023, 7, 10))]
FILINGS = [
    # signed on 8 and 10 July                                                  05n
    pytest.param(SIGNED, filed(date(2023, 7, 10)), MET, id="filed on the day of the last signature"),
    pytest.param(SIGNED, filed(date(2023, 7, 9)), PENDING, id="filed between the two signatures"),
    pytest.param(SIGNED, filed(date(2023, 7, 7)), PENDING, id="filed before either signature"),
    pytest.param(SIGNED, [], PENDING, id="not filed"),
    pytest.param(SIGNED, None, UNKNOWN, id="not known whether it was filed"),
    pytest.param(SIGNED, filed(None), UNKNOWN, id="filed, but when is not known"),
    pytest.param(SIGNED, filed(date(2023, 7, 13), with_="research-office"), PENDING, id="filed with another office"),
    pytest.param(SIGNED, filed(date(2023, 7, 13), with_="leading-group"), PENDING, id="filed with the leading group itself"),
    pytest.param(SIGNED, filed(date(2023, 7, 13), with_=None), UNKNOWN, id="filed with whom is not known"),
    pytest.param(SIGNED, filed(date(2023, 9, 1)), PENDING, id="filed after the day of the assessment"),
    pytest.param(SIGNED, [*filed(date(2023, 7, 9)), *filed(date(2023, 7, 13))], MET, id="filed too early, then again"),
    pytest.param([by_school(DAY)], filed(date(2023, 7, 13)), PENDING, id="filed with one signature"),
    pytest.param([], filed(date(2023, 7, 13)), PENDING, id="filed unsigned"),
    # what counts is the filing of the signed total; a copy that is signed once more later takes nothing away
    pytest.param([*SIGNED, by_school(date(2023, 8, 1))], filed(date(2023, 7, 13)), MET, id="signed once more after the filing"),
    pytest.param(SIGNED, filed(date(2023, 7, 13), by="T-1", role="teacher"), MET, id="filed by the teacher"),
    pytest.param(SIGNED, filed(date(2023, 7, 13), by=None, role=None), MET, id="filed by somebody"),
]


@pytest.mark.parametrize(("signatures", "filings", "verdict"), FILINGS)
def test_the_total_is_signed_then_filed_with_the_office(
    signatures: list[Signature], filings: list[Filing] | None, verdict: Verdict
) -> None:
    answer = ask("posting-compliant", changed(case(), "summary-2", signatures=signatures, filings=filings))

    assert cited(answer, "05n", AUTUMN).verdict is MET
    assert cited(answer, "05n").verdict is verdict


# -- the archive: one handwritten paper for each lesson and activity (P01-05l, reading 1j) -------------------------------------------

ARCHIVE = [
    # the record, and its place among the four kinds
    pytest.param("A01", 0, AUTUMN, id="the plan of a lesson taught in autumn"),
    pytest.param("S30", 0, SPRING, id="the plan of a lesson taught in spring"),
    pytest.param("O01", 1, AUTUMN, id="the record of a lesson observed"),
    pytest.param("E01", 2, AUTUMN, id="the script of a lesson explained"),
    pytest.param("R1", 3, AUTUMN, id="the record of a research activity"),
    pytest.param("R2", 3, SPRING, id="the record of a research activity in spring"),
]


@pytest.mark.parametrize(("record", "place", "semester"), ARCHIVE)
def test_the_archive_needs_a_paper_of_each_lesson_and_activity(record: str, place: int, semester: Semester) -> None:
    answer = ask("year-earned", without(case(), f"paper-{record}"))

    assert cited(answer, "05l").verdict is PENDING
    assert cited(answer, "05l", semester).verdict is PENDING
    share = part_of(cited(answer, "05l", semester), place)
    assert set_aside(share.excluded)["property_missing"] == (record,)
    assert cited(answer, "05l", SPRING if semester == AUTUMN else AUTUMN).verdict is MET


WRONG_RECORDS = [
    # what is changed of the plan of lesson A01                05l
    pytest.param({"kind": "observation_record"}, PENDING, id="a paper of another kind of work"),
    pytest.param({"kind": "record"}, UNKNOWN, id="a paper of a broader kind"),
    pytest.param({"about": ["A02"]}, PENDING, id="about another lesson"),
    pytest.param({"about": None}, UNKNOWN, id="about what is not known"),
    pytest.param({"facts": {"handwritten": False}}, PENDING, id="typed"),
    pytest.param({"facts": {"handwritten": None}}, UNKNOWN, id="not known whether it is handwritten"),
    pytest.param({"facts": {}}, UNKNOWN, id="nothing said of handwriting"),
    pytest.param({"on": date(2023, 9, 1)}, PENDING, id="not there on the day of the assessment"),
    pytest.param({"on": None}, MET, id="undated, and there when the records were closed"),
    pytest.param({"about": ["A01", "A02"]}, MET, id="about two lessons"),
]


@pytest.mark.parametrize(("change", "verdict"), WRONG_RECORDS)
def test_the_paper_of_a_lesson_is_handwritten_of_its_kind_and_about_it(change: dict[str, Any], verdict: Verdict) -> None:
    answer = ask("year-earned", changed(case(), "paper-A01", **change))

    assert cited(answer, "05l").verdict is verdict


def test_of_work_that_was_not_done_no_paper_is_needed() -> None:
    # nothing was observed or explained in spring, so those two parts do not apply there
    answer = ask("year-earned", case())

    assert [part.verdict for part in cited(answer, "05l", AUTUMN).children] == [MET, MET, MET, MET]
    assert [part.verdict for part in cited(answer, "05l", SPRING).children] == [MET, NOT_APPLICABLE, NOT_APPLICABLE, MET]


def test_work_in_the_break_belongs_to_no_archive_of_a_semester() -> None:
    # P01-05l: the papers are archived at the total of a semester
    extra = plus(case(), research("R3", IN_BREAK, 1))

    assert cited(ask("year-earned", extra), "05l").verdict is MET


# -- work documented by papers or recordings (P01-05h, reading 1s) -------------------------------------------------------------------


def documented(kinds: Iterable[tuple[str, list[str]]]) -> Dossier:
    """Return a case of two lessons with other documents about them than the recording."""
    done = [*lessons("A", 2, start=date(2022, 9, 5))]
    extra = [Document(id=f"doc-{index}", kind=kind, about=about, on=ON) for index, (kind, about) in enumerate(kinds)]
    return plus(without(case(done), "recording"), *extra)


DOCUMENTED: list[Any] = [
    # documents about A01 and A02                                                          05h      not documented
    pytest.param([("audiovisual_record", ["A01", "A02"])], MET, (), id="one recording of both"),
    pytest.param([("paper_record", ["A01"]), ("audiovisual_record", ["A02"])], MET, (), id="a paper of one, a recording of the other"),
    pytest.param([("audiovisual_record", ["A01"])], PENDING, ("A02",), id="a recording of one alone"),
    pytest.param([("workload_form", ["A01", "A02"])], PENDING, ("A01", "A02"), id="another kind of document"),
    pytest.param([], PENDING, ("A01", "A02"), id="nothing"),
]


@pytest.mark.parametrize(("kinds", "verdict", "lacking"), DOCUMENTED)
def test_each_activity_is_documented_by_a_paper_or_a_recording(
    kinds: list[tuple[str, list[str]]], verdict: Verdict, lacking: tuple[str, ...]
) -> None:
    finding = cited(ask("posting-compliant", documented(kinds)), "05h")

    assert finding.verdict is verdict
    assert set_aside(finding.excluded) == ({"property_missing": lacking} if lacking else {})


# -- the workload form (P01-05i) -----------------------------------------------------------------------------------------------------

FORMS = [
    pytest.param({}, MET, id="filled in"),
    pytest.param({"about": ["T-2"]}, PENDING, id="about somebody else"),
    pytest.param({"about": None}, UNKNOWN, id="about what is not known"),
    pytest.param({"kind": "form"}, UNKNOWN, id="a form of a broader kind"),
    pytest.param({"kind": "selection_record"}, PENDING, id="another form"),
    pytest.param({"period": YEAR}, MET, id="about the school year"),
    # about autumn alone: whether it covers the year that is judged is not said
    pytest.param({"period": AUTUMN}, UNKNOWN, id="about one semester"),
    pytest.param({"period": YEAR.next}, PENDING, id="about the year after"),
    pytest.param({"on": date(2023, 9, 1)}, PENDING, id="after the day of the assessment"),
]


@pytest.mark.parametrize(("change", "verdict"), FORMS)
def test_the_workload_form_is_about_this_posting(change: dict[str, Any], verdict: Verdict) -> None:
    assert cited(ask("posting-compliant", changed(case(), "form", **change)), "05i").verdict is verdict


# -- until when papers may come (the parameter evidence_until) ----------------------------------------------------------------------

PROVISIONS = {
    # provision   what is taken away      its due date with 30 days after the end of spring or of the term, both 7 July
    "05h": "recording",
    "05i": "form",
    "05j": "by-bureau",
    "05k": "summary-2",
    "05l": "paper-S01",
    "05m": "summary-2",
    "05n": "summary-2",
    "06b": "year",
}


@pytest.mark.parametrize(("provision", "id_"), PROVISIONS.items())
def test_without_a_deadline_a_missing_paper_stays_pending_and_none_is_due(provision: str, id_: str) -> None:
    # the plan states no deadline, so nothing is due on any day
    answer = ask("posting-compliant", without(case(), id_))

    assert cited(answer, provision).verdict is PENDING
    assert cited(answer, provision).holding is False
    assert {item.due for item in answer.remaining if item.provision == provision} == {None}


@pytest.mark.parametrize(("provision", "id_"), PROVISIONS.items())
def test_before_the_deadline_a_missing_paper_is_pending_and_due_on_it(provision: str, id_: str) -> None:
    # 7 July + 30 days = 6 August; the day before
    answer = ask("posting-compliant", without(case(), id_), on=date(2023, 8, 5), edition=IN_TIME)

    assert cited(answer, provision).verdict is PENDING
    assert {item.due for item in answer.remaining if item.provision == provision} == {date(2023, 8, 6)}


@pytest.mark.parametrize(("provision", "id_"), PROVISIONS.items())
def test_on_the_deadline_a_missing_paper_has_failed(provision: str, id_: str) -> None:
    # the assessment is the close of that day
    answer = ask("posting-compliant", without(case(), id_), on=date(2023, 8, 6), edition=IN_TIME)

    assert cited(answer, provision).verdict is NOT_MET
    assert provision not in {item.provision for item in answer.remaining}


def test_a_paper_of_autumn_has_the_deadline_of_autumn() -> None:
    # 13 January + 30 days = 12 February
    less = without(case(), "summary-1")

    assert cited(ask("year-earned", less, on=date(2023, 2, 11), edition=IN_TIME), "05k", AUTUMN).due == date(2023, 2, 12)
    assert cited(ask("year-earned", less, on=date(2023, 2, 11), edition=IN_TIME), "05k", AUTUMN).verdict is PENDING
    assert cited(ask("year-earned", less, on=date(2023, 2, 12), edition=IN_TIME), "05k", AUTUMN).verdict is NOT_MET


LATE = [
    # what came late                                                           provision  reason
    pytest.param("year", {"on": date(2023, 8, 7)}, "06b", id="the recognition of the year"),
    pytest.param("by-host", {"on": date(2023, 8, 7)}, "05j", id="the recognition of the workload"),
    pytest.param("form", {"on": date(2023, 8, 7)}, "05i", id="the form"),
]


@pytest.mark.parametrize(("id_", "change", "provision"), LATE)
def test_what_came_after_the_deadline_does_not_count_and_says_so(id_: str, change: dict[str, Any], provision: str) -> None:
    finding = cited(ask("posting-compliant", changed(case(), id_, **change), edition=IN_TIME), provision)

    assert finding.verdict is NOT_MET
    assert set_aside(finding.excluded)["too_late"] == (id_,)


def test_a_signature_after_the_deadline_does_not_count() -> None:
    late = changed(case(), "summary-2", signatures=[by_school(DAY), by_township(date(2023, 8, 7))])

    answer = ask("year-earned", late, edition=IN_TIME)

    assert cited(answer, "05m").verdict is NOT_MET
    assert part_of(cited(answer, "05m", SPRING), 0).items == (TOWNSHIP,)


def test_everything_that_came_in_time_meets_the_year_under_a_deadline_too() -> None:
    # the year was recognised on 20 August; with a month and a half after 7 July that is in time: 7 August + 15 days = 22 August
    edition = EDITION.bind(evidence_until=DateRule(months=1, days=15))

    assert ask("year-recognised", case(), edition=edition).verdict is MET


# -- tables that are not kept --------------------------------------------------------------------------------------------------------


def test_documents_that_are_not_kept_are_unknown_not_missing() -> None:
    answer = ask("posting-compliant", not_kept(case(), Table.DOCUMENTS))

    assert verdicts(answer, "05h", "05i", "05k", "05l", "05m", "05n") == (UNKNOWN,) * 6
    assert MissingFact("document", "document") in answer.missing


def test_decisions_that_are_not_kept_are_unknown_not_missing() -> None:
    answer = ask("posting-compliant", not_kept(case(), Table.DECISIONS))

    assert verdicts(answer, "05j", "06b") == (UNKNOWN, UNKNOWN)


def test_activities_that_are_not_kept_leave_hours_and_archive_unknown() -> None:
    less = not_kept(without(case(), *(f"paper-{record.id}" for record in case().activities or ()), "recording"), Table.ACTIVITIES)

    answer = ask("posting-compliant", less)

    assert verdicts(answer, "05b", "05c", "05d", "05h", "05l") == (UNKNOWN,) * 5
    assert verdicts(answer, "05a", "05k", "05m") == (MET, MET, MET)


def test_every_activity_of_the_case_has_its_paper() -> None:
    # 60 + 8 + 6 + 2 = 76 papers and one recording
    assert len([*papers(case().activities or ())]) == 77
