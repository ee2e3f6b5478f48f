import ArgumentParser
import LanguageModel

/// Work that all ranks do, or one process alone; where one rank fails, all end.
struct RankedWork {
    /// Nil in a process alone.
    let exchange: (any GradientExchange)?

    init(_ exchange: (any GradientExchange)?) {
        self.exchange = exchange
    }

    /// Whether this rank is 0; a process alone is.
    var isFirst: Bool { exchange?.rank ?? 0 == 0 }

    /// Does `body` on every rank, and goes on where no rank failed.
    ///
    /// Sums over ranks inside `body` must be made by all, or by none.
    ///
    /// - Throws: the error itself in a process alone; elsewhere a bare exit status, on every rank: the first rank that
    ///   failed has told its error by then, for `mpirun` ends all as soon as one has ended with a failure.
    func together<Result>(_ body: () throws -> Result) throws -> Result {
        guard let exchange else { return try body() }
        let result = Swift.Result { try body() }
        var failure: Failure?
        if case .failure(let error) = result { failure = Failure(error) }
        var statuses = [Double](repeating: 0, count: exchange.count)
        statuses[exchange.rank] = Double(failure?.status ?? 0)
        statuses = exchange.sums(of: statuses)
        guard let failed = statuses.firstIndex(where: { $0 > 0 }) else { return try result.get() }
        if let failure, failed == exchange.rank { Console.shared.diagnose(failure.description) }
        _ = exchange.sums(of: [0])
        throw ExitCode(Int32(statuses[failed]))
    }
}
