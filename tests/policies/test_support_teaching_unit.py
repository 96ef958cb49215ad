"""What plan 1 asks of a county-level school (三(一), 三(二), 四(二)): partners, lists, the ceiling N + 2, no falsification. By hand."""

from datetime import date
from typing import Any

import attrs
import pytest

from edu_policy.calculators import Reason
from edu_policy.models import Community, Decision, Document, Dossier, Filing, Member, Outcome, Says, Table
from edu_policy.quantities import UNBOUNDED, Amount
from edu_policy.rules import MissingFact, Standing, Verdict, Why
from tests.policies.support_teaching_case import (
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    ON,
    PENDING,
    RECORDED,
    UNKNOWN,
    YEAR,
    ask,
    case,
    changed,
    cited,
    not_kept,
    only,
    plus,
    posting,
    raised,
    recorded_until,
    set_aside,
    verdicts,
    without,
)

DURING = date(2023, 3, 1)


def sent(number: int, places: Amount | None, **changes: Any) -> Dossier:
    """Return the case with that many people sent, and N places; the last posting with some changes."""
    last = number - 1
    postings = [posting(f"P-{index + 2}", f"T-{index + 2}", **(changes if index == last - 1 else {})) for index in range(last)]
    return changed(plus(case(), *postings), "quota", value=places)


def led(dossier: Dossier, **stages: list[str] | None) -> Dossier:
    """Return the dossier with the stages of some schools changed."""
    for school, named in stages.items():
        dossier = changed(dossier, school, stages=named)
    return dossier


def second_pair(dossier: Dossier) -> Dossier:
    """Return the dossier with a second community of the unit, with the other township school."""
    members = [Member(school="unit", role="lead", start=date(2022, 6, 1)), Member(school="other", role="partner", start=date(2022, 6, 1))]
    return plus(dossier, Community(id="pair-2", type="paired", members=members))


def test_the_full_case_complies() -> None:
    answer = ask("unit-compliant", case(), subject="unit")

    assert answer.verdict is MET
    assert [finding.provision for finding in answer.finding.children] == ["03a", "04b", "04d", "08b"]
    assert answer.beside.texts == ("08a",)
    assert raised(answer) == {}


# -- the ceiling N + 2 (P01-04c, P01-04d; readings 1f, 1g) ---------------------------------------------------------------------------

CEILING = [
    # people, N      04d       the ceiling
    pytest.param(1, 0, MET, (2, 2), id="N = 0: 1 of 2"),
    pytest.param(2, 0, MET, (2, 2), id="N = 0: 2 of 2, at"),
    pytest.param(3, 0, NOT_MET, (2, 2), id="N = 0: 3 of 2, one over"),
    pytest.param(2, 1, MET, (3, 3), id="N = 1: 2 of 3, one under"),
    pytest.param(3, 1, MET, (3, 3), id="N = 1: 3 of 3, at"),
    pytest.param(4, 1, NOT_MET, (3, 3), id="N = 1: 4 of 3, one over"),
    # N is a number of places, so at least 0: two people are within any ceiling
    pytest.param(2, None, MET, (2, UNBOUNDED), id="N unknown: 2 of at least 2"),
    pytest.param(3, None, UNKNOWN, (2, UNBOUNDED), id="N unknown: 3 of at least 2"),
]


@pytest.mark.parametrize(("people", "places", "verdict", "ceiling"), CEILING)
def test_the_unit_sends_at_most_two_more_than_its_places(
    people: int, places: Amount | None, verdict: Verdict, ceiling: tuple[Any, Any]
) -> None:
    answer = ask("unit-compliant", sent(people, places), subject="unit")

    (finding,) = cited(answer, "04d").children
    assert finding.verdict is verdict
    assert finding.observed is not None
    assert (finding.observed.low, finding.observed.is_final) == (people, True)
    assert finding.required_high is not None
    assert (finding.required_high.low, finding.required_high.high) == ceiling
    (quantity,) = answer.beside.quantities
    assert (quantity.provision, quantity.observed) == ("04c", finding.required_high)


