"""What the district does and certifies (五3, 五4, 五7), and what a community does in the year beside section 四. Worked out by hand."""

from datetime import date
from typing import Any

import pytest

from edu_policy.calendars import CalendarYear, Span
from edu_policy.errors import EduPolicyError
from edu_policy.models import Decision, Dossier, Says, Table
from edu_policy.rules import Basis, Binding, EffectState, MissingFact, Standing, StandingFinding, Verdict
from edu_policy.sources import Decides, Force
from tests.policies.district_communities_case import (
    CB_AND_IN,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PENDING,
    RECORDED,
    UNKNOWN,
    ask,
    case,
    certified,
    changed,
    cited,
    decided,
    effect_in,
    event,
    plus,
    recorded,
    verdict_of,
    without,
)

DISTRICT: dict[str, Any] = {"question": "district-compliant", "subject": "district"}
NONE, IN_FORCE, OPEN = EffectState.NONE, EffectState.IN_FORCE, EffectState.UNKNOWN
OFF = date(2022, 6, 1)
"""A day after the year."""


def of_district(provision: str, dossier: Dossier, **parts: Any) -> Verdict:
    """Return the verdict on a provision that binds the district."""
    return verdict_of(provision, dossier, **DISTRICT, **parts)


# -- the question about the district -----------------------------------------------------------------------------------------------


def test_the_full_case_complies() -> None:
    answer = ask(**DISTRICT)

    assert (answer.verdict, answer.missing, answer.remaining) == (MET, (), ())
    assert [part.provision for part in answer.finding.children] == ["15a", "15b", "15e"]
    assert [(part.provision, part.verdict) for part in answer.beside.findings] == [("12c", MET)]
    assert [effect.provision for effect in answer.beside.effects] == ["11b"]
    assert [standing.provision for standing in answer.beside.standings] == ["12a"]
    assert answer.beside.texts == ("00", "01", "02", "02c", "11a", "15f")


def test_a_check_of_presence_is_no_more_than_necessary() -> None:
    # 適時 and 主要依據 have no criterion
    answer = ask(**DISTRICT)
    assert {part.provision: part.decides for part in answer.finding.children} == {
        "15a": Decides.NORM,
        "15b": Decides.NECESSARY,
        "15e": Decides.NECESSARY,
    }
    assert answer.finding.decides is Decides.NECESSARY
    assert cited(answer, "15a").basis is Basis.ON_FILE


def test_only_the_bureau_is_asked() -> None:
    with pytest.raises(EduPolicyError):
        ask("district-compliant", subject="province")


# -- indicators (15a, 15e) ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("indicator", ["modernisation_monitoring", "work_appraisal", "school_development"])
def test_each_of_three_indicator_systems_is_needed_and_named(indicator: str) -> None:
    # 五7 列入…監測評價指標、…業績考核指標和…發展性評價指標
    finding = cited(ask(dossier=without(indicator), **DISTRICT), "15a")
    assert (finding.verdict, finding.items) == (NOT_MET, (indicator,))


def test_one_scheme_may_hold_all_three_indicators() -> None:
    tags = ["modernisation_monitoring", "work_appraisal", "school_development"]
    assert of_district("15a", changed("work_appraisal", dossier=without(tags[0], tags[2]), tags=tags)) is MET


@pytest.mark.parametrize(
    ("id_", "change", "verdict"),
    [
        pytest.param("work_appraisal", {"about": ["CB"]}, NOT_MET, id="about a community"),
        pytest.param("work_appraisal", {"about": None}, UNKNOWN, id="about nobody knows whom"),
        pytest.param("work_appraisal", {"kind": "evaluation_scheme"}, NOT_MET, id="a scheme of another kind"),
        pytest.param("work_appraisal", {"kind": "rules"}, UNKNOWN, id="rules of a kind that is not told"),
        pytest.param("work_appraisal", {"tags": None}, UNKNOWN, id="of indicators that are not known"),
        pytest.param("work_appraisal", {"on": date(2022, 1, 1)}, NOT_MET, id="of the day after the assessment"),
        pytest.param("work_appraisal", {"on": date(2019, 1, 1)}, MET, id="of years before: it stands"),
    ],
)
def test_the_indicators_stand_in_schemes_of_the_district(id_: str, change: dict[str, Any], verdict: Verdict) -> None:
    assert of_district("15a", changed(id_, **change)) is verdict


