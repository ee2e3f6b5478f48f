import Measures
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("a", 1), ("é", 1), ("e\u{301}", 1), ("中", 2), ("か\u{3099}", 2), ("Ａ", 2), ("ﾊ", 1), ("각", 2),
        ("\u{1100}\u{1161}\u{11A8}", 2), ("…", 1), ("\u{200B}", 0), ("\u{AD}", 1), ("\t\n\r\u{7F}\u{85}", 0),
        ("\u{FEFF}", 0),
    ])
    func `letters take one column, full-width ones two, marks and controls none`(text: String, columns: Int) {
        #expect(DisplayWidth(of: text).columns == columns)
    }

    @Test(arguments: [
        ("👍", 2), ("👍🏽", 2), ("🏽", 2), ("🏽🏽", 4), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("🇩", 2), ("🇩\u{301}🇪", 4),
        ("❤", 1), ("❤\u{FE0F}", 2), ("❤\u{FE0F}\u{FE0F}", 2), ("☝🏽", 2), ("1\u{FE0F}\u{20E3}", 2), ("1\u{20E3}", 1),
        ("1🏽", 3),
        ("⌚\u{FE0E}", 2), ("❤\u{FE0F}‍🔥", 2), ("a‍b", 2), ("👩‍a", 3), ("👩‍中", 4), ("🏴\u{E0067}\u{E007F}", 2),
    ])
    func `an emoji sequence is one picture of two columns`(text: String, columns: Int) {
        #expect(DisplayWidth(of: text).columns == columns)
    }

    @Test(arguments: [
        ("क", 1), ("कि", 2), ("क\u{94D}ष", 2), ("क\u{94D}ष\u{94D}म", 2), ("\u{94D}क", 1), ("क\u{94D}", 1),
        ("क\u{94D} क", 3),
    ])
    func `a spacing mark or a joined consonant widens its base to two`(text: String, columns: Int) {
        #expect(DisplayWidth(of: text).columns == columns)
    }

    @Test(arguments: [
        ("a", 1), ("中", 2), ("\u{301}", 0), ("\u{FE0F}", 0), ("\u{10FFFF}", 1), ("\u{3FFFD}", 2), ("\0", 0),
    ])
    func `one scalar has a width of its own`(scalar: Unicode.Scalar, columns: Int) {
        #expect(DisplayWidth.of(scalar) == columns)
    }
}
