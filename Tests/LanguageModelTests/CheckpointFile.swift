import Foundation

@testable import LanguageModel

/// A checkpoint taken apart into its header and its data, to be changed and put together again.
struct CheckpointFile {
    var header: String
    var data: [UInt8]
    /// What the file says of its header's length; nil for the truth.
    var headerLength: UInt64?

    init(_ bytes: [UInt8]) {
        let length = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        header = String(decoding: bytes[8..<8 + length], as: UTF8.self)
        data = Array(bytes[(8 + length)...])
    }

    static let smallest = CheckpointFile(CharacterModel.smallest.checkpoint())

    var bytes: [UInt8] {
        let length = headerLength ?? UInt64(header.utf8.count)
        return withUnsafeBytes(of: length.littleEndian) { Array($0) } + Array(header.utf8) + data
    }

    /// The same tensors in the order of their names, and so at other places.
    func sorted() -> CheckpointFile {
        var (file, offset) = (self, 0)
        var object = object
        file.data = []
        for name in object.keys.sorted() where name != "__metadata__" {
            guard var entry = object[name] as? [String: Any], let place = entry["data_offsets"] as? [Int] else {
                continue
            }
            file.data += data[place[0]..<place[1]]
            entry["data_offsets"] = [offset, file.data.count]
            object[name] = entry
            offset = file.data.count
        }
        file.object = object
        return file
    }

    mutating func setMetadata(_ key: String, to value: String) {
        var metadata = object["__metadata__"] as? [String: String] ?? [:]
        metadata[key] = value
        object["__metadata__"] = metadata
    }

    mutating func removeMetadata(_ key: String) {
        var metadata = object["__metadata__"] as? [String: String] ?? [:]
        metadata[key] = nil
        object["__metadata__"] = metadata
    }

    /// Lists other tensors than the data holds.
    mutating func setTensors(_ tensors: [(name: String, shape: [Int])], areEmpty: Bool = false) {
        var (object, end): ([String: Any], Int) = (["__metadata__": object["__metadata__"] ?? [:]], 0)
        for tensor in tensors {
            let start = end
            if !areEmpty { end += tensor.shape.reduce(4, *) }
            object[tensor.name] = ["dtype": "F32", "shape": tensor.shape, "data_offsets": [start, end]]
        }
        self.object = object
    }

    private var object: [String: Any] {
        get { (try? JSONSerialization.jsonObject(with: Data(header.utf8))) as? [String: Any] ?? [:] }
        set {
            let json = try? JSONSerialization.data(withJSONObject: newValue, options: [.sortedKeys])
            header = String(decoding: json ?? Data(), as: UTF8.self)
            // The data stays aligned, so that it can be read in place.
            while header.utf8.count % 8 != 0 { header += " " }
        }
    }
}

extension CharacterModel {
    /// The smallest model there is: 1 x 1, two characters, one tag.
    static let smallest = CharacterModel(
        vocabulary: Vocabulary(["\n"]), tags: TagVocabulary(["kind=dialogue"]),
        wordList: WordList(["came", "李娜", "you"]), embedding: 1, hidden: 1, layers: 1, tagWidth: 1, seed: 1)
}
