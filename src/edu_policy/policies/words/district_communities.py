"""Words of the district community policy (城鄉教共體): Simplified labels, gists, questions and reasons of readings."""

from __future__ import annotations

from edu_policy.rules import ReadingWords, Words
from edu_policy.text import Text

__all__ = ["GISTS", "LABELS", "NOTICES", "PARAMETERS", "QUESTIONS", "READINGS", "SUBJECTS", "WORDS"]

# -- Simplified labels of the provisions, in the plan's order ----------------------------------------------------------------------

LABELS = {
    "00": "方案5依据",
    "01": "指导思想",
    "02": "工作原则",
    "02b": "内涵发展策略",
    "02c": "特色发展",
    "03a": "教共体定义",
    "03b": "两种新增模式",
    "04a": "融合型校数",
    "04b": "一校多区",
    "04c": "单一法人",
    "04d": "人财管统一",
    "04e": "融合型五项模式",
    "04f": "独立招生",
    "04g": "重新分设",
    "05a": "共建型两途径",
    "05b": "一核心校牵头",
    "05c": "共建型五项模式",
    "05d": "法人财务独立",
    "06a": "互联网结对基础",
    "06b": "同步课堂学科数",
    "06c": "同步课堂节数",
    "06d": "同步课堂佐证",
    "07a": "网络研修次数",
    "07b": "线下教研次数",
    "07c": "教研佐证",
    "08a": "校区无障碍流动",
    "08b": "骨干教师全覆盖",
    "08c": "交流名单复核",
    "09a": "融合型党建一体",
    "09b": "共建型联合党组织",
    "09b2": "常态化党建共建",
    "09c": "党组织领导",
    "10a": "一套班子",
    "10b": "人财物统一调配",
    "10c": "教师统一招培调",
    "10d": "学区相对独立",
    "10e": "校区独立评估单元",
    "10f": "共建型三不变",
    "10g": "联盟章程规划",
    "11a": "财政支持",
    "11b": "省级转移支付体现",
    "12a": "县管校聘统筹",
    "12b": "优先双向交流",
    "12c": "指导师制度",
    "12d": "乡村教师轮训",
    "13a": "融合型编制统用",
    "13b": "共建型职称统用",
    "13c": "避免过度集中",
    "13d": "职称评聘优先",
    "13e": "视同农村任教",
    "13f": "满三年不占高岗",
    "13g": "返校重新竞聘",
    "13h": "评优比例倾斜",
    "13i": "绩效总量倾斜",
    "13j": "优绩优酬",
    "14a": "学生交流机制",
    "14b": "学生活动清单",
    "14c": "综合素质评价一体",
    "15a": "三类考核指标",
    "15b": "阶段性评估",
    "15c": "分学段评价方案",
    "15d": "三种评价",
    "15e": "乡村校为主要依据",
    "15f": "典型培育",
}

# -- gists: what each provision says, in our own words -----------------------------------------------------------------------------

