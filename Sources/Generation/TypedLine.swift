import LanguageModel
import Synchronization

/// A line that is being typed, read as far as it has come: each time only what is new.
final class TypedLine: Sendable {
    private struct Progress {
        var read: [Int32] = []
        /// What the model remembers after some of the characters read: the first after none, the last after all.
        var states: [(count: Int, state: Lanes.State)]
    }

    private let progress: Mutex<Progress>
    private let decoder: LineDecoder
    private let condition: LineDecoder.Condition
    /// What stands before the line, which is read with it.
    private let previous: Int32

    /// Characters from one state that is kept to the next, and those that are read without a look at whether to go on.
    private static let stride = 16

    init(_ decoder: LineDecoder, after page: ReadText, under condition: LineDecoder.Condition) {
        (self.decoder, self.condition, previous) = (decoder, condition, page.previous)
        progress = Mutex(Progress(states: [(0, page.state)]))
    }

    /// What the model remembers after a line as it stands.
    ///
    /// - Parameter cancelled: asked every few characters; what was read until then need not be read again.
    /// - Throws: ``GenerationError/cancelled``.
    func state(after line: [Int32], cancelled: () -> Bool) throws(GenerationError) -> Lanes.State {
        let text = [previous] + line
        return try progress.withLock { progress throws(GenerationError) in
            let common = zip(progress.read, text).prefix { $0 == $1 }.count
            while let last = progress.states.last, last.count > common { progress.states.removeLast() }
            let lanes = Lanes(decoder, count: 1)
            var (count, state) = progress.states[progress.states.count - 1]
            lanes[0] = state
            progress.read = Array(text.prefix(count))
            while count < text.count {
                if cancelled() { throw .cancelled }
                let part = text[count..<min(count + Self.stride, text.count)]
                lanes.read(part.map { ($0, condition) }, into: 0)
                progress.read += part
                (count, state) = (part.endIndex, lanes[0])
                if let before = progress.states.dropLast().last, count - before.count <= Self.stride {
                    progress.states.removeLast()
                }
                progress.states.append((count, state))
            }
            return state
        }
    }
}
