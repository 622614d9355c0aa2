import Dispatch
import Glibc
package import TorvBuild
import TorvDiagnostics

/// Reports changes under some folders, once for each burst of changes.
package enum FolderWatcher {
  /// Begins to watch; the watch ends once nobody listens to the stream any more.
  ///
  /// All changes during the handling of one count as one. A thread sleeps in the kernel until there is a change.
  package static func changes(in folders: [String]) throws(EnvironmentError) -> AsyncStream<Void> {
    let watched = try WatchedFolders(folders)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      close(watched.descriptor)
      throw EnvironmentError("can't watch the folders: too many open files")
    }
    let (reader, writer) = (ends[0], ends[1])
    let (changes, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // Closing this end of the pipe wakes the thread.
    continuation.onTermination = { _ in close(writer) }
    DispatchQueue(label: "folder watcher").async {
      var watched = watched
      while Self.waitForChange(of: watched.descriptor, or: reader, at: nil) {
        guard watched.takeEvents() else { continue }
        var burst = Burst(at: .now)
        while case let wait = burst.wait(at: .now), wait > .zero {
          guard Self.waitForChange(of: watched.descriptor, or: reader, at: wait) else { break }
          if watched.takeEvents() { burst.note(at: .now) }
        }
        continuation.yield()
      }
      close(watched.descriptor)
      close(reader)
    }
    return changes
  }

  /// Waits for a change; returns false if the time is over or the pipe is closed.
  private static func waitForChange(of descriptor: Int32, or pipe: Int32, at time: Duration?)
    -> Bool
  {
    var waiting = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = time.map { Int32(($0 / .milliseconds(1)).rounded(.up)) } ?? -1
    while true {
      let count = poll(&waiting, nfds_t(waiting.count), milliseconds)
      if count < 0, errno == EINTR { continue }
      return count > 0 && waiting[1].revents == 0
    }
  }
}
