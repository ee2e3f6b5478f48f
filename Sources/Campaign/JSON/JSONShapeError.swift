/// Why a JSON file is not a brief, or not a list of channels. A path reads `claims[0].text`; the whole file's is empty.
public enum JSONShapeError: Error, Equatable, Sendable, CustomStringConvertible {
    case malformed
    case wrongType(path: String, expected: String)
    case missing(path: String)
    case unknownKey(path: String, known: [String])
    /// The value has the right type and cannot be meant.
    case invalid(path: String, reason: String)

    public var description: String {
        switch self {
        case .malformed: "not valid JSON; check for a missing quote, comma or brace"
        case .wrongType("", let expected): "expected \(expected)"
        case .wrongType(let path, let expected): "\(path): expected \(expected)"
        case .missing(let path): "\(path): missing, and it is needed"
        case .unknownKey(let path, let known): "\(path): unknown key; known are \(known.joined(separator: ", "))"
        case .invalid(let path, let reason): "\(path): \(reason)"
        }
    }
}
