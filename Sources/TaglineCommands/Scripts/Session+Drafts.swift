import Projects
import Screenplay

extension Session {
    /// An older draft: a snapshot of the open script that is called so, or else a file.
    ///
    /// - Parameter format: the name of the file's format; nil for the one that the file's name tells.
    func draft(
        named name: String, format: String? = nil, encoding: TextEncoding? = nil
    ) throws(Failure) -> Screenplay {
        if let project, let script, project.snapshots(of: script.name).contains(name) {
            let bytes = try failing { try project.readSnapshot(of: script.name, named: name) }
            return Screenplay(fountain: bytes)
        }
        // Beside an open script, what looks like no file is a snapshot's name.
        if let project, let script, !name.contains("."), !name.contains("/") {
            throw Failure(ProjectError.missingSnapshot(name: name, known: project.snapshots(of: script.name)))
        }
        return try DraftFiles.screenplay(name, format: format, encoding: encoding).screenplay
    }
}
