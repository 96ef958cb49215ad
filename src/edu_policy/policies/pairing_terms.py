"""Narrower terms of schools that pair up and send people to each other, beside those that all policies share."""

from __future__ import annotations

from edu_policy.models import ActivityKind, DecisionKind, DocumentKind, GroupKind, PostingKind
from edu_policy.text import Term, Text

__all__ = [
    "AGE",
    "AGREED_HEADINGS",
    "ALL",
    "ALLOWANCE_GRANT",
    "APPLICATION",
    "APPRENTICE",
    "APPRENTICESHIP",
    "ART",
    "ASSOCIATE_SENIOR_TITLE",
    "AWARDS_FIRST",
    "AWAY_BEFORE",
    "BACKBONE",
    "BACK_HOME",
    "BANLAN_PRIMARY",
    "BIOLOGY",
    "CADRE_IN_PARTY",
    "CHANGAN_PRIMARY",
    "CHEMISTRY",
    "CHINESE",
    "COMMUNITY_ALLOWANCE",
    "COMMUNITY_WORK",
    "CONTESTS",
    "COOPERATION_FORM",
    "COOPERATION_PERIOD",
    "CULTURE_BUILDING",
    "DELIVERED_LESSONS",
    "DELIVERY_PREVENTED",
    "EDUCATION_SECTION",
    "ENGLISH",
    "EXCHANGE",
    "EXPERIENCE_BY_TIME",
    "FAILED_BEFORE",
    "FINANCE_SECTION",
    "FIRST_PRIMARY",
    "FOR_ALL_TEACHERS",
    "FULL_TERM",
    "FUSHI_JUNIOR",
    "GEOGRAPHY",
    "GOALS_AND_TASKS",
    "GRADE_HEAD",
    "GRANT",
    "GUIDANCE",
    "HAS_BEGUN",
    "HISTORY",
    "HOMEROOM_TEACHER",
    "HOME_IS_PARTNER",
    "HOSTING_BACKBONE",
    "INFORMATION_TECHNOLOGY",
    "INTERMEDIATE_TITLE",
    "JUNIOR_TITLE",
    "LABOUR",
    "LEAD_SIDE",
    "LEARNING_ANALYSIS",
    "LESSON_DELIVERY",
    "MANAGEMENT_VISIT",
    "MATHEMATICS",
    "MENTOR",
    "MENTOR_PAIR",
    "MIDDLE_MANAGER",
    "MORALITY_AND_LAW",
    "MUSIC",
    "NEVER_MORE",
    "NEVER_NONE",
    "NEXT_GRANT",
    "NO_LONGER",
    "NUMBER_FIXED",
    "NUMBER_NOTICE",
    "OF_NATION",
    "OF_PROVINCE",
    "OF_SCHOOL",
    "ONLINE_TEACHING",
    "ON_THE_LIST",
    "PAIR_APPRAISAL",
    "PARTNER_SIDE",
    "PARTY_LEADERSHIP",
    "PARTY_MEMBERSHIP_THERE",
    "PARTY_OFFICE",
    "PARTY_SECRETARY",
    "PERSONNEL_AT_HOME",
    "PERSONNEL_AT_HOST",
    "PERSONNEL_SECTION",
    "PHYSICAL_EDUCATION",
    "PHYSICS",
    "PLACEMENT",
    "PLANNING_GROUP_HEAD",
    "PLANNING_TOGETHER",
    "PRECEDED",
    "PRE_SEMESTER_TRAINING",
    "PRIMARY_PAIRS",
    "PUBLIC_REPORT_LESSON",
    "PUPIL_MANAGEMENT",
    "QIAOBAN_PRIMARY",
    "RESEARCH_GROUP_HEAD",
    "RESEARCH_GUIDANCE",
    "RESEARCH_REVIEWS",
    "RESELECTION",
    "RESULT_EVALUATION",
    "RIGHTS_AND_DUTIES",
    "RONGAN_JUNIOR",
    "ROTATION_ALLOWANCE",
    "RURAL_FIRST",
    "SCHOOL_MANAGEMENT",
    "SCHOOL_PLAN",
    "SCIENCE",
    "SECOND_PRIMARY",
    "SENIOR_TITLE",
    "SENT_AS_TRAINEE",
    "SENT_BY_LEAD",
    "SERVED_FIRST",
    "SERVICE_OVER",
    "SHAZI_PRIMARY",
    "SIDING_PRIMARY",
    "SIGNED_BY_BOTH",
    "SINCE_BEGINNING",
    "STILL_THERE",
    "SUBJECTS",
    "SUBJECT_TEACHER",
    "SUBJECT_TEAM",
    "SUCCEEDED",
    "SUPERVISION_OFFICE",
    "SUPPORT",
    "SUPPORT_AND_ROTATION",
    "TALENT_EXCHANGE",
    "TECHNOLOGY_STATION",
    "THIRD_PRIMARY",
    "TITLE_HELD",
    "TOWNSHIP_SIDE",
    "TO_LEAD",
    "TO_THE_END",
    "TRAINING_CENTRE",
    "TRANSFER",
    "VICE_PRINCIPAL",
]