@pytest.mark.parametrize(
    ("id_", "change", "verdict", "item"),
    [
        pytest.param("core-appraisal", {"tags": ["core_school_appraisal"]}, NOT_MET, "core_school_appraisal", id="another basis"),
        pytest.param("core-appraisal", {"tags": ["rural_main_basis"]}, NOT_MET, "core_school_appraisal", id="for nobody"),
        pytest.param("community-appraisal", {"tags": ["community_appraisal"]}, NOT_MET, "community_appraisal", id="another basis too"),
        pytest.param("community-appraisal", {"tags": None}, UNKNOWN, "community_appraisal", id="a basis that is not known"),
    ],
)
def test_rural_schools_are_the_basis_of_both_appraisals(id_: str, change: dict[str, Any], verdict: Verdict, item: str) -> None:
    # 對核心校的考核和教共體績效評價
    finding = cited(ask(dossier=changed(id_, **change), **DISTRICT), "15e")
    assert (finding.verdict, finding.items) == (verdict, (item,))


# -- stage evaluations (15b) and guiding teachers (12c) ----------------------------------------------------------------------------

EVALUATIONS = [
    # the stage evaluation                               15b
    pytest.param({"on": date(2021, 1, 1)}, MET, id="on the first day of the year"),
    pytest.param({"on": date(2021, 12, 31)}, MET, id="on the last day of the year"),
    pytest.param({"on": date(2020, 12, 31)}, NOT_MET, id="in the year before"),
    pytest.param({"on": date(2022, 1, 1)}, NOT_MET, id="in the year after"),
    pytest.param({"on": None}, UNKNOWN, id="when is not known"),
    pytest.param({"by": "core"}, NOT_MET, id="by a school"),
    pytest.param({"by": None}, UNKNOWN, id="by whom is not known"),
    pytest.param({"kind": "joint_party_building"}, NOT_MET, id="another activity"),
    pytest.param({"kind": "evaluation"}, UNKNOWN, id="an evaluation of a kind that is not told"),
]


@pytest.mark.parametrize(("change", "verdict"), EVALUATIONS)
def test_the_district_evaluates_the_stages(change: dict[str, Any], verdict: Verdict) -> None:
    assert of_district("15b", changed("stage-evaluation", **change)) is verdict


def test_a_stage_evaluation_can_still_come_while_the_year_runs() -> None:
    dossier = without("stage-evaluation")
    assert of_district("15b", dossier, on=date(2021, 12, 30)) is PENDING
    assert of_district("15b", dossier, on=date(2021, 12, 31)) is NOT_MET
    assert of_district("15b", recorded(Table.ACTIVITIES, until=date(2021, 12, 30), dossier=dossier)) is UNKNOWN
    assert of_district("15b", case(activities=None)) is UNKNOWN


def test_guiding_teachers_are_encouraged_and_decide_nothing() -> None:
    # 大力推動「指導師」制度
    answer = ask(dossier=without("guiding"), **DISTRICT)
    finding = cited(answer, "12c")

    assert (finding.verdict, finding.force, finding.decides) == (NOT_MET, Force.ENCOURAGED, Decides.NECESSARY)
    assert answer.verdict is MET


# -- what the district certifies (12a, 13c) ----------------------------------------------------------------------------------------


def standing(provision: str, *declarations: Any, subject: str = "CB", on: date = OFF) -> StandingFinding:
    """Return where an attested duty stands."""
    question = "district-compliant" if subject == "district" else "community-compliant"
    answer = ask(question, case(declarations=declarations), subject=subject, on=on)
    return next(standing for standing in answer.beside.standings if standing.provision == provision)


