"""Words of the city community policy (三種類型的教共體): Simplified labels, gists, questions and reasons of readings."""

from __future__ import annotations

from edu_policy.rules import ReadingWords, Words
from edu_policy.text import Text

__all__ = ["GISTS", "LABELS", "NOTICES", "PARAMETERS", "QUESTIONS", "READINGS", "SUBJECTS", "WORDS"]

# -- Simplified labels of the provisions, in the plan's order ----------------------------------------------------------------------

LABELS = {
    "01a": "教共体全覆盖",
    "01b": "紧密型比例",
    "02": "三种组建模式",
    "06i": "结对名单",
    "03a": "师资同盘",
    "03b": "驻教走教",
    "03c": "教学同步项目",
    "03d": "各校区个性化",
    "03e": "共建共享远程",
    "03e2": "校区师生交流",
    "03f": "培训同频",
    "03g": "学科教研组",
    "03h": "教师培养计划",
    "03i": "文化同系",
    "03j": "城乡学生活动",
    "03l": "校区互供基地",
    "03k": "考核一体",
    "03m": "考核方案",
    "04a": "资源共享",
    "04b": "特色学科",
    "04m": "教师发展机制",
    "04c": "管理通报研讨例会",
    "04d": "教学管理基本同步",
    "04e": "学科指导小组",
    "04f": "项目合作教研",
    "04g": "统一质量检测",
    "04h": "文化共生",
    "04k": "互供教育基地",
    "04i": "捆绑考核领域",
    "04j": "成员校发展为主要依据",
    "04l": "共建考核方案",
    "05a": "愿景协同",
    "05b": "协同机制",
    "05c": "教研联盟",
    "05d": "研训活动形式",
    "05e": "教学协同方式",
    "05e2": "同步课堂专递课堂",
    "05f": "共享教学资源",
    "05g": "一張课表",
    "05h": "课后同步研讨",
    "05i": "项目评估申请",
    "05j": "评审奖励",
    "06a": "领导小组及办公室",
    "06b": "校长任负责人",
    "06c": "核心校协调",
    "06d": "方案制度分工",
    "06d2": "调研与策略调整",
    "06e": "发展性评价启动",
    "06f": "网络平台",
    "06g": "年度目标考核",
    "06g2": "乡村校为主要依据",
    "06h": "分学段评价方案",
}

# -- gists: what each provision says, in our own words -----------------------------------------------------------------------------

