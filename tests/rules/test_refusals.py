"""What an edition is refused for, each with the path down to it; and what stands just inside."""

import time
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any as AnyType

import attrs
import pytest

from edu_policy.calculators import Join, Step, Unlisted, Whole
from edu_policy.errors import EditionError, EduPolicyErrors, UnknownNameError
from edu_policy.mappings import FrozenMap
from edu_policy.models import Table
from edu_policy.policies import support_teaching
from edu_policy.quantities import Unit
from edu_policy.rules import (
    ANY,
    EVERY_MUST,
    All,
    Binding,
    Compare,
    Count,
    Covered,
    Credits,
    Distinct,
    Duration,
    Each,
    Edition,
    Effect,
    EffectKind,
    Exists,
    FactKey,
    Field,
    FigureOf,
    ForEach,
    Greatest,
    Items,
    Ladder,
    Lead,
    Least,
    Lookup,
    Measure,
    Not,
    Notice,
    Number,
    OneOf,
    Op,
    Param,
    Parameter,
    Part,
    Parts,
    Plus,
    Population,
    Prohibition,
    Quantity,
    QuantityRef,
    Rate,
    Ratio,
    Reaching,
    Reading,
    Records,
    Ref,
    Require,
    Round,
    Row,
    SemestersServed,
    Share,
    Size,
    Subject,
    Sum,
    Times,
    Total,
    ValueOf,
    Values,
    Vocabulary,
    Window,
    WindowEdge,
    Within,
    by_reading,
)
from edu_policy.rules.bodies import Body
from edu_policy.rules.fields import activity, community, document, member, posting, school, signature
from edu_policy.rules.refusals.cases import below, go_together
from edu_policy.rules.refusals.declared import NOTHING_DECLARED, declared_by
from edu_policy.rules.refusals.units import unit_of
from edu_policy.sources import Force
from edu_policy.text import Term
from tests.rules.support import (
    FAILED,
    HELD,
    PAPERS,
    POSTING,
    SCHOOL,
    TEXT,
    THE_POSTING,
    THE_SCHOOL,
    VISITS,
    at_least,
    at_most,
    edition_of,
    must,
    provision,
    question,
    visits,
)

TERM = Term("a", TEXT)
ONE = Number(1)
LESSONS = ValueOf(activity.lessons, Unit.LESSON)
MEMBERS = Parts(community.members, Records(Table.COMMUNITIES))
READ = (Reading(key="r", options=("one", "two"), provisions=("1",)), Reading(key="s", options=("one", "two"), provisions=("1",)))
SCHOOL_PUPILS = FactKey("pupils", Table.SCHOOLS, int, TEXT)
OPEN = FactKey("open", Table.SCHOOLS, bool, TEXT)
PARTS: dict[str, AnyType] = {
    "readings": READ,
    "parameters": (
        Parameter(name="n", type=int),
        Parameter(name="lessons", type=int, unit=Unit.LESSON),
        Parameter(name="debt", type=int, default=-1),
        Parameter(name="role", type=str),
    ),
    "fact_keys": (SCHOOL_PUPILS, OPEN),
    "terms": (Term("hamlet", TEXT, "village"), Term("village", TEXT, "rural"), Term("ring", TEXT, "ring")),
}


def problems(*provisions: AnyType, **parts: AnyType) -> list[str]:
    """Return the problems of an edition; none where it can be."""
    try:
        edition_of(*provisions, **(PARTS | parts))
    except EduPolicyErrors as errors:
        return [str(error) for error in errors.exceptions]
    return []


def of(rule: AnyType, subject: Subject = SCHOOL, **parts: AnyType) -> list[str]:
    """Return the problems of an edition of one duty, by the path below its rule."""
    return [problem.removeprefix("provisions[1].rule") for problem in problems(must(rule, subject=subject), **parts)]


def measuring(measure: AnyType, **parts: AnyType) -> list[str]:
    """Return the problems of an edition that asks for one of a measure, by the path below the measure."""
    return [problem.removeprefix(".measure") for problem in of(at_least(measure), **parts)]


# -- names -------------------------------------------------------------------------------------------------------------------------


def of_visit(name: str) -> Require:
    return at_least(Count(PAPERS.that(document.about.has(activity.of(name))), Unit.DOCUMENT))


def test_a_name_that_no_quantifier_around_it_binds_is_refused() -> None:
    inside = ForEach("visit", VISITS, of_visit("visit"))
    beside = All((inside, of_visit("visit")))

    assert of(inside) == []
    assert of(beside) == [".of[1].measure.selector.among[2].operands[0]: no bound name 'visit'; known: subject"]
    assert of(ForEach("visit", VISITS, of_visit("visits"))) == [
        ".then.measure.selector.among[2].operands[0]: no bound name 'visits'; did you mean 'visit'?"
    ]


def test_a_quantifier_does_not_bind_its_name_in_its_own_selector() -> None:
    own = ForEach("visit", VISITS.that(activity.of("visit").kind.is_("visit")), HELD)
    assert of(own) == [".of.among[2].field: no bound name 'visit'; known: subject"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("subject", "'subject' is bound already; choose a name that is none of outer, subject, window"),
        ("window", "'window' is bound already; choose a name that is none of outer, subject, window"),
        ("window.next", "'window.next' is bound already; choose a name that is none of outer, subject, window"),
        ("outer", "'outer' is bound already; choose a name that is none of outer, subject, window"),
        ("n", "'n' is a parameter; choose another name"),
        ("", "a quantifier binds its record to a name, got ''"),
    ],
)
@pytest.mark.parametrize("kind", [ForEach, Exists])
def test_a_name_that_is_bound_already_is_refused(kind: AnyType, name: str, message: str) -> None:
    assert of(ForEach("outer", VISITS, kind(name, PAPERS, HELD))) == [f".then.name: {message}"]


