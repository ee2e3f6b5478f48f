/// What ends a line; nothing else does.
enum LineEnding: Int, CaseIterable, Sendable {
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
    private var counts = [Int](repeating: 0, count: LineEnding.allCases.count)

    mutating func add(_ ending: LineEnding, times: Int = 1) {
        counts[ending.rawValue] += times
    }

    /// The one used most; of equals the first in the list, so that a file without any gets a line feed.
    var most: LineEnding {
        LineEnding.allCases.reduce(.lineFeed) { counts[$1.rawValue] > counts[$0.rawValue] ? $1 : $0 }
    }
}
