import Dispatch
import Synchronization

/// Works out answers on another thread, one after the other, while this one looks out for a key: no key waits for them,
/// however far they are from their next look at whether to go on.
struct Background {
    private let queue = DispatchQueue(label: "tagline.background")

    /// One answer in the making.
    private final class Job<Answer: Sendable>: Sendable {
        let isDone = DispatchSemaphore(value: 0)
        let isCancelled = Atomic(false)
        let answer = Mutex<Answer?>(nil)
    }

    /// - Parameters:
    ///   - cancelled: asked every millisecond on this thread.
    ///   - work: is told when its answer is not wanted any more.
    /// - Returns: nil where there is no answer, and as soon as it is not wanted.
    func answer<Answer: Sendable>(
        cancelled: () -> Bool, _ work: @escaping @Sendable (_ cancelled: @Sendable () -> Bool) -> Answer?
    ) -> Answer? {
        let job = Job<Answer>()
        queue.async {
            let answer = work { job.isCancelled.load(ordering: .relaxed) }
            job.answer.withLock { $0 = answer }
            job.isDone.signal()
        }
        while job.isDone.wait(timeout: .now() + .milliseconds(1)) == .timedOut {
            guard !cancelled() else {
                job.isCancelled.store(true, ordering: .relaxed)
                return nil
            }
        }
        return job.answer.withLock { $0 }
    }
}
