"""How each kind of requirement reads in three languages; every line is worked out from the facts beside it."""

from datetime import date
from fractions import Fraction
from typing import Any as AnyType
from typing import Final

import attrs
import pytest

from edu_policy import explain
from edu_policy.assessment import Assessment
from edu_policy.calendars import SchoolCalendar, SchoolYear, SemesterDates
from edu_policy.errors import InvalidTypeError
from edu_policy.models import Dossier, Figure, School, Setting, Table
from edu_policy.quantities import Amount, Unit
from edu_policy.rules import (
    All,
    Any,
    AtLeast,
    Binding,
    Count,
    Covered,
    Duty,
    Each,
    EffectKind,
    Exists,
    FactKey,
    FigureOf,
    ForEach,
    Items,
    Least,
    Lookup,
    Measure,
    Not,
    Number,
    OneOf,
    Param,
    Parameter,
    Part,
    Ratio,
    Records,
    Ref,
    Require,
    Requirement,
    Row,
    SemestersServed,
    Share,
    Size,
    Subject,
    Times,
    Total,
    Unless,
    ValueOf,
    When,
    Window,
)
from edu_policy.rules.fields import activity, document, posting, school
from edu_policy.rules.words import effect, quantity
from edu_policy.sources import Decides, Force
from edu_policy.text import Language, Term, Text
from tests.rules.support import (
    AUTUMN,
    HELD,
    IN_SPRING,
    PAPERS,
    POSTING,
    SCHOOL,
    TEXT,
    THE_POSTING,
    THE_SCHOOL,
    VISITS,
    asked,
    at_least,
    at_most,
    dossier_of,
    edition_of,
    must,
    posted,
    provision,
    question,
    recorded,
    visit,
    visits,
)

ZH: Final = "zh_Hant"
OPEN: Final = date(2023, 5, 1)
"""A day on which the school year still runs."""
LESSONS: Final = ValueOf(activity.lessons, Unit.LESSON)
LONG: Final = at_least(ValueOf(activity.of("v").lessons, Unit.LESSON), 3)
HOME: Final = Records(Table.POSTINGS, (posting.home.is_(THE_SCHOOL),))
OPEN_MEMBER: Final = dossier_of(activities=[visit("A", lessons=3), visit("B", at=None, lessons=4)])
BLANK: Final = dossier_of(activities=[visit("A", lessons=3), visit("C")])
THREE: Final = dossier_of(activities=[visit("A", lessons=3), visit("B", lessons=2), visit("C", IN_SPRING, lessons=4)])
"""Two visits in autumn and one in spring: 3 + 2 + 4 lessons."""
TAUGHT: Final = dossier_of(schools=[School(id="S", authority="B", subjects=["chinese", "maths", "music"])])
RURAL: Final = Lookup((THE_SCHOOL.setting,), (Row((OneOf([Setting.RURAL]),), Number(2)),), Unit.LESSON)


def term(code: str, *labels: str) -> Term:
    return Term(code, Text(*(labels or (code, code, code))))


def lines_of(assessment: Assessment, language: str = "en") -> list[str]:
    """The lines below the head, as they stand."""
    page = explain(assessment, language).splitlines()
    return page[page.index("") + 1 :]


def said(rule: Requirement, dossier: Dossier | None = None, language: str = "en", parts: AnyType = None, **how: AnyType) -> list[str]:
    edition = edition_of(must(rule, subject=how.pop("kind", SCHOOL)), **(parts or {}))
    return lines_of(asked(edition, dossier, **how), language)


def in_three(rule: Requirement, dossier: Dossier | None = None, **how: AnyType) -> tuple[str, ...]:
    """What the one line of a clause says of a rule, without its head."""
    return tuple(said(rule, dossier, language, **how)[0].partition("[1]")[2].lstrip("：: ") for language in Language)


