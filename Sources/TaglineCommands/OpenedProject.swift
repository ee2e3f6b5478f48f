import Projects
import Screenplay

/// Projects and scripts as every command opens them: what was put right on the way, or could not be, is always told.
extension Project {
    /// Opens the project in a folder.
    static func opened(_ path: String) throws(Failure) -> Project {
        let project = try failing { try Project(at: path) }
        for recovery in project.recovery { Console.shared.diagnose("\(recovery)") }
        return project
    }

    /// Opens a script.
    func script(named name: String) throws(Failure) -> ScriptBuffer {
        let script = try failing { try openScript(named: name) }
        script.tellRecovery()
        return script
    }

    /// Makes a script and opens it.
    func newScript(
        named name: String, text: [UInt8] = [], encoding: TextEncoding = .utf8
    ) throws(Failure) -> ScriptBuffer {
        let script = try failing { try createScript(named: name, text: text, encoding: encoding) }
        script.tellRecovery()
        return script
    }
}

extension ScriptBuffer {
    /// Says what was found when the script was opened, once.
    fileprivate func tellRecovery() {
        for recovery in recovery { Console.shared.diagnose("\(recovery)") }
        dismissRecovery()
    }
}
