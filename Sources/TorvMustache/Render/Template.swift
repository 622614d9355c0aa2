/// A checked template for one type of view.
package struct Template<View: TemplateView>: Sendable {
  /// The name that it was loaded by.
  package let name: String
  let writer: Writer<View>

  /// A template that writes nothing, in place of one with mistakes.
  package static var empty: Template { Template(name: "", writer: .literal([])) }

  /// Appends the view in UTF-8; cannot fail.
  package func render(_ view: View, into output: inout [UInt8]) {
    withUnsafePointer(to: view) { writer.write($0, &output) }
  }
}
