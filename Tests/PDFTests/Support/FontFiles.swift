import Foundation

/// Font files to try the reader on.
enum FontFiles {
    /// One of the files that the program is built with, such as `CourierPrime-Bold`.
    static func courierPrime(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        return [UInt8](try Data(contentsOf: root.appending(path: "Sources/CourierPrime/\(name).otf")))
    }

    static let dejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
