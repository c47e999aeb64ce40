/// A step of a conversion, for whoever watches its progress.
public enum ConversionStep: Hashable, Sendable {
    /// One more page was read, of that many wanted ones. Pages come in no order.
    case page(of: Int)
    case laidOut
    case mapped
}
