"""What an edition refuses, all at once and with the place of each."""

import pytest

from edu_policy.errors import EduPolicyErrors, InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.models import Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    All,
    FactKey,
    Field,
    Number,
    Param,
    Parameter,
    Prohibition,
    Quantity,
    QuantityRef,
    Reading,
    Ref,
    Require,
    by_reading,
)
from edu_policy.sources import Force
from edu_policy.text import Term
from tests.rules.support import HELD, POSTING, TEXT, at_least, edition_of, must, provision, question, visits


def refused(*provisions: object, **parts: object) -> list[str]:
    """Return the problems of an edition that cannot be."""
    with pytest.raises(EduPolicyErrors) as caught:
        edition_of(*provisions, **parts)  # type: ignore[arg-type]
    return [str(error) for error in caught.value.exceptions]


def test_all_problems_at_once_with_their_places() -> None:
    broken = All(
        (
            Ref("nowhere"),
            Require(QuantityRef("nothing"), by_reading("undeclared", one=Number(1), two=Number(2))),
            Require(Number(1), by_reading("r", one=Number(1), three=Number(3))),
            at_least(visits(Field[str]("activity", ("mode",)).is_(Param("absent")), Field[bool]("activity", ("facts", "new")).is_(True))),
        )
    )

    problems = refused(
        must(broken, "a"),
        must(HELD, "a"),
        questions=[question(needs=("a",)), question(needs=("b",))],
        readings=[Reading(key="r", options=("one", "two"), provisions=("c",))] * 2,
    )

    for expected in (
        "provisions[1]: provision 'a' stands twice",
        "questions[1]: question 'q' stands twice",
        "readings[1]: reading 'r' stands twice",
        "provisions[a].provision: no provision 'nowhere'",
        "no provision 'nothing'",
        "no reading 'undeclared'",
        "reading 'r' stands here with one, three; declared: one, two",
        "no parameter 'absent'",
        "no fact key 'activity.facts.new'",
        "readings[r].provisions: no provision 'c'",
        "questions[q]: no provision or question 'b'",
    ):
        start, _, end = expected.rpartition(": ")
        assert any(end in problem and start.partition(".")[0] in problem for problem in problems), (expected, problems)


def test_cycles_are_refused() -> None:
    assert [p for p in refused(must(Ref("b"), "a"), must(Ref("a"), "b")) if "rests on itself" in p]
    loop = [question("p", needs=("q",)), question("q", needs=("p",))]
    assert sum("rests on itself" in p for p in refused(must(HELD), questions=loop)) == 2


def test_a_question_needs_something_about_its_own_subject() -> None:
    assert any("needs at least one provision" in p for p in refused(must(HELD), questions=[question(needs=())]))
    about = [question(), question("p", POSTING, needs=("1", "2"))]
    assert any("the question about posting" in p for p in refused(must(HELD), must(HELD, "2", POSTING), questions=about))


def test_a_declared_fact_may_be_read() -> None:
    key = FactKey("new", Table.ACTIVITIES, bool, TEXT)

    assert edition_of(must(at_least(visits(key.field.is_(True)))), fact_keys=(key,)).fact_keys == (key,)


EDITION = edition_of(
    must(Require(Number(1), by_reading("r", one=Number(1), two=Number(2)))),
    readings=(Reading(key="r", options=("one", "two"), provisions=("1",)),),
    parameters=(Parameter(name="days", type=int), Parameter(name="role", type=str, default="head")),
)


def test_reading_and_binding_refuse_all_at_once() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.read({"r": "three", "s": "one"})
    assert [type(error) for error in caught.value.exceptions] == [UnknownNameError, UnknownNameError]

    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.bind(days="2", hours=1)
    assert [type(error) for error in caught.value.exceptions] == [InvalidTypeError, UnknownNameError]


def test_names_that_do_not_exist() -> None:
    for look in (EDITION.provision, EDITION.question, EDITION.reading, EDITION.value):
        with pytest.raises(UnknownNameError):
            look("nothing")


def test_values_and_options_before_and_after() -> None:
    switched = EDITION.read({"r": "two"}).bind(days=3)

    assert (EDITION.option("r"), EDITION.value("days"), EDITION.value("role")) == ("one", None, "head")
    assert (switched.option("r"), switched.value("days")) == ("two", 3)
    assert EDITION.readings_of("1") == ("r",)


def test_a_choice_has_two_options() -> None:
    with pytest.raises(InvalidValueError, match="at least two"):
        by_reading("r", one=1)


def test_a_reference_reads_a_duty_and_a_quantity_is_a_number() -> None:
    breach = provision("x", Prohibition(Term("finding", TEXT), (Term("fraud", TEXT),)), force=Force.FORBIDDEN)
    amount = provision("n", Quantity(Number(3), Unit.PERSON), force=Force.DEFINITION)

    problems = refused(must(Ref("x"), "a"), must(at_least(QuantityRef("x")), "b"), must(Ref("n"), "c"), breach, amount)

    assert "provisions[a].rule: 'x' is a Prohibition; a Ref reads a Duty" in problems
    assert "provisions[b].rule.measure: 'x' is a Prohibition; a QuantityRef reads a Quantity" in problems
    assert "provisions[c].rule: 'n' is a Quantity; a Ref reads a Duty" in problems
