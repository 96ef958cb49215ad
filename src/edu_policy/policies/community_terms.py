"""Narrower terms of the plans for urban-rural education communities (城鄉教育共同體), beside those that all policies share."""

from __future__ import annotations

from edu_policy.models import ActivityKind, CommunityType, DecisionKind, DocumentKind, GovernanceAttribute, GroupKind, Stage
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
    "BALANCED_ASSIGNMENT",
    "BUNDLED_APPRAISAL",
    "CAMPUS_CULTURE",
    "CATCHMENT",
    "CLASSROOM_TEACHING",
    "CLEAR_RESULTS",
    "COLLABORATIVE",
    "COLLABORATIVE_FORMULAS",
    "COMMON_TIMETABLE",
    "COMMUNITY_APPRAISAL",
    "COMMUNITY_SCHOOL_LIST",
    "COMPREHENSIVE",
    "COMPULSORY_STAGE",
    "COORDINATED_MECHANISMS",
    "COORDINATED_TEACHING",
    "COORDINATED_TRAINING",
    "COORDINATED_VISION",
    "CORE_SCHOOL_APPRAISAL",
    "CORE_SCHOOL_RESULT",
    "COURSE_BUILDING",
    "CO_BUILT",
    "CO_BUILT_FORMULAS",
    "CULTURE_SYMBIOSIS",
    "CULTURE_SYSTEM",
    "DEVELOPMENT_EVALUATION",
    "DEVELOPMENT_PLAN",
    "DISCUSSION_OR_CONTEST",
    "DISTINCTIVE",
    "DISTINCTIVE_DEVELOPMENT",
    "DISTRICT_BUREAU",
    "DIVISION_OF_WORK",
    "EDUCATION_BASES",
    "ENROLMENT",
    "ENTRUSTED",
    "EVALUATED_PROJECTS",
    "EVALUATION_APPLICATION",
    "EVALUATION_REPORT",
    "EVALUATION_SCHEME",
    "EVALUATION_UNIT",
    "EXCHANGE_FIRST",
    "EXCHANGE_LIST",
    "EXCHANGE_MECHANISM",
    "EXERCISES",
    "FAMILY_PAIRING",
    "FINANCE",
    "FORUM_SALON",
    "FRIENDSHIP",
    "FRIENDSHIP_MECHANISM",
    "GENERAL_EDUCATION_SECTION",
    "GOALS",
    "GUIDE_SHEETS",
    "GUIDING_TEACHER_RULES",
    "HAND_IN_HAND",
    "IMPLEMENTATION_PLAN",
    "IMPROVEMENT_REACHED",
    "INTEGRATED",
    "INTEGRATED_APPRAISAL",
    "INTEGRATED_FORMULAS",
    "INTERNET_PAIRING",
    "JOINT_DISCUSSION",
    "JOINT_MANAGEMENT",
    "JOINT_PLANNING",
    "JOINT_RESEARCH",
    "JOINT_TRAINING",
    "JUNIOR_STAGE",
    "LABOUR_PRACTICE",
    "LABOUR_SHOW",
    "LAG",
    "LARGE_EVENT",
    "LEADERSHIP_TEAM",
    "LEGAL_PERSON",
    "LESSON_DESIGNS",
    "LESSON_RECORD",
    "LIST_FILED",
    "LIST_VERIFICATION",
    "MANAGEMENT",
    "MANAGEMENT_IDEAS",
    "MANAGEMENT_MEETING",
    "MANAGEMENT_NOTICE",
    "MASTER_LECTURE",
    "MASTER_TEACHERS",
    "MECHANISM_RULES",
    "MEMBER_MAIN_BASIS",
    "MERIT_PAY",
    "MODERNISATION_MONITORING",
    "NEWLY_FORMED",
    "NOT_ELSEWHERE",
    "OF_THREE_TYPES",
    "ONE_CULTURE",
    "ONE_STAFF_POOL",
    "ONLINE",
    "ONLINE_STUDY",
    "ONSITE",
    "ORDERLY_FLOW",
    "OUTSIDE_CORE_RATIO",
    "OVERALL_EVALUATION",
    "PARTY_BUILDING",
    "PARTY_ORGANISATION",
    "PAY_TOTAL",
    "PERFORMANCE_REWARDS",
    "PERSONNEL",
    "PHOTO",
    "PLANNING_MECHANISM",
    "PLATFORM",
    "POSTS",
    "POST_RATIO",
    "PRACTICAL_ACTIVITY",
    "PRACTICE_SPACES",
    "PRIMARY_STAGE",
    "PROJECT_EVALUATION",
    "PROJECT_GROUP",
    "PROJECT_RESEARCH",
    "PROJECT_REWARD",
    "PROVINCIAL_DEPARTMENT",
    "PUPIL_EXCHANGE",
    "QUALITY_CONTEST",
    "QUALITY_MONITORING",
    "QUALITY_PATH",
    "QUALITY_TESTS",
    "RATIO_EXEMPTION",
    "RECOMPETITION",
    "REMOTE_DEDICATED_LESSON",
    "REMOTE_MANAGEMENT",
    "REMOTE_RESEARCH",
    "REMOTE_TEACHING",
    "RESEARCH_ALLIANCE",
    "RESEARCH_TEXT",
    "RESEARCH_WORK",
    "RESIDENT_OR_ITINERANT",
    "ROTATION_TRAINING",
    "ROUTINE_MECHANISM",
    "ROUTINE_SYSTEMS",
    "RURAL_EXPERIENCE",
    "RURAL_MAIN_BASIS",
    "SCHOOL_BASED_RESEARCH",
    "SCHOOL_BASED_STUDY",
    "SCHOOL_DEVELOPMENT",
    "SCHOOL_FEATURES",
    "SCHOOL_NAME",
    "SCHOOL_PHILOSOPHY",
    "SENIOR_TITLE_CONDITIONS",
    "SEPARATE_AGAIN",
    "SHARED_COURSES",
    "SHARED_FACILITIES",
    "SHARED_RESOURCES",
    "SHORTAGE",
    "SPLIT",
    "STAFFING_QUOTA",
    "STAGE_EVALUATION",
    "STRONG_SIDE",
    "STUDY_PHOTO",
    "STUDY_TRIP",
    "SUBJECT_BUILDING",
    "SUBJECT_GUIDANCE_GROUP",
    "SUBJECT_QUALITY_SYSTEM",
    "SUPPORTING_RULES",
    "SYNCHRONISED_TEACHING",
    "SYNC_LESSON",
    "TARGET_RESPONSIBILITY",
    "TEACHERS",
    "TEACHER_ASSIGNMENT",
    "TEACHER_DEVELOPMENT_PLAN",
    "TEACHER_ETHICS",
    "TEACHER_RECRUITMENT",
    "TEACHER_SHORTAGE",
    "TEACHER_TEAM",
    "TEACHER_TRAINING",
    "TEACHING_COMPETITION",
    "TEACHING_CONTEST",
    "TEACHING_COORDINATION",
    "TEACHING_DISCUSSION",
    "TEACHING_OBSERVATION",
    "TEACHING_PROGRESS",
    "TEACHING_QUALITY",
    "TEACHING_RESEARCH_GROUP",
    "TEACHING_RESOURCES",
    "TEACHING_ROUTINE",
    "TEACHING_TESTS",
    "TIGHT_GROUP",
    "TITLE_FIRST",
    "TRAINING_IN_RHYTHM",
    "TRAINING_LADDER_PLAN",
    "TRAINING_MECHANISM",
    "TRAINING_SCHEME",
    "TRANSFER_FACTOR",
    "UNIFIED_QUALITY_TEST",
    "UNIT_RECOGNITION",
    "VALUE_ADDED",
    "VISION",
    "WEAK_SIDE",
    "WORKING_GROUP",
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

