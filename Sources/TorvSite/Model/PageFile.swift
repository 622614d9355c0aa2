package import TorvDiagnostics

/// A picture or download that the front matter of a page names.
package struct PageFile: Hashable, Sendable {
  /// The purpose of the file, which decides who may see it.
  package enum Role: Hashable, Sendable {
    /// Shown to everybody, even if only members may read the text.
    case picture
    /// Part of the page's content, so it is for members only if the page is.
    case download
  }

  /// The path relative to the page's file.
  package let path: Located<String>
  package let role: Role
}
