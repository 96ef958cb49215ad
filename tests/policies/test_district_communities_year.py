"""The work of a year (四1, 四2): synchronous lessons, online study and on-site research of each school with its core school. By hand."""

from datetime import date
from typing import Any

import pytest

from edu_policy.models import Table
from edu_policy.rules import Basis, Finding, MissingFact, Verdict
from tests.policies.district_communities_case import (
    CB_AND_IN,
    COMMUNITY_OF,
    MEMBERS,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTNERS,
    PENDING,
    UNKNOWN,
    ask,
    case,
    changed,
    found,
    held,
    plus,
    recorded,
    verdict_of,
    verdicts_of,
    worked,
)

ONE_MORE = "sync-east-english-10"
"""The twentieth lesson of ``east``."""


def of_school(finding: Finding, school: str) -> Finding:
    """Return the part of a finding that is about one school."""
    return next(part for part in finding.walk() if part.subject == school and not part.children)


def work_of(partner: str, **done: Any) -> tuple[Verdict, ...]:
    """Return the verdicts on 06b, 06c, 07a and 07b in a year in which one school did so much."""
    dossier = worked(partner, **done)
    return (*verdicts_of(dossier, "06b", "06c", "07a", "07b", subject=COMMUNITY_OF[partner], question="year-done").values(),)


# -- the full case -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("community", CB_AND_IN)
@pytest.mark.parametrize("question", ["year-done", "well-formed", "community-compliant"])
def test_the_full_case_meets_every_question_about_a_community(question: str, community: str) -> None:
    answer = ask(question, subject=community)

    assert answer.verdict is MET
    assert (answer.remaining, answer.missing) == ((), ())


@pytest.mark.parametrize(
    ("community", "decisive", "beside"),
    [
        # 08b binds co-built communities, 08a integrated ones
        pytest.param("CB", ["06b", "06c", "07a", "07b", "08b"], ["06a", "06d", "07c", "08c"], id="co-built"),
        pytest.param("IN", ["06b", "06c", "07a", "07b"], ["06a", "06d", "07c", "08a", "08c"], id="integrated"),
    ],
)
def test_the_year_rests_on_the_work_and_reports_papers_beside_it(community: str, decisive: list[str], beside: list[str]) -> None:
    answer = ask("year-done", subject=community)

    applied = [part.provision for part in answer.finding.children if part.verdict is not NOT_APPLICABLE]
    assert (applied, [part.provision for part in answer.beside.findings]) == (decisive, beside)
    assert {part.verdict for part in answer.beside.findings} == {MET}


def test_a_co_built_community_of_three_needs_three_times_the_work() -> None:
    # K05-1: 20k lessons, 8k studies, 4k researches of k = 3 schools: 60, 24 and 12
    answer = ask("year-done")

    def counted(provision: str) -> int:
        finding = answer.finding.cited(provision)
        assert finding is not None
        return sum(len(group.records) for part in finding.walk() if part.subject in MEMBERS for group in part.counted)

    assert [counted(provision) for provision in ("06c", "07a", "07b")] == [60, 24, 12]


def test_the_work_of_a_year_rests_on_dated_records() -> None:
    # the schools and the day of forming are in a register, which is weaker
    assert of_school(found("06c"), "east").basis is Basis.RECORDS


# -- thresholds: at, one under, one over -------------------------------------------------------------------------------------------

FLOORS = [
    # what was done           06b      06c      07a      07b
    pytest.param({"english": 9}, (MET, NOT_MET, MET, MET), id="10 + 9 = 19 lessons: one under"),
    pytest.param({"english": 10}, (MET, MET, MET, MET), id="10 + 10 = 20 lessons: at"),
    pytest.param({"english": 11}, (MET, MET, MET, MET), id="10 + 11 = 21 lessons: one over"),
    pytest.param({"music": 20, "english": 0}, (NOT_MET, MET, MET, MET), id="20 lessons in 1 subject: one subject under"),
    pytest.param({"music": 19, "english": 1}, (MET, MET, MET, MET), id="19 + 1 lessons in 2 subjects: at"),
    pytest.param({"music": 7, "english": 7, "art": 6}, (MET, MET, MET, MET), id="7 + 7 + 6 = 20 lessons in 3 subjects: one over"),
    pytest.param({"music": 0, "english": 0}, (NOT_MET, NOT_MET, MET, MET), id="no lessons"),
    pytest.param({"study": 7}, (MET, MET, NOT_MET, MET), id="7 studies: one under"),
    pytest.param({"study": 9}, (MET, MET, MET, MET), id="9 studies: one over"),
    pytest.param({"research": 3}, (MET, MET, MET, NOT_MET), id="3 researches: one under"),
    pytest.param({"research": 5}, (MET, MET, MET, MET), id="5 researches: one over"),
    # reading 5c: separate floors, the one does not make up for the other
    pytest.param({"study": 12, "research": 0}, (MET, MET, MET, NOT_MET), id="12 online and 0 on-site"),
    pytest.param({"study": 0, "research": 12}, (MET, MET, NOT_MET, MET), id="0 online and 12 on-site"),
]


