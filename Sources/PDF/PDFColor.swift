/// A colour of the space DeviceRGB; each part from 0 to 1.
public struct PDFColor: Equatable, Sendable {
    public var red, green, blue: Double

    public init(red: Double, green: Double, blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }
}
