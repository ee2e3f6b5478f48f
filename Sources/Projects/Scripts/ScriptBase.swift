/// The text that a script's unsaved changes start from, kept in case another program changes the file meanwhile.
struct ScriptBase {
    private let folder: String
    private let path: String

    init(script: String, project: Project) {
        folder = Path.join(project.path, ".tagline/base")
        path = Path.join(folder, script + ScriptBuffer.ending)
    }

    var bytes: [UInt8]? { try? InputFile.read(path) }

    func write(_ bytes: [UInt8]) throws(FileError) {
        try Folder.make(folder)
        try AtomicFile.write(bytes, to: path)
    }
}
