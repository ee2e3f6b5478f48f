/// A file of Highland: a zipped TextBundle whose text is Fountain, though Highland calls it `text.md`. Its first version
/// saved Fountain as it is.
public struct HighlandFormat: DraftReader {
    public let name = "highland"
    public let endings = ["highland"]

    public init() {}

    public func read(_ bytes: [UInt8]) throws(DraftError) -> Draft {
        let isZipped = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        return try FountainFormat().read(isZipped ? TextBundle(zipped: bytes).bytes : bytes)
    }
}
