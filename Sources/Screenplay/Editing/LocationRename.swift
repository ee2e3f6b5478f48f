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

    /// The changes, in a script that was not read yet; scenes that were taken out change with the others.
    ///
    /// - Throws: where no heading names the location, or a line would be something else.
    public func edits(in bytes: [UInt8]) throws(RenameError) -> SourceEdits {
        let reading = ScriptReading(bytes)
        let name = to.typed
        var known: [String] = []
        var edits = self.edits(in: reading, &known)
        for scene in reading.omittedScenes {
            let own = self.edits(in: scene.reading, &known)
            _ = try scene.reading.checked(own) { .readsOtherwise(name, line: scene.line + $0 - 1) }
            edits += own.map(scene.inFile)
        }
        guard !edits.isEmpty else { throw .noLocation(from, known: known) }
        return try reading.checked(edits) { .readsOtherwise(name, line: $0) }
    }

    /// - Parameter known: gets the locations that it does not have yet.
    private func edits(in reading: ScriptReading, _ known: inout [String]) -> [SourceEdit] {
        let omitted = reading.screenplay.omittedHeadings
        var edits: [SourceEdit] = []
        var seen = Set(known)
        for entry in reading.entries where entry.rule == .heading || entry.rule == .forcedHeading {
            let line = reading.bareLine(entry)
            let (parts, text) = line.withBytes { bytes in
                let heading = SceneNumber(splitting: SceneHeadingRule.forced(bytes) ?? bytes).heading
                let parts = HeadingParts(heading)
                return (parts, String(bytes[parts.location]))
            }
            // OMITTED is no place.
            let isPlace = parts.setting != nil || !omitted.contains(entry.element)
            if isPlace, seen.insert(text).inserted, !text.isEmpty { known.append(text) }
            guard let place = ([parts.location] + parts.places).first(where: { isMeant(line, $0) }),
                let range = line.fileRange(of: place)
            else { continue }
            let before = String(decoding: line.bytes[place], as: UTF8.self)
            edits.append(SourceEdit(range: range, replacement: Array(to.like(before).utf8)))
        }
        return edits
    }

    private func isMeant(_ line: BareLine, _ place: Range<Int>) -> Bool {
        String(decoding: line.bytes[place], as: UTF8.self).uppercased() == from.uppercased()
    }
}
