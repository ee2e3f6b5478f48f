import Foundation
import Testing

/// Something wrong that the program is given, and the one diagnostic that it answers with.
struct BadInput: CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    /// `FOLDER` stands for the folder's path.
    var diagnostic: String
    var status: Int32 = 1
    var input = ""
    var prepare: @Sendable (TemporaryFolder) throws -> Void = { _ in }

    var testDescription: String { name }
}

struct BadInputTests {
    private static let noise = (0..<4096).map { UInt8(truncatingIfNeeded: ($0 &* 0x9E37_79B1) >> 11) | 0x80 }
    private static let brief = #"{"name": "ridge", "channel": "google.rsa", "must": ["#

    @Test(
        "Bad input gets one diagnostic, changes nothing and prints nothing",
        arguments: files + corpora + models + projects + campaigns + feeds + sheets + results + scripts + commandLines)
    func diagnostic(_ bad: BadInput) throws {
        let folder = try TemporaryFolder()
        try bad.prepare(folder)
        let before = try folder.contents()
        let outcome = try Program.run(bad.arguments, in: folder, input: bad.input)
        let expected = "tagline: " + bad.diagnostic.replacing("FOLDER", with: folder.path)
        if bad.status == 64, !bad.diagnostic.contains("there is no command") {
            #expect(outcome.diagnostics == [expected[...]])
            #expect(outcome.errors.contains("\nUsage: "))
        } else {
            #expect(outcome.errors == expected + "\n")
        }
        #expect(outcome.status == bad.status)
        #expect(outcome.text == "")
        #expect(try folder.contents() == before)
    }

