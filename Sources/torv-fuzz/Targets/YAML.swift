import TorvDiagnostics
import TorvRender
import TorvSite

extension FuzzTarget {
  /// YAML: the tree alone, and the data files beside the pages.
  static let yaml = FuzzTarget(
    name: "yaml",
    seeds: { corpus in
      let files = corpus.files.filter { $0.path.hasSuffix(".yml") }.map { file in
        let reader = readers.firstIndex { file.path.hasSuffix($0.file) } ?? 0
        return ChoosingInput.bytes(reader, file.bytes)
      }
      let snippets = [
        "a: 1\nb: [x, 'y', \"z\\n\"]\nc: {d: e, f: }\n", "- >-\n  folded\n  text\n- |\n  kept\n",
        "a: b: c\n", "a:\n\t- b\n", "? a\n: b\n", "&a b: *a\n", "!!str a: b\n",
        "%YAML 1.1\n---\na: b\n...\n",
        "a: \"\\x41\\u00e6\\U0001F3E0\"\n", "a: 'it''s'\n---\nb: 1\n", "'a': 1\n\"a\": 2\n",
      ].map { ChoosingInput.bytes(0, Array($0.utf8)) }
      return files + snippets
    },
    dictionary: [
      ":", ": ", "- ", "\n", "\n  ", "\t", "'", "\"", "[", "]", "{", "}", ",", "#", " #", "|", ">",
      "|2-", "&a", "*a", "!", "!!int", "---\n", "...\n", "? ", "%TAG", "\\x", "\\u", "~", "null",
      "\u{FEFF}", "\u{85}", "\u{2028}", "\u{A0}", "<<: ", "{count}", "{", "slug: ", "title: ",
    ],
    check: { input in
      let chosen = ChoosingInput(input, among: readers.count)
      let reader = readers[chosen.choice]
      let source = SourceFile(path: "Content/" + reader.file, bytes: chosen.rest)
      try DiagnosticPromises.check(reader.diagnostics(source), in: source)
      let tree = YAMLReader.read(source)
      try DiagnosticPromises.check(tree.diagnostics, in: source)
      guard let root = tree.value else { return }
      if let file = ContentFile.DataFile(rawValue: reader.file) {
        try FormatPromises.check(source) { FieldsFormatter.format($0, as: file) }
      }
      try checkRanges(of: root, in: 0..<source.bytes.count)
      if tree.diagnostics.isEmpty { try checkRewritten(root) }
    })

  /// The data files, and how each is read; the first is read as any YAML.
  private static let readers:
    [(file: String, diagnostics: @Sendable (SourceFile) -> [Diagnostic])] = [
      ("any.yml", { YAMLReader.read($0).diagnostics }),
      ("site.yml", { DataFileParser.settings(from: $0).diagnostics }),
      ("membership.yml", { DataFileParser.finances(from: $0).diagnostics }),
      ("themes.yml", { DataFileParser.themes(from: $0).diagnostics }),
      ("glossary.yml", { DataFileParser.glossary(from: $0).diagnostics }),
      ("da.yml", { Strings.parse($0).diagnostics }),
    ]

  /// Checks that each node lies in the one around it.
  private static func checkRanges(of node: YAMLNode, in outer: Range<Int>) throws {
    let isInside =
      outer.lowerBound <= node.range.lowerBound && node.range.upperBound <= outer.upperBound
    try promise(isInside, "a node at \(node.range) is not in \(outer)")
    switch node.kind {
    case .scalar: break
    case .sequence(let nodes): for inner in nodes { try checkRanges(of: inner, in: node.range) }
    case .mapping(let entries):
      for entry in entries { try checkRanges(of: entry.value, in: node.range) }
    }
  }

  /// Checks that the tree, written as JSON, which is YAML too, is read as the same tree.
  private static func checkRewritten(_ root: YAMLNode) throws {
    guard let json = json(of: root) else { return }
    let source = SourceFile(path: "again.yml", text: json.string)
    let again = YAMLReader.read(source).value.flatMap(self.json)
    try promise(again == json, "\(json.string) is read as \(again?.string ?? "nothing")")
  }

  /// Returns the tree as JSON; nil if it has a text that JSON writes in another way than YAML, or a key too long for
  /// one line.
  private static func json(of node: YAMLNode) -> JSONValue? {
    switch node.kind {
    case .scalar(let text, _): return isPlain(text) ? .text(text) : nil
    case .sequence(let nodes):
      let values = nodes.compactMap(json)
      return values.count == nodes.count ? .list(values) : nil
    case .mapping(let entries):
      let members = entries.compactMap { entry -> JSONValue.Member? in
        guard isPlain(entry.key.value), entry.key.value.utf8.count < 300 else { return nil }
        return json(of: entry.value).map { JSONValue.Member(entry.key.value, $0) }
      }
      return members.count == entries.count ? .members(members) : nil
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
  }
}
