import Dispatch

/// Does `count` pieces of work on at most `threads` threads; which thread does which piece decides nothing.
package func inParallel(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    let workers = min(threads, count)
    guard workers > 1 else {
        for i in 0..<count { body(i) }
        return
    }
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for i in stride(from: worker, to: count, by: workers) { body(i) }
    }
}
