import Screenplay

/// Reads whatever libFuzzer makes up as Fountain and lets everything at it that counts, explains or changes a script;
/// see README.md beside this file.
///
/// An omitted scene comes back byte for byte, what was renamed or numbered keeps its elements' types, and a draft is
/// the same as itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTools(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let screenplay = Screenplay(fountain: bytes)
    _ = ScriptFigures(of: screenplay)
    _ = screenplay.breakdown
    for line in 0...8 { _ = try? Explanation(ofLine: line, in: bytes) }
    rename(screenplay, bytes)
    editScenes(screenplay, bytes)
    let half = count / 2
    let other = Screenplay(fountain: Array(bytes[half...] + bytes[..<half]))
    _ = SceneComparison(from: screenplay, to: other)
    _ = Revisions(from: screenplay, to: other)
    let same = SceneComparison(from: screenplay, to: screenplay)
    precondition(same.unchanged == same.scenes.count, "a draft differs from itself")
    precondition(Revisions(from: screenplay, to: screenplay).isEmpty, "a draft is new since itself")
    return 0
}

private func rename(_ screenplay: Screenplay, _ bytes: [UInt8]) {
    let types = screenplay.elements.map(\.type)
    for name in screenplay.characterNames.prefix(3) {
        _ = try? screenplay.sides(of: name)
        guard let edits = try? CharacterRename(from: name, to: "ZOË").edits(in: bytes) else { continue }
        let renamed = Screenplay(fountain: edits.applied(to: bytes))
        precondition(renamed.elements.map(\.type) == types, "a new name makes something else of a line")
        _ = edits.lines(in: bytes)
    }
    for scene in screenplay.scenes.prefix(3) {
        let location = SceneHeading(scene.heading).location
        guard let edits = try? LocationRename(from: location, to: "Pier 9").edits(in: bytes) else { continue }
        let renamed = Screenplay(fountain: edits.applied(to: bytes))
        precondition(renamed.elements.map(\.type) == types, "a new location makes something else of a line")
    }
}

private func editScenes(_ screenplay: Screenplay, _ bytes: [UInt8]) {
    for numbering in [SceneNumbering.anew, .locked, .removed] {
        guard let numbered = try? numbering.edits(in: bytes).applied(to: bytes) else { continue }
        let again = try? numbering.edits(in: numbered)
        precondition(again?.isEmpty == true, "numbers are given twice")
        guard numbering != .removed else { continue }
        let names = Screenplay(fountain: numbered).sceneNames
        for name in names.prefix(3) { omit(name, numbered) }
        guard names.count > 1 else { continue }
        for move in [SceneMove.before(names[0]), .after(names[0])] {
            guard let edits = try? move.edits(moving: names[names.count - 1], in: numbered) else { continue }
            let moved = Screenplay(fountain: edits.edits.applied(to: numbered))
            precondition(moved.scenes.count == names.count, "a scene is lost on its way")
        }
    }
}

private func omit(_ name: String, _ bytes: [UInt8]) {
    guard let edits = try? SceneOmission.edits(omitting: name, as: "OMITTED", in: bytes) else { return }
    let omitted = edits.edits.applied(to: bytes)
    do throws(SceneEditError) {
        let back = try SceneOmission.edits(restoring: name, in: omitted).edits.applied(to: omitted)
        precondition(back == bytes, "a scene comes back otherwise")
    } catch {
        fatalError("an omitted scene does not come back: \(error)")
    }
}