@pytest.mark.parametrize("partner", PARTNERS)
@pytest.mark.parametrize(("done", "verdicts"), FLOORS)
def test_each_school_must_reach_each_floor(partner: str, done: dict[str, Any], verdicts: tuple[Verdict, ...]) -> None:
    # 四1: >= 2 subjects (06b), >= 20 lessons (06c); 四2: >= 8 online (07a), >= 4 on-site (07b); 5b: for each recipient
    assert work_of(partner, **done) == verdicts


@pytest.mark.parametrize("partner", PARTNERS)
@pytest.mark.parametrize(
    ("provision", "done", "shortfall"),
    [
        ("06b", {"music": 20, "english": 0}, 1),  # 2 - 1
        ("06c", {"english": 9}, 1),  # 20 - 19
        ("06c", {"english": 3}, 7),  # 20 - 13
        ("07a", {"study": 5}, 3),  # 8 - 5
        ("07b", {"research": 1}, 3),  # 4 - 1
    ],
)
def test_the_school_that_is_short_is_named_with_its_shortfall(partner: str, provision: str, done: dict[str, Any], shortfall: int) -> None:
    community = COMMUNITY_OF[partner]
    finding = found(provision, worked(partner, **done), subject=community)

    assert of_school(finding, partner).shortfall == shortfall
    others = [school for school in PARTNERS if school != partner and COMMUNITY_OF[school] == community]
    assert [of_school(finding, school).shortfall for school in others] == [None] * len(others)


# -- what counts -------------------------------------------------------------------------------------------------------------------


def test_a_lesson_of_two_periods_counts_two() -> None:
    # 10 + 9 = 19 entries, one of them of two periods: 19 + 1 = 20 lessons
    short = worked("east", english=9)
    assert verdict_of("06c", short) is NOT_MET
    assert verdict_of("06c", changed("sync-east-music-01", dossier=short, lessons=2)) is MET


def test_a_lesson_that_three_schools_follow_counts_for_each() -> None:
    # each has 10 + 9 of its own: with the common one 20
    short = worked("south", english=9, dossier=worked("west", english=9, dossier=worked("east", english=9)))
    common = held("common", "east", date(2021, 6, 1), kind="sync_lesson", lessons=1, subject="english", sites=MEMBERS)
    assert verdict_of("06c", short) is NOT_MET
    assert verdict_of("06c", plus(common, dossier=short)) is MET


LAST_LESSONS = [
    # the twentieth lesson of east                       06c
    pytest.param({}, MET, id="from the core to east"),
    pytest.param({"by": "east", "at": "east", "sites": ["core"]}, MET, id="from east to the core"),
    pytest.param({"by": "T-east"}, MET, id="given by a teacher"),
    pytest.param({"by": None}, MET, id="who gave it does not matter"),
    pytest.param({"sites": ["east", "annex"]}, MET, id="followed by a school of another community as well"),
    pytest.param({"by": "south", "at": "south", "sites": ["east"]}, NOT_MET, id="between two recipients"),
    pytest.param({"at": "main"}, NOT_MET, id="with the core of another community"),
    pytest.param({"sites": ()}, NOT_MET, id="at the core alone"),
    pytest.param({"kind": "demonstration"}, NOT_MET, id="of a kind that the plan does not name"),
    pytest.param({"kind": "online_study"}, NOT_MET, id="an online study is no lesson"),
    pytest.param({"on": date(2021, 1, 1)}, MET, id="on the first day of the year"),
    pytest.param({"on": date(2021, 12, 31)}, MET, id="on the last day of the year"),
    pytest.param({"on": date(2020, 12, 31)}, NOT_MET, id="in the year before"),
    pytest.param({"on": date(2022, 1, 1)}, NOT_MET, id="in the year after"),
    pytest.param({"lessons": 0}, NOT_MET, id="of no period"),
    pytest.param({"mode": "recorded"}, MET, id="the floor of lessons asks for no mode"),
]


