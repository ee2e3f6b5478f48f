import Steering
import Testing

struct VisibleEndTests {
    @Test func `a line ends in text`() {
        checkAll(VisibleEnd(), over: "a .", to: 6) { !$0.isEmpty && !$0.hasSuffix(" ") }
    }
}
