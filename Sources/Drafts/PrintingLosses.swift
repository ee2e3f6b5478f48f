import Pages
import Screenplay

extension Losses {
    /// What of a screenplay its pages do not show.
    ///
    /// - Parameters:
    ///   - keepsEmphasis: whether bold, italic and underlined text can be told apart.
    ///   - keepsSections: whether sections stand beside the pages.
    static func ofPrinting(_ screenplay: Screenplay, keepsEmphasis: Bool, keepsSections: Bool) -> [Loss] {
        var losses = Losses()
        for entry in screenplay.titlePage.entries {
            losses.place.key = entry.key
            if !entry.prints {
                losses.note("the entry is left out: title pages do not show it")
            } else if entry.printingValues != entry.values {
                losses.note("notes in the text are left out")
            }
        }
        for (index, element) in screenplay.elements.enumerated() {
            losses.place = Loss(at: element, index)
            switch element.type {
            case .section where keepsSections: break
            case .boneyard where element.isRemainder: break
            case .section, .synopsis, .note, .boneyard:
                losses.note("the \(element.type.noun) is left out")
            default:
                let printing = element.printingText
                if !printing.utf8.elementsEqual(element.text.utf8) { losses.note("notes in the text are left out") }
                if !keepsEmphasis, emphasisRuns(of: printing).contains(where: { !$0.style.isEmpty }) {
                    losses.note("emphasis is left out")
                }
            }
        }
        return losses.list
    }
}
