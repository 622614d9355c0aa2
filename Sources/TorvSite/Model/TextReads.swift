import Synchronization
import TorvDiagnostics

/// The texts that are read while something is made of a site, so that it need not be made again if only others change.
package final class TextReads: Sendable {
  /// What notes the reads of the present task; nil if nobody wants to know.
  @TaskLocal package static var current: TextReads?

  private let noted = Mutex<Set<String>>([])

  /// Begins with none.
  package init() {}

  /// The paths of the files whose texts were read, in order.
  package var paths: [String] { noted.withLock { $0.sorted() } }

  /// Notes that the text of a page is read.
  static func note(_ page: Page) {
    guard let current else { return }
    current.noted.withLock { _ = $0.insert(page.textSource.path) }
  }
}
