"""Decision tables worked out by hand, and the smallest counterexamples that were found in them."""

from decimal import Decimal
from fractions import Fraction
from typing import Any as AnyType

import attrs
import pytest

from edu_policy.calendars import SchoolYear
from edu_policy.errors import EduPolicyErrors, InvalidTypeError, InvalidValueError
from edu_policy.models import Dossier, Figure, Person, School, Table
from edu_policy.quantities import NO_BOUNDS, Bounds, Unit, exactly
from edu_policy.rules import (
    ANY,
    NOT_COVERED,
    Cell,
    Count,
    Distinct,
    Edition,
    FactKey,
    FigureOf,
    Finding,
    Greatest,
    Key,
    Lead,
    Least,
    Lookup,
    Measure,
    Number,
    OneOf,
    Plus,
    Quantity,
    QuantityRef,
    Ratio,
    Records,
    Ref,
    Round,
    Row,
    Share,
    Subject,
    Sum,
    Times,
    Total,
    ValueOf,
    Vocabulary,
    Window,
    WindowEdge,
    Within,
)
from edu_policy.rules.fields import activity, person, school
from edu_policy.sources import Force
from edu_policy.text import Term
from tests.rules.support import (
    AFTER,
    IN_AUTUMN,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PENDING,
    TEXT,
    THE_SCHOOL,
    UNKNOWN,
    VISITS,
    asked,
    at_least,
    dossier_of,
    edition_of,
    must,
    provision,
    question,
    verdict,
    visit,
    visits,
)

PERSON = Subject("person", Table.PERSONS, TEXT)


def table(keys: tuple[Key, ...], *rows: tuple[AnyType, ...], otherwise: AnyType = NOT_COVERED) -> Lookup:
    """Return a table of rows that end in their value."""
    made = tuple(Row(row[:-1], Number(row[-1]) if isinstance(row[-1], int) else row[-1]) for row in rows)
    return Lookup(keys, made, Unit.ITEM, Number(otherwise) if isinstance(otherwise, int) else otherwise)


def finding_of(rule: AnyType, dossier: Dossier | None = None, **parts: AnyType) -> Finding:
    return asked(rule, dossier, **parts).finding.children[0]


def seen(measure: Measure, dossier: Dossier | None = None, **parts: AnyType) -> Bounds:
    observed = finding_of(at_least(measure), dossier, **parts).observed
    assert observed is not None
    return observed


def visited(sure: int, unsure: int = 0) -> Dossier:
    """Return the dossier of a school with some visits, and some of which it is not known where they were."""
    records = [visit(f"A{index}") for index in range(sure)] + [visit(f"B{index}", at=None) for index in range(unsure)]
    return dossier_of(activities=records)


# -- a matrix of titles ------------------------------------------------------------------------------------------------------------

DEGREE = FactKey("degree", Table.PERSONS, str, TEXT)
STAGE = FactKey("stage", Table.PERSONS, str, TEXT)
YEARS = FactKey("years", Table.PERSONS, int, TEXT)
MATRIX = (
    (OneOf(["doctor"]), ANY, ANY, 3),
    (OneOf(["master"]), ANY, Within(2), 2),
    (OneOf(["bachelor"]), OneOf(["primary"]), Within(5), 1),
    (OneOf(["bachelor"]), OneOf(["secondary"]), Within(4), 1),
)
"""Degree, stage, and years in the lower rank: which rank may be applied for. Nothing is said about too few years, or no degree."""
KEYS: tuple[Key, ...] = (DEGREE.field.of("subject"), STAGE.field.of("subject"), ValueOf(YEARS.field.of("subject"), Unit.ITEM))


def ranked(otherwise: AnyType = NOT_COVERED, **facts: AnyType) -> Finding:
    """Return what the matrix gives a person."""
    edition = edition_of(must(at_least(table(KEYS, *MATRIX, otherwise=otherwise)), subject=PERSON), fact_keys=(DEGREE, STAGE, YEARS))
    return finding_of(edition, dossier_of(persons=[Person(id="T", facts=facts)]), subject="T", kind=PERSON)


