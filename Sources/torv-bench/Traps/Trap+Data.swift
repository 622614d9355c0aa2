import TorvDiagnostics
import TorvMarkdown
import TorvMustache
import TorvSite

/// Files of YAML and CSV, drawings and templates.
extension Trap {
  static let data: [Trap] = [
    yaml("YAML of many keys") { String(filling: $0) { "k\($0): v\n" } },
    yaml("YAML of one key") { String("a: 1\n", filling: $0) },
    yaml("YAML of one key in one line") { "{" + String("a: 1, ", filling: $0) + "}" },
    yaml("YAML in brackets") { String("[", filling: $0) },
    yaml("YAML that becomes deeper") { bytes in
      String(filling: bytes) { String(repeating: " ", count: $0) + "a:\n" }
    },
    yaml("YAML of lists in lists") { String("- ", filling: $0) + "a\n" },
    yaml("YAML of aliases") { "[" + String("*a, ", filling: $0) + "]" },
    yaml("YAML of anchors and tags") { "[" + String("&a !b c, ", filling: $0) + "]" },
    yaml("YAML of values that are cut off") { String(filling: $0) { "k\($0): Plads #1 i by\n" } },
    yaml("YAML of mistakes") { String(filling: $0) { "k\($0): a: b\n" } },
    yaml("YAML of tabs") { String("a:\n\tb: 1\n", filling: $0) },
    yaml("YAML of a long text in quotes") { "a: \"" + String("ord\n  ", filling: $0) + "\"" },
    yaml("YAML of quotes that nothing closes") { String("a: \"b\n", filling: $0) },
    yaml("YAML of escapes") { "a: \"" + String("\\u202E", filling: $0) + "\"" },
    yaml("YAML of comments") { String("# a\n", filling: $0) + "a: 1\n" },
    yaml("YAML of documents") { String("---\na: 1\n", filling: $0) },
    frontMatter("front matter of unknown fields") { String(filling: $0) { "felt\($0): v\n" } },
    frontMatter("front matter of many aliases") { bytes in
      "title: A\nsummary: B.\naliases:\n" + String(filling: bytes) { "  - /gammel/\($0)/\n" }
    },
    frontMatter("front matter of one alias") { bytes in
      "title: A\nsummary: B.\naliases:\n" + String("  - /gammel/\n", filling: bytes)
    },
    frontMatter("front matter of wrong changes") { bytes in
      "title: A\nsummary: B.\nchanges:\n" + String("  - date: 20e\n", filling: bytes)
    },
    csv("CSV of many rows") { String(filling: $0) { "\($0),a\n" } },
    csv("CSV of wrong rows") { String("1\n", filling: $0) },
    csv("CSV of wrong cells") { String("x,a\n", filling: $0) },
    csv("CSV of formulas") { String("1,=a\n", filling: $0) },
    csv("CSV of one row") { String("1,", filling: $0) },
    csv("CSV of text behind quotes") { String("\"a\"b,", filling: $0) },
    csv("CSV of a quote that nothing closes") { "1,\"" + String("a\n", filling: $0) },
    csv("CSV of rows that say the same") { String("1,a\n", filling: $0) },
    csv("CSV of empty lines") { String("\n", filling: $0) },
    format("a spreadsheet's rows") { String(filling: $0) { "1.00\($0 % 10),5;a\n" } },
    format("a spreadsheet's numbers that may be two") { String("1.234;a\n", filling: $0) },
    format("a spreadsheet's empty columns") {
      String("1" + String(repeating: ";", count: 500) + "\n", filling: $0)
    },
    drawing("a drawing of elements in elements") {
      String("<g>", filling: $0 / 2) + String("</g>", filling: $0 / 2)
    },
    drawing("a drawing of comments") { String("<!-- -->", filling: $0) },
    drawing("a drawing of comments without an end") { String("<!-- <a ", filling: $0) },
    drawing("a drawing of tags without an end") { String("<", filling: $0) },
    drawing("a drawing of attributes") { "<g " + String("a='b' ", filling: $0) + ">" },
    drawing("a drawing of quotes") { "<g " + String("a=\" '", filling: $0) + ">" },
    template("a template of sections in sections") { String("{{#a}}", filling: $0) },
    template("a template of sections") { String("{{#a}}x{{/a}}\n", filling: $0) },
    template("a template of names") { String("{{a}} ", filling: $0) },
    template("a template of tags without an end") { String("{{", filling: $0) },
    template("a template of ends") { String("{{/a}}", filling: $0) },
    template("a template of one line") { "{{a}}" + String(" ", filling: $0) + "{{a}}" },
    template("a template of comments") { String("{{! a }}\n", filling: $0) },
    template("a template of blocks") { bytes in
      "{{<a}}" + String(filling: bytes) { "{{$b\($0)}}x{{/b\($0)}}" } + "{{/a}}"
    },
  ]

