/// The text that a script's unsaved changes start from, kept in case another program changes the file meanwhile.
struct ScriptBase {
    private let path: String

    init(script: String, project: Project) throws(ProjectError) {
        path = try project.inside(".tagline/base", script, ending: ScriptBuffer.ending)
    }

    var bytes: [UInt8]? { try? InputFile.read(path) }

    func write(_ bytes: [UInt8]) throws(FileError) {
        try Folder.make(Path.folder(of: path))
        try AtomicFile.write(bytes, to: path)
    }
}
