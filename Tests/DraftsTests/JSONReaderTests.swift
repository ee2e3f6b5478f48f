import Drafts
import Testing

private func read(_ text: String) throws(JSONError) -> JSONValue { try JSONValue(json: Array(text.utf8)) }

@Test(
    arguments: [
        ("null", .null),
        (" true ", true),
        ("\u{FEFF}false", false),
        ("0", 0),
        ("-0", 0),
        ("-12", -12),
        ("9223372036854775807", .integer(.max)),
        ("9223372036854775808", .unsigned(9_223_372_036_854_775_808)),
        ("18446744073709551615", .unsigned(.max)),
        ("18446744073709551616", .double(18_446_744_073_709_551_616)),
        ("1.5e3", .double(1500)),
        ("-0.25E-1", .double(-0.025)),
        (#""a\"\\\/\b\f\n\r\té汉\u00e9\ud83c\udfacé""#, "a\"\\/\u{08}\u{0C}\n\r\té汉é🎬é"),
        ("[]", []),
        ("[1, [2], {}]", [1, [2], [:]]),
        ("{\"b\": 1,\r\n\t\"a\": {\"c\": null}}", ["b": 1, "a": ["c": .null]]),
    ] as [(String, JSONValue)])
func aValueIsRead(text: String, value: JSONValue) throws {
    #expect(try read(text) == value)
}

@Test func theLastOfSeveralMembersWithOneKeyCounts() throws {
    #expect(try read(#"{"a": 1, "a": 2}"#)["a"] == 2)
}

@Test(arguments: [
    ("", 1, 1, "a value is missing at the end"),
    ("\n \n", 3, 1, "a value is missing at the end"),
    ("[1,\n 2", 2, 3, "',' or ']' is expected here"),
    ("[1,\n]", 2, 1, "a value is expected here"),
    ("{\"a\": 1,}", 1, 9, "a key in quotes is expected here"),
    ("{\"a\" 1}", 1, 6, "':' is expected here"),
    ("{a: 1}", 1, 2, "a key in quotes is expected here"),
    ("[1] 2", 1, 5, "nothing may follow the value"),
    ("[01]", 1, 3, "',' or ']' is expected here"),
    ("[1.]", 1, 4, "a digit is expected here"),
    ("-", 1, 2, "a digit is expected here"),
    ("[1e]", 1, 4, "a digit is expected here"),
    ("[1e999]", 1, 2, "the number is too large"),
    ("[NaN]", 1, 2, "a value is expected here"),
    ("[nul]", 1, 2, "a value is expected here"),
    ("'a'", 1, 1, "a value is expected here"),
    ("[\"e\u{301}👩‍👩‍👧汉", 1, 6, "the string has no closing quote"),
    ("[\"e\u{301}👩‍👩‍👧汉\n\"]", 1, 6, "a control character in a string must be escaped"),
    (#"["\x"]"#, 1, 3, "no such escape exists in JSON"),
    (#"["\"#, 1, 3, "no such escape exists in JSON"),
    (#"["\u12G4"]"#, 1, 5, "four hexadecimal digits are expected here"),
    (#"["\u12"#, 1, 5, "four hexadecimal digits are expected here"),
    (#"["\ud83c"]"#, 1, 3, "half of a surrogate pair stands for no character"),
    (#"["\ud83cA"]"#, 1, 3, "half of a surrogate pair stands for no character"),
    (#"["\ud83c\u0041"]"#, 1, 3, "half of a surrogate pair stands for no character"),
    (#"["\udfac"]"#, 1, 3, "half of a surrogate pair stands for no character"),
])
func whatIsNoJSONIsRefusedWithItsPlace(text: String, line: Int, column: Int, message: String) {
    #expect(throws: JSONError(.malformed(message), line: line, column: column)) { try read(text) }
}

@Test(arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]])
func bytesThatAreNoUTF8AreNoJSON(bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONValue(json: [0x22] + bytes + [0x22]) }
    #expect(throws: JSONError.self) { try JSONValue(json: bytes) }
}

@Test(arguments: [("[", "]"), ("{\"a\":", "}")])
func nestingHasALimit(open: String, close: String) throws {
    func nested(_ depth: Int) -> String {
        String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    _ = try read(nested(256))
    let column = 256 * open.count + (open.count == 1 ? 2 : open.count + 1)
    #expect(throws: JSONError(.tooDeep, line: 1, column: column)) { try read(nested(257)) }
    #expect(throws: JSONError(.tooDeep, line: 1, column: column)) { try read(nested(10_000)) }
    #expect(throws: JSONError(.tooDeep, line: 1, column: column)) {
        try read(String(repeating: open, count: 1_000_000))
    }
}

@Test func aValueThatDoesNotFitIsNamedByItsPath() throws {
    let text = "{\"汉\": [\n  {\"b\": \"no\"}]}"
    let inner = try JSONCursor(read(text)).required("汉").array()[0]
    let error = #expect(throws: JSONError.self) { try inner.required("b").bool() }
    #expect(error?.description == "'汉[0].b' must be true or false, not 'no'")
    #expect(error?.located(in: Array(text.utf8)).line == 2)
    #expect(error?.located(in: Array(text.utf8)).column == 9)

    let missing = #expect(throws: JSONError.self) { try inner.required("c") }
    #expect(missing?.description == "'汉[0]' has no 'c'")
    #expect(throws: JSONError(.mismatch(expected: "an array", found: "an object"))) {
        try JSONCursor(read(text)).array()
    }
}
