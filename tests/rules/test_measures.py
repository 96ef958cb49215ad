"""Measures worked out by hand, and the smallest counterexamples that were found in them."""

from datetime import date
from fractions import Fraction
from typing import Any as AnyType

import pytest

from edu_policy import explain
from edu_policy.calculators import Join, Reason, Rounding, Step
from edu_policy.calendars import NO_END, Period, SchoolCalendar, SemesterDates, Span
from edu_policy.errors import InvalidValueError
from edu_policy.models import Community, Document, Dossier, Member, Person, Post, School, Table, Title
from edu_policy.quantities import NO_BOUNDS, UNBOUNDED, UNBOUNDED_BELOW, Bounds, Unit, exactly
from edu_policy.rules import (
    AtOnce,
    Count,
    DateRule,
    Duration,
    Each,
    Edition,
    FactKey,
    Finding,
    ForEach,
    Greatest,
    Ladder,
    Lead,
    Least,
    Lookup,
    Measure,
    Number,
    OneOf,
    Param,
    Parameter,
    Parts,
    Peak,
    Plus,
    Quantity,
    Ratio,
    Records,
    Require,
    Requirement,
    Round,
    Row,
    Sum,
    Times,
    Total,
    Unless,
    ValueOf,
    Values,
    Verdict,
    Window,
    WindowEdge,
)
from edu_policy.rules.fields import Field, activity, community, document, person, post, posting
from edu_policy.rules.refusals.declared import NOTHING_DECLARED
from edu_policy.rules.refusals.signs import below_zero
from edu_policy.rules.requirements import Not
from edu_policy.sources import Force
from edu_policy.text import Language, Term, Text
from tests.rules.support import (
    AFTER,
    CALENDAR,
    IN_AUTUMN,
    IN_SPRING,
    MET,
    NOT_MET,
    PENDING,
    POSTING,
    SPRING,
    TEXT,
    THE_POSTING,
    THE_SCHOOL,
    UNKNOWN,
    VISITS,
    YEAR,
    asked,
    at_least,
    at_most,
    dossier_of,
    edition_of,
    must,
    paper,
    posted,
    provision,
    recorded,
    verdict,
    visit,
    visits,
)

DECADE = Span(date(2010, 9, 1), date(2022, 8, 31))
"""Twelve years before the school year, of which no calendar is needed."""
LESSONS = ValueOf(activity.lessons, Unit.LESSON)
OUTWARD = Records(Table.POSTINGS, (posting.home.is_(THE_SCHOOL),))
THIS = Records(Table.POSTINGS, (posting.is_(THE_POSTING),))


def finding_of(rule: Requirement | Edition, dossier: Dossier | None = None, **parts: AnyType) -> Finding:
    return asked(rule, dossier, **parts).finding.children[0]


def seen(measure: Measure, dossier: Dossier | None = None, **parts: AnyType) -> Bounds:
    """Return the bounds of a measure, by default for the school after the school year."""
    observed = finding_of(at_least(measure), dossier, **parts).observed
    assert observed is not None
    return observed


def sent(*edges: tuple[date | None, AnyType], **parts: AnyType) -> Dossier:
    """Return the dossier of a school from which people were posted from when until when."""
    postings = [posted(f"P{index}", start=start, end=end, **parts) for index, (start, end) in enumerate(edges)]
    return dossier_of(postings=postings, recorded=recorded(since=date(2010, 9, 1)))


def lasted(measure: Measure, *edges: tuple[date | None, AnyType], on: date = AFTER, period: Period = DECADE) -> Bounds:
    """Return the bounds of a measure over postings in a window of years."""
    return seen(measure, sent(*edges), on=on, period=period, calendar=None)


# -- allowances and bands ----------------------------------------------------------------------------------------------------------

MONTHS = Duration(THIS, Unit.MONTH)
ALLOWANCE = Times((Number(200), Least((MONTHS, Number(10)))), Unit.YUAN)


@pytest.mark.parametrize(
    ("end", "on", "expected"),
    [
        (date(2023, 7, 7), AFTER, exactly(2000)),  # 10 months and 7 days: 10 x 200
        (date(2023, 8, 31), AFTER, exactly(2000)),  # 12 months, of which 10 count
        (date(2023, 3, 31), AFTER, exactly(1400)),  # 7 months x 200
        (date(2023, 7, 7), IN_SPRING, Bounds(1200, 1200, 1200, 2000)),  # until 6 March 6 months; by the end 10
        (date(2023, 7, 7), date(2022, 9, 1), Bounds(0, 0, 0, 2000)),  # a day is no month
    ],
)
def test_an_allowance_is_a_monthly_rate_times_the_months_up_to_ten(end: date, on: date, expected: Bounds) -> None:
    facts = dossier_of(postings=[posted(end=end)])
    assert seen(ALLOWANCE, facts, on=on, subject="P", kind=POSTING) == expected


