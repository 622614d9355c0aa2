import Glibc
import TorvBuild

/// What is installed with the program.
enum Installation {
  /// The folder `../share/torv` from the program's own; nil if it isn't there, as in a checkout of Torv's repository.
  static var share: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    let parts = String(cString: path).split(separator: "/").dropLast(2)
    let folder = (parts + ["share", "torv"]).reduce("") { "\($0)/\($1)" }
    return DiskFileSystem().isFolder(folder) ? folder : nil
  }

  /// The folder with the templates; nil if there is none.
  static var templates: String? {
    share.map { "\($0)/Templates" }.flatMap { DiskFileSystem().isFolder($0) ? $0 : nil }
  }
}