def test_two_quantifiers_side_by_side_may_bind_the_same_name() -> None:
    assert of(All((ForEach("x", VISITS, HELD), ForEach("x", PAPERS, HELD)))) == []


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (Quantity(Count(VISITS.that(activity.at.is_(school.of("x"))), Unit.RECORD), Unit.RECORD), "measure.selector.among[2].operands[0]"),
        (
            Effect(when=of_visit("x"), kind=EffectKind.COUNTS_AS, gives=TERM, binding=Binding.ENTITLED),
            "when.measure.selector.among[2].operands[0]",
        ),
        (
            Effect(
                when=HELD,
                kind=EffectKind.AMOUNT,
                gives=TERM,
                binding=Binding.ENTITLED,
                amount=Quantity(ValueOf(SCHOOL_PUPILS.field.of("x"), Unit.PERSON), Unit.PERSON),
            ),
            "amount.measure.field",
        ),
    ],
)
def test_every_body_that_reads_is_held_to_its_names(body: Body, path: str) -> None:
    assert problems(must(HELD), provision("x", body, force=Force.DEFINITION)) == [
        f"provisions[x].{path}: no bound name 'x'; known: subject"
    ]


def test_a_notice_is_held_to_its_names_and_may_compare_people_with_schools() -> None:
    compared = Require(Count(VISITS, Unit.PERSON), Count(PAPERS, Unit.SCHOOL))
    noticed = attrs.evolve(must(HELD), notices=(Notice("K", compared), Notice("K", of_visit("x"))))

    assert problems(noticed) == ["provisions[1].notices[1].when.measure.selector.among[2].operands[0]: no bound name 'x'; known: subject"]


# -- records -----------------------------------------------------------------------------------------------------------------------


def test_a_name_is_read_as_the_record_to_which_it_is_bound() -> None:
    assert of(at_least(Count(VISITS.that(activity.at.is_(posting.of("subject").host)), Unit.RECORD))) == [
        (
            ".measure.selector.among[2].operands[0]: "
            "'subject' is bound to a record of school, got subject:posting.host; write school.of('subject')"
        )
    ]
    bound = ForEach("m", MEMBERS, at_least(Count(VISITS.that(activity.at.is_(community.of("m"))), Unit.RECORD)))
    assert of(bound) == [
        ".then.measure.selector.among[2].operands[0]: 'm' is bound to a record of member, got m:community; write member.of('m')"
    ]
    assert of(ForEach("m", MEMBERS, at_least(Count(VISITS.that(activity.at.is_(member.of("m").school)), Unit.RECORD)))) == []


OF_DOCUMENT = "expected a field of activity, got document.kind; begin with activity, or name a bound record with .of(...)"


@pytest.mark.parametrize(
    ("measure", "path"),
    [
        (visits(document.kind.is_("plan")), "selector.among[2].field"),
        (visits(counted_if=[document.kind.is_("plan")]), "selector.counted_if[0].field"),
        (Count(attrs.evolve(VISITS, dated=document.kind), Unit.RECORD), "selector.dated"),
        (Distinct(VISITS, document.kind, Unit.ITEM), "field"),
        (Share(VISITS, document.kind.is_("plan")), "having.field"),
        (Items(VISITS, (Part(TERM, document.kind.is_("plan")),)), "parts[0].when.field"),
        (Total(VISITS, ONE, Unit.RECORD, per=(activity.kind, document.kind)), "per[1]"),
        (Total(VISITS, Lookup((document.kind,), (), Unit.RECORD), Unit.RECORD), "amount.keys[0]"),
        (visits(activity.in_(Values(VISITS, document.kind))), "selector.among[2].operands[0].field"),
    ],
)
def test_a_field_of_another_record_than_the_selected_one_is_refused(measure: Measure, path: str) -> None:
    assert measuring(measure) == [f".{path}: {OF_DOCUMENT}"]


def test_a_field_of_a_bound_record_may_stand_everywhere() -> None:
    assert measuring(visits(THE_SCHOOL.setting.is_("rural"))) == []
    assert measuring(Share(VISITS, THE_SCHOOL.setting.is_("rural"))) == []


def test_sub_records_are_read_by_their_own_fields() -> None:
    signed = Parts(document.signatures, PAPERS)

    assert measuring(Count(signed.that(signature.role.is_("head")), Unit.SIGNATURE)) == []
    assert measuring(Count(signed.counting(document.kind.is_("plan")), Unit.SIGNATURE)) == [
        (
            ".selector.counted_if[0].field: expected a field of signature, got document.kind; "
            "begin with signature, or name a bound record with .of(...)"
        )
    ]
    assert measuring(visits(activity.participants.some(signature.role.is_("head")))) == [
        (
            ".selector.among[2].conditions[0].field: expected a field of participation, got signature.role; "
            "begin with participation, or name a bound record with .of(...)"
        )
    ]


HOLDS = "expected one of members, seats, posts, titles, participants, signatures, filings"


