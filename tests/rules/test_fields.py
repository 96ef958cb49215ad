"""The fields held against the models: every field is an attribute, and every attribute has a field or a reason for none."""

from typing import Final

import attrs
import pytest

from edu_policy import models
from edu_policy.rules import fields
from edu_policy.rules.fields import Field, Leaf, Link

MODELS: Final = {
    "authority": models.Authority,
    "school": models.School,
    "person": models.Person,
    "group": models.Group,
    "community": models.Community,
    "member": models.Member,
    "seat": models.Seat,
    "post": models.Post,
    "title": models.Title,
    "participation": models.Participation,
    "activity": models.Activity,
    "posting": models.Posting,
    "signature": models.Signature,
    "filing": models.Filing,
    "document": models.Document,
    "decision": models.Decision,
    "figure": models.Figure,
    "declaration": models.Declaration,
}
DERIVED: Final = {"semester", "term_start", "people", "places", "policy"}
NO_FIELD: Final = {
    "id": "a root by itself is the id",
    "identity": "tells repeated records apart, and is no fact",
    "facts": "read by the fact keys of an edition",
    "governance": "read by attribute, with .governance(...)",
    "period": "matched by the window of a requirement",
    "value": "measured by FigureOf",
    "statement": "read by the standing of an attested duty",
    "says": "read by the standing of an attested duty",
    "items": "read by the standing of an attested duty",
    "evidence": "read by the standing of an attested duty",
}


def read_by(root: str) -> set[str]:
    """Return the attributes that the fields of a root read."""
    found = vars(type(getattr(fields, root))).values()
    return {field.attribute for field in found if isinstance(field, Leaf | Link)}


def test_every_root_has_a_model() -> None:
    assert {name for name in fields.__all__ if isinstance(getattr(fields, name), Field)} == MODELS.keys()


@pytest.mark.parametrize("root", MODELS)
def test_fields_are_those_of_the_model(root: str) -> None:
    attributes = {attribute.name for attribute in attrs.fields(MODELS[root])}

    assert read_by(root) - attributes <= DERIVED
    assert attributes - read_by(root) <= NO_FIELD.keys()
