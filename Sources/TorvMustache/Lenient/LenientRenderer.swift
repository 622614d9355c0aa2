package import TorvDiagnostics

extension TemplateLibrary {
  /// Renders a template with plain data, exactly as the Mustache specification says.
  ///
  /// Missing values and templates are rendered as nothing. The site doesn't use this: it exists to run the
  /// specification's tests against the scanner, the parser and the expansion of templates, which checked
  /// templates share.
  package func renderLeniently(_ name: String, with value: TemplateValue) -> Diagnosed<[UInt8]> {
    guard let template = templates[name] else { return Diagnosed([]) }
    var renderer = LenientRenderer(library: self, contexts: [value])
    renderer.render(template.nodes, in: Expansion(template))
    return Diagnosed(renderer.output, renderer.diagnostics)
  }
}

/// Walks templates with a stack of plain values.
struct LenientRenderer {
  /// How deeply templates may nest.
  ///
  /// Here, partials may use themselves, as long as the data ends at some point.
  private static let deepestNesting = 500
  /// How often templates may be used; one that uses itself twice would be used without an end, however deep it may go.
  private static let mostUses = 10_000

  let library: TemplateLibrary
  /// The values that names are looked up in, the innermost last.
  var contexts: [TemplateValue]
  private(set) var output: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var depth = 0
  private var uses = 0

  init(library: TemplateLibrary, contexts: [TemplateValue]) {
    self.library = library
    self.contexts = contexts
  }

  /// Appends the output of the nodes.
  mutating func render(_ nodes: [TemplateNode], in expansion: Expansion) {
    depth += 1
    defer { depth -= 1 }
    for node in nodes {
      switch node {
      case .text(let range): expansion.append(range, to: &output)
      case .lineStart: expansion.appendLineStart(to: &output)
      case .variable(let name, let isEscaped): write(lookup(name.text), isEscaped: isEscaped)
      case .section(let section): render(section, in: expansion)
      case .partial(let partial):
        guard let template = template(partial.name, from: expansion) else { continue }
        render(
          template.nodes,
          in: expansion.partial(template, indentation: partial.indentation))
      case .parent(let parent):
        guard let template = template(parent.name, from: expansion) else { continue }
        render(template.nodes, in: expansion.parent(template, with: parent))
      case .block(let block):
        let contents = expansion.contents(of: block)
        output += contents.lead
        render(contents.nodes, in: contents.expansion)
      }
    }
  }

  private mutating func render(_ section: SectionNode, in expansion: Expansion) {
    let value = lookup(section.name.text)
    if section.isInverted {
      if !value.isTrue { render(section.body, in: expansion) }
      return
    }
    guard value.isTrue else { return }
    let elements = if case .list(let elements) = value { elements } else { [value] }
    for element in elements {
      contexts.append(element)
      render(section.body, in: expansion)
      contexts.removeLast()
    }
  }

  private mutating func write(_ value: TemplateValue, isEscaped: Bool) {
    let text: String
    switch value {
    case .text(let string): text = string
    case .bool(let bool): text = bool ? "true" : "false"
    case .null, .list, .dictionary: return
    }
    if isEscaped {
      HTMLEscaping.append(text, to: &output)
    } else {
      output += Array(text.utf8)
    }
  }

  /// Returns the value of a name; only the first part of a dotted name is searched from the inside out.
  private func lookup(_ name: String) -> TemplateValue {
    guard name != "." else { return contexts.last ?? .null }
    let isInner = name.hasPrefix(".")
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return .null }
    var value: TemplateValue = .null
    for context in contexts.reversed().prefix(isInner ? 1 : contexts.count) {
      guard case .dictionary(let fields) = context, let field = fields[first] else { continue }
      value = field
      break
    }
    for part in parts.dropFirst() {
      guard case .dictionary(let fields) = value else { return .null }
      value = fields[part] ?? .null
    }
    return value
  }

  private mutating func template(_ name: TagName, from expansion: Expansion) -> ParsedTemplate? {
    guard let template = library.templates[name.text] else { return nil }
    guard depth < Self.deepestNesting, uses < Self.mostUses else {
      if diagnostics.isEmpty { diagnostics.append(endless(name, expansion)) }
      return nil
    }
    uses += 1
    return template
  }
}

extension LenientRenderer {
  private func endless(_ name: TagName, _ expansion: Expansion) -> Diagnostic {
    .error(
      .recursivePartial, "'\(name.text)' uses itself without an end",
      at: expansion.template.source.place(name.range), hint: "put the tag into a section that ends")
  }
}
