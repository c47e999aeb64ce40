/// What a scalar is to the words of a text.
enum ScalarKind: UInt64 {
    case digit, latin, syllable, ideograph, other

    init(_ scalar: UInt32) {
        self =
            switch scalar {
            case 0x30...0x39: .digit
            case 0x41...0x5A, 0x61...0x7A: .latin
            case 0xAC00...0xD7A3: .syllable
            case 0x3400...0x9FFF: .ideograph
            default: .other
            }
    }
}
