/// Fills templates in.
struct TemplateRenderer {
    /// How many templates may stand in one another. Two levels of a page are one inside another; a template that
    /// includes itself for ever is caught long before the stack ends.
    private static let depthLimit = 32

    private(set) var output = ""
    private let templates: [String: Template]
    /// The views in reach, the innermost last.
    private var views: [any TemplateView]
    private var depth = 0

    init(_ templates: [String: Template], _ view: any TemplateView) {
        self.templates = templates
        views = [view]
    }

    mutating func render(_ nodes: [Template.Node], of template: Template) throws(TemplateError) {
        for node in nodes {
            switch node {
            case .text(let text): output += text
            case .field(let tag):
                guard case .text(let text) = try value(of: tag, in: template) else {
                    throw template.source.error(.noText(tag.name), at: tag.offset)
                }
                output.appendEscaped(text)
            case .section(let tag, let inverted, let nodes):
                try render(value(of: tag, in: template), inverted: inverted, nodes, of: template)
            case .template(let tag, let withinLine): try include(tag, withinLine: withinLine, of: template)
            }
        }
    }

    private mutating func render(
        _ value: TemplateValue, inverted: Bool, _ nodes: [Template.Node], of template: Template
    ) throws(TemplateError) {
        switch value {
        case .text(let text):
            if text.isEmpty == inverted { try render(nodes, of: template) }
        case .flag(let flag):
            if flag != inverted { try render(nodes, of: template) }
        case .views(let list):
            if inverted {
                if list.isEmpty { try render(nodes, of: template) }
                return
            }
            for view in list {
                views.append(view)
                try render(nodes, of: template)
                views.removeLast()
            }
        }
    }

    private mutating func include(
        _ tag: Template.Tag, withinLine: Bool, of template: Template
    ) throws(TemplateError) {
        guard depth < Self.depthLimit else {
            throw template.source.error(.includedTooDeep(limit: Self.depthLimit), at: tag.offset)
        }
        guard let included = templates[tag.name] else { return }
        depth += 1
        try render(withinLine ? included.nodesWithinLine : included.nodes, of: included)
        depth -= 1
    }

    private func value(of tag: Template.Tag, in template: Template) throws(TemplateError) -> TemplateValue {
        for view in views.reversed() {
            if let value = view.value(of: tag.name) { return value }
        }
        let known = Set(views.flatMap(\.fieldNames)).sorted()
        throw template.source.error(.unknownField(tag.name, known: known), at: tag.offset)
    }
}
