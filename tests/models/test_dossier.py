"""The dossier: what it refuses when it is built, and what it finds afterwards."""

import copy
import pickle
from collections.abc import Iterable
from datetime import date, datetime
from itertools import permutations
from typing import Any

import attrs
import pytest

from edu_policy.calendars import SchoolYear
from edu_policy.errors import (
    ConflictingRecordsError,
    DuplicateIdError,
    EduPolicyError,
    EduPolicyErrors,
    InvalidTypeError,
    InvalidValueError,
    UnknownNameError,
)
from edu_policy.models import (
    EVERYTHING,
    VACANT,
    Activity,
    Authority,
    Community,
    Decision,
    Declaration,
    Document,
    Dossier,
    Everything,
    Figure,
    Filing,
    Group,
    Member,
    Only,
    Participation,
    Person,
    Post,
    Posting,
    Record,
    Recorded,
    Says,
    School,
    Seat,
    Signature,
    Table,
    dossier,
    recorded,
)
from edu_policy.models.dossier import KEYS, REFERENCES, ids_in

DAY = date(2022, 9, 5)
A_DATETIME = datetime(2022, 9, 5, 8, 0)  # noqa: DTZ001 - no time zone is the case to refuse
RECORDED = Recorded(since=date(2022, 9, 1), until=date(2023, 7, 10))
SHORT = Recorded(since=date(2023, 1, 1), until=date(2023, 2, 1))

ATTRIBUTES = {
    Table.AUTHORITIES: "authorities",
    Table.SCHOOLS: "schools",
    Table.COMMUNITIES: "communities",
    Table.GROUPS: "groups",
    Table.PERSONS: "persons",
    Table.ACTIVITIES: "activities",
    Table.POSTINGS: "postings",
    Table.DOCUMENTS: "documents",
    Table.DECISIONS: "decisions",
    Table.FIGURES: "figures",
    Table.DECLARATIONS: "declarations",
}
REGISTERS = list(Table)[:5]
DATED = list(Table)[5:]


def a_figure(about: str = "S-1", **more: Any) -> Figure:
    return Figure(id="F-1", kind="title_quota", about=about, period=SchoolYear(2022), **more)


def a_declaration(about: str = "S-1", by: str = "B-1", **more: Any) -> Declaration:
    return Declaration(id="L-1", statement="05b", about=about, by=by, on=DAY, says=Says.DONE, **more)


ONE_EACH: dict[str, list[Record]] = {
    "authorities": [Authority(id="B-1")],
    "schools": [School(id="S-1", authority="B-1")],
    "communities": [Community(id="C-1", members=[Member(school="S-1")])],
    "groups": [Group(id="G-1", of="B-1", under="B-1", seats=[Seat(person="T-1"), Seat(person=VACANT), Seat()])],
    "persons": [Person(id="T-1", employer="S-1", posts=[Post(school="S-1")])],
    "activities": [Activity(id="A-1", by="T-1", at="S-1", sites=["S-1"], participants=[Participation(person="T-1")])],
    "postings": [Posting(id="P-1", person="T-1", home="S-1", host="S-1")],
    "documents": [
        Document(id="D-1", about=["P-1"], issuer="S-1", signatures=[Signature(by="T-1")], filings=[Filing(with_="B-1", by="S-1")])
    ],
    "decisions": [Decision(id="Z-1", by="B-1", about="P-1")],
    "figures": [a_figure(reported_by="B-1")],
    "declarations": [a_declaration(evidence=["D-1"])],
}
"""One record in each table, each of which refers to others."""


def built(**tables: Any) -> Dossier:
    return Dossier(**{"recorded": RECORDED, **tables})


def problems(**tables: Any) -> list[EduPolicyError]:
    """Everything that a dossier finds wrong, in order."""
    with pytest.raises(EduPolicyErrors) as caught:
        built(**tables)
    assert caught.value.reason == "dossier"
    return [error for error in caught.value.exceptions if isinstance(error, EduPolicyError)]


def said(errors: Iterable[EduPolicyError]) -> list[tuple[type[EduPolicyError], str]]:
    return [(type(error), str(error)) for error in errors]


@pytest.mark.parametrize("module", [dossier, recorded])
def test_the_modules_list_their_names(module: Any) -> None:
    assert dir(module) == sorted(module.__all__)


# -- tables ----------------------------------------------------------------------------------------------------------------------