# -- activities of plans for three types -------------------------------------------------------------------------------------------

REMOTE_DEDICATED_LESSON = Term(
    "remote_dedicated_lesson", Text("遠程專遞課堂", "远程专递课堂", "remote dedicated-delivery lesson"), broader=ActivityKind.LESSON
)
JOINT_PLANNING = Term("joint_planning", Text("集體備課", "集体备课", "collaborative lesson planning"), broader=ActivityKind.RESEARCH)
TEACHING_OBSERVATION = Term(
    "teaching_observation", Text("教學觀摩", "教学观摩", "viewing of demonstration lessons"), broader=ActivityKind.OBSERVATION
)
MASTER_LECTURE = Term("master_lecture", Text("名師講座", "名师讲座", "master-teacher lecture"), broader=ActivityKind.LECTURE)
TEACHING_CONTEST = Term("teaching_contest", Text("課堂比武", "课堂比武", "teaching contest"), broader=ActivityKind.RESEARCH)
TEACHING_DISCUSSION = Term("teaching_discussion", Text("教學研討", "教学研讨", "discussion of teaching"), broader=ActivityKind.RESEARCH)
TEACHING_COMPETITION = Term("teaching_competition", Text("教學評比", "教学评比", "teaching competition"), broader=ActivityKind.RESEARCH)
FORUM_SALON = Term("forum_salon", Text("論壇沙龍", "论坛沙龙", "forum or salon"), broader=ActivityKind.LECTURE)
JOINT_DISCUSSION = Term(
    "joint_discussion", Text("課後同步研討", "课后同步研讨", "joint discussion after a synchronous lesson"), broader=ActivityKind.RESEARCH
)
SCHOOL_BASED_STUDY = Term(
    "school_based_study", Text("校本研修", "校本研修", "school-based professional development"), broader=ActivityKind.RESEARCH
)
MANAGEMENT_MEETING = Term("management_meeting", Text("管理研討例會", "管理研讨例会", "management meeting"), broader=ActivityKind.MEETING)
FAMILY_PAIRING = Term("family_pairing", Text("家庭結對", "家庭结对", "pairing of families"), broader=ActivityKind.PUPIL_EVENT)
HAND_IN_HAND = Term(
    "hand_in_hand", Text("城鄉學生手拉手", "城乡学生手拉手", "urban and rural pupils hand in hand"), broader=ActivityKind.PUPIL_EVENT
)
LARGE_EVENT = Term("large_event", Text("大型活動", "大型活动", "large event"), broader=ActivityKind.PUPIL_EVENT)
PRACTICAL_ACTIVITY = Term(
    "practical_activity", Text("綜合實踐活動", "综合实践活动", "practical activity"), broader=ActivityKind.PUPIL_EVENT
)
UNIFIED_QUALITY_TEST = Term(
    "unified_quality_test", Text("統一質量檢測", "统一质量检测", "unified quality test"), broader=ActivityKind.EVALUATION
)
DEVELOPMENT_EVALUATION = Term(
    "development_evaluation", Text("發展性評價", "发展性评价", "developmental evaluation"), broader=ActivityKind.EVALUATION
)

