import Dispatch
import LanguageModel
import Synchronization

/// The page that a model read last: lines are asked for again and again at one place of a script.
final class LatestPage: Sendable {
    /// A model's state after a text.
    struct Reading: Sendable {
        let state: Lanes.State
        /// The last character, which is read together with the tags of what follows.
        let previous: Int32
    }

    private let wishes = Atomic(0)
    private let latest = Latest<Reading>()

    /// Does `read` in the background, unless other lines are wished for within the time between two lines that are typed.
    func readAhead(_ read: @escaping @Sendable () -> Void) {
        let wish = wishes.add(1, ordering: .relaxed).newValue
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(150)) { [self] in
            if wishes.load(ordering: .relaxed) == wish { read() }
        }
    }

    /// What `read` gives for the lines, without reading them twice in a row; whoever asks meanwhile waits.
    func reading(
        _ lines: [LineRequest.ContextLine], _ read: ([LineRequest.ContextLine]) -> Reading
    ) -> Reading {
        let texts = lines.flatMap { line in
            ["\(line.tags.count)"] + line.tags.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } + [line.text]
        }
        return latest.value(of: texts) { read(lines) }
    }
}
