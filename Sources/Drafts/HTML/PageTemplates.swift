import HouseTemplates
import Mustache

/// The templates of pages.
enum PageTemplates {
    /// The files of a folder of `Templates/`, and a project's own in the place of those whose names they have.
    static func library(_ folder: String, own: [DraftTemplate]) throws(TemplateError) -> TemplateLibrary {
        let prefix = folder + "/"
        let taken = Set(own.map(\.name))
        var templates: [String: Template] = [:]
        for path in HouseTemplates.names where path.hasPrefix(prefix) {
            let name = String(path.dropFirst(prefix.count))
            guard !taken.contains(name), let text = HouseTemplates.text(named: path) else { continue }
            templates[name] = try Template(text, file: "Templates/" + path)
        }
        for template in own { templates[template.name] = try Template(template.text, file: template.file) }
        return try TemplateLibrary(templates)
    }

    /// A page as a file, rendered from `template`.
    ///
    /// - Throws: the first thing that is wrong in a template, with its file and place.
    static func bytes(
        of template: String, _ page: any TemplateView, in folder: String, own: [DraftTemplate]
    ) throws(DraftError) -> [UInt8] {
        do throws(TemplateError) {
            return Array(try library(folder, own: own).text(of: template, page).utf8)
        } catch {
            throw DraftError(error)
        }
    }
}
