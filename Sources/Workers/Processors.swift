import Glibc

/// What the machine has to work with.
package enum Processors {
    /// Those that can be used now; at least one.
    package static var count: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }
}