def test_an_unknown_number_of_places_is_named() -> None:
    without_figure = ask("unit-compliant", without(sent(3, 1), "quota"), subject="unit")

    assert cited(without_figure, "04d").verdict is UNKNOWN
    assert MissingFact("unit", "title_quota") in without_figure.missing


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"period": YEAR}, id="of the same year"),
        pytest.param({"period": YEAR.previous.previous}, id="of two years before"),
        pytest.param({"about": "host"}, id="of another school"),
        pytest.param({"kind": "budget"}, id="another figure"),
    ],
)
def test_only_the_units_own_places_of_the_year_before_are_n(change: dict[str, Any]) -> None:
    # three people of at least two: whether that is too many, only N of 2021-22 can tell
    assert cited(ask("unit-compliant", changed(sent(3, 5), "quota", **change), subject="unit"), "04d").verdict is UNKNOWN


COUNTED = [
    # the third posting, with N = 0 and so a ceiling of 2          04d
    pytest.param({"kind": "exchange"}, MET, id="no support posting"),
    pytest.param({"home": "other"}, MET, id="sent by another school"),
    pytest.param({"start": date(2021, 9, 1), "end": date(2022, 7, 8)}, MET, id="of the year before"),
    pytest.param({"start": date(2023, 9, 1), "end": date(2024, 7, 5)}, MET, id="of the year after"),
    pytest.param({"start": date(2022, 8, 25)}, NOT_MET, id="arrived in August, before the school year"),
    pytest.param({"start": date(2023, 2, 13), "end": date(2024, 1, 19)}, NOT_MET, id="from spring on"),
    pytest.param({"end": None}, NOT_MET, id="until when is not known"),
    pytest.param({"host": None}, NOT_MET, id="where to is not known"),
    pytest.param({"person": "T-2"}, MET, id="a person sent twice is one person"),
    pytest.param({"person": None}, UNKNOWN, id="who is not known"),
    pytest.param({"home": None}, UNKNOWN, id="from where is not known"),
    pytest.param({"start": None}, UNKNOWN, id="since when is not known"),
    pytest.param({"kind": None}, UNKNOWN, id="of a kind that is not known"),
]


@pytest.mark.parametrize(("change", "verdict"), COUNTED)
def test_people_sent_are_those_whose_support_posting_begins_in_the_year(change: dict[str, Any], verdict: Verdict) -> None:
    # P01-04c: the yearly cohort of the unit
    three = changed(sent(3, 0), "P-3", **change)

    assert cited(ask("unit-compliant", three, subject="unit"), "04d").verdict is verdict


def test_more_partners_give_no_more_places() -> None:
    # 1g: per unit, however many partners: 2 to one school and 1 to another are 3 of 2
    three = second_pair(sent(3, 0, host="other"))

    assert cited(ask("unit-compliant", three, subject="unit"), "04d").verdict is NOT_MET


def test_during_the_year_the_ceiling_holds_so_far_and_a_breach_of_it_is_final() -> None:
    # others may still be sent until 31 August; 3 of 2 cannot become fewer
    within = ask("unit-compliant", sent(2, 0), subject="unit", on=DURING)
    over = ask("unit-compliant", sent(3, 0), subject="unit", on=DURING)

    assert (cited(within, "04d").verdict, cited(within, "04d").holding) == (PENDING, True)
    assert cited(over, "04d").verdict is NOT_MET


def test_a_dossier_of_one_teacher_does_not_pass_the_ceiling_of_the_unit() -> None:
    # its postings are complete for T-1 alone: how many others the unit sent is not known
    one = only(case(), Table.POSTINGS, "posting.person", "T-1")

    answer = ask("unit-compliant", one, subject="unit")

    assert cited(answer, "04d").verdict is UNKNOWN
    (finding,) = cited(answer, "04d").children
    assert finding.observed is not None
    assert (finding.observed.low, finding.observed.high) == (1, UNBOUNDED)
    # the teacher's own year is complete in it
    assert ask("year-recognised", one).verdict is MET


def test_a_dossier_that_is_complete_for_the_unit_passes() -> None:
    assert cited(ask("unit-compliant", only(case(), Table.POSTINGS, "posting.home", "unit"), subject="unit"), "04d").verdict is MET
    other = only(case(), Table.POSTINGS, "posting.home", "other")
    assert cited(ask("unit-compliant", other, subject="unit"), "04d").verdict is UNKNOWN


