"""Narrower terms that policies share. A term belongs to this module, or to the one edition that needs it."""

from __future__ import annotations

from edu_policy.models import ActivityKind, DecisionKind, DocumentKind, GroupKind
from edu_policy.text import Term, Text

__all__ = [
    "ALL",
    "ANNUAL_SUMMARY",
    "AUDIOVISUAL_RECORD",
    "BREACH_FINDING",
    "BUREAU",
    "CITY",
    "CITY_BUREAU",
    "COMMENDATION",
    "COMMENDATION_CONDITION",
    "COOPERATION_AGREEMENT",
    "COUNTY",
    "COUNTY_BUREAU",
    "COUNTY_SCHOOL",
    "DISPATCH_LIST",
    "DISPATCH_NUMBER_NOTICE",
    "EDUCATION_BUREAU",
    "EXPERIENCE_RECOGNITION",
    "EXPLAIN_LESSON",
    "EXPLANATION_SCRIPT",
    "FALSIFICATION",
    "FORMALISM",
    "FORMATION_REPORT",
    "HOST_SCHOOL",
    "HOURS_SUMMARY",
    "LEADING_GROUP",
    "LESSON_PLAN",
    "MANAGEMENT_EXPERIENCE",
    "OBSERVATION_RECORD",
    "OBSERVE_LESSON",
    "OFFICE",
    "PAIRED",
    "PAPER_RECORD",
    "PRINCIPAL",
    "REMOTE_RECOGNITION",
    "RESEARCH_RECORD",
    "SECTION",
    "SELECTION_RECORD",
    "SENIOR_TITLE_EXPERIENCE",
    "SIGNED_BEFORE_FILING",
    "SOCIAL_AFFAIRS_BUREAU",
    "SUPPORT_COLLECTIVE",
    "SUPPORT_INDIVIDUAL",
    "TEACHING_ABILITY",
    "TEACHING_RESEARCH",
    "TEACHING_RESEARCH_OFFICE",
    "TEACH_LESSON",
    "TITLE_QUOTA",
    "TOWNSHIP",
    "TOWNSHIP_HEAD",
    "WORKLOAD_FORM",
    "WORKLOAD_RECOGNITION",
]


def __dir__() -> list[str]:
    return __all__


# -- activities --------------------------------------------------------------------------------------------------------------------

TEACH_LESSON = Term("teach_lesson", Text("授課", "授课", "lesson taught"), broader=ActivityKind.LESSON)
OBSERVE_LESSON = Term("observe_lesson", Text("聽課", "听课", "lesson observation"), broader=ActivityKind.OBSERVATION)
EXPLAIN_LESSON = Term("explain_lesson", Text("說課", "说课", "lesson explanation"), broader=ActivityKind.EXPLANATION)
TEACHING_RESEARCH = Term("teaching_research", Text("教研活動", "教研活动", "teaching-research activity"), broader=ActivityKind.RESEARCH)

# -- documents: communities and people sent ----------------------------------------------------------------------------------------

COOPERATION_AGREEMENT = Term("cooperation_agreement", Text("合作協議", "合作协议", "cooperation agreement"), broader=DocumentKind.AGREEMENT)
FORMATION_REPORT = Term("formation_report", Text("組建報備", "组建报备", "report of formation"), broader=DocumentKind.NOTICE)
DISPATCH_LIST = Term("dispatch_list", Text("支教名單", "支教名单", "list of support teachers"), broader=DocumentKind.LIST)
DISPATCH_NUMBER_NOTICE = Term(
    "dispatch_number_notice", Text("人數報備", "人数报备", "notice of the number sent"), broader=DocumentKind.NOTICE
)
SELECTION_RECORD = Term("selection_record", Text("遴選記錄", "遴选记录", "selection record"), broader=DocumentKind.FORM)

# -- documents: work done ----------------------------------------------------------------------------------------------------------

