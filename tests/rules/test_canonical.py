"""Editions as plain values and back, and the digest of what is normative in them."""

import importlib
import json
import os
import pkgutil
import subprocess
import sys
import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from hashlib import sha256
from inspect import isclass
from typing import Any

import attrs
import pytest
from hypothesis import given

import edu_policy.rules
from edu_policy.calculators import Join, Rounding, Unlisted, Whole
from edu_policy.calendars import NO_END, Phase, PolicyTerm, PostingTerm, Roll, SchoolYear
from edu_policy.errors import EditionError, EduPolicyErrors, InvalidTypeError, InvalidValueError, UnknownNameError
from edu_policy.mappings import FrozenMap
from edu_policy.models import Activity, Outcome, SchoolLevel, Table
from edu_policy.policies.support_teaching import EDITION
from edu_policy.quantities import Unit
from edu_policy.rules import (
    NOT_COVERED,
    Attest,
    Between,
    Compare,
    Count,
    DateRule,
    Duration,
    Duty,
    Each,
    Edition,
    Effect,
    Field,
    FigureOf,
    InForce,
    Last,
    Lead,
    Lookup,
    Negated,
    Not,
    Notice,
    Number,
    Op,
    Parameter,
    Parts,
    Policy,
    Population,
    Prose,
    Provision,
    Quantity,
    QuantityRef,
    Question,
    Rate,
    Ratio,
    Reading,
    ReadingWords,
    Records,
    Ref,
    Require,
    Requirement,
    Round,
    SemestersServed,
    Subject,
    Total,
    Vocabulary,
    Window,
    WindowEdge,
    Within,
    by_reading,
    parameter,
)
from edu_policy.rules.canonical import NOT_NORMATIVE, _Canonical, canonical_text, digest
from edu_policy.rules.fields import PostingField, activity, school
from edu_policy.rules.fitting import _NAMES, Fitting
from edu_policy.rules.parsing import edition_from_plain
from edu_policy.rules.plain import CLASSES, Writer, edition_to_plain, json_text
from edu_policy.rules.words import P, ask, credit, edition, must, need, rate, records, section, subject, total
from edu_policy.sources import Decides, Force, Locator, SourceDocument
from edu_policy.text import Term, Text
from tests.rules import support
from tests.rules.generated import editions
from tests.rules.support import HELD, SCHOOL, TEXT, THE_POSTING, THE_SCHOOL, edition_of, question

OTHER = Text("乙", "乙", "B")
SWITCH = (Reading(key="r", options=("one", "two"), provisions=("1",)),)
NEED = Require(parameter("least"), by_reading("r", one=Number(1), two=Number(2)))
SWITCHED = edition_of(support.must(NEED), readings=SWITCH, parameters=(Parameter(name="least", type=int, default=3),))


def read_back(given_: Edition) -> Edition:
    return edition_from_plain(json.loads(json.dumps(edition_to_plain(given_))))


def ruled(rule: Any, **parts: Any) -> Edition:
    """An edition of one duty."""
    return edition_of(support.must(rule), **parts)


def visits(*operands: object) -> Edition:
    """An edition that counts activities of some kinds."""
    return ruled(Require(Count(Records(Table.ACTIVITIES, (Compare(activity.kind, Op.IN, operands),)), Unit.RECORD), Number(1)))


# -- the form is locked ------------------------------------------------------------------------------------------------------------

TINY = Edition(
    policy=Policy(id="tiny", title=TEXT, jurisdiction=None, kind=TEXT),
    version="1",
    revision=2,
    source=SourceDocument(id="plan", title=TEXT, issued=date(2022, 5, 4)),
    in_force=InForce(date(2022, 9, 1), NO_END),
    provisions=(
        Provision(
            "01",
            Locator("一"),
            Subject("school", Table.SCHOOLS, TEXT, (school.level.is_(SchoolLevel.TOWNSHIP),)),
            TEXT,
            TEXT,
            Duty(Force.MUST, Each(Window.SEMESTER, Require(Number(Decimal("0.50")), by_reading("r", few=Number(1), many=parameter("n"))))),
            Force.MUST,
            (Notice("r", HELD),),
        ),
    ),
    questions=(
        Question(
            id="q", subject=Subject("school", Table.SCHOOLS, TEXT, (school.level.is_(SchoolLevel.TOWNSHIP),)), label=TEXT, needs=("01",)
        ),
    ),
    readings=(Reading(key="r", options=("few", "many"), provisions=("01",)),),
    parameters=(Parameter(name="n", type=int, default=2, unit=Unit.LESSON, label=TEXT),),
    terms=(Term("open_lesson", TEXT, "lesson"),),
    chosen={"r": "many"},
    bound={"n": 3},
)

SCHOOL_TEXT = (
    '{"Subject":{"conditions":[{"Compare":{"field":{"Field":{"path":["level"],"table":"school"}},"op":"in","operands":["township"]}}],'
    '"name":"school","table":"school"}}'
)
TINY_TEXT = (
    '{"edition":{"Edition":{"bound":{"map":[["n",3]]},"chosen":{"map":[["r","many"]]},'
    '"in_force":{"InForce":{"end":{"NoEnd":"no_end"},"start":{"date":"2022-09-01"}}},'
    '"parameters":[{"Parameter":{"default":2,"name":"n","type":{"type":"int"},"unit":"lesson"}}],'
    '"policy":{"Policy":{"id":"tiny"}},'
    '"provisions":[{"Provision":{"body":{"Duty":{"force":"must","rule":{"Each":{"then":{"Require":{'
    '"at_least":{"Choice":{"key":"r","options":{"map":[["few",{"Number":{"value":1}}],["many",{"Param":{"name":"n"}}]]}}},'
    '"measure":{"Number":{"value":{"fraction":"1/2"}}}}},"window":"semester"}}}},'
    '"force":"must","id":"01","locator":{"Locator":{"path":"一"}},"subject":' + SCHOOL_TEXT + "}}],"
    '"questions":[{"Question":{"id":"q","needs":["01"],"subject":' + SCHOOL_TEXT + "}}],"
    '"readings":[{"Reading":{"key":"r","options":["few","many"]}}],'
    '"revision":2,"source":{"SourceDocument":{"id":"plan"}},"terms":[{"Term":{"broader":"lesson","code":"open_lesson"}}],'
    '"version":"1"}},"form":1}'
)
TINY_DIGEST = "sha256:50ae4bdda2dbbb4c5d8afa304bc699507bd190361a6af6cc65e7f2d90dd3466e"