    private static let files = [
        BadInput(
            name: "a corpus that its import would write over",
            arguments: ["corpus", "import", "a.jsonl", "--licence", "CC0", "--source", "me", "-o", "./a.jsonl"],
            diagnostic: "./a.jsonl: it is read here and would be written over; name another file"
        ) { try $0.write("{\"text\": \"x\"}\n", to: "a.jsonl") },
        BadInput(
            name: "a corpus that its model would write over",
            arguments: ["train", ".", "--steps", "1", "-o", "a.jsonl"],
            diagnostic: "a.jsonl: it is read here and would be written over; name another file"
        ) { try $0.write("{\"text\": \"x\"}\n", to: "a.jsonl") },
        BadInput(
            name: "a corpus that a log would write over",
            arguments: ["train", "b.txt", "--valid", "a.txt", "--steps", "1", "-o", "m", "--log", "a.txt"],
            diagnostic: "a.txt: it is read here and would be written over; name another file"
        ) {
            try $0.write("x\n", to: "a.txt")
            try $0.write("y\n", to: "b.txt")
        },
        BadInput(
            name: "two results in one file",
            arguments: ["train", "a.txt", "--steps", "1", "-o", "m", "--log", "l", "--curve", "l"],
            diagnostic: "l: two results would be written to it; name another file for one"
        ) { try $0.write("x\n", to: "a.txt") },
        BadInput(
            name: "a script that one role's scenes would write over",
            arguments: ["sides", "a.fountain", "ANNA", "-o", "a.fountain"],
            diagnostic: "a.fountain: it is read here and would be written over; name another file"
        ) { try $0.write("ANNA\nHi.\n", to: "a.fountain") },
        BadInput(
            name: "a script that a picture of it would write over",
            arguments: ["stats", "a.fountain", "--picture", "cast", "-o", "./a.fountain"],
            diagnostic: "./a.fountain: it is read here and would be written over; name another file"
        ) { try $0.write("ANNA\nHi.\n", to: "a.fountain") },
        BadInput(
            name: "a script that its pages would write over",
            arguments: ["convert", "a.fountain", "--to", "pdf", "-o", "a.fountain"],
            diagnostic: "a.fountain: it is read here and would be written over; name another file"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "a script that its list of losses would write over",
            arguments: ["convert", "a.fountain", "-o", "a.fountain", "--loss", "./a.fountain"],
            diagnostic: "./a.fountain: it is read here and would be written over; name another file"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "a list of losses in the file of the result",
            arguments: ["convert", "a.fountain", "-o", "a.fdx", "--loss", "./a.fdx"],
            diagnostic: "./a.fdx: two results would be written to it; name another file for one"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "an older draft that the newer one's pages would write over",
            arguments: ["convert", "a.fountain", "--to", "pdf", "-o", "b.fountain", "--revised-from", "b.fountain"],
            diagnostic: "b.fountain: it is read here and would be written over; name another file"
        ) {
            try $0.write("Rain.\n", to: "a.fountain")
            try $0.write("Snow.\n", to: "b.fountain")
        },
        BadInput(
            name: "a draft with locked pages that one role's scenes would write over",
            arguments: ["sides", "a.fountain", "ANNA", "--to", "text", "-o", "b.fountain", "--locked", "b.fountain"],
            diagnostic: "b.fountain: it is read here and would be written over; name another file"
        ) {
            try $0.write("ANNA\nHi.\n", to: "a.fountain")
            try $0.write("Snow.\n", to: "b.fountain")
        },
        BadInput(
            name: "a base that a log would write over",
            arguments: [
                "train", "corpus.jsonl", "--base", "model.safetensors", "--steps", "1", "-o", "m", "--log",
                "model.safetensors",
            ],
            diagnostic: "model.safetensors: it is read here and would be written over; name another file",
            prepare: SmallModel.put),
        BadInput(
            name: "a log in the place of a run's state",
            arguments: ["train", "a.txt", "--steps", "1", "-o", "m", "--log", "m.state"],
            diagnostic: "m.state: two results would be written to it; name another file for one"
        ) { try $0.write("x\n", to: "a.txt") },
        BadInput(
            name: "a model without a name", arguments: ["train", "a.txt", "--steps", "1", "--output", ""],
            diagnostic: "a result has no name to be written to; name a file, or -"
        ) { try $0.write("x\n", to: "a.txt") },
        BadInput(
            name: "another size than the base's",
            arguments: ["train", "corpus.jsonl", "--base", "model.safetensors", "--hidden", "9", "-o", "m"],
            diagnostic: "model.safetensors: --hidden 9 differs from the base's 8, which stays; leave it out",
            prepare: SmallModel.put),
        BadInput(
            name: "a script in UTF-16 as a corpus",
            arguments: ["corpus", "import", "a.fountain", "--licence", "CC0", "--source", "me", "-o", "o.jsonl"],
            diagnostic: "a.fountain:1: the bytes are not UTF-8; convert the file"
        ) { try $0.write([0xFF, 0xFE, 0x41, 0, 0x0A, 0], to: "a.fountain") },
        BadInput(
            name: "subtitles in Latin 1 as a corpus",
            arguments: ["corpus", "stats", "a.srt"], diagnostic: "a.srt:3: the bytes are not UTF-8; convert the file"
        ) { try $0.write(Array("1\n00:00:01,000 --> 00:00:02,500\nD".utf8) + [0xE9, 0x0A], to: "a.srt") },
        BadInput(
            name: "a file that is not there", arguments: ["convert", "没有.fountain", "--to", "json"],
            diagnostic: "没有.fountain: there is no such file"),
        BadInput(
            name: "a file that is not there, without an ending", arguments: ["stats", "没有"],
            diagnostic: "没有: there is no such file"),
        BadInput(
            name: "a file that is not there, with an unknown ending", arguments: ["compare", "a.bak", "b.fountain"],
            diagnostic: "a.bak: there is no such file"),
        BadInput(
            name: "a file with an unknown ending", arguments: ["pages", "a.docx"],
            diagnostic: "the format is not told by the name a.docx; name it, as fdx, fountain, highland, json, "
                + "markdown, textbundle, xml"
        ) { try $0.write("PK", to: "a.docx") },
        BadInput(
            name: "a folder", arguments: ["convert", "drafts.fountain", "--to", "json"],
            diagnostic: "drafts.fountain: it is a folder; name a file in it"
        ) { try $0.write("", to: "drafts.fountain/x") },
        BadInput(
            name: "noise as JSON", arguments: ["convert", "noise.json", "--to", "xml"],
            diagnostic: "noise.json:1:1: this is not JSON: a value is expected here"
        ) { try $0.write(noise, to: "noise.json") },
        BadInput(
            name: "noise as XML", arguments: ["convert", "noise.xml", "--to", "json"],
            diagnostic: "noise.xml:1:1: this is not well-formed XML: start tag expected, '<' not found"
        ) { try $0.write(noise, to: "noise.xml") },
        BadInput(
            name: "noise as a Final Draft file", arguments: ["convert", "noise.fdx", "--to", "fountain"],
            diagnostic: "noise.fdx:1:1: this is not well-formed XML: start tag expected, '<' not found"
        ) { try $0.write(noise, to: "noise.fdx") },
        BadInput(
            name: "an entity bomb as a Final Draft file", arguments: ["convert", "-", "--from", "fdx", "--to", "json"],
            diagnostic: "standard input:1: a document type declaration (<!DOCTYPE) is not accepted; remove it",
            input: "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><FinalDraft><Content>&b;</Content></FinalDraft>"),
        BadInput(
            name: "another XML file as a Final Draft file", arguments: ["convert", "x.fdx", "--to", "fountain"],
            diagnostic: "x.fdx:1: the root element is <screenplay>; <FinalDraft> is read here"
        ) { try $0.write("<screenplay/>", to: "x.fdx") },
        BadInput(
            name: "noise as a model", arguments: ["generate", "--model", "noise"],
            diagnostic: "noise: the model file's header is damaged: it says it takes \(noiseLength) bytes"
        ) { try $0.write(noise, to: "noise") },
        BadInput(
            name: "an empty JSON file", arguments: ["convert", "empty.json", "--to", "fountain"],
            diagnostic: "empty.json:1:1: this is not JSON: a value is missing at the end"
        ) { try $0.write("", to: "empty.json") },
        BadInput(
            name: "an empty XML file", arguments: ["convert", "empty.xml", "--to", "fountain"],
            diagnostic: "empty.xml:1: this is not well-formed XML: document is empty"
        ) { try $0.write("", to: "empty.xml") },
        BadInput(
            name: "JSON that breaks off", arguments: ["convert", "-", "--from", "json", "--to", "fountain"],
            diagnostic: "standard input:2:16: this is not JSON: ',' or '}' is expected here",
            input: "{\"titlePage\": [],\n \"elements\": []"),
        BadInput(
            name: "JSON that is no draft", arguments: ["convert", "x.json", "--to", "fountain"],
            diagnostic: "x.json:2:14: 'elements[0].type' must be one of sceneHeading action character dialogue "
                + "parenthetical lyrics transition centered pageBreak section synopsis note boneyard, not 'slugline'"
        ) { try $0.write("{\"elements\": [\n    {\"type\": \"slugline\"}]}", to: "x.json") },
        BadInput(
            name: "a file of a gigabyte", arguments: ["convert", "huge.fountain", "--to", "json"],
            diagnostic: "huge.fountain: it is larger than 256 MB; split it into smaller files",
            prepare: huge("huge.fountain")),
        BadInput(
            // Its first eight bytes, "Rain.\n\0\0", are read as a length.
            name: "a model of a gigabyte that is none", arguments: ["model", "info", "huge"],
            diagnostic: "huge: the model file's header is damaged: it says it takes \(0x0A2E_6E69_6152) bytes",
            prepare: huge("huge")),
        BadInput(
            name: "a line that is not there", arguments: ["explain", "a.fountain", "--line", "3"],
            diagnostic: "a.fountain: there is no line 3; name one from 1 to 2"
        ) { try $0.write("Rain.\n\n", to: "a.fountain") },
        BadInput(
            name: "a script of another format to check", arguments: ["check", "a.json"],
            diagnostic: "a.json: this command reads Fountain; make it with `tagline convert a.json -o a.fountain`"
        ) { try $0.write("{}", to: "a.json") },
        BadInput(
            name: "a script to check of a format that cannot be read", arguments: ["check", "a.pdf"],
            diagnostic:
                "pdf can be written but not read; fdx, fountain, highland, json, markdown, textbundle, xml can be read"
        ) { try $0.write("%PDF", to: "a.pdf") },
        BadInput(
            name: "a name that nobody has",
            arguments: ["rename", "a.fountain", "--from", "AL", "--to", "BOB", "-o", "b.fountain"],
            diagnostic: "a.fountain: nobody called AL speaks; there are BOB"
        ) { try $0.write("BOB\nHi.\n", to: "a.fountain") },
        BadInput(
            name: "a name that makes a title page",
            arguments: ["rename", "a.fountain", "--from", "BOB", "--to", "Title:", "-o", "b.fountain"],
            diagnostic: "a.fountain:1: with the name Title: this line would be something else; choose another"
        ) { try $0.write("BOB\n  Hi.\n", to: "a.fountain") },
        BadInput(
            name: "scene numbers without room", arguments: ["renumber", "-", "--lock"],
            diagnostic: "standard input:3: no scene number is left between 1 and 1A; renumber without a lock",
            input: "INT. A #1#\n\n" + String(repeating: "INT. B\n\n", count: 25) + "INT. C #1A#\n"),
        BadInput(
            name: "a format that is not there", arguments: ["convert", "a.fountain", "--to", "docx"],
            diagnostic: "there is no format docx; there are csv, excel-csv, fdx, fountain, google-bulk, google-editor, "
                + "html, json, markdown, pdf, text, xml"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "a format that cannot be read", arguments: ["convert", "a.html", "--to", "fountain"],
            diagnostic:
                "html can be written but not read; fdx, fountain, highland, json, markdown, textbundle, xml can be read"
        ) { try $0.write("Rain.\n", to: "a.html") },
        BadInput(
            name: "a format that the name does not tell", arguments: ["convert", "a.fountain", "-o", "b"],
            diagnostic: "the format is not told by the name b; name it, as csv, excel-csv, fdx, fountain, "
                + "google-bulk, google-editor, html, json, markdown, pdf, text, xml"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "a place that cannot be written", arguments: ["convert", "a.fountain", "-o", "/proc/a.json"],
            diagnostic: "/proc/a.json: cannot write: no such file or directory"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "a name with control characters", arguments: ["convert", "a\u{1B}[31m\n.fountain", "--to", "json"],
            diagnostic: "a␛[31m␊.fountain: there is no such file"),
    ]