GISTS = {
    "00": Text(
        "背景：依據國家關於義務教育質量的意見和浙江兩份文件，其一涉及新增1500家結對學校。",
        "背景：依据国家关于义务教育质量的意见和浙江两份文件，其一涉及新增1500家结对学校。",
        "Background: a national opinion on compulsory education and two Zhejiang documents, one on 1,500 newly paired schools.",
    ),
    "01": Text(
        "讓城鎮好學校帶動鄉村學校，使城鄉差距變小。",
        "让城镇好学校带动乡村学校，使城乡差距变小。",
        "Good urban and town schools lift rural schools, so that the gap between town and country narrows.",
    ),
    "02": Text(
        "三條原則：共享發展、內涵發展、特色發展。",
        "三条原则：共享发展、内涵发展、特色发展。",
        "Three principles: shared, quality-centred and distinctive development.",
    ),
    "02b": Text(
        "提升品質的辦法包括交流骨幹教師、共享資源、一起教研等。",
        "提升品质的办法包括交流骨干教师、共享资源、一起教研等。",
        "Ways to raise quality include exchanging backbone teachers, sharing resources and doing research together.",
    ),
    "02c": Text(
        "尊重各校的傳統，培育各自的特色。",
        "尊重各校的传统，培育各自的特色。",
        "The tradition of each school is respected, and what is distinctive about it is cultivated.",
    ),
    "03a": Text(
        "城區或鎮區的優質學校帶動鄉村或鎮區的學校，都在義務教育階段。",
        "城区或镇区的优质学校带动乡村或镇区的学校，都在义务教育阶段。",
        "A community joins a good urban or town school to rural or town schools, all of the compulsory stage.",
    ),
    "03b": Text(
        "這次新增的教共體只分融合型和共建型。",
        "这次新增的教共体只分融合型和共建型。",
        "New communities are of two types this time: integrated and co-built.",
    ),
    "04a": Text(
        "融合型由一所城鎮學校和一兩所鄉鎮學校合併而成。",
        "融合型由一所城镇学校和一两所乡镇学校合并而成。",
        "An integrated community is made of one urban or town school and one or two rural or town schools.",
    ),
    "04b": Text(
        "合併後是一所學校，有兩個或更多校區。",
        "合并后是一所学校，有两个或更多校区。",
        "After the merger it is one school with two or more campuses.",
    ),
    "04c": Text(
        "各校區同屬一個法人。",
        "各校区同属一个法人。",
        "All campuses belong to one legal person.",
    ),
    "04d": Text(
        "各校區的人事、財務和管理都統一。",
        "各校区的人事、财务和管理都统一。",
        "Personnel, finance and management are unified across the campuses.",
    ),
    "04e": Text(
        "融合型按五項提法管理，從「師資同盤」到「考核一體」。",
        "融合型按五项提法管理，从「师资同盘」到「考核一体」。",
        "Integrated communities are run by five formulas, from one staff pool to integrated appraisal.",
    ),
    "04f": Text(
        "合併之後，各校區可以照原來的學區各自招生。",
        "合并之后，各校区可以照原来的学区各自招生。",
        "After the merger, campuses may enrol separately by their old catchments.",
    ),
    "04g": Text(
        "扶弱的目標達成後，校區可以再分開，成為獨立學校。",
        "扶弱的目标达成后，校区可以再分开，成为独立学校。",
        "Once the goal of lifting the weak is reached, campuses may become separate schools again.",
    ),
    "05a": Text(
        "共建型有兩條途徑：教學業務委託城鎮學校管理，或幾所學校結成緊密型集團。",
        "共建型有两条途径：教学业务委托城镇学校管理，或几所学校结成紧密型集团。",
        "Two routes: teaching is entrusted to an urban or town school, or several schools form a tight education group.",
    ),
    "05b": Text(
        "共建型由一所城鎮學校作核心校，帶領各校。",
        "共建型由一所城镇学校作核心校，带领各校。",
        "One urban or town school, the core school, leads a co-built community.",
    ),
    "05c": Text(
        "共建型按五項提法管理，從「資源共享」到「考核捆綁」。",
        "共建型按五项提法管理，从「资源共享」到「考核捆绑」。",
        "Co-built communities are run by five formulas, from shared resources to bundled appraisal.",
    ),
    "05d": Text(
        "各校的法人和財務各自獨立，工作則統一安排。",
        "各校的法人和财务各自独立，工作则统一安排。",
        "Each school keeps its own legal person and finances, while the work is coordinated.",
    ),
    "06a": Text(
        "新的教共體此前應有「互聯網+義務教育」結對的基礎。",
        "新的教共体此前应有「互联网+义务教育」结对的基础。",
        "A new community has a base in earlier internet-plus compulsory-education pairing.",
    ),
    "06b": Text(
        "一年之內，城鄉同步課堂至少涉及2門學科。",
        "一年之内，城乡同步课堂至少涉及2门学科。",
        "Within the year, synchronous lessons cover at least 2 subjects.",
    ),
    "06c": Text(
        "一年之內，城鄉同步課堂合計至少20節。",
        "一年之内，城乡同步课堂合计至少20节。",
        "Within the year, synchronous lessons add up to at least 20.",
    ),
    "06d": Text(
        "同步課堂的圖片和課堂記錄按省裡的要求上傳。",
        "同步课堂的图片和课堂记录按省里的要求上传。",
        "Pictures and records of the synchronous lessons are uploaded, as the province asks.",
    ),
    "07a": Text(
        "雙方教師一起網絡研修至少8次。",
        "双方教师一起网络研修至少8次。",
        "Teachers of both sides study together online at least 8 times.",
    ),
    "07b": Text(
        "雙方一起線下教研至少4次。",
        "双方一起线下教研至少4次。",
        "Both sides hold on-site teaching research together at least 4 times.",
    ),
    "07c": Text(
        "學校、年級組、學科組之間的教研文本和網絡研修的圖片都上傳。",
        "学校、年级组、学科组之间的教研文本和网络研修的图片都上传。",
        "Texts of research between schools, grade groups and subject groups, and pictures of online study, are uploaded.",
    ),
    "08a": Text(
        "在新的融合型教共體裡，教師跨校區流動沒有障礙。",
        "在新的融合型教共体里，教师跨校区流动没有障碍。",
        "In a new integrated community, teachers move between campuses without barriers.",
    ),
    "08b": Text(
        "在新的共建型教共體裡，核心校派骨幹教師去每所成員校任教。",
        "在新的共建型教共体里，核心校派骨干教师去每所成员校任教。",
        "In a new co-built community, the core school sends backbone teachers to teach at every member school.",
    ),
    "08c": Text(
        "交流教師的名單上傳後，對照全國教師信息管理系統復核。",
        "交流教师的名单上传后，对照全国教师信息管理系统复核。",
        "The list of exchanged teachers is uploaded and checked against the national teacher information system.",
    ),
    "09a": Text(
        "融合型教共體的黨組織統一領導，黨建合為一體。",
        "融合型教共体的党组织统一领导，党建合为一体。",
        "In an integrated community the party organisation leads as one, and party building is unified.",
    ),
    "09b": Text(
        "共建型教共體可以成立聯合黨組織。",
        "共建型教共体可以成立联合党组织。",
        "A co-built community may set up a joint party organisation.",
    ),
    "09b2": Text(
        "共建型教共體經常一起開展黨建活動。",
        "共建型教共体经常一起开展党建活动。",
        "A co-built community carries out joint party building regularly.",
    ),
    "09c": Text(
        "學校黨組織起領導作用，黨員教師作表率。",
        "学校党组织起领导作用，党员教师作表率。",
        "The party organisations of the schools lead, and teachers who are party members set an example.",
    ),
    "10a": Text(
        "黨組織、行政和工會合為一套班子，統一領導。",
        "党组织、行政和工会合为一套班子，统一领导。",
        "One leadership team serves party, administration and trade union.",
    ),
    "10b": Text(
        "人、財、物重組後，由整個教共體調配和使用。",
        "人、财、物重组后，由整个教共体调配和使用。",
        "After the reorganisation, people, money and goods are allotted and used by the community as a whole.",
    ),
    "10c": Text(
        "教師的招聘和培養都統一，跨校區調配不設障礙。",
        "教师的招聘和培养都统一，跨校区调配不设障碍。",
        "Teachers are recruited and trained as one, and assigned across campuses without barriers.",
    ),
    "10d": Text(
        "各校區的學區大體獨立，不輕易變動。",
        "各校区的学区大体独立，不轻易变动。",
        "The catchment of each campus stays largely independent and stable.",
    ),
    "10e": Text(
        "標準化學校評估和校額認定照舊以每個校區為一個單元。",
        "标准化学校评估和校额认定照旧以每个校区为一个单元。",
        "Standardised-school evaluation and school-unit recognition still take each campus as one unit.",
    ),
    "10f": Text(
        "共建型有三項不變：法人地位；經費分別核算；校名和隸屬關係。",
        "共建型有三项不变：法人地位；经费分别核算；校名和隶属关系。",
        "Three things stay unchanged: legal status; separate accounting; school name and administrative affiliation.",
    ),
    "10g": Text(
        "共建型教共體訂立聯盟章程和發展規劃。",
        "共建型教共体订立联盟章程和发展规划。",
        "A co-built community adopts an alliance charter and a development plan.",
    ),
    "11a": Text(
        "財政部門按當地情況支持教共體，保障工作和建設經費。",
        "财政部门按当地情况支持教共体，保障工作和建设经费。",
        "Finance departments support communities to suit local conditions, and secure funds for work and construction.",
    ),
    "11b": Text(
        "教共體辦得紮實、成效好的縣（市、區），省級在轉移支付的因素中予以體現。",
        "教共体办得扎实、成效好的县（市、区），省级在转移支付的因素中予以体现。",
        "For counties with solid and visible results, the province counts this among the factors of transfer payments.",
    ),
    "12a": Text(
        "教育局依「縣管校聘」改革，統籌教共體內教師的管理、調配和交流。",
        "教育局依「县管校聘」改革，统筹教共体内教师的管理、调配和交流。",
        "The bureau manages, assigns and exchanges teachers inside communities under the county-managed, school-employed reform.",
    ),
    "12b": Text(
        "教師要在教共體內雙向交流或城鄉間有序調動的，優先滿足。",
        "教师要在教共体内双向交流或城乡间有序调动的，优先满足。",
        "Two-way exchange and orderly urban-rural transfer of teachers inside a community are met first.",
    ),
    "12c": Text(
        "推行「指導師」制度，幫助鄉村學校建設學科、培養中青年教師。",
        "推行「指导师」制度，帮助乡村学校建设学科、培养中青年教师。",
        "Guiding teachers help rural schools to build their subjects and to bring on young and middle-aged teachers.",
    ),
    "12d": Text(
        "鄉村教師到教共體的學校輪流受訓，並經常參加網絡研修。",
        "乡村教师到教共体的学校轮流受训，并经常参加网络研修。",
        "Rural teachers train in rotation at schools of the community, and study online regularly.",
    ),
    "13a": Text(
        "融合型各校區的編制、崗位和師資合在一起使用和管理。",
        "融合型各校区的编制、岗位和师资合在一起使用和管理。",
        "Staffing quota, posts and teachers of all campuses are used and managed as one.",
    ),
    "13b": Text(
        "共建型各校的中、高級崗位比例可以合併使用。",
        "共建型各校的中、高级岗位比例可以合并使用。",
        "Schools of a co-built community may pool their ratios of middle and senior posts.",
    ),
    "13c": Text(
        "要防止合用的崗位過多落在核心校（校區）。",
        "要防止合用的岗位过多落在核心校（校区）。",
        "Pooled posts are not to pile up in the core school or campus.",
    ),
    "13d": Text(
        "教共體內到鄉村學校任教的教師，評聘職稱時可以優先考慮。",
        "教共体内到乡村学校任教的教师，评聘职称时可以优先考虑。",
        "Teachers who move to a rural school inside a community may be given priority in title evaluation and appointment.",
    ),
    "13e": Text(
        "在教共體內從城區學校到鄉鎮學校任教，算農村任教經歷。",
        "在教共体内从城区学校到乡镇学校任教，算农村任教经历。",
        "Inside a community, moving from a city school to teach in a rural or town school counts as rural experience.",
    ),
    "13f": Text(
        "核心校教師在成員校滿三年，仍在鄉鎮任教且符合晉升條件，不佔核心校的高級崗位比例。",
        "核心校教师在成员校满三年，仍在乡镇任教且符合晋升条件，不占核心校的高级岗位比例。",
        "After 3 full years at member schools, still in a township and fit for a senior title, a teacher is outside the core's ratio.",
    ),
    "13g": Text(
        "這樣的教師返回核心校時，要在核定的比例之內重新競聘。",
        "这样的教师返回核心校时，要在核定的比例之内重新竞聘。",
        "On returning to the core school, such a teacher competes again for a post within its approved ratio.",
    ),
    "13h": Text(
        "評優評先的比例，可以適當偏向承擔教共體任務的核心校教師。",
        "评优评先的比例，可以适当偏向承担教共体任务的核心校教师。",
        "Award shares may lean moderately toward core-school teachers who carry community tasks.",
    ),
    "13i": Text(
        "核定績效工資總量時，可以依考核情況適當偏向核心校。",
        "核定绩效工资总量时，可以依考核情况适当偏向核心校。",
        "When the performance-pay total is set, it may lean moderately toward the core school, according to its appraisal.",
    ),
    "13j": Text(
        "核心校依崗位貢獻、工作量等分配，貢獻突出的人得到更高報酬。",
        "核心校依岗位贡献、工作量等分配，贡献突出的人得到更高报酬。",
        "The core school weighs post contribution, workload and the like, and pays outstanding contributors more.",
    ),
    "14a": Text(
        "建立長效機制，定期選派不同年級和層次的學生去交流學習和體驗。",
        "建立长效机制，定期选派不同年级和层次的学生去交流学习和体验。",
        "A standing arrangement regularly sends pupils of different grades and levels to learn and experience together.",
    ),
    "14b": Text(
        "城鄉學生一起參加研學、勞動、聯誼等活動，也有體藝交流、競賽和成果展示。",
        "城乡学生一起参加研学、劳动、联谊等活动，也有体艺交流、竞赛和成果展示。",
        "Urban and rural pupils share study trips, labour, friendship, arts and sports, contests, labour shows and the like.",
    ),
    "14c": Text(
        "兩類教共體都探索對學生的綜合素質作一體化評價。",
        "两类教共体都探索对学生的综合素质作一体化评价。",
        "Both types explore evaluating the all-round quality of pupils as one.",
    ),
    "15a": Text(
        "教共體建設進入三套指標：教育現代化監測、工作業績考核、學校發展性評價。",
        "教共体建设进入三套指标：教育现代化监测、工作业绩考核、学校发展性评价。",
        "Community building enters three sets of indicators: modernisation monitoring, work appraisal and school development.",
    ),
    "15b": Text(
        "在合適的時候作階段性評估。",
        "在合适的时候作阶段性评估。",
        "Stage evaluations are held at suitable times.",
    ),
    "15c": Text(
        "學校的學段不同，評價方案分別制定。",
        "学校的学段不同，评价方案分别制定。",
        "Schools of different stages get evaluation schemes made for their stage.",
    ),
    "15d": Text(
        "學校、教師、學生等的發展都有綜合、增值、特色三種評價。",
        "学校、教师、学生等的发展都有综合、增值、特色三种评价。",
        "Comprehensive, value-added and distinctive evaluation covers the development of schools, teachers, pupils and the like.",
    ),
    "15e": Text(
        "考核核心校、評價教共體，主要看其中鄉村學校的水平和質量。",
        "考核核心校、评价教共体，主要看其中乡村学校的水平和质量。",
        "The core school and the community are appraised mainly by the level and quality of their rural schools.",
    ),
    "15f": Text(
        "培育做得好的地區和學校，並多方宣傳。",
        "培育做得好的地区和学校，并多方宣传。",
        "Model regions and schools are cultivated and publicised.",
    ),
}