def __dir__() -> list[str]:
    return __all__


# -- activities --------------------------------------------------------------------------------------------------------------------

MANAGEMENT_VISIT = Term("management_visit", Text("管理視導", "管理视导", "management visit"), broader=ActivityKind.VISIT)
LESSON_DELIVERY = Term(
    "lesson_delivery", Text("送教下鄉", "送教下乡", "lessons delivered to a village school"), broader=ActivityKind.LESSON
)
PUBLIC_REPORT_LESSON = Term("public_report_lesson", Text("公開彙報課", "公开汇报课", "public report lesson"), broader=ActivityKind.LESSON)
PRE_SEMESTER_TRAINING = Term(
    "pre_semester_training", Text("開學前培訓", "开学前培训", "training before the semester"), broader=ActivityKind.TRAINING
)
GUIDANCE = Term("guidance", Text("分類培訓指導", "分类培训指导", "guidance by field"), broader=ActivityKind.TRAINING)
APPLICATION = Term(
    "research_application", Text("課題申報", "课题申报", "application for a research project"), broader=ActivityKind.RESEARCH
)

# -- what an activity was (tags) ---------------------------------------------------------------------------------------------------

DELIVERY_PREVENTED = Term("delivery_prevented", Text("無法到校送教", "无法到校送教", "delivery on site could not take place"))
FOR_ALL_TEACHERS = Term("for_all_teachers", Text("全體教師受邀", "全体教师受邀", "every teacher invited"))
SCHOOL_MANAGEMENT = Term("school_management", Text("學校管理", "学校管理", "school management"))
PUPIL_MANAGEMENT = Term("pupil_management", Text("學生管理", "学生管理", "pupil management"))
CULTURE_BUILDING = Term("culture_building", Text("校園文化建設", "校园文化建设", "building campus culture"))

# -- documents ---------------------------------------------------------------------------------------------------------------------

SCHOOL_PLAN = Term("school_plan", Text("具體實施計劃", "具体实施计划", "concrete plan of a school"), broader=DocumentKind.PLAN)
LEARNING_ANALYSIS = Term("learning_analysis", Text("學情分析", "学情分析", "analysis of pupils' learning"), broader=DocumentKind.SUMMARY)
NUMBER_NOTICE = Term(
    "trainee_number_notice", Text("遴選人數通知", "遴选人数通知", "notice of the number to be selected"), broader=DocumentKind.NOTICE
)

# -- headings of an agreement, and what its parties may do together (tags) -----------------------------------------------------------

RIGHTS_AND_DUTIES = Term("rights_and_duties", Text("權利義務", "权利义务", "rights and duties"))
COOPERATION_FORM = Term("cooperation_form", Text("合作方式", "合作方式", "form of cooperation"))
COOPERATION_PERIOD = Term("cooperation_period", Text("合作週期", "合作周期", "period of cooperation"))
GOALS_AND_TASKS = Term("goals_and_tasks", Text("目標任務", "目标任务", "goals and tasks"))
RESULT_EVALUATION = Term("result_evaluation", Text("效果評價", "效果评价", "evaluation of results"))
TALENT_EXCHANGE = Term("talent_exchange", Text("人才交流", "人才交流", "exchange of people"))
SUPPORT_AND_ROTATION = Term("support_and_rotation", Text("支教輪崗", "支教轮岗", "support teaching and rotation"))
DELIVERED_LESSONS = Term("delivered_lessons", Text("送教", "送教", "delivered lessons"))
ONLINE_TEACHING = Term("online_teaching", Text("線上同步教學", "线上同步教学", "synchronous teaching online"))
PLANNING_TOGETHER = Term("planning_together", Text("集體備課研課", "集体备课研课", "planning and studying lessons together"))
RESEARCH_GUIDANCE = Term("research_guidance", Text("科研能力指導", "科研能力指导", "guidance in research"))
APPRENTICESHIP = Term("apprenticeship", Text("師徒結對培養", "师徒结对培养", "pairs of master and apprentice"))
HOSTING_BACKBONE = Term(
    "hosting_backbone", Text("接收骨幹教師跟班學習", "接收骨干教师跟班学习", "hosting backbone teachers of the partner")
)

