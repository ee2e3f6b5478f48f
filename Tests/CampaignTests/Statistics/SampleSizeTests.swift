import Campaign
import Testing

struct SampleSizeTests {
    @Test func `sizes are those of statsmodels`() throws {
        #expect(isClose(try SampleSize(base: 0.05, change: 0.01).perArm, 8157.7314, within: 5e-5))
        #expect(isClose(try SampleSize(base: 0.02, change: 0.005, power: 0.9).perArm, 18485.7337, within: 5e-5))
        let strict = try SampleSize(base: 0.05, change: 0.01, power: 0.9, alpha: 0.01)
        #expect(isClose(strict.perArm, 15464.6510, within: 5e-5))
    }

    @Test func `the way down is as long as the way up`() throws {
        let (up, down) = (try SampleSize(base: 0.05, change: 0.01), try SampleSize(base: 0.06, change: -0.01))
        #expect(isClose(up.perArm, down.perArm, within: 1e-8))
    }

    @Test(arguments: [0.5, 0.8, 0.95])
    func `a test of the size has the power`(power: Double) throws {
        let size = try SampleSize(base: 0.05, change: 0.01, power: power)
        // The chance of finding it the wrong way round is beside it.
        #expect(isClose(size.power(perArm: size.perArm), power, within: 1e-4))
        #expect(size.power(perArm: size.perArm / 2) < power)
    }

    @Test(arguments: [
        (0, 0.1, 0.8, 0.05, "base rate"), (1, -0.1, 0.8, 0.05, "base rate"), (.nan, 0.1, 0.8, 0.05, "base rate"),
        (0.5, 0, 0.8, 0.05, "change"), (0.5, 0.5, 0.8, 0.05, "change"), (0.5, -0.5, 0.8, 0.05, "change"),
        (0.5, .infinity, 0.8, 0.05, "change"), (0.5, .nan, 0.8, 0.05, "change"), (0.5, 1e-8, 0.8, 0.05, "change"),
        (0.5, 0.1, 1, 0.05, "power"), (0.5, 0.1, 0.4, 0.05, "power"), (0.5, 0.1, 0.8, 0, "alpha"),
        (0.5, 0.1, 0.8, 0.6, "alpha"), (0.5, 0.1, 0.8, 1e-300, "alpha"),
    ])
    func `what makes no sense is refused`(base: Double, change: Double, power: Double, alpha: Double, name: String) {
        let error = #expect(throws: StatisticsError.self) {
            try SampleSize(base: base, change: change, power: power, alpha: alpha)
        }
        guard case .outOfRange(name, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
