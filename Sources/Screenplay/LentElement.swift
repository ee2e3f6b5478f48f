/// An element that ``Screenplay/forEachLentElement(_:)`` lends: what ``Element`` says, its text as bytes.
///
/// Nothing in it but the scene number is counted, and nothing is copied; a value must not outlive the closure that it
/// was lent to.
public struct LentElement {
    public let type: ElementType
    public let forced: Bool
    public let dual: Bool
    public let sceneNumber: String?
    public let depth: Int
    public let line: Int
    public let blankBefore: Int

    private let bytes: Bytes

    @inline(__always)
    fileprivate init(_ element: Element, _ bytes: Bytes) {
        type = element.type
        forced = element.forced
        dual = element.dual
        sceneNumber = element.sceneNumber
        depth = element.depth
        line = element.line
        blankBefore = element.blankBefore
        self.bytes = bytes
    }

    /// The UTF-8 of ``Element/text``.
    public var text: UnsafeBufferPointer<UInt8> { bytes.buffer }

    /// Lends the UTF-8 of ``Element/name`` and ``Element/extensions`` to `body`.
    public func withName(
        _ body: (_ name: UnsafeBufferPointer<UInt8>, _ extensions: [UnsafeBufferPointer<UInt8>]) -> Void
    ) {
        CueName.lent(by: type, bytes) { body($0?.name.buffer ?? Bytes.none.buffer, $0?.extensions.map(\.buffer) ?? []) }
    }
}

extension Screenplay {
    /// Lends each element to `body`, in their order.
    ///
    /// For those who walk over many: counting the references in each took a third of the time of writing JSON.
    public func forEachLentElement(_ body: (LentElement) -> Void) {
        guard let file = elements.first?.source?.file else {
            for element in elements { element.withTextBytes { bytes, _ in body(LentElement(element, bytes)) } }
            return
        }
        file.bytes.withUnsafeBufferPointer { buffer in
            let bytes = Bytes(buffer)
            elements.withUnsafeBufferPointer { elements in
                for index in elements.indices {
                    if let range = elements[index].range(in: file) {
                        body(LentElement(elements[index], bytes[range]))
                    } else {
                        let element = elements[index]
                        element.withTextBytes { bytes, _ in body(LentElement(element, bytes)) }
                    }
                }
            }
        }
    }
}