def test_every_table_has_an_attribute_and_a_record() -> None:
    whole = built(**ONE_EACH)
    assert list(ATTRIBUTES) == list(Table)
    for table, attribute in ATTRIBUTES.items():
        assert whole.rows(table) == getattr(whole, attribute) == tuple(ONE_EACH[attribute])
        (row,) = ONE_EACH[attribute]
        assert whole.get(table, row.id) is row
        assert table.value == type(row).__name__.lower(), "a table has the code of one of its records"


def test_without_tables_nothing_is_kept_and_nothing_recorded() -> None:
    assert Dossier().recorded is None
    assert len(Dossier().recorded_for) == 0
    assert [Dossier().rows(table) for table in Table] == [None] * len(Table)


@pytest.mark.parametrize("table", Table)
def test_a_table_that_is_not_given_is_not_kept_and_an_empty_one_is(table: Table) -> None:
    assert built().rows(table) is None
    assert built(**{ATTRIBUTES[table]: []}).rows(table) == ()
    for kept in (built(), built(**{ATTRIBUTES[table]: []})):
        assert kept.get(table, "X") is None


@pytest.mark.parametrize("table", Table)
def test_any_iterable_of_records_is_a_table(table: Table) -> None:
    (row,) = ONE_EACH[ATTRIBUTES[table]]
    assert built(**{ATTRIBUTES[table]: iter([row])}).rows(table) == (row,)


@pytest.mark.parametrize("value", ["S-1", b"S-1", 17, School(id="S-1")])
@pytest.mark.parametrize("table", Table)
def test_a_table_is_a_collection(table: Table, value: object) -> None:
    with pytest.raises(InvalidTypeError, match="expected several values") as caught:
        built(**{ATTRIBUTES[table]: value})
    assert caught.value.path == ATTRIBUTES[table]


@pytest.mark.parametrize("table", Table)
def test_a_record_of_another_type_is_named_by_its_place(table: Table) -> None:
    (row,) = ONE_EACH[ATTRIBUTES[table]]
    other = School(id="S-1") if table is Table.PERSONS else Person(id="T-1")
    (error,) = problems(**{ATTRIBUTES[table]: [row, other]})
    expected = f"{ATTRIBUTES[table]}[1]: expected a value of type {type(row).__name__}, got one of type {type(other).__name__}"
    assert said([error]) == [(InvalidTypeError, expected)]


def test_wrong_types_of_all_tables_come_together_and_show_no_content() -> None:
    errors = problems(schools=["S-1", {"name": "somebody"}], persons=[None], recorded="always", recorded_for={"school": None})
    assert [error.path for error in errors] == ["schools[0]", "schools[1]", "persons[0]", "recorded", "recorded_for[school]"]
    assert {type(error) for error in errors} == {InvalidTypeError}
    assert "somebody" not in str(errors[1])


def test_a_dossier_shows_how_many_records_it_has_and_none_of_them() -> None:
    assert repr(built()) == "Dossier()"
    assert repr(built(schools=[School(id="S-1"), School(id="S-2")], postings=[])) == "Dossier(schools=2, postings=0)"


@pytest.mark.parametrize("table", ["schools", "Table", None])
def test_a_table_that_there_is_not_is_refused_with_those_that_there_are(table: Any) -> None:
    whole = built(**ONE_EACH)
    for ask in (whole.rows, whole.coverage, lambda name: whole.get(name, "S-1"), lambda name: whole.related(name, "by", "T-1")):
        with pytest.raises(UnknownNameError) as caught:
            ask(table)
        assert caught.value.candidates == tuple(sorted(Table))
        assert caught.value.path == "table"


# -- ids -------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", Table)
def test_an_id_that_stands_twice_in_a_table_is_refused(table: Table) -> None:
    (row,) = ONE_EACH[ATTRIBUTES[table]]
    errors = problems(**{ATTRIBUTES[table]: [row, attrs.evolve(row, id="other"), row, row]})
    assert said(errors[:2]) == [
        (DuplicateIdError, f"{ATTRIBUTES[table]}[2].id: {row.id!r} stands already in {ATTRIBUTES[table]}[0]"),
        (DuplicateIdError, f"{ATTRIBUTES[table]}[3].id: {row.id!r} stands already in {ATTRIBUTES[table]}[0]"),
    ]


