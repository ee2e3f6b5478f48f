/// A cue's name and its extensions, the groups in parentheses at its end.
struct CueName {
    var name: ArraySlice<UInt8>
    /// What stands in the parentheses, trimmed, in the order of the line.
    var extensions: [ArraySlice<UInt8>] = []

    init(_ cue: ArraySlice<UInt8>) {
        name = cue.trimmed
        while name.last == UInt8(ascii: ")"), let open = Self.opening(of: name) {
            extensions.append(name[(open + 1)..<(name.endIndex - 1)].trimmed)
            name = name[..<open].trimmed
        }
        extensions.reverse()
    }

    /// Where the parenthesis opens that the last byte closes.
    private static func opening(of name: ArraySlice<UInt8>) -> Int? {
        let bytes = name.span
        var depth = 0
        var index = bytes.count
        while index > 0 {
            index -= 1
            if bytes[index] == UInt8(ascii: ")") {
                depth += 1
            } else if bytes[index] == UInt8(ascii: "(") {
                depth -= 1
                if depth == 0 { return name.startIndex + index }
            }
        }
        return nil
    }
}
