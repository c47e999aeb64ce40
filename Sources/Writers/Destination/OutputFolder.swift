import Glibc

/// A folder that files go to.
package struct OutputFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Sees to it that the folder, and those that it is in, are there.
    package func make() throws(WriteError) {
        var name = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            name += part + "/"
            if mkdir(name, 0o777) != 0 && errno != EEXIST { throw WriteError(path: path, code: errno) }
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw WriteError(path: path, code: ENOTDIR) }
    }
}
