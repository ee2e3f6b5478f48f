/// The outlines of a CFF font, version 1, keyed by name or by CID.
///
/// Layout: Adobe's Technical Note 5176, "The Compact Font Format Specification".
struct CFFFont: Sendable {
    /// What a group of glyphs shares: one in a font keyed by name, up to 256 in one keyed by CID.
    struct Group: Sendable {
        /// The entries of the group's own dictionary that a subset keeps: its matrix.
        let kept: [UInt8]
        /// The private dictionary without the place of the subroutines, which no subset has.
        let privateBytes: [UInt8]
        let subroutines: CFFIndex?
    }

    /// The entries of the font's dictionary that a subset keeps: matrix and bounding box.
    let kept: [UInt8]
    let groups: [Group]

    private let charStrings: CFFIndex
    private let globalSubroutines: CFFIndex
    private let selector: FontData?

    init(_ data: FontData, glyphCount: Int) throws(FontError) {
        guard try data.u8(0) == 1 else { throw FontError(.unsupported("CFF version \(try data.u8(0))")) }
        let names = try CFFIndex(data, at: try data.u8(2))
        let dicts = try CFFIndex(data, at: names.end)
        let strings = try CFFIndex(data, at: dicts.end)
        globalSubroutines = try CFFIndex(data, at: strings.end)
        let top = try CFFDict(try dicts.item(0))
        guard top[.charStringType]?.integers.first ?? 2 == 2 else { throw FontError(.unsupported("Type 1 glyphs")) }

        guard let offset = top[.charStrings]?.integers.first else { throw FontError(.malformed("CFF dictionary")) }
        charStrings = try CFFIndex(data, at: offset)
        guard charStrings.count >= glyphCount else { throw FontError(.malformed("number of glyphs")) }
        kept = top.entries.filter { [.fontMatrix, .fontBBox].contains($0.key) }.flatMap(\.bytes)

        guard top[.ros] != nil else {
            groups = [try Self.group(top, kept: [], in: data)]
            selector = nil
            return
        }
        guard let array = top[.fdArray]?.integers.first, let select = top[.fdSelect]?.integers.first else {
            throw FontError(.malformed("CFF dictionary"))
        }
        let fonts = try CFFIndex(data, at: array)
        guard (1...256).contains(fonts.count) else { throw FontError(.malformed("CFF dictionary")) }
        var groups: [Group] = []
        for index in 0..<fonts.count {
            let dict = try CFFDict(try fonts.item(index))
            groups.append(try Self.group(dict, kept: dict[.fontMatrix]?.bytes ?? [], in: data))
        }
        self.groups = groups
        selector = try data.suffix(from: select)
    }

    private static func group(_ dict: CFFDict, kept: [UInt8], in data: FontData) throws(FontError) -> Group {
        guard let place = dict[.privateDict]?.integers, place.count == 2 else {
            throw FontError(.malformed("CFF dictionary"))
        }
        let bytes = try CFFDict(try data.slice(place[1], place[0]))
        // The subroutines' place counts from the private dictionary.
        let subroutines = try bytes[.localSubroutines]?.integers.first.map { offset throws(FontError) in
            try CFFIndex(data, at: place[1] + offset)
        }
        return Group(
            kept: kept, privateBytes: bytes.entries.filter { $0.key != .localSubroutines }.flatMap(\.bytes),
            subroutines: subroutines)
    }

    /// The index into ``groups`` of the glyph's group.
    func group(of glyph: Int) throws(FontError) -> Int {
        guard let selector else { return 0 }
        let group =
            switch try selector.u8(0) {
            case 0: try selector.u8(1 + glyph)
            case 3: try groupInRanges(glyph, selector)
            default: throw FontError(.unsupported("an unknown choice of CFF fonts"), at: selector.range.lowerBound)
            }
        guard groups.indices.contains(group) else {
            throw FontError(.malformed("choice of CFF fonts"), at: selector.range.lowerBound)
        }
        return group
    }

    private func groupInRanges(_ glyph: Int, _ selector: FontData) throws(FontError) -> Int {
        var (low, high) = (0, try selector.u16(1))
        while high - low > 1 {
            let middle = (low + high) / 2
            if try selector.u16(3 + 3 * middle) <= glyph { low = middle } else { high = middle }
        }
        return try selector.u8(5 + 3 * low)
    }

    /// The glyph's outline without calls of subroutines.
    func charString(of glyph: Int) throws(FontError) -> [UInt8] {
        var flattened = FlatCharString(
            local: groups[try group(of: glyph)].subroutines, global: globalSubroutines)
        return try flattened.bytes(of: try charStrings.item(glyph))
    }
}
