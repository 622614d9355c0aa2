package import TorvDiagnostics

/// A piece of YAML that knows which bytes of the file it was written with.
package struct YAMLNode: Sendable, Equatable {
  /// What the node holds.
  package enum Kind: Sendable, Equatable {
    /// Text; it is quoted in every style but the plain one, so that `"2024"` can be told from `2024`.
    ///
    /// An empty value (`summary:` and no more) is an empty text that is not quoted.
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLNode])
    /// Keys in the order of the file, each once.
    case mapping([YAMLEntry])
  }

  package let kind: Kind
  /// The byte range in the file, quotes and brackets included; an empty value is the point after its colon.
  package let range: Range<Int>
}

/// One `key: value` of a mapping.
package struct YAMLEntry: Sendable, Equatable {
  package let key: Located<String>
  package let value: YAMLNode
}

extension YAMLNode {
  /// Whether nothing was written: `summary:` and no more.
  package var isEmpty: Bool { kind == .scalar("", isQuoted: false) }
}
