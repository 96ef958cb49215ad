"""What readers of the algebra found wrong, each as a small rule with the answer that it should have."""

from datetime import date
from typing import Any, Final

import pytest

from edu_policy import assess
from edu_policy.calendars import NO_END, CalendarBook, SchoolCalendar, SchoolYear, Semester, SemesterDates, Span
from edu_policy.errors import InvalidValueError
from edu_policy.models import Decision, School, Setting, Table
from edu_policy.quantities import Bounds, Unit
from edu_policy.rules import (
    AtLeast,
    Between,
    Binding,
    Count,
    DateRule,
    Distinct,
    Each,
    Effect,
    EffectKind,
    EffectState,
    Last,
    Number,
    Param,
    Parameter,
    Quantity,
    QuantityRef,
    Records,
    Ref,
    Require,
    Subject,
    Sum,
    Window,
    by_reading,
)
from edu_policy.rules.fields import activity, decision, posting, school
from edu_policy.sources import Force
from edu_policy.text import Term
from tests.rules.support import (
    FAILED,
    HELD,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    POSTING,
    SCHOOL,
    TEXT,
    THE_SCHOOL,
    UNKNOWN,
    VISITS,
    YEAR,
    asked,
    at_least,
    dossier_of,
    edition_of,
    must,
    posted,
    provision,
    question,
    recorded,
    verdict,
    visit,
    visits,
)

A_VISIT: Final = at_least(visits())
OCTOBERS: Final = [visit(f"A{year}", date(year, 10, 1)) for year in (2019, 2020, 2021, 2022)]
FOUR_YEARS: Final = dossier_of(
    activities=OCTOBERS,
    postings=[posted(start=date(2019, 9, 1), end=date(2023, 8, 31))],
    recorded=recorded(since=date(2010, 1, 1)),
)

# -- how many of several -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("window", [Window.PERIOD, Last(5, Window.SCHOOL_YEAR), Between(None, DateRule()), Window.STANDING])
def test_several_of_a_window_of_which_there_is_one_are_refused(window: Any) -> None:
    for choice in (window, by_reading("r", one=Window.MONTH, other=window)):
        with pytest.raises(InvalidValueError, match="there is one such window") as caught:
            Each(choice, A_VISIT, at_least=3)
        assert caught.value.path == "at_least"