# -- decisions, figures, and what a paper is about (tags) --------------------------------------------------------------------------

PLACEMENT = Term("placement", Text("跟崗學校安排", "跟岗学校安排", "placement of a trainee"), broader=DecisionKind.DESIGNATION)
PAIR_APPRAISAL = Term(
    "pair_appraisal", Text("教共體建設考核", "教共体建设考核", "appraisal of a community"), broader=DecisionKind.APPRAISAL
)
ALLOWANCE_GRANT = Term("allowance_grant", Text("補助核定", "补助核定", "grant of the allowance"), broader=DecisionKind.RECOGNITION)
COMMUNITY_WORK = Term("community_work", Text("教共體建設工作", "教共体建设工作", "work of the communities"))
GRANT = Term("grant", Text("教共體建設經費", "教共体建设经费", "grant for building a community"))

# -- groups and authorities --------------------------------------------------------------------------------------------------------

SUBJECT_TEAM = Term("subject_team", Text("學科團隊", "学科团队", "subject team"), broader=GroupKind.PROFESSIONAL)
MENTOR_PAIR = Term("mentor_pair", Text("師徒結對", "师徒结对", "mentor and apprentice"), broader=GroupKind.PROFESSIONAL)
PARTY_LEADERSHIP = Term("party_leadership", Text("黨組織班子", "党组织班子", "party leadership of a school"), broader=GroupKind.LEADING)
PERSONNEL_SECTION = Term("personnel_section", Text("人事股", "人事股", "personnel section"), broader="section")
PARTY_OFFICE = Term("party_office", Text("局黨辦", "局党办", "party office of the bureau"), broader="section")
EDUCATION_SECTION = Term("education_section", Text("教育股", "教育股", "education section"), broader="section")
TRAINING_CENTRE = Term("training_centre", Text("師培中心", "师培中心", "teacher-training centre"), broader="section")
TECHNOLOGY_STATION = Term("technology_station", Text("電教站", "电教站", "educational-technology station"), broader="section")
FINANCE_SECTION = Term("finance_section", Text("財務股", "财务股", "finance section"), broader="section")
SUPERVISION_OFFICE = Term("supervision_office", Text("教育督導室", "教育督导室", "education supervision office"), broader="section")

# -- offices of people, at home and where they are sent ----------------------------------------------------------------------------

VICE_PRINCIPAL = Term("vice_principal", Text("副校長", "副校长", "vice-principal"))
PARTY_SECRETARY = Term("party_secretary", Text("黨組織書記", "党组织书记", "party secretary"))
MIDDLE_MANAGER = Term("middle_manager", Text("中層幹部", "中层干部", "middle manager"))
HOMEROOM_TEACHER = Term("homeroom_teacher", Text("班主任", "班主任", "homeroom teacher"))
PLANNING_GROUP_HEAD = Term("planning_group_head", Text("備課組長", "备课组长", "head of a planning group"))
RESEARCH_GROUP_HEAD = Term("research_group_head", Text("教研組長", "教研组长", "head of a research group"))
GRADE_HEAD = Term("grade_head", Text("年級組長", "年级组长", "grade head"))
SUBJECT_TEACHER = Term("subject_teacher", Text("任課教師", "任课教师", "subject teacher"))
MENTOR = Term("mentor", Text("導師", "导师", "mentor"))
APPRENTICE = Term("apprentice", Text("徒弟", "徒弟", "apprentice"))

# -- kinds of posting --------------------------------------------------------------------------------------------------------------

EXCHANGE = Term(PostingKind.EXCHANGE, Text("交流", "交流", "exchange"))
SUPPORT = Term(PostingKind.SUPPORT, Text("支教", "支教", "support teaching"))
TRANSFER = Term(PostingKind.TRANSFER, Text("調動", "调动", "transfer"))

# -- titles, and levels of a project, from the lowest --------------------------------------------------------------------------------