# -- documents of plans for three types --------------------------------------------------------------------------------------------

COMMUNITY_SCHOOL_LIST = Term(
    "community_school_list", Text("教共體學校名單", "教共体学校名单", "list of the schools of communities"), broader=DocumentKind.LIST
)
TEACHER_DEVELOPMENT_PLAN = Term(
    "teacher_development_plan", Text("教師培養計劃", "教师培养计划", "teacher-development plan"), broader=DocumentKind.PLAN
)
TRAINING_LADDER_PLAN = Term(
    "training_ladder_plan", Text("教師梯隊培養計劃", "教师梯队培养计划", "training ladder plan"), broader=DocumentKind.PLAN
)
TRAINING_SCHEME = Term("training_scheme", Text("業務培訓方案", "业务培训方案", "training scheme"), broader=DocumentKind.PLAN)
MANAGEMENT_NOTICE = Term("management_notice", Text("管理通報", "管理通报", "management notice"), broader=DocumentKind.NOTICE)
QUALITY_MONITORING = Term(
    "quality_monitoring",
    Text("質量診斷監控機制", "质量诊断监控机制", "rules for diagnosing and monitoring quality"),
    broader=DocumentKind.RULES,
)
SUBJECT_QUALITY_SYSTEM = Term(
    "subject_quality_system", Text("學科質量保障制度", "学科质量保障制度", "subject quality system"), broader=DocumentKind.RULES
)
COMMON_TIMETABLE = Term(
    "common_timetable", Text("同步課堂課表", "同步课堂课表", "common timetable of synchronous lessons"), broader=DocumentKind.PLAN
)
EVALUATION_APPLICATION = Term(
    "evaluation_application", Text("評估申請", "评估申请", "application for evaluation"), broader=DocumentKind.FORM
)
IMPLEMENTATION_PLAN = Term("implementation_plan", Text("建設實施方案", "建设实施方案", "implementation plan"), broader=DocumentKind.PLAN)
MECHANISM_RULES = Term("mechanism_rules", Text("機制文本", "机制文本", "rules of mechanisms"), broader=DocumentKind.RULES)
SUPPORTING_RULES = Term("supporting_rules", Text("配套制度", "配套制度", "supporting rules"), broader=DocumentKind.RULES)
DIVISION_OF_WORK = Term("division_of_work", Text("成員單位分工", "成员单位分工", "division of work"), broader=DocumentKind.RULES)
PLATFORM = Term("platform", Text("網絡平台", "网络平台", "online platform"), broader=DocumentKind.RESOURCE)

