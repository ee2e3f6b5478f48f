import Screenplay
import XMLTree

/// The summary in a scene heading's properties, which Final Draft shows on the scene's card: the scene's synopsis.
enum SceneSummary {
    static let properties = "SceneProperties"
    static let summary = "Summary"

    static func element(of synopses: [StyledText]) -> XMLElement {
        let paragraphs = synopses.map { ParagraphType.element(nil, $0.runsAndNotes(opensWithRun: false)) }
        let summary = XMLElement(summary, children: paragraphs.map(XMLNode.element))
        return XMLElement(properties, children: [.element(summary)])
    }
}
