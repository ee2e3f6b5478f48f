import CSV
import Campaign
import Corpora
import Drafts
import Generation
import LanguageModel
import Projects
import Screenplay

/// What went wrong, where, and what to do: the one form in which all errors are shown.
///
/// Reads `FILE:LINE:COLUMN: message`, lower case and without a full stop.
struct Failure: Error, Equatable, CustomStringConvertible {
    var file: String?
    var line: Int?
    var column: Int?
    var message: String
    /// The process's exit status.
    var status: Int32 = 1

    init(_ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.message = message
        self.file = file
        self.line = line
        self.column = column
    }

    /// Words another module's error, as found in `file`.
    init(_ error: any Error, file: String? = nil) {
        switch error {
        case let failure as Failure: self = failure
        case GenerationError.cancelled: self = .interrupted
        case let error as DraftError:
            self.init(error.description, file: error.file ?? file, line: error.line, column: error.column)
        case let error as CSVError: self.init(error.description, file: file, line: error.line, column: error.column)
        case let error as SheetError: self.init(error.description, file: file, line: error.line, column: error.column)
        case let error as CorpusFileError: self.init(error.description, file: file, line: error.line)
        case let error as TextEncodingError:
            self.init(error.description, file: file, line: error.line, column: error.column)
        case let error as RenameError: self.init(error.description, file: file, line: error.line)
        case let error as SceneEditError: self.init(error.description, file: file, line: error.line)
        case is InputError, is FileError, is ScratchError, is ProjectError: self.init("\(error)")
        default: self.init("\(error)", file: file)
        }
    }

    /// A command line that means nothing, with the status that `sysexits.h` has for it.
    static func misuse(_ message: String) -> Failure {
        var failure = Failure(message)
        failure.status = 64
        return failure
    }

    static let interrupted: Failure = {
        var failure = Failure("interrupted")
        failure.status = 130
        return failure
    }()

    var description: String {
        var place = file ?? ""
        if !place.isEmpty {
            if let line { place += ":\(line)" }
            if line != nil, let column { place += ":\(column)" }
            place += ": "
        }
        return place + message
    }
}

/// Does `body`, and words what it throws as found in `file`.
func failing<Result>(in file: String? = nil, _ body: () throws -> Result) throws(Failure) -> Result {
    do {
        return try body()
    } catch {
        throw Failure(error, file: file)
    }
}
