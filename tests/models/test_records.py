"""Records of every type: what each attribute takes and refuses, and that records are frozen values."""

import copy
import pickle
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from edu_policy import models
from edu_policy.calendars import NO_END, CalendarYear, Month, NoEnd, SchoolYear, Semester, Span
from edu_policy.errors import EduPolicyError, InvalidTypeError, InvalidValueError
from edu_policy.mappings import FrozenMap
from edu_policy.models import (
    NO_QUESTION,
    VACANT,
    Activity,
    Authority,
    Community,
    CommunityType,
    Decision,
    Declaration,
    Document,
    Figure,
    Filing,
    Group,
    Member,
    Outcome,
    Participation,
    Person,
    Post,
    Posting,
    Says,
    School,
    Seat,
    Signature,
    Title,
    Vacant,
    activity,
    checks,
    community,
    decision,
    document,
    group,
    kinds,
    person,
    posting,
    school,
)

MODULES = [models, activity, checks, community, decision, document, group, kinds, person, posting, school]

A_DATETIME = datetime(2023, 6, 30, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
DAY = date(2022, 9, 5)
YEAR = SchoolYear(2022)

FACTS: dict[str, Any] = {"handwritten": True, "pages": 3, "share": Decimal("0.5"), "third": Fraction(1, 3), "seen": DAY, "by": None}
NEEDED: dict[type[Any], dict[str, Any]] = {
    Authority: {"id": "B-1"},
    School: {"id": "S-1"},
    Member: {"school": "S-1"},
    Community: {"id": "C-1"},
    Seat: {},
    Group: {"id": "G-1"},
    Post: {},
    Title: {"rank": "senior"},
    Person: {"id": "T-017"},
    Participation: {"person": "T-017"},
    Activity: {"id": "A-1"},
    Posting: {"id": "P-1"},
    Signature: {},
    Filing: {},
    Document: {"id": "D-1"},
    Decision: {"id": "Z-1"},
    Figure: {"id": "F-1", "kind": "title_quota", "about": "S-1", "period": YEAR},
    Declaration: {"id": "L-1", "statement": "05b", "about": "S-1", "by": "B-1", "on": DAY, "says": Says.DONE},
}
"""Each class with the attributes that must be given."""

MORE: dict[type[Any], dict[str, Any]] = {
    Authority: {"kind": "bureau", "level": "county", "parent": "B-0", "facts": FACTS},
    School: {
        "authority": "B-1",
        "kind": "primary",
        "level": "county_direct",
        "setting": "town",
        "stages": {"primary"},
        "subjects": {"music"},
    },
    Member: {"role": "lead", "start": DAY, "end": DAY},
    Community: {
        "type": CommunityType.INTEGRATED,
        "members": (Member(school="S-1"),),
        "formed_on": DAY,
        "governance": {"legal_person": "one"},
        "facts": FACTS,
    },
    Seat: {"person": VACANT, "role": "head", "capacity": "education_bureau", "start": DAY, "end": NO_END},
    Group: {"kind": "leading", "of": "B-1", "under": "B-2", "level": "county", "subject": "music", "seats": (Seat(),), "tags": {"law"}},
    Post: {"office": "homeroom_teacher", "school": "S-1", "subject": "music", "class_id": "C-3", "start": DAY, "end": DAY},
    Title: {"since": DAY},
    Person: {"employer": "S-1", "posts": (Post(),), "titles": (Title(rank="senior"),), "party_member": False, "backbone": True},
    Participation: {"role": "listener"},
    Activity: {
        "kind": "lesson",
        "on": DAY,
        "by": "T-017",
        "at": "S-1",
        "sites": {"S-2"},
        "participants": (Participation(person="T-018"),),
        "lessons": 2,
        "half_days": Fraction(1, 2),
        "mode": "onsite",
        "subject": "music",
        "level": "county",
        "tags": {"open"},
        "identity": "2022-09-05/3/T-017",
        "facts": FACTS,
    },
    Posting: {"kind": "support", "person": "T-017", "home": "S-1", "host": "S-2", "start": DAY, "end": NO_END, "home_office": "teacher"},
    Signature: {"by": "T-017", "role": "head", "on": DAY},
    Filing: {"with_": "B-1", "on": DAY, "by": "S-1", "role": "clerk"},
    Document: {
        "kind": "agreement",
        "about": {"P-1", "S-1"},
        "issuer": "S-1",
        "on": DAY,
        "period": Semester(2022, 1),
        "signatures": (Signature(),),
        "filings": (Filing(),),
        "tags": {"plan"},
        "identity": "2022-7",
        "facts": FACTS,
    },
    Decision: {
        "kind": "award",
        "by": "B-1",
        "about": "T-017",
        "on": DAY,
        "outcome": "denied",
        "period": YEAR,
        "tags": {"county"},
        "pin": "county-support-teaching@1.1",
        "question": "year-earned",
        "rests_on": {"D-1", "A-1"},
    },
    Figure: {"value": Decimal("3.5"), "reported_by": "B-1"},
    Declaration: {"role": "head", "period": Month(2022, 9), "items": {"a": "done", "b": Says.PARTLY}, "evidence": {"D-1"}},
}
"""Each class with attributes that may be left out, known."""

KINDS = list(NEEDED)


def least(kind: type[Any]) -> Any:
    return kind(**NEEDED[kind])


def fullest(kind: type[Any]) -> Any:
    return kind(**NEEDED[kind], **MORE[kind])


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_modules_list_their_names(module: Any) -> None:
    assert dir(module) == sorted(module.__all__)


@pytest.mark.parametrize("name", kinds.__all__)
def test_codes_are_the_names_of_their_members(name: str) -> None:
    assert [code.value for code in getattr(kinds, name)] == [code.name.lower() for code in getattr(kinds, name)]


def test_every_record_of_the_models_is_tested_here() -> None:
    found = {getattr(models, name) for name in models.__all__}
    no_records = {models.Dossier, models.GovernanceProfile, models.Only, models.Recorded}
    assert {kind for kind in found if attrs.has(kind)} - set(KINDS) == no_records


# -- what each attribute refuses -------------------------------------------------------------------------------------------------

WRONG_WORDS: list[tuple[object, type[EduPolicyError], str]] = [
    ("", InvalidValueError, "must not be empty"),
    (" \u3000", InvalidValueError, "must not be empty"),
    (17, InvalidTypeError, "expected a text, got 17"),
    (b"x", InvalidTypeError, "expected a text, got b'x'"),
]
WRONG_DAYS: list[tuple[object, type[EduPolicyError], str]] = [
    (A_DATETIME, InvalidTypeError, "pass its .date()"),
    ("2022-09-05", InvalidTypeError, "expected a date, got '2022-09-05'"),
    (20220905, InvalidTypeError, "expected a date"),
]
WRONG_AMOUNTS: list[tuple[object, type[EduPolicyError], str]] = [
    (0.5, InvalidTypeError, "pass Decimal('0.5') or a Fraction"),
    (float("nan"), InvalidTypeError, "got nan"),
    (True, InvalidTypeError, "expected an exact number"),
    ("3", InvalidTypeError, "expected an exact number"),
    (Decimal("NaN"), InvalidValueError, "expected a finite number"),
    (Decimal("Infinity"), InvalidValueError, "expected a finite number"),
    (Decimal("-0.5"), InvalidValueError, "must not be negative, got -0.5"),
    (-1, InvalidValueError, "must not be negative, got -1"),
]
WRONG_COUNTS: list[tuple[object, type[EduPolicyError], str]] = [
    (1.0, InvalidTypeError, "expected a whole number, got 1.0"),
    (True, InvalidTypeError, "expected a whole number, got True"),
    (Decimal(1), InvalidTypeError, "expected a whole number"),
    (-1, InvalidValueError, "must not be negative, got -1"),
]
WRONG_WORD_SETS: list[tuple[object, type[EduPolicyError], str]] = [
    ("music", InvalidTypeError, "expected several values in a tuple, list or set, got 'music'"),
    (b"music", InvalidTypeError, "expected several values"),
    (5, InvalidTypeError, "expected several values"),
    (["music", ""], InvalidValueError, "must not be empty"),
    (["music", None], InvalidTypeError, "expected a text, got None"),
    ([["music"]], InvalidTypeError, "expected a text, got ['music']"),
]
WRONG_FLAGS: list[tuple[object, type[EduPolicyError], str]] = [
    (1, InvalidTypeError, "expected True, False or None, got 1"),
    ("yes", InvalidTypeError, "expected True, False or None, got 'yes'"),
]
WRONG_PERIODS: list[tuple[object, type[EduPolicyError], str]] = [
    (DAY, InvalidTypeError, "expected a period, such as SchoolYear(2022), Semester(2022, 1) or a Span, got datetime.date"),
    (2022, InvalidTypeError, "expected a period"),
    ("2022-23", InvalidTypeError, "expected a period"),
]
NOT_KNOWN: tuple[object, type[EduPolicyError], str] = (None, InvalidTypeError, "expected")
NO_END_YET: tuple[object, type[EduPolicyError], str] = (NO_END, InvalidTypeError, "expected a date, got NO_END")

WRONG: dict[str, list[tuple[object, type[EduPolicyError], str]]] = {
    "str": [*WRONG_WORDS, NOT_KNOWN],
    "str | None": WRONG_WORDS,
    "str | Vacant | None": WRONG_WORDS,
    "str | NoQuestion | None": WRONG_WORDS,
    "date": [*WRONG_DAYS, NO_END_YET, NOT_KNOWN],
    "date | None": [*WRONG_DAYS, NO_END_YET],
    "date | NoEnd | None": WRONG_DAYS,
    "Amount | None": WRONG_AMOUNTS,
    "int | None": WRONG_COUNTS,
    "frozenset[str]": [*WRONG_WORD_SETS, NOT_KNOWN],
    "frozenset[str] | None": WRONG_WORD_SETS,
    "bool | None": WRONG_FLAGS,
    "Period": [*WRONG_PERIODS, NOT_KNOWN],
    "Period | None": WRONG_PERIODS,
    "Outcome | None": [("maybe", InvalidValueError, "expected one of affirmed, denied, got 'maybe'")],
    "Says": [
        ("yes", InvalidValueError, "expected one of done, partly, not_done, not_applicable, excused, got 'yes'"),
        (None, InvalidValueError, "expected one of done"),
    ],
}
"""Values that an attribute of each annotation refuses."""

PARTS = {"Member", "Seat", "Post", "Title", "Participation", "Signature", "Filing"}
TUPLES = {f"tuple[{name}, ...] | None" for name in PARTS}
MAPPINGS = {"FrozenMap[str, FactValue]", "FrozenMap[str, str]", "FrozenMap[str, Says]"}


def attributes(*annotations: str) -> list[tuple[type[Any], str]]:
    """Every attribute of every record that has one of the annotations."""
    return [(kind, attribute.name) for kind in KINDS for attribute in attrs.fields(kind) if str(attribute.type) in annotations]


def test_every_attribute_is_tested_for_what_it_refuses() -> None:
    assert {attribute.type for kind in KINDS for attribute in attrs.fields(kind)} == {*WRONG, *TUPLES, *MAPPINGS}


@pytest.mark.parametrize(
    ("kind", "name", "value", "error", "message"),
    [(*place, *wrong) for annotation, all_wrong in WRONG.items() for place in attributes(annotation) for wrong in all_wrong],
)
def test_a_wrong_value_is_refused_by_name(kind: type[Any], name: str, value: object, error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        kind(**{**NEEDED[kind], name: value})
    assert caught.value.path == name
    assert message in caught.value.reason


@pytest.mark.parametrize(("kind", "name"), attributes("str", "str | None", "str | Vacant | None"))
def test_only_where_none_is_possible_it_is_offered_for_an_empty_text(kind: type[Any], name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        kind(**{**NEEDED[kind], name: ""})
    optional = "None" in str(attrs.fields_dict(kind)[name].type)
    assert caught.value.reason == ("must not be empty; None says that it is not known" if optional else "must not be empty")


@pytest.mark.parametrize(
    ("value", "path", "message"),
    [
        ("abc", "", "expected several values in a tuple, list or set, got 'abc'"),
        (17, "", "expected several values"),
        (["T-017"], "[0]", "got one of type str"),
        ([None], "[0]", "got one of type NoneType"),
        ([{"name": "somebody"}], "[0]", "got one of type dict"),
    ],
)
@pytest.mark.parametrize(("kind", "name"), attributes(*TUPLES))
def test_parts_are_several_and_of_their_own_type(kind: type[Any], name: str, value: object, path: str, message: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        kind(**{**NEEDED[kind], name: value})
    assert caught.value.path == name + path
    assert message in caught.value.reason
    assert "somebody" not in str(caught.value)


def test_the_first_part_of_another_type_is_named() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        Community(id="C-1", members=[Member(school="S-1"), Seat()])  # type: ignore[list-item]  # that it is refused is the point
    assert str(caught.value) == "members[1]: expected a value of type Member, got one of type Seat"


@pytest.mark.parametrize("value", ["abc", [("a", "b")], 17, None])
@pytest.mark.parametrize(("kind", "name"), attributes(*MAPPINGS))
def test_facts_states_and_items_are_mappings(kind: type[Any], name: str, value: object) -> None:
    with pytest.raises(InvalidTypeError, match="expected a mapping from key to value") as caught:
        kind(**{**NEEDED[kind], name: value})
    assert caught.value.path == name


@pytest.mark.parametrize(
    ("key", "error"), [("", InvalidValueError), (" ", InvalidValueError), (3, InvalidTypeError), (None, InvalidTypeError)]
)
@pytest.mark.parametrize(("kind", "name"), attributes(*MAPPINGS))
def test_keys_are_words(kind: type[Any], name: str, key: object, error: type[EduPolicyError]) -> None:
    with pytest.raises(error) as caught:
        kind(**{**NEEDED[kind], name: {key: "done"}})
    assert caught.value.path == f"{name}[{key}]"


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        (0.5, InvalidTypeError, "pass Decimal('0.5') or a Fraction"),
        (A_DATETIME, InvalidTypeError, "pass its .date()"),
        (Decimal("NaN"), InvalidValueError, "expected a finite number"),
        (["a"], InvalidTypeError, "expected an exact number"),
        (b"x", InvalidTypeError, "expected an exact number"),
    ],
)
@pytest.mark.parametrize("kind", [kind for kind, _ in attributes("FrozenMap[str, FactValue]")])
def test_a_fact_is_plain_and_exact(kind: type[Any], value: object, error: type[EduPolicyError], message: str) -> None:
    with pytest.raises(error) as caught:
        kind(**NEEDED[kind], facts={"handwritten": True, "hours": value})
    assert caught.value.path == "facts[hours]"
    assert message in caught.value.reason


@pytest.mark.parametrize(
    ("kind", "name", "value", "error"),
    [
        (Community, "governance", "", InvalidValueError),
        (Community, "governance", 3, InvalidTypeError),
        (Declaration, "items", "yes", InvalidValueError),
        (Declaration, "items", None, InvalidValueError),
    ],
)
def test_a_state_or_an_item_has_a_code(kind: type[Any], name: str, value: object, error: type[EduPolicyError]) -> None:
    with pytest.raises(error) as caught:
        kind(**NEEDED[kind], **{name: {"a": value}})
    assert caught.value.path == f"{name}[a]"


@pytest.mark.parametrize("kind", [Member, Seat, Post, Posting])
def test_an_end_before_the_start_is_refused(kind: type[Any]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        kind(**NEEDED[kind], start=date(2023, 1, 2), end=date(2023, 1, 1))
    assert str(caught.value) == "end: ends on 2023-01-01, before its start 2023-01-02"


@pytest.mark.parametrize("kind", [Member, Seat, Post, Posting])
@pytest.mark.parametrize("edges", [(DAY, DAY), (DAY, NO_END), (DAY, None), (None, DAY), (None, NO_END), (None, None)])
def test_no_end_yet_and_not_known_are_kept_apart(kind: type[Any], edges: tuple[object, object]) -> None:
    start, end = edges
    record = kind(**NEEDED[kind], start=start, end=end)
    assert record.start is start
    assert record.end is end


# -- what each attribute takes ---------------------------------------------------------------------------------------------------

KNOWN_BY_DEFAULT: dict[tuple[type[Any], str], object] = {
    (Member, "end"): NO_END,
    (Seat, "end"): NO_END,
    (Post, "end"): NO_END,
    (Activity, "participants"): (),
    (Decision, "pin"): NO_QUESTION,
    (Decision, "question"): NO_QUESTION,
    (Decision, "outcome"): Outcome.AFFIRMED,
    (Group, "tags"): frozenset(),
    (Activity, "tags"): frozenset(),
    (Document, "tags"): frozenset(),
    (Decision, "tags"): frozenset(),
    (Declaration, "evidence"): frozenset(),
    **dict.fromkeys(attributes(*MAPPINGS), FrozenMap()),
}
"""The attributes that say something when they are left out."""


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, attribute.name) for kind in KINDS for attribute in attrs.fields(kind) if attribute.name not in NEEDED[kind]],
)
def test_what_is_left_out_is_not_known_but_for_the_listed(kind: type[Any], name: str) -> None:
    assert getattr(least(kind), name) == KNOWN_BY_DEFAULT.get((kind, name))


