"""Words of the policy of a lead school with two village schools (一帶二): Simplified labels, gists, questions, reasons of readings."""

from __future__ import annotations

from edu_policy.rules import EVIDENCE_UNTIL, ReadingWords, Words
from edu_policy.text import Text

__all__ = ["GISTS", "LABELS", "PARAMETERS", "QUESTIONS", "READINGS", "SUBJECTS", "WORDS"]

# -- Simplified labels of the provisions, in the plan's order ----------------------------------------------------------------------------

LABELS = {
    "00": "方案10依据",
    "01a": "三共三互目标",
    "02": "领导小组职务",
    "03a": "一带二结对",
    "03b": "结对学科",
    "04a": "三同步四共同",
    "04g": "视频直播教学",
    "04b": "线上线下研修",
    "04c": "线下牵头",
    "04d": "线上研讨",
    "04e": "无条件资源共享",
    "04f": "课题牵头分工",
    "05": "年度活动标题",
    "05a": "课堂开放",
    "05b": "输送优质课",
    "05c": "双方把控课堂",
    "05d": "共同研修三项",
    "06a": "专职联系人",
    "06b": "及时通报",
    "06c": "提前一周通报",
}

# -- gists: what each provision says, in our own words -----------------------------------------------------------------------------------

GISTS = {
    "00": Text(
        "依據省裡關於教共體的意見，城裡一所小學與兩所村小結對。",
        "依据省里关于教共体的意见，城里一所小学与两所村小结对。",
        "Following the province's opinion on communities, a town primary school pairs with two village schools.",
    ),
    "01a": Text(
        "結對要達到的六個方面：共同管理和教研，共享資源和信息，師生往來，取長補短。",
        "结对要达到的六个方面：共同管理和教研，共享资源和信息，师生往来，取长补短。",
        "Six aims: joint management and research, shared resources and information, exchange of people, mutual complement.",
    ),
    "02": Text(
        "領導小組設組長、副組長、一名具體負責人和成員。",
        "领导小组设组长、副组长、一名具体负责人和成员。",
        "The leading group has a head, a deputy, a person in charge of the work, and members.",
    ),
    "03a": Text(
        "一所縣城小學牽頭，結對兩所指名的村小。",
        "一所县城小学牵头，结对两所指名的村小。",
        "One primary school of the county town leads, and pairs with two named village schools.",
    ),
    "03b": Text(
        "結對覆蓋七個學科，另有班主任工作。",
        "结对覆盖七个学科，另有班主任工作。",
        "Pairing covers seven subjects, and homeroom work beside them.",
    ),
    "04a": Text(
        "兩地學生一起上課、做作業、受輔導，教師一起備課、教課、批改輔導和檢測。",
        "两地学生一起上课、做作业、受辅导，教师一起备课、教课、批改辅导和检测。",
        "Pupils learn, do homework and are coached in step; teachers plan, teach, mark and coach, and test together.",
    ),
    "04g": Text(
        "牽頭校的教師用視頻直播，同時給兩邊的學生上課。",
        "牵头校的教师用视频直播，同时给两边的学生上课。",
        "Teachers of the lead school teach their own pupils and those of the partners at once, by live video.",
    ),
    "04b": Text("研修有線上和線下兩種。", "研修有线上和线下两种。", "Study takes place online and on site."),
    "04c": Text(
        "線下的集體備課和主題研修由牽頭校組織。",
        "线下的集体备课和主题研修由牵头校组织。",
        "Joint planning and thematic study on site are organised by the lead school.",
    ),
    "04d": Text(
        "線上不拘時間地研討教學、課例和難點。",
        "线上不拘时间地研讨教学、课例和难点。",
        "Online, teaching, lesson cases and hard points are discussed at fixed and free times.",
    ),
    "04e": Text(
        "牽頭校把管理、教學、文化等方面的資源交給兩所村小，不設前提。",
        "牵头校把管理、教学、文化等方面的资源交给两所村小，不设前提。",
        "The lead school gives both partners its resources on management, teaching and culture, with no condition.",
    ),
    "04f": Text(
        "課題由牽頭校教科室主持，各學科組長分頭負責，結對學校參加。",
        "课题由牵头校教科室主持，各学科组长分头负责，结对学校参加。",
        "The research office of the lead school leads projects; heads of subject groups answer for them; partners take part.",
    ),
    "05": Text("年度活動的標題，年份未填。", "年度活动的标题，年份未填。", "Heading of the programme of a year, which is left open."),
    "05a": Text(
        "每個學期，牽頭校以多種形式向兩所村小開放課堂。",
        "每个学期，牵头校以多种形式向两所村小开放课堂。",
        "In every semester the lead school opens its classrooms to both partners, in several forms.",
    ),
    "05b": Text(
        "每學年預計給兩所村小送去一百節以上的好課。",
        "每学年预计给两所村小送去一百节以上的好课。",
        "In a school year it expects to deliver more than 100 good lessons to the two partners.",
    ),
    "05c": Text("雙方教師根據學情共同掌握課堂。", "双方教师根据学情共同掌握课堂。", "Teachers of both sides guide the class together."),
    "05d": Text(
        "雙方一起備課、診斷教學、做主題研修。",
        "双方一起备课、诊断教学、做主题研修。",
        "Both sides plan lessons, diagnose teaching and hold thematic study together.",
    ),
    "06a": Text(
        "每所學校分管此事的副校長是唯一的聯繫人。",
        "每所学校分管此事的副校长是唯一的联系人。",
        "In each paired school the vice-principal in charge is the one contact person.",
    ),
    "06b": Text("多用電話，有事及時互通。", "多用电话，有事及时互通。", "They telephone, and tell each other in time."),
    "06c": Text(
        "活動方案在活動前一週告訴對方。",
        "活动方案在活动前一周告诉对方。",
        "Each side tells the other of its plan for an activity a week before it.",
    ),
}

