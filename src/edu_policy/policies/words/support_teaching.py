"""Words of the county support-teaching policy (支教): Simplified labels, gists, questions and reasons of readings."""

from __future__ import annotations

from edu_policy.rules import ReadingWords, Words
from edu_policy.text import Text

__all__ = ["GISTS", "LABELS", "NOTICES", "PARAMETERS", "QUESTIONS", "READINGS", "SUBJECTS", "WORDS"]

# -- Simplified labels of the provisions, in the plan's order ----------------------------------------------------------------------

LABELS = {
    "00": "方案1背景",
    "01a": "县直实施对象",
    "01b": "乡镇实施对象",
    "02a": "领导小组组成",
    "02b": "办公室设置",
    "03a": "结对基数",
    "03b": "偏远学校认定",
    "03c": "签订协议",
    "03d": "报办公室备案",
    "04a": "支教人员条件",
    "04b": "支教名单报备",
    "04c": "名额公式N+2",
    "04d": "最高限额",
    "04e": "自定人数报备",
    "05a": "支教期限",
    "05b": "支教总课时",
    "05c": "授课总节数",
    "05d": "每学期授课节数",
    "05e": "支教形式",
    "05f": "同等课时",
    "05g": "教研半天折算",
    "05h": "支教留存资料",
    "05i": "工作量化表",
    "05j": "支教认定主体",
    "05j2": "按课时计算",
    "05k": "学期汇总",
    "05l": "手写档案",
    "05m": "确认签字",
    "05n": "汇总报送",
    "06a": "年度总结",
    "06b": "认定一年支教经历",
    "06c": "高级职称资历",
    "06d": "评优推广",
    "06e": "推荐先进条件",
    "07": "高度重视",
    "08a": "列为重要任务",
    "08b": "严禁弄虚作假",
    "08c": "部门配合",
}

# -- gists: what each provision says, in our own words -----------------------------------------------------------------------------