def test_bands_of_seniority_add_up_step_by_step() -> None:
    """The first 5 years count 30 each, the next 5 count 50, all beyond 80: 12 years are 150 + 250 + 160."""
    years = Duration(OUTWARD, Unit.YEAR)
    ladder = Ladder(years, (Step(0, 30), Step(5, 50), Step(10, 80)), Unit.YUAN)

    assert lasted(ladder, (date(2010, 9, 1), date(2022, 8, 31))) == exactly(560)
    assert lasted(ladder, (date(2010, 9, 1), date(2017, 8, 31))) == exactly(250)  # 7 years: 150 + 2 x 50
    assert lasted(ladder) == exactly(0)


def test_a_ladder_that_falls_is_held_over_all_that_its_measure_may_be() -> None:
    """40 for each visit, and 100 off for each beyond the second: 1 gives 40, 2 give 80, 3 give -20."""
    ladder = Ladder(visits(), (Step(0, 40), Step(2, -100)), Unit.YUAN)
    facts = dossier_of(activities=[visit("A"), visit("B", at=None), visit("C", at=None)])

    assert seen(ladder, facts) == Bounds(-20, 80, -20, 80)
    assert seen(ladder, facts, on=IN_AUTUMN) == Bounds(-20, 80, UNBOUNDED_BELOW, 80)  # 1 to 3 visits, and more to come


# -- totals ------------------------------------------------------------------------------------------------------------------------

BEST = Total(VISITS, LESSONS, Unit.LESSON, per=(activity.subject,), take=2, cap=Number(10))


def test_the_best_two_of_each_event_count_up_to_ten() -> None:
    """Music: 6 + 5 of 6, 5 and 3, cut at 10. Art: 4. Together 14."""
    records = [("A", "music", 6), ("B", "music", 5), ("C", "music", 3), ("D", "art", 4)]
    finding = finding_of(at_least(BEST), dossier_of(activities=[visit(id_, subject=of, lessons=n) for id_, of, n in records]))

    assert finding.observed == exactly(14)
    assert [(group.each, group.records) for group in finding.counted] == [(4, ("D",)), (5, ("B",)), (6, ("A",))]
    assert [(group.reason, group.records) for group in finding.excluded] == [(Reason.BEYOND_BEST, ("C",))]


def test_a_record_of_an_unknown_event_may_add_nothing_or_its_amount() -> None:
    """With 6 + 5 in music the event is full: 10. A further 3 of an event that is not known adds 0 there and 3 elsewhere."""
    music = [visit("A", subject="music", lessons=6), visit("B", subject="music", lessons=5)]
    finding = finding_of(at_least(BEST), dossier_of(activities=[*music, visit("C", lessons=3)]))

    assert finding.observed == Bounds(10, 13, 10, 13)
    assert [(fact.of, fact.field) for fact in finding.missing] == [("C", "activity.subject")]


def test_a_cap_on_all_is_a_ceiling_while_the_window_is_open() -> None:
    facts = dossier_of(activities=[visit("A", lessons=3, subject="music")])

    assert seen(Total(VISITS, LESSONS, Unit.LESSON, cap=Number(10)), facts, on=IN_AUTUMN) == Bounds(3, 3, 3, 10)
    assert seen(BEST, facts, on=IN_AUTUMN) == Bounds(3, 3, 3, UNBOUNDED)  # there may be any number of events


def test_an_unknown_cap_leaves_what_is_counted_unknown() -> None:
    capped = edition_of(
        must(at_least(Total(VISITS, LESSONS, Unit.LESSON, cap=Param("most")), 2)), parameters=(Parameter(name="most", type=int),)
    )
    facts = dossier_of(activities=[visit("A", lessons=3)])

    assert finding_of(capped, facts).observed == Bounds(0, 3, 0, 3)
    assert verdict(capped, facts) is UNKNOWN
    assert verdict(capped.bind(most=2), facts) is MET


def test_an_amount_that_is_not_recorded_is_named() -> None:
    facts = dossier_of(activities=[visit("A", lessons=3), visit("B")])
    finding = finding_of(at_least(Total(VISITS, LESSONS, Unit.LESSON), 3), facts)

    assert finding.verdict is MET
    assert finding.observed == Bounds(3, UNBOUNDED, 3, UNBOUNDED)
    assert [(group.reason, group.records) for group in finding.uncertain] == [(Reason.AMOUNT_UNKNOWN, ("B",))]
    assert [(fact.of, fact.field) for fact in finding.missing] == [("B", "activity.lessons")]


@pytest.mark.parametrize("take", [0, -1, True, "2"])
def test_taking_fewer_than_one_is_refused(take: AnyType) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Total(VISITS, LESSONS, Unit.LESSON, take=take)
    assert str(caught.value) == f"take: expected how many of a group count, 1 or more, got {take!r}"


