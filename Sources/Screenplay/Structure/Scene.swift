/// A scene: its heading and all up to the next one.
public struct Scene: Equatable, Sendable {
    /// The heading as it prints, without notes.
    public var heading: String
    /// The heading's scene number, where it has one.
    public var number: String?
    /// The indices of its elements, the heading first.
    public var elements: Range<Int>

    /// A scene built by hand.
    public init(heading: String, number: String? = nil, elements: Range<Int>) {
        self.heading = heading
        self.number = number
        self.elements = elements
    }
}

extension Screenplay {
    /// The scenes in their order. What stands before the first scene heading is in none.
    public var scenes: [Scene] { scenes(from: 0) }

    /// The scenes whose headings stand at an element or after it, in their order.
    public func scenes(from first: Int) -> [Scene] {
        let starts = elements[first...].indices.filter { elements[$0].type == .sceneHeading }
        return zip(starts, starts.dropFirst() + [elements.count]).map { start, end in
            Scene(heading: elements[start].printingText, number: elements[start].sceneNumber, elements: start..<end)
        }
    }
}

extension Screenplay {
    /// The elements of a scene that go where it goes: all but a page break or a section at its end, which begins
    /// something else, what follows that, and what a boneyard keeps for another format.
    public func ownElements(of scene: Scene) -> Range<Int> { ownElements(of: scene.elements) }

    func ownElements(of scene: Range<Int>) -> Range<Int> {
        var end = scene.upperBound
        var index = end
        while index > scene.lowerBound + 1 {
            index -= 1
            switch elements[index].type {
            case .section, .pageBreak: end = index
            case .boneyard where elements[index].isRemainder: end = index
            case .synopsis, .note, .boneyard: break
            default: return scene.lowerBound..<end
            }
        }
        return scene.lowerBound..<end
    }
}
