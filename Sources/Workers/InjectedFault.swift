/// A fault that a worker makes on purpose, so that tests see how it is borne. Asked for by a hidden option only.
package enum InjectedFault: String, Hashable, Sendable, Codable, CaseIterable {
    /// Does nothing, for ever.
    case hang
    /// Computes for ever.
    case spin
    /// Reads an address that is not there.
    case crash
    /// Aborts, as C++ does on an uncaught exception.
    case abort
    /// Takes memory until there is no more.
    case memory
    /// Writes what is no message.
    case garbage
    /// Ends early with exit code 0.
    case exit
    /// Sends output without an end.
    case flood
    /// Tries to get out of its confinement; the reply's message lists what it could do.
    case escape
}
