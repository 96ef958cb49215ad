"""Awkward clauses of plans 8, 10 and 11, each alone in an edition of its own, with cases worked out by hand.

P08-01b a share of schools that lie in certain communities; P10-06c notice a week before each activity; P11-07c one person at a
time in an office, for a term; P11-08a who may be selected, by two alternatives; P11-09d and 09e all subjects delivered within the
year, with a substitute that belongs in the selector.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest

from edu_policy.assessment import Assessment, assess
from edu_policy.calendars import NO_END, CalendarYear, Period, SchoolYear, Span
from edu_policy.models import Activity, Authority, Community, Document, Dossier, Filing, Member, Person, Posting, Recorded, School, Table
from edu_policy.quantities import Unit
from edu_policy.rules import NOT_STATED, Between, DateRule, Edition, FactKey, Parameter, Peak, Policy, Subject, Verdict, Window
from edu_policy.rules.conditions import both, either
from edu_policy.rules.edition import Words
from edu_policy.rules.fields import activity, community, document, filing, member, person, posting, school
from edu_policy.rules.words import (
    Line,
    P,
    all_of,
    any_of,
    ask,
    at_once,
    count,
    covered,
    documents,
    edition,
    exists,
    for_each,
    lead,
    must,
    need,
    parts,
    records,
    section,
    share,
    subject,
    values,
)
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text

MET: Final = Verdict.MET
NOT_MET: Final = Verdict.NOT_MET
PENDING: Final = Verdict.PENDING
UNKNOWN: Final = Verdict.UNKNOWN
NOT_APPLICABLE: Final = Verdict.NOT_APPLICABLE

LABEL: Final = Text("條款", "条款", "clause")
RECORDED: Final = Recorded(since=date(2015, 9, 1), until=date(2024, 12, 31))
TERMS: Final = (Term("lesson_delivery", LABEL), Term("plan_notice", LABEL))


def edition_of(who: Subject, line: Line, *, fact_keys: Iterable[FactKey[Any]] = (), parameters: Iterable[Parameter] = ()) -> Edition:
    """Return an edition of one clause, with the question ``complies``."""
    parameters = tuple(parameters)
    words = Words(
        labels={line.id: "条款"},
        gists={line.id: LABEL},
        questions={"complies": "合规"},
        subjects={who.name: "对象"},
        parameters={parameter.name: LABEL for parameter in parameters},
        notices={},
        readings={},
    )
    return edition(
        Policy(id="other-plan", title=LABEL, jurisdiction=None, kind=LABEL),
        section("一", who, line),
        version="1",
        revision=1,
        source=SourceDocument(id="other", title=LABEL),
        in_force=NOT_STATED,
        questions=[ask("complies", who, "合規", "complies", needs=(line.id,))],
        readings=[],
        words=words,
        parameters=parameters,
        fact_keys=fact_keys,
        terms=TERMS,
    )


def asked(edition_: Edition, facts: Dossier, who: str, on: date, period: Period) -> Assessment:
    return assess(edition_, facts, question="complies", subject=who, on=on, period=period)


def dossier(**tables: Any) -> Dossier:
    values_: dict[str, Any] = {"recorded": RECORDED, "activities": (), "postings": (), "documents": ()}
    return Dossier(**(values_ | tables))


# -- P08-01b: integrated and co-built communities hold at least 80 percent of the schools (方案8 一) ---------------------------------

PUBLIC: Final = FactKey("public", Table.SCHOOLS, bool, Text("公辦", "公办", "public"))
CITY: Final = subject("city", "市教育局", "city bureau", Table.AUTHORITIES)
TIGHT: Final = records(Table.COMMUNITIES, community.type.in_("integrated", "co_built"))
COMPULSORY: Final = records(
    Table.SCHOOLS,
    PUBLIC.field.is_(True),
    either(school.stages.has("primary"), school.stages.has("junior")),  # the population of 一
)
IN_A_TIGHT_ONE: Final = school.in_(values(parts(community.members, of=TIGHT), member.school))
SHARE_OF_SCHOOLS: Final = edition_of(
    CITY,
    P(
        "01b",
        "緊密型比例",
        "Share of tight communities",
        must(share(COMPULSORY, IN_A_TIGHT_ONE), at_least=Fraction(4, 5), over=Window.STANDING),
    ),
    fact_keys=[PUBLIC],
)


def city_with(tight: int, others: int, *, unsure: int = 0, type_: str | None = None, **tables: Any) -> Dossier:
    """A city with so many public primary schools in a tight community, in a collaborative one, and in one of an unknown type."""
    names = [f"S{index}" for index in range(tight + others + unsure)]
    joined = {name: Member(school=name, start=date(2021, 9, 1)) for name in names}
    groups = {"co_built": names[:tight], "collaborative": names[tight : tight + others], type_: names[tight + others :]}
    communities = [
        Community(id=f"C-{kind}", type=kind, members=[joined[name] for name in found]) for kind, found in groups.items() if found
    ]
    schools = [School(id=name, stages=["primary"], facts={"public": True}) for name in names]
    return dossier(**({"authorities": [Authority(id="city")], "schools": schools, "communities": communities} | tables))


def share_of(facts: Dossier) -> Verdict:
    return asked(SHARE_OF_SCHOOLS, facts, "city", date(2022, 12, 31), CalendarYear(2022)).verdict


@pytest.mark.parametrize(
    ("tight", "others", "unsure", "verdict"),
    [
        (8, 2, 0, MET),  # 8/10
        (7, 3, 0, NOT_MET),  # 7/10
        (79, 21, 0, NOT_MET),
        (80, 20, 0, MET),
        (7, 2, 1, UNKNOWN),  # 7/10 or 8/10
        (8, 1, 1, MET),  # 8/10 or 9/10
        (6, 3, 1, NOT_MET),  # 6/10 or 7/10
    ],
)
def test_four_fifths_of_the_schools_lie_in_tight_communities(tight: int, others: int, unsure: int, verdict: Verdict) -> None:
    assert share_of(city_with(tight, others, unsure=unsure)) is verdict


def test_private_schools_and_kindergartens_are_not_among_them() -> None:
    rows = [
        School(id="S0", stages=["primary"], facts={"public": True}),
        School(id="S1", stages=["primary"], facts={"public": False}),
        School(id="S2", stages=["preschool"], facts={"public": True}),
    ]
    one = [Community(id="C", type="integrated", members=[Member(school="S0", start=date(2021, 9, 1))])]
    assert share_of(dossier(authorities=[Authority(id="city")], schools=rows, communities=one)) is MET  # 1 of 1
    unknown = [rows[0], School(id="S1", stages=["primary"]), rows[2]]
    assert share_of(dossier(authorities=[Authority(id="city")], schools=unknown, communities=one)) is UNKNOWN  # 1/1 or 1/2


def test_without_any_such_school_there_is_nothing_to_share() -> None:
    assert share_of(dossier(authorities=[Authority(id="city")], schools=[], communities=[])) is NOT_APPLICABLE


def test_communities_that_are_not_kept_leave_the_share_open() -> None:
    assert share_of(city_with(10, 0, communities=None)) is UNKNOWN


# -- P10-06c: each side tells the other of its plan a week ahead (方案10 六2, reading 10b: seven calendar days) -----------------------

LEAD_SCHOOL: Final = subject("lead", "牽頭校", "lead school", Table.SCHOOLS)
THE_LEAD: Final = school.of("subject")
DELIVERED: Final = records(Table.ACTIVITIES, activity.kind.is_("lesson_delivery"), activity.by.is_(THE_LEAD))
TOLD_THE_OTHER: Final = document.filings.some(filing.with_.is_(activity.of("lesson").at))
NOTICE_OF_IT: Final = documents(Term("plan_notice", LABEL), about=activity.of("lesson")).counting(TOLD_THE_OTHER)
A_WEEK_AHEAD: Final = edition_of(
    LEAD_SCHOOL,
    P(
        "06c",
        "提前一週通報",
        "Notice a week ahead",
        must(
            for_each(
                "lesson",
                DELIVERED,
                exists("notice", NOTICE_OF_IT, need(lead(document.of("notice").on, activity.of("lesson").on), at_least=7)),
            ),
            over=Window.PERIOD,
        ),
    ),
    parameters=[Parameter(name="evidence_until", type=DateRule, default=DateRule())],
)


def delivery(id_: str = "L", on: date | None = date(2022, 10, 20)) -> Activity:
    return Activity(id=id_, kind="lesson_delivery", on=on, by="lead", at="partner")


def notice(on: date | None, *, about: str = "L", told: str = "partner", id_: str = "N") -> Document:
    return Document(id=id_, kind="plan_notice", about=[about], on=on, period=SchoolYear(2022), filings=[Filing(with_=told, on=on)])


def notice_verdict(*rows: Activity | Document, on: date = date(2023, 8, 31)) -> Verdict:
    lessons = [row for row in rows if isinstance(row, Activity)]
    papers = [row for row in rows if isinstance(row, Document)]
    schools = [School(id="lead"), School(id="partner"), School(id="other")]
    return asked(A_WEEK_AHEAD, dossier(schools=schools, activities=lessons, documents=papers), "lead", on, SchoolYear(2022)).verdict


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (date(2022, 10, 12), MET),  # 8 days before the 20th
        (date(2022, 10, 13), MET),  # 7
        (date(2022, 10, 14), NOT_MET),  # 6
        (date(2022, 10, 21), NOT_MET),  # afterwards
        (None, UNKNOWN),
    ],
)
def test_notice_is_given_seven_days_ahead(day: date | None, verdict: Verdict) -> None:
    assert notice_verdict(delivery(), notice(day)) is verdict


def test_an_activity_without_a_day_leaves_the_notice_open() -> None:
    assert notice_verdict(delivery(on=None), notice(date(2022, 10, 13))) is UNKNOWN


def test_every_activity_needs_its_own_notice_to_the_other_side() -> None:
    both_ = (delivery(), delivery("M", date(2022, 11, 20)))
    assert notice_verdict(*both_, notice(date(2022, 10, 13))) is NOT_MET  # none about M
    assert notice_verdict(*both_, notice(date(2022, 10, 13)), notice(date(2022, 11, 1), about="M", id_="N2")) is MET
    assert notice_verdict(delivery(), notice(date(2022, 10, 13), told="other")) is NOT_MET  # told another school


def test_one_of_several_notices_in_time_is_enough() -> None:
    assert notice_verdict(delivery(), notice(date(2022, 10, 19)), notice(date(2022, 10, 1), id_="N2")) is MET


def test_without_activities_there_is_nothing_to_tell() -> None:
    assert notice_verdict() is NOT_APPLICABLE


# -- P11-07c: one middle manager at each partner, as vice-principal, throughout the term (方案11 六(一)2, reading 11j) ------------------

TERM: Final = Span(date(2021, 9, 1), date(2024, 8, 31))
LED: Final = records(Table.COMMUNITIES, community.members.some(member.school.is_(THE_LEAD), member.role.is_("lead")))
PARTNERS: Final = parts(community.members, member.role.is_("partner"), of=LED)
MANAGERS: Final = records(
    Table.POSTINGS,
    posting.home.is_(THE_LEAD),
    posting.host.is_(member.of("partner").school),
    posting.home_office.is_("middle_manager"),
    posting.host_office.is_("vice_principal"),
)
ONE_MANAGER: Final = edition_of(
    LEAD_SCHOOL,
    P(
        "07c",
        "派中層幹部",
        "A middle manager as vice-principal",
        must(
            for_each(
                "partner",
                PARTNERS,
                all_of(
                    need(at_once(MANAGERS, Peak.LEAST, unit=Unit.PERSON), at_least=1),
                    need(at_once(MANAGERS, Peak.MOST, unit=Unit.PERSON), at_most=1),
                ),
            ),
            over=Between(TERM.start, TERM.end),
        ),
    ),
)


def manager(id_: str, start: date | None, end: Any, **parts_: Any) -> Posting:
    own: dict[str, Any] = {
        "home": "lead",
        "host": "partner",
        "home_office": "middle_manager",
        "host_office": "vice_principal",
        "person": id_,
    }
    return Posting(id=id_, kind="dispatch", start=start, end=end, **(own | parts_))


def manager_verdict(*rows: Posting, on: date = date(2024, 8, 31)) -> Verdict:
    pair = Community(
        id="C",
        type="paired",
        members=[Member(school="lead", role="lead", start=TERM.start), Member(school="partner", role="partner", start=TERM.start)],
    )
    people = [Person(id=row.id) for row in rows]
    facts = dossier(schools=[School(id="lead"), School(id="partner")], communities=[pair], postings=rows, persons=people)
    return asked(ONE_MANAGER, facts, "lead", on, TERM).verdict


FIRST: Final = manager("M1", date(2021, 9, 1), date(2022, 8, 31))
REST: Final = manager("M2", date(2022, 9, 1), date(2024, 8, 31))


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([manager("M1", date(2021, 9, 1), NO_END)], MET),
        ([FIRST, REST], MET),  # replaced after a year: one at a time, though two were sent
        ([FIRST, manager("M2", date(2022, 9, 2), date(2024, 8, 31))], NOT_MET),  # nobody on 1 September 2022
        ([FIRST, REST, manager("M3", date(2023, 1, 1), date(2023, 1, 1))], NOT_MET),  # two on one day
        ([FIRST], NOT_MET),
        ([], NOT_MET),
        ([manager("M1", date(2021, 9, 1), NO_END, host_office="teacher")], NOT_MET),
        ([manager("M1", date(2021, 9, 1), NO_END, host_office=None)], UNKNOWN),
        ([manager("M1", None, NO_END)], UNKNOWN),
    ],
)
def test_one_middle_manager_at_a_time_for_the_whole_term(rows: list[Posting], verdict: Verdict) -> None:
    assert manager_verdict(*rows) is verdict


def test_during_the_term_one_manager_holds_so_far() -> None:
    assert manager_verdict(manager("M1", date(2021, 9, 1), NO_END), on=date(2022, 12, 1)) is PENDING
    assert manager_verdict(manager("M1", date(2021, 9, 2), NO_END), on=date(2022, 12, 1)) is NOT_MET  # the first day is gone


# -- P11-08a: who may be selected to shadow (方案11 六(二), reading 11e: two alternatives) ---------------------------------------------

GENERAL: Final = FactKey("general_subject", Table.PERSONS, bool, Text("全科教師", "全科教师", "general-subject teacher"))
SERVICE_ENDS: Final = FactKey("service_ends", Table.PERSONS, date, Text("服務期滿日", "服务期满日", "end of the agreed service"))
BORN: Final = FactKey("birth_date", Table.PERSONS, date, Text("出生日期", "出生日期", "date of birth"))
SELECTED_ON: Final = FactKey("decided_on", Table.POSTINGS, date, Text("遴選日期", "遴选日期", "day of the selection"))
TRAINEE: Final = subject("trainee", "跟崗教師", "trainee", Table.POSTINGS, posting.kind.is_("shadowing"), shown_for=posting.person)
THE_TRAINEE: Final = posting.of("subject")
THE_DAY: Final = SELECTED_ON.field.of("subject")
HIMSELF: Final = records(Table.PERSONS, person.is_(THE_TRAINEE.person))
SERVED: Final = HIMSELF.counting(GENERAL.field.is_(True), SERVICE_ENDS.field.at_most(THE_DAY))
EARLIER: Final = records(
    Table.POSTINGS, posting.person.is_(THE_TRAINEE.person), posting.kind.in_("support", "rotation"), dated=posting.start
)
BEFORE_IT: Final = Between(BORN.field.of("person"), DateRule(base=THE_DAY, days=-1), always=True)  # of a life, not of the judged term
SELECTION: Final = edition_of(
    TRAINEE,
    P(
        "08a",
        "跟崗遴選條件",
        "Who may be selected",
        must(
            any_of(
                need(count(SERVED), at_least=1),
                exists(
                    "person",
                    HIMSELF,
                    all_of(
                        need(lead(BORN.field.of("person"), THE_DAY, unit=Unit.YEAR), at_most=35),
                        need(count(EARLIER), at_most=0, over=BEFORE_IT),
                    ),
                ),
            ),
            over=Window.POSTING,
        ),
    ),
    fact_keys=[GENERAL, SERVICE_ENDS, BORN, SELECTED_ON],
)
SHADOWING: Final = Posting(
    id="P",
    kind="shadowing",
    person="T",
    home="S",
    host="H",
    start=date(2022, 9, 1),
    end=date(2023, 1, 15),
    facts={"decided_on": date(2022, 6, 30)},
)


def selected(*earlier: Posting, since: date = date(1980, 1, 1), **facts: Any) -> Verdict:
    schools = [School(id="S"), School(id="H")]
    kept = Recorded(since=since, until=date(2024, 12, 31))
    rows = dossier(schools=schools, persons=[Person(id="T", facts=facts)], postings=[SHADOWING, *earlier], recorded=kept)
    return assess(SELECTION, rows, question="complies", subject="P", on=date(2023, 8, 31)).verdict


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({"general_subject": True, "service_ends": date(2022, 6, 30), "birth_date": date(1980, 1, 1)}, MET),  # the service ends that day
        ({"general_subject": True, "service_ends": date(2022, 7, 1), "birth_date": date(1980, 1, 1)}, NOT_MET),
        ({"general_subject": False, "service_ends": date(2020, 7, 1), "birth_date": date(1980, 1, 1)}, NOT_MET),
        ({"general_subject": False, "birth_date": date(1986, 7, 1)}, MET),  # 35 until 30 June 2022
        ({"general_subject": False, "birth_date": date(1986, 6, 30)}, NOT_MET),  # 36 on that day
        ({"birth_date": date(1990, 1, 1)}, MET),  # the other alternative need not be known
        ({"general_subject": False}, UNKNOWN),
        ({"birth_date": date(1980, 1, 1)}, UNKNOWN),  # whether general-subject is not known
    ],
)
def test_either_the_service_is_over_or_the_teacher_is_young(facts: dict[str, Any], verdict: Verdict) -> None:
    assert selected(**facts) is verdict


@pytest.mark.parametrize(
    ("earlier", "verdict"),
    [
        ({"kind": "support", "start": date(2018, 9, 1), "end": date(2019, 7, 5)}, NOT_MET),
        ({"kind": "rotation", "start": date(2022, 6, 29), "end": NO_END}, NOT_MET),
        ({"kind": "support", "start": date(2022, 9, 1), "end": NO_END}, MET),  # after the selection
        ({"kind": "exchange", "start": date(2018, 9, 1), "end": date(2019, 7, 5)}, MET),  # neither support nor rotation
        ({"kind": None, "start": date(2018, 9, 1), "end": date(2019, 7, 5)}, UNKNOWN),
    ],
)
def test_the_young_must_not_have_been_away_before(earlier: dict[str, Any], verdict: Verdict) -> None:
    other = Posting(id="E", person="T", home="S", host="H", **earlier)
    assert selected(other, general_subject=False, birth_date=date(1990, 1, 1)) is verdict


def test_an_archive_that_begins_in_2015_cannot_show_that_one_was_never_away() -> None:
    assert selected(since=date(2015, 9, 1), general_subject=False, birth_date=date(1990, 1, 1)) is UNKNOWN


# -- P11-09d, 09e: all subjects within the year, online where delivery cannot take place (方案11 六(三)2, readings 11g, 11h) -----------

ONLINE_INSTEAD: Final = both(activity.mode.is_("online_live"), activity.tags.has("delivery_prevented"))  # 09e, with its reason recorded
DELIVERIES: Final = records(
    Table.ACTIVITIES,
    activity.kind.in_("lesson_delivery", "sync_lesson"),
    activity.by.is_(THE_LEAD),
    activity.places.has(member.of("partner").school),
).counting(either(activity.mode.is_("onsite"), ONLINE_INSTEAD))
ALL_SUBJECTS: Final = edition_of(
    LEAD_SCHOOL,
    P(
        "09d",
        "送教覆蓋學科",
        "All subjects delivered",
        must(
            for_each("partner", PARTNERS, need(covered(DELIVERIES, activity.subject, of=member.of("partner").school.subjects))),
            over=Window.SCHOOL_YEAR,
        ),
    ),
)
TAUGHT: Final = ("chinese", "english", "music")


def lesson(subject_: str | None, **parts_: Any) -> Activity:
    own: dict[str, Any] = {"kind": "lesson_delivery", "on": date(2022, 11, 8), "by": "lead", "at": "partner", "sites": (), "mode": "onsite"}
    return Activity(id=parts_.pop("id", f"L-{subject_}"), subject=subject_, **(own | parts_))


def delivered(*rows: Activity, subjects: Any = TAUGHT, on: date = date(2023, 8, 31)) -> Assessment:
    pair = Community(
        id="C",
        type="paired",
        members=[Member(school="lead", role="lead", start=TERM.start), Member(school="partner", role="partner", start=TERM.start)],
    )
    facts = dossier(schools=[School(id="lead"), School(id="partner", subjects=subjects)], communities=[pair], activities=rows)
    return asked(ALL_SUBJECTS, facts, "lead", on, SchoolYear(2022))


IN_PERSON: Final = (lesson("chinese"), lesson("english"))
ONLINE: Final = {"kind": "sync_lesson", "at": "lead", "sites": ["partner"], "mode": "online_live"}


@pytest.mark.parametrize(
    ("third", "verdict"),
    [
        (lesson("music"), MET),
        (lesson("music", **ONLINE), NOT_MET),  # online, and nothing prevented delivery
        (lesson("music", **ONLINE, tags=["delivery_prevented"]), MET),  # 09e
        (lesson("music", on=date(2022, 8, 31)), NOT_MET),  # the year before
        (lesson("science"), NOT_MET),  # the partner does not teach it
        (lesson(None), UNKNOWN),
        (lesson("music", mode=None), UNKNOWN),
        (lesson("music", by="partner"), NOT_MET),
    ],
)
def test_every_subject_of_the_partner_is_delivered_within_the_year(third: Activity, verdict: Verdict) -> None:
    assert delivered(*IN_PERSON, third).verdict is verdict


def test_the_subjects_that_lack_are_named() -> None:
    (year,) = delivered(*IN_PERSON).finding.children[0].children
    assert [child.items for child in year.walk() if child.items] == [("music",)]


def test_a_substitute_in_another_semester_counts_for_the_same_subject() -> None:
    """11h: the substitute belongs in the selector; one online in autumn and the others on site in spring are three subjects."""
    spring = [lesson(name, id=f"S-{name}", on=date(2023, 4, 4)) for name in ("chinese", "english")]
    autumn = lesson("music", **ONLINE, tags=["delivery_prevented"])
    assert delivered(*spring, autumn).verdict is MET


def test_what_the_partner_teaches_must_be_known_and_be_something() -> None:
    assert delivered(*IN_PERSON, subjects=None).verdict is UNKNOWN
    assert delivered(*IN_PERSON, subjects=()).verdict is NOT_APPLICABLE


def test_until_the_year_is_over_a_subject_may_still_come() -> None:
    assert delivered(*IN_PERSON, on=date(2022, 12, 1)).verdict is PENDING
    so_far = delivered(*IN_PERSON, lesson("music"), on=date(2022, 12, 1))
    assert (so_far.verdict, so_far.holding) == (PENDING, True)  # another partner may still join
