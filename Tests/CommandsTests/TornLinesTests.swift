import LanguageModel
import Projects
import Screenplay
import Testing

@testable import TaglineCommands

/// Whatever came, went and came again: lines that are typed then stand between others, never in one.
struct TornLinesTests {
    /// A writer who does anything, at a script that other programs change.
    private final class Hand {
        let typing: Typing
        var random: RandomSource
        var session: Session
        /// What was done, for whoever reads that it failed.
        var log: [String] = []

        private static let texts = [
            "INT. A - DAY #1#\n\nRain.\nWind.\n\nANNA\n(softly)\nHi, BOB MILL.\n\nEXT. B - NIGHT #2#\n\nBOB MILL\nI am Bob Mill.\n",
            "Title: Diner\nAuthor: E. Writer\n\nINT. A - DAY\n\nRain.\n\nBOB MILL\nHi.\n\nINT. A - DAY\n\nRain.",
            "INT. A - DAY\r\n\r\nRain.\r\n\r\nBOB MILL\r\nHi.\r\n  \r\nNo.\r\n\r\nEXT. B - DAY\r\n\r\nSnow.\r\n",
            "INT. B - DAY\n\n/* cut\n\nhere */\n\n[[a note\nof two]]\n\nANNA\nOne.\n\nBOB MILL ^\nTwo.\n",
        ]

        init(seed: UInt64) throws {
            random = RandomSource(seed: seed)
            typing = try Typing(into: Self.texts[Int(seed % UInt64(Self.texts.count))])
            session = try typing.session()
        }

        var script: OpenScript {
            get throws { try session.openedScript() }
        }

        private func pick(_ count: Int) -> Int { Int.random(in: 0..<max(count, 1), using: &random) }

        func step() throws {
            switch pick(16) {
            case 0...5: try type()
            case 6, 7: log.append("undo \(try script.undo() ?? "-")")
            case 8: log.append("redo \(try script.redo() ?? "-")")
            case 9:
                log.append("another session")
                try? session.close()
                session = Session(project: nil)
                session = try typing.session()
            case 10: try edit { try CharacterRename(from: $0, to: $1).edits(in: $2) }
            case 11: try change()
            case 12:
                let scenes = try script.screenplay.scenes
                if !scenes.isEmpty { try script.move(toEndOf: scenes[pick(scenes.count)]) }
            case 13: try moveScene()
            default: try meddle()
            }
        }

        /// Types something, which is all that changes.
        private func type() throws {
            let script = try script
            let before = script.buffer.bytes
            let place = (script.cursor, script.isAtParagraphStart)
            let typed: [String]
            switch pick(6) {
            case 0:
                script.endParagraph()
                typed = []
            case 1:
                typed = ["Hail \(log.count)."]
                try session.write(typed[0])
            case 2:
                typed = ["INT. ROOM \(log.count) - DAY"]
                try session.write(typed[0])
            case 3:
                let isOpen = script.openSpeech.map { $0.name == "EVE" && !$0.hasText } ?? false
                typed = (isOpen ? [] : ["EVE"]) + ["Hello \(log.count)."]
                try session.add("Hello \(log.count).", of: "EVE", origin: .human)
            case 4:
                let isOpen = script.openSpeech.map { $0.name == "EVE" && !$0.hasText } ?? false
                typed = isOpen ? [] : ["EVE"]
                try session.write(cueOf: "EVE")
            default:
                typed = ["FADE OUT."]
                try session.add("FADE OUT.", of: nil, origin: .human)
            }
            log.append("typed \(typed) at \(place)")
            let after = script.buffer.bytes
            let (old, new) = (Self.lines(before), Self.lines(after))
            #expect(new.count == old.count + typed.count && Self.isPart(old, of: new), "\(report(before, after))")
            guard place.1 else { return }
            let (said, says) = (Self.said(before), Self.said(after))
            #expect(Self.isPart(said, of: says), "\(report(before, after))")
        }

        private func report(_ before: [UInt8], _ after: [UInt8]) -> String {
            let texts = [before, after].map { String(decoding: $0, as: UTF8.self).debugDescription }
            return (log.suffix(6) + texts).joined(separator: "\n")
        }

        private static func lines(_ bytes: [UInt8]) -> [String] {
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { String($0) }
                .filter { !$0.trimmed.isEmpty }
        }

        /// What is said, by whom, and the paragraphs.
        private static func said(_ bytes: [UInt8]) -> [String] {
            var name = ""
            return Screenplay(fountain: bytes).elements.map { element in
                if element.type == .character { name = element.text }
                return (element.type == .dialogue ? name + ": " : "") + element.text
            }
        }

        /// Whether the members of one list are all in the other, in their order.
        private static func isPart(_ part: [String], of whole: [String]) -> Bool {
            var rest = whole[...]
            return part.allSatisfy { member in
                guard let place = rest.firstIndex(of: member) else { return false }
                rest = rest[(place + 1)...]
                return true
            }
        }

        private func edit(_ edits: (String, String, [UInt8]) throws -> SourceEdits) throws {
            let names = [("BOB MILL", "BOB SMITH"), ("BOB SMITH", "BOB MILL"), ("ANNA", "ANNABEL"), ("EVE", "ANNA")]
            let (old, new) = names[pick(names.count)]
            guard let edits = try? edits(old, new, try script.buffer.bytes) else { return }
            log.append("\(old) is \(new)")
            try script.apply(edits)
        }