def test_the_canonical_text_of_a_tiny_edition_is_as_written_here() -> None:
    # Written by hand after the rules of the module's docstring. A change here is a change of the form: every digest moves.
    assert canonical_text(TINY) == TINY_TEXT


def test_the_digest_is_that_of_the_text_in_utf_8() -> None:
    assert digest(TINY) == f"sha256:{sha256(TINY_TEXT.encode('utf-8')).hexdigest()}" == TINY_DIGEST


def test_a_part_of_the_plain_document_is_as_written_here() -> None:
    plain = edition_to_plain(TINY)
    assert plain["form"] == 1
    given_ = plain["edition"]["Edition"]
    assert given_["source"] == {
        "SourceDocument": {
            "id": "plan",
            "title": {"Text": {"zh_Hant": "甲", "zh_Hans": "甲", "en": "A"}},
            "issued": {"date": "2022-05-04"},
        }
    }
    assert given_["in_force"] == {"InForce": {"start": {"date": "2022-09-01"}, "end": {"NoEnd": "no_end"}}}
    assert given_["provisions"][0]["Provision"]["body"]["Duty"]["rule"]["Each"] == {
        "window": {"Window": "semester"},
        "then": {
            "Require": {
                "measure": {"Number": {"value": {"decimal": "0.50"}}},
                "at_least": {
                    "Choice": {"key": "r", "options": {"map": [["few", {"Number": {"value": 1}}], ["many", {"Param": {"name": "n"}}]]}}
                },
            }
        },
    }


DEFAULTS: dict[type, dict[str, object]] = {
    Attest: {"items": (), "force": Force.MUST},
    Between: {"always": False},
    DateRule: {"months": 0, "days": 0, "base": WindowEdge.END, "day": None, "working_days": 0, "roll": Roll.NONE, "years": 0},
    Duration: {"join": Join.CUMULATIVE, "gap": 0, "counts_gaps": False, "less": None, "gaps": None},
    Duty: {"decides": Decides.NORM},
    Each: {"may_miss": 0, "until": None, "at_least": None},
    Edition: {"parameters": (), "fact_keys": (), "terms": (), "scales": (), "chosen": FrozenMap(), "bound": FrozenMap()},
    Effect: {"force": Force.BENEFIT, "amount": None, "granted": None, "until": None},
    Field: {"path": (), "root": ""},
    FigureOf: {"before": 1},
    Lead: {"unit": Unit.DAY},
    Lookup: {"otherwise": NOT_COVERED},
    Parameter: {"default": None, "unit": None},
    Parts: {"of": None, "among": (), "counted_if": ()},
    Phase: {"end": NO_END},
    PolicyTerm: {"end": NO_END},
    Population: {"force": Force.DEFINITION},
    PostingTerm: {"end": NO_END},
    Prose: {"force": Force.DEFINITION},
    Quantity: {"force": Force.DEFINITION, "over": None},
    QuantityRef: {"of": None},
    Question: {"beside": (), "derived": ()},
    Rate: {"whole": Whole.COMPLETED},
    Ratio: {"unit": Unit.RATIO},
    Records: {"among": (), "counted_if": (), "dated": None},
    Ref: {"of": None},
    Require: {"at_least": None, "at_most": None, "about": None},
    Round: {"to": 1, "how": Rounding.DOWN},
    SemestersServed: {"within_school_year": False, "may_miss": 0},
    Subject: {"conditions": (), "shown_for": None, "calendar_of": None, "within": None},
    Term: {"broader": None},
    Total: {"per": (), "take": None, "cap": None},
    Vocabulary: {"force": Force.DEFINITION},
    Within: {"low": None, "high": None, "below": None},
}
"""What is left out of the text where it has this value: another default would give editions another meaning under the same digest."""
ELSEWHERE: set[type] = {Last, Reading, SourceDocument}
"""Classes with defaults that stand in no edition, that are not normative, or, for ``Last``, whose default is made anew each time."""


@pytest.mark.parametrize("kind", DEFAULTS, ids=lambda kind: kind.__name__)
def test_a_default_never_changes(kind: type) -> None:
    actual = {attribute.name: attribute.default for attribute in attrs.fields(kind)}
    assert {name: actual[name] for name in DEFAULTS[kind]} == DEFAULTS[kind]


def test_every_default_is_locked() -> None:
    def defaults(kind: type) -> set[str]:
        return {attribute.name for attribute in attrs.fields(kind) if attribute.init and attribute.default is not attrs.NOTHING}

    kinds = {kind for kind in CLASSES.values() if attrs.has(kind) and not (issubclass(kind, Field) and kind is not Field)}
    named = {f"{kind.__name__}.{name}" for kind in kinds - ELSEWHERE for name in defaults(kind) - {*DEFAULTS.get(kind, ())}}
    assert named <= {*NOT_NORMATIVE, "Parameter.label"}  # a label is a Text, which is not normative
    assert Last(2, Window.MONTH).ending == DateRule()


# -- there and back ----------------------------------------------------------------------------------------------------------------


def plain_parts(plain: object) -> Iterator[object]:
    yield plain
    for part in plain if isinstance(plain, list) else plain.values() if isinstance(plain, dict) else ():
        yield from plain_parts(part)