def test_sub_records_are_held_by_an_attribute_of_what_is_selected() -> None:
    assert measuring(Count(Parts(document.signatures, VISITS), Unit.SIGNATURE)) == [
        ".selector.field: expected a field of activity, got document.signatures; begin with activity, or name a bound record with .of(...)"
    ]
    assert measuring(Count(Parts(document.kind, PAPERS), Unit.RECORD)) == [f".selector.field: document.kind holds no sub-records; {HOLDS}"]
    assert measuring(visits(activity.kind.some())) == [f".selector.among[2].field: activity.kind holds no sub-records; {HOLDS}"]
    assert measuring(visits(activity.some())) == [f".selector.among[2].field: activity holds no sub-records; {HOLDS}"]
    assert measuring(Count(Parts(activity.by.posts, VISITS), Unit.RECORD)) == [
        ".selector.field: activity.by.posts is held by another record; select those and pass them as of="
    ]
    assert measuring(Count(Parts(community.members), Unit.RECORD)) == [
        ".selector.field: no record is under consideration, got community.members; name one, as in community.of('name')"
    ]
    held = Parts(document.of("d").signatures, PAPERS)
    assert of(ForEach("d", PAPERS, at_least(Count(held, Unit.RECORD)))) == [
        ".then.measure.selector.field: d:document.signatures is held by a bound record; leave out of=, or the name 'd'"
    ]
    assert of(
        ForEach("s", Parts(document.kind, PAPERS), at_least(Count(VISITS.that(activity.by.is_(signature.of("s").by)), Unit.RECORD)))
    ) == [f".of.field: document.kind holds no sub-records; {HOLDS}"]


NOBODY = "no record is under consideration, got activity.lessons; name one, as in activity.of('name')"


def test_a_number_without_a_name_stands_only_in_the_amount_of_a_total() -> None:
    named = ForEach("v", VISITS, at_least(ValueOf(activity.of("v").lessons, Unit.LESSON)))

    assert measuring(Total(VISITS, LESSONS, Unit.LESSON)) == []
    assert of(named) == []
    assert measuring(LESSONS) == [f".field: {NOBODY}"]
    assert measuring(Total(VISITS, ONE, Unit.LESSON, cap=LESSONS)) == [f".cap.field: {NOBODY}"]
    assert of(ForEach("v", VISITS, at_least(LESSONS))) == [
        f".then.measure.field: {NOBODY.replace('name', 'v', 2).replace('v one', 'name one')}"
    ]
    assert measuring(Total(PAPERS, LESSONS, Unit.LESSON)) == [
        ".amount.field: expected a field of document, got activity.lessons; begin with document, or name a bound record with .of(...)"
    ]


def test_what_is_asked_about_and_compared_with_is_known_by_its_name() -> None:
    assert measuring(visits(activity.by.is_(activity.by))) == [
        ".selector.among[2].operands[0]: no record is under consideration, got activity.by; name one, as in activity.of('name')"
    ]
    assert measuring(FigureOf("quota", school, Window.SCHOOL_YEAR, Unit.PERSON)) == [
        ".about: no record is under consideration, got school; name one, as in school.of('subject')"
    ]
    assert of(at_least(SemestersServed(posting)), POSTING) == [
        ".measure.posting: no record is under consideration, got posting; name one, as in posting.of('subject')"
    ]


@pytest.mark.parametrize(
    ("field", "message"),
    [
        (Field("activity", ("host",)), "no field of activity 'host'"),
        (Field("activity", ("at", "kinds")), "no field of school 'kinds'; did you mean 'kind'?"),
        (Field("activity", ("kind", "code")), "no field of what is no record, in activity.kind.code 'code'; there are none"),
        (Field("actvity", ("kind",)), "no kind of record 'actvity'; did you mean 'activity' or 'authority'?"),
    ],
)
def test_a_field_that_no_record_has_is_refused(field: Field[str], message: str) -> None:
    (found,) = measuring(visits(field.is_("x")))
    assert found.startswith(f".selector.among[2].field: {message}")


def test_who_is_judged_is_described_by_fields_of_its_own_records() -> None:
    wrong = Subject("school", Table.SCHOOLS, TEXT, (school.kind.is_("x"), posting.kind.is_("x"), THE_SCHOOL.kind.is_("x")), posting.person)
    bound = provision("x", Population(Subject("other", Table.SCHOOLS, TEXT, calendar_of=posting.host)), force=Force.DEFINITION)
    of_school = "begin with school, or name a bound record with .of(...)"

    assert problems(must(HELD, subject=wrong)) == [
        f"subjects[school].conditions[1].field: expected a field of school, got posting.kind; {of_school}",
        "subjects[school].conditions[2].field: no bound name 'subject'; there are none",
        f"subjects[school].shown_for: expected a field of school, got posting.person; {of_school}",
    ]
    assert problems(must(HELD), bound) == [f"subjects[other].calendar_of: expected a field of school, got posting.host; {of_school}"]


def test_the_field_of_a_vocabulary_is_read_of_whatever_record_has_it() -> None:
    assert problems(must(HELD), provision("v", Vocabulary(activity.kind, (TERM,), is_open=True), force=Force.DEFINITION)) == []
    (found,) = problems(must(HELD), provision("v", Vocabulary(Field("activity", ("kin",)), (), is_open=True), force=Force.DEFINITION))
    assert found.startswith("provisions[v].field: no field of activity 'kin'")


def test_another_provision_is_asked_about_a_record_of_its_own_kind() -> None:
    about = {"questions": (question(), question("p", POSTING))}
    ours = must(ForEach("p", Records(Table.POSTINGS, (posting.home.is_(THE_SCHOOL),)), Ref("2", posting.of("p"))))

    assert problems(ours, must(HELD, "2", POSTING), **about) == []
    assert problems(must(Ref("2")), must(HELD, "2", POSTING), **about) == [
        "provisions[1].rule: '2' is about a record of posting, and asked of the same subject, a record of school"
    ]
    assert problems(must(Ref("2", THE_SCHOOL.authority)), must(HELD, "2", POSTING), **about) == [
        "provisions[1].rule: '2' is about a record of posting, and asked of subject:school.authority, a record of authority"
    ]


# -- units -------------------------------------------------------------------------------------------------------------------------

PEOPLE = Distinct(VISITS, activity.by, Unit.PERSON)
MEND = "convert with Times((..., rate), unit=...)"


