import PDF
import Pages

extension PDFColor {
    /// The paper of revised pages, as pale as the paper itself, so that black text stays easy to read.
    init(_ color: RevisionColor) {
        let (red, green, blue): (Double, Double, Double) =
            switch color {
            case .white: (1, 1, 1)
            case .blue: (0.85, 0.92, 1)
            case .pink: (1, 0.87, 0.91)
            case .yellow: (1, 1, 0.75)
            case .green: (0.84, 0.96, 0.82)
            case .goldenrod: (1, 0.88, 0.55)
            case .buff: (0.98, 0.91, 0.78)
            case .salmon: (1, 0.82, 0.74)
            case .cherry: (1, 0.72, 0.76)
            case .tan: (0.91, 0.84, 0.74)
            }
        self.init(red: red, green: green, blue: blue)
    }
}
