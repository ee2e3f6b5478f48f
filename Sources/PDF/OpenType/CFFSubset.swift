/// A CFF font of some glyphs of another, keyed by CID: glyph and CID are the same number.
///
/// Fonts keyed by name become keyed by CID too, as PDF's readers know best.
struct CFFSubset {
    /// - Parameter glyphs: glyphs of `font` with their outlines, in the order of their new numbers, the one for absent
    ///   characters first.
    static func bytes(_ font: CFFFont, glyphs: [SubsetFont.Glyph], name: String) throws(FontError) -> [UInt8] {
        var charStrings: [[UInt8]] = []
        var groups: [Int] = []
        var choice: [UInt8] = []
        for glyph in glyphs {
            let group = try font.group(of: glyph.number)
            if !groups.contains(group) { groups.append(group) }
            choice.append(UInt8(truncatingIfNeeded: groups.firstIndex(of: group) ?? 0))
            charStrings.append(glyph.charString)
        }
        return bytes(
            kept: font.kept, groups: groups.map { font.groups[$0] }, choice: choice, charStrings: charStrings,
            name: name)
    }

    private static func bytes(
        kept: [UInt8], groups: [CFFFont.Group], choice: [UInt8], charStrings: [[UInt8]], name: String
    ) -> [UInt8] {
        // Major and minor version, size of this header, size of offsets.
        let header: [UInt8] = [1, 0, 4, 4] + CFFIndex.bytes(of: [Array(name.utf8)])
        let strings = CFFIndex.bytes(of: [Array("Adobe".utf8), Array("Identity".utf8)])
        let noSubroutines = CFFIndex.bytes(of: [])
        let choice = [0] + choice
        // Format 2: one range from CID 1 on; the glyph for absent characters is left out.
        let charset: [UInt8] =
            charStrings.count < 2
            ? [0] : [2, 0, 1] + UInt16(truncatingIfNeeded: charStrings.count - 2).bigEndianBytes
        let glyphs = CFFIndex.bytes(of: charStrings)

        // Strings of the font begin at 391, after the standard ones.
        func top(_ places: (charset: Int, choice: Int, glyphs: Int, groups: Int)) -> [UInt8] {
            CFFIndex.bytes(of: [
                CFFDict.bytes(.ros, 391, 392, 0) + kept + CFFDict.bytes(.cidCount, charStrings.count)
                    + CFFDict.bytes(.charset, places.charset) + CFFDict.bytes(.fdSelect, places.choice)
                    + CFFDict.bytes(.charStrings, places.glyphs) + CFFDict.bytes(.fdArray, places.groups)
            ])
        }

        let charsetPlace = header.count + top((0, 0, 0, 0)).count + strings.count + noSubroutines.count
        let choicePlace = charsetPlace + charset.count
        let glyphsPlace = choicePlace + choice.count
        let groupsPlace = glyphsPlace + glyphs.count
        let groupsSize = fonts(groups, from: 0).count
        return header + top((charsetPlace, choicePlace, glyphsPlace, groupsPlace)) + strings + noSubroutines
            + charset + choice + glyphs + fonts(groups, from: groupsPlace + groupsSize)
            + groups.flatMap(\.privateBytes)
    }

    /// The list of the groups' dictionaries; their private dictionaries follow each other from `place` on.
    private static func fonts(_ groups: [CFFFont.Group], from place: Int) -> [UInt8] {
        var place = place
        var items: [[UInt8]] = []
        for group in groups {
            items.append(group.kept + CFFDict.bytes(.privateDict, group.privateBytes.count, place))
            place += group.privateBytes.count
        }
        return CFFIndex.bytes(of: items)
    }
}
