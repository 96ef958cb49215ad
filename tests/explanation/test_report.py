"""What a person reads: each line worked out from the facts beside it, in three languages."""

from datetime import date
from fractions import Fraction

import attrs
import pytest

import edu_policy as ep
from edu_policy.models import (
    Activity,
    Authority,
    Community,
    Decision,
    Declaration,
    Document,
    Group,
    Member,
    Person,
    Posting,
    Says,
    School,
    Seat,
    Signature,
)

EDITION = ep.builtin().edition("county-support-teaching", version="1")
AUTUMN = ep.SemesterDates(semester=ep.Semester(2022, 1), first_lesson=date(2022, 9, 1), last_day=date(2023, 1, 13))
SPRING = ep.SemesterDates(semester=ep.Semester(2022, 2), first_lesson=date(2023, 2, 13), last_day=date(2023, 7, 7))
CALENDAR = ep.SchoolCalendar(id="county", semesters=[AUTUMN, SPRING])
MAY, JULY = date(2023, 5, 31), date(2023, 7, 20)

ACTIVITIES = [
    *(
        Activity(id=f"A{n}", kind="teach_lesson", on=date(2022, 9, 5), by="T-1", at="host", lessons=2) for n in range(16)
    ),  # autumn: 32 lessons
    *(
        Activity(id=f"B{n}", kind="teach_lesson", on=date(2023, 3, 6), by="T-1", at="host", lessons=2) for n in range(14)
    ),  # spring: 28 lessons
    Activity(
        id="R1", kind="teaching_research", on=date(2023, 3, 7), by="T-1", at="host", half_days=Fraction(3, 2)
    ),  # one whole half-day: 3
    Activity(id="R2", kind="teaching_research", on=date(2023, 3, 8), by="T-1", at="host", half_days=Fraction(1, 2)),  # none whole: 0
    Activity(id="X1", kind="teach_lesson", on=date(2023, 3, 9), by="T-1", at="unit", lessons=2),  # at another school
    Activity(id="X2", kind="teach_lesson", on=date(2023, 8, 20), by="T-1", at="host", lessons=2),  # after the posting
    Activity(id="X3", kind="meeting", on=date(2023, 3, 10), by="T-1", at="host"),  # a kind that 三(三) does not name
]
SUMMARY = Document(
    id="S1",
    kind="hours_summary",
    about=["P"],
    on=date(2023, 1, 14),
    period=ep.Semester(2022, 1),
    signatures=[Signature(by="host", on=date(2023, 1, 14))],
    filings=(),
)


def dossier(**tables: object) -> ep.Dossier:
    kept: dict[str, object] = {
        "authorities": [Authority(id="bureau", kind="county_bureau"), Authority(id="town", kind="township")],
        "schools": [
            School(id="unit", authority="bureau", level="county_direct", kind="primary", stages=["primary"]),
            School(id="host", authority="town", level="township", stages=["preschool"]),
        ],
        "persons": [Person(id="T-1")],
        "groups": [Group(id="leaders", kind="leading_group", of="bureau", seats=[Seat(person="T-1", capacity="education_bureau")])],
        "communities": [
            Community(
                id="C",
                type="paired",
                members=[
                    Member(school="unit", role="lead", start=date(2022, 9, 1)),
                    Member(school="host", role="partner", start=date(2022, 9, 1)),
                ],
            )
        ],
        "postings": [Posting(id="P", kind="support", person="T-1", home="unit", host="host", start=date(2022, 9, 1), end=date(2023, 7, 7))],
        "activities": ACTIVITIES,
        "documents": [SUMMARY],
        "decisions": (),
        "recorded": ep.Recorded(since=date(2022, 9, 1), until=date(2023, 8, 31)),
    }
    return ep.Dossier(**kept | tables)  # type: ignore[arg-type]


def explained(question: str, subject: str = "T-1", *, on: date = MAY, language: str = "en", **tables: object) -> list[str]:
    year = None if subject == "T-1" else ep.SchoolYear(2022)
    edition = tables.pop("edition", EDITION)
    result = ep.assess(edition, dossier(**tables), question=question, subject=subject, calendar=CALENDAR, on=on, period=year)  # type: ignore[arg-type]
    return ep.explain(result, language).splitlines()


