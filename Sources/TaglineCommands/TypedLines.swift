/// Lines on their way into a script.
struct TypedLines {
    private(set) var bytes: [UInt8] = []
    private let lineEnd: [UInt8]

    private static let feed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// - Parameter lineEnd: what ends each line.
    init(ending lineEnd: [UInt8]) { self.lineEnd = lineEnd }

    /// What ends most lines of a script.
    static func commonEnd(in script: [UInt8]) -> [UInt8] {
        var (feeds, returns, pairs) = (0, 0, 0)
        var previous: UInt8 = 0
        for byte in script {
            switch byte {
            case feed where previous == carriageReturn: (returns, pairs) = (returns - 1, pairs + 1)
            case feed: feeds += 1
            case carriageReturn: returns += 1
            default: break
            }
            previous = byte
        }
        return switch max(feeds, returns, pairs) {
        case feeds: [feed]
        case pairs: [carriageReturn, feed]
        default: [carriageReturn]
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

    /// Whether all lines of a text end alike.
    static func areEven(in text: [UInt8]) -> Bool {
        let end = commonEnd(in: text)
        var lines = TypedLines(ending: end)
        lines.add(String(decoding: text, as: UTF8.self))
        let isClosed = text.last.map(isLineEnd) ?? false
        return isClosed ? lines.bytes == text : lines.bytes == text + end
    }

    /// How many lines a text has.
    static func count(in text: [UInt8]) -> Int {
        let ends = text.indices.count { place in
            isLineEnd(text[place])
                && !(text[place] == carriageReturn && place + 1 < text.count && text[place + 1] == feed)
        }
        return ends + (text.last.map { !isLineEnd($0) } ?? false ? 1 : 0)
    }

    /// How many bytes two texts begin with alike, and end with alike after those, in whole lines.
    static func commonLines(_ one: [UInt8], _ other: [UInt8]) -> (head: Int, tail: Int) {
        var head = zip(one, other).prefix { $0 == $1 }.count
        while head > 0, !isLineEnd(one[head - 1]) { head -= 1 }
        var tail = zip(one.reversed(), other.reversed()).prefix(min(one.count, other.count) - head).prefix { $0 == $1 }
            .count
        while tail > 0, one.count - tail > 0, !isLineEnd(one[one.count - tail - 1]) { tail -= 1 }
        return (head, tail)
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
