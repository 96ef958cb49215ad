"""Every switchable reading of plan 1, under each of its options, on a case where it changes the answer. Worked out by hand."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from edu_policy.calendars import CalendarYear
from edu_policy.models import Activity, Community, Decision, Document, Dossier, Figure, Filing, Member, Signature
from edu_policy.policies.support_teaching import EDITION
from edu_policy.rules import EffectState, Verdict
from tests.policies.support_teaching_case import (
    LATER,
    MET,
    NOT_MET,
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
    verdicts,
    without,
    work,
)

SWITCHABLE = ("G3", "G5", "1a", "1c", "1f", "1g", "1i", "1j", "1k", "1m", "1n", "1o", "1p", "1q", "1s", "1t")


def test_these_are_all_the_readings_that_can_be_switched() -> None:
    assert {reading.key for reading in EDITION.readings if len(reading.options) > 1} == {*SWITCHABLE}


@pytest.mark.parametrize("key", SWITCHABLE)
def test_an_edition_keeps_the_readings_that_were_chosen(key: str) -> None:
    reading = EDITION.reading(key)

    assert EDITION.option(key) == reading.options[0]
    for option in reading.options:
        chosen = EDITION.read({key: option})
        assert chosen.option(key) == option
        assert (chosen == EDITION.read({key: reading.options[0]})) is (option == reading.options[0])


# -- about a posting -----------------------------------------------------------------------------------------------------------------


def member(school: str, role: str) -> Member:
    """Return a member since June 2022."""
    return Member(school=school, role=role, start=date(2022, 6, 1))


ATTENDED = research("R2", date(2022, 10, 15), 1, by="T-2", attended_by=["T-1"])
LECTURE = Activity(id="X", kind="lecture", on=date(2022, 11, 1), by="T-1", at="host", lessons=1)
FILED_BY_TEACHER = changed(case(), "summary-1", filings=[Filing(with_="office", on=date(2023, 1, 20), by="T-1", role="teacher")])
FILED_BY_TOWNSHIP = changed(case(), "summary-1", filings=[Filing(with_="office", on=date(2023, 1, 20), by="township", role=TOWNSHIP_HEAD)])
FILED_BY_SOMEBODY = changed(case(), "summary-1", filings=[Filing(with_="office", on=date(2023, 1, 20))])


def signed_in_autumn(role: str | None) -> Dossier:
    """Return the case in which somebody of that role signed for the school in autumn."""
    return changed(case(), "summary-1", signatures=[Signature(by="host", role=role, on=date(2023, 1, 14)), by_township(date(2023, 1, 16))])


HALF_SIGNED = changed(case(), "summary-2", signatures=[by_school(date(2023, 7, 8))])
ON_THE_WHOLE = plus(without(case(), "recording"), Document(id="file", kind="paper_record", about=["P-1"], on=date(2023, 7, 7)))

POSTINGS = [
    # 1a: the 60 taught inside the 80 hours, or the 80 beside them (三(三), P01-05b)
    pytest.param("1a", {"inside": MET, "beside": NOT_MET}, "05b", case(), id="1a: 60 + 8 + 6 + 6 = 80; beside the 60: 20"),
    pytest.param("1a", {"inside": MET, "beside": MET}, "05b", case(work(observed=70, explained=4)), id="1a: 140; beside: 70 + 4 + 6 = 80"),
    pytest.param("1a", {"inside": MET, "beside": NOT_MET}, "05b", case(work(observed=70, explained=3)), id="1a: 139; beside: 79"),
    # 1c: parts of half-days, and research that is merely attended (P01-05g): 74 + 3, and the second activity
    pytest.param(
        "1c",
        {"whole_half_days": NOT_MET, "any_part": MET, "organised_only": NOT_MET},
        "05b",
        case(work(half_days={"R1": 1, "R2": Fraction(1, 2)})),
        id="1c: half of a half-day: 77 + 0, or 77 + 3",
    ),
    pytest.param(
        "1c",
        {"whole_half_days": NOT_MET, "any_part": MET, "organised_only": NOT_MET},
        "05b",
        case(work(half_days={"R1": Fraction(3, 2)})),
        id="1c: 1.5 half-days: 74 + 3, or 74 + 6",
    ),
    pytest.param(
        "1c",
        {"whole_half_days": MET, "any_part": MET, "organised_only": NOT_MET},
        "05b",
        case((*work(half_days={"R1": 1}), ATTENDED)),
        id="1c: a half-day attended: 77 + 3, or 77",
    ),
    pytest.param(
        "1c",
        {"whole_half_days": MET, "any_part": MET, "organised_only": MET},
        "05b",
        case(),
        id="1c: two whole half-days of one's own: 74 + 6",
    ),
    # 1k: the two semesters of P01-05a across two school years
    pytest.param("1k", {"consecutive": MET, "one_school_year": NOT_MET}, "05a", spring_and_autumn(), id="1k: spring and autumn"),
    pytest.param("1k", {"consecutive": MET, "one_school_year": MET}, "05a", case(), id="1k: autumn and spring"),
    # 1n: at least two semesters, or exactly two
    pytest.param("1n", {"at_least_two": MET, "exactly_two": MET}, "05a", case(), id="1n: two"),
    # G5: a kind that the open list of P01-05e does not name: 79 hours and a lecture
    pytest.param(
        "G5", {"needs_a_person": UNKNOWN, "listed_only": NOT_MET}, "05b", plus(without(case(), "E06"), LECTURE), id="G5: 79 and a lecture"
    ),
    pytest.param("G5", {"needs_a_person": MET, "listed_only": MET}, "05b", plus(case(), LECTURE), id="G5: 80 and a lecture"),
    # 1j: handwritten papers (P01-05l)
    pytest.param(
        "1j",
        {"handwritten": PENDING, "typed_counts": MET},
        "05l",
        changed(case(), "paper-A01", facts={"handwritten": False}),
        id="1j: a typed plan",
    ),
    pytest.param(
        "1j", {"handwritten": UNKNOWN, "typed_counts": MET}, "05l", changed(case(), "paper-A01", facts={}), id="1j: typed or not unknown"
    ),
    pytest.param(
        "1j", {"handwritten": PENDING, "typed_counts": PENDING}, "05l", without(case(), "paper-A01"), id="1j: no plan counts in neither"
    ),
    # 1o: who files the signed total (P01-05n)
    pytest.param("1o", {"anyone": MET, "school_and_township": PENDING}, "05n", FILED_BY_TEACHER, id="1o: the teacher files"),
    pytest.param("1o", {"anyone": MET, "school_and_township": MET}, "05n", FILED_BY_TOWNSHIP, id="1o: the township files"),
    pytest.param("1o", {"anyone": MET, "school_and_township": MET}, "05n", case(), id="1o: the school files"),
    pytest.param("1o", {"anyone": MET, "school_and_township": UNKNOWN}, "05n", FILED_BY_SOMEBODY, id="1o: who filed is not known"),
    # 1p: who signs for the school (P01-05m, and so P01-05n)
    pytest.param("1p", {"one_each": MET, "heads_of_both": PENDING}, "05m", signed_in_autumn("dean"), id="1p: a dean signs"),
    pytest.param("1p", {"one_each": MET, "heads_of_both": MET}, "05m", signed_in_autumn("principal"), id="1p: the principal signs"),
    pytest.param("1p", {"one_each": MET, "heads_of_both": UNKNOWN}, "05m", signed_in_autumn(None), id="1p: who signs is not known"),
    pytest.param(
        "1p", {"one_each": MET, "heads_of_both": PENDING}, "05n", signed_in_autumn("dean"), id="1p: filed with a dean's signature"
    ),
    # 1q: hours of a semester whose total is not signed by both (P01-05b, 05c, 05d)
    pytest.param("1q", {"all_recorded": MET, "signed_only": PENDING}, "05b", HALF_SIGNED, id="1q: hours, spring half signed"),
    pytest.param("1q", {"all_recorded": MET, "signed_only": PENDING}, "05c", HALF_SIGNED, id="1q: lessons, spring half signed"),
    pytest.param("1q", {"all_recorded": MET, "signed_only": PENDING}, "05d", HALF_SIGNED, id="1q: lessons of each semester"),
    pytest.param("1q", {"all_recorded": MET, "signed_only": MET}, "05b", case(), id="1q: both semesters signed"),
    # 1s: papers of each activity, or of the posting (P01-05h)
    pytest.param("1s", {"each_activity": PENDING, "on_file": MET}, "05h", ON_THE_WHOLE, id="1s: a paper of the posting as a whole"),
    pytest.param("1s", {"each_activity": PENDING, "on_file": PENDING}, "05h", without(case(), "recording"), id="1s: nothing"),
]


@pytest.mark.parametrize(("key", "expected", "provision", "dossier"), POSTINGS)
def test_a_reading_changes_what_is_found_about_a_posting(key: str, expected: dict[str, Verdict], provision: str, dossier: Dossier) -> None:
    for option, verdict in expected.items():
        answer = ask("posting-compliant", dossier, on=LATER, edition=EDITION.read({key: option}))
        assert cited(answer, provision).verdict is verdict, option
        assert key in cited(answer, provision).readings


@pytest.mark.parametrize(
    ("number", "exactly_two"), [pytest.param(3, NOT_MET, id="three semesters"), pytest.param(4, NOT_MET, id="four semesters")]
)
def test_whether_a_posting_may_have_more_than_two_semesters(number: int, exactly_two: Verdict) -> None:
    # 1n: of the named year both semesters are served; exactly two asks for the whole posting, which has more
    for option, verdict in (("at_least_two", MET), ("exactly_two", exactly_two)):
        answer = ask("hours-earned", semesters(number), on=LATER, period=YEAR, edition=EDITION.read({"1n": option}))
        assert cited(answer, "05a").verdict is verdict


def test_exactly_two_semesters_are_not_met_while_a_third_may_still_be_served() -> None:
    # 1n: on 31 August 2023 two of three planned semesters are over
    finding = cited(ask("hours-earned", semesters(3), period=YEAR, edition=EDITION.read({"1n": "exactly_two"})), "05a")

    assert (finding.verdict, finding.holding) == (PENDING, True)


def test_what_a_reading_leaves_out_is_shown_with_its_reason() -> None:
    def excluded(options: dict[str, str], provision: str, dossier: Dossier) -> dict[str, tuple[str, ...]]:
        return set_aside(cited(ask("posting-compliant", dossier, edition=EDITION.read(options)), provision).excluded)

    attended = case((*work(half_days={"R1": 1}), ATTENDED))
    assert excluded({"1c": "organised_only"}, "05b", attended) == {"condition_failed": ("R2",)}
    assert excluded({"1c": "whole_half_days"}, "05b", attended) == {}
    assert excluded({"G5": "listed_only"}, "05b", plus(case(), LECTURE)) == {"kind_not_counted": ("X",)}
    spring = tuple(f"S{index:02}" for index in range(1, 31))
    assert excluded({"1q": "signed_only"}, "05c", HALF_SIGNED) == {"condition_failed": spring}


def test_hours_of_an_unsigned_semester_still_lack_under_the_stricter_reading() -> None:
    # 1q: autumn alone: 30 + 8 + 6 + 3 = 47 hours and 30 lessons, so 33 and 30 lack; R2 and 30 lessons of spring wait for a signature
    answer = ask("hours-earned", HALF_SIGNED, edition=EDITION.read({"1q": "signed_only"}))

    assert {item.path: item.shortfall for item in answer.remaining} == {"05b": 33, "05c": 30, "05d/2022-23/2": 30}
    assert cited(answer, "05d", SPRING).verdict is PENDING


def test_a_lesson_in_the_break_is_in_no_signed_semester() -> None:
    # 1q: 30 + 29 lessons of two signed semesters, and one of 1 February, which no total of a semester covers
    moved = changed(case(), "S30", on=date(2023, 2, 1))

    assert cited(ask("hours-earned", moved), "05c").verdict is MET
    assert cited(ask("hours-earned", moved, edition=EDITION.read({"1q": "signed_only"})), "05c").verdict is NOT_MET


@pytest.mark.parametrize(
    ("option", "state"),
    [pytest.param("recognised", EffectState.NONE, id="recognised"), pytest.param("served", EffectState.IN_FORCE, id="served")],
)
def test_whether_experience_must_be_recognised_before_it_weighs(option: str, state: EffectState) -> None:
    # 1t, P01-06e: two semesters are served, and nothing is recognised; P01-06c needs the recognition in any case
    effects = ask("year-recognised", without(case(), "year"), edition=EDITION.read({"1t": option})).beside.effects

    assert [(effect.provision, effect.state) for effect in effects] == [("06c", EffectState.NONE), ("06e", state)]


# -- about a school --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "cap", "verdict"),
    [
        pytest.param("school_year", 2, NOT_MET, id="0 places in 2021-22: 0 + 2"),
        pytest.param("calendar_year", 7, MET, id="5 places in 2021: 5 + 2"),
    ],
)
def test_which_year_gives_n(option: str, cap: int, verdict: Verdict) -> None:
    # 1f, P01-04c and 04d: three people are sent
    sent = plus(
        without(case(), "quota"),
        Figure(id="of-the-school-year", kind="title_quota", about="unit", period=YEAR.previous, value=0),
        Figure(id="of-the-calendar-year", kind="title_quota", about="unit", period=CalendarYear(2021), value=5),
        posting("P-2", "T-2"),
        posting("P-3", "T-3"),
    )

    answer = ask("unit-compliant", sent, subject="unit", edition=EDITION.read({"1f": option}))

    (quantity,) = answer.beside.quantities
    assert (quantity.observed.low, quantity.observed.high) == (cap, cap)
    assert cited(answer, "04d").verdict is verdict


PAIRS = [
    # communities of the unit with their partners; where T-1, at the host, and T-2 to T-4 go
    pytest.param([["host", "other"]], ["host", "host", "host", "other"], (NOT_MET, NOT_MET, MET), id="one pair: 4; partners: 3 and 1"),
    pytest.param([["host"], ["other"]], ["host", "host", "other", "other"], (NOT_MET, MET, MET), id="two pairs: 2 and 2"),
    pytest.param([["host"], ["other"]], ["host", "host", "host", "host"], (NOT_MET, NOT_MET, NOT_MET), id="all 4 at one partner"),
    pytest.param([["host", "other"]], ["host", "host", "other"], (MET, MET, MET), id="3 in all"),
]


@pytest.mark.parametrize(("partners", "hosts", "expected"), PAIRS)
def test_for_what_the_ceiling_holds(partners: list[list[str]], hosts: list[str], expected: tuple[Verdict, ...]) -> None:
    # 1g, P01-04d: N + 2 = 1 + 2 = 3, for the unit, for each community, or for each partner
    communities = [
        Community(id=f"pair-{index}", type="paired", members=[member("unit", "lead"), *(member(school, "partner") for school in schools)])
        for index, schools in enumerate(partners, start=1)
    ]
    sent = plus(
        without(case(), "pair"),
        *communities,
        *(posting(f"P-{index}", f"T-{index}", host=host) for index, host in enumerate(hosts[1:], start=2)),
    )

    for option, verdict in zip(("per_unit", "per_community", "per_partner"), expected, strict=True):
        answer = ask("unit-compliant", sent, subject="unit", edition=EDITION.read({"1g": option}))
        assert cited(answer, "04d").verdict is verdict, option


def test_whether_unit_and_partner_must_be_of_one_stage() -> None:
    # 1m, P01-03a: the only partner of the primary school is a kindergarten; the remark stands in both readings
    mixed = changed(case(), "host", kind="kindergarten", stages=["preschool"])

    for option, verdict in (("any_stage", MET), ("same_stage", NOT_MET)):
        answer = ask("unit-compliant", mixed, subject="unit", edition=EDITION.read({"1m": option}))
        assert cited(answer, "03a").verdict is verdict
        assert raised(answer)["1m"] is True
    assert cited(ask("unit-compliant", case(), subject="unit", edition=EDITION.read({"1m": "same_stage"})), "03a").verdict is MET


# -- about a community and the county ----------------------------------------------------------------------------------------------------

BY_CITY = Decision(id="by-city", kind="remote_recognition", by="city-bureau", about="host", on=date(2022, 5, 12))


@pytest.mark.parametrize(
    ("dossier", "either", "both"),
    [
        pytest.param(case(), MET, NOT_MET, id="the county alone"),
        pytest.param(plus(without(case(), "remote"), BY_CITY), MET, NOT_MET, id="the city alone"),
        pytest.param(plus(case(), BY_CITY), MET, MET, id="both"),
        pytest.param(without(case(), "remote"), NOT_MET, NOT_MET, id="neither"),
    ],
)
def test_which_levels_must_recognise_a_partner_as_remote(dossier: Dossier, either: Verdict, both: Verdict) -> None:
    # 1i, 三(一), P01-03b
    for option, verdict in (("either", either), ("both", both)):
        answer = ask("community-compliant", dossier, subject="pair", edition=EDITION.read({"1i": option}))
        assert cited(answer, "03b").verdict is verdict


ANNUAL = [
    # the summary, the awards                                                   calendar year    school year
    pytest.param({"period": CalendarYear(2022)}, {}, (MET, MET), (UNKNOWN, MET), id="about 2022, which only partly is the school year"),
    pytest.param({"period": YEAR}, {}, (UNKNOWN, MET), (MET, MET), id="about the school year, which only partly is 2022"),
    pytest.param({"period": CalendarYear(2021)}, {}, (PENDING, MET), (PENDING, MET), id="about 2021"),
    pytest.param({"period": None, "on": date(2023, 1, 10)}, {}, (PENDING, MET), (MET, MET), id="about no period, dated January 2023"),
    pytest.param({"period": YEAR}, {"on": date(2023, 6, 30)}, (UNKNOWN, PENDING), (MET, MET), id="awards of June 2023"),
]


@pytest.mark.parametrize(("summary", "awards", "calendar_year", "school_year"), ANNUAL)
def test_which_year_is_every_year(
    summary: dict[str, Any], awards: dict[str, Any], calendar_year: Iterable[Verdict], school_year: Iterable[Verdict]
) -> None:
    # G3, 三(四), P01-06a and 06d: of the school year 2022-23, asked on its last day; 2022 is the calendar year that ends in it
    county = changed(case(), "annual", **summary)
    for id_ in ("collective", "individual"):
        county = changed(county, id_, **awards)

    for option, expected in (("calendar_year", calendar_year), ("school_year", school_year)):
        answer = ask("county-compliant", county, subject="bureau", edition=EDITION.read({"G3": option}))
        assert verdicts(answer, "06a", "06d") == expected