def test_the_first_line_is_the_answer_and_the_second_says_where_and_when() -> None:
    lines = explained("hours-earned")
    assert lines[0] == "… T-1 (P): Have the hours been earned? in progress (not reached yet)"
    assert lines[1].endswith("(county-support-teaching@1.1); period: September 1, 2022 to July 7, 2023; as of May 31, 2023")
    assert lines[2] == "Rests on: dated records"


def test_each_requirement_stands_on_a_line_with_observed_required_and_shortfall() -> None:
    lines = explained("hours-earned")
    # 32 + 28 lessons and 3 hours of research are 63; the meeting may or may not count.
    assert "? 三(三) Credited hours [05b]: 63 credit hours known, perhaps more (at least 80 credit hours); 17 credit hours short" in lines
    assert "✓ 三(三) Lessons taught [05c]: 60 lessons (at least 60 lessons)" in lines
    spring = "… spring semester, school year 2022-23: 28 lessons (at least 30 lessons); 2 lessons short; until July 7, 2023"
    assert f"  {spring}" in lines


def test_after_the_year_what_failed_says_how_much_was_lacking_and_no_date() -> None:
    lines = explained("hours-earned", on=JULY)
    assert lines[0] == "✗ T-1 (P): Have the hours been earned? no"
    assert "  ✗ spring semester, school year 2022-23: 28 lessons (at least 30 lessons); 2 lessons short" in lines


def test_what_did_not_count_is_listed_with_its_reason_and_the_clauses() -> None:
    lines = explained("hours-earned")
    counted = lines[lines.index("Not counted:") :]
    assert "- dated outside the window: X2 [05b, 05c, and 05d]" in counted
    assert "- does not meet a condition (place): X1 [05b, 05c, and 05d]" in counted
    assert "- less than one whole unit: R2 [05b]" in counted


def test_what_may_count_is_listed_apart() -> None:
    lines = explained("hours-earned")
    uncertain = lines[lines.index("May or may not count:") :]
    assert uncertain[1] == "- of a kind that the clause does not name; a person must decide: X3 [05b]"


def test_what_is_still_needed_comes_with_its_date_or_without_one() -> None:
    lines = explained("year-recognised")
    needed = lines[lines.index("Still needed:") : lines.index("Not counted:")]
    assert "- Lessons taught each semester (spring semester, school year 2022-23) [05d]: 2 lessons short; until July 7, 2023" in needed
    assert "- The year recognised [06b]: 1 decision short; no deadline stated" in needed
    assert (
        "- Handwritten archive (autumn semester, school year 2022-23): lesson plan [05l]: 16 records do not meet it; no deadline stated"
        in needed
    )


def test_a_missing_signature_is_named_and_so_is_what_is_not_known() -> None:
    signed = attrs.evolve(SUMMARY, signatures=[Signature(by="host", role="principal", on=date(2023, 1, 14))])
    line = next(line for line in explained("year-earned", documents=[signed]) if "S1:" in line)
    assert line.strip() == "… S1: 1 of 2 items are there; lacking: township person in charge; no deadline stated"
    line = next(line for line in explained("year-earned") if "S1:" in line)
    there = "? S1: 1 of 2 items are there; not known whether there: township person in charge"
    assert line.strip() == f"{there}; not known: role of S1 (signatures, no. 1)"


def test_papers_show_how_many_records_have_them() -> None:
    plans = [Document(id="plan", kind="lesson_plan", about=["A0", "A1"], on=date(2022, 9, 6), facts={"handwritten": True})]
    assert "      … lesson plan: 2 of 16 records meet it (all must); no deadline stated" in explained("year-recognised", documents=plans)


PAPERS = {"teach_lesson": "lesson_plan", "teaching_research": "research_record"}


def archived(activity: Activity) -> Document:
    """Return the handwritten paper of an activity."""
    kind = PAPERS.get(activity.kind or "", "paper_record")
    return Document(id=f"D-{activity.id}", kind=kind, about=[activity.id], on=activity.on, facts={"handwritten": True})


def test_a_check_that_is_only_necessary_says_so_when_it_passes() -> None:
    lines = explained("year-earned", on=JULY, documents=map(archived, ACTIVITIES))
    assert "✓ 三(三) Handwritten archive [05l]: passing is necessary, not sufficient" in lines


def test_a_long_list_of_facts_is_cut_and_counted() -> None:
    blank = [attrs.evolve(a, lessons=None) for a in ACTIVITIES if a.kind == "teach_lesson" and a.at == "host"]  # 16 + 14, and X2 outside
    line = next(line for line in explained("hours-earned", activities=blank) if "[05c]" in line)
    assert line.endswith(", and number of lessons of A15 and more, 30 in all")


