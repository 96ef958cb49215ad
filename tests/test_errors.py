"""Errors: what catches them, what they say, and that they travel between processes whole."""

import copy
import pickle
from collections.abc import Callable

import pytest

from edu_policy import errors
from edu_policy.errors import (
    AmbiguousSubjectError,
    ConflictingRecordsError,
    DuplicateIdError,
    EditionError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    OutsideCalendarError,
    PeriodError,
    UnknownNameError,
)

CAUGHT_BY: dict[type[EduPolicyError], tuple[type[Exception], ...]] = {
    EduPolicyError: (),
    EduPolicyErrors: (ExceptionGroup,),
    InvalidTypeError: (TypeError,),
    InvalidValueError: (ValueError,),
    PeriodError: (ValueError, InvalidValueError),
    OutsideCalendarError: (ValueError, LookupError, PeriodError),
    EditionError: (ValueError,),
    ConflictingRecordsError: (ValueError,),
    DuplicateIdError: (ValueError,),
    UnknownNameError: (LookupError,),
    AmbiguousSubjectError: (LookupError, UnknownNameError),
}
"""Each class with what a caller would catch."""


def an_error(kind: type[EduPolicyError]) -> EduPolicyError:
    """An error of that class with every field set."""
    if issubclass(kind, EduPolicyErrors):
        return kind("dossier", [InvalidValueError("must not be empty", path="id"), UnknownNameError("school", "S-9", ["S-1"])])
    if issubclass(kind, UnknownNameError):
        return kind("question", "hours", ["hours-earned", "year-earned"], path="question")
    return kind("must not be empty", path="schools[2].id")


def test_every_error_stands_in_the_table() -> None:
    assert {getattr(errors, name) for name in errors.__all__} == set(CAUGHT_BY)
    assert dir(errors) == sorted(errors.__all__)


@pytest.mark.parametrize("kind", CAUGHT_BY)
def test_the_base_and_the_builtin_both_catch(kind: type[EduPolicyError]) -> None:
    catchers: list[type[Exception]] = [EduPolicyError, *CAUGHT_BY[kind]]
    for caught in catchers:
        with pytest.raises(caught):
            raise an_error(kind)


@pytest.mark.parametrize("kind", [InvalidTypeError, UnknownNameError])
def test_what_is_no_wrong_value_is_not_caught_as_one(kind: type[EduPolicyError]) -> None:
    assert not issubclass(kind, ValueError)


def through_pickle(error: EduPolicyError) -> EduPolicyError:
    loaded = pickle.loads(pickle.dumps(error))  # noqa: S301 - made in this line
    assert isinstance(loaded, EduPolicyError)
    return loaded


@pytest.mark.parametrize("travel", [through_pickle, copy.copy, copy.deepcopy])
@pytest.mark.parametrize("kind", CAUGHT_BY)
def test_an_error_travels_with_all_its_fields(kind: type[EduPolicyError], travel: Callable[[EduPolicyError], EduPolicyError]) -> None:
    error = an_error(kind)
    error.add_note("seen in row 7")
    arrived = travel(error)
    assert type(arrived) is kind
    assert arrived is not error
    assert str(arrived) == str(error)
    assert vars(arrived) == vars(error)
    assert arrived.__notes__ == ["seen in row 7"]


@pytest.mark.parametrize("travel", [through_pickle, copy.deepcopy])
def test_the_errors_of_a_group_travel_with_it(travel: Callable[[EduPolicyError], EduPolicyError]) -> None:
    arrived = travel(an_error(EduPolicyErrors))
    assert isinstance(arrived, EduPolicyErrors)
    empty, unknown = arrived.exceptions
    assert (type(empty), str(empty)) == (InvalidValueError, "id: must not be empty")
    assert isinstance(unknown, UnknownNameError)
    assert unknown.candidates == ("S-1",)


@pytest.mark.parametrize("kind", [kind for kind in CAUGHT_BY if kind is not EduPolicyErrors])
def test_what_python_shows_is_what_the_error_says(kind: type[EduPolicyError]) -> None:
    error = an_error(kind)
    assert error.args == (error.reason,)
    assert repr(error) == f"{kind.__name__}({error.reason!r})"


@pytest.mark.parametrize(
    ("path", "shown"),
    [("schools[0].id", "schools[0].id: must not be empty"), ("", "must not be empty")],
)
def test_the_path_stands_before_the_message_where_there_is_one(path: str, shown: str) -> None:
    error = InvalidValueError("must not be empty", path=path)
    assert (str(error), error.reason, error.path) == (shown, "must not be empty", path)


# -- below -----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "below"),
    [("id", "schools[2].id"), ("[3]", "schools[2][3]"), ("", "schools[2]"), ("members[0].school", "schools[2].members[0].school")],
)
def test_below_extends_the_path_in_front(path: str, below: str) -> None:
    error = InvalidTypeError("expected a date", path=path)
    moved = error.below("schools[2]")
    assert (type(moved), moved.path, str(moved)) == (InvalidTypeError, below, f"{below}: expected a date")
    assert error.path == path, "the error itself stays as it is"


def test_below_keeps_all_other_fields() -> None:
    moved = UnknownNameError("school", "S-9", ["S-1"], path="host").below("postings[0]")
    assert (moved.kind, moved.name, moved.candidates, moved.path) == ("school", "S-9", ("S-1",), "postings[0].host")


