import CKernels
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Threads that do one piece of work together: each runs the same code on its own slice, and they meet at barriers.
///
/// Work between barriers must not read what another member writes. What a slice holds must not change its numbers:
/// then the size of the team changes nothing but the time.
final class Team: Sendable {
    private let hall: Hall
    private let threads: [pthread_t]

    /// A team for so many threads, but no more than there are processors: members that take turns on one would wait
    /// for each other at every barrier.
    ///
    /// - Parameter rests: whether the caller works alone for a while where members had to wait for processors that
    ///   others use; for work whose barriers are microseconds apart, which would take a hundred times as long then.
    convenience init(threads: Int, rests: Bool = false) {
        self.init(size: min(threads, max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))), rests: rests)
    }

    /// - Parameter size: members, the caller included; those that cannot be started are left out.
    init(size: Int, rests: Bool = false) {
        let hall = Hall(rests: rests)
        var threads: [pthread_t] = []
        for index in 1..<max(size, 1) {
            guard let thread = hall.start(index) else { break }
            threads.append(thread)
        }
        hall.size = threads.count + 1
        (self.hall, self.threads) = (hall, threads)
    }

    deinit {
        hall.close()
        for thread in threads { pthread_join(thread, nil) }
    }

    /// One of the threads, while it works.
    struct Member {
        let index: Int
        let size: Int
        fileprivate let hall: Hall

        /// Waits until every member has come this far.
        func barrier() {
            if size > 1 { hall.barrier() }
        }

        /// This member's part of `0..<count`, beginning and ending at multiples of `unit`.
        func slice(of count: Int, unit: Int = 1) -> Range<Int> {
            let units = (count + unit - 1) / unit
            return min(units * index / size * unit, count)..<min(units * (index + 1) / size * unit, count)
        }
    }

    /// Runs `body` once on every member, and returns when all have ended; alone where the team is at work already, or
    /// rests.
    func run(_ body: (Member) -> Void) {
        guard hall.size > 1, hall.occupy() else { return body(Member(index: 0, size: 1, hall: hall)) }
        guard !hall.isResting() else {
            hall.leave()
            return body(Member(index: 0, size: 1, hall: hall))
        }
        withoutActuallyEscaping(body) { body in
            hall.call(body)
            body(Member(index: 0, size: hall.size, hall: hall))
            hall.barrier()
            hall.leave()
        }
    }
}

/// Where a team's members wait for work and for each other.
private final class Hall: @unchecked Sendable {
    /// Fixed before the first piece of work.
    var size = 1
    private var body: ((Team.Member) -> Void)?
    private let isOccupied = Atomic(false)
    private let isClosed = Atomic(false)
    /// Pieces of work handed out so far.
    private let calls = Atomic(0)
    private let arrived = Atomic(0)
    /// Barriers passed so far.
    private let passed = Atomic(0)
    private let sleepers = Atomic(0)
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let bell = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// Looks at a flag before a member gives up its processor: some tens of microseconds, the time between two
    /// characters that are generated.
    private static let patience = 500

    /// A wait for a member that must have lost its processor: at least so many nanoseconds, and so many times as long
    /// as the one that waits had worked. Working alone costs more than that where the work is long.
    private static let strain: (nanoseconds: UInt64, shares: UInt64) = (1_000_000, 4)
    /// Pieces of work that are done alone after a strained one; twice as many each time that the next is strained, too.
    private static let rest = 64...4096

    private let rests: Bool
    private let isStrained = Atomic(false)
    /// When the last piece of work was handed out, in nanoseconds.
    private let begun = Atomic<UInt64>(0)
    /// Touched by whoever occupies the hall alone, as the next is.
    private var restsLeft = 0
    private var nextRest = rest.lowerBound

    init(rests: Bool) {
        self.rests = rests
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(bell, nil)
    }

    deinit {
        pthread_cond_destroy(bell)
        pthread_mutex_destroy(mutex)
        bell.deallocate()
        mutex.deallocate()
    }

    func occupy() -> Bool {
        !isOccupied.exchange(true, ordering: .acquiring)
    }

    /// Whether this piece of work is better done alone.
    func isResting() -> Bool {
        if isStrained.exchange(false, ordering: .relaxed) {
            restsLeft = nextRest
            nextRest = min(2 * nextRest, Self.rest.upperBound)
        } else if restsLeft == 0 {
            nextRest = Self.rest.lowerBound
        }
        restsLeft = max(restsLeft - 1, 0)
        return restsLeft > 0
    }

    func leave() {
        body = nil
        isOccupied.store(false, ordering: .releasing)
    }

    func call(_ body: @escaping (Team.Member) -> Void) {
        self.body = body
        if rests { begun.store(Self.now, ordering: .relaxed) }
        calls.add(1, ordering: .sequentiallyConsistent)
        ring()
    }

    func close() {
        isClosed.store(true, ordering: .sequentiallyConsistent)
        calls.add(1, ordering: .sequentiallyConsistent)
        ring()
    }

    func barrier() {
        let before = passed.load(ordering: .relaxed)
        if arrived.add(1, ordering: .acquiringAndReleasing).newValue == size {
            arrived.store(0, ordering: .relaxed)
            passed.add(1, ordering: .releasing)
            return
        }
        for _ in 0..<Self.patience {
            if passed.load(ordering: .acquiring) != before { return }
            tl_pause()
        }
        let start = rests ? Self.now : 0
        while passed.load(ordering: .acquiring) == before { sched_yield() }
        guard rests else { return }
        let waited = Self.now - start
        let worked = start - min(begun.load(ordering: .relaxed), start)
        if waited > max(Self.strain.nanoseconds, Self.strain.shares * worked) {
            isStrained.store(true, ordering: .relaxed)
        }
    }

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    func start(_ index: Int) -> pthread_t? {
        final class Duty {
            let hall: Hall
            let index: Int
            init(_ hall: Hall, _ index: Int) { (self.hall, self.index) = (hall, index) }
        }
        let duty = Unmanaged.passRetained(Duty(self, index))
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let failure = pthread_create(
            &thread, nil,
            { argument in
                #if canImport(Glibc)
                    guard let argument else { return nil }
                #endif
                let duty = Unmanaged<Duty>.fromOpaque(argument).takeRetainedValue()
                duty.hall.serve(duty.index)
                return nil
            }, duty.toOpaque())
        guard failure == 0 else {
            duty.release()
            return nil
        }
        return thread
    }

    private func serve(_ index: Int) {
        var served = 0
        while true {
            wait(after: served)
            served += 1
            if isClosed.load(ordering: .acquiring) { return }
            work(index)
            barrier()
        }
    }

    /// A call of its own, so that no reference to the body outlives it.
    @inline(never)
    private func work(_ index: Int) {
        body?(Team.Member(index: index, size: size, hall: self))
    }

    private func wait(after served: Int) {
        for _ in 0..<Self.patience {
            if calls.load(ordering: .acquiring) != served { return }
            tl_pause()
        }
        pthread_mutex_lock(mutex)
        sleepers.add(1, ordering: .sequentiallyConsistent)
        while calls.load(ordering: .sequentiallyConsistent) == served { pthread_cond_wait(bell, mutex) }
        sleepers.subtract(1, ordering: .sequentiallyConsistent)
        pthread_mutex_unlock(mutex)
    }

    private func ring() {
        guard sleepers.load(ordering: .sequentiallyConsistent) > 0 else { return }
        pthread_mutex_lock(mutex)
        pthread_cond_broadcast(bell)
        pthread_mutex_unlock(mutex)
    }
}