@pytest.mark.parametrize("given_", [EDITION, TINY, SWITCHED], ids=["plan 1", "tiny", "switched"])
def test_an_edition_comes_back_equal(given_: Edition) -> None:
    plain = edition_to_plain(given_)
    assert {type(part) for part in plain_parts(plain)} <= {dict, list, str, int, bool, type(None)}
    back = read_back(given_)
    assert back == given_
    assert edition_to_plain(back) == plain  # equality of editions does not see types: 1 == Decimal(1), a code == its text
    assert digest(back) == digest(given_)
    assert back.provisions[0].label == given_.provisions[0].label


@given(given_=editions())
def test_every_generated_edition_comes_back_equal(given_: Edition) -> None:
    back = read_back(given_)
    assert back == given_
    assert edition_to_plain(back) == edition_to_plain(given_)
    assert canonical_text(back) == canonical_text(given_)


IN_A_FRESH_PROCESS = """
import json
from edu_policy.policies.support_teaching import EDITION
from edu_policy.rules.canonical import canonical_text, digest
from edu_policy.rules.parsing import edition_from_plain
from edu_policy.rules.plain import edition_to_plain, json_text
plain = json_text(edition_to_plain(EDITION))
back = edition_from_plain(json.loads(plain))
assert back == EDITION
assert canonical_text(back) == canonical_text(EDITION)
print(ascii([plain, digest(EDITION), digest(back)]))
"""


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_digests_agree_between_processes_whatever_the_hash_seed(seed: str) -> None:
    command = [sys.executable, "-W", "error", "-c", IN_A_FRESH_PROCESS]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ascii([json_text(edition_to_plain(EDITION)), digest(EDITION), digest(EDITION)])


@pytest.mark.parametrize(
    "value",
    [
        *(True, False, None, "縣", 0, -3, 10**999, Decimal("0.50"), Decimal("1E+3"), Decimal("-0.001"), Fraction(-7, 3), Fraction(4)),
        *(date(2022, 9, 1), NO_END, Outcome.AFFIRMED, SchoolYear(2022), frozenset({"b", "a", 1}), (), ((1, "x"), ())),
        *(FrozenMap({"b": 1, "a": (2,)}), FrozenMap({SchoolYear(2022): frozenset()}), int, DateRule),
        *(THE_SCHOOL, Field("school", (), "subject")),
    ],
    ids=repr,
)
def test_every_kind_of_value_comes_back_with_its_type(value: object) -> None:
    condition = Compare(activity.kind, Op.IN, (value,))
    found = read_back(visits(Negated(condition)))
    back = read_back(visits(value))
    ((operand,),) = [condition.operands for condition in conditions_of(back)]
    assert operand == value
    assert type(operand) is type(value)
    assert found == visits(Negated(condition))


def conditions_of(given_: Edition) -> list[Any]:
    rule: Any = given_.provisions[0].body
    return list(rule.rule.measure.selector.among)


def test_a_mapping_keeps_its_order_and_a_set_is_sorted() -> None:
    assert Writer().write(FrozenMap({"b": 1, "a": 2})) == {"map": [["b", 1], ["a", 2]]}
    assert Writer().write(frozenset({"b", "a", "縣", 3})) == {"set": ["a", "b", "縣", 3]}  # by JSON text: '"' comes before '3'


# -- another program ---------------------------------------------------------------------------------------------------------------

LEFT_OUT = {
    *("Policy.jurisdiction", "SourceDocument.issuer", "SourceDocument.number", "SourceDocument.issued", "Question.beside"),
    *("Edition.notices", "Provision.notices", "Reading.provisions", "Require.about"),
}
SENTINELS = {"AnyCell", "EveryMust", "NoEnd", "NotStated", "Unbounded", "Uncovered"}
GONE: Any = object()


def after_the_rules(plain: Any) -> Any:
    """The rules of the documentation, written again over the plain document alone, as a program in another language has them."""
    if isinstance(plain, list):
        return [done for item in plain if (done := after_the_rules(item)) is not GONE]
    if not isinstance(plain, dict):
        return plain
    ((name, content),) = plain.items()
    if name in ("Text", "ReadingWords", "Notice"):
        return GONE
    if name in ("decimal", "fraction"):
        exact = Fraction(content)
        return int(exact) if exact.denominator == 1 else {"fraction": str(exact)}
    if name == "map":
        pairs = [[after_the_rules(part) for part in pair] for pair in content]
        return {"map": sorted([pair for pair in pairs if GONE not in pair], key=lambda pair: json_text(pair[0]))}
    if name in ("date", "type") or name in SENTINELS:
        return plain
    if not isinstance(content, dict):
        return content
    parts = {key: after_the_rules(value) for key, value in content.items() if f"{name}.{key}" not in LEFT_OUT}
    return {"Field" if name.endswith("Field") else name: {key: part for key, part in parts.items() if part is not GONE}}


@pytest.mark.parametrize("given_", [EDITION, EDITION.read({"1q": "signed_only"}).bind(missing_days=2), TINY, SWITCHED])
def test_the_text_can_be_computed_from_the_plain_document_alone(given_: Edition) -> None:
    # None of these chooses what is taken already, so `chosen` and `bound` stand as they are.
    plain = json.loads(json_text(edition_to_plain(given_)))
    text = json.dumps({"form": plain["form"], "edition": after_the_rules(plain["edition"])}, ensure_ascii=False, sort_keys=True)
    assert json.loads(text) == json.loads(canonical_text(given_))


# -- the classes -------------------------------------------------------------------------------------------------------------------

NOT_PARTS = {"canonical", "findings", "fitting", "parsing", "plain", "verdicts", "words"}
"""Modules of rules/ that say how an edition is written, read or judged, not what it is."""


def classes_of_rules() -> Iterator[type]:
    for found in pkgutil.iter_modules(edu_policy.rules.__path__):
        if found.name in NOT_PARTS or found.ispkg:
            continue
        module = importlib.import_module(f"edu_policy.rules.{found.name}")
        for value in vars(module).values():
            if isclass(value) and value.__module__ == module.__name__ and (attrs.has(value) or issubclass(value, Enum)):
                yield value


