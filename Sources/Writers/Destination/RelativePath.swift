import Glibc

/// Ways from one folder to another.
package enum RelativePath {
    /// How a file in the folder `base` names the folder `folder`; empty when they are the same. Both may be relative
    /// to the current folder, and need not be there.
    package static func path(of folder: String, from base: String) -> String {
        let target = absolute(folder), start = absolute(base)
        let common = zip(target, start).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: start.count - common) + target[common...]).joined(separator: "/")
    }

    /// The folder that a file is in, as the file's path names it.
    package static func folder(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }

    /// The names from the root on, without `.` and `..`.
    private static func absolute(_ path: String) -> [Substring] {
        var current = ""
        if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
            current = String(cString: folder) + "/"
            free(folder)
        }
        return (current + path).split(separator: "/").reduce(into: []) { names, name in
            switch name {
            case ".": break
            case "..": _ = names.popLast()
            default: names.append(name)
            }
        }
    }
}
