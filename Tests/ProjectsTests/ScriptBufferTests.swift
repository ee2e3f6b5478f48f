import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ScriptBufferTests {
    @Test func `a change is on the disk before it is seen, and the file is written by save`() throws {
        let folder = try TemporaryFolder()
        let project = try folder.project(text: "INT. A\n")
        let script = try project.openScript(named: "main")
        #expect(script.isDirty == false)
        try script.append("雨。\n")
        #expect(script.text == "INT. A\n雨。\n")
        #expect(script.isDirty)
        #expect(try folder.text(of: "p/scripts/main.fountain") == "INT. A\n")
        #expect(try script.save() == .written)
        #expect(try folder.text(of: "p/scripts/main.fountain") == "INT. A\n雨。\n")
        #expect(script.isDirty == false)
        #expect(try script.save() == .unchanged)
    }

    @Test func `undo and redo go one change back and forth, through saves and new sessions`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "0") { script in
            try script.append("1")
            try script.append("2", origin: .model(hash: "m", seed: 9))
            try script.save()
            try script.replace(0..<1, with: Array("zero ".utf8), origin: .human)
            #expect(script.text == "zero 12")
        }
        try folder.session { script in
            #expect(script.text == "zero 12")
            #expect(script.recovery == [.replayed(script: "main", entries: 1)])
            let human = try script.undo()
            #expect(human?.inserted == Array("zero ".utf8))
            let model = try script.undo()
            #expect(model?.origin == .model(hash: "m", seed: 9))
            #expect(script.text == "01")
        }
        try folder.session { script in
            #expect(script.text == "01")
            #expect(script.nextChange != nil)
            try script.redo()
            #expect(script.text == "012")
            #expect(script.isDirty == false)
            try script.undo()
            try script.undo()
            #expect(script.text == "0")
            #expect(try script.undo() == nil)
            try script.append("x")
            #expect(script.nextChange == nil)
            #expect(try script.redo() == nil)
            try script.save()
        }
        try folder.session { script in
            #expect(script.recovery == [])
            #expect(script.text == "0x")
            try script.undo()
            #expect(script.text == "0")
            #expect(script.lastChange == nil)
        }
    }

    @Test func `a range that is not there changes nothing`() throws {
        let folder = try TemporaryFolder()
        let script = try folder.project(text: "abc").openScript(named: "main")
        for range in [4..<4, 0..<4, -1..<1, Int.max..<Int.max] {
            #expect(throws: ProjectError.outsideScript(name: "main", range: range, length: 3)) {
                try script.replace(range, with: [], origin: .human)
            }
        }
        try script.replace(1..<1, with: [], origin: .human)
        #expect(script.lastChange == nil)
    }

    @Test(arguments: [
        ("abc", "abc", nil), ("abc", "", (0, "abc", "")), ("", "abc", (0, "", "abc")), ("aXc", "aYc", (1, "X", "Y")),
        ("aa", "aaa", (2, "", "a")), ("aaa", "aa", (2, "a", "")), ("one two", "one 2 two", (4, "", "2 ")),
    ])
    func `replacing all enters only what differs`(
        before: String, after: String, splice: (offset: Int, removed: String, inserted: String)?
    ) throws {
        let folder = try TemporaryFolder()
        let script = try folder.project(text: before).openScript(named: "main")
        try script.replaceAll(with: Array(after.utf8), origin: .human)
        #expect(script.text == after)
        let undone = try script.undo()
        #expect(undone?.offset == splice?.offset)
        #expect(undone?.removed == splice.map { Array($0.removed.utf8) })
        #expect(undone?.inserted == splice.map { Array($0.inserted.utf8) })
        #expect(script.text == before)
    }

    @Test func `a file that another program changed is not overwritten`() throws {
        let folder = try TemporaryFolder()
        let script = try folder.project(text: "base\n").openScript(named: "main")
        try script.append("mine\n")
        try folder.write("base\ntheirs\n", to: "p/scripts/main.fountain")
        // The same text goes to the same file, however often it is saved.
        for (line, aside) in [("", "main.conflict"), ("", "main.conflict"), ("more\n", "main.conflict-2")] {
            if !line.isEmpty { try script.append(line) }
            let saved = script.path.replacing("main.fountain", with: aside + ".fountain")
            #expect(throws: ProjectError.changedOnDisk(path: script.path, savedAs: saved)) { try script.save() }
            #expect(try InputFile.read(saved) == Array("base\nmine\n\(line)".utf8))
        }
        try script.undo()
        #expect(try folder.text(of: "p/scripts/main.fountain") == "base\ntheirs\n")

        try script.reload()
        #expect(script.text == "base\ntheirs\n")
        #expect(script.isDirty == false)
        #expect(try script.undo()?.origin == .file)
        #expect(script.text == "base\nmine\n")
        try script.redo()
        try script.append("both\n")
        try script.save()
        #expect(try folder.text(of: "p/scripts/main.fountain") == "base\ntheirs\nboth\n")
    }

    @Test func `other lines that another program changed are taken in, and can be taken out`() throws {
        let folder = try TemporaryFolder()
        let script = try folder.project(text: "一\ntwo\n三\n").openScript(named: "main")
        try script.append("mine\n")
        try folder.write("eins\ntwo\n三\n", to: "p/scripts/main.fountain")
        let taken = Splice(offset: 0, removed: Array("一".utf8), inserted: Array("eins".utf8), origin: .file)
        #expect(try script.save() == .merged(taken))
        #expect(script.text == "eins\ntwo\n三\nmine\n")
        #expect(script.isDirty == false)
        #expect(try folder.text(of: "p/scripts/main.fountain") == script.text)
        #expect(try script.undo() == taken)
        #expect(script.text == "一\ntwo\n三\nmine\n")
        try script.undo()
        #expect(script.text == "一\ntwo\n三\n")
    }

    @Test func `a file whose line ends another program changed is no conflict`() throws {
        let folder = try TemporaryFolder()
        let script = try folder.project(text: "一\ntwo\n").openScript(named: "main")
        try script.append("mine\n")
        try folder.write("一\r\ntwo\r\n", to: "p/scripts/main.fountain")
        try script.save()
        #expect(Array(script.text.utf8) == Array("一\r\ntwo\r\nmine\r\n".utf8))
        #expect(try InputFile.read(script.path) == script.bytes)
    }

    @Test func `what keeps a project from being written is known to be gone`() throws {
        let folder = try TemporaryFolder()
        var holder: Project? = try folder.project(text: "base\n")
        let script = try Project(at: folder.file("p")).openScript(named: "main")
        #expect(holder?.isReadOnly == false && !script.isFreeAgain)
        holder = nil
        #expect(script.isFreeAgain)
        #expect(throws: ProjectError.self) { try script.append("x") }
    }

    @Test func `what was taken in is there after a crash, too`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "a\nb\n") { script in
            try script.append("mine\n")
            try folder.write("A\nb\n", to: "p/scripts/main.fountain")
            try script.save()
            try script.append("more\n")
        }
        try folder.session { script in
            #expect(script.text == "A\nb\nmine\nmore\n")
            #expect(script.recovery == [.replayed(script: "main", entries: 1)])
            try script.undo()
            try script.undo()
            #expect(script.text == "a\nb\nmine\n")
        }
    }

    @Test func `where nothing can be written, a reload shows the file and enters nothing`() throws {
        let folder = try TemporaryFolder()
        let script = try folder.project(text: "base\n").openScript(named: "main")
        let copy = try Project(at: folder.file("p")).openScript(named: "main")
        try script.append("more\n")
        try script.save()
        let journal = try InputFile.read(folder.file("p/.tagline/journal"))
        #expect(try copy.reload()?.inserted == Array("more\n".utf8))
        #expect(copy.text == "base\nmore\n" && !copy.isDirty && copy.lastChange == nil)
        #expect(try copy.reload() == nil)
        #expect(throws: ProjectError.self) { try copy.append("x") }
        #expect(try InputFile.read(folder.file("p/.tagline/journal")) == journal)
    }

    @Test func `a save whose mark cannot be written says so, and the text is in the file`() throws {
        let folder = try TemporaryFolder()
        let script = try folder.project(text: "").openScript(named: "main")
        try script.append("line\n")
        let journal = folder.file("p/.tagline/journal")
        try Folder.make(folder.file("away"))
        #expect(rename(journal, folder.file("away/journal")) == 0)
        try Folder.make(journal)
        let path = try #require(realPath(journal))
        #expect(throws: FileError(.write, path, code: EISDIR)) { try script.save() }
        #expect(try folder.text(of: "p/scripts/main.fountain") == "line\n")
        #expect(script.isDirty == false)
    }

    @Test func `a file that is gone is written again, and one that says the same is no conflict`() throws {
        let folder = try TemporaryFolder()
        let script = try folder.project(text: "a").openScript(named: "main")
        try script.append("b")
        Folder.remove(folder.file("p/scripts"))
        try Folder.make(folder.file("p/scripts"))
        try script.save()
        #expect(try folder.text(of: "p/scripts/main.fountain") == "ab")
        try script.append("c")
        try folder.write("abc", to: "p/scripts/main.fountain")
        #expect(try script.save() == .written)
    }

    @Test func `bytes that are no text are kept`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "") { script in
            try script.insert([0xFF, 0x0D, 0x0A], at: 0, origin: .human)
            try script.save()
            try script.insert([0xC3], at: 1, origin: .human)
            try script.replace(0..<1, with: [0x00], origin: .human)
        }
        #expect(try folder.session(\.bytes) == [0x00, 0xC3, 0x0D, 0x0A])
    }
}