@pytest.mark.parametrize(
    ("degree", "stage", "years", "expected"),
    [
        ("doctor", "primary", 0, 3),
        ("master", "primary", 2, 2),
        ("bachelor", "primary", 5, 1),
        ("bachelor", "secondary", 4, 1),
    ],
)
def test_a_title_matrix_gives_the_row_of_its_degree_stage_and_years(degree: str, stage: str, years: int, expected: int) -> None:
    assert ranked(degree=degree, stage=stage, years=years).observed == exactly(expected)


@pytest.mark.parametrize(
    ("degree", "stage", "years"), [("master", "primary", 1), ("bachelor", "primary", 4), ("bachelor", "nursery", 9), ("none", "primary", 9)]
)
def test_in_a_gap_of_the_matrix_nothing_is_known_unless_it_says_what_holds(degree: str, stage: str, years: int) -> None:
    gap = ranked(degree=degree, stage=stage, years=years)

    assert (gap.verdict, gap.observed) == (UNKNOWN, NO_BOUNDS)
    assert [(fact.of, fact.field) for fact in gap.missing] == [("lookup", "row")]
    assert ranked(0, degree=degree, stage=stage, years=years).verdict is NOT_MET


def test_what_is_not_known_leaves_the_rows_that_it_may_meet() -> None:
    """A primary teacher of 6 years: doctor 3, master 2, bachelor 1, another degree nothing. Of a bachelor with 4 years: 0 or 1."""
    unknown_degree = ranked(0, stage="primary", years=6)

    assert unknown_degree.observed == Bounds(0, 3, 0, 3)
    assert [fact.field for fact in unknown_degree.missing] == ["person.facts.degree"]
    assert ranked(stage="primary", years=6).observed == NO_BOUNDS  # with another degree it would be a gap
    assert ranked(0, degree="bachelor", years=4).observed == Bounds(0, 1, 0, 1)
    assert ranked(0, degree="doctor").observed == exactly(3)  # a doctor needs neither
    assert ranked(0, degree="master", stage="primary").observed == Bounds(0, 2, 0, 2)


# -- bands -------------------------------------------------------------------------------------------------------------------------

BANDS = table((visits(),), (Within(None, 1), 1), (Within(2, 3), 2), (Within(4), 3))


@pytest.mark.parametrize(("n", "expected"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (5, 3)])
def test_bands_give_the_value_of_their_range(n: int, expected: int) -> None:
    assert seen(BANDS, visited(n)) == exactly(expected)


@pytest.mark.parametrize(
    ("sure", "unsure", "expected"),
    [
        (1, 1, Bounds(1, 2, 1, 2)),  # 1 or 2: nothing lies between whole numbers, so there is no gap
        (2, 1, exactly(2)),  # 2 or 3
        (1, 3, Bounds(1, 3, 1, 3)),
        (4, 2, exactly(3)),
    ],
)
def test_an_uncertain_measure_leaves_every_band_that_it_may_reach(sure: int, unsure: int, expected: Bounds) -> None:
    assert seen(BANDS, visited(sure, unsure)) == expected


def test_while_the_window_is_open_higher_bands_are_possible() -> None:
    assert seen(BANDS, visited(2), on=IN_AUTUMN) == Bounds(2, 2, 2, 3)
    assert verdict(at_least(BANDS, 2), visited(2), on=IN_AUTUMN) is MET  # no further visit lowers the band
    assert verdict(at_least(BANDS, 3), visited(2), on=IN_AUTUMN) is PENDING


def test_the_values_of_rows_are_measures_of_their_own() -> None:
    """One visit or two: one gives the distinct modes, which are one for certain and perhaps two; two give 5."""
    modes = Distinct(VISITS, activity.mode, Unit.ITEM)
    lookup = table((visits(),), (Within(1, 1), modes), (Within(2, 2), Number(5)))
    facts = dossier_of(activities=[visit("A", mode="onsite"), visit("B", at=None, mode="online_live")])

    assert seen(lookup, facts) == Bounds(1, 5, 1, 5)