def test_every_class_of_the_rules_is_in_the_list_under_its_own_name() -> None:
    assert [kind for kind in classes_of_rules() if CLASSES.get(kind.__name__) is not kind] == []
    assert {name for name, kind in CLASSES.items() if name != kind.__name__} == set()
    assert not {"date", "decimal", "fraction", "type", "map", "set"} & set(CLASSES)


@pytest.mark.parametrize("kind", [kind for kind in CLASSES.values() if attrs.has(kind)], ids=lambda kind: kind.__name__)
def test_every_attribute_of_a_class_is_declared_in_a_way_that_can_be_held(kind: type) -> None:
    for attribute in attrs.fields(kind):
        list(Fitting().misfits(kind, attribute.name, None, "here"))  # the annotation resolves


def test_words_that_may_be_missing_are_left_out_either_way() -> None:
    # An attribute `Text | None` without a default would be written as null where there is no text, and left out where there is.
    words = {name for name in NOT_NORMATIVE if name in CLASSES}
    for kind in (kind for kind in CLASSES.values() if attrs.has(kind)):
        annotations = typing.get_type_hints(kind, localns=_NAMES)
        for attribute in attrs.fields(kind):
            names = {getattr(part, "__name__", "") for part in typing.get_args(annotations[attribute.name])}
            if names & words and "NoneType" in names:
                assert attribute.default is None or f"{kind.__name__}.{attribute.name}" in NOT_NORMATIVE


def test_what_is_left_out_is_named_as_it_is_and_with_a_reason() -> None:
    for name, reason in NOT_NORMATIVE.items():
        kind, _, attribute = name.partition(".")
        assert not attribute or attribute in {known.name for known in attrs.fields(CLASSES[kind])}
        assert len(reason) > 15


# -- what the digest sees ----------------------------------------------------------------------------------------------------------

WORDS = {"Text", "ReadingWords", "Notice"}
"""Classes all of whose attributes are words or remarks of ours, written here apart from the table that is tested."""
BESIDE = {
    *("Policy.title", "Policy.jurisdiction", "Policy.kind", "Provision.label", "Provision.gist", "Provision.notices", "Require.about"),
    *("Question.label", "Question.beside", "Reading.provisions", "Reading.words", "Parameter.label", "FactKey.label", "Term.label"),
    *("Subject.label", "Edition.notices"),
    *("SourceDocument.title", "SourceDocument.issuer", "SourceDocument.number", "SourceDocument.issued", "SourceDocument.note"),
}
OWN_TESTS = {"Edition.chosen", "Edition.bound"}


def altered(value: Any) -> Iterator[object]:
    """Yield other values that could stand in the place of a value."""
    match value:
        case None:
            yield 7
        case bool():
            yield not value
        case Enum():
            yield next((member for member in type(value) if member is not value), "other")
        case str():
            yield f"{value}x"
        case int() | Decimal() | Fraction():
            yield value + 1
        case date():
            yield value + timedelta(1)
        case type():
            yield Fraction
        case Text():
            yield OTHER
        case ReadingWords():
            yield attrs.evolve(value, why=OTHER)
        case tuple() | FrozenMap():
            yield from longer_and_shorter(value)
        case _:
            yield 7


def longer_and_shorter(value: Any) -> Iterator[object]:
    if isinstance(value, tuple) and value:
        yield from ((*value, value[0]), value[1:])
    elif value:
        first, *others = value
        yield from (FrozenMap({**value, "x": value[first]}), FrozenMap({key: value[key] for key in others}))


def with_part(node: Any, name: str, part: object) -> Any:
    """Return a copy of a value with another attribute, past all checks: the mutants need not be editions that could be."""
    copy = object.__new__(type(node))
    for attribute in attrs.fields(type(node)):
        object.__setattr__(copy, attribute.name, part if attribute.name == name else getattr(node, attribute.name))
    return copy


Rebuild = Callable[[Any], Any]


Place = tuple[str, bool, Any, str, Rebuild]


def item_rebuilt(items: tuple[Any, ...], index: int, rebuild: Rebuild) -> Rebuild:
    return lambda new: rebuild((*items[:index], new, *items[index + 1 :]))


def value_rebuilt(values: FrozenMap[Any, Any], key: object, rebuild: Rebuild) -> Rebuild:
    return lambda new: rebuild(FrozenMap({**values, key: new}))


def part_rebuilt(node: Any, name: str, rebuild: Rebuild) -> Rebuild:
    return lambda new: rebuild(with_part(node, name, new))


def places(node: Any, rebuild: Rebuild, *, normative: bool = True) -> Iterator[Place]:
    """Yield every attribute below a value: its name, whether it is normative, its owner and how the whole is with another owner."""
    if isinstance(node, tuple):
        for index, item in enumerate(node):
            yield from places(item, item_rebuilt(node, index, rebuild), normative=normative)
    elif isinstance(node, FrozenMap):
        for key, item in node.items():
            yield from places(item, value_rebuilt(node, key, rebuild), normative=normative)
    elif attrs.has(type(node)):
        for attribute in attrs.fields(type(node)):
            name = f"{type(node).__name__}.{attribute.name}"
            counts = normative and type(node).__name__ not in WORDS and name not in BESIDE
            part = getattr(node, attribute.name)
            if attribute.init and name not in OWN_TESTS and [*altered(part)]:
                yield name, counts, node, attribute.name, rebuild
                yield from places(part, part_rebuilt(node, attribute.name, rebuild), normative=counts)


def all_places() -> list[Place]:
    return list(places(EDITION, lambda new: new))