@pytest.mark.parametrize(
    ("rule", "path", "message"),
    [
        (Require(PEOPLE, Total(VISITS, LESSONS, Unit.LESSON)), ".at_least", "expected person as in {}.measure, got lesson"),
        (Require(PEOPLE, None, visits()), ".at_most", "expected person as in {}.measure, got record"),
        (Require(ONE, PEOPLE, visits()), ".at_most", "expected person as in {}.at_least, got record"),
        (Require(PEOPLE, Plus((ONE, visits()))), ".at_least.terms[1]", "expected person as in {}.measure, got record"),
        (Require(PEOPLE, Param("lessons")), ".at_least", "expected person as in {}.measure, got lesson"),
        (Require(PEOPLE, QuantityRef("q")), ".at_least", "expected person as in {}.measure, got month"),
        (at_least(Plus((PEOPLE, ONE, visits()))), ".measure.terms[2]", "expected person as in {}.measure.terms[0], got record"),
        (at_least(Least((PEOPLE, visits()))), ".measure.of[1]", "expected person as in {}.measure.of[0], got record"),
        (at_least(Greatest((PEOPLE, visits()))), ".measure.of[1]", "expected person as in {}.measure.of[0], got record"),
        (
            at_least(Total(VISITS, LESSONS, Unit.CREDIT_HOUR)),
            ".measure.amount",
            "expected credit_hour as in {}.measure.unit, got lesson",
        ),
        (at_least(Total(VISITS, ONE, Unit.RECORD, cap=PEOPLE)), ".measure.cap", "expected record as in {}.measure.unit, got person"),
        (
            at_least(Lookup((THE_SCHOOL.kind,), (Row((ANY,), PEOPLE),), Unit.YUAN, Number(0))),
            ".measure.rows[0].value",
            "expected yuan as in {}.measure.unit, got person",
        ),
        (
            at_least(Lookup((THE_SCHOOL.kind,), (Row((ANY,), ONE),), Unit.YUAN, PEOPLE)),
            ".measure.otherwise",
            "expected yuan as in {}.measure.unit, got person",
        ),
    ],
)
def test_numbers_of_different_units_are_never_compared_or_joined(rule: AnyType, path: str, message: str) -> None:
    months = provision("q", Quantity(ONE, Unit.MONTH), force=Force.DEFINITION)
    at = "provisions[1].rule"
    assert problems(must(rule), months) == [f"{at}{path}: {message.format(at)}; {MEND}"]


@pytest.mark.parametrize(
    "rule",
    [
        Require(PEOPLE, ONE, Param("n")),
        Require(Share(VISITS, activity.mode.is_("here")), Ratio(PEOPLE, visits())),
        Require(PEOPLE, Plus((ONE, Round(PEOPLE), Sum(PEOPLE, Window.MONTH)))),
        Require(PEOPLE, Times((visits(), Number(Fraction(1, 2))), Unit.PERSON)),
        Require(PEOPLE, Ladder(visits(), (Step(0, 1),), Unit.PERSON)),
        Require(Lead(WindowEdge.START, WindowEdge.END), Duration(Records(Table.POSTINGS), Unit.DAY, Join.LONGEST)),
        Require(SemestersServed(THE_POSTING), Times((ONE, ONE), Unit.SEMESTER)),
        Require(Items(VISITS, ()), Count(VISITS, Unit.ITEM)),
    ],
)
def test_numbers_that_fit_every_unit_and_conversions_are_accepted(rule: AnyType) -> None:
    subject = POSTING if isinstance(rule.measure, SemestersServed) else SCHOOL
    assert of(rule, subject) == []


def test_a_quantity_has_the_unit_of_its_measure() -> None:
    wrong = provision("q", Quantity(PEOPLE, Unit.MONTH), force=Force.DEFINITION)
    assert problems(must(HELD), wrong) == [f"provisions[q].measure: expected month as in provisions[q].unit, got person; {MEND}"]


def test_a_credit_scheme_gives_hours_and_what_earns_one_of_them() -> None:
    scheme = Credits((Rate(("lesson",), 1, Unit.LESSON), Rate(("research",), 3, Unit.HALF_DAY)), Unlisted.NOT_COUNTED)

    assert measuring(Total(VISITS, scheme, Unit.CREDIT_HOUR)) == []
    assert measuring(Total(VISITS, scheme, Unit.LESSON)) == []
    assert measuring(Total(VISITS, scheme, Unit.HALF_DAY)) == [".unit: a credit scheme gives credit_hour or lesson, got half_day"]
    assert measuring(Total(PAPERS, scheme, Unit.CREDIT_HOUR)) == [
        ".selector: a credit scheme gives hours to activities; select those, or give another amount"
    ]


NO_NUMBER = "parameter 'role' is a str, no number; declare it with type=int"


@pytest.mark.parametrize(
    ("rule", "path"),
    [
        (Require(ONE, Param("role")), ".at_least"),
        (at_least(Times((Param("role"), ONE), Unit.YUAN)), ".measure.factors[0]"),
        (at_least(Ratio(ONE, Param("role"))), ".measure.whole"),
        (at_least(Lookup((Param("role"),), (), Unit.YUAN)), ".measure.keys[0]"),
        (Each(Window.SEMESTER, HELD, may_miss=Param("role")), ".may_miss"),
    ],
)
def test_a_parameter_that_is_no_number_measures_nothing(rule: AnyType, path: str) -> None:
    assert of(rule) == [f"{path}: {NO_NUMBER}"]


def test_a_parameter_of_any_type_may_stand_in_a_condition() -> None:
    assert measuring(visits(activity.mode.is_(Param("role")))) == []


