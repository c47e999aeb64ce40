import BriefingModel

/// Slips of the form.
let formFaults: [Fault] = [
    Fault(
        "year-apostrophe",
        ["24년 3월에 시행", "25년 상반기에 착수", "23년 12월 기준으로 집계", "26년 하반기 실증", "24년 말 완공", "22년 대비 두 배로 증가", "사업은 25년 4월 시작", "23년도 예산을 확정"]
    ) { issue, turn, wording in
        // The house sets apostrophes.
        issue.say("’24년에 시작해 ’27년에 마치는 사업", in: turn + 1, as: turn)
        issue.say("’26년까지의 계획", in: turn + 2, as: turn)
        issue.say(wording, in: turn, as: turn)
    },
    Fault("date-forms", 8) { issue, turn in
        let isWeekly = issue.briefing.publication.issueDate?.hasPrefix("2025") ?? false
        let iso = isWeekly ? "2025-03-0" : "2026-01-0"
        let month = isWeekly ? "3" : "1"
        for place in 0..<4 {
            issue.article(place) {
                $0.lead = Article.Lead(
                    text: $0.lead?.text ?? "요지", date: PrintedDate(text: "\(month).\(place + 1)", iso: iso + "\(place + 1)"), at: [])
            }
        }
        let others = [
            "0\(month).0\(turn % 4 + 1)", "\(month)/\(turn % 4 + 1)", "\(month)월 \(turn % 4 + 1)일", "2025.\(month).\(turn % 4 + 1)",
        ]
        issue.article(turn % 4) { $0.lead?.date = PrintedDate(text: others[turn / 2], iso: iso + "\(turn % 4 + 1)") }
    },
    Fault(
        "unit-forms",
        [
            ("연 320GWh 생산", "연 45Gwh 절감"), ("면적 120㎢", "면적 35km² 규모"), ("길이 48km", "길이 17㎞ 구간"), ("폭 28nm 공정", "14㎚ 공정"),
            ("용량 250MW", "용량 120㎿ 설비"), ("하루 75kWh", "하루 60KWh"), ("0.8%p 상승", "1.2%포인트 하락"), ("무게 320kg", "무게 45㎏"),
            ("주파수 28GHz", "3.5Ghz 대역"),
        ]
    ) { issue, turn, wording in
        issue.say("새 시설은 \(wording.0)", in: turn, as: turn)
        issue.say("이전 시설은 \(wording.1)", in: turn + 1, as: turn + 1)
    },
    Fault(
        "url",
        [
            "https:/www.example.org/news", "http//www.example.org/a", "https://www.example,org/b", "https://www.example.org/c d.html",
            "https://https://www.example.org/e", "https://www..example.org/f", "https://example/g", "https://www.example.org/h.",
            "ttps://www.example.org/i",
            "https://www.example.org/(j",
        ]
    ) { issue, turn, wording in
        issue.article(turn) { article in
            if turn % 2 == 0 {
                var reference = Reference()
                (reference.title, reference.url) = ("보도자료", wording)
                article.references.append(reference)
            } else {
                article.source = article.source ?? Article.Source()
                article.source?.url = wording
            }
        }
    },
    Fault("brackets", 10) { issue, turn in
        let marks = ["(", ")", "「", "」", "“", "”", "[", "‘", "〉", "『"]
        issue.text(11 * turn + 3) { text in
            var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            let place = words.count / 2
            let isClosing = [")", "」", "”", "〉"].contains(marks[turn])
            words[place] = isClosing ? words[place] + marks[turn] : marks[turn] + words[place]
            return words.joined(separator: " ")
        }
    },
    Fault("punctuation", 8) { issue, turn in
        let marks = [",,", "..", ", ,", "··", ".,", "::", "、、", ";;"]
        issue.text(13 * turn + 5) { text in
            var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            words[words.count / 2] += marks[turn]
            return words.count > 1 ? words.joined(separator: " ") : words[0] + " 다음"
        }
    },
]
