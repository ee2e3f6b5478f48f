/// A scene heading split from its number.
struct SceneNumber {
    /// The heading without the number.
    var heading: ArraySlice<UInt8>
    /// The number without its `#`; nil where the heading has none.
    var number: ArraySlice<UInt8>?

    /// Looks for `#…#` at the very end: letters, digits, `-` and `.`, at least one of them a letter or digit.
    init(splitting heading: ArraySlice<UInt8>) {
        self.heading = heading
        guard heading.count > 2, heading.last == UInt8(ascii: "#") else { return }
        let bytes = heading.span
        var index = bytes.count - 1
        var isNumber = false
        while index > 0, bytes[index - 1] != UInt8(ascii: "#") {
            let (scalar, length) = bytes.scalar(before: index)
            if scalar.isLetterOrDigit {
                isNumber = true
            } else if scalar != "-", scalar != "." {
                return
            }
            index -= length
        }
        guard isNumber, index > 0 else { return }
        let start = heading.startIndex + index
        number = heading[start..<heading.endIndex - 1]
        self.heading = heading[..<(start - 1)].trimmed
    }
}