def test_every_attribute_of_plan_1_that_is_normative_changes_the_digest_and_no_label_does() -> None:
    # A digest of the whole takes 20 ms, so each attribute is altered in one place inside and one outside of words; the test below
    # alters every value, by itself.
    before = digest(EDITION)
    places_of = {(name, counts): (node, attribute, rebuild) for name, counts, node, attribute, rebuild in all_places()}
    for (name, counts), (node, attribute, rebuild) in places_of.items():
        for other in altered(getattr(node, attribute)):
            assert (digest(rebuild(with_part(node, attribute, other))) != before) is counts, (name, other)
    assert len([name for name, counts in places_of if counts]) > 70
    assert {name for name, counts in places_of if not counts} >= {"Text.en", "Notice.cites", "Question.beside", "ReadingWords.options"}


def test_every_value_of_plan_1_is_written_with_all_that_is_normative_in_it() -> None:
    # Whole and parts: if each value is written otherwise whenever one of its attributes is altered, so is the edition.
    values = {(type(node), node, attribute) for _, _, node, attribute, _ in all_places() if type(node) is not Edition}
    assert len(values) > 1_500
    for kind, node, attribute in values:
        if kind.__name__ not in WORDS:
            before = _Canonical().write(node)
            for other in altered(getattr(node, attribute)):
                changes = _Canonical().write(with_part(node, attribute, other)) != before
                assert changes is (f"{kind.__name__}.{attribute}" not in BESIDE), (node, attribute, other)


def test_an_edition_with_other_words_has_the_same_digest() -> None:
    words = ReadingWords(question=TEXT, options={"one": TEXT, "two": TEXT}, why=TEXT)
    rule = attrs.evolve(NEED, about=Term("x", TEXT))
    who = attrs.evolve(SCHOOL, label=OTHER)
    renamed = edition_of(
        Provision("1", Locator("一"), who, OTHER, OTHER, Duty(Force.MUST, rule), Force.MUST, (Notice("r", HELD),)),
        questions=[attrs.evolve(question(subject=who), label=OTHER, beside=("1",))],
        policy=Policy(id="p", title=OTHER, jurisdiction=OTHER, kind=OTHER),
        source=SourceDocument(id="s", title=OTHER, issuer="bureau", number="7", issued=date(2022, 1, 1), note=OTHER),
        readings=(attrs.evolve(SWITCH[0], words=words, provisions=()),),
        parameters=(Parameter(name="least", type=int, default=3, label=OTHER),),
        notices={"r": OTHER},
    )
    assert renamed != SWITCHED
    assert canonical_text(renamed) == canonical_text(SWITCHED)


def test_switching_a_reading_or_binding_a_parameter_gives_another_digest() -> None:
    variants = [
        SWITCHED,
        SWITCHED.read({"r": "two"}),
        SWITCHED.bind(least=4),
        SWITCHED.read({"r": "two"}).bind(least=4),
        SWITCHED.bind(least=5),
    ]
    assert len({digest(variant) for variant in variants}) == len(variants)
    switches = [(reading.key, option) for reading in EDITION.readings for option in reading.options[1:]]
    assert len({digest(EDITION), *(digest(EDITION.read({key: option})) for key, option in switches)}) == len(switches) + 1
    assert digest(EDITION.bind(evidence_until=DateRule(days=30))) != digest(EDITION)


def test_choosing_what_is_taken_already_changes_nothing() -> None:
    same = SWITCHED.read({"r": "one"}).bind(least=3)
    assert same != SWITCHED
    assert canonical_text(same) == canonical_text(SWITCHED)
    assert canonical_text(SWITCHED.read({"r": "two"}).read({"r": "one"})) == canonical_text(SWITCHED)


def test_a_parameter_that_is_unbound_differs_from_one_bound_to_nothing_but_its_default() -> None:
    unbound = attrs.evolve(SWITCHED, bound={"least": None})
    assert '"bound":{"map":[["least",null]]}' in canonical_text(unbound)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Number(1), Number(Decimal("1.00"))),
        (Number(Fraction(1, 2)), Number(Decimal("0.5"))),
        (Number(1000), Number(Decimal("1E+3"))),
        (Rate(("a",), 1, Unit.LESSON), Rate(["a"], Fraction(1), "lesson")),  # type: ignore[arg-type]  # a code equals its text
        (Compare(school.level, Op.IN, (SchoolLevel.TOWNSHIP,)), Compare(school.level, Op.IN, ("township",))),
        (frozenset({"a", 2, "縣"}), frozenset(["縣", "a", 2])),
        (FrozenMap({"a": 1, "b": 2}), FrozenMap({"b": 2, "a": 1})),
    ],
)
def test_equal_values_are_written_alike(one: object, other: object) -> None:
    assert one == other
    assert json_text(_Canonical().write(one)) == json_text(_Canonical().write(other))


def test_a_field_is_written_alike_whatever_its_class() -> None:
    assert _Canonical().write(THE_POSTING) == _Canonical().write(Field("posting", (), "subject"))
    assert Writer().write(THE_POSTING) == {"PostingField": {"table": "posting", "root": "subject"}}
    assert isinstance(THE_POSTING, PostingField)


def test_a_default_is_left_out_however_it_is_written() -> None:
    assert _Canonical().write(Each(Window.MONTH, HELD, Decimal(0))) == _Canonical().write(Each(Window.MONTH, HELD))  # type: ignore[arg-type]  # equal to 0


def test_a_truth_value_is_not_a_number_and_a_text_is_neither() -> None:
    assert len({digest(visits(value)) for value in (True, 1, "1", "true", "True")}) == 5


def test_a_sentinel_is_not_the_text_that_it_resembles() -> None:
    assert digest(visits(NO_END)) != digest(visits("no_end"))


def test_texts_are_left_as_they_are() -> None:
    composed, decomposed = "\u00e9", "e\u0301"  # e with an acute accent, as one code point and as two
    assert digest(visits(composed)) != digest(visits(decomposed))
    assert '"\u7e23\\n\\""' in canonical_text(visits('\u7e23\n"'))


