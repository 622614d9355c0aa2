import TorvDiagnostics

/// Resolves the names of one template, and of the partials and parents that it uses, against a view type.
struct TemplateBinder {
  /// How deeply templates and sections may nest once partials are expanded.
  static let deepestNesting = 128
  /// How many nodes a template may grow to; partials that each use another one twice grow exponentially.
  static let mostNodes = 200_000
  /// How many bytes of literal text a template may grow to.
  static let mostBytes = 16 << 20

  let library: TemplateLibrary
  private(set) var usage = TemplateUsage()
  private(set) var problems: [BindingProblem] = []
  private(set) var attribute = AttributeContext()
  private var nodeCount = 0
  private var byteCount = 0
  private var isSizeReported = false
  private var isFull: Bool { problems.count >= TemplateParser.mostMistakes }
  private var isTooLarge: Bool { nodeCount > Self.mostNodes || byteCount > Self.mostBytes }
  private var depth = 0
  /// The blocks found so far in the parent that is being walked.
  private var blocks: Set<String> = []

  /// Creates a binder for one template.
  init(_ library: TemplateLibrary) {
    self.library = library
  }

  /// Binds a whole template.
  mutating func bind<Place>(_ template: ParsedTemplate, in scope: Scope<Place>)
    -> Writer<Place>
  {
    usage.templates.insert(template.name)
    var list = WriterList<Place>()
    walk(template.nodes, in: Expansion(template), scope, into: &list)
    return list.writer()
  }

  /// Binds the body of a section.
  mutating func bind<Place>(_ section: SectionTag, in scope: Scope<Place>) -> Writer<Place> {
    var list = WriterList<Place>()
    walk(section.node.body, in: section.expansion, scope, into: &list)
    attribute.forget()
    return list.writer()
  }

  private mutating func walk<Place>(
    _ nodes: [TemplateNode], in expansion: Expansion, _ scope: Scope<Place>,
    into list: inout WriterList<Place>
  ) {
    depth += 1
    defer { depth -= 1 }
    for node in nodes {
      nodeCount += 1
      guard !isFull else { return }
      guard !isTooLarge else {
        reportSize(in: expansion)
        return
      }
      switch node {
      case .text(let range): appendText(to: &list) { expansion.append(range, to: &$0) }
      case .lineStart: appendText(to: &list) { expansion.appendLineStart(to: &$0) }
      case .variable(let name, let isEscaped):
        bindVariable(name, isEscaped: isEscaped, in: expansion, scope, into: &list)
      case .section(let section):
        if isShallow(section.name, in: expansion) {
          bindSection(SectionTag(node: section, expansion: expansion), in: scope, into: &list)
        }
      case .partial(let partial): walk(partial, in: expansion, scope, into: &list)
      case .parent(let parent): walk(parent, in: expansion, scope, into: &list)
      case .block(let block): walk(block, in: expansion, scope, into: &list)
      }
    }
  }

  private mutating func walk<Place>(
    _ partial: PartialNode, in expansion: Expansion, _ scope: Scope<Place>,
    into list: inout WriterList<Place>
  ) {
    guard let template = template(partial.name, from: expansion) else { return }
    let inner = expansion.partial(template, indentation: partial.indentation)
    walk(template.nodes, in: inner, scope, into: &list)
  }

  private mutating func walk<Place>(
    _ parent: ParentNode, in expansion: Expansion, _ scope: Scope<Place>,
    into list: inout WriterList<Place>
  ) {
    if let stray = parent.stray { report(strayText(stray, in: parent, expansion)) }
    guard let template = template(parent.name, from: expansion) else { return }
    let around = blocks
    blocks = []
    walk(template.nodes, in: expansion.parent(template, with: parent), scope, into: &list)
    for block in parent.arguments where !blocks.contains(block.name.text) {
      report(unknownBlock(block, of: parent, expansion))
    }
    blocks.formUnion(around)
  }

  private mutating func walk<Place>(
    _ block: BlockNode, in expansion: Expansion, _ scope: Scope<Place>,
    into list: inout WriterList<Place>
  ) {
    blocks.insert(block.name.text)
    guard isShallow(block.name, in: expansion) else { return }
    let contents = expansion.contents(of: block)
    appendText(to: &list) { $0 += contents.lead }
    walk(contents.nodes, in: contents.expansion, scope, into: &list)
  }