# -- numbers and bounds ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "low", "high", "facts", "words"),
    [
        pytest.param(
            Size(THE_SCHOOL.subjects),
            2,
            None,
            TAUGHT,
            ("共 3 項（至少 2 項）", "共 3 项（至少 2 项）", "3 in all (at least 2 items)"),
            id="size",
        ),
        pytest.param(visits(), 3, 5, THREE, ("3 條（3 至 5 條）", "3 条（3 至 5 条）", "3 records (3 to 5 records)"), id="between"),
        pytest.param(
            visits(), None, 0, None, ("沒有（不得有）", "没有（不得有）", "none (there must be none)"), id="none, and none wanted"
        ),
        pytest.param(
            visits(), None, 0, THREE, ("3 條（不得有）", "3 条（不得有）", "3 records (there must be none)"), id="three, and none wanted"
        ),
        pytest.param(
            Share(VISITS, activity.lessons.at_least(3)),
            1,
            None,
            THREE,
            ("3 條中 2 條符合（須全部符合）", "3 条中 2 条符合（须全部符合）", "2 of 3 records meet it (all must)"),
            id="share",
        ),
        pytest.param(
            Share(VISITS, activity.lessons.at_least(3)),
            1,
            None,
            BLANK,
            (
                "2 條中 1 條符合，1 條不詳（須全部符合）；不詳：C 的節數",
                "2 条中 1 条符合，1 条不详（须全部符合）；不详：C 的节数",
                "1 of 2 records meet it, 1 not known (all must); not known: number of lessons of C",
            ),
            id="share, of which a part is open",
        ),
        pytest.param(
            Ratio(visits(), Number(4)),
            Fraction(4, 5),
            None,
            THREE,
            ("75%（至少 80%）", "75%（至少 80%）", "75% (at least 80%)"),
            id="quotient",
        ),
    ],
)
def test_what_was_measured_stands_before_what_was_asked_for(
    measure: Measure, low: Amount | None, high: Amount | None, facts: Dossier | None, words: tuple[str, ...]
) -> None:
    at_least_, at_most_ = (None if side is None else Number(side) for side in (low, high))
    assert in_three(Require(measure, at_least_, at_most_), facts) == words


def test_a_list_is_one_only_where_there_are_items() -> None:
    covered = Covered(VISITS, activity.subject, THE_SCHOOL.subjects)
    facts = attrs.evolve(TAUGHT, activities=[visit("A", subject="maths")])
    assert in_three(at_least(covered, 3), facts) == (
        "3 項中已有 1 項；缺：「chinese」和「music」",
        "3 项中已有 1 项；缺：“chinese”和“music”",
        "1 of 3 items are there; lacking: 'chinese' and 'music'",
    )
    assert in_three(at_least(covered, 2), facts)[2].startswith("1 of 3 items are there (at least 2 items); lacking:")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (Param("n"), None, ("3 條（下限不詳）", "3 条（下限不详）", "3 records (lower bound not known)")),
        (None, Param("n"), ("3 條（上限不詳）", "3 条（上限不详）", "3 records (upper bound not known)")),
        (
            Number(2),
            Param("n"),
            ("3 條（至少 2 條，上限不詳）", "3 条（至少 2 条，上限不详）", "3 records (at least 2 records, upper bound not known)"),
        ),
    ],
)
def test_a_bound_that_is_not_known_is_said_so(low: AnyType, high: AnyType, words: tuple[str, ...]) -> None:
    found = in_three(Require(visits(), low, high), THREE, parts={"parameters": (Parameter(name="n", type=int),)})
    assert found == tuple(
        f"{word}{rest}"
        for word, rest in zip(words, ("；不詳：參數「n」的值", "；不详：参数“n”的值", "; not known: value of parameter n"), strict=True)
    )


