import BriefingModel

/// Pieces that are missing, doubled or out of place.
let structureFaults: [Fault] = [
    Fault("marker-without-note", 8) { issue, turn in
        let texts = [
            "국무원이 지침을 의결하고 공표", "시 정부가 공동기금을 조성", "연구진이 시제품을 공개", "두 기관이 협약을 체결", "장비의 공동 이용을 확대", "인증 기준을 개정", "시험 위성을 궤도에 올림", "임상시험에 착수",
        ]
        issue.article(turn) { article in
            var text = RichText(texts[turn])
            text.noteReferences = [
                NoteReference(offset: 3 + turn % 4, marker: turn % 2 == 0 ? "*" : "**", note: turn % 3 == 0 ? "s9.a9.n9" : nil)
            ]
            article.body.append(Block(id: "\(article.id).xm", content: .item(Outline(marker: "-", text: text)), at: []))
        }
    },
    Fault("note-without-marker", 8) { issue, turn in
        issue.article(turn) { article in
            let note = Note(marker: turn % 2 == 0 ? "*" : "**", text: RichText("\(turn + 2)년 동안 모은 자료를 바탕으로 함"))
            article.body.append(Block(id: "\(article.id).xn", content: .note(note), at: []))
        }
    },
    Fault("contents-without-article", 8) { issue, turn in
        let titles = [
            "심해 채굴 규칙의 초안 공개", "국립 천문대, 새 망원경의 첫 관측", "농업 로봇의 안전 기준", "중력파 검출기 2호기 착공", "고속열차 소음 저감 기술", "지하수 정화 실증", "극지 연구소 신축",
            "항만의 무인 운반차",
        ]
        var entry = ContentsEntry(title: titles[turn])
        if turn % 2 == 0 { entry.target = "s9.a\(turn + 1)" }
        if turn % 3 == 0 { entry.category = "기술전략" }
        let section = turn % max(1, issue.briefing.contents.count)
        if issue.briefing.contents[section].children.isEmpty {
            issue.briefing.contents.append(entry)
        } else {
            issue.briefing.contents[section].children.insert(entry, at: min(turn % 3, issue.briefing.contents[section].children.count))
        }
    },
    Fault("article-without-contents", 8) { issue, turn in
        // A new article that the contents do not know, in a section whose articles they list.
        let titles = [
            "심해 채굴 규칙의 초안 공개", "국립 천문대, 새 망원경의 첫 관측", "농업 로봇의 안전 기준", "중력파 검출기 2호기 착공", "고속열차 소음 저감 기술", "지하수 정화 실증", "극지 연구소 신축",
            "항만의 무인 운반차",
        ]
        let listed = Set(issue.briefing.contents.flatMap { $0.children.compactMap(\.target) })
        let sections = issue.briefing.sections.indices.filter { section in
            issue.briefing.sections[section].articles.contains { listed.contains($0.id) }
        }
        let section = sections[turn % sections.count]
        var article = Article(id: "s\(section + 1).a99")
        article.title = titles[turn]
        article.body = [Block(id: article.id + ".b1", content: .paragraph(RichText("새 소식의 내용을 적은 문단이다.")), at: [])]
        article.references = issue.briefing.sections[section].articles.first?.references ?? []
        article.source = issue.briefing.sections[section].articles.first?.source
        issue.briefing.sections[section].articles.insert(article, at: turn % (issue.briefing.sections[section].articles.count + 1))
    },
    Fault("summary-without-article", 8) { issue, turn in
        let texts = [
            "심해 채굴 규칙의 초안이 국제해저기구 총회에 제출되었다. 탐사권자의 환경 의무를 구체적으로 적었다.", "농업용 로봇의 안전 기준이 마련되어 자율 주행 트랙터의 보급이 빨라질 것으로 보인다.",
            "중력파 검출기의 둘째 시설이 착공되어 터널 굴착이 시작되었다.",
            "극지 연구소가 새 쇄빙선의 건조 계약을 맺고 남극 내륙 기지의 후보지를 답사하였다.", "고속열차의 소음을 줄이는 차체 형상과 방음벽 설계가 공개되었다.", "지하수 정화 미생물의 현장 실증이 폐광산 부지에서 시작되었다.",
            "항만의 무인 운반차가 야간 운행 허가를 얻어 하역 대기를 줄였다.", "천문대의 새 망원경이 첫 관측 사진을 공개하고 소행성 탐색을 시작하였다.",
        ]
        let entry = SummaryEntry(text: texts[turn], target: turn % 2 == 0 ? nil : issue.articleID(turn), at: [])
        issue.briefing.summary.insert(entry, at: min(turn, issue.briefing.summary.count))
    },
    Fault("numbering", 8) { issue, turn in
        let forms: [(Int) -> String] = [{ "\($0))" }, { "\($0)." }, { "(\($0))" }, { String(Unicode.Scalar(0x2460 + UInt32($0) - 1)!) }]
        let lists = [[1, 2, 4], [1, 3, 4], [1, 2, 2, 3], [1, 2, 3, 5, 6]]
        issue.article(turn) { article in
            let children = lists[turn % 4].enumerated().map { place, number in
                Block(
                    id: "\(article.id).xq\(place)",
                    content: .item(Outline(marker: forms[(turn / 2) % 4](number), text: RichText("세부 내용의 설명"))), at: [])
            }
            if turn % 2 == 0 {
                article.body.append(
                    Block(id: "\(article.id).xq", content: .item(Outline(marker: "○", text: RichText("추진 내용"), children: children)), at: [])
                )
            } else {
                article.body += children
            }
        }
    },
    Fault("badge", 8) { issue, turn in
        let section = turn % issue.briefing.sections.count, count = issue.briefing.sections[section].articles.count
        for index in issue.briefing.sections[section].articles.indices {
            let number = turn % 2 == 0 ? (index == count - 1 ? index : index + 1) : (index == count - 1 ? index + 2 : index + 1)
            issue.briefing.sections[section].articles[index].number = turn % 4 < 2 ? "0\(max(number, 1))" : "\(max(number, 1))"
        }
        // A section of one article needs a second one to repeat or leave out a number.
        if count == 1 {
            var twin = issue.briefing.sections[section].articles[0]
            (twin.id, twin.number) = (twin.id + "x", turn % 2 == 0 ? twin.number : "5")
            issue.briefing.sections[section].articles.append(twin)
        }
    },
    Fault("empty-section", 8) { issue, turn in
        switch turn % 3 {
        case 0:
            var section = Section(id: "s\(90 + turn)", kind: "policy")
            section.title = ["참고 동향", "부록", "국제협력 동향"][turn / 3]
            issue.briefing.sections.append(section)
        case 1:
            issue.article(turn) { article in (article.body, article.lead, article.references, article.source) = ([], nil, [], nil) }
        default:
            issue.article(turn) { article in
                let part = Block(id: article.id + ".xp", content: .paragraph(RichText("부분의 내용")), at: [])
                func heading(_ number: Int, _ text: String, _ children: [Block]) -> Block {
                    Block(
                        id: "\(article.id).xe\(number)",
                        content: .heading(Outline(marker: "\(number).", text: RichText(text), children: children)), at: [])
                }
                article.body += [heading(1, "추진 배경", [part]), heading(2, "주요 내용", []), heading(3, "향후 계획", [part])]
            }
        }
    },
    Fault("article-without-references", 8) { issue, turn in
        let section = issue.briefing.sections.indices.max {
            issue.briefing.sections[$0].articles.count < issue.briefing.sections[$1].articles.count
        }!
        var reference = Reference()
        (reference.title, reference.url) = ("보도자료", "https://www.example.org/news")
        for index in issue.briefing.sections[section].articles.indices {
            issue.briefing.sections[section].articles[index].references = [reference]
        }
        let victim = turn % issue.briefing.sections[section].articles.count
        issue.briefing.sections[section].articles[victim].references = []
        issue.briefing.sections[section].articles[victim].source = nil
    },
    Fault("table-grid", 8) { issue, turn in
        let head = ["구분", "가", "나"]
        issue.table([head, ["하나", "1", "2"], ["둘", "3", "4"], ["셋", "5", "6"]], in: turn, caption: "격자")
        issue.article(turn) { article in
            guard case .table(var table) = article.body[article.body.count - 1].content else { return }
            switch turn % 4 {
            case 0: table.cells.remove(at: 4 + turn)
            case 1: table.cells[5].columnSpan = 2
            case 2: table.cells[7].rowSpan = 3
            default: table.rowCount += 1
            }
            article.body[article.body.count - 1].content = .table(table)
        }
    },
    Fault(
        "caption-without-table",
        [
            "〈국가별 연구개발 투자 현황〉", "<표 3> 지역별 예산", "[그림 2] 기술 개발 일정", "표 5. 분야별 논문 수", "〈주요국의 규제 비교〉", "<그림 4> 출원 추이", "[표 1] 참여 기관",
            "그림 7: 시장 규모",
        ]
    ) { issue, turn, wording in
        issue.say("앞의 내용을 설명하는 문단이다.", in: turn, as: 1)
        issue.say(wording, in: turn, as: 1)
        issue.say("이어지는 내용을 설명하는 문단이다.", in: turn, as: 1)
    },
]
