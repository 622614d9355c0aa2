/// A value that doesn't show its contents when it is printed, interpolated or dumped, alone or inside another value.
package protocol Confidential: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{}

extension Confidential {
  /// The type's name alone.
  package var description: String { "\(Self.self)(…)" }

  /// The type's name alone.
  package var debugDescription: String { description }

  /// A mirror without children, so that nothing stored is shown.
  package var customMirror: Mirror { .init(self, children: []) }
}
