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

/// Covers `0..<count` with slices of a fixed size, so that results do not depend on the number of threads.
func inSlices(of count: Int, threads: Int, _ body: @Sendable (_ start: Int, _ count: Int) -> Void) {
    let size = 1 << 16
    inParallel((count + size - 1) / size, threads: threads) { slice in
        body(slice * size, min(size, count - slice * size))
    }
}