        private func moveScene() throws {
            let script = try script
            let bytes = script.buffer.bytes
            let (one, other) = (pick(script.scenes.count) + 1, pick(script.scenes.count) + 1)
            let edits =
                switch pick(4) {
                case 0: try? SceneMove.before("\(one)").edits(moving: "\(other)", in: bytes)
                case 1: try? SceneMove.after("\(one)").edits(moving: "\(other)", in: bytes)
                case 2: try? SceneOmission.edits(omitting: "\(one)", as: "OMITTED", in: bytes)
                default: try? SceneOmission.edits(restoring: "\(one)", in: bytes)
                }
            guard let edits else { return }
            log.append("\(edits.changes)")
            try script.apply(edits.edits)
        }

        /// Some lines read otherwise, as after /edit.
        private func change() throws {
            let script = try script
            let changed = meddled(script.buffer.bytes)
            log.append("edited")
            try script.replace(script.buffer.bytes.indices, with: changed)
        }

        /// Another program writes the file, and the session takes it in.
        private func meddle() throws {
            let script = try script
            if pick(2) == 0 { try? session.save() }
            let name = "Diner/scripts/main.fountain"
            try typing.folder.write(meddled(typing.folder.bytes(of: name)), to: name)
            log.append("another program")
            if pick(2) == 0 || (try? session.save()) == nil { _ = try script.reload() }
        }

        private func meddled(_ bytes: [UInt8]) -> [UInt8] {
            var lines = LineDiff(from: bytes, to: []).old.map { Array($0) }
            for _ in 0...pick(2) where !lines.isEmpty {
                let (line, other) = (pick(lines.count), pick(lines.count))
                switch pick(7) {
                case 0: lines.remove(at: line)
                case 1: lines.insert(Array("Theirs, \(log.count).\n".utf8), at: line)
                case 2: lines[line] = Array("more ".utf8) + lines[line]
                case 3: lines[line].insert(UInt8(ascii: "x"), at: pick(lines[line].count))
                case 4: lines.swapAt(line, other)
                case 5: while let last = lines[line].last, last == 0x0A || last == 0x0D { lines[line].removeLast() }
                default:
                    lines = lines.map { $0.last == 0x0A ? $0.filter { $0 != 0x0D }.dropLast() + [0x0D, 0x0A] : $0 }
                }
            }
            return Array(lines.joined())
        }
    }

    @Test("No line is torn by what is typed, whatever was done before", arguments: UInt64(1)...40)
    func nothingTorn(_ seed: UInt64) throws {
        let hand = try Hand(seed: seed)
        for _ in 0..<120 { try hand.step() }
    }

    @Test("After a change of an earlier session was taken back, lines go behind the speech that it was in")
    func laterSession() throws {
        let typing = try Typing(into: "INT. A - DAY\n\nBOB MILL\nI am Bob Mill.\n")
        try typing.type(["/rename --from \"BOB MILL\" --to \"BOB SMITH\""])
        let expected = "INT. A - DAY\n\nBOB MILL\nI am Bob Mill.\n\nEVE\nHello.\n"
        #expect(try typing.type(["/undo", "EVE: Hello."]) == expected)
        #expect(
            try typing.type(["/undo", "/redo", "Rain."])
                == "INT. A - DAY\n\nBOB MILL\nI am Bob Mill.\n\nEVE\nHello.\n\nRain.\n")
    }

    @Test("What another program changed is taken back and made again with the cursor where it was")
    func takenIn() throws {
        let text = "INT. A - DAY\n\nANNA\nOne and two.\n\nINT. B - DAY\n\nSnow.\n"
        let typing = try Typing(into: text)
        let script = try typing.session().openedScript()
        script.move(toEndOf: script.scenes[0])
        for take in [{ try script.save() }, { _ = try script.reload() }] {
            let cursor = script.cursor
            let changed = text.replacing("One and", with: "One, theirs, and")
            try typing.folder.write(changed, to: "Diner/scripts/main.fountain")
            try take()
            #expect(script.cursor == cursor + 9)
            #expect(try script.undo() == "another program's One, theirs, and two.")
            #expect(script.cursor == cursor)
            #expect(try script.redo() == "another program's One, theirs, and two.")
            #expect(script.cursor == cursor + 9)
            _ = try script.undo()
            try script.save()
        }
    }

    @Test("An entry that changed parts of lines is named by the lines")
    func summary() throws {
        let typing = try Typing(into: "INT. A - DAY\n\nBOB MILL\nI am Bob Mill.\n\nANNA\nNo.\n\nBOB MILL\nYes.\n")
        let script = try typing.session().openedScript()
        try script.apply(CharacterRename(from: "BOB MILL", to: "BOB SMITH").edits(in: script.buffer.bytes))
        #expect(try script.undo()?.hasPrefix("BOB SMITH / ") == true)
        try script.apply(SceneNumbering.anew.edits(in: script.buffer.bytes))
        #expect(try script.undo() == "INT. A - DAY #1#")
    }

    @Test("A change that changes no byte is no entry")
    func sameScenes() throws {
        let typing = try Typing(into: "INT. A - DAY\n\nRain.\n\nINT. A - DAY\n\nRain.\n\n")
        let script = try typing.session().openedScript()
        try script.add("Wind.", asParagraph: true, endsParagraph: true, origin: .human)
        _ = try script.undo()
        let cursor = script.cursor
        try script.apply(SceneMove.after("2").edits(moving: "1", in: script.buffer.bytes).edits)
        #expect(try script.redo() == "Wind.")
        #expect(try script.undo() == "Wind.")
        #expect(script.cursor == cursor)
    }
}