def test_below_of_a_group_moves_each_of_its_errors() -> None:
    inner = EduPolicyErrors("calendar", [PeriodError("too late", path="end"), DuplicateIdError("twice", path="[1]")])
    moved = inner.below("calendars[0]")
    assert type(moved) is EduPolicyErrors
    assert [str(error) for error in moved.exceptions] == ["calendars[0].end: too late", "calendars[0][1]: twice"]
    assert [str(error) for error in inner.exceptions] == ["end: too late", "[1]: twice"]


# -- names -----------------------------------------------------------------------------------------------------------------------

EIGHT = [f"school-{letter}" for letter in "abcdefgh"]


@pytest.mark.parametrize(
    ("name", "candidates", "said"),
    [
        ("T-017", (), "no person 'T-017'; there are none"),
        ("hours-earnt", ["year-earned", "hours-earned"], "no person 'hours-earnt'; did you mean 'hours-earned'?"),
        ("P-01", ["P-02", "P-03", "Q-7"], "no person 'P-01'; did you mean 'P-03' or 'P-02'?"),
        ("xyz", ["b", "a"], "no person 'xyz'; known: a, b"),
        ("xyz", EIGHT, f"no person 'xyz'; known: {', '.join(EIGHT)}"),
        ("xyz", [*EIGHT, "school-i"], f"no person 'xyz'; known: {', '.join(EIGHT)} and 1 more"),
        (17, ["b"], "no person 17; known: b"),
    ],
)
def test_an_unknown_name_is_followed_by_the_known_ones_close_ones_first(name: object, candidates: list[str], said: str) -> None:
    error = UnknownNameError("person", name, candidates)
    assert str(error) == said
    assert (error.kind, error.name, error.candidates) == ("person", name, tuple(sorted(candidates)))


def test_names_beside_the_candidates_are_counted() -> None:
    assert str(UnknownNameError("school", "xyz", ["b", "a"], further=40)) == "no school 'xyz'; known: a, b and 40 more"
    assert str(UnknownNameError("school", "xyz", [*EIGHT, "z"], further=40)).endswith("school-h and 41 more")


@pytest.mark.parametrize("place", [0, 1_000, 1_999])
def test_a_close_name_is_found_among_very_many(place: int) -> None:
    names = [f"{number:04}-school" for number in range(2_000)]
    error = UnknownNameError("school", f"{names[place]}x", names)
    assert error.reason.startswith(f"no school '{names[place]}x'; did you mean '{names[place]}'")
    assert len(error.candidates) == 2_000


def test_an_ambiguous_name_is_followed_by_all_that_it_could_mean() -> None:
    error = AmbiguousSubjectError("posting", "T-017", ["P-2", "P-1"], path="subject")
    assert str(error) == "subject: 'T-017' does not tell which posting is meant; name one of P-1, P-2"
    assert str(AmbiguousSubjectError("posting", "T", ["P"], further=3)).endswith("name one of P (and 3 more)")


# -- groups ----------------------------------------------------------------------------------------------------------------------


def some_errors() -> EduPolicyErrors:
    found = [InvalidValueError("must not be empty", path="a"), InvalidTypeError("expected a date", path="b"), PeriodError("missing")]
    return EduPolicyErrors("dossier", found)


def test_a_group_lists_every_problem_on_a_line_of_its_own() -> None:
    assert str(some_errors()) == "dossier: 3 problems\n  a: must not be empty\n  b: expected a date\n  missing"
    assert str(EduPolicyErrors("calendar", [PeriodError("missing")])) == "calendar: 1 problem\n  missing"


def test_a_group_within_a_group_is_indented() -> None:
    outer = EduPolicyErrors("documents", [EduPolicyErrors("calendar", [PeriodError("missing")]), EditionError("no citation")])
    assert str(outer).splitlines() == ["documents: 2 problems", "  calendar: 1 problem", "    missing", "  no citation"]


def test_a_group_is_never_empty() -> None:
    with pytest.raises(ValueError, match="non-empty"):
        EduPolicyErrors("dossier", [])


def test_what_python_shows_of_a_group_has_its_errors() -> None:
    assert "InvalidTypeError('expected a date')" in repr(some_errors())


def test_a_part_of_a_group_keeps_class_message_and_notes() -> None:
    group = some_errors()
    group.add_note("seen in row 7")
    values, rest = group.split(InvalidValueError)
    assert isinstance(values, EduPolicyErrors)
    assert isinstance(rest, EduPolicyErrors)
    assert [str(error) for error in values.exceptions] == ["a: must not be empty", "missing"]
    assert [str(error) for error in rest.exceptions] == ["b: expected a date"]
    assert {part.reason for part in (values, rest)} == {"dossier"}
    assert values.__notes__ == rest.__notes__ == ["seen in row 7"]


def test_derive_makes_a_group_of_the_same_message() -> None:
    derived = some_errors().derive([EditionError("no citation")])
    assert type(derived) is EduPolicyErrors
    assert str(derived) == "dossier: 1 problem\n  no citation"


def test_a_star_takes_its_kind_and_leaves_the_rest() -> None:
    taken: list[str] = []
    with pytest.raises(EduPolicyErrors) as left:  # noqa: PT012 - what is left over is the point
        try:
            raise some_errors()
        except* InvalidTypeError as found:
            taken += [str(error) for error in found.exceptions]
    assert taken == ["b: expected a date"]
    assert [str(error) for error in left.value.exceptions] == ["a: must not be empty", "missing"]
