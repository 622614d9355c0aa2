package import TorvDiagnostics

/// A file in Torv's own form.
package struct FormattedFile: Sendable {
  package let bytes: [UInt8]
  /// A line for each kind of change; empty if the file needed none.
  package let changes: [Message]
}
