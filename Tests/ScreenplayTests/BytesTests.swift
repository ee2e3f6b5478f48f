import Testing

@testable import Screenplay

struct BytesTests {
    @Test func `the next sign and the next wide byte are found as by looking at each byte`() {
        var random = SplitMix64(seed: 1)
        let common: [UInt8] = [
            0x00, 0x0A, 0x0D, 0x0E, 0x2E, 0x2F, 0x30, 0x5A, 0x5B, 0x5C, 0x61, 0x80, 0x8E, 0xE1, 0xE2, 0xE3, 0xFF,
        ]
        let signs = Set<UInt8>(0x00...0x0D).union([0x2F, 0x5B, 0xE2])
        for _ in 0..<2000 {
            let length = Int.random(in: 0...80, using: &random)
            let rarity = Int.random(in: 1...20, using: &random)
            let bytes = (0..<length).map { _ in
                Int.random(in: 0..<rarity, using: &random) > 0 ? 0x61 : common.randomElement(using: &random) ?? 0
            }
            let start = Int.random(in: 0...length, using: &random)
            let sign = (start..<length).first { signs.contains(bytes[$0]) } ?? length
            let wide = (start..<length).first { bytes[$0] >= 0x80 } ?? length
            bytes.withUnsafeBufferPointer { buffer in
                #expect(Bytes(buffer).nextSign(from: start) == sign)
                #expect(Bytes(buffer).nextWide(from: start) == wide)
            }
        }
    }

    @Test func `pieces are those of an array`() {
        let array = [UInt8]("CUT TO:".utf8)
        array.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)[0..<7]
            for count in 0...9 {
                #expect(bytes.prefix(count).elementsEqual(array.prefix(count)))
                #expect(bytes.suffix(count).elementsEqual(array.suffix(count)))
                #expect(bytes.dropFirst(count).elementsEqual(array.dropFirst(count)))
                #expect(bytes.dropLast(count).elementsEqual(array.dropLast(count)))
            }
            #expect(bytes.index(5, offsetBy: -3, limitedBy: 7) == array.index(5, offsetBy: -3, limitedBy: 7))
            #expect(bytes.index(5, offsetBy: -3, limitedBy: 3) == array.index(5, offsetBy: -3, limitedBy: 3))
            #expect(bytes.index(5, offsetBy: 0, limitedBy: 5) == array.index(5, offsetBy: 0, limitedBy: 5))
            #expect(bytes.ends(in: " TO:") && bytes.ends(in: "CUT TO:") && bytes.ends(in: ""))
            #expect(!bytes.ends(in: "TO") && !bytes.ends(in: "A CUT TO:") && !bytes[3..<6].ends(in: "TO:"))
        }
    }

    @Test func `white space is what Unicode calls so`() {
        for value in 0...0x3100 as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isWhiteSpace = scalar.properties.isWhitespace
            String(scalar).withBytes { bytes in
                #expect(bytes.whiteSpaceLength(at: 0) == (isWhiteSpace ? bytes.count : 0), "\(value)")
                #expect(bytes.trimmedBack.isEmpty == isWhiteSpace && bytes.trimmedFront.isEmpty == isWhiteSpace)
            }
            #expect(scalar.isWhiteSpace == isWhiteSpace)
        }
    }

    @Test func `scalars are read from both sides`() {
        for scalar in ["a", "é", "你", "😆", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10FFFF}"] as [Unicode.Scalar] {
            let (front, back) = "x\(scalar)y".withBytes { bytes in
                (bytes.scalar(at: 1), bytes.scalar(before: bytes.endIndex - 1))
            }
            #expect(front == back && front.scalar == scalar && front.length == String(scalar).utf8.count)
        }
        let invalid: [[UInt8]] = [
            [0x80], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x80],
        ]
        for bytes in invalid {
            let found = bytes.withUnsafeBufferPointer { Bytes($0).scalar(at: 0) }
            #expect(found == ("\u{FFFD}", 1))
        }
    }
}