# -- what schemes, rules and plans are about (tags) --------------------------------------------------------------------------------

TEACHER_TEAM = Term("teacher_team", Text("教師隊伍建設", "教师队伍建设", "teacher team"))
TEACHING_QUALITY = Term("teaching_quality", Text("教學質量提升", "教学质量提升", "better teaching quality"))
SCHOOL_FEATURES = Term("school_features", Text("教育特色形成", "教育特色形成", "distinctive features of education"))
PERFORMANCE_REWARDS = Term("performance_rewards", Text("績效獎勵", "绩效奖励", "performance rewards"))
DISTINCTIVE_DEVELOPMENT = Term("distinctive_development", Text("特色發展", "特色发展", "distinctive development"))
CAMPUS_CULTURE = Term("campus_culture", Text("校園文化", "校园文化", "campus culture"))
SUBJECT_BUILDING = Term("subject_building", Text("學科建設", "学科建设", "subject building"))
RESEARCH_WORK = Term("research_work", Text("教研工作", "教研工作", "teaching research"))
TEACHING_COORDINATION = Term("teaching_coordination", Text("教學協同工作", "教学协同工作", "coordination of teaching"))
MEMBER_MAIN_BASIS = Term(
    "member_main_basis", Text("以成員校發展為主要依據", "以成员校发展为主要依据", "development of member schools as the main basis")
)
TARGET_RESPONSIBILITY = Term("target_responsibility", Text("目標責任制考核", "目标责任制考核", "target-responsibility appraisal"))
ORDERLY_FLOW = Term("orderly_flow", Text("有序流動", "有序流动", "orderly flow"))
BALANCED_ASSIGNMENT = Term("balanced_assignment", Text("均衡配置", "均衡配置", "balanced assignment"))
TRAINING_MECHANISM = Term("training_mechanism", Text("培訓培養", "培训培养", "training"))
OVERALL_EVALUATION = Term("overall_evaluation", Text("整體評價", "整体评价", "overall evaluation"))
EXCHANGE_MECHANISM = Term("exchange_mechanism", Text("教師交流培養機制", "教师交流培养机制", "exchange and training of teachers"))
PLANNING_MECHANISM = Term("planning_mechanism", Text("跨校集體備課機制", "跨校集体备课机制", "lesson planning across schools"))
ROUTINE_MECHANISM = Term("routine_mechanism", Text("教學常規管理機制", "教学常规管理机制", "management of teaching routine"))
FRIENDSHIP_MECHANISM = Term(
    "friendship_mechanism", Text("師生文化聯誼機制", "师生文化联谊机制", "cultural friendship of teachers and pupils")
)
VISION = Term("vision", Text("學校發展願景", "学校发展愿景", "vision of the school"))
GOALS = Term("goals", Text("學校發展目標", "学校发展目标", "goals of the school"))
QUALITY_PATH = Term("quality_path", Text("質量提升路徑", "质量提升路径", "path to better quality"))

# -- items that somebody declares --------------------------------------------------------------------------------------------------

