"""Plan 1 with real calendars: a book of them, a calendar amended in mid-year, and school days that are counted (三(三)). By hand."""

from datetime import date
from typing import Any

import attrs
import pytest

from edu_policy.assessment import assess_each, prepare
from edu_policy.calendars import (
    FROM_BREAKS,
    MAINLAND,
    CalendarBook,
    Day,
    Edge,
    Phase,
    PolicyTerm,
    PostingTerm,
    SchoolCalendar,
    Semester,
    SemesterDates,
    Week,
    WorkingDays,
    calendar_from,
    nominal,
)
from edu_policy.errors import PeriodError
from edu_policy.explanation import explain
from edu_policy.models import Document, Dossier, Member
from edu_policy.policies.support_teaching import EDITION
from edu_policy.rules import Assumption, AssumptionKind, MissingFact, Standing
from edu_policy.text import Language
from tests.policies.support_teaching_case import (
    AUTUMN,
    CALENDAR,
    FIRST_DAY,
    LAST_DAY,
    MET,
    NOT_MET,
    ON,
    SPRING,
    START_OF_SPRING,
    UNKNOWN,
    YEAR,
    ask,
    case,
    changed,
    cited,
    plus,
)

# -- a book of calendars -----------------------------------------------------------------------------------------------------------

PRIMARY = attrs.evolve(CALENDAR, id="primary", authority="bureau", stages=["primary"])
LATE = SemesterDates(semester=SPRING, first_lesson=date(2023, 2, 27), last_day=date(2023, 7, 14))
JUNIOR = SchoolCalendar(id="junior", authority="bureau", stages=["junior"], semesters=[CALENDAR.dates_of(AUTUMN), LATE])
BOOK = CalendarBook([PRIMARY, JUNIOR])


def test_a_posting_follows_the_calendar_of_its_host() -> None:
    """The township school is run by the township, below the bureau that publishes; it is a primary school."""
    assert ask("hours-earned", case(), calendar=BOOK).verdict is MET


def test_at_a_junior_school_the_posting_ends_before_the_semester_does() -> None:
    """There spring ends on 14 July, a week after the posting: the second semester is not whole, and 05a is not met."""
    answer = ask("hours-earned", changed(case(), "host", stages=["junior"]), calendar=BOOK)
    assert (answer.verdict, cited(answer, "05a").verdict, cited(answer, "05b").verdict) == (NOT_MET, NOT_MET, MET)


@pytest.mark.parametrize("stages", [None, ["primary", "junior"], ["senior"]])
def test_where_it_is_not_known_which_calendar_holds_the_semesters_are_unknown(stages: Any) -> None:
    answer = ask("hours-earned", changed(case(), "host", stages=stages), calendar=BOOK)
    assert answer.verdict is UNKNOWN
    assert MissingFact("calendar", "calendar") in answer.missing


@pytest.mark.parametrize(
    ("question", "subject"), [("unit-compliant", "unit"), ("county-compliant", "bureau"), ("community-compliant", "pair")]
)
def test_schools_authorities_and_communities_find_their_own(question: str, subject: str) -> None:
    """One calendar of the bureau for all: the answers are those given with it alone."""
    for_all = CalendarBook([attrs.evolve(CALENDAR, authority="bureau")])
    alone, found = (ask(question, case(), subject=subject, calendar=calendar) for calendar in (CALENDAR, for_all))
    assert found.finding == alone.finding


def test_a_community_whose_schools_differ_has_no_calendar() -> None:
    """What is asked of a community needs no semester, and so is answered all the same; the calendar is none."""
    mixed = changed(case(), "host", stages=["junior"])
    prepared = prepare(EDITION, "community-compliant", calendar=BOOK, on=ON, period=YEAR)
    assert prepared.verdict(mixed, "pair") is MET
    alone = changed(mixed, "pair", members=[Member(school="host")])
    assert prepared.period_of(alone, "pair").start == YEAR.span.start


def test_each_of_a_population_finds_its_own() -> None:
    both = plus(
        changed(case(), "other", stages=["junior"]),
        attrs.evolve(case().postings[0], id="P-2", person="T-2", host="other"),  # type: ignore[index]  # kept
    )
    answers = {
        answer.subject: cited(answer, "05a").verdict for answer in assess_each(EDITION, both, question="hours-earned", calendar=BOOK, on=ON)
    }
    assert answers == {"P-1": MET, "P-2": NOT_MET}


def test_a_calendar_for_the_grades_of_a_stage_is_that_of_the_stage() -> None:
    for_grades = attrs.evolve(CALENDAR, id="grades", authority="bureau", grades=range(1, 7))
    assert ask("hours-earned", case(), calendar=CalendarBook([for_grades, JUNIOR])).verdict is MET
    assert ask("hours-earned", changed(case(), "host", stages=None), calendar=CalendarBook([for_grades, JUNIOR])).verdict is UNKNOWN


# -- a calendar amended in mid-year -------------------------------------------------------------------------------------------------