def test_the_number_in_a_field_is_one_and_counts_what_it_says() -> None:
    assert measuring(ValueOf(SCHOOL_PUPILS.field.of("subject"), Unit.PERSON)) == []
    assert measuring(ValueOf(OPEN.field.of("subject"), Unit.PERSON)) == [
        ".field: school.facts.open is a bool, no number; declare it with int"
    ]
    assert measuring(ValueOf(THE_SCHOOL.kind, Unit.PERSON)) == [
        ".field: school.kind holds no number; expected activity.lessons, activity.half_days, figure.value, or a fact of type int"
    ]
    assert measuring(Total(VISITS, ValueOf(activity.lessons, Unit.PERSON), Unit.PERSON)) == [
        ".amount.unit: activity.lessons counts lesson, got person"
    ]


@pytest.mark.parametrize("kind", [Duration(Records(Table.POSTINGS), Unit.PERSON), Lead(WindowEdge.START, WindowEdge.END, Unit.PERSON)])
def test_lengths_of_time_are_counted_as_such(kind: AnyType) -> None:
    assert measuring(kind) == [f".unit: a {type(kind).__name__} is counted in day, month, year, got person"]


def test_a_group_reaches_an_amount_of_the_unit_of_its_total() -> None:
    lessons = Total(VISITS, LESSONS, Unit.LESSON, per=(activity.kind,))

    assert measuring(Reaching(lessons, Number(20), Unit.ITEM)) == measuring(Reaching(lessons, Param("lessons"), Unit.ITEM)) == []
    assert measuring(Reaching(lessons, visits(), Unit.ITEM)) == [
        f".at_least: expected lesson as in provisions[1].rule.measure.total, got record; {MEND}"
    ]
    assert measuring(Reaching(lessons, Param("role"), Unit.ITEM)) == [f".at_least: {NO_NUMBER}"]


def test_what_is_to_be_covered_is_a_field_of_a_bound_record() -> None:
    assert of(Require(Covered(VISITS, activity.subject, THE_SCHOOL.subjects), Size(THE_SCHOOL.subjects))) == []
    assert measuring(Covered(VISITS, document.kind, THE_SCHOOL.subjects)) == [f".field: {OF_DOCUMENT}"]
    assert measuring(Covered(VISITS, activity.subject, school.subjects)) == [
        ".of: no record is under consideration, got school.subjects; name one, as in school.of('subject')"
    ]


@pytest.mark.parametrize("made", [Plus(()), Least(()), Greatest(()), Times((), Unit.ITEM)])
def test_measures_of_several_measures_need_one(made: AnyType) -> None:
    assert measuring(made) == [f": a {type(made).__name__} needs at least one measure"]


def test_the_unit_of_a_measure_is_told() -> None:
    declared = declared_by(provisions=[provision("q", Quantity(ONE, Unit.MONTH), force=Force.DEFINITION)], parameters=PARTS["parameters"])
    told = [unit_of(measure, declared) for measure in (QuantityRef("q"), Param("lessons"), Param("n"), PEOPLE, Round(Plus((ONE, PEOPLE))))]

    assert told == [Unit.MONTH, Unit.LESSON, None, Unit.PERSON, Unit.PERSON]
    assert unit_of(QuantityRef("q"), NOTHING_DECLARED) is unit_of(Param("n"), NOTHING_DECLARED) is None


# -- decision tables ---------------------------------------------------------------------------------------------------------------


def table(keys: tuple[AnyType, ...], *rows: AnyType, otherwise: AnyType = ONE) -> Lookup:
    """Return a table whose rows all give one."""
    return Lookup(keys, tuple(Row(cells, ONE) for cells in rows), Unit.YUAN, otherwise)


EXCLUDE = "let the cells of one key exclude each other"


@pytest.mark.parametrize(
    ("left", "right", "hold"),
    [
        (Within(0, 2), Within(2, 3), True),  # both hold for 2
        (Within(0, 2), Within(3), False),
        (Within(0, Decimal("0.3")), Within(Fraction(3, 10)), True),
        (Within(None, 5), Within(7, None), False),
        (Within(), Within(3, 3), True),
        (Within(4, 5), Within(1, 2), False),
        (ANY, Within(1, 1), True),
        (Within(1, 1), ANY, True),
    ],
)
def test_rows_whose_ranges_meet_are_refused(left: AnyType, right: AnyType, hold: bool) -> None:  # noqa: FBT001 - a parameter
    overlap = [f".rows[1]: the row can hold together with rows[0]; {EXCLUDE}"]
    assert measuring(table((visits(),), (left,), (right,))) == (overlap if hold else [])


@pytest.mark.parametrize(
    ("left", "right", "hold"),
    [
        (OneOf(["rural", "urban"]), OneOf(["urban"]), True),
        (OneOf(["rural"]), OneOf(["urban"]), False),
        (OneOf(["rural"]), OneOf(["hamlet"]), True),  # a hamlet is a village, which is rural
        (OneOf(["hamlet"]), OneOf(["rural"]), True),
        (OneOf(["ring"]), OneOf(["urban"]), False),  # a code that narrows itself ends somewhere
        (True, True, True),
        (True, False, False),
    ],
)
def test_rows_whose_codes_meet_are_refused(left: AnyType, right: AnyType, hold: bool) -> None:  # noqa: FBT001 - a parameter
    key = OPEN.field.of("subject") if isinstance(left, bool) else THE_SCHOOL.setting
    assert bool(measuring(table((key,), (left,), (right,)))) is hold


def test_rows_exclude_each_other_if_the_cells_of_one_key_do() -> None:
    keys = (THE_SCHOOL.setting, visits())
    rural, urban, few, many = OneOf(["rural"]), OneOf(["urban"]), Within(0, 1), Within(2)

    assert measuring(table(keys, (rural, few), (rural, many), (urban, ANY))) == []
    assert measuring(table(keys, (rural, few), (urban, few), (ANY, many), (urban, ANY))) == [
        f".rows[3]: the row can hold together with rows[1]; {EXCLUDE}"
    ]
    assert measuring(table((), (), ())) == [f".rows[1]: the row can hold together with rows[0]; {EXCLUDE}"]


