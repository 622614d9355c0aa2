import TorvDiagnostics

extension JSONValue {
  /// The value as YAML in block style, whose texts are JSON's: each JSON value is one of YAML too.
  var yaml: String {
    var lines: [String] = []
    appendLines(to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private func appendLines(to lines: inout [String]) {
    switch self {
    case .members(let members) where !members.isEmpty:
      for member in members { member.value.append(after: "\(member.name):", to: &lines) }
    case .list(let entries) where !entries.isEmpty:
      for entry in entries { entry.append(after: "-", to: &lines) }
    case .null, .boolean, .integer, .number, .text, .list, .members: lines.append(string)
    }
  }

  private func append(after start: String, to lines: inout [String]) {
    guard isBlock else { return lines.append("\(start) \(string)") }
    var inner: [String] = []
    appendLines(to: &inner)
    if start == "-" {
      lines.append("- \(inner[0])")
      lines += inner.dropFirst().map { "  \($0)" }
    } else {
      lines.append(start)
      lines += inner.map { "  \($0)" }
    }
  }

  /// Whether the value has lines of its own; lists of plain values stay on one.
  private var isBlock: Bool {
    switch self {
    case .members(let members): !members.isEmpty
    case .list(let entries):
      entries.contains { entry in
        if case .members = entry { true } else { false }
      }
    case .null, .boolean, .integer, .number, .text: false
    }
  }
}
