/// How a text is drawn; the numbers are the styles' places in ``PDFFonts/all``.
public enum PDFStyle: Int, CaseIterable, Sendable {
    case regular, bold, italic, boldItalic

    public init(isBold: Bool, isItalic: Bool) {
        self = isBold ? (isItalic ? .boldItalic : .bold) : (isItalic ? .italic : .regular)
    }

    var isBold: Bool { self == .bold || self == .boldItalic }
    var isItalic: Bool { self == .italic || self == .boldItalic }
}
