/// Files made of the pieces that the rules turn on, well formed or not.
enum RandomFountain {
    private static let pieces: [[UInt8]] =
        [
            "INT. BAR - DAY", "ext. roof", ".FORCED", "EST. X", "I/E CAR #1A#", " #7#", "BOB", "MARA (V.O.)", "@McADAM", "＠田中",
            " ^", "^", "(beat)", "(", ")", "(open", "close)", "~la la", "~", "> THE END <", "> FADE OUT.", ">", "<", "CUT TO:",
            "SMASH CUT TO: ", "TO:", "# Act", "## ", "#", "= Synopsis", "=", "===", "======", "!BANG", "!", "[[note]]", "[[",
            "]]", "[", "]", "/* cut */", "/*", "*/", "**bold**", "*", "_", "\\*", "Title: X", "Author:", "    value", "FADE IN:",
            "He waits.", "Hi.", "你好。", "😆", "e\u{301}", "ИВАН", "\u{A0}", "\u{3000}", "\t", " ", "  ", "    ", "  \n", " \n",
            "\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u{2028}", "\u{2029}", "\u{B}", "\u{85}", "\u{FEFF}", "\0",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F]]

    static func bytes(seed: UInt64) -> [UInt8] {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 0...60, using: &random)
        return (0..<count).flatMap { _ in pieces[Int.random(in: pieces.indices, using: &random)] }
    }
}
