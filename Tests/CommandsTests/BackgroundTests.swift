import Dispatch
import Testing

@testable import TaglineCommands

@Suite struct BackgroundTests {
    private static func never() -> Bool { false }

    private static func always() -> Bool { true }

    @Test func theAnswerOfTheWorkIsGiven() {
        let background = Background()
        #expect(background.answer(cancelled: Self.never) { _ in "rain" } == "rain")
        #expect(background.answer(cancelled: Self.never) { _ in nil as String? } == nil)
    }

    /// The work looks at nothing until it is let go on, which is after the answer was given up.
    @Test func whoeverWantsNoAnswerIsFreeAtOnce() {
        let background = Background()
        let (letGo, isOver) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let answer = background.answer(cancelled: Self.always) { cancelled in
            _ = letGo.wait(timeout: .now() + 20)
            defer { isOver.signal() }
            return cancelled() ? "given up" : "wanted"
        }
        #expect(answer == nil)
        letGo.signal()
        isOver.wait()
        #expect(background.answer(cancelled: Self.never) { $0() } == false)
    }
}