BY_KIND = Total(
    Records(Table.ACTIVITIES, (activity.at.is_(THE_SCHOOL),)), Number(10), Unit.CREDIT_HOUR, per=(activity.kind,), cap=Number(10)
)


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["lesson", "lesson"], Bounds(0, 20, 0, 20)),  # the same group or two
        (["lesson", "open_lesson"], Bounds(10, 20, 10, 20)),
        (["open_lesson", "open_lesson"], exactly(10)),
    ],
)
def test_a_broad_kind_may_belong_to_another_group(kinds: list[str], expected: Bounds) -> None:
    """Found: two lessons were one group of 10 for good, and two when one of them turned out to be an open lesson."""
    edition = edition_of(must(at_least(BY_KIND)), terms=(Term("open_lesson", TEXT, broader="lesson"),))
    records = [visit(f"A{index}", kind=kind) for index, kind in enumerate(kinds)]

    assert finding_of(edition, dossier_of(activities=records)).observed == expected


def test_what_is_below_zero_adds_nothing_where_only_the_best_count() -> None:
    """Found: an uncertain 0 took the place of a certain -5 among the best, so that the least sum was too great."""
    debts = Ladder(LESSONS, (Step(0, -5),), Unit.YUAN)
    total = Total(VISITS, debts, Unit.YUAN)
    facts = dossier_of(activities=[visit("A", lessons=1), visit("B", at=None, lessons=2)])

    assert seen(total, facts) == Bounds(-15, -5, -15, -5)
    floored = Total(VISITS, Greatest((debts, Number(0))), Unit.YUAN, take=1)  # without a floor an edition refuses it
    assert seen(floored, facts) == exactly(0)


def test_fields_without_a_limit_make_no_groups() -> None:
    """Nothing is taken or cut, so it does not matter to which group a record belongs."""
    facts = dossier_of(activities=[visit("A", lessons=2), visit("B", lessons=1)])
    assert seen(Total(VISITS, LESSONS, Unit.LESSON, per=(activity.subject,)), facts) == exactly(3)


@pytest.mark.parametrize(
    "amount",
    [
        Number(-1),
        Ladder(LESSONS, (Step(0, -1),), Unit.LESSON),
        Lookup((activity.mode,), (Row((OneOf(["onsite"]),), Number(1)),), Unit.LESSON),
        Ratio(LESSONS, LESSONS, Unit.LESSON),
    ],
)
def test_while_further_records_may_take_away_nothing_is_reached_for_good(amount: Measure) -> None:
    """Found: a total was MET although a record to come could be a gap of the table, or of a falling step."""
    rule = at_least(Total(VISITS, amount, Unit.LESSON), 0)

    assert below_zero(amount, NOTHING_DECLARED)
    assert verdict(rule, on=IN_AUTUMN) is PENDING
    assert verdict(rule) is MET


# -- sums, quotients and rounding --------------------------------------------------------------------------------------------------


def test_a_sum_adds_a_measure_of_every_month() -> None:
    """At most 2 visits a month count: of 3 in September 2, of 1 in October 1."""
    monthly = Sum(Least((visits(), Number(2))), Window.MONTH)
    days = [date(2022, 9, 5), date(2022, 9, 6), date(2022, 9, 7), date(2022, 10, 10)]
    facts = dossier_of(activities=[visit(f"A{index}", day) for index, day in enumerate(days)])

    assert seen(monthly, facts) == exactly(3)
    assert seen(monthly, facts, on=date(2022, 9, 30)) == Bounds(2, 2, 2, 24)  # twelve months, 2 each; September is over


def test_a_sum_cuts_a_semester_that_ends_after_the_period() -> None:
    """Until 30 April there is a part of spring, in which visit B of 6 March lies: no day is lost."""
    each = Sum(visits(), Window.SEMESTER)
    facts = dossier_of(activities=[visit("A", IN_AUTUMN), visit("B", IN_SPRING)])

    assert seen(each, facts) == exactly(2)
    assert seen(each, facts, period=Span(date(2022, 9, 1), date(2023, 4, 30))) == exactly(2)
    assert seen(each, facts, period=Span(date(2022, 9, 1), date(2023, 3, 5))) == exactly(1)


def test_a_sum_is_clipped_to_the_period_like_each() -> None:
    """A posting from 6 to 31 October has no visit of 5 October, although that lies in its month."""
    facts = dossier_of(
        postings=[posted(start=date(2022, 10, 6), end=date(2022, 10, 31))],
        activities=[visit("A", date(2022, 10, 5)), visit("B", date(2022, 10, 6))],
    )
    own = Count(Records(Table.ACTIVITIES, (activity.by.is_(THE_POSTING.person),)), Unit.RECORD)

    assert seen(Sum(own, Window.MONTH), facts, subject="P", kind=POSTING) == exactly(1)


