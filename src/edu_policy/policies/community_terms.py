"""Narrower terms of the plans for urban-rural education communities (城鄉教育共同體), beside those that all policies share."""

from __future__ import annotations

from edu_policy.models import ActivityKind, CommunityType, DecisionKind, DocumentKind, GovernanceAttribute, Stage
from edu_policy.text import Term, Text

__all__ = [
    "ACCOUNTING",
    "AFFILIATION",
    "ALL",
    "ALLIANCE_CHARTER",
    "AMONG_GRADE_GROUPS",
    "AMONG_SCHOOLS",
    "AMONG_SUBJECT_GROUPS",
    "APPRAISAL_SCHEME",
    "ARTS_AND_SPORTS",
    "ASSETS",
    "AWARD_SHARE",
    "CATCHMENT",
    "CLEAR_RESULTS",
    "COMMUNITY_APPRAISAL",
    "COMPREHENSIVE",
    "COMPULSORY_STAGE",
    "CORE_SCHOOL_APPRAISAL",
    "CORE_SCHOOL_RESULT",
    "CO_BUILT",
    "DEVELOPMENT_PLAN",
    "DISTINCTIVE",
    "DISTRICT_BUREAU",
    "ENROLMENT",
    "ENTRUSTED",
    "EVALUATION_REPORT",
    "EVALUATION_SCHEME",
    "EVALUATION_UNIT",
    "EXCHANGE_FIRST",
    "EXCHANGE_LIST",
    "FINANCE",
    "FRIENDSHIP",
    "GUIDING_TEACHER_RULES",
    "IMPROVEMENT_REACHED",
    "INTEGRATED",
    "INTERNET_PAIRING",
    "JUNIOR_STAGE",
    "LABOUR_PRACTICE",
    "LABOUR_SHOW",
    "LEADERSHIP_TEAM",
    "LEGAL_PERSON",
    "LESSON_RECORD",
    "LIST_FILED",
    "LIST_VERIFICATION",
    "MANAGEMENT",
    "MERIT_PAY",
    "MODERNISATION_MONITORING",
    "NEWLY_FORMED",
    "NOT_ELSEWHERE",
    "ONLINE_STUDY",
    "OUTSIDE_CORE_RATIO",
    "PARTY_BUILDING",
    "PARTY_ORGANISATION",
    "PAY_TOTAL",
    "PERSONNEL",
    "PHOTO",
    "POSTS",
    "POST_RATIO",
    "PRIMARY_STAGE",
    "PROVINCIAL_DEPARTMENT",
    "PUPIL_EXCHANGE",
    "QUALITY_CONTEST",
    "RATIO_EXEMPTION",
    "RECOMPETITION",
    "RESEARCH_TEXT",
    "ROTATION_TRAINING",
    "RURAL_EXPERIENCE",
    "RURAL_MAIN_BASIS",
    "SCHOOL_DEVELOPMENT",
    "SCHOOL_NAME",
    "SENIOR_TITLE_CONDITIONS",
    "SEPARATE_AGAIN",
    "SPLIT",
    "STAFFING_QUOTA",
    "STAGE_EVALUATION",
    "STRONG_SIDE",
    "STUDY_PHOTO",
    "STUDY_TRIP",
    "SYNC_LESSON",
    "TEACHERS",
    "TEACHER_ASSIGNMENT",
    "TEACHER_RECRUITMENT",
    "TEACHER_TRAINING",
    "TIGHT_GROUP",
    "TITLE_FIRST",
    "TRANSFER_FACTOR",
    "UNIT_RECOGNITION",
    "VALUE_ADDED",
    "WEAK_SIDE",
    "WORK_APPRAISAL",
]


def __dir__() -> list[str]:
    return __all__


# -- activities --------------------------------------------------------------------------------------------------------------------