@pytest.mark.parametrize(("provision", "subject"), [("12a", "district"), ("13c", "CB"), ("13c", "IN")])
def test_what_nobody_declared_is_silent(provision: str, subject: str) -> None:
    found = standing(provision, subject=subject)
    assert (found.standing, found.by, found.declaration) == (Standing.SILENT, "", "")


def test_the_district_attests_its_own_work_and_the_answer_says_so() -> None:
    # 五4: the bureau manages teachers, and the bureau says so: a self-attestation
    found = standing("12a", certified("12a", "district"), subject="district")
    assert (found.standing, found.by, found.is_own) == (Standing.ATTESTED, "district", True)


@pytest.mark.parametrize("community", CB_AND_IN)
def test_the_district_attests_that_posts_are_not_concentrated(community: str) -> None:
    # 五5 避免過度集中: no number; the bureau says it of another
    found = standing("13c", certified("13c", community), subject=community)
    assert (found.standing, found.by, found.is_own) == (Standing.ATTESTED, "district", False)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"says": Says.DONE}, Standing.ATTESTED, id="done"),
        pytest.param({"says": Says.PARTLY}, Standing.DENIED, id="partly done"),
        pytest.param({"says": Says.NOT_DONE}, Standing.DENIED, id="not done"),
        pytest.param({"role": "core_school"}, Standing.SILENT, id="declared in another role"),
        pytest.param({"role": None}, Standing.SILENT, id="declared in a role that is not known"),
        pytest.param({"about": "IN"}, Standing.SILENT, id="declared of the other community"),
        pytest.param({"statement": "12a"}, Standing.SILENT, id="declared of another duty"),
        pytest.param({"on": date(2022, 6, 2)}, Standing.SILENT, id="declared after the assessment"),
        pytest.param({"on": OFF}, Standing.ATTESTED, id="declared on the day of the assessment"),
        pytest.param({"period": CalendarYear(2021)}, Standing.LAPSED, id="declared for a year that is over"),
        pytest.param({"period": CalendarYear(2022)}, Standing.ATTESTED, id="declared for a year that runs"),
        pytest.param({"period": Span(date(2022, 1, 1), OFF)}, Standing.ATTESTED, id="declared until the day of the assessment"),
    ],
)
def test_where_an_attested_duty_stands(change: dict[str, Any], expected: Standing) -> None:
    fields: dict[str, Any] = {"statement": "13c", "about": "CB"} | change
    assert standing("13c", certified(**fields)).standing is expected


def test_the_latest_declaration_stands() -> None:
    earlier = certified("13c", "CB", id="earlier", on=date(2021, 6, 1), says=Says.NOT_DONE)
    later = certified("13c", "CB", id="later", on=date(2021, 12, 1))
    assert standing("13c", earlier, later).declaration == "later"
    assert standing("13c", earlier, later, on=date(2021, 11, 30)).standing is Standing.DENIED


def test_no_declaration_decides_an_answer() -> None:
    denied = [certified("13c", "CB", says=Says.NOT_DONE), certified("12a", "district", says=Says.NOT_DONE)]
    assert ask("community-compliant", case(declarations=denied)).verdict is MET
    assert ask(dossier=case(declarations=denied), **DISTRICT).verdict is MET


# -- benefits in the discretion of others (04g, 11b, 13h, 13i, 13j) ----------------------------------------------------------------


def effect_state(provision: str, dossier: Dossier, *, subject: str = "CB", **parts: Any) -> EffectState:
    """Return the state of an effect for a community or for the district."""
    question = "district-compliant" if subject == "district" else "community-compliant"
    return effect_in(ask(question, dossier, subject=subject, **parts), provision).state