JUNIOR_TITLE = Term("junior_title", Text("初級職稱", "初级职称", "junior title"))
INTERMEDIATE_TITLE = Term("intermediate", Text("中級職稱", "中级职称", "intermediate title"))
ASSOCIATE_SENIOR_TITLE = Term("associate_senior", Text("副高級職稱", "副高级职称", "associate senior title"))
SENIOR_TITLE = Term("senior", Text("正高級職稱", "正高级职称", "senior title"))
OF_SCHOOL = Term("school", Text("校級", "校级", "school"))
OF_PROVINCE = Term("province", Text("省級", "省级", "province"))
OF_NATION = Term("nation", Text("國家級", "国家级", "nation"))

# -- what is measured, where a label does not say it -------------------------------------------------------------------------------

LEAD_SIDE = Term("lead_side", Text("牽頭學校", "牵头学校", "lead school"))
PARTNER_SIDE = Term("partner_side", Text("聯合學校", "联合学校", "partner school"))
AGREED_HEADINGS = Term("agreed_headings", Text("協議內容", "协议内容", "headings of the agreement"))
SIGNED_BY_BOTH = Term("signed_by_both", Text("雙方簽字", "双方签字", "signed by both"))
NEVER_NONE = Term("never_none", Text("始終有人在崗", "始终有人在岗", "somebody there on every day"))
NEVER_MORE = Term("never_more", Text("同時在崗人數", "同时在岗人数", "there at the same time"))
FULL_TERM = Term("full_term", Text("任期", "任期", "length of the term"))
NO_LONGER = Term("no_longer", Text("距期滿日", "距期满日", "up to the last day of a full term"))
SERVED_FIRST = Term("served_first", Text("已任職", "已任职", "served"))
SUCCEEDED = Term("succeeded", Text("接任", "接任", "somebody who follows"))
PRECEDED = Term("preceded", Text("前任", "前任", "somebody who was there before"))
TO_THE_END = Term("to_the_end", Text("距建設期滿", "距建设期满", "up to the end of the programme"))
SERVICE_OVER = Term("service_over", Text("全科教師服務期滿", "全科教师服务期满", "general-subject teacher whose agreed service is over"))
AWAY_BEFORE = Term("away_before", Text("曾支教輪崗", "曾支教轮岗", "earlier support or rotation"))
AGE = Term("age", Text("年齡", "年龄", "age"))
TOWNSHIP_SIDE = Term("township_side", Text("鄉鎮學校", "乡镇学校", "township school"))
NUMBER_FIXED = Term("number_fixed", Text("人數已另行確定", "人数已另行确定", "the number has been fixed"))
BACKBONE = Term("backbone", Text("骨幹教師", "骨干教师", "backbone teacher"))
TITLE_HELD = Term("title_held", Text("中級及以上的職稱", "中级及以上的职称", "intermediate title or above"))
HOME_IS_PARTNER = Term("home_is_partner", Text("派出學校是聯合學校", "派出学校是联合学校", "sent by a partner school"))
TO_LEAD = Term("to_lead", Text("到牽頭學校", "到牵头学校", "to the lead school"))
SINCE_BEGINNING = Term("since_beginning", Text("距建設期第一天", "距建设期第一天", "since the programme began"))
FAILED_BEFORE = Term("failed_before", Text("此前考核未通過", "此前考核未通过", "appraisals before that were not passed"))
SENT_BY_LEAD = Term("sent_by_lead", Text("由牽頭學校派出", "由牵头学校派出", "sent by the lead school"))
SENT_AS_TRAINEE = Term("sent_as_trainee", Text("鄉鎮學校選派的跟崗教師", "乡镇学校选派的跟岗教师", "trainee teacher of a township school"))
PERSONNEL_AT_HOME = Term("personnel_at_home", Text("人事關係在原校", "人事关系在原校", "personnel relation at the own school"))
PERSONNEL_AT_HOST = Term("personnel_at_host", Text("人事關係在跟崗學校", "人事关系在跟岗学校", "personnel relation at the host school"))
PARTY_MEMBERSHIP_THERE = Term(
    "party_membership_there", Text("黨組織關係在聯合學校", "党组织关系在联合学校", "party membership at the partner school")
)
CADRE_IN_PARTY = Term("cadre_in_party", Text("是黨員的領導幹部", "是党员的领导干部", "leading cadre who is a party member"))
HAS_BEGUN = Term("has_begun", Text("已開始", "已开始", "days since it began"))
STILL_THERE = Term("still_there", Text("仍在任期內", "仍在任期内", "term that goes on"))
BACK_HOME = Term("back_home", Text("已調回派出學校", "已调回派出学校", "back at the sending school"))
PRIMARY_PAIRS = Term("primary_pairs", Text("小學的對數", "小学的对数", "pairs of primary schools"))
ON_THE_LIST = Term("on_the_list", Text("名單上的這一對", "名单上的这一对", "the pair on the list"))

