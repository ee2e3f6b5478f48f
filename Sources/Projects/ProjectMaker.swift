#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes a project's folder, whole or not at all.
struct ProjectMaker {
    /// Files in a folder beside the target, then one rename; into a folder that is there, one rename a file, the
    /// manifest last, so that a folder with a manifest is a whole project.
    static func make(at path: String, template: String) throws {
        let target = try Target(path)
        let title = String(
            String.UnicodeScalarView(
                Path.lastComponent(of: target.path).unicodeScalars.map {
                    $0.properties.generalCategory == .control ? " " : $0
                }))
        let files = try ProjectTemplate.files(of: template, title: title)

        let staging = Path.join(target.exists ? target.path : Path.folder(of: target.path), ".tagline-new-\(getpid())")
        if mkdir(staging, 0o777) != 0 { throw FileError(.create, path) }
        var placed: [String] = []
        do {
            for folder in Project.folders { try Folder.make(Path.join(staging, folder)) }
            for file in files { try AtomicFile.write(Array(file.text.utf8), to: Path.join(staging, file.path)) }
            if target.exists {
                let names = try Folder.names(in: staging)
                for name in names.filter({ $0 != Manifest.fileName }) + [Manifest.fileName] {
                    let place = Path.join(target.path, name)
                    if rename(Path.join(staging, name), place) != 0 { throw FileError(.create, place) }
                    placed.append(place)
                }
                rmdir(staging)
                try Folder.synchronize(target.path, named: path)
            } else {
                if rename(staging, target.path) != 0 {
                    throw errno == ENOTEMPTY || errno == EEXIST
                        ? ProjectError.folderNotEmpty(path: path) : FileError(.create, path)
                }
                placed.append(target.path)
                try Folder.synchronize(Path.folder(of: target.path), named: path)
            }
        } catch {
            for place in placed { if unlink(place) != 0 { Folder.remove(place) } }
            Folder.remove(staging)
            throw error
        }
    }

    private struct Target {
        var path: String
        var exists: Bool

        init(_ given: String) throws {
            var path = given
            while path.hasSuffix("/"), path != "/" { path.removeLast() }
            var status = stat()
            guard stat(path, &status) == 0 else {
                if errno != ENOENT { throw FileError(.create, given) }
                self.path = path
                exists = false
                return
            }
            guard status.st_mode & S_IFMT == S_IFDIR else { throw ProjectError.notAFolder(path: given) }
            guard try Folder.names(in: path).isEmpty else { throw ProjectError.folderNotEmpty(path: given) }
            // The name of `.` is that of the folder it stands for.
            self.path = realPath(path) ?? path
            exists = true
        }
    }
}
