/// A text counted in every unit, as `tagline measure` prints it.
public struct Measures: Encodable, Equatable, Sendable {
    public let graphemes: Int
    public let scalars: Int
    public let utf16: Int
    public let utf8: Int
    public let width: Int
    public let x: Int
    public let sms: SMS

    public init(of text: some StringProtocol) {
        graphemes = MeasureUnit.graphemes.length(of: text)
        scalars = MeasureUnit.scalars.length(of: text)
        utf16 = MeasureUnit.utf16.length(of: text)
        utf8 = MeasureUnit.utf8.length(of: text)
        width = MeasureUnit.width.length(of: text)
        x = MeasureUnit.x.length(of: text)
        sms = SMS(text)
    }
}
