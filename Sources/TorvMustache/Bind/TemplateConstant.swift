package import TorvDiagnostics

/// A text or URL that is the same on every page, such as `strings.readMore` or `site.title`.
///
/// It is inserted into the templates when they are loaded, and costs nothing when pages are rendered.
package struct TemplateConstant: Sendable {
  enum Value: Sendable {
    case text(String)
    case url(TemplateURL)
  }

  /// The dotted name that templates use for it.
  package let name: String
  let value: Value
  let place: SourceLocation?

  /// Creates a text; if it has a place and no template uses it, it is reported there.
  package static func text(
    _ name: String, _ text: String, at place: SourceLocation? = nil
  ) -> TemplateConstant {
    TemplateConstant(name: name, value: .text(text), place: place)
  }

  /// Creates a URL; if it has a place and no template uses it, it is reported there.
  package static func url(
    _ name: String, _ url: TemplateURL, at place: SourceLocation? = nil
  ) -> TemplateConstant {
    TemplateConstant(name: name, value: .url(url), place: place)
  }
}
