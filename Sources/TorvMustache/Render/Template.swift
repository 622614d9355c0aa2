/// A checked template for one type of view.
package struct Template<View: TemplateView>: Sendable {
  /// The name that it was loaded under.
  package let name: String
  let writer: Writer<View>

  /// A template that writes nothing, used in place of one with mistakes.
  package static var empty: Template { Template(name: "", writer: .literal([])) }

  /// Renders the view as UTF-8 and appends it; cannot fail.
  package func render(_ view: View, into output: inout [UInt8]) {
    withUnsafePointer(to: view) { writer.write($0, &output) }
  }
}