SYNC_LESSON = Term("sync_lesson", Text("城鄉同步課堂", "城乡同步课堂", "synchronous lesson"), broader=ActivityKind.LESSON)
ONLINE_STUDY = Term("online_study", Text("教師網絡研修", "教师网络研修", "online teacher study"), broader=ActivityKind.TRAINING)
ROTATION_TRAINING = Term(
    "rotation_training", Text("鄉村教師輪訓", "乡村教师轮训", "rotation training of rural teachers"), broader=ActivityKind.TRAINING
)
PARTY_BUILDING = Term("joint_party_building", Text("黨建共建活動", "党建共建活动", "joint party building"), broader=ActivityKind.MEETING)
STAGE_EVALUATION = Term("stage_evaluation", Text("階段性評估", "阶段性评估", "stage evaluation"), broader=ActivityKind.EVALUATION)
PUPIL_EXCHANGE = Term("pupil_exchange", Text("學生交流", "学生交流", "pupil exchange"), broader=ActivityKind.PUPIL_EVENT)
STUDY_TRIP = Term("study_trip", Text("研學實踐", "研学实践", "study trip"), broader=ActivityKind.PUPIL_EVENT)
LABOUR_PRACTICE = Term("labour_practice", Text("勞動實踐", "劳动实践", "labour practice"), broader=ActivityKind.PUPIL_EVENT)
FRIENDSHIP = Term("friendship", Text("聯誼互助", "联谊互助", "friendship and mutual help"), broader=ActivityKind.PUPIL_EVENT)
ARTS_AND_SPORTS = Term(
    "arts_sports_exchange", Text("體藝特長交流", "体艺特长交流", "exchange of arts and sports"), broader=ActivityKind.PUPIL_EVENT
)
QUALITY_CONTEST = Term(
    "quality_contest", Text("綜合素質競賽", "综合素质竞赛", "all-round quality contest"), broader=ActivityKind.PUPIL_EVENT
)
LABOUR_SHOW = Term("labour_show", Text("勞動成果展示", "劳动成果展示", "show of labour results"), broader=ActivityKind.PUPIL_EVENT)

# -- documents ---------------------------------------------------------------------------------------------------------------------

PHOTO = Term("photo", Text("圖片", "图片", "picture"), broader=DocumentKind.RECORD)
LESSON_RECORD = Term("lesson_record", Text("課堂記錄", "课堂记录", "lesson record"), broader=DocumentKind.RECORD)
RESEARCH_TEXT = Term("research_text", Text("教研活動文本", "教研活动文本", "text of a research activity"), broader=DocumentKind.RECORD)
STUDY_PHOTO = Term("study_photo", Text("網絡研修圖片", "网络研修图片", "picture of online study"), broader="photo")
EXCHANGE_LIST = Term(
    "exchanged_teacher_list", Text("交流教師名單", "交流教师名单", "list of exchanged teachers"), broader=DocumentKind.LIST
)
ALLIANCE_CHARTER = Term("alliance_charter", Text("共建聯盟章程", "共建联盟章程", "alliance charter"), broader=DocumentKind.RULES)
DEVELOPMENT_PLAN = Term("development_plan", Text("發展規劃", "发展规划", "development plan"), broader=DocumentKind.PLAN)
GUIDING_TEACHER_RULES = Term(
    "guiding_teacher_rules", Text("指導師制度", "指导师制度", "rules of guiding teachers"), broader=DocumentKind.RULES
)
APPRAISAL_SCHEME = Term("appraisal_scheme", Text("考核評價指標", "考核评价指标", "appraisal indicators"), broader=DocumentKind.RULES)
EVALUATION_SCHEME = Term("evaluation_scheme", Text("評價方案", "评价方案", "evaluation scheme"), broader=DocumentKind.PLAN)
EVALUATION_REPORT = Term("evaluation_report", Text("評價報告", "评价报告", "evaluation report"), broader=DocumentKind.SUMMARY)

# -- what a document is about (tags) -----------------------------------------------------------------------------------------------