def test_a_table_that_is_not_kept_is_named() -> None:
    line = next(line for line in explained("year-earned", documents=None) if "[05i]" in line)
    assert line == "- ? 三(三) Workload form filled in [05i]: documents are not kept (at least 1 document)"


def test_a_part_of_a_semester_shows_the_days_that_lack() -> None:
    late = Posting(id="P", kind="support", person="T-1", home="unit", host="host", start=date(2022, 9, 2), end=date(2023, 7, 7))
    line = next(line for line in explained("hours-earned", on=JULY, postings=[late]) if "[05a]" in line)
    assert line.endswith("1 semester (at least 2 semesters); 1 semester short; 2022-23/1 lacks 2022-09-01..2022-09-01")


def test_effects_and_assumptions_stand_beside_the_answer() -> None:
    lines = explained("year-recognised")
    assert any(line.startswith("- Counts toward a senior title [06c]:") and line.endswith("- not yet (by right)") for line in lines)
    assert lines[-1].startswith(
        "- that the answer rests on these is derived, not stated: Have the hours been earned?, Workload recognised by both"
    )


def test_readings_that_can_be_switched_are_named_with_the_option_taken() -> None:
    lines = explained("hours-earned", edition=EDITION.read({"1q": "signed_only"}))
    assert any(line.startswith("- 1q ") and line.endswith("- only hours of signed semesters count") for line in lines)
    assert not any(line.startswith("- 1b ") for line in lines)


def test_a_unit_shows_attested_duties_quantities_notices_and_texts() -> None:
    says = Declaration(id="D", statement="04a", about="unit", by="leaders", role="leading_group", on=date(2022, 9, 1), says=Says.DONE)
    lines = explained("unit-compliant", "unit", declarations=[says])
    assert (
        "- Fit to be a support teacher [04a]: denied (leaders); lacking: rich management experience and outstanding teaching ability"
        in lines
    )
    assert "- Ceiling N + 2 [04c]: 2 people known, perhaps more; not known: associate-senior places of unit" in lines
    assert any(line.startswith("- Note (1m): ") for line in lines)
    assert "- Text only, not judged: An important task" in lines
    assert "- 四(二) No falsification [08b]: no breach is recorded" in lines


def test_a_breach_is_named() -> None:
    breach = Decision(id="F", kind="breach_finding", by="bureau", about="unit", on=date(2023, 5, 1), tags=["falsification"])
    lines = explained("unit-compliant", "unit", decisions=[breach])
    assert "✗ 四(二) No falsification [08b]: breach found: falsification" in lines


def test_borrowed_dates_are_named_with_the_day() -> None:
    calendar = ep.SchoolCalendar(id="county", semesters=[AUTUMN]).completed_by(ep.nominal(2022))
    result = ep.assess(EDITION, dossier(), question="hours-earned", subject="T-1", calendar=calendar, on=MAY)
    edge = "- spring semester, school year 2022-23, day of the first lesson: "
    lent = "February 1, 2023, not stated by the calendar, lent by the nominal calendar"
    assert edge + lent in ep.explain(result, "en").splitlines()


@pytest.mark.parametrize(
    ("language", "first"),
    [("zh_Hant", "… T-1（P）　課時是否達標？進行中（尚未達到）"), ("zh_Hans", "… T-1（P）　课时是否达标？进行中（尚未达到）")],
)
def test_every_language_gives_the_same_lines(language: str, first: str) -> None:
    english, chinese = explained("year-recognised"), explained("year-recognised", language=language)
    assert explained("hours-earned", language=language)[0] == first
    assert len(english) == len(chinese)
    assert [line[:1] for line in english] == [line[:1] for line in chinese] or len(english) == len(chinese)


def test_simplified_and_traditional_differ() -> None:
    assert explained("hours-earned", language="zh_Hans") != explained("hours-earned", language="zh_Hant")


def test_an_unknown_language_is_refused_with_those_that_there_are() -> None:
    result = ep.assess(EDITION, dossier(), question="hours-earned", subject="T-1", calendar=CALENDAR, on=MAY)
    with pytest.raises(ep.EduPolicyError, match="zh_Hant"):
        ep.explain(result, "fr")
