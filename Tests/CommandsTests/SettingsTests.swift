import Testing

@testable import TaglineCommands

struct SettingsTests {
    @Test(
        "A setting takes a value and reports it",
        arguments: [
            ("temp", "0", "0.0"), ("temp", "10", "10.0"), ("topp", "0.01", "0.01"), ("topp", "1", "1.0"),
            ("guide", "2.5", "2.5"), ("words", "free", "free"), ("count", "26", "26"),
            ("seed", "9007199254740992", "9007199254740992"),
            ("seed", "none", "none"), ("model", "diner.safetensors", "diner.safetensors"), ("style", "noir", "noir"),
            ("style", "none", "none"), ("genre", "黑色电影", "黑色电影"),
            ("texts", "notes/雨.txt", "notes/雨.txt"), ("texts", "none", "none"),
            ("pager", "off", "off"), ("pager", "on", "on"), ("ghost", "off", "off"), ("ghost", "on", "on"),
        ])
    func values(_ name: String, _ value: String, _ reported: String) throws {
        var settings = Settings()
        try settings.set(name, to: value)
        #expect(settings.report.first { $0.name == name }?.value == reported)
    }

    @Test(
        "A value out of range is refused with the range, and changes nothing",
        arguments: [
            ("temp", "11", "0.0 to 10.0"), ("temp", "-1", "0.0 to 10.0"), ("temp", "nan", "0.0 to 10.0"),
            ("temp", "hot", "0.0 to 10.0"), ("topp", "0", "0.01 to 1.0"), ("guide", "21", "0.0 to 20.0"),
            ("count", "0", "1 to 26"), ("count", "3.5", "1 to 26"), ("count", "99999999999999999999", "1 to 26"),
            ("seed", "-1", "0 to 9007199254740992"), ("seed", "9007199254740993", "0 to 9007199254740992"),
        ])
    func refused(_ name: String, _ value: String, _ range: String) {
        var settings = Settings()
        #expect(throws: Failure("\(name) takes \(range), not \(value)")) { try settings.set(name, to: value) }
        #expect(settings.report.map(\.value) == Settings().report.map(\.value))
    }

    @Test("Every setting that is listed can be set, and no other")
    func names() {
        #expect(Settings.names.map(\.name) == Settings().report.map(\.name))
        #expect(
            throws: Failure(
                "there is no setting width; there are temp, topp, guide, words, count, seed, model, style, genre, texts, "
                    + "pager, ghost")
        ) {
            var settings = Settings()
            try settings.set("width", to: "80")
        }
    }
}
