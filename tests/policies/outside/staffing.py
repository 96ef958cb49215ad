"""Staff of a school (教師配備): a share with a degree, a quota with a small margin, who is there on the first day, and who may lead it."""

from __future__ import annotations

from fractions import Fraction

from edu_policy.models import Table
from edu_policy.quantities import Unit
from edu_policy.rules import NOT_STATED, FactKey, Peak, Policy, Reading, ReadingWords, Window, Words, by_reading
from edu_policy.rules.fields import person, posting, school
from edu_policy.rules.words import (
    P,
    answers,
    ask,
    at_once,
    count,
    edition,
    figure_of,
    must,
    plus,
    quantity,
    ratio,
    records,
    scale,
    section,
    share,
    subject,
    times,
    value_of,
)
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text
from tests.policies.outside.service import POLICY as VILLAGE_SERVICE

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="staffing",
    title=Text("教師配備", "教师配备", "staffing of schools"),
    jurisdiction=None,
    kind=Text("縣級配備辦法", "县级配备办法", "county rules on staffing"),
)
SOURCE = SourceDocument(id="invented-staffing", title=Text("教師配備辦法", "教师配备办法", "rules on the staffing of schools"))

SCHOOL = subject("school", "學校", "school", Table.SCHOOLS)
THE_SCHOOL = school.of("subject")
CANDIDATE = subject("candidate", "校長人選", "candidate for headship", Table.PERSONS)
THE_CANDIDATE = person.of("subject")

DEGREE = FactKey("degree", Table.PERSONS, str, Text("學歷", "学历", "degree"))
QUOTA = FactKey("quota", Table.SCHOOLS, int, Text("核定編制", "核定编制", "quota of staff"))
COLLEGE = Term("college", Text("大專", "大专", "college"))
BACHELOR = Term("bachelor", Text("本科", "本科", "bachelor"))
MASTER = Term("master", Text("碩士", "硕士", "master"))
DOCTOR = Term("doctor", Text("博士", "博士", "doctor"))
ON_DUTY = Term("on_duty", Text("在崗", "在岗", "on duty"))
DUTY_PLACES = Term("duty_places", Text("核定崗位數", "核定岗位数", "approved places"))

STAFF = records(Table.PERSONS, person.employer.is_(THE_SCHOOL))
PLACES = value_of(QUOTA.field.of("subject"), unit=Unit.PERSON)
AT_SCHOOL = records(Table.POSTINGS, posting.host.is_(THE_SCHOOL), posting.kind.is_(ON_DUTY))
SERVED = answers("ten-years", of=VILLAGE_SERVICE, about=THE_CANDIDATE)

WORDS = Words(
    labels={"1": "学历比例", "2a": "超编人数", "2b": "超编比例", "2c": "开学在岗", "3": "乡村任教经历"},
    gists={
        "1": Text(
            "本科以上學歷的教師不少於三分之二。",
            "本科以上学历的教师不少于三分之二。",
            "At least two thirds of the staff have a bachelor's degree or more.",
        ),
        "2a": Text("在編人數減核定編制。", "在编人数减核定编制。", "The number of staff beyond the quota."),
        "2b": Text("超編不超過核定編制的二十分之一。", "超编不超过核定编制的二十分之一。", "At most a twentieth of the quota beyond it."),
        "2c": Text(
            "學年第一天在崗教師不少於當年核定的崗位數。",
            "学年第一天在岗教师不少于当年核定的岗位数。",
            "On the first day of the school year as many teachers are on duty as places are approved for that year.",
        ),
        "3": Text(
            "校長人選須經認定在鄉村連續任教十年。",
            "校长人选须经认定在乡村连续任教十年。",
            "A candidate has been found to have ten unbroken years in villages.",
        ),
    },
    questions={"staffed": "教师配备是否达标", "ready": "开学是否到岗", "may-lead": "是否具备校长资格"},
    subjects={"school": "学校", "candidate": "校长人选"},
    parameters={},
    notices={},
    readings={
        "e1": ReadingWords(
            question=Text("學歷不明的教師如何計？", "学历不明的教师如何计？", "How do those count whose degree is not recorded?"),
            options={
                "all_staff": Text("計入總數", "计入总数", "among all staff"),
                "recorded_only": Text("不計入總數", "不计入总数", "not among all staff"),
            },
            why=Text("比例以全體教師為準。", "比例以全体教师为准。", "The share is one of all staff."),
        )
    },
)

EDITION = edition(
    POLICY,
    section(
        "一",
        SCHOOL,
        P(
            "1",
            "學歷比例",
            "Share with a degree",
            must(
                share(
                    by_reading("e1", all_staff=STAFF, recorded_only=STAFF.that(DEGREE.field.recorded)),
                    DEGREE.field.at_least(BACHELOR),
                ),
                at_least=Fraction(2, 3),
                over=Window.STANDING,
            ),
        ),
        P("2a", "超編人數", "Staff beyond the quota", quantity(plus(count(STAFF), times(-1, PLACES, unit=Unit.PERSON)), Unit.PERSON)),
        P(
            "2b",
            "超編比例",
            "Share beyond the quota",
            must(
                ratio(plus(count(STAFF), times(-1, PLACES, unit=Unit.PERSON)), PLACES),
                at_most=Fraction(1, 20),
                over=Window.STANDING,
            ),
        ),
        P(
            "2c",
            "開學在崗",
            "On duty when the year begins",
            must(
                at_once(AT_SCHOOL, Peak.FIRST, unit=Unit.PERSON),
                at_least=figure_of(DUTY_PLACES, about=THE_SCHOOL, during=Window.SCHOOL_YEAR, unit=Unit.PERSON),
                over=Window.SCHOOL_YEAR,
            ),
        ),
    ),
    section(
        "二",
        CANDIDATE,
        P("3", "鄉村任教經歷", "Years in villages", must(count(SERVED), at_least=1, over=Window.STANDING)),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("staffed", SCHOOL, "教師配備是否達標", "Is the school staffed?", needs=("1", "2b"), beside=("2a",)),
        ask("ready", SCHOOL, "開學是否到崗", "Is the school ready for the year?", needs=("2c",)),
        ask("may-lead", CANDIDATE, "是否具備校長資格", "May the candidate lead a school?", needs=("3",)),
    ),
    readings=(Reading(key="e1", options=("all_staff", "recorded_only"), provisions=("1",)),),
    fact_keys=(DEGREE, QUOTA),
    terms=(COLLEGE, BACHELOR, MASTER, DOCTOR, ON_DUTY, DUTY_PLACES),
    scales=(scale(COLLEGE, BACHELOR, MASTER, DOCTOR),),
    words=WORDS,
)
