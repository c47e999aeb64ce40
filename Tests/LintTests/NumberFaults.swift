import BriefingModel

/// Numbers that say otherwise than others.
let numberFaults: [Fault] = [
    Fault(
        "lead-against-body",
        [
            ("연간 발전량 257.9GWh 기록", "이 단지의 연간 발전량은 259.7GWh로 집계되었다."), ("국제 공동논문 1,284편 발표", "같은 기간 국제 공동논문은 1,248편이 발표되었다."),
            ("양자컴퓨팅 시장 3,420억 위안 전망", "양자컴퓨팅 시장은 2030년 3,240억 위안에 이를 전망이다."), ("해상풍력 설비용량 36.5GW 확보", "해상풍력의 설비용량은 35.6GW로 늘었다."),
            ("반도체 장비 국산화율 23.8% 달성", "반도체 장비의 국산화율은 28.3%로 나타났다."), ("시범지구 17개 도시로 확대", "시범지구는 올해 19개 도시로 확대된다."),
            ("박사급 연구인력 4,512명 채용", "기업이 채용한 박사급 연구인력은 4,521명이다."), ("수소버스 보급 대수 1,350대 돌파 후 1,873대 도달", "수소버스 보급 대수는 1,837대이다."),
            ("위성 발사비용 ㎏당 2,950달러로 하락", "위성 발사비용은 kg당 2,590달러까지 내려갔다."), ("기술이전 계약액 86.4억 위안", "기술이전 계약액은 84.6억 위안으로 집계됐다."),
        ]
    ) { issue, turn, wording in
        issue.lead(wording.0, in: turn)
        issue.say(wording.1, in: turn, as: turn)
    },
    Fault(
        "lead-against-body",
        [
            ("나트륨 전지 공장, 연 12.6GWh 생산", "공장의 나트륨 전지 생산 능력은 연 16.2GWh 규모이다."),
            ("바이오 펀드 245억 위안 조성", "성 정부가 조성한 바이오 펀드는 254억 위안 규모로, 세 해에 걸쳐 집행된다."),
            ("초고압 송전망 1,480km 완공", "이번에 완공된 초고압 송전망은 1,840km이다."),
        ]
    ) { issue, turn, wording in
        issue.article(turn + 2) { $0.title = ($0.title ?? "") + ", " + wording.0 }
        issue.say(wording.1, in: turn + 2, as: turn)
    },
    Fault(
        "summary-against-article",
        [
            ("연구개발 예산은 2,847억 엔으로 편성되었다.", "연구개발 예산은 2,874억 엔으로 편성하였다."), ("전기차 수출은 128.4만 대를 기록하였다.", "전기차 수출은 124.8만 대로 역대 최고를 기록"),
            ("인공지능 기업은 4,311개사로 늘었다.", "등록된 인공지능 기업은 4,131개사"), ("태양전지의 변환효율은 33.7%에 이르렀다.", "태양전지의 변환효율은 37.3%를 인증받았다."),
            ("심해 탐사선은 수심 7,250m까지 내려갔다.", "심해 탐사선은 수심 7,520m 지점에 도달하였다."), ("연구기금의 조성액은 68억 유로이다.", "연구기금 조성액을 86억 유로로 확정"),
            ("로봇 생산량은 55.6만 대로 늘었다.", "산업용 로봇 생산량은 56.5만 대로 늘었다."), ("시험 참가 병원은 214곳이다.", "임상시험 참가 병원은 241곳으로 확대되었다."),
        ]
    ) { issue, turn, wording in
        issue.summarise(wording.0, turn)
        issue.say(wording.1, in: turn, as: turn)
    },
    Fault("text-against-table", 8) { issue, turn in
        let years = ["2022년", "2023년", "2024년"]
        let subjects = ["풍력", "태양광", "원자력", "수력", "지열", "수소", "조력", "바이오매스"]
        let subject = subjects[turn]
        let amounts = [1_243, 1_587, 1_936].map { $0 + 37 * turn }
        issue.table(
            [
                ["구분"] + years, ["석탄"] + ["2,811", "2,790", "2,745"],
                [subject] + amounts.map { "\($0 / 1000),\(String($0 % 1000 + 1000).dropFirst())" },
            ],
            in: turn, caption: "발전원별 발전량 추이", unit: "GWh")
        // Two digits of the middle year's amount change places.
        var digits = Array(String(amounts[1]))
        digits.swapAt(1, 2)
        if digits[1] == digits[2] || String(digits) == String(amounts[1]) { digits[3] = digits[3] == "9" ? "1" : "9" }
        let wordings = ["2023년 \(subject) 발전량은 \(String(digits))GWh로 집계되었다.", "\(subject)의 2023년 발전량은 \(String(digits))GWh이다."]
        issue.say(wordings[turn % 2], in: turn, as: turn)
    },
    Fault("table-sum", 9) { issue, turn in
        let heads = [["합계", "지역", "기업"], ["계", "분야", "과제"], ["총계", "국가", "논문"]][turn % 3]
        var rows = [["가", 120 + turn, 4_310], ["나", 87, 2_950 + turn], ["다", 203, 1_175], ["라", 66, 880]].map {
            ($0[0] as! String, $0[1] as! Int, $0[2] as! Int)
        }
        if turn % 2 == 1 { rows.removeLast() }
        let sums = (rows.reduce(0) { $0 + $1.1 }, rows.reduce(0) { $0 + $1.2 })
        let wrong = turn % 2 == 0 ? (sums.0 + 9, sums.1) : (sums.0, sums.1 - 90)
        var cells = rows.map { [$0.0, "\($0.1)", "\($0.2)"] }
        let total = [heads[0], "\(wrong.0)", "\(wrong.1)"]
        if turn % 3 == 0 { cells.insert(total, at: 0) } else { cells.append(total) }
        issue.table([[heads[1], "\(heads[2]) 수", "예산"]] + cells, in: turn, caption: "\(heads[1])별 현황")
    },
    Fault("shares", 8) { issue, turn in
        if turn % 2 == 0 {
            // The last share is off; with the rest they must be whole.
            issue.table(
                [["분야", "비중(%)"], ["전지", "32.\(turn % 5)"], ["반도체", "27.5"], ["통신", "21.3"], ["기타", turn % 4 == 0 ? "22.9" : "15.1"]],
                in: turn,
                caption: "분야별 비중")
        } else {
            let amounts = [420, 310, 170 + turn, 100]
            let whole = Double(amounts.reduce(0, +))
            var shares = amounts.map { (Double($0) / whole * 1000).rounded() / 10 }
            shares[turn % 3] = ((shares[turn % 3] + 3.2) * 10).rounded() / 10
            issue.table(
                [["지역", "건수", "비중(%)"]] + zip(["동부", "서부", "남부", "북부"], zip(amounts, shares)).map { [$0.0, "\($0.1.0)", "\($0.1.1)"] }
                    + [["합계", "\(Int(whole))", "100.0"]], in: turn, caption: "지역별 건수와 비중")
        }
    },
    Fault("growth-rate", 8) { issue, turn in
        if turn % 2 == 0 {
            let before = [1_250, 3_480, 920, 2_010], after = [1_400, 3_306, 1_150, 2_211]
            var rates = zip(before, after).map { (Double($1 - $0) / Double($0) * 1000).rounded() / 10 }
            rates[turn / 2] = ((rates[turn / 2] + 4.1) * 10).rounded() / 10
            issue.table(
                [["구분", "2023년", "2024년", ["증감률(%)", "증가율(%)", "전년 대비(%)", "성장률(%)"][turn / 2]]]
                    + ["가", "나", "다", "라"].enumerated().map { [$1, "\(before[$0])", "\(after[$0])", "\(rates[$0])"] }, in: turn,
                caption: "연도별 추이")
        } else {
            let sentences = [
                "매출은 420억 위안에서 525억 위안으로 35.0% 증가하였다.", "출원 건수는 2,400건에서 2,040건으로 12.0% 감소", "설비용량은 18.0GW에서 27.0GW로 40.0% 늘었다.",
                "참여 기업은 150개사에서 180개사로 25.0% 증가",
            ]
            issue.say(sentences[turn / 2], in: turn, as: turn)
        }
    },
    Fault(
        "magnitude",
        [
            ("총투자 1.35조 위안 투입", "총투자는 1.35억 위안으로 잡았다."), ("반도체 기금 3,440억 위안 출범", "반도체 기금의 규모는 3,440만 위안이다."),
            ("연간 매출액 27.5억 달러", "회사의 연간 매출액은 27.5만 달러이다."),
            ("연구비 총액 6,200억 원", "연구비 총액은 6,200조 원으로 늘어난다."),
        ]
    ) { issue, turn, wording in
        issue.lead(wording.0, in: turn)
        issue.say(wording.1, in: turn, as: turn)
    },
    Fault(
        "magnitude",
        [
            "예산은 ’22년 1.2조 엔, ’23년 1.4조 엔, ’24년 1.6억 엔이다.", "투자액은 미국 820억 달러, 중국 640억 달러, 독일 95조 달러 순이다.",
            "매출은 A사 3.1조 원, B사 2.7조 원, C사 2.2억 원으로 집계됐다.", "기금은 1기 138억 위안, 2기 204억 위안, 3기 344조 위안으로 늘었다.",
        ]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault(
        "list-count",
        [
            "3대 과제(인력 양성, 장비 공유, 국제 협력, 성과 확산)를 제시", "5개 분야(양자, 바이오, 우주, 해양)를 정함", "4가지 원칙(개방·공유·협력)을 확정",
            "6개 도시(베이징, 상하이, 선전, 항저우, 허페이)에서 시행",
            "7대 산업(로봇, 항공, 조선, 철도, 전지, 의료기기)을 선정", "미국·독일·일본·한국 5개국이 참여", "4대 전략(기초, 응용, 산업화, 인재, 개방)을 추진",
            "3개 기관(과학원·공정원)이 주관하는 사업 2건과 5대 임무(탐사, 관측, 통신, 항법, 예보, 방재)",
        ]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault("list-count", 2) { issue, turn in
        issue.article(turn) { article in
            let items = (1...(turn == 0 ? 4 : 6)).map { number in
                Block(id: "\(article.id).xl\(number)", content: .item(Outline(marker: "\(number))", text: RichText("항목의 내용"))), at: [])
            }
            let head = Outline(marker: "□", text: RichText(turn == 0 ? "5대 중점 과제" : "7개 분야별 사업"), children: items)
            article.body.append(Block(id: "\(article.id).xl", content: .heading(head), at: []))
        }
    },
    Fault("exchange-rate", 8) { issue, turn in
        let wordings = [
            ("사업비는 320억 위안(약 6조 800억 원)이다.", "추가로 150억 위안(약 2조 2,500억 원)을 지원한다."),
            ("10억 달러(약 1조 3,800억 원)를 투자하고", "25억 달러(약 2조 9,000억 원)를 조달"),
            ("2,000억 엔(약 1조 8,000억 원) 규모", "500억 엔(약 6,500억 원)을 보조"), ("40억 유로(약 6조 원)를 배정", "8억 유로(약 9,000억 원)를 대출"),
        ]
        let wording = wordings[turn % 4]
        issue.say(turn < 4 ? wording.0 : wording.1, in: turn, as: turn)
        issue.say(turn < 4 ? wording.1 : wording.0, in: turn + 1, as: turn + 1)
    },
]