TEACHING_ROUTINE = Term("teaching_routine", Text("教學常規", "教学常规", "teaching routine"))
TEACHING_PROGRESS = Term("teaching_progress", Text("教學進度", "教学进度", "teaching progress"))
TEACHING_TESTS = Term("teaching_tests", Text("教學檢測", "教学检测", "teaching tests"))
SHARED_FACILITIES = Term("shared_facilities", Text("設施設備共享", "设施设备共享", "shared facilities"))
SHARED_COURSES = Term("shared_courses", Text("課程資源共享", "课程资源共享", "shared course resources"))
REMOTE_TEACHING = Term("remote_teaching", Text("遠程教學", "远程教学", "remote teaching"))
REMOTE_RESEARCH = Term("remote_research", Text("遠程教研", "远程教研", "remote research"))
REMOTE_MANAGEMENT = Term("remote_management", Text("遠程管理", "远程管理", "remote management"))
CULTURE_SYSTEM = Term("culture_system", Text("標識明顯的文化體系", "标识明显的文化体系", "culture system with clear marks"))
SCHOOL_PHILOSOPHY = Term("school_philosophy", Text("辦學思想", "办学思想", "school philosophy"))
MANAGEMENT_IDEAS = Term("management_ideas", Text("管理理念", "管理理念", "management ideas"))
EDUCATION_BASES = Term("education_bases", Text("教育基地", "教育基地", "education bases"))
PRACTICE_SPACES = Term("practice_spaces", Text("實踐空間", "实践空间", "practice spaces"))
TEACHER_ETHICS = Term("teacher_ethics", Text("師德建設", "师德建设", "teacher ethics"))
CLASSROOM_TEACHING = Term("classroom_teaching", Text("課堂教學", "课堂教学", "classroom teaching"))
SCHOOL_BASED_RESEARCH = Term("school_based_research", Text("校本教研", "校本教研", "school-based teaching research"))
PROJECT_RESEARCH = Term("project_research", Text("課題研究", "课题研究", "project research"))
ROUTINE_SYSTEMS = Term("routine_systems", Text("常規制度", "常规制度", "routine systems"))
COURSE_BUILDING = Term("course_building", Text("課程建設", "课程建设", "course building"))
QUALITY_TESTS = Term("quality_tests", Text("質量檢測", "质量检测", "quality tests"))
GUIDE_SHEETS = Term("guide_sheets", Text("課堂導學單", "课堂导学单", "study guide sheets"))
LESSON_DESIGNS = Term("lesson_designs", Text("教學設計", "教学设计", "lesson designs"))
TEACHING_RESOURCES = Term("teaching_resources", Text("教學資源", "教学资源", "teaching resources"))
EXERCISES = Term("exercises", Text("課堂練習", "课堂练习", "classroom exercises"))

# -- decisions, figures and what an effect gives -----------------------------------------------------------------------------------

PROJECT_EVALUATION = Term("project_evaluation", Text("項目評審", "项目评审", "review of a project"), broader=DecisionKind.APPRAISAL)
TEACHER_SHORTAGE = Term("teacher_shortage", Text("教師短缺數", "教师短缺数", "number of teachers short"))
PROJECT_REWARD = Term("project_reward", Text("納入考核並予以獎勵", "纳入考核并予以奖励", "weight in appraisal, and a reward"))

# -- groups and authorities --------------------------------------------------------------------------------------------------------

TEACHING_RESEARCH_GROUP = Term(
    "teaching_research_group", Text("學科教研組", "学科教研组", "teaching-research group"), broader=GroupKind.PROFESSIONAL
)
SUBJECT_GUIDANCE_GROUP = Term(
    "subject_guidance_group", Text("學科建設指導小組", "学科建设指导小组", "subject guidance group"), broader=GroupKind.PROFESSIONAL
)
PROJECT_GROUP = Term("project_group", Text("課題組", "课题组", "research-project group"), broader=GroupKind.PROFESSIONAL)
RESEARCH_ALLIANCE = Term("research_alliance", Text("教研聯盟", "教研联盟", "teaching-research alliance"), broader=GroupKind.PROFESSIONAL)
WORKING_GROUP = Term("working_group", Text("工作小組", "工作小组", "working group"), broader=GroupKind.LEADING)
GENERAL_EDUCATION_SECTION = Term("general_education_section", Text("普教科", "普教科", "general-education section"), broader="section")