def test_a_breach_shows_even_in_an_incomplete_dossier() -> None:
    # 3 certain people are more than 2, whoever else was sent
    one = only(sent(3, 0), Table.POSTINGS, "posting.person", "T-1")

    assert cited(ask("unit-compliant", one, subject="unit"), "04d").verdict is NOT_MET


def test_postings_recorded_too_short_do_not_pass_the_ceiling() -> None:
    # recorded until June: who was sent in July and August is not known
    short = attrs.evolve(case(), recorded_for={Table.POSTINGS: attrs.evolve(RECORDED, until=date(2023, 6, 30))})
    late = attrs.evolve(case(), recorded_for={Table.POSTINGS: attrs.evolve(RECORDED, since=date(2022, 10, 1))})

    assert cited(ask("unit-compliant", short, subject="unit"), "04d").verdict is UNKNOWN
    assert cited(ask("unit-compliant", late, subject="unit"), "04d").verdict is UNKNOWN


# -- partners (P01-03a, reading 1m) --------------------------------------------------------------------------------------------------

MEMBERS = [
    # the partner's membership                                        03a
    pytest.param({}, MET, id="one partner: at"),
    pytest.param({"end": ON}, MET, id="until today"),
    pytest.param({"end": date(2023, 8, 30)}, NOT_MET, id="until yesterday"),
    pytest.param({"start": ON}, MET, id="since today"),
    pytest.param({"start": date(2023, 9, 1)}, NOT_MET, id="from tomorrow"),
    pytest.param({"start": None}, UNKNOWN, id="since when is not known"),
    pytest.param({"end": None}, UNKNOWN, id="until when is not known"),
    pytest.param({"role": "member"}, NOT_MET, id="no partner but a member"),
    pytest.param({"role": None}, UNKNOWN, id="in which role is not known"),
]


@pytest.mark.parametrize(("change", "verdict"), MEMBERS)
def test_a_unit_has_at_least_one_partner_today(change: dict[str, Any], verdict: Verdict) -> None:
    fields: dict[str, Any] = {"school": "host", "role": "partner", "start": date(2022, 6, 1)}
    partner = Member(**(fields | change))
    lead = Member(school="unit", role="lead", start=date(2022, 6, 1))

    answer = ask("unit-compliant", changed(case(), "pair", members=[lead, partner]), subject="unit")

    assert cited(answer, "03a").verdict is verdict


PAIRS = [
    pytest.param({"members": None}, UNKNOWN, id="members not known"),
    pytest.param({"members": []}, NOT_MET, id="no members"),
    pytest.param({"type": "network"}, NOT_MET, id="a community of another type"),
    pytest.param({"type": None}, UNKNOWN, id="a community of a type that is not known"),
]


@pytest.mark.parametrize(("change", "verdict"), PAIRS)
def test_partners_are_those_of_the_pairs_that_the_unit_leads(change: dict[str, Any], verdict: Verdict) -> None:
    assert cited(ask("unit-compliant", changed(case(), "pair", **change), subject="unit"), "03a").verdict is verdict


def test_two_partners_are_more_than_enough_and_none_is_too_few() -> None:
    two = cited(ask("unit-compliant", second_pair(case()), subject="unit"), "03a")
    none = cited(ask("unit-compliant", without(case(), "pair", "agreement", "formation"), subject="unit"), "03a")

    assert two.verdict is MET
    assert two.counted[0].records == ("host", "other")
    assert (none.verdict, none.shortfall) == (NOT_MET, 1)


def test_a_unit_that_is_a_partner_itself_does_not_lead() -> None:
    members = [Member(school="other", role="lead", start=date(2022, 6, 1)), Member(school="unit", role="partner", start=date(2022, 6, 1))]

    answer = ask("unit-compliant", changed(case(), "pair", members=members), subject="unit")

    assert cited(answer, "03a").verdict is NOT_MET


def test_communities_that_are_not_kept_are_unknown() -> None:
    less = not_kept(without(case(), "agreement", "formation"), Table.COMMUNITIES)

    assert cited(ask("unit-compliant", less, subject="unit"), "03a").verdict is UNKNOWN


# -- lists and numbers filed (P01-04b, P01-04e) --------------------------------------------------------------------------------------


