import BriefingModel

/// Days and years that cannot be, or not in this order. The samples are of 2025-03-07 and 2026-01-09.
let dateFaults: [Fault] = [
    Fault("date-after-issue", 8) { issue, turn in
        let issueDate = issue.briefing.publication.issueDate ?? ""
        let later = issueDate.hasPrefix("2025") ? "2025-03-\(12 + turn)" : "2026-01-\(12 + turn)"
        let text = issueDate.hasPrefix("2025") ? "3.\(12 + turn)" : "1.\(12 + turn)"
        let date = PrintedDate(text: text, iso: later)
        let day = issueDate.hasPrefix("2025") ? "2025년 3월 \(12 + turn)일" : "2026년 1월 \(12 + turn)일"
        switch turn % 4 {
        case 0: issue.article(turn) { $0.lead = Article.Lead(text: $0.lead?.text ?? "요지", date: date, at: []) }
        case 1:
            issue.article(turn) {
                $0.source = $0.source ?? Article.Source(); $0.source?.date = date
            }
        case 2:
            issue.article(turn) { article in
                var reference = Reference()
                (reference.title, reference.date) = ("보도자료", date)
                article.references.append(reference)
            }
        default: issue.say(["두 기관은 \(day) 협약을 체결하였다.", "연구진은 \(day) 성과를 공개했다."][turn / 4], in: turn, as: turn)
        }
    },
    Fault("brief-before-event", 8) { issue, turn in
        let isWeekly = issue.briefing.publication.issueDate?.hasPrefix("2025") ?? false
        let source = isWeekly ? ("2.2\(turn % 4)", "2025-02-2\(turn % 4)") : ("1.\(2 + turn % 3)", "2026-01-0\(2 + turn % 3)")
        let event =
            isWeekly ? ["2월 27일", "3월 1일", "2월 28일", "2025년 3월 4일"][turn % 4] : ["1월 6일", "1월 7일", "1월 8일", "2026년 1월 7일"][turn % 4]
        issue.article(turn) { article in
            if turn < 6 {
                article.source = article.source ?? Article.Source()
                article.source?.date = PrintedDate(text: source.0, iso: source.1)
            } else {
                article.lead = Article.Lead(text: article.lead?.text ?? "요지", date: PrintedDate(text: source.0, iso: source.1), at: [])
            }
        }
        issue.say(["연구진은 \(event) 시험 결과를 공개했다.", "시 정부는 \(event) 지침을 발표하였다.", "두 회사는 \(event) 계약을 체결했다."][turn % 3], in: turn, as: turn)
    },
    Fault(
        "impossible-day",
        [
            "2월 30일 열린 회의에서 논의", "2024년 4월 31일 발표한 자료", "’24.6.31. 공고", "2023년 2월 29일 개정", "11월 31일까지 접수", "2024.13.5. 고시", "9월 31일 시행",
            "2025년 1월 3일(월) 개최",
        ]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
    Fault("impossible-day", 2) { issue, turn in
        issue.article(turn + 3) {
            $0.lead = Article.Lead(text: $0.lead?.text ?? "요지", date: PrintedDate(text: turn == 0 ? "2.30" : "13.2", iso: nil), at: [])
        }
    },
    Fault(
        "range-order",
        [
            "2025~2020년의 추진 계획", "’30~’26년에 단계별로 지원", "2028년부터 2024년까지 5년 동안 시행", "2019∼2015년 평균보다 낮음", "’27년~’24년 기간의 예산",
            "2023년~2019년 통계를 분석", "’21～’18년 사업의 성과", "2026년부터 2023년까지의 연차 계획",
        ]
    ) { issue, turn, wording in issue.say(wording, in: turn, as: turn) },
]
