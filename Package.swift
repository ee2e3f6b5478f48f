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
        .systemLibrary(name: "CMPI", pkgConfig: "ompi-c", providers: [.apt(["libopenmpi-dev"])]),
        .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=fast-honor-pragmas"])]),
        .target(name: "DefaultModel", exclude: ["default.safetensors"]),

        // First floor: one subject each, none knows another.
        .target(name: "Measures"),
        .target(name: "CSV", dependencies: ["Measures"]),
        .target(name: "Screenplay", dependencies: ["Measures"]),
        .target(name: "Campaign", dependencies: ["Measures"]),
        .target(name: "Steering", dependencies: ["Measures"]),
        .target(name: "LanguageModel", dependencies: ["CKernels"]),
        .target(name: "LineEditor", dependencies: ["CLibEdit"]),
        .target(name: "XMLTree", dependencies: ["CLibXML2"]),
        .target(name: "HouseTemplates", plugins: ["EmbedTemplates"]),

        // Between them: the texts that all learning and checking begins with.
        .target(
            name: "Corpora",
            dependencies: ["CSV", "Campaign", "LanguageModel", "Measures", "Screenplay", "XMLTree"]),

        // Second floor: the subjects meet.
        .target(name: "Charts", dependencies: ["XMLTree"]),
        .target(
            name: "Cluster",
            dependencies: ["LanguageModel", .target(name: "CMPI", condition: .when(traits: ["MPI"]))]),
        .target(name: "Drafts", dependencies: ["CSV", "Campaign", "Measures", "Screenplay", "XMLTree"]),
        .target(
            name: "Generation",
            dependencies: [
                "Campaign", "Corpora", "DefaultModel", "LanguageModel", "Measures", "Screenplay", "Steering",
            ]),
        .target(name: "Projects", dependencies: ["Campaign", "HouseTemplates", "Screenplay"]),

        // Top: the commands, and the program that holds them.
        .target(
            name: "TaglineCommands",
            dependencies: [
                "CSV", "Campaign", "Charts", "Corpora", "Drafts", "Generation", "HouseTemplates", "LanguageModel",
                "LineEditor", "Measures", "Projects", "Screenplay", "Steering", "XMLTree",
                .target(name: "Cluster", condition: .when(traits: ["MPI"])),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "tagline",
            dependencies: ["TaglineCommands", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        // Build tools.
        .executableTarget(name: "embed-templates"),
        .plugin(
            name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"],
            path: "Sources/EmbedTemplatesPlugin"),

        .testTarget(name: "MeasuresTests", dependencies: ["Measures"]),
        .testTarget(name: "CSVTests", dependencies: ["CSV"]),
        .testTarget(name: "ScreenplayTests", dependencies: ["Screenplay"]),
        .testTarget(name: "CampaignTests", dependencies: ["Campaign", "HouseTemplates"]),
        .testTarget(name: "SteeringTests", dependencies: ["Steering"]),
        .testTarget(
            name: "LanguageModelTests", dependencies: ["CKernels", "LanguageModel"], exclude: ["Fixtures"]),
        .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"]),
        .testTarget(
            name: "CorporaTests",
            dependencies: ["CSV", "Campaign", "Corpora", "HouseTemplates", "LanguageModel", "Screenplay", "XMLTree"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts", "XMLTree"]),
        .testTarget(name: "DraftsTests", dependencies: ["CSV", "Drafts", "HouseTemplates"]),
        .testTarget(name: "GenerationTests", dependencies: ["Corpora", "Generation"]),
        .testTarget(name: "ProjectsTests", dependencies: ["Projects"]),
        .testTarget(name: "LineEditorTests", dependencies: ["LineEditor"]),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "Campaign", "Charts", "Corpora", "Drafts", "Generation", "LanguageModel", "LineEditor", "Measures",
                "Projects", "Screenplay", "TaglineCommands", "XMLTree",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

let clang = ["CKernels", "DefaultModel"]
for target in package.targets
where [.regular, .executable, .test].contains(target.type) && !clang.contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
