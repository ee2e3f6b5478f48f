import Screenplay
import XMLTree

/// A scene that was taken out: Final Draft keeps it inside the heading that stands for it, a script in a boneyard below
/// that heading.
enum OmittedScene {
    static let name = "OmittedScene"

    /// The boneyard below a heading; nil where the heading holds no scene.
    static func boneyard(in heading: XMLElement) -> Element? {
        guard let scene = heading.elements.first(where: { $0.name == name })?.elements else { return nil }
        let reader = ContentReader(scene, NotePlaces([], in: scene), readsNotesInside: true, readsOmitted: false)
        return SceneOmission.boneyard(of: Screenplay(titlePage: TitlePage(entries: []), elements: reader.elements))
    }

    /// A scene as a heading holds it, with the types in it that need settings.
    static func element(of scene: Screenplay) -> (element: XMLElement, typesOfOurs: Set<String>) {
        let writer = ContentWriter(scene, notesInside: true, writesOmitted: false)
        return (XMLElement(name, children: writer.nodes.map { .element($0.element) }), writer.typesOfOurs)
    }
}
