"""Hours of a support year (三(三), P01-05b to P01-05g): what counts, where, when, and how many are enough. Worked out by hand."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from edu_policy.models import Activity, Participation
from edu_policy.quantities import Amount
from edu_policy.rules import MissingFact, Verdict
from tests.policies.support_teaching_case import (
    AUTUMN,
    END_OF_AUTUMN,
    IN_BREAK,
    LAST_DAY,
    MET,
    NOT_MET,
    OBSERVED,
    RESEARCH,
    SPRING,
    TAUGHT,
    UNKNOWN,
    ask,
    case,
    changed,
    cited,
    plus,
    research,
    set_aside,
    verdicts,
    without,
    work,
)

IN_SPRING = date(2023, 3, 1)
"""A day in spring."""


def taught(id_: str, on: date | None, **changes: Any) -> Activity:
    """Return one lesson that the teacher taught at the host."""
    fields: dict[str, Any] = {"kind": TAUGHT, "by": "T-1", "at": "host", "lessons": 1}
    return Activity(id=id_, on=on, **(fields | changes))


def doubtful(unknown: dict[str, Any]) -> Activity:
    """Return one lesson that the teacher observed, of which something is not known."""
    fields: dict[str, Any] = {"on": date(2022, 11, 1), "kind": OBSERVED}
    return taught("X", **(fields | unknown))


def half_days(number: int) -> Mapping[str, Amount]:
    """Return that many activities of one half-day each."""
    return {f"R{index:02}": 1 for index in range(1, number + 1)}


# -- thresholds: at, just under, just over -----------------------------------------------------------------------------------------

HOURS = [
    # what was done                                               hours  05b      05c      05d
    pytest.param({}, 80, MET, MET, MET, id="60 taught + 8 + 6 + 2 x 3 = 80: at"),
    pytest.param({"explained": 5}, 79, NOT_MET, MET, MET, id="60 + 8 + 5 + 6 = 79: one under"),
    pytest.param({"explained": 7}, 81, MET, MET, MET, id="60 + 8 + 7 + 6 = 81: one over"),
    pytest.param({"spring": 29, "observed": 9}, 80, MET, NOT_MET, NOT_MET, id="59 taught + 9 + 6 + 6 = 80: taught one under"),
    pytest.param({"spring": 31, "observed": 7}, 80, MET, MET, MET, id="61 taught + 7 + 6 + 6 = 80: taught one over"),
    pytest.param({"autumn": 35, "spring": 25}, 80, MET, MET, NOT_MET, id="35 + 25 = 60 taught, and spring is 5 short"),
    pytest.param({"autumn": 29, "spring": 31}, 80, MET, MET, NOT_MET, id="29 + 31 = 60 taught, and autumn is 1 short"),
    pytest.param({"autumn": 31, "spring": 30}, 81, MET, MET, MET, id="31 + 30 = 61 taught"),
    pytest.param({"autumn": 60, "spring": 0}, 80, MET, MET, NOT_MET, id="60 + 0 = 60 taught: the wrong semester"),
    # K01-2: 80 - 60 = 20 other hours; 20 / 3 = 6.67, so 7 half-days
    pytest.param({"observed": 0, "explained": 0, "half_days": half_days(6)}, 78, NOT_MET, MET, MET, id="60 + 6 x 3 = 78"),
    pytest.param({"observed": 0, "explained": 0, "half_days": half_days(7)}, 81, MET, MET, MET, id="60 + 7 x 3 = 81"),
    # K01-2: no other form has a minimum of its own
    pytest.param({"autumn": 40, "spring": 40, "observed": 0, "explained": 0, "half_days": {}}, 80, MET, MET, MET, id="80 taught alone"),
    pytest.param({"autumn": 40, "spring": 39, "observed": 0, "explained": 0, "half_days": {}}, 79, NOT_MET, MET, MET, id="79 taught alone"),
]


@pytest.mark.parametrize(("done", "hours", "total", "lessons", "each_semester"), HOURS)
def test_the_hours_of_a_year_at_under_and_over_each_threshold(
    done: dict[str, Any], hours: int, total: Verdict, lessons: Verdict, each_semester: Verdict
) -> None:
    # P01-05b >= 80 hours, P01-05c >= 60 lessons taught, P01-05d >= 30 lessons taught in each semester
    answer = ask("hours-earned", case(work(**done)))

    assert verdicts(answer, "05a", "05b", "05c", "05d") == (MET, total, lessons, each_semester)
    assert answer.verdict is (MET if (total, lessons, each_semester) == (MET, MET, MET) else NOT_MET)
    observed = cited(answer, "05b").observed
    assert observed is not None
    assert (observed.low, observed.high, observed.is_final) == (hours, hours, True)


def test_the_semester_that_is_short_is_named_with_its_shortfall() -> None:
    # P01-05d: 35 in autumn is 5 over, 25 in spring is 30 - 25 = 5 short; P01-05c: 35 + 25 = 60 is enough
    answer = ask("hours-earned", case(work(autumn=35, spring=25)))

    assert cited(answer, "05d", AUTUMN).verdict is MET
    assert cited(answer, "05d", AUTUMN).shortfall is None
    assert cited(answer, "05d", SPRING).verdict is NOT_MET
    assert cited(answer, "05d", SPRING).shortfall == 5
    assert cited(answer, "05c").shortfall is None


def test_the_shortfall_of_the_total_is_in_hours() -> None:
    # P01-05b: 60 + 6 half-days x 3 = 78, so 80 - 78 = 2 hours short
    answer = ask("hours-earned", case(work(observed=0, explained=0, half_days=half_days(6))))

    assert cited(answer, "05b").shortfall == 2


def test_counted_records_are_grouped_by_what_each_earned() -> None:
    # P01-05f: 60 + 8 + 6 = 74 records at 1 hour; P01-05g: 2 records at 3 hours
    counted = cited(ask("hours-earned", case()), "05b").counted

    assert [(group.each, len(group.records)) for group in counted] == [(1, 74), (3, 2)]
    assert counted[1].records == ("R1", "R2")


# -- half-days of research: 3 hours each, whole ones only (P01-05g, reading 1c) ----------------------------------------------------


@pytest.mark.parametrize(
    ("units", "hours"),
    [
        pytest.param(1, 3, id="half a day: 1 x 3"),
        pytest.param(2, 6, id="a full day is two half-days: 2 x 3"),
        pytest.param(3, 9, id="a day and a half: 3 x 3"),
        pytest.param(Fraction(3, 2), 3, id="1.5: one whole half-day, 1 x 3"),
        pytest.param(Decimal("2.5"), 6, id="2.5: two whole ones, 2 x 3"),
        pytest.param(Fraction(1, 2), 0, id="0.5: none"),
        pytest.param(Fraction(99, 100), 0, id="0.99: none"),
    ],
)
def test_only_whole_half_days_of_research_count(units: Amount, hours: int) -> None:
    # 60 taught + 8 observed + 6 explained = 74, and what the one research activity earns
    answer = ask("hours-earned", case(work(half_days={"R1": units})))

    finding = cited(answer, "05b")
    assert finding.observed is not None
    assert finding.observed.low == 74 + hours
    assert finding.verdict is (MET if 74 + hours >= 80 else NOT_MET)
    assert set_aside(finding.excluded) == ({} if hours else {"part_of_a_unit": ("R1",)})


def test_two_parts_of_half_days_are_not_added_up() -> None:
    # P01-05g, 1c: 0.5 + 0.5 are two records without a whole half-day: 74 + 0 + 0
    answer = ask("hours-earned", case(work(half_days={"R1": Fraction(1, 2), "R2": Fraction(1, 2)})))

    observed = cited(answer, "05b").observed
    assert observed is not None
    assert observed.low == 74


def test_research_that_the_teacher_only_attends_counts() -> None:
    # 1c: organised or attended: 74 + 3 (own) + 3 (carried out by T-2, T-1 takes part) = 80
    attended = research("R2", date(2022, 10, 15), 1, by="T-2", attended_by=["T-1"])

    answer = ask("hours-earned", case((*work(half_days={"R1": 1}), attended)))

    assert cited(answer, "05b").verdict is MET


@pytest.mark.parametrize("kind", [TAUGHT, OBSERVED, "explain_lesson"])
def test_a_lesson_taught_observed_or_explained_earns_one_hour_for_each_period(kind: str) -> None:
    # P01-05f: one record of 3 periods earns 3 hours: 79 - 0 + 3 = 82
    more = plus(without(case(), "E06"), taught("X", date(2022, 11, 1), kind=kind, lessons=3))

    observed = cited(ask("hours-earned", more), "05b").observed
    assert observed is not None
    assert observed.low == 82


# -- when: the semester, the break, the posting -------------------------------------------------------------------------------------


def test_hours_in_the_wrong_semester_do_not_help_the_other() -> None:
    # P01-05d: 29 in autumn; the 30th of autumn was taught in spring (31 there); 29 + 31 = 60 all the same
    answer = ask("hours-earned", plus(without(case(), "A30"), taught("X", IN_SPRING)))

    assert verdicts(answer, "05b", "05c", "05d") == (MET, MET, NOT_MET)
    assert cited(answer, "05d", AUTUMN).shortfall == 1
    # a record in the other semester is no exclusion of this one
    assert cited(answer, "05d", AUTUMN).excluded == ()


def test_a_lesson_in_the_break_counts_for_the_term_and_for_no_semester() -> None:
    # P01-05b 79 + 1 = 80 and P01-05c 59 + 1 = 60 count it; P01-05d stays at 29 in autumn and 30 in spring
    answer = ask("hours-earned", plus(without(case(), "A30"), taught("X", IN_BREAK)))

    assert verdicts(answer, "05b", "05c", "05d") == (MET, MET, NOT_MET)
    for semester, count, verdict in ((AUTUMN, 29, NOT_MET), (SPRING, 30, MET)):
        finding = cited(answer, "05d", semester)
        assert finding.observed is not None
        assert (finding.observed.low, finding.verdict) == (count, verdict)
        assert set_aside(finding.excluded) == {"outside_window": ("X",)}
    assert cited(answer, "05b").excluded == ()


@pytest.mark.parametrize(
    ("on", "verdict", "excluded"),
    [
        pytest.param(date(2022, 8, 31), NOT_MET, {"outside_window": ("X",)}, id="the day before the posting"),
        pytest.param(date(2022, 9, 1), MET, {}, id="its first day"),
        pytest.param(END_OF_AUTUMN, MET, {}, id="the last school day of autumn"),
        pytest.param(LAST_DAY, MET, {}, id="its last day"),
        pytest.param(date(2023, 7, 8), NOT_MET, {"outside_window": ("X",)}, id="the day after it"),
    ],
)
def test_only_hours_inside_the_posting_count(on: date, verdict: Verdict, excluded: dict[str, tuple[str, ...]]) -> None:
    # 79 hours without E06, and one lesson more on the day in question
    answer = ask("hours-earned", plus(without(case(), "E06"), taught("X", on, kind=OBSERVED)))

    assert cited(answer, "05b").verdict is verdict
    assert set_aside(cited(answer, "05b").excluded) == excluded


def test_hours_after_the_day_of_the_assessment_are_set_aside() -> None:
    # on 1 November 2022 the lesson of 2 November has not been given yet
    answer = ask("hours-earned", plus(case(()), taught("X", date(2022, 11, 1)), taught("Y", date(2022, 11, 2))), on=date(2022, 11, 1))

    finding = cited(answer, "05c")
    assert finding.observed is not None
    assert finding.observed.low == 1
    assert set_aside(finding.excluded) == {"after_on": ("Y",)}


# -- where and by whom ---------------------------------------------------------------------------------------------------------------


def test_hours_at_another_school_do_not_count_and_say_so() -> None:
    # 05c 59 + 0, 05b 79 + 0, 05d 29 + 0: the lesson was given at a school to which the posting does not send
    answer = ask("hours-earned", changed(case(), "A30", at="other"))

    assert verdicts(answer, "05b", "05c", "05d") == (NOT_MET, NOT_MET, NOT_MET)
    (group,) = cited(answer, "05c").excluded
    assert (group.reason, group.detail, group.records) == ("condition_failed", "activity.at", ("A30",))


def test_hours_of_somebody_else_are_not_mentioned() -> None:
    # 79 + 0: the lesson of T-2 is no work of T-1, so there is nothing to explain about it
    answer = ask("hours-earned", plus(without(case(), "E06"), taught("X", date(2022, 11, 1), by="T-2")))

    finding = cited(answer, "05b")
    assert finding.verdict is NOT_MET
    assert (finding.excluded, finding.uncertain) == ((), ())


DOUBTFUL = [
    pytest.param({"at": None}, "condition_unknown", ("X", "activity.at"), id="place unknown"),
    pytest.param({"on": None}, "date_unknown", ("X", "activity.on"), id="date unknown"),
    pytest.param({"by": None}, "condition_unknown", ("X", "activity.people"), id="who is unknown"),
    pytest.param({"by": "T-2", "participants": None}, "condition_unknown", ("X", "activity.people"), id="participants unknown"),
    pytest.param({"kind": None}, "kind_unknown", ("X", "activity.kind"), id="kind unknown"),
    pytest.param({"lessons": None}, "amount_unknown", ("X", "activity.lessons"), id="number of lessons unknown"),
    pytest.param({"kind": RESEARCH, "lessons": None}, "amount_unknown", ("X", "activity.half_days"), id="number of half-days unknown"),
]


@pytest.mark.parametrize(("unknown", "reason", "missing"), DOUBTFUL)
def test_an_uncertain_record_is_unknown_where_it_could_decide(unknown: dict[str, Any], reason: str, missing: tuple[str, str]) -> None:
    # 79 certain hours and one record that may be the 80th: neither met nor failed, and the missing fact is named
    record = doubtful(unknown)

    finding = cited(ask("hours-earned", plus(without(case(), "E06"), record)), "05b")

    assert finding.verdict is UNKNOWN
    assert set_aside(finding.uncertain) == {reason: ("X",)}
    assert MissingFact(*missing) in finding.missing
    assert finding.observed is not None
    assert finding.observed.low == 79


@pytest.mark.parametrize(("unknown", "reason", "missing"), DOUBTFUL)
def test_an_uncertain_record_changes_nothing_where_enough_is_certain(
    unknown: dict[str, Any], reason: str, missing: tuple[str, str]
) -> None:
    # 80 certain hours are enough whatever the further record turns out to be; it is still shown as uncertain
    record = doubtful(unknown)

    finding = cited(ask("hours-earned", plus(case(), record)), "05b")

    assert finding.verdict is MET
    assert set_aside(finding.uncertain) == {reason: ("X",)}
    assert MissingFact(*missing) in finding.missing


@pytest.mark.parametrize("unknown", [{"at": None}, {"on": None}, {"by": None}])
def test_an_uncertain_record_that_could_not_reach_the_threshold_does_not_excuse(unknown: dict[str, Any]) -> None:
    # 78 certain hours and one record worth at most 1: 79 < 80 whatever it turns out to be
    record = doubtful(unknown)

    assert cited(ask("hours-earned", plus(without(case(), "E05", "E06"), record)), "05b").verdict is NOT_MET


def test_a_lesson_without_a_date_may_belong_to_either_semester() -> None:
    # P01-05d: autumn has 29 or 30, spring has 30 or 31; P01-05c: 59 or 60
    answer = ask("hours-earned", plus(without(case(), "A30"), taught("X", None)))

    assert verdicts(answer, "05c", "05d") == (UNKNOWN, UNKNOWN)
    assert cited(answer, "05d", AUTUMN).verdict is UNKNOWN
    assert cited(answer, "05d", SPRING).verdict is MET


def test_a_record_at_an_unknown_place_is_uncertain_for_the_taught_lessons_too() -> None:
    # 05b 79..80, 05c 59..60, 05d 29..30 in autumn
    answer = ask("hours-earned", changed(case(), "A30", at=None))

    assert verdicts(answer, "05b", "05c", "05d") == (UNKNOWN, UNKNOWN, UNKNOWN)
    assert answer.verdict is UNKNOWN


def test_a_record_of_a_broader_kind_may_be_a_lesson_taught() -> None:
    # "lesson" does not say whether it was taught, so 59 certain and one possible
    assert cited(ask("hours-earned", changed(case(), "A30", kind="lesson")), "05c").verdict is UNKNOWN


# -- kinds that the open list does not name (P01-05e, reading G5) -------------------------------------------------------------------


def test_a_kind_that_the_open_list_does_not_name_needs_a_person() -> None:
    # 79 hours and a lecture: the list ends with 等, and states no rate for it
    lecture = taught("X", date(2022, 11, 1), kind="lecture")

    finding = cited(ask("hours-earned", plus(without(case(), "E06"), lecture)), "05b")

    assert finding.verdict is UNKNOWN
    assert set_aside(finding.uncertain) == {"kind_not_listed": ("X",)}


def test_a_kind_that_is_not_listed_is_no_lesson_taught() -> None:
    # P01-05c counts taught lessons alone: 59, however the lecture is decided
    lecture = taught("X", date(2022, 11, 1), kind="lecture")

    finding = cited(ask("hours-earned", plus(without(case(), "A30"), lecture)), "05c")

    assert finding.verdict is NOT_MET
    assert (finding.uncertain, finding.excluded) == ((), ())


# -- duplicates ----------------------------------------------------------------------------------------------------------------------


def test_a_record_that_repeats_another_by_declared_identity_counts_once() -> None:
    # A30 was entered twice as the same event: 79 - 1 + 1 = 79, not 80
    twice = plus(
        without(case(), "A30", "E06"),
        taught("X1", date(2022, 12, 1), identity="2022-12-01/3/T-1"),
        taught("X2", date(2022, 12, 1), identity="2022-12-01/3/T-1"),
    )

    answer = ask("hours-earned", twice)

    # 05c: 29 + 30 + 1 = 60; 05b: 60 + 8 + 5 + 6 = 79
    assert verdicts(answer, "05b", "05c", "05d") == (NOT_MET, MET, MET)
    assert set_aside(cited(answer, "05b").excluded) == {"duplicate": ("X2",)}
    assert set_aside(cited(answer, "05d", AUTUMN).excluded) == {"duplicate": ("X2",)}


def test_two_like_records_without_an_identity_are_two_events() -> None:
    # nothing says that they are the same: 60 + 8 + 5 + 6 + 1 = 80
    twice = plus(without(case(), "A30", "E06"), taught("X1", date(2022, 12, 1)), taught("X2", date(2022, 12, 1)))

    assert cited(ask("hours-earned", twice), "05b").verdict is MET


# -- consistency checks of the plan's own numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("autumn", "spring"), [(30, 30), (30, 31), (45, 30)])
def test_the_floor_of_each_semester_implies_the_floor_of_the_year(autumn: int, spring: int) -> None:
    # K01-1: 30 x 2 = 60; the converse fails with 35 + 25, see above
    answer = ask("hours-earned", case(work(autumn=autumn, spring=spring)))

    assert verdicts(answer, "05c", "05d") == (MET, MET)


def test_two_lessons_a_week_earn_the_year_and_one_does_not() -> None:
    # K01-3: autumn has 20 Fridays (2 September to 13 January), spring 21 (17 February to 7 July):
    # 2 a week are 40 + 42 = 82 >= 80 hours; 1 a week are 20 + 21 = 41, and 20 < 30 in autumn, 21 < 30 in spring
    fridays = [date.fromordinal(day) for day in range(date(2022, 9, 2).toordinal(), LAST_DAY.toordinal() + 1, 7)]
    in_term = [day for day in fridays if day <= END_OF_AUTUMN or day >= date(2023, 2, 17)]
    assert len(in_term) == 41

    def weekly(lessons: int) -> tuple[Verdict, ...]:
        activities = [taught(f"W{index:02}", day, lessons=lessons) for index, day in enumerate(in_term)]
        return verdicts(ask("hours-earned", case(activities)), "05b", "05c", "05d")

    assert weekly(2) == (MET, MET, MET)
    assert weekly(1) == (NOT_MET, NOT_MET, NOT_MET)


def test_taking_part_beside_another_teacher_counts_like_carrying_out() -> None:
    # an observation entered under the teacher who was observed, with T-1 as the one who took part: 79 + 1 = 80
    seen = taught("X", date(2022, 11, 1), kind=OBSERVED, by="T-2", participants=[Participation(person="T-1")])

    assert cited(ask("hours-earned", plus(without(case(), "E06"), seen)), "05b").verdict is MET
