import Foundation

/// The browser that the user of this machine has chosen.
package enum Browser {
  /// Opens an address; if that fails, it reports the reason and does nothing else.
  package static func open(_ url: String, orTell tell: @escaping @Sendable (String) -> Void) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", url]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { ended in
      guard ended.terminationStatus != 0 else { return }
      tell("warning: no browser could be opened; go to \(url) yourself")
    }
    do {
      try process.run()
    } catch {
      tell("warning: no browser could be opened: \(error.localizedDescription)")
    }
  }
}
