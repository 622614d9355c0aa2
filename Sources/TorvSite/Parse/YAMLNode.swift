package import TorvDiagnostics

/// A piece of YAML that knows its bytes in the file.
package struct YAMLNode: Sendable, Equatable {
  /// The content of the node.
  package enum Kind: Sendable, Equatable {
    /// Text; every style except the plain one counts as quoted, so that `"2024"` can be told from `2024`.
    ///
    /// An empty value (just `summary:`) is an empty text that is not quoted.
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
  /// Whether no value was written: just `summary:`.
  package var isEmpty: Bool { kind == .scalar("", isQuoted: false) }
}