def test_iterables_of_another_kind_make_the_same_edition() -> None:
    def built(kind: Callable[[Any], Any]) -> Edition:
        lesson = Term("lesson", TEXT)
        who = subject("school", "校", "school", Table.SCHOOLS)
        rates = rate(lesson, amount=1, per=Unit.LESSON)
        lessons = records(Table.ACTIVITIES, counted_if=kind([activity.kind.is_(lesson)]))
        rule = total(lessons, credit(rates, unlisted=Unlisted.NOT_COUNTED), unit=Unit.CREDIT_HOUR)
        return edition(
            TINY.policy,
            section("一", who, P("01", "課時", "Hours", must(need(rule, at_least=1)))),
            version="1",
            revision=1,
            source=TINY.source,
            in_force=TINY.in_force,
            questions=kind([ask("q", who, "問", "Question", needs=kind(["01"]))]),
            readings=kind([]),
            terms=kind([lesson]),
            words=edu_policy.rules.Words(
                labels={"01": "课时"},
                gists={"01": TEXT},
                questions={"q": "问"},
                subjects={"school": "校"},
                parameters={},
                notices={},
                readings={},
            ),
        )

    assert len({digest(built(kind)) for kind in (tuple, list, iter)}) == 1
    assert read_back(built(iter)) == built(tuple)


# -- what cannot be written --------------------------------------------------------------------------------------------------------


class Text2(str):
    __slots__ = ()


@attrs.frozen
class Count2:
    selector: object = None


DEEP: Any = "x"
for _ in range(120):
    DEEP = (DEEP,)


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        (len, EditionError, "an edition holds no callable, got <built-in function len>"),
        (lambda: 1, EditionError, "an edition holds no callable"),
        (Activity, EditionError, "an edition holds no callable"),
        (Count2(), InvalidTypeError, "a value of the class Count2 cannot stand in an edition"),
        (Activity(id="A"), InvalidTypeError, "a value of the class Activity cannot stand in an edition"),
        (0.5, InvalidTypeError, "expected an exact number (int, Decimal or Fraction), got 0.5; pass Decimal('0.5') or a Fraction"),
        (datetime(2022, 9, 1), InvalidTypeError, "expected a date, got datetime.datetime(2022, 9, 1, 0, 0); pass its .date()"),  # noqa: DTZ001 - the zone does not matter
        (["a"], InvalidTypeError, "a value of the class list cannot stand in an edition; pass a tuple"),
        ({"a": 1}, InvalidTypeError, "a value of the class dict cannot stand in an edition; pass a FrozenMap"),
        (b"a", InvalidTypeError, "a value of the class bytes cannot stand in an edition"),
        (Text2("a"), InvalidTypeError, "a value of the class Text2 cannot stand in an edition"),
        ("\ud800", InvalidValueError, "expected a text that UTF-8 can write"),
        (Decimal("NaN"), InvalidValueError, "expected a finite number"),
        (10**1000, InvalidValueError, "expected a number of fewer than 1000 digits"),
        (Fraction(1, 10**1000), InvalidValueError, "expected a number of fewer than 1000 digits"),
        (Decimal("1E+999999"), InvalidValueError, "expected a number of fewer than 1000 digits"),
        (DEEP, InvalidValueError, "nested deeper than 100 levels"),
    ],
    ids=lambda value: str(value)[:20] if isinstance(value, str) else None,
)
@pytest.mark.parametrize("write", [edition_to_plain, canonical_text, digest])
def test_what_is_no_plain_value_is_refused_with_its_place(
    write: Callable[[Edition], object], value: object, error: type[Exception], message: str
) -> None:
    planted = with_part(visits("a"), "terms", (Term("a", TEXT), value))  # past the checks of the edition, which refuse some themselves
    with pytest.raises(EduPolicyErrors) as caught:
        write(planted)
    (found,) = caught.value.exceptions
    assert type(found) is error
    assert str(found).startswith("edition.terms[1]")
    assert message in str(found)


def test_everything_that_cannot_be_written_is_listed() -> None:
    planted = visits(0.5, "a", FrozenMap({"k": [1]}))
    with pytest.raises(EduPolicyErrors) as caught:
        edition_to_plain(planted)
    operands = "edition.provisions[0].body.rule.measure.selector.among[0].operands"
    assert [getattr(error, "path", "") for error in caught.value.exceptions] == [f"{operands}[0]", f"{operands}[2][k]"]


@pytest.mark.parametrize("write", [edition_to_plain, canonical_text, digest])
@pytest.mark.parametrize("value", [None, "county-support-teaching@1.1", HELD])
def test_what_is_no_edition_is_refused(write: Callable[[Any], object], value: object) -> None:
    with pytest.raises(InvalidTypeError, match="edition: expected an Edition, got"):
        write(value)


def test_a_class_that_only_has_the_name_of_another_is_refused() -> None:
    namesake = attrs.frozen(type("Number", (), {"__annotations__": {"value": int}}))
    with pytest.raises(EduPolicyErrors) as caught:
        edition_to_plain(visits(namesake(1)))
    assert "a value of the class Number cannot stand in an edition" in str(caught.value)


# -- what cannot be read -----------------------------------------------------------------------------------------------------------


def document(**changes: object) -> dict[str, Any]:
    """The plain document of a small edition with other attributes."""
    plain: dict[str, Any] = edition_to_plain(SWITCHED)
    plain["edition"]["Edition"] |= changes
    return plain


def problems(plain: Any) -> list[str]:
    with pytest.raises(EduPolicyErrors) as caught:
        edition_from_plain(plain)
    return [str(error) for error in caught.value.exceptions]


def test_the_small_document_itself_is_good() -> None:
    assert edition_from_plain(document()) == SWITCHED


