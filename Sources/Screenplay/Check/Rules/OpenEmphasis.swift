/// Emphasis that is opened and not closed on its line.
struct OpenEmphasis: ScriptRule {
    private static let slash = UInt8(ascii: "/")

    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.compactMap { entry in
            switch entry.rule {
            case .blank, .spacer, .pageBreak, .note, .boneyard, .section, .synopsis: return nil
            default: break
            }
            let line = entry.range.lowerBound..<entry.textEnd
            let bytes = script.reading.bytes
            let open = bytes.withUnsafeBufferPointer { EmphasisParser.openMarks(in: Bytes($0)[line]) }
            var spans = script.reading.spans(in: entry)
            let mark = open.first { mark in
                // The star of a stray /* or */ is none.
                if bytes[..<mark.lowerBound].last == Self.slash || bytes[mark.upperBound...].first == Self.slash {
                    return false
                }
                spans = spans.drop { $0.range.upperBound <= mark.lowerBound }
                return spans.first.map { mark.lowerBound < $0.range.lowerBound } ?? true
            }
            guard let mark else { return nil }
            let sign = String(decoding: bytes[mark], as: UTF8.self)
            return .warning(
                "emphasis.open", at: mark.lowerBound,
                "\(sign) opens emphasis that is not closed on this line; close it, or write \\\(sign)")
        }
    }
}
