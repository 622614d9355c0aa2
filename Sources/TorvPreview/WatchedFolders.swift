import Glibc
import TorvBuild
import TorvDiagnostics

/// Folders and everything under them, watched through inotify; new folders are watched as they appear.
struct WatchedFolders: Sendable {
  let descriptor: Int32
  private let roots: [String]
  /// The folder of each watch.
  private var folders: [Int32: String] = [:]
  /// The parent folders of the roots, where a root may disappear and come back.
  private var parents: [Int32: String] = [:]

  /// Changes that leave a file complete: written and closed, moved, removed, or given other permissions.
  private static let fileChanges =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
    | UInt32(IN_ATTRIB)
  private static let folderArrivals = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
  private static let folderDepartures = UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)

  /// Begins to watch; throws if the system allows no more watches.
  init(_ roots: [String]) throws(EnvironmentError) {
    self.roots = roots
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw .noWatch(of: roots.joined(separator: "', '")) }
    for root in roots {
      let parent = Self.parent(of: root)
      let watch = add(parent, Self.folderArrivals | Self.folderDepartures)
      guard watch >= 0, watchFolders(under: root) else {
        let failure = EnvironmentError.noWatch(of: root)
        Glibc.close(descriptor)
        throw failure
      }
      parents[watch] = parent
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func add(_ path: String, _ mask: UInt32) -> Int32 {
    inotify_add_watch(descriptor, path, mask | UInt32(IN_ONLYDIR) | UInt32(IN_MASK_ADD))
  }

  /// Watches a folder and the folders in it; returns whether the folder itself could be watched.
  @discardableResult
  private mutating func watchFolders(under root: String) -> Bool {
    let watch = add(root, Self.fileChanges | UInt32(IN_CREATE))
    guard watch >= 0 else { return false }
    folders[watch] = root
    var pending = [root]
    // Outside its root, a link may lead to the whole disk.
    let top = roots.first { root == $0 || root.hasPrefix($0 + "/") } ?? root
    while let folder = pending.popLast() {
      for child in DiskFileSystem().folders(in: folder, below: top) where Self.isNoticed(child) {
        let path = "\(folder)/\(child)"
        let watch = add(path, Self.fileChanges | UInt32(IN_CREATE))
        guard watch >= 0, folders.updateValue(path, forKey: watch) == nil else { continue }
        pending.append(path)
      }
    }
    return true
  }

  private mutating func forgetFolders(under path: String) {
    for (watch, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
    }
  }

  /// Whether files with this name can be part of a site; editors keep hidden files beside them.
  private static func isNoticed(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~")
  }

  // MARK: - Events

  /// Reads the events since the last time; returns whether the site may have changed.
  mutating func takeEvents() -> Bool {
    var hasChanged = false
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let length = Glibc.read(descriptor, &buffer, buffer.count)
      guard length > 0 else { return hasChanged }
      for event in Self.events(in: buffer[..<length]) where take(event) { hasChanged = true }
    }
  }

  /// One change as the system reports it.
  struct Event: Hashable {
    let watch: Int32
    let mask: UInt32
    let name: String
  }

  /// Reads the records that inotify(7) describes.
  static func events(in bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var start = bytes.startIndex
    let size = MemoryLayout<inotify_event>.size
    while start + size <= bytes.endIndex {
      let header = bytes[start..<start + size].withUnsafeBytes {
        $0.loadUnaligned(as: inotify_event.self)
      }
      let end = min(start + size + Int(header.len), bytes.endIndex)
      let name = bytes[(start + size)..<end].prefix { $0 != 0 }
      events.append(
        Event(watch: header.wd, mask: header.mask, name: String(decoding: name, as: UTF8.self)))
      start = end
    }
    return events
  }

  private mutating func take(_ event: Event) -> Bool {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      for root in roots { watchFolders(under: root) }
      return true
    }
    if event.mask & UInt32(IN_IGNORED) != 0 {
      folders[event.watch] = nil
      return false
    }
    if let parent = parents[event.watch] {
      let path = parent == "." ? event.name : "\(parent == "/" ? "" : parent)/\(event.name)"
      if roots.contains(path) { return takeFolder(path, event) }
    }
    guard let folder = folders[event.watch], Self.isNoticed(event.name) else { return false }
    let path = "\(folder)/\(event.name)"
    if event.mask & UInt32(IN_ISDIR) != 0 { return takeFolder(path, event) }
    // A new file is reported again when it is written; a new link is not.
    return event.mask & Self.fileChanges != 0 || DiskFileSystem().isLink(path)
  }

  private mutating func takeFolder(_ path: String, _ event: Event) -> Bool {
    if event.mask & Self.folderDepartures != 0 { forgetFolders(under: path) }
    if event.mask & Self.folderArrivals != 0 { watchFolders(under: path) }
    return event.mask & (Self.folderArrivals | Self.folderDepartures) != 0
  }
}

extension EnvironmentError {
  fileprivate static func noWatch(of path: String) -> EnvironmentError {
    let code = errno
    let hint: Message? =
      switch code {
      case ENOSPC, EMFILE: "raise fs.inotify.max_user_watches and fs.inotify.max_user_instances"
      case ENOENT, ENOTDIR: "run the command in the project's own folder"
      default: nil
      }
    return EnvironmentError(
      "can't watch '\(path)': \(Message.reason(ofSystemError: code))", hint: hint)
  }
}
