/// The words by which the rules recognise things. No rule has words of its own.
enum Vocabulary {
    // MARK: Numbers

    /// What multiplies a number.
    static let magnitudes: [String: Double] = [
        "천": 1e3, "만": 1e4, "십만": 1e5, "백만": 1e6, "천만": 1e7, "억": 1e8, "십억": 1e9, "백억": 1e10, "천억": 1e11, "조": 1e12, "경": 1e16,
    ]

    static let currencies: Set<String> = [
        "위안", "달러", "원", "엔", "유로", "파운드", "루블", "루피", "홍콩달러", "대만달러", "싱가포르달러", "호주달러", "캐나다달러", "프랑", "크로나", "바트", "동", "헤알", "페소",
    ]

    /// Units by their other spellings; a unit that is not named here stands for itself.
    static let sameUnits: [String: String] = [
        "위안화": "위안", "미국달러": "달러", "미달러": "달러", "불": "달러", "엔화": "엔", "퍼센트": "%", "％": "%", "프로": "%", "%포인트": "%p", "%P": "%p",
        "퍼센트포인트": "%p",
        "㎞": "km", "㎡": "m²", "㎥": "m³", "㎢": "km²", "㎏": "kg", "㎜": "mm", "㎝": "cm", "㎚": "nm", "㎛": "μm", "um": "μm", "µm": "μm",
        "㎿": "MW",
        "㎾": "kW", "㎾h": "kWh", "㎿h": "MWh", "㎐": "Hz", "㎓": "GHz", "㎒": "MHz", "톤": "t", "킬로미터": "km", "헥타르": "ha", "기가와트": "GW",
        "메가와트": "MW", "킬로와트": "kW", "미터": "m", "도": "℃", "°C": "℃",
    ]

