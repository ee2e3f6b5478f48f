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

    /// - Parameter output: the model's file; there is no state beside standard output or a device.
    init?(besides output: String) {
        var status = stat()
        guard output != "-", stat(output, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else { return nil }
        path = output + ".state"
    }

    /// Checks that there is a run to go on with, or none that a new one would write over.
    func check(resuming: Bool) throws(Failure) {
        let exists = access(path, F_OK) == 0
        if resuming, !exists { throw Failure("there is no run to resume", file: path) }
        guard exists, !resuming else { return }
        throw Failure(
            "it is of a run that was cut short; go on with that by --resume, or remove the file to begin anew",
            file: path)
    }

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
