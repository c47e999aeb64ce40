/// A figure as a source states it: a picture from `pictures/`, or a chart that we draw.
package struct FigureSource: Decodable, Sendable {
    package struct Chart: Decodable, Sendable {
        package enum Kind: String, Decodable, Sendable { case bars, lines, flow }

        package struct Series: Decodable, Sendable {
            package var name: String
            package var values: [Double]
        }

        package struct Step: Decodable, Sendable {
            package var title: String
            package var parts: [String]
        }

        package var kind: Kind
        package var unit: String?
        /// Names of the bars, or of the places on the horizontal axis.
        package var labels: [String]?
        package var series: [Series]?
        package var steps: [Step]?
    }

    package var caption: String?
    package var picture: String?
    package var chart: Chart?
    package var source: TableSource.Source?
    /// In centimetres; 10 unless said.
    package var width: Double?
    /// Height over width; a chart knows its own.
    package var ratio: Double?
}