@pytest.mark.parametrize(("kind", "name"), [place for text in (*WRONG, *TUPLES) if "None" in text for place in attributes(text)])
def test_what_may_be_unknown_stays_unknown(kind: type[Any], name: str) -> None:
    assert getattr(kind(**{**NEEDED[kind], name: None}), name) is None


@pytest.mark.parametrize("kind", [kind for kind in KINDS if NEEDED[kind]])
def test_what_is_needed_cannot_be_left_out(kind: type[Any]) -> None:
    for name in NEEDED[kind]:
        with pytest.raises(TypeError, match=name):
            kind(**{other: value for other, value in NEEDED[kind].items() if other != name})


@pytest.mark.parametrize(("kind", "name"), attributes(*TUPLES, "frozenset[str]", "frozenset[str] | None"))
def test_any_iterable_is_frozen(kind: type[Any], name: str) -> None:
    values = MORE[kind][name]
    frozen = tuple if isinstance(values, tuple) else frozenset
    for given in (list(values), tuple(values), iter(values), dict.fromkeys(values).keys()):
        found = getattr(kind(**{**NEEDED[kind], name: given}), name)
        assert type(found) is frozen
        assert found == frozen(values)
    assert getattr(kind(**{**NEEDED[kind], name: []}), name) == frozen(), "known to be none is not unknown"


