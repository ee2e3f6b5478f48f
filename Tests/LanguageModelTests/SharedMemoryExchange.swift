import Synchronization

@testable import LanguageModel

/// Ranks that are threads of one process: each adds up its slice of what all bring, and hands the sums to all.
struct SharedMemoryExchange: GradientExchange {
    private let member: Team.Member
    /// Where each rank's numbers stand, while they are summed.
    private let places: UnsafeMutablePointer<UnsafeMutableRawPointer?>

    /// Runs `body` on so many threads, and gives what they gave, by rank.
    static func run<Outcome>(_ count: Int, body: @Sendable (SharedMemoryExchange) -> Outcome) -> [Outcome] {
        let places = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: count)
        places.initialize(repeating: nil, count: count)
        defer { places.deallocate() }
        nonisolated(unsafe) var outcomes = [Outcome?](repeating: nil, count: count)
        let lock = Mutex(())
        Team(size: count).run { member in
            let outcome = body(SharedMemoryExchange(member: member, places: places))
            lock.withLock { _ in outcomes[member.index] = outcome }
        }
        return outcomes.compactMap(\.self)
    }

    var rank: Int { member.index }
    var count: Int { member.size }

    func sum(_ values: UnsafeMutableBufferPointer<Float>) { sumAny(values) }

    func sum(_ values: UnsafeMutableBufferPointer<Double>) { sumAny(values) }

    private func sumAny<Number: BinaryFloatingPoint>(_ values: UnsafeMutableBufferPointer<Number>) {
        places[rank] = UnsafeMutableRawPointer(values.baseAddress)
        member.barrier()
        let all = (0..<count).compactMap { places[$0]?.assumingMemoryBound(to: Number.self) }
        for i in member.slice(of: values.count) {
            let sum = all.reduce(0) { $0 + $1[i] }
            for one in all { one[i] = sum }
        }
        member.barrier()
    }
}