@pytest.mark.parametrize(("change", "verdict"), LAST_LESSONS)
def test_only_lessons_of_the_year_with_the_core_school_count(change: dict[str, Any], verdict: Verdict) -> None:
    assert verdict_of("06c", changed(ONE_MORE, **change)) is verdict


def test_the_same_lesson_entered_twice_counts_once() -> None:
    # 19 entries and one of them again, under the same identity
    dossier = changed("sync-east-music-01", dossier=worked("east", english=9), identity="8 March")
    again = held("again", "east", date(2021, 3, 8), kind="sync_lesson", lessons=1, subject="music", identity="8 March")
    assert verdict_of("06c", plus(again, dossier=dossier)) is NOT_MET
    assert verdict_of("06c", plus(again, dossier=changed("sync-east-music-01", dossier=dossier, identity=None))) is MET


RESEARCH = [
    # the fourth research of east                      07b
    pytest.param({}, MET, id="on site"),
    pytest.param({"at": "east", "sites": ["core"]}, MET, id="held at the other school"),
    pytest.param({"mode": "online_live"}, NOT_MET, id="online"),
    pytest.param({"mode": "recorded"}, NOT_MET, id="recorded"),
    pytest.param({"at": "west"}, NOT_MET, id="without the core school"),
    pytest.param({"on": date(2022, 1, 1)}, NOT_MET, id="in the year after"),
    pytest.param({"mode": None}, UNKNOWN, id="how is not known"),
    pytest.param({"on": None}, UNKNOWN, id="when is not known"),
    pytest.param({"kind": None}, UNKNOWN, id="what is not known"),
    pytest.param({"kind": "research"}, UNKNOWN, id="research of a kind that is not told"),
]


@pytest.mark.parametrize(("change", "verdict"), RESEARCH)
def test_research_counts_on_site_with_the_core_school(change: dict[str, Any], verdict: Verdict) -> None:
    assert verdict_of("07b", changed("research-east-04", **change)) is verdict


STUDY = [
    # the eighth study of east                         07a
    pytest.param({"mode": "recorded"}, MET, id="recorded"),
    pytest.param({"mode": None}, MET, id="how is not known"),
    pytest.param({"kind": "teaching_research", "mode": "onsite"}, NOT_MET, id="on-site research"),
    pytest.param({"kind": "rotation_training"}, NOT_MET, id="another training"),
    pytest.param({"kind": "training"}, UNKNOWN, id="a training of a kind that is not told"),
    pytest.param({"on": None}, UNKNOWN, id="when is not known"),
]


@pytest.mark.parametrize(("change", "verdict"), STUDY)
def test_online_study_is_told_by_its_kind(change: dict[str, Any], verdict: Verdict) -> None:
    assert verdict_of("07a", changed("study-east-08", **change)) is verdict


# -- what is not known -------------------------------------------------------------------------------------------------------------

UNKNOWNS = [
    # the twentieth lesson of east                    what is missing
    pytest.param({"lessons": None}, "activity.lessons", id="how many periods"),
    pytest.param({"sites": None}, "activity.places", id="which schools followed it"),
    pytest.param({"at": None}, "activity.places", id="where it was given"),
    pytest.param({"on": None}, "activity.on", id="when"),
    pytest.param({"kind": None}, "activity.kind", id="what"),
    pytest.param({"kind": "lesson"}, "activity.kind", id="a lesson of a kind that is not told"),
]


@pytest.mark.parametrize(("change", "field"), UNKNOWNS)
def test_a_lesson_that_may_count_leaves_it_open_and_names_the_fact(change: dict[str, Any], field: str) -> None:
    # 19 lessons are certain, and the twentieth may count: between 19 and 20 of 20
    part = of_school(found("06c", changed(ONE_MORE, **change)), "east")

    assert part.verdict is UNKNOWN
    assert part.observed is not None
    assert part.observed.low == 19
    assert MissingFact(ONE_MORE, field) in part.missing


@pytest.mark.parametrize("change", [{"lessons": None}, {"sites": None}, {"on": None}, {"kind": None}])
def test_a_twenty_first_lesson_that_may_count_leaves_nothing_open(change: dict[str, Any]) -> None:
    assert verdict_of("06c", changed("sync-east-english-11", dossier=worked("east", english=11), **change)) is MET


