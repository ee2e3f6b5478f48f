/// Something about a line, or about what stands around it, that its rule looked at.
public enum Circumstance: Equatable, Sendable {
    case isFirst
    case blankAbove
    /// An element stands above that ends its paragraph by itself.
    case endedAbove(ElementType)
    case titlePageAbove
    /// Text of the same paragraph stands right above.
    case textAbove
    /// A heading or a transition stands above, and no blank line between.
    case headingAbove
    /// The line is in the speech of the cue on another line.
    case inSpeech(of: String, line: Int)
    case isLast
    case blankBelow
    case textBelow
    case pageBreakBelow
    case capitals
    case lowercase
    case noLetter
    case whiteSpaceAtEnd
    /// The line is part of a note or a boneyard that opens on another line.
    case insideMark(ElementType, line: Int)
}

extension Circumstance: CustomStringConvertible {
    /// In words: lower case, no full stop.
    public var description: String {
        switch self {
        case .isFirst: "nothing stands above it"
        case .blankAbove: "a blank line stands above it"
        case .endedAbove(let type): "a \(type.noun) stands right above it, and a paragraph begins after that"
        case .titlePageAbove: "the title page ends right above it"
        case .textAbove: "text of its paragraph stands right above it"
        case .headingAbove: "a heading or transition stands in its paragraph, without a blank line between"
        case .inSpeech(let name, let line): "the speech of \(name), line \(line), goes on to here"
        case .isLast: "nothing stands below it"
        case .blankBelow: "a blank line stands below it"
        case .textBelow: "text stands right below it"
        case .pageBreakBelow: "a page break stands right below it"
        case .capitals: "it is in capitals"
        case .lowercase: "it has a lowercase letter"
        case .noLetter: "it has no letter with case"
        case .whiteSpaceAtEnd: "white space stands at its end"
        case .insideMark(let type, let line): "it is part of the \(type.noun) that opens on line \(line)"
        }
    }
}

extension ElementType {
    /// What people call it.
    public var noun: String {
        switch self {
        case .sceneHeading: "scene heading"
        case .character: "cue"
        case .pageBreak: "page break"
        case .centered: "centred text"
        default: rawValue
        }
    }
}
