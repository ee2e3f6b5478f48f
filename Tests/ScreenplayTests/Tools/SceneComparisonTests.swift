import Screenplay
import Testing

struct SceneComparisonTests {
    /// Scenes as people read them: `was>is changes +added -removed heading`.
    private func compared(_ old: String, _ new: String) -> [String] {
        SceneComparison(from: screenplay(old), to: screenplay(new)).scenes.map { scene in
            let places = "\(scene.old.map { "\($0.position)" } ?? "")>\(scene.new.map { "\($0.position)" } ?? "")"
            let changes = scene.changes.map(\.rawValue).joined(separator: " ")
            let counts = "+\(scene.added) -\(scene.removed)"
            return "\(places) \(changes) \(counts) \((scene.new ?? scene.old)?.heading ?? "-")"
        }
    }

    private func screenplay(_ source: String) -> Screenplay { Screenplay(fountain: Array(source.utf8)) }

    private static let bar = "INT. BAR - NIGHT #1#\n\nAnna waits.\n\nANNA\nYou came.\n\nShe pays.\n\n"
    private static let road = "EXT. ROAD - DAY #2#\n\nSnow.\n\nA car stops.\n\n"
    private static let house = "INT. HOUSE - DAY #3#\n\nDust everywhere.\n\n"

    @Test func `drafts that say the same have no changes`() {
        #expect(
            compared(Self.bar + Self.road, Self.bar + Self.road.replacing("\n", with: "\r\n")) == [
                "1>1  +0 -0 INT. BAR - NIGHT", "2>2  +0 -0 EXT. ROAD - DAY",
            ])
        #expect(compared("", "") == [])
    }

    @Test func `what is kept for another format is no scene's`() {
        let (old, new) = ("/*tagline:fdx 1\nabc\n*/\n", "/*tagline:fdx 1\nabd\n*/\n")
        for (before, after) in [(old, new), ("", new), (old, "")] {
            #expect(
                compared(Self.bar + Self.road + before, Self.bar + Self.road + after) == [
                    "1>1  +0 -0 INT. BAR - NIGHT", "2>2  +0 -0 EXT. ROAD - DAY",
                ])
        }
    }

    @Test func `a speech that came to stand beside another is changed`() {
        let old = "INT. BAR\n\nANNA\nHi.\n\nBOB\nHo.\n"
        let new = old.replacing("BOB", with: "BOB ^")
        #expect(compared(old, new) == ["1>1 changed +1 -1 INT. BAR"])
        let drafts = (screenplay(old), screenplay(new))
        let revisions = Revisions(from: drafts.0, to: drafts.1)
        #expect(drafts.1.elements.indices.filter(revisions.has) == [3])
        #expect(compared("# A\n\nINT. BAR\n", "## A\n\nINT. BAR\n").first == "0>0 changed +1 -1 -")
    }

    @Test func `a scene that changed is known by what it still says`() {
        let changed = Self.bar.replacing("BAR", with: "CELLAR").replacing("You came.", with: "You did come.\n(beat)")
        #expect(compared(Self.bar + Self.road, changed + Self.road)[0] == "1>1 changed +3 -2 INT. CELLAR - NIGHT")
    }

    @Test func `scenes come, go and move, and each is told once`() {
        #expect(
            compared(Self.bar + Self.road + Self.house, Self.house + "INT. ATTIC\n\nA box.\n\n" + Self.bar) == [
                "3>1 moved +0 -0 INT. HOUSE - DAY", ">2 added +2 -0 INT. ATTIC", "1>3  +0 -0 INT. BAR - NIGHT",
                "2> removed +0 -3 EXT. ROAD - DAY",
            ])
    }

    @Test func `a scene rewritten from end to end is known by its heading or its number`() {
        #expect(
            compared(Self.bar + Self.road, Self.bar + "EXT. ROAD - DAY\n\nRain.\n\nHail.\n\n")[1]
                == "2>2 renumbered changed +2 -2 EXT. ROAD - DAY")
        #expect(
            compared(Self.bar + Self.road, Self.bar + "INT. BUS #2#\n\nRain.\n\nHail.\n\n")[1]
                == "2>2 changed +3 -3 INT. BUS")
    }

    @Test func `numbers alone and scenes taken out are told apart from changes`() throws {
        let old = Self.bar + Self.road
        #expect(compared(old, old.replacing("#2#", with: "#2A#"))[1] == "2>2 renumbered +0 -0 EXT. ROAD - DAY")
        let bytes = Array(old.utf8)
        let omitted = try SceneOmission.edits(omitting: "2", as: "OMITTED", in: bytes).edits.applied(to: bytes)
        #expect(compared(old, String(decoding: omitted, as: UTF8.self))[1] == "2>2 omitted +0 -3 OMITTED")
        // An act that begins behind the scene is no part of it.
        let act = Array("INT. A #1#\n\nRain.\n\n# ACT TWO\n\nINT. B #2#\n".utf8)
        let without = try SceneOmission.edits(omitting: "1", as: "OMITTED", in: act).edits.applied(to: act)
        #expect(
            compared(String(decoding: act, as: UTF8.self), String(decoding: without, as: UTF8.self)).first
                == "1>1 omitted +0 -2 OMITTED")
    }

    @Test func `what stands before the first heading is compared, too`() {
        #expect(compared("FADE IN:\n\n" + Self.bar, Self.bar)[0] == "0>0 changed +0 -1 -")
        #expect(compared("你好。\n", "再见。\n") == ["0>0 changed +1 -1 -"])
    }

    @Test func `counts say how many scenes changed in which way`() {
        let comparison = SceneComparison(
            from: screenplay(Self.bar + Self.road), to: screenplay(Self.road + Self.bar + Self.house))
        #expect(ComparedScene.Change.allCases.map { comparison.count(of: $0) } == [1, 0, 0, 1, 0, 0])
        #expect(comparison.unchanged == 1)
    }
}
