"""Points for work beside the lessons (工作量積分): by level, the best of each event, and caps for an event and a year."""

from __future__ import annotations

from edu_policy.models import ActivityKind, Table
from edu_policy.quantities import Unit
from edu_policy.rules import (
    NOT_STATED,
    FactKey,
    Last,
    Parameter,
    Policy,
    Reading,
    ReadingWords,
    Window,
    Words,
    by_reading,
    parameter,
)
from edu_policy.rules.fields import activity, person
from edu_policy.rules.words import (
    P,
    ask,
    count,
    edition,
    encouraged,
    greatest,
    least,
    lookup,
    must,
    need,
    quantity,
    reaching,
    records,
    row,
    section,
    subject,
    summed,
    the,
    times,
    total,
    value_of,
)
from edu_policy.sources import SourceDocument
from edu_policy.text import Term, Text

__all__ = ["EDITION", "POLICY"]

POLICY = Policy(
    id="workload-points",
    title=Text("工作量積分", "工作量积分", "points for work"),
    jurisdiction=None,
    kind=Text("縣級量化辦法", "县级量化办法", "county rules on counting work"),
)
SOURCE = SourceDocument(id="invented-workload", title=Text("工作量積分辦法", "工作量积分办法", "rules on points for work"))

TEACHER = subject("teacher", "教師", "teacher", Table.PERSONS)
THE_TEACHER = person.of("subject")

CONTEST = Term("contest", Text("競賽", "竞赛", "contest"), broader=ActivityKind.PUPIL_EVENT)
SCHOOL_LEVEL = Term("school_level", Text("校級", "校级", "level of the school"))
COUNTY_LEVEL = Term("county_level", Text("縣級", "县级", "level of the county"))
CITY_LEVEL = Term("city_level", Text("市級", "市级", "level of the city"))
EVENT = FactKey("event", Table.ACTIVITIES, str, Text("賽事", "赛事", "event"))
GROUPS = FactKey("groups", Table.ACTIVITIES, int, Text("指導組數", "指导组数", "groups that were guided"))

GUIDED = records(Table.ACTIVITIES, activity.kind.is_(CONTEST), activity.by.is_(THE_TEACHER))

EVENTS = by_reading("w1", by_name=(EVENT.field,), by_name_and_level=(EVENT.field, activity.level))
FOR_ITS_LEVEL = lookup(
    activity.level,
    rows=(
        row(SCHOOL_LEVEL, gives=1),
        row(COUNTY_LEVEL, gives=4),
        row(CITY_LEVEL, gives=7),
    ),
    unit=Unit.POINT,
    otherwise=0,
)

WORDS = Words(
    labels={
        "1a": "竞赛积分",
        "1b": "年度积分",
        "2a": "指导积分",
        "2b": "多项赛事",
        "3a": "三年积分",
        "3b": "每年参赛",
    },
    gists={
        "1a": Text(
            "指導競賽校級一分，縣級四分，市級七分，同一賽事取最高的若干項，每項賽事最多十分。",
            "指导竞赛校级一分，县级四分，市级七分，同一赛事取最高的若干项，每项赛事最多十分。",
            "Contests count by their level: one point, four or seven; the best few of each event, and ten points at most for an event.",
        ),
        "1b": Text(
            "年度積分最多三十分，不少於十二分。",
            "年度积分最多三十分，不少于十二分。",
            "Thirty points at most in a year, and twelve at least.",
        ),
        "2a": Text(
            "每指導一組計兩分，最多二十分。",
            "每指导一组计两分，最多二十分。",
            "Two points for each group that is guided, twenty at most.",
        ),
        "2b": Text(
            "鼓勵在兩項以上賽事中各得八分。",
            "鼓励在两项以上赛事中各得八分。",
            "Eight points in each of two events or more are encouraged.",
        ),
        "3a": Text(
            "近三年積分不少於四十分，每年最多計三十分。",
            "近三年积分不少于四十分，每年最多计三十分。",
            "Forty points within the last three years, of which thirty at most of one year.",
        ),
        "3b": Text(
            "近三年每年至少指導一次競賽。",
            "近三年每年至少指导一次竞赛。",
            "A contest at least in each of the last three years.",
        ),
    },
    questions={"points-reached": "年度积分是否达标", "may-be-promoted": "近三年是否达标"},
    subjects={"teacher": "教师"},
    parameters={"best": Text("每項賽事取幾項", "每项赛事取几项", "how many of an event count")},
    notices={},
    readings={
        "w1": ReadingWords(
            question=Text("同一賽事按名稱還是按級別？", "同一赛事按名称还是按级别？", "Is an event one of a name, or of a name and level?"),
            options={
                "by_name": Text("按名稱", "按名称", "by name"),
                "by_name_and_level": Text("按名稱和級別", "按名称和级别", "by name and level"),
            },
            why=Text("賽事通常有名稱。", "赛事通常有名称。", "An event usually has a name."),
        )
    },
)

EDITION = edition(
    POLICY,
    section(
        "一",
        TEACHER,
        P(
            "1a",
            "競賽積分",
            "Points for contests",
            quantity(total(GUIDED, FOR_ITS_LEVEL, unit=Unit.POINT, per=EVENTS, take=parameter("best"), cap=10), Unit.POINT),
        ),
        P("1b", "年度積分", "Points of the year", must(least(the("1a"), 30), at_least=12)),
    ),
    section(
        "二",
        TEACHER,
        P(
            "2a",
            "指導積分",
            "Points for guiding",
            quantity(
                total(GUIDED, times(2, greatest(value_of(GROUPS.field, unit=Unit.ITEM), 0), unit=Unit.POINT), unit=Unit.POINT, cap=20),
                Unit.POINT,
            ),
        ),
        P(
            "2b",
            "多項賽事",
            "Several events",
            encouraged(
                reaching(
                    total(GUIDED, FOR_ITS_LEVEL, unit=Unit.POINT, per=EVENT.field, take=parameter("best"), cap=10),
                    at_least=8,
                    unit=Unit.SESSION,
                ),
                at_least=2,
            ),
        ),
    ),
    section(
        "三",
        TEACHER,
        P(
            "3a",
            "三年積分",
            "Points of three years",
            must(summed(least(the("1a"), 30), each=Window.SCHOOL_YEAR), at_least=40, over=Last(3, Window.SCHOOL_YEAR)),
        ),
        P(
            "3b",
            "每年參賽",
            "A contest each year",
            must(need(count(GUIDED), at_least=1, over=Window.SCHOOL_YEAR), over=Last(3, Window.SCHOOL_YEAR)),
        ),
    ),
    version="1",
    revision=1,
    source=SOURCE,
    in_force=NOT_STATED,
    questions=(
        ask("points-reached", TEACHER, "年度積分是否達標", "Are there points enough?", needs=("1b",), beside=("1a", "2a", "2b")),
        ask("may-be-promoted", TEACHER, "近三年是否達標", "Are there points enough of three years?", needs=("3a", "3b")),
    ),
    readings=(Reading(key="w1", options=("by_name", "by_name_and_level"), provisions=("1a", "1b", "3a")),),
    parameters=(Parameter(name="best", type=int, default=2, unit=Unit.RECORD),),
    fact_keys=(EVENT, GROUPS),
    terms=(CONTEST, SCHOOL_LEVEL, COUNTY_LEVEL, CITY_LEVEL),
    words=WORDS,
)
