import Campaign
import LanguageModel
import Steering
import Testing

@testable import Generation

struct BuiltInModelTests {
    @Test(
        "What a text is said to be in counts before its letters",
        arguments: [
            ("zh", "Plain English.", BuiltInModel.chinese), ("zh-Hant", "", .chinese), ("ZH_tw", "", .chinese),
            ("中文", "", .chinese), ("en", "盐没了。", .english), ("de", "", .english), ("zhuang", "", .english),
        ])
    func language(_ language: String, _ text: String, _ model: BuiltInModel) {
        #expect(BuiltInModel(language: language, text: [text]) == model)
    }

    @Test(
        "A text is Chinese where most of its words are",
        arguments: [
            (["盐没了。"], BuiltInModel.chinese), (["我爱 Swift 语言"], .chinese), (["咖啡 92 度 🙂", "OK"], .chinese),
            (["He said 你好 and left."], .english), (["Cafe\u{301} 好"], .english), (["私は学校に行きます"], .english),
            (["Привет, 世界 и люди"], .english), (["12 — …", ""], .english), ([], .english),
        ])
    func letters(_ text: [String], _ model: BuiltInModel) {
        #expect(BuiltInModel(language: nil, text: text) == model)
    }

    @Test("A request is answered by the model of its tags, prefix, phrases or context")
    func requests() throws {
        func model(_ change: (inout LineRequest) -> Void) -> BuiltInModel {
            var request = LineRequest()
            change(&request)
            return request.builtInModel
        }
        #expect(model { _ in } == .english)
        #expect(model { $0.tags = ["language": "zh", "style": "noir"] } == .chinese)
        #expect(model { $0.tags = ["role": "贺九"] } == .chinese)
        #expect(model { $0.prefix = "盐" } == .chinese)
        #expect(model { $0.must = ["盐没了"] } == .chinese)
        #expect(model { $0.cover = ["咖啡", "茶"] } == .chinese)
        let pattern = try Pattern("你好.*")
        #expect(model { $0.pattern = pattern } == .chinese)
        #expect(model { $0.context = [.init(text: "贺九: 打烊了。\n", tags: [:])] } == .chinese)
        #expect(model { $0.tags = ["language": "en", "role": "贺九"] } == .english)
    }

    @Test("A brief is answered by the model of its tags or its facts")
    func briefs() {
        var brief = Brief(name: "coffee", channel: "google.rsa")
        #expect(brief.builtInModel == .english)
        brief.product = "挂耳咖啡"
        #expect(brief.builtInModel == .chinese)
        brief.tags["language"] = "en"
        #expect(brief.builtInModel == .english)
    }

    @Test("Each built-in model knows the characters of its language")
    func vocabularies() throws {
        let (english, chinese) = (try CharacterModel.builtIn(.english), try CharacterModel.builtIn(.chinese))
        #expect(english.hash != chinese.hash)
        func knows(_ model: CharacterModel, _ text: String) -> Bool {
            !model.vocabulary.ids(of: text).contains(Vocabulary.unknown)
        }
        #expect(knows(chinese, "这是说给她们听的话。") && knows(chinese, "這是說給她們聽的話。"))
        #expect(knows(english, "Well, the bus don't wait.") && !knows(english, "话"))
        #expect(chinese.tags.names.contains("language=zh") && chinese.tags.names.contains("language=zh-Hant"))
    }

    @Test("The Chinese model writes Chinese, in the characters of its tag")
    func writing() throws {
        var request = LineRequest()
        (request.count, request.seed, request.tags) = (8, 5, ["language": "zh", "kind": "headline"])
        request.maxLength = 30
        let generator = LineGenerator(try .builtIn(.chinese))
        let lines = try generator.lines(request).map(\.text)
        var shares = WordShares()
        for line in lines { shares.add(line) }
        #expect(shares.areMostlyChinese)
        #expect(Set(lines).count == 8)
        request.tags["language"] = "zh-Hant"
        #expect(try generator.lines(request).map(\.text) != lines)
    }
}
