/// Why a checkpoint could not be opened.
public enum CheckpointError: Error, Equatable, Sendable, CustomStringConvertible {
    case cutShort(expected: Int, found: Int)
    case badHeader(String)
    case otherFormat(String)
    case newerVersion(String)
    case missingTensor(String)
    case wrongType(tensor: String, type: String)
    case wrongShape(tensor: String, expected: [Int], found: [Int])
    case wrongOffsets(tensor: String)
    case notFinite(tensor: String, index: Int)
    case tooLarge(String)

    public var description: String {
        switch self {
        case .cutShort(let expected, let found):
            "the model file is cut short: \(expected) bytes expected, \(found) found; copy it again"
        case .badHeader(let what): "the model file's header is damaged: \(what)"
        case .otherFormat(let format): "the file is no Tagline model: its format is \"\(format)\""
        case .newerVersion(let version): "the model is of version \(version), newer than this program; update Tagline"
        case .missingTensor(let name): "the model file holds no tensor \(name)"
        case .wrongType(let tensor, let type): "tensor \(tensor) is of type \(type); F32 expected"
        case .wrongShape(let tensor, let expected, let found):
            "tensor \(tensor) has shape \(found); \(expected) expected"
        case .wrongOffsets(let tensor): "tensor \(tensor) lies outside of the file or has the wrong size"
        case .notFinite(let tensor, let index): "tensor \(tensor) holds a value that is no number, at \(index)"
        case .tooLarge(let what): "the model is too large: \(what)"
        }
    }
}
