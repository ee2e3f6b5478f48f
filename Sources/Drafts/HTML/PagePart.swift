import Mustache
import Pages
import Screenplay

/// A scene, what stands under a section, or what comes before both.
struct PagePart {
    /// A scene heading or a section; nil before the first of them.
    var heading: ElementView?
    /// The heading's anchor on the page.
    var id = ""
    /// The heading's level in HTML: sections by their depth from 2, scenes one below the section they stand in.
    var level = 2
    /// The margins in which a scene's number stands.
    var numberMargins = SceneNumberMargins.both
    var blocks: [PageBlock] = []

    /// A screenplay in parts.
    static func parts(of screenplay: Screenplay, _ options: PageOptions) -> [PagePart] {
        let views = screenplay.elements.enumerated().map { index, element in
            ElementView(element: element, isRevised: options.revisions.has(index))
        }
        var parts = [PagePart()]
        var (scenes, sections) = (0, 0)
        var sectionLevel = 1
        var isOmitted = false
        for run in screenplay.blocks {
            var first = views[run.lowerBound]
            switch first.element.type {
            case .section:
                sections += 1
                isOmitted = false
                // HTML's headings end at 6, which is left to scenes.
                sectionLevel = 1 + min(max(1, first.element.depth), 4)
                parts.append(PagePart(heading: first, id: "section-\(sections)", level: sectionLevel))
            case .sceneHeading:
                scenes += 1
                isOmitted = first.element.sceneNumber.map(options.omittedScenes.contains) ?? false
                if isOmitted { first.element.text = options.terms(for: screenplay).omitted }
                parts.append(
                    PagePart(
                        heading: first, id: "scene-\(scenes)", level: sectionLevel + 1,
                        numberMargins: options.sceneNumberMargins))
            case _ where isOmitted: break
            case .character: parts[parts.count - 1].append(speech: Array(views[run]))
            default: parts[parts.count - 1].blocks.append(.element(first))
            }
        }
        return parts.filter { $0.heading != nil || !$0.blocks.isEmpty }
    }

    /// A speech that is the second of a pair joins the first.
    private mutating func append(speech: [ElementView]) {
        guard speech[0].element.dual, let place = blocks.lastIndex(where: { !$0.isAside }),
            case .speech(let first) = blocks[place]
        else {
            blocks.append(.speech(speech))
            return
        }
        blocks.remove(at: place)
        blocks.append(.dual(first, speech))
    }

    private func number(in margin: SceneNumberMargins) -> TemplateValue {
        .text(numberMargins.contains(margin) ? heading?.element.sceneNumber ?? "" : "")
    }
}

extension PagePart: TemplateView {
    static let fields: TemplateFields<PagePart> = [
        "heading": { part in .views(part.heading.map { [$0] } ?? []) },
        "scene": { .flag($0.heading?.element.type == .sceneHeading) },
        "id": { .text($0.id) },
        "level": { .text(String($0.level)) },
        "number": { .text($0.heading?.element.sceneNumber ?? "") },
        "leftNumber": { $0.number(in: .left) },
        "rightNumber": { $0.number(in: .right) },
        "outlineText": { .text(TextPiece.plain($0.heading?.element.text ?? "")) },
        "blocks": { .views($0.blocks) },
    ]
}
