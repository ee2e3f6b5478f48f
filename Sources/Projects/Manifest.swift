#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What `tagline.json` says about a project. Keys that are not named here are left to other programs.
public struct Manifest: Decodable, Equatable, Sendable {
    /// The only format so far.
    public static let knownVersion = 1

    public let formatVersion: Int
    public let name: String
    /// The script that opens with the project, by name; nil for none.
    public let script: String?
    /// What the project is written in, as `zh` (BCP 47); nil where that shows in each script.
    public let language: String?

    static let fileName = "tagline.json"

    /// Reads and checks the file in a project's folder.
    static func read(in folder: String) throws -> Manifest {
        let path = Path.join(folder, fileName)
        let bytes: [UInt8]
        do {
            bytes = try InputFile.read(path, limit: 1 << 20)
        } catch .missing {
            throw ProjectError.notAProject(path: folder)
        } catch .unreadable(let error) where error.code == ENOTDIR {
            throw ProjectError.isFile(path: folder)
        }
        let data = Data(bytes)
        do {
            // A later format may differ in everything but its version.
            let version = try JSONDecoder().decode(Version.self, from: data).formatVersion
            if version > knownVersion {
                throw ProjectError.newerFormat(path: path, version: version, known: knownVersion)
            }
            if version < 1 { throw ProjectError.brokenManifest(path: path, reason: "\"formatVersion\" is less than 1") }
            let manifest = try JSONDecoder().decode(Manifest.self, from: data)
            if let script = manifest.script, let fault = NameFault(in: script) {
                throw ProjectError.invalidName(script, reason: fault)
            }
            return manifest
        } catch let error as DecodingError {
            throw ProjectError.brokenManifest(path: path, reason: reason(error))
        }
    }

    private struct Version: Decodable { var formatVersion: Int }

    private static func reason(_ error: DecodingError) -> String {
        func key(_ path: [any CodingKey]) -> String { path.map { "\"\($0.stringValue)\"" }.joined(separator: ".") }
        return switch error {
        case .keyNotFound(let missing, _): "the key \"\(missing.stringValue)\" is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.codingPath.isEmpty ? "it is not a JSON object" : "\(key(context.codingPath)) is of the wrong type"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "it is not valid JSON" : "\(key(context.codingPath)) is out of range"
        @unknown default: "it cannot be understood"
        }
    }
}
