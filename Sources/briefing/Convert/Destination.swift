import ArgumentParser
import Glibc
import SystemPackage
import Workers
import Writers

/// Where results go.
enum Destination {
    case standardOutput
    /// The result of the only input.
    case file(OutputFile)
    /// A file or files for each input.
    case folder(FilePath, existing: Existing)

    /// What happens to a result that is there already.
    enum Existing {
        case refused, replaced, skipped
    }

    /// - Parameter isSingle: whether there is one input at most.
    init(output: String?, isSingle: Bool, existing: Existing) throws {
        guard let output else {
            self = .standardOutput
            return
        }
        let isFolder = output.hasSuffix("/") || Self.kind(of: output) == S_IFDIR
        if !isSingle, !isFolder, OutputFormat(fileName: output) != nil || Self.kind(of: output) != nil {
            throw ValidationError(
                "\(output): several inputs need a folder; name one (\(output)/), or write to standard output (>\(output))")
        }
        self = isFolder || !isSingle ? .folder(FilePath(output), existing: existing) : .file(OutputFile(path: output))
    }

    var isFolder: Bool {
        if case .folder = self { true } else { false }
    }

    static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }
}

/// Writes results into a folder: each under its input's name, none over another or over an input.
struct ResultFolder {
    let folder: FilePath
    let existing: Destination.Existing
    /// Places that this run has written, with the input that each came from.
    private var taken: [String: String] = [:]

    init(folder: FilePath, existing: Destination.Existing) { (self.folder, self.existing) = (folder, existing) }

    /// Whether the input need not be converted, or may not be: asked before the work.
    enum Claim {
        case free, skipped
        case refused(String)
    }

    /// Takes the place of the input's result. `suffix` is that of the file whose presence counts.
    mutating func claim(_ input: DocumentInput, suffix: String) -> Claim {
        let path = path(of: input, suffix: suffix)
        if let other = taken.updateValue(input.name, forKey: path) {
            taken[path] = other
            return .refused("would be written over the result of \(other); convert its folder with --recursive, or name another with -o")
        }
        guard Destination.kind(of: path) != nil else { return .free }
        switch existing {
        case .skipped: return .skipped
        case .refused:
            return .refused("\(path) is there already; replace it (--force), leave it (--skip-existing), or name another folder with -o")
        case .replaced:
            if let source = input.path, OutputFile(path: path).isSameFile(as: source.string) {
                return .refused("\(path) is the input itself; name another folder with -o")
            }
            return .free
        }
    }

    func write(_ files: [DocumentFile], of input: DocumentInput) throws(WriteError) {
        for file in files {
            let path = path(of: input, suffix: file.name)
            try OutputFolder(path: RelativePath.folder(of: path)).make()
            try OutputFile(path: path).write(file.bytes)
        }
    }

    func path(of input: DocumentInput, suffix: String) -> String {
        folder.appending(input.place.components).string + suffix
    }
}
