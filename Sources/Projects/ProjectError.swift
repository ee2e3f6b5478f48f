public import Screenplay

/// Why something could not be done to a project.
public enum ProjectError: Error, Equatable, Sendable {
    case notAProject(path: String)
    /// A file in the place of a project's folder.
    case isFile(path: String)
    case folderNotEmpty(path: String)
    case notAFolder(path: String)
    case unknownTemplate(name: String, known: [String])
    /// A script's file cannot be read or written in its encoding.
    case encoding(path: String, TextEncodingError)
    /// `encodings.json` cannot be understood.
    case brokenEncodings(path: String)
    /// `tagline.json` cannot be understood.
    case brokenManifest(path: String, reason: String)
    /// `tagline.json` was written by a later program.
    case newerFormat(path: String, version: Int, known: Int)
    case readOnly(path: String, reason: ReadOnlyReason)
    case invalidName(String, reason: NameFault)
    /// A link that leads out of the project, or nowhere.
    case outside(path: String)
    /// A pipe, a socket or a device in a file's place.
    case notAFile(path: String)
    case missingScript(name: String, known: [String])
    case scriptExists(name: String)
    case missingVoice(name: String, known: [String])
    case missingSnapshot(name: String, known: [String])
    case snapshotExists(name: String)
    /// A place beyond the end of the script, in bytes.
    case outsideScript(name: String, range: Range<Int>, length: Int)
    /// The file was changed by another program since it was read. The text was written to `savedAs`.
    case changedOnDisk(path: String, savedAs: String)
    /// A file beside the scripts is not as the last command left it; it stands.
    case changedFile(path: String)
}
