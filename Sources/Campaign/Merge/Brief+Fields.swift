internal import Measures

extension Brief {
    /// The merge fields that the brief itself can fill: the model knows them from the copy that it was trained on.
    public static let fieldNames = ["brand", "product", "offer", "price", "place", "benefit"]

    /// The field of the address, which no line holds and slots take as it is.
    static let addressField = "url"

    /// The fields that slots can take as they are.
    static let slotFieldNames = fieldNames + [addressField]

    /// What stands in the place of `{brand}` and its like: those fields of ``fieldNames`` that the brief has a value for.
    public var fields: [String: String] {
        let values = [
            "brand": brand, "product": product, "offer": offer, "price": price, "place": place, "benefit": benefit,
        ]
        return values.mapValues(\.singleSpaced).filter { !$0.value.isEmpty }
    }

    /// What the brief has for a slot that takes a field as it is; nil where it has nothing.
    public func value(of field: String) -> String? {
        guard field == Self.addressField else { return fields[field] }
        let address = url.singleSpaced
        return address.isEmpty ? nil : address
    }

    /// A text with the brief's values in its merge fields. Where a field begins the text, a value without capitals gets
    /// one, as a required phrase does.
    ///
    /// - Parameter columns: fields that something else fills.
    public func filled(_ text: String, except columns: [String] = []) -> String {
        let values = fields.filter { !columns.contains($0.key) }
        let merged = MergeText(text, fields: values.keys).merged { values[$0] ?? "" }
        guard let first = MergeText.names(in: text).first, let value = values[first], text.hasPrefix("{\(first)"),
            merged.hasPrefix(value), !value.contains(where: \.isUppercase), let initial = value.unicodeScalars.first
        else { return merged }
        return initial.properties.titlecaseMapping + String(merged.unicodeScalars.dropFirst())
    }

    /// The brief with its values in the merge fields of its own phrases, and single spaces between the words of all.
    public func filled(except columns: [String] = []) -> Brief {
        var brief = self
        for value in [\Brief.product, \.brand, \.offer, \.price, \.place, \.benefit] {
            brief[keyPath: value] = self[keyPath: value].singleSpaced
        }
        brief.must = must.map { filled($0, except: columns).singleSpaced }
        brief.mustEach = mustEach.map { filled($0, except: columns).singleSpaced }
        return brief
    }
}