# -- questions, subjects, parameters, notices --------------------------------------------------------------------------------------

QUESTIONS = {
    "year-done": "年度工作是否完成",
    "well-formed": "组织架构是否合规",
    "community-compliant": "教共体是否合规",
    "teacher-compliant": "流动教师是否合规",
    "district-compliant": "区教育局是否合规",
}

SUBJECTS = {
    "district": "区教育局",
    "community": "教共体",
    "integrated-community": "融合型教共体",
    "co-built-community": "共建型教共体",
    "teacher": "教师",
}

PARAMETERS = {
    "bridged_days": Text(
        "兩段任教之間最多隔幾天仍算連續；方案沒有寫，未設時為0天，7月和8月的暑假共62天",
        "两段任教之间最多隔几天仍算连续；方案没有写，未设时为0天，7月和8月的暑假共62天",
        "days between two stays that leave service unbroken; none in the plan, so 0 unless set; a break of July and August has 62",
    ),
    "evidence_until": Text(
        "所涉事項結束後，材料、簽字和決定最晚何時可到",
        "所涉事项结束后，材料、签字和决定最晚何时可到",
        "until when papers, signatures and decisions may still arrive after the end of what they are about",
    ),
}

NOTICES = {
    "5d": Text(
        "鄉鎮學校多於兩所；方案的句子只說一兩所。",
        "乡镇学校多于两所；方案的句子只说一两所。",
        "There are more than two rural or town schools; the plan's sentence speaks of one or two.",
    ),
}