# -- gaps between numbers ----------------------------------------------------------------------------------------------------------

TOUCHING = ((Within(0, 0), 1), (Within(1, 1), 2), (Within(2), 3))


@pytest.mark.parametrize(
    ("key", "covers"),
    [
        (visits(), True),
        (Plus((visits(), Number(0))), True),
        (Times((visits(), Number(1)), Unit.RECORD), True),
        (Least((visits(), Number(1))), True),
        (Greatest((visits(), Number(0))), True),
        (Total(VISITS, Number(1), Unit.RECORD), True),
        (Total(VISITS, Number(1), Unit.RECORD, cap=Number(3)), True),
        (Sum(visits(), Window.SCHOOL_YEAR), True),
        (Round(Ratio(visits(), Number(1))), True),
        (QuantityRef("whole"), True),
        (Times((visits(), Number(Fraction(1, 2))), Unit.RECORD), False),
        (Total(VISITS, Number(Fraction(1, 2)), Unit.RECORD), False),
        (Round(visits(), Fraction(1, 2)), False),
        (Ratio(visits(), Number(2), Unit.RECORD), False),
        (QuantityRef("part"), False),
        (Lookup((), (Row((), visits()),), Unit.RECORD), False),
    ],
)
def test_only_between_whole_numbers_ranges_that_touch_leave_no_gap(key: Measure, covers: bool) -> None:  # noqa: FBT001 - a parameter
    """Found: half a visit, counted in records, fell between two ranges unseen."""
    edition = edition_of(
        must(at_least(table((key,), *TOUCHING))),
        provision("whole", Quantity(visits(), Unit.RECORD), force=Force.DEFINITION),
        provision("part", Quantity(Times((visits(), Number(Fraction(1, 2))), Unit.ITEM), Unit.ITEM), force=Force.DEFINITION),
    )
    observed = finding_of(edition, visited(0, 2)).observed

    assert observed is not None
    assert (observed != NO_BOUNDS) is covers


@pytest.mark.parametrize("value", [0, 1, 2])
def test_a_figure_is_counted_in_whole_units(value: int) -> None:
    quota = FigureOf("quota", THE_SCHOOL, Window.SCHOOL_YEAR, Unit.PERSON)
    reported = [Figure(id="F", kind="quota", about="S", period=SchoolYear(2021), value=value)]

    assert seen(table((quota,), *TOUCHING), dossier_of(figures=reported)) == exactly(value + 1)
    assert seen(table((quota,), *TOUCHING), dossier_of(figures=None)) == Bounds(1, 3, 1, 3)


def test_days_before_and_after_are_whole_and_may_be_below_zero() -> None:
    """The window lasts for 364 days from its first day to its last; backwards they are below zero, which no row covers."""
    forwards, backwards = Lead(WindowEdge.START, WindowEdge.END), Lead(WindowEdge.END, WindowEdge.START)
    rows = ((Within(0, 363), 1), (Within(364), 2))

    assert seen(table((forwards,), *rows)) == exactly(2)
    assert seen(table((backwards,), *rows)) == NO_BOUNDS
    assert seen(table((backwards,), *rows, (Within(None, -1), 0))) == exactly(0)


def test_a_number_of_which_nothing_is_known_may_meet_every_row() -> None:
    unknown = Ratio(Number(1), visits())
    rows = ((Within(None, -1), 1), (Within(0, 0), 2), (Within(5), 3))

    assert seen(table((unknown,), *rows, otherwise=7)) == Bounds(1, 7, 1, 7)
    assert seen(table((unknown,), *rows)) == NO_BOUNDS
    assert seen(table((unknown,), (ANY, 4))) == exactly(4)


# -- codes -------------------------------------------------------------------------------------------------------------------------

SETTINGS = ((OneOf(["rural"]), 2), (OneOf(["urban"]), 1))


def at_school(**facts: AnyType) -> Dossier:
    return dossier_of(schools=[School(id="S", **facts), School(id="H")], authorities=None)


