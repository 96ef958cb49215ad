"""Words in three languages, and codes of open vocabularies."""

import copy
import pickle
from typing import Any

import attrs
import pytest

from edu_policy import text
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.text import Language, Term, Text, as_word

SUPPORT = Text("支教教師", "支教教师", "support teacher")


def test_the_module_lists_its_names() -> None:
    assert dir(text) == sorted(text.__all__)


@pytest.mark.parametrize(("name", "word"), [("zh_Hant", "支教教師"), ("zh_Hans", "支教教师"), ("en", "support teacher")])
def test_each_language_has_its_own_word(name: str, word: str) -> None:
    language = Language.of(name)
    assert language.value == name
    assert Language.of(language) is language
    assert SUPPORT.in_(name) == SUPPORT.in_(language) == word


@pytest.mark.parametrize("name", ["fr", "", "zh", "ZH_HANT", "zh-Hant"])
def test_a_language_that_there_is_not_is_refused_with_those_that_there_are(name: str) -> None:
    for ask in (Language.of, SUPPORT.in_):
        with pytest.raises(UnknownNameError, match=f"no language {name!r}") as caught:
            ask(name)
        assert caught.value.candidates == ("en", "zh_Hans", "zh_Hant")
        assert caught.value.path == "language"


def test_a_near_miss_of_a_language_is_mended() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'zh_Hant' or 'zh_Hans'"):
        Language.of("zh-Hant")


@pytest.mark.parametrize("language", ["zh_Hant", "zh_Hans", "en"])
@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ("", InvalidValueError, "must not be empty: a label stands in all three languages"),
        ("\u3000 ", InvalidValueError, "must not be empty"),
        (None, InvalidTypeError, "expected a text, got None"),
        (5, InvalidTypeError, "expected a text, got 5"),
        (b"x", InvalidTypeError, "expected a text, got b'x'"),
    ],
)
def test_a_label_must_stand_in_all_three_languages(language: str, given: object, error: type[EduPolicyError], message: str) -> None:
    words: dict[str, Any] = {"zh_Hant": "課", "zh_Hans": "课", "en": "lesson", language: given}
    with pytest.raises(error, match=message) as caught:
        Text(**words)
    assert caught.value.path == language


TERM: dict[str, Any] = {"code": "teach_lesson", "label": SUPPORT, "broader": "lesson"}


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"code": ""}, InvalidValueError, "must not be empty"),
        ({"code": None}, InvalidTypeError, "expected a text"),
        ({"broader": " "}, InvalidValueError, "must not be empty"),
        ({"broader": 3}, InvalidTypeError, "expected a text"),
        ({"label": "授課"}, InvalidTypeError, "expected a Text, got '授課'"),
        ({"label": None}, InvalidTypeError, "expected a Text, got None"),
    ],
)
def test_a_term_names_the_part_that_is_wrong(change: dict[str, Any], error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        Term(**{**TERM, **change})
    assert caught.value.reason.startswith(message)
    assert "language" not in caught.value.reason, "a code stands in no language"
    assert [caught.value.path] == list(change)


def test_a_term_need_not_narrow_another() -> None:
    assert Term("lesson", SUPPORT).broader is None


@pytest.mark.parametrize("value", [SUPPORT, Term(**TERM)])
def test_words_are_equal_by_value_hashable_and_copied_whole(value: Text | Term) -> None:
    for other in (attrs.evolve(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - made in this line
        assert other == value
        assert hash(other) == hash(value)


def test_words_in_one_language_alone_do_not_make_texts_equal() -> None:
    assert Text("課", "课", "lesson") != Text("課", "课", "class")


@pytest.mark.parametrize(("value", "name"), [(SUPPORT, "en"), (Term(**TERM), "code")])
def test_words_never_change(value: Text | Term, name: str) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, name, "x")


def test_a_word_is_given_back_as_it_is() -> None:
    assert as_word(" T-017") == " T-017"


@pytest.mark.parametrize(
    ("given", "shown"),
    [("", "schools[0].id: must not be empty; pass the id"), (None, "schools[0].id: expected a text, got None")],
)
def test_what_is_no_word_is_refused_with_path_and_hint(given: object, shown: str) -> None:
    with pytest.raises(EduPolicyError) as caught:
        as_word(given, "schools[0].id", hint="; pass the id")
    assert str(caught.value) == shown