GISTS = {
    "01a": Text(
        "2022年，全市公辦的義務教育學校都加入教共體。",
        "2022年，全市公办的义务教育学校都加入教共体。",
        "In 2022 all public schools of the compulsory stage in the city belong to a community.",
    ),
    "01b": Text(
        "同年，融合型和共建型至少佔80%。",
        "同年，融合型和共建型至少占80%。",
        "In the same year, the integrated and co-built types make up at least 80 percent.",
    ),
    "02": Text(
        "教共體只分融合型、共建型、協作型三種。",
        "教共体只分融合型、共建型、协作型三种。",
        "Communities are of three types: integrated, co-built and collaborative.",
    ),
    "06i": Text(
        "各校與誰結對，以另附的學校名單為準。",
        "各校与谁结对，以另附的学校名单为准。",
        "Which schools belong together is told by a list of schools that is attached to the plan.",
    ),
    "03a": Text(
        "「師資同盤」：各校區的教師合為一盤，統一安排，跨校區調配沒有障礙。",
        "「师资同盘」：各校区的教师合为一盘，统一安排，跨校区调配没有障碍。",
        "One staff pool: the teachers of all campuses are assigned as one, and move between campuses without barriers.",
    ),
    "03b": Text(
        "哪個校區缺學科教師，就由別的校區派人駐教或走教。",
        "哪个校区缺学科教师，就由别的校区派人驻教或走教。",
        "Where a campus lacks subject teachers, other campuses send resident or itinerant ones.",
    ),
    "03c": Text(
        "「教學同步」：教學常規、進度、檢測等在各校區保持同步。",
        "「教学同步」：教学常规、进度、检测等在各校区保持同步。",
        "Synchronised teaching: routine, progress, tests and the like are kept in step at all campuses.",
    ),
    "03d": Text(
        "守住共同的基本標準，課程、教學和評價等可以各有個性。",
        "守住共同的基本标准，课程、教学和评价等可以各有个性。",
        "Within common basic standards, each campus may have its own style of courses, teaching, evaluation and the like.",
    ),
    "03e": Text(
        "設施和課程資源由各校區共建共享，並用網絡開展遠程教學、教研和管理。",
        "设施和课程资源由各校区共建共享，并用网络开展远程教学、教研和管理。",
        "Facilities and course resources are shared, and the network serves remote teaching, research and management.",
    ),
    "03e2": Text(
        "用大型活動、綜合實踐等，讓各校區的師生多來往。",
        "用大型活动、综合实践等，让各校区的师生多来往。",
        "Large events, practical activities and the like bring teachers and pupils of the campuses together.",
    ),
    "03f": Text(
        "「培訓同頻」：教師培訓由教共體統籌和組織，資源共享。",
        "「培训同频」：教师培训由教共体统筹和组织，资源共享。",
        "Training in the same rhythm: the community plans and holds the training of teachers, and its resources are shared.",
    ),
    "03g": Text(
        "跨校區建立學科教研組，開展校本研修。",
        "跨校区建立学科教研组，开展校本研修。",
        "Subject teaching-research groups are formed across campuses, and professional development is held at school.",
    ),
    "03h": Text(
        "訂出內部的教師培養計劃，組織教師參加研討和評比。",
        "订出内部的教师培养计划，组织教师参加研讨和评比。",
        "A plan for developing teachers is drawn up, and teachers take part in discussions and competitions.",
    ),
    "03i": Text(
        "「文化同系」：文化體系有鮮明標識，辦學思想和管理理念統一。",
        "「文化同系」：文化体系有鮮明标识，办学思想和管理理念统一。",
        "One culture system: it has clear marks, and the ideas of running and managing schools are the same at all campuses.",
    ),
    "03j": Text(
        "城鄉學生一起參加研學、勞動、聯誼、家庭結對等。",
        "城乡学生一起参加研学、劳动、联谊、家庭结对等。",
        "Urban and rural pupils share study trips, labour, friendship, pairing of families and the like.",
    ),
    "03l": Text(
        "校區之間互相開放教育基地和實踐場所。",
        "校区之间互相开放教育基地和实践场所。",
        "Campuses open education bases and practice spaces to each other.",
    ),
    "03k": Text(
        "「考核一體」：教師隊伍、教學質量、特色、績效獎勵等合在一起考核。",
        "「考核一体」：教师队伍、教学质量、特色、绩效奖励等合在一起考核。",
        "Integrated appraisal: the teacher team, teaching quality, features, performance rewards and the like are appraised as one.",
    ),
    "03m": Text(
        "為各校區訂一份合理的考核評價方案。",
        "为各校区订一份合理的考核评价方案。",
        "A sound appraisal scheme for all campuses is drawn up.",
    ),
    "04a": Text(
        "「資源共享」：師德、課堂、校本教研、課題等方面的資源各校共用。",
        "「资源共享」：师德、课堂、校本教研、课题等方面的资源各校共用。",
        "Shared resources: those on teacher ethics, lessons, school-based research, projects and the like serve all schools.",
    ),
    "04b": Text(
        "鼓勵各校發展有特色的學科。",
        "鼓励各校发展有特色的学科。",
        "Schools are encouraged to develop distinctive subjects.",
    ),
    "04m": Text(
        "推動教師流動、配置、培養、評價等機制。",
        "推动教师流动、配置、培养、评价等机制。",
        "Mechanisms for the flow, assignment, training and evaluation of teachers, and the like, are promoted.",
    ),
    "04c": Text(
        "「管理共進」：由核心校牽頭，設通報制度和研討例會。",
        "「管理共进」：由核心校牵头，设通报制度和研讨例会。",
        "Joint progress in management: the core school leads a system of notices and regular meetings.",
    ),
    "04d": Text(
        "常規、課程、進度、檢測等大體同步。",
        "常规、课程、进度、检测等大体同步。",
        "Routine, courses, progress, tests and the like are basically in step.",
    ),
    "04e": Text(
        "各校的名師組成小組，指導各學科的建設。",
        "各校的名师组成小组，指导各学科的建设。",
        "Master teachers of the schools form groups that guide the building of subjects.",
    ),
    "04f": Text(
        "「教學共研」：核心校讓成員校教師加入項目，並由骨幹教師帶他們做研究。",
        "「教学共研」：核心校让成员校教师加入项目，并由骨干教师带他們做研究。",
        "Joint teaching research: teachers of member schools join the core school's projects, and its backbone teachers help them.",
    ),
    "04g": Text(
        "診斷和監控質量，統一檢測，各學科有質量保障制度。",
        "诊断和监控质量，统一检测，各学科有质量保障制度。",
        "Quality is diagnosed and monitored, tests are unified, and each subject has rules that secure quality.",
    ),
    "04h": Text(
        "「文化共生」：共享資源、共辦活動、共評質量；學生「手拉手」，家庭結對。",
        "「文化共生」：共享资源、共办活动、共评质量；学生「手拉手」，家庭结对。",
        "Culture symbiosis: shared resources, joint activities and joint evaluation; pupils go hand in hand, and families pair.",
    ),
    "04k": Text(
        "各校盡力為對方提供教育基地和實踐場所。",
        "各校尽力为对方提供教育基地和实践场所。",
        "Schools offer each other education bases and practice spaces as far as they can.",
    ),
    "04i": Text(
        "「考核捆綁」：特色、文化、學科、教研、教學協同等方面，各成員校捆在一起考核。",
        "「考核捆绑」：特色、文化、学科、教研、教学协同等方面，各成员校捆在一起考核。",
        "Bundled appraisal: member schools are appraised together on features, culture, subjects, research, coordination and the like.",
    ),
    "04j": Text(
        "考核核心校，主要看成員校發展得怎樣。",
        "考核核心校，主要看成员校发展得怎样。",
        "The core school is appraised mainly by how its member schools have developed.",
    ),
    "04l": Text(
        "為共建型教共體訂一份合理的考核評價方案。",
        "为共建型教共体订一份合理的考核评价方案。",
        "A sound appraisal scheme for the co-built community is drawn up.",
    ),
    "05a": Text(
        "「願景協同」：核心校帶領每所成員校定願景、定目標、定提升質量的路。",
        "「愿景协同」：核心校带领每所成员校定愿景、定目标、定提升质量的路。",
        "Coordinated vision: led by the core school, each member school sets its vision, its goals and a path to better quality.",
    ),
    "05b": Text(
        "「機制協同」：一起建立教師交流、跨校備課、常規管理、師生聯誼等機制。",
        "「机制协同」：一起建立教师交流、跨校备课、常规管理、师生联谊等机制。",
        "Coordinated mechanisms: exchange of teachers, lesson planning across schools, routine management, friendship and the like.",
    ),
    "05c": Text(
        "「研訓協同」：核心校牽頭成立教研聯盟，共同訂出梯隊培養計劃和培訓方案。",
        "「研训协同」：核心校牵头成立教研联盟，共同订出梯队培养计划和培训方案。",
        "Coordinated research and training: the core school leads an alliance, with a training ladder plan and a training scheme.",
    ),
    "05d": Text(
        "集體備課、觀摩、講座、比武、沙龍等，線上線下都定期舉行。",
        "集体备课、观摩、讲座、比武、沙龙等，线上线下都定期举行。",
        "Lesson planning, demonstration lessons, lectures, contests, salons and the like are held regularly, online and on site.",
    ),
    "05e": Text(
        "「教學協同」主要可以採用互聯網結對的形式。",
        "「教学协同」主要可以采用互联网结对的形式。",
        "Coordinated teaching may mainly take the form of internet-plus pairing.",
    ),
    "05e2": Text(
        "用各校的強項學科開設同步課堂、專遞課堂等線上教學。",
        "用各校的强项学科开设同步课堂、专递课堂等线上教学。",
        "The strong subjects of each school are taught in synchronous lessons, remote dedicated lessons and the like.",
    ),
    "05f": Text(
        "導學單、教學設計、資源、練習等各校共用。",
        "导学单、教学设计、资源、练习等各校共用。",
        "Guide sheets, lesson designs, resources, exercises and the like are shared.",
    ),
    "05g": Text(
        "排課時，教共體商定唯一的一張同步課堂課表。",
        "排课时，教共体商定唯一的一張同步课堂课表。",
        "When timetables are made, the community agrees on a single one for synchronous lessons.",
    ),
    "05h": Text(
        "每次同步課堂之後，雙方及時研討。",
        "每次同步课堂之后，双方及时研讨。",
        "After a synchronous lesson, both sides discuss it in time.",
    ),
    "05i": Text(
        "「項目評估」：核心校自己選出有成效的項目，向市或縣的教育部門申請評估。",
        "「项目评估」：核心校自己选出有成效的项目，向市或县的教育部门申请评估。",
        "Project evaluation: the core school picks an effective project, and applies to the city or county bureau for evaluation.",
    ),
    "05j": Text(
        "教育部門評審項目和成員校的提升，計入考核並給予獎勵。",
        "教育部门评审项目和成员校的提升，计入考核并给予奖励。",
        "The bureau reviews the project and how member schools have improved; the result enters appraisal, and is rewarded.",
    ),
    "06a": Text(
        "教體局設領導小組，辦公室放在普教科。",
        "教体局设领导小组，办公室放在普教科。",
        "The bureau sets up a leading group, with its office in the general-education section.",
    ),
    "06b": Text(
        "教共體內每個單位都成立工作小組，校長負責。",
        "教共体内每个单位都成立工作小组，校长负责。",
        "Every school of a community has a working group, headed by its principal.",
    ),
    "06c": Text(
        "核心校負責協調整個教共體。",
        "核心校负责协调整个教共体。",
        "The core school coordinates the community.",
    ),
    "06d": Text(
        "每個教共體訂出實施方案、配套制度和各單位的分工。",
        "每个教共体订出实施方案、配套制度和各单位的分工。",
        "Each community draws up its implementation plan, its supporting rules and the division of work.",
    ),
    "06d2": Text(
        "重視調研和過程，策略及時調整。",
        "重视调研和过程，策略及时调整。",
        "Surveys and the course of work are valued, and the strategy is adjusted in time.",
    ),
    "06e": Text(
        "對教共體的發展性評價開始進行。",
        "对教共体的发展性评价开始进行。",
        "Developmental evaluation of communities is started.",
    ),
    "06f": Text(
        "學校之間建起教育和管理的網絡平台。",
        "学校之间建起教育和管理的网络平台。",
        "An online platform for education and management joins the schools.",
    ),
    "06g": Text(
        "教共體的情況計入學校的年度目標考核和發展性評價。",
        "教共体的情况计入学校的年度目标考核和发展性评价。",
        "How communities are built enters the yearly target-responsibility appraisal and the developmental evaluation of schools.",
    ),
    "06g2": Text(
        "考核核心校、評價教共體績效，主要看其中的鄉村學校。",
        "考核核心校、评价教共体绩效，主要看其中的乡村学校。",
        "The core school and the community are appraised mainly by the level and quality of their rural schools.",
    ),
    "06h": Text(
        "學段不同的學校，各有針對性的評價方案。",
        "学段不同的学校，各有針对性的评价方案。",
        "Schools of different stages have evaluation schemes made for their stage.",
    ),
}

