/// The folder that the tests were compiled in, where fixtures, content and sources are read from.
package enum Repository {
  /// The path of the repository, without a slash at its end.
  package static let path: String = {
    let file = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return file.dropLast(3).joined(separator: "/")
  }()
}