# -- what is not known at all ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "facts", "words"),
    [
        pytest.param(
            at_least(FigureOf("staff", THE_SCHOOL, Window.SCHOOL_YEAR, Unit.PERSON, 0), 30),
            dossier_of(figures=[]),
            ("尚未上報（至少 30 人）", "尚未上报（至少 30 人）", "not reported yet (at least 30 people)"),
            id="a figure",
        ),
        pytest.param(
            at_least(Total(VISITS, LESSONS, Unit.LESSON), 3),
            dossier_of(activities=[visit("C")]),
            ("C 的節數不詳（至少 3 節）", "C 的节数不详（至少 3 节）", "number of lessons of C not known (at least 3 lessons)"),
            id="the amount of the only record",
        ),
        pytest.param(
            at_least(visits(), 3),
            dossier_of(activities=None),
            ("活動記錄未收錄（至少 3 條）", "活动记录未收录（至少 3 条）", "activities are not kept (at least 3 records)"),
            id="a table",
        ),
        pytest.param(
            at_least(Share(VISITS, activity.lessons.at_least(3))),
            dossier_of(activities=None),
            ("活動記錄未收錄（須全部符合）", "活动记录未收录（须全部符合）", "activities are not kept (all must)"),
            id="a share of a table",
        ),
        pytest.param(
            at_least(Ratio(ValueOf(FactKey("pupils", Table.SCHOOLS, int, TEXT).field.of("subject"), Unit.PERSON), Number(4))),
            None,
            ("S 的甲不詳（至少 100%）", "S 的甲不详（至少 100%）", "A of S not known (at least 100%)"),
            id="a quotient",
        ),
        pytest.param(
            at_least(Items(PAPERS, (Part(term("aims", "目標", "目标", "aims"), document.tags.has("aims")),))),
            dossier_of(documents=None),
            ("材料未收錄（1 項：目標）", "材料未收录（1 项：目标）", "documents are not kept (1 item: aims)"),
            id="a list",
        ),
        pytest.param(
            at_least(ValueOf(FactKey("pupils", Table.SCHOOLS, int, TEXT).field.of("subject"), Unit.PERSON), 10),
            None,
            ("S 的甲不詳（至少 10 人）", "S 的甲不详（至少 10 人）", "A of S not known (at least 10 people)"),
            id="a further fact, which may be negative",
        ),
    ],
)
def test_of_what_nothing_is_known_no_number_and_no_shortfall_is_told(
    rule: Requirement, facts: Dossier | None, words: tuple[str, ...]
) -> None:
    parts = {"fact_keys": (FactKey("pupils", Table.SCHOOLS, int, TEXT),)}
    assert in_three(rule, facts, parts=parts) == words
    lines = said(rule, facts, parts=parts)
    needed = lines[lines.index("Still needed:") + 1]
    assert words[2].partition(" (")[0] in needed
    assert "short" not in needed


def test_the_record_on_the_line_is_not_named_again() -> None:
    found = [said(ForEach("v", VISITS, LONG), BLANK, language) for language in Language]
    assert [lines[2] for lines in found] == [
        "  ? C：節數不詳（至少 3 節）",
        "  ? C：节数不详（至少 3 节）",
        "  ? C: number of lessons not known (at least 3 lessons)",
    ]
    assert found[0][-1] == "- 甲：C（2022-23學年） [1]：節數不詳；待查（資料不全）"


@pytest.mark.parametrize(
    ("how_many", "shown"),
    [
        (4, ["✓ A", "✓ B", "✗ C", "✓ D"]),
        (5, ["✓ A", "✓ B", "✗ C", "✓ D", "✓ E"]),
        (6, ["✓ A", "✓ B", "✗ C", "✓ D", "✓ and 2 more that meet it"]),
    ],
)
def test_of_many_records_that_meet_it_the_first_are_named_and_every_other_one(how_many: int, shown: list[str]) -> None:
    # C has two lessons of three; of the others three are named, and two or more that are left share a line
    facts = dossier_of(activities=[visit(id_, lessons=2 if id_ == "C" else 3) for id_ in "ABCDEF"[:how_many]])
    lines = said(ForEach("v", VISITS, LONG), facts)[1:]
    assert [line.strip().partition(":")[0] for line in lines if line.startswith("  ")] == shown
    in_chinese = said(ForEach("v", VISITS, LONG), facts, "zh_Hant")
    assert any("另有 2 項符合" in line for line in in_chinese) == (how_many == 6)


