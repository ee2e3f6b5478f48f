/// A cue's name and its extensions, the groups in parentheses at its end.
struct CueName {
    var name: Bytes
    /// What stands in the parentheses, trimmed, in the order of the line.
    var extensions: [Bytes] = []

    init(_ cue: Bytes) {
        name = cue.trimmed
        while name.last == UInt8(ascii: ")"), let open = Self.opening(of: name) {
            extensions.append(name[(open + 1)..<(name.endIndex - 1)].trimmed)
            name = name[..<open].trimmed
        }
        extensions.reverse()
    }

    /// Where the parenthesis opens that the last byte closes.
    private static func opening(of name: Bytes) -> Int? {
        var depth = 0
        for index in name.indices.reversed() {
            if name[index] == UInt8(ascii: ")") {
                depth += 1
            } else if name[index] == UInt8(ascii: "(") {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
