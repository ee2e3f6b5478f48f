import Drafts
import Testing

private let value: JSONValue = [
    "z": [1, .double(0.1), .unsigned(.max), .null, true],
    "a": ["empty": [:], "none": [], "text": "a\"\\/\n\r\t\u{0}\u{1F}é汉👩‍👩‍👧e\u{301}\u{2028}\u{9B}\u{202E}"],
    "infinite": .double(.infinity),
]

@Test func aValueIsWrittenInTheOrderOfItsKeys() {
    #expect(
        value.pretty == """
            {
              "z": [
                1,
                0.1,
                18446744073709551615,
                null,
                true
              ],
              "a": {
                "empty": {},
                "none": [],
                "text": "a\\"\\\\/\\n\\r\\t\\u0000\\u001fé汉👩‍👩‍👧e\u{301}\\u2028\\u009b\\u202e"
              },
              "infinite": null
            }

            """)
    #expect(value.line.utf8.count { $0 == 0x0A } == 0)
}

@Test func whatIsWrittenReadsBack() throws {
    var finite = value
    if case .object(var members) = finite {
        members.removeLast()
        finite = .object(members)
    }
    #expect(try JSONValue(json: Array(finite.pretty.utf8)) == finite)
    #expect(try JSONValue(json: Array(finite.line.utf8)) == finite)
}
