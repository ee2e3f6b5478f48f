/// How the elements of a screenplay stand to one another on the page, whatever bytes they were read from.
struct WrittenLayout {
    private let elements: [Element]
    private let hasTitlePage: Bool
    /// Whether a byte order mark or blank lines stand in front of the title page or its place.
    private let hasLead: Bool
    /// Whether an element is part of a speech: a cue that has one, or what the cue says.
    private let isSpoken: [Bool]

    init(_ titlePage: TitlePage, _ elements: [Element]) {
        self.elements = elements
        hasTitlePage = !titlePage.entries.isEmpty
        hasLead = titlePage.source.map { !$0.lead.isEmpty } ?? false
        var isSpoken = [Bool](repeating: false, count: elements.count)
        var cue: Int?
        for (index, element) in elements.enumerated() {
            if element.type == .character {
                cue = index
            } else if let speaking = cue, element.continuesSpeech(below: elements[index - 1]) {
                isSpoken[speaking] = true
                isSpoken[index] = true
            } else {
                cue = nil
            }
        }
        self.isSpoken = isSpoken
    }

    /// What the element at `index` is written as: a cue without a speech and a speech without a cue are action.
    func role(of index: Int) -> Element {
        let element = elements[index]
        var role = Element(type(of: index), element.text)
        role.forced = element.forced || role.type != element.type
        role.dual = element.dual
        role.sceneNumber = element.sceneNumber
        role.depth = element.depth
        return role
    }

    /// For each element whether it stands right below the one above it.
    var isJoined: [Bool] { elements.indices.map { blankLines(before: $0) == 0 } }

    /// Where the element can be written, the best first.
    func positions(of index: Int) -> [WrittenPosition] {
        let blankLines = blankLines(before: index)
        let place = place(of: index, blankLines: blankLines)
        let opensFile = place == .fileStart && blankLines == 0 && !hasLead
        let position = WrittenPosition(place, blankLines: blankLines, opensFile: opensFile)
        switch place {
        case .belowHeading, .inAction: return [position, WrittenPosition(.paragraphStart, blankLines: 1)]
        case .fileStart, .paragraphStart, .speech: return [position]
        }
    }

    /// A line like the one that stands right below the element, where it could make another thing of it.
    func lineBelow(_ index: Int) -> String {
        guard index + 1 < elements.count, blankLines(before: index + 1) == 0 else { return "" }
        if elements[index].type == .character && isSpoken[index] {
            // `BOB:` above an indented line would open a title page.
            let speech = elements[index + 1].source
            return speech.map { $0.bodyStands && $0.isIndented } ?? false ? "  x" : "x"
        }
        if isSpoken[index + 1] { return "" }
        switch elements[index + 1].type {
        case .lyrics: return "~x"
        case .centered: return "> x <"
        case .pageBreak: return "==="
        default: return ""
        }
    }

    private func type(of index: Int) -> ElementType {
        switch elements[index].type {
        case .character, .dialogue, .parenthetical: isSpoken[index] ? elements[index].type : .action
        default: elements[index].type
        }
    }

    private func place(of index: Int, blankLines: Int) -> Place {
        if isSpoken[index] && elements[index].type != .character { return .speech }
        if index == 0 && !hasTitlePage { return .fileStart }
        if index == 0 || blankLines > 0 { return .paragraphStart }
        switch type(of: index - 1) {
        case .sceneHeading, .transition: return .belowHeading
        case .section, .synopsis, .pageBreak, .note, .boneyard: return .paragraphStart
        default: return .inAction
        }
    }

    /// How many blank lines stand in front of the element: as many as it says, or the one without which it would
    /// become part of what stands above it.
    private func blankLines(before index: Int) -> Int {
        let element = elements[index]
        if isSpoken[index] && element.type != .character { return 0 }
        guard index > 0 || hasTitlePage else {
            // By hand, one is the default and means nothing at the very top.
            return element.source == nil && element.blankBefore == 1 ? 0 : element.blankBefore
        }
        return max(element.blankBefore, index > 0 && canJoin(index) ? 0 : 1)
    }

    /// Whether the element can stand right below the one above it.
    private func canJoin(_ index: Int) -> Bool {
        let (above, type) = (type(of: index - 1), type(of: index))
        if type == .pageBreak { return true }
        switch above {
        case .section, .synopsis, .pageBreak, .note, .boneyard: return true
        case .sceneHeading, .transition:
            return [.action, .lyrics, .centered, .section, .synopsis, .transition].contains(type)
        case .action, .lyrics, .centered:
            return !isSpoken[index - 1] && type != above && [.action, .lyrics, .centered].contains(type)
        case .character, .dialogue, .parenthetical: return false
        }
    }
}
