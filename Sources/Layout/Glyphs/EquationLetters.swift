/// What the private-use code points of Hancom's equation fonts look like (HyhwpEQ, HancomEQN).
///
/// Formulas typed in its equation editor come as these. The table holds what was seen in print beside its code: the
/// italic letters, figures and signs; letters are the plain ones, italics are a matter of style.
enum EquationLetters {
    static func look(of code: UInt32) -> UInt32? {
        switch code {
        case 0xE000...0xE019: 0x41 + code - 0xE000
        case 0xE0E5...0xE0FE: 0x61 + code - 0xE0E5
        // The figures stand as on a keyboard: 1 … 9, 0.
        case 0xE034...0xE03C: 0x31 + code - 0xE034
        case 0xE03D: 0x30
        // α … λ
        case 0xE09D...0xE0A7: 0x3B1 + code - 0xE09D
        default: signs[code]?.value
        }
    }

    private static let signs: [UInt32: Unicode.Scalar] = [
        0xE03E: "!", 0xE044: "(", 0xE045: ")", 0xE046: "−", 0xE047: "=", 0xE048: "+", 0xE049: "[", 0xE04A: "]", 0xE04B: "{", 0xE04C: "}",
        0xE04D: "|", 0xE04F: ":", 0xE052: ",", 0xE053: "…", 0xE054: "/", 0xE055: "<", 0xE056: ">", 0xE05C: "√",
        // The bar of a fraction, which stands between its two lines.
        0xE06D: "/",
    ]
}
