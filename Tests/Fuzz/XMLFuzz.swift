import Drafts
import XMLTree

/// Reads whatever libFuzzer makes up as XML; see README.md beside this file.
///
/// What is well-formed is written so that it reads as the same again; what is a draft comes back whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let root: XMLElement
    do throws(XMLError) {
        root = try XMLElement(xml: bytes)
    } catch {
        _ = error.description
        return 0
    }
    do {
        let written = try root.xml()
        let again = try XMLElement(xml: written).xml()
        precondition(again == written, "XML is written otherwise the second time")
        let draft: Draft
        do throws(DraftError) {
            draft = try XMLFormat().read(bytes)
        } catch {
            _ = error.description
            return 0
        }
        let first = try XMLFormat().write(draft).bytes
        let second = try XMLFormat().write(XMLFormat().read(first)).bytes
        precondition(first == second, "a draft is written otherwise the second time")
    } catch {
        fatalError("what was read cannot be written: \(error)")
    }
    return 0
}
