import TorvBuild
package import TorvDiagnostics

/// The browser that the user of this machine has chosen.
package enum Browser {
  /// Opens an address; returns what to tell the user if that fails.
  package static func open(_ url: String, searchPath: String) async -> Message? {
    let program = ExternalProgram("xdg-open", searchPath: searchPath)
    if await program?.succeeds(arguments: [url]) == true { return nil }
    return "warning: no browser could be opened; go to \(url) yourself"
  }
}
