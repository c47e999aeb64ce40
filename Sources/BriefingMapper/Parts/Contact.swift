/// How a house can be reached, read from what stands behind a label.
enum Contact {
    static func email(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
        // An address is of letters without accents, also within text that sets no spaces: `电子邮箱为a@b.com，居住在…`.
        return text.split { !$0.isASCII || " ,;()<>".contains($0) }.map(String.init).first { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts[0].count >= 1 && parts[1].contains(".")
        }.map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }
    }

    static func phones(in text: String) -> [String] {
        text.unicodeScalars.split { $0 == "," || $0 == "/" || $0 == ";" }.compactMap { part in
            guard part.count(where: { $0.properties.numericType != nil }) >= 7, let first = part.firstIndex(where: { $0 != " " }),
                let last = part.lastIndex(where: { $0 != " " })
            else { return nil }
            return String(part[first...last])
        }
    }
}