# -- questions, subjects, parameters, notices --------------------------------------------------------------------------------------

QUESTIONS = {
    "well-formed": "组织架构是否合规",
    "integrated-built": "融合型五项是否落实",
    "co-built-built": "共建型五项是否落实",
    "collaborative-built": "协作型五项是否落实",
    "semester-in-step": "学期教学是否协同",
    "community-compliant": "教共体是否合规",
    "city-compliant": "市教体局是否合规",
}

SUBJECTS = {
    "city": "市教体局",
    "community": "教共体",
    "integrated-community": "融合型教共体",
    "co-built-community": "共建型教共体",
    "collaborative-community": "协作型教共体",
}

PARAMETERS = {
    "evidence_until": Text(
        "所涉事項結束後，材料和決定最晚何時可到",
        "所涉事项结束后，材料和决定最晚何时可到",
        "until when papers and decisions may still arrive after the end of what they are about",
    ),
}

NOTICES = {
    "8a": Text(
        "按學校計和按教共體計，結論不同；80%按哪個計，方案沒有寫明。",
        "按学校计和按教共体计，结论不同；80%按哪个计，方案没有写明。",
        "Counted by schools and by communities, the goal comes out differently; the plan does not say of what the 80 percent is a share.",
    ),
}

# -- readings: the option taken stands first; `why` says why it is taken, or why it cannot be switched -----------------------------