def test_the_same_id_may_stand_in_two_tables() -> None:
    both = built(schools=[School(id="1")], persons=[Person(id="1")])
    assert both.get(Table.SCHOOLS, "1") == School(id="1")
    assert both.get(Table.PERSONS, "1") == Person(id="1")


DANGLING: list[tuple[str, Record]] = [
    ("authorities[0].parent", Authority(id="B-1", parent="X")),
    ("schools[0].authority", School(id="S-1", authority="X")),
    ("communities[0].members.school", Community(id="C-1", members=[Member(school="X")])),
    ("groups[0].of", Group(id="G-1", of="X")),
    ("groups[0].under", Group(id="G-1", under="X")),
    ("groups[0].seats.person", Group(id="G-1", seats=[Seat(person="T-1"), Seat(person="X")])),
    ("persons[0].employer", Person(id="T-1", employer="X")),
    ("persons[0].posts.school", Person(id="T-1", posts=[Post(school="X")])),
    ("activities[0].by", Activity(id="A-1", by="X")),
    ("activities[0].at", Activity(id="A-1", at="X")),
    ("activities[0].sites", Activity(id="A-1", sites=["X"])),
    ("activities[0].participants.person", Activity(id="A-1", participants=[Participation(person="X")])),
    ("postings[0].person", Posting(id="P-1", person="X")),
    ("postings[0].home", Posting(id="P-1", home="X")),
    ("postings[0].host", Posting(id="P-1", host="X")),
    ("documents[0].about", Document(id="D-1", about=["X"])),
    ("documents[0].issuer", Document(id="D-1", issuer="X")),
    ("documents[0].signatures.by", Document(id="D-1", signatures=[Signature(by="X")])),
    ("documents[0].filings.with_", Document(id="D-1", filings=[Filing(with_="X")])),
    ("documents[0].filings.by", Document(id="D-1", filings=[Filing(by="X")])),
    ("decisions[0].by", Decision(id="Z-1", by="X")),
    ("decisions[0].about", Decision(id="Z-1", about="X")),
    ("figures[0].about", a_figure(about="X")),
    ("figures[0].reported_by", a_figure(reported_by="X")),
    ("declarations[0].about", a_declaration(about="X")),
    ("declarations[0].by", a_declaration(by="X")),
    ("declarations[0].evidence", a_declaration(evidence=["X"])),
]
"""Each reference of each table, with a record that refers to nothing there."""


def split(path: str) -> tuple[Table, str]:
    """The table and the attribute of a path such as ``schools[0].authority``."""
    name, _, attribute = path.partition("[0].")
    return next(table for table in Table if ATTRIBUTES[table] == name), attribute


def test_every_reference_is_tested() -> None:
    assert {split(path) for path, _ in DANGLING} == {(table, name) for table, names in REFERENCES.items() for name in names}


@pytest.mark.parametrize(("path", "row"), DANGLING, ids=[path for path, _ in DANGLING])
def test_an_id_that_stands_in_no_kept_table_is_refused(path: str, row: Record) -> None:
    table, _ = split(path)
    (error,) = problems(**{**ONE_EACH, ATTRIBUTES[table]: [row]})
    assert isinstance(error, UnknownNameError)
    assert (error.path, error.name) == (path, "X")


@pytest.mark.parametrize(("path", "row"), DANGLING, ids=[path for path, _ in DANGLING])
def test_an_id_is_not_followed_into_a_table_that_is_not_kept(path: str, row: Record) -> None:
    table, attribute = split(path)
    for target in REFERENCES[table][attribute]:
        if target is not table:
            tables = {**ONE_EACH, ATTRIBUTES[table]: [row], ATTRIBUTES[target]: None}
            assert built(**tables).rows(table) == (row,)


@pytest.mark.parametrize(("path", "row"), DANGLING, ids=[path for path, _ in DANGLING])
def test_a_reference_finds_its_id_in_each_of_its_tables(path: str, row: Record) -> None:
    table, attribute = split(path)
    for target in REFERENCES[table][attribute]:
        (known,) = ONE_EACH[ATTRIBUTES[target]]
        found = {**ONE_EACH, ATTRIBUTES[target]: [*ONE_EACH[ATTRIBUTES[target]], attrs.evolve(known, id="X")]}
        found[ATTRIBUTES[table]] = [attrs.evolve(row, id="new"), *found[ATTRIBUTES[table]]]
        assert built(**found).get(table, "new") is not None