@pytest.mark.parametrize(("kind", "name"), attributes(*MAPPINGS))
def test_a_mapping_is_copied_and_frozen(kind: type[Any], name: str) -> None:
    given = {"a": "done"}
    record = kind(**{**NEEDED[kind], name: given})
    given["a"] = "not_done"
    assert type(getattr(record, name)) is FrozenMap
    assert getattr(record, name) == {"a": "done"}


def test_facts_of_every_plain_type_are_kept_as_they_are() -> None:
    facts = School(id="S-1", facts=FACTS).facts
    assert facts == FACTS
    assert {name: type(value) for name, value in facts.items()} == {name: type(value) for name, value in FACTS.items()}


@pytest.mark.parametrize("period", [YEAR, Semester(2022, 1), CalendarYear(2022), Month(2022, 9), Span(DAY, DAY)])
@pytest.mark.parametrize(("kind", "name"), attributes("Period", "Period | None"))
def test_every_kind_of_period_is_taken(kind: type[Any], name: str, period: object) -> None:
    assert getattr(kind(**{**NEEDED[kind], name: period}), name) is period


@pytest.mark.parametrize("value", [0, 3, Decimal("0.5"), Fraction(1, 2)])
@pytest.mark.parametrize(("kind", "name"), attributes("Amount | None"))
def test_every_exact_number_from_zero_is_taken(kind: type[Any], name: str, value: object) -> None:
    assert getattr(kind(**NEEDED[kind], **{name: value}), name) is value


