/// Changes to whole scenes of a file that leave every other byte alone.
public struct SceneEdits: Equatable, Sendable {
    /// The changes by their bytes.
    public let edits: SourceEdits
    /// The scenes that change; none where there is nothing to do.
    public let changes: [SceneChange]
}

/// A scene that changes or goes elsewhere.
public struct SceneChange: Equatable, Sendable {
    /// The scene's number, where it has one.
    public let number: String?
    /// The heading as it is, and as it is then.
    public let before: String
    public let after: String
    /// The heading's line, from 1, as it is and then.
    public let line: Int
    public let newLine: Int
}

/// A script whose scenes are changed, by its bytes.
struct SceneSource {
    let bytes: [UInt8]
    let screenplay: Screenplay

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        screenplay = Screenplay(fountain: bytes)
    }

    /// What a line ends with where one is added.
    var lineEnd: [UInt8] { screenplay.lineEnding.bytes }

    /// The bytes of some elements, without the blank lines in front; nil where they are none of the file's.
    func body(of elements: Range<Int>) -> Range<Int>? {
        guard let first = elements.first, let last = elements.last,
            let start = screenplay.elements[first].source?.bodyStart,
            let end = screenplay.elements[last].source?.range.upperBound, start <= end
        else { return nil }
        return start..<end
    }

    /// The blank lines in front of an element; those at the end of the file where there is no such element.
    func gap(before element: Int) -> Range<Int>? {
        guard element < screenplay.elements.count else { return bytes.count - screenplay.tail.count..<bytes.count }
        guard let source = screenplay.elements[element].source else { return nil }
        return source.range.lowerBound..<source.bodyStart
    }

    /// The changes, where the script then has just these elements.
    ///
    /// - Parameters:
    ///   - heading: the place of the changed scene's heading among the elements, now and then.
    ///   - expected: what the elements say then; nil for an element that may say anything.
    func checked(
        _ edits: [SourceEdit], heading: (now: Int, then: Int), expected: [Element?]
    ) throws(SceneEditError) -> SceneEdits {
        let edits = SourceEdits(edits)
        let changed = Screenplay(fountain: edits.applied(to: bytes))
        let now = screenplay.elements[heading.now]
        guard changed.titlePage == screenplay.titlePage, changed.elements.count == expected.count,
            zip(changed.elements, expected).allSatisfy({ found, wanted in
                wanted.map { found.saysTheSame(as: $0) } ?? true
            })
        else { throw .readsOtherwise(line: now.line) }
        let then = changed.elements[heading.then]
        return SceneEdits(
            edits: edits,
            changes: [
                SceneChange(
                    number: now.sceneNumber, before: now.text, after: then.text, line: now.line, newLine: then.line)
            ])
    }
}

extension Element {
    /// Whether another element is of the same type and says the same.
    fileprivate func saysTheSame(as other: Element) -> Bool {
        type == other.type && text.utf8.elementsEqual(other.text.utf8) && sceneNumber == other.sceneNumber
    }
}