def filed(**changes: Any) -> list[Filing]:
    """Return one filing with the office."""
    fields: dict[str, Any] = {"with_": "office", "on": date(2022, 8, 25), "by": "unit"}
    return [Filing(**(fields | changes))]


FILED = [
    # what is changed of list and number                               04b and 04e
    pytest.param({}, MET, id="filed for the year"),
    pytest.param({"filings": []}, PENDING, id="not filed"),
    pytest.param({"filings": None}, UNKNOWN, id="not known whether filed"),
    pytest.param({"filings": filed(with_="leading-group")}, PENDING, id="filed with somebody else"),
    pytest.param({"filings": filed(with_=None)}, UNKNOWN, id="filed with whom is not known"),
    pytest.param({"filings": filed(on=date(2023, 9, 1))}, PENDING, id="filed after the day of the assessment"),
    pytest.param({"filings": filed(on=None)}, MET, id="filed, undated"),
    pytest.param({"period": YEAR.previous}, PENDING, id="about the year before"),
    pytest.param({"period": None}, PENDING, id="about no year, dated in August before it"),
    pytest.param({"period": None, "on": date(2022, 9, 2)}, MET, id="about no year, dated in it"),
    pytest.param({"about": ["host"]}, PENDING, id="about another school"),
    pytest.param({"about": None}, UNKNOWN, id="about what is not known"),
    pytest.param({"kind": "list"}, UNKNOWN, id="a list or notice of a broader kind"),
]


@pytest.mark.parametrize(("change", "verdict"), FILED)
def test_list_and_number_are_filed_with_the_office_for_the_year(change: dict[str, Any], verdict: Verdict) -> None:
    broader = {"kind": "notice"} if "kind" in change else change
    answer = ask("unit-compliant", changed(changed(case(), "list", **change), "number", **broader), subject="unit")

    assert verdicts(answer, "04b", "04e") == (verdict, verdict)


def test_filing_the_number_is_a_liberty_and_decides_nothing() -> None:
    # P01-04e: the unit sets its own number
    answer = ask("unit-compliant", without(case(), "number"), subject="unit")

    assert answer.verdict is MET
    assert cited(answer, "04e").verdict is PENDING


# -- fitness, attested (P01-04a) -----------------------------------------------------------------------------------------------------

ITEMS = {"management_experience": "done", "teaching_ability": "done"}
STANDINGS = [
    # the declaration                                                                    standing            own    items open
    pytest.param({}, Standing.ATTESTED, False, (), id="declared for the year"),
    pytest.param({"period": None}, Standing.ATTESTED, False, (), id="declared until replaced"),
    pytest.param({"says": "not_done"}, Standing.DENIED, False, (), id="denied"),
    pytest.param({"says": "partly"}, Standing.DENIED, False, (), id="declared in part"),
    pytest.param(
        {"items": ITEMS | {"teaching_ability": "not_done"}}, Standing.DENIED, False, ("teaching_ability",), id="one of two items denied"
    ),
    pytest.param({"items": {}}, Standing.DENIED, False, ("management_experience", "teaching_ability"), id="nothing said of the items"),
    pytest.param({"period": YEAR.previous}, Standing.LAPSED, False, (), id="declared for the year before"),
    pytest.param({"by": "unit"}, Standing.ATTESTED, True, (), id="declared of themselves"),
    pytest.param({"role": "county_bureau"}, Standing.SILENT, False, (), id="declared in another role"),
    pytest.param({"role": None}, Standing.SILENT, False, (), id="declared in a role that is not known"),
    pytest.param({"about": "host"}, Standing.SILENT, False, (), id="declared of another school"),
    pytest.param({"statement": "08a"}, Standing.SILENT, False, (), id="declared of another clause"),
    pytest.param({"on": date(2023, 9, 1)}, Standing.SILENT, False, (), id="declared after the day of the assessment"),
]


@pytest.mark.parametrize(("change", "standing", "own", "lacking"), STANDINGS)
def test_fitness_is_attested_and_never_decides(change: dict[str, Any], standing: Standing, own: bool, lacking: tuple[str, ...]) -> None:  # noqa: FBT001
    answer = ask("unit-compliant", changed(case(), "fit", **change), subject="unit")

    (found,) = answer.beside.standings
    assert (found.provision, found.standing, found.is_own, found.items) == ("04a", standing, own, lacking)
    assert answer.verdict is MET