    private static let corpora = [
        BadInput(
            name: "a corpus line that is not JSON", arguments: ["train", "c.jsonl", "--output", "m"],
            diagnostic: "c.jsonl:2: not a JSON object; each line holds one, as {\"text\": \"…\"}"
        ) { try $0.write("{\"text\": \"盐\"}\nRain.\n", to: "c.jsonl") },
        BadInput(
            name: "a corpus line without text", arguments: ["evaluate", "c/d.jsonl"],
            diagnostic: "c/d.jsonl:3: no text; each line needs a key \"text\" with a string"
        ) { try $0.write("{\"text\": \"a\"}\n\n{\"text\": 3}\n", to: "c/d.jsonl") },
        BadInput(
            name: "a folder with such a corpus", arguments: ["evaluate", "c"],
            diagnostic: "c/d.jsonl:1: not a JSON object; each line holds one, as {\"text\": \"…\"}"
        ) { try $0.write("[]", to: "c/d.jsonl") },
        BadInput(
            name: "a corpus that is not there", arguments: ["train", "c.jsonl", "--output", "m"],
            diagnostic: "c.jsonl: there is no such file"),
        BadInput(
            name: "a corpus of an unknown kind", arguments: ["train", "c.docx", "--output", "m"],
            diagnostic: "c.docx: not a corpus by its name; these endings are read: jsonl, fountain, fdx, xml, "
                + "srt, csv, txt"
        ) { try $0.write("Rain.", to: "c.docx") },
        BadInput(
            name: "a play that is no TEI", arguments: ["train", "c.xml", "--output", "m"],
            diagnostic: "c.xml:2: the root element is <play>; <TEI> is read here"
        ) { try $0.write("<?xml version=\"1.0\"?>\n<play/>", to: "c.xml") },
        BadInput(
            name: "a table with a quote too many", arguments: ["evaluate", "c.csv"],
            diagnostic: "c.csv:3: the quote that opens here is never closed"
        ) { try $0.write("text\n盐\n\"Rain.\n", to: "c.csv") },
        BadInput(
            name: "subtitles without times", arguments: ["corpus", "stats", "c.srt"],
            diagnostic: "c.srt:1: a cue without its times; write them as 00:01:02,500 --> 00:01:04,000"
        ) { try $0.write("1\nRain.\n", to: "c.srt") },
        BadInput(
            name: "a corpus to be scrubbed into its own folder", arguments: ["corpus", "scrub", "c", "-o", "./c"],
            diagnostic: "c/a.txt: it would be written over; name another folder with -o"
        ) { try $0.write("Mail a@b.com\n", to: "c/a.txt") },
        BadInput(
            name: "two files of one name to be scrubbed", arguments: ["corpus", "scrub", "c", "d", "-o", "e"],
            diagnostic: "e/a.txt: two files would be written to it; scrub them one after the other"
        ) { folder in
            try folder.write("Rain.\n", to: "c/a.txt")
            try folder.write("Rain.\n", to: "d/a.txt")
        },
        BadInput(
            name: "no corpora to check", arguments: ["corpus", "check"],
            diagnostic: "there is no folder of corpora here; name one, or set TAGLINE_CORPORA"),
        BadInput(
            name: "a text of unknown origin",
            arguments: ["corpus", "import", "c.txt", "--licence", "CC0-1.0", "--source", " ", "-o", "c.jsonl"],
            diagnostic: "--source says nothing; text of unknown origin is better left out", status: 64
        ) { try $0.write("Rain.\n", to: "c.txt") },
        BadInput(
            name: "an empty corpus", arguments: ["train", "c.txt", "--output", "m"],
            diagnostic: "c.txt: the corpus holds no text to train on"
        ) { try $0.write("", to: "c.txt") },
        BadInput(
            name: "an empty folder of corpora", arguments: ["evaluate", "c"], diagnostic: "c: no text to predict"
        ) { try FileManager.default.createDirectory(atPath: $0.file("c"), withIntermediateDirectories: false) },
        BadInput(
            name: "an empty corpus to count n-grams in",
            arguments: ["evaluate", "c.txt", "--ngram", "3", "--on", "n.txt"],
            diagnostic: "n.txt: the corpus holds no text to count n-grams in"
        ) { folder in
            try folder.write("盐没了。\n", to: "c.txt")
            try folder.write("\n", to: "n.txt")
        },
        BadInput(
            name: "an empty corpus to choose by", arguments: ["train", "c.txt", "--valid", "v.txt", "--output", "m"],
            diagnostic: "v.txt: no text to choose the best model by"
        ) { folder in
            try folder.write("Rain.\n", to: "c.txt")
            try folder.write("\n", to: "v.txt")
        },
        BadInput(
            name: "a run to resume that never began", arguments: ["train", "c.txt", "--output", "m", "--resume"],
            diagnostic: "m.state: there is no run to resume"
        ) { try $0.write("Rain.\n", to: "c.txt") },
        BadInput(
            name: "noise as a run's state", arguments: ["train", "c.txt", "--output", "m", "--resume"],
            diagnostic: "m.state: the run's state cannot be read, begin anew: the model file's header is damaged: "
                + "it says it takes \(noiseLength) bytes"
        ) { folder in
            try folder.write("Rain.\n", to: "c.txt")
            try folder.write(noise, to: "m.state")
        },
        BadInput(
            name: "a place for the model that is not there", arguments: ["train", "c.txt", "--output", "no/m"],
            diagnostic: "no/m: cannot write: no such file or directory"
        ) { try $0.write("Rain.\n", to: "c.txt") },
    ]