HOURS_SUMMARY = Term("hours_summary", Text("課時彙總表", "课时汇总表", "semester total of hours"), broader=DocumentKind.SUMMARY)
WORKLOAD_FORM = Term("workload_form", Text("工作量化表", "工作量化表", "workload quantification form"), broader=DocumentKind.FORM)
LESSON_PLAN = Term("lesson_plan", Text("教案", "教案", "lesson plan"), broader=DocumentKind.RECORD)
OBSERVATION_RECORD = Term("observation_record", Text("聽課記錄", "听课记录", "observation record"), broader=DocumentKind.RECORD)
EXPLANATION_SCRIPT = Term("explanation_script", Text("說課稿", "说课稿", "lesson-explanation script"), broader=DocumentKind.RECORD)
RESEARCH_RECORD = Term("research_record", Text("教研記錄", "教研记录", "teaching-research record"), broader=DocumentKind.RECORD)
PAPER_RECORD = Term("paper_record", Text("文字資料", "文字资料", "paper record"), broader=DocumentKind.RECORD)
AUDIOVISUAL_RECORD = Term("audiovisual_record", Text("影像資料", "影像资料", "audio-visual record"), broader=DocumentKind.RECORD)
ANNUAL_SUMMARY = Term("annual_summary", Text("年度總結", "年度总结", "annual summary"), broader=DocumentKind.SUMMARY)

# -- decisions ---------------------------------------------------------------------------------------------------------------------

REMOTE_RECOGNITION = Term(
    "remote_recognition", Text("偏遠學校認定", "偏远学校认定", "recognition as remote"), broader=DecisionKind.RECOGNITION
)
WORKLOAD_RECOGNITION = Term(
    "workload_recognition", Text("工作量認定", "工作量认定", "recognition of workload"), broader=DecisionKind.RECOGNITION
)
EXPERIENCE_RECOGNITION = Term(
    "experience_recognition",
    Text("一年支教經歷認定", "一年支教经历认定", "recognition of support experience"),
    broader=DecisionKind.RECOGNITION,
)
COMMENDATION = Term("commendation", Text("表彰、評比", "表彰、评比", "commendation"), broader=DecisionKind.AWARD)
BREACH_FINDING = Term("breach_finding", Text("違規認定", "违规认定", "finding of a breach"), broader=DecisionKind.BREACH)

# -- what a commendation or a finding of a breach is about (tags) ------------------------------------------------------------------

SUPPORT_COLLECTIVE = Term("support_collective", Text("優秀支教集體", "优秀支教集体", "outstanding support collective"))
SUPPORT_INDIVIDUAL = Term("support_individual", Text("優秀支教人員", "优秀支教人员", "outstanding support individual"))
FALSIFICATION = Term("falsification", Text("弄虛作假", "弄虚作假", "falsification"))
FORMALISM = Term("formalism", Text("流於形式", "流于形式", "formalism"))

# -- groups, and in what capacity people sit in them -------------------------------------------------------------------------------

LEADING_GROUP = Term("leading_group", Text("領導小組", "领导小组", "leading group"), broader=GroupKind.LEADING)  # also a certifier's role
OFFICE = Term(
    "office",
    Text("辦公室、責任部門、聯繫人", "办公室、责任部门、联系人", "office, responsible section or contact"),
    broader=GroupKind.LEADING,
)
EDUCATION_BUREAU = Term(
    "education_bureau",
    Text("縣教育局領導及科室負責人", "县教育局领导及科室负责人", "leader or section head of the county education bureau"),
)
SOCIAL_AFFAIRS_BUREAU = Term(
    "social_affairs_bureau",
    Text("縣社會事務局領導及科室負責人", "县社会事务局领导及科室负责人", "leader or section head of the county social-affairs bureau"),
)

# -- authorities: kinds and levels -------------------------------------------------------------------------------------------------

BUREAU = Term("bureau", Text("教育局、社會事務局", "教育局、社会事务局", "bureau"))
SECTION = Term("section", Text("科室、股室、教研室", "科室、股室、教研室", "section or office"))
TEACHING_RESEARCH_OFFICE = Term("teaching_research_office", Text("教研室", "教研室", "teaching-research office"), broader="section")
TOWNSHIP = Term("township", Text("鄉鎮（街道）", "乡镇（街道）", "township or subdistrict"))
COUNTY = Term("county", Text("縣級", "县级", "county"))
CITY = Term("city", Text("市級", "市级", "city"))

