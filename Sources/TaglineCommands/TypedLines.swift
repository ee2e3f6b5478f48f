/// Lines on their way into a script, with the line end that the script uses most.
struct TypedLines {
    private(set) var bytes: [UInt8] = []
    private let lineEnd: [UInt8]

    private static let feed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(like script: [UInt8]) {
        var (feeds, returns, pairs) = (0, 0, 0)
        var previous: UInt8 = 0
        for byte in script {
            switch byte {
            case Self.feed where previous == Self.carriageReturn: (returns, pairs) = (returns - 1, pairs + 1)
            case Self.feed: feeds += 1
            case Self.carriageReturn: returns += 1
            default: break
            }
            previous = byte
        }
        let most = max(feeds, returns, pairs)
        lineEnd =
            switch most {
            case feeds: [Self.feed]
            case pairs: [Self.carriageReturn, Self.feed]
            default: [Self.carriageReturn]
            }
    }

    /// Ends the line, or adds a blank one.
    mutating func end() { bytes += lineEnd }

    /// Adds text as whole lines, whatever ends its own.
    mutating func add(_ text: String) {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case Self.feed where previous == Self.carriageReturn: break
            case Self.feed, Self.carriageReturn: end()
            default: bytes.append(byte)
            }
            previous = byte
        }
        if bytes.last.map(Self.isLineEnd) != true { end() }
    }

    static func isLineEnd(_ byte: UInt8) -> Bool { byte == feed || byte == carriageReturn }

    /// Blank lines that stand at the end of a script's bytes.
    static func trailingBlanks(_ head: ArraySlice<UInt8>) -> Int {
        var (count, next) = (0, UInt8(0))
        for byte in head.reversed() {
            guard isLineEnd(byte) else { break }
            if byte == feed || next != feed { count += 1 }
            next = byte
        }
        return max(0, count - 1)
    }
}
