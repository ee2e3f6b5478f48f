import Drafts

/// Reads whatever libFuzzer makes up as a Final Draft file; see README.md beside this file.
///
/// What is read must come back whole: from Fountain, from JSON, and written at once.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFDX(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let draft: Draft
    do throws(DraftError) {
        draft = try FDXFormat().read(bytes)
    } catch {
        _ = error.description
        return 0
    }
    do {
        let whole = try canonical(bytes)
        for format in [FountainFormat(), JSONFormat()] as [any DraftReader & DraftWriter] {
            let back = try canonical(FDXFormat().write(format.read(format.write(draft).bytes)).bytes)
            precondition(back == whole, "the file comes back otherwise from \(format.name)")
        }
        let written = try canonical(FDXFormat().write(draft).bytes)
        precondition(written == whole, "the file is written otherwise")
    } catch {
        fatalError("what was read cannot be written: \(error)")
    }
    return 0
}
