/// The folder in which the tests were compiled, from which they read fixtures, content and sources.
package enum Repository {
  /// The path of the repository, without a trailing slash.
  package static let path: String = {
    let file = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return file.dropLast(3).joined(separator: "/")
  }()
}
