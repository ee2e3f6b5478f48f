import Screenplay

extension Screenplay {
    /// What this screenplay says and `back`, which was read from a file that this one was written to, does not.
    func losses(in back: Screenplay) -> [Loss] {
        titlePage.losses(in: back.titlePage) + elementLosses(in: back)
    }

    private func elementLosses(in back: Screenplay) -> [Loss] {
        var losses = Losses()
        var (mine, theirs) = (0, 0)
        while mine < elements.count {
            let gap = gap(from: mine, with: back, from: theirs)
            let others = back.elements[theirs..<theirs + gap.theirs]
            for lost in mine..<mine + gap.mine {
                losses.place = Loss(at: elements[lost], lost)
                losses.note(elements[lost].loss(readBackAs: others.dropFirst(lost - mine).first))
            }
            let agreeing = gap == (0, 0) ? 1 : 0
            (mine, theirs) = (mine + gap.mine + agreeing, theirs + gap.theirs + agreeing)
        }
        return losses.list
    }

    /// How many elements on either side to pass over until two agree: none where the next two do. Near by, those after
    /// them have to agree, too. The search is short, so that the whole stays linear; where it finds nothing, one of each.
    private func gap(from mine: Int, with back: Screenplay, from theirs: Int) -> (mine: Int, theirs: Int) {
        let (left, right) = (elements[mine...].prefix(10), back.elements[theirs...].prefix(10))
        if let one = left.first, let other = right.first, one.says(other) { return (0, 0) }
        for (reach, wanted) in [(2, 2), (8, 1)] {
            for steps in 1...reach {
                for one in (0...steps).reversed() {
                    let (rest, others) = (left.dropFirst(one), right.dropFirst(steps - one))
                    let pairs = Array(zip(rest, others).prefix(wanted))
                    let isWhole = pairs.count == wanted || rest.count == others.count
                    if !pairs.isEmpty, isWhole, pairs.allSatisfy({ $0.says($1) }) { return (one, steps - one) }
                }
            }
        }
        return (1, min(1, right.count))
    }
}

extension TitlePage {
    fileprivate func losses(in back: TitlePage) -> [Loss] {
        var losses = Losses()
        var rest = back.entries[...]
        for entry in entries {
            if let index = rest.prefix(9).firstIndex(where: entry.says) {
                rest = rest[(index + 1)...]
            } else {
                losses.place.key = entry.key
                losses.note("the entry of the title page does not read back")
            }
        }
        return losses.list
    }
}

extension TitlePage.Entry {
    /// Bytes are compared: `==` takes two spellings of "é" for one.
    fileprivate func says(_ other: TitlePage.Entry) -> Bool {
        key.utf8.elementsEqual(other.key.utf8) && values.count == other.values.count
            && zip(values, other.values).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }
}

extension Element {
    /// Whether both are the same to the reader; marks, lines and spacing do not count.
    fileprivate func says(_ other: Element) -> Bool {
        type == other.type && text.utf8.elementsEqual(other.text.utf8) && sceneNumber == other.sceneNumber
            && dual == other.dual && (type != .section || depth == other.depth)
    }

    fileprivate func loss(readBackAs other: Element?) -> String {
        guard let other else { return "the \(type.noun) does not read back" }
        if type != other.type { return "the \(type.noun) reads back as \(other.type.noun)" }
        if !text.utf8.elementsEqual(other.text.utf8) { return "the text of the \(type.noun) reads back otherwise" }
        if sceneNumber != other.sceneNumber { return "the scene number does not read back" }
        return dual == other.dual
            ? "the depth of the section does not read back" : "the pair of speeches reads back apart"
    }
}
