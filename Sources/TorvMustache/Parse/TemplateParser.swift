import TorvDiagnostics

/// Builds a tree from a template's tags, with its own stack, and removes lines that contain only a tag.
struct TemplateParser {
  /// How deeply tags may nest in one template; no template that people can read comes near this.
  static let deepestNesting = 64

  /// How many mistakes are reported before the parser gives up on the rest of a template.
  static let mostMistakes = 100

  private let source: SourceFile
  private let lines: TemplateLines
  private var scanner: TagScanner
  private var stack: [OpenElement] = []
  /// Names whose closing tag was reported together with the tag that it crosses.
  private var crossed: [String: Int] = [:]
  private var textStart: Int
  private var problems: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
    scanner = TagScanner(source)
    textStart = scanner.start
    lines = TemplateLines(source, start: scanner.start)
  }

  /// The mistakes in the template, once it is parsed.
  var diagnostics: [Diagnostic] { scanner.diagnostics + problems }

  /// Returns the nodes of the whole template.
  mutating func parse() -> [TemplateNode] {
    let name = TagName(text: "", range: 0..<0)
    stack = [
      OpenElement(
        kind: .root, tag: TemplateTag(kind: .comment, name: name, range: 0..<0),
        bodyStart: textStart)
    ]
    while let tag = scanner.next() {
      guard stack.count <= Self.deepestNesting else {
        problems.append(tooDeep(tag))
        break
      }
      guard problems.count + scanner.diagnostics.count < Self.mostMistakes else {
        problems.append(tooMany(tag))
        break
      }
      handle(tag)
    }
    addText(to: source.bytes.count)
    while stack.count > 1 {
      problems.append(unclosed(stack[stack.count - 1]))
      closeInnermost(at: source.bytes.count)
    }
    return stack[0].nodes
  }

  private mutating func handle(_ tag: TemplateTag) {
    switch tag.kind {
    case .variable, .unescaped:
      addText(to: tag.range.lowerBound)
      markLineStart(tag)
      add(.variable(tag.name, isEscaped: tag.kind == .variable), at: tag.range)
      textStart = tag.range.upperBound
    case .section, .inverted:
      takeLine(of: tag)
      open(.section(isInverted: tag.kind == .inverted), tag)
    case .comment, .delimiters:
      takeLine(of: tag)
    case .partial:
      let indentation = takeLine(of: tag) ?? tag.range.lowerBound..<tag.range.lowerBound
      add(.partial(PartialNode(name: tag.name, indentation: indentation)), at: tag.range)
    case .parent: openParent(tag)
    case .block: openBlock(tag)
    case .close: close(tag)
    }
  }

  private mutating func open(
    _ kind: OpenElement.Kind, _ tag: TemplateTag, lead: Range<Int>? = nil, endsLine: Bool = false
  ) {
    stack.append(
      OpenElement(kind: kind, tag: tag, bodyStart: textStart, lead: lead, endsLine: endsLine))
  }

  private mutating func openParent(_ tag: TemplateTag) {
    let lead = takeLead(of: tag)
    textStart = tag.range.upperBound
    open(.parent, tag, lead: lead)
  }

  private mutating func openBlock(_ tag: TemplateTag) {
    let next = lines.nextLine(after: tag.range.upperBound)
    if case .parent = innermost.kind {
      addText(to: tag.range.lowerBound)
      textStart = next ?? tag.range.upperBound
      open(.argument, tag, endsLine: next != nil)
    } else {
      let lead = takeLead(of: tag)
      textStart = lead == nil ? tag.range.upperBound : next ?? tag.range.upperBound
      open(.parameter, tag, lead: lead, endsLine: lead != nil && next != nil)
    }
  }

  private mutating func close(_ tag: TemplateTag) {
    let name = tag.name.text
    if stack.count == 1 || (innermost.tag.name.text != name && crossed[name] != nil) {
      addText(to: tag.range.lowerBound)
      textStart = tag.range.upperBound
      if let count = crossed[name] {
        crossed[name] = count > 1 ? count - 1 : nil
      } else {
        problems.append(closesNothing(tag))
      }
      return
    }
    if innermost.tag.name.text != name {
      problems.append(crossing(tag))
      if let index = stack.lastIndex(where: { $0.tag.name.text == name }), index > 0 {
        while stack.count > index + 1 {
          crossed[innermost.tag.name.text, default: 0] += 1
          closeInnermost(at: tag.range.lowerBound)
        }
      }
    }
    closeElement(by: tag)
  }

  /// Closes an element: adds the text before its closing tag, and removes as much of that tag's line as its kind needs.
  private mutating func closeElement(by tag: TemplateTag) {
    let element = innermost
    switch element.kind {
    case .root, .section:
      takeLine(of: tag)
    case .argument:
      let lead = lines.lead(before: tag.range.lowerBound, from: textStart)
      addText(to: lead?.lowerBound ?? tag.range.lowerBound)
      textStart = tag.range.upperBound
    case .parameter:
      takeLine(of: tag)
      let isOneLine =
        !element.endsLine && element.lead != nil
        && !source.bytes[element.bodyStart..<tag.range.lowerBound].contains(UInt8(ascii: "\n"))
        && lines.nextLine(after: tag.range.upperBound) != nil
      if !isOneLine, !element.endsLine { giveLeadBack() }
    case .parent:
      addText(to: tag.range.lowerBound)
      textStart = tag.range.upperBound
      if element.lead != nil, let next = lines.nextLine(after: textStart) {
        textStart = next
      } else {
        giveLeadBack()
      }
    }
    closeInnermost(at: tag.range.lowerBound)
  }

  /// Puts the blanks before the innermost element back into the text before it.
  private mutating func giveLeadBack() {
    guard let lead = innermost.lead else { return }
    stack[stack.count - 1].lead = nil
    let outside = stack.count - 2
    stack[outside].nodes.append(lead.isEmpty ? .lineStart : .text(lead))
  }

  private mutating func closeInnermost(at end: Int) {
    let element = stack.removeLast()
    let start = element.tag.range.lowerBound
    let range = start..<max(start, end)
    switch element.kind {
    case .root: break
    case .section(let isInverted):
      let section = SectionNode(
        name: element.tag.name, isInverted: isInverted, body: element.nodes)
      add(.section(section), at: range)
    case .parent:
      let parent = ParentNode(
        name: element.tag.name, indentation: element.lead ?? start..<start,
        arguments: element.arguments, stray: element.stray)
      add(.parent(parent), at: range)
    case .argument:
      let name = element.tag.name
      if !stack[stack.count - 1].argumentNames.insert(name.text).inserted {
        problems.append(givenTwice(name))
      }
      stack[stack.count - 1].arguments.append(block(element, end: end))
    case .parameter: add(.block(block(element, end: end)), at: range)
    }
  }

  private func block(_ element: OpenElement, end: Int) -> BlockNode {
    let start = element.tag.range.lowerBound
    let body = element.bodyStart..<max(element.bodyStart, end)
    let first = element.endsLine ? lines.firstIndentation(in: body) : nil
    let lead = element.lead ?? start..<start
    return BlockNode(
      name: element.tag.name, body: element.nodes, lead: element.lead,
      indentation: first ?? lead, startsOnNewLine: element.endsLine,
      ownIndentation: first?.count ?? 0)
  }

  private var innermost: OpenElement { stack[stack.count - 1] }

  /// Adds the text before a tag; if the tag is alone on its line, removes the whole line.
  ///
  /// Returns the blanks before the tag if it is alone on its line.
  @discardableResult
  private mutating func takeLine(of tag: TemplateTag) -> Range<Int>? {
    guard let lead = lines.lead(before: tag.range.lowerBound, from: textStart),
      let next = lines.nextLine(after: tag.range.upperBound)
    else {
      addText(to: tag.range.lowerBound)
      markLineStart(tag)
      textStart = tag.range.upperBound
      return nil
    }
    addText(to: lead.lowerBound)
    textStart = next
    return lead
  }

  /// Adds the text before a tag, except the blanks that begin the tag's line, which it returns.
  private mutating func takeLead(of tag: TemplateTag) -> Range<Int>? {
    let lead = lines.lead(before: tag.range.lowerBound, from: textStart)
    addText(to: lead?.lowerBound ?? tag.range.lowerBound)
    return lead
  }

  private mutating func addText(to end: Int) {
    guard textStart < end else { return }
    add(.text(textStart..<end), at: textStart..<end)
    textStart = end
  }

  private mutating func markLineStart(_ tag: TemplateTag) {
    if lines.isLineStart(tag.range.lowerBound) { add(.lineStart, at: tag.range) }
  }

  private mutating func add(_ node: TemplateNode, at range: Range<Int>) {
    let top = stack.count - 1
    guard case .parent = stack[top].kind else {
      stack[top].nodes.append(node)
      return
    }
    noteStray(node, at: range)
  }

  /// Records content inside a parent tag but outside its blocks, which is not rendered.
  private mutating func noteStray(_ node: TemplateNode, at range: Range<Int>) {
    let top = stack.count - 1
    guard stack[top].stray == nil else { return }
    if case .lineStart = node { return }
    if case .text = node {
      guard let first = range.first(where: { !source.bytes[$0].isWhitespace }) else { return }
      let line = source.range(ofLine: source.line(ofByte: first))
      stack[top].stray = first..<max(first + 1, min(range.upperBound, line.upperBound))
    } else {
      stack[top].stray = range
    }
  }
}

