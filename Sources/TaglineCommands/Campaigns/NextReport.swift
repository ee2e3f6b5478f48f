import Campaign
import Charts
import Drafts

/// What `ads next` shows: what each line shall have, and the numbers that say so.
struct NextReport {
    private let recommendation: Recommendation
    private let seed: UInt64
    private let warnings: [String]

    /// - Parameter isRotated: whether any of the results come from Google.
    init(_ recommendation: Recommendation, seed: UInt64, isRotated: Bool) {
        (self.recommendation, self.seed) = (recommendation, seed)
        let hasRivalTags = recommendation.factors.contains { $0.name != Recommendation.angle && $0.levels.count > 1 }
        warnings =
            (hasRivalTags
                ? ["tags differ between campaigns alone: a tag's rate holds all else in which these campaigns differ"]
                : []) + (isRotated ? ["\(ResultsWarning.rotation)"] : [])
    }

    var json: JSONValue {
        let names = recommendation.factors.map(\.name)
        let lines = recommendation.lines.map { levels in
            JSONValue.object(zip(names, levels).map { JSONValue.Member($0, .string($1)) })
        }
        return [
            "seed": JSONValue(seed), "priorImpressions": .integer(recommendation.prior.impressions),
            "lines": .array(lines), "factors": .array(recommendation.factors.map(\.json)),
            "warnings": .array(warnings.map(JSONValue.string)),
        ]
    }

    var text: String {
        let factors = recommendation.factors
        let drawn: [TextTable.Column] = factors.map { ($0.name, .left) }
        var lines = TextTable([("line", .right)] + drawn)
        for (index, levels) in recommendation.lines.enumerated() { lines.append(["\(index + 1)"] + levels) }
        var levels = TextTable([
            ("because", .left), ("", .left), ("variants", .right), ("impressions", .right), ("clicks", .right),
            ("rate", .right), ("best with", .right), ("lines", .right),
        ])
        for (place, factor) in factors.enumerated() {
            for level in factor.levels {
                let count = recommendation.lines.count { $0[place] == level.name }
                levels.append([
                    factor.name, level.name, "\(level.variants)", "\(level.impressions)", "\(level.clicks)",
                    level.rate.map { decimal(100 * $0, places: 2) + " %" } ?? "untried",
                    decimal(level.probabilityOfBeingBest, places: 4), "\(count)",
                ])
            }
        }
        return lines.text + "\n" + levels.text
            + "\nBefore any result a level counts as 1 click in \(recommendation.prior.impressions) impressions. Seed \(seed).\n"
            + warnings.map { "\nwarning: \(visible($0))\n" }.joined()
    }
}

extension Factor {
    fileprivate var json: JSONValue {
        let levels = levels.map { level -> JSONValue in
            [
                "level": .string(level.name), "variants": .integer(level.variants),
                "impressions": .integer(level.impressions), "clicks": .integer(level.clicks),
                "rate": level.rate.map(JSONValue.double) ?? .null,
                "probabilityBest": .double(level.probabilityOfBeingBest),
            ]
        }
        return ["factor": .string(name), "levels": .array(levels)]
    }
}
