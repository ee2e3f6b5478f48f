import Measures

/// How far training is, on one line.
struct ProgressLine {
    /// The share that is behind, 0 to 1.
    var done: Double
    var step: Int
    /// In bits a character.
    var loss: Double
    /// The last validation loss in bits a character.
    var validLoss: Double?
    var charactersPerSecond: Double
    /// Seconds to the end, once they can be told.
    var secondsLeft: Double?

    private static let barColumns = 10...40

    /// The line without a bar, for streams that are no terminal.
    var plain: String { text(fields) }

    /// The line with a bar, in at most so many columns: what there is no room for is left out, the bar last.
    func text(columns: Int) -> String {
        let percent = "\(Int(done * 100))"
        let share = String(repeating: " ", count: max(0, 3 - percent.utf8.count)) + percent + " %"
        for count in stride(from: fields.count, through: 1, by: -1) {
            let text = share + "  " + text(Self.order.prefix(count).sorted().map { fields[$0] })
            let room = columns - MeasureUnit.width.length(of: text) - 2
            guard room >= Self.barColumns.lowerBound else { continue }
            return bar(columns: min(room, Self.barColumns.upperBound)) + "  " + text
        }
        return shortened(share, to: columns)
    }

    private var fields: [String] {
        [
            "step \(step)", "\(rounded(loss, 3)) bits", validLoss.map { "valid \(rounded($0, 3))" } ?? "",
            "\(Int(charactersPerSecond)) characters/s", secondsLeft.map { "\(Self.clock($0)) left" } ?? "",
        ]
    }

    /// The fields by what they are worth: loss, time left, validation loss, speed, step.
    private static let order = [1, 4, 2, 3, 0]

    private func text(_ fields: [String]) -> String { fields.filter { !$0.isEmpty }.joined(separator: "  ") }

    private func bar(columns: Int) -> String {
        let eighths = Int(min(max(done, 0), 1) * Double(columns * 8))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        let filled = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
        let blank = columns - eighths / 8 - (eighths % 8 > 0 ? 1 : 0)
        return filled + String(repeating: "░", count: blank)
    }

    /// Minutes and seconds, or from an hour on hours and minutes: `3:05`, `1:20 h`.
    static func clock(_ seconds: Double) -> String {
        let whole = Int(min(max(seconds, 0), 1e9).rounded())
        let (large, small) = whole < 3600 ? (whole / 60, whole % 60) : (whole / 3600, whole % 3600 / 60)
        return "\(large):\(small < 10 ? "0" : "")\(small)" + (whole < 3600 ? "" : " h")
    }
}