    /// What can stand behind a number and be counted or measured.
    static let units: [String] = [
        "위안화", "위안", "달러", "원", "엔화", "엔", "유로", "파운드", "루블", "루피", "홍콩달러", "대만달러", "싱가포르달러", "호주달러", "캐나다달러",
        "%포인트", "%p", "%P", "%", "％", "퍼센트포인트", "퍼센트", "배",
        "개사", "개국", "개소", "개교", "개", "건", "명", "곳", "종", "편", "가지", "회", "대", "척", "마리", "권", "인", "가구", "건수", "쌍", "팀", "량", "기",
        "시간", "분", "초", "개월", "년간", "일간", "주간",
        "킬로미터", "미터", "톤", "헥타르", "리터", "기가와트", "메가와트", "킬로와트", "비트", "큐비트", "도",
        "㎞", "㎡", "㎥", "㎢", "㎏", "㎜", "㎝", "㎚", "㎛", "㎿h", "㎿", "㎾h", "㎾", "㎐", "㎓", "㎒", "℃", "°C",
        "km²", "km2", "km", "m²", "m2", "m³", "m3", "mm", "cm", "nm", "um", "μm", "µm", "m", "kg", "mg", "g", "t", "ha",
        "TWh", "GWh", "MWh", "kWh", "Wh", "TW", "GW", "MW", "kW", "W", "kV", "V", "mA", "A", "THz", "GHz", "MHz", "kHz", "Hz", "MPa", "GPa",
        "kPa", "Pa", "PB", "TB", "GB", "MB", "KB", "Tbps", "Gbps", "Mbps", "ppm", "dB", "nits", "nit", "EFLOPS", "PFLOPS", "TFLOPS", "mL",
        "L", "K",
    ].sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }

    /// Behind these the word goes on and is no unit: 3원칙, 5대양.
    static let unitBreakers: [String: [String]] = [
        "원": ["칙", "인", "자", "전", "소", "점", "형", "본", "격"], "대": ["륙", "양", "학", "회", "형", "책", "비", "표"],
        "기": ["술", "관", "업", "지", "준", "반", "가"],
        "명": ["시", "확"], "건": ["설", "물", "강", "립", "국"], "종": ["류", "합", "교"], "분": ["야", "기", "의", "석", "산", "류", "과"],
        "회": ["의", "사", "원", "담"],
        "편": ["성", "의"], "개": ["월", "년", "발", "혁", "선", "정", "최", "방"], "인": ["공", "증", "력", "재"], "주": ["요"], "곳": [],
        "도": ["시", "입", "약"],
        "동": ["안", "시"], "초": ["기", "고"], "배": ["터", "출", "포", "치"], "팀": ["장"], "시간": ["대"],
    ]

    /// Before a number: it is a name, not an amount.
    static let ordinalPrefix = "제"
    /// Before a number: it is rounded.
    static let roughApproximations: Set<String> = ["약", "대략", "거의"]
    static let bounds: [String] = [
        "이상", "이하", "초과", "미만", "이내", "안팎", "내외", "가량", "정도", "가까이", "넘", "남짓", "수준", "돌파", "육박", "상회", "하회", "웃돌", "밑돌", "달할",
    ]
    static let moreThan: Unicode.Scalar = "여"

    // MARK: Words around numbers

    /// Endings that are no part of a noun; longer ones first.
    static let particles: [String] = [
        "으로부터", "에서는", "으로는", "에서의", "으로의", "까지의", "에게서", "로부터", "에서", "으로", "까지", "부터", "보다", "에는", "에도", "에게", "처럼", "만큼", "하고", "하여",
        "하는", "하며", "했다",
        "되는", "되며", "됐다", "라는", "이라", "이며", "이다", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만", "인", "한", "할", "된",
    ]

    /// Words that stand beside many numbers and tell nothing of them.
    static let emptyWords: Set<String> = [
        "약", "총", "등", "전년", "대비", "지난해", "올해", "내년", "작년", "전년보다", "같은", "기간", "동기", "기록", "달성", "규모", "수준", "이상", "이하", "최대", "최소", "평균",
        "가운데", "이번", "지난", "이는", "또한", "그리고", "모두",
        "각각", "다시", "가장", "매우", "해당", "관련", "통해", "위해", "대한", "따라", "따른", "이르는", "넘는", "달하는", "있는", "있다", "있음", "증가", "감소", "상승", "하락",
        "늘어", "늘었다", "줄어", "줄었다", "확대", "축소",
        "것으로", "나타나", "나타났다", "집계", "추산", "전망", "예상", "예정", "계획", "목표", "투입", "지원", "조성", "발표", "공개", "포함", "이후", "이전", "까지", "당시", "현재",
        "기준", "누적", "사업", "분야",
    ]

    /// Words of which the same figure can be only one.
    static let rivals: [Set<String>] = [
        ["출원", "등록"], ["수출", "수입"], ["매출", "영업이익", "순이익"], ["생산", "판매", "소비"], ["착공", "준공"], ["투자", "대출"], ["논문", "특허"], ["발전량", "설비용량"],
        ["상반기", "하반기"],
        ["정부", "민간"], ["중앙", "지방"], ["남성", "여성"], ["국내", "해외"], ["신규", "누적"], ["최저", "최고"], ["상한", "하한"], ["입학", "졸업"], ["승인", "신청"],
    ]
    /// Those that tell what a count counts: the same figure called one thing here and the other there is a slip.
    static let confusables: [(String, String)] = [
        ("출원", "등록"), ("수출", "수입"), ("착공", "준공"), ("생산", "판매"), ("매출", "영업이익"), ("승인", "신청"), ("투자", "대출"), ("발전량", "설비용량"),
    ]

    static let places: Set<String> = [
        "중국", "미국", "일본", "한국", "독일", "영국", "프랑스", "인도", "대만", "홍콩", "마카오", "러시아", "유럽", "EU", "이탈리아", "스페인", "캐나다", "호주", "네덜란드", "스위스",
        "스웨덴", "핀란드", "덴마크", "노르웨이",
        "이스라엘", "싱가포르", "베트남", "태국", "인도네시아", "말레이시아", "브라질", "멕시코", "사우디", "사우디아라비아", "UAE", "아랍에미리트", "베이징", "상하이", "선전", "선전시", "광저우",
        "톈진", "충칭", "항저우", "난징", "우한", "청두", "시안", "쑤저우",
        "허페이", "광둥성", "저장성", "장쑤성", "쓰촨성", "후베이성", "산둥성", "도쿄", "오사카", "서울", "부산", "대전", "中", "美", "日", "韓", "獨", "英", "佛", "印",
    ]

    // MARK: Change and share

    static let growth: [String] = ["증가", "상승", "성장", "늘", "확대", "올랐", "급증", "신장", "뛰"]
    static let decline: [String] = ["감소", "하락", "줄", "축소", "떨어", "급감", "내렸", "낮아"]
    static let rateHeads: [String] = ["증감률", "증가율", "성장률", "상승률", "증감", "전년대비", "전년 대비", "증가률", "증감율", "신장률", "감소율", "YoY"]
    static let shareHeads: [String] = ["비중", "비율", "점유율", "구성비", "분포"]
    /// Heads of columns whose numbers cannot be added.
    static let notAdditive: [String] = ["율", "률", "비중", "평균", "순위", "지수", "배수", "연도", "년도", "번호", "단가", "증감", "대비", "당", "점수", "순번", "면적당"]
    static let totals: Set<String> = ["합계", "계", "총계", "합", "소계", "전체", "총합", "누계", "총액", "Total", "total", "TOTAL", "Sum", "합산"]
    static let subtotals: Set<String> = ["소계"]
    static let shareWords: [String] = ["비중", "차지", "구성", "점유율", "비율"]

    /// What is left when the named parts are taken away.
    static let rest: Set<String> = ["기타", "그 외", "나머지", "기타 국가", "그외", "기타 분야", "기타 지역"]

    /// What a caption calls its thing; with a number behind it.
    static let captionKinds: [String] = ["표", "그림", "도표", "사진", "Table", "Figure", "Fig."]

    // MARK: Lists

    /// A list that says it goes on.
    static let openEndings: [String] = ["등", "등의", "등이", "등을", "등에", "…", "외", "포함", "비롯"]
    /// What is counted in front of a list: 15대 과제, 3개 분야, 5가지 원칙.
    static let listCounters: [String] = ["대", "개", "가지", "곳", "종", "개사", "개국", "인", "명", "팀", "개교", "개소"]
    static let listNouns: [String] = [
        "과제", "분야", "원칙", "목표", "전략", "기술", "산업", "도시", "국가", "기업", "기관", "지역", "조치", "방향", "축", "사업", "품목", "단계", "부처", "대학", "거점", "영역",
        "부문", "프로젝트", "요소", "항목", "정책", "임무", "행동", "유형",
    ]

    // MARK: Dates

    /// The sentence speaks of what is to come.
    static let future: [String] = [
        "예정", "계획", "까지", "목표", "전망", "부터", "시행", "방침", "추진", "향후", "내달", "다음", "예상", "할 것", "마감", "기한", "개최할", "앞두", "하기로", "착수할", "발효",
        "적용", "이후", "이전", "에 열", "열릴", "개막", "접수", "신청",
    ]
    /// The sentence speaks of what has been done.
    static let past: [String] = [
        "발표했", "발표하였", "공개했", "공개하였", "개최했", "개최하였", "밝혔", "체결했", "체결하였", "출범했", "출범하였", "완료했", "완료하였", "성공했", "성공하였", "승인했", "승인하였", "착공했",
        "준공했", "보도했", "선정했", "설립했", "게재했", "게재하였", "통과했",
        "통과하였", "확정했", "확정하였", "개발했", "개발하였", "발사했", "발사하였", "열렸", "마쳤", "됐다", "되었다", "하였다", "했다",
    ]

    /// From Sunday.
    static let weekdays: [String] = ["일", "월", "화", "수", "목", "금", "토"]

    // MARK: Names

    /// Spellings of one word; the first is the standard one.
    static let variants: [[String]] = [
        ["콘텐츠", "컨텐츠"], ["데이터", "데이타"], ["메시지", "메세지"], ["로봇", "로보트"], ["플랫폼", "플래폼", "플랫홈"], ["시뮬레이션", "시물레이션"], ["배터리", "밧데리"],
        ["센터", "센타"], ["네트워크", "네트웍"], ["소프트웨어", "소프트웨어어", "소프트웨여"],
        ["디지털", "디지탈"], ["카탈로그", "카달로그"], ["알고리즘", "알고리듬"], ["반도체", "반도채"], ["어젠다", "아젠다"], ["리더십", "리더쉽"], ["파트너십", "파트너쉽"],
        ["워크숍", "워크샵"], ["심포지엄", "심포지움"], ["콘퍼런스", "컨퍼런스"],
        ["컨소시엄", "콘소시엄"], ["메커니즘", "매커니즘", "메카니즘"], ["프로세스", "프로세서스"], ["액셀러레이터", "엑셀러레이터"], ["스타트업", "스타트엎"], ["퍼센트", "프로센트"],
        ["나노미터", "나노메터"], ["베이징", "북경"], ["상하이", "상해"], ["톈진", "천진", "텐진"],
        ["선전", "심천"], ["광저우", "광주시"], ["시진핑", "습근평"], ["리튬", "리듐"], ["실리콘", "실리컨"], ["바이오", "바이요"], ["밸류체인", "벨류체인"], ["타깃", "타겟"],
        ["마케팅", "마켓팅"], ["컴퓨팅", "컴퓨딩"], ["가이드라인", "가이드라인즈"],
        ["업그레이드", "업그래이드"], ["테스트베드", "테스트배드"], ["블록체인", "블럭체인"], ["피드백", "피드벡"], ["인센티브", "인센티부"], ["옵서버", "옵저버"], ["앙상블", "앙상불"],
        ["테라바이트", "테라바이드"], ["프런티어", "프론티어"], ["콤플렉스", "컴플렉스"],
    ]
    /// Sino-Korean endings that follow the sound before them: 율 after a vowel or ㄴ, 률 after others.
    static let rate = ("율", "률")

    /// Before 율 and 률 these make other words: 법률, 음률, 자율, 조율, 선율, 일률.
    static let notRates: [String] = ["법", "음", "자", "조", "선", "일", "운", "계", "타", "규", "전", "천", "불문", "형", "기"]
    static let citySuffixes: [String] = ["시", "성", "항", "특구", "경제", "대학"]

    /// What an organisation is in a contract: behind it stands the organisation's own short name.
    static let roles: Set<String> = [
        "전담기관", "주관기관", "참여기관", "수행기관", "운영기관", "관리기관", "시행기관", "발주기관", "주관기업", "사업주체", "사업시행자", "시행자", "발주처", "주무부처", "소관부처",
    ]

    // MARK: Form

    /// What stands before a bracket that opens nowhere: 예) for example, 주) note.
    static let labelsBeforeBracket: [String] = ["예", "주", "예시", "참고", "비고"]

    /// Behind two digits and 년: it is the year, not a length of time.
    static let yearFollowers: [String] = [
        "도", " 상반기", " 하반기", " 말", " 초", " 1분기", " 2분기", " 3분기", " 4분기", " 대비", " 기준", " 현재", " 말까지", " 하반기까지", " 이래",
    ]
    /// Units by the spellings that mean one thing.
    static let unitForms: [[String]] = [
        ["km", "㎞"], ["m²", "㎡", "m2"], ["km²", "㎢", "km2"], ["m³", "㎥", "m3"], ["kg", "㎏"], ["nm", "㎚"], ["μm", "㎛", "um", "µm"],
        ["mm", "㎜"], ["cm", "㎝"], ["MW", "㎿", "Mw", "mW"], ["kW", "㎾", "KW", "Kw"],
        ["GWh", "Gwh", "GWH", "gwh"], ["kWh", "KWh", "Kwh", "KWH", "㎾h"], ["MWh", "Mwh", "MWH", "㎿h"], ["TWh", "Twh", "TWH"],
        ["GHz", "Ghz", "GHZ", "㎓"], ["%p", "%P", "%포인트", "퍼센트포인트"], ["GB", "㎇"], ["℃", "°C"],
    ]
}
