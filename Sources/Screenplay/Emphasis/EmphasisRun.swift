/// How a piece of text is emphasised.
public struct EmphasisStyle: OptionSet, Hashable, Sendable {
    /// One bit a style.
    public let rawValue: UInt8

    /// The styles whose bits are set.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// `**bold**`.
    public static let bold = EmphasisStyle(rawValue: 1)
    /// `*italic*`.
    public static let italic = EmphasisStyle(rawValue: 2)
    /// `_underline_`.
    public static let underline = EmphasisStyle(rawValue: 4)
}

/// A piece of text in one style, as it prints: without emphasis marks and the backslashes that escape them.
public struct EmphasisRun: Hashable, Sendable {
    /// What prints.
    public var text: String
    /// How all of it is emphasised; empty where it is not.
    public var style: EmphasisStyle

    /// A run built by hand.
    public init(_ text: String, _ style: EmphasisStyle = []) {
        self.text = text
        self.style = style
    }
}

/// Splits a text into runs of one style; neighbours differ in style, and no run is empty.
///
/// - Parameter text: an element's text, emphasis marks as typed; its lines are joined by `\n`, which no emphasis
///   crosses and which stays in the runs, unstyled.
public func emphasisRuns(of text: String) -> [EmphasisRun] {
    text.withBytes { EmphasisParser.runs(of: $0) }
}

extension String {
    /// The text without its marks of emphasis.
    public var withoutEmphasis: String { emphasisRuns(of: self).map(\.text).joined() }
}
