import ArgumentParser
import Projects
import Screenplay

struct Title: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "title",
        abstract: "Set a line of the title page, or show all of it.",
        usage: "/title Author: Inés Vega\n/title Contact: 12 Pier Road / Seaham\n/title Draft date:\n/title",
        discussion: """
            A key that is there gets the new value in its place, another one comes last; without a value the key goes. \
            Strokes between spaces part the lines of a value.
            """)

    @Argument(parsing: .captureForPassthrough, help: "A key, a colon and its value.") var text: [String] = []

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        guard !text.isEmpty else {
            let rows = Listing.titlePage(of: script.screenplay)
            return Console.shared.write(rows.isEmpty ? "no title page; /title Author: NAME begins one\n" : rows)
        }
        let line = text.joined(separator: " ")
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            throw Failure("\(shortened(line, to: 40)): name a key and its value, as in /title Author: Inés Vega")
        }
        let values = String(line[line.index(after: colon)...]).split(separator: " / ").map { String($0).trimmed }
        try session.set(.init(key: String(line[..<colon]).trimmed, values: values.filter { !$0.isEmpty }))
    }
}

extension Session {
    /// Puts an entry in its place on the title page, as one change, and shows it; without values it goes.
    mutating func set(_ entry: TitlePage.Entry) throws(Failure) {
        let script = try changeableScript()
        var changed = script.screenplay
        var entries = changed.titlePage.entries
        let key = entry.key.lowercased()
        if let place = entries.firstIndex(where: { $0.key.lowercased() == key }) {
            entries[place].values = entry.values
        } else {
            entries.append(entry)
        }
        if entry.values.isEmpty { entries.removeAll { $0.key.lowercased() == key } }
        changed.titlePage.entries = entries
        let read = Screenplay(fountain: changed.fountain)
        guard read.titlePage == changed.titlePage, read.elements.map(\.text) == changed.elements.map(\.text) else {
            throw Failure(
                "\(shortened(entry.key, to: 40)) is no key of a title page; name one as in /title Author: Inés Vega")
        }
        try script.replace(script.buffer.bytes.indices, with: changed.fountain)
        offered = []
        Console.shared.write(Listing.title(entry))
    }

    /// Takes lines that are typed above the first line of a script for entries of its title page.
    ///
    /// - Returns: what of the text is none.
    mutating func setTitlePage(from text: String) throws(Failure) -> String {
        let script = try openedScript()
        // Where there is none yet, the text begins one by itself.
        guard script.screenplay.elements.isEmpty, !script.screenplay.titlePage.entries.isEmpty else { return text }
        let read = Screenplay(fountain: Array(text.utf8))
        let entries = read.titlePage.entries
        guard !entries.isEmpty, entries.allSatisfy(\.isUsual) else { return text }
        for entry in entries where !entry.values.isEmpty { try set(entry) }
        guard let start = read.elements.first?.sourceRange?.lowerBound else { return "" }
        return String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    }
}
