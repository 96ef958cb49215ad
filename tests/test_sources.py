"""Where a rule comes from."""

import copy
import pickle
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from edu_policy import sources
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.sources import Decides, Force, Locator, SourceDocument
from edu_policy.text import Text

PLAN: dict[str, Any] = {
    "id": "P01",
    "title": Text("支教方案", "支教方案", "support teaching plan"),
    "issuer": "county bureau",
    "number": "2022-7",
    "issued": date(2022, 8, 1),
    "note": Text("掃描件", "扫描件", "a scan"),
}


def test_the_module_lists_its_names() -> None:
    assert dir(sources) == sorted(sources.__all__)


def test_a_locator_shows_the_numbering_of_the_document() -> None:
    assert str(Locator("三(三)")) == f"{Locator('三(三)')}" == "三(三)"


@pytest.mark.parametrize(("path", "error"), [("", InvalidValueError), (" ", InvalidValueError), (3, InvalidTypeError)])
def test_a_locator_is_not_empty(path: Any, error: type[EduPolicyError]) -> None:
    with pytest.raises(error) as caught:
        Locator(path)
    assert caught.value.path == "path"


def test_of_a_document_only_id_and_title_must_be_known() -> None:
    document = SourceDocument(id="P01", title=PLAN["title"])
    assert (document.issuer, document.number, document.issued, document.note) == (None, None, None, None)


@pytest.mark.parametrize(
    ("name", "given", "error"),
    [
        ("id", "", InvalidValueError),
        ("id", 5, InvalidTypeError),
        ("id", None, InvalidTypeError),
        ("title", "support teaching plan", InvalidTypeError),
        ("title", None, InvalidTypeError),
        ("issuer", "", InvalidValueError),
        ("number", 7, InvalidTypeError),
        ("issued", datetime(2022, 8, 1), InvalidTypeError),  # noqa: DTZ001 - no time zone is the case to refuse
        ("issued", "2022-08-01", InvalidTypeError),
        ("note", "a scan", InvalidTypeError),
    ],
)
def test_a_document_names_the_part_that_is_wrong(name: str, given: object, error: type[EduPolicyError]) -> None:
    with pytest.raises(error) as caught:
        SourceDocument(**{**PLAN, name: given})
    assert caught.value.path == name


@pytest.mark.parametrize("value", [Locator("3"), SourceDocument(**PLAN)])
def test_sources_are_equal_by_value_hashable_copied_whole_and_never_change(value: Locator | SourceDocument) -> None:
    for other in (attrs.evolve(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - made in this line
        assert other == value
        assert hash(other) == hash(value)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(type(value))[0].name, "x")


def test_forces_and_strengths_are_plain_codes() -> None:
    assert Force("in_principle") is Force.IN_PRINCIPLE
    assert Decides("necessary") is Decides.NECESSARY
    assert f"{Force.MUST} {Decides.BREACH}" == "must breach"
    for code in (*Force, *Decides):
        assert code.value == code.name.lower()


def test_a_document_is_built_by_keyword() -> None:
    with pytest.raises(TypeError, match="takes 1 positional argument"):
        SourceDocument("P01", PLAN["title"])  # type: ignore[call-arg]  # that it is refused is the point