@pytest.mark.parametrize(
    ("key", "cell", "message"),
    [
        (visits(), OneOf(["x"]), "expected Within(low, high) for a measure, or ANY, got OneOf(codes=frozenset({'x'}))"),
        (visits(), True, "expected Within(low, high) for a measure, or ANY, got True"),
        (
            THE_SCHOOL.kind,
            Within(1, 2),
            (
                "expected OneOf(...), True or False for a field (of its number, ask with ValueOf(subject:school.kind, unit)), "
                "or ANY, got Within(low=1, high=2, below=None)"
            ),
        ),
        (Ref("2"), Within(1, 2), "expected True or False for a Ref, or ANY, got Within(low=1, high=2, below=None)"),
        (Ref("2"), OneOf(["x"]), "expected True or False for a Ref, or ANY, got OneOf(codes=frozenset({'x'}))"),
    ],
)
def test_a_cell_asks_what_its_key_can_answer(key: AnyType, cell: AnyType, message: str) -> None:
    made = must(at_least(table((ANY_KEY, key), (ANY, ANY), (ANY, cell))))
    assert problems(made, must(HELD, "2")) == [f"provisions[1].rule.measure.rows[1].cells[1]: {message}"]


ANY_KEY = THE_SCHOOL.setting


def test_a_field_is_looked_up_by_codes_or_by_yes_and_no() -> None:
    assert measuring(table((THE_SCHOOL.setting,), (OneOf(["x"]),), (True,))) == [
        ".rows[1].cells[0]: a field is looked up by codes or by yes and no, not by both, got OneOf(codes=frozenset({'x'})) and True"
    ]


def test_a_table_asks_only_duties() -> None:
    number = provision("2", Quantity(ONE, Unit.ITEM), force=Force.DEFINITION)
    assert problems(must(at_least(table((Ref("2"),), (True,)))), number) == [
        "provisions[1].rule.measure.keys[0]: '2' is a Quantity; a Ref reads a Duty"
    ]


def test_a_row_that_can_never_hold_is_refused() -> None:
    below_nothing = "the row can never hold: its key is never below 0, got Within(low=None, high=-1, below=None)"

    assert measuring(table((visits(),), (Within(None, -1),))) == [f".rows[0].cells[0]: {below_nothing}"]
    assert measuring(table((visits(),), (Within(None, 0),))) == []
    assert measuring(table((Plus((visits(), Number(-3))),), (Within(None, -1),))) == []
    assert measuring(table((THE_SCHOOL.kind,), (OneOf([]),))) == [
        ".rows[0].cells[0]: the row can never hold: the cell names no code; leave the row out, or name one"
    ]
    assert measuring(table((visits(), visits()), (Within(0, 1), Within(2)))) == [
        ".rows[0].cells[1]: the row can never hold: key 1 is key 0, and no value meets both cells; look at it once"
    ]


def test_a_value_below_zero_needs_a_word_about_gaps() -> None:
    debt = Row((OneOf(["x"]),), Number(-1))
    open_ended = Lookup((THE_SCHOOL.kind,), (debt,), Unit.YUAN)

    assert measuring(open_ended) == [
        ".rows[0].value: the value may be below 0, so that a gap has no lowest one; say what holds there: otherwise="
    ]
    assert measuring(attrs.evolve(open_ended, otherwise=Number(0))) == []
    assert measuring(Lookup((THE_SCHOOL.kind,), (Row((OneOf(["x"]),), ONE),), Unit.YUAN)) == []


# -- totals ------------------------------------------------------------------------------------------------------------------------

BEFORE = Lead(activity.on, WindowEdge.END)
GAP = Lookup((activity.mode,), (Row((OneOf(["x"]),), ONE),), Unit.DAY)
NO_PLACE = "the amount may be below 0, and cannot be {}; write Greatest((amount, Number(0)))"


@pytest.mark.parametrize(
    "amount",
    [
        BEFORE,
        GAP,
        Number(-1),
        Param("debt"),
        Ratio(ONE, LESSONS, Unit.DAY),
        Ratio(BEFORE, ONE, Unit.DAY),
        Ladder(LESSONS, (Step(0, -1),), Unit.DAY),
        Plus((ONE, BEFORE)),
        Times((ONE, BEFORE), Unit.DAY),
        Least((ONE, BEFORE)),
        Round(BEFORE),
        Sum(BEFORE, Window.MONTH),
        QuantityRef("q"),
        ValueOf(FactKey("w", Table.ACTIVITIES, int, TEXT).field, Unit.DAY),
        Total(VISITS, BEFORE, Unit.DAY),
    ],
)
def test_an_amount_below_zero_is_neither_taken_nor_cut(amount: AnyType) -> None:
    days = provision("q", Quantity(Lead(WindowEdge.END, WindowEdge.START), Unit.DAY), force=Force.DEFINITION)
    keys = (*PARTS["fact_keys"], FactKey("w", Table.ACTIVITIES, int, TEXT))

    def found(**limits: AnyType) -> list[str]:
        return problems(must(at_least(Total(VISITS, amount, Unit.DAY, **limits))), days, fact_keys=keys)

    at = "provisions[1].rule.measure.amount: "
    assert found() == []
    assert found(take=2) == [at + NO_PLACE.format("taken the greatest of")]
    assert found(cap=ONE) == [at + NO_PLACE.format("cut at a cap")]
    floored = Total(VISITS, Greatest((amount, Number(0))), Unit.DAY, take=1)
    assert problems(must(at_least(floored)), days, fact_keys=keys) == []


