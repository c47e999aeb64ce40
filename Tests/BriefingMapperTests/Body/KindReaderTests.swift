import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct KindReaderTests {
    /// A marked line; what stands before the bar is bold.
    private func line(_ string: String) -> TextBlock {
        let parts = string.split(separator: "|", omittingEmptySubsequences: false)
        var block = TextBlock(drawn: parts.joined(), at: 100)
        block.marker = Marker(text: "□", kind: .bullet, series: "□")
        let bold = parts[0].unicodeScalars.count
        for i in 0..<bold { block.text.mark(.bold, at: i) }
        block.boldShare = Double(bold) / Double(block.text.count)
        return block
    }

    @Test(
        "A remark in brackets behind a bold line says nothing of what the line is",
        arguments: [
            ("사업 지원 형태 |(하나는 꼭 고르시오. 해당란에 표시)", true), ("사업 지원 |형태를 하나 고름 (해당란에 표시)", false),
            ("|사업 지원 형태 (해당란에 표시)", false),
        ])
    func remark(string: String, isHeading: Bool) {
        let kind = KindReader(bodySize: 10).marked(line(string), areHeads: false).kind
        if case .heading = kind { #expect(isHeading) } else { #expect(!isHeading) }
    }

    @Test("A bold line in round brackets is a heading where it is larger than the text", arguments: [(10.0, false), (10.8, true)])
    func bracketedLine(size: Double, isHeading: Bool) {
        var block = TextBlock(drawn: "(총투자 기준)", at: 100, size: size)
        block.boldShare = 1
        let kind = KindReader(bodySize: 10).plain(block).kind
        if case .heading = kind { #expect(isHeading) } else { #expect(!isHeading) }
    }
}
