/// Text in lines, as the readers of formats need it.
extension String {
    /// With every line end as a line feed. Final Draft has U+2028 where a writer pressed Shift and Return.
    var withLineFeeds: String {
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar != "\n" || last != "\r" {
                scalars.append(["\r", "\u{2028}", "\u{2029}"].contains(scalar) ? "\n" : scalar)
            }
            last = scalar
        }
        return String(scalars)
    }

    /// Without white space at its ends.
    var trimmedOfWhiteSpace: String {
        let rest = unicodeScalars.drop(while: \.properties.isWhitespace)
        return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.properties.isWhitespace).count))
    }
}