@pytest.mark.parametrize("plain", [None, [], "x", 5])
def test_a_document_is_a_mapping(plain: Any) -> None:
    with pytest.raises(InvalidTypeError, match="expected a mapping with the keys form and edition"):
        edition_from_plain(plain)


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ({"edition": {"Number": {"value": 1}}}, ["form: expected the form 1, got None", "edition: expected {'Edition': {...}}"]),
        ({"form": 2, "edition": None}, ["form: expected the form 1, got 2", "edition: expected {'Edition': {...}}"]),
        ({"form": True, "edition": {}}, ["form: expected the form 1, got True", "edition: expected one key, which says what it is"]),
        ({"form": 1, "edition": None, "more": 1}, ["more: there is no such key; known: form, edition", "edition: expected"]),
        (document() | {"edition": {"Edition": []}}, ["edition: expected a mapping with the attributes of Edition, got []"]),
    ],
)
def test_a_document_says_its_form_and_holds_an_edition(plain: Any, expected: list[str]) -> None:
    found = problems(plain)
    assert len(found) == len(expected)
    assert all(problem.startswith(start) for problem, start in zip(found, expected, strict=True)), found


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        (0.5, InvalidTypeError, "expected a text, a whole number, a list or a mapping, got 0.5; another number stands as {'decimal'"),
        (date(2022, 9, 1), InvalidTypeError, "expected a text, a whole number, a list or a mapping, got datetime.date"),
        ({}, InvalidValueError, "expected one key, which says what it is, such as {'Number': {...}}, got none"),
        ({"a": 1, "b": 2}, InvalidValueError, "got a, b"),
        ({"os.system": "ls"}, UnknownNameError, "no class of an edition 'os.system'"),
        ({"Activity": {"id": "A"}}, UnknownNameError, "no class of an edition 'Activity'"),
        ({5: 1}, UnknownNameError, "no class of an edition 5"),
        ({"date": "2022-9-1"}, InvalidValueError, "expected a date such as '2022-09-01', got '2022-9-1'"),
        ({"date": "20220901"}, InvalidValueError, "expected a date such as"),
        ({"date": "2022-09-01T00:00"}, InvalidValueError, "expected a date such as"),
        ({"date": 20220901}, InvalidValueError, "expected a date such as"),
        ({"decimal": "NaN"}, InvalidValueError, "expected an exact number such as '0.5' as a text, got 'NaN'"),
        ({"decimal": 5}, InvalidValueError, "expected an exact number"),
        ({"decimal": "1E+9999"}, InvalidValueError, "fewer than 1000 digits"),
        ({"decimal": "1" * 5000}, InvalidValueError, "expected an exact number"),
        ({"decimal": "٣"}, InvalidValueError, "expected an exact number"),
        ({"fraction": "1/0"}, InvalidValueError, "expected an exact number such as '1/2' as a text, got '1/0'"),
        ({"fraction": "1 / 2"}, InvalidValueError, "expected an exact number"),
        ({"type": "float"}, UnknownNameError, "no type of a value 'float'"),
        ({"type": ["int"]}, UnknownNameError, "no type of a value ['int']"),
        ({"Unit": "hour"}, UnknownNameError, "no Unit 'hour'"),
        ({"Unit": True}, UnknownNameError, "no Unit True"),
        ({"Unit": ["lesson"]}, UnknownNameError, "no Unit ['lesson']"),
        ({"map": {"a": 1}}, InvalidTypeError, "expected a list, got {'a': 1}"),
        ({"map": [["a"]]}, InvalidTypeError, "expected a list of pairs"),
        ({"map": ["ab"]}, InvalidTypeError, "expected a list of pairs"),
        ({"map": [["a", 1], ["a", 2]]}, InvalidValueError, "a key stands twice"),
        ({"map": [["a", 0.5]]}, InvalidTypeError, "expected a text"),
        ({"set": "ab"}, InvalidTypeError, "expected a list, got 'ab'"),
        ({"set": [0.5]}, InvalidTypeError, "expected a text"),
        ({"Number": 5}, InvalidTypeError, "expected a mapping with the attributes of Number, got 5"),
        ({"Number": {}}, InvalidValueError, "value: is missing; Number has no default for it"),
        ({"Number": {"value": 1, "values": 2}}, UnknownNameError, "no attribute of Number 'values'; did you mean 'value'?"),
        ({"Number": {"value": True}}, InvalidTypeError, "value: expected int, Decimal, Fraction, got bool"),
        ({"DateRule": {"months": "two"}}, InvalidTypeError, "months: expected int, Param, got str"),
        ({"Text": {"zh_Hant": "", "zh_Hans": "a", "en": "a"}}, InvalidValueError, "zh_Hant: must not be empty"),
        ({"Choice": {"key": "r", "options": {"map": [["one", len]]}}}, InvalidTypeError, "expected a text"),
        ("\ud800", InvalidValueError, "expected a text that UTF-8 can write"),
        (10**1000, InvalidValueError, "fewer than 1000 digits"),
        (json.loads("[" * 120 + "]" * 120), InvalidValueError, "nested deeper than 100 levels"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_a_bad_plain_value_is_refused_with_its_place(value: object, error: type[Exception], message: str) -> None:
    with pytest.raises(EduPolicyErrors) as caught:
        edition_from_plain(document(version=value))
    (found,) = caught.value.exceptions
    assert type(found) is error
    assert str(found).startswith("edition.version")
    assert message in str(found)


LABEL = {"Text": {"zh_Hant": "a", "zh_Hans": "a", "en": "a"}}
NUMBER = {"Number": {"value": 1}}


@pytest.mark.parametrize(
    ("attribute", "value", "expected"),
    [
        ("version", 1, "edition.version: expected str, got int"),
        ("version", {"Param": {"name": "least"}}, "edition.version: expected str, got Param"),
        ("version", {"Choice": {"key": "r", "options": {"map": []}}}, "edition.version: expected str, got Choice"),
        ("revision", True, "edition.revision: expected int, got bool"),
        ("policy", None, "edition.policy: expected Policy, got NoneType"),
        ("in_force", {"NoEnd": "no_end"}, "edition.in_force: expected InForce, NotStated, got NoEnd"),
        ("provisions", [NUMBER], "edition.provisions[0]: expected Provision, got Number"),
        ("provisions", {"set": []}, "edition.provisions: expected tuple, got frozenset"),
        ("notices", {"map": [["r", "x"]]}, "edition.notices[r]: expected Text, got str"),
        ("notices", {"map": [[1, LABEL]]}, "edition.notices[1]: expected str, got int"),
        (
            "parameters",
            [{"Parameter": {"name": "n", "type": {"type": "bool"}}}],
            "edition.parameters[0].type: expected the type str, int, date",
        ),
        ("parameters", [{"Parameter": {"name": "n", "type": "int"}}], "edition.parameters[0].type: expected type, got str"),
        (
            "parameters",
            [{"Parameter": {"name": "n", "type": {"type": "int"}, "default": []}}],
            "default: expected str, int, date, DateRule, None",
        ),
    ],
)
def test_a_value_that_cannot_stand_there_is_refused(attribute: str, value: object, expected: str) -> None:
    (found,) = problems(document(**{attribute: value}))
    assert expected in found


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"All": {"of": [{"Window": "month"}]}}, "rule.of[0]: expected Require, All, Any, AtLeast"),
        ({"All": {"of": {"Choice": {"key": "r", "options": {"map": [["one", []], ["two", [5]]]}}}}}, "rule.of.options[two][0]: expected"),
        (
            {"Require": {"measure": {"Choice": {"key": "r", "options": {"map": [["one", LABEL]]}}}}},
            "rule.measure.options[one]: expected Number",
        ),
        ({"Each": {"window": "decade", "then": {"All": {"of": []}}}}, "rule.window: expected Window, Between, Last, got str"),
    ],
)
def test_what_cannot_stand_in_a_rule_is_refused_also_under_a_reading(rule: object, expected: str) -> None:
    plain = document()
    plain["edition"]["Edition"]["provisions"][0]["Provision"]["body"]["Duty"]["rule"] = rule
    (found,) = problems(plain)
    assert f"edition.provisions[0].body.{expected}" in found


