import Generation
import Measures
import Testing

@testable import TaglineCommands

struct WishTests {
    private static func applied(_ wishes: [String]) throws -> (LineRequest, String?) {
        var (request, role): (LineRequest, String?) = (LineRequest(), nil)
        for wish in wishes { try Wish.apply(wish, to: &request, role: &role) }
        return (request, role)
    }

    @Test("Each wish changes what it names")
    func wishes() throws {
        let (request, role) = try Self.applied([
            "n=5", "len<=40", "len>=12", "must=the bus", "must=rain", "ban=love*", "begin=Well, ", "temp=0.7",
            "topp=0.9",
            "guide=1.5", "seed=41", "as=Old Man", "style=noir", "genre=黑色", "unit=graphemes", "words=strict",
            "stop=sentence",
        ])
        #expect(role == "Old Man")
        #expect((request.count, request.seed) == (5, 41))
        #expect(request.minLength == 12 && request.maxLength == 40)
        #expect((request.must, request.ban, request.prefix) == (["the bus", "rain"], ["love*"], "Well, "))
        #expect((request.temperature, request.topP, request.guidance) == (0.7, 0.9, 1.5))
        #expect(request.tags == ["style": "noir", "genre": "黑色"])
        #expect((request.unit, request.words, request.stop) == (.graphemes, .strict, .sentence))
    }

    @Test("Every name that errors list is a wish")
    func names() throws {
        for name in Wish.names {
            #expect(throws: Never.self) {
                let value = ["unit": "width", "words": "free", "stop": "line", "search": "set"][name] ?? "1"
                return try Self.applied(["\(name)=\(value)"])
            }
        }
    }

    @Test(
        "What is no wish is refused with what would be one",
        arguments: [
            ("n=27", "n takes 1 to 26, not 27"), ("len<=0", "len takes 1 to 1000, not 0"),
            ("len>=x", "len> takes 0 to 1000, not x"),
            ("temp=hot", "temp takes 0.0 to 10.0, not hot"), ("words=all", "words takes strict, free, not all"),
            ("seed=-1", "seed takes 0 to 9007199254740992, not -1"), ("bus", "bus: write it as name=value"),
            ("colour=red", "there is no wish colour; there are \(Wish.names.joined(separator: ", "))"),
        ])
    func refused(_ wish: String, _ message: String) {
        #expect(throws: Failure(message)) { try Self.applied([wish]) }
    }
}
