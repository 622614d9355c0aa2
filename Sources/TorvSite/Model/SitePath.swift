package import TorvDiagnostics

/// A path on the site that an editor makes up, such as the old address of a page.
package struct SitePath: Hashable, Sendable {
  package let text: String
}

extension SitePath: ScalarValue {
  package static var fieldForm: FieldForm { .sitePath }

  /// Accepts a path from the root of the site: no empty or hidden parts, and nothing that means more than itself in a URL.
  package init?(scalar: String) {
    let parts = scalar.split(separator: "/", omittingEmptySubsequences: false)
    guard scalar.hasPrefix("/"), scalar != "/", !parts.contains(where: { $0.hasPrefix(".") }),
      !parts.dropFirst().dropLast().contains(""),
      !scalar.contains(where: { $0.isWhitespace || "?#%\\".contains($0) })
    else { return nil }
    text = scalar
  }

  package static var expectation: Message { "a path on the site, such as '/gammel/adresse/'" }

  package static func mended(_ text: String) -> String? { SitePath(scalar: "/" + text)?.text }

  package static func hint(for text: String) -> Message? {
    mended(text).map { "write '\($0)'" } ?? "write it as '/gammel/adresse/'"
  }
}
