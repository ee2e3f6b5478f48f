import Projects

extension Project {
    /// The script that opens with the project: the one that its manifest names, else its first; nil where it has none.
    ///
    /// Says so where the one that the manifest names is gone: files are renamed, and branches checked out.
    func scriptToOpen() -> String? {
        let scripts = scripts
        guard let named = manifest.script, !scripts.contains(named) else { return manifest.script ?? scripts.first }
        let instead =
            scripts.first.map { "\($0) is taken instead" } ?? "the project has none; /script NAME --new makes one"
        Console.shared.diagnose(
            "\(Failure("it names the script \(named), which is gone; \(instead)", file: "\(path)/tagline.json"))")
        return scripts.first
    }

    /// The name of the script that a writer means, who may type the name of its file.
    func scriptName(_ typed: String) -> String {
        let ending = ".fountain"
        return typed.hasSuffix(ending) && !scripts.contains(typed) ? String(typed.dropLast(ending.count)) : typed
    }
}