# -- what an effect gives, and what somebody declares ------------------------------------------------------------------------------

RURAL_FIRST = Term("rural_first", Text("建設上的傾斜", "建设上的倾斜", "more weight in the building of communities"))
RESELECTION = Term("reselection", Text("重新選派或留任", "重新选派或留任", "sending somebody else, or staying on"))
NEXT_GRANT = Term("next_grant", Text("下一年度的經費", "下一年度的经费", "the grant of the next year"))
COMMUNITY_ALLOWANCE = Term("community_allowance", Text("教共體建設專項補助", "教共体建设专项补助", "special allowance of the community"))
ROTATION_ALLOWANCE = Term("rotation_allowance", Text("輪崗交流工作補助", "轮岗交流工作补助", "work allowance for rotation"))
EXPERIENCE_BY_TIME = Term("experience_by_time", Text("支教經歷", "支教经历", "support-teaching experience"))
AWARDS_FIRST = Term("awards_first", Text("評優時優先考慮", "评优时优先考虑", "first consideration in yearly awards"))
RESEARCH_REVIEWS = Term("research_reviews", Text("科研課題評比", "科研课题评比", "reviews of research projects"))
CONTESTS = Term("contests", Text("師生競賽", "师生竞赛", "contests of teachers and pupils"))

# -- school subjects, so that one that is missing is called by its name ----------------------------------------------------------------

CHINESE = Term("chinese", Text("語文", "语文", "Chinese"))
MATHEMATICS = Term("mathematics", Text("數學", "数学", "mathematics"))
ENGLISH = Term("english", Text("英語", "英语", "English"))
MORALITY_AND_LAW = Term("morality_and_law", Text("道德與法治", "道德与法治", "morality and the rule of law"))
SCIENCE = Term("science", Text("科學", "科学", "science"))
PHYSICS = Term("physics", Text("物理", "物理", "physics"))
CHEMISTRY = Term("chemistry", Text("化學", "化学", "chemistry"))
BIOLOGY = Term("biology", Text("生物", "生物", "biology"))
HISTORY = Term("history", Text("歷史", "历史", "history"))
GEOGRAPHY = Term("geography", Text("地理", "地理", "geography"))
PHYSICAL_EDUCATION = Term("physical_education", Text("體育與健康", "体育与健康", "physical education and health"))
MUSIC = Term("music", Text("音樂", "音乐", "music"))
ART = Term("art", Text("美術", "美术", "art"))
INFORMATION_TECHNOLOGY = Term("information_technology", Text("信息科技", "信息科技", "information technology"))
LABOUR = Term("labour", Text("勞動", "劳动", "labour"))
SUBJECTS = (
    CHINESE,
    MATHEMATICS,
    ENGLISH,
    MORALITY_AND_LAW,
    SCIENCE,
    PHYSICS,
    CHEMISTRY,
    BIOLOGY,
    HISTORY,
    GEOGRAPHY,
    PHYSICAL_EDUCATION,
    MUSIC,
    ART,
    INFORMATION_TECHNOLOGY,
    LABOUR,
)

# -- schools of a list ---------------------------------------------------------------------------------------------------------------

RONGAN_JUNIOR = Term("rongan_junior", Text("融安縣初級中學", "融安县初级中学", "Rong'an County Junior Middle School"))
FUSHI_JUNIOR = Term("fushi_junior", Text("浮石鎮初級中學", "浮石镇初级中学", "Fushi Town Junior Middle School"))
FIRST_PRIMARY = Term("first_primary", Text("融安縣實驗小學", "融安县实验小学", "Rong'an Experimental Primary School"))
SIDING_PRIMARY = Term("siding_primary", Text("泗頂鎮中心小學", "泗顶镇中心小学", "Siding Town Central Primary School"))
SECOND_PRIMARY = Term("second_primary", Text("融安縣第二實驗小學", "融安县第二实验小学", "Rong'an Second Experimental Primary School"))
QIAOBAN_PRIMARY = Term("qiaoban_primary", Text("橋板鄉中心小學", "桥板乡中心小学", "Qiaoban Township Central Primary School"))
THIRD_PRIMARY = Term("third_primary", Text("融安縣第三實驗小學", "融安县第三实验小学", "Rong'an Third Experimental Primary School"))
SHAZI_PRIMARY = Term("shazi_primary", Text("沙子鄉中心小學", "沙子乡中心小学", "Shazi Township Central Primary School"))
CHANGAN_PRIMARY = Term("changan_primary", Text("長安鎮中心小學", "长安镇中心小学", "Chang'an Town Central Primary School"))
BANLAN_PRIMARY = Term("banlan_primary", Text("板欖鎮中心小學", "板榄镇中心小学", "Banlan Town Central Primary School"))

