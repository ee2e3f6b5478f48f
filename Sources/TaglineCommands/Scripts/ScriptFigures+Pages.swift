import Pages
import Screenplay

extension ScriptFigures {
    /// A script in numbers, with its pages as the usual layout has them.
    init(laidOut screenplay: Screenplay) {
        self.init(of: screenplay)
        let pagination = Pagination(of: screenplay)
        let scenes = screenplay.scenes
        let lengths = pagination.lengths(of: scenes).map { ($0.scene.elements.lowerBound, $0.eighths) }
        let eighths = Dictionary(lengths) { first, _ in first }
        lie(on: pagination.pages.count, eighths: scenes.map { eighths[$0.elements.lowerBound] })
    }
}