    private static let models = [
        BadInput(
            name: "a model cut short", arguments: ["generate", "--model", "model.safetensors"],
            diagnostic: "model.safetensors: the model file is cut short: \(modelLength) bytes expected, "
                + "\(modelLength - 1) found; copy it again",
            prepare: model { $0.removeLast() }),
        BadInput(
            name: "a model cut short within its header", arguments: ["model", "info", "model.safetensors"],
            diagnostic: "model.safetensors: the model file is cut short: 8 bytes expected, 7 found; copy it again",
            prepare: model { $0 = Array($0[..<7]) }),
        BadInput(
            name: "a model with a tensor of a wrong shape",
            arguments: ["evaluate", "--model", "model.safetensors", "corpus.jsonl"],
            diagnostic: "model.safetensors: tensor tags.projection_l0 has shape [31, 32]; [32, 32] expected",
            prepare: model { model in
                let header = "\"tags.projection_l0\":{\"dtype\":\"F32\",\"shape\":[3"
                guard let place = model.firstRange(of: Array(header.utf8)) else { return }
                model[place.upperBound] = UInt8(ascii: "1")
            }),
        BadInput(
            name: "a model that holds no number",
            arguments: ["train", "corpus.jsonl", "--base", "model.safetensors", "--output", "m"],
            diagnostic: "model.safetensors: tensor tags.projection_l0 holds a value that is no number, at 1023",
            prepare: model { $0.replaceSubrange(($0.count - 4)..., with: [0, 0, 0xC0, 0x7F]) }),
        BadInput(
            name: "a model with another format's metadata",
            arguments: ["model", "export", "model.safetensors", "-o", "m"],
            diagnostic: "model.safetensors: the file is no Tagline model: its format is \"tagline-character-gru!\"",
            prepare: model { model in
                guard let place = model.firstRange(of: Array("tagline-character-lstm".utf8)) else { return }
                model.replaceSubrange(place, with: Array("tagline-character-gru!".utf8))
            }),
        BadInput(
            name: "constraints without room",
            arguments: ["generate", "--must", "a long required phrase", "--max-length", "5"],
            diagnostic: "the required words take 22 of 5 (width); ask for fewer, or allow a longer line"),
        BadInput(
            name: "strict words without a word list",
            arguments: ["generate", "--must", "bus", "--ban", "bus"],
            diagnostic: "the required “bus” contains the banned “bus”; take one of the two away"),
    ]

