"""Core codes. Records hold plain ``str`` codes; these are the ones that many plans share.

A narrower code belongs to the edition that needs it, as a ``Term`` whose ``broader`` is one of these.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = [
    "ActivityKind",
    "CommunityType",
    "DecisionKind",
    "DocumentKind",
    "GovernanceAttribute",
    "GovernanceState",
    "GroupKind",
    "MemberRole",
    "Mode",
    "Outcome",
    "PostingKind",
    "Says",
    "SchoolKind",
    "SchoolLevel",
    "SeatRole",
    "Setting",
    "Stage",
]


def __dir__() -> list[str]:
    return __all__


class ActivityKind(StrEnum):
    """Kinds of activity (活動) above the narrower kinds that editions declare."""

    LESSON = "lesson"
    """課"""
    OBSERVATION = "observation"
    """聽課, 觀摩"""
    EXPLANATION = "explanation"
    """說課"""
    RESEARCH = "research"
    """教研"""
    TRAINING = "training"
    """培訓"""
    LECTURE = "lecture"
    """講座"""
    MEETING = "meeting"
    """會議"""
    VISIT = "visit"
    """走訪, 家訪, 視導"""
    EVALUATION = "evaluation"
    """評價, 考核"""
    SURVEY = "survey"
    """調查, 篩查"""
    PARENT_EVENT = "parent_event"
    """家長活動"""
    PUPIL_EVENT = "pupil_event"
    """學生活動"""


class DocumentKind(StrEnum):
    """Kinds of document (材料)."""

    AGREEMENT = "agreement"
    """協議"""
    PLAN = "plan"
    """計劃, 方案"""
    RULES = "rules"
    """制度, 章程"""
    RECORD = "record"
    """記錄"""
    SUMMARY = "summary"
    """總結, 彙總"""
    LIST = "list"
    """名單"""
    NOTICE = "notice"
    """通知, 通報, 報備"""
    FORM = "form"
    """表"""
    REGISTER = "register"
    """檔案, 台賬"""
    RESOURCE = "resource"
    """資源"""


class DecisionKind(StrEnum):
    """Kinds of decision (決定)."""

    RECOGNITION = "recognition"
    """認定"""
    DESIGNATION = "designation"
    """命名, 確定"""
    AWARD = "award"
    """表彰"""
    APPRAISAL = "appraisal"
    """考核"""
    BREACH = "breach"
    """違規認定"""
    CIRCUMSTANCE = "circumstance"
    """情形"""


class GroupKind(StrEnum):
    """Kinds of group (組織)."""

    LEADING = "leading"
    """領導與工作機構"""
    PROFESSIONAL = "professional"
    """教師專業組織"""
    PARENT_BODY = "parent_body"
    """家長組織"""
    TEAM = "team"
    """隊伍"""


class CommunityType(StrEnum):
    """The three types of urban-rural education community (城鄉教育共同體); a community may also have another, open code."""

    INTEGRATED = "integrated"
    """融合型"""
    CO_BUILT = "co_built"
    """共建型"""
    COLLABORATIVE = "collaborative"
    """協作型"""


class GovernanceAttribute(StrEnum):
    """What a community may unify or leave to each of its schools (治理事項)."""

    LEGAL_PERSON = "legal_person"
    """法人"""
    PERSONNEL = "personnel"
    """人事"""
    FINANCE = "finance"
    """財務"""
    ACCOUNTING = "accounting"
    """經費核算"""
    ASSETS = "assets"
    """財物"""
    MANAGEMENT = "management"
    """管理"""
    LEADERSHIP_TEAM = "leadership_team"
    """領導班子"""
    PARTY_ORGANISATION = "party_organisation"
    """黨組織"""
    STAFFING_QUOTA = "staffing_quota"
    """編制"""
    POSTS = "posts"
    """崗位"""
    POST_RATIO = "post_ratio"
    """中、高級崗位結構比例"""
    TEACHERS = "teachers"
    """師資"""
    TEACHER_RECRUITMENT = "teacher_recruitment"
    """教師招聘"""
    TEACHER_TRAINING = "teacher_training"
    """教師培養"""
    TEACHER_ASSIGNMENT = "teacher_assignment"
    """教師調配"""
    CATCHMENT = "catchment"
    """學區"""
    ENROLMENT = "enrolment"
    """招生"""
    EVALUATION_UNIT = "evaluation_unit"
    """標準化學校評估單元"""
    UNIT_RECOGNITION = "unit_recognition"
    """校額認定"""
    SCHOOL_NAME = "school_name"
    """校名"""
    AFFILIATION = "affiliation"
    """行政隸屬關係"""


class GovernanceState(StrEnum):
    """How a community has settled one of them."""

    UNIFIED = "unified"
    """統一: one for the whole community"""
    JOINT = "joint"
    """聯合: a common one beside those of the schools"""
    POOLED = "pooled"
    """統籌使用: each school keeps its own, and they are used together"""
    SEPARATE = "separate"
    """獨立, 不變: each school keeps its own"""


class MemberRole(StrEnum):
    """What a school is in a community."""

    CORE = "core"
    """核心校"""
    LEAD = "lead"
    """牽頭校, 支援校"""
    MEMBER = "member"
    """成員校"""
    RECIPIENT = "recipient"
    """受援校"""
    PARTNER = "partner"
    """聯合學校, 結對校"""
    CAMPUS = "campus"
    """校區"""


class SeatRole(StrEnum):
    """What a seat is in a group."""

    HEAD = "head"
    """組長, 主任"""
    DEPUTY = "deputy"
    """副組長, 副主任"""
    MEMBER = "member"
    """成員"""


class SchoolKind(StrEnum):
    """Kinds of school (辦學類型)."""

    KINDERGARTEN = "kindergarten"
    """幼兒園"""
    PRIMARY = "primary"
    """小學"""
    TEACHING_POINT = "teaching_point"
    """教學點"""
    JUNIOR = "junior"
    """初中"""
    NINE_YEAR = "nine_year"
    """九年一貫制學校"""
    COMPLETE = "complete"
    """完全中學"""
    SENIOR = "senior"
    """高中"""
    TWELVE_YEAR = "twelve_year"
    """十二年一貫制學校"""
    SPECIAL = "special"
    """特教學校"""


class SchoolLevel(StrEnum):
    """Which level runs a school."""

    COUNTY_DIRECT = "county_direct"
    """縣直"""
    TOWNSHIP = "township"
    """鄉鎮"""
    VILLAGE = "village"
    """村"""


class Setting(StrEnum):
    """Urban-rural setting of a school, after the NBS code (11x, 12x, 2xx)."""

    URBAN = "urban"
    """城區"""
    TOWN = "town"
    """鎮區"""
    RURAL = "rural"
    """鄉村"""


class Stage(StrEnum):
    """Stage of education (學段)."""

    PRESCHOOL = "preschool"
    """學前"""
    PRIMARY = "primary"
    """小學"""
    JUNIOR = "junior"
    """初中"""
    SENIOR = "senior"
    """高中"""


class PostingKind(StrEnum):
    """Kinds of posting: a person of one school works or learns at another."""

    SUPPORT = "support"
    """支教"""
    EXCHANGE = "exchange"
    """交流"""
    ROTATION = "rotation"
    """輪崗"""
    DISPATCH = "dispatch"
    """牽頭校派出"""
    SHADOWING = "shadowing"
    """跟崗"""
    TRAINEE = "trainee"
    """跟崗學習"""
    RESIDENT = "resident"
    """駐教"""
    ITINERANT = "itinerant"
    """走教"""
    TRANSFER = "transfer"
    """調動"""


class Mode(StrEnum):
    """How an activity takes place."""

    ONSITE = "onsite"
    """線下, 實地"""
    ONLINE_LIVE = "online_live"
    """線上同步"""
    RECORDED = "recorded"
    """錄播"""


class Outcome(StrEnum):
    """Whether a decision affirms or denies what its kind names."""

    AFFIRMED = "affirmed"
    """recognised, awarded, breach substantiated"""
    DENIED = "denied"
    """refused, withdrawn, breach not substantiated"""


class Says(StrEnum):
    """What a declaration says of a duty."""

    DONE = "done"
    """已落實"""
    PARTLY = "partly"
    """部分落實"""
    NOT_DONE = "not_done"
    """未落實"""
    NOT_APPLICABLE = "not_applicable"
    """不適用"""
    EXCUSED = "excused"
    """有正當理由未做"""
