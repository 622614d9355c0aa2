/// A value that doesn't show what it holds when it is printed, interpolated or dumped, by itself or in another.
package protocol Confidential: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{}

extension Confidential {
  /// The type's name alone.
  package var description: String { "\(Self.self)(…)" }

  /// The type's name alone.
  package var debugDescription: String { description }

  /// Nothing of what is stored.
  package var customMirror: Mirror { .init(self, children: []) }
}
