/// Scene headings in an odd form: without the dot, or in emphasis marks, which make them action.
struct HeadingForm: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        script.entries.compactMap { entry in
            switch entry.rule {
            case .heading: Self.dotless(entry, in: script)
            case .action: Self.emphasised(entry, in: script)
            default: nil
            }
        }
    }

    private static func dotless(_ entry: ReadingLog.Entry, in script: CheckedScript) -> ScriptRemark? {
        let line = script.reading.bareLine(entry)
        let opening = line.bytes.prefix(4)
        let isWord = opening.dropLast().allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
        guard isWord, opening.count == 4, opening.last == 0x20 else { return nil }
        let word = String(decoding: opening.dropLast(), as: UTF8.self)
        let message = "\(word) has no full stop; write \(word)."
        return .info("heading.dot", at: script.start(of: entry), message)
    }

    private static func emphasised(_ entry: ReadingLog.Entry, in script: CheckedScript) -> ScriptRemark? {
        guard entry.place == .paragraphStart else { return nil }
        let line = script.reading.bareLine(entry)
        let isMark = { (byte: UInt8) in byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }
        let text = line.bytes.first == UInt8(ascii: ".") ? line.bytes.dropFirst() : line.bytes[...]
        guard let first = text.first, isMark(first) else { return nil }
        let isHeading = Array(text).withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            return SceneHeadingRule.matches(
                bytes[(bytes.firstIndex { !isMark($0) } ?? bytes.endIndex)..<bytes.endIndex])
        }
        guard isHeading else { return nil }
        return .warning(
            "heading.emphasis", at: script.start(of: entry),
            "emphasis marks in front make this action; take them away, or write them behind INT. or EXT.")
    }
}
