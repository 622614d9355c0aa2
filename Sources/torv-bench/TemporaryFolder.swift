import Glibc
import TorvBuild
import TorvDiagnostics

/// The bench's folders below TMPDIR: where they are, how large they are, and how they go away.
enum TemporaryFolder {
  /// Returns the path of a file or folder of this run.
  static func path(_ name: String) -> String {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    return "\(root)/torv-bench-\(getpid())-\(name)"
  }

  /// The number and size of the files in a folder.
  struct Size {
    var files = 0
    var bytes = 0
    var htmlFiles = 0
    var htmlBytes = 0
  }

  /// Returns the size of everything in a folder.
  static func size(of folder: String) throws(EnvironmentError) -> Size {
    var size = Size()
    try visit(folder) { path, bytes in
      size.files += 1
      size.bytes += bytes
      guard path.hasSuffix(".html") else { return }
      size.htmlFiles += 1
      size.htmlBytes += bytes
    }
    return size
  }

  /// Removes a folder and everything in it; one that is not there is not an error.
  static func remove(_ folder: String) {
    // What can't be removed from the temporary folder is left to the system.
    try? DiskFileSystem().removeFolder(folder)
  }

  /// Calls `receive` with the path and the size of each file; keeps no list of files, so that this process stays small.
  ///
  /// Returns the folders, each after the one that it lies in.
  @discardableResult
  static func visit(
    _ root: String, _ receive: (String, Int) -> Void
  ) throws(EnvironmentError) -> [String] {
    var folders: [String] = []
    var pending = [""]
    while let relative = pending.popLast() {
      let folder = relative.isEmpty ? root : "\(root)/\(relative)"
      folders.append(folder)
      guard let stream = opendir(folder) else {
        throw EnvironmentError("can't read the folder '\(folder)'")
      }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name != ".", name != ".." else { continue }
        let child = relative.isEmpty ? name : "\(relative)/\(name)"
        var status = stat()
        guard lstat("\(root)/\(child)", &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          pending.append(child)
        } else {
          receive(child, Int(status.st_size))
        }
      }
    }
    return folders
  }
}
