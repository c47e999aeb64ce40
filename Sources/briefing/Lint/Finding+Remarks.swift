import BriefingModel
import Lint
import PopplerReader

extension Finding {
    /// The finding as remarks for a copy of its PDF: one for each page of each of its quotations.
    var remarks: [PageRemark] {
        quotations.enumerated().flatMap { index, quotation in
            Dictionary(grouping: quotation.at, by: \.page).sorted { $0.key < $1.key }.map { page, places in
                PageRemark(
                    page: page, boxes: places.map(\.box), color: severity.color, author: "briefing lint", words: words(beside: index))
            }
        }
    }

    /// What the remark says at one of the quotations: the others are quoted.
    private func words(beside index: Int) -> String {
        var lines = ["\(severity.rawValue): \(message) [\(rule)]"]
        if quotations.count > 1 { lines.append("here: “\(quotations[index].text)”") }
        for (number, other) in quotations.enumerated() where number != index {
            lines.append("\(other.place)\(other.at.first.map { ", p. \($0.page)" } ?? ""): “\(other.text)”")
        }
        if let suggestion { lines.append("perhaps: \(suggestion)") }
        return lines.joined(separator: "\n")
    }
}

extension Finding.Severity {
    /// Light enough to read through, as a marker pen is.
    fileprivate var color: [Double] {
        switch self {
        case .error: [1, 0.6, 0.6]
        case .warning: [1, 0.8, 0.5]
        case .ask: [1, 0.95, 0.5]
        case .info: [0.75, 0.88, 1]
        }
    }
}
