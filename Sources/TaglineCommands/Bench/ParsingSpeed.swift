import Drafts
import Screenplay

/// How fast Fountain becomes a document, or its JSON, inside the process.
enum ParsingSpeed {
    /// Megabytes of script, 10^6 bytes each, a second.
    ///
    /// - Parameter script: Fountain; nil for a script made for this.
    static func measured(toJSON: Bool, script: [UInt8]?, within seconds: Double) throws(Failure) -> Double {
        let copies = megabytes * 1_000_000 / page.utf8.count
        let script = script ?? Array((titlePage + String(repeating: page, count: copies)).utf8)
        let median = try Samples.median(budget: seconds) {
            let screenplay = Screenplay(fountain: script)
            if toJSON { _ = try? JSONFormat().write(.screenplay(screenplay)) }
        }
        return Double(script.count) / 1e6 / median
    }

    private static let megabytes = 2

    private static let titlePage = "Title: THE LATE TRAIN\nAuthor: Tagline\n\n"

    private static let page = """
        INT. WAITING ROOM - NIGHT

        A clock without hands. RUTH, 60, folds a timetable into a boat. The _only_ door is **locked**, or looks it.

        RUTH
        (not turning round)
        If you came for the train, you came for the wrong one.

        TOM (O.S.)
        I came for you.

        She sets the boat on the bench. [[How long has she been here?]] Rain begins, *softly*, as if asked.

        RUTH ^
        Then you are late.

        TOM
        The café was open. I thought: one coffee.
        One coffee, Ruth.

        > CUT TO:

        EXT. PLATFORM - CONTINUOUS #12A#

        Nobody. Far off, a light that could be anything.


        """
}
