/// A length relative to a font size: 1 em is as long as the font is tall.
/// Thresholds that scale with the text are given in it.
public struct Em: Hashable, Comparable, Sendable {
    /// In em.
    public var value: Double

    /// So many em.
    public init(_ value: Double) { self.value = value }

    /// The length in points for a font of that size.
    public func points(at fontSize: Double) -> Double { value * fontSize }

    public static func < (a: Em, b: Em) -> Bool { a.value < b.value }
}

/// A length in PDF points. For thresholds that do not scale with the text; each says why.
public struct Points: Hashable, Comparable, Sendable {
    /// In points.
    public var value: Double

    /// So many points.
    public init(_ value: Double) { self.value = value }

    public static func < (a: Points, b: Points) -> Bool { a.value < b.value }
}

/// A share of the page's width or height, whichever the name of the threshold says.
public struct PageFraction: Hashable, Comparable, Sendable {
    /// 1 is the whole side.
    public var value: Double

    /// That share of a side.
    public init(_ value: Double) { self.value = value }

    /// The length in points on a side of that length.
    public func points(of side: Double) -> Double { value * side }

    public static func < (a: PageFraction, b: PageFraction) -> Bool { a.value < b.value }
}

extension Double {
    /// To the next half: sizes of type that are told apart, in points.
    public var roundedToHalf: Double { (self * 2).rounded() / 2 }

    /// So many em.
    public var em: Em { Em(self) }
    /// So many points.
    public var pt: Points { Points(self) }
    /// That share of a side of the page.
    public var ofPage: PageFraction { PageFraction(self) }
}
