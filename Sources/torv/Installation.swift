import Glibc
import TorvBuild

/// What is installed with the program.
enum Installation {
  /// The folder with the templates that came with the program, `../share/torv/Templates` from its own; nil if it isn't
  /// there, as in a checkout of Torv's repository.
  static var templates: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    let parts = String(cString: path).split(separator: "/").dropLast(2)
    let folder = (parts + ["share", "torv", "Templates"]).reduce("") { "\($0)/\($1)" }
    return DiskFileSystem().isFolder(folder) ? folder : nil
  }
}