@pytest.mark.parametrize("k", [0, -1, 1.0, True])
def test_fewer_than_one_of_several_requirements_are_refused(k: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected how many must hold, 1 or more"):
        AtLeast(k, (HELD, FAILED))


@pytest.mark.parametrize(("k", "expected"), [(None, UNKNOWN), (0, MET), (1, MET), (2, NOT_MET)])
def test_how_many_must_hold_may_be_set_by_the_county(k: int | None, expected: Any) -> None:
    edition = edition_of(must(AtLeast(Param("k"), (HELD, FAILED))), parameters=(Parameter(name="k", type=int),))
    assert verdict(edition if k is None else edition.bind(k=k)) is expected


# -- windows inside windows --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outer", [Window.POSTING, Last(4, Window.SCHOOL_YEAR), Between(date(2019, 9, 1), date(2023, 8, 31))])
@pytest.mark.parametrize("subject", ["P", "S"])
def test_the_years_inside_a_longer_window_are_judged_whole_for_a_posting_as_for_a_school(outer: Any, subject: str) -> None:
    # a visit every October from 2019 to 2022: four school years of which each has one
    if subject == "S" and outer is Window.POSTING:
        return
    kind = POSTING if subject == "P" else SCHOOL
    count = Count(Records(Table.ACTIVITIES, (activity.kind.is_("visit"),)), Unit.RECORD)
    for rule in (at_least(count), Each(Window.SCHOOL_YEAR, at_least(count)), Each(Window.SCHOOL_YEAR, at_least(count), at_least=4)):
        assert verdict(Each(outer, rule), FOUR_YEARS, subject=subject, kind=kind, calendar=None) is MET, rule


@pytest.mark.parametrize("end", [None, DateRule()])
def test_the_years_since_a_day_are_all_there_whether_or_not_the_window_has_an_end(end: DateRule | None) -> None:
    # three or four visits are there for good, whatever comes; a fifth may still come where there is no end
    since = Between(date(2019, 9, 1), end)
    for n in (3, 4):
        assert verdict(Each(since, Each(Window.SCHOOL_YEAR, A_VISIT, at_least=n)), FOUR_YEARS) is MET
        assert verdict(Each(since, at_least(Sum(visits(), Window.SCHOOL_YEAR), n)), FOUR_YEARS) is MET
    later = verdict(Each(since, Each(Window.SCHOOL_YEAR, A_VISIT, at_least=5)), FOUR_YEARS)
    assert later is (NOT_MET if end else verdict(Each(since, at_least(visits(), 5)), FOUR_YEARS))


@pytest.mark.parametrize(("k", "expected"), [(1, MET), (2, UNKNOWN)])
def test_how_many_years_there_were_since_ever_nobody_can_tell(k: int, expected: Any) -> None:
    # of the years to date the judged one is listed, and has a visit; before it there may have been any number
    ever = Between(None, DateRule())
    assert verdict(Each(ever, Each(Window.SCHOOL_YEAR, A_VISIT, at_least=k)), FOUR_YEARS) is expected
    assert verdict(Each(ever, at_least(Sum(visits(), Window.SCHOOL_YEAR), k)), FOUR_YEARS) is expected


def test_a_semester_of_a_longer_window_that_no_calendar_covers_is_not_known() -> None:
    # the calendar has 2022-23 alone; of the four years before, it is not known when semesters began
    rule = Each(Last(5, Window.SCHOOL_YEAR), Each(Window.SEMESTER, A_VISIT))
    assert (
        verdict(rule, dossier_of(activities=[visit("A"), visit("B", date(2023, 3, 6))], recorded=recorded(since=date(2010, 1, 1))))
        is UNKNOWN
    )


# -- about another subject ---------------------------------------------------------------------------------------------

RURAL: Final = Subject("rural", Table.SCHOOLS, TEXT, (school.setting.is_(Setting.RURAL),))


@pytest.mark.parametrize(("setting", "expected"), [("rural", MET), ("urban", NOT_APPLICABLE), (None, UNKNOWN)])
def test_a_number_of_schools_of_a_kind_is_no_number_of_other_schools(setting: str | None, expected: Any) -> None:
    number = provision("2", Quantity(Number(7), Unit.RECORD), RURAL, Force.DEFINITION)
    schools = [School(id="S", authority="B", setting=setting), School(id="H", authority="B", setting=setting)]
    own = edition_of(must(at_least(QuantityRef("2"), 5)), number)
    assert verdict(own, dossier_of(schools=schools)) is expected
    of_host = edition_of(must(at_least(QuantityRef("2", of=posting.of("subject").host), 5), subject=POSTING), number)
    assert verdict(of_host, dossier_of(schools=schools, postings=[posted()]), subject="P") is expected


def test_another_subject_is_judged_by_its_own_calendar() -> None:
    # H begins on 1 October, S on 1 September: the visit at H on 10 September lies before the autumn of H
    def from_(id_: str, first: date) -> SchoolCalendar:
        dates = [
            SemesterDates(semester=Semester(2022, 1), first_lesson=first, last_day=date(2023, 1, 13)),
            SemesterDates(semester=Semester(2022, 2), first_lesson=date(2023, 2, 13), last_day=date(2023, 7, 7)),
        ]
        return SchoolCalendar(id=id_, semesters=dates, schools=[id_])

    book = CalendarBook([from_("S", date(2022, 9, 1)), from_("H", date(2022, 10, 1))])
    sender = Subject("sender", Table.POSTINGS, TEXT, calendar_of=posting.home)
    edition = edition_of(
        must(Each(Window.SEMESTER, A_VISIT), "2"),
        must(Ref("2", of=posting.of("subject").host), "1", sender),
        questions=[question("h", needs=("2",)), question("p", sender, needs=("1",))],
    )
    rows = [visit("A", date(2022, 9, 10), at="H"), visit("B", date(2023, 3, 20), at="H")]
    facts = dossier_of(activities=rows, postings=[posted()])
    for asked_, subject, period in (("h", "H", YEAR), ("p", "P", None)):
        assert (
            assess(edition, facts, question=asked_, subject=subject, calendar=book, on=date(2023, 10, 1), period=period).verdict is NOT_MET
        )


# -- values and grants -------------------------------------------------------------------------------------------------

ARTS: Final = Term("arts", TEXT)
MUSIC: Final = Term("music", TEXT, broader="arts")


@pytest.mark.parametrize(
    ("subjects", "low", "high"),
    [
        (["music", "chinese"], 2, 2),
        (["arts", "chinese"], 2, 2),
        (["arts", "music"], 1, 2),  # the arts may turn out to be music
        (["arts", "arts"], 1, 2),  # or to be two of them
        (["arts", "arts", "music"], 1, 3),
    ],
)
def test_a_broad_code_may_be_a_narrower_one_that_is_there_already_or_another_each_time(subjects: list[str], low: int, high: int) -> None:
    rows = [visit(f"A{number}", subject=code) for number, code in enumerate(subjects)]
    rule = Require(Distinct(VISITS, activity.subject, Unit.SUBJECT), Number(1))
    edition = edition_of(must(rule), terms=(ARTS, MUSIC))
    observed = asked(edition, dossier_of(activities=rows)).finding.children[0].observed
    assert observed == Bounds(low, high, low, high)


@pytest.mark.parametrize(
    ("period", "state"),
    [
        (None, EffectState.IN_FORCE),
        (SchoolYear(2022), EffectState.IN_FORCE),
        (SchoolYear(2021), EffectState.DUE),
        (Span(date(2018, 9, 1), date(2019, 8, 31)), EffectState.DUE),
    ],
)
def test_a_grant_for_another_year_is_none_for_this_one(period: Any, state: EffectState) -> None:
    grants = Records(Table.DECISIONS, (decision.kind.is_("grant"), decision.about.is_(THE_SCHOOL)))
    effect = Effect(when=HELD, kind=EffectKind.AMOUNT, gives=Term("sum", TEXT), binding=Binding.ENTITLED, granted=grants)
    edition = edition_of(
        must(HELD), provision("2", effect, force=Force.BENEFIT), questions=[question(beside=("2",))], terms=(Term("sum", TEXT),)
    )
    grant = Decision(id="G", kind="grant", about="S", by="B", on=date(2022, 12, 1), period=period)
    (found,) = asked(edition, dossier_of(decisions=[grant])).beside.effects
    assert (found.state, found.grants) == (state, ("G",) if state is EffectState.IN_FORCE else ())


def test_a_posting_without_an_end_has_its_years_until_today() -> None:
    facts = dossier_of(
        activities=OCTOBERS, postings=[posted(start=date(2019, 9, 1), end=NO_END)], recorded=recorded(since=date(2010, 1, 1))
    )
    count = Count(Records(Table.ACTIVITIES, (activity.kind.is_("visit"),)), Unit.RECORD)
    for rule in (Each(Window.SCHOOL_YEAR, at_least(count), at_least=4), at_least(Sum(count, Window.MONTH), 4)):
        assert verdict(Each(Window.POSTING, rule), facts, subject="P", kind=POSTING, calendar=None) is MET
