import Projects
import Screenplay

extension Session {
    /// An older draft: a snapshot of the open script that is called so, or else a file.
    func draft(named name: String, encoding: TextEncoding? = nil) throws(Failure) -> Screenplay {
        if let project, let script, project.snapshots(of: script.name).contains(name) {
            let bytes = try failing { try project.readSnapshot(of: script.name, named: name) }
            return Screenplay(fountain: bytes)
        }
        // What has no ending is no file that can be read.
        if let project, let script, !name.contains(".") {
            throw Failure(ProjectError.missingSnapshot(name: name, known: project.snapshots(of: script.name)))
        }
        return try DraftFiles.screenplay(name, format: nil, encoding: encoding)
    }
}