CLOSED_EARLY = SemesterDates(semester=SPRING, last_day=date(2023, 6, 30), known_from=date(2023, 6, 1))
AMENDED = attrs.evolve(CALENDAR, semesters=[*CALENDAR.semesters, CLOSED_EARLY])
SHORT = changed(case(), "P-1", end=date(2023, 6, 30))
"""The posting ends on 30 June, a week before the last day that was published first."""


@pytest.mark.parametrize(("on", "verdict"), [(date(2023, 8, 31), MET), (date(2023, 7, 31), MET)])
def test_a_semester_that_closes_early_is_whole_where_it_was_known(on: date, verdict: Any) -> None:
    assert cited(ask("hours-earned", SHORT, calendar=AMENDED, on=on), "05a").verdict is verdict
    assert cited(ask("hours-earned", SHORT, calendar=CALENDAR, on=on), "05a").verdict is NOT_MET


def test_before_the_notice_the_old_date_holds() -> None:
    """By 31 May only the old last day is known, and the posting misses a week of it for good."""
    answer = ask("hours-earned", SHORT, calendar=AMENDED, on=date(2023, 5, 31))
    assert cited(answer, "05a").verdict is NOT_MET


# -- school days ---------------------------------------------------------------------------------------------------------------------

COUNTED = attrs.evolve(CALENDAR, working=WorkingDays([MAINLAND]))


@pytest.mark.parametrize(
    ("start", "missing_days", "counted", "uncounted"),
    [
        (date(2022, 9, 2), 0, NOT_MET, NOT_MET),  # the first lesson is missed
        (date(2022, 9, 2), 1, MET, MET),
        (date(2022, 9, 5), 2, MET, UNKNOWN),  # Thursday 1 and Friday 2; Saturday 3 and Sunday 4 are no school days
        (date(2022, 9, 5), 1, NOT_MET, UNKNOWN),
        (date(2022, 9, 13), 7, MET, UNKNOWN),  # 1, 2, 5 to 9: 7; Mid-Autumn on the 12th is none
        (date(2022, 9, 13), 6, NOT_MET, UNKNOWN),
    ],
)
def test_the_allowance_counts_school_days_where_the_working_days_are_known(
    start: date, missing_days: int, counted: Any, uncounted: Any
) -> None:
    """1r: how many school days a posting may miss; without the working days only what lies between can be said."""
    late, edition = changed(case(), "P-1", start=start), EDITION.bind(missing_days=missing_days)
    for calendar, verdict in ((COUNTED, counted), (CALENDAR, uncounted)):
        assert cited(ask("hours-earned", late, calendar=calendar, edition=edition), "05a").verdict is verdict


def test_beyond_the_known_working_days_an_allowance_is_unknown_and_raises_nothing() -> None:
    """The same year five years later, of which no working days are known: a posting that begins on a Wednesday, four days late."""
    autumn, spring = Semester(2027, 1), Semester(2027, 2)
    later = SchoolCalendar(
        id="later",
        working=WorkingDays([MAINLAND]),
        semesters=[
            SemesterDates(semester=autumn, first_lesson=date(2027, 9, 4), last_day=date(2028, 1, 14)),
            SemesterDates(semester=spring, first_lesson=date(2028, 2, 14), last_day=date(2028, 7, 7)),
        ],
    )
    moved = changed(case(), "P-1", start=date(2027, 9, 8), end=date(2028, 7, 7))
    answer = ask("hours-earned", moved, calendar=later, edition=EDITION.bind(missing_days=2), on=date(2028, 8, 31))
    assert cited(answer, "05a").verdict is UNKNOWN


def test_a_last_day_on_a_sunday_costs_no_school_day() -> None:
    """The notice ends spring on Sunday 9 July; the posting ends on Friday 7 July, and misses a Saturday and a Sunday."""
    sunday = attrs.evolve(
        CALENDAR, semesters=[CALENDAR.dates_of(AUTUMN), attrs.evolve(CALENDAR.dates_of(SPRING), last_day=date(2023, 7, 9))]
    )
    assert cited(ask("hours-earned", case(), calendar=sunday), "05a").verdict is UNKNOWN
    assert cited(ask("hours-earned", case(), calendar=attrs.evolve(sunday, working=WorkingDays([MAINLAND]))), "05a").verdict is MET


# -- an incomplete calendar ------------------------------------------------------------------------------------------------------------

PUBLISHED = calendar_from(
    {
        "id": "published",
        "semesters": [
            {"semester": "2022-23/1", "first_lesson": FIRST_DAY, "break_start": "2023-01-14"},
            {"semester": "2022-23/2", "first_lesson": START_OF_SPRING},
        ],
    }
)


def test_what_a_calendar_lacks_is_unknown_until_someone_completes_it() -> None:
    answer = ask("hours-earned", case(), calendar=PUBLISHED)
    assert answer.verdict is UNKNOWN
    assert {("2022-23/1", "semester.last_day"), ("2022-23/2", "semester.last_day")} <= {(fact.of, fact.field) for fact in answer.missing}


