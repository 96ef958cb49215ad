"""Words of the policy of county education communities: Simplified labels, gists, notices, questions and reasons of readings."""

from __future__ import annotations

from edu_policy.rules import EVIDENCE_UNTIL, ReadingWords, Words
from edu_policy.text import Text

__all__ = ["GISTS", "LABELS", "NOTICES", "PARAMETERS", "QUESTIONS", "READINGS", "SUBJECTS", "WORDS"]

# -- Simplified labels of the provisions, in the plan's order ----------------------------------------------------------------------------

LABELS = {
    "00": "方案11依据",
    "01": "指导思想",
    "01b": "六联",
    "02": "四维帮扶",
    "03a": "统筹与调配",
    "03i": "学校为建设主体",
    "03b": "人财物独立",
    "03c": "合作形式",
    "03d": "合作协议内容",
    "03e": "成员调剂",
    "03f": "先试点后全面",
    "03g": "向乡村薄弱校倾斜",
    "03h": "师资跨体调配",
    "04": "建设时间",
    "05a": "以县域教共体为载体",
    "05b": "初中结对",
    "05c": "小学四对",
    "05c2": "第二小学对",
    "05c3": "第三小学对",
    "05c4": "第四小学对",
    "05d": "牵头与联合",
    "06": "帮扶总则",
    "07a": "管理视导",
    "07b": "派副校长",
    "07c": "派中层干部",
    "07d": "派骨干教师",
    "07e": "骨干任职",
    "07f": "联合校副校长跟岗",
    "07g": "联合校中层跟岗",
    "07h": "选派期限",
    "07i": "满一年可重派",
    "07j": "人事关系不变",
    "07k": "党组织关系转接",
    "08a": "跟岗遴选条件",
    "08a2": "年龄上限(第二类)",
    "08b": "跟岗人数",
    "08c": "跟岗学习期限",
    "08d": "师徒结对导师",
    "08d2": "导师资格",
    "08e": "公开汇报课",
    "08f": "跟岗去向",
    "08g": "人数另行确定",
    "08h": "跟岗人事调入",
    "08i": "期满调回",
    "09a": "集体备课研课",
    "09b": "备课覆盖学科",
    "09c": "送教下乡",
    "09d": "送教覆盖学科",
    "09e": "线上替代送教",
    "09f": "开学前全员培训",
    "09f2": "培训面向全体教师",
    "09g": "科研参与",
    "09h": "县级以上课题",
    "09h2": "县级以上课题学科",
    "10": "党建引领",
    "10b": "四同",
    "11": "联建共享六项",
    "12a": "学科团队送教",
    "12b": "人才培养方式",
    "12c": "校本研修含联合校",
    "13a": "党员进班子",
    "13b": "分类培训指导",
    "13c": "技术支撑",
    "13d": "学情分析",
    "14a": "股室分工",
    "14b": "专项督导考核",
    "15a": "牵头校经费",
    "15b": "年度考核拨款",
    "15c": "每年定期考核",
    "16a": "月补助200元",
    "16b": "按十个月核发",
    "16c": "轮岗补助",
    "16d": "支教经历认定",
    "16e": "补助经费来源",
    "17a": "具体实施计划",
    "17b": "评优优先",
    "17c": "优秀轮岗评比",
}

# -- gists: what each provision says, in our own words -----------------------------------------------------------------------------------

