/// One change of a script: at `offset` the bytes `removed` gave way to `inserted`.
public struct Splice: Equatable, Sendable {
    /// In bytes, from 0.
    public var offset: Int
    public var removed: [UInt8]
    public var inserted: [UInt8]
    public var origin: Origin

    /// Whether a model wrote what was put in.
    var isByModel: Bool {
        if case .model = origin { true } else { false }
    }

    /// The change that takes this one back.
    var inverse: Splice { Splice(offset: offset, removed: inserted, inserted: removed, origin: origin) }

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
    /// What differs between two texts, as one change; nil where nothing does.
    init?(from old: [UInt8], to new: [UInt8], origin: Origin) {
        guard old != new else { return nil }
        let most = min(old.count, new.count)
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old.reversed(), new.reversed()).prefix(most - start).prefix { $0 == $1 }.count
        self.init(
            offset: start, removed: Array(old[start..<old.count - end]),
            inserted: Array(new[start..<new.count - end]), origin: origin)
    }
}
