import Testing

@testable import Projects

@Suite struct ScriptPastTests {
    private static let provenance = Provenance(
        text: "雨停了。", role: "ANNA", tags: ["style": "noir"], temperature: 0.7, topP: 0.95, guidance: 1.5,
        prefix: "雨", must: ["the bus"], ban: ["love*"], maxLength: 40, unit: "width", words: "free", stop: "line")

    private static let model = Origin.model(hash: "7c1e", seed: 41, provenance: provenance)

    /// The stretches as text, each with its change, neighbours of one change together.
    private func stretches(_ script: ScriptBuffer) -> [String] {
        var list: [(change: Int?, text: String)] = []
        for stretch in script.past.stretches {
            let text = String(decoding: script.bytes[stretch.range], as: UTF8.self)
            if let last = list.last, last.change == stretch.change {
                list[list.count - 1].text += text
            } else {
                list.append((stretch.change, text))
            }
        }
        return list.map { "\($0.change.map(String.init) ?? "-") \($0.text)" }
    }

    @Test func `each byte knows the change that it came in with`() throws {
        try TemporaryFolder().session(text: "A. ") { script in
            #expect(stretches(script) == ["- A. "])
            try script.append("Model. ", origin: Self.model)
            try script.append("雨。")
            try script.replace(5..<7, with: Array("XYZ".utf8), origin: .human)
            #expect(stretches(script) == ["- A. ", "0 Mo", "2 XYZ", "0 l. ", "1 雨。"])
            #expect([4..<6, 3..<5, 5..<9, 0..<5, 6..<6].map(script.past.mainChange) == [0, 0, 2, nil, nil])
            #expect(script.past[0].origin == Self.model)
            #expect(script.past.count == 3)
        }
    }

    @Test func `what is taken back and made again keeps where it came from`() throws {
        try TemporaryFolder().session(text: "") { script in
            try script.append("Model. ", origin: Self.model)
            try script.append("Rain. ")
            try script.replace(0..<13, with: Array("All gone.".utf8), origin: .human)
            #expect(stretches(script) == ["2 All gone."])
            try script.undo()
            #expect(stretches(script) == ["0 Model. ", "1 Rain. "])
            try script.undo()
            try script.undo()
            #expect(stretches(script) == [])
            try script.redo()
            #expect(stretches(script) == ["0 Model. "])
            try script.redo()
            try script.redo()
            #expect(stretches(script) == ["2 All gone."])
        }
    }

    @Test func `a change of several lines leaves those between them where they came from`() throws {
        try TemporaryFolder().session(text: "A\n") { script in
            try script.append("Model.\n", origin: Self.model)
            try script.append("B\n")
            try script.replaceAll(with: Array("X\nModel.\nY\nZ\n".utf8), origin: .human)
            let changed = ["2 X", "- \n", "0 Model.\n", "2 Y\nZ", "1 \n"]
            #expect(stretches(script) == changed)
            try script.undo()
            #expect(stretches(script) == ["- A\n", "0 Model.\n", "1 B\n"])
            try script.redo()
            #expect(stretches(script) == changed)
        }
    }

    @Test func `lines that go elsewhere keep where they came from`() throws {
        let folder = try TemporaryFolder()
        let scenes = ["INT. A\n\nANNA\nOne, two.\n", "INT. B\n\nMARK\n", "三。\n"]
        try folder.session(text: scenes[0] + "\n" + scenes[1]) { script in
            try script.append(scenes[2], origin: Self.model)
            let before = stretches(script)
            let moved = ["- " + scenes[1], "0 " + scenes[2], "1 \n", "- " + scenes[0]]
            try script.replaceAll(with: Array((scenes[1] + scenes[2] + "\n" + scenes[0]).utf8), origin: .human)
            #expect(stretches(script) == moved)
            try script.undo()
            #expect(stretches(script) == before)
            try script.redo()
            #expect(stretches(script) == moved)
            try script.replaceAll(with: Array((scenes[0] + "\n" + scenes[1] + scenes[2]).utf8), origin: .file)
            #expect(stretches(script).contains("0 " + scenes[2]))
        }
        try folder.session { #expect(stretches($0).contains("0 " + scenes[2])) }
    }

    @Test func `lines that another program ended otherwise keep where they came from`() throws {
        try TemporaryFolder().session(text: "A\n\n") { script in
            try script.append("Model.\n", origin: Self.model)
            try script.replaceAll(with: Array("A\r\n\r\nModel.\r\n".utf8), origin: .file)
            #expect(stretches(script) == ["- A", "1 \r\n\r\n", "0 Model.", "1 \r\n"])
        }
    }

    @Test func `the text before each change comes back, in a later session too`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "A\n") { script in
            try script.append("B\n", origin: Self.model)
            try script.append("C\n")
            try script.undo()
            try script.save()
        }
        try folder.session { script in
            try script.append("D\n")
            let past = script.past
            #expect(
                (0..<5).map { past.text(before: $0).map { String(decoding: $0, as: UTF8.self) } }
                    == ["A\n", "A\nB\n", "A\nB\nC\n", "A\nB\n", nil])
            #expect(past[0].origin == Self.model)
            #expect(stretches(script) == ["- A\n", "0 B\n", "3 D\n"])
        }
    }

    @Test func `a file that another program wrote has no past`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "A\n") { try $0.append("B\n", origin: Self.model) }
        try folder.write("Z\n", to: "p/scripts/main.fountain")
        try folder.session { script in
            #expect(script.text == "Z\n")
            #expect(stretches(script) == ["- Z\n"])
        }
    }

    @Test func `a journal from before provenance was recorded is read as it was written`() throws {
        let old = #"{"by":"model","model":"7c1e","seed":41}"#
        let line =
            #"{"after":"af63dc4c8601ec8c","before":"cbf29ce484222325","inserted":"a","kind":"write","offset":0,"#
            + #""origin":\#(old),"removed":"","script":"diner"}"#
        let record = JournalLine.decode(Array((ContentHash(of: Array(line.utf8)).hex + " " + line).utf8)[...])
        guard case .change(_, let splice, _, _) = record?.event else {
            Issue.record("the record was not read")
            return
        }
        #expect(splice.origin == .model(hash: "7c1e", seed: 41))
    }

    @Test func `provenance comes back from the journal bit for bit`() throws {
        let splice = Splice(offset: 0, removed: [], inserted: Array("雨".utf8), origin: Self.model)
        let event = JournalRecord.Event.change(
            .write, splice, before: ContentHash(of: []), after: ContentHash(of: splice.inserted))
        let record = JournalRecord(script: "场", event: event)
        #expect(JournalLine.decode(try JournalLine.encode(record).dropLast()[...]) == record)
    }
}
