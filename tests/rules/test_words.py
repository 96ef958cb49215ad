"""The words of authors: what each builds, and what they refuse."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import attrs
import pytest

from edu_policy.calculators import Rounding, Unlisted
from edu_policy.errors import EditionError, EduPolicyErrors
from edu_policy.mappings import FrozenMap
from edu_policy.models import Table
from edu_policy.quantities import Amount, Unit
from edu_policy.rules import (
    NOT_STATED,
    All,
    AtOnce,
    DateRule,
    Each,
    Number,
    OneOf,
    Param,
    Peak,
    Require,
    Round,
    Row,
    Window,
    Within,
    by_reading,
)
from edu_policy.rules.edition import Policy, Words
from edu_policy.rules.fields import activity, school
from edu_policy.rules.readings import Choice, resolve, walk
from edu_policy.rules.words import (
    P,
    any_of,
    ask,
    count,
    credit,
    edition,
    encouraged,
    in_principle,
    may,
    must,
    need,
    plus,
    rate,
    records,
    rounded,
    row,
    section,
    subject,
    target,
    throughout,
    total,
    when,
)
from edu_policy.sources import Decides, Force, SourceDocument
from edu_policy.text import Term, Text

TEXT = Text("字", "字", "word")
LESSON = Term("teach", TEXT)
VISITS = count(records(Table.ACTIVITIES, activity.kind.is_("visit")))
WHO = subject("school", "學校", "school", Table.SCHOOLS, school.kind.is_("primary"))
WORDS = Words(
    labels={"1": "标签"}, gists={"1": TEXT}, questions={"q": "问题"}, subjects={"school": "学校"}, parameters={}, notices={}, readings={}
)


@pytest.mark.parametrize(
    ("word", "force"),
    [
        (must, Force.MUST),
        (in_principle, Force.IN_PRINCIPLE),
        (target, Force.TARGET),
        (encouraged, Force.ENCOURAGED),
        (may, Force.MAY),
    ],
)
def test_each_duty_has_its_force_and_its_bounds(word: object, force: Force) -> None:
    duty = word(VISITS, at_least=2, over=Window.SEMESTER)  # type: ignore[operator]
    assert duty.force is force
    assert duty.rule == Each(Window.SEMESTER, Require(VISITS, Number(2)))


def test_a_need_without_a_window_stays_in_the_window_around_it() -> None:
    assert need(VISITS, at_most=3) == Require(VISITS, None, Number(3))


def test_joined_needs_keep_their_parts() -> None:
    first, second = need(VISITS, at_least=1), need(VISITS, at_most=3)
    assert any_of(first, second).of == (first, second)
    assert (when(first, second).condition, when(first, second).then) == (first, second)


def test_numbers_become_measures_also_under_a_reading() -> None:
    few: Amount = 1
    bound = need(VISITS, at_least=by_reading("1", few=few, many=Fraction(5, 2)))
    assert resolve(bound, {"1": "many"}) == Require(VISITS, Number(Fraction(5, 2)))
    assert plus(VISITS, 2).terms == (VISITS, Number(2))


def test_a_scheme_is_the_amount_of_a_total() -> None:
    scheme = credit(rate(LESSON, amount=1, per=Unit.LESSON), unlisted=Unlisted.NOT_COUNTED)
    assert total(VISITS.selector, scheme, unit=Unit.CREDIT_HOUR).amount == scheme
    assert scheme.rates[0].kinds == ("teach",)


def test_a_provision_must_say_its_force_where_its_body_does_not() -> None:
    with pytest.raises(EditionError, match="say its force"):
        P("1", "字", "word", rate(LESSON, amount=1, per=Unit.LESSON))


def test_a_reading_does_not_stand_in_place_of_all_that_a_provision_says() -> None:
    body = by_reading("1", one=rate(LESSON, amount=1, per=Unit.LESSON), two=rate(LESSON, amount=2, per=Unit.LESSON))
    with pytest.raises(EditionError, match="'1' stands in place of all that it says") as caught:
        P("9", "字", "word", body)
    assert caught.value.path == "provisions[9].body"


def test_a_provision_must_stand_in_a_section() -> None:
    with pytest.raises(EditionError, match=r"provisions\[1\]: stands in no section"):
        built(rows=(P("1", "字", "word", must(VISITS, at_least=1)),))


def built(rows: object = None) -> object:
    """Build a small edition from its words."""
    row = P("1", "標籤", "label", must(VISITS, at_least=1))
    return edition(
        Policy(id="p", title=TEXT, jurisdiction=None, kind=TEXT),
        rows or section("一", WHO, row),  # type: ignore[arg-type]
        version="1",
        revision=1,
        source=SourceDocument(id="s", title=TEXT),
        in_force=NOT_STATED,
        questions=[ask("q", WHO, "問題", "question", needs=["1"])],
        readings=[],
        words=WORDS,
    )


def test_an_edition_takes_its_simplified_labels_from_its_words() -> None:
    made = built()
    assert made.provision("1").label == Text("標籤", "标签", "label")  # type: ignore[attr-defined]
    assert made.question("q").label == Text("問題", "问题", "question")  # type: ignore[attr-defined]
    assert made.provision("1").subject.label == Text("學校", "学校", "school")  # type: ignore[attr-defined]


def test_a_question_that_needs_what_decides_nothing_is_refused() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        edition(
            Policy(id="p", title=TEXT, jurisdiction=None, kind=TEXT),
            section("一", WHO, P("1", "標籤", "label", rate(LESSON, amount=1, per=Unit.LESSON), force=Force.MUST)),
            version="1",
            revision=1,
            source=SourceDocument(id="s", title=TEXT),
            in_force=NOT_STATED,
            questions=[ask("q", WHO, "問題", "question", needs=["1"])],
            readings=[],
            words=WORDS,
        )
    assert "questions[q]: '1' decides nothing" in str(caught.value)


def test_a_reading_needs_two_options() -> None:
    with pytest.raises(ValueError, match="at least two options"):
        by_reading("1", only=1)


def test_resolving_touches_nothing_where_there_is_no_choice() -> None:
    rule = need(VISITS, at_least=1)
    assert resolve(rule, {}) is rule


def test_a_choice_within_a_choice_is_resolved() -> None:
    nested = by_reading("1", a=by_reading("2", x=1, y=2), b=3)
    assert [resolve(nested, {"1": "a", "2": key}) for key in ("x", "y")] == [1, 2]


def test_walking_reaches_every_value() -> None:
    values = list(walk((Choice("1", {"a": Param("days")}), FrozenMap({"k": Number(3)}))))
    assert Param("days") in values
    assert 3 in values


def test_a_date_rule_counts_months_then_days() -> None:
    assert DateRule(months=1, days=5).after(date(2023, 1, 31)) == date(2023, 3, 5)  # 28 February and five days
    with pytest.raises(TypeError, match="months: expected a whole number"):
        DateRule(months=1.5)  # type: ignore[arg-type]
    assert attrs.evolve(DateRule(days=1), days=2) == DateRule(days=2)


def test_a_measure_is_rounded_down_to_whole_numbers_unless_more_is_said() -> None:
    assert rounded(VISITS) == Round(VISITS, 1, Rounding.DOWN)
    assert rounded(VISITS, to=5, how=Rounding.UP) == Round(VISITS, 5, Rounding.UP)


def test_a_term_in_a_row_stands_for_its_code_and_a_cell_for_itself() -> None:
    assert row(Term("rural", TEXT), Within(0, 5), gives=3) == Row((OneOf(("rural",)), Within(0, 5)), Number(3))


@pytest.mark.parametrize("say", [must, in_principle, target, encouraged, may])
def test_what_decides_is_said_by_name(say: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="positional argument"):
        say(need(VISITS, at_least=1), Decides.NORM)


def test_so_many_throughout_are_never_fewer_and_never_more() -> None:
    sent, low, high = records(Table.POSTINGS), Term("low", TEXT), Term("high", TEXT)
    assert throughout(sent, 2, unit=Unit.PERSON, never_fewer=low, never_more=high) == All(
        (
            Require(AtOnce(sent, Peak.LEAST, Unit.PERSON), Number(2), None, low),
            Require(AtOnce(sent, Peak.MOST, Unit.PERSON), None, Number(2), high),
        )
    )
