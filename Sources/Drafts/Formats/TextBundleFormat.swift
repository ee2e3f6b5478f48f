/// A TextBundle, as apps on Apple's systems share texts: zipped, as `.textpack`, or the folder `.textbundle`.
///
/// Its text is Markdown where its name says so, else Fountain. Pictures in it are no part of a screenplay.
public struct TextBundleFormat: DraftReader {
    public let name = "textbundle"
    public let endings = ["textpack", "textbundle"]

    /// What the text can be called in a bundle that is a folder, the likeliest first.
    public static let textNames = ["text.fountain", "text.md", "text.markdown", "text.txt"]

    public init() {}

    /// Reads a bundle that was zipped.
    public func read(_ bytes: [UInt8]) throws(DraftError) -> Draft {
        let bundle = try TextBundle(zipped: bytes)
        return try draft(of: bundle.bytes, named: bundle.name)
    }

    /// The draft that a bundle's text is.
    ///
    /// - Parameter name: what the text's file is called.
    public func draft(of text: [UInt8], named name: String) throws(DraftError) -> Draft {
        let isMarkdown = MarkdownFormat().endings.contains { name.hasSuffix("." + $0) }
        return isMarkdown ? try MarkdownFormat().read(text) : try FountainFormat().read(text)
    }
}
