import Testing

@testable import TaglineCommands

struct OptionTypeTests {
    @Test(
        "A tag is a key and a value",
        arguments: [
            ("style=noir", "style", "noir"), ("role=Old Man", "role", "Old Man"), ("a=b=c", "a", "b=c"),
            ("风格=黑色", "风格", "黑色"),
        ])
    func tags(_ argument: String, _ key: String, _ value: String) throws {
        let tag = try #require(Tag(argument: argument))
        #expect(tag.key == key && tag.value == value)
        #expect(tag.defaultValueDescription == argument)
    }

    @Test("What is no key and value is no tag", arguments: ["", "=", "style", "style=", "=noir"])
    func noTags(_ argument: String) {
        #expect(Tag(argument: argument) == nil)
    }

    @Test("The last value of a key counts")
    func repeatedTag() {
        let tags = ["style=noir", "genre=drama", "style=comedy"].compactMap(Tag.init(argument:))
        #expect(tags.byKey == ["style": "comedy", "genre": "drama"])
    }

    @Test(
        "A duration is a number and a unit, or several, the longest first",
        arguments: [
            ("90s", 90), ("10m", 600), ("1h", 3600), ("1.5h", 5400), ("0.5s", 0.5), ("30000m", 1_800_000),
            ("1m30s", 90), ("1h30m", 5400), ("2h0m1s", 7201),
        ])
    func durations(_ argument: String, _ seconds: Double) throws {
        #expect(try #require(Duration(argument: argument)).seconds == seconds)
    }

    @Test(
        "What has no unit, no size or no end is no duration",
        arguments: [
            "", "s", "10", "m10", "0s", "-5m", "nans", "infs", "1e300h", "721h", "10 m", "１０m", "1m30", "30s1m", "1m1m",
            "1h-30m", "720h1s", "hms",
        ])
    func noDurations(_ argument: String) {
        #expect(Duration(argument: argument) == nil)
    }
}