def test_a_dangling_id_is_told_the_nearest_known_ones() -> None:
    schools = [School(id=f"S-{number:03}") for number in range(100)]
    (error,) = problems(schools=schools, persons=[], postings=[Posting(id="P-1", host="S-050x")])
    assert isinstance(error, UnknownNameError)
    assert str(error).startswith("postings[0].host: no school 'S-050x'; did you mean 'S-050'")
    assert len(error.candidates) == 8
    (far,) = problems(schools=schools, postings=[Posting(id="P-1", host="far away")])
    assert far.reason.endswith("S-099 and 92 more")


def test_a_reference_to_several_tables_names_them() -> None:
    (error,) = problems(**{**ONE_EACH, "persons": [Person(id="T-1", employer="X")]})
    assert error.reason.startswith("no authority or school or community or group 'X'; known: ")
    (anything,) = problems(**{**ONE_EACH, "decisions": [Decision(id="Z-1", about="X")]})
    assert anything.reason.startswith("no record 'X'; known: ")
    assert anything.reason.endswith(" and 3 more")


def test_many_problems_of_several_kinds_come_together_with_their_paths() -> None:
    errors = problems(
        recorded=None,
        schools=[School(id="S-1"), School(id="S-1")],
        postings=[
            Posting(id="P-1", host="S-2", identity="same"),
            Posting(id="P-2", host="S-1", identity="same"),
            Posting(id="P-3", home="S-3", host="S-4"),
        ],
    )
    assert [(type(error), error.path) for error in errors] == [
        (InvalidValueError, "postings"),
        (DuplicateIdError, "schools[1].id"),
        (UnknownNameError, "postings[2].home"),
        (UnknownNameError, "postings[0].host"),
        (UnknownNameError, "postings[2].host"),
        (ConflictingRecordsError, "postings"),
    ]


# -- within what a table is complete ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", DATED)
def test_a_dated_table_says_within_what_it_is_complete(table: Table) -> None:
    (error,) = problems(**{ATTRIBUTES[table]: []}, recorded=None)
    assert isinstance(error, InvalidValueError)
    assert str(error).startswith(f"{ATTRIBUTES[table]}: say within what this table is complete: recorded=Recorded(since=")
    assert built(**{ATTRIBUTES[table]: []}, recorded=None, recorded_for={table: SHORT}).coverage(table) == SHORT


@pytest.mark.parametrize("table", REGISTERS)
def test_a_register_need_not_say_so(table: Table) -> None:
    assert built(**{ATTRIBUTES[table]: []}, recorded=None).coverage(table) is None
    assert built(**{ATTRIBUTES[table]: []}).coverage(table) is None, "recorded is about dated tables"


@pytest.mark.parametrize("table", Table)
def test_an_entry_of_its_own_takes_precedence(table: Table) -> None:
    both = built(recorded_for={table: SHORT})
    assert both.coverage(table) == SHORT
    assert [other for other in Table if both.coverage(other) == RECORDED] == [other for other in DATED if other is not table]


def test_tables_may_be_named_by_their_codes() -> None:
    assert built(recorded_for={"activity": SHORT}).coverage(Table.ACTIVITIES) == SHORT


@pytest.mark.parametrize(
    ("value", "error", "shown"),
    [
        ({"activities": SHORT}, InvalidValueError, "recorded_for[activities]: expected one of authority, school, "),
        ({3: SHORT}, InvalidTypeError, "recorded_for[3]: expected a text, got 3"),
        ([SHORT], InvalidTypeError, "recorded_for: expected a mapping from key to value"),
        (None, InvalidTypeError, "recorded_for: expected a mapping"),
    ],
)
def test_an_override_names_its_table(value: object, error: type[EduPolicyError], shown: str) -> None:
    with pytest.raises(error) as caught:
        built(recorded_for=value)
    assert str(caught.value).startswith(shown)


@pytest.mark.parametrize("field", ["posting.person", "posting.facts.hours", "posting.id"])
def test_a_table_may_be_complete_for_some_values_of_a_field_of_its_own(field: str) -> None:
    only = Recorded(since=DAY, until=DAY, of=Only(field, ["T-1"]))
    assert built(recorded_for={Table.POSTINGS: only}).coverage(Table.POSTINGS) == only