def test_a_sum_without_windows_is_nothing_and_one_without_edges_not_known() -> None:
    open_ended = SchoolCalendar(
        id="county", semesters=[CALENDAR.semesters[0], SemesterDates(semester=SPRING, first_lesson=date(2023, 2, 13))]
    )
    each = Sum(visits(), Window.SEMESTER)

    assert seen(Sum(visits(), Window.CALENDAR_YEAR), period=Span(date(2022, 9, 1), date(2022, 9, 30))) == exactly(0)
    assert seen(each, calendar=open_ended) == Bounds(0, UNBOUNDED, 0, UNBOUNDED)
    assert seen(Sum(Plus((visits(), Number(-1))), Window.SEMESTER), calendar=open_ended) == NO_BOUNDS
    assert [fact.field for fact in finding_of(at_least(each), calendar=open_ended).missing] == ["semester.last_day"]


def test_a_sum_of_what_stands_or_of_the_whole_posting_has_one_part() -> None:
    assert seen(Sum(visits(), Window.STANDING), dossier_of(activities=[visit("A", AFTER)])) == exactly(1)
    assert seen(Sum(MONTHS, Window.POSTING), dossier_of(postings=[posted()]), subject="P", kind=POSTING) == exactly(10)


def test_a_quota_is_reduced_pro_rata() -> None:
    """60 lessons for ten months; 7 months are 60 x 7/10 = 42."""
    quota = Times((Number(60), Ratio(MONTHS, Number(10))), Unit.LESSON)
    facts = dossier_of(postings=[posted(end=date(2023, 3, 31))])

    assert seen(quota, facts, subject="P", kind=POSTING) == exactly(42)
    assert seen(Ratio(MONTHS, Number(3)), facts, subject="P", kind=POSTING) == exactly(Fraction(7, 3))


@pytest.mark.parametrize(
    ("to", "how", "expected"),
    [
        (1, Rounding.DOWN, 2),
        (1, Rounding.UP, 3),
        (1, Rounding.HALF_UP, 2),
        (Fraction(1, 2), Rounding.HALF_UP, Fraction(5, 2)),
        (5, Rounding.UP, 5),
    ],
)
def test_a_quotient_is_rounded(to: AnyType, how: Rounding, expected: AnyType) -> None:
    """7 thirds, that is 2 and a third."""
    assert seen(Round(Ratio(Number(7), Number(3)), to, how)) == exactly(expected)


def test_a_quotient_by_what_may_be_nothing_is_not_known() -> None:
    facts = dossier_of(activities=[visit("A", at=None)])

    assert seen(Ratio(Number(1), visits()), facts) == NO_BOUNDS
    assert verdict(at_least(Ratio(Number(1), visits())), facts) is UNKNOWN
    assert seen(Ratio(Number(1), visits()), dossier_of(activities=[visit("A"), visit("B", at=None)])) == Bounds(
        Fraction(1, 2), 1, Fraction(1, 2), 1
    )


def test_the_greatest_and_the_least_of_measures_may_stand_on_both_sides() -> None:
    facts = dossier_of(activities=[visit("A"), visit("B")])

    assert seen(Greatest((visits(), Number(1))), facts) == exactly(2)
    assert verdict(Require(visits(), Least((Number(3), visits()))), facts) is MET
    assert verdict(Require(visits(), Greatest((Number(3), visits()))), facts) is NOT_MET


def test_a_parameter_is_a_measure() -> None:
    edition = edition_of(must(Require(visits(), Param("n"))), parameters=(Parameter(name="n", type=int),))
    facts = dossier_of(activities=[visit("A")])

    assert verdict(edition, facts) is UNKNOWN
    assert [(fact.of, fact.field) for fact in finding_of(edition, facts).missing] == [("parameter", "n")]
    assert (verdict(edition.bind(n=1), facts), verdict(edition.bind(n=2), facts)) == (MET, NOT_MET)
    assert verdict(edition.bind(n=0), dossier_of()) is MET


PUPILS = FactKey("pupils", Table.SCHOOLS, int, TEXT)


def test_a_value_is_read_from_a_fact_that_the_edition_declares() -> None:
    edition = edition_of(must(at_least(ValueOf(PUPILS.field.of("subject"), Unit.PERSON), 100)), fact_keys=(PUPILS,))
    of = [dossier_of(schools=[School(id="S", facts=facts), School(id="H")], authorities=None) for facts in ({"pupils": 120}, {})]

    assert [verdict(edition, facts) for facts in of] == [MET, UNKNOWN]
    assert finding_of(edition, of[1]).observed == NO_BOUNDS
    assert [(fact.of, fact.field) for fact in finding_of(edition, of[1]).missing] == [("S", "school.facts.pupils")]


# -- notice ------------------------------------------------------------------------------------------------------------------------

NOTICE = ForEach(
    "visit",
    VISITS,
    ForEach(
        "notice",
        Records(Table.DOCUMENTS, (document.about.has(activity.of("visit")),)),
        at_least(Lead(document.of("notice").on, activity.of("visit").on), 7),
    ),
)
IN_TIME = Parameter(name="evidence_until", type=DateRule, default=DateRule())