def test_zero_lessons_are_known() -> None:
    assert Activity(id="A-1", lessons=0).lessons == 0


@pytest.mark.parametrize("outcome", [Outcome.DENIED, "denied"])
def test_closed_codes_may_be_given_as_text(outcome: str) -> None:
    assert Decision(id="Z-1", outcome=outcome).outcome is Outcome.DENIED
    declared = Declaration(id="L-1", statement="05b", about="S-1", by="B-1", on=DAY, says="excused", items={"a": "partly"})
    assert declared.says is Says.EXCUSED
    assert declared.items["a"] is Says.PARTLY


@pytest.mark.parametrize("code", [CommunityType.INTEGRATED, "integrated", "studio_network"])
def test_open_codes_are_kept_and_core_codes_equal_their_text(code: str) -> None:
    assert Community(id="C-1", type=code).type == code
    assert (Community(id="C-1", type=code) == Community(id="C-1", type=CommunityType.INTEGRATED)) == (code != "studio_network")


def test_a_vacant_seat_an_unknown_holder_and_a_holder_are_three_things() -> None:
    assert Seat(person=VACANT).person is VACANT
    assert Seat().person is None
    assert Seat(person="T-017").person == "T-017"
    assert len({Seat(person=VACANT), Seat(), Seat(person="vacant")}) == 3
    assert (repr(VACANT), Vacant.VACANT) == ("VACANT", VACANT)
    assert pickle.loads(pickle.dumps(VACANT)) is copy.deepcopy(VACANT) is VACANT  # noqa: S301 - made in this line


