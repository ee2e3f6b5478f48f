/// A JSON value whose objects keep their order.
///
/// JSONDecoder sorts an object's keys into a dictionary and says no line for what is wrong; a campaign's slots
/// have an order, and a diagnostic names its line and column. Hence this type.
public enum JSONValue: Equatable, Sendable {
    /// A key of an object and its value.
    public struct Member: Equatable, Sendable {
        public var key: String
        public var value: JSONValue

        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    case null
    case bool(Bool)
    case integer(Int)
    /// A whole number from 2^63 up, such as a seed.
    case unsigned(UInt64)
    /// Any other number; written as `null` where it is not finite, which JSON cannot say.
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// The value of `number`, as `integer` where it fits.
    public init(_ number: UInt64) {
        self = Int(exactly: number).map(JSONValue.integer) ?? .unsigned(number)
    }

    /// The value of the member called `key`; the last one where there are several.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    /// What kind of value this is, for messages.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .integer, .unsigned, .double: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
