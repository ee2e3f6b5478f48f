import Screenplay

/// What is said in a scene and around it, by whom.
///
/// A long script is not gone through: whoever speaks in a scene speaks near it.
struct NearbyLines {
    struct Line {
        /// The element's index.
        let element: Int
        let role: String
        /// As one line, without notes.
        let text: String
    }

    /// The lines of the scene, in order.
    let inScene: [Line]
    /// Everybody's lines nearest to the scene, in order.
    private let byRole: [String: [Line]]
    /// Who speaks: those of the scene first, whoever has most lines before others.
    let roles: [String]

    /// Elements before and behind the scene that are gone through.
    private static let reach = 3_000
    /// Lines of a speaker that are kept, at most: as many as the model reads.
    private static let linesEach = 100

    /// - Parameter scene: the indices of its elements.
    init(around scene: Range<Int>, in screenplay: Screenplay) {
        let elements = screenplay.elements
        let start = max(elements.startIndex, scene.lowerBound - Self.reach)
        let end = min(elements.endIndex, scene.upperBound + Self.reach)
        var (role, order): (String?, [String]) = (nil, [])
        var lines: [String: [Line]] = [:]
        for index in start..<end {
            switch elements[index].type {
            case .character: role = elements[index].name
            case .dialogue, .lyrics:
                let text = elements[index].printingText.split(whereSeparator: \.isNewline).joined(separator: " ")
                    .trimmed
                guard let role, !text.isEmpty else { continue }
                if lines[role] == nil { order.append(role) }
                lines[role, default: []].append(Line(element: index, role: role, text: text))
            case .parenthetical, .note, .boneyard: break
            default: role = nil
            }
        }
        byRole = lines.mapValues { lines in
            let split = lines.firstIndex { $0.element >= scene.upperBound } ?? lines.endIndex
            let before = lines[..<split].suffix(Self.linesEach)
            return Array(before) + lines[split...].prefix(Self.linesEach - before.count)
        }
        inScene = lines.values.joined().filter { scene.contains($0.element) }.sorted { $0.element < $1.element }
        let counts = Dictionary(grouping: inScene, by: \.role).mapValues(\.count)
        roles = order.enumerated().sorted { one, other in
            func rank(_ role: String) -> (Int, Int) { (counts[role] ?? 0, lines[role]?.count ?? 0) }
            return rank(one.element) == rank(other.element)
                ? one.offset < other.offset : rank(one.element) > rank(other.element)
        }.map(\.element)
    }

    func lines(of role: String) -> [Line] { byRole[role] ?? [] }

    /// The line that an element of the scene is.
    func line(at element: Int) -> Line? { inScene.first { $0.element == element } }
}
