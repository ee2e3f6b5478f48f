/// Templates that include each other by name.
public struct TemplateLibrary: Sendable {
    private let templates: [String: Template]

    /// - Parameter templates: the templates by the names that `{{>name}}` calls them by.
    /// - Throws: where one of them includes a template that is not there.
    public init(_ templates: [String: Template]) throws(TemplateError) {
        self.templates = templates
        for name in templates.keys.sorted() {
            guard let template = templates[name] else { continue }
            try check(template.nodes, of: template)
        }
    }

    private func check(_ nodes: [Template.Node], of template: Template) throws(TemplateError) {
        for node in nodes {
            switch node {
            case .text, .field: break
            case .section(_, _, let nodes): try check(nodes, of: template)
            case .template(let tag, _):
                guard templates[tag.name] == nil else { continue }
                throw template.source.error(
                    .unknownTemplate(tag.name, known: templates.keys.sorted()), at: tag.offset)
            }
        }
    }

    /// The text that a template becomes with the fields of `view`.
    ///
    /// - Throws: where the template asks for what is not there.
    public func text(of name: String, _ view: any TemplateView) throws(TemplateError) -> String {
        guard let template = templates[name] else {
            throw TemplateError(.unknownTemplate(name, known: templates.keys.sorted()), file: name, line: 1, column: 1)
        }
        var renderer = TemplateRenderer(templates, view)
        try renderer.render(template.nodes, of: template)
        return renderer.output
    }
}
