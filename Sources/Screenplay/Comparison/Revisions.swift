/// What of a draft is new since another, down to the word: the places where revision marks stand.
///
/// Where only something went, the place is what follows it. Of a scene that only moved, the heading counts as new.
public struct Revisions: Equatable, Sendable {
    /// For each element that is not as it was, the stretches that are new, in UTF-8 units of what prints, emphasis marks
    /// left out; ascending. An empty one says that something went there.
    private var stretches: [Int: [Range<Int>]] = [:]

    /// Nothing is new.
    public init() {}

    /// Whether nothing is new.
    public var isEmpty: Bool { stretches.isEmpty }

    /// Whether an element is not as it was.
    public func has(_ element: Int) -> Bool { stretches[element] != nil }

    /// Whether a stretch of an element is not as it was.
    public func touch(_ stretch: Range<Int>, of element: Int) -> Bool {
        guard let own = stretches[element] else { return false }
        var (low, high) = (0, own.count)
        while low < high {
            let middle = (low + high) / 2
            if own[middle].upperBound < stretch.lowerBound { low = middle + 1 } else { high = middle }
        }
        // At most one of them ends where the stretch begins; the next one decides.
        return own[low...].prefix { $0.lowerBound <= stretch.upperBound }.prefix(2)
            .contains { $0.isEmpty || $0.overlaps(stretch) }
    }

    /// Compares two drafts, in time that grows with their length.
    public init(from old: Screenplay, to new: Screenplay) {
        let drafts = DraftPair(old, new)
        let matching = SceneMatching(drafts)
        var marks = RevisionMarks(drafts)
        for (part, range) in drafts.new.parts.enumerated() {
            if let old = matching.oldOfNew[part] {
                if matching.moved.contains(part) { marks.add(all: range.prefix(1)) }
                marks.compare(drafts.old.parts[old], range)
            } else {
                marks.add(all: range)
            }
        }
        var follower = drafts.new.screenplay.elements.count
        for part in matching.newOfOld.indices.reversed() {
            if let place = matching.newOfOld[part] {
                follower = drafts.new.parts[place].lowerBound
            } else {
                marks.addLoss(of: drafts.old.parts[part], before: follower)
            }
        }
        stretches = marks.stretches.mapValues(Self.merged)
    }

    /// The stretches in order, those that overlap as one.
    private static func merged(_ stretches: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for stretch in stretches.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = merged.last, stretch.lowerBound < last.upperBound || stretch == last {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
            } else {
                merged.append(stretch)
            }
        }
        return merged
    }
}

/// Gathers what is new.
private struct RevisionMarks {
    private let old: [Element]
    private let new: [Element]
    private let drafts: DraftPair
    /// For each place in the new draft the first element from there on that prints; nil where none does.
    private let nextPrinting: [Int?]
    /// The last element that prints, and where it ends; nil where none does.
    private let end: (element: Int, offset: Int)?
    private(set) var stretches: [Int: [Range<Int>]] = [:]

    init(_ drafts: DraftPair) {
        self.drafts = drafts
        old = drafts.old.screenplay.elements
        new = drafts.new.screenplay.elements
        var places = [Int?](repeating: nil, count: new.count + 1)
        for index in new.indices.reversed() { places[index] = new[index].prints ? index : places[index + 1] }
        nextPrinting = places
        let elements = new
        end = elements.lastIndex(where: \.prints).map { ($0, elements[$0].plainText.utf8.count) }
    }

    /// Whole elements are new.
    mutating func add(all elements: some Sequence<Int>) {
        for element in elements where new[element].prints { stretches[element] = [0..<Int.max] }
    }

    /// Elements went from before a place of the new draft.
    mutating func addLoss(of elements: Range<Int>, before place: Int) {
        guard elements.contains(where: { old[$0].prints }) else { return }
        if let next = nextPrinting[place] {
            stretches[next, default: []].append(0..<0)
        } else if let end {
            stretches[end.element, default: []].append(end.offset..<end.offset)
        }
    }

    /// Two parts that belong together.
    mutating func compare(_ before: Range<Int>, _ after: Range<Int>) {
        let (oldKeys, newKeys) = (drafts.old.keys[before], drafts.new.keys[after])
        if oldKeys == newKeys { return }
        for change in Alignment(oldKeys, newKeys).changes {
            let went = before.lowerBound + change.old.lowerBound..<before.lowerBound + change.old.upperBound
            let came = after.lowerBound + change.new.lowerBound..<after.lowerBound + change.new.upperBound
            if came.contains(where: { new[$0].prints }) {
                replace(went, by: came)
            } else {
                addLoss(of: went, before: came.lowerBound)
            }
        }
    }

    /// The first action that came is compared with the first that went, and so on.
    private mutating func replace(_ went: Range<Int>, by came: Range<Int>) {
        var left: [ElementType: [Int]] = [:]
        for element in went.reversed() { left[old[element].type, default: []].append(element) }
        for element in came where new[element].prints {
            guard let other = left[new[element].type]?.popLast() else {
                stretches[element] = [0..<Int.max]
                continue
            }
            let (before, after) = (old[other].plainText, new[element].plainText)
            if !before.utf8.elementsEqual(after.utf8) {
                let changes = WordSpans.changes(from: before, to: after)
                if !changes.isEmpty { stretches[element, default: []] += changes }
            } else if old[other].printingText != new[element].printingText || old[other].dual != new[element].dual {
                // Nothing but emphasis changed, or the column.
                stretches[element] = [0..<Int.max]
            }
        }
    }
}

extension Element {
    /// Whether the element stands on the page.
    var prints: Bool {
        switch type {
        case .section, .synopsis, .note, .boneyard, .pageBreak: false
        default: true
        }
    }
}
