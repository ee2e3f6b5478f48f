import Foundation
import Testing

@testable import LanguageModel

@Suite struct LineBufferTests {
    private static func read(_ json: some Sequence<UInt8>) throws(CorpusError) -> LineBuffer {
        var buffer = LineBuffer()
        // What stood there before leaves no trace.
        buffer.read(TaggedLine(work: "old", role: "OLD", tags: ["kind": "direction", "style": "old"], text: "old"))
        try buffer.read(json: Array(json).span)
        return buffer
    }

    @Test(arguments: [
        (#"{"work":"w","role":"ANNA","kind":"dialogue","text":"You came."}"#, "ANNA: You came.\n", ["kind=dialogue"]),
        (
            #"{"work":"w","role":null,"kind":"direction","text":"A dog barks.","author":"B. C."}"#, "[A dog barks.]\n",
            ["kind=direction", "style=B. C."]
        ),
        (
            #"{"kind":"headline","style":"bold","author":"x","text":"Go far","year":1900,"source":"s"}"#, "Go far\n",
            ["kind=headline", "style=bold"]
        ),
        (#"{"author":"x","style":null,"text":"a"}"#, "a\n", []),
        (#"{"text":"你来晚了。","role":"李娜"}"#, "李娜: 你来晚了。\n", []),
        (#"{"text":"e\u0301 \ud83d\ude00 \"\\\/\b\f\n\r\t\u00e9"}"#, "e\u{301} 😀 \"\\/\u{8}\u{C}\n\r\t\u{E9}\n", []),
        (#"{"text":"🚲👩‍👩‍👧","a=b":"c=d"}"#, "🚲👩‍👩‍👧\n", ["a=b=c=d"]),
        (#"{"text":"","role":"","kind":"","work":""}"#, "\n", []),
        ("  {\t\"text\" : \"a\" ,\"x\":[1,-2.5e+10,{\"y\":[true,false,null,\"\\u4f60\"]},[],{}] } \r", "a\n", []),
        (#"{"text":"a","x":"1","text":"b","x":"2","y":"3","x":"4"}"#, "b\n", ["y=3", "x=4"]),
        (#"{"role":"A","text":"a","role":"B","kind":"direction"}"#, "B: a\n", ["kind=direction"]),
        (
            #"{"act": 2 ,"scene":-1.50e+3,"sung":true,"cut":false,"mood":null,"role":7,"year":1900,"text":"a"}"#,
            "7: a\n", ["act=2", "scene=-1.50e+3", "sung=true", "cut=false"]
        ),
    ])
    func aLineIsReadAsItsRoleOrKindSays(json: String, text: String, tags: [String]) throws {
        let line = try Self.read(json.utf8)
        #expect(line.modelText == text)
        #expect(line.tagNames == tags)
    }

    @Test(arguments: [
        "", " ", "[1]", "1", "null", "{", "}", "{}x", #"{"text":"a"} {}"#, #"{"text":"a",}"#, #"{,"text":"a"}"#,
        #"{"text" "a"}"#, #"{"text":"a"#, #"{"text":"a\"#, #"{"text":"\x"}"#, #"{"text":"\u12"}"#,
        #"{"text":"\u12g4"}"#,
        #"{"text":"\ud83d"}"#, #"{"text":"\ud83dx"}"#, #"{"text":"\ud83d\u0041"}"#, #"{"text":"\ude00"}"#,
        "{\"text\":\"a\tb\"}", "{\"text\":\"a\u{0}b\"}", #"{text:"a"}"#, #"{'text':'a'}"#, #"{"text":"a","x":01}"#,
        #"{"text":"a","x":-}"#, #"{"text":"a","x":1.}"#, #"{"text":"a","x":.5}"#, #"{"text":"a","x":1e}"#,
        #"{"text":"a","x":+1}"#, #"{"text":"a","x":tru}"#, #"{"text":"a","x":nulls}"#, #"{"text":"a","x":[1,]}"#,
        #"{"text":"a","x":[1 2]}"#, #"{"text":"a","x":{"y"}}"#, #"{"text":"a","x":{1:2}}"#, #"{"text":"a","x":[}"#,
        #"{"text":"a","x":"# + String(repeating: "[", count: 100_000), "\u{FEFF}{\"text\":\"a\"}",
    ])
    func whatIsNoObjectIsRefused(json: String) {
        #expect(throws: CorpusError.notAnObject) { try Self.read(json.utf8) }
    }

    @Test(arguments: ["{}", #"{"role":"A"}"#, #"{"text":1}"#, #"{"text":["a"]}"#, #"{"text":"a","text":null}"#])
    func anObjectWithoutTextIsRefused(json: String) {
        #expect(throws: CorpusError.noText) { try Self.read(json.utf8) }
    }

    @Test func aNumberKeepsWorksApart() throws {
        #expect(try Self.read(#"{"work":12,"text":"a"}"#.utf8).line == TaggedLine(work: "12", text: "a"))
    }

    @Test func factsAreNoTagsAndStayWithTheLine() throws {
        let json = #"{"source":"a=b","licence":"PD","source":"Ibsen, 1879","year":1879,"gender":"","text":"a"}"#
        let line = try Self.read(json.utf8).line
        #expect(line == TaggedLine(facts: ["source": "Ibsen, 1879", "licence": "PD", "year": "1879"], text: "a"))
        #expect(LineBuffer(line).line == line)
    }

    @Test(
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xBD], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
    func bytesThatAreNotUTF8AreRefusedInJSONAndReplacedInText(bytes: [UInt8]) {
        let json = Array(#"{"text":""#.utf8) + bytes + Array(#""}"#.utf8)
        #expect(throws: CorpusError.notAnObject) { try Self.read(json) }
        var line = LineBuffer()
        line.read(text: (Array("a".utf8) + bytes + Array("b".utf8)).span, work: "w")
        #expect(line.modelText == String(decoding: Array("a".utf8) + bytes + Array("b\n".utf8), as: UTF8.self))
        #expect(line.modelText.unicodeScalars.contains("\u{FFFD}"))
    }

    /// Damaged anywhere, a line is refused where Foundation's reader refuses it, and else read the same; but a comma
    /// before an end, which Foundation passes over, is refused.
    @Test func damagedLinesAreReadAsFoundationReadsThem() {
        let line = Array(#"{"text":"Zé \u00e9\ud83d\ude00","x":[1.5e3,{"y":null}],"role":"李","n":-0.1,"t":true}"#.utf8)
        let marks = Array("\"\\{}[]:,0.e-ux \u{7F}".utf8) + [0x00, 0x0A, 0x80, 0xC3, 0xFF]
        var random = RandomSource(seed: 3)
        var accepted = 0
        for _ in 0..<4000 {
            var damaged = line
            for _ in 0...random.next(below: 2) {
                let place = random.next(below: damaged.count)
                switch random.next(below: 3) {
                case 0: damaged[place] = marks[random.next(below: marks.count)]
                case 1: damaged.insert(marks[random.next(below: marks.count)], at: place)
                default: damaged.remove(at: place)
                }
            }
            let read = try? Self.read(damaged)
            let hasLooseComma = String(decoding: damaged, as: UTF8.self).contains(/,\s*[}\]]/)
            let object = hasLooseComma ? nil : try? JSONSerialization.jsonObject(with: Data(damaged)) as? [String: Any]
            guard let text = object?["text"] as? String else {
                #expect(read == nil, "\(String(decoding: damaged, as: UTF8.self))")
                continue
            }
            let role = (object?["role"] as? String).flatMap { $0.isEmpty ? nil : $0 }
            let expected = role.map { "\($0): \(text)\n" } ?? "\(text)\n"
            #expect(read.map { Array($0.text) } == Array(expected.utf8), "\(String(decoding: damaged, as: UTF8.self))")
            accepted += 1
        }
        #expect((200..<3800).contains(accepted))
    }
}
