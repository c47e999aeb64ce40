import BriefingModel

/// A numbered list that leaves a number out or has one twice.
struct NumberingJumps: Rule {
    static let id = "numbering"
    static let summary = "numbering that jumps or repeats"
    static let needsWholePages = true

    func findings(in issue: IssueText) -> [Finding] {
        issue.siblings.flatMap { list -> [Finding] in
            // Lists of other forms and bullets may stand between.
            var lists: [String: [(numbering: Numbering, block: Block)]] = [:], order: [String] = []
            for block in list.blocks {
                guard block.isOutline, let numbering = Numbering(marker: block.marker) else { continue }
                if lists[numbering.form] == nil { order.append(numbering.form) }
                lists[numbering.form, default: []].append((numbering, block))
            }
            return order.flatMap { form -> [Finding] in
                let entries = lists[form] ?? []
                guard entries.count >= 2 else { return [] }
                return zip(entries, entries.dropFirst()).compactMap { before, after -> Finding? in
                    let gap = after.numbering.number - before.numbering.number
                    // It may start anew.
                    guard gap != 1, after.numbering.number != 1, gap > -3, gap < 4 else { return nil }
                    // The missing one may be there without being taken for a mark.
                    if gap > 1, let marker = after.block.marker,
                        Self.isWritten(before.numbering.number + 1, like: marker, issue, list.article)
                    {
                        return nil
                    }
                    let message =
                        gap == 0
                        ? "\(after.block.marker ?? "") stands twice"
                        : "\(before.block.marker ?? "") is followed by \(after.block.marker ?? "")"
                    return finding(.warning, message, [before.block, after.block].map { issue.quotation(of: $0, list.article) })
                }
            }
        } + captions(issue)
    }

    /// Whether a text of the article has the number in the form of a marker.
    private static func isWritten(_ number: Int, like marker: String, _ issue: IssueText, _ article: Int) -> Bool {
        let digits = marker.filter { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return false }
        let wanted = marker.replacing(digits, with: "\(number)")
        return issue.passages(ofArticle: article).contains { $0.text.hasPrefix(wanted) || $0.text.contains(" " + wanted) }
    }

    /// `표 1`, `그림 3`: captions of an article are numbered by kind.
    private func captions(_ issue: IssueText) -> [Finding] {
        issue.articles.indices.flatMap { article -> [Finding] in
            let captions = issue.passages(ofArticle: article).filter { $0.role == .caption }.compactMap { passage in
                Self.number(passage.text).map { (kind: $0.kind, number: $0.number, passage: passage) }
            }
            return Vocabulary.captionKinds.flatMap { kind -> [Finding] in
                let numbered = captions.filter { $0.kind == kind }
                return zip(numbered, numbered.dropFirst()).compactMap { before, after -> Finding? in
                    guard after.number - before.number != 1, after.number != 1, abs(after.number - before.number) < 4 else { return nil }
                    return finding(
                        .warning,
                        after.number == before.number
                            ? "\(kind) \(after.number) stands twice" : "\(kind) \(before.number) is followed by \(kind) \(after.number)",
                        [before.passage.quotation(), after.passage.quotation()])
                }
            }
        }
    }

    static func number(_ caption: String) -> (kind: String, number: Int)? {
        for kind in Vocabulary.captionKinds where caption.hasPrefix(kind) {
            let rest = caption.dropFirst(kind.count).drop { $0 == " " }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            let behind = rest.dropFirst(digits.count).first
            guard let number = Int(digits), number < 100, behind == nil || " .:)]>〉,".contains(behind ?? " ") else { continue }
            return (kind, number)
        }
        return nil
    }
}

extension Block {
    var isOutline: Bool {
        switch content {
        case .heading, .item: true
        default: false
        }
    }
}

extension IssueText {
    func quotation(of block: Block, _ article: Int) -> Finding.Quotation {
        let passage = passages.first { $0.target == block.id && $0.article == article && $0.at == block.at }
        let marker = block.marker.map { $0 + " " } ?? ""
        guard let quotation = passage?.quotation() else {
            return Finding.Quotation(text: marker, target: block.id, place: articles[article].title ?? "", at: block.at)
        }
        return Finding.Quotation(text: marker + quotation.text, target: block.id, place: quotation.place, at: block.at)
    }
}