GISTS = {
    "00": Text(
        "背景：縣方案依據國家城鄉融合政策制定。",
        "背景：县方案依据国家城乡融合政策制定。",
        "Background: the county plan rests on national policy for urban-rural integration.",
    ),
    "01a": Text(
        "縣直一方：中小學、特教學校和幼兒園。",
        "县直一方：中小学、特教学校和幼儿园。",
        "County side: primary and secondary schools, special-education schools and kindergartens run directly by the county.",
    ),
    "01b": Text(
        "鄉鎮一方：中小學，也包括幼兒園。",
        "乡镇一方：中小学，也包括幼儿园。",
        "Township side: primary and secondary schools, kindergartens included.",
    ),
    "02a": Text(
        "教育、社會事務兩局的領導和科室負責人組成領導小組。",
        "教育、社会事务两局的领导和科室负责人组成领导小组。",
        "Leaders and section heads of the education and social-affairs bureaus form the leading group.",
    ),
    "02b": Text(
        "領導小組辦公室設於縣教育局教研室，推進具體工作。",
        "领导小组办公室设于县教育局教研室，推进具体工作。",
        "The leading group's office sits in the bureau's teaching-research office and drives the work.",
    ),
    "03a": Text(
        "每個縣直單位至少與一所偏遠農村學校或幼兒園結對。",
        "每个县直单位至少与一所偏远农村学校或幼儿园结对。",
        "Each county-level school or kindergarten pairs with at least one remote rural school or kindergarten.",
    ),
    "03b": Text(
        "農村學校須經教育行政部門認定為偏遠，才能結對。",
        "农村学校须经教育行政部门认定为偏远，才能结对。",
        "A rural school may become a partner only once education authorities have recognised it as remote.",
    ),
    "03c": Text(
        "各校簽訂協議，共同體由此成立。",
        "各校签订协议，共同体由此成立。",
        "A community comes into being through a signed agreement between its schools.",
    ),
    "03d": Text(
        "共同體成立後，報縣共同體建設辦公室。",
        "共同体成立后，报县共同体建设办公室。",
        "Each community formed is reported to the county community-building office.",
    ),
    "04a": Text(
        "縣直單位挑選管理有經驗、教學能力強的人去支教。",
        "县直单位挑选管理有经验、教学能力强的人去支教。",
        "County-level schools pick people with rich management experience and strong teaching ability.",
    ),
    "04b": Text(
        "縣直單位把支教名單報縣共同體建設辦公室。",
        "县直单位把支教名单报县共同体建设办公室。",
        "The list of support teachers is filed with the county community-building office.",
    ),
    "04c": Text(
        "名額為N+2，N是該單位上一年分得的副高名額。",
        "名额为N+2，N是该单位上一年分得的副高名额。",
        "The quota is N + 2, N being the unit's associate-senior places of the previous year.",
    ),
    "04d": Text(
        "N+2是上限，不是任務數，派出人數不得超過。",
        "N+2是上限，不是任务数，派出人数不得超过。",
        "N + 2 is a ceiling, not a target: no unit may send more people.",
    ),
    "04e": Text(
        "上限之內，各單位自定人數，並按要求報備。",
        "上限之内，各单位自定人数，并按要求报备。",
        "Within the ceiling each unit sets its own number and files it as required.",
    ),
    "05a": Text(
        "一次支教為期一年，即兩個學期。",
        "一次支教为期一年，即两个学期。",
        "A support placement lasts one year, that is, two semesters.",
    ),
    "05b": Text(
        "支教期間累計至少80課時。",
        "支教期间累计至少80课时。",
        "At least 80 credited lesson hours are earned over the placement.",
    ),
    "05c": Text(
        "支教期間授課至少60節。",
        "支教期间授课至少60节。",
        "At least 60 lessons are taught over the placement.",
    ),
    "05d": Text(
        "每個學期授課至少30節。",
        "每个学期授课至少30节。",
        "At least 30 lessons are taught in each semester.",
    ),
    "05e": Text(
        "支教以授課、聽課、說課、組織教研等方式為主。",
        "支教以授课、听课、说课、组织教研等方式为主。",
        "Support mainly means teaching, observing or explaining lessons, organising teaching research, and the like.",
    ),
    "05f": Text(
        "授課、聽課、說課同等計算，每節1課時。",
        "授课、听课、说课同等计算，每节1课时。",
        "A lesson taught, one observed and one explained each count as one hour.",
    ),
    "05g": Text(
        "半天教研活動計3課時。",
        "半天教研活动计3课时。",
        "Each half-day of teaching-research activity counts as 3 hours.",
    ),
    "05h": Text(
        "支教活動要有資料、影像等記錄可查。",
        "支教活动要有资料、影像等记录可查。",
        "Support activities are documented by papers, audio-visual records and the like.",
    ),
    "05i": Text(
        "支教人員各自填寫工作量化表。",
        "支教人员各自填写工作量化表。",
        "Each support teacher fills in the workload quantification form.",
    ),
    "05j": Text(
        "工作量要經受援學校和縣教育局認定。",
        "工作量要经受援学校和县教育局认定。",
        "The recipient school and the county education bureau both recognise the workload.",
    ),
    "05j2": Text(
        "工作量一般折算成課時。",
        "工作量一般折算成课时。",
        "As a rule the work is reckoned in lesson hours.",
    ),
    "05k": Text(
        "課時每學期彙總一次。",
        "课时每学期汇总一次。",
        "Hours are totalled once every semester.",
    ),
    "05l": Text(
        "彙總時，每節課、每次教研的手寫材料依授課順序存檔。",
        "汇总时，每节课、每次教研的手写材料依授课顺序存档。",
        "At each total, handwritten records of every lesson and research activity are archived in teaching order.",
    ),
    "05m": Text(
        "受援學校和鄉鎮負責人對彙總確認簽字。",
        "受援学校和乡镇负责人对汇总确认签字。",
        "The recipient school and the township person in charge confirm and sign each total.",
    ),
    "05n": Text(
        "簽字後的彙總報縣共同體建設辦公室。",
        "签字后的汇总报县共同体建设办公室。",
        "The signed totals go to the county community-building office.",
    ),
    "06a": Text(
        "領導小組每年總結一次共同體建設。",
        "领导小组每年总结一次共同体建设。",
        "The leading group sums up community building every year.",
    ),
    "06b": Text(
        "領導小組認定哪些人具有一年支教經歷。",
        "领导小组认定哪些人具有一年支教经历。",
        "The leading group recognises those who have one year of support-teaching experience.",
    ),
    "06c": Text(
        "經認定的一年支教，算參評高級職稱的一項資歷條件。",
        "经认定的一年支教，算参评高级职称的一项资历条件。",
        "The recognised year counts as one experience condition when applying for a senior professional title.",
    ),
    "06d": Text(
        "評選優秀支教集體和個人，推廣好的做法。",
        "评选优秀支教集体和个人，推广好的做法。",
        "Outstanding support collectives and individuals are selected, and good practice is spread.",
    ),
    "06e": Text(
        "推薦縣級及以上先進個人時，支教經歷是重要條件。",
        "推荐县级及以上先进个人时，支教经历是重要条件。",
        "Support experience is an important condition when recommending advanced individuals at county level or above.",
    ),
    "07": Text(
        "各方要高度重視共同體建設。",
        "各方要高度重视共同体建设。",
        "All concerned are urged to take community building seriously.",
    ),
    "08a": Text(
        "縣直學校把共同體建設當作一項重要的改革任務。",
        "县直学校把共同体建设当作一项重要的改革任务。",
        "County-level schools treat community building as an important reform task.",
    ),
    "08b": Text(
        "不得弄虛作假，也不得走過場。",
        "不得弄虚作假，也不得走过场。",
        "Falsification and going through the motions are strictly forbidden.",
    ),
    "08c": Text(
        "教育局和社會事務局的責任科室密切配合。",
        "教育局和社会事务局的责任科室密切配合。",
        "The sections in charge at the education and social-affairs bureaus work closely together.",
    ),
}

