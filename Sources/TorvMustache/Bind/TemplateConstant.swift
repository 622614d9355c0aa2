package import TorvDiagnostics

/// A text or URL that is the same on every page, such as `strings.readMore` or `site.title`.
///
/// It is written into the templates when they are loaded, and costs nothing when pages are rendered.
package struct TemplateConstant: Sendable {
  enum Value: Sendable {
    case text(String)
    case url(TemplateURL)
  }

  /// The dotted name that templates call it by.
  package let name: String
  let value: Value
  let place: SourceLocation?

  /// A text; with a place, it is reported there when no template uses it.
  package static func text(
    _ name: String, _ text: String, at place: SourceLocation? = nil
  ) -> TemplateConstant {
    TemplateConstant(name: name, value: .text(text), place: place)
  }

  /// A URL; with a place, it is reported there when no template uses it.
  package static func url(
    _ name: String, _ url: TemplateURL, at place: SourceLocation? = nil
  ) -> TemplateConstant {
    TemplateConstant(name: name, value: .url(url), place: place)
  }
}
