import Campaign
import Testing

struct MergeTextTests {
    @Test(arguments: [
        ("Shoes in {city}", "Shoes in Köln"), ("{city}: {n} left", "Köln: 3 left"), ("", ""), ("}{", "}{"),
        ("{none:Shoes} for you", "Shoes for you"), ("{city:your town}!", "Köln!"), ("{{city}}", "{Köln}"),
        ("{other} {city", "{other} {city"),
        ("{KeyWord:Shoes} in {city}", "{KeyWord:Shoes} in Köln"), ("{e\u{301}}{city}😀", "{e\u{301}}Köln😀"),
    ])
    func `values stand in the fields' places`(text: String, expected: String) {
        let values = ["city": "Köln", "n": "3", "none": ""]
        #expect(MergeText(text, fields: values.keys).merged { values[$0] ?? "?" } == expected)
    }

    @Test func `fields tell their names and stand-ins`() {
        let fields = MergeText("{a} {b:c:d} {b:} {x}", fields: ["a", "b"]).fields
        #expect(fields.map(\.name) == ["a", "b", "b"])
        #expect(fields.map(\.standIn) == [nil, "c:d", ""])
        #expect(MergeText.names(in: "{a} {KEYWORD:b} {c:d} {} {e") == ["a", "c"])
    }

    @Test func `tags of search engines are fields where nobody else fills them`() throws {
        let channels = try ChannelsTests.house()
        let text = "{KeyWord:Shoes} in {city}"
        #expect(MergeText.names(in: text, on: channels["google.rsa"]) == ["city"])
        #expect(MergeText.names(in: text, on: channels["meta.feed"]) == ["KeyWord", "city"])
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["{", "{a", "{}", "{KeyWord:", "{=IF("])
    func `many braces are read in linear time`(part: String) {
        let text = String(repeating: part, count: 20_000) + "}"
        #expect(MergeText(text, fields: ["b"]).merged { $0 } == text)
        #expect(Variant(id: "a", text: text, unit: "utf8").length <= text.utf8.count)
    }

    @Test func `a field that nothing fills is told`() {
        #expect(MergeText.gap(in: "{a} {KeyWord:b}", except: ["a"]) == nil)
        #expect(
            MergeText.gap(in: "{LOCATION(City):here} {CUSTOMIZER.Price:$9} {COUNTDOWN(2026/11/30 23:59:59,5)}") == nil)
        #expect(MergeText.gap(in: "{a} {city:x}", except: ["a"]) == "nothing fills {city} in “{a} {city:x}”")
    }
}
