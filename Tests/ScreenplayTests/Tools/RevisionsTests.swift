import Screenplay
import Testing

struct RevisionsTests {
    /// The new draft's elements with what is new in brackets, `[]` where something went.
    private func marked(_ old: String, _ new: String) -> [String] {
        let (old, new) = (Screenplay(fountain: Array(old.utf8)), Screenplay(fountain: Array(new.utf8)))
        let revisions = Revisions(from: old, to: new)
        return new.elements.enumerated().map { index, element in
            var text = ""
            var isNew = false
            let utf8 = Array(element.text.utf8)
            for place in 0...utf8.count {
                let touches = place < utf8.count && revisions.touch(place..<place + 1, of: index)
                let losesHere = !touches && revisions.touch(place..<place, of: index)
                if touches != isNew { text += touches ? "[" : "]" }
                if losesHere, !isNew { text += "[]" }
                isNew = touches
                if place < utf8.count { text += String(decoding: [utf8[place]], as: UTF8.self) }
            }
            return text
        }
    }

    @Test func `what is new is found to the word`() {
        #expect(
            marked("INT. BAR\n\nRain falls on the roof.\n", "INT. BAR\n\nRain falls on the old roof.\n") == [
                "INT. BAR", "Rain falls on the [old] roof.",
            ])
    }

    @Test func `a new element is new as a whole, and one of another type is another`() {
        #expect(marked("Rain.\n", "Rain.\n\nSnow.\n") == ["Rain.", "[Snow.]"])
        #expect(marked("Rain.\n\n!SNOW\n", "Rain.\n\n~SNOW\n") == ["Rain.", "[SNOW]"])
    }

    @Test func `drafts that say the same have nothing new, and a number, a note or a section is nothing new`() {
        let revisions = Revisions(
            from: Screenplay(fountain: Array("INT. A\n\nRain.\n".utf8)),
            to: Screenplay(fountain: Array("# Act\n\nINT. A #1#\n\nRain. [[hard?]]\n".utf8)))
        #expect(revisions.isEmpty)
    }

    @Test func `a scene that moved is new in its heading`() {
        let (one, other, third) = ("INT. A\n\nRain.\n\n", "INT. B\n\nSnow.\n\n", "INT. C\n\nHail.\n\n")
        #expect(
            marked(one + other + third, other + third + one) == [
                "INT. B", "Snow.", "INT. C", "Hail.", "[INT. A]", "Rain.",
            ])
    }

    @Test func `emphasis that changed marks the element`() {
        #expect(marked("Rain falls.\n", "Rain *falls*.\n") == ["[Rain *falls*.]"])
    }

    @Test func `what went is marked where the text goes on`() {
        let old = Screenplay(fountain: Array("INT. A\n\nRain.\n\nSnow.\n\nHail.\n".utf8))
        let new = Screenplay(fountain: Array("INT. A\n\nRain.\n\nHail.\n".utf8))
        let revisions = Revisions(from: old, to: new)
        #expect((0..<3).map { revisions.has($0) } == [false, false, true])
        #expect(revisions.touch(0..<5, of: 2) && !revisions.touch(1..<5, of: 2))
        let cut = Revisions(from: old, to: Screenplay(fountain: Array("INT. A\n\nRain.\n".utf8)))
        #expect(cut.touch(0..<5, of: 1) && !cut.touch(0..<4, of: 1))
    }

    @Test func `a language without spaces is compared letter by letter`() {
        let revisions = Revisions(
            from: Screenplay(fountain: Array("她走了。\n".utf8)), to: Screenplay(fountain: Array("她不走了。\n".utf8)))
        #expect(revisions.touch(3..<6, of: 0) && !revisions.touch(0..<3, of: 0) && !revisions.touch(6..<15, of: 0))
    }

    @Test func `combining marks and emoji stay whole`() {
        let (old, new) = ("e\u{301}te\u{301} 👩‍👩‍👧 ici\n", "e\u{301}te\u{301} 👩‍👩‍👦 ici\n")
        let revisions = Revisions(
            from: Screenplay(fountain: Array(old.utf8)), to: Screenplay(fountain: Array(new.utf8)))
        let start = "e\u{301}te\u{301} ".utf8.count
        #expect(!revisions.touch(0..<start, of: 0))
        #expect(revisions.touch(start..<start + 1, of: 0))
        #expect(!revisions.touch(new.utf8.count - 4..<new.utf8.count - 1, of: 0))
    }
}
