/// A file of a project's own that takes the place of one of the house's templates.
public struct OwnTemplate: Equatable, Sendable {
    /// The name in its folder, as `screenplay.css`.
    public let name: String
    /// The file, as seen from where the project's path was given.
    public let path: String
    public let bytes: [UInt8]

    /// 1 MiB: a page's style has some ten thousand bytes.
    private static let sizeLimit = 1 << 20

    /// The files of the folder `Templates/FOLDER` of a project, sorted by name; none where it has no such folder.
    ///
    /// - Parameters:
    ///   - endings: those of the files that are meant, without full stop; others are left alone.
    ///   - project: the project's folder, which need not be open.
    /// - Throws: `ProjectError`, `FileError` or `InputError`.
    public static func all(in folder: String, endings: [String], of project: String) throws -> [OwnTemplate] {
        let relative = Path.join(Project.templateFolder, folder)
        guard Project.isProject(project), let root = realPath(project) else { return [] }
        let place = try Project.inside(root, template: folder)
        guard realPath(place) != nil else { return [] }
        let names = try Folder.names(in: place).filter { name in
            NameFault(in: name) == nil && endings.contains { name.hasSuffix("." + $0) }
        }
        return try names.map { name in
            let file = try Project.inside(root, template: Path.join(folder, name))
            let bytes = try InputFile.read(file, limit: sizeLimit)
            let local = Path.join(relative, name)
            return OwnTemplate(name: name, path: project == "." ? local : Path.join(project, local), bytes: bytes)
        }
    }
}