@pytest.mark.parametrize(
    "amount",
    [
        Number(0),
        Param("n"),
        attrs.evolve(GAP, otherwise=Number(0)),
        Ratio(LESSONS, Number(2), Unit.DAY),
        Total(VISITS, Greatest((BEFORE, ONE)), Unit.DAY, take=1, cap=ONE),
    ],
)
def test_an_amount_that_is_never_below_zero_is_taken_and_cut(amount: AnyType) -> None:
    assert measuring(Total(VISITS, amount, Unit.DAY, take=1, cap=Number(2))) == []


def test_a_cap_is_never_below_zero() -> None:
    assert measuring(Total(VISITS, ONE, Unit.DAY, cap=Param("debt"))) == [".cap: the cap may be below 0; write Greatest((cap, Number(0)))"]


def test_quantities_that_rest_on_each_other_are_a_cycle_and_end() -> None:
    q = provision("q", Quantity(QuantityRef("p"), Unit.DAY), force=Force.DEFINITION)
    p = provision("p", Quantity(QuantityRef("q"), Unit.DAY), force=Force.DEFINITION)

    assert problems(must(at_least(Total(VISITS, QuantityRef("q"), Unit.DAY, take=1))), q, p) == [
        "provisions[q]: rests on itself, through p; leave one of these references out",
        "provisions[p]: rests on itself, through q; leave one of these references out",
    ]


# -- questions ---------------------------------------------------------------------------------------------------------------------

FORBIDDEN = provision("x", Prohibition(Term("finding", TEXT), (TERM,)), force=Force.FORBIDDEN)
UNASKED = "no question needs it; add it to the needs of one, or ask about school with needs=EVERY_MUST"


def test_every_must_and_every_prohibition_is_needed_by_a_question() -> None:
    few = question(needs=("1",))

    assert problems(must(HELD), must(HELD, "2"), FORBIDDEN, questions=[few]) == [
        f"provisions[2]: {UNASKED}",
        f"provisions[x]: {UNASKED}",
    ]
    assert problems(must(HELD), must(HELD, "2"), FORBIDDEN, questions=[few, question("all")]) == []
    assert problems(must(HELD), must(HELD, "2"), FORBIDDEN, questions=[few, question("r", needs=("q", "2", "x"))]) == []


def test_what_a_needed_provision_refers_to_is_needed_too() -> None:
    chain = (must(Ref("2")), must(at_least(Lookup((Ref("3"),), (), Unit.ITEM, ONE)), "2"), must(HELD, "3"), must(HELD, "4"))
    assert problems(*chain, questions=[question(needs=("1",))]) == [f"provisions[4]: {UNASKED}"]


def test_what_is_only_reported_beside_an_answer_is_not_needed() -> None:
    assert problems(must(HELD), must(HELD, "2"), questions=[question(needs=("1",), beside=("2",))]) == [f"provisions[2]: {UNASKED}"]


def test_duties_of_less_force_need_no_question() -> None:
    weak = attrs.evolve(must(HELD, "2"), force=Force.ENCOURAGED)
    assert problems(must(HELD), weak, questions=[question(needs=("1",))]) == []


def test_a_question_about_a_subject_that_nothing_binds_is_refused() -> None:
    assert problems(must(HELD), questions=[question(), question("p", POSTING)]) == [
        "questions[p].subject: no provision binds posting; ask about one of school"
    ]
    assert problems(questions=[question()], readings=()) == ["questions[q].subject: no provision binds school; ask about one of none"]


def test_a_subject_is_one_by_its_name() -> None:
    other = Subject("school", Table.SCHOOLS, TEXT, (school.kind.is_("x"),))
    assert problems(must(HELD), must(HELD, "2", other), questions=[question(), question("p", other)]) == [
        "provisions[2].subject: another subject is called 'school'; use that one, or rename this",
        "questions[p].subject: another subject is called 'school'; use that one, or rename this",
    ]


def test_a_question_needs_what_there_is() -> None:
    assert problems(must(HELD), questions=[question(needs=("1", "3"))]) == [
        "questions[q]: no provision or question '3'; known: 1, q",
    ]
    number = provision("2", Quantity(ONE, Unit.ITEM), force=Force.DEFINITION)
    assert problems(must(HELD), number, questions=[question(needs=("1", "2"))]) == [
        "questions[q]: '2' decides nothing: a question needs duties, prohibitions and other questions"
    ]


def test_a_part_of_a_subject_is_asked_about_with_the_whole() -> None:
    part = Subject("rural", Table.SCHOOLS, TEXT, (school.setting.is_("rural"),), within=SCHOOL)
    assert problems(must(HELD), must(HELD, "2", part), questions=[question(needs=EVERY_MUST)]) == []


# -- readings ----------------------------------------------------------------------------------------------------------------------


def choice(one: AnyType, two: AnyType, key: str = "r") -> AnyType:
    return by_reading(key, one=one, two=two)


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (choice(HELD, of_visit("x")), "[r=two].measure.selector.among[2].operands[0]: no bound name 'x'; known: subject"),
        (at_least(choice(visits(), LESSONS)), f".measure[r=two].field: {NOBODY}"),
        (
            at_least(Count(choice(VISITS, VISITS.that(document.kind.is_("x"))), Unit.ITEM)),
            f".measure.selector[r=two].among[2].field: {OF_DOCUMENT}",
        ),
        (
            Require(PEOPLE, choice(ONE, visits())),
            f".at_least[r=two]: expected person as in provisions[1].rule.measure, got record; {MEND}",
        ),
        (Require(ONE, choice(ONE, Param("role"))), f".at_least[r=two]: {NO_NUMBER}"),
        (
            at_least(Total(VISITS, choice(ONE, BEFORE), Unit.DAY, take=1)),
            ".measure.amount[r=two]: the amount may be below 0, and cannot be taken the greatest of; write Greatest((amount, Number(0)))",
        ),
    ],
)
def test_every_option_of_a_reading_is_held_to_the_rules(rule: AnyType, message: str) -> None:
    assert of(rule) == [message]


