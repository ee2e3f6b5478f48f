/// One change of a script: at `offset` the bytes `removed` gave way to `inserted`.
public struct Splice: Equatable, Sendable {
    /// In bytes, from 0.
    public var offset: Int
    public var removed: [UInt8]
    public var inserted: [UInt8]
    public var origin: Origin
    /// Whether it goes with the change before it: what takes one back takes both back.
    public var isJoined = false

    /// Where what is removed ends.
    var end: Int { offset + removed.count }

    /// Whether a model wrote what was put in.
    var isByModel: Bool {
        if case .model = origin { true } else { false }
    }

    /// The change that takes this one back.
    var inverse: Splice {
        Splice(offset: offset, removed: inserted, inserted: removed, origin: origin, isJoined: isJoined)
    }

    /// Changes `bytes`, if what this removes stands there.
    func apply(to bytes: inout [UInt8]) -> Bool {
        guard offset >= 0, offset <= bytes.count, removed.count <= bytes.count - offset else { return false }
        let range = offset..<offset + removed.count
        guard bytes[range].elementsEqual(removed) else { return false }
        bytes.replaceSubrange(range, with: inserted)
        return true
    }
}

extension Splice {
    /// The same change of whole lines: those that it is inside of, it takes out and puts in again.
    ///
    /// - Parameter text: what stood before the change.
    public func inWholeLines(of text: [UInt8]) -> Splice {
        guard (0...text.count).contains(offset), removed.count <= text.count - offset else { return self }
        let feed = UInt8(ascii: "\n")
        let start = text[..<offset].lastIndex(of: feed).map { $0 + 1 } ?? 0
        let isClosed = [removed, inserted].allSatisfy { $0.last.map { $0 == feed } ?? (start == offset) }
        let stop = isClosed ? end : text[end...].firstIndex(of: feed).map { $0 + 1 } ?? text.count
        let (head, tail) = (Array(text[start..<offset]), text[end..<stop])
        var whole = self
        (whole.offset, whole.removed, whole.inserted) = (start, head + removed + tail, head + inserted + tail)
        return whole
    }

    /// Where a place stands after the change: behind the text that it stood behind, also where that went elsewhere.
    ///
    /// - Parameter text: what stood before the change.
    public func moved(_ place: Int, in text: [UInt8]) -> Int {
        guard place < end else { return place + inserted.count - removed.count }
        guard place > offset else { return place }
        let whole = inWholeLines(of: text)
        let own = place - whole.offset
        var (best, found, start) = (0, offset, whole.offset)
        for part in LineDescent(from: whole.removed, to: whole.inserted).parts {
            if case .old(let range) = part, range.lowerBound < own, min(range.upperBound, own) > best {
                best = min(range.upperBound, own)
                found = start + best - range.lowerBound
            }
            start += part.length
        }
        return found
    }

    /// What differs between two texts, as one change; nil where nothing does.
    public init?(from old: [UInt8], to new: [UInt8], origin: Origin) {
        guard old != new else { return nil }
        let most = min(old.count, new.count)
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old.reversed(), new.reversed()).prefix(most - start).prefix { $0 == $1 }.count
        self.init(
            offset: start, removed: Array(old[start..<old.count - end]),
            inserted: Array(new[start..<new.count - end]), origin: origin)
    }
}
