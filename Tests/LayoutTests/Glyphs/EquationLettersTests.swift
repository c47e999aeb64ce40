import Testing

@testable import Layout

@Suite struct EquationLettersTests {
    private func text(_ codes: [UInt32]) -> String {
        let font = SymbolFont(fontName: "HyhwpEQ")
        return String(String.UnicodeScalarView(codes.map { font?.look(of: $0).flatMap(Unicode.Scalar.init) ?? "?" }))
    }

    @Test func lettersAndFiguresOfFormulasAreRead() {
        #expect(text([0xE002, 0xE013, 0xE011, 0xE044, 0xE0E6, 0xE0F0, 0xE045, 0xE047, 0xE034, 0xE035, 0xE03B, 0xE03D]) == "CTR(bl)=1280")
        #expect(text([0xE09D, 0xE0A7]) == "αλ")
    }

    @Test func whatWasNeverSeenStaysUnknown() {
        #expect(text([0xE01A, 0xE1FF]) == "??")
    }
}