def test_each_lent_edge_is_named_with_its_lender_in_three_languages() -> None:
    own = SchoolCalendar(id="city", semesters=[SemesterDates(semester=SPRING, last_day=LAST_DAY)])
    completed = PUBLISHED.completed_by(FROM_BREAKS, own)
    answer = ask("hours-earned", case(), calendar=completed)

    assert answer.verdict is MET
    assert [item for item in answer.assumptions if item.kind is AssumptionKind.BORROWED_EDGE] == [
        Assumption(AssumptionKind.BORROWED_EDGE, f"{AUTUMN}.{Edge.LAST_DAY}", date(2023, 1, 13), "breaks"),
        Assumption(AssumptionKind.BORROWED_EDGE, f"{SPRING}.{Edge.LAST_DAY}", LAST_DAY, "city"),
    ]
    said = {language: explain(answer, language) for language in Language}
    assert "lent by the edges of the breaks" in said[Language.EN]
    assert "lent by calendar city" in said[Language.EN]
    assert "2022-23學年第一學期最後一天：2023年1月13日，校曆未載，採自寒暑假起止日期" in said[Language.ZH_HANT]
    assert "采自校历“city”" in said[Language.ZH_HANS]
    nominal_too = ask("hours-earned", case(), calendar=PUBLISHED.completed_by(FROM_BREAKS, nominal(2022)))
    assert "採自名義校曆" in explain(nominal_too, "zh_Hant")


# -- other periods -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "period",
    [PolicyTerm("plan 1", FIRST_DAY, LAST_DAY), PostingTerm("P-1", FIRST_DAY, LAST_DAY), Phase("first year", FIRST_DAY, LAST_DAY)],
)
def test_a_term_or_a_phase_is_judged_like_its_days(period: Any) -> None:
    answer = ask("hours-earned", case(), period=period)
    assert answer.verdict is MET
    assert f"{period.name}（2022年9月1日至2023年7月7日）" in explain(
        ask("county-compliant", case(), subject="bureau", period=period), "zh_Hant"
    )


def test_a_term_without_an_end_is_no_period_to_judge() -> None:
    with pytest.raises(PeriodError, match=r"has no end yet; say until when with \.until\(day\)"):
        ask("county-compliant", case(), subject="bureau", period=PolicyTerm("plan 1", FIRST_DAY))


@pytest.mark.parametrize(
    ("period", "shown"), [(Week(date(2022, 9, 5)), "September 5, 2022 to September 11, 2022"), (Day(date(2022, 9, 5)), "September 5, 2022")]
)
def test_a_week_or_a_day_is_named_in_the_answer(period: Any, shown: str) -> None:
    assert f"period: {shown};" in explain(ask("county-compliant", case(), subject="bureau", period=period), "en")


def test_a_paper_about_a_term_without_an_end_is_about_a_time_that_is_not_known() -> None:
    """The annual summary of the leading group names no end: whether it is about the year stays open."""
    open_ended = Document(
        id="annual",
        kind="annual_summary",
        about=["bureau"],
        issuer="leading-group",
        on=date(2023, 1, 10),
        period=PolicyTerm("plan 1", FIRST_DAY),
    )
    facts = changed(case(), "annual", period=open_ended.period)
    answer = ask("county-compliant", facts, subject="bureau")
    assert answer.verdict is not MET


@pytest.mark.parametrize(
    ("period", "calendar", "standing"),
    [
        (AUTUMN, CALENDAR, Standing.LAPSED),  # its last day was 13 January
        (AUTUMN, None, Standing.ATTESTED),  # no calendar says when it ended
        (Semester(2030, 1), CALENDAR, Standing.ATTESTED),  # nor does this one
        (PolicyTerm("plan 1", FIRST_DAY), CALENDAR, Standing.ATTESTED),  # it goes on
        (PolicyTerm("plan 1", FIRST_DAY, date(2023, 6, 30)), CALENDAR, Standing.LAPSED),
    ],
)
def test_a_declaration_lapses_with_its_period_where_its_end_is_known(period: Any, calendar: Any, standing: Standing) -> None:
    answer = ask("unit-compliant", changed(case(), "fit", period=period), subject="unit", calendar=calendar)
    assert [found.standing for found in answer.beside.standings] == [standing]


def test_a_book_without_records_of_schools_goes_by_the_id_alone() -> None:
    """No table of schools is kept: the calendar made for the host is found, those of authorities and stages are not."""
    own = CalendarBook([attrs.evolve(CALENDAR, id="own", schools=["host"]), JUNIOR])
    alone = Dossier(postings=case().postings, activities=case().activities, recorded=case().recorded)
    assert cited(ask("hours-earned", alone, calendar=own), "05a").verdict is MET
    assert cited(ask("hours-earned", alone, calendar=BOOK), "05a").verdict is UNKNOWN
