import Measures

/// Names and headings in a script without capitals, which are action to Fountain.
struct CaselessForm: ScriptRule {
    /// No name is as long, in Unicode scalars.
    private static let longestName = 10
    private static let headings = ["内景", "外景", "內景", "内外景", "內外景", "内.", "外.", "內."]

    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.enumerated().compactMap { index, entry in
            guard entry.rule == .action, entry.place == .paragraphStart else { return nil }
            let line = script.reading.bareLine(entry)
            guard line.bytes.first.map({ $0 >= 0x80 }) == true, line.bytes.count <= 256 else { return nil }
            if line.withBytes({ bytes in Self.headings.contains { String(bytes).hasPrefix($0) } }) {
                return .warning(
                    "heading.caseless", at: script.start(of: entry),
                    "a heading without INT. or EXT. is action; put . in front to make it one")
            }
            guard script.hasTextBelow(index), let isSure = line.withBytes({ Self.isName($0, in: script) }) else {
                return nil
            }
            return ScriptRemark(
                rule: "cue.caseless", level: isSure ? .warning : .info, offset: script.start(of: entry),
                message: "a name without capitals is action; put @ in front to make it a cue")
        }
    }

    /// Whether a line is sure to be a name, as one that has the mark of dual dialogue or speaks elsewhere; nil where it
    /// does not look like one.
    private static func isName(_ line: Bytes, in script: CheckedScript) -> Bool? {
        let isDual = line.last == UInt8(ascii: "^")
        let cue = CueName(isDual ? line.dropLast() : line)
        let name = String(cue.name)
        let scalars = name.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "·" }
        guard !scalars.isEmpty, scalars.count <= longestName, scalars.allSatisfy(\.isUnspacedLetter) else { return nil }
        return isDual || !cue.extensions.isEmpty || script.speaker(named: name) != nil
    }
}