def test_what_is_open_though_all_that_are_there_meet_it_says_why() -> None:
    # A is long enough; on 1 December others may still come, and of a year that nobody kept before October others may have been
    rule, facts = ForEach("v", VISITS, LONG), dossier_of(activities=[visit("A", lessons=3)])
    coming = [said(rule, facts, language, on=date(2022, 12, 1))[0] for language in Language]
    assert [line.partition("[1]")[2].lstrip("：: ") for line in coming] == [
        "現有的都符合，期內可能還有",
        "现有的都符合，期内可能还有",
        "all so far; others may still come",
    ]
    kept_late = attrs.evolve(facts, recorded=recorded(since=date(2022, 10, 1)))
    assert said(rule, kept_late)[0].endswith(": all that are known; others may not be recorded")


def test_what_counts_for_certain_keeps_its_number() -> None:
    facts = dossier_of(activities=[visit("A", lessons=3), visit("C")])
    assert in_three(at_least(Total(VISITS, LESSONS, Unit.LESSON), 9), facts)[2] == (
        "3 lessons known, perhaps more (at least 9 lessons); 6 lessons short; not known: number of lessons of C"
    )


def test_a_figure_beside_other_facts_is_named_by_its_kind() -> None:
    figure = FigureOf("staff", THE_SCHOOL, Window.SCHOOL_YEAR, Unit.PERSON, 0)
    rule = Require(Count(HOME, Unit.PERSON), figure)
    facts = dossier_of(postings=[posted()], figures=[])
    assert in_three(rule, facts)[0] == "1 人（下限不詳）；不詳：S 的「staff」"
    known = dossier_of(postings=[posted()], figures=[Figure(id="F", kind="staff", about="S", period=SchoolYear(2022), value=1)])
    assert in_three(rule, known)[0] == "1 人（至少 1 人）"


@pytest.mark.parametrize(
    ("setting", "gap"),
    [
        (
            None,
            (
                "不詳：S 的城鄉類別；表中未列的情形亦無數值",
                "not known: urban-rural setting of S; and the table gives no number for what it does not list",
            ),
        ),
        (Setting.URBAN, ("表中未列此情形，無數值", "the table gives no number for this case")),
    ],
)
def test_a_table_that_is_silent_says_so(setting: Setting | None, gap: tuple[str, str]) -> None:
    facts = dossier_of(schools=[School(id="S", authority="B", setting=setting)])
    traditional, _, english = in_three(at_least(RURAL, 2), facts)
    assert (traditional, english) == (f"數值不詳（至少 2 節）；{gap[0]}", f"number not known (at least 2 lessons); {gap[1]}")


def test_an_edge_of_a_semester_is_named_by_its_semester() -> None:
    calendar = SchoolCalendar(id="county", semesters=[SemesterDates(semester=AUTUMN, first_lesson=date(2022, 9, 1))])
    rule = at_least(SemestersServed(THE_POSTING))
    found = [
        said(rule, dossier_of(postings=[posted()]), language, kind=POSTING, subject="P", period=None, calendar=calendar)[0]
        for language in Language
    ]
    assert "2022-23學年第一學期的最後一天" in found[0]
    assert "2022-23学年第一学期的最后一天" in found[1]
    assert "last day of the autumn semester, school year 2022-23" in found[2]


def test_without_a_calendar_it_is_said_that_none_is_given() -> None:
    rule = at_least(SemestersServed(THE_POSTING))
    found = said(rule, dossier_of(postings=[posted()]), kind=POSTING, subject="P", period=None, calendar=None)
    assert "no school calendar is given" in found[0]


def test_what_has_failed_for_good_does_not_say_what_is_missing() -> None:
    facts = dossier_of(activities=[visit("A"), visit("D"), visit("B", at=None)])
    lines = said(at_most(visits(), 1), facts)
    assert lines[0] == "✗ 一 A [1]: 2 to 3 records (at most 1 record)"
    assert lines[-1] == "- place not known: B [1]"


# -- parts -------------------------------------------------------------------------------------------------------------

