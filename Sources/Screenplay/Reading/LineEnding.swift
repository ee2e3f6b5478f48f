/// What ends a line; nothing else does.
enum LineEnding: CaseIterable, Sendable {
    case lineFeed, carriageReturnLineFeed, carriageReturn, lineSeparator, paragraphSeparator

    var bytes: [UInt8] {
        switch self {
        case .lineFeed: [0x0A]
        case .carriageReturnLineFeed: [0x0D, 0x0A]
        case .carriageReturn: [0x0D]
        case .lineSeparator: [0xE2, 0x80, 0xA8]
        case .paragraphSeparator: [0xE2, 0x80, 0xA9]
        }
    }

    /// How many bytes it takes.
    var length: Int {
        switch self {
        case .lineFeed, .carriageReturn: 1
        case .carriageReturnLineFeed: 2
        case .lineSeparator, .paragraphSeparator: 3
        }
    }

    /// The line end that begins at `index`.
    @inline(__always)
    init?(at index: Int, in bytes: Bytes) {
        switch bytes[index] {
        case 0x0A: self = .lineFeed
        case 0x0D:
            self = index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? .carriageReturnLineFeed : .carriageReturn
        case 0xE2:
            guard index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 else { return nil }
            switch bytes[index + 2] {
            case 0xA8: self = .lineSeparator
            case 0xA9: self = .paragraphSeparator
            default: return nil
            }
        default: return nil
        }
    }
}

/// How often each line end was seen.
struct LineEndingCount {
    // Not an array: this is counted for every line, and copied with a scanner.
    private var lineFeeds = 0
    private var pairs = 0
    private var carriageReturns = 0
    private var lineSeparators = 0
    private var paragraphSeparators = 0

    mutating func add(_ ending: LineEnding, times: Int = 1) {
        switch ending {
        case .lineFeed: lineFeeds += times
        case .carriageReturnLineFeed: pairs += times
        case .carriageReturn: carriageReturns += times
        case .lineSeparator: lineSeparators += times
        case .paragraphSeparator: paragraphSeparators += times
        }
    }

    private func count(of ending: LineEnding) -> Int {
        switch ending {
        case .lineFeed: lineFeeds
        case .carriageReturnLineFeed: pairs
        case .carriageReturn: carriageReturns
        case .lineSeparator: lineSeparators
        case .paragraphSeparator: paragraphSeparators
        }
    }

    /// The one used most; of equals the first in the list, so that a file without any gets a line feed.
    var most: LineEnding {
        LineEnding.allCases.reduce(.lineFeed) { count(of: $1) > count(of: $0) ? $1 : $0 }
    }
}
