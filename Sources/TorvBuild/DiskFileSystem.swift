import Glibc
import TorvDiagnostics

/// The disk, through POSIX calls: Foundation's calls cost more time than parsing a page.
package struct DiskFileSystem: FileSystem {
  /// Uses the disk; relative paths start at the working folder.
  package init() {}

  package func listing(of folder: String) throws(EnvironmentError) -> FolderListing {
    var listing = FolderListing()
    var pending = [""]
    while let relative = pending.popLast() {
      let path = relative.isEmpty ? folder : "\(folder)/\(relative)"
      for entry in try entries(of: path) {
        let child = relative.isEmpty ? entry.name : "\(relative)/\(entry.name)"
        switch entry.kind {
        case .file: listing.files.append(child)
        case .folder: pending.append(child)
        case .linkedFolder where isAbove(child, under: folder):
          listing.others.append(
            (child, .circularLink(target: Self.linkTarget(of: "\(folder)/\(child)"))))
        case .linkedFolder where !Self.isInside("\(folder)/\(child)", folder),
          .linkedFile where !Self.isInside("\(folder)/\(child)", folder):
          listing.others.append(
            (child, .outsideLink(target: Self.linkTarget(of: "\(folder)/\(child)"))))
        case .linkedFolder: pending.append(child)
        case .linkedFile: listing.files.append(child)
        case .other(let kind): listing.others.append((child, kind))
        }
      }
    }
    listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    listing.others.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return listing
  }

  enum EntryKind {
    case file, folder, linkedFile, linkedFolder
    case other(FolderListing.Kind)
  }

  func entries(
    of folder: String
  ) throws(EnvironmentError) -> [(name: String, kind: EntryKind)] {
    guard let stream = opendir(folder) else { throw .system("can't read the folder '\(folder)'") }
    defer { closedir(stream) }
    var entries: [(name: String, kind: EntryKind)] = []
    while true {
      // Only its error number tells a failure from the end.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
          [UInt8](UnsafeBufferPointer(start: $0, count: strlen(UnsafeRawPointer($0))))
        }
      }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        entries.append((String(escaping: bytes), .other(.undecodableName)))
        continue
      }
      guard name != ".", name != ".." else { continue }
      let kind: EntryKind =
        switch Int(entry.pointee.d_type) {
        case Int(DT_DIR): .folder
        case Int(DT_REG): .file
        default: Self.kind(of: "\(folder)/\(name)")
        }
      entries.append((name, kind))
    }
    guard errno == 0 else { throw .system("can't read the folder '\(folder)'") }
    return entries
  }

  /// Returns the kind of entry at a path, with links followed; never opens it, since opening a pipe waits for a
  /// writer.
  private static func kind(of path: String) -> EntryKind {
    var status = stat()
    var link = stat()
    let isLink = lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK
    guard stat(path, &status) == 0 else {
      guard isLink else { return .file }
      let isCircular = errno == ELOOP
      let target = linkTarget(of: path)
      return .other(isCircular ? .circularLink(target: target) : .danglingLink(target: target))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return isLink ? .linkedFolder : .folder
    default:
      return specialName(status).map { .other(.special($0)) } ?? (isLink ? .linkedFile : .file)
    }
  }

  /// Returns what something is that is neither a file nor a folder.
  private static func specialName(_ status: stat) -> Message? {
    switch status.st_mode & S_IFMT {
    case S_IFIFO: "named pipe"
    case S_IFSOCK: "socket"
    case S_IFCHR, S_IFBLK: "device"
    default: nil
    }
  }

  /// Whether a linked folder is one of those above it, by its path or by the path it resolves to; walking into it
  /// would never end.
  private func isAbove(_ child: String, under root: String) -> Bool {
    guard let target = Self.realPath(of: "\(root)/\(child)") else { return false }
    var above = child[...]
    while let slash = above.lastIndex(of: "/") {
      above = above[..<slash]
      if Self.contains(target, Self.realPath(of: "\(root)/\(above)")) { return true }
    }
    return Self.contains(target, Self.realPath(of: root))
  }

  /// Whether a path leads to a place in the folder, with all links followed.
  private static func isInside(_ path: String, _ folder: String) -> Bool {
    realPath(of: folder).map { contains($0, realPath(of: path)) } ?? false
  }

  private static func contains(_ folder: String, _ path: String?) -> Bool {
    path == folder || path?.hasPrefix(folder == "/" ? "/" : folder + "/") == true
  }

  static func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func linkTarget(of path: String) -> String {
    let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.baseAddress.map { max(0, readlink(path, $0, buffer.count)) } ?? 0
    }
    return String(decoding: target, as: UTF8.self)
  }

  /// Returns the names of the folders in a folder below `root`, without links that lead out of `root`; an empty list if
  /// the folder can't be read.
  package func folders(in folder: String, below root: String) -> [String] {
    // A folder that has disappeared holds none.
    let entries = (try? entries(of: folder)) ?? []
    return entries.compactMap { entry in
      switch entry.kind {
      case .folder: entry.name
      case .linkedFolder: Self.isInside("\(folder)/\(entry.name)", root) ? entry.name : nil
      case .file, .linkedFile, .other: nil
      }
    }
  }

  /// Whether the entry at the path is a link: a symbolic one, or another name of a file.
  package func isLink(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK
      || (status.st_mode & S_IFMT == S_IFREG && status.st_nlink > 1)
  }

  package func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
    guard let bytes = try readIfPresent(path) else {
      throw EnvironmentError(
        isFolder(path) ? "can't read '\(path)': it is a folder" : "'\(path)' does not exist")
    }
    return bytes
  }

  /// Never waits: a named pipe is refused, since it may have no writer.
  package func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
    // Another program may be saving the file; that takes only a moment.
    for _ in 1...3 {
      switch try readOnce(path) {
      case .missing: return nil
      case .whole(let bytes): return bytes
      case .changed: continue
      }
    }
    throw EnvironmentError(
      "'\(path)' changes while it is read",
      hint: "run the command again once no other program writes the file")
  }

  private enum Reading {
    case missing, changed
    case whole([UInt8])
  }

  private func readOnce(_ path: String) throws(EnvironmentError) -> Reading {
    var descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    // The file is leased to a program that has yet to give it back, such as a file server.
    if descriptor < 0, errno == EWOULDBLOCK { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw .system("can't read '\(path)'")
    }
    defer { close(descriptor) }
    var (before, after) = (stat(), stat())
    guard fstat(descriptor, &before) == 0 else { throw .system("can't read '\(path)'") }
    guard before.st_mode & S_IFMT != S_IFDIR else { return .missing }
    if let special = Self.specialName(before) {
      throw EnvironmentError("can't read '\(path)': it is a \(special)", hint: "remove it")
    }
    // One byte more than there should be, to notice that the file has grown.
    let size = Int(before.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let read = Glibc.read(
          descriptor, buffer.baseAddress?.advanced(by: count), size + 1 - count)
        if read < 0, errno == EINTR { continue }
        failed = read < 0
        guard read > 0 else { break }
        count += read
      }
    }
    guard !failed, fstat(descriptor, &after) == 0 else { throw .system("can't read '\(path)'") }
    let isSame =
      bytes.count == size && after.st_size == before.st_size
      && after.st_mtim.tv_sec == before.st_mtim.tv_sec
      && after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    return isSame ? .whole(bytes) : .changed
  }

  /// Reads something whose size is not known beforehand, such as a pipe: `--secret-file <(pass torv)`.
  package func readToEnd(_ path: String) throws(EnvironmentError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("can't read '\(path)'") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system("can't read '\(path)'") }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  package func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension EnvironmentError {
  /// Describes the last failed system call.
  ///
  /// Its error number is read before the message is made, which may call the system too.
  static func system(_ message: @autoclosure () -> Message) -> EnvironmentError {
    let code = errno
    let hint: Message? =
      switch code {
      case ENOENT: "check the path, or run the command in the project's own folder"
      case EACCES, EPERM, EROFS: "check who may read and write there"
      case ENOSPC: "make room on the disk"
      case EDQUOT: "make room, or have the quota raised"
      case EISDIR, ENOTEMPTY: "a folder stands where the file belongs; move it away"
      case EEXIST, ENOTDIR: "a file stands where a folder belongs; move it away"
      case ENAMETOOLONG: "choose a shorter name"
      case EXDEV: "let the whole folder lie on one disk"
      default: nil
      }
    return EnvironmentError("\(message()): \(Message.reason(ofSystemError: code))", hint: hint)
  }
}