# -- questions, subjects, parameters, notices --------------------------------------------------------------------------------------

QUESTIONS = {
    "hours-earned": "课时是否达标",
    "year-earned": "这一年是否达标",
    "year-recognised": "一年支教经历是否已认定",
    "posting-compliant": "支教任务是否合规",
    "unit-compliant": "县直学校是否合规",
    "community-compliant": "共同体是否合规",
    "county-compliant": "全县是否合规",
}

SUBJECTS = {
    "posting": "支教任务",
    "unit": "县直学校",
    "community": "结对共同体",
    "county": "县",
    "township-school": "乡镇学校",
}

PARAMETERS = {
    "township_role": Text(
        "鄉鎮負責人簽字時的角色代碼",
        "乡镇负责人签字时的角色代码",
        "code of the role in which the township person in charge signs",
    ),
    "missing_days": Text(
        "最多缺幾個上課日，這個學期仍算數",
        "最多缺几个上课日，这个学期仍算数",
        "school days of a semester that a posting may miss and still have it",
    ),
    "evidence_until": Text(
        "所涉事項結束後，材料、簽字和決定最晚何時可到",
        "所涉事项结束后，材料、签字和决定最晚何时可到",
        "until when papers, signatures and decisions may still arrive after the end of what they are about",
    ),
}

NOTICES = {
    "1h": Text(
        "這個共同體還沒有派出支教人員；方案沒有規定下限。",
        "这个共同体还没有派出支教人员；方案没有规定下限。",
        "This community has nobody dispatched; the plan sets no minimum.",
    ),
    "1i": Text(
        "市、縣兩級中只有一級認定結對學校為偏遠。",
        "市、县两级中只有一级认定结对学校为偏远。",
        "Only one of the two levels, city or county, has recognised the partner as remote.",
    ),
    "1m": Text(
        "縣直單位與結對學校的學段不同；方案沒有要求一致。",
        "县直单位与结对学校的学段不同；方案没有要求一致。",
        "Unit and partner differ in stage; the plan does not ask that they match.",
    ),
    "K01-4": Text(
        "派出的人比結對學校少，除非一人兼顧幾所，否則有學校無人支教。",
        "派出的人比结对学校少，除非一人兼顾几所，否则有学校无人支教。",
        "Fewer people are dispatched than there are partner schools, so one goes without unless somebody serves several.",
    ),
}

# -- readings: the option taken stands first; `why` says why it is taken, or why it cannot be switched -----------------------------

