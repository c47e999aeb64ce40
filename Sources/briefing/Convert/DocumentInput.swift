import Glibc
import SystemPackage
import Workers

/// One document to convert.
struct DocumentInput {
    /// `nil`: standard input.
    let path: FilePath?
    /// How messages and NDJSON lines call it: as the user named it.
    let name: String
    /// Where its result belongs below an output folder, without a suffix: `2024/weekly`.
    let place: FilePath

    static let standardInput = DocumentInput(path: nil, name: "standard input", place: "standard-input")

    /// - Parameter root: the folder that was named and in which the file was found.
    init(path: FilePath, below root: FilePath? = nil) {
        var place = path
        if let root { _ = place.removePrefix(root) }
        place = root == nil ? FilePath(root: nil, place.lastComponent.map { [$0] } ?? []) : place
        if place.extension?.lowercased() == "pdf" { place.extension = nil }
        self.init(path: path, name: path.string, place: place)
    }

    private init(path: FilePath?, name: String, place: FilePath) { (self.path, self.name, self.place) = (path, name, place) }

    /// Opens it for a worker; a reply says why not.
    func open() -> Result<DocumentSource, OpenFailure> {
        guard let path else { return .success(.descriptor(STDIN_FILENO)) }
        let descriptor = path.withPlatformString { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { return .failure(OpenFailure(code: errno)) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            return .failure(OpenFailure(code: EISDIR))
        }
        return .success(.descriptor(descriptor))
    }
}

/// Why an input cannot be opened.
struct OpenFailure: Error {
    /// `errno`
    let code: Int32
}