HAS_THREE: Final = at_least(visits(), 3)
HAS_FOUR: Final = at_least(visits(), 4)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (AtLeast(2, (HAS_THREE, HAS_FOUR, HAS_THREE)), ("以下 3 項須有 2 項成立", "以下 3 项须有 2 项成立", "2 of these 3 must hold")),
        (Any((HAS_THREE, HAS_FOUR)), ("任一項成立即可", "任一项成立即可", "any one of these")),
        (Each(Window.SEMESTER, HAS_THREE, at_least=2), ("以下 2 項須有 2 項成立", "以下 2 项须有 2 项成立", "2 of these 2 must hold")),
        (
            Each(Window.SEMESTER, HAS_THREE, at_least=3),
            ("須有 3 項成立，以下共 2 項", "须有 3 项成立，以下共 2 项", "3 must hold, and there are 2"),
        ),
        (Each(Window.SEMESTER, HAS_THREE), ("", "", "")),
        (Exists("v", VISITS, LONG), ("任一項成立即可", "任一项成立即可", "any one of these")),
        (All((HAS_THREE, HAS_FOUR)), ("", "", "")),
    ],
)
def test_a_requirement_with_parts_says_how_many_must_hold(rule: Requirement, words: tuple[str, ...]) -> None:
    assert in_three(rule, THREE) == words


def test_where_there_is_one_part_it_is_not_said_that_one_is_enough() -> None:
    assert said(Exists("v", VISITS, LONG), dossier_of(activities=[visit("A", lessons=3)]))[0] == "✓ 一 A [1]"


def test_an_alternative_of_several_parts_has_a_line_of_its_own() -> None:
    lines = said(Any((HAS_FOUR, All((HAS_THREE, HAS_FOUR)))), THREE)
    assert lines[1:] == [
        "  ✗ 3 records (at least 4 records); 1 record short",
        "  ✗ all of these",
        "    ✓ 3 records (at least 3 records)",
        "    ✗ 3 records (at least 4 records); 1 record short",
    ]


def test_a_condition_that_does_not_hold_is_the_reason() -> None:
    words = ("不適用：前提不成立", "不适用：前提不成立", "does not apply: the condition does not hold")
    assert in_three(When(HAS_FOUR, HAS_THREE), THREE) == words
    assert in_three(All((When(HAS_FOUR, HAS_THREE), When(HAS_FOUR, HAS_FOUR))), THREE) == words
    nothing = ForEach("v", VISITS, LONG)
    assert in_three(When(at_most(visits(), 0), nothing))[2] == "nothing of the kind is recorded"


def test_the_parts_of_a_condition_and_of_a_substitute_have_names() -> None:
    assert said(When(HAS_THREE, HAS_FOUR), THREE)[1:] == [
        "  ✓ condition: 3 records (at least 3 records)",
        "  ✗ 3 records (at least 4 records); 1 record short",
    ]
    assert said(Unless(HAS_FOUR, HAS_THREE), THREE)[1:] == [
        "  ✗ what is asked for: 3 records (at least 4 records); 1 record short",
        "  ✓ what may stand in its place: 3 records (at least 3 records)",
    ]
    assert said(Unless(HAS_FOUR, HAS_THREE), THREE, ZH)[1].startswith("  ✗ 原要求：")
    assert said(Not(HAS_FOUR), THREE)[1] == "  ✗ what must not hold: 3 records (at least 4 records); 1 record short"


# -- doubt -------------------------------------------------------------------------------------------------------------


def test_a_record_that_may_count_says_that_this_is_not_known() -> None:
    found = [said(ForEach("v", VISITS, LONG), OPEN_MEMBER, language)[2] for language in Language]
    assert found == [
        "  ? B：4 節（至少 3 節）；是否計入不詳",
        "  ? B：4 节（至少 3 节）；是否计入不详",
        "  ? B: 4 lessons (at least 3 lessons); whether it counts is not known",
    ]
    both = said(ForEach("v", VISITS, All((LONG, LONG))), OPEN_MEMBER)
    assert "  ? B: whether it counts is not known" in both


