/// Emoji sequences by their grammar (UTS #51, 1.4.9), not by a list of the ones in use today.
///
///     sequence = flag | keycap | element (U+200D element)*
///     element  = (text-style emoji [U+FE0F] | picture-style emoji) [skin tone] tag*
///
/// A lone digit, `#`, `*` or regional indicator is none; neither is an emoji that U+FE0E turns into text, nor `©` and `®`
/// where U+FE0F does not make pictures of them, as X takes them (`twemoji-parser`, the expression that twitter-text uses).
enum Emoji {
    /// The end of the longest sequence that begins at `start`, or nil.
    static func sequenceEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        if isRegionalIndicator(scalars[start]) {
            return start + 1 < scalars.count && isRegionalIndicator(scalars[start + 1]) ? start + 2 : nil
        }
        if scalars[start].isASCII { return keycapEnd(in: scalars, from: start) }
        guard var end = elementEnd(in: scalars, from: start) else { return nil }
        while end + 1 < scalars.count, scalars[end] == "\u{200D}", !isSign(scalars[end + 1]),
            let next = elementEnd(in: scalars, from: end + 1)
        {
            end = next
        }
        return end
    }

    private static func keycapEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        guard scalars[start].properties.isEmoji else { return nil }
        var end = start + 1
        if end < scalars.count, scalars[end] == "\u{FE0F}" { end += 1 }
        return end < scalars.count && scalars[end] == "\u{20E3}" ? end + 1 : nil
    }

    private static func elementEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        let first = scalars[start]
        guard !first.isASCII, first.properties.isEmoji, !isRegionalIndicator(first) else { return nil }
        var end = start + 1
        if isSign(first), end == scalars.count || scalars[end] != "\u{FE0F}" { return nil }
        if end < scalars.count {
            if scalars[end] == "\u{FE0E}" { return nil }
            let isToned = first.properties.isEmojiModifierBase && scalars[end].properties.isEmojiModifier
            let isPictured = !first.properties.isEmojiPresentation && scalars[end] == "\u{FE0F}"
            if isPictured || isToned { end += 1 }
        }
        while end < scalars.count, ("\u{E0020}"..."\u{E007F}").contains(scalars[end]) { end += 1 }
        return end
    }

    /// Whether a scalar is text unless U+FE0F follows, and joins no sequence.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "©" || scalar == "®" }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{1F1E6}"..."\u{1F1FF}").contains(scalar)
    }
}
