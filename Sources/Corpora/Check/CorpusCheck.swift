public import Campaign
public import LanguageModel
import Screenplay

/// Proves what a corpus must hold to, file by file, and compares its lines with each other.
///
/// All lines are kept, to be compared: some hundred bytes each.
public struct CorpusCheck {
    private let rules: [any CorpusRule]
    private var report = CorpusReport()
    private var files: [String] = []
    private var found: [(place: Place, remark: Remark)] = []
    /// The lines that are compared, in the order in which they were read.
    private var compared: [Place] = []
    private var duplicates = NearDuplicates()
    private var openings = SharedOpenings()
    private var unknownWords: UnknownWords?

    /// - Parameters:
    ///   - channels: whose limits and rules hold for ad copy.
    ///   - words: the words that are known, if others are to be listed.
    ///   - allowed: tags that are known besides the product's own, by key.
    public init(channels: Channels, words: WordList? = nil, allowed: [String: Set<String>] = [:]) {
        rules = [Encoding(), KnownTags(allowed: allowed), MergeFields(), ChannelRules(channels: channels)]
        unknownWords = words.map { UnknownWords(known: $0) }
    }

    /// Checks a file; what cannot be read of it is a finding.
    public mutating func add(_ file: [UInt8], named name: String, format: CorpusFormat) {
        files.append(name)
        let rows = file.split(separator: 0x0A, omittingEmptySubsequences: false)
        // An XML file says in what encoding it is.
        let isText = rows.map { [.xml, .fdx].contains(format) || Encoding.isText($0) }
        for row in rows.indices where !isText[row] { add(Encoding.notText, line: row + 1) }
        var reader = CorpusReader(format, name: name)
        if format.isByLine {
            // The reader counts the lines, those that it cannot read too.
            for row in rows.indices { read(isText[row] ? rows[row] : [], with: &reader) }
        } else if isText.allSatisfy(\.self) {
            read(file[...], with: &reader)
        }
        if format == .fountain { add(Screenplay(fountain: file)) }
    }

    /// What was found in all files.
    public func finish() -> CorpusReport {
        var finished = self
        finished.compare()
        finished.report.files = files.count
        finished.report.findings = finished.found.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map { finished.finding($0.element.remark, $0.element.place) }
        finished.report.unknownWords = unknownWords?.found.map { word in
            CorpusReport.UnknownWord(
                word: word.word, count: word.count, file: files[word.place.file], line: word.place.line ?? 0)
        }
        return finished.report
    }

    // MARK: one file

    private mutating func read(_ piece: ArraySlice<UInt8>, with reader: inout CorpusReader) {
        // What is said of the tags that a whole file has is said once.
        var said: Set<String> = []
        do {
            try reader.read(Array(piece).span) { line, number in
                report.statistics.add(line)
                add(line.line, number: number, said: &said)
            }
        } catch let error as CorpusFileError {
            add(.error("format", error.description), line: error.line)
        } catch {
            add(.error("format", "\(error)"), line: nil)
        }
    }

    private mutating func add(_ line: TaggedLine, number: Int, said: inout Set<String>) {
        for remark in rules.flatMap({ $0.remarks(on: line) }) {
            if remark.rule.hasPrefix("tag."), !said.insert(remark.message).inserted { continue }
            add(remark, line: number)
        }
        let words = tokens(in: line.text)
        unknownWords?.add(line, tokens: words, place: Place(file: files.count - 1, line: number))
        guard Self.isCompared(line, words: words.count) else { return }
        compared.append(Place(file: files.count - 1, line: number))
        duplicates.add(line.text)
        openings.add(words)
    }

    /// Whether a line should differ from others: scenes return to a place, and "Yes, I know" is said in every script.
    private static func isCompared(_ line: TaggedLine, words: Int) -> Bool {
        switch line.tags["kind"] {
        case "heading": false
        case "dialogue", "direction", "action", "parenthetical", nil: words >= SharedOpenings.words
        default: true
        }
    }

    private mutating func add(_ script: Screenplay) {
        report.scripts += 1
        report.characters += script.characterNames.count
        for remark in ScriptPage.remarks(on: script) { add(remark, line: 1) }
    }

    private mutating func add(_ remark: Remark, line: Int?) {
        found.append((Place(file: files.count - 1, line: line), remark))
    }

    // MARK: all files

    private mutating func compare() {
        let near = duplicates.pairs()
        report.nearDuplicates.count(near, of: compared.count)
        add(near, report.nearDuplicates, rule: "duplicate", "is nearly the same as")
        let shared = openings.pairs()
        report.sharedOpenings.count(shared, of: compared.count)
        add(shared, report.sharedOpenings, rule: "opening", "begins with the same four words as")
    }

    /// Names each line once, with the first that it is like: an error where there are too many of them.
    private mutating func add(
        _ pairs: [(text: Int, earlier: Int)], _ share: CorpusReport.Share, rule: String, _ verb: String
    ) {
        var last = -1
        for pair in pairs where pair.text != last {
            last = pair.text
            let earlier = compared[pair.earlier]
            let message = "\(verb) \(files[earlier.file]):\(earlier.line ?? 0); write another"
            found.append(
                (
                    compared[pair.text],
                    Remark(rule: rule, level: share.isWithinLimit ? .warning : .error, message: message)
                ))
        }
    }

    private func finding(_ remark: Remark, _ place: Place) -> CorpusFinding {
        CorpusFinding(
            rule: remark.rule, level: remark.level, file: files[place.file], line: place.line, message: remark.message)
    }
}