def test_a_record_that_may_still_come_to_count_says_that_this_is_not_settled() -> None:
    facts = dossier_of(activities=[visit("A", lessons=3), visit("B", date(2023, 6, 1), lessons=4)])
    assert (
        said(ForEach("v", VISITS, LONG), facts, on=OPEN)[2] == "  … B: 4 lessons (at least 3 lessons); whether it counts is not settled yet"
    )


def test_a_clause_that_may_bind_others_says_so() -> None:
    village = Subject("village", Table.SCHOOLS, TEXT, (school.setting.is_(Setting.RURAL),))
    edition = edition_of(must(HAS_THREE, subject=village), must(Each(Window.SEMESTER, at_least(visits())), "2", subject=village))
    assert lines_of(asked(edition, THREE))[:2] == [
        "? 一 A [1]: 3 records (at least 3 records); whether it applies is not known",
        "? 一 A [2]: whether it applies is not known",
    ]


def test_a_condition_that_is_not_known_needs_no_further_word() -> None:
    lines = said(When(at_least(RURAL, 2), HAS_THREE), THREE)
    assert lines[0] == "? 一 A [1]"
    assert lines[1].startswith("  ? condition: number not known")


# -- months ------------------------------------------------------------------------------------------------------------

MONTHLY: Final = Each(Window.MONTH, at_least(visits()))


def test_many_months_without_a_record_share_a_line() -> None:
    """Visits in October and March: ten of the twelve months of the school year have none."""
    found = [said(MONTHLY, THREE, language)[1:] for language in Language]
    assert found == [
        ["  ✗ 2022年9月、11月等 10 個月無記錄（共 12 個月）", "  ✓ 2022年10月：有", "  ✓ 2023年3月：有"],
        ["  ✗ 2022年9月、11月等 10 个月无记录（共 12 个月）", "  ✓ 2022年10月：有", "  ✓ 2023年3月：有"],
        ["  ✗ none recorded in 10 of 12 months (September 2022, November 2022 and others)", "  ✓ October 2022: yes", "  ✓ March 2023: yes"],
    ]


def test_few_windows_without_a_record_are_named() -> None:
    facts = dossier_of(activities=[visit("A")])
    assert said(Each(Window.SEMESTER, at_least(visits())), facts, ZH)[1:] == [
        "  ✓ 2022-23學年第一學期：有",
        "  ✗ 2022-23學年第二學期：無記錄",
    ]
    assert said(Each(Window.SEMESTER, at_least(visits())), facts)[2] == "  ✗ spring semester, school year 2022-23: none recorded"


def test_months_in_which_too_few_were_recorded_keep_their_numbers() -> None:
    lines = said(Each(Window.MONTH, at_least(visits(), 2)), THREE)
    assert len(lines) == 13
    assert "  ✗ March 2023: 1 record (at least 2 records); 1 record short" in lines


# -- beside the answer -------------------------------------------------------------------------------------------------


def beside(
    force: Force, rule: Requirement, language: str = "en", *, decides: Decides = Decides.NORM, on: date = date(2023, 10, 1)
) -> list[str]:
    """What is reported of a clause that decides nothing, without its head."""
    soft = provision("2", Duty(force, rule, decides=decides), force=force)
    lines = lines_of(asked(edition_of(must(HAS_THREE), soft), THREE, on=on), language)
    return lines[lines.index({"en": "Beside the answer (decides nothing):"}.get(language, "另見（不影響結論）：")) + 1 :]


@pytest.mark.parametrize(
    ("force", "chinese", "english"),
    [
        (Force.IN_PRINCIPLE, "（原則上）未達到", "(in principle) not reached"),
        (Force.TARGET, "（力爭）未達到", "(target) not reached"),
        (Force.ENCOURAGED, "（鼓勵）未達到", "(encouraged) not reached"),
        (Force.PROCESS, "（過程）未達到", "(process) not reached"),
        (Force.DEFINITION, "（界定）不符", "(definition) does not fit"),
    ],
)
def test_what_violates_nothing_says_its_force_and_has_a_mark_of_its_own(force: Force, chinese: str, english: str) -> None:
    assert beside(force, HAS_FOUR, ZH) == [f"- ○ 一 甲 [2]：{chinese}；3 條（至少 4 條）；還差 1 條"]
    assert beside(force, HAS_FOUR) == [f"- ○ 一 A [2]: {english}; 3 records (at least 4 records); 1 record short"]


