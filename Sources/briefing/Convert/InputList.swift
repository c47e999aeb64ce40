import Conversion
import Glibc
import SystemPackage

/// The inputs in their order, found as they are asked for: a folder with a million files is no matter.
struct InputList {
    enum Next {
        case input(DocumentInput)
        /// Something that was named and cannot be opened (`errno`).
        case refused(name: String, code: Int32)
        /// A folder that was named and has nothing for us.
        case emptyFolder(name: String)
        /// More may come through the descriptor.
        case later(Int32)
        case end
    }

    /// What is still to be looked at, the next one last.
    private var stack: [(path: FilePath, root: FilePath?, isNamed: Bool)]
    private var paths: PathStream?
    private let isRecursive: Bool
    private var position = 0
    private let arguments: [String]

    init(arguments: [String], isRecursive: Bool, paths: PathStream?) {
        (self.arguments, self.isRecursive, self.paths) = (arguments, isRecursive, paths)
        stack = []
    }

    /// Whether it is one document, as far as the command line says.
    var isSingle: Bool {
        guard arguments.count == 1, paths == nil, let argument = arguments.first else { return false }
        return argument == "-" || Self.isFile(RawArgument.path(argument))
    }

    private static func isFile(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withPlatformString { stat($0, &status) } != 0 || status.st_mode & S_IFMT != S_IFDIR
    }

    mutating func next() -> Next {
        while true {
            if let entry = stack.popLast() {
                if let next = look(at: entry.path, root: entry.root, isNamed: entry.isNamed) { return next }
            } else if position < arguments.count {
                position += 1
                let argument = arguments[position - 1]
                if argument == "-" { return .input(.standardInput) }
                stack.append((RawArgument.path(argument), nil, true))
            } else if paths != nil {
                switch paths!.next() {
                case .path(let path): stack.append((path, nil, true))
                case .later(let descriptor): return .later(descriptor)
                case .end: paths = nil
                case .failed(let name, let code):
                    paths = nil
                    return .refused(name: name, code: code)
                }
            } else {
                return .end
            }
        }
    }

    /// A file is an input; a folder is put on the stack as what is in it.
    private mutating func look(at path: FilePath, root: FilePath?, isNamed: Bool) -> Next? {
        guard !Self.isFile(path) else { return .input(DocumentInput(path: path, below: root)) }
        guard isNamed || isRecursive else { return nil }
        do throws(Errno) {
            let count = stack.count, root = root ?? path
            for entry in try FolderListing(of: path).entries.reversed() where entry.path.lastComponent?.string.hasPrefix(".") == false {
                switch entry.kind {
                case .folder where isRecursive: stack.append((entry.path, root, false))
                // A link to a file counts as the file; links to folders could lead round in a circle.
                case .file, .symbolicLink:
                    if entry.path.extension?.lowercased() == "pdf", Self.isFile(entry.path) { stack.append((entry.path, root, false)) }
                default: break
                }
            }
            return isNamed && stack.count == count ? .emptyFolder(name: path.string) : nil
        } catch {
            return .refused(name: path.string, code: error.rawValue)
        }
    }
}

/// Arguments as the system gave them.
enum RawArgument {
    /// The path that an argument names: `String` cannot hold bytes that are no UTF-8, file names can.
    static func path(_ argument: String) -> FilePath {
        if argument.unicodeScalars.contains("\u{FFFD}") {
            for index in 1..<Int(max(CommandLine.argc, 1)) {
                if let raw = CommandLine.unsafeArgv[index], String(cString: raw) == argument { return FilePath(platformString: raw) }
            }
        }
        return FilePath(argument)
    }
}
