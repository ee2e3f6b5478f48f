/// Halves of notes and boneyards in the texts: what one element opens by chance, another could close.
struct StrayMarks {
    private struct Halves: OptionSet {
        let rawValue: UInt8
        static let opensBoneyard = Halves(rawValue: 1)
        static let closesBoneyard = Halves(rawValue: 2)
        static let opensNote = Halves(rawValue: 4)
        static let closesNote = Halves(rawValue: 8)

        init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// The mark that begins at `index`, which is not the last one; empty where none does.
        init(at index: Int, in bytes: Bytes) {
            switch (bytes[index], bytes[index + 1]) {
            case (UInt8(ascii: "/"), UInt8(ascii: "*")): self = .opensBoneyard
            case (UInt8(ascii: "*"), UInt8(ascii: "/")): self = .closesBoneyard
            case (UInt8(ascii: "["), UInt8(ascii: "[")): self = .opensNote
            case (UInt8(ascii: "]"), UInt8(ascii: "]")): self = .closesNote
            default: self = []
            }
        }
    }

    private static let backslash = UInt8(ascii: "\\")
    private static let space = UInt8(ascii: " ")

    /// For each element what the others hold that would pair with half a mark in it.
    private var partners: [Halves]

    /// - Parameter isJoined: for each element whether no blank line stands in front of it: notes end at one.
    init(_ elements: [Element], isJoined: [Bool]) {
        let halves = elements.map { Self.halves(of: $0) }
        partners = [Halves](repeating: [], count: elements.count)
        var above: Halves = []
        for index in elements.indices {
            if !isJoined[index] { above.remove(.opensNote) }
            partners[index].formUnion(above)
            // What is written anew is guarded itself.
            if elements[index].source?.bodyStands ?? false {
                above.formUnion(halves[index].intersection([.opensBoneyard, .opensNote]))
            }
        }
        var below: Halves = []
        for index in elements.indices.reversed() {
            partners[index].formUnion(below)
            below.formUnion(halves[index].intersection([.closesBoneyard, .closesNote]))
            if !isJoined[index] { below.remove(.closesNote) }
        }
    }

    /// The element at `index` with those halves broken that would find a partner: `/\*` prints as `/*`; the others
    /// get a space.
    func guarded(_ element: Element, at index: Int) -> Element {
        let partners = partners[index]
        if partners.isEmpty || element.type == .note || element.type == .boneyard { return element }
        var guarded = element
        guarded.text = Self.breaking(element.text) { mark in
            switch mark {
            case .opensBoneyard where partners.contains(.closesBoneyard): Self.backslash
            case .closesBoneyard where partners.contains(.opensBoneyard): Self.space
            case .opensNote where partners.contains(.closesNote): Self.space
            case .closesNote where partners.contains(.opensNote): Self.space
            default: nil
            }
        }
        return guarded
    }

    /// The text with every mark broken that opens something and has no partner in it.
    static func withoutOpenings(_ text: String) -> String {
        breaking(text) { $0 == .opensBoneyard ? backslash : $0 == .opensNote ? space : nil }
    }

    private static func halves(of element: Element) -> Halves {
        var halves = element.text.withBytes { bytes in
            bytes.indices.dropLast().reduce(into: Halves()) { $0.formUnion(Halves(at: $1, in: bytes)) }
        }
        let opens = !halves.isDisjoint(with: [.opensBoneyard, .opensNote])
        halves.subtract([.opensBoneyard, .opensNote])
        switch element.type {
        case .boneyard: return halves.union(.closesBoneyard)
        case .note: return halves.union(.closesNote)
        default: if !opens { return halves }
        }
        _ = breaking(element.text) { mark in
            halves.formUnion(mark.intersection([.opensBoneyard, .opensNote]))
            return nil
        }
        return halves
    }

    /// Offers each mark outside whole notes and boneyards to `wedge` and puts what it gives between its two signs.
    private static func breaking(_ text: String, by wedge: (Halves) -> UInt8?) -> String {
        text.withBytes { bytes in
            var broken: [UInt8] = []
            var index = 0
            func take(until end: Int) {
                while index < end {
                    broken.append(bytes[index])
                    if index + 1 < end {
                        let mark = Halves(at: index, in: bytes)
                        if !mark.isEmpty, let wedge = wedge(mark) { broken.append(wedge) }
                    }
                    index += 1
                }
            }
            for span in MarkFinder.spans(inText: bytes) {
                take(until: span.range.lowerBound)
                broken += bytes[span.range].buffer
                index = span.range.upperBound
            }
            take(until: bytes.endIndex)
            return String(decoding: broken, as: UTF8.self)
        }
    }
}
