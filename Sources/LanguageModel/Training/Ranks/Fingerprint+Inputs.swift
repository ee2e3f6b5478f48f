extension Fingerprint {
    init(of text: String) {
        self.init()
        add(text)
    }

    init(of parameters: Parameters) {
        self.init()
        add(UnsafeRawBufferPointer(start: parameters.buffer.base, count: parameters.count * MemoryLayout<Float>.stride))
    }

    /// Of a text with its tags; its characters and lines were taken in as they were encoded.
    init(of text: EncodedText) {
        self = text.fingerprint
        add("\(text.tagSets) \(text.lineEnd)")
    }

    /// Of what decides the course of a run; a rank may have as many threads as it likes, and files by any name.
    init(of options: TrainingOptions) {
        var options = options
        (options.threads, options.corpora, options.base) = (0, [], nil)
        self.init(of: "\(options)")
    }
}