# -- all of them, for an edition to declare ----------------------------------------------------------------------------------------

ALL = (
    MANAGEMENT_VISIT,
    LESSON_DELIVERY,
    PUBLIC_REPORT_LESSON,
    PRE_SEMESTER_TRAINING,
    GUIDANCE,
    APPLICATION,
    DELIVERY_PREVENTED,
    FOR_ALL_TEACHERS,
    SCHOOL_MANAGEMENT,
    PUPIL_MANAGEMENT,
    CULTURE_BUILDING,
    SCHOOL_PLAN,
    LEARNING_ANALYSIS,
    NUMBER_NOTICE,
    RIGHTS_AND_DUTIES,
    COOPERATION_FORM,
    COOPERATION_PERIOD,
    GOALS_AND_TASKS,
    RESULT_EVALUATION,
    TALENT_EXCHANGE,
    SUPPORT_AND_ROTATION,
    DELIVERED_LESSONS,
    ONLINE_TEACHING,
    PLANNING_TOGETHER,
    RESEARCH_GUIDANCE,
    APPRENTICESHIP,
    HOSTING_BACKBONE,
    PLACEMENT,
    PAIR_APPRAISAL,
    ALLOWANCE_GRANT,
    COMMUNITY_WORK,
    GRANT,
    SUBJECT_TEAM,
    MENTOR_PAIR,
    PARTY_LEADERSHIP,
    PERSONNEL_SECTION,
    PARTY_OFFICE,
    EDUCATION_SECTION,
    TRAINING_CENTRE,
    TECHNOLOGY_STATION,
    FINANCE_SECTION,
    SUPERVISION_OFFICE,
    VICE_PRINCIPAL,
    PARTY_SECRETARY,
    MIDDLE_MANAGER,
    HOMEROOM_TEACHER,
    PLANNING_GROUP_HEAD,
    RESEARCH_GROUP_HEAD,
    GRADE_HEAD,
    SUBJECT_TEACHER,
    MENTOR,
    APPRENTICE,
    EXCHANGE,
    SUPPORT,
    TRANSFER,
    JUNIOR_TITLE,
    INTERMEDIATE_TITLE,
    ASSOCIATE_SENIOR_TITLE,
    SENIOR_TITLE,
    OF_SCHOOL,
    OF_PROVINCE,
    OF_NATION,
    LEAD_SIDE,
    PARTNER_SIDE,
    AGREED_HEADINGS,
    SIGNED_BY_BOTH,
    NEVER_NONE,
    NEVER_MORE,
    FULL_TERM,
    NO_LONGER,
    SERVED_FIRST,
    SUCCEEDED,
    PRECEDED,
    TO_THE_END,
    SERVICE_OVER,
    AWAY_BEFORE,
    AGE,
    TOWNSHIP_SIDE,
    NUMBER_FIXED,
    BACKBONE,
    TITLE_HELD,
    HOME_IS_PARTNER,
    TO_LEAD,
    SINCE_BEGINNING,
    FAILED_BEFORE,
    SENT_BY_LEAD,
    SENT_AS_TRAINEE,
    PERSONNEL_AT_HOME,
    PERSONNEL_AT_HOST,
    PARTY_MEMBERSHIP_THERE,
    CADRE_IN_PARTY,
    HAS_BEGUN,
    STILL_THERE,
    BACK_HOME,
    PRIMARY_PAIRS,
    ON_THE_LIST,
    RURAL_FIRST,
    RESELECTION,
    NEXT_GRANT,
    COMMUNITY_ALLOWANCE,
    ROTATION_ALLOWANCE,
    EXPERIENCE_BY_TIME,
    AWARDS_FIRST,
    RESEARCH_REVIEWS,
    CONTESTS,
    *SUBJECTS,
    RONGAN_JUNIOR,
    FUSHI_JUNIOR,
    FIRST_PRIMARY,
    SIDING_PRIMARY,
    SECOND_PRIMARY,
    QIAOBAN_PRIMARY,
    THIRD_PRIMARY,
    SHAZI_PRIMARY,
    CHANGAN_PRIMARY,
    BANLAN_PRIMARY,
)
