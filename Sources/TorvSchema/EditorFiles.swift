package import TorvDiagnostics
package import TorvSite

/// Files for Visual Studio Code: schemas for its YAML extension, snippets for new pages, and a task that shows what
/// `torv check` finds at its line.
///
/// The extension knows schemas in YAML files only, not in the front matter of Markdown
/// (<https://github.com/redhat-developer/vscode-yaml/issues/207>), so for pages there are the snippets and the task.
package struct EditorFiles: Sendable {
  private let schema: JSONSchema
  private let content: String
  private let day: CalendarDate

  /// A file, by its path in the folder `.vscode`.
  package struct File: Sendable {
    package let path: String
    package let contents: JSONValue
    /// Whether editors write settings of their own into the file, so that it is not to be replaced.
    package let isShared: Bool
  }

  /// Describes the files for content in the folder `content` of the opened one; `day` is any day, which is not kept.
  package init(schema: JSONSchema, content: String, day: CalendarDate) {
    self.schema = schema
    self.content = content
    self.day = day
  }

  /// All files.
  package var all: [File] {
    let schemas = SchemaSubject.all.map { subject in
      File(
        path: "torv/\(subject.name).json", contents: schema.schema(of: subject), isShared: false)
    }
    return schemas + [
      File(path: "torv.code-snippets", contents: snippets, isShared: false),
      File(path: "settings.json", contents: settings, isShared: true),
      File(
        path: "extensions.json",
        contents: .object(["recommendations": .texts(["redhat.vscode-yaml"])]), isShared: true),
      File(path: "tasks.json", contents: tasks, isShared: true),
    ]
  }

  private var settings: JSONValue {
    let schemas = SchemaSubject.all.map { subject in
      let patterns = subject.patterns(below: content)
      let files: JSONValue = patterns.count == 1 ? .text(patterns[0]) : .texts(patterns)
      return ("./.vscode/torv/\(subject.name).json", files)
    }
    return .object([
      "yaml.schemas": .object(schemas),
      "[markdown]": .object(["editor.snippetSuggestions": .text("top")]),
    ])
  }

  // MARK: - Snippets

  private var snippets: JSONValue {
    .object(
      PageKind.allCases.map { kind in
        let name = kind.danishNames.one
        return (
          "Torv: \(name)",
          JSONValue.object([
            "scope": .text("markdown"), "prefix": .text("torv-\(Slug.slug(from: name))"),
            "description": .text("\(name): alle felter med forklaringer"),
            "body": .texts(body(of: kind)),
          ])
        )
      })
  }

  /// Returns the lines of a new page of the kind, with a stop at each text that is to be written.
  private func body(of kind: PageKind) -> [String] {
    let skeleton = PageSkeleton(kind: kind, title: "Sidens titel", today: day)
    var stops = 0
    return skeleton.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let escaped = String(line).replacing("\\", with: "\\\\").replacing("$", with: "\\$")
        .replacing("\(day)", with: Self.today)
      guard !line.hasPrefix("#"),
        let start = escaped.firstRange(of: "TODO")?.lowerBound ?? Self.titleStart(in: escaped)
      else { return escaped }
      let end = escaped[start...].firstIndex { $0 == "\"" || $0 == "]" } ?? escaped.endIndex
      stops += 1
      let text = escaped[start..<end].replacing("}", with: "\\}")
      return "\(escaped[..<start])${\(stops):\(text)}\(escaped[end...])"
    }
  }

  private static func titleStart(in line: String) -> String.Index? {
    line.hasPrefix("title: ") ? line.firstRange(of: "Sidens titel")?.lowerBound : nil
  }

  private static let today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"

  // MARK: - Tasks

  private var tasks: JSONValue {
    .object([
      "version": .text("2.0.0"),
      "tasks": .list([
        .object([
          "label": .text("torv check"), "type": .text("process"), "command": .text("torv"),
          "args": .texts(["check", "--content", content]),
          "group": .object(["kind": .text("build"), "isDefault": .boolean(true)]),
          "presentation": .object(["reveal": .text("silent"), "clear": .boolean(true)]),
          "problemMatcher": .list([
            matcher("error", "error|fejl"), matcher("warning", "warning|advarsel"),
          ]),
        ])
      ]),
    ])
  }

  /// Returns a matcher for the lines of messages with one of the words.
  private func matcher(_ severity: String, _ words: String) -> JSONValue {
    .object([
      "owner": .text("torv-\(severity)"), "source": .text("torv"),
      "severity": .text(severity),
      "fileLocation": .texts(["relative", "${workspaceFolder}"]),
      "pattern": .object([
        "regexp": .text(#"^(.+?):(\d+):(\d+): (?:\#(words)): (.*) \[([\w-]+)\]$"#),
        "file": .integer(1), "line": .integer(2), "column": .integer(3),
        "message": .integer(4), "code": .integer(5),
      ]),
    ])
  }
}