@pytest.mark.parametrize(
    ("by", "participants", "people"),
    [
        ("T-1", (), {"T-1"}),
        ("T-1", [Participation(person="T-2"), Participation(person="T-1")], {"T-1", "T-2"}),
        (None, [Participation(person="T-2")], {None, "T-2"}),
        ("T-1", None, {None, "T-1"}),
        (None, None, {None}),
    ],
)
def test_somebody_unknown_is_among_the_people_of_an_activity(by: str | None, participants: Any, people: set[str | None]) -> None:
    assert Activity(id="A-1", by=by, participants=participants).people == people


@pytest.mark.parametrize(
    ("at", "sites", "places"),
    [
        ("S-1", (), {"S-1"}),
        ("S-1", ["S-2", "S-1"], {"S-1", "S-2"}),
        ("S-1", None, {None, "S-1"}),
        (None, ["S-2"], {None, "S-2"}),
    ],
)
def test_a_school_that_is_not_known_is_among_the_places_of_an_activity(at: str | None, sites: Any, places: set[str | None]) -> None:
    assert Activity(id="A-1", at=at, sites=sites).places == places


# -- values ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_records_with_the_same_content_are_equal_and_others_are_not(kind: type[Any]) -> None:
    assert fullest(kind) == fullest(kind)
    assert hash(fullest(kind)) == hash(fullest(kind))
    for name, value in MORE[kind].items():
        changed = kind(**NEEDED[kind], **{name: value})
        assert (changed == least(kind)) is (name == "end" and value is NO_END and kind is not Posting), name


