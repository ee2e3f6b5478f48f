import Campaign
import Testing

struct CallToActionTests {
    private func calls(_ text: String, in language: String?) throws -> Bool? {
        try CallToAction.pattern(in: language).map { try text.wholeMatch(of: Regex($0)) != nil }
    }

    @Test(arguments: [nil, "en", "EN-gb"])
    func `an English call begins with a verb in the imperative`(language: String?) throws {
        #expect(try calls("Try them on wet rock", in: language) == true)
        #expect(try calls("Trying them", in: language) == false)
        #expect(try calls("Try", in: language) == false)
    }

    @Test(arguments: ["zh", "zh-Hant", "ZH_tw", "中文"])
    func `a Chinese one begins with one of its own`(language: String) throws {
        #expect(try calls("预约开户", in: language) == true)
        #expect(try calls("Try them on", in: language) == false)
    }

    @Test func `of other languages nothing is known`() { #expect(CallToAction.pattern(in: "de") == nil) }
}