def test_everything_that_is_wrong_is_listed() -> None:
    plain = document(revision="1", version=None, more=1)
    plain["edition"]["Edition"]["provisions"][0]["Provision"]["locator"] = {"Locator": {"path": " "}}
    del plain["edition"]["Edition"]["source"]
    assert sorted(problem.partition(":")[0] for problem in problems(plain)) == [
        "edition.more",
        "edition.provisions[0].locator.path",
        "edition.revision",
        "edition.source",
        "edition.version",
    ]


def test_an_edition_that_contradicts_itself_is_refused() -> None:
    assert any("no provision or question 'nowhere'" in problem for problem in problems(document(questions=[*more_questions()])))


def more_questions() -> Iterator[object]:
    yield Writer().write(question(needs=("nowhere",)))


@pytest.mark.parametrize(
    ("attribute", "pairs", "expected"),
    [
        ("chosen", [["zz", "one"]], "readings[zz]: no reading 'zz'"),
        ("chosen", [["r", "three"]], "readings[r]: no option of reading r 'three'"),
        ("bound", [["zz", 1]], "zz: no parameter 'zz'"),
        ("bound", [["least", "x"]], "least: expected int, got 'x'"),
        ("bound", [["least", -1]], "least: must not be negative"),
    ],
)
def test_options_and_values_that_cannot_be_are_refused(attribute: str, pairs: object, expected: str) -> None:
    assert [problem.startswith(expected) for problem in problems(document(**{attribute: {"map": pairs}}))] == [True]


@attrs.frozen
class Sample:
    """Annotations of every shape that an attribute may have."""

    pair: tuple[int, str] = (1, "a")
    codes: frozenset[str] = frozenset()
    anything: Any = None
    literal: typing.Literal["a"] = "a"
    either: tuple[int, ...] | tuple[str, ...] = ()
    kind: type[Any] = int
    bare: tuple = ()  # type: ignore[type-arg]  # on purpose


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("pair", (1, "a"), []),
        ("pair", (1,), ["here: expected 2 values, got 1"]),
        ("pair", ("a", "b"), ["here[0]: expected int, got str"]),
        ("codes", frozenset({1}), ["here[0]: expected str, got int"]),
        ("anything", object(), []),
        ("literal", 5, []),
        ("either", ("a", "b"), []),
        ("either", ("a", 1), ["here[0]: expected int, got str"]),
        ("kind", str, []),
        ("bare", (1, "a"), []),
    ],
)
def test_annotations_of_every_shape_are_held(name: str, value: object, expected: list[str]) -> None:
    assert [str(error) for error in Fitting().misfits(Sample, name, value, "here")] == expected


def denied(times: int) -> Edition:
    """An edition of one rule that is denied so often."""
    rule: Requirement = HELD
    for _ in range(times):
        rule = Not(rule)
    return ruled(rule)


def test_what_is_nested_to_the_deepest_level_comes_back_and_nothing_deeper_is_written_or_read() -> None:
    # Below the edition: provisions 1, the provision 2, its body 3, denials 4 to 97, the rule 98, its measure 99, the number 100.
    deepest = denied(94)
    assert read_back(deepest) == deepest
    with pytest.raises(EduPolicyErrors) as caught:
        edition_to_plain(denied(95))
    assert "nested deeper than 100 levels" in str(caught.value.exceptions[0])
    plain = edition_to_plain(deepest)
    body = plain["edition"]["Edition"]["provisions"][0]["Provision"]["body"]["Duty"]
    body["rule"] = {"Not": {"of": body["rule"]}}
    with pytest.raises(EduPolicyErrors) as caught:
        edition_from_plain(plain)
    assert "nested deeper than 100 levels" in str(caught.value.exceptions[0])
