import Glibc

/// The files that a program runs from: itself and its libraries, such as the one that reads Markdown.
package enum ProgramFiles {
  /// Names the files that this process runs from, as they are: another version of one of them gives another text; nil
  /// if that can't be known.
  ///
  /// The kernel lists them (proc_pid_maps(5)); addresses, which differ from run to run, are left out.
  package static var identity: String? {
    guard let maps = fopen("/proc/self/maps", "re") else { return nil }
    defer { fclose(maps) }
    var paths: Set<String> = []
    var line: UnsafeMutablePointer<CChar>?
    var size = 0
    defer { free(line) }
    while getline(&line, &size, maps) > 0, let line {
      // Address, permissions, offset, device and inode stand before the path.
      let fields = String(cString: line).split(
        separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
      guard fields.count == 6, let path = fields.last?.drop(while: { $0 == " " }),
        path.hasPrefix("/")
      else { continue }
      paths.insert(String(path.prefix { $0 != "\n" }))
    }
    let identities = paths.sorted().map(identity)
    guard !identities.isEmpty, !identities.contains(nil) else { return nil }
    return identities.compactMap(\.self).joined(separator: "\n")
  }

  /// Names a file as it is: where it lies, and when it was last changed in any way, which no program can set (`st_ctim`
  /// of stat(3type)); nil if there is none.
  static func identity(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return
      "\(path) \(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_ctim.tv_sec) \(status.st_ctim.tv_nsec)"
  }
}
