import Screenplay
import Testing

struct SceneHeadingTests {
    /// A heading; its setting, location, time and part of the day.
    private static let headings: [(String, String?, String, String?, DayPart?)] = [
        ("INT. HOUSE - DAY", "INT", "HOUSE", "DAY", .day),
        ("EXT. HOUSE - KITCHEN - LATE NIGHT", "EXT", "HOUSE - KITCHEN", "LATE NIGHT", .night),
        ("int./ext. car – dusk", "INT/EXT", "car", "dusk", .twilight),
        ("I/E CAR -- CONTINUOUS", "INT/EXT", "CAR", "CONTINUOUS", nil),
        ("EST. PARIS", "EST", "PARIS", nil, nil),
        ("INT.NIGHT CLUB", "INT", "NIGHT CLUB", nil, nil),
        ("INT. HOUSE - KITCHEN", "INT", "HOUSE - KITCHEN", nil, nil),
        ("INT-BAR - NACHT", "INT", "BAR", "NACHT", .night),
        ("SNIPER SCOPE - DAY [[lens?]]", nil, "SNIPER SCOPE", "DAY", .day),
        ("EXT. 路口 - 夜", "EXT", "路口", "夜", .night),
        ("INT. X-RAY ROOM - 10 MOMENTS LATER", "INT", "X-RAY ROOM", "10 MOMENTS LATER", nil),
        ("INT. ", "INT", "", nil, nil), ("INT. - DAY", "INT", "DAY", nil, nil), ("", nil, "", nil, nil),
    ]

    @Test(arguments: headings.indices)
    func `a heading is a setting, a location and a time`(_ index: Int) {
        let (text, setting, location, time, part) = Self.headings[index]
        let heading = SceneHeading(text)
        #expect(heading.setting?.rawValue == setting)
        #expect(heading.location == location && heading.time == time && heading.dayPart == part)
    }
}
