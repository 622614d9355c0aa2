import TorvDiagnostics
import TorvSite

/// Messages as a record keeps them: taken apart, so that they can be told again in any language.
extension Diagnostic {
  /// The members are those of the properties.
  var recorded: JSONValue {
    .object([
      "severity": .text(severity.rawValue), "id": .text(id.rawValue), "words": words.recorded,
      "location": location?.recorded, "advice": advice?.recorded,
    ])
  }

  /// Reads what ``recorded`` wrote; nil if it is anything else.
  init?(recorded node: YAMLNode) {
    guard let severity = node["severity"]?.text.flatMap(Severity.init),
      let id = node["id"]?.text.flatMap(ID.init),
      let words = node["words"].flatMap(Message.init(recorded:))
    else { return nil }
    let location = node["location"].map(SourceLocation.init(recorded:))
    let advice = node["advice"].map(Message.init(recorded:))
    // What is there has to be readable.
    if case .some(nil) = location { return nil }
    if case .some(nil) = advice { return nil }
    self =
      severity == .error
      ? .error(id, words, at: location ?? nil, hint: advice ?? nil)
      : .warning(id, words, at: location ?? nil, hint: advice ?? nil)
  }
}

extension Message {
  /// A list of the pattern and the parts; a part that is a message is such a list itself.
  fileprivate var recorded: JSONValue {
    let parts = parts.map { part in
      switch part {
      case .text(let text): JSONValue.text(text)
      case .message(let message): message.recorded
      }
    }
    return .list([.text(pattern)] + parts)
  }

  fileprivate init?(recorded node: YAMLNode) {
    guard let items = node.items, let pattern = items.first?.text else { return nil }
    var parts: [Part] = []
    for item in items.dropFirst() {
      if let text = item.text {
        parts.append(.text(text))
      } else if let message = Message(recorded: item) {
        parts.append(.message(message))
      } else {
        return nil
      }
    }
    self.init(pattern: pattern, parts: parts)
  }
}

extension SourceLocation {
  fileprivate var recorded: JSONValue {
    .object([
      "path": .text(path), "line": .integer(line), "column": .integer(column),
      "length": .integer(length), "text": .text(lineText),
    ])
  }

  fileprivate init?(recorded node: YAMLNode) {
    guard let path = node["path"]?.text, let line = node["line"]?.integer,
      let column = node["column"]?.integer, let length = node["length"]?.integer,
      let text = node["text"]?.text
    else { return nil }
    self.init(path: path, line: line, column: column, length: length, lineText: text)
  }
}
