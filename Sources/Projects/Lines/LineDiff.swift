public import Screenplay

/// Which lines two texts have in common, in the same order.
public struct LineDiff: Sendable {
    /// Lines of the old text that gave way to lines of the new one; one of the two may be none.
    public typealias Change = Alignment.Change
    /// The places of two lines that are the same.
    typealias Match = Alignment.Match

    /// The lines, each with its line feed.
    public let old: [ArraySlice<UInt8>]
    public let new: [ArraySlice<UInt8>]
    private let alignment: Alignment

    /// Ascending in both texts.
    var matches: [Match] { alignment.matches }

    /// What lies between the lines that are the same, in order.
    public var changes: [Change] { alignment.changes }

    public init(from old: [UInt8], to new: [UInt8]) {
        (self.old, self.new) = (Self.lines(of: old), Self.lines(of: new))
        alignment = Alignment(self.old, self.new)
    }

    static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }
}
