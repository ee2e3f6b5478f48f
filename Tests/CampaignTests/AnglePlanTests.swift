import Campaign
import Testing

struct AnglePlanTests {
    private static func brief() -> Brief {
        var brief = Brief(name: "Spring", channel: "google.rsa")
        (brief.product, brief.brand, brief.offer) = ("trail shoes", "Läufer", "Free returns")
        brief.claims = [Claim(text: "Waterproof to 20 km", proof: "lab report", until: "2026-12")]
        return brief
    }

    private static func plan(
        _ brief: Brief, lines: Int = 15, required: [[String]] = [], today: String? = nil,
        fit: ([String]) -> AnglePlan.Fit = { _ in .fits }
    ) -> AnglePlan {
        AnglePlan(lines: lines, for: brief, required: required, today: today, fit: fit)
    }

    private static func shares(_ plan: AnglePlan) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: plan.entries.map { ($0.angle.rawValue, $0.lines) })
    }

    @Test func `fifteen headlines are shared out as the guides say`() {
        let plan = Self.plan(Self.brief())
        #expect(plan.entries.map(\.angle) == Angle.allCases)
        #expect(plan.entries.map(\.lines) == [4, 4, 2, 2, 2, 1])
        #expect(plan.points.count == 15)
        #expect(
            plan.points.map(\.phrases).prefix(5)
                == [["trail shoes"], ["trail shoes"], ["trail shoes"], ["trail shoes"], []])
        #expect(plan.points.last == AnglePlan.Point(.brand, phrases: ["Läufer"]))
    }

    @Test(
        arguments: [
            (0, [0, 0, 0, 0, 0, 0]), (1, [1, 0, 0, 0, 0, 0]), (2, [1, 1, 0, 0, 0, 0]), (4, [1, 1, 1, 1, 0, 0]),
            (30, [8, 8, 4, 4, 4, 2]),
        ])
    func `fewer and more lines are shared out alike`(lines: Int, shares: [Int]) {
        #expect(Self.plan(Self.brief(), lines: lines).entries.map(\.lines) == shares)
    }

    @Test func `what the brief has nothing for is left out, with the reason`() {
        let plan = Self.plan(Brief(name: "Spring", channel: "google.rsa"), lines: 6)
        #expect(plan.entries.map(\.lines) == [0, 4, 0, 0, 2, 0])
        #expect(
            plan.entries.map(\.obstacle) == [
                "the brief has no must and no product", nil, "the brief has no claim with a proof that still holds",
                "the brief has no offer", nil, "the brief has no brand",
            ])
    }

    @Test func `a claim that no longer holds, or has no proof, is no point`() {
        #expect(Self.shares(Self.plan(Self.brief(), today: "2026-12-31"))["proof"] == 2)
        #expect(Self.shares(Self.plan(Self.brief(), today: "2027-01-01"))["proof"] == 0)
        var brief = Self.brief()
        brief.claims[0].proof = " "
        #expect(Self.shares(Self.plan(brief))["proof"] == 0)
    }

    @Test func `required phrases come first, in the lines that they are given`() {
        var brief = Self.brief()
        brief.must = ["wet rock", "跑鞋", "mud", "rain", "snow", "heat"]
        let plan = Self.plan(brief, lines: 8, required: [["跑鞋"], ["mud", "rain"], ["snow"], ["heat"]])
        #expect(plan.points.prefix(4).map(\.phrases) == [["跑鞋"], ["mud", "rain"], ["snow"], ["heat"]])
        #expect(plan.points.count == 8 && Self.shares(plan)["keyword"] == 4)
        #expect(plan.entries.first?.phrases.last == ["wet rock"])
    }

    @Test func `all lines take the angle that is asked for, but those with what is required`() {
        func shares(_ angle: Angle, _ required: String...) -> [Int] {
            AnglePlan(lines: 5, for: Self.brief(), required: required.map { [$0] }, angle: angle, today: nil) { _ in
                .fits
            }
            .entries.map(\.lines)
        }
        #expect(shares(.benefit) == [0, 5, 0, 0, 0, 0])
        #expect(shares(.offer, "mud", "跑鞋") == [2, 0, 0, 3, 0, 0])
        let none = AnglePlan(
            lines: 5, for: Brief(name: "a", channel: "sms"), required: [], angle: .proof, today: nil
        ) { _ in .fits }
        #expect(none.points == [])
    }

    @Test func `a phrase that fills its line stands in one, a refused one in none`() {
        let plan = Self.plan(Self.brief()) { phrases in
            switch phrases {
            case ["Free returns"]: .fills
            case ["Läufer"]: .refused("too long")
            default: .fits
            }
        }
        #expect(plan.entries.map(\.lines) == [5, 5, 2, 1, 2, 0])
        #expect(plan.entries.last?.obstacle == "too long")
    }
}
