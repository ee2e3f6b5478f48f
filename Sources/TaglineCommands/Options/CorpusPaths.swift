import ArgumentParser

/// The corpora that a command looks at.
struct CorpusPaths: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Corpora, and folders of them. (default: the program's own)", valueName: "path"),
        completion: .file())
    var paths: [String] = []

    /// The files of the paths, or of the folder that lines are checked against for copies.
    func files() throws(Failure) -> CorpusFiles {
        if !paths.isEmpty { return try CorpusFiles(paths) }
        guard let folder = CorpusFolder.path else {
            throw Failure("there is no folder of corpora here; name one, or set TAGLINE_CORPORA")
        }
        return try CorpusFiles([folder])
    }
}
