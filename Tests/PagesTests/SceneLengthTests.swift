import Pages
import Screenplay
import Testing

struct SceneLengthTests {
    @Test func `scenes are counted in eighths of a page`() {
        let source =
            "Before.\n\nINT. BAR #1#\n\nRain.\n\nEXT. ROAD\n\n" + padding(40) + "INT. CELLAR #3#\n\nDark."
        let script = screenplay(source)
        let lengths = Pagination(of: script).lengths(of: script.scenes)
        // Bar: rows 3 to 7; road: rows 8 to 52 and 0 to 36; cellar: rows 37 to 39, less than an eighth.
        #expect(lengths.map(\.scene.number) == ["1", nil, "3"])
        #expect(lengths.map(\.eighths) == [1, 12, 1])
        #expect(lengths.map(\.length) == ["1/8", "1 4/8", "1/8"])
        #expect(lengths.map(\.firstPage) == ["1", "1", "2"])
        #expect(lengths.map(\.lastPage) == ["1", "2", "2"])
    }

    @Test func `whole pages are written without eighths`() {
        let script = screenplay("INT. BAR\n\n" + padding(53))
        #expect(Pagination(of: script).lengths(of: script.scenes).map(\.length) == ["2"])
    }

    @Test func `a script without scenes has no lengths`() {
        #expect(Pagination(of: screenplay("Rain.")).lengths(of: []) == [])
    }
}