GISTS = {
    "00": Text(
        "依據市裡五部門關於教育共同體的方案，結合本縣情況制定。",
        "依据市里五部门关于教育共同体的方案，结合本县情况制定。",
        "Rests on the plan of five city departments for education communities; its year is left open.",
    ),
    "01": Text(
        "在集團辦學、輪崗等改革的基礎上，縮小學校之間的質量差距。",
        "在集团办学、轮岗等改革的基础上，缩小学校之间的质量差距。",
        "Guiding ideas: on the base of earlier reforms, differences of quality between schools grow smaller.",
    ),
    "01b": Text(
        "六個「聯」字：組織、師資、資源、活動、服務、發展。",
        "六个「联」字：组织、师资、资源、活动、服务、发展。",
        "Six things done jointly: organisation, teachers, resources, activities, services, development.",
    ),
    "02": Text(
        "從管理、文化、團隊、人才四個方面幫扶鄉村和薄弱學校。",
        "从管理、文化、团队、人才四个方面帮扶乡村和薄弱学校。",
        "Rural and weak schools are supported in four dimensions: administration, culture, management team, talent.",
    ),
    "03a": Text(
        "縣局統籌全縣的共同體，引導並調配縣城的好學校參加。",
        "县局统筹全县的共同体，引导并调配县城的好学校参加。",
        "The county bureau plans the communities of the county, and guides and assigns good schools of the town to them.",
    ),
    "03i": Text(
        "建設以學校為主，配套政策由學校落實。",
        "建设以学校为主，配套政策由学校落实。",
        "Schools are the main body of building, and carry out the supporting policies.",
    ),
    "03b": Text(
        "深入合作，但人員、經費、財產各歸各校，相對獨立。",
        "深入合作，但人员、经费、财产各归各校，相对独立。",
        "They cooperate closely, while people, money and property of each stay relatively independent.",
    ),
    "03c": Text(
        "列舉了六種合作形式，可以另有別的。",
        "列举了六种合作形式，可以另有别的。",
        "Names forms of cooperation; others are possible.",
    ),
    "03d": Text(
        "結對的學校要簽協議，寫明權責、方式、週期、任務和如何評價效果。",
        "结对的学校要签协议，写明权责、方式、周期、任务和如何评价效果。",
        "The schools sign an agreement on rights and duties, form, period, goals and tasks, and evaluation of results.",
    ),
    "03e": Text(
        "縣局按需要調整共同體的成員。",
        "县局按需要调整共同体的成员。",
        "The county bureau reassigns members of communities by need.",
    ),
    "03f": Text(
        "教學與管理一樣重要；先做試點，再全面鋪開。",
        "教学与管理一样重要；先做试点，再全面铺开。",
        "Teaching and management weigh the same; pilots come first, then all.",
    ),
    "03g": Text(
        "建設偏重鄉村學校和薄弱學校。",
        "建设偏重乡村学校和薄弱学校。",
        "The building of communities leans towards rural schools and weak ones.",
    ),
    "03h": Text(
        "用交流、支教、調動等辦法，在共同體之間或內部調配教師。",
        "用交流、支教、调动等办法，在共同体之间或内部调配教师。",
        "Teachers are allotted between communities or inside one, by exchange, support teaching, transfer and the like.",
    ),
    "04": Text(
        "從2022年9月1日到2024年8月31日，兩年。",
        "从2022年9月1日到2024年8月31日，两年。",
        "Two years, from 1 September 2022 to 31 August 2024.",
    ),
    "05a": Text(
        "縣城的優質學校與鄉村學校組成共同體。",
        "县城的优质学校与乡村学校组成共同体。",
        "A community is formed of a good school of the county town and a rural school.",
    ),
    "05b": Text("初中有一對。", "初中有一对。", "There is one pair of junior middle schools."),
    "05c": Text(
        "小學有四對，這是其中第一對。", "小学有四对，这是其中第一对。", "There are four pairs of primary schools; this is the first."
    ),
    "05c2": Text("小學的第二對。", "小学的第二对。", "The second pair of primary schools."),
    "05c3": Text("小學的第三對。", "小学的第三对。", "The third pair of primary schools."),
    "05c4": Text("小學的第四對。", "小学的第四对。", "The fourth pair of primary schools."),
    "05d": Text(
        "每對裡先寫的牽頭，後寫的是聯合學校，各一所。",
        "每对里先写的牵头，后写的是联合学校，各一所。",
        "Of each pair the school named first leads, and the second is its one partner.",
    ),
    "06": Text(
        "在各自獨立的前提下，牽頭學校從四個方面帶動聯合學校。",
        "在各自独立的前提下，牵头学校从四个方面带动联合学校。",
        "While each stays independent, the lead school supports its partner in the four dimensions.",
    ),
    "07a": Text(
        "牽頭學校的主要領導每學期到聯合學校視導管理，至少一次。",
        "牵头学校的主要领导每学期到联合学校视导管理，至少一次。",
        "The main leaders of the lead school visit the partner in every semester to guide its management, once at least.",
    ),
    "07b": Text(
        "牽頭學校派一名副校長去聯合學校當黨組織書記。",
        "牵头学校派一名副校长去联合学校当党组织书记。",
        "The lead school sends one vice-principal to the partner, as its party secretary.",
    ),
    "07c": Text(
        "牽頭學校派一名優秀的中層去聯合學校當副校長。",
        "牵头学校派一名优秀的中层去联合学校当副校长。",
        "The lead school sends one good middle manager to the partner, as a vice-principal.",
    ),
    "07d": Text(
        "牽頭學校派兩名骨幹教師去聯合學校支教。",
        "牵头学校派两名骨干教师去联合学校支教。",
        "The lead school sends two backbone teachers to teach at the partner.",
    ),
    "07e": Text(
        "派去的骨幹教師要擔任班主任或備課、教研、年級組長一類的職務。",
        "派去的骨干教师要担任班主任或备课、教研、年级组长一类的职务。",
        "Backbone teachers who are sent hold an office there: homeroom teacher, head of planning, research or grade, or the like.",
    ),
    "07f": Text(
        "聯合學校推薦一名副校長到牽頭學校跟崗。",
        "联合学校推荐一名副校长到牵头学校跟岗。",
        "The partner sends one vice-principal to shadow at the lead school.",
    ),
    "07g": Text(
        "聯合學校推薦一名中層到牽頭學校跟崗。",
        "联合学校推荐一名中层到牵头学校跟岗。",
        "The partner sends one middle manager to shadow at the lead school.",
    ),
    "07h": Text(
        "支教或跟崗，一任兩年。",
        "支教或跟岗，一任两年。",
        "Who is sent, or shadows, does so for two years.",
    ),
    "07i": Text(
        "任滿一年，雙方可以換人，也可以按學校情況和本人意願留任。",
        "任满一年，双方可以换人，也可以按学校情况和本人意愿留任。",
        "After a year both sides may send somebody else; or the person stays, as the school needs and as they wish.",
    ),
    "07j": Text(
        "輪崗支教時，人事關係留在原校。",
        "轮岗支教时，人事关系留在原校。",
        "While somebody is away for support teaching, the personnel relation stays with the own school.",
    ),
    "07k": Text(
        "去當書記的副校長，任職時黨組織關係轉到那所學校。",
        "去当书记的副校长，任职时党组织关系转到那所学校。",
        "The party membership of the vice-principal who serves as party secretary moves to the partner meanwhile.",
    ),
    "08a": Text(
        "從約定服務期已滿的小學全科教師，或者沒有支教輪崗過的年輕教師裡挑選。",
        "从约定服务期已满的小学全科教师，或者没有支教轮岗过的年轻教师里挑选。",
        "Trainees are general-subject primary teachers whose agreed service is over, or teachers never sent before.",
    ),
    "08a2": Text("第二種人不超過三十五歲。", "第二种人不超过三十五岁。", "Teachers of the second group are aged 35 or less."),
    "08b": Text(
        "每所鄉鎮學校挑三到五人去縣城學校跟崗。",
        "每所乡镇学校挑三到五人去县城学校跟岗。",
        "Each township school selects three to five people to shadow at a school of the town.",
    ),
    "08c": Text("跟崗兩年。", "跟岗两年。", "A trainee shadows for two years."),
    "08d": Text(
        "縣城學校為跟崗教師安排導師，師徒結對。",
        "县城学校为跟岗教师安排导师，师徒结对。",
        "The host school gives each trainee a mentor, as master and apprentice.",
    ),
    "08d2": Text(
        "導師是骨幹教師，職稱在中級以上，含中級。",
        "导师是骨干教师，职称在中级以上，含中级。",
        "The mentor is a backbone teacher with an intermediate title or a higher one.",
    ),
    "08e": Text(
        "跟崗教師每學期開一節以上的公開彙報課。",
        "跟岗教师每学期开一节以上的公开汇报课。",
        "In every semester the trainee gives one public report lesson at least.",
    ),
    "08f": Text(
        "聯合學校的去自己的牽頭學校，別的學校的由縣局安排。",
        "联合学校的去自己的牵头学校，别的学校的由县局安排。",
        "Trainees of a partner school go to its lead school; the county bureau places the others.",
    ),
    "08g": Text(
        "等縣城學校的選調結束，再定各校的具體人數。",
        "等县城学校的选调结束，再定各校的具体人数。",
        "The number of each school is fixed once the schools of the town have made their own selection.",
    ),
    "08h": Text(
        "跟崗時，鄉鎮教師的人事關係調到跟崗的學校。",
        "跟岗时，乡镇教师的人事关系调到跟岗的学校。",
        "While a township teacher shadows, the personnel relation is with the host school.",
    ),
    "08i": Text(
        "跟崗結束，原則上調回原校。",
        "跟岗结束，原则上调回原校。",
        "When it is over, the trainee moves back to the sending school, in principle.",
    ),
    "09a": Text(
        "每學期由牽頭學校的學科專家到聯合學校帶領集體備課，至少一次。",
        "每学期由牵头学校的学科专家到联合学校带领集体备课，至少一次。",
        "In every semester subject experts of the lead school lead joint lesson planning at the partner, once at least.",
    ),
    "09b": Text("一年之內，備課遍及各門學科。", "一年之内，备课遍及各门学科。", "Within the year the planning covers every subject."),
    "09c": Text(
        "每學期牽頭學校派優秀教師到聯合學校送課，至少一次。",
        "每学期牵头学校派优秀教师到联合学校送课，至少一次。",
        "In every semester good teachers of the lead school deliver lessons at the partner, once at least.",
    ),
    "09d": Text(
        "一年之內，送課遍及各門學科。", "一年之内，送课遍及各门学科。", "Within the year the lessons delivered cover every subject."
    ),
    "09e": Text(
        "去不了的時候，可以改為線上同步上課。",
        "去不了的时候，可以改为线上同步上课。",
        "Where delivery cannot take place, teaching online at the same time may stand in for it.",
    ),
    "09f": Text(
        "每學期開學之前，牽頭學校指導聯合學校辦好教師培訓。",
        "每学期开学之前，牵头学校指导联合学校办好教师培训。",
        "Before every semester the lead school guides a training of teachers at the partner.",
    ),
    "09f2": Text("這個培訓面向全體教師。", "这个培训面向全体教师。", "That training is for every teacher of the partner."),
    "09g": Text(
        "每學年，牽頭學校號召做研究，聯合學校鼓勵教師參加。",
        "每学年，牵头学校号召做研究，联合学校鼓励教师参加。",
        "Each school year the lead school calls on its teachers to do research, and the partner encourages its own to join.",
    ),
    "09h": Text(
        "力爭一年有一人以上參與縣級或更高的課題申報。",
        "力争一年有一人以上参与县级或更高的课题申报。",
        "The aim in a year is one person at least who takes part in applying for a project at county level or above.",
    ),
    "09h2": Text(
        "力爭這樣的申報一年有一門學科以上。",
        "力争这样的申报一年有一门学科以上。",
        "The aim in a year is one subject at least with such an application.",
    ),
    "10": Text(
        "以黨建帶動教育改革。",
        "以党建带动教育改革。",
        "Party building leads the reform of education.",
    ),
    "10b": Text(
        "黨建與業務一起謀劃、部署、推進和考核。",
        "党建与业务一起谋划、部署、推进和考核。",
        "Party work and the work of schools are planned, assigned, advanced and appraised as one.",
    ),
    "11": Text(
        "六項聯建：組織、黨員、資源、活動、服務、發展。",
        "六项联建：组织、党员、资源、活动、服务、发展。",
        "Six things built jointly: organisation, party members, resources, activities, services, development.",
    ),
    "12a": Text(
        "牽頭學校選優秀教師組成學科團隊，用送課、工作室、網上教研和同步課堂等形式工作。",
        "牵头学校选优秀教师组成学科团队，用送课、工作室、网上教研和同步课堂等形式工作。",
        "The lead school forms subject teams, which work by delivered lessons, studios, online research, live classes and the like.",
    ),
    "12b": Text(
        "列舉了幫助聯合學校培養人才的辦法，可以另有別的。",
        "列举了帮助联合学校培养人才的办法，可以另有别的。",
        "Names ways in which the partner's teachers may be trained; others are possible.",
    ),
    "12c": Text(
        "牽頭學校的校本研修，要有聯合學校的教師參加。",
        "牵头学校的校本研修，要有联合学校的教师参加。",
        "Teachers of the partner take part in the school-based study of the lead school.",
    ),
    "13a": Text(
        "派去的領導幹部是黨員的，進入那所學校的黨組織班子。",
        "派去的领导干部是党员的，进入那所学校的党组织班子。",
        "A leading cadre who is sent and is a party member joins the party leadership of the partner.",
    ),
    "13b": Text(
        "牽頭學校分別就學校管理、學生管理、校園文化等培訓和指導聯合學校。",
        "牵头学校分别就学校管理、学生管理、校园文化等培训和指导联合学校。",
        "The lead school trains and advises its partner on school management, pupil management, campus culture and the like.",
    ),
    "13c": Text(
        "聯合學校的課題評比和師生比賽，由牽頭學校給予技術和專業上的支持。",
        "联合学校的课题评比和师生比赛，由牵头学校给予技术和专业上的支持。",
        "The lead school gives technique and advice to the partner's projects and to contests of its teachers and pupils.",
    ),
    "13d": Text(
        "研究聯合學校學生的學情，並採取對應的措施。",
        "研究联合学校学生的学情，并采取对应的措施。",
        "The learning of the partner's pupils is analysed, and fitting measures are taken.",
    ),
    "14a": Text(
        "教育局八個股室各有分工：實施、業務指導、經費、督導考核。",
        "教育局八个股室各有分工：实施、业务指导、经费、督导考核。",
        "Eight sections of the bureau have their tasks: implementation, professional guidance, funds, supervision.",
    ),
    "14b": Text(
        "督導室把這項工作納入對有關單位的督導考核。",
        "督导室把这项工作纳入对有关单位的督导考核。",
        "The supervision office makes the work of the communities part of its appraisal of the units concerned.",
    ),
    "15a": Text(
        "每年給牽頭學校一萬元，用來開展工作。",
        "每年给牵头学校一万元，用来开展工作。",
        "Each year a lead school is given 10,000 yuan for the work.",
    ),
    "15b": Text(
        "上一年考核的結果，決定下一年怎樣撥款。",
        "上一年考核的结果，决定下一年怎样拨款。",
        "The result of a year's appraisal is the basis of the grant of the next year; how much it changes, the plan does not say.",
    ),
    "15c": Text(
        "對共同體的建設每年考核。",
        "对共同体的建设每年考核。",
        "The building of each community is appraised every year.",
    ),
    "16a": Text(
        "牽頭學校派出的人每月有二百元專項補助。",
        "牵头学校派出的人每月有二百元专项补助。",
        "Who is sent by the lead school gets a special allowance of 200 yuan a month.",
    ),
    "16b": Text("補助每年發十個月。", "补助每年发十个月。", "The allowance is paid for ten months of a year."),
    "16c": Text(
        "另按市裡的輪崗方案享受工作補助。",
        "另按市里的轮岗方案享受工作补助。",
        "They also get the work allowance of the city's rotation plan.",
    ),
    "16d": Text(
        "支教經歷按實際工作的時間認定。",
        "支教经历按实际工作的时间认定。",
        "Their support-teaching experience is recognised by the time actually worked.",
    ),
    "16e": Text(
        "補助的錢出自縣裡的共同體工作經費。",
        "补助的钱出自县里的共同体工作经费。",
        "The allowance is paid from the county's fund for the communities.",
    ),
    "17a": Text(
        "參加的學校各自訂計劃，並向年輕教師宣傳。",
        "参加的学校各自订计划，并向年轻教师宣传。",
        "Each school that takes part writes a plan of its own, and makes the work known to younger teachers.",
    ),
    "17b": Text(
        "年度評優時，先考慮輪崗支教的人。",
        "年度评优时，先考虑轮岗支教的人。",
        "In yearly awards, people who are away for support teaching are considered first.",
    ),
    "17c": Text(
        "每年評選優秀的輪崗支教教師，予以表彰。",
        "每年评选优秀的轮岗支教教师，予以表彰。",
        "Every year outstanding support teachers are selected and commended.",
    ),
}

