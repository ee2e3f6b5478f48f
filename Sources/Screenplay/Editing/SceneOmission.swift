/// Takes a scene out of a script without losing anything, as productions do: its number stays with a word such as
/// `OMITTED`, its text goes into a boneyard below, and comes back byte for byte.
public enum SceneOmission {
    private static let star = UInt8(ascii: "*")
    private static let slash = UInt8(ascii: "/")
    private static let backslash = UInt8(ascii: "\\")
    private static let opening = [slash, star]
    private static let closing = [star, slash]

    /// The changes that take a scene out.
    ///
    /// - Parameters:
    ///   - name: the scene, as ``Screenplay/sceneIndex(named:)`` takes it.
    ///   - word: what its heading says then; it begins with a letter.
    ///   - bytes: the script's file.
    public static func edits(
        omitting name: String, as word: String, in bytes: [UInt8]
    ) throws(SceneEditError) -> SceneEdits {
        let source = SceneSource(bytes)
        let scene = source.screenplay.scenes[try source.screenplay.sceneIndex(named: name)]
        let own = source.screenplay.ownElements(of: scene)
        let elements = source.screenplay.elements
        let line = elements[own.lowerBound].line
        if source.screenplay.isOmission(own) { throw .isOmitted(name, line: line) }
        guard let number = scene.number else { throw .unnumbered(line: line) }
        guard let body = source.body(of: own) else { throw .readsOtherwise(line: line) }
        let isOpen = body.upperBound == bytes.count && !bytes.endsInLineEnd
        let lineEnd = source.lineEnd
        var replacement = Array(".\(word) #\(number)#".utf8) + lineEnd + lineEnd + opening + lineEnd
        replacement += guarded(bytes[body]) + (isOpen ? lineEnd : []) + closing + (isOpen ? [] : lineEnd)
        var heading = Element(.sceneHeading, word)
        heading.sceneNumber = number
        var expected: [Element?] = elements
        expected.replaceSubrange(own, with: [heading, nil])
        return try source.checked(
            [SourceEdit(range: body, replacement: replacement)], heading: (own.lowerBound, own.lowerBound),
            expected: expected)
    }

    /// The changes that put a scene back that was taken out.
    public static func edits(restoring name: String, in bytes: [UInt8]) throws(SceneEditError) -> SceneEdits {
        let source = SceneSource(bytes)
        let elements = source.screenplay.elements
        let scene = source.screenplay.scenes[try source.screenplay.sceneIndex(named: name)]
        // What was written below since stays where it is.
        let own = source.screenplay.ownElements(of: scene).prefix(2)
        let line = elements[own.lowerBound].line
        guard source.screenplay.isOmission(own), let body = source.body(of: own),
            let boneyard = source.body(of: own.dropFirst()), var kept = kept(in: bytes[boneyard])
        else { throw .isNotOmitted(name, line: line) }
        // A line above, so that no line of the scene is one of a title page.
        var restored = Screenplay(fountain: [0x0A] + kept)
        // Scenes may have been numbered anew since, or Final Draft may not have kept the number inside.
        if let number = elements[own.lowerBound].sceneNumber, restored.elements[0].sceneNumber != number {
            restored.elements[0].sceneNumber = number
            kept = Array(restored.fountain.dropFirst())
        }
        var expected = elements
        expected.replaceSubrange(own, with: restored.elements)
        return try source.checked(
            [SourceEdit(range: body, replacement: kept)], heading: (own.lowerBound, own.lowerBound),
            expected: expected)
    }

    /// The scene that a boneyard holds below the heading that stands for it; nil where something else is in it.
    public static func scene(in boneyard: Element) -> Screenplay? {
        guard boneyard.type == .boneyard, !boneyard.isRemainder else { return nil }
        // A line above, so that no line of the scene is one of a title page.
        let text = Array(("\n" + boneyard.text).utf8)
        let scene = Screenplay(fountain: text.withUnsafeBufferPointer { unguarded(Bytes($0)) })
        return scene.elements.first?.type == .sceneHeading ? scene : nil
    }

    /// The boneyard that holds a scene below the heading that stands for it; nil for what is no scene.
    public static func boneyard(of scene: Screenplay) -> Element? {
        let text = guarded(scene.fountain[...]).withUnsafeBufferPointer { String(Bytes($0).trimmed) }
        let element = Element(.boneyard, text)
        return Self.scene(in: element) == nil ? nil : element
    }

    /// The scene in a boneyard; nil where something else is in it.
    private static func kept(in boneyard: ArraySlice<UInt8>) -> [UInt8]? {
        let lines = Array(boneyard)
        return lines.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            let text = bytes.trimmed
            guard text.count >= 4, text.prefix(2).elementsEqual(opening), text.suffix(2).elementsEqual(closing) else {
                return nil
            }
            let inside = bytes[text.startIndex + 2..<text.endIndex - 2]
            guard !inside.isEmpty, let ending = LineEnding(at: inside.startIndex, in: inside) else { return nil }
            var end = inside.endIndex
            // The file ended in the scene's last line, which got a line end for the boneyard's sake.
            if text.endIndex == bytes.endIndex { end = inside.withoutLastLineEnd.endIndex }
            let start = inside.startIndex + ending.length
            return start <= end ? unguarded(inside[start..<end]) : nil
        }
    }

    /// A scene as it may stand in a boneyard: a backslash comes into each `*/`, and one more where some are.
    private static func guarded(_ scene: ArraySlice<UInt8>) -> [UInt8] {
        scene.withUnsafeBufferPointer { buffer in
            rewritten(Bytes(buffer)) { $0 + [backslash] }
        }
    }

    private static func unguarded(_ scene: Bytes) -> [UInt8] {
        rewritten(scene) { Array($0.dropLast()) }
    }

    /// A text with the backslashes between a star and a slash changed.
    private static func rewritten(_ text: Bytes, _ change: ([UInt8]) -> [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            result.append(text[index])
            guard text[index] == star else {
                index += 1
                continue
            }
            let first = index + 1
            index = first
            while index < text.endIndex, text[index] == backslash { index += 1 }
            let backslashes = [UInt8](repeating: backslash, count: index - first)
            let isMark = index < text.endIndex && text[index] == slash
            result += isMark ? change(backslashes) : backslashes
        }
        return result
    }
}

extension Screenplay {
    /// Whether the elements of a scene are one that was taken out: a heading, right below it a boneyard with a scene in
    /// it, and after that nothing that prints, unless the heading says no place, as `OMITTED` does.
    func isOmission(_ scene: Range<Int>) -> Bool {
        let own = elements[ownElements(of: scene)]
        guard own.count >= 2, let heading = own.first, heading.type == .sceneHeading,
            SceneOmission.scene(in: own[own.startIndex + 1]) != nil
        else { return false }
        let asides: [ElementType] = [.note, .boneyard, .synopsis]
        return own.dropFirst(2).allSatisfy { asides.contains($0.type) } || SceneHeading(heading.text).setting == nil
    }

    /// The headings that stand for scenes that were taken out, by their places among the elements.
    public var omittedHeadings: Set<Int> {
        Set(scenes.map(\.elements).filter(isOmission).map(\.lowerBound))
    }
}

extension Bytes {
    /// Without the line end that closes the last line.
    fileprivate var withoutLastLineEnd: Bytes {
        for ending in [LineEnding.carriageReturnLineFeed] + LineEnding.allCases
        where count >= ending.length && self[(endIndex - ending.length)...].elementsEqual(ending.bytes) {
            return self[..<(endIndex - ending.length)]
        }
        return self
    }
}