def test_options_that_exclude_each_other_are_not_held_against_each_other() -> None:
    record = Require(choice(PEOPLE, visits()), choice(ONE, visits()))
    crossed = Require(choice(PEOPLE, visits()), choice(ONE, visits(), key="s"))

    assert of(record) == []
    assert of(crossed) == [f".at_least[s=two]: expected person as in provisions[1].rule.measure[r=one], got record; {MEND}"]
    assert of(choice(choice(HELD, of_visit("x")), FAILED)) == []  # the inner second option never stands


def test_a_name_is_bound_to_the_records_of_the_same_option() -> None:
    def of_each(then: AnyType) -> AnyType:
        return ForEach("x", choice(VISITS, PAPERS), then)

    either = choice(of_visit("x"), at_least(Count(VISITS.that(activity.in_(document.of("x").about)), Unit.RECORD)))
    assert of(of_each(either)) == []
    assert of(of_each(of_visit("x"))) == [
        ".then.measure.selector.among[2].operands[0]: 'x' is bound to a record of document, got x:activity; write document.of('x')"
    ]


def test_the_cells_of_rows_are_compared_option_by_option() -> None:
    few, many = Within(0, 1), Within(2)

    assert measuring(table((visits(),), (choice(few, many),), (choice(many, few),))) == []
    assert measuring(table((visits(),), (choice(few, many),), (choice(many, few, key="s"),))) == [
        f".rows[1]: the row can hold together with rows[0]; {EXCLUDE}"
    ]
    assert measuring(table((choice(visits(), THE_SCHOOL.kind),), (choice(few, OneOf(["x"])),))) == []
    assert measuring(table((choice(visits(), THE_SCHOOL.kind),), (choice(OneOf(["x"]), few),)))[0].startswith(".rows[0].cells[0][r=one]: ")


def test_the_readings_are_not_multiplied() -> None:
    """With 2 to the power of 60 ways to read it, an edition is built as soon as with one."""
    keys = [f"k{index}" for index in range(60)]
    readings = [Reading(key=key, options=("one", "two"), provisions=("1",)) for key in keys]
    numbers = tuple(choice(visits(), PEOPLE_AS_RECORDS, key=key) for key in keys)
    cells = tuple(choice(Within(0, 1), Within(1, 2), key=key) for key in keys[:20])
    other = tuple(choice(Within(1, 3), Within(2, 4), key=key) for key in keys[20:40])
    rows = (Row((*cells, Within(0, 0)), ONE), Row((*other, Within(1, 1)), ONE))
    lookup = Lookup((*(visits(activity.mode.is_(key)) for key in keys[:20]), visits()), rows, Unit.RECORD)
    rule = All((Require(Plus(numbers), Greatest((*numbers, lookup))), nested(keys)))

    start = time.perf_counter()
    assert problems(must(rule), readings=readings) == []
    assert time.perf_counter() - start < 5


PEOPLE_AS_RECORDS = Times((PEOPLE, ONE), Unit.RECORD)


def nested(keys: list[str]) -> AnyType:
    """Return quantifiers within each other, each over one of two selectors."""
    rule: AnyType = HELD
    for index, key in enumerate(keys):
        rule = ForEach(f"x{index}", choice(VISITS, VISITS.that(), key=key), rule)
    return rule


# -- all at once -------------------------------------------------------------------------------------------------------------------


def test_all_that_is_wrong_is_told_at_once_with_its_place() -> None:
    wrong = (
        must(ForEach("subject", VISITS, at_most(visits(activity.at.is_(school.of("v"))), 1)), "a"),
        must(Require(PEOPLE, visits()), "b"),
        must(at_least(table((visits(),), (ANY,), (ANY,))), "c"),
        must(at_least(Total(VISITS, Number(-1), Unit.DAY, take=1)), "d"),
        must(Not(Ref("e")), "e"),
    )
    with pytest.raises(EduPolicyErrors) as caught:
        edition_of(*wrong, questions=[question(needs=("a", "b", "c", "e"))])

    assert [(type(error), str(error).partition(": ")[0]) for error in caught.value.exceptions] == [
        (EditionError, "provisions[a].rule.name"),
        (UnknownNameError, "provisions[a].rule.then.measure.selector.among[2].operands[0]"),
        (EditionError, "provisions[b].rule.at_least"),
        (EditionError, "provisions[c].rule.measure.rows[1]"),
        (EditionError, "provisions[d].rule.measure.amount"),
        (EditionError, "provisions[d]"),
        (EditionError, "provisions[e]"),
    ]


def test_the_first_plan_is_accepted_under_every_reading() -> None:
    edition: Edition = support_teaching.EDITION
    assert attrs.evolve(edition) == edition
    for reading in edition.readings:
        for option in reading.options:
            assert edition.read({reading.key: option}).option(reading.key) == option


def test_what_has_no_parts_has_nothing_below_it() -> None:
    assert list(below(3, "x")) == list(below(Whole.COMPLETED, "x")) == list(below(date(2022, 9, 1), "x")) == []
    assert list(below(FrozenMap({"a": 1}), "x")) == [(1, "x[a]")]


def test_an_edition_holds_no_callable() -> None:
    assert measuring(visits(Compare(activity.kind, Op.IN, ("x", len)))) == [
        ".selector.among[2].operands[1]: an edition holds no callable, got <built-in function len>"
    ]


def test_options_go_together_by_their_names_wherever_those_were_read() -> None:
    read = "INSIDE".lower()  # equal to the literal, and another object
    assert go_together({"1a": "inside"}, {"1a": read})
    assert not go_together({"1a": "inside"}, {"1a": read.upper()})
