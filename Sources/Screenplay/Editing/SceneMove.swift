/// Puts a scene elsewhere in a script, with all that belongs to it; every other byte stays, and so do the blank lines.
public enum SceneMove: Equatable, Sendable {
    /// Before the heading of another scene.
    case before(String)
    /// After the last element of another scene, and before a section or page break that follows it.
    case after(String)

    /// The scene that it is moved to.
    private var target: String {
        switch self {
        case .before(let name), .after(let name): name
        }
    }

    /// The changes.
    ///
    /// - Parameters:
    ///   - name: the scene, as ``Screenplay/sceneIndex(named:)`` takes it, as the other one's name.
    ///   - bytes: the script's file.
    public func edits(moving name: String, in bytes: [UInt8]) throws(SceneEditError) -> SceneEdits {
        let source = SceneSource(bytes)
        let screenplay = source.screenplay
        let scenes = screenplay.scenes
        let (moved, other) = (try screenplay.sceneIndex(named: name), try screenplay.sceneIndex(named: target))
        if moved == other { throw .sameScene(name) }
        let own = screenplay.ownElements(of: scenes[moved])
        let place =
            switch self {
            case .before: scenes[other].elements.lowerBound
            case .after: screenplay.ownElements(of: scenes[other]).upperBound
            }
        let elements = screenplay.elements
        if place == own.lowerBound || place == own.upperBound {
            return SceneEdits(edits: SourceEdits([]), changes: [])
        }
        var order = Array(elements.indices)
        order.removeSubrange(own)
        let start = place < own.lowerBound ? place : place - own.count
        order.insert(contentsOf: own, at: start)
        guard let splices = splices(of: own, to: place, in: source) else {
            throw .readsOtherwise(line: elements[own.lowerBound].line)
        }
        return try source.checked(splices, heading: (own.lowerBound, start), expected: order.map { elements[$0] })
    }

    /// The scene's bytes out of one place and into another, and the blank lines after it with them; where it stood last,
    /// or goes last, those before it.
    private func splices(of own: Range<Int>, to place: Int, in source: SceneSource) -> [SourceEdit]? {
        guard let body = source.body(of: own), let before = source.gap(before: own.lowerBound),
            let after = source.gap(before: own.upperBound), let target = source.gap(before: place)
        else { return nil }
        let (bytes, lineEnd) = (source.bytes, source.lineEnd)
        let count = source.screenplay.elements.count
        func closed(_ lines: ArraySlice<UInt8>) -> [UInt8] {
            Array(lines) + (Array(lines).endsInLineEnd ? [] : lineEnd)
        }
        /// Blank lines between two scenes: at least one.
        func gap(_ range: Range<Int>) -> [UInt8] { range.isEmpty ? lineEnd : Array(bytes[range]) }
        let scene = closed(bytes[body])
        func insertion(at offset: Int, _ replacement: [UInt8], _ start: Int) -> SourceEdit {
            SourceEdit(range: offset..<offset, replacement: replacement, moved: (body, start))
        }
        if own.upperBound == count {
            return [
                SourceEdit(range: before.lowerBound..<body.upperBound, replacement: []),
                insertion(at: target.upperBound, scene + gap(before), 0),
            ]
        }
        let removal = SourceEdit(range: body.lowerBound..<after.upperBound, replacement: [])
        if place == count {
            let isOpen = target.isEmpty && !bytes.endsInLineEnd
            let space = (isOpen ? lineEnd : []) + gap(after)
            return [removal, insertion(at: target.lowerBound, space + scene, space.count)]
        }
        return [removal, insertion(at: target.upperBound, scene + gap(after), 0)]
    }
}
