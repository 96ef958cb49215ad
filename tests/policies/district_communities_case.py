"""One district in which plan 5 is met exactly at every threshold, and small functions that vary one thing in it.

The co-built community ``CB`` was formed on 1 February 2021: the urban core school ``core`` with three members, ``east`` and
``south`` in villages and ``west`` in a town. The integrated community ``IN`` was formed on 1 March 2021: the town school
``main`` with the village campus ``annex``. In 2021 each of the four rural or town schools shares with its core

    10 synchronous lessons in music + 10 in English = 20 lessons in 2 subjects (四1),
    8 online study sessions and 4 on-site research sessions (四2),

and each member of ``CB`` has one backbone teacher of the core school for itself (四3). The teacher ``T-east`` is one of them: from
22 February 2021 at ``east``, for three full years on 21 February 2024 (五5). Everything is on file by the end of 2021.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

import attrs

from edu_policy.assessment import Assessment, assess
from edu_policy.calendars import NO_END, CalendarYear, Period
from edu_policy.models import (
    GOVERNANCE,
    Activity,
    Authority,
    Community,
    Decision,
    Declaration,
    Document,
    Dossier,
    Filing,
    Member,
    Person,
    Posting,
    Record,
    Recorded,
    School,
    Table,
)
from edu_policy.policies.district_communities import EDITION
from edu_policy.rules import Edition, EffectFinding, Finding, Verdict

MET: Final = Verdict.MET
NOT_MET: Final = Verdict.NOT_MET
PENDING: Final = Verdict.PENDING
UNKNOWN: Final = Verdict.UNKNOWN
NOT_APPLICABLE: Final = Verdict.NOT_APPLICABLE

# -- dates -------------------------------------------------------------------------------------------------------------------------

YEAR: Final = CalendarYear(2021)
CO_BUILT_ON: Final = date(2021, 2, 1)
INTEGRATED_ON: Final = date(2021, 3, 1)
SENT_ON: Final = date(2021, 2, 22)
"""The first day of the teachers at the member schools."""
THREE_YEARS: Final = date(2024, 2, 21)
"""The last day of their third full year."""
ON: Final = date(2021, 12, 31)
"""The day of the assessment, unless a test says otherwise: the year is over, and all that came is on file."""
RECORDED: Final = Recorded(since=date(2018, 9, 1), until=date(2025, 12, 31))

# -- schools and communities -------------------------------------------------------------------------------------------------------

MEMBERS: Final = ("east", "west", "south")
PARTNERS: Final = (*MEMBERS, "annex")
"""Every school that is helped, by a core school in ``CORE_OF``."""
CB_AND_IN: Final = ("CB", "IN")
CORE_OF: Final = {"east": "core", "west": "core", "south": "core", "annex": "main"}
SETTINGS: Final = {"core": "urban", "main": "town", "east": "rural", "west": "town", "south": "rural", "annex": "rural"}
STAGES: Final = {"core": ["primary", "junior"], "west": ["junior"]}

INTEGRATED_GOVERNANCE: Final = {attribute.value: state.value for attribute, state in GOVERNANCE["integrated"].required.items()}  # type: ignore[index]
CO_BUILT_GOVERNANCE: Final = {attribute.value: state.value for attribute, state in GOVERNANCE["co_built"].required.items()}  # type: ignore[index]


def school(id_: str, **parts: Any) -> School:
    """Return a school of the district."""
    own: dict[str, Any] = {
        "authority": "district",
        "kind": "nine_year",
        "setting": SETTINGS.get(id_, "rural"),
        "stages": STAGES.get(id_, ["primary"]),
    }
    return School(id=id_, **(own | parts))


def joined(school_id: str, role: str, since: date) -> Member:
    """Return a membership that goes on."""
    return Member(school=school_id, role=role, start=since)


CO_BUILT: Final = Community(
    id="CB",
    type="co_built",
    formed_on=CO_BUILT_ON,
    members=[joined("core", "core", CO_BUILT_ON), *(joined(id_, "recipient", CO_BUILT_ON) for id_ in MEMBERS)],
    governance=CO_BUILT_GOVERNANCE,
    facts={"route": "tight_group"},
)
INTEGRATED: Final = Community(
    id="IN",
    type="integrated",
    formed_on=INTEGRATED_ON,
    members=[joined("main", "core", INTEGRATED_ON), joined("annex", "campus", INTEGRATED_ON)],
    governance=INTEGRATED_GOVERNANCE,
)
COMMUNITY_OF: Final = {"east": "CB", "west": "CB", "south": "CB", "annex": "IN"}


def pairing(partner: str, **parts: Any) -> Community:
    """Return the earlier pairing over the internet of a school with its core (四1)."""
    since = date(2019, 9, 1)
    own: dict[str, Any] = {
        "type": "internet_pairing",
        "formed_on": since,
        "members": [joined(CORE_OF[partner], "lead", since), joined(partner, "partner", since)],
    }
    return Community(id=f"pair-{partner}", **(own | parts))


# -- the work of the year ----------------------------------------------------------------------------------------------------------


def held(id_: str, partner: str, on: date, **parts: Any) -> Activity:
    """Return an activity of a school with its core school, held at the core."""
    core = CORE_OF[partner]
    own: dict[str, Any] = {"by": core, "at": core, "sites": [partner], "participants": ()}
    return Activity(id=id_, on=on, **(own | parts))


def sync_lessons(partner: str, number: int, subject: str, *, start: date = date(2021, 3, 8), **parts: Any) -> Iterator[Activity]:
    """Yield that many synchronous lessons, one a week, as ``sync-east-music-01`` and so on."""
    for index in range(number):
        on = start + timedelta(7 * index)
        yield held(
            f"sync-{partner}-{subject}-{index + 1:02}", partner, on, **({"kind": "sync_lesson", "lessons": 1, "subject": subject} | parts)
        )


def studies(partner: str, number: int = 8, **parts: Any) -> Iterator[Activity]:
    """Yield that many online study sessions, as ``study-east-01`` and so on."""
    for index in range(number):
        on = date(2021, 4, 1) + timedelta(14 * index)
        yield held(f"study-{partner}-{index + 1:02}", partner, on, **({"kind": "online_study", "mode": "online_live"} | parts))


def researches(partner: str, number: int = 4, **parts: Any) -> Iterator[Activity]:
    """Yield that many on-site research sessions, as ``research-east-01`` and so on."""
    for index in range(number):
        on = date(2021, 4, 2) + timedelta(30 * index)
        yield held(f"research-{partner}-{index + 1:02}", partner, on, **({"kind": "teaching_research", "mode": "onsite"} | parts))


def year_with(partner: str) -> Iterator[Activity]:
    """Yield what a school does with its core school in the year, exactly as much as is asked."""
    yield from sync_lessons(partner, 10, "music")
    yield from sync_lessons(partner, 10, "english", start=date(2021, 3, 9))
    yield from studies(partner)
    yield from researches(partner)


def event(id_: str, kind: str, at: str, **parts: Any) -> Activity:
    """Return an activity at one school."""
    own: dict[str, Any] = {"by": at, "at": at, "sites": (), "participants": (), "on": date(2021, 5, 20)}
    return Activity(id=id_, kind=kind, **(own | parts))


ACTIVITIES: Final = (
    *(activity for partner in PARTNERS for activity in year_with(partner)),
    *(event(f"{kind}-{at}", kind, at) for at in ("east", "annex") for kind in ("rotation_training", "pupil_exchange", "study_trip")),
    event("party-CB", "joint_party_building", "core"),
    event("stage-evaluation", "stage_evaluation", "east", by="district"),
)

# -- teachers ----------------------------------------------------------------------------------------------------------------------


def sent(partner: str, **parts: Any) -> Posting:
    """Return the posting of the backbone teacher ``T-east`` from the core school to ``east``."""
    own: dict[str, Any] = {
        "kind": "exchange",
        "person": f"T-{partner}",
        "home": CORE_OF[partner],
        "host": partner,
        "start": SENT_ON,
        "end": NO_END,
        "facts": {"split_timetable": False},
    }
    return Posting(id=parts.pop("id", f"sent-{partner}"), **(own | parts))


def teacher(id_: str, **parts: Any) -> Person:
    """Return a backbone teacher of the core school."""
    own: dict[str, Any] = {"employer": "core", "backbone": True}
    return Person(id=id_, **(own | parts))


# -- papers and decisions ----------------------------------------------------------------------------------------------------------

UPLOADED: Final = (Filing(with_="province", on=date(2021, 12, 20), by="core"),)


def paper(id_: str, kind: str, *about: str, **parts: Any) -> Document:
    """Return a paper of the year."""
    own: dict[str, Any] = {"on": date(2021, 12, 15), "signatures": (), "filings": ()}
    return Document(id=id_, kind=kind, about=about, **(own | parts))


def uploaded(id_: str, kind: str, *about: str, **parts: Any) -> Document:
    """Return a paper of the year that was uploaded to the province."""
    return paper(id_, kind, *about, **({"filings": UPLOADED} | parts))


def papers_of(community: str) -> Iterator[Document]:
    """Yield the papers of a community (四1-3, 五2, 五7)."""
    lessons = [row.id for row in ACTIVITIES if row.kind == "sync_lesson" and COMMUNITY_OF[next(iter(row.sites or ()))] == community]
    yield uploaded(f"photo-{community}", "photo", *lessons)
    yield uploaded(f"record-{community}", "lesson_record", *lessons)
    for tag in ("among_schools", "among_grade_groups", "among_subject_groups"):
        yield uploaded(f"{tag}-{community}", "research_text", community, tags=[tag])
    yield uploaded(f"study-photo-{community}", "study_photo", community)
    yield uploaded(f"list-{community}", "exchanged_teacher_list", community)
    yield paper(f"scheme-{community}", "evaluation_scheme", community, tags=["primary", "junior"])
    for tag in ("comprehensive", "value_added", "distinctive"):
        yield paper(f"{tag}-{community}", "evaluation_report", community, tags=[f"{tag}_evaluation"])


DOCUMENTS: Final = (
    *papers_of("CB"),
    *papers_of("IN"),
    paper("charter", "alliance_charter", "CB"),
    paper("plan", "development_plan", "CB"),
    paper("guiding", "guiding_teacher_rules", "district"),
    *(
        paper(tag, "appraisal_scheme", "district", tags=[tag])
        for tag in ("modernisation_monitoring", "work_appraisal", "school_development")
    ),
    paper("core-appraisal", "appraisal_scheme", "district", tags=["core_school_appraisal", "rural_main_basis"]),
    paper("community-appraisal", "appraisal_scheme", "district", tags=["community_appraisal", "rural_main_basis"]),
)


def decided(id_: str, kind: str, about: str, on: date = date(2021, 12, 20), **parts: Any) -> Decision:
    """Return a decision of the district."""
    return Decision(id=id_, kind=kind, about=about, on=on, **({"by": "district"} | parts))


DECISIONS: Final = (
    decided("checked-CB", "list_verification", "CB", by="province"),
    decided("checked-IN", "list_verification", "IN", by="province"),
)


@cache
def district() -> Dossier:
    """Return the district; one value, so that what a dossier finds out about itself is found out once."""
    values: dict[str, Any] = {
        "authorities": [
            Authority(id="district", kind="county_bureau", parent="province"),
            Authority(id="province", kind="provincial_department"),
        ],
        "schools": [school(id_) for id_ in SETTINGS],
        "communities": [CO_BUILT, INTEGRATED, *map(pairing, PARTNERS)],
        "persons": [teacher(f"T-{id_}") for id_ in MEMBERS],
        "activities": ACTIVITIES,
        "postings": [sent(id_) for id_ in MEMBERS],
        "documents": DOCUMENTS,
        "decisions": DECISIONS,
        "declarations": (),
        "recorded": RECORDED,
    }
    return Dossier(**values)


def case(**tables: Any) -> Dossier:
    """Return the district, with other tables where they are given."""
    return attrs.evolve(district(), **tables) if tables else district()


# -- a teacher who came back (五5) ---------------------------------------------------------------------------------------------------

BACK_ON: Final = date(2024, 9, 1)
"""The first day of the teacher ``T-back`` back at the core school."""
EXEMPTED_ON: Final = date(2024, 3, 15)
COMPETED_ON: Final = date(2024, 9, 10)
LATER: Final = date(2024, 12, 31)
"""When all of that is on file."""
YEAR_OF_RETURN: Final = CalendarYear(2024)


def returned() -> Dossier:
    """Return the district with a teacher who served three years, was exempted, came back and competed again."""
    return plus(
        teacher("T-back", backbone=False),
        sent("south", id="sent-back", person="T-back", end=date(2024, 8, 31)),
        decided("exempted", "ratio_exemption", "T-back", EXEMPTED_ON),
        decided("competed", "recompetition", "T-back", COMPETED_ON, by="core"),
    )


# -- one thing changed -------------------------------------------------------------------------------------------------------------

TABLES: Final = {
    "communities": Table.COMMUNITIES,
    "activities": Table.ACTIVITIES,
    "postings": Table.POSTINGS,
    "documents": Table.DOCUMENTS,
    "decisions": Table.DECISIONS,
    "schools": Table.SCHOOLS,
    "persons": Table.PERSONS,
}


def without(*ids: str, dossier: Dossier | None = None) -> Dossier:
    """Return the district without the records of those ids; each must be there."""
    facts = case() if dossier is None else dossier
    kept: dict[str, Any] = {}
    left = set(ids)
    for name, table in TABLES.items():
        rows = facts.rows(table) or ()
        kept[name] = [row for row in rows if row.id not in ids]
        left -= {row.id for row in rows}
    assert not left, left
    return attrs.evolve(facts, **kept)


def changed(id_: str, *, dossier: Dossier | None = None, **parts: Any) -> Dossier:
    """Return the district with one record changed."""
    facts = case() if dossier is None else dossier
    for name, table in TABLES.items():
        row: Any = facts.get(table, id_)
        if row is not None:
            rows: dict[str, Any] = {name: [attrs.evolve(other, **parts) if other is row else other for other in facts.rows(table) or ()]}
            return attrs.evolve(facts, **rows)
    raise AssertionError(id_)


def plus(*rows: Record, dossier: Dossier | None = None) -> Dossier:
    """Return the district with further records."""
    facts = case() if dossier is None else dossier
    for row in rows:
        name = next(name for name, table in TABLES.items() if isinstance(row, _TYPE[table]))
        facts = facts.with_(**{name: [row]})
    return facts


_TYPE: Final[Mapping[Table, type]] = {
    Table.COMMUNITIES: Community,
    Table.ACTIVITIES: Activity,
    Table.POSTINGS: Posting,
    Table.DOCUMENTS: Document,
    Table.DECISIONS: Decision,
    Table.SCHOOLS: School,
    Table.PERSONS: Person,
}


def worked(
    partner: str, *, music: int = 10, english: int = 10, art: int = 0, study: int = 8, research: int = 4, dossier: Dossier | None = None
) -> Dossier:
    """Return the district in which a school and its core school did so much in the year."""
    facts = case() if dossier is None else dossier
    done = (
        *sync_lessons(partner, music, "music"),
        *sync_lessons(partner, english, "english", start=date(2021, 3, 9)),
        *sync_lessons(partner, art, "art", start=date(2021, 3, 10)),
        *studies(partner, study),
        *researches(partner, research),
    )
    kept = [row for row in facts.activities or () if row.sites != frozenset({partner})]
    return attrs.evolve(facts, activities=[*kept, *done])


def formed(community: str, on: date | None) -> Dossier:
    """Return the district in which a community was formed on another day."""
    return changed(community, formed_on=on)


def recorded(table: Table, *, since: date = RECORDED.since, until: date = RECORDED.until, dossier: Dossier | None = None) -> Dossier:
    """Return the district with one table that is complete within other days."""
    facts = case() if dossier is None else dossier
    return attrs.evolve(facts, recorded_for={**facts.recorded_for, table: Recorded(since=since, until=until)})


def governed(community: str, **states: str | None) -> Dossier:
    """Return the district with a community governed otherwise; None leaves an attribute unknown."""
    row = case().get(Table.COMMUNITIES, community)
    assert isinstance(row, Community)
    governance = {key: state for key, state in {**row.governance, **states}.items() if state is not None}
    return changed(community, governance=governance)


def certified(statement: str, about: str, **parts: Any) -> Declaration:
    """Return a declaration of the district bureau."""
    own: dict[str, Any] = {
        "id": f"declared-{statement}",
        "by": "district",
        "role": "district_bureau",
        "on": date(2021, 12, 1),
        "says": "done",
    }
    return Declaration(statement=statement, about=about, **(own | parts))


# -- asking ------------------------------------------------------------------------------------------------------------------------


def ask(
    question: str,
    dossier: Dossier | None = None,
    *,
    subject: str = "CB",
    on: date = ON,
    period: Period = YEAR,
    edition: Edition = EDITION,
    readings: Mapping[str, str] | None = None,
) -> Assessment:
    """Ask a question about a community, by default the co-built one."""
    asked = edition.read(readings) if readings else edition
    return assess(asked, case() if dossier is None else dossier, question=question, subject=subject, on=on, period=period)


def found(
    provision: str, dossier: Dossier | None = None, *, subject: str = "CB", question: str = "community-compliant", **parts: Any
) -> Finding:
    """Return the finding of one provision, decisive or beside."""
    return cited(ask(question, dossier, subject=subject, **parts), provision)


def cited(answer: Assessment, provision: str) -> Finding:
    """Return the finding of one provision in an answer, decisive or beside."""
    decisive = answer.finding.cited(provision)
    return decisive or next(finding for finding in answer.beside.findings if finding.provision == provision)


def verdicts_of(dossier: Dossier | None, *provisions: str, question: str = "community-compliant", **parts: Any) -> dict[str, Verdict]:
    """Return the verdicts on some provisions in one answer."""
    answer = ask(question, dossier, **parts)
    return {provision: cited(answer, provision).verdict for provision in provisions}


def verdict_of(provision: str, dossier: Dossier | None = None, **parts: Any) -> Verdict:
    """Return the verdict on one provision."""
    return found(provision, dossier, **parts).verdict


def effect_for(provision: str, dossier: Dossier | None = None, *, teacher_id: str = "T-east", **parts: Any) -> EffectFinding:
    """Return an effect for a teacher."""
    return effect_in(ask("teacher-compliant", dossier, subject=teacher_id, **parts), provision)


def effect_in(answer: Assessment, provision: str) -> EffectFinding:
    """Return one effect beside an answer."""
    return next(effect for effect in answer.beside.effects if effect.provision == provision)