NOTICES = {
    "11f": Text(
        "人數不在三到五人之內；若已另行確定人數，以確定的為準。",
        "人数不在三到五人之内；若已另行确定人数，以确定的为准。",
        "The number lies outside three to five; a number that was fixed later takes its place.",
    ),
    "K11-2": Text(
        "這所學校派出的人比派來的人多。",
        "这所学校派出的人比派来的人多。",
        "This school sends out more people than it receives.",
    ),
}

QUESTIONS = {
    "well-formed": "组织架构是否合规",
    "people-sent": "人员选派是否到位",
    "semester-done": "学期工作是否完成",
    "year-done": "年度工作是否完成",
    "community-compliant": "教共体是否合规",
    "service-and-allowance": "任职是否合规，补助多少",
    "trainee-eligible": "是否符合遴选条件",
    "posting-compliant": "选派任务是否合规",
    "school-compliant": "学校选派人数是否合规",
    "county-compliant": "县教育局是否合规",
}

SUBJECTS = {
    "county": "县教育局",
    "community": "县域教共体",
    "school": "学校",
    "township-school": "乡镇学校",
    "posting": "选派任务",
    "sent-person": "派出人员",
    "dispatched-person": "牵头学校派出人员",
    "shadowing-person": "跟岗人员",
    "trainee": "跟岗教师",
}

