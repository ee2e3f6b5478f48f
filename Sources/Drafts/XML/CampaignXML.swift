import Campaign
import XMLTree

/// A campaign as XML: what `Templates/schemas/campaign.rng` describes. Empty fields of the brief are left out.
enum CampaignXML {
    static let namespace = "urn:tagline:campaign:1"

    static func element(of campaign: Campaign, _ losses: inout Losses) -> XMLElement {
        var root = XMLElement(
            "campaign", namespace: namespace,
            attributes: [XMLAttribute("channel", losses.xml(campaign.brief.channel)), .preservingSpace],
            children: [.element(element(of: campaign.brief, &losses))])
        for slot in campaign.slots {
            losses.place.slot = slot.name
            var element = XMLElement(
                "slot", namespace: namespace, attributes: [XMLAttribute("name", losses.xml(slot.name))])
            for (index, variant) in slot.variants.enumerated() {
                losses.place.index = index
                element.children.append(.element(Self.element(of: variant, &losses)))
            }
            root.children.append(.element(element))
            losses.place = Loss("")
        }
        return root
    }

    private static func element(of brief: Brief, _ losses: inout Losses) -> XMLElement {
        var element = XMLElement(
            "brief", namespace: namespace, attributes: [XMLAttribute("name", losses.xml(brief.name))])
        func add(_ name: String, _ text: String, _ attributes: [(String, String?)], _ losses: inout Losses) {
            var child = XMLElement(name, namespace: namespace, children: [.text(losses.xml(text))])
            for (name, value) in attributes {
                if let value { child.attributes.append(XMLAttribute(name, losses.xml(value))) }
            }
            element.children.append(.element(child))
        }
        for (name, field) in BriefFields.texts where !brief[keyPath: field].isEmpty {
            add(name, brief[keyPath: field], [], &losses)
        }
        for (key, value) in brief.tags.sorted(by: { $0.key < $1.key }) { add("tag", value, [("key", key)], &losses) }
        for (name, field) in BriefFields.lists {
            for phrase in brief[keyPath: field] { add(name, phrase, [], &losses) }
        }
        for claim in brief.claims {
            add("claim", claim.text, [("proof", claim.proof), ("until", claim.until)], &losses)
        }
        return element
    }

    private static func element(of variant: Variant, _ losses: inout Losses) -> XMLElement {
        var attributes = [XMLAttribute("id", losses.xml(variant.id))]
        if let angle = variant.angle { attributes.append(XMLAttribute("angle", losses.xml(angle))) }
        attributes.append(XMLAttribute("length", String(variant.length)))
        attributes.append(XMLAttribute("unit", losses.xml(variant.unit)))
        if let seed = variant.seed { attributes.append(XMLAttribute("seed", String(seed))) }
        if let list = variant.list { attributes.append(XMLAttribute("list", losses.xml(list))) }
        if let pin = variant.pin { attributes.append(XMLAttribute("pin", String(pin))) }
        if variant.status != .draft { attributes.append(XMLAttribute("status", variant.status.rawValue)) }
        if variant.origin != Variant.Origin(seed: variant.seed) {
            attributes.append(XMLAttribute("origin", variant.origin.rawValue))
        }
        return XMLElement(
            "variant", namespace: namespace, attributes: attributes, children: [.text(losses.xml(variant.text))])
    }

    static func campaign(from root: XMLElement) throws(DraftError) -> Campaign {
        let channel = try root.required("channel")
        var brief: Brief?
        var slots: [Campaign.Slot] = []
        for child in try root.onlyElements() {
            switch child.namespace == namespace ? child.name : "" {
            case "brief" where brief == nil: brief = try Self.brief(from: child, channel: channel)
            case "slot":
                var slot = Campaign.Slot(name: try child.required("name"))
                for variant in try child.onlyElements() {
                    slot.variants.append(try Self.variant(from: variant, in: child))
                }
                slots.append(slot)
            default: throw child.unexpected(in: root)
            }
        }
        guard let brief else { throw DraftError(.missingElement("brief", in: root.name), line: root.line) }
        return Campaign(brief: brief, slots: slots)
    }

    private static func brief(from element: XMLElement, channel: String) throws(DraftError) -> Brief {
        var brief = Brief(name: try element.required("name"), channel: channel)
        for child in try element.onlyElements() {
            guard child.namespace == namespace else { throw child.unexpected(in: element) }
            let text = try child.onlyText()
            if let (_, field) = BriefFields.texts.first(where: { $0.name == child.name }) {
                brief[keyPath: field] = text
            } else if let (_, field) = BriefFields.lists.first(where: { $0.name == child.name }) {
                brief[keyPath: field].append(text)
            } else if child.name == "tag" {
                brief.tags[try child.required("key")] = text
            } else if child.name == "claim" {
                brief.claims.append(try claim(text, from: child))
            } else {
                throw child.unexpected(in: element)
            }
        }
        return brief
    }

    private static func claim(_ text: String, from child: XMLElement) throws(DraftError) -> Claim {
        let until = child[attribute: "until"]
        if let until, !Claim.isMonthOrDay(until) {
            let expected = "a month or a day, as 2026-12 or 2026-12-31"
            throw DraftError(
                .attribute("until", of: child.name, expected: expected, found: until), line: child.line)
        }
        return Claim(text: text, proof: child[attribute: "proof"], until: until)
    }

    private static func variant(from child: XMLElement, in slot: XMLElement) throws(DraftError) -> Variant {
        guard child.name == "variant", child.namespace == namespace else { throw child.unexpected(in: slot) }
        guard let length = try child.integer("length", in: 0...Int.max) else {
            throw DraftError(.missingAttribute("length", of: child.name), line: child.line)
        }
        var variant = Variant(
            id: try child.required("id"), text: try child.onlyText(), angle: child[attribute: "angle"],
            length: length, unit: try child.required("unit"), seed: try child.integer("seed", in: 0...UInt64.max))
        (variant.list, variant.pin) = (child[attribute: "list"], try child.integer("pin", in: 0...Int.max))
        variant.status = try child.choice("status") ?? .draft
        variant.origin = try child.choice("origin") ?? Variant.Origin(seed: variant.seed)
        return variant
    }
}
