"""Values covered, groups that reach an amount, and sizes: 送教覆蓋所有學科, 每科不少於兩節."""

from typing import Any

import pytest

from edu_policy.errors import InvalidValueError
from edu_policy.models import Activity, School
from edu_policy.quantities import UNBOUNDED, Bounds, Unit, exactly
from edu_policy.rules import Measure, MissingFact, Number, Reaching, Records, Size, Total, ValueOf, Verdict
from edu_policy.rules.fields import activity
from edu_policy.rules.words import count, covered, need, reaching, size, total, value_of
from tests.rules.support import AFTER, IN_AUTUMN, THE_SCHOOL, VISITS, asked, at_least, dossier_of, visit

SUBJECTS = ("english", "music", "science")
COVERED = covered(VISITS, activity.subject, of=THE_SCHOOL.subjects)
LESSONS = value_of(activity.lessons, unit=Unit.LESSON)
PER_SUBJECT = total(VISITS, LESSONS, unit=Unit.LESSON, per=activity.subject)
TWO_EACH = reaching(PER_SUBJECT, at_least=2, unit=Unit.SUBJECT)


def delivered(subject: str | None, number: int | None = 1, **parts: Any) -> Activity:
    return visit(parts.pop("id", f"{subject}"), subject=subject, lessons=number, **parts)


def facts(*rows: Activity, subjects: Any = SUBJECTS, **tables: Any) -> Any:
    return dossier_of(activities=rows, schools=[School(id="S", subjects=subjects), School(id="H")], **tables)


def seen(measure: Measure, dossier: Any, **parts: Any) -> Bounds:
    observed = asked(at_least(measure), dossier, **parts).finding.children[0].observed
    assert observed is not None
    return observed


# -- values covered ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("subjects", "verdict", "lacking"),
    [
        (SUBJECTS, Verdict.MET, ()),
        ((*SUBJECTS, "chess"), Verdict.MET, ()),  # what the school does not teach does not matter
        (("english", "music"), Verdict.NOT_MET, ("science",)),
        ((), Verdict.NOT_MET, SUBJECTS),
        (("english", "music", None), Verdict.UNKNOWN, ("science",)),
    ],
)
def test_every_subject_of_the_school_is_delivered(subjects: tuple[Any, ...], verdict: Verdict, lacking: tuple[str, ...]) -> None:
    found = asked(need(COVERED), facts(*map(delivered, subjects))).finding.children[0]
    assert (found.verdict, found.items) == (verdict, lacking)


def test_fewer_may_be_enough() -> None:
    assert asked(need(COVERED, at_least=2), facts(delivered("english"), delivered("music"))).verdict is Verdict.MET


def test_what_a_school_teaches_must_be_known() -> None:
    found = asked(need(COVERED), facts(delivered("english"), subjects=None)).finding.children[0]
    assert (found.verdict, found.missing) == (Verdict.UNKNOWN, (MissingFact("S", "school.subjects"),))


def test_where_nothing_is_taught_nothing_is_to_be_covered() -> None:
    assert asked(need(COVERED), facts(delivered("english"), subjects=())).verdict is Verdict.NOT_APPLICABLE


def test_the_bounds_of_what_is_covered() -> None:
    # music may be covered by the one whose subject is not known; after the year nothing more comes
    assert seen(COVERED, facts(delivered("english"), delivered(None))) == Bounds(1, 3, 1, 3)
    assert seen(COVERED, facts(delivered("english")), on=IN_AUTUMN) == Bounds(1, 1, 1, 3)  # while it is open all can still come
    assert seen(COVERED, facts(delivered("english"), delivered("music", on=AFTER))) == exactly(1)  # after the year


def test_a_size_is_the_number_of_values() -> None:
    assert seen(size(THE_SCHOOL.subjects), facts()) == exactly(3)
    assert seen(Size(THE_SCHOOL.subjects), facts(subjects=())) == exactly(0)
    found = asked(at_least(size(THE_SCHOOL.subjects)), facts(subjects=None)).finding.children[0]
    assert (found.verdict, found.missing) == (Verdict.UNKNOWN, (MissingFact("S", "school.subjects"),))


# -- groups that reach an amount ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("english", 2), ("music", 2)], 2),
        ([("english", 3), ("music", 1)], 1),  # 4 lessons in all, yet one subject alone reaches 2
        ([("english", 1), ("music", 1), ("science", 1)], 0),
        ([], 0),
    ],
)
def test_subjects_with_two_lessons_each(rows: list[tuple[str, int]], expected: int) -> None:
    assert seen(TWO_EACH, facts(*(delivered(subject, number) for subject, number in rows))) == exactly(expected)


def test_the_lessons_of_a_subject_add_up() -> None:
    rows = [delivered("music", 1, id="1"), delivered("music", 1, id="2"), delivered("english", 1, id="3")]
    assert seen(TWO_EACH, facts(*rows)) == exactly(1)


def test_a_record_of_no_known_group_can_lift_one_group_at_most() -> None:
    rows = [delivered("music", 2), delivered("english", 1), delivered("science", 1), delivered(None, 1)]
    assert seen(TWO_EACH, facts(*rows)) == Bounds(1, 2, 1, 2)


def test_an_amount_that_is_not_known_may_reach() -> None:
    found = asked(need(TWO_EACH, at_least=1), facts(delivered("music", None)))
    assert found.verdict is Verdict.UNKNOWN
    assert MissingFact("music", "activity.lessons") in found.missing
    assert seen(TWO_EACH, facts(delivered("music", None))) == Bounds(0, 1, 0, 1)


def test_an_uncertain_record_makes_no_certain_group() -> None:
    assert seen(TWO_EACH, facts(delivered("music", 2, at=None))) == Bounds(0, 1, 0, 1)


def test_while_the_year_is_open_more_may_come() -> None:
    assert seen(TWO_EACH, facts(delivered("music", 2)), on=IN_AUTUMN) == Bounds(1, 1, 1, UNBOUNDED)
    assert seen(TWO_EACH, facts(delivered("music", 2))) == exactly(1)


def test_the_amount_to_reach_may_itself_be_measured() -> None:
    rows = [delivered("music", 2), delivered("english", 3)]
    assert seen(reaching(PER_SUBJECT, at_least=Total(VISITS, Number(1), Unit.LESSON), unit=Unit.SUBJECT), facts(*rows)) == exactly(2)
    more = [*rows, delivered("science", 1)]  # three visits: only English has three lessons
    assert seen(reaching(PER_SUBJECT, at_least=Total(VISITS, Number(1), Unit.LESSON), unit=Unit.SUBJECT), facts(*more)) == exactly(1)


def test_a_total_without_groups_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="give it per=") as caught:
        Reaching(Total(VISITS, ValueOf(activity.lessons, Unit.LESSON), Unit.LESSON), Number(2), Unit.SUBJECT)
    assert caught.value.path == "total.per"


def test_the_words_build_what_they_say() -> None:
    assert need(COVERED).at_least == Size(THE_SCHOOL.subjects)  # type: ignore[union-attr]
    assert count(VISITS, unit=Unit.SESSION).unit is Unit.SESSION
    assert isinstance(VISITS, Records)
