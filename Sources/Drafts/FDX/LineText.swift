/// Text in lines, as the readers of formats need it.
extension String {
    /// With every line end as a line feed. Final Draft has U+2028 where a writer pressed Shift and Return.
    var withLineFeeds: String {
        var text = ScalarText()
        var last: Unicode.Scalar?
        for scalar in unicodeScalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\r", "\u{2028}", "\u{2029}": text.append("\n" as Unicode.Scalar)
            default: text.append(scalar)
            }
            last = scalar
        }
        return text.string
    }

    /// Without white space at its ends.
    var trimmedOfWhiteSpace: String {
        let rest = unicodeScalars.drop(while: \.properties.isWhitespace)
        return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.properties.isWhitespace).count))
    }
}
