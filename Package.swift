// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "tagline",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "tagline", targets: ["tagline"])],
    traits: [.trait(name: "MPI", description: "Training on several machines; needs libopenmpi-dev.")],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Ground floor: C. Kernels are optimised in every configuration: a debug build of numerics crawls.
        .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMPI", pkgConfig: "ompi-c", providers: [.apt(["libopenmpi-dev"])]),
        .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=fast-honor-pragmas"])]),
        .target(name: "DefaultModel", exclude: ["default.safetensors", "zh.safetensors"]),
        .target(
            name: "CourierPrime",
            exclude: [
                "CourierPrime-Bold.otf", "CourierPrime-BoldItalic.otf", "CourierPrime-Italic.otf",
                "CourierPrime-Regular.otf", "OFL.txt",
            ]),

        // First floor: one subject each, none knows another.
        .target(name: "Measures"),
        .target(name: "CSV", dependencies: ["Measures"]),
        .target(name: "Screenplay", dependencies: ["Measures"]),
        .target(name: "Campaign", dependencies: ["Measures"]),
        .target(name: "Steering", dependencies: ["Measures"]),
        .target(name: "LanguageModel", dependencies: ["CKernels"]),
        .target(name: "LineEditor", dependencies: ["CLibEdit"]),
        .target(name: "Mustache"),
        .target(name: "XMLTree", dependencies: ["CLibXML2"]),
        .target(name: "Deflate", dependencies: ["CZlib"]),
        .target(name: "PDF", dependencies: ["CourierPrime", "Deflate", "Measures"]),
        .target(name: "HouseTemplates", plugins: ["EmbedTemplates"]),

        // Between them: the texts that all learning and checking begins with.
        .target(
            name: "Corpora",
            dependencies: ["CSV", "Campaign", "LanguageModel", "Measures", "Screenplay", "XMLTree"]),
        // And where the lines of a screenplay stand on paper.
        .target(name: "Pages", dependencies: ["Measures", "Screenplay"]),

        // Second floor: the subjects meet.
        .target(name: "Charts", dependencies: ["XMLTree"]),
        .target(
            name: "Cluster",
            dependencies: ["LanguageModel", .target(name: "CMPI", condition: .when(traits: ["MPI"]))]),
        .target(
            name: "Drafts",
            dependencies: [
                "CSV", "Campaign", "Deflate", "HouseTemplates", "Measures", "Mustache", "PDF", "Pages", "Screenplay",
                "XMLTree",
            ]),
        .target(
            name: "Generation",
            dependencies: [
                "Campaign", "Corpora", "DefaultModel", "LanguageModel", "Measures", "Screenplay", "Steering",
            ]),
        .target(name: "Projects", dependencies: ["HouseTemplates", "Screenplay"]),

        // Top: the commands, and the program that holds them.
        .target(
            name: "TaglineCommands",
            dependencies: [
                "CSV", "Campaign", "Charts", "Corpora", "Drafts", "Generation", "HouseTemplates", "LanguageModel",
                "LineEditor", "Measures", "Pages", "Projects", "Screenplay", "Steering", "XMLTree",
                .target(name: "Cluster", condition: .when(traits: ["MPI"])),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "tagline", dependencies: ["TaglineCommands"]),

        // Build tools.
        .executableTarget(name: "embed-templates"),
        .plugin(
            name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"],
            path: "Sources/EmbedTemplatesPlugin"),

        .testTarget(name: "MeasuresTests", dependencies: ["Measures"]),
        .testTarget(name: "CSVTests", dependencies: ["CSV"]),
        .testTarget(name: "ScreenplayTests", dependencies: ["Screenplay"]),
        .testTarget(name: "PagesTests", dependencies: ["Drafts", "Pages", "Screenplay"]),
        .testTarget(name: "CampaignTests", dependencies: ["Campaign", "HouseTemplates"]),
        .testTarget(name: "SteeringTests", dependencies: ["Steering"]),
        .testTarget(
            name: "LanguageModelTests", dependencies: ["CKernels", "LanguageModel"], exclude: ["Fixtures"]),
        .testTarget(name: "MustacheTests", dependencies: ["Mustache"]),
        .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"]),
        .testTarget(
            name: "CorporaTests",
            dependencies: ["CSV", "Campaign", "Corpora", "HouseTemplates", "LanguageModel", "Screenplay", "XMLTree"]),
        .testTarget(name: "PDFTests", dependencies: ["CZlib", "PDF"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts", "XMLTree"]),
        .testTarget(
            name: "DraftsTests", dependencies: ["CSV", "Deflate", "Drafts", "HouseTemplates", "PDF", "Pages"]),
        .testTarget(name: "GenerationTests", dependencies: ["Corpora", "Generation"]),
        .testTarget(name: "ProjectsTests", dependencies: ["Projects", "Screenplay"]),
        .testTarget(name: "LineEditorTests", dependencies: ["LineEditor"]),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "Campaign", "Charts", "Corpora", "Drafts", "Generation", "LanguageModel", "LineEditor", "Measures",
                "Projects", "Screenplay", "Steering", "TaglineCommands", "XMLTree",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

let clang = ["CKernels", "CourierPrime", "DefaultModel"]
// Searched at every character that is written: too slow for tests where it is not optimised.
let optimised = ["Measures", "Steering"]
for target in package.targets
where [.regular, .executable, .test].contains(target.type) && !clang.contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
    if optimised.contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
        // Checked in debug builds; at every step of a search it would cost a tenth of the time.
        target.swiftSettings?.append(.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)))
    }
}
