#if MPI
    import CMPI
    public import LanguageModel

    /// The processes that `mpirun` started together, on one machine or many; in builds with the trait `MPI`.
    ///
    /// Only the thread that joined may call. A rank that fails ends all, by MPI's default error handler.
    public struct MPIExchange: GradientExchange {
        public let rank: Int
        public let count: Int

        private init() {
            (rank, count) = (Int(tl_mpi_rank()), Int(tl_mpi_count()))
        }

        /// Joins the other processes for the time of `body`; at most once a process.
        ///
        /// A process that nobody started with others is rank 0 of 1.
        public static func joined<Result>(_ body: (MPIExchange) throws -> Result) rethrows -> Result {
            tl_mpi_begin()
            defer { tl_mpi_end() }
            return try body(MPIExchange())
        }

        /// Numbers summed in one call: 16 MiB of floats, far from the 2³¹ that MPI counts to, and large enough that
        /// a call's own time does not show.
        private static let block = 1 << 22

        public func sum(_ values: UnsafeMutableBufferPointer<Float>) {
            inBlocks(values, tl_mpi_sum_floats)
        }

        public func sum(_ values: UnsafeMutableBufferPointer<Double>) {
            inBlocks(values, tl_mpi_sum_doubles)
        }

        private func inBlocks<Number>(
            _ values: UnsafeMutableBufferPointer<Number>, _ sum: (UnsafeMutablePointer<Number>, CInt) -> Void
        ) {
            guard let base = values.baseAddress else { return }
            for start in stride(from: 0, to: values.count, by: Self.block) {
                sum(base + start, CInt(min(Self.block, values.count - start)))
            }
        }
    }
#endif
