import ArgumentParser
import Corpora
import Drafts
import Projects

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Corpus {
    struct Scrub: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "scrub",
            abstract: "Put {email} and {phone} in place of e-mail addresses and telephone numbers.",
            discussion: "The files stay as they are; without -o, what stands in them is counted and nothing is written."
        )

        @Argument(help: "Corpora, and folders of them.", completion: .file()) var path: [String]
        @Option(name: .shortAndLong, help: "The folder for the scrubbed files.", completion: .directory)
        var output: String?
        @Flag(help: "Print one JSON value.") var json = false

        func run() throws {
            let corpus = try CorpusFiles(path)
            if let output { try Self.check(corpus, against: output) }
            var (emails, phones) = (0, 0)
            var places: [JSONValue] = []
            for file in corpus.files {
                let bytes = try failing { try InputFile.read(file.path) }
                var scrubber = Scrubber(file.format)
                let scrubbed = try failing(in: file.path) { try scrubber.scrub(bytes) }
                for place in scrubbed.places {
                    places.append(place.json(in: file.path))
                    if !json { Console.shared.write("\(visible(file.path)):\(place.text)\n") }
                }
                if let output { try Self.write(scrubbed.bytes, to: output + "/" + file.name) }
                emails += scrubbed.emails
                phones += scrubbed.phones
            }
            let report: JSONValue = [
                "files": .integer(corpus.files.count), "emails": .integer(emails), "phones": .integer(phones),
                "places": .array(places),
            ]
            if json { return Console.shared.write(report.pretty) }
            Console.shared.write(
                "\(emails) e-mail and \(phones) telephone in \(counted(corpus.files.count, "file"))"
                    + (output == nil ? "; name a folder with -o to take them out\n" : "\n"))
        }

        /// Finds out before anything is written that a source, or another result, would be written over.
        private static func check(_ corpus: CorpusFiles, against output: String) throws(Failure) {
            let sources = Swift.Set(corpus.files.map { resolved($0.path) })
            var targets: Swift.Set<String> = []
            for file in corpus.files {
                let target = output + "/" + file.name
                if sources.contains(resolved(target)) {
                    throw Failure("it would be written over; name another folder with -o", file: file.path)
                }
                guard targets.insert(target).inserted else {
                    throw Failure("two files would be written to it; scrub them one after the other", file: target)
                }
            }
        }

        private static func resolved(_ path: String) -> String {
            URL(filePath: path).resolvingSymlinksInPath().standardized.path
        }

        private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
            let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw Failure("the folder cannot be made; name another with -o", file: folder)
            }
            try Output.write(bytes, to: path)
        }
    }
}

extension ScrubbedFile.Place {
    fileprivate func json(in file: String) -> JSONValue {
        ["file": .string(file), "line": .integer(line), "emails": .integer(emails), "phones": .integer(phones)]
    }

    /// `12: 1 e-mail, 2 telephone`
    fileprivate var text: String {
        let parts = [(emails, "e-mail"), (phones, "telephone")].filter { $0.0 > 0 }
        return "\(line): " + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
