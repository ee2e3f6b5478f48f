/// Text that comes from somewhere else, made safe to show: nothing in it steers a terminal.
public enum TerminalText {
    /// Control characters become their pictures (U+2400 to U+2421); those of 8 bits (ECMA-48, 5.3), line and paragraph
    /// separators and the marks that turn the direction of writing (UAX #9, 2) become U+FFFD.
    ///
    /// - Parameter keepsLines: whether line ends and tabs stay, as in a text of several lines.
    public static func visible(_ text: String, keepsLines: Bool = false) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.contains(where: mayNeedCare) else { return nil }
            return String(decoding: visible(bytes, keepsLines: keepsLines), as: UTF8.self)
        } ?? text
    }

    /// Whether a byte is a control character, or begins one that is replaced.
    private static func mayNeedCare(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }

    /// - Parameter bytes: valid UTF-8.
    private static func visible(_ bytes: UnsafeBufferPointer<UInt8>, keepsLines: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        var index = 0
        /// The byte so many places on, or 0 behind the end.
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        while index < bytes.count {
            var length = 1
            switch (byte(0), byte(1), byte(2)) {
            case (0x0A, _, _) where keepsLines, (0x09, _, _) where keepsLines, (0x0D, 0x0A, _) where keepsLines:
                result.append(byte(0))
            case (0..<0x20, _, _): result += [0xE2, 0x90, 0x80 + byte(0)]
            case (0x7F, _, _): result += [0xE2, 0x90, 0xA1]
            case (0xC2, 0x80..<0xA0, _), (0xD8, 0x9C, _):
                length = 2
                result += replacement
            case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xA9):
                length = 3
                result += replacement
            default: result.append(byte(0))
            }
            index += length
        }
        return result
    }

    /// U+FFFD.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
