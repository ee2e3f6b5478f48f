/// Why a zip archive, or a file in it, cannot be read.
public enum ZipError: Error, Equatable, Sendable {
    /// What is allowed in an archive and not read here.
    public enum Feature: Equatable, Sendable {
        /// The records of archives of 4 GiB and more (APPNOTE 4.3.14).
        case zip64
        /// An archive in several files.
        case parts
        /// A method of compression, by its number in APPNOTE 4.4.5.
        case method(UInt16)
    }

    /// There is no end of a central directory.
    case noArchive
    /// The central directory is cut off or contradicts itself.
    case damagedDirectory
    case tooManyFiles(limit: Int)
    case unsupported(Feature)
    /// A file that is cut off, does not unpack to its size, or has another checksum.
    case damaged(String)
    case encrypted(String)
    case tooLarge(String, limit: Int)
}

extension ZipError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noArchive: "this is no zip archive, or its end is cut off; save it again where it was made"
        case .damagedDirectory: "the archive's list of files is damaged; save it again where it was made"
        case .tooManyFiles(let limit):
            "the archive has more than \(limit) files, which no screenplay needs; unpack it and convert its text"
        case .unsupported(.zip64): "the archive is of the kind for more than 4 GB, which is not read; make a plain one"
        case .unsupported(.parts): "the archive is one of several parts, which are not read; make one file of them"
        case .unsupported(.method(let number)):
            "the archive is compressed by method \(number), which is not read; make it with deflate, the usual one"
        case .damaged(let name): "'\(name)' in the archive is damaged; save it again where it was made"
        case .encrypted(let name): "'\(name)' in the archive is encrypted; save it without a password"
        case .tooLarge(let name, let limit):
            "'\(name)' in the archive has more than \(limit >> 20) MiB, which no screenplay needs; "
                + "unpack it and convert its text"
        }
    }
}
