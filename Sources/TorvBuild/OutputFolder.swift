/// The output folder of a build, which no other build may write to meanwhile.
///
/// The lock is on the folder itself, whatever path it is named by, and ends with the process, so that a build that was
/// killed keeps nobody waiting.
struct OutputFolder<Files: FileSystem>: Sendable {
  private let files: Files
  private let lock: FolderLock
  /// The folders that had to be made, the innermost first.
  private let made: [String]

  private init(in files: Files, lock: FolderLock, made: [String]) {
    self.files = files
    self.lock = lock
    self.made = made
  }

  /// Makes the folder if it is missing, and waits until no other build uses it; `onWait` is called at most once, with
  /// the number of the other process if it is known.
  static func held(
    _ path: String, in files: Files, onWait: (Int32?) -> Void
  ) async throws(EnvironmentError) -> OutputFolder {
    var made: [String] = []
    var waits = false
    while true {
      made = try files.makeFolder(path) + made
      if let lock = try files.lock(path) {
        return OutputFolder(in: files, lock: lock, made: made)
      }
      if !waits { onWait(StagingFolder.owner(for: path, in: files)) }
      waits = true
      do {
        try await Task.sleep(for: .milliseconds(50))
      } catch {
        throw EnvironmentError.interrupted
      }
    }
  }

  /// Lets the folder go, and removes what was made for it if nothing was published there.
  func release() {
    withExtendedLifetime(lock) { for folder in made { files.removeEmptyFolder(folder) } }
  }
}
