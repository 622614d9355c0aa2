import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

/// Formats texts of fields, and checks what holds for each of them.
enum FieldsFormatterCheck {
  /// Returns the formatted fields of a page; formatting them again must change nothing.
  static func fields(
    _ fields: String, of kind: PageKind = .guide,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    let text = try page("---\n\(fields)\n---\nTekst\n", of: kind, sourceLocation: sourceLocation)
    return String(text.dropFirst("---\n".count).dropLast("\n---\nTekst\n".count))
  }

  /// Returns the formatted page; formatting it again must change nothing.
  static func page(
    _ text: String, of kind: PageKind = .guide,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    let source = SourceFile(path: "Content/\(kind.folder)/side.md", text: text)
    return try formatted(source, sourceLocation: sourceLocation) {
      FieldsFormatter.format($0, of: kind)
    }
  }

  /// Returns the formatted data file; formatting it again must change nothing.
  static func data(
    _ text: String, as file: ContentFile.DataFile,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    let source = SourceFile(path: "Content/\(file.rawValue)", text: text)
    return try formatted(source, sourceLocation: sourceLocation) {
      FieldsFormatter.format($0, as: file)
    }
  }

  /// Returns what is said of the change of a page's fields.
  static func changes(_ fields: String, of kind: PageKind = .guide) throws -> [String] {
    let source = SourceFile(
      path: "Content/\(kind.folder)/side.md", text: "---\n\(fields)\n---\nTekst\n")
    let changes = try #require(FieldsFormatter.format(source, of: kind).value).changes
    for change in changes where !change.isTold(in: .danish) {
      Issue.record("without a Danish text: \(change)")
    }
    return changes.map(\.english)
  }

  private static func formatted(
    _ source: SourceFile, sourceLocation: Testing.SourceLocation,
    _ format: (SourceFile) -> Diagnosed<FormattedFile?>
  ) throws -> String {
    let result = format(source)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)", sourceLocation: sourceLocation)
    let formatted = try #require(result.value, sourceLocation: sourceLocation)
    #expect(
      formatted.changes.isEmpty == (formatted.bytes == source.bytes), "\(formatted.changes)",
      sourceLocation: sourceLocation)
    let again = format(SourceFile(path: source.path, bytes: formatted.bytes))
    #expect(again.value?.bytes == formatted.bytes, sourceLocation: sourceLocation)
    return String(decoding: formatted.bytes, as: UTF8.self)
  }
}
