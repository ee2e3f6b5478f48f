import CSV
public import Campaign
import Measures

extension Campaign {
    /// Takes over what people did to the campaign's lines in a spreadsheet.
    ///
    /// A row with an id is that variant, whatever became of its text; one without is a new line, which gets the next id
    /// of its slot. Variants without a row stay as they are, and stay where they are: the sheet's order means nothing.
    ///
    /// - Parameters:
    ///   - channel: whose slots take new lines and say which positions there are; nil where it is not known.
    ///   - dropsMissing: whether variants without a row are dropped.
    /// - Throws: the first thing that is wrong, with its place; then nothing has changed.
    public mutating func take(
        _ sheet: CampaignSheet, on channel: Channel?, dropsMissing: Bool = false
    ) throws(SheetError) -> SheetChanges {
        var merge = SheetMerge(sheet: sheet, channel: channel, campaign: self)
        for row in sheet.rows { try merge.take(row) }
        merge.closeMissing(dropping: dropsMissing)
        self = merge.campaign
        return merge.changes
    }
}

/// A sheet on its way into a campaign.
private struct SheetMerge {
    let sheet: CampaignSheet
    let channel: Channel?
    var campaign: Campaign
    var changes = SheetChanges()
    /// The lines of the file on which variants stood.
    private var lines: [Campaign.Place: Int] = [:]
    /// Where the variants of each id stand.
    private var placesByID: [String: [Campaign.Place]]
    /// The highest number of an id in each slot that got new lines.
    private var lastNumbers: [String: Int] = [:]

    init(sheet: CampaignSheet, channel: Channel?, campaign: Campaign) {
        (self.sheet, self.channel, self.campaign) = (sheet, channel, campaign)
        placesByID = Dictionary(grouping: campaign.places) { campaign[$0].id }
    }

    /// What spreadsheets show for a formula that cannot be computed.
    private static let faults = ["#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#N/A"]

    mutating func take(_ row: CampaignSheet.Row) throws(SheetError) {
        let text = row.word(.text)
        guard !Self.faults.contains(text) else { throw sheet.error(.computed(text), in: .text, of: row) }
        let id = row.word(.id)
        guard !id.isEmpty else { return try add(row) }
        guard let places = placesByID[id], let first = places.first else {
            throw sheet.error(.unknownID(String(id.prefix(40))), in: .id, of: row)
        }
        let slot = row.word(.slot)
        let own = places.filter { campaign.slots[$0.slot].name == slot }
        guard let place = own.first else {
            throw sheet.error(
                .otherSlot(slot, id: id, slot: campaign.slots[first.slot].name), in: .slot, of: row)
        }
        guard own.count == 1 else {
            throw sheet.error(.list(.ambiguousVariant(id, slots: own.map { _ in slot })), in: .id, of: row)
        }
        if let line = lines[place] { throw sheet.error(.repeatedID(id, line: line), in: .id, of: row) }
        lines[place] = row.line
        var variant = campaign[place]
        // Bytes are compared: `==` takes two spellings of "é" for one.
        let spellings = row.cells[.text].map { [$0, CSVWriter.unguarded($0)] } ?? []
        if let text = spellings.last, !spellings.contains(where: { $0.utf8.elementsEqual(variant.text.utf8) }) {
            variant.rewrite(text)
        }
        try readStanding(of: &variant, in: slot, from: row)
        if variant != campaign[place] || !variant.text.utf8.elementsEqual(campaign[place].text.utf8) {
            campaign[place] = variant
            changes.changed.append(id)
        }
    }

