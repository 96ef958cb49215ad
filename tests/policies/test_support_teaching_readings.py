"""Every reading of plan 1 that can be switched, each way, with a case that it changes. Worked out by hand."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest

from edu_policy.calendars import CalendarYear, Span
from edu_policy.errors import EduPolicyErrors
from edu_policy.models import Activity, Community, Decision, Document, Dossier, Filing, Member, Signature
from edu_policy.policies.support_teaching import EDITION
from edu_policy.quantities import Amount
from edu_policy.rules import DateRule, EffectState, Verdict
from tests.policies.support_teaching_case import (
    IN_BREAK,
    LATER,
    MET,
    NOT_MET,
    OBSERVED,
    PENDING,
    SPRING,
    TOWNSHIP_HEAD,
    UNKNOWN,
    YEAR,
    ask,
    by_school,
    by_township,
    case,
    changed,
    cited,
    plus,
    posting,
    raised,
    research,
    semesters,
    set_aside,
    spring_and_autumn,
    summary,
    verdicts,
    without,
    work,
)

SIGNED: Final = date(2023, 7, 8)
SINCE: Final = date(2022, 6, 1)


def read(dossier: Dossier, provision: str, key: str, option: str, **asked: Any) -> Verdict:
    """Return the verdict of a provision under one option of one reading."""
    question = asked.pop("question", "posting-compliant")
    return cited(ask(question, dossier, edition=EDITION.read({key: option}), **asked), provision).verdict


def with_research(**half_days: Amount) -> Dossier:
    """Return the case with other half-days of research."""
    return case(work(half_days=half_days))


def attended(by: str | None) -> Dossier:
    """Return the case in which R2 was carried out by somebody else and attended by the teacher."""
    done = tuple(record for record in work() if record.id != "R2")
    other = research("R2", date(2023, 3, 10), 1, attended_by=["T-1"])
    return case((*done, changed_by(other, by)))


def changed_by(record: Activity, by: str | None) -> Activity:
    """Return the activity, carried out by somebody else."""
    return Activity(
        id=record.id, kind=record.kind, on=record.on, by=by, at=record.at, participants=record.participants, half_days=record.half_days
    )


def three_people(*hosts: str) -> Dossier:
    """Return the case with N = 0, so a ceiling of 2, and three people sent to these schools."""
    sent = (posting(f"P-{index}", f"T-{index}", host=host) for index, host in enumerate(hosts[1:], start=2))
    return changed(plus(case(), *sent), "quota", value=0)


def member(school: str, role: str = "partner") -> Member:
    """Return a member of a community."""
    return Member(school=school, role=role, start=SINCE)


def two_pairs(dossier: Dossier) -> Dossier:
    """Return the dossier with a second community of the unit, with the other school."""
    return plus(dossier, Community(id="pair-2", type="paired", members=[member("unit", "lead"), member("other")]))


def one_wide_pair(dossier: Dossier) -> Dossier:
    """Return the dossier with two partners in the one community."""
    return changed(dossier, "pair", members=[member("unit", "lead"), member("host"), member("other")])


def lecture() -> Dossier:
    """Return the case with 79 hours and a lecture."""
    extra = Activity(id="X", kind="lecture", on=date(2022, 11, 1), by="T-1", at="host", lessons=1)
    return plus(without(case(), "E06"), extra)


def signed_by(*signatures: Signature) -> Dossier:
    """Return the case with other signatures on the total of spring."""
    return changed(case(), "summary-2", signatures=signatures)


def filed_by(by: str | None, role: str | None) -> Dossier:
    """Return the case in which somebody else filed the total of spring."""
    return changed(case(), "summary-2", filings=[Filing(with_="office", on=date(2023, 7, 13), by=by, role=role)])


def recording(about: Iterable[str]) -> Dossier:
    """Return the case with a recording about something else."""
    return changed(case(), "recording", about=about)


BOTH_LEVELS = plus(case(), Decision(id="remote-2", kind="remote_recognition", by="city-bureau", about="host", on=date(2022, 5, 1)))
TYPED = changed(case(), "paper-A01", facts={"handwritten": False})
TWO_YEARS = Span(date(2022, 9, 1), date(2024, 8, 31))
UNIT: dict[str, Any] = {"question": "unit-compliant", "subject": "unit"}
PAIR: dict[str, Any] = {"question": "community-compliant", "subject": "pair"}
COUNTY: dict[str, Any] = {"question": "county-compliant", "subject": "bureau"}

SWITCHES = [
    # reading, provision, facts, how it is asked, and the verdict under each option
    # 1a: 60 taught inside the 80 hours, or beside them
    pytest.param("1a", "05b", case(), {}, {"inside": MET, "beside": NOT_MET}, id="1a: 60 taught and 20 others"),
    pytest.param("1a", "05b", case(work(observed=68)), {}, {"inside": MET, "beside": MET}, id="1a: 60 taught and 80 others"),
    pytest.param("1a", "05b", case(work(observed=67)), {}, {"inside": MET, "beside": NOT_MET}, id="1a: 60 taught and 79 others"),
    # 1c: 60 + 8 + 6 = 74 without research
    pytest.param(
        "1c",
        "05b",
        with_research(R1=Fraction(1, 2), R2=1),
        {},
        {"whole_half_days": NOT_MET, "any_part": MET, "organised_only": NOT_MET},
        id="1c: 74 + 0 + 3 = 77, or 74 + 3 + 3 = 80",
    ),
    pytest.param(
        "1c",
        "05b",
        with_research(R1=Fraction(3, 2)),
        {},
        {"whole_half_days": NOT_MET, "any_part": MET, "organised_only": NOT_MET},
        id="1c: 74 + 3 = 77, or 74 + 6 = 80",
    ),
    pytest.param(
        "1c",
        "05b",
        attended("T-2"),
        {},
        {"whole_half_days": MET, "any_part": MET, "organised_only": NOT_MET},
        id="1c: 74 + 3 + 3 = 80, or 77 without what T-2 carried out",
    ),
    pytest.param(
        "1c",
        "05b",
        attended(None),
        {},
        {"whole_half_days": MET, "any_part": MET, "organised_only": UNKNOWN},
        id="1c: 77 or 80, by whom it was carried out is not known",
    ),
    # 1f: N of the school year or of the calendar year before; three people, N = 1
    pytest.param(
        "1f",
        "04d",
        changed(three_people("host", "host", "host"), "quota", value=1),
        UNIT,
        {"school_year": MET, "calendar_year": UNKNOWN},
        id="1f: the places of 2021-22 are known",
    ),
    pytest.param(
        "1f",
        "04d",
        changed(three_people("host", "host", "host"), "quota", value=1, period=CalendarYear(2021)),
        UNIT,
        {"school_year": UNKNOWN, "calendar_year": MET},
        id="1f: the places of 2021 are known",
    ),
    # 1g: a ceiling of 2 for the unit, for each community, or for each partner
    pytest.param(
        "1g",
        "04d",
        two_pairs(three_people("host", "host", "other")),
        UNIT,
        {"per_unit": NOT_MET, "per_community": MET, "per_partner": MET},
        id="1g: 2 + 1 to two communities",
    ),
    pytest.param(
        "1g",
        "04d",
        one_wide_pair(three_people("host", "host", "other")),
        UNIT,
        {"per_unit": NOT_MET, "per_community": NOT_MET, "per_partner": MET},
        id="1g: 2 + 1 to two partners of one community",
    ),
    pytest.param(
        "1g",
        "04d",
        two_pairs(three_people("host", "host", "host")),
        UNIT,
        {"per_unit": NOT_MET, "per_community": NOT_MET, "per_partner": NOT_MET},
        id="1g: 3 to one partner",
    ),
    # 1i: either level of recognition, or both
    pytest.param("1i", "03b", case(), PAIR, {"either": MET, "both": NOT_MET}, id="1i: the county alone"),
    pytest.param("1i", "03b", BOTH_LEVELS, PAIR, {"either": MET, "both": MET}, id="1i: county and city"),
    # 1j: handwritten, or typed as well
    pytest.param("1j", "05l", TYPED, {}, {"handwritten": PENDING, "typed_counts": MET}, id="1j: one typed plan"),
    pytest.param(
        "1j", "05l", without(case(), "paper-A01"), {}, {"handwritten": PENDING, "typed_counts": PENDING}, id="1j: one plan missing"
    ),
    # 1k: over two school years, or in one
    pytest.param(
        "1k", "05a", spring_and_autumn(), {"on": LATER}, {"consecutive": MET, "one_school_year": NOT_MET}, id="1k: spring, then autumn"
    ),
    pytest.param("1k", "05a", case(), {}, {"consecutive": MET, "one_school_year": MET}, id="1k: autumn, then spring"),
    # 1m: a partner of any stage, or of the same
    pytest.param(
        "1m", "03a", changed(case(), "host", stages=["junior"]), UNIT, {"any_stage": MET, "same_stage": NOT_MET}, id="1m: another stage"
    ),
    pytest.param(
        "1m", "03a", changed(case(), "host", stages=None), UNIT, {"any_stage": MET, "same_stage": UNKNOWN}, id="1m: stage unknown"
    ),
    pytest.param("1m", "03a", case(), UNIT, {"any_stage": MET, "same_stage": MET}, id="1m: the same stage"),
    # 1n: two semesters at least, or exactly
    pytest.param("1n", "05a", case(), {}, {"at_least_two": MET, "exactly_two": MET}, id="1n: two semesters"),
    pytest.param(
        "1n",
        "05a",
        semesters(4),
        {"on": LATER, "period": TWO_YEARS},
        {"at_least_two": MET, "exactly_two": NOT_MET},
        id="1n: four semesters",
    ),
    pytest.param(
        "1n",
        "05a",
        semesters(3),
        {"on": LATER, "period": YEAR},
        {"at_least_two": MET, "exactly_two": NOT_MET},
        id="1n: two semesters of a posting that has three",
    ),
    # 1o: filed by anyone, or by school or township
    pytest.param("1o", "05n", filed_by("T-1", "teacher"), {}, {"anyone": MET, "school_and_township": PENDING}, id="1o: by the teacher"),
    pytest.param("1o", "05n", filed_by(None, None), {}, {"anyone": MET, "school_and_township": UNKNOWN}, id="1o: by whom is not known"),
    pytest.param("1o", "05n", filed_by("host", None), {}, {"anyone": MET, "school_and_township": MET}, id="1o: by the school"),
    pytest.param("1o", "05n", filed_by("L-2", TOWNSHIP_HEAD), {}, {"anyone": MET, "school_and_township": MET}, id="1o: by the township"),
    # 1p: whoever signs for the school, or its principal
    pytest.param(
        "1p",
        "05m",
        signed_by(Signature(by="host", role="clerk", on=SIGNED), by_township(SIGNED)),
        {},
        {"one_each": MET, "heads_of_both": PENDING},
        id="1p: a clerk signs for the school",
    ),
    pytest.param(
        "1p",
        "05m",
        signed_by(Signature(by="host", on=SIGNED), by_township(SIGNED)),
        {},
        {"one_each": MET, "heads_of_both": UNKNOWN},
        id="1p: who signs for the school is not known",
    ),
    pytest.param("1p", "05m", case(), {}, {"one_each": MET, "heads_of_both": MET}, id="1p: the principal signs"),
    # 1q: all recorded hours, or those of signed semesters
    pytest.param("1q", "05b", case(), {}, {"all_recorded": MET, "signed_only": MET}, id="1q: both semesters signed"),
    pytest.param(
        "1q", "05b", signed_by(by_school(SIGNED)), {}, {"all_recorded": MET, "signed_only": PENDING}, id="1q: spring signed by one"
    ),
    pytest.param("1q", "05d", signed_by(), {}, {"all_recorded": MET, "signed_only": PENDING}, id="1q: spring unsigned"),
    pytest.param(
        "1q",
        "05c",
        changed(case(), "summary-2", signatures=None),
        {},
        {"all_recorded": MET, "signed_only": UNKNOWN},
        id="1q: not known whether spring is signed",
    ),
    # 1s: each activity documented, or the posting as a whole
    pytest.param("1s", "05h", recording(["P-1"]), {}, {"each_activity": PENDING, "on_file": MET}, id="1s: a recording of the posting"),
    pytest.param("1s", "05h", recording(["A01"]), {}, {"each_activity": PENDING, "on_file": MET}, id="1s: a recording of one lesson"),
    pytest.param("1s", "05h", case(), {}, {"each_activity": MET, "on_file": MET}, id="1s: a recording of all activities"),
    pytest.param("1s", "05h", without(case(), "recording"), {}, {"each_activity": PENDING, "on_file": PENDING}, id="1s: no recording"),
    # G3: every calendar year, or every school year
    pytest.param(
        "G3",
        "06a",
        changed(case(), "annual", period=YEAR),
        COUNTY,
        {"calendar_year": UNKNOWN, "school_year": MET},
        id="G3: summary of 2022-23",
    ),
    pytest.param("G3", "06a", case(), COUNTY, {"calendar_year": MET, "school_year": UNKNOWN}, id="G3: summary of 2022"),
    pytest.param(
        "G3",
        "06d",
        changed(case(), "collective", on=date(2023, 3, 1)),
        COUNTY,
        {"calendar_year": PENDING, "school_year": MET},
        id="G3: commended in March 2023",
    ),
    # G5: a kind that the open list does not name
    pytest.param("G5", "05b", lecture(), {}, {"needs_a_person": UNKNOWN, "listed_only": NOT_MET}, id="G5: 79 hours and a lecture"),
]


@pytest.mark.parametrize(("key", "provision", "dossier", "asked", "expected"), SWITCHES)
def test_a_reading_decides_where_it_acts(
    key: str, provision: str, dossier: Dossier, asked: dict[str, Any], expected: dict[str, Verdict]
) -> None:
    assert {option: read(dossier, provision, key, option, **asked) for option in expected} == expected
    assert tuple(expected) == EDITION.reading(key).options


def test_every_reading_that_can_be_switched_is_switched_here() -> None:
    # 1t acts on an effect and has a test of its own below
    here = {str(parameters.values[0]) for parameters in SWITCHES} | {"1t"}

    assert here == {reading.key for reading in EDITION.readings if len(reading.options) > 1}


def test_a_reading_that_cannot_be_switched_says_why() -> None:
    alone = {reading.key: reading for reading in EDITION.readings if len(reading.options) == 1}

    assert set(alone) == {"1b", "1d", "1e", "1h", "1l", "1r", "G1", "G4"}
    assert all(reading.words is not None and reading.words.why.en for reading in alone.values())


@pytest.mark.parametrize(("option", "state"), [("recognised", EffectState.NONE), ("served", EffectState.IN_FORCE)])
def test_what_weighs_in_recommendations_is_the_recognised_year_or_the_service(option: str, state: EffectState) -> None:
    # 1t, P01-06e: two semesters served, the year not recognised; P01-06c always asks for the recognised year
    answer = ask("year-recognised", without(case(), "year"), edition=EDITION.read({"1t": option}))

    assert {effect.provision: effect.state for effect in answer.beside.effects} == {"06c": EffectState.NONE, "06e": state}


def test_neither_way_of_weighing_helps_where_one_semester_was_served() -> None:
    less = changed(without(case(), "year"), "P-1", end=date(2023, 1, 31))

    for option in ("recognised", "served"):
        answer = ask("year-recognised", less, edition=EDITION.read({"1t": option}))
        assert [effect.state for effect in answer.beside.effects] == [EffectState.NONE, EffectState.NONE]


def test_the_readings_taken_are_those_of_the_inventory() -> None:
    taken = {reading.key: reading.taken for reading in EDITION.readings if len(reading.options) > 1}

    assert taken == {
        "1a": "inside",
        "1c": "whole_half_days",
        "1f": "school_year",
        "1g": "per_unit",
        "1i": "either",
        "1j": "handwritten",
        "1k": "consecutive",
        "1m": "any_stage",
        "1n": "at_least_two",
        "1o": "anyone",
        "1p": "one_each",
        "1q": "all_recorded",
        "1s": "each_activity",
        "1t": "recognised",
        "G3": "calendar_year",
        "G5": "needs_a_person",
    }


# -- what a reading shows ------------------------------------------------------------------------------------------------------------


def test_a_finding_names_the_readings_on_which_it_rests() -> None:
    answer = ask("year-recognised", case())

    assert cited(answer, "05b").readings == ("G1", "G5", "1a", "1c", "1q")
    assert cited(answer, "05d").readings == ("G4", "1b", "1q", "1r")
    assert cited(answer, "06b").readings == ("1n",)
    assert {"1a", "1j", "1p"} <= set(answer.readings)


def test_hours_of_an_unsigned_semester_are_kept_apart_under_signed_only() -> None:
    # 1q: autumn 30 + 8 + 6 + 3 = 47 counts; spring 30 + 3 = 33 would, once it is signed: 80 - 47 = 33 short
    answer = ask("hours-earned", signed_by(), edition=EDITION.read({"1q": "signed_only"}))

    finding = cited(answer, "05b")
    assert finding.observed is not None
    assert (finding.observed.low, finding.shortfall) == (47, 33)
    assert cited(answer, "05d", SPRING).shortfall == 30
    assert {item.provision for item in answer.remaining} == {"05b", "05c", "05d"}


def test_hours_of_an_unsigned_semester_are_lost_once_signatures_can_come_no_more() -> None:
    # 1q with a deadline of 30 days after the end: 6 August 2023 has passed
    edition = EDITION.read({"1q": "signed_only"}).bind(evidence_until=DateRule(days=30))

    answer = ask("hours-earned", signed_by(), edition=edition)

    assert verdicts(answer, "05a", "05b", "05c", "05d") == (MET, NOT_MET, NOT_MET, NOT_MET)


def test_hours_of_the_break_are_in_no_signed_semester() -> None:
    # 1q, P01-05k: a total is one of a semester; 79 and one lesson in the break
    extra = Activity(id="X", kind=OBSERVED, on=IN_BREAK, by="T-1", at="host", lessons=1)
    dossier = plus(without(case(), "E06"), extra)

    assert read(dossier, "05b", "1q", "all_recorded") is MET
    assert read(dossier, "05b", "1q", "signed_only") is NOT_MET


def test_a_total_signed_for_another_posting_signs_no_hours_of_this_one() -> None:
    other = plus(without(case(), "summary-2"), posting("P-2", "T-2"), summary(SPRING, SIGNED, about=["P-2"]))

    assert read(other, "05b", "1q", "signed_only") is PENDING


def test_an_excluded_kind_says_that_its_kind_does_not_count() -> None:
    finding = cited(ask("hours-earned", lecture(), edition=EDITION.read({"G5": "listed_only"})), "05b")

    assert set_aside(finding.excluded) == {"kind_not_counted": ("X",)}
    assert (finding.uncertain, finding.shortfall) == ((), 1)


def test_research_that_was_only_attended_says_why_it_does_not_count() -> None:
    finding = cited(ask("hours-earned", attended("T-2"), edition=EDITION.read({"1c": "organised_only"})), "05b")

    (group,) = finding.excluded
    assert (group.reason, group.detail, group.records) == ("condition_failed", "activity.by", ("R2",))


def test_remarks_stay_whatever_reading_is_taken() -> None:
    # 1m asks for the same stage, or remarks on another; 1i for both levels, or remarks on one
    other = changed(case(), "host", stages=["junior"])

    for option in ("any_stage", "same_stage"):
        assert raised(ask("unit-compliant", other, subject="unit", edition=EDITION.read({"1m": option}))) == {"1m": True}
    for option in ("either", "both"):
        assert raised(ask("community-compliant", case(), subject="pair", edition=EDITION.read({"1i": option}))) == {"1i": True}


def test_two_readings_can_be_switched_together() -> None:
    # 1c any_part: 74 + 3 + 3 = 80; 1a beside: of these 20 count toward 80 others
    dossier = with_research(R1=Fraction(1, 2), R2=1)

    assert cited(ask("hours-earned", dossier, edition=EDITION.read({"1c": "any_part"})), "05b").verdict is MET
    assert cited(ask("hours-earned", dossier, edition=EDITION.read({"1c": "any_part", "1a": "beside"})), "05b").verdict is NOT_MET


def test_unknown_readings_and_options_are_refused_together() -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        EDITION.read({"9z": "yes", "1c": "pro_rata"})

    assert len(caught.value.exceptions) == 2


def test_papers_of_another_kind_do_not_document_the_posting_under_either_reading() -> None:
    note = Document(id="note", kind="resource", about=["P-1"], on=SIGNED)
    less = plus(without(case(), "recording"), note)

    assert read(less, "05h", "1s", "on_file") is PENDING
    assert read(less, "05h", "1s", "each_activity") is PENDING
