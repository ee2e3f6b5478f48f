import Campaign
import Charts
import Drafts

/// What `ads results` shows.
struct ResultsReport {
    let analysis: ResultsAnalysis
    let warnings: [ResultsWarning]
    /// Where the variants' texts stand; nil where it is not known.
    let campaign: Campaign?

    var json: JSONValue {
        let split: JSONValue = ["chiSquare": .double(analysis.split.chiSquare), "p": .double(analysis.split.p)]
        return [
            "arms": .array(analysis.arms.map(object)), "split": split,
            "comparisons": .array(analysis.comparisons.map(\.json)),
            "warnings": .array(warnings.map { .string("\($0)") }),
        ]
    }

    private func object(_ arm: Arm) -> JSONValue {
        var members = [
            JSONValue.Member("name", .string(arm.name)), JSONValue.Member("impressions", .integer(arm.impressions)),
            JSONValue.Member("clicks", .integer(arm.clicks)), JSONValue.Member("rate", .double(arm.rate)),
            JSONValue.Member("wilson", Interval.wilson(arm).json),
        ]
        if let (slot, variant) = campaign?.variant(arm.name) {
            members.append(JSONValue.Member("slot", .string(slot)))
            members.append(JSONValue.Member("text", .string(variant.text)))
            if let angle = variant.angle { members.append(JSONValue.Member("angle", .string(angle))) }
        }
        return .object(members)
    }

    /// Two tables, then the warnings.
    var text: String {
        var arms = TextTable([
            ("variant", .left), ("impressions", .right), ("clicks", .right), ("rate", .right),
            ("95 % (Wilson)", .right),
            ("text", .left),
        ])
        for arm in analysis.arms {
            let text = campaign?.variant(arm.name)?.variant.text ?? ""
            arms.append([
                arm.name, "\(arm.impressions)", "\(arm.clicks)", percent(arm.rate), percents(.wilson(arm)),
                shortened(text, to: 40),
            ])
        }
        var comparisons = TextTable([
            ("a", .left), ("b", .left), ("b - a", .right), ("95 % (Newcombe)", .right), ("z", .right), ("p", .right),
            ("p (Holm)", .right), ("p (exact)", .right), ("b beats a", .right), ("loss by b", .right),
        ])
        for comparison in analysis.comparisons {
            comparisons.append([
                comparison.a, comparison.b, percent(comparison.difference), percents(comparison.newcombe),
                decimal(comparison.z, places: 3), probability(comparison.p),
                probability(comparison.pHolm), comparison.pExact.map(probability) ?? "",
                decimal(comparison.probabilityBBeatsA, places: 4),
                decimal(100 * comparison.expectedLoss, places: 4) + " %",
            ])
        }
        var text = arms.text
        if analysis.arms.count > 1 {
            text +=
                "even split: chi-square \(decimal(analysis.split.chiSquare, places: 2)), "
                + "p \(probability(analysis.split.p))\n\n" + comparisons.text
        }
        return text + warnings.map { "\nwarning: \(visible("\($0)"))\n" }.joined()
    }

    private func probability(_ p: Double) -> String { p < 0.00005 ? "<0.0001" : decimal(p, places: 4) }

    private func percent(_ rate: Double) -> String { decimal(100 * rate, places: 2) + " %" }

    private func percents(_ interval: Interval) -> String {
        decimal(100 * interval.lower, places: 2) + " to " + percent(interval.upper)
    }
}

extension Interval {
    var json: JSONValue { [.double(lower), .double(upper)] }
}

extension Comparison {
    var json: JSONValue {
        [
            "a": .string(a), "b": .string(b), "z": .double(z), "p": .double(p), "pHolm": .double(pHolm),
            "pExact": pExact.map(JSONValue.double) ?? .null, "difference": .double(difference),
            "newcombe": newcombe.json, "probabilityBBeatsA": .double(probabilityBBeatsA),
            "expectedLoss": .double(expectedLoss),
        ]
    }
}
