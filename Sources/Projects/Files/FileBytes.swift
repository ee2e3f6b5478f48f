#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file's bytes in memory, for as long as this is held; nobody may write them.
///
/// A file of up to ``mappingThreshold`` bytes is copied: whatever happens to it later, the bytes stay as they were. A
/// larger one is mapped, which takes no time and shares the system's own copy. While it is held it must not be written
/// in place, or the bytes change, nor cut short, or the process ends by SIGBUS; `AtomicFile` does neither, as it leaves
/// the old bytes to those who hold them.
public final class FileBytes: @unchecked Sendable {
    /// Valid while this object is: `withExtendedLifetime` keeps it.
    public let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// 64 MiB: up to here a copy costs at most some 20 ms, and no writer of the file can end a session.
    public static let mappingThreshold = 64 << 20

    /// The bytes of a file; `-` is standard input.
    public init(_ path: String, mappingThreshold: Int = mappingThreshold) throws(InputError) {
        (bytes, isMapped) = try InputFile.opening(path) { descriptor, size in
            switch size {
            case 0:
                let contents = try InputFile.read(descriptor: descriptor, path: path, size: 0, limit: InputFile.limit)
                let copy = Self.allocate(contents.count)
                copy.copyBytes(from: contents)
                return (UnsafeRawBufferPointer(copy), false)
            case ...mappingThreshold: return (try Self.copy(of: descriptor, size: size, path: path), false)
            default: return (try Self.map(descriptor, size: size, path: path), true)
            }
        }
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }

    /// Memory in pages of 2 MiB where the system has them: 14 MB are then copied in 2 ms in place of 6.
    private static func allocate(_ count: Int) -> UnsafeMutableRawBufferPointer {
        let page = 2 << 20
        guard count >= page else { return .allocate(byteCount: count, alignment: 64) }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: page)
        #if canImport(Glibc)
            madvise(memory.baseAddress, count, MADV_HUGEPAGE)
        #endif
        return memory
    }

    /// The first `size` bytes, or fewer where the file has been cut since.
    private static func copy(of descriptor: Int32, size: Int, path: String) throws -> UnsafeRawBufferPointer {
        let copy = allocate(size)
        var filled = 0
        while filled < size {
            let count = retrying { read(descriptor, copy.baseAddress?.advanced(by: filled), size - filled) }
            guard count >= 0 else {
                let error = FileError(.read, path)
                copy.deallocate()
                throw error
            }
            if count == 0 { break }
            filled += count
        }
        return UnsafeRawBufferPointer(start: copy.baseAddress, count: filled)
    }

    private static func map(_ descriptor: Int32, size: Int, path: String) throws -> UnsafeRawBufferPointer {
        let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard base != MAP_FAILED else { throw FileError(.read, path) }
        return UnsafeRawBufferPointer(start: base, count: size)
    }
}