    private mutating func add(_ row: CampaignSheet.Row) throws(SheetError) {
        let name = row.word(.slot)
        let index = try slot(named: name, for: row)
        let prefix = channel?.idPrefix(of: name) ?? String(name.prefix(1).uppercased())
        let unit = channel?.slot(named: name)?.unit.rawValue ?? campaign.slots[index].variants.first?.unit
        let number = (lastNumbers[name] ?? campaign.lastNumber(in: name, prefix: prefix)) + 1
        lastNumbers[name] = number
        var variant = Variant(
            id: Variant.id(prefix, number), text: CSVWriter.unguarded(row.cells[.text] ?? ""),
            unit: unit ?? MeasureUnit.width.rawValue)
        try readStanding(of: &variant, in: name, from: row)
        lines[Campaign.Place(slot: index, variant: campaign.slots[index].variants.count)] = row.line
        campaign.slots[index].variants.append(variant)
        changes.added.append(variant.id)
    }

    /// The index of a slot, which is made where the channel has one of this name.
    private mutating func slot(named name: String, for row: CampaignSheet.Row) throws(SheetError) -> Int {
        if let index = campaign.slots.firstIndex(where: { $0.name == name }) { return index }
        let known = channel?.slots.map(\.name) ?? []
        guard let order = known.firstIndex(of: name) else {
            let names = campaign.slots.map(\.name)
            throw sheet.error(
                .unknownSlot(name, known: names + known.filter { !names.contains($0) }), in: .slot, of: row)
        }
        let later = Set(known[(order + 1)...])
        let index = campaign.slots.firstIndex { later.contains($0.name) } ?? campaign.slots.endIndex
        campaign.slots.insert(Campaign.Slot(name: name), at: index)
        let moved = lines.map { place, line in
            (Campaign.Place(slot: place.slot + (place.slot >= index ? 1 : 0), variant: place.variant), line)
        }
        lines = Dictionary(uniqueKeysWithValues: moved)
        placesByID = Dictionary(grouping: campaign.places) { campaign[$0].id }
        return index
    }

    /// List, pin, status and angle; what a sheet has no column for stays as it is.
    private func readStanding(
        of variant: inout Variant, in slot: String, from row: CampaignSheet.Row
    ) throws(SheetError) {
        if row.has(.list) {
            let name = row.word(.list)
            let list = name.isEmpty ? nil : name
            guard list == variant.list || list.map(Variant.isListName) ?? true else {
                throw sheet.error(.list(.listName(name)), in: .list, of: row)
            }
            variant.list = list
        }
        if row.has(.pin) {
            let pin = try pin(in: row, after: variant.pin)
            if let pin, pin != variant.pin {
                do throws(ListError) {
                    try channel?.slot(named: slot)?.checkPin(pin)
                } catch {
                    throw sheet.error(.list(error), in: .pin, of: row)
                }
            }
            variant.pin = pin
        }
        if row.has(.status) {
            let name = row.word(.status)
            guard let status = name.isEmpty ? .draft : Variant.Status(rawValue: name.lowercased()) else {
                throw sheet.error(.unknownStatus(String(name.prefix(40))), in: .status, of: row)
            }
            variant.status = status
        }
        if row.has(.angle) {
            let name = row.word(.angle)
            guard name.isEmpty || name == variant.angle || Angle(rawValue: name.lowercased()) != nil else {
                throw sheet.error(.unknownAngle(String(name.prefix(40))), in: .angle, of: row)
            }
            if name != variant.angle { variant.angle = name.isEmpty ? nil : name.lowercased() }
        }
    }

    private func pin(in row: CampaignSheet.Row, after current: Int?) throws(SheetError) -> Int? {
        let word = row.word(.pin)
        guard !word.isEmpty else { return nil }
        guard let pin = Int(word), pin >= 1 || pin == current else {
            throw sheet.error(.pinIsNoNumber(String(word.prefix(40))), in: .pin, of: row)
        }
        return pin
    }

    /// Says which variants have no row; those that were dropped before need none.
    mutating func closeMissing(dropping: Bool) {
        let missing = campaign.places.filter { lines[$0] == nil && campaign[$0].status != .dropped }
        changes.missing = missing.map { campaign[$0].id }
        if dropping { campaign.mark(missing, as: .dropped) }
    }
}
