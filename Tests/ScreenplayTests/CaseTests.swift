import Screenplay
import Testing

@Suite(.enabled(if: Fixtures.arePresent))
struct CaseTests {
    @Test func `all cases are there`() {
        #expect(FountainCase.all.count == 120)
    }

    @Test(arguments: FountainCase.all)
    func `a case reads as worked out`(_ fountain: FountainCase) {
        let screenplay = Screenplay(fountain: Array(fountain.input.utf8))
        let titlePage = screenplay.titlePage.entries.map { FountainCase.Entry(key: $0.key, values: $0.values) }
        #expect(titlePage == fountain.titlePage)
        #expect(screenplay.elements.count == fountain.elements.count, "\(ElementDump(screenplay))")
        for (expected, element) in zip(fountain.elements, screenplay.elements) {
            #expect(expected.differences(from: element) == [])
        }
    }

    @Test(arguments: FountainCase.all)
    func `a case is written as it was read`(_ fountain: FountainCase) {
        let bytes = Array(fountain.input.utf8)
        #expect(Screenplay(fountain: bytes).fountain == bytes)
    }
}
