"""Words of the policy to copy: Simplified labels, gists, questions and reasons of readings."""

from __future__ import annotations

from edu_policy.rules import EVIDENCE_UNTIL, ReadingWords, Words
from edu_policy.text import Text

__all__ = ["WORDS"]

# -- Simplified labels of the provisions, in the plan's order --------------------------------------------------------------------------

LABELS = {
    "00": "背景",
    "01a": "一带三",
    "01b": "结对校数",
    "01c": "教研形式",
    "02a": "每学期听课",
    "02b": "全年听课",
    "02c": "年度计划",
    "02d": "资源开放",
    "03a": "服务期限",
    "03b": "补贴标准",
    "03c": "发放补贴",
    "03d": "营造氛围",
}

# -- gists: what each provision says, in our own words ---------------------------------------------------------------------------------

GISTS = {
    "00": Text("方案的背景。", "方案的背景。", "Why there is a plan."),
    "01a": Text("一所學校牽頭。", "一所学校牵头。", "One school leads."),
    "01b": Text("結對一至三所村校。", "结对一至三所村校。", "It pairs with one to three village schools."),
    "01c": Text("形式有聽課、講座等。", "形式有听课、讲座等。", "Research takes the form of visits, lectures and the like."),
    "02a": Text("每學期到結對校聽課四次。", "每学期到结对校听课四次。", "Four visits in each semester."),
    "02b": Text("全年爭取三十次。", "全年争取三十次。", "Thirty in the year are aimed at."),
    "02c": Text("每學年有計劃。", "每学年有计划。", "There is a plan for each school year."),
    "02d": Text("牽頭校開放資源。", "牵头校开放资源。", "The lead school opens its resources."),
    "03a": Text("駐校十個月。", "驻校十个月。", "Ten months at the village school."),
    "03b": Text("每月三百元。", "每月三百元。", "300 yuan for each month."),
    "03c": Text("按月數發放。", "按月数发放。", "It is paid by the months."),
    "03d": Text("營造教研氛圍。", "营造教研氛围。", "An atmosphere of research is fostered."),
}

QUESTIONS = {"community-compliant": "结对是否合规", "teacher-compliant": "驻校教师是否合规"}

SUBJECTS = {"community": "结对共同体", "teacher": "驻校教师"}

PARAMETERS = {EVIDENCE_UNTIL: Text("材料截止日", "材料截止日", "until when papers may come")}

READINGS = {
    "c1": ReadingWords(
        question=Text("四次是對每所結對校，還是合計？", "四次是对每所结对校，还是合计？", "Four visits to each partner, or together?"),
        options={
            "each_partner": Text("每所結對校", "每所结对校", "to each partner"),
            "together": Text("合計", "合计", "together"),
        },
        why=Text("村校各自受益。", "村校各自受益。", "Each village school is to gain."),
    ),
    "c2": ReadingWords(
        question=Text("結對校數包括牽頭校嗎？", "结对校数包括牵头校吗？", "Is the lead school among the three?"),
        options={"partners_only": Text("不包括", "不包括", "no")},
        why=Text(
            "原文說的是村校，牽頭校不是村校。",
            "原文说的是村校，牵头校不是村校。",
            "The plan speaks of village schools; the lead is none.",
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
