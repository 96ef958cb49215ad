"""The message catalogue: complete, in three languages, with the same parameters in each."""

import re
from enum import StrEnum

import pytest

import edu_policy.models as records
from edu_policy.calculators import Reason
from edu_policy.explanation.messages import FIELDS, MESSAGES, field_label, message, plural
from edu_policy.quantities import Unit
from edu_policy.rules import AssumptionKind, Basis, Binding, EffectState, Standing, Verdict, Why
from edu_policy.sources import Force
from edu_policy.text import Language

CODES: dict[str, type[StrEnum]] = {
    "unit": Unit,
    "reason": Reason,
    "why": Why,
    "basis": Basis,
    "binding": Binding,
    "effect": EffectState,
    "standing": Standing,
    "assumption": AssumptionKind,
}


FAMILIES = ("reached", "used", "fits")
"""How it is told whether what binds nobody went well."""


def parameters(template: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", template))


@pytest.mark.parametrize(("prefix", "codes"), CODES.items(), ids=CODES)
def test_every_code_that_a_finding_can_carry_has_words(prefix: str, codes: type[StrEnum]) -> None:
    assert [code for code in codes if f"{prefix}.{code}" not in MESSAGES] == []


def test_every_verdict_has_words() -> None:
    plain = [verdict for verdict in Verdict if verdict is not Verdict.PENDING]
    assert [v for v in plain if f"verdict.{v}" not in MESSAGES or f"answer.{v}" not in MESSAGES] == []
    assert {"verdict.pending.holding", "verdict.pending.not_yet"} <= MESSAGES.keys()


def test_every_force_that_is_reported_beside_an_answer_has_words() -> None:
    soft = [force for force in Force if force not in (Force.MUST, Force.FORBIDDEN)]
    assert [force for force in soft if f"force.{force}" not in MESSAGES] == []
    assert {f"forced.{family}.{verdict}" for family in FAMILIES for verdict in ("met", "not_met")} <= MESSAGES.keys()


@pytest.mark.parametrize("id_", MESSAGES)
def test_a_message_has_the_same_parameters_in_every_language(id_: str) -> None:
    words = MESSAGES[id_]
    assert parameters(words.zh_Hant) == parameters(words.zh_Hans) == parameters(words.en)


@pytest.mark.parametrize("id_", [id_ for id_ in MESSAGES if id_.startswith("unit.")])
def test_english_plurals_have_both_forms_or_none(id_: str) -> None:
    singular, bar, several = MESSAGES[id_].en.partition("|")
    assert bool(bar) == bool(several)
    assert "|" not in MESSAGES[id_].zh_Hant + MESSAGES[id_].zh_Hans
    assert parameters(singular) == (parameters(several) if bar else parameters(singular))


def test_one_is_singular_and_all_else_plural() -> None:
    assert [plural("unit.lesson", n, Language.EN, n=str(n)) for n in (0, 1, 2)] == ["0 lessons", "1 lesson", "2 lessons"]
    assert plural("unit.lesson", 1, Language.ZH_HANT, n="1") == "1 節"


def test_parameters_are_filled_in() -> None:
    assert message("says.due", Language.EN, day="July 7, 2023") == "until July 7, 2023"


MODELS = [getattr(records, name) for name in records.__all__ if hasattr(getattr(records, name), "__attrs_attrs__")]
NO_FACT = {"id", "facts", "identity", "recorded", "recorded_for", "since", "until", "ids", "field"}
"""What is never missing: identity, and what a dossier says of itself."""


def test_every_attribute_that_may_be_missing_has_a_label() -> None:
    no_records = {"Dossier", "GovernanceProfile", "Only", "Recorded"}
    names = {attribute.name for model in MODELS if model.__name__ not in no_records for attribute in model.__attrs_attrs__}
    assert sorted(name for name in names - NO_FACT if name not in FIELDS) == []


def test_an_undeclared_fact_is_called_by_its_key() -> None:
    assert field_label("document.facts.colour", Language.EN) == "document.facts.colour"
    assert field_label("activity.lessons", Language.EN) == "number of lessons"


def test_a_field_that_a_reference_leads_to_names_what_it_belongs_to() -> None:
    assert field_label("decision.by.kind", Language.EN) == "kind of who did it"
    assert field_label("subject:posting.host.setting", Language.ZH_HANT) == "受援學校的城鄉類別"
    assert field_label("document.facts.handwritten", Language.EN) == "whether handwritten"
