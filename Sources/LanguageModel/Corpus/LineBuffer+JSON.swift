extension LineBuffer {
    /// Keys that are no tags: facts about a work or its source that say little of how a line sounds.
    package static let factKeys: Set = ["year", "gender", "source", "licence", "license"]

    /// Takes in the line that one line of a JSON Lines file holds.
    ///
    /// Every key with a string, a number, `true` or `false` as its value is a tag, but for `text`, `work`, `role` and
    /// ``factKeys``: the text itself, a string, what keeps lines together, who speaks, and facts. `author` is read as
    /// `style` where no style is given. Of equal keys the last counts.
    ///
    /// - Throws: ``CorpusError`` where the line is no JSON object or has no text.
    public mutating func read(json line: Span<UInt8>) throws(CorpusError) {
        clear()
        guard line.isUTF8 else { throw .notAnObject }
        var (hasText, hasStyle) = (false, false)
        var key: [UInt8] = []
        var json = JSONPlace()
        try json.expect(UInt8(ascii: "{"), in: line)
        var isFirst = true
        while !json.skip(UInt8(ascii: "}"), in: line) {
            if !isFirst { try json.expect(UInt8(ascii: ","), in: line) }
            isFirst = false
            key.removeAll(keepingCapacity: true)
            try json.readString(in: line, appendingTo: &key)
            try json.expect(UInt8(ascii: ":"), in: line)
            let name = String(decoding: key, as: UTF8.self)
            if name == "style" { hasStyle = true }
            guard json.isAtString(in: line) || name != "text" && json.isAtPlainWord(in: line) else {
                if name == "text" { hasText = false }
                try json.skipValue(in: line)
                continue
            }
            switch name {
            case "text":
                hasText = true
                content.removeAll(keepingCapacity: true)
                try json.readString(in: line, appendingTo: &content)
            case "work":
                work.removeAll(keepingCapacity: true)
                try json.readText(in: line, appendingTo: &work)
            case "role":
                role.removeAll(keepingCapacity: true)
                try json.readText(in: line, appendingTo: &role)
            case _ where Self.factKeys.contains(name):
                try addFact(name) { (bytes) throws(CorpusError) in
                    try json.readText(in: line, appendingTo: &bytes)
                }
            default:
                try setTag(name) { (bytes) throws(CorpusError) in
                    try json.readText(in: line, appendingTo: &bytes)
                }
            }
        }
        guard json.isAtEnd(of: line) else { throw .notAnObject }
        guard hasText else { throw .noText }
        renameTag("author", to: hasStyle ? nil : "style")
        complete()
    }
}
