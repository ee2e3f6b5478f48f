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
        return DraftFile(
            bytes: file.bytes,
            losses: losses + Self.lossOfDirection(in: screenplay) + Self.loss(of: file.missing, in: screenplay))
    }

    /// That text is drawn from left to right, whatever script it is in.
    private static func lossOfDirection(in screenplay: Screenplay) -> [Loss] {
        let index = screenplay.elements.firstIndex { $0.text.unicodeScalars.contains(where: isRightToLeft) }
        return index.map { index in
            var loss = Loss(at: screenplay.elements[index], index)
            loss.what = "from here on letters of right-to-left scripts are drawn from left to right, and not joined"
            return [loss]
        } ?? []
    }

    /// Whether a scalar is in a block that right-to-left scripts have (Unicode Standard Annex 9, table 4).
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// That characters are drawn as empty boxes, if some are; at the first place of one.
    private static func loss(of missing: [Character], in screenplay: Screenplay) -> [Loss] {
        guard let first = missing.first else { return [] }
        let characters = Set(missing)
        let index = screenplay.elements.firstIndex { $0.text.contains(where: characters.contains) }
        var loss = index.map { Loss(at: screenplay.elements[$0], $0) } ?? Loss("")
        let named = missing.prefix(8).map { String($0) }.joined(separator: " ")
        let more = missing.count > 8 ? " and \(missing.count - 8) more" : ""
        loss.what =
            missing.count == 1
            ? "the character \(first) is drawn as an empty box: no font of this machine has it"
            : "the characters \(named)\(more) are drawn as empty boxes: no font of this machine has them"
        return [loss]
    }
}