AMONG_SCHOOLS = Term("among_schools", Text("學校間", "学校间", "between schools"))
AMONG_GRADE_GROUPS = Term("among_grade_groups", Text("年級組間", "年级组间", "between grade groups"))
AMONG_SUBJECT_GROUPS = Term("among_subject_groups", Text("學科組間", "学科组间", "between subject groups"))
MODERNISATION_MONITORING = Term(
    "modernisation_monitoring", Text("教育現代化監測評價", "教育现代化监测评价", "monitoring of educational modernisation")
)
WORK_APPRAISAL = Term("work_appraisal", Text("教育工作業績考核", "教育工作业绩考核", "appraisal of education work"))
SCHOOL_DEVELOPMENT = Term("school_development", Text("學校發展性評價", "学校发展性评价", "evaluation of school development"))
CORE_SCHOOL_APPRAISAL = Term("core_school_appraisal", Text("核心校考核", "核心校考核", "appraisal of the core school"))
COMMUNITY_APPRAISAL = Term("community_appraisal", Text("教共體績效評價", "教共体绩效评价", "evaluation of the community"))
RURAL_MAIN_BASIS = Term("rural_main_basis", Text("以鄉村學校評價為主要依據", "以乡村学校评价为主要依据", "rural schools as the main basis"))
COMPREHENSIVE = Term("comprehensive_evaluation", Text("綜合評價", "综合评价", "comprehensive evaluation"))
VALUE_ADDED = Term("value_added_evaluation", Text("增值評價", "增值评价", "value-added evaluation"))
DISTINCTIVE = Term("distinctive_evaluation", Text("特色評價", "特色评价", "distinctive evaluation"))

# -- decisions ---------------------------------------------------------------------------------------------------------------------

LIST_VERIFICATION = Term(
    "list_verification", Text("交流名單復核", "交流名单复核", "check of the exchange list"), broader=DecisionKind.RECOGNITION
)
IMPROVEMENT_REACHED = Term(
    "improvement_reached",
    Text("達成扶弱提升目標", "达成扶弱提升目标", "goal of lifting the weak reached"),
    broader=DecisionKind.RECOGNITION,
)
CLEAR_RESULTS = Term(
    "clear_results", Text("推進紮實、成效明顯", "推进扎实、成效明显", "solid progress and clear results"), broader=DecisionKind.APPRAISAL
)
CORE_SCHOOL_RESULT = Term(
    "core_school_result", Text("核心校考核結果", "核心校考核结果", "appraisal result of the core school"), broader=DecisionKind.APPRAISAL
)
SENIOR_TITLE_CONDITIONS = Term(
    "senior_title_conditions",
    Text("符合高級教師職稱晉升條件", "符合高级教师职称晋升条件", "conditions for a senior title met"),
    broader=DecisionKind.RECOGNITION,
)
RATIO_EXEMPTION = Term(
    "ratio_exemption",
    Text("不佔核心校高級崗位比例的認定", "不占核心校高级岗位比例的认定", "exemption from the core school's senior-post ratio"),
    broader=DecisionKind.RECOGNITION,
)
RECOMPETITION = Term(
    "recompetition", Text("重新競聘上崗", "重新竞聘上岗", "appointment after competing again"), broader=DecisionKind.DESIGNATION
)

# -- authorities, communities and their routes -------------------------------------------------------------------------------------

PROVINCIAL_DEPARTMENT = Term("provincial_department", Text("省教育廳", "省教育厅", "provincial education department"))
INTEGRATED = Term(CommunityType.INTEGRATED, Text("融合型", "融合型", "integrated"))
CO_BUILT = Term(CommunityType.CO_BUILT, Text("共建型", "共建型", "co-built"))
INTERNET_PAIRING = Term("internet_pairing", Text("「互聯網+義務教育」結對", "「互联网+义务教育」结对", "internet-plus pairing"))
ENTRUSTED = Term("entrusted_management", Text("委託管理", "委托管理", "entrusted management"))
TIGHT_GROUP = Term("tight_group", Text("緊密型教育集團", "紧密型教育集团", "tight education group"))

# -- stages ------------------------------------------------------------------------------------------------------------------------

PRIMARY_STAGE = Term(Stage.PRIMARY, Text("小學學段", "小学学段", "primary stage"))
JUNIOR_STAGE = Term(Stage.JUNIOR, Text("初中學段", "初中学段", "junior secondary stage"))

# -- what a community may unify ----------------------------------------------------------------------------------------------------

