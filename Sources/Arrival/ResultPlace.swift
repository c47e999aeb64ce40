import Workers

/// Where the results of a document belong below the output folder, without their suffixes.
package struct ResultPlace {
    /// `중국 과학기술 정책 주간동향/2024-03-08/weekly`
    ///
    /// - Parameter taken: whether another document has that place.
    package static func place(
        of issue: IssueRecord, fileName: String, version: Int, sha256: String, taken: (String) throws -> Bool
    ) rethrows -> String {
        let folder = part(issue.publication ?? "unknown publication") + "/" + part(issue.issueDate ?? "undated") + "/"
        let name = folder + part(stem(of: fileName)) + (version > 1 ? ".v\(version)" : "")
        return try taken(name) ? name + "-" + sha256.prefix(12) : name
    }

    private static func stem(of name: String) -> String {
        name.lowercased().hasSuffix(".pdf") ? String(name.dropLast(4)) : name
    }

    /// One part of a path: no slash, no control character, not hidden, and short enough for every file system.
    static func part(_ text: String) -> String {
        var scalars = String.UnicodeScalarView(), size = 0
        for scalar in text.unicodeScalars {
            let isBad = scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
            let next: Unicode.Scalar = isBad ? " " : scalar
            size += String(next).utf8.count
            guard size <= 160 else { break }
            if next != " " || scalars.last.map({ $0 != " " }) ?? false { scalars.append(next) }
        }
        while let last = scalars.last, last == " " || last == "." { scalars.removeLast() }
        while let first = scalars.first, first == "." || first == " " { scalars.removeFirst() }
        return scalars.isEmpty ? "unnamed" : String(scalars)
    }
}