@pytest.mark.parametrize("field", ["activity.by", "posting", "posting.", "posting.persn", "person", "postings.person"])
def test_a_table_is_not_complete_for_what_it_does_not_have(field: str) -> None:
    only = Recorded(since=DAY, until=DAY, of=Only(field, ["T-1"]))
    (error,) = problems(recorded_for={Table.POSTINGS: only})
    assert str(error) == f"recorded_for[posting].of.field: expected a field of posting, such as posting.id, got {field!r}"


@pytest.mark.parametrize(
    ("change", "error", "shown"),
    [
        ({"since": A_DATETIME}, InvalidTypeError, "since: expected a date"),
        ({"until": "2023-07-10"}, InvalidTypeError, "until: expected a date"),
        ({"until": None}, InvalidTypeError, "until: expected a date, got None"),
        ({"until": date(2022, 8, 31)}, InvalidValueError, "until: recorded until 2022-08-31, before its start 2022-09-01"),
        ({"of": None}, InvalidTypeError, "of: expected EVERYTHING or Only(field, ids), got None"),
        ({"of": "everything"}, InvalidTypeError, "of: expected EVERYTHING or Only"),
        ({"of": ["T-1"]}, InvalidTypeError, "of: expected EVERYTHING or Only"),
    ],
)
def test_recorded_has_two_dates_in_order_and_a_scope(change: dict[str, Any], error: type[EduPolicyError], shown: str) -> None:
    good: dict[str, Any] = {"since": date(2022, 9, 1), "until": date(2023, 7, 10)}
    with pytest.raises(error) as caught:
        Recorded(**{**good, **change})
    assert str(caught.value).startswith(shown)


@pytest.mark.parametrize(
    ("field", "ids", "error", "path"),
    [
        ("", ["T-1"], InvalidValueError, "field"),
        (None, ["T-1"], InvalidTypeError, "field"),
        ("posting.person", "T-1", InvalidTypeError, "ids"),
        ("posting.person", None, InvalidTypeError, "ids"),
        ("posting.person", [""], InvalidValueError, "ids"),
        ("posting.person", [17], InvalidTypeError, "ids"),
    ],
)
def test_only_has_a_field_and_several_ids(field: Any, ids: Any, error: type[EduPolicyError], path: str) -> None:
    with pytest.raises(error) as caught:
        Only(field, ids)
    assert caught.value.path == path


def test_one_day_may_be_all_that_is_recorded_and_everything_is_the_default() -> None:
    assert Recorded(since=DAY, until=DAY).of is EVERYTHING
    assert (repr(EVERYTHING), Everything.EVERYTHING) == ("EVERYTHING", EVERYTHING)
    assert pickle.loads(pickle.dumps(EVERYTHING)) is EVERYTHING  # noqa: S301 - made in this line


# -- identity --------------------------------------------------------------------------------------------------------------------

TWINS: dict[Table, Activity | Posting | Document | Decision] = {
    Table.ACTIVITIES: Activity(id="3", kind="lesson", identity="same"),
    Table.POSTINGS: Posting(id="3", kind="support", identity="same"),
    Table.DOCUMENTS: Document(id="3", kind="plan", identity="same"),
    Table.DECISIONS: Decision(id="3", kind="award", identity="same"),
}


@pytest.mark.parametrize(("table", "row"), list(TWINS.items()))
def test_of_records_that_repeat_each_other_the_smallest_id_is_kept_in_any_order(table: Table, row: Any) -> None:
    for rows in permutations([row, attrs.evolve(row, id="1"), attrs.evolve(row, id="2"), attrs.evolve(row, id="4", identity=None)]):
        repeated = built(**{ATTRIBUTES[table]: rows})
        assert {found.id: repeated.repeats(found) for found in rows} == {"1": None, "2": "1", "3": "1", "4": None}


@pytest.mark.parametrize(("table", "row"), list(TWINS.items()))
def test_records_of_one_identity_that_differ_are_refused_in_any_order(table: Table, row: Any) -> None:
    for rows in permutations([row, attrs.evolve(row, id="1"), attrs.evolve(row, id="2", kind="other")]):
        (error,) = problems(**{ATTRIBUTES[table]: rows})
        assert isinstance(error, ConflictingRecordsError)
        expected = (
            f"{ATTRIBUTES[table]}: 1, 2, 3 declare the same identity 'same' and differ; correct one or give them different identities"
        )
        assert str(error) == expected