@pytest.mark.parametrize(
    ("noticed", "expected"),
    [
        (date(2022, 10, 2), MET),  # 8 days before 10 October
        (date(2022, 10, 3), MET),  # 7 days
        (date(2022, 10, 4), NOT_MET),  # 6 days
        (None, UNKNOWN),
    ],
)
def test_a_visit_is_announced_seven_days_before(noticed: date | None, expected: Verdict) -> None:
    notice = Document(id="N", kind="notice", about=["A"], on=noticed, period=YEAR)
    answer = asked(edition_of(must(NOTICE), parameters=(IN_TIME,)), dossier_of(activities=[visit("A")], documents=[notice]))

    assert answer.verdict is expected
    assert [fact.field for fact in answer.missing] == ([] if noticed else ["document.on"])


def test_days_between_the_edges_of_a_window_are_negative_backwards() -> None:
    """From 1 September 2022 to 31 August 2023 there are 364 days."""
    assert seen(Lead(WindowEdge.START, WindowEdge.END)) == exactly(364)
    assert seen(Lead(WindowEdge.END, WindowEdge.START)) == exactly(-364)


@pytest.mark.parametrize("end", [None, NO_END])
def test_a_lead_to_an_end_that_is_not_known_names_it(end: AnyType) -> None:
    """Found: with no end yet nothing was named as missing."""
    rule = ForEach("p", OUTWARD, at_least(Lead(posting.of("p").start, posting.of("p").end)))
    answer = asked(rule, dossier_of(postings=[posted(end=end)]))

    assert answer.verdict is UNKNOWN
    assert "posting.end" in [fact.field for fact in answer.missing]


def test_a_lead_from_an_edge_of_a_posting_that_is_not_known_names_it() -> None:
    quantity = provision("1", Quantity(Lead(WindowEdge.START, WindowEdge.END), Unit.DAY), POSTING, Force.DEFINITION)
    edition = edition_of(must(at_least(Number(1)), "2", POSTING), quantity)
    answer = asked(edition, dossier_of(postings=[posted(start=None)]), subject="P", kind=POSTING)

    assert [(fact.of, fact.field) for fact in answer.beside.quantities[0].missing] == [("P", "posting.start")]


# -- how many at once --------------------------------------------------------------------------------------------------------------

FIRST, SECOND = (date(2020, 9, 1), date(2021, 8, 31)), (date(2021, 9, 1), date(2022, 8, 31))
TWO_YEARS = Span(date(2020, 9, 1), date(2022, 8, 31))


@pytest.mark.parametrize("when", Peak)
def test_staff_who_are_replaced_after_a_year_are_two_at_once(when: Peak) -> None:
    """Four postings, two in each year; one who stays for both makes three postings, and still two at once."""
    at_once = AtOnce(OUTWARD, when, Unit.PERSON)
    stayed = (date(2020, 9, 1), date(2022, 8, 31))

    assert lasted(at_once, FIRST, FIRST, SECOND, SECOND, period=TWO_YEARS) == exactly(2)
    assert lasted(at_once, stayed, FIRST, SECOND, period=TWO_YEARS) == exactly(2)
    assert lasted(Count(OUTWARD, Unit.PERSON), stayed, FIRST, SECOND, period=TWO_YEARS) == exactly(3)


def test_most_least_first_and_last_differ_where_somebody_leaves() -> None:
    """Two from September 2020, one of them until March 2021; nobody from September 2021 on."""
    edges = [FIRST, (date(2020, 9, 1), date(2021, 3, 31))]
    peaks = [lasted(AtOnce(OUTWARD, when, Unit.PERSON), *edges, period=Span(*FIRST)) for when in Peak]

    assert peaks == [exactly(2), exactly(1), exactly(2), exactly(1)]
    assert lasted(AtOnce(OUTWARD, Peak.LEAST, Unit.PERSON), *edges, period=TWO_YEARS) == exactly(0)


def test_while_the_window_is_open_the_most_can_rise_and_the_least_fall() -> None:
    on = date(2021, 6, 30)
    bounds = [lasted(AtOnce(OUTWARD, when, Unit.PERSON), FIRST, period=TWO_YEARS, on=on) for when in Peak]

    assert bounds == [Bounds(1, 1, 1, UNBOUNDED), Bounds(1, 1, 0, 1), exactly(1), Bounds(1, 1, 0, UNBOUNDED)]
    assert lasted(AtOnce(OUTWARD, Peak.MOST, Unit.PERSON), FIRST, period=TWO_YEARS, on=date(2020, 8, 1)) == Bounds(0, 0, 0, UNBOUNDED)


def test_while_the_window_is_open_only_who_stands_for_certain_has_stood_for_good() -> None:
    """Of two, it is not known until when the second one stands, nor therefore whether longer than on the first day."""
    bounds = [
        lasted(AtOnce(OUTWARD, when, Unit.PERSON), FIRST, (FIRST[0], None), period=Span(*FIRST), on=date(2021, 6, 30)) for when in Peak
    ]
    assert bounds == [Bounds(2, 2, 2, UNBOUNDED), Bounds(1, 2, 0, 2), exactly(2), Bounds(1, 2, 0, UNBOUNDED)]


