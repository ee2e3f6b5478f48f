/// Gives a location another name in the scene headings: the whole location, or one of its parts between hyphens.
public struct LocationRename: Sendable {
    private let from: String
    private let to: NameCase

    /// - Throws: ``RenameError/noName(_:)`` for a name that no heading can have.
    public init(from: String, to: String) throws(RenameError) {
        let name = to.withBytes { String($0.trimmed) }
        let isName = !name.isEmpty && SceneHeading("INT. \(name)").location == name
        guard isName, name.withBytes({ $0.lines.count }) == 1 else { throw .noName(to) }
        self.from = from.withBytes { String($0.trimmed) }
        if self.from.isEmpty { throw .noName(from) }
        self.to = NameCase(name)
    }

    /// The changes, in a script that was not read yet.
    ///
    /// - Throws: where no heading names the location, or a line would be something else.
    public func edits(in bytes: [UInt8]) throws(RenameError) -> SourceEdits {
        let reading = ScriptReading(bytes)
        var edits: [SourceEdit] = []
        var known: [String] = []
        var seen: Set<String> = []
        for entry in reading.entries where entry.rule == .heading || entry.rule == .forcedHeading {
            let line = reading.bareLine(entry)
            let (parts, text) = line.withBytes { bytes in
                let heading = SceneNumber(splitting: SceneHeadingRule.forced(bytes) ?? bytes).heading
                let parts = HeadingParts(heading)
                return (parts, String(bytes[parts.location]))
            }
            if seen.insert(text).inserted, !text.isEmpty { known.append(text) }
            guard let place = ([parts.location] + parts.places).first(where: { isMeant(line, $0) }),
                let range = line.fileRange(of: place)
            else { continue }
            let before = String(decoding: line.bytes[place], as: UTF8.self)
            edits.append(SourceEdit(range: range, replacement: Array(to.like(before).utf8)))
        }
        guard !edits.isEmpty else { throw .noLocation(from, known: known) }
        let name = to.typed
        return try reading.checked(edits) { .readsOtherwise(name, line: $0) }
    }

    private func isMeant(_ line: BareLine, _ place: Range<Int>) -> Bool {
        String(decoding: line.bytes[place], as: UTF8.self).uppercased() == from.uppercased()
    }
}
