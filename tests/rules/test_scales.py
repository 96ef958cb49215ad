"""Ordered vocabularies: professional titles that can be compared, and what cannot."""

from datetime import date
from typing import Any, Final

import pytest

from edu_policy.errors import DuplicateIdError, EditionError, EduPolicyErrors
from edu_policy.models import Dossier, Person, Table, Title
from edu_policy.quantities import Unit
from edu_policy.rules import Condition, Count, Edition, MissingFact, Parameter, Records, Scale, Subject, Verdict, parameter
from edu_policy.rules.conditions import negated
from edu_policy.rules.fields import person, title
from edu_policy.rules.words import scale
from edu_policy.text import Term
from tests.rules.support import TEXT, asked, at_least, dossier_of, edition_of, must, verdict

JUNIOR, MIDDLE, ASSOCIATE, SENIOR = (Term(code, TEXT) for code in ("junior", "intermediate", "associate_senior", "senior"))
FIRST_GRADE: Final = Term("first_grade", TEXT, broader="intermediate")  # 一級教師 is an intermediate title
TITLES: Final = scale(JUNIOR, MIDDLE, ASSOCIATE, SENIOR)
TEACHER: Final = Subject("teacher", Table.PERSONS, TEXT)
THE_TEACHER: Final = person.of("subject")


def edition(*conditions: Condition, scales: Any = (TITLES,), **parts: Any) -> Edition:
    held = Records(Table.PERSONS, (person.is_(THE_TEACHER),), (person.titles.some(*conditions),))
    rule = must(at_least(Count(held, Unit.PERSON)), subject=TEACHER)
    return edition_of(rule, scales=scales, terms=(JUNIOR, MIDDLE, ASSOCIATE, SENIOR, FIRST_GRADE), **parts)


def teacher(*ranks: str) -> Dossier:
    return dossier_of(persons=[Person(id="T", titles=[Title(rank=rank, since=date(2015, 9, 1)) for rank in ranks])])


def answered(condition: Condition, *ranks: str, **parts: Any) -> Verdict:
    return verdict(edition(condition, **parts), teacher(*ranks), subject="T")


@pytest.mark.parametrize(
    ("rank", "at_least_middle", "at_most_middle"),
    [
        ("junior", Verdict.NOT_MET, Verdict.MET),
        ("intermediate", Verdict.MET, Verdict.MET),
        ("associate_senior", Verdict.MET, Verdict.NOT_MET),
        ("senior", Verdict.MET, Verdict.NOT_MET),  # by the alphabet it would stand after intermediate and before nothing
        ("first_grade", Verdict.MET, Verdict.MET),  # it narrows intermediate
        ("honorary", Verdict.UNKNOWN, Verdict.UNKNOWN),  # on no scale
    ],
)
def test_titles_compare_by_their_place(rank: str, at_least_middle: Verdict, at_most_middle: Verdict) -> None:
    assert answered(title.rank.at_least("intermediate"), rank) is at_least_middle
    assert answered(title.rank.at_most("intermediate"), rank) is at_most_middle
    assert answered(negated(title.rank.at_most("junior")), rank) is at_least_middle


def test_a_narrower_code_may_be_the_limit() -> None:
    assert answered(title.rank.at_least("first_grade"), "intermediate") is Verdict.MET
    assert answered(title.rank.at_least("first_grade"), "junior") is Verdict.NOT_MET


def test_one_of_several_titles_is_enough() -> None:
    assert answered(title.rank.at_least("associate_senior"), "junior", "senior") is Verdict.MET


def test_titles_that_are_not_known_are_missing() -> None:
    found = asked(edition(title.rank.at_least("intermediate")), dossier_of(persons=[Person(id="T")]), subject="T")
    assert (found.verdict, found.missing) == (Verdict.UNKNOWN, (MissingFact("T", "person.titles"),))


def test_the_limit_may_be_a_parameter() -> None:
    declared = [Parameter(name="lowest", type=str, default="associate_senior")]
    asked_for = edition(title.rank.at_least(parameter("lowest")), parameters=declared)
    assert verdict(asked_for, teacher("intermediate"), subject="T") is Verdict.NOT_MET
    assert verdict(asked_for.bind(lowest="junior"), teacher("intermediate"), subject="T") is Verdict.MET
    assert verdict(asked_for.bind(lowest="unheard_of"), teacher("intermediate"), subject="T") is Verdict.UNKNOWN


def test_codes_of_two_scales_do_not_compare() -> None:
    posts = Scale(("clerk", "chief"))
    assert answered(title.rank.at_least("clerk"), "senior", scales=(TITLES, posts)) is Verdict.UNKNOWN


def test_a_code_on_no_scale_is_refused() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        edition(title.rank.at_least("intermediate"), scales=())
    (error,) = caught.value.exceptions
    assert isinstance(error, EditionError)
    assert "'intermediate' stands on no scale" in str(error)
    assert error.path == "provisions[1].rule.measure.selector.counted_if[0].conditions[0]"


def test_a_code_stands_once() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        edition(title.rank.at_least("junior"), scales=(TITLES, Scale(("senior",))))
    assert [type(error) for error in caught.value.exceptions] == [DuplicateIdError]