extension TemplateParser {
  private func tooDeep(_ tag: TemplateTag) -> Diagnostic {
    .error(
      .templateSyntax, "sections nest deeper than \(Self.deepestNesting)",
      at: source.place(tag.range), hint: "move the inner ones to a partial")
  }

  private func tooMany(_ tag: TemplateTag) -> Diagnostic {
    .error(
      .templateSyntax, "there are too many mistakes: the template is not read from here on",
      at: source.place(tag.range), hint: "mend the first ones and try again")
  }

  private func unclosed(_ element: OpenElement) -> Diagnostic {
    .error(
      .templateSyntax, "'\(element.spelling)' is not closed",
      at: source.place(element.tag.name.range), hint: "write '{{/\(element.tag.name.text)}}'")
  }

  private func closesNothing(_ tag: TemplateTag) -> Diagnostic {
    .error(
      .templateSyntax, "'/\(tag.name.text)' closes nothing", at: source.place(tag.name.range),
      hint: "take it out, or open '\(tag.name.text)' before it")
  }

  private func crossing(_ tag: TemplateTag) -> Diagnostic {
    let element = stack[stack.count - 1]
    let line = source.line(ofByte: element.tag.range.lowerBound)
    return .error(
      .templateSyntax,
      "'/\(tag.name.text)' stands where '\(element.spelling)' from line \(line) is open",
      at: source.place(tag.name.range), hint: "close '\(element.tag.name.text)' first")
  }

  private func givenTwice(_ name: TagName) -> Diagnostic {
    .error(
      .templateSyntax, "block '\(name.text)' is given twice", at: source.place(name.range),
      hint: "keep one of them")
  }
}