READINGS = {
    "1a": ReadingWords(
        question=Text(
            "60節授課包含在80課時之內嗎？",
            "60节授课包含在80课时之内吗？",
            "Are the 60 taught lessons part of the 80 hours?",
        ),
        options={
            "inside": Text("授課計入80課時", "授课计入80课时", "taught lessons count toward the 80 hours"),
            "beside": Text("80課時在授課之外另計", "80课时在授课之外另计", "the 80 hours are earned apart from the taught lessons"),
        },
        why=Text(
            "授課是積累課時的第一種方式，60節寫在它後面的括號裡，是對它的說明。",
            "授课是积累课时的第一种方式，60节写在它后面的括号里，是对它的说明。",
            "Teaching is the first of the ways in which hours are earned, and the 60 stands in brackets after it.",
        ),
    ),
    "1b": ReadingWords(
        question=Text(
            "有了每學期30節，合計60節是否多餘？",
            "有了每学期30节，合计60节是否多余？",
            "Does 30 in each semester make the total of 60 redundant?",
        ),
        options={"both": Text("兩條都查", "两条都查", "both rules are checked")},
        why=Text(
            "兩個數方案都寫了，去掉哪一個都是改動規定；35加25也滿60，卻有一個學期不足30。",
            "两个数方案都写了，去掉哪一个都是改动规定；35加25也满60，却有一个学期不足30。",
            "The plan states both numbers, and dropping one would change it: 35 and 25 make 60, yet one semester falls short.",
        ),
    ),
    "1c": ReadingWords(
        question=Text(
            "不足半天或只是參加的教研，怎麼計？",
            "不足半天或只是参加的教研，怎么计？",
            "How do part of a half-day, or merely attending, count?",
        ),
        options={
            "whole_half_days": Text("滿半天才計，組織、參加都算", "满半天才计，组织、参加都算", "whole half-days, organised or attended"),
            "any_part": Text("不足半天也按半天計", "不足半天也按半天计", "a begun half-day counts as one"),
            "organised_only": Text(
                "滿半天才計，只算本人組織的",
                "满半天才计，只算本人组织的",
                "whole half-days that the teacher carries out, not merely attends",
            ),
        },
        why=Text(
            "折算以半天為單位，不提零頭；這一句說的是教研活動，沒有限於本人組織的。",
            "折算以半天为单位，不提零头；这一句说的是教研活动，没有限于本人组织的。",
            "The conversion goes by half-days and knows no fractions; it speaks of research activities, not only of those one organises.",
        ),
    ),
    "1d": ReadingWords(
        question=Text(
            "鄉鎮負責人是哪個職務？",
            "乡镇负责人是哪个职务？",
            "Which office is the township person in charge?",
        ),
        options={"role_parameter": Text("由參數指明", "由参数指明", "named by a parameter")},
        why=Text(
            "方案沒有指明職務；填哪一個是參數的取值，不是另一種解讀。",
            "方案没有指明职务；填哪一个是参数的取值，不是另一种解读。",
            "The plan names no office; which one it is, is a parameter's value, not another reading.",
        ),
    ),
    "1e": ReadingWords(
        question=Text(
            "簽字和認定是一步還是兩步？",
            "签字和认定是一步还是两步？",
            "Are signing and recognising one step or two?",
        ),
        options={
            "two_steps": Text(
                "每學期簽字，另行認定工作量", "每学期签字，另行认定工作量", "signature each semester, and recognition apart from it"
            ),
        },
        why=Text(
            "兩句用了不同的動詞，人也不同：簽字的是受援學校和鄉鎮負責人，認定的是受援學校和縣教育局。",
            "两句用了不同的动词，人也不同：签字的是受援学校和乡镇负责人，认定的是受援学校和县教育局。",
            "The two clauses use different verbs and different pairs of hands: "
            "recipient school and township sign, recipient school and county bureau recognise.",
        ),
    ),
    "1f": ReadingWords(
        question=Text(
            "N取哪一年的副高名額？",
            "N取哪一年的副高名额？",
            "Which year's associate-senior places give N?",
        ),
        options={
            "school_year": Text("上一學年的名額", "上一学年的名额", "those of the previous school year"),
            "calendar_year": Text("上一自然年的名額", "上一自然年的名额", "those of the previous calendar year"),
        },
        why=Text(
            "條文只說上年；支教的一年按學期計，這裡的年也照此理解。",
            "条文只说上年；支教的一年按学期计，这里的年也照此理解。",
            "The clause only says the year before; the plan reckons a placement's year in semesters, so this year is read alike.",
        ),
    ),
    "1g": ReadingWords(
        question=Text(
            "N+2按什麼計？",
            "N+2按什么计？",
            "For what does N + 2 hold?",
        ),
        options={
            "per_unit": Text("每個縣直單位", "每个县直单位", "each county-level unit"),
            "per_community": Text("每個共同體", "每个共同体", "each community"),
            "per_partner": Text("每所結對學校", "每所结对学校", "each partner school"),
        },
        why=Text(
            "條文裡N和上限都是就各單位說的，沒有提共同體或結對學校。",
            "条文里N和上限都是就各单位说的，没有提共同体或结对学校。",
            "The clause gives both N and the ceiling to each unit, and mentions neither community nor partner.",
        ),
    ),
    "1h": ReadingWords(
        question=Text(
            "派出人數有沒有下限？",
            "派出人数有没有下限？",
            "Is there a minimum number of people to send?",
        ),
        options={"no_minimum": Text("沒有下限，只作提示", "没有下限，只作提示", "no minimum, only a notice")},
        why=Text(
            "方案只定上限，人數由各單位自定；文中沒有別的數可換。",
            "方案只定上限，人数由各单位自定；文中没有别的数可换。",
            "The plan sets a ceiling and leaves the number to each unit; it has no other number to switch to.",
        ),
    ),
    "1i": ReadingWords(
        question=Text(
            "偏遠學校要市、縣兩級都認定嗎？",
            "偏远学校要市、县两级都认定吗？",
            "Must both city and county recognise a school as remote?",
        ),
        options={
            "either": Text("任一級認定即可", "任一级认定即可", "either level suffices"),
            "both": Text("兩級都要認定", "两级都要认定", "both levels are needed"),
        },
        why=Text(
            "頓號看不出是兼指還是任選；先取要求較輕的一種，只有一級時另作提示。",
            "顿号看不出是兼指还是任选；先取要求较轻的一种，只有一级时另作提示。",
            "The list comma does not tell both from either; the lighter demand is taken, and one level alone is remarked on.",
        ),
    ),
    "1j": ReadingWords(
        question=Text(
            "打印的材料算手寫資料嗎？",
            "打印的材料算手写资料吗？",
            "Does a typed document count where handwriting is asked for?",
        ),
        options={
            "handwritten": Text("只認手寫", "只认手写", "handwritten only"),
            "typed_counts": Text("打印的也算", "打印的也算", "typed counts too"),
        },
        why=Text(
            "條文明寫手寫，不是泛指文字材料。",
            "条文明写手写，不是泛指文字材料。",
            "The clause says handwritten in so many words, not just written.",
        ),
    ),
    "1k": ReadingWords(
        question=Text(
            "兩個學期必須在同一學年嗎？",
            "两个学期必须在同一学年吗？",
            "Must the two semesters lie in one school year?",
        ),
        options={
            "consecutive": Text(
                "連續兩個學期，可跨學年", "连续两个学期，可跨学年", "two consecutive semesters, also across two school years"
            ),
            "one_school_year": Text("同一學年的兩個學期", "同一学年的两个学期", "both in one school year"),
        },
        why=Text(
            "一年應當連續；括號只用學期解釋這一年，沒有提學年。",
            "一年应当连续；括号只用学期解释这一年，没有提学年。",
            "One year runs on unbroken; the bracket explains it by semesters and names no school year.",
        ),
    ),
    "1l": ReadingWords(
        question=Text(
            "支教經歷對參評高級職稱是必要還是充分？",
            "支教经历对参评高级职称是必要还是充分？",
            "Is the experience necessary or sufficient for a senior title?",
        ),
        options={"counts_toward": Text("算其中一項資歷條件", "算其中一项资历条件", "it counts toward it, as one condition")},
        why=Text(
            "方案只把它列為資歷條件；是否必備、是否足夠，由職稱評審規定決定，不由本方案決定。",
            "方案只把它列为资历条件；是否必备、是否足够，由职称评审规定决定，不由本方案决定。",
            "The plan only calls it an experience condition; whether it is required, or enough, is for the title rules to say.",
        ),
    ),
    "1m": ReadingWords(
        question=Text(
            "結對雙方的學段要一致嗎？",
            "结对双方的学段要一致吗？",
            "Must unit and partner be of the same stage?",
        ),
        options={
            "any_stage": Text("不限學段", "不限学段", "any stage"),
            "same_stage": Text("學段一致", "学段一致", "same stage"),
        },
        why=Text(
            "條文兩邊都寫學校和幼兒園，沒有規定誰配誰；學段不同只作提示。",
            "条文两边都写学校和幼儿园，没有规定谁配谁；学段不同只作提示。",
            "The clause has schools and kindergartens on both sides and does not match them; a difference is only remarked on.",
        ),
    ),
    "1n": ReadingWords(
        question=Text(
            "支教可以超過兩個學期嗎？",
            "支教可以超过两个学期吗？",
            "May a placement last longer than two semesters?",
        ),
        options={
            "at_least_two": Text("至少兩個學期", "至少两个学期", "at least two semesters"),
            "exactly_two": Text("正好兩個學期", "正好两个学期", "exactly two semesters"),
        },
        why=Text(
            "期限是兩個學期，但沒有一條說多留的人不予認定。",
            "期限是两个学期，但没有一条说多留的人不予认定。",
            "The term is two semesters, yet nothing takes recognition from someone who stays on.",
        ),
    ),
    "1o": ReadingWords(
        question=Text(
            "簽字後的彙總由誰報送？",
            "签字后的汇总由谁报送？",
            "Who files the signed total?",
        ),
        options={
            "anyone": Text("誰報都行，簽字齊全即可", "谁报都行，签字齐全即可", "anyone, with both signatures on it"),
            "school_and_township": Text("受援學校和鄉鎮負責人", "受援学校和乡镇负责人", "recipient school and township person in charge"),
        },
        why=Text(
            "條文沒有寫由誰報；要緊的是簽好字的彙總送到。",
            "条文没有写由谁报；要紧的是签好字的汇总送到。",
            "The clause names no filer; what matters is that the signed total arrives.",
        ),
    ),
    "1p": ReadingWords(
        question=Text(
            "學校一方必須由校長簽字嗎？",
            "学校一方必须由校长签字吗？",
            "Must the principal sign for the recipient school?",
        ),
        options={
            "one_each": Text("學校、鄉鎮各一個簽字", "学校、乡镇各一个签字", "one signature each, whoever signs for the school"),
            "heads_of_both": Text("校長和鄉鎮負責人簽字", "校长和乡镇负责人签字", "the principal and the township person in charge sign"),
        },
        why=Text(
            "負責人一詞緊跟鄉鎮，是否兼指學校看不出；先不限定學校由誰簽。",
            "负责人一词紧跟乡镇，是否兼指学校看不出；先不限定学校由谁签。",
            "The word for person in charge follows the township; whether it also covers the school is open, and so is who signs for it.",
        ),
    ),
    "1q": ReadingWords(
        question=Text(
            "彙總還沒有簽字，課時算不算？",
            "汇总还没有签字，课时算不算？",
            "Do the hours count while the semester's total is unsigned?",
        ),
        options={
            "all_recorded": Text("有記錄就算", "有记录就算", "all recorded hours count"),
            "signed_only": Text("簽了字的學期才算", "签了字的学期才算", "only hours of signed semesters count"),
        },
        why=Text(
            "沒有一條說課時要簽了字才成立；缺簽字由確認簽字一條自行報告。",
            "没有一条说课时要签了字才成立；缺签字由确认签字一条自行报告。",
            "No clause makes hours depend on a signature; a missing one is reported under its own provision.",
        ),
    ),
    "1r": ReadingWords(
        question=Text(
            "遲到任或早離任，這個學期還算嗎？",
            "迟到任或早离任，这个学期还算吗？",
            "Does a late start or an early end lose the semester?",
        ),
        options={
            "whole_semester": Text(
                "整個學期都在，可缺日數由參數定",
                "整个学期都在，可缺日数由参数定",
                "the whole semester, but for the days a parameter allows",
            ),
        },
        why=Text(
            "條文只按學期計，沒有寫可以缺幾天；容許幾天是參數的取值，不是另一種解讀。",
            "条文只按学期计，没有写可以缺几天；容许几天是参数的取值，不是另一种解读。",
            "The clause counts semesters and says nothing of missing days; how many may be missed is a parameter's value.",
        ),
    ),
    "G1": ReadingWords(
        question=Text(
            "以上、滿這類詞包括本數嗎？",
            "以上、满这类词包括本数吗？",
            "Do words such as 'or more' include the number itself?",
        ),
        options={"inclusive": Text("包括本數", "包括本数", "the number is included")},
        why=Text(
            "《民法典》第1259條定了以上、屆滿包括本數，這裡比照；不少於本來就包括。",
            "《民法典》第1259条定了以上、届满包括本数，这里比照；不少于本来就包括。",
            "Article 1259 of the Civil Code includes it, and the plan is read by analogy; 'not fewer than' does so by itself.",
        ),
    ),
    "G3": ReadingWords(
        question=Text(
            "每年指自然年還是學年？",
            "每年指自然年还是学年？",
            "Is every year a calendar year or a school year?",
        ),
        options={
            "calendar_year": Text("自然年", "自然年", "calendar year"),
            "school_year": Text("學年", "学年", "school year"),
        },
        why=Text(
            "條文寫的是每年，不是每學年。",
            "条文写的是每年，不是每学年。",
            "The clause says every year, not every school year.",
        ),
    ),
    "G4": ReadingWords(
        question=Text(
            "一個學期從哪天到哪天？",
            "一个学期从哪天到哪天？",
            "From when to when does a semester run?",
        ),
        options={
            "no_fallback": Text("以校曆為準，不代填日期", "以校历为准，不代填日期", "as the school calendar says, with no assumed dates")
        },
        why=Text(
            "方案沒有寫起止日期，那是校曆的內容；沒有校曆，答案就是不知道。",
            "方案没有写起止日期，那是校历的内容；没有校历，答案就是不知道。",
            "The plan gives no dates: they lie in the school calendar, and without one the answer is unknown.",
        ),
    ),
    "G5": ReadingWords(
        question=Text(
            "沒有列出的活動算課時嗎？",
            "没有列出的活动算课时吗？",
            "Does an activity of a kind that the list does not name count?",
        ),
        options={
            "needs_a_person": Text("待人確認，先不定", "待人确认，先不定", "undecided until a person confirms it"),
            "listed_only": Text("不算，只算列出的", "不算，只算列出的", "not counted: only the kinds listed"),
        },
        why=Text(
            "列舉帶有等字，別的形式沒有排除，也沒有寫怎麼折算。",
            "列举带有等字，别的形式没有排除，也没有写怎么折算。",
            "The list is open: other kinds are neither ruled out nor given a rate.",
        ),
    ),
    "1s": ReadingWords(
        question=Text(
            "過程資料要逐項留存，還是整體留存即可？",
            "过程资料要逐项留存，还是整体留存即可？",
            "Must each activity be documented, or the posting as a whole?",
        ),
        options={
            "each_activity": Text("每項活動都有資料或影像", "每项活动都有资料或影像", "a paper or recording of each activity"),
            "on_file": Text("整個任務有資料或影像即可", "整个任务有资料或影像即可", "a paper or recording of the posting"),
        },
        why=Text(
            "條文說的是活動開展情況，按逐項理解；未寫明數量。",
            "条文说的是活动开展情况，按逐项理解；未写明数量。",
            "The clause speaks of how activities are run, so each is meant; it states no number.",
        ),
    ),
    "1t": ReadingWords(
        question=Text(
            "推薦先進所需的支教經歷，須先經認定嗎？",
            "推荐先进所需的支教经历，须先经认定吗？",
            "Must the support experience that weighs in recommendations be recognised first?",
        ),
        options={
            "recognised": Text("經認定的一年", "经认定的一年", "the recognised year"),
            "served": Text("服務滿兩個學期即可", "服务满两个学期即可", "two semesters served"),
        },
        why=Text(
            "同一段先講認定，再講其用途；但此處沒有「一年」二字。",
            "同一段先讲认定，再讲其用途；但此处没有“一年”二字。",
            "The paragraph recognises first and then says what for; yet it leaves out the words 'one year' here.",
        ),
    ),
}

WORDS = Words(
    labels=LABELS,
    gists=GISTS,
    questions=QUESTIONS,
    subjects=SUBJECTS,
    parameters=PARAMETERS,
    notices=NOTICES,
    readings=READINGS,
)
