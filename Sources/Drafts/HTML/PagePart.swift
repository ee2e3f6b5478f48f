import Mustache
import Screenplay

/// A scene, what stands under a section, or what comes before both.
struct PagePart {
    /// A scene heading or a section; nil before the first of them.
    var heading: Element?
    /// The heading's anchor on the page.
    var id = ""
    /// The heading's level in HTML: sections by their depth from 2, scenes one below the section they stand in.
    var level = 2
    var blocks: [PageBlock] = []

    /// A screenplay in parts.
    static func parts(of screenplay: Screenplay) -> [PagePart] {
        var parts = [PagePart()]
        var (scenes, sections) = (0, 0)
        var sectionLevel = 1
        for run in screenplay.blocks {
            let first = screenplay.elements[run.lowerBound]
            switch first.type {
            case .section:
                sections += 1
                // HTML's headings end at 6, which is left to scenes.
                sectionLevel = 1 + min(max(1, first.depth), 4)
                parts.append(PagePart(heading: first, id: "section-\(sections)", level: sectionLevel))
            case .sceneHeading:
                scenes += 1
                parts.append(PagePart(heading: first, id: "scene-\(scenes)", level: sectionLevel + 1))
            case .character: parts[parts.count - 1].append(speech: Array(screenplay.elements[run]))
            default: parts[parts.count - 1].blocks.append(.element(first))
            }
        }
        return parts.filter { $0.heading != nil || !$0.blocks.isEmpty }
    }

    /// A speech that is the second of a pair joins the first.
    private mutating func append(speech: [Element]) {
        guard speech[0].dual, let place = blocks.lastIndex(where: { !$0.isAside }),
            case .speech(let first) = blocks[place]
        else {
            blocks.append(.speech(speech))
            return
        }
        blocks.remove(at: place)
        blocks.append(.dual(first, speech))
    }
}

extension PagePart: TemplateView {
    static let fields: TemplateFields<PagePart> = [
        "heading": { part in .views(part.heading.map { [ElementView(element: $0)] } ?? []) },
        "scene": { .flag($0.heading?.type == .sceneHeading) },
        "id": { .text($0.id) },
        "level": { .text(String($0.level)) },
        "number": { .text($0.heading?.sceneNumber ?? "") },
        "outlineText": { .text(TextPiece.plain($0.heading?.text ?? "")) },
        "blocks": { .views($0.blocks) },
    ]
}