def test_records_without_identity_or_of_different_ones_repeat_nothing() -> None:
    rows = [Activity(id="1"), Activity(id="2"), Activity(id="3", identity="a"), Activity(id="4", identity="b")]
    assert [built(activities=rows).repeats(row) for row in rows] == [None] * 4


def test_tables_do_not_repeat_each_other() -> None:
    activities = [Activity(id="1", identity="same"), Activity(id="2", identity="same")]
    other = Posting(id="2", identity="same")
    both = built(activities=activities, postings=[other])
    assert both.repeats(activities[1]) == "1"
    assert both.repeats(other) is None


# -- foreign keys ----------------------------------------------------------------------------------------------------------------

ANYWHERE = [
    Activity(id="A-1", by="T-1", at="S-1", participants=[Participation(person="T-2"), Participation(person="T-2")]),
    Activity(id="A-2", by="T-2", at=None),
    Activity(id="A-3", by=None, at="S-2"),
    Activity(id="A-4", by="T-2", at="S-2", participants=None),
]


@pytest.mark.parametrize(
    ("key", "id_", "found"),
    [
        ("by", "T-1", ["A-1", "A-3"]),
        ("by", "T-2", ["A-2", "A-4", "A-3"]),
        ("by", "T-9", ["A-3"]),
        ("at", "S-1", ["A-1", "A-2"]),
        ("at", "S-2", ["A-3", "A-4", "A-2"]),
        ("people", "T-1", ["A-1", "A-3", "A-4"]),
        ("people", "T-2", ["A-1", "A-2", "A-4", "A-3"]),
        ("people", "T-9", ["A-3", "A-4"]),
    ],
)
def test_related_records_are_those_that_hold_the_id_and_those_that_may(key: str, id_: str, found: list[str]) -> None:
    assert [row.id for row in built(activities=ANYWHERE).related(Table.ACTIVITIES, key, id_)] == found


@pytest.mark.parametrize(
    ("table", "row", "key"),
    [
        (Table.COMMUNITIES, Community(id="new"), "members.school"),
        (Table.DOCUMENTS, Document(id="new"), "about"),
        (Table.POSTINGS, Posting(id="new"), "person"),
        (Table.PERSONS, Person(id="new"), "employer"),
    ],
)
def test_where_a_key_is_not_known_a_record_may_be_related_to_any(table: Table, row: Record, key: str) -> None:
    assert built(**{ATTRIBUTES[table]: [row]}).related(table, key, "X") == (row,)


@pytest.mark.parametrize(
    ("table", "row", "key"),
    [(Table.COMMUNITIES, Community(id="new", members=[]), "members.school"), (Table.DOCUMENTS, Document(id="new", about=[]), "about")],
)
def test_where_it_is_known_that_there_is_no_key_a_record_is_related_to_none(table: Table, row: Record, key: str) -> None:
    assert built(**{ATTRIBUTES[table]: [row]}).related(table, key, "X") == ()


@pytest.mark.parametrize(("table", "key"), [(table, key) for table, keys in KEYS.items() for key in keys])
def test_each_key_lists_what_going_through_the_table_finds(table: Table, key: str) -> None:
    whole = built(**ONE_EACH)
    (row,) = ONE_EACH[ATTRIBUTES[table]]
    (id_,) = set(ids_in(row, key))
    assert id_ is not None
    assert whole.related(table, key, id_) == (row,)
    assert whole.related(table, key, "X") == ()
    assert built().related(table, key, id_) == ()