LEGAL_PERSON = Term(GovernanceAttribute.LEGAL_PERSON, Text("法人", "法人", "legal person"))
PERSONNEL = Term(GovernanceAttribute.PERSONNEL, Text("人事", "人事", "personnel"))
FINANCE = Term(GovernanceAttribute.FINANCE, Text("財務", "财务", "finance"))
ACCOUNTING = Term(GovernanceAttribute.ACCOUNTING, Text("經費核算", "经费核算", "accounting"))
ASSETS = Term(GovernanceAttribute.ASSETS, Text("財物", "财物", "money and goods"))
MANAGEMENT = Term(GovernanceAttribute.MANAGEMENT, Text("管理", "管理", "management"))
LEADERSHIP_TEAM = Term(GovernanceAttribute.LEADERSHIP_TEAM, Text("黨政工班子", "党政工班子", "leadership team"))
PARTY_ORGANISATION = Term(GovernanceAttribute.PARTY_ORGANISATION, Text("黨組織", "党组织", "party organisation"))
STAFFING_QUOTA = Term(GovernanceAttribute.STAFFING_QUOTA, Text("編制", "编制", "staffing quota"))
POSTS = Term(GovernanceAttribute.POSTS, Text("崗位", "岗位", "posts"))
POST_RATIO = Term(GovernanceAttribute.POST_RATIO, Text("中、高級崗位結構比例", "中、高级岗位结构比例", "ratio of middle and senior posts"))
TEACHERS = Term(GovernanceAttribute.TEACHERS, Text("師資", "师资", "teaching staff"))
TEACHER_RECRUITMENT = Term(GovernanceAttribute.TEACHER_RECRUITMENT, Text("教師招聘", "教师招聘", "teacher recruitment"))
TEACHER_TRAINING = Term(GovernanceAttribute.TEACHER_TRAINING, Text("教師培養", "教师培养", "teacher training"))
TEACHER_ASSIGNMENT = Term(GovernanceAttribute.TEACHER_ASSIGNMENT, Text("教師調配", "教师调配", "teacher assignment"))
CATCHMENT = Term(GovernanceAttribute.CATCHMENT, Text("學區", "学区", "catchment"))
ENROLMENT = Term(GovernanceAttribute.ENROLMENT, Text("招生", "招生", "enrolment"))
EVALUATION_UNIT = Term(GovernanceAttribute.EVALUATION_UNIT, Text("標準化學校評估", "标准化学校评估", "standardised-school evaluation"))
UNIT_RECOGNITION = Term(GovernanceAttribute.UNIT_RECOGNITION, Text("校額認定", "校额认定", "school-unit recognition"))
SCHOOL_NAME = Term(GovernanceAttribute.SCHOOL_NAME, Text("校名", "校名", "school name"))
AFFILIATION = Term(GovernanceAttribute.AFFILIATION, Text("行政隸屬關係", "行政隶属关系", "administrative affiliation"))

# -- what is measured, where a label does not say it -------------------------------------------------------------------------------

STRONG_SIDE = Term("strong_side", Text("城鎮學校", "城镇学校", "urban or town school"))
WEAK_SIDE = Term("weak_side", Text("鄉鎮學校", "乡镇学校", "rural or town school"))
COMPULSORY_STAGE = Term("compulsory_stage", Text("義務教育階段", "义务教育阶段", "compulsory stage"))
NEWLY_FORMED = Term("newly_formed", Text("新組建", "新组建", "newly formed"))
SPLIT = Term("split_timetable", Text("分校課表", "分校课表", "split timetable"))
NOT_ELSEWHERE = Term("not_elsewhere", Text("同期在別的成員校", "同期在别的成员校", "at another member school at the same time"))
LIST_FILED = Term("list_filed", Text("名單上傳", "名单上传", "list uploaded"))

# -- who certifies -----------------------------------------------------------------------------------------------------------------

DISTRICT_BUREAU = Term("district_bureau", Text("區教育局", "区教育局", "district education bureau"))

# -- what an effect gives ----------------------------------------------------------------------------------------------------------