    private static let projects = [
        BadInput(
            name: "a half-written manifest", arguments: ["export", "--to", "json"],
            diagnostic: "cannot understand FOLDER/tagline.json: it is not valid JSON"
        ) { try $0.write("{\"formatVersion\": 1, \"na", to: "tagline.json") },
        BadInput(
            name: "a manifest without a name", arguments: ["run", "-"],
            diagnostic: "cannot understand FOLDER/tagline.json: the key \"name\" is missing", input: "Rain.\n"
        ) { try $0.write("{\"formatVersion\": 1}", to: "tagline.json") },
        BadInput(
            name: "a newer format", arguments: ["open", "."],
            diagnostic: "FOLDER/tagline.json has format 2, and this program knows up to 1; use a newer tagline"
        ) { try $0.write("{\"formatVersion\": 2, \"pages\": []}", to: "tagline.json") },
        BadInput(
            name: "a newer format found by the prompt", arguments: [],
            diagnostic: "FOLDER/tagline.json has format 2, and this program knows up to 1; use a newer tagline"
        ) { try $0.write("{\"formatVersion\": 2}", to: "tagline.json") },
        BadInput(
            name: "no project", arguments: ["import", "a.fountain"],
            diagnostic: "FOLDER is no project: it has no tagline.json; make one with `tagline new PATH`"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "a script as a project", arguments: ["open", "a.fountain"],
            diagnostic: "FOLDER/a.fountain is a file and no project; make one with `tagline new PATH`, "
                + "and take a script into it with `tagline import FILE --project PATH`"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "a folder that is not empty", arguments: ["new", "."],
            diagnostic: ". is not empty; name a new or an empty folder"
        ) { try $0.write("Rain.\n", to: "a.fountain") },
        BadInput(
            name: "a template that is not there", arguments: ["new", "p", "--template", "opera"],
            diagnostic:
                "there is no template opera; there are ad-campaign, blank, feature, game-barks, short, stage-play"),
        BadInput(
            name: "a folder that cannot be written", arguments: ["new", "/proc/p"],
            diagnostic: "/proc/p: cannot create: no such file or directory"),
    ]

