package import TorvDiagnostics

/// A picture or download that the front matter of a page names.
package struct PageFile: Hashable, Sendable {
  /// Who gets to see the file.
  package enum Role: Hashable, Sendable {
    /// Shown to everybody, also where only members may read the text.
    case picture
    /// A part of what the page holds, and for members only if the page is.
    case download
  }

  /// The path relative to the page's file.
  package let path: Located<String>
  package let role: Role
}
