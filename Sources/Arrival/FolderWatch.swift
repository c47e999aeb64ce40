import CWorker
import Glibc
import SystemPackage

/// Tells of changes in folders through inotify, where the system has it; network drives and full tables have not.
final class FolderWatch {
    enum Change {
        /// A file was closed after writing, or moved in.
        case arrived(FilePath)
        /// Something else: look at everything.
        case unclear
    }

    /// To wait for; -1 where there is no inotify.
    let descriptor: Int32
    private var folders: [Int32: FilePath] = [:]
    private var watched: Set<FilePath> = []

    init() { descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Watches a folder once; `false` when it cannot be watched.
    func watch(_ folder: FilePath) -> Bool {
        guard descriptor >= 0 else { return false }
        if watched.contains(folder) { return true }
        let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
        let number = folder.withPlatformString { inotify_add_watch(descriptor, $0, mask) }
        guard number >= 0 else { return false }
        folders[number] = folder
        watched.insert(folder)
        return true
    }

    /// What has changed since the last call.
    func changes() -> [Change] {
        var changes: [Change] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            var place = 0
            let head = MemoryLayout<inotify_event>.size
            while place + head <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self) }
                let name = Array(buffer[(place + head)..<(place + head + Int(event.len))].prefix { $0 != 0 })
                place += head + Int(event.len)
                if event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0, event.mask & UInt32(IN_ISDIR) == 0,
                    let folder = folders[event.wd],
                    let component = FilePath(bytes: name).lastComponent
                {
                    changes.append(.arrived(folder.appending(component)))
                } else {
                    if event.mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0,
                        let folder = folders.removeValue(forKey: event.wd)
                    {
                        watched.remove(folder)
                    }
                    changes.append(.unclear)
                }
            }
        }
        return changes
    }
}