def test_a_member_since_an_unknown_day_may_stand_at_once_with_others() -> None:
    members = [Member(school="S", start=date(2022, 9, 1)), Member(school="H")]
    facts = dossier_of(communities=[Community(id="C", members=members)])
    finding = finding_of(at_least(AtOnce(Parts(community.members, Records(Table.COMMUNITIES)), Peak.MOST, Unit.SCHOOL), 2), facts)

    assert (finding.verdict, finding.observed) == (UNKNOWN, Bounds(1, 2, 1, 2))
    assert [(fact.of, fact.field) for fact in finding.missing] == [("C.members[1]", "member.start")]


def test_of_days_that_are_not_recorded_yet_nothing_is_final() -> None:
    """Found: in March, with records until January, nobody seemed to stand in February for good."""
    rule = at_least(AtOnce(OUTWARD, Peak.LEAST, Unit.PERSON))
    facts = dossier_of(postings=[posted(end=date(2023, 1, 31))], recorded=recorded(date(2023, 1, 31)))

    assert verdict(rule, facts, on=IN_SPRING) is PENDING
    assert verdict(rule, dossier_of(postings=[posted(end=date(2023, 1, 31))]), on=IN_SPRING) is NOT_MET


def test_what_the_recorded_days_rule_out_stays_ruled_out_after_the_window() -> None:
    """Found: with records until January it was known that nobody stood in autumn, and in October no longer."""
    facts = dossier_of(postings=[], recorded=recorded(date(2023, 1, 31)))
    shut = [seen(measure, facts, on=on) for measure in (LEAST, SPENT) for on in (IN_SPRING, AFTER)]

    assert shut == [exactly(0), exactly(0), Bounds(0, 0, 0, 7), Bounds(0, 7, 0, 7)]  # February to August may be filled


LEAST, SPENT = AtOnce(OUTWARD, Peak.LEAST, Unit.PERSON), Duration(OUTWARD, Unit.MONTH)


def test_where_the_table_does_not_reach_back_more_may_have_stood() -> None:
    facts = dossier_of(postings=[posted()], recorded=recorded(since=date(2022, 10, 1)))

    assert seen(AtOnce(OUTWARD, Peak.MOST, Unit.PERSON), facts) == Bounds(1, UNBOUNDED, 1, UNBOUNDED)
    assert seen(Duration(OUTWARD, Unit.MONTH), facts) == exactly(10)  # until 7 July, whatever stood in September
    assert seen(Duration(OUTWARD, Unit.MONTH), dossier_of(postings=[], recorded=recorded(since=date(2022, 10, 1)))) == Bounds(0, 1, 0, 1)


@pytest.mark.parametrize("measure", [AtOnce(THIS, Peak.MOST, Unit.PERSON), MONTHS])
def test_a_quantity_of_a_window_without_a_known_edge_is_not_known(measure: AtOnce | Duration) -> None:
    """Found: it was nothing at all, for good."""
    quantity = provision("1", Quantity(measure, measure.unit), POSTING, Force.DEFINITION)
    edition = edition_of(must(at_least(Number(1)), "2", POSTING), quantity)
    answer = asked(edition, dossier_of(postings=[posted(start=None)]), subject="P", kind=POSTING)

    assert answer.beside.quantities[0].observed == Bounds(0, UNBOUNDED, 0, UNBOUNDED)
    assert ("P", "posting.start") in [(fact.of, fact.field) for fact in answer.beside.quantities[0].missing]


# -- durations ---------------------------------------------------------------------------------------------------------------------


def test_eighteen_and_eighteen_months_are_three_years() -> None:
    edges = [(date(2015, 1, 1), date(2016, 6, 30)), (date(2020, 1, 1), date(2021, 6, 30))]

    assert lasted(Duration(OUTWARD, Unit.YEAR), *edges) == exactly(3)
    assert lasted(Duration(OUTWARD, Unit.MONTH), *edges) == exactly(36)
    assert lasted(Duration(OUTWARD, Unit.MONTH, Join.LONGEST), *edges) == exactly(18)
    assert lasted(Duration(OUTWARD, Unit.MONTH, Join.CURRENT), *edges) == exactly(0)  # in August 2022 none goes on


@pytest.mark.parametrize(
    ("gap", "counts_gaps", "expected"),
    [
        (10, True, 10),  # 1 September 2010 to 31 August 2020
        (10, False, 9),  # ten days less
        (9, True, 5),  # not bridged: the first part, of five years
    ],
)
def test_ten_unbroken_years_with_a_bridged_gap(gap: int, counts_gaps: bool, expected: int) -> None:  # noqa: FBT001 - a parameter
    """The gap lasts from 1 to 10 September 2015."""
    edges = [(date(2010, 9, 1), date(2015, 8, 31)), (date(2015, 9, 11), date(2020, 8, 31))]
    measure = Duration(OUTWARD, Unit.YEAR, Join.LONGEST, gap=gap, counts_gaps=counts_gaps)

    assert lasted(measure, *edges) == exactly(expected)


