import BriefingModel

/// What looks like a fault of a rule and is none.
let innocents: [Fault] = [
    Fault(
        "year-apostrophe",
        ["20년 만에 개정", "앞으로 10년간 지원", "15년차 연구원", "12년 이상 근무한 직원", "’24년 3월에 시행", "`25년 3월에 시행", "제24년차 총회", "30년 넘게 이어진 사업"]
    ) { issue, turn, wording in
        issue.say("’24년에 시작해 ’27년에 마치는 사업", in: turn + 1, as: turn)
        issue.say(wording, in: turn, as: turn)
    },
    Fault(
        "url",
        [
            "https://www.example.org/a?b=c&d=e", "http://example.go.kr", "https://example.org/x(1).pdf",
            "https://sub.example.co.kr:8080/path#part", "https://example.org/a%20b",
        ]
    ) { issue, turn, wording in
        issue.article(turn) { article in
            var reference = Reference()
            (reference.title, reference.url) = ("보도자료", wording)
            article.references.append(reference)
        }
    },
    Fault(
        "brackets",
        [
            "1) 첫째 조치와 2) 둘째 조치", "가) 지원 대상 나) 지원 내용", "’24년 「과학기술기본계획(’23~’27)」의 시행", "비중이 늘고 있음50)", "주요국49) 비교(2023년)",
            "(주요국49) 비교, 2023년)",
            "'축소연장’이 ‘확대연장’으로 바뀜", "states’ rights와 it’s", "5’ 규격", "웃는 얼굴 :)", "예) 시제품의 시험", "집합투자증권주)", "int main() {", "이른바 ‘불확실성'을 통제",
            "월평균보수(1)산재보험, 2)고용보험)를 확인",
        ]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault(
        "punctuation",
        [
            "1,000,000건", "3.1.2. 항목", "기대…", "비율은 3:2", "https://example.org/a..b", "A·B·C", "2024. 3. 5.", "등...", "변수 (, , )가 포함된 출력",
            "변수 , , 증거값", "FF02::1:FE00 주소", "std::map", "이름 ............?",
        ]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault(
        "unit-forms",
        [
            ("연 320GWh 생산", "연 45GWh 절감"), ("길이 48km", "넓이 35km²"), ("용량 250MW", "용량 3GW"), ("메모리 16GB", "속도 16Gbps"),
            ("메모리 640GB", "최대 400Gb"), ("0.8%p 상승", "비중 12%"),
        ]
    ) { issue, turn, wording in
        issue.say("새 시설은 \(wording.0)", in: turn, as: turn)
        issue.say("이전 시설은 \(wording.1)", in: turn + 1, as: turn + 1)
    },
    Fault(
        "impossible-day",
        [
            "2024년 2월 29일 발표", "12월 31일까지 접수", "2025년 1월 3일(금) 개최", "버전 2.30 공개", "13.2% 증가", "’24.6.30. 공고", "24시간 운영",
            "10.4275/KSLIS.2020.54.1.325", "만료일은 00월 00일",
        ]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault(
        "range-order",
        ["2020~2025년의 추진 계획", "’24~’27년 지원", "2024-1호 공고", "1,200~900명으로 축소", "2025년(2024년 대비)", "2024년부터 2026년까지", "전화 2025-2024"]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault(
        "date-after-issue",
        ["두 기관은 2027년 3월 15일 협약을 체결할 예정이다.", "신청은 2027년 4월 30일까지 받는다.", "2027년 5월 1일부터 시행한다.", "연구진은 2024년 11월 2일 성과를 공개했다."]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault(
        "brief-before-event",
        ["시 정부는 12월 20일 지침을 발표할 예정이다.", "접수는 12월 31일까지 진행된다.", "12월 1일부터 시행하기로 했다."]
    ) { issue, turn, wording in
        let isWeekly = issue.briefing.publication.issueDate?.hasPrefix("2025") ?? false
        issue.article(turn) { article in
            article.source = article.source ?? Article.Source()
            article.source?.date = isWeekly ? PrintedDate(text: "2.21", iso: "2025-02-21") : PrintedDate(text: "1.2", iso: "2026-01-02")
        }
        issue.say(wording.replacing("12월", with: isWeekly ? "3월" : "1월"), in: turn, as: turn)
    },
    Fault(
        "date-forms", 4
    ) { issue, turn in
        // One form throughout, with one and with two digits.
        let isWeekly = issue.briefing.publication.issueDate?.hasPrefix("2025") ?? false
        for place in 0..<4 {
            issue.article(place) {
                $0.lead = Article.Lead(
                    text: $0.lead?.text ?? "요지",
                    date: PrintedDate(
                        text: isWeekly ? "2.\(10 + place)" : "1.\(place + 1)",
                        iso: isWeekly ? "2025-02-\(10 + place)" : "2026-01-0\(place + 1)"),
                    at: [])
            }
        }
    },
    Fault(
        "hanzi-forms",
        [("화웨이(华为)", "비야디(比亚迪)"), ("톈궁(天宫)", "톈저우(天舟)"), ("선전(深圳)", "선양(沈阳)"), ("리샤오밍(李小明)", "리샤오훙(李小红)")]
    ) { issue, turn, wording in
        issue.say("\(wording.0)의 새 계획을 공개", in: turn, as: turn)
        issue.say("이는 \(wording.1) 쪽의 설명과 같음", in: turn + 1, as: turn + 1)
    },
    Fault(
        "two-names",
        [
            ("국제에너지기구(IEA)", "파리의 국제에너지기구(IEA)"), ("국립 과학원(NAS)", "국립과학원(NAS)"), ("국제에너지기구(IEA)", "국제에너지기구(IEA)"),
            ("국제해사기구(IMO)", "국제통화기금(IMF)"), ("서비스수준협약(SLA)", "서비스수준협약서(SLA)"), ("키 유도 함수(PBKDF)", "키 유도(PBKDF)"),
            ("클라우드(AWS/NCP)", "자동기상관측(AWS)"), ("정보통신산업진흥원(NIPA)", "전담기관(NIPA)"), ("위험구역공동(空洞)", "지하공동(空洞)"),
        ]
    ) { issue, turn, wording in
        issue.say("\(wording.0)는 공모 결과를 공개하였다.", in: turn, as: turn)
        issue.say("이번 조사는 \(wording.1)의 자료를 바탕으로 하였다.", in: turn + 1, as: turn + 1)
    },
    Fault(
        "term-conflict",
        [("특허 출원 3,482건", "특허 등록은 1,975건이다."), ("수출 12.8만 대", "수입은 4.1만 대이다."), ("착공 2곳", "준공 2곳"), ("매출 845억 위안", "매출은 845억 위안이다.")]
    ) { issue, turn, wording in
        issue.say(wording.0 + " 기록", in: turn, as: turn)
        issue.say(wording.1, in: turn, as: turn + 1)
    },
    Fault(
        "spelling", [("취업률이 오름", "취업률의 추이"), ("법률의 개정", "자율 주행"), ("콘텐츠 산업", "콘텐츠의 수출"), ("환율과 세율", "비율의 변화"), ("선율이 아름다운", "조율을 거쳐")]
    ) { issue, turn, wording in
        issue.say(wording.0, in: turn, as: turn)
        issue.say(wording.1, in: turn + 2, as: turn + 1)
    },
    Fault(
        "lead-against-body",
        [
            ("풍력 발전 257.9GWh 달성", "풍력 발전은 257.9GWh를 달성했다."), ("풍력 발전 약 258GWh 달성", "풍력 발전은 257.9GWh를 달성했다."),
            ("예산 1조 2천억 원 투입", "예산 1.2조 원을 투입한다."),
        ]
    ) { issue, turn, wording in
        issue.lead(wording.0, in: turn)
        issue.say(wording.1, in: turn, as: turn)
    },
    // A part's own amount.
    Fault(
        "lead-against-body",
        [("국어사전 기능 강화 12.03억 원", "국어사전 기능 강화(2.15억 원)"), ("한국어교육 내실화 및 역량 강화 36.39억 원", "한국어교육 역량 강화(8.2억 원)")]
    ) { issue, turn, wording in
        issue.lead(wording.0, in: turn)
        issue.head(wording.1, in: turn)
    },
    Fault(
        "summary-against-article", [("예산 320억 위안을 배정하였다.", "예산 320억 위안을 배정"), ("일자리 5,400개를 만들었다.", "일자리는 5,400개이다.")]
    ) { issue, turn, wording in
        issue.summarise(wording.0, turn)
        issue.say(wording.1, in: turn, as: turn)
    },
    Fault("text-against-table", 2) { issue, turn in
        issue.table([["지역", "2024년"], ["베이징", "120"], ["상하이", "95"]], in: turn, caption: "지역별 설치 대수", unit: "대")
        issue.say(["2024년 베이징의 설치 대수는 120대였다.", "2024년 상하이의 설치 대수는 약 100대였다."][turn], in: turn, as: turn)
    },
    Fault("table-sum", 4) { issue, turn in
        let rows: [[String]] = [
            [["구분", "건수"], ["가", "10"], ["나", "20"], ["합계", "30"]],
            [["구분", "억 원"], ["가", "10.4"], ["나", "20.4"], ["합계", "31"]],
            [["구분", "건수", "비고"], ["가", "10", "-"], ["나", "20", "-"], ["합계", "30", "-"]],
            [["구분", "평균"], ["가", "10"], ["나", "20"], ["전체", "15"]],
        ][turn]
        issue.table(rows, in: turn, caption: "실적")
    },
    Fault("shares", 3) { issue, turn in
        let rows: [[String]] = [
            [["구분", "비중(%)"], ["가", "40.0"], ["나", "35.0"], ["다", "25.0"]],
            [["구분", "비중(%)"], ["가", "33.3"], ["나", "33.3"], ["다", "33.3"]],
            [["구분", "건수", "비중(%)"], ["가", "40", "40.0"], ["나", "60", "60.0"], ["합계", "100", "100.0"]],
        ][turn]
        issue.table(rows, in: turn, caption: "구성")
    },
    Fault("growth-rate", 3) { issue, turn in
        if turn < 2 {
            let rows: [[String]] = [
                [["구분", "2023년", "2024년", "증감률(%)"], ["가", "100", "112", "12.0"]],
                [["구분", "2023년", "2024년", "증감률(%)"], ["가", "80", "72", "△10.0"]],
            ][turn]
            issue.table(rows, in: turn, caption: "추이")
        } else {
            issue.say("2023년 100건에서 2024년 112건으로 12% 증가", in: turn, as: turn)
        }
    },
    Fault("magnitude", ["매출은 3.2조 위안, 영업이익은 4,100억 위안이다.", "예산은 1조 2,000억 원이다."]) { issue, turn, wording in
        issue.say(wording, in: turn, as: turn)
    },
    Fault(
        "list-count",
        ["3대 과제(인력, 장비, 제도)를 제시", "15대 과제(인력, 장비, 제도 등)를 제시", "5개 분야 가운데 인력, 장비가 앞섬", "4개국(미국·일본·독일·프랑스)이 참여"]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault("exchange-rate", [("420억 위안(약 8조 원)", "100억 위안(약 1.9조 원)"), ("1억 달러(약 1,380억 원)", "5억 달러(약 6,900억 원)")]) { issue, turn, wording in
        issue.say("예산 \(wording.0)을 투입", in: turn, as: turn)
        issue.say("추가로 \(wording.1)을 배정", in: turn + 1, as: turn)
    },
    Fault("numbering", 3) { issue, turn in
        let lists = [[1, 2, 3], [3, 4, 5], [1]]
        issue.article(turn) { article in
            article.body += lists[turn].enumerated().map { place, number in
                Block(id: "\(article.id).xq\(place)", content: .item(Outline(marker: "\(number))", text: RichText("세부 내용의 설명"))), at: [])
            }
        }
    },
    Fault("empty-section", 2) { issue, turn in
        // A marker that items under it bear too makes no heading.
        issue.article(turn) { article in
            func block(_ number: Int, _ content: Block.Content) -> Block {
                Block(id: "\(article.id).xh\(number)", content: content, at: [])
            }
            let item = block(3, .item(Outline(marker: "◆", text: RichText("인공지능 진단 도구의 적용"))))
            article.body.append(block(1, .heading(Outline(marker: "◆", text: RichText("개발 지표의 활용")))))
            article.body.append(block(2, .heading(Outline(marker: "◆", text: RichText("척도의 검증"), children: [item]))))
        }
    },
    Fault("caption-without-table", ["표 3에서 보듯이 실적이 늘었다.", "〈과학기술기본법〉의 개정, 그리고 〈연구윤리법〉의 시행", "그림 2는 그 추이를 보인다."]) {
        issue, turn, wording in issue.say(wording, in: turn, as: 1)
    },
    Fault("caption-without-table", 2) { issue, turn in
        issue.article(turn) { article in
            let caption = Block(id: "\(article.id).xc", content: .paragraph(RichText("<표 4> 기금의 개요")), at: [])
            let box = Block(id: "\(article.id).xb", content: .callout(Callout(title: nil, children: [])), at: [])
            article.body += turn == 0 ? [caption, box] : [box, caption]
        }
    },
    Fault("marker-without-note", 2) { issue, turn in
        issue.article(turn) { article in
            var text = RichText("시제품을 공개")
            text.noteReferences = [NoteReference(offset: 3, marker: "*", note: "\(article.id).xn")]
            article.body.append(Block(id: "\(article.id).xm", content: .item(Outline(marker: "-", text: text)), at: []))
            article.body.append(
                Block(id: "\(article.id).xn", content: .note(Note(marker: "*", text: RichText("2년 동안 모은 자료를 바탕으로 함"))), at: []))
        }
    },
    Fault("note-without-marker", 2) { issue, turn in
        // A reference mark needs none.
        issue.article(turn) { article in
            article.body.append(Block(id: "\(article.id).xn", content: .note(Note(marker: "※", text: RichText("자세한 내용은 누리집에"))), at: []))
        }
    },
    Fault("contents-without-article", 1) { issue, turn in
        // Contents name a heading of the body.
        issue.say("본문의 작은 주제", in: 0, as: 1)
        issue.briefing.contents[0].children.append(ContentsEntry(title: "본문의 작은 주제"))
    },
    Fault("article-without-contents", 1) { issue, turn in
        // Contents that list no article of a section list it as a whole.
        issue.briefing.contents = issue.briefing.contents.map { entry in
            var entry = entry
            entry.children = []
            return entry
        }
    },
    Fault("summary-without-article", 1) { issue, turn in
        let article = issue.briefing.sections[0].articles[0]
        issue.briefing.summary.append(SummaryEntry(text: (article.title ?? "") + "을(를) 다룬다.", target: article.id, at: []))
    },
    Fault("badge", 1) { issue, turn in
        for (number, _) in issue.briefing.sections[0].articles.enumerated() { issue.article(number) { $0.number = "\(number + 1)" } }
    },
    Fault("article-without-references", 1) { issue, turn in
        // Where most have none, nobody misses them.
        for number in 0..<issue.articleCount { issue.article(number) { ($0.references, $0.source) = ([], nil) } }
    },
    Fault("table-grid", 1) { issue, turn in
        issue.table([["구분", "값"], ["가", "1"], ["나", ""]], in: turn)
    },
]