SEPARATE_AGAIN = Term("separate_again", Text("重新分設為獨立學校", "重新分设为独立学校", "being set up as separate schools again"))
TRANSFER_FACTOR = Term("transfer_factor", Text("轉移支付因素", "转移支付因素", "a factor in transfer payments"))
EXCHANGE_FIRST = Term("exchange_first", Text("優先滿足的交流和調動", "优先满足的交流和调动", "exchange and transfer met first"))
TITLE_FIRST = Term("title_first", Text("職稱評聘優先考慮", "职称评聘优先考虑", "priority in title evaluation and appointment"))
RURAL_EXPERIENCE = Term("rural_experience", Text("農村學校任教經歷", "农村学校任教经历", "rural teaching experience"))
OUTSIDE_CORE_RATIO = Term(
    "outside_core_ratio", Text("不佔核心校高級崗位結構比例", "不占核心校高级岗位结构比例", "a senior post outside the core school's ratio")
)
AWARD_SHARE = Term("award_share", Text("評優評先比例傾斜", "评优评先比例倾斜", "a larger share of awards for core-school teachers"))
PAY_TOTAL = Term("pay_total", Text("績效工資總量傾斜", "绩效工资总量倾斜", "a larger performance-pay total of the core school"))
MERIT_PAY = Term("merit_pay", Text("優績優酬", "优绩优酬", "higher pay for outstanding contribution"))

# -- all of them, for an edition to declare ----------------------------------------------------------------------------------------

ALL = (
    SYNC_LESSON,
    ONLINE_STUDY,
    ROTATION_TRAINING,
    PARTY_BUILDING,
    STAGE_EVALUATION,
    PUPIL_EXCHANGE,
    STUDY_TRIP,
    LABOUR_PRACTICE,
    FRIENDSHIP,
    ARTS_AND_SPORTS,
    QUALITY_CONTEST,
    LABOUR_SHOW,
    PHOTO,
    LESSON_RECORD,
    RESEARCH_TEXT,
    STUDY_PHOTO,
    EXCHANGE_LIST,
    ALLIANCE_CHARTER,
    DEVELOPMENT_PLAN,
    GUIDING_TEACHER_RULES,
    APPRAISAL_SCHEME,
    EVALUATION_SCHEME,
    EVALUATION_REPORT,
    AMONG_SCHOOLS,
    AMONG_GRADE_GROUPS,
    AMONG_SUBJECT_GROUPS,
    MODERNISATION_MONITORING,
    WORK_APPRAISAL,
    SCHOOL_DEVELOPMENT,
    CORE_SCHOOL_APPRAISAL,
    COMMUNITY_APPRAISAL,
    RURAL_MAIN_BASIS,
    COMPREHENSIVE,
    VALUE_ADDED,
    DISTINCTIVE,
    LIST_VERIFICATION,
    IMPROVEMENT_REACHED,
    CLEAR_RESULTS,
    CORE_SCHOOL_RESULT,
    SENIOR_TITLE_CONDITIONS,
    RATIO_EXEMPTION,
    RECOMPETITION,
    PROVINCIAL_DEPARTMENT,
    INTEGRATED,
    CO_BUILT,
    INTERNET_PAIRING,
    ENTRUSTED,
    TIGHT_GROUP,
    PRIMARY_STAGE,
    JUNIOR_STAGE,
    LEGAL_PERSON,
    PERSONNEL,
    FINANCE,
    ACCOUNTING,
    ASSETS,
    MANAGEMENT,
    LEADERSHIP_TEAM,
    PARTY_ORGANISATION,
    STAFFING_QUOTA,
    POSTS,
    POST_RATIO,
    TEACHERS,
    TEACHER_RECRUITMENT,
    TEACHER_TRAINING,
    TEACHER_ASSIGNMENT,
    CATCHMENT,
    ENROLMENT,
    EVALUATION_UNIT,
    UNIT_RECOGNITION,
    SCHOOL_NAME,
    AFFILIATION,
    STRONG_SIDE,
    WEAK_SIDE,
    COMPULSORY_STAGE,
    NEWLY_FORMED,
    SPLIT,
    NOT_ELSEWHERE,
    LIST_FILED,
    DISTRICT_BUREAU,
    SEPARATE_AGAIN,
    TRANSFER_FACTOR,
    EXCHANGE_FIRST,
    TITLE_FIRST,
    RURAL_EXPERIENCE,
    OUTSIDE_CORE_RATIO,
    AWARD_SHARE,
    PAY_TOTAL,
    MERIT_PAY,
)
