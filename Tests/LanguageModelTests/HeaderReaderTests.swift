import Testing

@testable import LanguageModel

@Suite struct HeaderReaderTests {
    /// What `read` makes of a text, or the words of its error.
    private func outcome<Value>(
        _ text: some Sequence<UInt8>, _ read: (inout HeaderReader) throws(CheckpointError) -> Value
    ) -> Result<Value, CheckpointError> {
        Array(text).withUnsafeBufferPointer { bytes in
            var reader = HeaderReader(UnsafeRawBufferPointer(bytes))
            return Result { () throws(CheckpointError) in
                let value = try read(&reader)
                try reader.end()
                return value
            }
        }
    }

    @Test(arguments: [
        (#""""#, ""), (#"  "You came." "#, "You came."), (#""你来晚了🎬é""#, "你来晚了🎬é"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u674e\u5A1C\u0000""#, "李娜\0"),
        (#""\ud83c\udfac""#, "🎬"), ("\"\u{7F}\u{85}\"", "\u{7F}\u{85}"),
    ])
    func strings(text: String, expected: String) {
        #expect(outcome(text.utf8) { reader throws(CheckpointError) in try reader.string() } == .success(expected))
    }

    @Test(arguments: [
        ("", "at byte 0: '\"' is expected"), ("null", "at byte 0: '\"' is expected"),
        (#""abc"#, "at byte 4: a string has no end"), (#""abc\"#, "at byte 5: a string holds an unknown escape"),
        (#""\x""#, "at byte 3: a string holds an unknown escape"),
        ("\"a\nb\"", "at byte 3: a string holds a control character"),
        (#""\u12"#, "at byte 5: a string has no end"),
        (#""\u12g4""#, "at byte 6: four hexadecimal digits are expected"),
        (#""\ud83c""#, "at byte 8: a string holds half a character"),
        (#""\ud83c\n""#, "at byte 9: a string holds half a character"),
        (#""\ud83c\ud83c""#, "at byte 13: a string holds half a character"),
        (#""\udfac""#, "at byte 7: a string holds half a character"),
        (#""a" "b""#, "at byte 4: nothing more is expected"),
    ])
    func stringsThatAreNone(text: String, error: String) {
        #expect(
            outcome(text.utf8) { reader throws(CheckpointError) in try reader.string() } == .failure(.badHeader(error)))
    }

    @Test(arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
    func stringsThatAreNotUTF8(bytes: [UInt8]) {
        let text = [0x22, 0x61] + bytes + [0x22]
        #expect(
            outcome(text) { reader throws(CheckpointError) in try reader.string() }
                == .failure(.badHeader("at byte \(text.count): a string is not UTF-8")))
    }

    @Test(arguments: [
        ("[]", []), ("[ ]", []), ("[0]", [0]), (" [1, 20\n,\t300\r] ", [1, 20, 300]),
        ("[9223372036854775807]", [.max]),
    ])
    func listsOfNumbers(text: String, expected: [Int]) {
        #expect(outcome(text.utf8, numbers) == .success(expected))
    }

    @Test(arguments: [
        ("[", "at byte 1: a whole number is expected"), ("[1", "at byte 2: ']' is expected"),
        ("[1 2]", "at byte 3: ']' is expected"), ("[1,]", "at byte 3: a whole number is expected"),
        ("[,1]", "at byte 1: a whole number is expected"), ("[01]", "at byte 3: a whole number is expected"),
        ("[-1]", "at byte 1: a whole number is expected"), ("[1.5]", "at byte 2: ']' is expected"),
        ("[1e3]", "at byte 2: ']' is expected"), ("[9223372036854775808]", "at byte 19: a number is too large"),
        ("[99999999999999999999]", "at byte 19: a number is too large"),
        ("[[1]]", "at byte 1: a whole number is expected"),
        ("[1]]", "at byte 3: nothing more is expected"), ("\u{FEFF}[1]", "at byte 0: '[' is expected"),
    ])
    func listsThatAreNone(text: String, error: String) {
        #expect(outcome(text.utf8, numbers) == .failure(.badHeader(error)))
    }

    @Test func objectsKeepTheirOrder() {
        let text = #"{ "b" : [1] ,"a":[ ] ,"李":[2,3]}"#
        #expect(outcome(text.utf8, object) == .success(["b=[1]", "a=[]", "李=[2, 3]"]))
        #expect(outcome("{}".utf8, object) == .success([]))
    }

    @Test(arguments: [
        (#"{"a":[1]"#, "at byte 8: '}' is expected"), (#"{"a":[1],}"#, "at byte 9: '\"' is expected"),
        (#"{"a"[1]}"#, "at byte 4: ':' is expected"), (#"{a:[1]}"#, "at byte 1: '\"' is expected"),
        (#"{"a":[1],"a":[1]}"#, "at byte 12: a key stands twice"),
        (#"{"a":[1],"\u0061":[1]}"#, "at byte 17: a key stands twice"),
        (#"{"a":[1]}{"#, "at byte 9: nothing more is expected"),
    ])
    func objectsThatAreNone(text: String, error: String) {
        #expect(outcome(text.utf8, object) == .failure(.badHeader(error)))
    }

    private func numbers(_ reader: inout HeaderReader) throws(CheckpointError) -> [Int] {
        var numbers: [Int] = []
        try reader.list { reader throws(CheckpointError) in numbers.append(try reader.integer()) }
        return numbers
    }

    private func object(_ reader: inout HeaderReader) throws(CheckpointError) -> [String] {
        var members: [String] = []
        try reader.object { reader, key throws(CheckpointError) in members.append("\(key)=\(try numbers(&reader))") }
        return members
    }
}
