/// A value together with the way to it, so that what is wrong with it can be said with its place.
public struct JSONCursor: Sendable {
    public let value: JSONValue
    let path: [JSONError.Step]

    public init(_ root: JSONValue) {
        self.init(root, [])
    }

    private init(_ value: JSONValue, _ path: [JSONError.Step]) {
        self.value = value
        self.path = path
    }

    /// The member called `key`; nil where it is absent or null.
    public func member(_ key: String) throws(JSONError) -> JSONCursor? {
        guard case .object = value else { throw mismatch("an object") }
        guard let member = value[key], member != .null else { return nil }
        return JSONCursor(member, path + [.key(key)])
    }

    /// The member called `key`, which must be there.
    public func required(_ key: String) throws(JSONError) -> JSONCursor {
        guard let member = try member(key) else { throw JSONError(.missing(key: key), path: path) }
        return member
    }

    /// The members of an object, in their order.
    public func members() throws(JSONError) -> [(key: String, value: JSONCursor)] {
        guard case .object(let members) = value else { throw mismatch("an object") }
        return members.map { ($0.key, JSONCursor($0.value, path + [.key($0.key)])) }
    }

    /// Refuses members that are called otherwise.
    public func checkKeys(_ known: [String]) throws(JSONError) {
        for (key, _) in try members() where !known.contains(key) {
            throw JSONError(.unknown(key: key, known: known), path: path)
        }
    }

    public func array() throws(JSONError) -> [JSONCursor] {
        guard case .array(let values) = value else { throw mismatch("an array") }
        return values.enumerated().map { JSONCursor($0.element, path + [.index($0.offset)]) }
    }

    public func string() throws(JSONError) -> String {
        guard case .string(let text) = value else { throw mismatch("a string") }
        return text
    }

    public func strings() throws(JSONError) -> [String] {
        var strings: [String] = []
        for element in try array() { strings.append(try element.string()) }
        return strings
    }

    /// One of a type's names.
    public func choice<Choice: CaseIterable & RawRepresentable<String>>() throws(JSONError) -> Choice {
        guard let choice = Choice(rawValue: try string()) else {
            throw mismatch("one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    public func bool() throws(JSONError) -> Bool {
        guard case .bool(let value) = value else { throw mismatch("true or false") }
        return value
    }

    /// A whole number in `range`.
    public func integer(in range: ClosedRange<Int> = 0...Int.max) throws(JSONError) -> Int {
        guard case .integer(let value) = value, range.contains(value) else {
            throw mismatch("a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// A number in `range`.
    public func number(in range: ClosedRange<Double>) throws(JSONError) -> Double {
        let number: Double? =
            switch value {
            case .integer(let value): Double(value)
            case .double(let value): value
            default: nil
            }
        guard let number, range.contains(number) else {
            throw mismatch("a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A whole number from 0 to 2^64 - 1.
    public func unsigned() throws(JSONError) -> UInt64 {
        if case .unsigned(let value) = value { return value }
        guard case .integer(let value) = value, let value = UInt64(exactly: value) else {
            throw mismatch("a whole number from 0 to \(UInt64.max)")
        }
        return value
    }

    /// What to throw where the value is not what its place asks for.
    public func mismatch(_ expected: String) -> JSONError {
        let found =
            switch value {
            case .integer(let number): String(number)
            case .string(let text) where text.utf8.count <= 40: "'\(text)'"
            default: value.kind
            }
        return JSONError(.mismatch(expected: expected, found: found), path: path)
    }
}
