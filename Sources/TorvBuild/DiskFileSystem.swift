import Glibc

/// The disk, through POSIX calls: Foundation's cost more than parsing a page does.
package struct DiskFileSystem: FileSystem {
  /// Uses the disk; relative paths start at the working folder.
  package init() {}

  package func files(under folder: String) throws(EnvironmentError) -> [String] {
    var files: [String] = []
    var pending = [""]
    while let relative = pending.popLast() {
      let path = relative.isEmpty ? folder : "\(folder)/\(relative)"
      for entry in try entries(of: path) {
        let child = relative.isEmpty ? entry.name : "\(relative)/\(entry.name)"
        if entry.isFolder { pending.append(child) } else { files.append(child) }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func entries(
    of folder: String
  ) throws(EnvironmentError) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { throw .system("can't read the folder", folder) }
    defer { closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let type = Int(entry.pointee.d_type)
      let isKnown = type == Int(DT_DIR) || type == Int(DT_REG)
      entries.append((name, isKnown ? type == Int(DT_DIR) : isFolder("\(folder)/\(name)")))
    }
    return entries
  }

  /// Returns the names of the folders in a folder; none where it can't be read.
  package func folders(in folder: String) -> [String] {
    // A folder that is gone holds none.
    let entries = (try? entries(of: folder)) ?? []
    return entries.filter(\.isFolder).map(\.name)
  }

  /// Whether what lies at the path is a link: a symbolic one, or another name of a file.
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

  package func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .system("can't read", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("can't read", path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else { return try readToEnd(descriptor, of: path) }
    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if read < 0, errno == EINTR { continue }
        failed = read < 0
        guard read > 0 else { break }
        count += read
      }
    }
    guard !failed else { throw .system("can't read", path) }
    return bytes
  }

  /// Reads what has no size beforehand, such as a pipe: `--secret-file <(pass torv)`.
  private func readToEnd(
    _ descriptor: Int32, of path: String
  ) throws(EnvironmentError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system("can't read", path) }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  package func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  package mutating func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    let temporary = path + ".torv-new"
    var descriptor = create(temporary)
    if descriptor < 0, errno == ENOENT {
      try makeFolders(above: path)
      descriptor = create(temporary)
    }
    guard descriptor >= 0 else { throw .system("can't write", path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    guard written == bytes.count, close(descriptor) == 0, rename(temporary, path) == 0 else {
      let failure = EnvironmentError.system("can't write", path)
      unlink(temporary)
      throw failure
    }
  }

  private func create(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  }

  private func makeFolders(above path: String) throws(EnvironmentError) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw .system("can't make the folder", folder)
      }
    }
  }

  package mutating func remove(
    _ path: String, upTo root: String
  ) throws(EnvironmentError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .system("can't remove", path) }
    var folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    while folder.joined(separator: "/").count > root.count {
      // A folder that still holds something stays: that is the check, not a failure.
      guard rmdir(folder.joined(separator: "/")) == 0 else { return }
      folder = folder.dropLast()
    }
  }
}

extension EnvironmentError {
  /// Describes the last failed system call.
  fileprivate static func system(_ what: String, _ path: String) -> EnvironmentError {
    let code = errno
    let reason = String(cString: strerror(code))
    let hint: String? =
      switch code {
      case ENOENT: "check the path, or run the command in the project's own folder"
      case EACCES, EPERM, EROFS: "check who may read and write there"
      case ENOSPC: "make room on the disk"
      default: nil
      }
    return EnvironmentError("\(what) '\(path)': \(reason.lowercased())", hint: hint)
  }
}
