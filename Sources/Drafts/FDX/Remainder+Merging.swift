import Measures
import XMLTree

extension Remainder {
    /// A script with what was kept for it, and what of that has no place in it any more.
    func merged(with plain: PlainDocument) -> (document: FDXDocument, unfit: [Item]) {
        var unfit: [Item] = []
        var document = plain.frame
        let (content, starts) = content(from: plain.nodes, &unfit)
        document.content = content
        document.notes = notes(from: plain, in: content, starts: starts, &unfit)
        if let root { (document.root, document.parts) = (root, parts) }
        if let titlePageHash {
            if titlePageHash == plain.titlePageHash {
                document.titlePage = titlePage
            } else if let titlePage {
                unfit.append(Item(place: nil, change: .replaced(titlePage)))
            }
        }
        document.addParts()
        return (document, unfit.filter { !$0.isOfWordsAlone })
    }

    /// - Returns: the paragraphs, and for each node the index of the one that stands for it, or of the next.
    private func content(from nodes: [PlainNode], _ unfit: inout [Item]) -> ([XMLElement], [Int]) {
        var found = PlaceFinder.indices(of: paragraphs.compactMap(\.place), in: Place.places(of: nodes.map(\.says)))
        findRenumbered(among: nodes, &found)
        var (items, atEnd) = Self.sorted(paragraphs, found, &unfit)
        var content: [XMLElement] = []
        var starts: [Int] = []
        for (index, node) in nodes.enumerated() {
            var stands = true
            var start: Int?
            for item in items.removeValue(forKey: index) ?? [] {
                let isRenumbered = item.place?.hash != node.says.fnv1a
                switch item.change {
                case .preceded(let element): content.append(element)
                case .left: stands = false
                case .replaced(let element):
                    stands = false
                    start = content.count
                    content.append(isRenumbered ? element.renumbered(as: node) : element)
                case .dressed(let element):
                    guard let element = Elision.filled(element, with: Elision.words(of: node.element)) else {
                        unfit.append(item)
                        continue
                    }
                    stands = false
                    start = content.count
                    content.append(isRenumbered ? element.renumbered(as: node) : element)
                }
            }
            starts.append(start ?? content.count)
            if stands { content.append(node.element) }
        }
        return (content + atEnd.compactMap(\.change.element), starts)
    }

    /// Finds the places of scene headings that have another number now.
    private func findRenumbered(among nodes: [PlainNode], _ found: inout [Place: Int]) {
        var isTaken = Set(found.values)
        let headings = nodes.indices.filter { nodes[$0].says(withNumber: nil) != nil && !isTaken.contains($0) }
        var tables: [String?: [UInt32: [Int]]] = [:]
        for item in paragraphs {
            guard let place = item.place, found[place] == nil, let element = item.change.element else { continue }
            let number = element[attribute: PlainNode.number]
            guard tables[number] != nil || tables.count < Self.longestRenumbering else { continue }
            let table =
                tables[number]
                ?? Dictionary(grouping: headings) { nodes[$0].says(withNumber: number)?.fnv1a ?? 0 }
            tables[number] = table
            let free = (table[place.hash] ?? []).filter { !isTaken.contains($0) }
            guard let index = free.min(by: { abs($0 - place.index) < abs($1 - place.index) }) else { continue }
            found[place] = index
            isTaken.insert(index)
        }
    }

    /// Numbers that are looked for, at most: more than a production has scenes.
    private static let longestRenumbering = 1000

    private func notes(
        from plain: PlainDocument, in content: [XMLElement], starts: [Int], _ unfit: inout [Item]
    ) -> [XMLElement] {
        let ranges = plain.noteRanges(in: content, starts: starts)
        let places = Place.places(of: plain.notes.map(\.note.inText))
        let found = PlaceFinder.indices(of: notes.compactMap(\.place), in: places)
        var isKept = [Bool](repeating: false, count: places.count)
        var result: [XMLElement] = []
        for item in notes {
            guard let place = item.place else {
                if let element = item.change.element { result.append(element) }
                continue
            }
            guard let index = found[place] else {
                if item.change != .left { unfit.append(item) }
                continue
            }
            isKept[index] = true
            let own = PlainDocument.element(of: plain.notes[index].note, at: ranges[index])
            switch item.change {
            case .dressed(let element):
                guard let note = Elision.filled(element, with: Elision.words(of: own)) else {
                    unfit.append(item)
                    result.append(own)
                    continue
                }
                result.append(note.moved(by: ranges[index]))
            case .replaced(let element), .preceded(let element): result.append(element.moved(by: ranges[index]))
            case .left: break
            }
        }
        for index in places.indices where !isKept[index] {
            result.append(PlainDocument.element(of: plain.notes[index].note, at: ranges[index]))
        }
        return result
    }

    /// The items by the indices of their places, those without a place apart.
    private static func sorted(
        _ items: [Item], _ found: [Place: Int], _ unfit: inout [Item]
    ) -> (byPlace: [Int: [Item]], atEnd: [Item]) {
        var byPlace: [Int: [Item]] = [:]
        var atEnd: [Item] = []
        for item in items {
            guard let place = item.place else {
                atEnd.append(item)
                continue
            }
            if let index = found[place] {
                byPlace[index, default: []].append(item)
            } else if item.change != .left {
                unfit.append(item)
            }
        }
        return (byPlace, atEnd)
    }
}

extension FDXDocument {
    /// Adds the parts that there is something for, and leaves out those that there is nothing for any more.
    fileprivate mutating func addParts() {
        let names = Set(parts.map(\.name))
        for (name, isNeeded) in [(Self.titlePage, titlePage != nil), (Self.scriptNotes, !notes.isEmpty)] {
            if isNeeded, !names.contains(name) { parts.append(XMLElement(name)) }
        }
        if titlePage == nil { parts.removeAll { $0.name == Self.titlePage } }
    }
}

extension XMLElement {
    /// A scene heading with the number that the script has for it.
    fileprivate func renumbered(as node: PlainNode) -> XMLElement {
        let number = self[attribute: PlainNode.number]
        guard number != node.number, node.says(withNumber: nil) != nil else { return self }
        var heading = self
        let place = heading.attributes.firstIndex { $0.namespace == nil && $0.name == PlainNode.number }
        if let place { heading.attributes.remove(at: place) }
        if let new = node.number {
            heading.attributes.insert(XMLAttribute(PlainNode.number, new), at: place ?? heading.attributes.endIndex)
        }
        return heading
    }

    /// A note whose range counts from `range`, with its range in the script; none lies before the script.
    fileprivate func moved(by range: NoteRange) -> XMLElement {
        var note = self
        guard let relative = noteRange else { return note }
        note.noteRange = NoteRange(max(0, range.start + relative.start), max(0, range.end + relative.end))
        return note
    }
}

extension Remainder.Item {
    /// Whether it is a paragraph with nothing but its words, kept for the sake of their case: those of the script are
    /// newer.
    fileprivate var isOfWordsAlone: Bool {
        guard case .replaced(let element) = change, element.name == ParagraphType.paragraph else { return false }
        return element.attributes.allSatisfy { $0.name == "Type" }
            && element.elements.allSatisfy { $0.name == ParagraphType.text && $0.attributes.isEmpty }
    }
}
