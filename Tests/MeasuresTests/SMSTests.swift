import Testing

@testable import Measures

struct SMSTests {
    @Test func `the alphabet has 127 characters and an extension of 10`() {
        let costs = (0...0x10FFFF).compactMap(Unicode.Scalar.init).compactMap(GSM7.septets)
        #expect(costs.filter { $0 == 1 }.count == 127)
        #expect(costs.filter { $0 == 2 }.count == 10)
    }

    @Test(arguments: [
        ("", SMS.Encoding.gsm7, 0, 0), ("hello", .gsm7, 5, 1), ("[€]", .gsm7, 6, 1), ("ñ à Ç", .gsm7, 5, 1),
        ("ç", .ucs2, 1, 1),
        ("e\u{301}", .ucs2, 2, 1), ("hello 😀", .ucs2, 8, 1),
    ])
    func `one character outside the alphabet turns the message to UTF-16`(
        text: String, encoding: SMS.Encoding, units: Int, segments: Int
    ) {
        let sms = SMS(text)
        #expect(sms.encoding == encoding)
        #expect(sms.units == units)
        #expect(sms.segments == segments)
    }

    @Test(arguments: [
        ("a", 160, 1), ("a", 161, 2), ("a", 306, 2), ("a", 307, 3), ("中", 70, 1), ("中", 71, 2), ("中", 134, 2),
        ("中", 135, 3),
        // 76 pairs fit in a part of 153 septets, 33 in one of 67 units: the odd one stays empty.
        ("€", 80, 1), ("€", 81, 2), ("€", 152, 2), ("€", 153, 3), ("😀", 35, 1), ("😀", 36, 2), ("😀", 66, 2),
        ("😀", 67, 3),
    ])
    func `a long message is billed in parts that split no character`(character: String, count: Int, segments: Int) {
        #expect(SMS(String(repeating: character, count: count)).segments == segments)
    }
}