def test_a_declaration_for_the_year_lapses_on_the_day_after_it() -> None:
    last, after = (ask("unit-compliant", case(), subject="unit", on=day).beside.standings[0] for day in (ON, date(2023, 9, 1)))

    assert (last.standing, after.standing) == (Standing.ATTESTED, Standing.LAPSED)


def test_the_latest_declaration_stands() -> None:
    first = case().declarations or ()
    denied = attrs.evolve(first[0], id="again", on=date(2022, 10, 1), says=Says.NOT_DONE)

    (found,) = ask("unit-compliant", plus(case(), denied), subject="unit").beside.standings

    assert (found.standing, found.declaration, found.by) == (Standing.DENIED, "again", "leading-group")


def test_nobody_declared_and_nothing_is_kept_are_silent() -> None:
    for less in (without(case(), "fit"), not_kept(case(), Table.DECLARATIONS)):
        (found,) = ask("unit-compliant", less, subject="unit").beside.standings
        assert (found.standing, found.by, found.declaration) == (Standing.SILENT, "", "")


# -- no falsification (P01-08b) ------------------------------------------------------------------------------------------------------


def breach(**changes: Any) -> Decision:
    """Return a substantiated finding of falsification by the unit."""
    fields: dict[str, Any] = {"by": "bureau", "about": "unit", "on": date(2023, 3, 1), "tags": ["falsification"]}
    return Decision(id="breach", kind="breach_finding", **(fields | changes))


BREACHES = [
    # the finding of a breach                                          08b
    pytest.param({}, NOT_MET, id="falsification"),
    pytest.param({"tags": ["formalism"]}, NOT_MET, id="going through the motions"),
    pytest.param({"tags": ["formalism", "falsification"]}, NOT_MET, id="both"),
    pytest.param({"outcome": Outcome.DENIED}, NOT_APPLICABLE, id="not substantiated"),
    pytest.param({"outcome": None}, NOT_APPLICABLE, id="outcome not known"),
    pytest.param({"tags": ["late_filing"]}, NOT_APPLICABLE, id="of something else"),
    pytest.param({"about": "host"}, NOT_APPLICABLE, id="about another school"),
    pytest.param({"on": date(2023, 9, 1)}, NOT_APPLICABLE, id="after the day of the assessment"),
    pytest.param({"on": date(2022, 3, 1)}, NOT_APPLICABLE, id="of the year before"),
    pytest.param({"period": YEAR.previous}, NOT_APPLICABLE, id="about the year before"),
    pytest.param({"period": YEAR, "on": date(2023, 8, 31)}, NOT_MET, id="about the year"),
]


@pytest.mark.parametrize(("change", "verdict"), BREACHES)
def test_a_recorded_breach_decides_and_its_absence_proves_nothing(change: dict[str, Any], verdict: Verdict) -> None:
    answer = ask("unit-compliant", plus(case(), breach(**change)), subject="unit")

    assert cited(answer, "08b").verdict is verdict
    assert answer.verdict is (NOT_MET if verdict is NOT_MET else MET)


def test_no_breach_recorded_is_neutral_and_says_so() -> None:
    kept = cited(ask("unit-compliant", case(), subject="unit"), "08b")
    lost = cited(ask("unit-compliant", not_kept(case(), Table.DECISIONS), subject="unit"), "08b")

    assert (kept.verdict, kept.why) == (NOT_APPLICABLE, Why.NO_BREACH_RECORDED)
    assert (lost.verdict, lost.why) == (NOT_APPLICABLE, Why.BREACHES_NOT_KEPT)


def test_what_was_breached_is_named() -> None:
    finding = cited(ask("unit-compliant", plus(case(), breach(tags=["formalism", "other"])), subject="unit"), "08b")

    assert finding.items == ("formalism",)


# -- remarks of ours (1h, 1m, K01-4): raised, and not --------------------------------------------------------------------------------

NOBODY = without(case(), "P-1", "summary-1", "summary-2", "form", "by-host", "by-bureau", "year")

