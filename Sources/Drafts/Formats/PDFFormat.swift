public import PDF
public import Pages
import Screenplay

/// Pages as a PDF file, set in Courier Prime: what is sent to readers and printed.
///
/// Sections and scenes are its bookmarks. A character that Courier Prime lacks is drawn in a font of the machine, which
/// is put into the file too; one that no font has is listed as a loss.
public struct PDFFormat: PagedFormat {
    public let name = "pdf"
    public let endings = ["pdf"]
    public var options: PageOptions
    private let fallback: SystemFonts

    /// - Parameters:
    ///   - options: the layout of the pages.
    ///   - fallback: the fonts to look in for what Courier Prime lacks.
    public init(options: PageOptions = PageOptions(), fallback: SystemFonts = SystemFonts()) {
        self.options = options
        self.fallback = fallback
    }

    public func write(_ draft: Draft) throws(DraftError) -> DraftFile {
        guard case .screenplay(let screenplay) = draft else {
            throw DraftError(.cannotHold(format: name, kind: "campaign"))
        }
        let fonts: PDFFonts
        do {
            fonts = try .courierPrime()
        } catch {
            throw DraftError(.font(error))
        }
        let script = PrintedScript(screenplay, options)
        let file = script.document.file(fonts: fonts, fallback: fallback)
        let losses = Losses.ofPrinting(screenplay, keepsEmphasis: true, keepsSections: true)
        return DraftFile(bytes: file.bytes, losses: losses + file.missing.map { Self.loss(of: $0, in: screenplay) })
    }

    private static func loss(of character: Character, in screenplay: Screenplay) -> Loss {
        let index = screenplay.elements.firstIndex { $0.text.contains(character) }
        var loss = index.map { Loss(at: screenplay.elements[$0], $0) } ?? Loss("")
        loss.what = "the character \(character) is drawn as an empty box: no font of this machine has it"
        return loss
    }
}
