/// HTML that a checked template made of a view, once, for all pages that show the view.
///
/// Only a template makes one, so everything in it was escaped where it had to be, and the fragment can stand wherever
/// the template itself could.
package struct Fragment: Sendable {
  let html: HTML

  /// A fragment that shows nothing.
  package static let empty = Fragment(html: HTML(trusted: []))
}

extension Template {
  /// Renders the view as a fragment, without the line end after it.
  package func fragment(of view: View) -> Fragment {
    var bytes: [UInt8] = []
    render(view, into: &bytes)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    // The copy takes no more room than it needs; a growing array takes up to twice as much.
    return Fragment(html: HTML(trusted: bytes.withUnsafeBufferPointer { Array($0) }))
  }
}

extension TemplateField {
  /// A fragment, written as it is by `{{{name}}}`.
  package static func fragment(
    _ name: String, _ read: @escaping @Sendable (borrowing View) -> Fragment
  ) -> Self {
    html(name) { read($0).html }
  }
}