  private static func frontMatter(
    _ name: String, _ fields: @escaping @Sendable (Int) -> String
  ) -> Trap {
    Trap(name) { bytes in
      let source = SourceFile(
        path: "Content/pages/faelde.md", text: "---\n\(fields(bytes))---\n")
      return {
        guard let slug = Slug(validating: "faelde") else { preconditionFailure("it is a slug") }
        return PageParser(labels: .empty)
          .page(from: source, id: Page.ID(kind: .page, slug: slug)).diagnostics.count
      }
    }
  }

  private static func yaml(_ name: String, _ text: @escaping @Sendable (Int) -> String) -> Trap {
    Trap(name) { bytes in
      let source = SourceFile(path: "Content/themes.yml", text: text(bytes))
      return { DataFileParser.themes(from: source).diagnostics.count }
    }
  }

  private static func csv(_ name: String, _ rows: @escaping @Sendable (Int) -> String) -> Trap {
    Trap(name) { bytes in
      let source = SourceFile(path: "Content/datasets/tal.csv", text: "tal,note\n" + rows(bytes))
      let dataset = dataset
      return {
        let table = DatasetReader.table(of: dataset, from: source, municipalities: [:])
        return (table.value?.rows.count ?? 0)
          + DiagnosticFormat.text.string(table.diagnostics).utf8.count
      }
    }
  }

  private static func format(_ name: String, _ rows: @escaping @Sendable (Int) -> String) -> Trap {
    Trap(name) { bytes in
      let source = SourceFile(path: "Content/datasets/tal.csv", text: "tal;note\n" + rows(bytes))
      let dataset = dataset
      return {
        let formatted = DatasetFormatter.format(source, as: dataset)
        return (formatted.value?.bytes.count ?? 0)
          + DiagnosticFormat.text.string(formatted.diagnostics).utf8.count
      }
    }
  }

  private static var dataset: Dataset {
    let text = """
      ---
      title: Tal
      summary: Nogle tal.
      updated: 2026-01-01
      file: tal.csv
      columns:
        - {name: tal, title: Tal, kind: decimal}
        - {name: note, title: Note, kind: text, optional: true}
      licence: {title: CC BY 4.0, url: "https://a.example/"}
      sources: [{title: En kilde, url: "https://a.example/"}]
      frequency: annual
      ---
      """
    guard let slug = Slug(validating: "tal"),
      case .dataset(let dataset) = PageParser(labels: .empty).page(
        from: SourceFile(path: "Content/datasets/tal.md", text: text),
        id: Page.ID(kind: .dataset, slug: slug)
      ).value.page?.content
    else { preconditionFailure("the page of the dataset has no mistakes") }
    return dataset
  }

  private static func drawing(_ name: String, _ text: @escaping @Sendable (Int) -> String) -> Trap {
    Trap(name) { bytes in
      let drawing = Array("<svg width=\"1\" height=\"1\">\(text(bytes))</svg>".utf8)
      return { PictureFile.read(drawing, named: "a.svg").map { _ in 1 }.value(or: 2) }
    }
  }

  private static func template(_ name: String, _ text: @escaping @Sendable (Int) -> String) -> Trap
  {
    Trap(name) { bytes in
      let file = TemplateFile(
        name: "a", source: SourceFile(path: "Templates/a.mustache", text: text(bytes)))
      return {
        let library = TemplateLibrary.parse([file])
        let bound = library.value.template("a", for: TrapView.self)
        return (library.diagnostics + bound.diagnostics).count
      }
    }
  }
}

extension Result {
  fileprivate func value(or other: Success) -> Success {
    if case .success(let value) = self { value } else { other }
  }
}

private struct TrapView: TemplateView {
  static let fields: [TemplateField<TrapView>] = [.text("a") { _ in "x" }]
}
