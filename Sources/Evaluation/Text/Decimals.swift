extension Double {
    /// With so many digits after the point; no Foundation, no locale.
    package func rounded(toPlaces places: Int) -> String {
        let factor = (0..<places).reduce(1.0) { power, _ in power * 10 }
        let digits = String(Int((magnitude * factor).rounded()))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = self < 0 && padded.contains { $0 != "0" } ? "-" : ""
        return places == 0 ? sign + padded : sign + padded.dropLast(places) + "." + padded.suffix(places)
    }

    /// A share as people read it: four digits, and never 1 for what is not quite 1.
    package var asScore: String { (self < 1 ? min(self, 0.9999) : self).rounded(toPlaces: 4) }
}