def test_an_unknown_code_may_be_any_and_none_of_the_rows() -> None:
    assert seen(table((THE_SCHOOL.setting,), *SETTINGS), at_school(setting="rural")) == exactly(2)
    assert seen(table((THE_SCHOOL.setting,), *SETTINGS, otherwise=0), at_school(setting="other")) == exactly(0)
    assert seen(table((THE_SCHOOL.setting,), *SETTINGS, otherwise=0), at_school()) == Bounds(0, 2, 0, 2)
    assert seen(table((THE_SCHOOL.setting,), *SETTINGS), at_school()) == NO_BOUNDS


def test_a_code_is_looked_up_with_what_it_narrows_and_what_may_narrow_it() -> None:
    """Found: a broad code met no row for good, and one that it covers met its row."""
    edition = edition_of(
        must(at_least(table((THE_SCHOOL.setting,), (OneOf(["village"]), 3), otherwise=1))),
        terms=(Term("village", TEXT, broader="rural"), Term("hamlet", TEXT, broader="village")),
    )
    codes = {setting: finding_of(edition, at_school(setting=setting)).observed for setting in ("rural", "village", "hamlet", "urban")}

    assert codes == {"rural": Bounds(1, 3, 1, 3), "village": exactly(3), "hamlet": exactly(3), "urban": exactly(1)}


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        (["primary"], exactly(1)),
        (["primary", "secondary"], Bounds(1, 2, 1, 2)),  # which of the two rows is meant, nobody says
        (["secondary"], exactly(2)),
        ([], exactly(0)),
        (None, Bounds(0, 2, 0, 2)),
    ],
)
def test_a_field_with_several_codes_meets_every_row_that_has_one(stages: AnyType, expected: Bounds) -> None:
    """Found: which of its codes was looked up depended on the order of a set."""
    lookup = table((THE_SCHOOL.stages,), (OneOf(["primary"]), 1), (OneOf(["secondary"]), 2), otherwise=0)
    assert seen(lookup, at_school(stages=stages)) == expected


def test_of_codes_that_are_known_in_part_more_may_be_found() -> None:
    """Of who took part one is known: row 2, or row 1 where the other one is T."""
    rule = Total(Records(Table.ACTIVITIES), table((activity.people,), (OneOf(["T"]), 1), (OneOf(["U"]), 2), otherwise=0), Unit.ITEM)
    facts = dossier_of(persons=None, activities=[visit("A", by="U", participants=None)])

    assert seen(rule, facts) == Bounds(1, 2, 1, 2)
    assert seen(rule, dossier_of(persons=None, activities=[visit("A", by="V", participants=None)])) == Bounds(0, 2, 0, 2)


@pytest.mark.parametrize(("backbone", "expected"), [(True, exactly(2)), (False, exactly(1)), (None, Bounds(1, 2, 1, 2))])
def test_yes_and_no_are_all_that_a_field_of_them_may_be(backbone: bool | None, expected: Bounds) -> None:  # noqa: FBT001 - a fact
    """Found: where it was not known, neither of the two rows seemed possible."""
    lookup = table((person.of("subject").backbone,), (True, 2), (False, 1))
    facts = dossier_of(persons=[Person(id="T", backbone=backbone)])

    assert finding_of(edition_of(must(at_least(lookup), subject=PERSON)), facts, subject="T", kind=PERSON).observed == expected


# -- other provisions --------------------------------------------------------------------------------------------------------------


def asking(*rules: AnyType) -> Edition:
    """Return an edition of a table over whether other provisions hold: 3 where all do, 1 where the first does not."""
    ids = [f"other-{index}" for index in range(len(rules))]
    lookup = table(tuple(Ref(id_) for id_ in ids), (*[True] * len(rules), 3), (False, *[ANY] * (len(rules) - 1), 1), otherwise=2)
    return edition_of(must(at_least(lookup, 2)), *(must(rule, id_) for id_, rule in zip(ids, rules, strict=True)))


