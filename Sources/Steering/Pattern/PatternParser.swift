/// Reads a pattern by recursive descent, and counts the states that it will take before any is made.
///
///     either   = sequence ("|" sequence)*
///     sequence = (atom ("*" | "+" | "?" | "{m}" | "{m,}" | "{m,n}")?)*
///     atom     = "." | literal | "\" escape | "[" class "]" | "(" either ")" | "(?:" either ")"
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    /// Groups in one another at most: each is a level of recursion.
    private static let depthLimit = 100
    /// States at most, with repeats written out.
    private static let sizeLimit = 5000

    /// A node, and the states that it takes: at least one, so that hostile repeats of nothing are counted too.
    private typealias Sized = (node: PatternNode, size: Int)

    static func parse(_ pattern: String) throws(PatternError) -> PatternNode {
        var parser = PatternParser(scalars: Array(pattern.unicodeScalars))
        if parser.peek == "^" { parser.index += 1 }
        let node = try parser.either().node
        if parser.peek == ")" { throw parser.error(.groupNotOpened) }
        return node
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func error(_ problem: PatternError.Problem, at place: Int? = nil) -> PatternError {
        PatternError(problem: problem, column: (place ?? index) + 1)
    }

    private func checked(_ size: Int, at place: Int? = nil) throws(PatternError) -> Int {
        if size > Self.sizeLimit { throw error(.tooBig(limit: Self.sizeLimit), at: place) }
        return size
    }

    private mutating func either() throws(PatternError) -> Sized {
        var (branch, size) = try sequence()
        var branches = [branch]
        while peek == "|" {
            index += 1
            let next = try sequence()
            branch = next.node
            branches.append(branch)
            size = try checked(size + next.size + 1)
        }
        return (branches.count == 1 ? branch : .either(branches), size)
    }

    private mutating func sequence() throws(PatternError) -> Sized {
        var nodes: [PatternNode] = []
        var size = 1
        while let scalar = peek, scalar != "|", scalar != ")" {
            if scalar == "$", index + 1 == scalars.count, depth == 0 {
                index += 1
                break
            }
            let next = try repeated(try atom())
            nodes.append(next.node)
            size = try checked(size + next.size)
        }
        return (nodes.isEmpty ? .empty : .sequence(nodes), size)
    }

    private mutating func atom() throws(PatternError) -> Sized {
        let scalar = scalars[index]
        switch scalar {
        case "(": return try group()
        case "[": return (.one(try scalarClass()), 1)
        case "\\": return (.one(try escape()), 1)
        case "*", "+", "?", "{": throw error(.nothingToRepeat)
        case "^", "$": throw error(.anchorInside)
        default:
            index += 1
            return (.one(scalar == "." ? .any : ScalarClass(ranges: [scalar...scalar])), 1)
        }
    }

    private mutating func group() throws(PatternError) -> Sized {
        let start = index
        index += 1
        if depth == Self.depthLimit { throw error(.tooDeep(limit: Self.depthLimit), at: start) }
        depth += 1
        if peek == "?" {
            guard index + 1 < scalars.count, scalars[index + 1] == ":" else { throw error(.unknownGroup) }
            index += 2
        }
        let inside = try either()
        guard peek == ")" else { throw error(.groupNotClosed, at: start) }
        index += 1
        depth -= 1
        return inside
    }

    private mutating func repeated(_ atom: Sized) throws(PatternError) -> Sized {
        let start = index
        let (least, most): (Int, Int?)
        switch peek {
        case "*": (least, most) = (0, nil)
        case "+": (least, most) = (1, nil)
        case "?": (least, most) = (0, 1)
        case "{": (least, most) = try bounds()
        default: return atom
        }
        index += 1
        if let next = peek, "*+?{".unicodeScalars.contains(next) { throw error(.nothingToRepeat) }
        // Bounds and sizes are below 10,000 each, so nothing overflows.
        let copies = least + (most.map { $0 - least } ?? 1)
        let size = try checked((atom.size + 1) * max(copies, 1), at: start)
        return (.repeated(atom.node, least: least, most: most), size)
    }

    /// Reads `{m`, `{m,` or `{m,n` and stops at the closing brace.
    private mutating func bounds() throws(PatternError) -> (Int, Int?) {
        let start = index
        index += 1
        guard let least = try number(from: start) else { throw error(.repeatUnreadable, at: start) }
        var most: Int? = least
        if peek == "," {
            index += 1
            most = try number(from: start)
        }
        guard peek == "}" else { throw error(.repeatUnreadable, at: start) }
        if let most, most < least { throw error(.repeatReversed, at: start) }
        return (least, most)
    }

    private mutating func number(from start: Int) throws(PatternError) -> Int? {
        var number: Int?
        while let digit = peek, ("0"..."9").contains(digit) {
            number = try checked((number ?? 0) * 10 + Int(digit.value - 48), at: start)
            index += 1
        }
        return number
    }

    private mutating func scalarClass() throws(PatternError) -> ScalarClass {
        let start = index
        var result = ScalarClass()
        index += 1
        if peek == "^" {
            result.isNegated = true
            index += 1
        }
        let first = index
        while let scalar = peek, scalar != "]" {
            let place = index
            let low = try member()
            guard peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
                result.ranges += low.ranges
                result.properties += low.properties
                continue
            }
            index += 1
            let high = try member()
            guard let from = low.ranges.first?.lowerBound, let to = high.ranges.first?.lowerBound, from <= to else {
                throw error(.rangeReversed, at: place)
            }
            result.ranges.append(from...to)
        }
        guard peek == "]" else { throw error(.classNotClosed, at: start) }
        if index == first { throw error(.classEmpty, at: start) }
        index += 1
        return result
    }

    private mutating func member() throws(PatternError) -> ScalarClass {
        guard let scalar = peek, scalar != "\\" else { return try escape() }
        index += 1
        return ScalarClass(ranges: [scalar...scalar])
    }

    private mutating func escape() throws(PatternError) -> ScalarClass {
        let start = index
        index += 1
        guard let scalar = peek else { throw error(.escapeUnfinished, at: start) }
        index += 1
        switch scalar {
        case "d": return ScalarClass(properties: [.init(kind: .digit)])
        case "D": return ScalarClass(properties: [.init(kind: .digit, isNegated: true)])
        case "w": return ScalarClass(properties: [.init(kind: .word)])
        case "W": return ScalarClass(properties: [.init(kind: .word, isNegated: true)])
        case "s": return ScalarClass(properties: [.init(kind: .space)])
        case "S": return ScalarClass(properties: [.init(kind: .space, isNegated: true)])
        case "t": return ScalarClass(ranges: ["\t"..."\t"])
        case "p", "P":
            let kinds: [String: ScalarClass.Kind] = [
                "L": .letter, "Lu": .capital, "Ll": .small, "N": .number, "P": .punctuation,
            ]
            guard let name = braced(), let kind = kinds[name] else { throw error(.escapeUnknown, at: start) }
            return ScalarClass(properties: [.init(kind: kind, isNegated: scalar == "P")])
        case "u":
            guard let value = braced().flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(value) else {
                throw error(.escapeUnknown, at: start)
            }
            return ScalarClass(ranges: [scalar...scalar])
        default:
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                throw error(.escapeUnknown, at: start)
            }
            return ScalarClass(ranges: [scalar...scalar])
        }
    }

    /// Reads `{name}`; nil where that does not stand here.
    private mutating func braced() -> String? {
        guard peek == "{", let end = scalars[index...].prefix(12).firstIndex(of: "}") else { return nil }
        defer { index = end + 1 }
        return String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
    }
}