# -- the third type, and what is measured ------------------------------------------------------------------------------------------

COLLABORATIVE = Term(CommunityType.COLLABORATIVE, Text("協作型", "协作型", "collaborative"))
JOINT_TRAINING = Term("joint_training", Text("教共體培訓活動", "教共体培训活动", "training of the community"))
MASTER_TEACHERS = Term("master_teachers", Text("各校名師", "各校名师", "master teachers of the schools"))
ONLINE = Term("online", Text("線上", "线上", "online"))
ONSITE = Term("onsite", Text("線下", "线下", "on site"))
SHORTAGE = Term("shortage", Text("教師短缺", "教师短缺", "shortage of teachers"))
RESIDENT_OR_ITINERANT = Term("resident_or_itinerant", Text("駐教或走教", "驻教或走教", "resident or itinerant teaching"))
DISCUSSION_OR_CONTEST = Term("discussion_or_contest", Text("研討或評比", "研讨或评比", "discussion or contest"))
LAG = Term("lag", Text("課後間隔", "课后间隔", "time after the lesson"))

# -- the five formulas of each type, in the order of the plans ---------------------------------------------------------------------

ONE_STAFF_POOL = Term("one_staff_pool", Text("師資同盤", "师资同盘", "one staff pool"))
SYNCHRONISED_TEACHING = Term("synchronised_teaching", Text("教學同步", "教学同步", "synchronised teaching"))
TRAINING_IN_RHYTHM = Term("training_in_rhythm", Text("培訓同頻", "培训同频", "training in the same rhythm"))
ONE_CULTURE = Term("one_culture", Text("文化同系", "文化同系", "one culture system"))
INTEGRATED_APPRAISAL = Term("integrated_appraisal", Text("考核一體", "考核一体", "integrated appraisal"))
SHARED_RESOURCES = Term("shared_resources", Text("資源共享", "资源共享", "shared resources"))
JOINT_MANAGEMENT = Term("joint_management", Text("管理共進", "管理共进", "joint progress in management"))
JOINT_RESEARCH = Term("joint_research", Text("教學共研", "教学共研", "joint teaching research"))
CULTURE_SYMBIOSIS = Term("culture_symbiosis", Text("文化共生", "文化共生", "culture symbiosis"))
BUNDLED_APPRAISAL = Term("bundled_appraisal", Text("考核捆綁", "考核捆绑", "bundled appraisal"))
COORDINATED_VISION = Term("coordinated_vision", Text("願景協同", "愿景协同", "coordinated vision"))
COORDINATED_MECHANISMS = Term("coordinated_mechanisms", Text("機制協同", "机制协同", "coordinated mechanisms"))
COORDINATED_TRAINING = Term("coordinated_training", Text("研訓協同", "研训协同", "coordinated research and training"))
COORDINATED_TEACHING = Term("coordinated_teaching", Text("教學協同", "教学协同", "coordinated teaching"))
EVALUATED_PROJECTS = Term("evaluated_projects", Text("項目評估", "项目评估", "project evaluation"))
INTEGRATED_FORMULAS = (ONE_STAFF_POOL, SYNCHRONISED_TEACHING, TRAINING_IN_RHYTHM, ONE_CULTURE, INTEGRATED_APPRAISAL)
CO_BUILT_FORMULAS = (SHARED_RESOURCES, JOINT_MANAGEMENT, JOINT_RESEARCH, CULTURE_SYMBIOSIS, BUNDLED_APPRAISAL)
COLLABORATIVE_FORMULAS = (COORDINATED_VISION, COORDINATED_MECHANISMS, COORDINATED_TRAINING, COORDINATED_TEACHING, EVALUATED_PROJECTS)

# -- those that only plans for three types need, beside ALL ------------------------------------------------------------------------

