import Synchronization

/// What was made last, kept for whoever wants it of the same again.
final class Latest<Value: Sendable>: Sendable {
    private let latest = Mutex<(key: [UInt8], value: Value)?>(nil)

    /// What `make` makes of some texts, without making it twice in a row; whoever asks meanwhile waits.
    ///
    /// Texts are the same where their bytes are: `é` in one scalar and in two are other characters to a model.
    func value(of texts: some Sequence<String>, _ make: () -> Value) -> Value {
        var key: [UInt8] = []
        for text in texts {
            key += text.utf8
            // A byte that UTF-8 has no use for.
            key.append(0xFF)
        }
        return latest.withLock { latest in
            if let latest, latest.key == key { return latest.value }
            let value = make()
            latest = (key, value)
            return value
        }
    }
}
