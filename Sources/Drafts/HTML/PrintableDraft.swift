import Campaign
import Screenplay

// Drafts with every character that a page cannot hold replaced, and with what it leaves out noted.

extension Screenplay {
    func forHTML(_ losses: inout Losses) -> Screenplay {
        var printable = self
        for index in titlePage.entries.indices {
            let entry = titlePage.entries[index]
            losses.place = Loss("")
            losses.place.key = entry.key
            let values = entry.values.map { losses.html($0) }
            printable.titlePage.entries[index] = TitlePage.Entry(key: losses.html(entry.key), values: values)
        }
        if let language = declaredLanguage, LanguageTag(language) == nil {
            losses.place = Loss("")
            losses.place.key = "Language"
            losses.note(
                "“\(language)” is no language tag, so that the page names none; write one, such as en or zh-Hant")
        }
        for index in elements.indices {
            let element = elements[index]
            losses.place = Loss(at: element, index)
            printable.elements[index].text = losses.html(element.text)
            printable.elements[index].sceneNumber = element.sceneNumber.map { losses.html($0) }
            let asides = Asides(element.text).list
            if element.type == .boneyard || asides.contains(where: { if case .boneyard = $0 { true } else { false } }) {
                losses.note("what stands in a boneyard is left out")
            }
        }
        return printable
    }
}

extension Campaign {
    func forHTML(_ losses: inout Losses) -> Campaign {
        var printable = self
        printable.brief = brief.forHTML(&losses)
        for slot in slots.indices {
            losses.place.slot = slots[slot].name
            printable.slots[slot].name = losses.html(slots[slot].name)
            for (index, variant) in slots[slot].variants.enumerated() {
                losses.place.index = index
                var clean = variant
                (clean.id, clean.text) = (losses.html(variant.id), losses.html(variant.text))
                (clean.angle, clean.list) = (
                    variant.angle.map { losses.html($0) }, variant.list.map { losses.html($0) }
                )
                clean.unit = losses.html(variant.unit)
                printable.slots[slot].variants[index] = clean
            }
            losses.place = Loss("")
        }
        return printable
    }
}

extension Brief {
    fileprivate func forHTML(_ losses: inout Losses) -> Brief {
        var printable = self
        (printable.name, printable.channel) = (losses.html(name), losses.html(channel))
        for (_, field) in BriefFields.texts { printable[keyPath: field] = losses.html(self[keyPath: field]) }
        for (_, field) in BriefFields.lists { printable[keyPath: field] = self[keyPath: field].map { losses.html($0) } }
        printable.tags = [:]
        for (key, value) in tags.sorted(by: { $0.key < $1.key }) {
            printable.tags[losses.html(key)] = losses.html(value)
        }
        printable.claims = claims.map { claim in
            Claim(text: losses.html(claim.text), proof: claim.proof.map { losses.html($0) }, until: claim.until)
        }
        return printable
    }
}
