/// Why a checkpoint could not be opened.
public enum CheckpointError: Error, Equatable, Sendable, CustomStringConvertible {
    case cutShort(expected: Int, found: Int)
    /// Bytes stand after the last tensor.
    case bytesLeftOver(Int)
    case badHeader(String)
    case otherFormat(String)
    case newerVersion(String)
    case missingTensor(String)
    /// A tensor of a part that this program's models do not have.
    case unknownTensor(String)
    /// A tensor of another type than floats, or than the others of the file make it.
    case wrongType(tensor: String, type: String)
    case wrongShape(tensor: String, expected: [Int], found: [Int])
    case wrongOffsets(tensor: String)
    case notFinite(tensor: String, index: Int)
    case tooLarge(String)

    public var description: String {
        switch self {
        case .cutShort(let expected, let found):
            "the model file is cut short: \(expected) bytes expected, \(found) found; copy it again"
        case .bytesLeftOver(let count):
            "the model file holds \(count) bytes after its last tensor; copy it again"
        case .badHeader(let what): "the model file's header is damaged: \(what)"
        case .otherFormat(let format): "the file is no Tagline model: its format is \(quoted(format))"
        case .newerVersion(let version): "the model is of version \(version), newer than this program; update Tagline"
        case .missingTensor(let name): "the model file holds no tensor \(name)"
        case .unknownTensor(let name):
            "the model file holds a tensor \(quoted(name)), of which this program knows nothing"
        case .wrongType(let tensor, let type):
            "tensor \(tensor) is of type \(quoted(type)); expected is F32, BF16 for all, or I8 for matrices beside BF16"
        case .wrongShape(let tensor, let expected, let found):
            "tensor \(tensor) has shape \(Array(found.prefix(8))); \(expected) expected"
        case .wrongOffsets(let tensor):
            "tensor \(tensor) does not begin where the one before it ends, or has another size than its shape"
        case .notFinite(let tensor, let index): "tensor \(tensor) holds a value that is no number, at \(index)"
        case .tooLarge(let what): "the model is too large: \(what)"
        }
    }

    /// The beginning of a text from the file, without what a terminal would obey.
    private func quoted(_ text: String) -> String { SafeTensors.quoted(String(text.prefix(80))) }
}
