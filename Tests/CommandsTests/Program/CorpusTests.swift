import Drafts
import Foundation
import Testing

struct CorpusTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let ads = """
        {"kind": "headline", "style": "plain", "text": "Warm bread at six"}
        {"kind": "headline", "style": "plain", "text": "面包，六点出炉"}
        {"kind": "cta", "style": "bold", "text": "Order now"}

        """

    @Test("A corpus without a fault passes, with its figures")
    func passes() throws {
        try folder.write(Self.ads, to: "c/ads.jsonl")
        try folder.write("Title: A\nStyle: noir\nGenre: crime\n\nINT. A - DAY\n\nANNA\nYou came.\n", to: "c/a.fountain")
        let passed = try Program.run(["corpus", "check", "c"], in: folder)
        #expect(passed.status == 0 && passed.errors == "")
        #expect(
            passed.text == """
                files            2
                lines            5
                characters       54
                words            17
                vocabulary       17
                works            1
                roles            1
                lengths          7 least, 9 median, 17 most of ten, 17 most
                distinct         1.0 of 1, 1.0 of 2, 1.0 of 3
                near-duplicates  0 of 3 lines, 0.0 % (at most 2.0 %)
                same four words  0 of 3 lines, 0.0 % (at most 1.0 %)
                scripts          1 with 1 character
                found            0 errors, 0 warnings

                """)
    }

    @Test("Neighbouring files of the same name are works of their own")
    func sameNames() throws {
        let script = "INT. A - DAY\n\nANNA\nYou came.\n"
        for name in ["s/ep1/script.fountain", "s/ep2/script.fountain"] { try folder.write(script, to: name) }
        for name in ["t/ep1/script.fountain", "t/ep2/other.fountain"] { try folder.write(script, to: name) }
        let stats = try Program.run(["corpus", "stats", "s"], in: folder)
        #expect(stats.text.contains("works       2\n"), "\(stats.text)")
        func bits(_ path: String) throws -> Double? {
            try Program.run(
                ["evaluate", path, "--ngram", "3", "--on", "s/ep1", "--recency", "--json"], in: folder
            )
            .json()["bitsPerCharacter"]?.number
        }
        #expect(try bits("s") == bits("t"))
        let lines = try Program.run(
            ["corpus", "import", "s", "--licence", "CC0-1.0", "--source", "us", "-o", "-"], in: folder
        ).text
        #expect(lines.contains(#""work":"ep1/script.fountain""#) || lines.contains(#""work": "ep1/script.fountain""#))
    }

    @Test("Faults are listed with their places, and the status says so")
    func faults() throws {
        try folder.write(
            #"{"kind": "headlin", "text": "Bread for {you}"}"# + "\n" + #"{"kind": "cta", "text": "Xyzzy now"}"#,
            to: "a.jsonl")
        try folder.write("bread for now\n", to: "words")
        let people = try Program.run(["corpus", "check", "a.jsonl", "--words", "words"], in: folder)
        #expect(people.status == 1 && people.errors == "")
        #expect(
            people.text.hasPrefix("a.jsonl:1: error tag.kind: the kind “headlin” is not known; it is one of action, "))
        #expect(
            people.text.hasSuffix(
                "2 words\n                 xyzzy 1 (a.jsonl:2)\n                 you 1 (a.jsonl:1)\n"
                    + "found            2 errors, 0 warnings\n"))
        let json = try Program.run(
            ["corpus", "check", "a.jsonl", "--allow", "kind=headlin", "--json"], in: folder)
        #expect(json.status == 1)
        let value = try json.json()
        #expect(
            value.keys == [
                "files", "lines", "characters", "words", "vocabulary", "works", "roles", "lengths", "distinct",
                "nearDuplicates", "sharedOpenings", "scripts", "unknownWords", "findings",
            ])
        #expect(value["unknownWords"] == .null)
        #expect(value["nearDuplicates"] == ["lines": 0, "compared": 2, "share": .double(0), "limit": .double(0.02)])
        #expect(value["findings"]?.items.map { $0["rule"]?.string } == ["field"])
        #expect(value["findings"]?.items.first?["file"] == "a.jsonl")
        #expect(value["findings"]?.items.first?["line"] == 1)
        #expect(value["findings"]?.items.first?["level"] == "error")
    }

    @Test("Without a path, the program's own corpora are checked")
    func ownCorpora() throws {
        try folder.write("Rain on the window.\n", to: "mine/a.txt")
        let arguments = ["corpus", "check", "--json"]
        let outcome = try Program.run(arguments, in: folder, environment: ["TAGLINE_CORPORA=\(folder.file("mine"))"])
        #expect(outcome.status == 0)
        #expect(try outcome.json()["lines"] == 1)
    }

    @Test("A link to a folder is as good as the folder")
    func linkedFolder() throws {
        try folder.write("Rain on the window.\n", to: "mine/sub/a.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: "mine")
        let counted = try Program.run(["corpus", "stats", "link", "--json"], in: folder).json()
        #expect(counted["files"] == 1 && counted["lines"] == 1)
    }

    @Test("What a folder hides is not read, nor a folder that is named like a file; what is named itself is")
    func hidden() throws {
        try folder.write("Rain on the window.\n", to: "mine/a.txt")
        try folder.write("He sits.\n", to: "mine/b.txt/c.txt")
        try folder.write([0xFF], to: "mine/._a.txt")
        try folder.write("Rain on the window, struck.\n", to: "mine/.tagline/snapshots/a.txt")
        func counted(_ path: String) throws -> JSONValue {
            try Program.run(["corpus", "stats", path, "--json"], in: folder).json()
        }
        let all = try counted("mine")
        #expect(all["files"] == 2 && all["lines"] == 2)
        #expect(try counted("mine/.tagline")["lines"] == 1 && counted("mine/.tagline/snapshots/a.txt")["lines"] == 1)
    }

    @Test("Statistics count tags by their values")
    func stats() throws {
        try folder.write(Self.ads, to: "ads.jsonl")
        let outcome = try Program.run(["corpus", "stats", "ads.jsonl", "--json"], in: folder)
        #expect(outcome.status == 0 && outcome.errors == "")
        let value = try outcome.json()
        #expect(value["files"] == 1 && value["lines"] == 3)
        #expect(value["tags"] == ["kind": ["headline": 2, "cta": 1], "style": ["plain": 2, "bold": 1]])
        #expect(value["lengths"] == ["least": 7, "median": 9, "p90": 17, "most": 17])
        let people = try Program.run(["corpus", "stats", "ads.jsonl"], in: folder)
        #expect(people.text.hasSuffix("kind        headline 2, cta 1\nstyle       plain 2, bold 1\n"))
    }

    @Test("Addresses and numbers are counted, and taken out of copies alone")
    func scrub() throws {
        let text = "Mail anna@example.com\r\nor call 202-555-0143, or anna@example.com. 雨"
        try folder.write(text, to: "c/sub/a.txt")
        try folder.write("Rain.", to: "c/b.txt")
        let counted = try Program.run(["corpus", "scrub", "c"], in: folder)
        #expect(counted.status == 0)
        #expect(
            counted.text == """
                c/sub/a.txt:1: 1 e-mail
                c/sub/a.txt:2: 1 e-mail, 1 telephone
                2 e-mail and 1 telephone in 2 files; name a folder with -o to take them out

                """)
        let outcome = try Program.run(["corpus", "scrub", "c", "-o", "out/clean"], in: folder)
        #expect(outcome.status == 0 && outcome.text.hasSuffix("2 e-mail and 1 telephone in 2 files\n"))
        #expect(try folder.text(of: "out/clean/sub/a.txt") == "Mail {email}\r\nor call {phone}, or {email}. 雨")
        #expect(try folder.text(of: "out/clean/b.txt") == "Rain.")
        #expect(try folder.text(of: "c/sub/a.txt") == text)
    }

    @Test("A file of any kind becomes tagged lines that say where they come from, and reads back the same")
    func takeIn() throws {
        try folder.write("1\n00:00:01,000 --> 00:00:02,000\n你来晚了。\n", to: "a.srt")
        try folder.write("text,style,role\n\"Rain, \"\"again\"\" 🌧️\",noir,ANNA\n", to: "b.csv")
        let outcome = try Program.run(
            [
                "corpus", "import", "a.srt", "b.csv", "--licence", "CC0-1.0", "--source", "Rain, by Anna", "-o",
                "c.jsonl",
            ],
            in: folder)
        #expect(outcome.status == 0 && outcome.text == "" && outcome.errors == "")
        #expect(
            try folder.text(of: "c.jsonl") == """
                {"work": "a.srt", "kind": "dialogue", "source": "Rain, by Anna", "licence": "CC0-1.0", "text": "你来晚了。"}
                {"work": "b.csv", "role": "ANNA", "style": "noir", "source": "Rain, by Anna", "licence": "CC0-1.0", "text": "Rain, \\"again\\" 🌧️"}

                """)
        let tags = try Program.run(["corpus", "stats", "c.jsonl", "--json"], in: folder).json()["tags"]
        #expect(tags == ["kind": ["dialogue": 1], "style": ["noir": 1]])
    }

    @Test("A line that names its own source and licence keeps them, and what else is known of it")
    func takeInKnown() throws {
        try folder.write(
            #"{"source": "Gutenberg 1", "licence": "PD", "year": 1895, "gender": null, "style": "wry", "text": "a"}"#
                + "\n" + #"{"work": 2, "source": "", "license": "MIT", "text": "b"}"# + "\n",
            to: "a.jsonl")
        try folder.write("Text,Licence\nc,PD\nd,\n", to: "b.csv")
        let arguments = ["corpus", "import", "a.jsonl", "b.csv", "--licence", "CC0-1.0", "--source", "mix", "-o", "-"]
        #expect(
            try Program.run(arguments, in: folder).text == """
                {"style": "wry", "year": "1895", "source": "Gutenberg 1", "licence": "PD", "text": "a"}
                {"work": "2", "source": "mix", "licence": "MIT", "text": "b"}
                {"work": "b.csv", "source": "mix", "licence": "PD", "text": "c"}
                {"work": "b.csv", "source": "mix", "licence": "CC0-1.0", "text": "d"}

                """)
    }
}
