import CKernels
import Testing

@testable import LanguageModel

@Suite struct KernelTests {
    /// Sizes with every kind of edge: a single row, rows beyond a tile, columns and depths that fill no panel.
    static let sizes = [(1, 64, 32), (3, 89, 70), (37, 21, 9), (50, 100, 64), (33, 2, 1)]

    /// Halves from -4 to 4: bfloat16 holds them, their products and small sums exactly, so results must be equal.
    static func matrix(_ count: Int, seed: UInt64) -> [Float] {
        var random = RandomSource(seed: seed)
        return (0..<count).map { _ in Float(random.next(below: 17) - 8) / 2 }
    }

    static func product(_ m: Int, _ n: Int, _ k: Int, _ a: [Float], _ b: [Float], onto c: [Float]) -> [Float] {
        var result = c
        for i in 0..<m {
            for j in 0..<n {
                for l in 0..<k { result[i * n + j] += a[i * k + l] * b[l * n + j] }
            }
        }
        return result
    }

    @Test(arguments: Precision.allCases.filter(\.isAvailable), sizes)
    func productsAreThoseOfTheDefinition(precision: Precision, size: (Int, Int, Int)) {
        let (m, n, k) = size
        let (a, b) = (Self.matrix(m * k, seed: 1), Self.matrix(k * n, seed: 2))
        let packed = PackedMatrix(rows: k, columns: n, precision: precision)
        packed.pack(b)
        var (fresh, added) = ([Float](repeating: 9, count: m * n), Self.matrix(m * n, seed: 3))
        let expected = Self.product(m, n, k, a, b, onto: added)
        packed.multiply(a, count: m, into: &fresh, adding: false)
        packed.multiply(a, count: m, into: &added, adding: true)
        #expect(fresh == Self.product(m, n, k, a, b, onto: [Float](repeating: 0, count: m * n)))
        #expect(added == expected)
    }

    @Test(arguments: Precision.allCases.filter(\.isAvailable), sizes)
    func weightGradientsAreThoseOfTheDefinition(precision: Precision, size: (Int, Int, Int)) {
        let (m, n, k) = size
        let (d, x) = (Self.matrix(k * m, seed: 4), Self.matrix(k * n, seed: 5))
        var transposed = [Float](repeating: 0, count: m * k)
        for l in 0..<k {
            for i in 0..<m { transposed[i * k + l] = d[l * m + i] }
        }
        var gradient = Self.matrix(m * n, seed: 6)
        let expected = Self.product(m, n, k, transposed, x, onto: gradient)
        precision.addWeightGradient(d, m, x, n, rows: k, to: &gradient)
        #expect(gradient == expected)
    }

    @Test(arguments: Precision.allCases.filter(\.isAvailable))
    func aRowDoesNotDependOnTheOthers(precision: Precision) {
        var random = RandomSource(seed: 7)
        let (n, k) = (70, 300)
        let a = (0..<40 * k).map { _ in random.nextUniform() - 0.5 }
        let b = (0..<k * n).map { _ in random.nextUniform() - 0.5 }
        let packed = PackedMatrix(rows: k, columns: n, precision: precision)
        packed.pack(b)
        var (together, alone) = ([Float](repeating: 0, count: 40 * n), [Float](repeating: 0, count: n))
        packed.multiply(a, count: 40, into: &together, adding: false)
        for row in [0, 7, 31, 32, 39] {
            packed.multiply(Array(a[row * k..<(row + 1) * k]), count: 1, into: &alone, adding: false)
            #expect(alone == Array(together[row * n..<(row + 1) * n]))
        }
    }

    /// The examples of FIPS 180-4's test vectors, one block and two.
    @Test(arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ), ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
    func hashesAreThoseOfTheStandard(text: String, digest: String) {
        for hash in [tl_sha256, tl_sha256_plain] {
            var bytes = [UInt8](repeating: 0, count: 32)
            hash(Array(text.utf8), text.utf8.count, &bytes)
            #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
        }
    }

    @Test func hashesDoNotDependOnTheInstructions() {
        var random = RandomSource(seed: 9)
        let text = (0..<1000).map { _ in UInt8(random.next(below: 256)) }
        for count in [1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 1000] {
            var (fast, plain) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 1, count: 32))
            tl_sha256(text, count, &fast)
            tl_sha256_plain(text, count, &plain)
            #expect(fast == plain)
        }
    }

    @Test func theFirstValueThatIsNoNumberIsFoundWhereverItStands() {
        var values = [Float](repeating: -.greatestFiniteMagnitude, count: 3000)
        #expect(tl_first_not_finite(values.count, values) == -1)
        for index in [2999, 2048, 2047, 1500, 1024, 1023, 1, 0] {
            values[index] = index % 2 == 0 ? .nan : -.infinity
            #expect(tl_first_not_finite(values.count, values) == index)
            #expect(tl_first_not_finite(index, values) == -1)
        }
    }
}