def test_a_leave_is_taken_off_without_breaking_the_run() -> None:
    """2 years without the 31 days of October 2021 are 23 months; without end, the leave may take all that follows."""
    leave = Records(Table.POSTINGS, (posting.kind.is_("leave"),))
    work = Records(Table.POSTINGS, (posting.kind.is_("support"),))
    measure = Duration(work, Unit.MONTH, Join.LONGEST, less=leave)

    def months(end: AnyType) -> Bounds:
        both = [posted("P", start=date(2020, 9, 1), end=date(2022, 8, 31)), posted("L", kind="leave", start=date(2021, 10, 1), end=end)]
        return seen(measure, dossier_of(postings=both, recorded=recorded(since=date(2010, 9, 1))), period=DECADE, calendar=None)

    assert months(date(2021, 10, 31)) == exactly(23)
    assert months(NO_END) == exactly(13)  # until 30 September 2021
    assert months(None) == Bounds(13, 23, 13, 23)  # its first day alone is surely a day of leave


def test_a_run_that_goes_on_may_end_before_the_window_does() -> None:
    """On 6 March it has lasted for 6 months since 1 September; it can break, but what it was cumulatively stays."""
    facts = dossier_of(postings=[posted(end=NO_END)])

    assert seen(Duration(OUTWARD, Unit.MONTH, Join.CURRENT), facts, on=IN_SPRING) == Bounds(6, 6, 0, 12)
    assert seen(Duration(OUTWARD, Unit.MONTH), facts, on=IN_SPRING) == Bounds(6, 6, 6, 12)


def test_a_window_without_end_has_no_greatest_duration() -> None:
    facts = dossier_of(postings=[posted(end=NO_END)])
    rule = Each(Window.POSTING, at_least(MONTHS, 12))

    assert finding_of(rule, facts, subject="P", kind=POSTING).observed == Bounds(13, 13, 13, UNBOUNDED)  # until 1 October 2023
    assert finding_of(rule, facts, subject="P", kind=POSTING, on=IN_SPRING).verdict is PENDING


def test_leave_that_a_paper_may_yet_prove_is_not_past_for_good() -> None:
    """Found: a paper about a leave that was filed later took away what had been reached for good."""
    proven = Records(Table.POSTINGS, (posting.kind.is_("leave"),), (posting.in_(Values(Records(Table.DOCUMENTS), document.about)),))
    measure = Duration(Records(Table.POSTINGS, (posting.kind.is_("support"),)), Unit.MONTH, less=proven)
    facts = dossier_of(
        postings=[posted(end=date(2023, 8, 31)), posted("L", kind="leave", start=date(2022, 10, 1), end=date(2022, 10, 31))],
        documents=[paper("D", date(2023, 11, 1), about=["L"])],
        recorded=recorded(date(2023, 12, 31)),
    )

    assert seen(measure, facts) == Bounds(12, 12, 11, 12)
    assert seen(measure, facts, on=date(2023, 12, 1)) == exactly(11)


def test_a_title_held_since_an_unknown_day_is_named() -> None:
    """Found: it made the duration unknown without being named."""
    titles = Parts(person.titles, Records(Table.PERSONS))
    finding = finding_of(at_least(Duration(titles, Unit.MONTH)), dossier_of(persons=[Person(id="T", titles=[Title(rank="senior")])]))

    assert finding.verdict is UNKNOWN
    assert [(fact.of, fact.field) for fact in finding.missing] == [("T.titles[0]", "title.since")]


def test_a_title_lasts_since_the_day_on_which_it_was_obtained() -> None:
    """From 1 March to 31 August 2023 there are six months."""
    titles = [Title(rank="senior", since=date(2023, 3, 1))]
    facts = dossier_of(persons=[Person(id="T", titles=titles)])

    assert seen(Duration(Parts(person.titles, Records(Table.PERSONS)), Unit.MONTH), facts) == exactly(6)


def test_unknown_facts_about_a_leave_are_named() -> None:
    leave = Records(Table.POSTINGS, (posting.kind.is_("leave"),))
    work = Records(Table.POSTINGS, (posting.kind.is_("support"),))
    facts = dossier_of(postings=[posted(), posted("L", kind="leave", end=None)])
    finding = finding_of(at_least(Duration(work, Unit.MONTH, less=leave)), facts)

    assert [(fact.of, fact.field) for fact in finding.missing] == [("L", "posting.end")]
    assert finding.observed == Bounds(0, 10, 0, 10)


def test_posts_are_measured_as_postings_are() -> None:
    """A head from September 2022 to June 2023: ten months."""
    posts = [Post(office="head", start=date(2022, 9, 1), end=date(2023, 6, 30)), Post(office="teacher", start=date(2022, 9, 1))]
    heads = Parts(person.posts, Records(Table.PERSONS)).that(post.office.is_("head"))

    assert seen(Duration(heads, Unit.MONTH), dossier_of(persons=[Person(id="T", posts=posts)])) == exactly(10)


