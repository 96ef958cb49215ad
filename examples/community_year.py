#!/usr/bin/env python3
"""A co-built community (共建型教共體) in its first year: its yearly check explained, and what a teacher who moved may claim.

    python examples/community_year.py --language zh_Hant

The core school has three member schools. Each shares synchronous lessons, online study and on-site research with it; the
second had all its lessons in one subject. A teacher of the core school works at the first from February 2021: after three
full years the exemption from the core school's senior-post ratio is due, and it ends when the teacher comes back.
"""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import attrs

import edu_policy as ep
from edu_policy.calendars import NoEnd
from edu_policy.models import Activity, Community, Decision, Member, Person, Posting, School

YEAR = ep.CalendarYear(2021)
YEAR_END = date(2021, 12, 31)
FORMED = date(2021, 2, 1)
PAIRED = date(2019, 9, 1)
SENT_ON = date(2021, 2, 22)
ONE_SCHOOL = {"split_timetable": False}
RECORDED = ep.Recorded(since=date(2019, 9, 1), until=date(2026, 12, 31))
EDITION = ep.builtin().edition("district-education-communities", version="1")

SCHOOLS = {"core": "urban", "first": "rural", "second": "town", "third": "rural"}
LESSONS = {  # school: synchronous lessons by subject
    "first": {"music": 12, "english": 10},
    "second": {"english": 24},
    "third": {"science": 10, "art": 10},
}

# -- what the community did in 2021 ------------------------------------------------------------------------------------


def weekly(start: date, number: int) -> Iterator[date]:
    """Yield that many days, one a week."""
    return (start + timedelta(7 * week) for week in range(number))


def together(id_: str, kind: str, on: date, school: str, *, lessons: int | None = None, subject: str | None = None, mode: str) -> Activity:
    """Return an activity of the core school with one of the members."""
    return Activity(id=id_, kind=kind, on=on, by="core", at="core", sites=[school], lessons=lessons, subject=subject, mode=mode)


def work_of(school: str) -> Iterator[Activity]:
    """Yield what a member school did with the core school."""
    for subject, number in LESSONS[school].items():
        for index, on in enumerate(weekly(date(2021, 3, 8), number), start=1):
            id_ = f"lesson-{school}-{subject}-{index:02}"
            yield together(id_, "sync_lesson", on, school, lessons=1, subject=subject, mode="online_live")
    for index, on in enumerate(weekly(date(2021, 4, 1), 8), start=1):
        yield together(f"study-{school}-{index}", "online_study", on, school, mode="online_live")
    for index, on in enumerate(weekly(date(2021, 9, 3), 4), start=1):
        yield together(f"research-{school}-{index}", "teaching_research", on, school, mode="onsite")


def sent_to(school: str, person: str, end: date | NoEnd = ep.NO_END) -> Posting:
    """Return the posting of a backbone teacher of the core school; it goes on unless an end is given."""
    return Posting(id=f"sent-{person}", kind="exchange", person=person, home="core", host=school, start=SENT_ON, end=end, facts=ONE_SCHOOL)


TEACHERS = {"first": "T-1", "second": "T-2", "third": "T-3"}
FACTS = ep.Dossier(
    schools=[School(id=id_, setting=setting, stages=["primary"]) for id_, setting in SCHOOLS.items()],
    communities=[
        Community(
            id="community",
            type="co_built",
            formed_on=FORMED,
            members=[Member(school=id_, role="core" if id_ == "core" else "member", start=FORMED) for id_ in SCHOOLS],
        ),
        Community(
            id="pair",
            type="internet_pairing",
            formed_on=PAIRED,
            members=[Member(school=id_, start=PAIRED) for id_ in ("core", "first")],
        ),
    ],
    persons=[Person(id=id_, employer="core", backbone=True) for id_ in TEACHERS.values()],
    activities=[activity for school in LESSONS for activity in work_of(school)],
    postings=[sent_to(school, person) for school, person in TEACHERS.items()],
    decisions=[],
    recorded=RECORDED,
)

# -- what happens to the teacher at the first school -------------------------------------------------------------------

CONDITIONS = Decision(id="D-1", kind="senior_title_conditions", about="T-1", on=date(2023, 11, 20))
EXEMPTION = Decision(id="D-2", kind="ratio_exemption", about="T-1", on=date(2024, 4, 8))
BACK_ON = date(2026, 7, 10)


def facts_on(day: date) -> ep.Dossier:
    """Return what is known on a day: the two decisions, and, from summer 2026, that the teacher went back."""
    decisions = [decision for decision in (CONDITIONS, EXEMPTION) if decision.on is not None and decision.on <= day]
    return FACTS.with_(decisions=decisions) if day <= BACK_ON else ended(FACTS.with_(decisions=decisions))


def ended(facts: ep.Dossier) -> ep.Dossier:
    """Return the facts with the posting of the teacher at its end."""
    postings = [sent_to(school, person, BACK_ON if person == "T-1" else ep.NO_END) for school, person in TEACHERS.items()]
    return attrs.evolve(facts, postings=postings)


DAYS = (date(2023, 9, 1), date(2024, 3, 1), date(2024, 6, 30), date(2026, 9, 10))
STATES = {
    "none": ("尚未成立", "尚未成立", "not yet"),
    "due": ("條件成立，尚未認定", "条件成立，尚未认定", "due, not yet granted"),
    "in_force": ("成立", "成立", "in force"),
    "ended": ("已終止，須重新競聘", "已终止，须重新竞聘", "ended: must compete again"),
    "unknown": ("待查", "待查", "not known"),
}


def exemption_on(day: date, language: ep.Language) -> str:
    """Return the state of the exemption (13f) on a day, in words."""
    period = ep.SchoolYear.of(day)
    answer = ep.assess(EDITION, facts_on(day), question="teacher-compliant", subject="T-1", on=day, period=period)
    effect = next(effect for effect in answer.beside.effects if effect.provision == "13f")
    label = EDITION.provision("13f").label.in_(language)
    return f"{day}  {label}  {STATES[effect.state][list(ep.Language).index(language)]}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the yearly check, and the exemption on four days."""
    parser = argparse.ArgumentParser(description="The yearly check of a co-built community, explained.")
    parser.add_argument("--language", choices=list(ep.Language), default=ep.Language.ZH_HANT, type=ep.Language)
    language: ep.Language = parser.parse_args(arguments).language
    check = ep.assess(EDITION, FACTS, question="year-done", subject="community", on=YEAR_END, period=YEAR)
    print(ep.explain(check, language))
    print()
    for day in DAYS:
        print(exemption_on(day, language))


if __name__ == "__main__":
    main()
