import Testing

@testable import Projects

@Suite struct TakenTextTests {
    private static let model = Origin.model(hash: "m", seed: 7)
    private static let line = "Well, the bus don't wait for me.\n"

    /// What became of the texts in a script into which `line` was taken.
    private static func fates(_ edits: (ScriptBuffer) throws -> Void) throws -> (fates: [TakenText.Fate], dropped: Int)
    {
        let folder = try TemporaryFolder()
        let before = try folder.session(text: "ANNA\nHi.\n\nMARK\n") { script in
            try script.append(line, origin: model)
            try edits(script)
            return (script.takenText, script.droppedTakes)
        }
        // The journal tells the same in a later session.
        let after = try folder.session { ($0.takenText, $0.droppedTakes) }
        #expect(before.0 == after.0 && before.1 == after.1)
        return (before.0.map(\.fate), before.1)
    }

    private static func replace(_ old: String, _ new: String, origin: Origin = .human) -> (ScriptBuffer) throws -> Void
    {
        { script in
            let range = try #require(script.text.firstRange(of: old))
            let bytes = script.text.utf8.distance(from: script.text.startIndex, to: range.lowerBound)
            let places = bytes..<bytes + old.utf8.count
            try script.replace(places, with: Array(new.utf8), origin: origin)
        }
    }

    @Test func `a text that stands as it was taken is kept, wherever it moved`() throws {
        #expect(try Self.fates { _ in }.fates == [.kept])
        #expect(try Self.fates { try $0.append("\nANNA\n雨。\n") }.fates == [.kept])
        #expect(try Self.fates(Self.replace("Hi.", "Hello there, 你好.")).fates == [.kept])
        #expect(try Self.fates(Self.replace("me.\n", "me.\n\n")).fates == [.kept])
    }

    @Test(arguments: [("don't", "doesn't"), ("me.", "me either."), (" me", ""), ("Well, the", "The")])
    func `a text of which more than half stands is edited`(old: String, new: String) throws {
        #expect(try Self.fates(Self.replace(old, new)).fates == [.edited])
    }

    @Test func `a text of which less than half stands is dropped`() throws {
        let rewritten = try Self.fates(Self.replace("the bus don't wait for me", "no"))
        #expect(rewritten.fates == [.dropped] && rewritten.dropped == 1)
        let gone = try Self.fates(Self.replace(Self.line, ""))
        #expect(gone.fates == [.dropped] && gone.dropped == 1)
    }

    @Test func `what was taken back is dropped, and what came again is not`() throws {
        let undone = try Self.fates { try $0.undo() }
        #expect(undone.fates == [] && undone.dropped == 1)
        let redone = try Self.fates {
            try $0.undo()
            try $0.redo()
        }
        #expect(redone.fates == [.kept] && redone.dropped == 0)
        let replaced = try Self.fates {
            try $0.undo()
            try $0.append("Mine.\n")
        }
        #expect(replaced.fates == [] && replaced.dropped == 1)
        let deleted = try Self.fates {
            try Self.replace(Self.line, "")($0)
            try $0.undo()
        }
        #expect(deleted.fates == [.kept] && deleted.dropped == 0)
    }

    @Test func `another program's change of many lines leaves those that it kept`() throws {
        let outside = try Self.fates { script in
            let text = script.text.replacing("Hi.", with: "Hello.") + "\nANNA\nNew.\n"
            try script.replaceAll(with: Array(text.utf8), origin: .file)
        }
        #expect(outside.fates == [.kept])
        let edited = try Self.fates { script in
            let text = script.text.replacing("Hi.", with: "Hello.").replacing("don't", with: "doesn't")
            try script.replaceAll(with: Array(text.utf8), origin: .file)
        }
        #expect(edited.fates == [.edited])
    }

    @Test func `a text that went elsewhere with its scene is kept`() throws {
        for origin in [Origin.human, .file] {
            let moved = try Self.fates { script in
                let (speech, rest) = ("MARK\n" + Self.line, "ANNA\nHi.\n")
                try script.replaceAll(with: Array((speech + "\n" + rest).utf8), origin: origin)
            }
            #expect(moved.fates == [.kept] && moved.dropped == 0)
        }
    }

    @Test func `a file that was changed between sessions is searched for what was taken`() throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "ANNA\nHi.\n\nMARK\n") { script in
            for text in [Self.line, "\nLENA\nI counted the coins twice.\n", "\nLENA\nNothing.\n"] {
                try script.append(text, origin: Self.model)
            }
            try script.save()
        }
        let changed = "LENA\nI counted the coins three times.\n\nMARK\n\(Self.line)\nLENA\n没有。\n"
        try folder.write(changed, to: "p/scripts/main.fountain")
        try folder.session { script in
            #expect(script.recovery == [.fileEdited(script: "main")])
            #expect(script.takenText.map(\.fate) == [.kept, .edited, .dropped])
            try script.append("\nLENA\nSo?\n", origin: Self.model)
            #expect(script.takenText.map(\.fate) == [.kept, .edited, .dropped, .kept])
        }
    }

    @Test func `bytes are followed through every change`() {
        func splice(_ offset: Int, _ removed: String, _ inserted: String, byModel: Bool = false) -> Splice {
            Splice(
                offset: offset, removed: Array(removed.utf8), inserted: Array(inserted.utf8),
                origin: byModel ? Self.model : .human)
        }
        let changes = [splice(0, "", "abcdef", byModel: true), splice(2, "cd", "X"), splice(0, "", "yy")]
        let text = Array("yyabXef".utf8)
        #expect(Authorship(of: changes, leadingTo: text).ranges == [0: [2..<4, 5..<7]])
        // A journal that somebody wrote by hand may say anything.
        for offset in [-1, 9, Int.max, Int.min] {
            #expect(Authorship(of: changes + [splice(offset, "a", "b")], leadingTo: text).ranges == [:])
        }
        #expect(Authorship(of: [splice(0, "", "abc", byModel: true)], leadingTo: [0x61]).ranges == [:])
    }
}
