import Testing

@testable import Conversion

@Suite struct OneLineTests {
    @Test(
        "What comes from outside becomes one clean line",
        arguments: [
            ("  a\u{0}b\r\n\tc ", "a b c"), ("plain", "plain"), ("", ""), (" \n", ""), ("\u{1103}\u{1169}\u{11BC}", "\u{B3D9}"),
            ("a\u{3000}\u{A0}b", "a b"), ("e\u{301}", "\u{E9}"),
        ])
    func cleaning(raw: String, clean: String) {
        #expect(Array(raw.onOneLine.unicodeScalars) == Array(clean.unicodeScalars))
    }
}