PARAMETERS = {
    "part_month": Text("不滿一月按幾個月計", "不满一月按几个月计", "how many months a part of a month counts"),
    EVIDENCE_UNTIL: Text("材料補交截止日", "材料补交截止日", "until when papers may still come"),
}

# -- readings ----------------------------------------------------------------------------------------------------------------------------

READINGS = {
    "G1": ReadingWords(
        question=Text(
            "「以上」「以下」「滿」含不含本數？", "「以上」「以下」「满」含不含本数？", "Do the limits include the number itself?"
        ),
        options={"inclusive": Text("含本數", "含本数", "yes")},
        why=Text(
            "法律用語一向含本數，這裡沒有別的寫法可讀成不含。",
            "法律用语一向含本数，这里没有别的写法可读成不含。",
            "In legal use these words include the number, and nothing in the plan reads otherwise.",
        ),
    ),
    "G2": ReadingWords(
        question=Text("文中的20xx是哪一年？", "文中的20xx是哪一年？", "Which year does 20xx stand for?"),
        options={"not_stated": Text("不代填年份", "不代填年份", "left open, with no year filled in")},
        why=Text(
            "那是所引市級文件的年份；本方案自己的日期都寫全了。",
            "那是所引市级文件的年份；本方案自己的日期都写全了。",
            "It is the year of the city documents that are cited; the dates of this plan itself are complete.",
        ),
    ),
    "G3": ReadingWords(
        question=Text(
            "「學年」「年內」「每年」是同一段時間嗎？",
            "「学年」「年内」「每年」是同一段时间吗？",
            "Do the words for a year mean one window?",
        ),
        options={"own_years": Text("本方案有自己的年度", "本方案有自己的年度", "this plan has years of its own")},
        why=Text(
            "建設期從九月到次年八月，整兩年；按日曆年的讀法在11g和11r裡切換。",
            "建设期从九月到次年八月，整两年；按日历年的读法在11g和11r里切换。",
            "The programme runs from September to August, twice; calendar years are switched to by 11g and 11r.",
        ),
    ),
    "G5": ReadingWords(
        question=Text(
            "職務名單以「等」結尾，別的職務算不算？",
            "职务名单以「等」结尾，别的职务算不算？",
            "Do other offices than those on the open list count?",
        ),
        options={
            "other_offices": Text(
                "只是任課的不算，別的職務都算", "只是任课的不算，别的职务都算", "any office but that of a subject teacher"
            ),
            "listed_only": Text("只算列出的四種", "只算列出的四种", "the four that are named"),
        },
        why=Text(
            "名單沒有封閉；要的是擔任職務，而不只是上課。",
            "名单没有封闭；要的是担任职务，而不只是上课。",
            "The list is open: what is asked for is an office beside teaching.",
        ),
    ),
    "11a": ReadingWords(
        question=Text("「至少一次以上」是幾次？", "「至少一次以上」是几次？", "How many are 'at least once and more'?"),
        options={
            "one": Text("一次就夠", "一次就够", "once is enough"),
            "more_than_one": Text("要超過一次", "要超过一次", "more than once"),
        },
        why=Text(
            "「以上」含本數，與「至少」意思重複；同一方案裡另有「至少一節」的寫法。",
            "「以上」含本数，与「至少」意思重复；同一方案里另有「至少一节」的写法。",
            "The second word includes the number and repeats the first; elsewhere the plan says 'at least one' alone.",
        ),
    ),
    "11b": ReadingWords(
        question=Text(
            "一萬元是每所牽頭學校的，還是合計？",
            "一万元是每所牵头学校的，还是合计？",
            "Is it 10,000 yuan for each lead school, or for all?",
        ),
        options={
            "each": Text("每所一萬元", "每所一万元", "for each"),
            "altogether": Text("合計一萬元", "合计一万元", "for all of them together"),
        },
        why=Text(
            "錢給牽頭學校開展自己那一對的工作，下一年給多少看它的考核。",
            "钱给牵头学校开展自己那一对的工作，下一年给多少看它的考核。",
            "It is given to a lead school for the work of its own pair, and the next one rests on its own appraisal.",
        ),
    ),
    "11c": ReadingWords(
        question=Text(
            "補助發給誰？不滿一月的怎麼算？", "补助发给谁？不满一月的怎么算？", "Who is paid, and what does a part of a month count?"
        ),
        options={
            "dispatched_only": Text("只發給牽頭學校派出的人", "只发给牵头学校派出的人", "only who is sent by the lead school"),
            "also_shadowing": Text("跟崗的人也發", "跟岗的人也发", "also who shadows at the lead school"),
        },
        why=Text(
            "條文寫的是牽頭學校派出人員。不滿一月的怎麼算沒有寫，所以是沒有默認值的參數。",
            "条文写的是牵头学校派出人员。不满一月的怎么算没有写，所以是没有默认值的参数。",
            "The clause speaks of those sent by the lead school. Of parts of a month it says nothing: a parameter without default.",
        ),
    ),
    "11d": ReadingWords(
        question=Text("年齡算到哪一天？", "年龄算到哪一天？", "On which day is the age reckoned?"),
        options={
            "selection_day": Text("遴選那天", "遴选那天", "on the day of the selection"),
            "september_first": Text("建設期第一天，九月一日", "建设期第一天，九月一日", "on 1 September, the first day of the programme"),
        },
        why=Text(
            "原文沒有寫；條件是遴選時看的。", "原文没有写；条件是遴选时看的。", "The plan does not say; it is a condition of the selection."
        ),
    ),
    "11e": ReadingWords(
        question=Text("「尚未參加過支教輪崗」管哪一種人？", "「尚未参加过支教轮岗」管哪一种人？", "Whom does 'never sent before' limit?"),
        options={
            "second_only": Text("只管第二種人", "只管第二种人", "the second group alone"),
            "both_groups": Text("兩種人都管", "两种人都管", "both groups"),
        },
        why=Text(
            "「或者」連接兩個並列的說法，限定語在後一個裡面。",
            "「或者」连接两个并列的说法，限定语在后一个里面。",
            "Two phrases are joined by 'or', and the words stand inside the second.",
        ),
    ),
    "11f": ReadingWords(
        question=Text("三到五人還算數嗎？", "三到五人还算数吗？", "Do three to five still bind once a number has been fixed?"),
        options={
            "superseded": Text(
                "另行確定後，以確定的人數為準", "另行确定后，以确定的人数为准", "no: the number that was fixed takes their place"
            ),
            "binding": Text("仍須三到五人", "仍须三到五人", "yes"),
        },
        why=Text("後一句改變前一句。", "后一句改变前一句。", "The second sentence overrides the first."),
    ),
    "11g": ReadingWords(
        question=Text("「年內」是哪一年？", "「年内」是哪一年？", "Within which year must every subject be covered?"),
        options={
            "programme_year": Text("九月到次年八月", "九月到次年八月", "from September to August"),
            "calendar_year": Text("日曆年", "日历年", "the calendar year"),
        },
        why=Text(
            "建設期是兩個九月到八月；按日曆年會有三段，其中兩段只有一個學期。學科是聯合學校開設的學科。",
            "建设期是两个九月到八月；按日历年会有三段，其中两段只有一个学期。学科是联合学校开设的学科。",
            "The programme has two such years; calendar years would be three, two of them with one semester. "
            "The subjects are those taught at the partner.",
        ),
    ),
    "11h": ReadingWords(
        question=Text(
            "線上替代只頂次數，還是也頂學科？", "线上替代只顶次数，还是也顶学科？", "Does online teaching stand in for the number alone?"
        ),
        options={
            "count_and_coverage": Text("次數和學科都頂", "次数和学科都顶", "no: also for the subjects"),
            "count_only": Text("只頂次數", "只顶次数", "yes"),
        },
        why=Text(
            "這句例外寫在次數和學科兩項要求之後；為什麼去不了，要有記錄。",
            "这句例外写在次数和学科两项要求之后；为什么去不了，要有记录。",
            "The exception follows both duties; that delivery was prevented must be recorded.",
        ),
    ),
    "11i": ReadingWords(
        question=Text("中途換的人任多久？", "中途换的人任多久？", "How long does somebody serve who comes after a year?"),
        options={
            "rest": Text("任完剩下的建設期", "任完剩下的建设期", "for the rest of the programme"),
            "restart": Text("另任兩年", "另任两年", "for two years of their own"),
        },
        why=Text("建設期到2024年8月31日為止。", "建设期到2024年8月31日为止。", "The programme ends on 31 August 2024."),
    ),
    "11j": ReadingWords(
        question=Text("副校長和中層分別擔任什麼？", "副校长和中层分别担任什么？", "Which of the two offices falls to whom?"),
        options={
            "respectively": Text(
                "副校長任書記，中層任副校長", "副校长任书记，中层任副校长", "vice-principal to secretary, manager to vice-principal"
            ),
            "either": Text("兩個職務任一", "两个职务任一", "either office to either"),
        },
        why=Text(
            "後文說擔任書記的是副校長。",
            "后文说担任书记的是副校长。",
            "A later sentence says that it is the vice-principal who serves as party secretary.",
        ),
    ),
    "11k": ReadingWords(
        question=Text(
            "兩處六聯的用字不同，是筆誤嗎？", "两处六联的用字不同，是笔误吗？", "Do the two lists of six differ by a slip of the pen?"
        ),
        options={"two_lists": Text("一處講師資，一處講黨員", "一处讲师资，一处讲党员", "one is of teachers, the other of party members")},
        why=Text(
            "市裡的方案兩種說法都有；它們是口號，換一種讀法不改變任何結論。",
            "市里的方案两种说法都有；它们是口号，换一种读法不改变任何结论。",
            "They are slogans, from which no answer follows; one character is written in two ways and means the same.",
        ),
    ),
    "11l": ReadingWords(
        question=Text(
            "聯合學校的跟崗幹部，人事關係在哪裡？",
            "联合学校的跟岗干部，人事关系在哪里？",
            "Where is the personnel relation of cadres who shadow?",
        ),
        options={
            "not_stated": Text("沒有規定", "没有规定", "not stated"),
            "unchanged": Text("同支教的人一樣不變", "同支教的人一样不变", "unchanged, as for those who teach away"),
            "moved": Text("同跟崗教師一樣調入", "同跟岗教师一样调入", "moved to the host, as for trainee teachers"),
        },
        why=Text(
            "不變的是輪崗支教，調入的是鄉鎮選派的教師；跟崗幹部兩處都沒有提。",
            "不变的是轮岗支教，调入的是乡镇选派的教师；跟岗干部两处都没有提。",
            "One sentence speaks of support teaching and one of trainee teachers; the cadres who shadow stand in neither.",
        ),
    ),
    "11m": ReadingWords(
        question=Text("公開彙報課由誰上？", "公开汇报课由谁上？", "Who gives the public report lesson?"),
        options={
            "trainee": Text("跟崗教師", "跟岗教师", "the trainee"),
            "mentor": Text("導師", "导师", "the mentor"),
        },
        why=Text("彙報的是學習的人。", "汇报的是学习的人。", "It is the learner who reports."),
    ),
    "11n": ReadingWords(
        question=Text("參與課題申報的是誰的教師？", "参与课题申报的是谁的教师？", "Whose teachers take part in an application?"),
        options={
            "partner_staff": Text("聯合學校的教師", "联合学校的教师", "those of the partner school"),
            "community_staff": Text("兩所學校的教師", "两所学校的教师", "those of either school"),
        },
        why=Text(
            "前一句講聯合學校鼓勵本校教師；不然牽頭學校一人就夠了。",
            "前一句讲联合学校鼓励本校教师；不然牵头学校一人就够了。",
            "The sentence before is about the partner's own teachers; else one at the lead school would be enough.",
        ),
    ),
    "11o": ReadingWords(
        question=Text("「各鄉鎮學校」是全部嗎？", "「各乡镇学校」是全部吗？", "Does 'each township school' mean all of them?"),
        options={
            "all_township": Text("全縣的鄉鎮學校", "全县的乡镇学校", "yes, all of the county"),
            "partners_only": Text("只是聯合學校", "只是联合学校", "partner schools alone"),
        },
        why=Text(
            "同一段分開說了聯合學校和其他學校。",
            "同一段分开说了联合学校和其他学校。",
            "The same clause speaks of partner schools and of others apart.",
        ),
    ),
    "11p": ReadingWords(
        question=Text("「中級及以上」含中級嗎？", "「中级及以上」含中级吗？", "Is an intermediate title enough?"),
        options={"inclusive": Text("含中級", "含中级", "yes")},
        why=Text("原文寫明「及」。", "原文写明「及」。", "The plan says 'and above'."),
    ),
    "11q": ReadingWords(
        question=Text("「單位」與「學校」是兩回事嗎？", "「单位」与「学校」是两回事吗？", "Are partner units other than partner schools?"),
        options={"synonyms": Text("是一回事", "是一回事", "no")},
        why=Text(
            "兩種說法交替使用，名單上都是學校。",
            "两种说法交替使用，名单上都是学校。",
            "The two words are used in turn, and all that are listed are schools.",
        ),
    ),
    "11r": ReadingWords(
        question=Text(
            "經費、考核和補助的「每年」是哪一年？",
            "经费、考核和补助的「每年」是哪一年？",
            "Which year holds for grant, appraisal and allowance?",
        ),
        options={
            "programme_year": Text("九月到次年八月", "九月到次年八月", "from September to August"),
            "calendar_year": Text("日曆年", "日历年", "the calendar year"),
        },
        why=Text(
            "建設期共兩個這樣的年度；十個月正是一學年去掉暑假兩個月。",
            "建设期共两个这样的年度；十个月正是一学年去掉暑假两个月。",
            "The programme has two of them, and ten months are a school year without the two months of summer.",
        ),
    ),
    "11s": ReadingWords(
        question=Text(
            "「面向全體」是人人受邀，還是人人到場？",
            "「面向全体」是人人受邀，还是人人到场？",
            "Is every teacher invited, or must every teacher attend?",
        ),
        options={
            "addressed": Text("人人受邀", "人人受邀", "invited"),
            "attended": Text("人人到場", "人人到场", "attend"),
        },
        why=Text("「面向」說的是對象。", "「面向」说的是对象。", "The word names the audience."),
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