    private static let results = [
        BadInput(
            name: "results in Latin 1", arguments: ["ads", "results", "r.csv"],
            diagnostic: "r.csv:2:1: this is not UTF-8 text; save the file as CSV in UTF-8"
        ) { try $0.write(Array(resultsHeader.utf8) + [0xE9, 0x74, 0xE9] + Array(",9,1\n".utf8), to: "r.csv") },
        BadInput(
            name: "results in UTF-16 that ends within a character", arguments: ["ads", "results", "r.csv"],
            diagnostic: "r.csv:1:1: this is not UTF-8 text; save the file as CSV in UTF-8"
        ) {
            try $0.write(
                [0xFF, 0xFE] + resultsHeader.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x41], to: "r.csv")
        },
        BadInput(
            name: "results with ten megabytes in a cell", arguments: ["ads", "results", "r.csv"],
            diagnostic:
                "r.csv:2:1: the cell that begins here is longer than 128 KB; look for a quote that is not closed"
        ) { try $0.write(resultsHeader + String(repeating: "长", count: 3_500_000) + ",9,1\n", to: "r.csv") },
        BadInput(
            name: "results with a broken quote", arguments: ["ads", "results", "-"],
            diagnostic: "standard input:2:4: text after a closing quote; the separator or the line's end belongs here",
            input: resultsHeader + "\"A\"B,9,1\n"),
        BadInput(
            name: "results without a column", arguments: ["ads", "results", "-", "--map", "clicks=Klicks"],
            diagnostic: "standard input:1:1: there is no column Klicks; there are variant, impressions, clicks; "
                + "name the one that is meant with --map",
            input: resultsHeader + "A,9,1\n"),
        BadInput(
            name: "no results", arguments: ["ads", "results", "-"],
            diagnostic: "standard input:1:1: there is no header; the first line names the columns"),
        BadInput(
            name: "results that are not there", arguments: ["ads", "results", "没有.csv"],
            diagnostic: "没有.csv: there is no such file"),
        BadInput(
            name: "a column that results do not have", arguments: ["ads", "results", "-", "--map", "cost=Cost"],
            diagnostic: "--map cost=Cost: name one of variant, impressions, clicks", status: 64),
    ]

    private static let resultsHeader = "variant,impressions,clicks\n"

    private static let campaigns = [
        BadInput(
            name: "an impossible brief", arguments: ["ads", "generate", "b.json"],
            diagnostic: "b.json: description: the required words take 104 of 90 (width); "
                + "ask for fewer, or allow a longer line"
        ) { try $0.write(brief + "\"\(String(repeating: "on and ", count: 14))so on.\"]}", to: "b.json") },
        BadInput(
            name: "a channel that is not there", arguments: ["ads", "check", "c.json", "--channel", "fax"],
            diagnostic: "there is no channel fax; there are \(channels)"
        ) { try $0.write(brief + "]}", to: "c.json") },
        BadInput(
            name: "a brief for a channel that is not there", arguments: ["ads", "generate", "b.json"],
            diagnostic: "b.json: there is no channel fax; there are \(channels)"
        ) { try $0.write(#"{"name": "ridge", "channel": "fax"}"#, to: "b.json") },
        BadInput(
            name: "a slot that is not there", arguments: ["ads", "generate", "b.json", "--slot", "jingle=3"],
            diagnostic:
                "3 lines for jingle: name one of headline, description, path1, path2, finalUrl, with 1 to 1000 lines"
        ) { try $0.write(brief + "]}", to: "b.json") },
        BadInput(
            name: "a brief without a name", arguments: ["ads", "generate", "b.json"],
            diagnostic: "b.json: name: missing, and it is needed"
        ) { try $0.write(#"{"channel": "google.rsa"}"#, to: "b.json") },
        BadInput(
            name: "a brief that breaks off", arguments: ["ads", "check", "b.json"],
            diagnostic: "b.json:1:53: this is not JSON: a value is missing at the end"
        ) { try $0.write(brief, to: "b.json") },
        BadInput(
            name: "a brief that is there already", arguments: ["ads", "new", "b.json"],
            diagnostic: "b.json: there is a file already; name a new one"
        ) { try $0.write("{}", to: "b.json") },
        BadInput(
            name: "a screenplay as a campaign", arguments: ["ads", "check", "s.json"],
            diagnostic: "s.json: a screenplay; a campaign is asked for"
        ) { try $0.write(#"{"titlePage": [], "elements": []}"#, to: "s.json") },
    ]

    /// A feed for a brief that asks for a city, in a file or as bytes.
    private static func feed(_ name: String, _ diagnostic: String, _ bytes: [UInt8]) -> BadInput {
        BadInput(
            name: "a feed \(name)",
            arguments: ["ads", "generate", "b.json", "--slot", "headline=1", "--feed", "f.csv", "-o", "rows.jsonl"],
            diagnostic: diagnostic
        ) { folder in
            try folder.write(brief + "\"shoes in {city}\"]}", to: "b.json")
            try folder.write(bytes, to: "f.csv")
        }
    }

    private static let feeds = [
        feed(
            "without the column",
            "f.csv:1:1: there is no column city; there are town, n; the first line names the columns",
            Array("town,n\nUlm,1\n".utf8)),
        feed(
            "with a broken quote",
            "f.csv:3:7: text after a closing quote; the separator or the line's end belongs here",
            Array("city,n\nUlm,1\n\"Köln\"x,1\n".utf8)),
        feed(
            "with a quote inside a cell",
            "f.csv:2:3: a quote inside a cell; put the whole cell in quotes, and write the quote twice",
            Array("city\nUl\"m\n".utf8)),
        feed(
            "with ten megabytes in a cell",
            "f.csv:2:1: the cell that begins here is longer than 128 KB; look for a quote that is not closed",
            Array(("city,n\n" + String(repeating: "长", count: 3_500_000) + ",1\n").utf8)),
        feed(
            "with ten megabytes in quotes, over lines",
            "f.csv:2:1: the cell that begins here is longer than 128 KB; look for a quote that is not closed",
            Array(("city,n\n\"" + String(repeating: "Ulm\n", count: 2_600_000)).utf8)),
        feed(
            "in Latin 1", "f.csv:2:1: this is not UTF-8 text; save the file as CSV in UTF-8",
            Array("city,n\nK".utf8) + [0xF6] + Array("ln,1\n".utf8)),
        feed(
            "in UTF-16 that ends within a character",
            "f.csv:1:1: this is not UTF-8 text; save the file as CSV in UTF-8",
            [0xFF, 0xFE] + "city,n\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x41]),
        feed("without rows, nor a header", "f.csv:1:1: there is no header; the first line names the columns", []),
    ]

    /// A sheet for a campaign of one headline.
    private static func sheet(_ name: String, _ diagnostic: String, _ bytes: [UInt8]) -> BadInput {
        BadInput(
            name: "a sheet \(name)", arguments: ["ads", "import", "c.json", "s.csv", "--drop-missing"],
            diagnostic: diagnostic
        ) { folder in
            try folder.write(
                #"{"brief": {"name": "a", "channel": "google.rsa"}, "slots": {"headline": [{"id": "H01", "text": "泥"}]}}"#,
                to: "c.json")
            try folder.write(bytes, to: "s.csv")
        }
    }

    private static let sheets = [
        sheet(
            "without ids", "s.csv:1:1: there is no column id; there are slot, text; the first line names the columns",
            Array("slot,text\nheadline,泥\n".utf8)),
        sheet(
            "with a line that is not there", "s.csv:3:1: there is no variant H02; leave the id empty to add a line",
            Array("id,slot,text\nH01,headline,Mud\nH02,headline,Rain\n".utf8)),
        sheet(
            "with a broken quote", "s.csv:2:14: the quote that opens here is never closed",
            Array("id,slot,text\nH01,headline,\"Mud\n".utf8)),
        sheet(
            "with ten megabytes in a cell",
            "s.csv:2:14: the cell that begins here is longer than 128 KB; look for a quote that is not closed",
            Array(("id,slot,text\nH01,headline," + String(repeating: "长", count: 3_500_000) + "\n").utf8)),
        sheet(
            "in UTF-16 that ends within a character",
            "s.csv:1:1: this is not UTF-8 text; save the file as CSV in UTF-8",
            [0xFF, 0xFE] + "id,slot,text\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x41]),
        sheet(
            "with a status that there is not",
            "s.csv:2:19: there is no status gone; there are draft, approved, dropped",
            Array("id,slot,text,status\nH01,headline,Mud ,gone\n".utf8)),
    ]

    private static let scripts = [
        BadInput(
            name: "a folder to run", arguments: ["run", "."],
            diagnostic: ".: it is a folder; name a file in it"),
        BadInput(
            name: "a script to run that is not there", arguments: ["run", "tour"],
            diagnostic: "tour: there is no such file"),
        BadInput(
            name: "a line to run that needs a project", arguments: ["run", "-"],
            diagnostic: "standard input:2: no project is open; make one with `new PATH`, or open one with `open PATH`",
            input: "\nshow\n"),
        BadInput(
            name: "a line to run that is no command", arguments: ["run", "tour"],
            diagnostic:
                "tour:1: there is no command Rain.; /help lists them", status: 64
        ) { try $0.write("Rain.\n", to: "tour") },
    ]

    private static let commandLines = [
        (["exprot"], "there is no command exprot; did you mean export?"),
        (["ads", "chekc"], "there is no command ads chekc; did you mean ads check?"),
        (["frobnicate"], "there is no command frobnicate; tagline --help lists them"),
        (["frobnicate", "--json"], "there is no command frobnicate; tagline --help lists them"),
        (["--frobnicate"], "unknown option '--frobnicate'"),
        (["measure", "x", "--frobnicate"], "unknown option '--frobnicate'"),
        (["ads", "assign", "c.json", "--to", "A"], "missing expected argument '<lines> ...'"),
        (
            ["ads", "mark", "c.json", "H01", "--as", "gone"],
            "the value 'gone' is invalid for '--as <as>'; give one of 'draft', 'approved' or 'dropped'"
        ),
        (
            ["ads", "generate", "b.json", "--save", "-o", "c.json"],
            "--save writes the brief's own file; leave -o, --format and --feed out"
        ),
        (
            ["ads", "frobnicate"],
            "there is no command ads frobnicate; there are new, plan, generate, check, list, assign, pin, mark, drop, "
                + "import, channels, results, size, next"
        ),
        (["convert"], "missing expected argument '<input>'"),
        (["convert", "-", "--to", "json"], "name the format of standard input with --from"),
        (["convert", "a.fountain"], "name the format with --to, or a file with -o"),
        (["convert", "a.fountain", "-o", "-"], "name the format with --to, or a file with -o"),
        (
            ["convert", "-", "--from", "fountain", "--to", "text", "--locked", "-"],
            "only one draft can come from standard input"
        ),
        (
            ["pages", "a.fountain", "--locked", "-", "--revised-from", "-"],
            "only one draft can come from standard input"
        ),
        (["compare", "-", "-"], "only one draft can come from standard input"),
        (["import", "-"], "name the script of standard input with --name"),
        (["explain", "a.fountain"], "name the line with --line"),
        (["check"], "name a script's file; only the prompt has an open one"),
        (["stats", "-", "--json", "--csv"], "--json, --csv, --html and --picture exclude each other"),
        (["stats", "-", "--picture", "cast"], "name the picture's file with -o"),
        (["stats", "-", "-o", "x.svg"], "-o names a picture's file; add --picture"),
        (["renumber", "-", "--lock", "--remove"], "--lock and --remove exclude each other"),
        (["renumber", "-", "--preview", "-o", "x"], "--preview writes nothing; leave out -o"),
        (["renumber", "-", "--json"], "--json prints what changes, not the script; name a file with -o, or --preview"),
        (["export"], "name the format with --to, or a file with -o"),
        (["generate", "--count", "0"], "--count takes 1 to 10000"),
        (["generate", "--count", "many"], "the value 'many' is invalid for '--count <count>'"),
        (["generate", "--temperature", "nan"], "--temperature takes 0 to 10"),
        (["generate", "--top-p", "0"], "--top-p takes a share above 0, at most 1"),
        (["generate", "--search", "beam", "--beam", "0"], "--beam takes 1 to 1000"),
        (["generate", "--search", "beam", "--length-penalty", "2"], "--length-penalty takes 0 to 1"),
        (["generate", "--beam", "8"], "--beam and --length-penalty go with --search beam"),
        (["generate", "--search", "beam", "--cover", "rain"], "--cover goes with --search set"),
        (["generate", "--max-length", "0"], "--max-length takes 1 to 100000"),
        (["generate", "--min-length=-1"], "--min-length takes 0 to 10000"),
        (["generate", "--tag", "noir"], "the value 'noir' is invalid for '--tag <key=value>'"),
        (["generate", "--seed=-1"], "the value '-1' is invalid for '--seed <seed>'"),
        (["train", "c.jsonl"], "missing expected argument '--output <output>'"),
        (["train", "c.jsonl", "--output", "m", "--hidden", "0"], "--hidden takes 1 to 8192"),
        (["train", "c.jsonl", "--output", "-", "--resume"], "--resume needs the file of --output"),
        (
            ["train", "c.jsonl", "--output", "m", "--resume", "--mpi"],
            "--resume and --mpi exclude each other: a run that ranks share cannot be resumed"
        ),
        (
            ["train", "c.jsonl", "--output", "m", "--tie", "--embedding", "64"],
            "tied embeddings are as wide as a layer: 512 expected, 64 found"
        ),
        (
            ["train", "c.jsonl", "--output", "m", "--base", "b", "--cell", "gru"],
            "--base goes on with the model's own architecture; leave out --cell, --tie, --layer-norm, --mogrifier"
        ),
        (
            ["train", "c.jsonl", "--output", "m", "--mogrifier", "5", "--cell", "gru"],
            "a mogrifier goes with the lstm cell alone, not with gru"
        ),
        (["train", "c.jsonl", "--output", "m", "--mogrifier", "17"], "a mogrifier takes at most 16 rounds"),
        (["train", "c.jsonl", "--output", "m", "--mogrifier=-1"], "a mogrifier takes at most 16 rounds"),
        (
            ["train", "c.jsonl", "--output", "m", "--mogrifier", "5", "--mogrifier-rank", "65"],
            "a mogrifier's rank is 1 to 64, the narrower of embedding and hidden units"
        ),
        (["train", "c.jsonl", "--output", "m", "--mogrifier-rank", "8"], "a mogrifier's rank goes with rounds of it"),
        (["train", "c.jsonl", "--output", "m", "--weight-dropout", "1"], "--weight-dropout takes 0 to 0.9"),
        (["train", "c.jsonl", "--output", "m", "--steps", "0"], "--steps takes 1 or more"),
        (["train", "c.jsonl", "--output", "m", "--valid", "v.txt", "--patience", "0"], "--patience takes 1 or more"),
        (["train", "c.jsonl", "--output", "m", "--patience", "3"], "--patience waits for validations; add --valid"),
        (["train", "c.jsonl", "--output", "m", "--epochs", "inf"], "--epochs takes a number above 0, at most 1000000"),
        (["bench", "--seconds", "0"], "--seconds takes a number above 0, at most 86400"),
        (
            ["voices", "train", "--learning-rate", "1"],
            "--learning-rate takes a number above 0 and below 1"
        ),
        (["train", "c.jsonl", "--output", "m", "--time", "10"], "the value '10' is invalid for '--time <time>'"),
        (
            ["train", "c.jsonl", "--output", "m", "--steps", "1", "--epochs", "1"],
            "--epochs, --steps and --time exclude each other"
        ),
        (["train", "c.jsonl", "--output", "m", "--threads", "0"], "--threads takes 1 to 1024"),
        (
            ["train", "c.jsonl", "--output", "m", "--precision", "int8"],
            "the value 'int8' is invalid for '--precision <precision>'; give one of 'auto', 'f32', 'bf16' or "
                + "'portable'"
        ),
        (
            ["generate", "--precision", "f16"],
            "the value 'f16' is invalid for '--precision <precision>'; give one of 'auto', 'f32', 'bf16' or "
                + "'int8'"
        ),
        (["evaluate", "c.txt", "--ngram", "0", "--on", "c.txt"], "--ngram takes 1 to 12"),
        (["evaluate", "c.txt", "--ngram", "13", "--on", "c.txt"], "--ngram takes 1 to 12"),
        (["evaluate", "c.txt", "--ngram", "3"], "name a corpus to count n-grams in with --on"),
        (
            ["evaluate", "c.txt", "--ngram", "3", "--on", "c.txt", "--model", "m"],
            "--ngram and --model exclude each other"
        ),
        (
            ["evaluate", "c.txt", "--ngram", "3", "--on", "c.txt", "--tags", "none"],
            "--tags is for a model; an n-gram reads none"
        ),
        (
            ["evaluate", "c.txt", "--ngram", "3", "--on", "c.txt", "--precision", "int8"],
            "--precision is for a model; an n-gram has none"
        ),
        (
            ["evaluate", "c.jsonl", "--tags", "some"],
            "the value 'some' is invalid for '--tags <tags>'; give one of 'true', 'shuffled' or 'none'"
        ),
    ].map { BadInput(name: $0.joined(separator: " "), arguments: $0, diagnostic: $1, status: 64) }

    // MARK: What the diagnostics name

    private static let noiseLength = noise[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }

    private static let modelLength = (try? SmallModel.trained.get().count) ?? 0

    private static let channels =
        "google.rsa, google.pmax, google.rda, google.assets, microsoft.rsa, meta.feed, meta.reels, linkedin.single, "
        + "x.post, tiktok.gab, email, sms, appstore, play, openai.ads"

    private static func huge(_ name: String) -> @Sendable (TemporaryFolder) throws -> Void {
        { folder in
            try folder.write("Rain.\n", to: name)
            #expect(truncate(folder.file(name), 1 << 30) == 0)
        }
    }

    private static func model(_ damage: @escaping @Sendable (inout [UInt8]) -> Void)
        -> @Sendable (TemporaryFolder) throws -> Void
    {
        { folder in
            try SmallModel.put(into: folder)
            var bytes = try folder.bytes(of: "model.safetensors")
            damage(&bytes)
            try folder.write(bytes, to: "model.safetensors")
        }
    }
}