@pytest.mark.parametrize("kind", KINDS)
def test_records_travel_whole(kind: type[Any]) -> None:
    record = fullest(kind)
    for arrived in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record), attrs.evolve(record)):  # noqa: S301 - made in this line
        assert type(arrived) is kind
        assert arrived == record
        assert hash(arrived) == hash(record)


@pytest.mark.parametrize("kind", KINDS)
def test_records_never_change(kind: type[Any]) -> None:
    record = fullest(kind)
    for attribute in attrs.fields(kind):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, attribute.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, attribute.name)
    assert record == fullest(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_records_are_built_by_keyword(kind: type[Any]) -> None:
    with pytest.raises(TypeError, match="takes 1 positional argument"):
        kind("x")


@pytest.mark.parametrize("kind", KINDS)
def test_a_misspelt_attribute_is_refused(kind: type[Any]) -> None:
    with pytest.raises(TypeError, match="spelt"):
        kind(**NEEDED[kind], mis_spelt=1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_shows_its_type_and_every_attribute(kind: type[Any]) -> None:
    shown = repr(fullest(kind))
    assert shown.startswith(f"{kind.__name__}(")
    assert [attribute.name for attribute in attrs.fields(kind) if f"{attribute.name}=" not in shown] == []


def test_a_record_may_be_matched_by_keyword() -> None:
    match fullest(Posting):
        case Posting(person=str(teacher), end=NoEnd.NO_END):
            assert teacher == "T-017"
        case _:
            pytest.fail("not matched")


# -- checks that no record uses alone --------------------------------------------------------------------------------------------


@attrs.frozen
class Holder:
    """A record whose only attribute takes any exact number."""

    value: Any = attrs.field(validator=checks.exact)


@pytest.mark.parametrize("value", [-1, Decimal("-0.5"), Fraction(1, 3)])
def test_an_exact_number_may_be_negative(value: object) -> None:
    assert Holder(value).value is value


@pytest.mark.parametrize("value", [0.5, None, True])
def test_an_exact_number_is_needed(value: object) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        Holder(value)
    assert caught.value.path == "value"


@pytest.mark.parametrize("convert", [checks.as_tuple, checks.as_words])
def test_several_values_are_not_a_text_and_not_unknown(convert: Any) -> None:
    assert list(convert(iter(["a"]))) == ["a"]
    for value in ("a", None):
        with pytest.raises(InvalidTypeError, match="expected several values"):
            convert(value)
