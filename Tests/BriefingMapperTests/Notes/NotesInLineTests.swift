import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct NotesInLineTests {
    private func parts(_ line: String) -> [String] {
        var block = TextBlock(drawn: line, at: 100)
        block.marker = Marker(text: "□", kind: .bullet, series: "□")
        let (host, notes) = NotesInLine.split(block)
        return [host.string] + notes.map { ($0.marker?.text ?? "") + $0.string }
    }

    @Test(
        "A note's mark between two spaces opens a note in the item's line",
        arguments: [
            ("5월~10월 * 심사 완료 시까지", ["5월~10월", "*심사 완료 시까지"]), ("현황 조사 ※ 전국의 성인", ["현황 조사", "※전국의 성인"]),
        ])
    func note(line: String, parts expected: [String]) { #expect(parts(line) == expected) }

    @Test("A mark behind a word and a sign between operands open none", arguments: ["정부평가* 및 인증", "x = a * bcdef", "2 * 1,000명"])
    func others(line: String) { #expect(parts(line) == [line]) }
}