def test_a_lesson_whose_subject_is_not_known_may_be_in_a_second_one() -> None:
    # 19 lessons in music and one in a subject that is not known: 1 or 2 subjects, but 20 lessons in any case
    dossier = changed("sync-east-english-01", dossier=worked("east", music=19, english=1), subject=None)
    part = of_school(found("06b", dossier), "east")

    assert (part.verdict, part.missing) == (UNKNOWN, (MissingFact("sync-east-english-01", "activity.subject"),))
    assert part.observed is not None
    assert (part.observed.low, part.observed.high) == (1, 2)
    assert verdict_of("06c", dossier) is MET


def test_a_lesson_whose_subject_is_not_known_leaves_two_known_subjects_alone() -> None:
    assert verdict_of("06b", changed(ONE_MORE, subject=None)) is MET


def test_where_activities_are_not_kept_nothing_is_decided() -> None:
    verdicts = verdicts_of(case(activities=None), "06b", "06c", "07a", "07b")
    assert verdicts == dict.fromkeys(("06b", "06c", "07a", "07b"), UNKNOWN)


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param({"since": date(2021, 1, 2)}, id="kept from the second day of the year"),
        pytest.param({"until": date(2021, 12, 30)}, id="kept to the last day but one"),
    ],
)
def test_where_lessons_may_be_missing_nineteen_leave_it_open_and_twenty_are_enough(kept: dict[str, Any]) -> None:
    assert verdict_of("06c", recorded(Table.ACTIVITIES, dossier=worked("east", english=9), **kept)) is UNKNOWN
    assert verdict_of("06c", recorded(Table.ACTIVITIES, **kept)) is MET


# -- as the year goes on -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "lessons", "study", "research"),
    [
        # lessons: music on Mondays from 8 March, English on Tuesdays; study every 14 days from 1 April; research every 30 from 2 April
        pytest.param(date(2021, 3, 7), 0, 0, 0, id="before the first lesson"),
        pytest.param(date(2021, 4, 30), 16, 3, 1, id="8 + 8 lessons; 1, 15 and 29 April; 2 April"),
        pytest.param(date(2021, 5, 10), 19, 3, 2, id="10 + 9 lessons; and 2 May"),
        pytest.param(date(2021, 5, 11), 20, 3, 2, id="10 + 10 lessons"),
        pytest.param(date(2021, 6, 30), 20, 7, 3, id="study 7 by 24 June; research 3 by 1 June"),
        pytest.param(date(2021, 7, 1), 20, 7, 4, id="the fourth research"),
        pytest.param(date(2021, 7, 8), 20, 8, 4, id="the eighth study"),
    ],
)
def test_while_the_year_runs_what_is_short_can_still_come(on: date, lessons: int, study: int, research: int) -> None:
    for provision, done, floor in (("06c", lessons, 20), ("07a", study, 8), ("07b", research, 4)):
        part = of_school(found(provision, on=on), "east")
        assert part.observed is not None
        assert (part.observed.low, part.shortfall) == (done, floor - done if done < floor else None)
        assert (part.verdict, part.holding) == ((MET, None) if done >= floor else (PENDING, False))
        assert part.due == date(2021, 12, 31)


def test_on_the_last_day_of_the_year_what_is_short_has_failed() -> None:
    short = worked("east", english=9)
    assert verdict_of("06c", short, on=date(2021, 12, 30)) is PENDING
    assert verdict_of("06c", short, on=date(2021, 12, 31)) is NOT_MET


def test_what_remains_is_told_for_each_school() -> None:
    # 四2 on 30 June 2021: one study and one research of each of the three schools are still to come
    answer = ask("year-done", on=date(2021, 6, 30))

    assert (answer.verdict, answer.holding) == (PENDING, False)
    left = [(item.provision, item.shortfall) for item in answer.remaining if item.shortfall]
    assert left == [("07a", 1)] * 3 + [("07b", 1)] * 3


def test_a_lesson_that_is_planned_for_later_in_the_year_does_not_count_yet() -> None:
    # and once every school has its twenty, only a school that joins before the end of the year could change the answer
    dossier = changed(ONE_MORE, on=date(2021, 12, 1))
    assert [found("06c", dossier, on=date(2021, month, day)).holding for month, day in ((11, 30), (12, 1))] == [False, True]
    assert verdict_of("06c", dossier, on=date(2021, 12, 31)) is MET
