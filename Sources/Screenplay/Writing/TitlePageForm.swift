/// A title page as lines.
struct TitlePageForm {
    let bytes: [UInt8]

    /// Writes every entry so that it reads back. What cannot be a key becomes a value of the entry before it, and an
    /// entry without values cannot be the first.
    init(_ titlePage: TitlePage, endingIn lineEnd: [UInt8]) {
        var rest = titlePage.entries.map { Entry($0) }
        var lines: [String] = []
        if let first = rest.firstIndex(where: { $0.isKey && !$0.values.isEmpty }) {
            lines = rest.remove(at: first).lines
        } else if !rest.isEmpty {
            lines = ["Notes:"]
            for index in rest.indices { rest[index].isKey = false }
        }
        bytes = (lines + rest.flatMap(\.lines)).flatMap { Array($0.utf8) + lineEnd }
    }

    private struct Entry {
        var key: String
        var values: [String]
        var isKey: Bool

        init(_ entry: TitlePage.Entry) {
            key = entry.key.withBytes { $0.lines.map { String($0.trimmed) }.joined(separator: " ") }
            values = entry.values.flatMap { value in
                StrayMarks.withoutOpenings(value).withBytes { $0.lines.map { String($0.trimmed) } }
            }.filter { !$0.isEmpty }
            let sample = TitlePage.Entry(key: key, values: ["x"])
            isKey = Screenplay(fountain: Array("\(key): x".utf8)).titlePage.entries == [sample]
        }

        var lines: [String] {
            let indented = values.map { "    " + $0 }
            if !isKey { return ["    \(key):"] + indented }
            return values.count == 1 ? ["\(key): \(values[0])"] : ["\(key):"] + indented
        }
    }
}
