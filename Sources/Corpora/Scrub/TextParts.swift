/// Which parts of a file's lines are text, and not marks of its format.
struct TextParts {
    private let format: CorpusFormat
    /// What an XML file is in the middle of, where a line ends.
    private var state = State.text

    private enum State {
        case text, tag, entity
    }

    init(_ format: CorpusFormat) {
        self.format = format
    }

    /// The parts of the next line that are text, in order.
    mutating func next(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
        switch format {
        case .jsonl: Self.strings(in: line)
        case .xml, .fdx: characterData(in: line)
        case .fountain, .srt, .csv, .txt: [line.indices]
        }
    }

    /// What stands in the strings of a line of JSON, between the escapes.
    private static func strings(in line: ArraySlice<UInt8>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start: Int?
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                if let begun = start { parts.append(begun..<index - 1) }
                start = start == nil ? index : nil
            } else if byte == UInt8(ascii: "\\"), let begun = start {
                parts.append(begun..<index - 1)
                index = min(index + (index < line.endIndex && line[index] == UInt8(ascii: "u") ? 5 : 1), line.endIndex)
                start = index
            }
        }
        if let start { parts.append(start..<line.endIndex) }
        return parts
    }

    /// What stands between the tags and entities of a line of XML; a CDATA section's marks are tags.
    private mutating func characterData(in line: ArraySlice<UInt8>) -> [Range<Int>] {
        let section = Array("<![CDATA[".utf8)
        var parts: [Range<Int>] = []
        var start = line.startIndex
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if state == .text, byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
                parts.append(start..<index)
                if line[index...].starts(with: section) {
                    index += section.count
                    start = index
                    continue
                }
                state = byte == UInt8(ascii: "<") ? .tag : .entity
            } else if byte == (state == .tag ? UInt8(ascii: ">") : UInt8(ascii: ";")), state != .text {
                state = .text
                start = index + 1
            }
            index += 1
        }
        if state == .text { parts.append(start..<line.endIndex) }
        return parts.filter { !$0.isEmpty }
    }
}
