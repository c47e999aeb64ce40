import ArgumentParser
import Workers

/// `crash`, or `crash@name.pdf` for one file alone.
struct FaultOption {
    private var fault: InjectedFault?
    private var name: String?

    init(_ text: String?) throws {
        let parts = text?.split(separator: "@", maxSplits: 1).map(String.init) ?? []
        guard let first = parts.first else { return }
        fault = InjectedFault(rawValue: first)
        name = parts.count > 1 ? parts[1] : nil
        if fault == nil { throw ValidationError("--fault \(first): no such fault") }
    }

    func apply(to order: inout DocumentOrder) { (order.fault, order.faultyName) = (fault, name) }
}
