import Dispatch
import Synchronization

/// The page that a model read last: lines are asked for again and again at one place of a script, or a line further on.
final class LatestPage: Sendable {
    private struct Read {
        /// Each line's tags and text, in bytes: `é` in one scalar and in two are other characters to a model.
        var lines: [[UInt8]] = []
        /// What the model remembered before the first line and after each.
        var memories: [ReadText]
    }

    private let wishes = Atomic(0)
    private let latest: Mutex<Read>

    /// - Parameter beginning: what the model remembers before it has read anything.
    init(_ beginning: ReadText) { latest = Mutex(Read(memories: [beginning])) }

    /// Does `read` in the background, unless other lines are wished for within the time between two lines that are typed.
    func readAhead(_ read: @escaping @Sendable () -> Void) {
        let wish = wishes.add(1, ordering: .relaxed).newValue
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(150)) { [self] in
            if wishes.load(ordering: .relaxed) == wish { read() }
        }
    }

    /// What the model remembers after some lines; whoever asks meanwhile waits.
    ///
    /// - Parameter read: gives what it remembers after each of some lines that follow on what was read; asked only for
    ///   the lines after those with which this page and the last one both begin.
    func memory(
        after lines: [LineRequest.ContextLine], _ read: (ArraySlice<LineRequest.ContextLine>, ReadText) -> [ReadText]
    ) -> ReadText {
        let keys = lines.map(Self.key)
        return latest.withLock { latest in
            let known = zip(latest.lines, keys).prefix { $0 == $1 }.count
            let memories = latest.memories.prefix(known + 1)
            latest = Read(lines: keys, memories: memories + read(lines[known...], memories[known]))
            return latest.memories[keys.count]
        }
    }

    private static func key(_ line: LineRequest.ContextLine) -> [UInt8] {
        var key: [UInt8] = []
        for text in line.tags.sorted(by: { $0.key < $1.key }).flatMap({ [$0.key, $0.value] }) + [line.text] {
            key += text.utf8
            // A byte that UTF-8 has no use for.
            key.append(0xFF)
        }
        return key
    }
}
