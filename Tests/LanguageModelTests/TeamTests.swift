import Synchronization
import Testing

@testable import LanguageModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct TeamTests {
    @Test(arguments: [1, 2, 3, 7])
    func everyMemberRunsAndBarriersHold(size: Int) {
        let team = Team(size: size)
        let rounds = 20
        let counts = (0..<rounds).map { _ in Counter() }
        let early = Counter()
        for _ in 0..<3 {
            team.run { member in
                for count in counts {
                    count.value.add(1, ordering: .relaxed)
                    member.barrier()
                    if count.value.load(ordering: .relaxed) % size != 0 { early.value.add(1, ordering: .relaxed) }
                    member.barrier()
                }
            }
        }
        #expect(counts.allSatisfy { $0.value.load(ordering: .relaxed) == 3 * size })
        #expect(early.value.load(ordering: .relaxed) == 0)
    }

    @Test func slicesCoverEverythingOnceAtWholeUnits() {
        for (count, unit, size) in [(100, 32, 3), (512, 32, 2), (7, 1, 2), (0, 4, 3), (33, 32, 2), (5, 8, 4)] {
            let ends = Mutex([Range<Int>](repeating: 0..<0, count: size))
            Team(size: size).run { member in
                let slice = member.slice(of: count, unit: unit)
                ends.withLock { $0[member.index] = slice }
            }
            let slices = ends.withLock { $0 }
            #expect(slices.flatMap(Array.init) == Array(0..<count))
            #expect(slices.allSatisfy { $0.isEmpty || $0.lowerBound % unit == 0 })
        }
    }

    @Test func aTeamAtWorkLeavesTheCallerToWorkAlone() {
        let team = Team(size: 2)
        let sizes = Mutex([Int]())
        team.run { outer in
            guard outer.index == 0 else { return }
            team.run { inner in sizes.withLock { $0.append(inner.size) } }
        }
        #expect(sizes.withLock { $0 } == [1])
    }

    @Test func afterAWaitForAProcessorTheCallerWorksAloneForAWhile() {
        let team = Team(size: 2, rests: true)
        func size(late: UInt32 = 0) -> Int {
            let size = Atomic(0)
            team.run { member in
                if member.index == 1 { usleep(late) }
                member.barrier()
                if member.index == 0 { size.store(member.size, ordering: .relaxed) }
            }
            return size.load(ordering: .relaxed)
        }
        #expect(size(late: 20_000) == 2)
        #expect((0..<63).map { _ in size() } == [Int](repeating: 1, count: 63))
        // A machine at work may have kept a member waiting once more.
        #expect((0..<10_000).contains { _ in size() == 2 })
    }

    private final class Counter: Sendable {
        let value = Atomic(0)
    }
}