@pytest.mark.parametrize(
    ("n", "on", "expected"),
    [
        (2, AFTER, exactly(3)),
        (3, AFTER, Bounds(1, 3, 1, 3)),  # two visits, and one of which it is not known where
        (4, AFTER, exactly(1)),
        (2, IN_AUTUMN, exactly(3)),  # reached for good
        (4, IN_AUTUMN, Bounds(1, 1, 1, 3)),  # not yet
    ],
)
def test_a_table_reads_whether_another_provision_holds(n: int, on: AnyType, expected: Bounds) -> None:
    answer = finding_of(asking(at_least(visits(), n)), visited(2, 1), on=on)

    assert answer.observed == expected
    assert [(fact.of, fact.field) for fact in answer.missing] == [("B0", "activity.at")]


def test_a_table_reads_several_provisions_at_once() -> None:
    held, failed = at_least(Number(1)), at_least(Number(0))

    assert [finding_of(asking(first, second)).observed for first in (held, failed) for second in (held, failed)] == [
        exactly(3),
        exactly(2),
        exactly(1),
        exactly(1),
    ]


# -- what does not apply -----------------------------------------------------------------------------------------------------------

HERE = Times((Number(1), Share(VISITS, activity.mode.is_("onsite"))), Unit.ITEM)
"""Not applicable where there are no visits."""


def test_a_row_that_does_not_apply_decides_nothing_while_another_is_possible() -> None:
    """Found: as one of two possible rows did not apply, the whole was not applicable for good, and then it was."""
    lookup = table((THE_SCHOOL.setting,), (OneOf(["rural"]), HERE), (OneOf(["urban"]), 1), otherwise=1)

    assert verdict(at_least(lookup), at_school(setting="rural")) is NOT_APPLICABLE
    assert verdict(at_least(lookup), at_school()) is UNKNOWN
    assert verdict(at_least(lookup), at_school(setting="urban")) is MET


def test_a_row_that_does_not_apply_so_far_leaves_it_pending() -> None:
    lookup = table((THE_SCHOOL.setting,), (ANY, HERE))
    assert verdict(at_least(lookup), at_school(), on=IN_AUTUMN) is PENDING


def test_a_key_that_does_not_apply_takes_the_table_with_it() -> None:
    assert verdict(at_least(table((HERE,), (ANY, 1)))) is NOT_APPLICABLE
    assert verdict(at_least(table((HERE,), (Within(1, 1), 1))), dossier_of(activities=[visit("A", mode="onsite")])) is MET


def test_an_answer_rests_on_the_weakest_of_what_is_looked_at() -> None:
    """The figure is reported, the visits are recorded."""
    quota = FigureOf("quota", THE_SCHOOL, Window.SCHOOL_YEAR, Unit.PERSON)
    reported = [Figure(id="F", kind="quota", about="S", period=SchoolYear(2021), value=1)]
    finding = finding_of(at_least(table((quota,), (ANY, Count(VISITS, Unit.ITEM)))), dossier_of(figures=reported))

    assert str(finding.basis) == "reported"


EXACT = "expected an exact number (int, Decimal or Fraction)"


# -- cells -------------------------------------------------------------------------------------------------------------------------


def test_a_row_has_a_cell_for_each_key() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Lookup((visits(),), (Row((ANY,), Number(1)), Row((ANY, ANY), Number(2))), Unit.ITEM)
    assert str(caught.value) == "rows[1].cells: expected 1 cells, one for each key, got 2"


