import Synchronization

/// What was made last, kept for whoever wants it of the same again.
final class Latest<Key: Equatable & Sendable, Value: Sendable>: Sendable {
    private let latest = Mutex<(key: Key, value: Value)?>(nil)

    /// What `make` makes of a key, without making it twice in a row; whoever asks meanwhile waits.
    func value(of key: Key, _ make: (Key) -> Value) -> Value {
        latest.withLock { latest in
            if let latest, latest.key == key { return latest.value }
            let value = make(key)
            latest = (key, value)
            return value
        }
    }
}