GIVEN = [
    # what must be decided                                                             for whom
    pytest.param("11b", decided("d", "clear_results", "district", by="province"), "district", id="solid progress and clear results"),
    pytest.param("13i", decided("d", "core_school_result", "core"), "CB", id="the result of the core school"),
    pytest.param("04g", decided("d", "improvement_reached", "IN"), "IN", id="the goal of lifting the weak"),
]


@pytest.mark.parametrize(("provision", "decision", "subject"), GIVEN)
def test_a_benefit_follows_a_decision(provision: str, decision: Decision, subject: str) -> None:
    def given(**parts: Any) -> EffectState:
        return effect_state(provision, changed("d", dossier=plus(decision), **parts), subject=subject)

    assert effect_state(provision, case(), subject=subject) is NONE
    assert effect_state(provision, case(decisions=None), subject=subject) is OPEN
    assert given() is IN_FORCE
    assert given(outcome="denied") is NONE
    assert given(outcome=None) is OPEN
    assert given(about="west") is NONE
    assert given(on=date(2022, 1, 1)) is NONE


def test_the_goal_once_reached_stays_reached_and_a_result_is_of_its_year() -> None:
    # 達成扶弱提升目標後; 考核情況 is of the year that is judged
    early = date(2020, 12, 20)
    assert effect_state("04g", plus(decided("d", "improvement_reached", "IN", early)), subject="IN") is IN_FORCE
    assert effect_state("13i", plus(decided("d", "core_school_result", "core", early))) is NONE
    assert effect_state("11b", plus(decided("d", "clear_results", "district", early)), subject="district") is NONE
    named = plus(decided("d", "core_school_result", "core", early, period=CalendarYear(2021)))
    assert effect_state("13i", named) is IN_FORCE


@pytest.mark.parametrize(
    ("provision", "may", "must"),
    [
        ("13h", Binding.DISCRETION, Binding.ENTITLED),
        ("13i", Binding.DISCRETION, Binding.ENTITLED),
        ("13j", Binding.UNQUANTIFIED, Binding.UNQUANTIFIED),
    ],
)
def test_what_may_be_given_is_in_the_discretion_of_the_bureau(provision: str, may: Binding, must: Binding) -> None:
    # 5l: 可…適當傾斜 is no right; 13j states 優績優酬 without 可, and without a number
    taken, read = ask("community-compliant"), ask("community-compliant", readings={"5l": "must"})
    assert (effect_in(taken, provision).binding, effect_in(read, provision).binding) == (may, must)


def test_shares_of_awards_and_pay_need_a_core_school() -> None:
    core_left = changed("CB", members=[member for member in _members() if member.school != "core"])
    for provision in ("13h", "13j"):
        assert effect_state(provision, case()) is IN_FORCE
        assert effect_state(provision, core_left) is NONE
        assert effect_state(provision, changed("CB", members=None)) is OPEN


def _members() -> tuple[Any, ...]:
    community: Any = case().get(Table.COMMUNITIES, "CB")
    return tuple(community.members)


# -- what a community does once a year at least (09b2, 12d, 14a, 14b) --------------------------------------------------------------

PRESENT = [
    # provision, the activity of CB, of IN
    ("09b2", "party-CB", None),
    ("12d", "rotation_training-east", "rotation_training-annex"),
    ("14a", "pupil_exchange-east", "pupil_exchange-annex"),
    ("14b", "study_trip-east", "study_trip-annex"),
]


