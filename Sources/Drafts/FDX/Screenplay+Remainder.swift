import Screenplay
import XMLTree

extension Screenplay {
    /// The index of the boneyard that says what a Final Draft file says beyond the script; the last where there are
    /// several.
    var remainderIndex: Int? {
        elements.lastIndex { $0.isRemainder && RemainderText.isOne($0.text) }
    }

    /// The script of a Final Draft file.
    init(_ document: FDXDocument) {
        var losses = Losses()
        self.init(document, &losses)
    }

    private init(_ document: FDXDocument, _ losses: inout Losses) {
        let notes = NotePlaces(document.notes, in: document.content)
        let capitals = AllCaps(in: document)
        let reader = ContentReader(
            document.content.map { capitals.shown($0) }, notes, readsNotesInside: document.notes.isEmpty)
        let titlePage = TitlePage(entries: document.titlePage.map { TitlePageReader($0).entries } ?? [])
        self.init(titlePage: titlePage, elements: reader.elements)
        for index in reader.elementsPartingBrackets.sorted() {
            losses.place = Loss(at: elements[index], index)
            losses.note("“[[” stands as “[ [”: in Fountain it would open a note")
        }
    }

    /// The script of a Final Draft file, and at its end what the file says beyond it.
    ///
    /// - Parameter losses: gets what the script says otherwise than the file.
    init(keepingAllOf document: FDXDocument, _ losses: inout Losses) throws(DraftError) {
        self.init(document, &losses)
        // A file of Fountain is what the remainder must be of, and any boneyard in it has its effect on the rest.
        var filed = self
        filed.elements.append(Element(.boneyard, RemainderText.firstLine))
        filed = Screenplay(fountain: filed.fountain)
        if let index = filed.remainderIndex { filed.elements.remove(at: index) }
        let remainder = Remainder(of: document, beyond: filed)
        guard !remainder.isEmpty else { return }
        do throws(XMLError) {
            elements.append(Element(.boneyard, try RemainderText.text(of: remainder)))
        } catch {
            throw DraftError(error)
        }
    }
}
