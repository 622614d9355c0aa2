import Glibc
import Synchronization
import TorvDiagnostics

/// The part of the disk that changes it.
extension DiskFileSystem {
  /// The bytes of a file that are compared at a time.
  private static let pieceSize = 64 * 1024

  package func compare(
    _ path: String, with bytes: [UInt8]
  ) throws(EnvironmentError) -> FileComparison {
    // Without waiting: a named pipe may lie where a page belongs.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw .system("can't read '\(path)'")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("can't read '\(path)'") }
    guard status.st_mode & S_IFMT != S_IFDIR else { return .missing }
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
      return .other
    }
    let isSame = bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: Self.pieceSize, alignment: 16) { piece in
        guard let wanted = bytes.baseAddress, let read = piece.baseAddress else { return true }
        var compared = 0
        while compared < bytes.count {
          let count = Glibc.read(descriptor, read, piece.count)
          if count < 0, errno == EINTR { continue }
          guard count > 0, compared + count <= bytes.count,
            memcmp(read, wanted + compared, count) == 0
          else { return false }
          compared += count
        }
        return true
      }
    }
    return isSame ? .same : .other
  }

  package func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    let temporary = Self.temporaryPath(beside: path)
    try create(temporary, bytes, shownAs: path)
    guard rename(temporary, path) == 0 else {
      let failure = EnvironmentError.system("can't write '\(path)'")
      unlink(temporary)
      throw failure
    }
  }

  /// The number of temporary files of this process so far.
  private static let temporaryFiles = Atomic(0)

  /// Returns the path of a hidden file in the same folder that no other process or thread writes to.
  private static func temporaryPath(beside path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { path[...$0] } ?? ""
    let number = temporaryFiles.add(1, ordering: .relaxed).newValue
    return "\(folder).torv-new-\(getpid())-\(number)"
  }

  package func create(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
    try create(path, bytes, shownAs: path)
  }

  /// Writes a file, or removes what was written of it if that fails; messages show another path.
  private func create(
    _ path: String, _ bytes: [UInt8], shownAs shown: String
  ) throws(EnvironmentError) {
    var descriptor = open(path, Self.creating, 0o644)
    if descriptor < 0, errno == ENOENT {
      try makeFolders(above: path)
      descriptor = open(path, Self.creating, 0o644)
    }
    guard descriptor >= 0 else { throw .system("can't write '\(shown)'") }
    let isWritten = Self.write(bytes, to: descriptor)
    guard close(descriptor) == 0, isWritten else {
      let failure = EnvironmentError.system("can't write '\(shown)'")
      unlink(path)
      throw failure
    }
  }

  /// Writes all bytes to an open file; returns whether that went well, and else `errno` says why it didn't.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private static let creating = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC

  package func move(_ source: String, to path: String) throws(EnvironmentError) -> Bool {
    if rename(source, path) == 0 { return true }
    if errno == ENOENT {
      try makeFolders(above: path)
      if rename(source, path) == 0 { return true }
      if errno == ENOENT { return false }
    }
    throw .system("can't write '\(path)'")
  }

  package func keep(_ path: String, as name: String) throws(EnvironmentError) -> Bool {
    if link(path, name) == 0 { return true }
    switch errno {
    case ENOENT, ENOTDIR: return false
    case EPERM, EMLINK, EOPNOTSUPP:
      // Not every file system gives a file two names.
      guard let bytes = try readIfPresent(path) else { return false }
      try create(name, bytes, shownAs: path)
      return true
    default: throw .system("can't keep the published file '\(path)'")
    }
  }

  private func makeFolders(above path: String) throws(EnvironmentError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
      return
    }
    _ = try makeFolder(String(path[..<slash]))
  }

  package func makeFolder(_ folder: String) throws(EnvironmentError) -> [String] {
    var made: [String] = []
    var rest = [folder]
    // Outwards to a folder that is there or can be made, usually the first; then back inwards.
    while let path = rest.last {
      if mkdir(path, 0o755) == 0 {
        made.append(path)
        break
      }
      if errno == EEXIST, isFolder(path) { break }
      guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
        slash > path.startIndex
      else { throw .system("can't make the folder '\(path)'") }
      rest.append(String(path[..<slash]))
    }
    for path in rest.dropLast().reversed() {
      guard mkdir(path, 0o755) == 0 || (errno == EEXIST && isFolder(path)) else {
        throw .system("can't make the folder '\(path)'")
      }
      made.append(path)
    }
    return made.reversed()
  }

  package func remove(_ path: String, upTo root: String) throws(EnvironmentError) {
    // A folder in the place of the file is as good as no file.
    guard unlink(path) == 0 || [ENOENT, ENOTDIR, EISDIR].contains(errno) else {
      throw .system("can't remove '\(path)'")
    }
    var folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    while folder.joined(separator: "/").count > root.count {
      // A folder that still holds something stays: this is the check for that, not a failure.
      guard rmdir(folder.joined(separator: "/")) == 0 else { return }
      folder = folder.dropLast()
    }
  }

  package func removeEmptyFolder(_ folder: String) { rmdir(folder) }

  package func lock(_ folder: String) throws(EnvironmentError) -> FolderLock? {
    while true {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .system("can't open the folder '\(folder)'") }
      // The system lets go of the lock when the process ends, however it ends. Some network file systems have no locks
      // on folders: there, nothing is waited for.
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(descriptor)
        return nil
      }
      var (locked, present) = (stat(), stat())
      if fstat(descriptor, &locked) == 0, stat(folder, &present) == 0,
        locked.st_ino == present.st_ino, locked.st_dev == present.st_dev
      {
        return FolderLock { close(descriptor) }
      }
      // Whoever held the lock removed the folder.
      close(descriptor)
      _ = try makeFolder(folder)
    }
  }

  package func resolved(_ folder: String) -> String { Self.realPath(of: folder) ?? folder }

  package func makeStagingFolder(_ folder: String, for output: String) -> Bool {
    var (staging, published) = (stat(), stat())
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST, stat(folder, &staging) == 0 else {
      return false
    }
    guard stat(output, &published) == 0, staging.st_dev != published.st_dev else { return true }
    rmdir(folder)
    return false
  }

  package func removeFolder(_ folder: String) throws(EnvironmentError) {
    var status = stat()
    // A link is not followed: what it leads to is not ours.
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    for entry in try entries(of: folder) {
      let path = "\(folder)/\(entry.name)"
      if case .folder = entry.kind {
        try removeFolder(path)
      } else {
        guard unlink(path) == 0 || errno == ENOENT else { throw .system("can't remove '\(path)'") }
      }
    }
    guard rmdir(folder) == 0 || errno == ENOENT else { throw .system("can't remove '\(folder)'") }
  }
}