@pytest.mark.parametrize("community", CB_AND_IN)
@pytest.mark.parametrize(("provision", "co_built", "integrated"), PRESENT)
def test_one_activity_in_the_year_is_there_or_is_missing(provision: str, co_built: str, integrated: str | None, community: str) -> None:
    # 常態化, 定期, 廣泛: no number, so one is the least (G6), and more than that is not decided
    id_ = co_built if community == "CB" else integrated
    if id_ is None:
        assert verdict_of(provision, subject=community) is NOT_APPLICABLE  # 五1 speaks of co-built communities
        return
    finding = cited(ask("community-compliant", subject=community), provision)
    assert (finding.verdict, finding.decides) == (MET, Decides.NECESSARY)
    assert verdict_of(provision, without(id_), subject=community) is NOT_MET
    assert verdict_of(provision, without(id_), subject=community, on=date(2021, 12, 30)) is PENDING
    assert verdict_of(provision, changed(id_, on=date(2022, 1, 1)), subject=community) is NOT_MET
    assert verdict_of(provision, changed(id_, kind=None), subject=community) is UNKNOWN
    assert verdict_of(provision, changed(id_, on=None), subject=community) is UNKNOWN


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        pytest.param({"by": "CB", "at": None}, MET, id="by the community itself"),
        pytest.param({"by": "T-east", "at": "core"}, MET, id="at the core school"),
        pytest.param({"by": "west", "at": "annex"}, MET, id="by a member school, elsewhere"),
        pytest.param({"by": "district", "at": "annex"}, NOT_MET, id="by the district, elsewhere"),
        pytest.param({"by": "IN", "at": "main"}, NOT_MET, id="by the other community"),
        pytest.param({"by": None, "at": "annex"}, UNKNOWN, id="by nobody knows whom"),
    ],
)
def test_an_activity_is_of_the_community_that_holds_it(change: dict[str, Any], verdict: Verdict) -> None:
    assert verdict_of("14a", changed("pupil_exchange-east", **change)) is verdict


SHARED = ["study_trip", "labour_practice", "friendship", "arts_sports_exchange", "quality_contest", "labour_show"]


@pytest.mark.parametrize("kind", SHARED)
def test_any_of_six_shared_activities_will_do(kind: str) -> None:
    # 五6: study trips, labour practice, friendship; arts and sports, contests, labour shows
    assert verdict_of("14b", changed("study_trip-east", kind=kind)) is MET
    assert verdict_of("14a", changed("study_trip-east", dossier=without("pupil_exchange-east"), kind=kind)) is NOT_MET


def test_a_pupil_event_of_a_kind_that_is_not_told_may_be_one_of_them() -> None:
    assert verdict_of("14b", changed("study_trip-east", kind="pupil_event")) is UNKNOWN
    assert verdict_of("14b", changed("study_trip-east", kind="pupil_exchange")) is NOT_MET


def test_rotation_training_and_online_study_are_both_needed() -> None:
    # 五4 names two ways to raise the skill of rural teachers: rotation training and online study
    studies = [row.id for row in case().activities or () if row.kind == "online_study" and row.sites != frozenset({"annex"})]
    no_study = without(*studies)
    parts = {part.about: part.verdict for part in cited(ask("community-compliant", no_study), "12d").walk() if part.about}
    assert parts == {"rotation_training": MET, "online_study": NOT_MET}
    one = plus(event("one", "online_study", "south", mode="online_live"), dossier=no_study)
    assert verdict_of("12d", one) is MET


def test_where_activities_are_not_kept_it_is_not_known() -> None:
    dossier = case(activities=None)
    for provision, *_ in PRESENT:
        finding = cited(ask("community-compliant", dossier), provision)
        assert finding.verdict is UNKNOWN
        assert MissingFact(Table.ACTIVITIES, Table.ACTIVITIES) in {fact for part in finding.walk() for fact in part.missing}
    assert RECORDED.since < date(2021, 1, 1)


# -- does 可 reach joint party building? (5r) --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "force", "verdict"),
    [
        pytest.param("first_clause", Force.MUST, NOT_MET, id="forming the organisation is optional, building is not"),
        pytest.param("both_clauses", Force.MAY, MET, id="both are optional"),
    ],
)
def test_joint_party_building_is_a_duty_unless_may_reaches_it(option: str, force: Force, verdict: Verdict) -> None:
    answer = ask("community-compliant", without("party-CB"), readings={"5r": option})
    finding = cited(answer, "09b2")

    assert (finding.verdict, finding.force) == (NOT_MET, force)
    assert answer.verdict is verdict
