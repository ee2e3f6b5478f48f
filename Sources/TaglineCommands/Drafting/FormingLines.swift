import Generation
import LineEditor
import Synchronization

/// Lines on the screen while the model still writes them: drawn over themselves, and gone when they are done.
///
/// Where standard output is no terminal that can move its cursor, nothing is drawn.
final class FormingLines: Sendable {
    private struct State {
        var lastDrawn: ContinuousClock.Instant?
        var isOver = false
    }

    private let state = Mutex(State())
    private let console: Console

    /// Quicker than this nobody reads.
    private static let interval = Swift.Duration.milliseconds(30)

    init(_ console: Console = .shared) { self.console = console }

    /// Draws lines below each other and puts the cursor back to where it was.
    func show(_ role: String?, _ lines: LinesSoFar) {
        guard console.canRedraw, !Interrupts.isPending else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            guard !state.isOver, state.lastDrawn.map({ now - $0 >= Self.interval }) ?? true else { return }
            state.lastDrawn = now
            let columns = console.columns - 1
            let shown = lines.prefix(max(1, console.rows - 2)).texts.map { text in
                shortened("  …  \(role.map { visible($0) + "  " } ?? "")\(visible(text))", to: columns)
            }
            console.redraw(shown)
        }
    }

    /// Takes the lines away.
    func end() {
        state.withLock { state in
            if state.lastDrawn != nil, !state.isOver { console.erase() }
            state.isOver = true
        }
    }
}
