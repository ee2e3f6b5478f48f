/// Why a voice could not be made, read or used.
public enum VoiceError: Error, Equatable, Sendable, CustomStringConvertible {
    case tooFewLines(role: String, count: Int, least: Int)
    case rank(Int, most: Int)
    /// A voice of this rank is larger than its file may be.
    case rankTooLarge(Int, bytes: Int, most: Int)
    case diverged(step: Int)
    case unreadable(CheckpointError)
    case otherFormat(String)
    case newerVersion(Int)
    /// A voice's file, as read or to be written, beyond the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// A voice made for the model with the fingerprint `base`, used with that of `model`.
    case otherBase(voice: String, base: String, model: String)
    case nothingToBlend
    case blendWeight(Float)
    /// Voices that change the same tensor, one number by number and one by a product.
    case otherForm(tensor: String)

    public var description: String {
        switch self {
        case .tooFewLines(let role, let count, let least):
            "\(role) has \(count == 1 ? "1 line" : "\(count) lines"); a voice is learned from \(least) at least"
        case .rank(let rank, let most): "a voice of rank \(rank) is not made; take 1 to \(most)"
        case .rankTooLarge(let rank, let bytes, let most):
            "a voice of rank \(rank) takes \(bytes) bytes, and \(Voice.sizeLimit) are the most; take a rank of \(most) or less"
        case .diverged(let step): "the loss is no number after step \(step); try a lower learning rate"
        case .unreadable(let error): "the voice cannot be read, train it again: \(error)"
        case .otherFormat(let format):
            "the file is no voice: its format is \(SafeTensors.quoted(String(format.prefix(80))))"
        case .newerVersion(let version): "the voice is of version \(version), newer than this program; update Tagline"
        case .tooLarge(let bytes, let limit):
            "the voice takes \(bytes) bytes, and \(limit) are the most; take a lower rank, or blend fewer voices"
        case .otherBase(let voice, let base, let model):
            "the voice \(voice) is made for the model \(base), not for \(model); use that one, or train it again"
        case .nothingToBlend: "there is no voice to blend; name at least one"
        case .blendWeight(let weight): "a voice cannot be blended by \(weight); take a number above 0, at most 10"
        case .otherForm(let tensor): "the voices change \(tensor) in two ways and cannot be blended"
        }
    }
}