def test_what_may_be_done_lacks_nothing() -> None:
    assert beside(Force.MAY, HAS_FOUR) == ["- ○ 一 A [2]: (may) not used; 3 records (at least 4 records)"]
    assert beside(Force.MAY, HAS_THREE) == ["- ✓ 一 A [2]: (may) used; 3 records (at least 3 records)"]
    assert beside(Force.MAY, at_least(visits(activity.by.is_("U")))) == ["- ○ 一 A [2]: (may) not used"]
    assert beside(Force.MAY, All((HAS_THREE, HAS_FOUR)), ZH) == [
        "- ○ 一 甲 [2]：（可）未採用",
        "    ✓ 3 條（至少 3 條）",
        "    ○ 3 條（至少 4 條）",
    ]


def test_what_is_open_or_does_not_apply_says_its_force_alone() -> None:
    assert beside(Force.ENCOURAGED, HAS_FOUR, on=OPEN) == [
        "- … 一 A [2]: (encouraged) 3 records (at least 4 records); 1 record short; until August 31, 2023"
    ]
    assert beside(Force.ENCOURAGED, When(HAS_FOUR, HAS_THREE)) == ["- - 一 A [2]: (encouraged) does not apply: the condition does not hold"]


# -- lists below -------------------------------------------------------------------------------------------------------


def test_what_is_still_needed_names_the_record() -> None:
    authority = Records(Table.SCHOOLS, (school.authority.is_("B"),))
    there = Count(Records(Table.ACTIVITIES, (activity.at.is_(school.of("s")),)), Unit.RECORD)
    rule = ForEach("s", authority, Each(Window.SCHOOL_YEAR, at_least(there, 4)))
    lines = said(rule, THREE, on=OPEN)
    assert lines[lines.index("Still needed:") + 1 :] == [
        "- A: H (school year 2022-23) [1]: 4 records short; until August 31, 2023",
        "- A: S (school year 2022-23) [1]: 1 record short; until August 31, 2023",
    ]


def test_a_state_on_a_day_says_that_what_has_ended_has() -> None:
    rule = Each(Window.STANDING, at_least(Count(HOME, Unit.RECORD)))
    found = [said(rule, dossier_of(postings=[posted()]), language)[-1] for language in Language]
    assert found == [
        "- 當日已結束或尚未開始：P [1]",
        "- 当日已结束或尚未开始：P [1]",
        "- ended before that day, or begins after it: P [1]",
    ]


def test_clauses_stand_in_square_brackets_everywhere() -> None:
    page = said(
        at_least(visits(activity.by.is_("T"))), dossier_of(activities=[visit("A"), visit("B", at=None), visit("C", date(2021, 1, 1))]), ZH
    )
    assert not set("〔〕") & set("".join(page))


# -- the rest of the page ----------------------------------------------------------------------------------------------


def test_parts_that_need_no_name_stand_in_a_row() -> None:
    assert said(All((HAS_THREE, All((HAS_FOUR, HAS_THREE)))), THREE)[1:] == [
        "  ✓ 3 records (at least 3 records)",
        "  ✗ 3 records (at least 4 records); 1 record short",
        "  ✓ 3 records (at least 3 records)",
    ]


def test_a_number_of_items_that_is_not_certain_is_a_range() -> None:
    found = in_three(at_least(Least((Size(THE_SCHOOL.subjects), Number(2))), 2))
    assert found[2] == "0 to 2 items (at least 2 items); 2 items short; not known: subjects of S"


