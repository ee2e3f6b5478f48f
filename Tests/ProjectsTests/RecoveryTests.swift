import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct RecoveryTests {
    private let journal = "p/.tagline/journal"

    /// A project whose script has three lines that were accepted and not saved, left as by a crash.
    private func crash(in folder: TemporaryFolder) throws {
        try folder.session(text: "base\n") { script in
            for line in ["一\n", "two\n", "三\n"] { try script.append(line) }
        }
    }

    @Test func `a crash loses no accepted line, wherever it cut the journal`() throws {
        let folder = try TemporaryFolder()
        try crash(in: folder)
        let bytes = try InputFile.read(folder.file(journal))
        let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
        let texts = ["base\n", "base\n一\n", "base\n一\ntwo\n", "base\n一\ntwo\n三\n"]
        for length in 0...bytes.count {
            try AtomicFile.write(Array(bytes[..<length]), to: folder.file(journal))
            let whole = ends.count { $0 <= length }
            try folder.session { script in
                #expect(script.text == texts[whole])
                #expect(script.recovery == (whole > 0 ? [.replayed(script: "main", entries: whole)] : []))
                try script.append("next\n")
            }
            #expect(try folder.session(\.text) == texts[whole] + "next\n")
        }
    }

    @Test(arguments: [
        (0, "base\n", [Recovery.fileEdited(script: "main")], 2, "two\n\n三\n"),
        (1, "base\n一\n", [.replayed(script: "main", entries: 1)], 1, "三\n"),
        (2, "base\n一\ntwo\n", [.replayed(script: "main", entries: 2)], 0, ""),
    ])
    func `a damaged record costs only what followed from it, and that is set aside`(
        record: Int, text: String, recovery: [Recovery], lost: Int, asideText: String
    ) throws {
        let folder = try TemporaryFolder()
        try crash(in: folder)
        var bytes = try InputFile.read(folder.file(journal))
        let starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
        bytes[starts[record] + 40] ^= 1
        try AtomicFile.write(bytes, to: folder.file(journal))
        let aside = folder.file("p/scripts/main.recovered.fountain")
        #expect(try Project(at: folder.file("p")).recovery == [.damagedRecord(line: record + 1)])
        try folder.session { script in
            #expect(script.text == text)
            let setAside = Recovery.setAside(script: "main", entries: lost, path: realPath(aside))
            #expect(script.recovery == recovery + (lost > 0 ? [setAside] : []))
        }
        if lost > 0 { #expect(try folder.text(of: "p/scripts/main.recovered.fountain") == asideText) }
        // What was set aside once is not set aside again, and work goes on.
        try folder.session { script in
            #expect(script.recovery == recovery.filter { $0 != .fileEdited(script: "main") })
            try script.append("on\n")
        }
        try folder.session { script in
            #expect(script.text == text + "on\n")
            try script.undo()
            #expect(script.text == text)
        }
    }

    @Test func `no flipped bit of a journal makes another text of a script`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "base\n") { script in
            for line in ["一\n", "two\n"] { try script.append(line) }
        }
        let bytes = try InputFile.read(folder.file(journal))
        let (base, one) = (Array("base\n".utf8), Array("base\n一\n".utf8))
        // A file of its own: no disk is to be waited for.
        let path = folder.file("flipped")
        try AtomicFile.write([], to: path)
        for bit in 0..<8 * bytes.count {
            var flipped = bytes
            flipped[bit / 8] ^= 1 << (bit % 8)
            try OpenFile(path, flags: O_WRONLY | O_TRUNC, for: .write).write(flipped)
            let journal = try Journal(path: path)
            #expect(!journal.recovery.isEmpty, "bit \(bit) is not named")
            let found = ScriptRecovery(
                file: base, hash: ContentHash(of: base), history: journal.histories["main"] ?? ScriptHistory(),
                base: base)
            let first = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
            #expect(found.bytes == (bit / 8 <= first ? base : one), "bit \(bit)")
            // What follows a damaged record is put aside, unless it was lost with it.
            if bit / 8 < first { #expect(found.aside?.bytes == Array("two\n".utf8), "bit \(bit)") }
        }
    }

    @Test func `an edited file stands, and the unsaved text is written beside it`() throws {
        let folder = try TemporaryFolder()
        try crash(in: folder)
        try folder.write("theirs\n", to: "p/scripts/main.fountain")
        try folder.session { script in
            #expect(script.text == "theirs\n")
            #expect(script.isDirty == false)
            #expect(script.lastChange == nil)
            let aside = Path.join(Path.folder(of: script.path), "main.recovered.fountain")
            #expect(
                script.recovery == [.fileEdited(script: "main"), .setAside(script: "main", entries: 3, path: aside)])
            let unsaved = try InputFile.read(aside)
            #expect(unsaved == Array("base\n一\ntwo\n三\n".utf8))
        }
        try folder.session { script in
            #expect(script.recovery == [])
            try script.append("more\n")
        }
        #expect(try folder.session(\.text) == "theirs\nmore\n")
    }

    @Test func `an edited file stands when nothing was unsaved`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "0") { script in
            try script.append("1")
            try script.append("2")
            try script.save()
        }
        try folder.write("new", to: "p/scripts/main.fountain")
        try folder.session { script in
            #expect(script.text == "new")
            #expect(script.recovery == [.fileEdited(script: "main")])
            #expect(script.lastChange == nil)
        }
    }

    @Test func `a file put back to an earlier state is not brought forward again`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "0") { script in
            try script.append("1")
            try script.append("2")
            try script.save()
        }
        try folder.write("01", to: "p/scripts/main.fountain")
        try folder.session { script in
            #expect(script.text == "01")
            try script.undo()
            #expect(script.text == "0")
        }
        #expect(try folder.session(\.text) == "0")
    }

    @Test func `a crash between the file and its mark is no edit`() throws {
        let folder = try TemporaryFolder()
        try crash(in: folder)
        try folder.write("base\n一\ntwo\n三\n", to: "p/scripts/main.fountain")
        try folder.session { script in
            #expect(script.recovery == [])
            #expect(script.isDirty == false)
            try script.undo()
            #expect(script.text == "base\n一\ntwo\n")
        }
    }

    @Test func `what was written and taken back is not set aside`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "0") { script in
            try script.append("1")
            try script.undo()
        }
        try folder.write("new", to: "p/scripts/main.fountain")
        #expect(try folder.session(\.recovery) == [.fileEdited(script: "main")])
    }

    @Test func `a reader leaves what it finds to the writer`() throws {
        let folder = try TemporaryFolder()
        try crash(in: folder)
        try folder.write("theirs\n", to: "p/scripts/main.fountain")
        let before = try InputFile.read(folder.file(journal))
        let writer = try Project(at: folder.file("p"))
        let reader = try Project(at: folder.file("p")).openScript(named: "main")
        #expect(reader.recovery == [.fileEdited(script: "main"), .setAside(script: "main", entries: 3, path: nil)])
        #expect(try InputFile.read(folder.file(journal)) == before)
        #expect(writer.scripts == ["main", "script"])
    }

    @Test func `scripts share a journal and not their changes`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "a") { one in
            try one.append("1")
        }
        let project = try Project(at: folder.file("p"))
        let one = try project.openScript(named: "main")
        let two = try project.createScript(named: "另一个", text: Array("b".utf8))
        try two.append("2")
        try one.append("3")
        try two.undo()
        let again = try Project(at: folder.file("p"))
        #expect(try again.openScript(named: "main").text == "a13")
        #expect(try again.openScript(named: "另一个").text == "b")
    }
}
