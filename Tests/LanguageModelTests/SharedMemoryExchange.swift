import Synchronization
import Testing

@testable import LanguageModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ranks that are threads of one process: each adds up its slice of what all bring, and hands the sums to all.
struct SharedMemoryExchange: GradientExchange {
    private let member: Team.Member
    private let meeting: Meeting

    /// Runs `body` on so many threads, and gives what they gave, by rank.
    ///
    /// It is an issue where one waits for another that has ended, or adds up something else than the others.
    static func run<Outcome>(_ count: Int, body: @Sendable (SharedMemoryExchange) -> Outcome) -> [Outcome] {
        let meeting = Meeting(count: count)
        nonisolated(unsafe) var outcomes = [Outcome?](repeating: nil, count: count)
        let lock = Mutex(())
        Team(size: count).run { member in
            let outcome = body(SharedMemoryExchange(member: member, meeting: meeting))
            meeting.end()
            lock.withLock { _ in outcomes[member.index] = outcome }
        }
        #expect(!meeting.hasFailed, "the ranks did not make the same sums")
        return outcomes.compactMap(\.self)
    }

    var rank: Int { member.index }
    var count: Int { member.size }

    func sum(_ values: UnsafeMutableBufferPointer<Float>) { sumAny(values) }

    func sum(_ values: UnsafeMutableBufferPointer<Double>) { sumAny(values) }

    private func sumAny<Number: BinaryFloatingPoint>(_ values: UnsafeMutableBufferPointer<Number>) {
        meeting.places[rank] = UnsafeMutableRawBufferPointer(values)
        guard meeting.meet() else { return }
        let all = (0..<count).map { meeting.places[$0].assumingMemoryBound(to: Number.self) }
        guard all.allSatisfy({ $0.count == values.count }) else { return meeting.fail() }
        for i in member.slice(of: values.count) {
            let sum = all.reduce(0) { $0 + $1[i] }
            for one in all { one[i] = sum }
        }
        _ = meeting.meet()
    }

    /// Where ranks wait for each other.
    private final class Meeting: @unchecked Sendable {
        /// Where each rank's numbers stand, while they are summed.
        let places: UnsafeMutablePointer<UnsafeMutableRawBufferPointer>
        private let count: Int
        private let arrived = Atomic(0)
        private let passed = Atomic(0)
        private let ended = Atomic(0)
        private let failed = Atomic(false)

        init(count: Int) {
            self.count = count
            places = .allocate(capacity: count)
            places.initialize(repeating: UnsafeMutableRawBufferPointer(start: nil, count: 0), count: count)
        }

        deinit { places.deallocate() }

        var hasFailed: Bool { failed.load(ordering: .sequentiallyConsistent) }

        func fail() { failed.store(true, ordering: .sequentiallyConsistent) }

        func end() { ended.add(1, ordering: .sequentiallyConsistent) }

        /// Waits for all others; false where one of them will never come.
        func meet() -> Bool {
            let before = passed.load(ordering: .sequentiallyConsistent)
            if ended.load(ordering: .sequentiallyConsistent) == 0,
                arrived.add(1, ordering: .sequentiallyConsistent).newValue == count
            {
                arrived.store(0, ordering: .sequentiallyConsistent)
                passed.add(1, ordering: .sequentiallyConsistent)
                return true
            }
            while passed.load(ordering: .sequentiallyConsistent) == before {
                let someoneEnded = ended.load(ordering: .sequentiallyConsistent) > 0
                if someoneEnded, passed.load(ordering: .sequentiallyConsistent) == before {
                    fail()
                    return false
                }
                sched_yield()
            }
            return true
        }
    }
}