def test_a_window_whose_edge_is_not_known_says_so() -> None:
    lines = said(Each(Window.SEMESTER, HAS_THREE), THREE, calendar=None)
    assert lines[:2] == ["? 一 A [1]", "  ? an edge of the window is not known; no school calendar is given"]


def test_clauses_for_others_share_a_line() -> None:
    village = Subject("village", Table.SCHOOLS, TEXT, (school.setting.is_(Setting.RURAL),), within=SCHOOL)
    facts = attrs.evolve(THREE, schools=[School(id="S", authority="B", setting=Setting.URBAN)])
    edition = edition_of(must(HAS_THREE), must(HAS_THREE, "2", subject=village), must(HAS_THREE, "3", subject=village))
    assert lines_of(asked(edition, facts), ZH)[1] == "- 以下條款只適用於另一類對象：2 和 3"


def test_an_effect_says_how_much_it_gives() -> None:
    paid = effect(
        after=HAS_THREE,
        kind=EffectKind.AMOUNT,
        gives=term("grant", "補助", "补助", "grant"),
        binding=Binding.ENTITLED,
        amount=quantity(Times((Number(50), visits()), Unit.YUAN), Unit.YUAN),
    )
    lines = lines_of(asked(edition_of(must(HAS_THREE), provision("2", paid, force=Force.BENEFIT)), THREE))
    assert lines[-1] == "- A [2]: grant - in force (by right); 150 yuan"


def test_only_an_assessment_can_be_explained() -> None:
    with pytest.raises(InvalidTypeError, match="expected an Assessment"):
        explain(edition_of(must(HAS_THREE)))  # type: ignore[arg-type]  # what a caller may pass by mistake


def test_of_what_is_open_and_has_parts_the_force_stands_alone() -> None:
    assert beside(Force.MAY, Each(Window.SEMESTER, HAS_FOUR), on=OPEN)[0] == "- ○ 一 A [2]: (may) not used"
    assert beside(Force.MAY, Each(Window.SCHOOL_YEAR, HAS_FOUR), on=OPEN)[0] == "- … 一 A [2]: (may)"


def test_where_nothing_of_the_kind_has_come_yet_that_is_what_is_needed() -> None:
    lines = said(Exists("p", PAPERS, HELD), dossier_of(documents=[]))
    assert lines[-1] == "- A (school year 2022-23) [1]: nothing of the kind is there yet; no deadline stated"


def test_where_a_record_may_count_what_is_certain_keeps_its_number() -> None:
    """Nothing counts for certain, but more may have been recorded than the one visit of which the place is missing."""
    facts = dossier_of(activities=[visit("B", at=None)], recorded=recorded(until=IN_SPRING))
    assert in_three(HAS_THREE, facts)[2] == "0 records known, perhaps more (at least 3 records); 3 records short; not known: place of B"


def test_another_clause_that_cannot_be_asked_says_what_is_missing() -> None:
    host = Ref("2", posting.host.of("subject"))
    questions = (question(subject=POSTING), question("s", subject=SCHOOL))
    edition = edition_of(must(host, subject=POSTING), must(HELD, "2"), questions=questions)
    facts = dossier_of(postings=[posted(host=None)])
    (line, *_) = lines_of(asked(edition, facts, subject="P", period=None))
    assert line.startswith("? 一 A [1]: not known: host school of ")


def test_where_what_is_asked_for_is_not_known_either_the_number_stays() -> None:
    found = in_three(Require(visits(), Param("n")), dossier_of(activities=None), parts={"parameters": (Parameter(name="n", type=int),)})
    assert found[0] == "已知 0 條，可能更多（下限不詳）；活動記錄未收錄；不詳：參數「n」的值"


def test_a_share_of_what_has_not_come_yet_is_no_number() -> None:
    facts = dossier_of(activities=[])
    assert in_three(at_least(Share(VISITS, activity.lessons.at_least(3))), facts, on=OPEN) == (
        "尚無此類記錄（須全部符合）",
        "尚无此类记录（须全部符合）",
        "nothing of the kind is recorded yet (all must)",
    )
