import Foundation
import PackagePlugin

/// Embeds the files of `Templates/` into the module `HouseTemplates`.
@main struct EmbedTemplates: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Templates")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
        return [
            .buildCommand(
                displayName: "Embed Templates", executable: try context.tool(named: "embed-templates").url,
                arguments: [folder.path, output.path], inputFiles: try files(below: folder), outputFiles: [output])
        ]
    }

    /// Each file is an input, so that adding, changing or removing one embeds them anew.
    private func files(below folder: URL) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            .map { folder.appending(path: $0) }
            .filter { !$0.hasDirectoryPath }
    }
}
