"""The consistency checks of the plan for three types of community, from the edition's own numbers and from hand arithmetic."""

from fractions import Fraction
from typing import Any

import pytest

from edu_policy.models import CommunityType
from edu_policy.policies import city_communities, district_communities
from edu_policy.policies import community_terms as c
from edu_policy.rules import Edition, Records, Share
from edu_policy.rules.readings import walk
from edu_policy.text import Language, Term
from tests.policies.written import body, items_of, least_of

PLAN = city_communities.EDITION
PLAN_5 = district_communities.EDITION


def population_of(id_: str, edition: Edition = PLAN) -> Any:
    return next(node.selector for node in walk(body(id_, edition)) if isinstance(node, Share))


# -- K08-1: 100 percent of the schools in communities, 80 percent of them in close ones ------------------------------------------------


def test_k08_1_at_most_a_fifth_of_the_schools_may_be_in_collaborative_communities() -> None:
    assert (least_of("01a", PLAN), least_of("01b", PLAN)) == ([1], [Fraction(4, 5)])
    assert 1 - Fraction(80, 100) == Fraction(1, 5)  # 100 % less 80 % is 20 %
    assert least_of("01a", PLAN)[0] - least_of("01b", PLAN)[0] == Fraction(1, 5)


def test_k08_1_the_two_goals_are_nested_for_they_share_their_base() -> None:
    assert population_of("01a") == population_of("01b")
    assert population_of("01a") != population_of("01b", PLAN.read({"8a": "communities"}))
    assert least_of("01b", PLAN.read({"8a": "communities"})) == [Fraction(4, 5)]


@pytest.mark.parametrize(("schools", "close"), [(10, 8), (11, 9), (7, 6), (5, 4), (1, 1), (101, 81)])
def test_k08_1_how_many_schools_must_be_in_close_communities(schools: int, close: int) -> None:
    """The least number that reaches four fifths: 4 times the schools, over 5, rounded up."""
    share = least_of("01b", PLAN)[0]
    assert (Fraction(close, schools) >= share, Fraction(close - 1, schools) >= share) == (True, False)
    assert close == -(-4 * schools // 5)


# -- K08-2: plans 5 and 8 give the same formulas ------------------------------------------------------------------------------------------

FORMULAS = {"一": c.INTEGRATED_FORMULAS, "二": c.CO_BUILT_FORMULAS, "三": c.COLLABORATIVE_FORMULAS}


IN_ORDER = [(f"三({type_}){number}", term) for type_, formulas in FORMULAS.items() for number, term in enumerate(formulas, 1)]


@pytest.mark.parametrize(("where", "formula"), IN_ORDER, ids=[where for where, _ in IN_ORDER])
def test_k08_2_each_formula_is_named_by_one_provision_of_its_section(where: str, formula: Term) -> None:
    for language, mark in ((Language.ZH_HANT, "「{}」"), (Language.ZH_HANS, "「{}」"), (Language.EN, "{}")):
        name = mark.format(formula.label.in_(language))
        named = [p.id for p in PLAN.provisions if name.lower() in p.gist.in_(language).lower() and str(p.locator) == where]
        assert len(named) >= 1, (where, name)


def test_k08_2_there_are_five_formulas_of_each_type_and_no_section_beside_them() -> None:
    assert [len(formulas) for formulas in FORMULAS.values()] == [5, 5, 5]
    sections = {str(provision.locator) for provision in PLAN.provisions if str(provision.locator).startswith("三")}
    assert sections == {where for where, _ in IN_ORDER}


@pytest.mark.parametrize(("id_", "formulas"), [("04e", c.INTEGRATED_FORMULAS), ("05c", c.CO_BUILT_FORMULAS)])
def test_k08_2_plan_5_begins_and_ends_its_list_with_the_same_formulas(id_: str, formulas: tuple[Term, ...]) -> None:
    gist = PLAN_5.provision(id_).gist.zh_Hant
    assert f"「{formulas[0].label.zh_Hant}」" in gist
    assert f"「{formulas[-1].label.zh_Hant}」" in gist
    assert len(formulas) == 5  # 五項


# -- KX-1, KX-2: across plans -------------------------------------------------------------------------------------------------------------


def test_kx_1_plan_5_forms_two_of_the_three_types() -> None:
    def named(edition: Edition, id_: str) -> set[str]:
        return {term.code for term in edition.provision(id_).body.terms}  # type: ignore[union-attr]

    assert named(PLAN, "02") == {*CommunityType}
    assert named(PLAN, "02") - named(PLAN_5, "03b") == {CommunityType.COLLABORATIVE}


def test_kx_2_both_plans_appraise_by_the_rural_schools() -> None:
    assert items_of("06g2", PLAN) == items_of("15e", PLAN_5) == {"core_school_appraisal", "community_appraisal"}
    for id_, edition in (("06g2", PLAN), ("15e", PLAN_5)):
        selectors = [node for node in walk(body(id_, edition)) if isinstance(node, Records)]
        assert any(c.RURAL_MAIN_BASIS.code in repr(selector) for selector in selectors)
    assert least_of("04j", PLAN) == [1]  # and plan 8 says the same of the member schools of a co-built community
