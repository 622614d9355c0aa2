import TorvDiagnostics

extension TemplateBinder {
  /// Binds `{{name}}` or `{{{name}}}`.
  mutating func bindVariable<Place>(
    _ name: TagName, isEscaped: Bool, in expansion: Expansion, _ scope: Scope<Place>,
    into list: inout WriterList<Place>
  ) {
    defer { forgetAttribute() }
    guard let resolved = resolve(name, in: expansion, scope) else { return }
    switch resolved {
    case .constant(let constant):
      bindConstant(constant, name, isEscaped: isEscaped, in: expansion, into: &list)
    case .value(.text(let leaf)):
      check(name, isEscaped, "a text", isURL: false, in: expansion)
      list.append(.text(leaf.read))
    case .value(.url(let leaf)):
      check(name, isEscaped, "a URL", isURL: true, in: expansion)
      list.append(.url(leaf.read))
    case .value(.number(let leaf)):
      check(name, isEscaped, "a number", isURL: true, in: expansion)
      list.append(.number(leaf.read))
    case .value(.html(let leaf)):
      checkHTML(name, isEscaped: isEscaped, in: expansion)
      list.append(.html(leaf.read))
    case .value(.flag(_)): report(notAValue(name, "a flag", expansion))
    case .value(.section(let section)): report(notAValue(name, section.kind.name, expansion))
    }
  }

  /// Binds `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
  mutating func bindSection<Place>(
    _ section: SectionTag, in scope: Scope<Place>, into list: inout WriterList<Place>
  ) {
    guard let resolved = resolve(section.node.name, in: section.expansion, scope) else { return }
    switch resolved {
    case .constant: report(notASection(section, "a text that is the same on every page"))
    case .value(.flag(let read)):
      let body = bind(section, in: scope)
      list.append(section.node.isInverted ? .unless(read, body) : .when(read, body))
    case .value(.text(let leaf)) where leaf.isOptional:
      list.append(bind(leaf.section { .text($0) }, section, in: scope))
    case .value(.html(let leaf)) where leaf.isOptional:
      list.append(bind(leaf.section { .html($0) }, section, in: scope))
    case .value(.url(let leaf)) where leaf.isOptional:
      list.append(bind(leaf.section { .url($0) }, section, in: scope))
    case .value(.number(let leaf)) where leaf.isOptional:
      list.append(bind(leaf.section { .number($0) }, section, in: scope))
    case .value(.section(let value)):
      if section.node.isInverted, value.kind == .view {
        report(neverMissing(section))
      } else {
        list.append(bind(value, section, in: scope))
      }
    case .value(let value): report(notASection(section, value.shape))
    }
  }

  private mutating func bind<Place>(
    _ value: any SectionValue<Place>, _ section: SectionTag, in scope: Scope<Place>
  ) -> Writer<Place> {
    guard section.node.isInverted else { return value.bind(section, in: scope, with: &self) }
    return .when(value.isEmpty, bind(section, in: scope))
  }

  private mutating func bindConstant<Place>(
    _ constant: TemplateConstant, _ name: TagName, isEscaped: Bool, in expansion: Expansion,
    into list: inout WriterList<Place>
  ) {
    let text: String
    switch constant.value {
    case .text(let string):
      check(name, isEscaped, "a text", isURL: false, in: expansion)
      text = string
    case .url(let url):
      check(name, isEscaped, "a URL", isURL: true, in: expansion)
      text = url.string
    }
    list.appendLiteral { HTMLEscaping.append(text, to: &$0) }
  }

  /// Reports a value that is written unescaped, in a tag without quotes, or as a URL if it isn't one.
  private mutating func check(
    _ name: TagName, _ isEscaped: Bool, _ shape: Message, isURL: Bool, in expansion: Expansion
  ) {
    if !isEscaped { report(unescaped(name, shape, expansion)) }
    switch attribute.opening {
    case .quoted(let attribute) where !isURL && AttributeContext.urlAttributes.contains(attribute):
      report(notAURL(name, shape, attribute, expansion))
    case .unquoted(let attribute): report(unquoted(name, attribute, expansion))
    case .quoted, nil: break
    }
  }

  private mutating func checkHTML(_ name: TagName, isEscaped: Bool, in expansion: Expansion) {
    if isEscaped { report(escapedHTML(name, expansion)) }
    switch attribute.opening {
    case .quoted(let attribute): report(htmlInAttribute(name, attribute, expansion))
    case .unquoted(let attribute): report(unquoted(name, attribute, expansion))
    case nil: break
    }
  }
}

extension TemplateBinder {
  private func unescaped(
    _ name: TagName, _ shape: Message, _ expansion: Expansion
  ) -> BindingProblem {
    problem(
      .unescapedText, "'\(name.text)' is \(shape), and only HTML is written unescaped", name,
      expansion, hint: "write '{{\(name.text)}}'")
  }

  private func escapedHTML(_ name: TagName, _ expansion: Expansion) -> BindingProblem {
    problem(
      .unescapedText, "'\(name.text)' is HTML, and '{{\(name.text)}}' would escape it", name,
      expansion, hint: "write '{{{\(name.text)}}}'")
  }

  private func htmlInAttribute(
    _ name: TagName, _ attribute: String, _ expansion: Expansion
  ) -> BindingProblem {
    problem(
      .wrongShape, "'\(name.text)' is HTML and cannot be the value of '\(attribute)'", name,
      expansion, hint: "name a text")
  }

  private func notAURL(
    _ name: TagName, _ shape: Message, _ attribute: String, _ expansion: Expansion
  ) -> BindingProblem {
    problem(
      .wrongShape, "'\(name.text)' is \(shape), and the value of '\(attribute)' is a URL", name,
      expansion, hint: "name a field that is declared as a URL")
  }

  private func unquoted(
    _ name: TagName, _ attribute: String?, _ expansion: Expansion
  ) -> BindingProblem {
    problem(
      .unescapedText, "'\(name.text)' stands in an HTML tag and has no quotes around it", name,
      expansion,
      hint: attribute.map { "write '\($0)=\"{{\(name.text)}}\"'" }
        ?? "write it as the value of an attribute, in quotes")
  }

  private func notAValue(
    _ name: TagName, _ shape: Message, _ expansion: Expansion
  ) -> BindingProblem {
    problem(
      .wrongShape, "'\(name.text)' is \(shape), which cannot be written", name, expansion,
      hint: "write '{{#\(name.text)}}…{{/\(name.text)}}'")
  }

  private func notASection(_ section: SectionTag, _ shape: Message) -> BindingProblem {
    let name = section.node.name
    return problem(
      .wrongShape, "'\(name.text)' is \(shape), and a section needs a list, an optional or a flag",
      name, section.expansion, hint: "write '{{\(name.text)}}', or declare it as an optional")
  }

  private func neverMissing(_ section: SectionTag) -> BindingProblem {
    let name = section.node.name
    return problem(
      .wrongShape, "'\(name.text)' is a view that is always there, so this is never rendered", name,
      section.expansion, hint: "take it out, or declare '\(name.text)' as an optional")
  }
}