READINGS = {
    "G1": ReadingWords(
        question=Text("「及以上」包括本數嗎？", "「及以上」包括本数吗？", "Does 'and above' include the number itself?"),
        options={
            "inclusive": Text("包括本數", "包括本数", "the number is included"),
        },
        why=Text(
            "「及」字已經把本數算在內，沒有別的讀法。",
            "「及」字已经把本数算在内，没有别的读法。",
            "The word for 'and' puts the number itself inside, so there is no other reading.",
        ),
    ),
    "G5": ReadingWords(
        question=Text("沒有列出的活動算不算？", "没有列出的活动算不算？", "Does an activity of a kind that is not named count?"),
        options={
            "needs_a_person": Text(
                "由人判斷，判斷之前不作結論", "由人判断，判断之前不作结论", "a person decides; until then it stays open"
            ),
        },
        why=Text(
            "列舉帶有「等」字，或說「各類」，所以不限於列出的幾種；別的要合乎什麼條件沒有寫，也不能都算。",
            "列举带有「等」字，或说「各类」，所以不限于列出的几种；别的要合乎什么条件没有写，也不能都算。",
            "The lists are open, so the kinds named are not all; and they do not say what another must be like, so not every kind is one.",
        ),
    ),
    "G6": ReadingWords(
        question=Text("定期、例會是多久一次？", "定期、例会是多久一次？", "How often is 'regularly', or a regular meeting?"),
        options={
            "at_least_one": Text("期內至少一次", "期内至少一次", "at least once in the period"),
        },
        why=Text(
            "方案沒有寫次數，不能代它編一個；至少一次是仍可核對的最低要求。",
            "方案没有写次数，不能代它编一个；至少一次是仍可核对的最低要求。",
            "The plan gives no number, and none may be invented for it; once is the least that can still be checked.",
        ),
    ),
    "G9": ReadingWords(
        question=Text(
            "課後「及時」研討，是每節課之後都要嗎？",
            "课后「及时」研讨，是每节课之后都要吗？",
            "Is 'in time' after a lesson meant of each lesson?",
        ),
        options={
            "after_each": Text(
                "每次同步課堂之後都要，隔了幾天只記不判",
                "每次同步课堂之后都要，隔了几天只记不判",
                "after each synchronous lesson; the days between are shown, not judged",
            ),
            "any_in_period": Text(
                "有同步課堂的期間內研討過即可", "有同步课堂的期间内研讨过即可", "once in a period with synchronous lessons is enough"
            ),
        },
        why=Text(
            "「及時」針對的是一次課的結束，不是一段時期；隔多久算及時沒有寫。",
            "「及时」針对的是一次课的结束，不是一段时期；隔多久算及时没有写。",
            "'In time' answers to the end of a lesson and not to a period; how long may lie between is not stated.",
        ),
    ),
    "8a": ReadingWords(
        question=Text("80%是什麼的比例？", "80%是什么的比例？", "Of what is 80 percent the share?"),
        options={
            "schools": Text(
                "公辦義務教育學校：在融合型、共建型教共體裡的，佔全部的比例",
                "公办义务教育学校：在融合型、共建型教共体里的，占全部的比例",
                "public compulsory schools: those in an integrated or co-built community, out of all of them",
            ),
            "communities": Text(
                "教共體：融合型、共建型的個數，佔三種類型的比例",
                "教共体：融合型、共建型的个数，占三种类型的比例",
                "communities: integrated and co-built ones, out of those of all three types",
            ),
        },
        why=Text(
            "前半句的主語是公辦義務教育學校，後半句承接它；但比例前面只有兩種類型的名稱，按個數也讀得通。",
            "前半句的主语是公办义务教育学校，后半句承接它；但比例前面只有两种类型的名称，按个数也读得通。",
            "The sentence is about public compulsory schools; yet the share names two types, and may be of communities.",
        ),
    ),
    "8b": ReadingWords(
        question=Text("2022年的目標看哪一天？", "2022年的目标看哪一天？", "On which day is the goal of 2022 looked at?"),
        options={
            "end_of_2022": Text("2022年12月31日的狀況", "2022年12月31日的状况", "the state on 31 December 2022"),
            "during_2022": Text("2022年內任何時候加入過的都算", "2022年内任何时候加入过的都算", "whatever belonged at any time in 2022"),
        },
        why=Text("一年的目標到年底才見分曉。", "一年的目标到年底才见分曉。", "A goal for a year is tested at its end."),
    ),
    "8c": ReadingWords(
        question=Text("「基本同步」可以差多少？", "「基本同步」可以差多少？", "How far apart is 'basically in step'?"),
        options={
            "judged_by_certifier": Text(
                "由聲明的人掌握，通常是同一週教同一單元",
                "由声明的人掌握，通常是同一周教同一单元",
                "left to whoever declares it; as a rule, the same teaching unit in the same week",
            ),
        },
        why=Text(
            "方案沒有寫尺度；四個方面是不是同步，只有看過的人能說，所以不用數字去換。",
            "方案没有写尺度；四个方面是不是同步，只有看过的人能说，所以不用数字去换。",
            "The plan gives no measure, and whether the four are in step can be told only by who has seen it: no number replaces that.",
        ),
    ),
    "8d": ReadingWords(
        question=Text("學校名單在哪裡？", "学校名单在哪里？", "Where is the list of schools?"),
        options={
            "supplied": Text("由使用者提供", "由使用者提供", "supplied by the user"),
        },
        why=Text(
            "名單是另附的，範文裡沒有；內容推不出來，只能由手中有名單的人提供。",
            "名单是另附的，范文里没有；内容推不出来，只能由手中有名单的人提供。",
            "The list is an attachment that the text does not have; nothing stands in for it, so whoever holds it supplies it.",
        ),
    ),
    "8e": ReadingWords(
        question=Text(
            "協作型是五項，還是四項加評估？",
            "协作型是五项，还是四项加评估？",
            "Has the collaborative type five elements, or four and an evaluation?",
        ),
        options={
            "five": Text("五項，第五項是評估程序", "五项，第五项是评估程序", "five; the fifth is a procedure of evaluation"),
        },
        why=Text(
            "方案順次編為一至五；第五項要由核心校提出申請，算不算一項，對結論都沒有影響。",
            "方案顺次编为一至五；第五项要由核心校提出申请，算不算一项，对结论都没有影响。",
            "The plan numbers them one to five. The fifth needs an application by the core school; counted or not, no answer changes.",
        ),
    ),
    "8f": ReadingWords(
        question=Text("發文的是地級市還是縣級市？", "发文的是地级市还是县级市？", "Is the city a prefecture or of county level?"),
        options={
            "issuing_bureau": Text(
                "發布方案的教體局，不論級別", "发布方案的教体局，不论级别", "the bureau that issued the plan, whatever its level"
            ),
        },
        why=Text(
            "文中沒有市名；要求落在發文的教體局身上，學校範圍按它和下級管理的學校算，級別不改變結論。",
            "文中没有市名；要求落在发文的教体局身上，学校范圍按它和下级管理的学校算，级别不改变结论。",
            "The duties bind the bureau that issued the plan; its schools are those that it or bodies below it run, at either level.",
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
