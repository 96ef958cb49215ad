"""How long records last: interruptions of a run, leave that is recorded only in part, the first day, and the stay of each record."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edu_policy.calculators import Join, length
from edu_policy.calendars import NO_END, NoEnd, Period, Span
from edu_policy.errors import EduPolicyError, InvalidValueError
from edu_policy.explanation import explain
from edu_policy.models import Dossier, Only, Person, Post, Posting, Recorded, Table, Title
from edu_policy.quantities import UNBOUNDED, Bounds, Unit, exactly, exceeds
from edu_policy.rules import (
    AtOnce,
    Count,
    Duration,
    Finding,
    Measure,
    Number,
    Param,
    Parameter,
    Parts,
    Peak,
    Plus,
    Ratio,
    Records,
    Stay,
    Sum,
    Times,
    Total,
    Values,
    Window,
    by_reading,
)
from edu_policy.rules.engine import lasting as engine
from edu_policy.rules.engine import standing
from edu_policy.rules.fields import document, person, post, posting, title
from edu_policy.rules.readings import Reading
from edu_policy.rules.words import duration, ratio, stay, times, total
from edu_policy.text import Language
from tests.rules.support import (
    AFTER,
    MET,
    NOT_MET,
    PAPERS,
    PENDING,
    THE_SCHOOL,
    UNKNOWN,
    VISITS,
    asked,
    at_least,
    dossier_of,
    edition_of,
    must,
    paper,
    posted,
    recorded,
    verdict,
)

ELEVEN = Span(date(2012, 9, 1), date(2023, 8, 31))
"""Eleven years."""
WORK = Records(Table.POSTINGS, (posting.kind.is_("support"), posting.home.is_(THE_SCHOOL)))
LEAVE = Records(Table.POSTINGS, (posting.kind.is_("leave"), posting.home.is_(THE_SCHOOL)))
HEADS = Parts(person.posts, Records(Table.PERSONS), (post.office.is_("head"),))
YEARS = Duration(WORK, Unit.YEAR, Join.LONGEST, less=LEAVE)


def work(start: date | None, end: Any = NO_END, id_: str = "P", **parts: Any) -> Posting:
    return posted(id_, start=start, end=end, **parts)


def leave(start: date | None, end: Any = NO_END, id_: str = "L", **parts: Any) -> Posting:
    return work(start, end, id_, kind="leave", **parts)


def found(measure: Measure, facts: Dossier, **parts: Any) -> Finding:
    asking: dict[str, Any] = {"period": ELEVEN, "calendar": None}
    return asked(at_least(measure), facts, **(asking | parts)).finding.children[0]


def seen(measure: Measure, facts: Dossier, **parts: Any) -> Bounds:
    observed = found(measure, facts, **parts).observed
    assert observed is not None
    return observed


def case(*postings: Posting, since: date = date(2000, 1, 1), until: date = AFTER, **parts: Any) -> Dossier:
    return dossier_of(postings=postings, recorded=Recorded(since=since, until=until, **parts))


@pytest.mark.parametrize("module", [engine, standing])
def test_the_modules_list_their_names(module: Any) -> None:
    assert dir(module) == sorted(module.__all__)


# -- so many interruptions -------------------------------------------------------------------------------------------------------------

TWO_BREAKS = (
    work(date(2012, 9, 1), date(2015, 8, 31), "P0"),
    work(date(2015, 9, 21), date(2019, 8, 31), "P1"),
    work(date(2019, 9, 21), date(2023, 8, 31), "P2"),
)
"""Three years, then twice four years less twenty days."""


@pytest.mark.parametrize(
    ("gaps", "years"),
    [
        (None, 10),  # eleven years less forty days
        (2, 10),
        (1, 7),  # eight years less forty days; the first two are seven less twenty days
        (0, 3),
    ],
)
def test_a_run_may_be_interrupted_so_often(gaps: int | None, years: int) -> None:
    measure = Duration(WORK, Unit.YEAR, Join.LONGEST, gap=31, gaps=gaps)
    assert seen(measure, case(*TWO_BREAKS)) == exactly(years)
    assert duration(WORK, unit=Unit.YEAR, join=Join.LONGEST, gap=31, gaps=gaps) == measure


def test_a_run_that_goes_on_may_be_interrupted_so_often() -> None:
    current = [Duration(WORK, Unit.MONTH, Join.CURRENT, gap=31, gaps=gaps, counts_gaps=True) for gaps in (0, 1, 2, None)]
    # September 2019 to August 2023 without its first twenty days, then with the four years before, then all
    assert [seen(measure, case(*TWO_BREAKS)) for measure in current] == [exactly(47), exactly(95), exactly(132), exactly(132)]


def test_a_number_of_interruptions_may_be_a_parameter_or_a_reading() -> None:
    measure = Duration(WORK, Unit.YEAR, Join.LONGEST, gap=Param("gap"), gaps=Param("gaps"))
    parameters = (Parameter(name="gap", type=int), Parameter(name="gaps", type=int))
    edition = edition_of(must(at_least(measure, 10)), parameters=parameters)
    unset = asked(edition, case(*TWO_BREAKS), period=ELEVEN, calendar=None)

    assert [(fact.of, fact.field) for fact in unset.missing] == [("parameter", "gap"), ("parameter", "gaps")]
    assert verdict(edition.bind(gap=31, gaps=1), case(*TWO_BREAKS), period=ELEVEN, calendar=None) is NOT_MET
    assert verdict(edition.bind(gap=31, gaps=2), case(*TWO_BREAKS), period=ELEVEN, calendar=None) is MET

    doubtful: Any = by_reading("r", one=1, two=2)
    read = edition_of(
        must(at_least(Duration(WORK, Unit.YEAR, Join.LONGEST, gap=31, gaps=doubtful), 10)),
        readings=[Reading(key="r", options=("one", "two"), provisions=("1",))],
    )
    assert verdict(read, case(*TWO_BREAKS), period=ELEVEN, calendar=None) is NOT_MET
    assert verdict(read.read({"r": "two"}), case(*TWO_BREAKS), period=ELEVEN, calendar=None) is MET


@pytest.mark.parametrize(
    ("gaps", "join", "message"),
    [
        (-1, Join.LONGEST, "expected how many interruptions a run may have, 0 or more, got -1"),
        (True, Join.LONGEST, "got True"),
        (1.0, Join.LONGEST, "got 1.0"),
        (1, Join.CUMULATIVE, "all times together may be interrupted at will"),
        (Param("n"), Join.CUMULATIVE, "all times together may be interrupted at will"),
        (1, by_reading("r", one=Join.LONGEST, two=Join.CUMULATIVE), "all times together may be interrupted at will"),
    ],
)
def test_a_number_of_interruptions_that_no_run_has_is_refused(gaps: Any, join: Any, message: str) -> None:
    with pytest.raises(InvalidValueError, match=f"gaps: .*{message}"):
        Duration(WORK, Unit.YEAR, join, gap=31, gaps=gaps)


def test_a_number_of_interruptions_is_a_number() -> None:
    words = Parameter(name="n", type=str, default="once")
    once = Duration(WORK, Unit.YEAR, Join.LONGEST, gap=31, gaps=Param("n"))
    assert refused(once, parameters=[words]) == [
        "provisions[1].rule.measure.gaps: parameter 'n' is a str, no number; declare it with type=int"
    ]


def refused(measure: Measure, **parts: Any) -> list[str]:
    """Return why an edition refuses a measure."""
    with pytest.raises((EduPolicyError, ExceptionGroup)) as caught:
        edition_of(must(at_least(measure)), **parts)
    return [str(error) for error in getattr(caught.value, "exceptions", [caught.value])]


# -- what is recorded only in part -----------------------------------------------------------------------------------------------------


def test_a_year_of_leave_with_a_leap_day_leaves_ten_of_eleven_years() -> None:
    assert seen(YEARS, case(work(ELEVEN.start), leave(date(2019, 9, 1), date(2020, 8, 31)))) == exactly(10)


def test_days_of_which_it_is_known_what_was_taken_off_are_certain() -> None:
    # recorded since September 2015: three years before may have been leave, eight are certain, less a year of leave
    served = work(ELEVEN.start)
    since = date(2015, 9, 1)
    assert seen(YEARS, case(served, since=since)) == Bounds(8, 11, 8, 11)
    assert seen(YEARS, case(served, leave(date(2018, 9, 1), date(2019, 8, 31)), since=since)) == Bounds(7, 10, 7, 10)
    for join in (Join.CUMULATIVE, Join.CURRENT):
        assert seen(attrs.evolve(YEARS, join=join), case(served, since=since)) == Bounds(8, 11, 8, 11)


def test_days_after_the_records_may_have_been_taken_off() -> None:
    # recorded until August 2020, when the posting had no end: the three years after may have been leave, or it may have ended
    assert seen(YEARS, case(work(ELEVEN.start), until=date(2020, 8, 31))) == Bounds(8, 11, 8, 11)
    assert seen(attrs.evolve(YEARS, join=Join.CURRENT), case(work(ELEVEN.start), until=date(2020, 8, 31))) == Bounds(0, 11, 0, 11)


def test_no_end_yet_tells_nothing_of_a_window_that_begins_after_the_last_recorded_day() -> None:
    # at S since 1 September 2020, recorded until 31 August 2021: of the school year 2022-23 nobody knows whether it still went on
    kept = Recorded(since=date(2015, 9, 1), until=date(2021, 8, 31))
    facts = dossier_of(postings=[posted(start=date(2020, 9, 1), end=NO_END)], recorded=kept)
    year = Span(date(2022, 9, 1), date(2023, 8, 31))
    for when in Peak:
        assert seen(AtOnce(Records(Table.POSTINGS), when, Unit.RECORD), facts, period=year).low == 0, when
    assert seen(Duration(Records(Table.POSTINGS), Unit.DAY), facts, period=year).low == 0


@pytest.mark.parametrize("end", [NO_END, date(2022, 11, 1), date(2023, 8, 31)])
def test_no_end_yet_was_known_on_the_last_day_that_is_recorded(end: Any) -> None:
    # at S since 1 September 2022, recorded until 1 October: what a later file may show lies within what was said before
    def seen_in(measure: Measure, last: Any, until: date) -> Bounds:
        rows = [posted(start=date(2022, 9, 1), end=last)]
        return seen(measure, dossier_of(postings=rows, recorded=recorded(until=until, since=date(2015, 9, 1))))

    postings = Records(Table.POSTINGS)
    stays = Total(postings, Stay(Unit.DAY), Unit.DAY)
    lasts = (AtOnce(postings, Peak.LAST, Unit.RECORD), AtOnce(postings, Peak.LEAST, Unit.RECORD))
    for measure in (Duration(postings, Unit.DAY), stays, *lasts):
        before, after = seen_in(measure, NO_END, date(2022, 10, 1)), seen_in(measure, end, AFTER)
        assert not exceeds(before.low, after.low), measure
        assert not exceeds(after.high, before.high), measure


def test_while_the_window_is_open_the_recorded_days_are_certain() -> None:
    # on 31 August 2020, of postings recorded since September 2015: five years are certain for good; three years are left
    facts = case(work(ELEVEN.start), since=date(2015, 9, 1))
    on = date(2020, 8, 31)
    assert seen(YEARS, facts, on=on) == Bounds(5, 8, 5, 11)
    assert seen(attrs.evolve(YEARS, join=Join.CURRENT), facts, on=on) == Bounds(5, 8, 0, 11)
    assert verdict(at_least(YEARS, 5), facts, on=on, period=ELEVEN, calendar=None) is MET
    assert verdict(at_least(YEARS, 9), facts, on=on, period=ELEVEN, calendar=None) is PENDING
    assert verdict(at_least(YEARS, 7), facts, on=on, period=ELEVEN, calendar=None) is UNKNOWN


def test_a_table_that_is_kept_longer_than_that_of_the_leave() -> None:
    """Posts stand in a register without an end of its own; leave is recorded since September 2015 only."""
    posts = [Post(office="head", start=ELEVEN.start, end=date(2022, 8, 31))]
    facts = dossier_of(persons=[Person(id="T", posts=posts)], postings=[], recorded=recorded(since=date(2015, 9, 1)))
    assert seen(Duration(HEADS, Unit.YEAR, less=LEAVE), facts) == Bounds(7, 10, 7, 10)


def test_where_the_table_does_not_reach_back_what_was_before_may_count() -> None:
    # since September 2015, four years from 2018 on; three more may have been before, no run of seven
    facts = case(work(date(2018, 9, 1), date(2022, 8, 31)), since=date(2015, 9, 1))
    assert seen(Duration(WORK, Unit.YEAR), facts) == Bounds(4, 7, 4, 7)
    assert seen(Duration(WORK, Unit.YEAR, Join.LONGEST), facts) == exactly(4)
    assert seen(Duration(WORK, Unit.YEAR, Join.CURRENT), facts) == exactly(0)  # known since 2015: nobody stood in 2023
    assert seen(Duration(WORK, Unit.YEAR, Join.LONGEST), case(work(date(2015, 9, 1)), since=date(2015, 9, 1))) == Bounds(8, 11, 8, 11)


def test_a_leave_that_is_certain_is_taken_off_before_the_records_too() -> None:
    facts = case(work(ELEVEN.start), leave(date(2013, 9, 1), date(2014, 8, 31)), since=date(2018, 9, 1))
    assert seen(YEARS, facts) == Bounds(5, 10, 5, 10)


def test_without_the_table_of_the_leave_all_may_have_been_leave() -> None:
    posts = [Post(office="head", start=ELEVEN.start)]
    facts = dossier_of(persons=[Person(id="T", posts=posts)], recorded=recorded(since=date(2000, 1, 1)))
    got = found(Duration(HEADS, Unit.YEAR, less=LEAVE), facts)
    assert got.observed == Bounds(0, 11, 0, 11)
    assert ("posting", "posting") in [(fact.of, fact.field) for fact in got.missing]


OF_T = Only("posting.person", ["T"])
MINE = Records(Table.POSTINGS, (posting.kind.is_("leave"), posting.person.is_("T")))
OF_PAPERS = Records(Table.POSTINGS, (posting.person.in_(Values(PAPERS, document.about)),))


def test_single_ids_may_be_recorded_since_some_day() -> None:
    facts = case(work(ELEVEN.start), since=date(2015, 9, 1), of=OF_T)
    own = Records(Table.POSTINGS, (posting.kind.is_("support"), posting.person.is_("T")))
    assert seen(Duration(own, Unit.YEAR, less=MINE), facts) == Bounds(8, 11, 8, 11)
    everyone = Records(Table.POSTINGS, (posting.kind.is_("leave"),))
    assert seen(Duration(own, Unit.YEAR, less=everyone), facts) == Bounds(0, 11, 0, 11)


def test_ids_that_other_records_give_may_be_others_before() -> None:
    """A paper about somebody else would bring in postings that are not recorded."""
    parts: dict[str, Any] = {"postings": [], "documents": [paper("D", about=["S", "T"])]}
    kept = {Table.POSTINGS: Recorded(since=date(2015, 9, 1), until=AFTER, of=Only("posting.person", ["T", "S"]))}
    facts = dossier_of(**parts, recorded=recorded(since=date(2000, 1, 1)), recorded_for=kept)
    assert seen(Duration(OF_PAPERS, Unit.YEAR), facts) == Bounds(0, 11, 0, 11)


def test_what_was_dated_before_the_records_may_still_stand() -> None:
    """Of leave by its first day, one that began before is not among what is recorded."""
    dated = attrs.evolve(LEAVE, dated=posting.start)
    facts = case(work(ELEVEN.start), since=date(2015, 9, 1))
    assert seen(Duration(WORK, Unit.YEAR, less=dated), facts) == Bounds(0, 11, 0, 11)
    assert seen(Duration(WORK, Unit.YEAR, less=dated), case(work(ELEVEN.start))) == exactly(11)


def test_nothing_is_certain_of_a_window_before_the_records() -> None:
    facts = case(work(ELEVEN.start), since=date(2024, 1, 1), until=date(2024, 6, 30))
    assert seen(YEARS, facts) == Bounds(0, 11, 0, 11)
    before = case(work(ELEVEN.start), since=date(2000, 1, 1), until=date(2010, 1, 1))
    assert seen(YEARS, before, on=date(2020, 8, 31)) == Bounds(0, 0, 0, 11)


def test_before_the_window_nothing_has_lasted_whatever_is_kept() -> None:
    served = work(ELEVEN.start)
    for facts in (case(served), case(served, since=date(2024, 1, 1), until=date(2024, 6, 30)), dossier_of()):
        assert seen(YEARS, facts, on=date(2012, 8, 31)) == Bounds(0, 0, 0, 11)


@settings(max_examples=settings().max_examples // 2)
@pytest.mark.parametrize("join", Join)
@given(data=st.data(), unit=st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR]), gap=st.sampled_from([0, 1, 300]), takes_off=st.booleans())
def test_what_is_not_recorded_may_be_anything(join: Join, data: Any, unit: Unit, gap: int, takes_off: bool) -> None:  # noqa: FBT001 - hypothesis passes it so
    """The bounds hold the value of every world whose records that stand on a recorded day are those that are known."""
    moments = [date(2012, 8, 31), ELEVEN.start, date(2013, 6, 30), date(2014, 9, 1), date(2015, 2, 28), date(2016, 3, 1), date(2022, 1, 1)]
    edges = st.tuples(st.sampled_from(moments), st.sampled_from([*moments, ELEVEN.end])).map(sorted)
    kinds = data.draw(st.lists(st.tuples(edges, st.sampled_from(["support", "support", "leave"])), max_size=4))
    world = [work(start, end, f"P{index}", kind=kind) for index, ((start, end), kind) in enumerate(kinds)]
    since, until = data.draw(st.tuples(st.sampled_from(moments), st.sampled_from([*moments, AFTER])).map(sorted))
    gaps = None if join is Join.CUMULATIVE else data.draw(st.sampled_from([None, 0, 1]))
    measure = Duration(WORK, unit, join, gap, less=LEAVE if takes_off else None, gaps=gaps)
    on = data.draw(st.sampled_from([date(2014, 9, 1), date(2016, 3, 1), AFTER]))

    known = [one for one in world if isinstance(one.end, date) and one.start and one.end >= since and one.start <= until]
    part, whole = seen(measure, case(*known, since=since, until=until), on=on), seen(measure, case(*world))

    assert whole.is_exact
    assert whole.is_final
    assert part.floor <= whole.low <= part.ceiling  # type: ignore[operator]  # a window with an end
    if on == AFTER:
        assert part.low <= whole.low <= part.high  # type: ignore[operator]


# -- the first day ---------------------------------------------------------------------------------------------------------------------

AT_FIRST = AtOnce(WORK, Peak.FIRST, Unit.PERSON)


def test_how_many_there_are_on_the_first_day() -> None:
    facts = case(work(date(2012, 1, 1), date(2012, 9, 1), "P0"), work(date(2012, 9, 1), id_="P1"), work(date(2012, 9, 2), id_="P2"))
    assert seen(AT_FIRST, facts) == exactly(2)
    assert seen(AT_FIRST, facts, on=date(2012, 9, 1)) == exactly(2)  # known at the end of that day
    assert seen(AT_FIRST, facts, on=date(2012, 8, 31)) == Bounds(0, 0, 0, UNBOUNDED)


def test_of_a_first_day_that_is_not_recorded_there_may_be_more() -> None:
    one = work(date(2012, 1, 1))
    assert seen(AT_FIRST, case(one, since=date(2012, 9, 2))) == Bounds(1, UNBOUNDED, 1, UNBOUNDED)
    assert seen(AT_FIRST, case(one, until=ELEVEN.start)) == exactly(1)  # that day is recorded, and of the others nothing is asked
    assert seen(AT_FIRST, case(work(None), since=date(2012, 9, 1), until=ELEVEN.start)) == Bounds(0, 1, 0, 1)


def test_who_may_yet_prove_to_have_stood_on_the_first_day() -> None:
    """A paper that comes after the window makes a posting count: so its number was not final."""
    proven = Records(Table.POSTINGS, (), (posting.in_(Values(Records(Table.DOCUMENTS), document.about)),))
    facts = dossier_of(
        postings=[work(ELEVEN.start)],
        documents=[paper("D", date(2023, 11, 1), about=["P"])],
        recorded=recorded(date(2023, 12, 31), ELEVEN.start),
    )
    for when in (Peak.FIRST, Peak.LEAST):
        before, after = (seen(AtOnce(proven, when, Unit.PERSON), facts, on=on) for on in (AFTER, date(2023, 12, 1)))
        assert (before, after) == (Bounds(0, 0, 0, 1), exactly(1))


# -- how long each record lasts --------------------------------------------------------------------------------------------------------

SEPTEMBER = Span(date(2022, 9, 1), date(2022, 9, 30))
PAY = total(WORK, times(900, ratio(stay(unit=Unit.DAY), 30), unit=Unit.YUAN), unit=Unit.YUAN)


def days(*postings: Posting, unit: Unit = Unit.DAY, period: Period = SEPTEMBER, **parts: Any) -> Bounds:
    return seen(Total(WORK, Stay(unit), unit), case(*postings), period=period, **parts)


@pytest.mark.parametrize(
    ("start", "end", "lasted"),
    [
        (date(2022, 9, 1), date(2022, 9, 30), 30),
        (date(2022, 8, 1), date(2022, 9, 1), 1),
        (date(2022, 9, 15), date(2022, 10, 14), 16),
        (date(2022, 9, 15), NO_END, 16),
        (date(2010, 1, 1), NO_END, 30),
        (date(2022, 9, 30), date(2022, 9, 30), 1),
        (date(2022, 10, 1), date(2022, 10, 9), 0),
        (date(2022, 8, 1), date(2022, 8, 31), 0),
    ],
)
def test_a_record_lasts_as_long_as_its_days_lie_in_the_window(start: date, end: Any, lasted: int) -> None:
    assert days(work(start, end)) == exactly(lasted)
    assert seen(PAY, case(work(start, end)), period=SEPTEMBER) == exactly(30 * lasted)


def test_each_record_counts_for_itself() -> None:
    # two on the same thirty days, and one of ten days: as a duration, these are thirty days
    three = work(SEPTEMBER.start, SEPTEMBER.end, "P0"), work(SEPTEMBER.start, id_="P1"), work(date(2022, 9, 21), id_="P2")
    assert days(*three) == exactly(70)
    assert seen(Duration(WORK, Unit.DAY), case(*three), period=SEPTEMBER) == exactly(30)
    got = found(Total(WORK, Stay(Unit.DAY), Unit.DAY), case(*three), period=SEPTEMBER)
    assert [(counted.each, counted.records) for counted in got.counted] == [(10, ("P2",)), (30, ("P0", "P1"))]


@pytest.mark.parametrize(
    ("unit", "lasted"),
    [(Unit.DAY, 546), (Unit.MONTH, 18), (Unit.YEAR, 1)],  # the eighteenth month ends on 1 March 2022
)
def test_months_and_years_are_whole(unit: Unit, lasted: int) -> None:
    assert days(work(date(2020, 9, 2), date(2022, 3, 1)), unit=unit, period=ELEVEN) == exactly(lasted)


def test_while_the_window_is_open_a_record_has_lasted_until_the_day() -> None:
    on = date(2022, 9, 20)
    # from the tenth: eleven days so far; by the end of the month 21 days if it goes on, 16 until the 25th; others may come
    assert days(work(date(2022, 9, 10)), on=on) == Bounds(11, 11, 11, UNBOUNDED)
    rule = at_least(Total(WORK, Stay(Unit.DAY), Unit.DAY), 12)
    until = [verdict(rule, case(work(date(2022, 9, 10))), period=SEPTEMBER, on=date(2022, 9, day)) for day in (20, 21)]
    assert until == [PENDING, MET]


def stayed(record: Any, unit: Unit = Unit.DAY, on: date = AFTER, end: date | NoEnd = SEPTEMBER.end) -> Bounds:
    """Return the stay of one record in September, as a total of one that is taken reads it."""
    scene = scene_of(record, on, end)
    return engine.stay(Stay(unit), scene).bounds


def scene_of(record: Any, on: date, end: date | NoEnd) -> Any:
    from edu_policy.rules.engine.scene import Program, Scene  # noqa: PLC0415 - only here is a measure asked without an edition
    from edu_policy.rules.findings import Frame  # noqa: PLC0415 - the same

    frame = Frame(Window.PERIOD, None, SEPTEMBER.start, end)
    return Scene(Program.of(edition_of(must(at_least(Number(1))))), dossier_of(), None, on, {}, frame, frame, record=record)


def test_by_the_end_of_an_open_window_a_record_lasts_until_its_end() -> None:
    on = date(2022, 9, 20)
    assert stayed(work(date(2022, 9, 10)), on=on) == Bounds(11, 11, 11, 21)
    assert stayed(work(date(2022, 9, 10), date(2022, 9, 25)), on=on) == Bounds(11, 11, 11, 16)
    assert stayed(work(date(2022, 9, 10), date(2022, 9, 15)), on=on) == exactly(6)
    assert stayed(work(date(2022, 9, 25)), on=on) == Bounds(0, 0, 0, 6)
    assert stayed(work(date(2022, 9, 10)), on=date(2022, 8, 31)) == Bounds(0, 0, 0, 21)


def test_in_a_window_without_end_only_what_ends_has_a_greatest_stay() -> None:
    on = date(2022, 9, 20)
    assert stayed(work(date(2022, 9, 10)), on=on, end=NO_END) == Bounds(11, 11, 11, UNBOUNDED)
    assert stayed(work(date(2022, 9, 10), None), on=on, end=NO_END) == Bounds(1, 11, 1, UNBOUNDED)
    assert stayed(work(date(2022, 9, 10), date(2022, 9, 30)), on=on, end=NO_END) == Bounds(11, 11, 11, 21)


def test_an_edge_that_is_not_known_leaves_the_stay_open_and_is_named() -> None:
    open_start, open_end, open_both = work(None, date(2022, 9, 10)), work(date(2022, 9, 10), None), work(None, None)
    assert stayed(open_start) == Bounds(1, 10, 1, 10)  # its last day, or all from the first on
    assert stayed(open_end) == Bounds(1, 21, 1, 21)
    assert stayed(open_both) == stayed(work(None)) == Bounds(0, 30, 0, 30)
    for one, names in ((open_start, ["start"]), (open_end, ["end"]), (open_both, ["start", "end"])):
        got = found(PAY, case(one), period=SEPTEMBER)
        assert [(fact.of, fact.field) for fact in got.missing] == [("P", f"posting.{name}") for name in names]


def test_in_a_window_without_a_known_edge_no_stay_is_known() -> None:
    rule = at_least(Total(WORK, Stay(Unit.DAY), Unit.DAY))
    facts = dossier_of(postings=[posted(), posted("Q", start=None)])
    scene = attrs.evolve(scene_of(posted(), AFTER, NO_END), frame=attrs.evolve(scene_of(posted(), AFTER, NO_END).frame, start=None))
    assert engine.stay(Stay(Unit.DAY), scene).bounds == Bounds(0, UNBOUNDED, 0, UNBOUNDED)
    assert asked(rule, facts).verdict is MET


def test_sub_records_last_by_their_own_days() -> None:
    posts = [
        Post(office="head", start=date(2022, 9, 11)),
        Post(office="head", start=date(2022, 8, 1), end=date(2022, 9, 10)),
        Post(office="head"),
    ]
    titles = [Title(rank="senior", since=date(2022, 9, 21)), Title(rank="senior")]
    facts = dossier_of(persons=[Person(id="T", posts=posts[:2], titles=titles[:1])])
    senior = Parts(person.titles, Records(Table.PERSONS), (title.rank.is_("senior"),))
    assert seen(Total(HEADS, Stay(Unit.DAY), Unit.DAY), facts, period=SEPTEMBER) == exactly(20 + 10)
    assert seen(Total(senior, Stay(Unit.DAY), Unit.DAY), facts, period=SEPTEMBER) == exactly(10)

    gaps = dossier_of(persons=[Person(id="T", posts=posts, titles=titles)])
    assert ("T.posts[2]", "post.start") in names_of(found(Total(HEADS, Stay(Unit.DAY), Unit.DAY), gaps, period=SEPTEMBER))
    assert ("T.titles[1]", "title.since") in names_of(found(Total(senior, Stay(Unit.DAY), Unit.DAY), gaps, period=SEPTEMBER))


def names_of(finding: Finding) -> list[tuple[str, str]]:
    return [(fact.of, fact.field) for fact in finding.missing]


def test_a_year_is_the_sum_of_its_months() -> None:
    both = work(date(2022, 9, 15), date(2023, 3, 14), "P0"), work(date(2022, 11, 30), date(2023, 1, 1), "P1")
    by_month = Sum(Total(WORK, Stay(Unit.DAY), Unit.DAY), Window.MONTH)
    year = Span(date(2022, 9, 1), date(2023, 8, 31))
    # 16 + 31 + 30 + 31 + 31 + 28 + 14 days, and 1 + 31 + 1
    assert seen(by_month, case(*both), period=year) == days(*both, period=year) == exactly(181 + 33)


EDGES = (date(2022, 8, 31), date(2022, 9, 1), date(2022, 9, 2), date(2022, 9, 20), date(2022, 9, 30), date(2022, 10, 1))


@st.composite
def stays(draw: st.DrawFn, id_: str) -> Posting:
    start = draw(st.sampled_from([*EDGES, None]))
    end = draw(st.sampled_from([*(day for day in EDGES if start is None or day >= start), NO_END, None]))
    return work(start, end, id_, home=draw(st.sampled_from(["S", "S", "H", None])))


def worlds(records: Sequence[Posting]) -> Iterator[tuple[Posting, ...]]:
    return product(*([*completed(record)] for record in records))


def completed(record: Posting) -> Iterator[Posting]:
    starts: Sequence[Any] = [record.start] if record.start else EDGES
    ends: Sequence[Any] = [record.end] if record.end else [*EDGES, NO_END]
    for start, end, home in product(starts, ends, [record.home] if record.home else ["S", "H"]):
        if end is NO_END or end >= start:
            yield attrs.evolve(record, start=start, end=end, home=home)


def stay_by_day(record: Posting, until: date) -> int:
    """Count the days of September, day by day."""
    september = (SEPTEMBER.start + timedelta(index) for index in range(30))
    start: Any = record.start
    return sum(start <= day <= until and (isinstance(record.end, NoEnd) or (record.end or day) >= day) for day in september)


@given(st.integers(1, 2).flatmap(lambda n: st.tuples(*(stays(f"P{index}") for index in range(n)))), st.sampled_from([1, 3, 20, 30]))
@example((work(None, None, "P0", home=None),), 20)
def test_stays_hold_every_world(records: tuple[Posting, ...], day: int) -> None:
    on = date(2022, 9, day)
    measure = Total(WORK, Stay(Unit.DAY), Unit.DAY)
    bounds, at_the_end = seen(measure, case(*records), period=SEPTEMBER, on=on), seen(measure, case(*records), period=SEPTEMBER)
    ours = [[one for one in world if one.home == "S"] for world in worlds(records)]
    so_far, final = ([sum(stay_by_day(one, until) for one in world) for world in ours] for until in (on, SEPTEMBER.end))

    assert bounds.low <= min(so_far)  # type: ignore[operator]
    assert bounds.high >= max(so_far)  # type: ignore[operator]
    assert bounds.floor <= min(final)  # type: ignore[operator]
    assert (at_the_end.low, at_the_end.high) == (at_the_end.floor, at_the_end.ceiling)
    assert at_the_end.low <= min(final) <= max(final) <= at_the_end.high  # type: ignore[operator]
    for one in records:
        each = [stay_by_day(world[0], SEPTEMBER.end) for world in worlds([attrs.evolve(one, home="S")])]
        alone = stayed(one)
        assert alone.high == max(each)
        assert alone.low <= min(each)  # type: ignore[operator]


@given(stays("P"), st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR]))
def test_a_stay_is_the_length_of_its_days_in_the_window(record: Posting, unit: Unit) -> None:
    for world in completed(attrs.evolve(record, home="S")):
        start: Any = world.start
        end: Any = ELEVEN.end if isinstance(world.end, NoEnd) else world.end
        lasted = length([Span(start, end)], unit, join=Join.LONGEST, within=SEPTEMBER)
        assert stayed(world, unit) == exactly(lasted)


# -- where a stay can stand ------------------------------------------------------------------------------------------------------------

STAY = Stay(Unit.DAY)
NOBODY = "no record is under consideration, got a Stay; make it the amount of a Total over such records"


@pytest.mark.parametrize(
    ("measure", "path", "message"),
    [
        (STAY, "", NOBODY),
        (Plus((STAY, STAY)), ".terms[0]", NOBODY),
        (Sum(STAY, Window.MONTH), ".of", NOBODY),
        (Total(WORK, Number(1), Unit.DAY, cap=STAY), ".cap", NOBODY),
        (
            Total(VISITS, STAY, Unit.DAY),
            ".amount",
            "a record of activity does not last; expected one with a start: member, seat, post, title, posting",
        ),
        (Total(PAPERS, STAY, Unit.DAY), ".amount", "a record of document does not last"),
        (Total(WORK, Stay(Unit.LESSON), Unit.LESSON), ".amount.unit", "a Stay is counted in day, month, year, got lesson"),
        (Total(WORK, STAY, Unit.MONTH), ".amount", "expected month as in "),
    ],
)
def test_a_stay_stands_only_in_the_amount_of_a_total_of_what_lasts(measure: Measure, path: str, message: str) -> None:
    assert refused(measure)[0].startswith(f"provisions[1].rule.measure{path}: {message}")


def test_a_stay_stands_in_what_a_total_reckons_of_it() -> None:
    fine: Iterable[Measure] = (
        Total(WORK, STAY, Unit.DAY),
        Total(WORK, Times((Number(900), Ratio(STAY, Number(30))), Unit.YUAN), Unit.YUAN),
        Total(HEADS, Sum(STAY, Window.MONTH), Unit.DAY, take=1),
    )
    for measure in fine:
        edition_of(must(at_least(measure)))
    assert stay(unit=Unit.DAY) == STAY


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "measure",
    [
        Total(WORK, STAY, Unit.DAY),
        PAY,
        AT_FIRST,
        Duration(WORK, Unit.MONTH, Join.LONGEST, gap=31, gaps=1, less=LEAVE),
        Count(WORK, Unit.RECORD),
    ],
    ids=["stay", "pay", "first", "gaps", "count"],
)
def test_they_are_explained_in_every_language(measure: Measure, language: Language) -> None:
    said = explain(asked(at_least(measure, 10), case(work(date(2022, 9, 10), None)), period=SEPTEMBER, calendar=None), language)
    assert len(said.splitlines()) >= 3
    assert not any(word in said for word in ("UNBOUNDED", "NO_END", "None", "Fraction"))