# -- in words ----------------------------------------------------------------------------------------------------------------------

UNSURE = dossier_of(
    activities=[visit("A", lessons=3), visit("B", at=None, lessons=2), visit("C")],
    postings=[posted(), posted("Q", end=None)],
)
EXPLAINED: dict[str, Requirement] = {
    "value": ForEach("v", VISITS, at_least(ValueOf(activity.of("v").lessons, Unit.LESSON))),
    "parameter": Require(visits(), Param("n")),
    "times": at_least(Times((Number(200), visits()), Unit.YUAN), 500),
    "least": at_least(Least((visits(), Number(2))), 3),
    "greatest": at_most(Greatest((visits(), Number(2))), 1),
    "round": at_least(Round(Ratio(visits(), Number(2))), 2),
    "ratio": at_least(Ratio(visits(), Number(7)), 1),
    "ladder": at_least(Ladder(visits(), (Step(0, 30), Step(2, 50)), Unit.YUAN), 200),
    "sum": at_least(Sum(Least((visits(), Number(1))), Window.MONTH), 3),
    "lead": ForEach("p", OUTWARD, at_least(Lead(posting.of("p").start, posting.of("p").end), 400)),
    "at once": at_least(AtOnce(OUTWARD, Peak.MOST, Unit.PERSON), 2),
    "duration": at_least(Duration(OUTWARD, Unit.MONTH), 11),
    "total": at_least(Total(VISITS, LESSONS, Unit.LESSON, per=(activity.subject,), take=1, cap=Number(2)), 3),
    "lookup": at_least(Lookup((THE_SCHOOL.setting,), (Row((OneOf(["rural"]),), Number(2)),), Unit.LESSON), 2),
    "not": Not(at_least(visits(), 4)),
    "unless": Unless(at_least(visits(), 4), at_least(AtOnce(OUTWARD, Peak.LAST, Unit.PERSON))),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", EXPLAINED)
def test_every_measure_is_explained_in_every_language(name: str, language: Language) -> None:
    edition = edition_of(must(EXPLAINED[name]), parameters=(Parameter(name="n", type=int),))

    said = explain(asked(edition, UNSURE), language)

    assert len(said.splitlines()) >= 3
    assert not any(sentinel in said for sentinel in ("UNBOUNDED", "NOT_COVERED", "NO_END", "None", "Fraction"))


IN_A_GAP = "urban-rural setting of S; and the table gives no number for what it does not list"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("times", "? 一 A [1]: 400 to 600 yuan (at least 500 yuan); 100 yuan short; not known: place of B"),
        ("parameter", "? 一 A [1]: 2 to 3 records (lower bound not known); not known: place of B and value of parameter n"),
        ("ratio", "✗ 一 A [1]: 29% to 43% (at least 100%)"),  # 2 to 3 of 7: they are no part of records
        ("lookup", f"? 一 A [1]: number not known (at least 2 lessons); not known: {IN_A_GAP}"),
    ],
)
def test_a_measure_reads_as_what_was_measured_and_what_was_asked_for(name: str, expected: str) -> None:
    edition = edition_of(must(EXPLAINED[name]), parameters=(Parameter(name="n", type=int),))
    assert expected in explain(asked(edition, UNSURE), "en").splitlines()


def test_a_parameter_without_a_value_is_called_by_its_label() -> None:
    edition = edition_of(must(EXPLAINED["parameter"]), parameters=(Parameter(name="n", type=int, label=Text("門檻", "门槛", "threshold")),))
    assert "value of parameter threshold" in explain(asked(edition, UNSURE), "en")


def test_a_fact_of_a_sub_record_is_named_with_its_key() -> None:
    """How long the posts lasted, from their own first days; the second one has none that is known."""
    posts = [Post(office="head", start=date(2022, 9, 1)), Post(office="head")]
    days = Total(Parts(person.posts, Records(Table.PERSONS)), Lead(Field("post", ("start",)), WindowEdge.END), Unit.DAY)
    finding = finding_of(at_least(days), dossier_of(persons=[Person(id="T", posts=posts)]))

    assert [(fact.of, fact.field) for fact in finding.missing] == [("T.posts[1]", "post.start")]


def test_a_record_of_a_later_day_is_no_fact_that_is_missing() -> None:
    papers = Count(Records(Table.DOCUMENTS, (document.kind.is_("plan"),)), Unit.DOCUMENT)
    facts = dossier_of(activities=[visit("A"), visit("B", IN_SPRING)], documents=[paper("C"), paper("D", IN_SPRING)])
    for measure in (visits(), papers):
        later = asked(at_least(measure, 2), facts, on=date(2022, 12, 1)).finding.children[0]
        assert (later.verdict, later.missing) == (Verdict.PENDING, ())
