#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Decodes a value from JSON; what is wrong comes back with its place.
func decoded<Value: Decodable>(_ type: Value.Type, from json: some Sequence<UInt8>) throws(JSONShapeError) -> Value {
    do {
        return try JSONDecoder().decode(type, from: Data(json))
    } catch let error as JSONShapeError {
        throw error
    } catch DecodingError.keyNotFound(let key, let context) {
        throw .missing(path: path(context.codingPath + [key]))
    } catch DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context) {
        throw .wrongType(path: path(context.codingPath), expected: name(of: type))
    } catch {
        throw .malformed
    }
}

extension Decoder {
    /// The object to decode, which may hold no other keys than those of `Keys`: a misspelt key is not passed over.
    func container<Keys: CodingKey & CaseIterable>(only keys: Keys.Type) throws -> KeyedDecodingContainer<Keys> {
        let names = keys.allCases.map(\.stringValue)
        let given = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
        if let unknown = given.first(where: { !names.contains($0) }) {
            throw JSONShapeError.unknownKey(path: path(codingPath + [AnyKey(unknown)]), known: names)
        }
        return try container(keyedBy: keys)
    }
}

extension KeyedDecodingContainer {
    /// A string in which there is something to see.
    func decodeName(forKey key: Key) throws -> String {
        let name = try decode(String.self, forKey: key)
        guard name.contains(where: { !$0.isWhitespace }) else { throw invalid(key, "empty") }
        return name
    }

    /// A whole number. Read as a `Double`, because the decoder gives no place for a fraction where an `Int` is asked for.
    func decodeWhole(forKey key: Key) throws -> Int {
        guard let number = Int(exactly: try decode(Double.self, forKey: key)) else {
            throw JSONShapeError.wrongType(path: path(codingPath + [key]), expected: "a whole number")
        }
        return number
    }

    func decodeWholeIfPresent(forKey key: Key) throws -> Int? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try decodeWhole(forKey: key)
    }

    func invalid(_ key: Key, _ reason: String) -> JSONShapeError {
        .invalid(path: path(codingPath + [key]), reason: reason)
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}

private func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
        if let index = key.intValue {
            path += "[\(index)]"
        } else {
            path += (path.isEmpty ? "" : ".") + key.stringValue
        }
    }
}

private func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Double.Type: "a whole number"
    case is Bool.Type: "true or false"
    case is any Collection.Type where "\(type)".hasPrefix("Array"): "a list"
    default: "an object"
    }
}