QUESTIONS = {"well-formed": "组织架构是否合规", "community-compliant": "结对共同体是否合规"}

SUBJECTS = {"community": "结对共同体"}

PARAMETERS = {
    EVIDENCE_UNTIL: Text("材料補交截止日", "材料补交截止日", "until when papers may still come"),
}

# -- readings ----------------------------------------------------------------------------------------------------------------------------

READINGS = {
    "G2": ReadingWords(
        question=Text("文中的20xx是哪一年？", "文中的20xx是哪一年？", "Which year does 20xx stand for?"),
        options={"not_stated": Text("不代填年份", "不代填年份", "left open, with no year filled in")},
        why=Text("方案裡推不出年份。", "方案里推不出年份。", "Nothing in the plan gives the year."),
    ),
    "G6": ReadingWords(
        question=Text("「定時不定時」要多少次？", "「定时不定时」要多少次？", "How often is 'at fixed and free times'?"),
        options={"at_least_one": Text("期內至少一次", "期内至少一次", "at least once in the period")},
        why=Text(
            "原文沒有次數，只能查有沒有；查到有，也不等於做夠了。",
            "原文没有次数，只能查有没有；查到有，也不等于做够了。",
            "The plan gives no number, so only whether there is any can be told; that there is one does not show that it was enough.",
        ),
    ),
    "G9": ReadingWords(
        question=Text("「及時」是多久？", "「及时」是多久？", "How soon is 'in time'?"),
        options={"not_judged": Text("不作判定", "不作判定", "not judged")},
        why=Text(
            "原文沒有期限，也沒有說哪些信息，所以沒有可以計時的起點。",
            "原文没有期限，也没有说哪些信息，所以没有可以计时的起点。",
            "The plan gives neither a limit nor which information is meant, so there is no day from which to count.",
        ),
    ),
    "10a": ReadingWords(
        question=Text("「100多節」怎麼算？", "「100多节」怎么算？", "What are 'some more than 100 lessons'?"),
        options={
            "more_in_all": Text("兩校合計超過100節", "两校合计超过100节", "more than 100 for both partners together"),
            "at_least_in_all": Text("兩校合計滿100節", "两校合计满100节", "100 or more for both together"),
            "more_for_each": Text("每校各超過100節", "每校各超过100节", "more than 100 for each of them"),
        },
        why=Text(
            "「多」是超過；節數是對兩所學校一起說的。",
            "「多」是超过；节数是对两所学校一起说的。",
            "The word means more than; the number is said of the two schools together.",
        ),
    ),
    "10b": ReadingWords(
        question=Text("「提前一週」按什麼日子算？", "「提前一周」按什么日子算？", "By which days is 'a week ahead' counted?"),
        options={
            "seven_days": Text("七個日曆日", "七个日历日", "seven calendar days"),
            "five_working_days": Text("五個工作日", "五个工作日", "five working days"),
        },
        why=Text("原文沒有提工作日。", "原文没有提工作日。", "The plan does not speak of working days."),
    ),
    "10c": ReadingWords(
        question=Text("班主任工作算不算學科？", "班主任工作算不算学科？", "Is homeroom work a subject?"),
        options={
            "seven_and_a_field": Text("七個學科，另加一項工作", "七个学科，另加一项工作", "no: seven subjects and a field of work"),
        },
        why=Text(
            "原文用「及」把它與學科隔開，它也不是課程；沒有哪一條數學科，換一種讀法不改變任何結論。",
            "原文用「及」把它与学科隔开，它也不是课程；没有哪一条数学科，换一种读法不改变任何结论。",
            "The plan sets it apart from the subjects; no clause counts subjects, so that no answer depends on it.",
        ),
    ),
    "10d": ReadingWords(
        question=Text(
            "幾種寫法的校名是同一所學校嗎？",
            "几种写法的校名是同一所学校吗？",
            "Do the several spellings of a school's name mean one school?",
        ),
        options={"one_name_each": Text("是，每校一個編號", "是，每校一个编号", "yes: each school has one id")},
        why=Text(
            "差別來自簡繁轉換和簡稱；學校由編號認定，不靠名稱。",
            "差别来自简繁转换和简称；学校由编号认定，不靠名称。",
            "They differ by script conversion and by short forms; schools are known by ids and not by names.",
        ),
    ),
    "10e": ReadingWords(
        question=Text("「年度」是學年還是日曆年？", "「年度」是学年还是日历年？", "Is the year of the programme a school year?"),
        options={
            "school_year": Text("學年", "学年", "the school year"),
            "calendar_year": Text("日曆年", "日历年", "the calendar year"),
        },
        why=Text(
            "同一段的節數明寫每學年。",
            "同一段的节数明写每学年。",
            "The number of lessons in the same clause is one of a school year.",
        ),
    ),
    "10f": ReadingWords(
        question=Text("「專職聯繫人」要脫產嗎？", "「专职联系人」要脱产吗？", "Is the contact person a full-time post?"),
        options={"designated": Text("不，由分管副校長擔任", "不，由分管副校长担任", "no: the vice-principal holds it")},
        why=Text(
            "擔任者本有職務，不可能是全職；只能理解為指定一人。",
            "担任者本有职务，不可能是全职；只能理解为指定一人。",
            "Who holds it has another office, so it cannot be full time: one designated person is meant.",
        ),
    ),
}

WORDS = Words(
    labels=LABELS,
    gists=GISTS,
    questions=QUESTIONS,
    subjects=SUBJECTS,
    parameters=PARAMETERS,
    notices={},
    readings=READINGS,
)