@pytest.mark.parametrize(
    ("low", "high", "error", "message"),
    [
        (3, 2, InvalidValueError, "high: no number is at least 3 and at most 2"),
        (
            0.5,
            None,
            InvalidTypeError,
            f"low: {EXACT}, got 0.5; pass Decimal('0.5') or a Fraction",
        ),
        (None, "2", InvalidTypeError, f"high: {EXACT}, got '2'"),
    ],
)
def test_a_range_holds_exact_numbers_in_order(low: AnyType, high: AnyType, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        Within(low, high)
    assert str(caught.value) == message


def test_ranges_may_have_edges_of_every_exact_type() -> None:
    """One third lies between 0.31 and a half."""
    third = Ratio(Number(1), Number(3))
    cells: tuple[Cell, ...] = (Within(0, Decimal("0.3")), Within(Decimal("0.31"), Fraction(1, 2)), Within(Fraction(51, 100)))

    assert seen(table((third,), *((cell, index) for index, cell in enumerate(cells)))) == exactly(1)


def test_terms_and_codes_may_stand_in_a_cell() -> None:
    assert OneOf([Term("rural", TEXT), "urban"]).codes == frozenset({"rural", "urban"})


# -- bands that end below a number -------------------------------------------------------------------------------------

HALVES = Total(VISITS, ValueOf(activity.half_days, Unit.HALF_DAY), Unit.HALF_DAY)
HALF_OPEN = Lookup(
    (HALVES,),
    (Row((Within(0, below=5),), Number(1)), Row((Within(5, below=10),), Number(2)), Row((Within(10),), Number(3))),
    Unit.ITEM,
)
"""不滿5、滿5不滿10、滿10: no gap and no overlap, whatever the fraction."""


@pytest.mark.parametrize(
    ("half_days", "expected"),
    [(0, 1), (Fraction(49, 10), 1), (5, 2), (Fraction(99, 10), 2), (10, 3), (Decimal("10.5"), 3)],
)
def test_a_band_takes_in_its_start_and_not_its_end(half_days: AnyType, expected: int) -> None:
    assert seen(HALF_OPEN, dossier_of(activities=[visit("V", half_days=half_days)])) == exactly(expected)


def test_a_number_that_is_not_known_may_lie_on_either_side_of_an_end() -> None:
    rows = [visit("V", half_days=Fraction(9, 2)), visit("W", half_days=Fraction(1, 2), at=None)]  # 4 1/2, or 5
    assert seen(HALF_OPEN, dossier_of(activities=rows)) == Bounds(1, 2, 1, 2)


@pytest.mark.parametrize(
    ("ends", "message"),
    [
        ({"low": 5, "below": 5}, "no number is at least 5 and below 5"),
        ({"high": 9, "below": 10}, "either high or below, got 9 and 10"),
    ],
)
def test_a_band_without_numbers_or_with_two_ends_is_refused(ends: dict[str, AnyType], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message) as caught:
        Within(**ends)
    assert caught.value.path == "below"


def test_bands_that_meet_do_not_overlap_and_those_that_share_a_number_do() -> None:
    assert edition_of(must(at_least(HALF_OPEN))).provisions
    shared = attrs.evolve(HALF_OPEN, rows=(Row((Within(0, below=6),), Number(1)), Row((Within(5),), Number(2))))
    with pytest.raises(EduPolicyErrors) as caught:
        edition_of(must(at_least(shared)))
    assert [str(error).partition(":")[0] for error in caught.value.exceptions] == ["provisions[1].rule.measure.rows[1]"]


# -- keys of which a clause gives all codes ----------------------------------------------------------------------------

PLACES = Lookup((THE_SCHOOL.setting,), (Row((OneOf(["rural"]),), Number(3)), Row((OneOf(["town"]),), Number(2))), Unit.ITEM)


def closed(*codes: str, is_open: bool = False) -> Edition:
    listed = Vocabulary(school.setting, tuple(Term(code, TEXT) for code in codes), is_open)
    return edition_of(must(at_least(PLACES, 2)), provision("2", listed, force=Force.DEFINITION), questions=[question(needs=("1",))])


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        (closed("rural", "town"), MET),  # whichever of the two it is
        (closed("rural", "town", "urban"), UNKNOWN),  # urban is in no row
        (closed("rural", "town", is_open=True), UNKNOWN),
        (closed("rural"), MET),
    ],
)
def test_rows_that_cover_all_codes_of_a_closed_list_leave_no_gap(edition: Edition, expected: AnyType) -> None:
    assert verdict(edition, dossier_of(schools=[School(id="S"), School(id="H")])) is expected
