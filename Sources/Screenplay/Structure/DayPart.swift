/// Whether a scene is set by day or by night, for schedules.
public enum DayPart: String, CaseIterable, Sendable {
    case day, night
    /// Between the two: dawn and dusk.
    case twilight

    /// What a heading's time says, in any case; nil where it says neither, as `CONTINUOUS`. The first word that does
    /// counts.
    public init?(_ time: String) {
        guard let part = time.withBytes({ Self.words(in: $0) }).lazy.compactMap({ Self.parts[$0] }).first else {
            return nil
        }
        self = part
    }

    /// Whether the last part of a heading names a time and not a place.
    static func isTime(_ text: Bytes) -> Bool {
        // The longest times, as "MOMENTS LATER THE SAME NIGHT", are well below this.
        guard text.count <= 64 else { return false }
        return words(in: text).contains { parts[$0] != nil || continuing.contains($0) }
    }

    private static func words(in text: Bytes) -> [String] {
        let text = String(text).lowercased()
        // Chinese and Japanese write no spaces: 夜晚 is one word, and so is 白天.
        return text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// English, German, French, Spanish, Italian, Chinese and Japanese.
    private static let parts: [String: DayPart] = {
        let words: [(DayPart, String)] = [
            (
                .day,
                "day daytime morning noon midday afternoon tag morgen vormittag mittag nachmittag jour journée matin"
            ),
            (.day, "midi día dia mañana mediodía tarde giorno mattina mezzogiorno pomeriggio"),
            (.day, "日 白天 日间 早上 早晨 清晨 上午 中午 下午 昼 朝"),
            (.night, "night evening midnight nacht abend mitternacht nuit soir minuit noche medianoche notte sera"),
            (.night, "mezzanotte 夜 夜晚 夜间 晚 晚上 深夜 夜里"),
            (.twilight, "dawn dusk sunrise sunset twilight morgendämmerung abenddämmerung dämmerung aube crépuscule"),
            (.twilight, "amanecer atardecer alba tramonto 黎明 黄昏 傍晚 夕 夕方"),
        ]
        return Dictionary(
            words.flatMap { part, list in list.split(separator: " ").map { (String($0), part) } },
            uniquingKeysWith: { $1 })
    }()

    /// Times that take their part of the day from the scene before.
    private static let continuing: Set<String> = [
        "continuous", "later", "same", "moments", "simultaneous", "später", "gleichzeitig", "continu", "plus",
        "continuo",
        "continua", "连续", "稍后", "同时",
    ]
}
