/// A scene heading split from its number.
struct SceneNumber {
    /// The heading without the number.
    var heading: Bytes
    /// The number without its `#`; nil where the heading has none.
    var number: Bytes?

    /// Looks for `#…#` at the very end: letters, digits, `-` and `.`, at least one of them a letter or digit.
    init(splitting heading: Bytes) {
        self.heading = heading
        guard heading.count > 2, heading.last == UInt8(ascii: "#") else { return }
        var index = heading.endIndex - 1
        var isNumber = false
        while index > heading.startIndex, heading[index - 1] != UInt8(ascii: "#") {
            let (scalar, length) = heading.scalar(before: index)
            if scalar.isLetterOrDigit {
                isNumber = true
            } else if scalar != "-", scalar != "." {
                return
            }
            index -= length
        }
        guard isNumber, index > heading.startIndex else { return }
        number = heading[index..<heading.endIndex - 1]
        self.heading = heading[..<(index - 1)].trimmed
    }
}