# -- readings: the option taken stands first; `why` says why it is taken, or why it cannot be switched -----------------------------

READINGS = {
    "G1": ReadingWords(
        question=Text(
            "不少於、滿這類詞包括本數嗎？",
            "不少于、满这类词包括本数吗？",
            "Do 'not fewer than' and 'full' include the number itself?",
        ),
        options={"inclusive": Text("包括本數", "包括本数", "the number is included")},
        why=Text(
            "不少於本來就包括；「滿三年」比照《民法典》第1259條，屆滿包括本數，沒有別的讀法。",
            "不少于本来就包括；「满三年」比照《民法典》第1259条，届满包括本数，没有别的读法。",
            "'Not fewer than' does so by itself; for 'three full years' Article 1259 of the Civil Code, read by analogy, settles it.",
        ),
    ),
    "G2": ReadingWords(
        question=Text(
            "文中的20xx是哪一年？",
            "文中的20xx是哪一年？",
            "Which year does 20xx stand for?",
        ),
        options={"not_stated": Text("不代填年份", "不代填年份", "left open, with no year filled in")},
        why=Text(
            "從方案裡推不出年份；同一文號在別處寫2021，那不是方案的文字，只能作提示。",
            "从方案里推不出年份；同一文号在别处写2021，那不是方案的文字，只能作提示。",
            "Nothing in the plan gives the year; elsewhere the same document number has 2021, which is a hint and not the plan's text.",
        ),
    ),
    "G5": ReadingWords(
        question=Text(
            "沒有列出的學生活動算不算？",
            "没有列出的学生活动算不算？",
            "Does a pupil activity of a kind that is not named count?",
        ),
        options={
            "needs_a_person": Text("由人判斷，判斷之前不作結論", "由人判断，判断之前不作结论", "a person decides; until then it stays open")
        },
        why=Text(
            "列舉帶有「等」字，所以不能只認列出的六種；別的活動要合乎什麼條件沒有寫，也不能都算。",
            "列举带有「等」字，所以不能只认列出的六种；别的活动要合乎什么条件没有写，也不能都算。",
            "The lists are open, so the six kinds are not all; and they do not say what another must be like, so not every kind is one.",
        ),
    ),
    "G6": ReadingWords(
        question=Text(
            "定期、適時、常態化是多久一次？",
            "定期、适时、常态化是多久一次？",
            "How often is 'regularly', or 'at suitable times'?",
        ),
        options={"at_least_one": Text("期內至少一次", "期内至少一次", "at least once in the period")},
        why=Text(
            "方案沒有寫次數，不能代它編一個；至少一次是仍可核對的最低要求。",
            "方案没有写次数，不能代它编一个；至少一次是仍可核对的最低要求。",
            "The plan gives no number, and none may be invented for it; once is the least that can still be checked.",
        ),
    ),
    "5a": ReadingWords(
        question=Text(
            "「年內」是哪一年？",
            "「年内」是哪一年？",
            "Which year is 'within the year'?",
        ),
        options={
            "calendar_year": Text("自然年", "自然年", "calendar year"),
            "year_from_forming": Text("從組建之日起一年", "从组建之日起一年", "one year from the day of forming"),
            "school_year": Text("學年", "学年", "school year"),
        },
        why=Text(
            "條文落實的是省裡一項按年安排的任務；文中只說年內，沒有提學年，也沒有提組建之日。",
            "条文落实的是省里一项按年安排的任务；文中只说年内，没有提学年，也没有提组建之日。",
            "The clause carries out a provincial task set by the year, and names neither a school year nor the day of forming.",
        ),
    ),
    "5b": ReadingWords(
        question=Text(
            "2門、20節、8次、4次按什麼計？",
            "2门、20节、8次、4次按什么计？",
            "For what do the 2 subjects, 20 lessons, 8 and 4 sessions hold?",
        ),
        options={
            "per_recipient": Text(
                "核心校（校區）與每所受援學校（鄉鎮校區），各學科合計",
                "核心校（校区）与每所受援学校（乡镇校区），各学科合计",
                "the core with each recipient school or rural-or-town campus, all subjects together",
            ),
            "per_pair": Text(
                "融合型按每兩個校區，共建型按核心校與每所受援學校",
                "融合型按每两个校区，共建型按核心校与每所受援学校",
                "each two campuses of an integrated community; the core with each recipient school of a co-built one",
            ),
            "per_subject": Text(
                "對每所受援學校（鄉鎮校區），至少2門學科各滿20節",
                "对每所受援学校（乡镇校区），至少2门学科各满20节",
                "20 lessons in each of at least two subjects, for each recipient school or campus",
            ),
            "per_community": Text("整個教共體合計", "整个教共体合计", "the community as a whole"),
        },
        why=Text(
            "「累計」是把各學科相加；條文把核心校與受援校兩方並提，所以每所受援學校各算各的。",
            "「累计」是把各学科相加；条文把核心校与受援校两方并提，所以每所受援学校各算各的。",
            "'In total' adds the subjects up; the clause sets the core and a recipient side by side, so each recipient counts alone.",
        ),
    ),
    "5c": ReadingWords(
        question=Text(
            "研修8次、教研4次要在多長時間裡完成？",
            "研修8次、教研4次要在多长时间里完成？",
            "Within what time are the 8 and the 4 sessions held?",
        ),
        options={
            "same_year": Text("與同步課堂同一年", "与同步课堂同一年", "in the same year as the synchronous lessons"),
            "once": Text("不分年度，從組建起合計", "不分年度，从组建起合计", "counted once, over all the time since forming"),
        },
        why=Text(
            "這一項沒有寫期限；它與第一項並列，也帶要求上傳的括號，期限便照第一項。",
            "这一项没有写期限；它与第一项并列，也带要求上传的括号，期限便照第一项。",
            "This item states no time; it stands beside item 1 with a like bracket on uploading, and takes that item's year.",
        ),
    ),
    "5d": ReadingWords(
        question=Text(
            "鄉鎮學校可以多於兩所嗎？",
            "乡镇学校可以多于两所吗？",
            "May there be more than two rural or town schools?",
        ),
        options={
            "one_or_two": Text("只能一兩所", "只能一两所", "one or two"),
            "any_number": Text("不限", "不限", "any number"),
        },
        why=Text(
            "定義句寫明一兩所；「一校多區」的「多」，可以理解為三個校區。",
            "定义句写明一两所；「一校多区」的「多」，可以理解为三个校区。",
            "The defining sentence says one or two; 'several campuses' can then mean three.",
        ),
    ),
    "5e": ReadingWords(
        question=Text(
            "「校額認定」是不是筆誤？",
            "「校额认定」是不是笔误？",
            "Is the term taken here for school-unit recognition a misprint?",
        ),
        options={
            "school_units": Text("照原文，每個校區各計一校", "照原文，每个校区各计一校", "as written: each campus counts as a school unit")
        },
        why=Text(
            "它與另一項按校區進行的評估並列，理解為計校數說得通；查不到可以替換的寫法。",
            "它与另一项按校区进行的评估并列，理解为计校数说得通；查不到可以替换的写法。",
            "It stands beside another evaluation by campus, so a count of schools fits; no other wording was found to replace it.",
        ),
    ),
    "5f": ReadingWords(
        question=Text(
            "滿三年要連續嗎？",
            "满三年要连续吗？",
            "Must the three years be unbroken?",
        ),
        options={
            "unbroken": Text(
                "在成員校連續滿三年，之後沒有離開過鄉鎮學校",
                "在成员校连续满三年，之后没有离开过乡镇学校",
                "three unbroken years at member schools, and in rural or town schools ever since",
            ),
            "cumulative": Text(
                "在成員校分段相加滿三年，目前在鄉鎮學校",
                "在成员校分段相加满三年，目前在乡镇学校",
                "three years at member schools added up, and in a rural or town school now",
            ),
        },
        why=Text(
            "條文在滿三年之後緊接「繼續」，說的是沒有間斷的任教。年限自教共體組建起算：此前兩校還不是核心校和成員校。",
            "条文在满三年之后紧接「继续」，说的是没有间断的任教。年限自教共体组建起算：此前两校还不是核心校和成员校。",
            "'Continues' follows upon the three full years: no break. They count from the forming of the community.",
        ),
    ),
    "5g": ReadingWords(
        question=Text(
            "不佔核心校的比例，那麼佔誰的？",
            "不占核心校的比例，那么占谁的？",
            "If not the core school's ratio, then whose is used?",
        ),
        options={"core_only": Text("只定不佔核心校的，其餘不論", "只定不占核心校的，其余不论", "only that it is not the core school's")},
        why=Text(
            "條文只管核心校一方，沒有提該佔哪所學校的比例；沒有寫的，無從選擇。",
            "条文只管核心校一方，没有提该占哪所学校的比例；没有写的，无从选择。",
            "The clause rules on the core school alone and names no other whose ratio is used, so there is nothing to choose from.",
        ),
    ),
    "5h": ReadingWords(
        question=Text(
            "視同農村任教，要任教多久？",
            "视同农村任教，要任教多久？",
            "How long must one teach for it to count as rural?",
        ),
        options={
            "any_length": Text("不限長短", "不限长短", "any length"),
            "one_year": Text("滿一年", "满一年", "one full year"),
        },
        why=Text(
            "條文沒有寫時間，任教多久就算多久。",
            "条文没有写时间，任教多久就算多久。",
            "The clause states no time: the experience is as long as the teaching was.",
        ),
    ),
    "5i": ReadingWords(
        question=Text(
            "每所成員校要有幾名骨幹教師？",
            "每所成员校要有几名骨干教师？",
            "How many backbone teachers does each member school need?",
        ),
        options={
            "one_each": Text(
                "每校至少一名；同時在兩校的，沒有分校課表便都不算",
                "每校至少一名；同时在两校的，没有分校课表便都不算",
                "at least one each; one who is at two at the same time counts for neither, unless a split timetable is recorded",
            )
        },
        why=Text(
            "條文要求每所都有人，一名是最少，而一個人不會同時在兩處；文中沒有別的人數可換。",
            "条文要求每所都有人，一名是最少，而一个人不会同时在两处；文中没有别的人数可换。",
            "Each member school needs somebody: one is the least, and nobody is in two places at once; no other number is stated.",
        ),
    ),
    "5j": ReadingWords(
        question=Text(
            "成員校包括核心校嗎？",
            "成员校包括核心校吗？",
            "Do the member schools include the core school?",
        ),
        options={
            "two_senses": Text(
                "核心校派人、幫扶時不包括，說法人、財務時包括",
                "核心校派人、帮扶时不包括，说法人、财务时包括",
                "not where the core sends or helps; yes where legal person and finances are meant",
            )
        },
        why=Text(
            "核心校不會派人到自己那裡，所以不在其內；各校法人獨立，核心校也是一校。句子已定，無須選擇。",
            "核心校不会派人到自己那里，所以不在其内；各校法人独立，核心校也是一校。句子已定，无须选择。",
            "The core sends nobody to itself, so it is left out there; where each stays a legal person it is one: the sentence decides.",
        ),
    ),
    "5k": ReadingWords(
        question=Text(
            "既是一個法人，怎麼學區獨立，又可各自招生？",
            "既是一个法人，怎么学区独立，又可各自招生？",
            "How can one legal person have catchments, and even enrolment, of each campus?",
        ),
        options={"by_design": Text("本來就是有統有分", "本来就是有统有分", "by design: some things are unified, others separate")},
        why=Text(
            "方案兩處都這樣分：人和財統一，學區分開；彼此不衝突，不必取捨。",
            "方案两处都这样分：人和财统一，学区分开；彼此不冲突，不必取舍。",
            "Two clauses divide it alike, people and money as one, catchments apart; nothing conflicts, so there is nothing to settle.",
        ),
    ),
    "5l": ReadingWords(
        question=Text(
            "「可優先」「可傾斜」是應得的嗎？",
            "「可优先」「可倾斜」是应得的吗？",
            "Is a preference that 'may' be given an entitlement?",
        ),
        options={
            "may": Text("由主管部門酌定", "由主管部门酌定", "at the discretion of the authority"),
            "must": Text("符合條件就應給予", "符合条件就应给予", "due once the condition is met"),
        },
        why=Text(
            "「可」是允許，不是必須。",
            "「可」是允许，不是必须。",
            "'May' permits; it does not oblige.",
        ),
    ),
    "5m": ReadingWords(
        question=Text(
            "材料由誰上傳？",
            "材料由谁上传？",
            "Who uploads the papers?",
        ),
        options={"schools": Text("學校上傳，省裡核查", "学校上传，省里核查", "the schools upload, and the province checks")},
        why=Text(
            "前兩處括號寫省教育廳要求上傳，第三處少了「要求」；提要求的一方不會自己上傳，沒有別的讀法。",
            "前两处括号写省教育厅要求上传，第三处少了「要求」；提要求的一方不会自己上传，没有别的读法。",
            "Two brackets say the province asks for it, the third drops 'asks'; who asks does not upload, so no other reading is left.",
        ),
    ),
    "5n": ReadingWords(
        question=Text(
            "這三項要求只管當年組建的教共體嗎？",
            "这三项要求只管当年组建的教共体吗？",
            "Do the three items bind only communities formed in the year judged?",
        ),
        options={
            "new_ones": Text("只管當年組建的", "只管当年组建的", "only those formed in that year"),
            "new_ones_or_all_in_research": Text(
                "第一、三項管當年組建的，第二項管全部",
                "第一、三项管当年组建的，第二项管全部",
                "items 1 and 3 those formed in that year, item 2 all",
            ),
            "all_of_them": Text("管全部", "管全部", "all of them"),
        },
        why=Text(
            "第一、三項寫明是新的；第二項沒有重寫，但也帶同樣的上傳括號，照同一批理解。",
            "第一、三项写明是新的；第二项没有重写，但也带同样的上传括号，照同一批理解。",
            "Items 1 and 3 say new; item 2 does not repeat it, yet has the same bracket on uploading, so the same communities are meant.",
        ),
    ),
    "5o": ReadingWords(
        question=Text(
            "視同農村任教，只限從城區出來的教師嗎？",
            "视同农村任教，只限从城区出来的教师吗？",
            "Does rural experience count only for those who come from city schools?",
        ),
        options={
            "city_only": Text("只限城區學校", "只限城区学校", "city schools only"),
            "city_and_town": Text("城區和鎮區學校都可", "城区和镇区学校都可", "city and town schools"),
        },
        why=Text(
            "方案另有「城鎮學校」一詞，把城區和鎮區合稱，這裡卻只寫城區，用的是較窄的詞。",
            "方案另有「城镇学校」一词，把城区和镇区合称，这里却只写城区，用的是较窄的词。",
            "The plan has a term that covers city and town schools alike, and here writes only the city: the narrower word.",
        ),
    ),
    "5p": ReadingWords(
        question=Text(
            "單一法人、財務獨立這些話，是定義還是要求？",
            "单一法人、财务独立这些话，是定义还是要求？",
            "Do clauses such as one legal person, or finances of one's own, define or oblige?",
        ),
        options={
            "duty": Text("選了這一類型，就應做到", "选了这一类型，就应做到", "a duty of a community that has chosen the type"),
            "definition": Text(
                "做不到就不屬於這一類型，不算違反",
                "做不到就不属于这一类型，不算违反",
                "a definition: without it the community is of another type, not in breach",
            ),
        },
        why=Text(
            "這些話雖在介紹類型的一節，後面講政策保障時，多數又作為要做的事再寫一遍。",
            "这些话虽在介绍类型的一节，后面讲政策保障时，多数又作为要做的事再写一遍。",
            "They stand where the types are presented, but the section on policy support repeats most of them as measures to be taken.",
        ),
    ),
    "5q": ReadingWords(
        question=Text(
            "「互聯網+義務教育」的結對基礎，是要求還是陳述？",
            "「互联网+义务教育」的结对基础，是要求还是陈述？",
            "Is the base in internet-plus pairing required, or merely stated?",
        ),
        options={
            "requirement": Text("是要求", "是要求", "a requirement"),
            "statement": Text("只是陳述", "只是陈述", "a statement"),
        },
        why=Text(
            "它是各項工作要求的頭一句；沒有寫標準，所以只看此前有沒有結對。",
            "它是各项工作要求的头一句；没有写标准，所以只看此前有没有结对。",
            "It is the first sentence of the work requirements; no standard is given, so only earlier pairing is looked for.",
        ),
    ),
    "5r": ReadingWords(
        question=Text(
            "「可」字管得到後面的黨建共建嗎？",
            "「可」字管得到后面的党建共建吗？",
            "Does 'may' reach the second clause, on joint party building?",
        ),
        options={
            "first_clause": Text(
                "只管前一句，黨建共建是要做的", "只管前一句，党建共建是要做的", "the first clause only: joint party building is a duty"
            ),
            "both_clauses": Text("前後兩句都管", "前后两句都管", "both clauses"),
        },
        why=Text(
            "前後兩句各有動詞；說「常態化」，更像要做的事，不像可做可不做的事。",
            "前后两句各有动词；说「常态化」，更像要做的事，不像可做可不做的事。",
            "Each clause has a verb of its own, and 'regularly' fits a duty better than an option.",
        ),
    ),
    "5s": ReadingWords(
        question=Text(
            "是否每節同步課堂都要有圖片和課堂記錄？",
            "是否每节同步课堂都要有图片和课堂记录？",
            "Must every synchronous lesson have a picture and a record?",
        ),
        options={
            "each_lesson": Text("每節都要有", "每节都要有", "each lesson"),
            "some_lesson": Text("圖片和記錄各有一節即可", "图片和记录各有一节即可", "one lesson with a picture, and one with a record"),
        },
        why=Text(
            "要上傳的是同步課堂的圖片和記錄，沒有說可以選取；省裡據此核對節數，缺了的一節無從核對。",
            "要上传的是同步课堂的图片和记录，没有说可以选取；省里据此核对节数，缺了的一节无从核对。",
            "Pictures and records of the lessons are uploaded, none excepted; the province checks the number of lessons by them.",
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
