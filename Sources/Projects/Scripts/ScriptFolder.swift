/// The files in a project's folder of scripts.
struct ScriptFolder {
    /// What a file of Fountain may end in, in any case.
    private static let endings = [ScriptBuffer.ending, ".spmd"]

    /// In their order, each with the name of its script. Of two files with one name the one that ends as others do is
    /// the script.
    let files: [(script: String, name: String)]

    init(_ path: String) {
        let all = ((try? Folder.names(in: path)) ?? []).compactMap { name -> (script: String, name: String)? in
            guard let ending = Self.endings.first(where: name.lowercased().hasSuffix) else { return nil }
            let script = String(name.unicodeScalars.dropLast(ending.unicodeScalars.count))
            return NameFault(in: script) == nil ? (script, name) : nil
        }
        var files = all.filter { $0.name.hasSuffix(ScriptBuffer.ending) }
        for file in all where !files.contains(where: { $0.script == file.script }) { files.append(file) }
        self.files = files.sorted { $0.name < $1.name }
    }
}
