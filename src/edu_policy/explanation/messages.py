"""The message catalogue: every sentence of an explanation by id, in three languages. No other module holds a sentence.

A template names its parameters in braces. A message that counts something has an English singular and plural, parted
by ``|``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from edu_policy.quantities import Amount
from edu_policy.text import Language, Text

__all__ = ["FIELDS", "MESSAGES", "field_label", "message", "plural"]


def __dir__() -> list[str]:
    return __all__


def message(id_: str, language: Language, **parameters: str) -> str:
    """Return a message with its parameters filled in."""
    return MESSAGES[id_].in_(language).format(**parameters)


def plural(id_: str, count: Amount, language: Language, **parameters: str) -> str:
    """Return a message in the form that fits a number."""
    singular, _, several = MESSAGES[id_].in_(language).partition("|")
    return (several if several and count != 1 else singular).format(**parameters)


def field_label(field: str, language: Language) -> str:
    """Return what a field is called, with what it belongs to where a reference leads to it.

    A fact that an edition declares is called by its key.
    """
    *owners, last = field.partition(":")[2].split(".") if ":" in field else field.split(".")
    label = FIELDS.get(last)
    if label is None:
        return field
    owner = FIELDS.get(owners[-1]) if len(owners) > 1 else None
    if owner is None:
        return label.in_(language)
    return message("field.of", language, owner=owner.in_(language), field=label.in_(language))


MESSAGES: Final[Mapping[str, Text]] = {
    # -- verdicts and marks
    "verdict.met": Text("達標", "达标", "met"),
    "verdict.not_met": Text("未達標", "未达标", "not met"),
    "verdict.unknown": Text("待查（資料不全）", "待查（资料不全）", "unknown (facts are missing)"),
    "verdict.not_applicable": Text("不適用", "不适用", "not applicable"),
    "verdict.pending.holding": Text("進行中（目前符合）", "进行中（目前符合）", "in progress (holds so far)"),
    "verdict.pending.not_yet": Text("進行中（尚未達到）", "进行中（尚未达到）", "in progress (not reached yet)"),
    "answer.met": Text("是", "是", "yes"),
    "answer.not_met": Text("否", "否", "no"),
    "answer.unknown": Text("待查（資料不全）", "待查（资料不全）", "unknown (facts are missing)"),
    "answer.not_applicable": Text("不適用", "不适用", "not applicable"),
    # -- the head
    "head.verdict": Text(
        "{mark} {subject}　{question}？{verdict}", "{mark} {subject}　{question}？{verdict}", "{mark} {subject}: {question} {verdict}"
    ),
    "head.subject": Text("{shown}（{subject}）", "{shown}（{subject}）", "{shown} ({subject})"),
    "head.context": Text(
        "{title}（{pin}）；期間：{period}；截至 {on}",
        "{title}（{pin}）；期间：{period}；截至 {on}",
        "{title} ({pin}); period: {period}; as of {on}",
    ),
    "head.basis": Text("依據：{basis}", "依据：{basis}", "Rests on: {basis}"),
    # -- lines
    "line.provision": Text("{mark} {locator} {label} [{id}]", "{mark} {locator} {label} [{id}]", "{mark} {locator} {label} [{id}]"),
    "part.when": Text("前提", "前提", "condition"),
    "line.not_bound": Text(
        "{mark} 以下條款只適用於另一類對象：{provisions}",
        "{mark} 以下条款只适用于另一类对象：{provisions}",
        "{mark} these clauses bind another kind of subject: {provisions}",
    ),
    "part.not": Text("不應成立的條件", "不应成立的条件", "what must not hold"),
    "part.asked": Text("原要求", "原要求", "what is asked for"),
    "part.instead": Text("可代替的做法", "可代替的做法", "what may stand in its place"),
    "line.part": Text("{mark} {label}", "{mark} {label}", "{mark} {label}"),
    "line.bare": Text("{head} {says}", "{head} {says}", "{head} {says}"),
    "line.says": Text("{head}：{says}", "{head}：{says}", "{head}: {says}"),
    "line.about": Text("{label}：{about}", "{label}：{about}", "{label}: {about}"),
    "line.of_record": Text("{label}：{record}", "{label}：{record}", "{label}: {record}"),
    "line.of_period": Text("{label}（{period}）", "{label}（{period}）", "{label} ({period})"),
    "says.there": Text("有", "有", "yes"),
    "says.not_there": Text("沒有", "没有", "no"),
    "says.none_recorded": Text("無記錄", "无记录", "none recorded"),
    "says.others_may_come": Text("現有的都符合，期內可能還有", "现有的都符合，期内可能还有", "all so far; others may still come"),
    "says.others_not_recorded": Text(
        "現有的都符合，記錄可能不全", "现有的都符合，记录可能不全", "all that are known; others may not be recorded"
    ),
    "says.more": Text("另有 {n} 項符合", "另有 {n} 项符合", "and {n} more that meet it"),
    "says.months_missed": Text(
        "{months}等 {n} 個月無記錄（共 {total} 個月）",
        "{months}等 {n} 个月无记录（共 {total} 个月）",
        "none recorded in {n} of {total} months ({months} and others)",
    ),
    "says.none": Text("沒有", "没有", "none"),
    "says.joined": Text("{first}；{second}", "{first}；{second}", "{first}; {second}"),
    "says.measured": Text("{observed}（{required}）", "{observed}（{required}）", "{observed} ({required})"),
    "says.share": Text(
        "{total} 條中 {yes} 條符合", "{total} 条中 {yes} 条符合", "{yes} of {total} record meets it|{yes} of {total} records meet it"
    ),
    "says.share_open": Text("{share}，{n} 條不詳", "{share}，{n} 条不详", "{share}, {n} not known"),
    "says.items": Text(
        "{total} 項中已有 {yes} 項", "{total} 项中已有 {yes} 项", "{yes} of {total} item is there|{yes} of {total} items are there"
    ),
    "says.in_all": Text("共 {n} 項", "共 {n} 项", "{n} in all"),
    "says.no_records_yet": Text("尚無此類記錄", "尚无此类记录", "nothing of the kind is recorded yet"),
    "says.lacking_records": Text("{n} 條未符合", "{n} 条未符合", "{n} record does not meet it|{n} records do not meet it"),
    "says.all_of_these": Text("以下各項均須成立", "以下各项均须成立", "all of these"),
    "says.any_of_these": Text("任一項成立即可", "任一项成立即可", "any one of these"),
    "says.some_of_these": Text("以下 {total} 項須有 {n} 項成立", "以下 {total} 项须有 {n} 项成立", "{n} of these {total} must hold"),
    "says.too_few": Text(
        "須有 {n} 項成立，以下共 {total} 項", "须有 {n} 项成立，以下共 {total} 项", "{n} must hold, and there are {total}"
    ),
    "says.lacking_items": Text("缺：{items}", "缺：{items}", "lacking: {items}"),
    "says.unsure_items": Text("有無不詳：{items}", "有无不详：{items}", "not known whether there: {items}"),
    "says.shortfall": Text("還差 {amount}", "还差 {amount}", "{amount} short"),
    "says.due": Text("截止 {day}", "截止 {day}", "until {day}"),
    "says.no_deadline": Text("未定截止日期", "未定截止日期", "no deadline stated"),
    "says.missing": Text("不詳：{facts}", "不详：{facts}", "not known: {facts}"),
    "says.missing_fact": Text("{of}的{field}", "{of}的{field}", "{field} of {of}"),
    "says.part": Text("{of}（第{n}個{field}）", "{of}（第{n}个{field}）", "{of} ({field}, no. {n})"),
    "says.no_value": Text("參數「{name}」的值", "参数“{name}”的值", "value of parameter {name}"),
    "says.of_semester": Text("{semester}的{field}", "{semester}的{field}", "{field} of the {semester}"),
    "says.no_row": Text("表中未列此情形，無數值", "表中未列此情形，无数值", "the table gives no number for this case"),
    "says.no_row_too": Text("表中未列的情形亦無數值", "表中未列的情形亦无数值", "and the table gives no number for what it does not list"),
    "says.not_kept": Text("{table}未收錄", "{table}未收录", "{table} are not kept"),
    "says.no_calendar": Text("未提供校曆", "未提供校历", "no school calendar is given"),
    "says.not_known": Text("{facts}不詳", "{facts}不详", "{facts} not known"),
    "says.not_reported": Text("尚未上報", "尚未上报", "not reported yet"),
    "says.membership_unknown": Text("是否計入不詳", "是否计入不详", "whether it counts is not known"),
    "says.membership_open": Text("是否計入未定", "是否计入未定", "whether it counts is not settled yet"),
    "says.scope_unknown": Text("是否適用不詳", "是否适用不详", "whether it applies is not known"),
    "says.scope_open": Text("是否適用未定", "是否适用未定", "whether it applies is not settled yet"),
    "says.nothing_yet": Text("尚無此類材料", "尚无此类材料", "nothing of the kind is there yet"),
    "says.nothing": Text("沒有此類材料", "没有此类材料", "nothing of the kind is there"),
    "says.necessary": Text("符合只是必要條件", "符合只是必要条件", "passing is necessary, not sufficient"),
    "says.breach": Text("已認定違規：{items}", "已认定违规：{items}", "breach found: {items}"),
    "says.in_part": Text("{semester}缺 {days}", "{semester}缺 {days}", "{semester} lacks {days}"),
    "observed.nothing": Text("數值不詳", "数值不详", "number not known"),
    "observed.below": Text("至多 {high}", "至多 {high}", "{high} at most"),
    "observed.open": Text("已知 {low}，可能更多", "已知 {low}，可能更多", "{low} known, perhaps more"),
    "observed.range": Text("{low} 至 {high}", "{low} 至 {high}", "{low} to {high}"),
    "required.at_least": Text("至少 {bound}", "至少 {bound}", "at least {bound}"),
    "required.at_most": Text("至多 {bound}", "至多 {bound}", "at most {bound}"),
    "required.all": Text("須全部符合", "须全部符合", "all must"),
    "required.none": Text("不得有", "不得有", "there must be none"),
    "required.exactly": Text("應為 {bound}", "应为 {bound}", "exactly {bound}"),
    "required.both": Text("{low}，{high}", "{low}，{high}", "{low}, {high}"),
    "required.low_unknown": Text("下限不詳", "下限不详", "lower bound not known"),
    "required.high_unknown": Text("上限不詳", "上限不详", "upper bound not known"),
    "field.of": Text("{owner}的{field}", "{owner}的{field}", "{field} of {owner}"),
    # -- sections
    "section.not_counted": Text("未計入：", "未计入：", "Not counted:"),
    "section.uncertain": Text("是否計入待查：", "是否计入待查：", "May or may not count:"),
    "section.remaining": Text("尚需：", "尚需：", "Still needed:"),
    "section.beside": Text("另見（不影響結論）：", "另见（不影响结论）：", "Beside the answer (decides nothing):"),
    "section.readings": Text("採用的讀法（可更換）：", "采用的读法（可更换）：", "Readings taken (each can be switched):"),
    "section.assumptions": Text("前提：", "前提：", "Taken for granted:"),
    "item.records": Text("{reason}：{records} [{provisions}]", "{reason}：{records} [{provisions}]", "{reason}: {records} [{provisions}]"),
    "item.more": Text("{records}等 {n} 條", "{records}等 {n} 条", "{records} and more, {n} in all"),
    "item.reading": Text("{key} {question}——{option}", "{key} {question}——{option}", "{key} {question} - {option}"),
    "item.remaining": Text("{label} [{id}]：{says}", "{label} [{id}]：{says}", "{label} [{id}]: {says}"),
    "item.notice": Text("提示（{cites}）：{text}", "提示（{cites}）：{text}", "Note ({cites}): {text}"),
    "item.notice_unknown": Text("提示（{cites}）待查：{text}", "提示（{cites}）待查：{text}", "Note ({cites}), not certain: {text}"),
    "item.texts": Text("只作文字、不作判定：{provisions}", "只作文字、不作判定：{provisions}", "Text only, not judged: {provisions}"),
    "item.effect": Text(
        "{label} [{id}]：{gives}——{state}（{binding}）",
        "{label} [{id}]：{gives}——{state}（{binding}）",
        "{label} [{id}]: {gives} - {state} ({binding})",
    ),
    "item.standing": Text("{label} [{id}]：{standing}", "{label} [{id}]：{standing}", "{label} [{id}]: {standing}"),
    "item.standing_by": Text("{standing}（{by}）", "{standing}（{by}）", "{standing} ({by})"),
    "item.quantity": Text("{label} [{id}]：{amount}", "{label} [{id}]：{amount}", "{label} [{id}]: {amount}"),
    "item.bullet": Text("- {text}", "- {text}", "- {text}"),
    # -- why a record did not count
    "reason.after_on": Text("日期在截止日之後", "日期在截止日之后", "dated after the day of the assessment"),
    "reason.outside_window": Text("日期不在應計期間", "日期不在应计期间", "dated outside the window"),
    "reason.outside_standing": Text("當日已結束或尚未開始", "当日已结束或尚未开始", "ended before that day, or begins after it"),
    "reason.too_late": Text("逾期送達", "逾期送达", "came too late"),
    "reason.other_period": Text("屬於另一期間", "属于另一期间", "about another period"),
    "reason.period_uncertain": Text("所屬期間不明確", "所属期间不明确", "about a period that is wider or not stated"),
    "reason.date_unknown": Text("日期不詳", "日期不详", "date not known"),
    "reason.duplicate": Text("重複登記", "重复登记", "recorded twice"),
    "reason.condition_failed": Text("不符合條件（{field}）", "不符合条件（{field}）", "does not meet a condition ({field})"),
    "reason.condition_unknown": Text("{field}不詳", "{field}不详", "{field} not known"),
    "reason.kind_not_counted": Text("此類活動不計課時", "此类活动不计课时", "earns no credit hours"),
    "reason.kind_not_listed": Text(
        "類別未列明，須人工確認", "类别未列明，须人工确认", "of a kind that the clause does not name; a person must decide"
    ),
    "reason.kind_unknown": Text("類別不詳", "类别不详", "kind not known"),
    "reason.amount_unknown": Text("節數或半天數不詳", "节数或半天数不详", "number of lessons or half-days not known"),
    "reason.part_of_a_unit": Text("不足一個整單位", "不足一个整单位", "less than one whole unit"),
    "reason.property_missing": Text("缺少應有材料", "缺少应有材料", "lacks the paper that it must have"),
    "reason.property_unknown": Text("應有材料待查", "应有材料待查", "not known whether the paper is there"),
    "reason.beyond_best": Text("未列入只計最高者之內", "未列入只计最高者之内", "not among the best that count"),
    "reason.semester_in_part": Text("學期不完整（{field}）", "学期不完整（{field}）", "semester not whole (missing {field})"),
    # -- why a requirement does not apply
    "why.no_members": Text("沒有此類記錄", "没有此类记录", "nothing of the kind is recorded"),
    "why.other_period": Text("本期間內沒有應判定的時段", "本期间内没有应判定的时段", "no window of its kind ends in this period"),
    "why.no_breach_recorded": Text("未見違規認定", "未见违规认定", "no breach is recorded"),
    "why.breaches_not_kept": Text("未收錄違規認定", "未收录违规认定", "breaches are not recorded here"),
    "why.edge_unknown": Text("起止日期不詳", "起止日期不详", "an edge of the window is not known"),
    "why.other_subject": Text("只適用於另一類對象", "只适用于另一类对象", "binds another kind of subject"),
    "why.condition": Text("不適用：前提不成立", "不适用：前提不成立", "does not apply: the condition does not hold"),
    # -- the force of what is only reported beside the answer, and how it went
    "force.in_principle": Text("原則上", "原则上", "in principle"),
    "force.target": Text("力爭", "力争", "target"),
    "force.encouraged": Text("鼓勵", "鼓励", "encouraged"),
    "force.may": Text("可", "可", "may"),
    "force.definition": Text("界定", "界定", "definition"),
    "force.process": Text("過程", "过程", "process"),
    "force.benefit": Text("給予", "给予", "benefit"),
    "force.consequence": Text("後果", "后果", "consequence"),
    "forced.reached.met": Text("已達到", "已达到", "reached"),
    "forced.reached.not_met": Text("未達到", "未达到", "not reached"),
    "forced.used.met": Text("已採用", "已采用", "used"),
    "forced.used.not_met": Text("未採用", "未采用", "not used"),
    "forced.fits.met": Text("相符", "相符", "fits"),
    "forced.fits.not_met": Text("不符", "不符", "does not fit"),
    "says.forced": Text("（{force}）{says}", "（{force}）{says}", "({force}) {says}"),
    # -- codes that an edition does not declare, and lists
    "term.undeclared": Text("「{code}」", "“{code}”", "'{code}'"),
    "list.two": Text("{first}、{second}", "{first}、{second}", "{first}, {second}"),
    # -- periods
    "period.school_year": Text("{short}學年", "{short}学年", "school year {short}"),
    "period.semester.1": Text("{year}第一學期", "{year}第一学期", "autumn semester, {year}"),
    "period.semester.2": Text("{year}第二學期", "{year}第二学期", "spring semester, {year}"),
    "period.span": Text("{start}至{end}", "{start}至{end}", "{start} to {end}"),
    "period.named": Text("{name}（{start}至{end}）", "{name}（{start}至{end}）", "{name} ({start} to {end})"),
    "period.no_end": Text("（未定）", "（未定）", "(no end yet)"),
    "period.standing": Text("{day}的狀況", "{day}的状况", "state on {day}"),
    "period.no_start": Text("（不限）", "（不限）", "(any earlier day)"),
    "period.before_semester": Text("{semester}開學前", "{semester}开学前", "before the {semester}"),
    "period.programme": Text("建設時間（{start}至{end}）", "建设时间（{start}至{end}）", "programme term ({start} to {end})"),
    "period.edge_unknown": Text("（未定）", "（未定）", "(not set)"),
    # -- units
    "unit.credit_hour": Text("{n} 課時", "{n} 课时", "{n} credit hour|{n} credit hours"),
    "unit.lesson": Text("{n} 節", "{n} 节", "{n} lesson|{n} lessons"),
    "unit.half_day": Text("{n} 個半天", "{n} 个半天", "{n} half-day|{n} half-days"),
    "unit.day": Text("{n} 天", "{n} 天", "{n} day|{n} days"),
    "unit.subject": Text("{n} 門學科", "{n} 门学科", "{n} subject|{n} subjects"),
    "unit.session": Text("{n} 次", "{n} 次", "{n} session|{n} sessions"),
    "unit.semester": Text("{n} 個學期", "{n} 个学期", "{n} semester|{n} semesters"),
    "unit.month": Text("{n} 個月", "{n} 个月", "{n} month|{n} months"),
    "unit.year": Text("{n} 年", "{n} 年", "{n} year|{n} years"),
    "unit.person": Text("{n} 人", "{n} 人", "{n} person|{n} people"),
    "unit.school": Text("{n} 所", "{n} 所", "{n} school|{n} schools"),
    "unit.document": Text("{n} 份", "{n} 份", "{n} document|{n} documents"),
    "unit.decision": Text("{n} 項決定", "{n} 项决定", "{n} decision|{n} decisions"),
    "unit.signature": Text("{n} 個簽字", "{n} 个签字", "{n} signature|{n} signatures"),
    "unit.filing": Text("{n} 次報送", "{n} 次报送", "{n} filing|{n} filings"),
    "unit.record": Text("{n} 條", "{n} 条", "{n} record|{n} records"),
    "unit.item": Text("{n} 項", "{n} 项", "{n} item|{n} items"),
    "unit.point": Text("{n} 分", "{n} 分", "{n} point|{n} points"),
    "unit.ratio": Text("{n}", "{n}", "{n}"),
    "unit.yuan": Text("{n} 元", "{n} 元", "{n} yuan"),
    # -- basis, effects, standings, assumptions
    "basis.records": Text("按日登記的記錄", "按日登记的记录", "dated records"),
    "basis.register": Text("登記冊", "登记册", "registers"),
    "basis.reported": Text("上報數字", "上报数字", "reported figures"),
    "basis.on_file": Text("存檔材料", "存档材料", "papers and decisions on file"),
    "basis.declared": Text("聲明", "声明", "declarations"),
    "basis.attested": Text("本人聲明", "本人声明", "the subject's own declarations"),
    "effect.none": Text("尚未成立", "尚未成立", "not yet"),
    "effect.due": Text("條件成立，尚未認定", "条件成立，尚未认定", "due, not yet granted"),
    "effect.ended": Text("已終止", "已终止", "ended"),
    "effect.in_force": Text("成立", "成立", "in force"),
    "effect.unknown": Text("待查", "待查", "not known"),
    "binding.entitled": Text("當然取得", "当然取得", "by right"),
    "binding.discretion": Text("可予考慮", "可予考虑", "at discretion"),
    "binding.unquantified": Text("幅度未定", "幅度未定", "amount not stated"),
    "standing.attested": Text("已證明", "已证明", "attested"),
    "standing.denied": Text("被否認", "被否认", "denied"),
    "standing.lapsed": Text("證明已過期", "证明已过期", "attested, but lapsed"),
    "standing.silent": Text("無人聲明", "无人声明", "nothing declared"),
    "standing.own": Text("自行聲明", "自行声明", "by the one concerned"),
    "assumption.borrowed_edge": Text(
        "{what}：{day}，校曆未載，採自{lender}",
        "{what}：{day}，校历未载，采自{lender}",
        "{what}: {day}, not stated by the calendar, lent by {lender}",
    ),
    "edge.of": Text("{semester}{edge}", "{semester}{edge}", "{semester}, {edge}"),
    "assumption.not_in_force": Text(
        "{what} 在期間開始時並未施行", "{what} 在期间开始时并未施行", "{what} was not in force at the start of the period"
    ),
    "assumption.derived": Text(
        "結論取決於這些條款，是由全文推知：{what}",
        "结论取决于这些条款，是由全文推知：{what}",
        "that the answer rests on these is derived, not stated: {what}",
    ),
}

FIELDS: Final[Mapping[str, Text]] = {
    "about": Text("對象", "对象", "what it is about"),
    "activity": Text("活動記錄", "活动记录", "activities"),
    "at": Text("地點", "地点", "place"),
    "authority": Text("主管機關", "主管机关", "authority"),
    "backbone": Text("骨幹教師身份", "骨干教师身份", "backbone status"),
    "by": Text("經辦人", "经办人", "who did it"),
    "calendar": Text("校曆", "校历", "school calendar"),
    "capacity": Text("身份", "身份", "capacity"),
    "class_id": Text("班級", "班级", "class"),
    "community": Text("共同體", "共同体", "communities"),
    "deadline": Text("截止日期", "截止日期", "deadline"),
    "decision": Text("認定與決定", "认定与决定", "decisions"),
    "declaration": Text("聲明", "声明", "declarations"),
    "document": Text("材料", "材料", "documents"),
    "employer": Text("任職單位", "任职单位", "employer"),
    "end": Text("結束日期", "结束日期", "last day"),
    "evidence": Text("佐證材料", "佐证材料", "evidence"),
    "figure": Text("上報數字", "上报数字", "figures"),
    "filings": Text("報送情況", "报送情况", "filings"),
    "first_lesson": Text("開課日期", "开课日期", "day of the first lesson"),
    "formed_on": Text("成立日期", "成立日期", "day of formation"),
    "governance": Text("治理狀況", "治理状况", "governance"),
    "group": Text("組織", "组织", "groups"),
    "half_days": Text("半天數", "半天数", "number of half-days"),
    "handwritten": Text("是否手寫", "是否手写", "whether handwritten"),
    "home": Text("派出學校", "派出学校", "sending school"),
    "home_office": Text("原職務", "原职务", "post at home"),
    "host": Text("受援學校", "受援学校", "host school"),
    "host_office": Text("受援學校職務", "受援学校职务", "post at the host"),
    "issuer": Text("發文單位", "发文单位", "issuer"),
    "items": Text("分項", "分项", "items"),
    "kind": Text("類別", "类别", "kind"),
    "last_day": Text("最後一天", "最后一天", "last day"),
    "lessons": Text("節數", "节数", "number of lessons"),
    "level": Text("級別", "级别", "level"),
    "member": Text("成員校", "成员校", "members"),
    "members": Text("成員校", "成员校", "members"),
    "mode": Text("方式", "方式", "mode"),
    "of": Text("所屬單位", "所属单位", "where it belongs"),
    "office": Text("職務", "职务", "office"),
    "on": Text("日期", "日期", "date"),
    "outcome": Text("結果", "结果", "outcome"),
    "parent": Text("上級機關", "上级机关", "authority above"),
    "participants": Text("參加人員", "参加人员", "participants"),
    "party_member": Text("黨員身份", "党员身份", "Party membership"),
    "people": Text("參加人員", "参加人员", "who took part"),
    "period": Text("所屬期間", "所属期间", "period"),
    "person": Text("人員", "人员", "person"),
    "pin": Text("所依版本", "所依版本", "edition that it answers"),
    "places": Text("參與學校", "参与学校", "schools that took part"),
    "policy": Text("所依政策", "所依政策", "policy that it answers"),
    "posting": Text("支教任務", "支教任务", "postings"),
    "posts": Text("職務", "职务", "posts"),
    "question": Text("所答問題", "所答问题", "question that it answers"),
    "rank": Text("職稱等級", "职称等级", "rank"),
    "reported_by": Text("上報單位", "上报单位", "who reported it"),
    "rests_on": Text("所依據的記錄", "所依据的记录", "what it rests on"),
    "role": Text("角色", "角色", "role"),
    "says": Text("聲明內容", "声明内容", "what is declared"),
    "school": Text("學校", "学校", "school"),
    "seats": Text("席位", "席位", "seats"),
    "semester": Text("學期", "学期", "semester"),
    "setting": Text("城鄉類別", "城乡类别", "urban-rural setting"),
    "signatures": Text("簽字", "签字", "signatures"),
    "since": Text("取得日期", "取得日期", "since when"),
    "sites": Text("參與學校", "参与学校", "schools that took part"),
    "stages": Text("學段", "学段", "stages"),
    "start": Text("起始日期", "起始日期", "first day"),
    "statement": Text("聲明條款", "声明条款", "declared provision"),
    "subject": Text("學科", "学科", "subject"),
    "subjects": Text("學科", "学科", "subjects"),
    "tags": Text("標籤", "标签", "tags"),
    "term_start": Text("起始日期", "起始日期", "first day"),
    "title_quota": Text("副高名額", "副高名额", "associate-senior places"),
    "titles": Text("職稱", "职称", "titles"),
    "type": Text("類型", "类型", "type"),
    "under": Text("設立處", "设立处", "where it sits"),
    "value": Text("數值", "数值", "value"),
    "with_": Text("受理單位", "受理单位", "office of filing"),
    "working": Text("工作日", "工作日", "working days"),
}
