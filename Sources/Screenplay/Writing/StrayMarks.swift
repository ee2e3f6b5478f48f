/// Halves of notes and boneyards in the texts: what one element opens by chance, another could close.
struct StrayMarks {
    private struct Halves: OptionSet {
        let rawValue: UInt8
        static let opensBoneyard = Halves(rawValue: 1)
        static let closesBoneyard = Halves(rawValue: 2)
        static let opensNote = Halves(rawValue: 4)
        static let closesNote = Halves(rawValue: 8)
    }

    /// For each element what the others hold that would pair with half a mark in it.
    private var partners: [Halves] = []

    init() {}

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

    /// The text with those halves broken that would find a partner: `/\*` prints as `/*`; the others get a space.
    func guarded(_ text: String, at index: Int) -> String {
        let partners = partners[index]
        return partners.isEmpty ? text : Self.breaking(text) { mark in
            switch mark {
            case "/*" where partners.contains(.closesBoneyard): "/\\*"
            case "*/" where partners.contains(.opensBoneyard): "* /"
            case "[[" where partners.contains(.closesNote): "[ ["
            case "]]" where partners.contains(.opensNote): "] ]"
            default: nil
            }
        }
    }

    /// The text with every mark broken that opens something and has no partner in it.
    static func withoutOpenings(_ text: String) -> String {
        breaking(text) { $0 == "/*" ? "/\\*" : $0 == "[[" ? "[ [" : nil }
    }

    private static func halves(of element: Element) -> Halves {
        switch element.type {
        case .boneyard: return .closesBoneyard
        case .note: return .closesNote
        default: break
        }
        var halves: Halves = []
        let closings = element.text.withBytes { bytes in
            zip(bytes, bytes.dropFirst()).reduce(into: Halves()) { halves, pair in
                if pair == (UInt8(ascii: "*"), UInt8(ascii: "/")) { halves.insert(.closesBoneyard) }
                if pair == (UInt8(ascii: "]"), UInt8(ascii: "]")) { halves.insert(.closesNote) }
            }
        }
        halves.formUnion(closings)
        _ = breaking(element.text) { mark in
            if mark == "/*" { halves.insert(.opensBoneyard) }
            if mark == "[[" { halves.insert(.opensNote) }
            return nil
        }
        return halves
    }

    /// Offers each mark outside whole notes and boneyards to `replacement` and takes what it gives for it.
    private static func breaking(_ text: String, by replacement: (String) -> String?) -> String {
        text.withBytes { bytes in
            var broken: [UInt8] = []
            var index = 0
            func takeGap(until end: Int) {
                while index < end {
                    if index + 1 < end, [0x2F, 0x2A, 0x5B, 0x5D].contains(bytes[index]),
                        let other = replacement(String(bytes[index..<index + 2]))
                    {
                        // The second byte may begin a mark again: `[[[`.
                        broken += other.utf8.dropLast()
                        index += 1
                    } else {
                        broken.append(bytes[index])
                        index += 1
                    }
                }
            }
            for span in MarkFinder.spans(inText: bytes) {
                takeGap(until: span.range.lowerBound)
                broken += bytes[span.range].buffer
                index = span.range.upperBound
            }
            takeGap(until: bytes.endIndex)
            return String(decoding: broken, as: UTF8.self)
        }
    }
}