@pytest.mark.parametrize(
    ("table", "key", "candidates"),
    [
        (Table.POSTINGS, "school", ("home", "host", "person")),
        (Table.POSTINGS, "", ("home", "host", "person")),
        (Table.AUTHORITIES, "parent", ()),
    ],
)
def test_a_key_that_there_is_not_is_refused_with_those_that_there_are(table: Table, key: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(UnknownNameError, match=f"no foreign key of {ATTRIBUTES[table]} {key!r}") as caught:
        built().related(table, key, "T-1")
    assert (caught.value.path, caught.value.candidates) == ("key", candidates)


@pytest.mark.parametrize(
    ("row", "attribute", "ids"),
    [
        (Posting(id="P-1"), "home", [None]),
        (Posting(id="P-1", home="S-1"), "home", ["S-1"]),
        (Group(id="G-1"), "seats.person", [None]),
        (Group(id="G-1", seats=[Seat(person="T-1"), Seat(person=VACANT), Seat()]), "seats.person", ["T-1", None]),
        (Group(id="G-1", seats=[]), "seats.person", []),
        (Document(id="D-1", about=["P-1"]), "about", ["P-1"]),
    ],
)
def test_ids_are_read_through_parts_and_a_vacant_seat_has_none(row: Record, attribute: str, ids: list[str | None]) -> None:
    assert list(ids_in(row, attribute)) == ids


# -- growing ---------------------------------------------------------------------------------------------------------------------


def test_a_dossier_grows_into_another() -> None:
    small = built(schools=[School(id="S-1")])
    grown = small.with_(schools=iter([School(id="S-2")]), persons=[Person(id="T-1", employer="S-2")])
    assert grown.rows(Table.SCHOOLS) == (School(id="S-1"), School(id="S-2"))
    assert grown.get(Table.SCHOOLS, "S-2") == School(id="S-2")
    assert [row.id for row in grown.related(Table.PERSONS, "employer", "S-2")] == ["T-1"]
    assert (small.rows(Table.SCHOOLS), small.rows(Table.PERSONS)) == ((School(id="S-1"),), None), "the first stays as it is"
    assert grown.recorded == RECORDED


def test_a_table_that_grows_by_nothing_is_kept_from_then_on() -> None:
    assert built().with_(schools=[]).rows(Table.SCHOOLS) == ()
    assert built().with_() == built()


def test_what_grows_is_checked_as_a_whole() -> None:
    small = built(schools=[School(id="S-1")])
    with pytest.raises(EduPolicyErrors) as caught:
        small.with_(schools=[School(id="S-1")], postings=[Posting(id="P-1", home="S-9")])
    assert [error.path for error in caught.value.exceptions if isinstance(error, EduPolicyError)] == ["schools[1].id", "postings[0].home"]


@pytest.mark.parametrize("name", ["school", "recorded", "pupils"])
def test_only_tables_grow(name: str) -> None:
    with pytest.raises(UnknownNameError, match=f"no table {name!r}") as caught:
        built().with_(**{name: []})
    assert caught.value.candidates == tuple(sorted(ATTRIBUTES.values()))


@pytest.mark.parametrize("value", ["S-1", None, 17])
def test_a_table_grows_by_several_records(value: Any) -> None:
    with pytest.raises(InvalidTypeError, match="expected several values") as caught:
        built().with_(schools=value)
    assert caught.value.path == "schools"


# -- values ----------------------------------------------------------------------------------------------------------------------


def test_dossiers_are_equal_by_value_and_hashable() -> None:
    assert built(**ONE_EACH) == built(**ONE_EACH)
    assert hash(built(**ONE_EACH)) == hash(built(**ONE_EACH))
    assert built(**ONE_EACH) != built(**{**ONE_EACH, "schools": None})
    assert built() != built(recorded_for={Table.SCHOOLS: SHORT})


def test_dossiers_travel_whole() -> None:
    rows = [Activity(id="A-1", by="T-1", identity="same"), Activity(id="A-2", by="T-1", identity="same")]
    whole = built(**{**ONE_EACH, "activities": rows}, recorded_for={Table.SCHOOLS: SHORT})
    for arrived in (pickle.loads(pickle.dumps(whole)), copy.copy(whole), copy.deepcopy(whole)):  # noqa: S301 - made in this line
        assert arrived == whole
        assert arrived.get(Table.SCHOOLS, "S-1") == whole.get(Table.SCHOOLS, "S-1")
        assert arrived.related(Table.ACTIVITIES, "by", "T-1") == tuple(rows)
        assert arrived.repeats(rows[1]) == "A-1"
        assert arrived.coverage(Table.SCHOOLS) == SHORT


@pytest.mark.parametrize("value", [built(**ONE_EACH), RECORDED, Only("posting.person", ["T-1"])])
def test_a_dossier_and_its_scope_never_change(value: Any) -> None:
    for attribute in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, attribute.name, None)


@pytest.mark.parametrize("kind", [Dossier, Recorded])
def test_a_dossier_and_its_dates_are_given_by_keyword(kind: type[Any]) -> None:
    with pytest.raises(TypeError, match="takes 1 positional argument"):
        kind([])