NOTICES: list[Any] = [
    # 1h: a community to which nobody is sent; K01-4: fewer people than partners
    pytest.param(case(), {}, id="one person, one partner"),
    pytest.param(NOBODY, {"1h": True, "K01-4": True}, id="nobody, one partner"),
    pytest.param(second_pair(case()), {"1h": True, "K01-4": True}, id="one person, two partners"),
    pytest.param(second_pair(sent(2, 1)), {"1h": True}, id="two people to one of two partners"),
    pytest.param(second_pair(sent(2, 1, host="other")), {}, id="two people, one to each of two partners"),
    # 1m: the partner has no stage of the unit's
    pytest.param(led(case(), host=["junior"]), {"1m": True}, id="a primary school and a junior one"),
    pytest.param(led(case(), unit=["primary", "junior"], host=["junior"]), {}, id="a stage in common"),
    pytest.param(led(case(), host=None), {"1m": None}, id="stages of the partner not known"),
    pytest.param(led(case(), unit=["preschool"], host=["preschool"]), {}, id="two kindergartens"),
]


@pytest.mark.parametrize(("dossier", "notices"), NOTICES)
def test_remarks_are_raised_where_the_facts_raise_them_and_never_decide(dossier: Dossier, notices: dict[str, bool | None]) -> None:
    answer = ask("unit-compliant", dossier, subject="unit")

    assert raised(answer) == notices
    assert answer.verdict is MET


def test_whether_anybody_was_sent_is_open_where_postings_are_not_kept() -> None:
    less = not_kept(without(case(), "summary-1", "summary-2", "form", "by-host", "by-bureau", "year"), Table.POSTINGS)

    assert raised(ask("unit-compliant", less, subject="unit")) == {"1h": None, "K01-4": None}


# -- who is meant (P01-01a) ----------------------------------------------------------------------------------------------------------


def test_a_township_school_is_no_unit() -> None:
    with pytest.raises(ValueError, match="'host' is no unit"):
        ask("unit-compliant", case(), subject="host")


def test_a_school_whose_level_is_not_known_may_be_one() -> None:
    assert ask("unit-compliant", changed(case(), "unit", level=None), subject="unit").verdict is UNKNOWN


def test_postings_that_come_later_are_set_aside() -> None:
    # T-2 is sent from 1 April; on 1 March nobody knows
    later = sent(2, 0, start=date(2023, 4, 1))

    (finding,) = cited(ask("unit-compliant", later, subject="unit", on=DURING), "04d").children

    assert finding.observed is not None
    assert finding.observed.low == 1
    assert set_aside(finding.excluded) == {"after_on": ("P-2",)}


def test_a_list_counts_once_it_is_there() -> None:
    # filed on 25 August 2022: the day before it is not there yet
    before, then = (ask("unit-compliant", case(), subject="unit", on=date(2022, 8, day)) for day in (24, 25))

    assert cited(before, "04b").verdict is PENDING
    assert cited(then, "04b").verdict is MET


def test_papers_recorded_until_a_day_are_complete_until_then() -> None:
    # recorded until the end of the year, asked in December: the list is certain, the ceiling too
    answer = ask("unit-compliant", recorded_until(case(), ON), subject="unit", on=date(2023, 12, 1))

    assert verdicts(answer, "04b", "04d") == (MET, MET)


def test_a_document_of_the_unit_that_is_no_list_is_not_mentioned() -> None:
    note = Document(id="note", kind="resource", about=["unit"], on=date(2022, 9, 5))

    (finding,) = cited(ask("unit-compliant", plus(without(case(), "list"), note), subject="unit"), "04b").children

    assert (finding.counted, finding.excluded, finding.uncertain) == ((), (), ())


def test_a_breach_of_unknown_outcome_is_shown_as_not_certain() -> None:
    # 四(二), P01-08b: only a substantiated finding decides; one of which that is not known is named, and decides nothing
    doubtful = Decision(id="F", kind="breach_finding", by="bureau", about="unit", on=date(2023, 5, 1), outcome=None, tags=["falsification"])
    finding = cited(ask("unit-compliant", plus(case(), doubtful), subject="unit"), "08b")

    assert finding.verdict is NOT_APPLICABLE
    assert [(group.reason, group.records) for group in finding.uncertain] == [(Reason.CONDITION_UNKNOWN, ("F",))]
