import BriefingModel

/// The language that most of a document is in, by its letters.
enum DocumentLanguage: String {
    case korean = "ko"
    case chinese = "zh"
    case japanese = "ja"
    case english = "en"

    init(of briefing: Briefing) {
        var letters = Letters()
        for section in briefing.sections {
            letters.count(section.title)
            for article in section.articles {
                letters.count(article.title)
                letters.count(article.lead?.text)
            }
        }
        BlockWalk.forEach(in: briefing) { block, _ in letters.count(block) }
        self = letters.language
    }

    private struct Letters {
        var hangul = 0, kana = 0, han = 0, latin = 0

        /// A Han character says as much as some letters of an alphabet do, so the alphabets need the clear majority.
        var language: DocumentLanguage {
            if hangul > 0 && hangul * 2 >= han && hangul * 4 >= latin { return .korean }
            if kana > 0 && kana * 4 >= han { return .japanese }
            return han * 3 >= latin && han > 0 ? .chinese : .english
        }

        mutating func count(_ block: Block) {
            switch block.content {
            case .heading(let outline), .item(let outline): count(outline.text.text)
            case .paragraph(let text): count(text.text)
            case .note(let note): count(note.text.text)
            case .table(let table): for cell in table.cells { count(cell.text.text) }
            case .figure(let figure): count(figure.caption)
            case .callout(let callout): count(callout.title)
            }
        }

        mutating func count(_ text: String?) {
            guard let text else { return }
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0x41...0x5A, 0x61...0x7A: latin += 1
                case 0xAC00...0xD7A3: hangul += 1
                case 0x3041...0x30FA: kana += 1
                case _ where scalar.isHan: han += 1
                default: break
                }
            }
        }
    }
}

extension Unicode.Scalar {
    /// A CJK ideograph.
    var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }
}