# -- communities -------------------------------------------------------------------------------------------------------------------

PAIRED = Term("paired", Text("結對型", "结对型", "pairing"))

# -- in what role somebody signs, files or declares --------------------------------------------------------------------------------

SIGNED_BEFORE_FILING = Term("signed_before_filing", Text("報送前的簽字", "报送前的签字", "signatures before the filing"))
COUNTY_SCHOOL = Term("county_school", Text("縣直學校", "县直学校", "county-level school"))
HOST_SCHOOL = Term("recipient_school", Text("受援學校", "受援学校", "recipient school"))
PRINCIPAL = Term("principal", Text("校（園）長", "校（园）长", "principal"))
TOWNSHIP_HEAD = Term("township_responsible_person", Text("鄉鎮負責人", "乡镇负责人", "township person in charge"))
COUNTY_BUREAU = Term("county_bureau", Text("縣教育局", "县教育局", "county education bureau"))
CITY_BUREAU = Term("city_bureau", Text("市教育局", "市教育局", "city education bureau"))

# -- figures -----------------------------------------------------------------------------------------------------------------------

TITLE_QUOTA = Term("title_quota", Text("副高名額", "副高名额", "associate-senior places of a year"))

# -- items of an attested duty -----------------------------------------------------------------------------------------------------

MANAGEMENT_EXPERIENCE = Term("management_experience", Text("管理經驗豐富", "管理经验丰富", "rich management experience"))
TEACHING_ABILITY = Term("teaching_ability", Text("教學能力突出", "教学能力突出", "outstanding teaching ability"))

# -- what an effect gives ----------------------------------------------------------------------------------------------------------

SENIOR_TITLE_EXPERIENCE = Term(
    "senior_title_experience", Text("高級職稱資歷條件", "高级职称资历条件", "experience condition for a senior professional title")
)
COMMENDATION_CONDITION = Term(
    "commendation_condition",
    Text(
        "縣級及以上先進個人推薦的重要條件",
        "县级及以上先进个人推荐的重要条件",
        "important condition for recommendation as an advanced individual at county level or above",
    ),
)

# -- all of them, for an edition to declare ----------------------------------------------------------------------------------------

ALL = (
    TEACH_LESSON,
    OBSERVE_LESSON,
    EXPLAIN_LESSON,
    TEACHING_RESEARCH,
    COOPERATION_AGREEMENT,
    FORMATION_REPORT,
    DISPATCH_LIST,
    DISPATCH_NUMBER_NOTICE,
    SELECTION_RECORD,
    HOURS_SUMMARY,
    WORKLOAD_FORM,
    LESSON_PLAN,
    OBSERVATION_RECORD,
    EXPLANATION_SCRIPT,
    RESEARCH_RECORD,
    PAPER_RECORD,
    AUDIOVISUAL_RECORD,
    ANNUAL_SUMMARY,
    REMOTE_RECOGNITION,
    WORKLOAD_RECOGNITION,
    EXPERIENCE_RECOGNITION,
    COMMENDATION,
    BREACH_FINDING,
    SUPPORT_COLLECTIVE,
    SUPPORT_INDIVIDUAL,
    FALSIFICATION,
    FORMALISM,
    LEADING_GROUP,
    OFFICE,
    EDUCATION_BUREAU,
    SOCIAL_AFFAIRS_BUREAU,
    BUREAU,
    SECTION,
    TEACHING_RESEARCH_OFFICE,
    TOWNSHIP,
    COUNTY,
    CITY,
    PAIRED,
    SIGNED_BEFORE_FILING,
    COUNTY_SCHOOL,
    HOST_SCHOOL,
    PRINCIPAL,
    TOWNSHIP_HEAD,
    COUNTY_BUREAU,
    CITY_BUREAU,
    TITLE_QUOTA,
    MANAGEMENT_EXPERIENCE,
    TEACHING_ABILITY,
    SENIOR_TITLE_EXPERIENCE,
    COMMENDATION_CONDITION,
)
