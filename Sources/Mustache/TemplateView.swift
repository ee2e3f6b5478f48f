/// What a template finds under a name.
public enum TemplateValue {
    /// Written escaped; as a section it stands where it is not empty.
    case text(String)
    /// A section that stands, or does not.
    case flag(Bool)
    /// A section that stands once for each.
    case views([any TemplateView])
}

/// Fields by the names that templates call them by.
public typealias TemplateFields<View> = [String: @Sendable (View) -> TemplateValue]

/// Something whose fields a template shows.
///
/// Every field is there, whatever it holds: a name that is none of them is an error in the template.
public protocol TemplateView {
    /// The fields that every view of this type has; worked out when a template asks for them.
    static var fields: TemplateFields<Self> { get }
}

extension TemplateView {
    func value(of name: String) -> TemplateValue? { Self.fields[name]?(self) }

    var fieldNames: [String] { Array(Self.fields.keys) }
}
