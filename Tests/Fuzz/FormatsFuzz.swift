import Drafts
import Pages
import Screenplay

/// Reads whatever libFuzzer makes up as Fountain and makes everything of it that a script is made into; see README.md
/// beside this file.
///
/// JSON and XML bring the same document back, Final Draft's XML is written the same the second time, and every element
/// that prints stands whole on the pages of every layout.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormats(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let screenplay = Screenplay(fountain: bytes)
    do {
        for format in [XMLFormat(), JSONFormat()] as [any DraftReader & DraftWriter] {
            let once = try format.write(.screenplay(screenplay)).bytes
            let twice = try format.write(format.read(once)).bytes
            precondition(twice == once, "\(format.name) comes back otherwise")
        }
        let fdx = try FDXFormat().write(.screenplay(screenplay)).bytes
        let (first, second) = try (canonical(fdx), canonical(FDXFormat().write(FDXFormat().read(fdx)).bytes))
        precondition(second == first, "Final Draft's XML comes back otherwise")
        let markdown = try MarkdownFormat().write(.screenplay(screenplay)).bytes
        _ = try FountainFormat().write(MarkdownFormat().read(markdown))
        // Built by hand, so that nothing is written from its own bytes.
        _ = try FountainFormat().write(JSONFormat().read(JSONFormat().write(.screenplay(screenplay)).bytes))
        _ = try HTMLFormat().write(.screenplay(screenplay))
        _ = try TextFormat().write(.screenplay(screenplay))
        // A file's fonts take most of the time: an eighth of the inputs will do.
        if count % 8 == 0 { _ = try PDFFormat().write(.screenplay(screenplay)) }
    } catch {
        fatalError("what was read cannot be written: \(error)")
    }
    for profile in PageProfile.all { layOut(screenplay, PageOptions(profile: profile)) }
    revise(screenplay, bytes)
    return 0
}

/// The pages hold all that prints, each element's lines in their order.
private func layOut(_ screenplay: Screenplay, _ options: PageOptions) {
    let pagination = Pagination(of: screenplay, options: options)
    var texts = [[Unicode.Scalar]](repeating: [], count: screenplay.elements.count)
    for page in pagination.pages {
        for line in page.lines {
            precondition(
                (0..<options.profile.linesPerPage + 2).contains(line.row) || line.row < 0 && line.kind == .continued,
                "a line stands beyond the page")
            if let element = line.element { texts[element] += signs(of: line.text) }
        }
    }
    for (index, element) in screenplay.elements.enumerated() {
        switch element.type {
        case .section, .synopsis, .note, .boneyard, .pageBreak: precondition(texts[index].isEmpty)
        default:
            let printed = element.printingText.split(separator: "\n").flatMap { emphasisRuns(of: String($0)) }
            precondition(
                texts[index] == printed.flatMap { signs(of: $0.text) }, "an element stands otherwise on paper")
        }
    }
}

/// A text without what a line may lose or gain where it ends, and without the controls that no paper shows.
private func signs(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
        !$0.properties.isWhitespace && $0 != "\u{200B}" && $0.properties.generalCategory != .control
    }
}

/// The pages of a later draft, with all that a layout may add: half the script goes to its end.
private func revise(_ old: Screenplay, _ bytes: [UInt8]) {
    let new = Screenplay(fountain: Array(bytes[(bytes.count / 2)...] + bytes[..<(bytes.count / 2)]))
    var options = PageOptions()
    options.locks = Pagination(of: old).locks(of: old, in: new)
    options.revisions = Revisions(from: old, to: new)
    options.continuesCharacters = true
    options.continuesScenes = true
    options.revisionLabel = "BLUE"
    options.omittedScenes = ["1", "A2"]
    let pagination = Pagination(of: new, options: options)
    _ = pagination.lengths(of: new.scenes)
    _ = pagination.locks
}
