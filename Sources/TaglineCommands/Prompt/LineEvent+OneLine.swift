import LineEditor

extension LineEvent {
    /// What was entered as one line, with spaces between the lines of a paste; nil where nothing was.
    var oneLine: String? {
        switch self {
        case .line(let line): line
        case .paste(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ")
        case .interrupted, .end: nil
        }
    }
}
