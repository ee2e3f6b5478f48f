import Drafts
import Measures
import Screenplay
import Testing

struct FeedTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            {"name": "ridge", "channel": "google.rsa", "product": "trail shoes", "must": ["shoes in {city}"]}
            """, to: "brief.json")
    }

    private func run(_ feed: String, _ more: String...) throws -> Program.Outcome {
        try folder.write(feed, to: "feed.csv")
        return try Program.run(
            ["ads", "generate", "brief.json", "--slot", "headline=3", "--seed", "7", "--feed", "feed.csv"] + more,
            in: folder)
    }

    private func objects(_ outcome: Program.Outcome) throws -> [JSONValue] {
        try outcome.text.split(separator: "\n").map { try JSONValue(json: Array($0.utf8)) }
    }

    @Test("A misspelt tag of the brief is told")
    func tags() throws {
        let brief = #"{"name": "ridge", "channel": "google.rsa", "tags": {"style": "boldd"}}"#
        try folder.write(brief, to: "b.json")
        let outcome = try Program.run(["ads", "generate", "b.json", "--slot", "headline=1"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("no tag style=boldd, which has no effect; did you mean style=bold?"))
    }

    @Test("Each row gets the same lines with its own values, and all have room")
    func rows() throws {
        let cities = ["Köln", "Ulm", "Frankfurt am Main", "\"Rio, RJ\"", "上海"]
        let outcome = try run("city,n\r\n" + cities.map { $0 + ",1\r\n" }.joined())
        #expect(outcome.status == 0 && outcome.errors == "")
        let objects = try objects(outcome)
        #expect(objects.map { $0["row"]?.integer } == Array(1...5))
        for (object, city) in zip(objects, cities) {
            #expect(object.keys == ["row", "slots"])
            let lines = object["slots"]?["headline"]?.items.compactMap(\.string) ?? []
            #expect(lines.count == 3)
            #expect(lines.allSatisfy { MeasureUnit.width.length(of: $0) <= 30 && !$0.contains("{") })
            let city = city.replacing("\"", with: "")
            #expect(lines.contains { $0.lowercased().contains("shoes in \(city.lowercased())") })
        }
        let same = try run("city,n\r\n" + cities.map { $0 + ",1\r\n" }.joined(), "-o", "rows.jsonl")
        #expect(same.status == 0 && same.text == "")
        #expect(try folder.bytes(of: "rows.jsonl") == outcome.output)
    }

    @Test("A row without a value takes the stand-in, and one that overflows is listed")
    func overflow() throws {
        let brief = #"{"name": "ridge", "channel": "google.rsa", "must": ["shoes in {city:town}"]}"#
        try folder.write(brief, to: "brief.json")
        let outcome = try run("n,city\n1,Ulm\n2,\n3,Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio\n")
        #expect(
            outcome.errors
                == "tagline: feed.csv: 1 of 3 rows has no lines; mend what their overflow and findings name\n")
        #expect(outcome.status == 1)
        let objects = try objects(outcome)
        #expect(objects.count == 3)
        let lines = objects[1]["slots"]?["headline"]?.items.compactMap(\.string) ?? []
        #expect(lines.contains { $0.lowercased().contains("shoes in town") })
        let overflow = try #require(objects[2]["overflow"]?.items.first)
        #expect(overflow.keys == ["slot", "id", "length", "limit"] && overflow["limit"] == 30)
        #expect((overflow["length"]?.integer ?? 0) > 50)
    }

    @Test("A phrase of every line is filled by each row, and an error is found behind warnings")
    func phraseOfEveryLine() throws {
        let brief = #"{"name": "ridge", "channel": "google.rsa", "mustEach": ["to {city:town}"]}"#
        try folder.write(brief, to: "brief.json")
        let objects = try objects(run("city,n\nUlm,1\n,2\n\"Ulm , the best\",3\n\"10\u{A0}000\",4\n"))
        #expect(objects.map(\.keys) == [["row", "slots"], ["row", "slots"], ["row", "findings"], ["row", "slots"]])
        #expect(objects[2]["findings"]?.items.contains { $0["rule"] == "claims.superlative" } == true)
        #expect(objects[3]["slots"]?["headline"]?.items.first?.string?.contains("10\u{A0}000") == true)
    }

    @Test("A long value leaves no lines that differ in their marks alone", arguments: ["1", "2"])
    func alike(seed: String) throws {
        try folder.write(#"{"name": "ridge", "channel": "google.rsa", "must": ["{city}"]}"#, to: "brief.json")
        try folder.write("city\nSaint Qu 97 of the Long Roads\nX\n", to: "feed.csv")
        let outcome = try Program.run(
            ["ads", "generate", "brief.json", "--slot", "headline=6", "--seed", seed, "--feed", "feed.csv"], in: folder)
        #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
        for object in try objects(outcome) {
            let lines = object["slots"]?["headline"]?.items.compactMap(\.string) ?? []
            let words = lines.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
            #expect(lines.count == 6 && Set(words).count == 6 && !lines.contains { $0.hasSuffix(",") }, "\(lines)")
        }
    }

    @Test("What a row's values bring into the lines is checked as the lines are")
    func findings() throws {
        let brief = #"{"name": "ridge", "channel": "google.rsa", "must": ["shoes in {city}"], "ban": ["cheap"]}"#
        try folder.write(brief, to: "brief.json")
        let outcome = try run("city\nUlm\nCheap Hill\nUlm 😀\n\"  Bad   Ems \"\n")
        #expect(
            outcome.errors
                == "tagline: feed.csv: 2 of 4 rows have no lines; mend what their overflow and findings name\n")
        #expect(outcome.status == 1)
        let objects = try objects(outcome)
        #expect(
            objects.map(\.keys) == [["row", "slots"], ["row", "findings"], ["row", "findings"], ["row", "slots"]])
        #expect(objects[1]["findings"]?.items.first?["rule"] == "ban")
        #expect(objects[2]["findings"]?.items.first?["rule"] == "google.chars")
        let lines = objects[3]["slots"]?["headline"]?.items.compactMap(\.string) ?? []
        #expect(lines.contains { $0.lowercased().contains("shoes in bad ems") })
    }

    @Test("A column that the brief has a value for, too, is filled by the feed", arguments: ["must", "mustEach"])
    func columnOfTheBrief(_ key: String) throws {
        let brief = #"{"name": "ridge", "channel": "google.rsa", "price": "$89", "\#(key)": ["From {price}"]}"#
        try folder.write(brief, to: "brief.json")
        let outcome = try run("price\n$99\n$129\n")
        #expect(outcome.status == 0 && outcome.errors == "")
        let objects = try objects(outcome)
        #expect(objects.count == 2)
        for (object, price) in zip(objects, ["$99", "$129"]) {
            let lines = object["slots"]?["headline"]?.items.compactMap(\.string) ?? []
            let count = lines.count { Phrase("From \(price)")?.occurs(in: $0) == true }
            #expect(lines.count == 3 && count >= (key == "must" ? 1 : 3), "\(lines)")
        }
    }

    @Test("A value that holds a field of its own leaves a gap, which is found")
    func fieldInAValue() throws {
        let objects = try objects(run("city\nUlm\n{brand}\n"))
        #expect(objects.first?["slots"] != nil && objects.last?.keys == ["row", "findings"])
        let finding = objects.last?["findings"]?.items.first
        #expect(finding?["rule"] == "field" && finding?["level"] == "error")
        #expect(finding?["message"]?.string?.hasPrefix("nothing fills {brand} in “") == true)
    }

    @Test("Rows that were emptied and space around names make no difference, nor does UTF-16")
    func asSpreadsheetsWriteIt() throws {
        let plain = try run("city,n\nKöln,1\n上海,2\n")
        #expect(plain.status == 0 && plain.errors == "")
        #expect(try run(" city , n\r\n,\r\nKöln ,1\r\n , \r\n上海,2\r\n,\r\n").output == plain.output)
        #expect(try run("city,n,,\r\nKöln,1,,\r\n上海,2,,x\r\n").output == plain.output)
        for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
            let bytes = try encoding.encoded(Array("\u{FEFF}city\tn\r\nKöln\t1\r\n上海\t2\r\n".utf8))
            try folder.write(bytes, to: "wide.csv")
            let wide = try Program.run(
                ["ads", "generate", "brief.json", "--slot", "headline=3", "--seed", "7", "--feed", "wide.csv"],
                in: folder)
            #expect(wide.status == 0 && wide.errors == "" && wide.output == plain.output)
        }
    }

    @Test("A phrase whose brace is not closed is refused")
    func oddBrace() throws {
        try folder.write(#"{"name": "ridge", "channel": "google.rsa", "must": ["{city"]}"#, to: "brief.json")
        let outcome = try run("city\nUlm\n")
        #expect(outcome.errors == "tagline: a brace is not closed in “{city”\n" && outcome.status == 1)
    }

    @Test(
        "A feed that lacks what the brief names is refused before anything is written",
        arguments: [
            ("town\nUlm\n", "feed.csv:1:1: there is no column city; there are town; the first line names the columns"),
            (
                "city,n\nUlm,1\n,2\n",
                "feed.csv: row 2 has no city; fill it in, or write {city:…} with what stands there then"
            ),
            ("city,city\nUlm,Ulm\n", "feed.csv:1:1: there are two columns city"),
            ("city,n\nUlm\n", "feed.csv:2:1: the row has 1 cell, and the header has 2"),
            ("city\n\"Ulm\n", "feed.csv:2:1: the quote that opens here is never closed"),
            ("", "feed.csv:1:1: there is no header; the first line names the columns"),
            ("city,n\n", "feed.csv: the feed has no rows; give it one for each recipient or product"),
            ("city,n\n,\n , \n", "feed.csv: the feed has no rows; give it one for each recipient or product"),
        ])
    func refused(feed: String, diagnostic: String) throws {
        let outcome = try run(feed, "-o", "rows.jsonl")
        #expect(outcome.errors == "tagline: \(diagnostic)\n")
        #expect(outcome.status == 1 && outcome.text == "" && !folder.has("rows.jsonl"))
    }
}