OF_THREE_TYPES = (
    REMOTE_DEDICATED_LESSON,
    JOINT_PLANNING,
    TEACHING_OBSERVATION,
    MASTER_LECTURE,
    TEACHING_CONTEST,
    TEACHING_DISCUSSION,
    TEACHING_COMPETITION,
    FORUM_SALON,
    JOINT_DISCUSSION,
    SCHOOL_BASED_STUDY,
    MANAGEMENT_MEETING,
    FAMILY_PAIRING,
    HAND_IN_HAND,
    LARGE_EVENT,
    PRACTICAL_ACTIVITY,
    UNIFIED_QUALITY_TEST,
    DEVELOPMENT_EVALUATION,
    COMMUNITY_SCHOOL_LIST,
    TEACHER_DEVELOPMENT_PLAN,
    TRAINING_LADDER_PLAN,
    TRAINING_SCHEME,
    MANAGEMENT_NOTICE,
    QUALITY_MONITORING,
    SUBJECT_QUALITY_SYSTEM,
    COMMON_TIMETABLE,
    EVALUATION_APPLICATION,
    IMPLEMENTATION_PLAN,
    MECHANISM_RULES,
    SUPPORTING_RULES,
    DIVISION_OF_WORK,
    PLATFORM,
    TEACHER_TEAM,
    TEACHING_QUALITY,
    SCHOOL_FEATURES,
    PERFORMANCE_REWARDS,
    DISTINCTIVE_DEVELOPMENT,
    CAMPUS_CULTURE,
    SUBJECT_BUILDING,
    RESEARCH_WORK,
    TEACHING_COORDINATION,
    MEMBER_MAIN_BASIS,
    TARGET_RESPONSIBILITY,
    ORDERLY_FLOW,
    BALANCED_ASSIGNMENT,
    TRAINING_MECHANISM,
    OVERALL_EVALUATION,
    EXCHANGE_MECHANISM,
    PLANNING_MECHANISM,
    ROUTINE_MECHANISM,
    FRIENDSHIP_MECHANISM,
    VISION,
    GOALS,
    QUALITY_PATH,
    TEACHING_ROUTINE,
    TEACHING_PROGRESS,
    TEACHING_TESTS,
    SHARED_FACILITIES,
    SHARED_COURSES,
    REMOTE_TEACHING,
    REMOTE_RESEARCH,
    REMOTE_MANAGEMENT,
    CULTURE_SYSTEM,
    SCHOOL_PHILOSOPHY,
    MANAGEMENT_IDEAS,
    EDUCATION_BASES,
    PRACTICE_SPACES,
    TEACHER_ETHICS,
    CLASSROOM_TEACHING,
    SCHOOL_BASED_RESEARCH,
    PROJECT_RESEARCH,
    ROUTINE_SYSTEMS,
    COURSE_BUILDING,
    QUALITY_TESTS,
    GUIDE_SHEETS,
    LESSON_DESIGNS,
    TEACHING_RESOURCES,
    EXERCISES,
    PROJECT_EVALUATION,
    TEACHER_SHORTAGE,
    PROJECT_REWARD,
    TEACHING_RESEARCH_GROUP,
    SUBJECT_GUIDANCE_GROUP,
    PROJECT_GROUP,
    RESEARCH_ALLIANCE,
    WORKING_GROUP,
    GENERAL_EDUCATION_SECTION,
    COLLABORATIVE,
    JOINT_TRAINING,
    MASTER_TEACHERS,
    ONLINE,
    ONSITE,
    SHORTAGE,
    RESIDENT_OR_ITINERANT,
    DISCUSSION_OR_CONTEST,
    LAG,
    ONE_STAFF_POOL,
    SYNCHRONISED_TEACHING,
    TRAINING_IN_RHYTHM,
    ONE_CULTURE,
    INTEGRATED_APPRAISAL,
    SHARED_RESOURCES,
    JOINT_MANAGEMENT,
    JOINT_RESEARCH,
    CULTURE_SYMBIOSIS,
    BUNDLED_APPRAISAL,
    COORDINATED_VISION,
    COORDINATED_MECHANISMS,
    COORDINATED_TRAINING,
    COORDINATED_TEACHING,
    EVALUATED_PROJECTS,
)
