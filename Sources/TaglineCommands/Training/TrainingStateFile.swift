import LanguageModel
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file beside a model that an interrupted run goes on from; gone once the run has ended.
final class TrainingStateFile {
    let path: String
    private var hasWarned = false

    /// - Parameter output: the model's file.
    init(besides output: String) {
        path = output + ".state"
    }

    var exists: Bool { access(path, F_OK) == 0 }

    /// Lets a new run go on from the state.
    func resume(_ trainer: Trainer) throws(Failure) {
        let file = try failing { try FileBytes(path) }
        try withExtendedLifetime(file) { () throws(Failure) in
            try failing(in: path) { try trainer.resume(file.bytes) }
        }
    }

    /// Keeps a run's state in place of an earlier one. If that fails, training goes on, and it is said once.
    ///
    /// - Returns: whether it is kept.
    @discardableResult
    func write(_ snapshot: TrainingSnapshot) -> Bool {
        do {
            try AtomicFile.write(snapshot.state(), to: path)
            return true
        } catch {
            if !hasWarned { Console.shared.report("the run could not be resumed from here: \(error)\n") }
            hasWarned = true
            return false
        }
    }

    func remove() {
        unlink(path)
    }
}
