import TorvBuild

/// The browser that the user of this machine has chosen.
package enum Browser {
  /// Opens an address; returns what to tell the user if that fails.
  package static func open(_ url: String, searchPath: String) async -> String? {
    let result = await ExternalProgram("xdg-open", searchPath: searchPath)?
      .output(arguments: [url])
    if case .success = result { return nil }
    return "warning: no browser could be opened; go to \(url) yourself"
  }
}