  private mutating func appendText<Place>(
    to list: inout WriterList<Place>, _ body: (inout [UInt8]) -> Void
  ) {
    let text = list.appendLiteral(body)
    byteCount += text.count
    attribute.append(text)
  }

  /// Returns a partial or a parent; reports it if it is missing, nests too deeply or uses itself.
  private mutating func template(_ name: TagName, from expansion: Expansion) -> ParsedTemplate? {
    guard let template = library.templates[name.text] else {
      report(missingPartial(name, expansion))
      return nil
    }
    usage.templates.insert(name.text)
    guard !expansion.chain.contains(name.text) else {
      report(recursivePartial(name, expansion))
      return nil
    }
    return isShallow(name, in: expansion) ? template : nil
  }

  private mutating func isShallow(_ name: TagName, in expansion: Expansion) -> Bool {
    guard depth < Self.deepestNesting else {
      report(tooDeep(name, expansion))
      return false
    }
    return true
  }

  private mutating func reportSize(in expansion: Expansion) {
    guard !isSizeReported else { return }
    isSizeReported = true
    report(tooLarge(expansion))
  }

  /// Adds a problem, unless it was already added.
  mutating func report(_ problem: BindingProblem) {
    guard !isFull, !problems.contains(problem) else { return }
    problems.append(problem)
    if isFull { problems.append(tooMany(problem)) }
  }

  /// Marks a constant as used.
  mutating func use(_ constant: TemplateConstant) {
    usage.constants.insert(constant.name)
  }

  /// Records that something was written that is not known until rendering.
  mutating func forgetAttribute() {
    attribute.forget()
  }
}

extension TemplateBinder {
  private func strayText(
    _ range: Range<Int>, in parent: ParentNode, _ expansion: Expansion
  ) -> BindingProblem {
    BindingProblem(
      severity: .error, id: .templateSyntax,
      message: "inside '<\(parent.name.text)' only blocks are rendered, and this is not in one",
      place: expansion.template.source.place(range), hint: "put it into a block or take it out")
  }

  private func unknownBlock(
    _ block: BlockNode, of parent: ParentNode, _ expansion: Expansion
  ) -> BindingProblem {
    BindingProblem(
      severity: .warning, id: .unusedTemplate,
      message:
        "block '\(block.name.text)' is not used: '\(parent.name.text)' has none of that name",
      place: expansion.template.source.place(block.name.range),
      hint: NearMiss.hint(for: block.name.text, in: blocks, otherwise: "take it out"))
  }

  private func missingPartial(_ name: TagName, _ expansion: Expansion) -> BindingProblem {
    BindingProblem(
      severity: .error, id: .missingPartial, message: "template '\(name.text)' does not exist",
      place: expansion.template.source.place(name.range),
      hint: NearMiss.hint(
        for: name.text, in: library.templates.keys, otherwise: "add '\(name.text).mustache'"))
  }

  private func recursivePartial(_ name: TagName, _ expansion: Expansion) -> BindingProblem {
    let first = expansion.chain.firstIndex(of: name.text) ?? 0
    let path = (expansion.chain[first...] + [name.text]).joined(separator: " → ")
    return BindingProblem(
      severity: .error, id: .recursivePartial, message: "'\(name.text)' uses itself: \(path)",
      place: expansion.template.source.place(name.range),
      hint: "take the tag out, or move what both need to a partial of its own")
  }

  private func tooDeep(_ name: TagName, _ expansion: Expansion) -> BindingProblem {
    BindingProblem(
      severity: .error, id: .templateSyntax,
      message: "templates and sections nest deeper than \(Self.deepestNesting)",
      place: expansion.template.source.place(name.range), hint: "put fewer into one another")
  }

  private func tooMany(_ last: BindingProblem) -> BindingProblem {
    BindingProblem(
      severity: .error, id: .templateSyntax,
      message: "there are too many mistakes: the template is not checked from here on",
      place: last.place, hint: "mend the first ones and try again")
  }

  private func tooLarge(_ expansion: Expansion) -> BindingProblem {
    BindingProblem(
      severity: .error, id: .templateSyntax,
      message: "templates put into one another grow beyond all measure",
      place: expansion.template.source.start, hint: "use fewer partials")
  }
}
