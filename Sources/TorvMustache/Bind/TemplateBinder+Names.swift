import TorvDiagnostics

/// The meaning of a name, once resolved.
enum ResolvedName<Place> {
  case value(FieldValue<Place>)
  case constant(TemplateConstant)
}

extension TemplateBinder {
  /// The most parts that a dotted name may have; a longer one can only be a mistake.
  private static let mostParts = 16

  /// Resolves a name, or reports why it can't be resolved.
  mutating func resolve<Place>(
    _ name: TagName, in expansion: Expansion, _ scope: Scope<Place>
  ) -> ResolvedName<Place>? {
    if name.text == "." {
      if let itself = scope.itself { return .value(itself) }
      report(noText(name, expansion, scope))
      return nil
    }
    let isInner = name.text.hasPrefix(".")
    let parts = (isInner ? name.text.dropFirst() : name.text[...])
      .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= Self.mostParts, !parts.contains("") else {
      report(notAName(name, expansion))
      return nil
    }
    guard var value = isInner ? scope.innerValue(parts[0]) : scope.value(parts[0]) else {
      if !isInner, let constant = library.constants[name.text] {
        use(constant)
        return .constant(constant)
      }
      report(unknownName(name, parts: parts, isInner: isInner, expansion, scope))
      return nil
    }
    for index in 1..<max(parts.count, 1) {
      let path = parts[..<index].joined(separator: ".")
      guard case .section(let section) = value, section.kind != .list else {
        report(noFields(path, value.shape, in: name, expansion))
        return nil
      }
      guard let next = section.field(parts[index]) else {
        report(unknownField(parts[index], path: path, section, in: name, expansion))
        return nil
      }
      value = next
    }
    return .value(value)
  }

  private func noText<Place>(
    _ name: TagName, _ expansion: Expansion, _ scope: Scope<Place>
  ) -> BindingProblem {
    problem(
      .wrongShape, "'.' is no text here: \(scope.typeName) is a view", name, expansion,
      hint: fieldsHint(scope))
  }

  private func notAName(_ name: TagName, _ expansion: Expansion) -> BindingProblem {
    problem(
      .templateSyntax, "'\(name.text.prefix(60))' is not a name", name, expansion,
      hint: "write names with single dots between them, as in 'page.title'")
  }

  private func unknownName<Place>(
    _ name: TagName, parts: [String], isInner: Bool, _ expansion: Expansion, _ scope: Scope<Place>
  ) -> BindingProblem {
    let visible = isInner ? Array(scope.names.prefix(scope.innerCount)) : scope.names
    let namespace = parts.count > 1 ? parts[0] + "." : nil
    let isConstant = namespace.map { start in
      library.constants.keys.contains { $0.hasPrefix(start) }
    }
    let candidates = visible + (isInner ? [] : Array(library.constants.keys))
    let hint =
      NearMiss.hint(for: name.text, in: candidates)
      ?? NearMiss.hint(for: parts[0], in: visible, otherwise: fieldsHint(scope))
    if isConstant == true {
      return problem(.unknownName, "'\(name.text)' does not exist", name, expansion, hint: hint)
    }
    var problem = problem(
      .unknownName, "'\(parts[0])' is not a field of \(scope.typeName)", name, expansion, hint: hint
    )
    if !isInner, let innermost = scope.outerTypeNames.first {
      let around = scope.outerTypeNames.dropFirst().reduce(Message(verbatim: innermost)) {
        "\($0) and \($1)"
      }
      problem.surroundings = ", nor of \(around) around it"
    }
    return problem
  }

  private func unknownField(
    _ part: String, path: String, _ section: any SectionValue, in name: TagName,
    _ expansion: Expansion
  ) -> BindingProblem {
    problem(
      .unknownName, "'\(part)' is not a field of \(section.typeName), which '\(path)' is",
      name, expansion,
      hint: NearMiss.hint(
        for: part, in: section.fieldNames, otherwise: Self.list(section.fieldNames)))
  }

  private func noFields(
    _ path: String, _ shape: Message, in name: TagName, _ expansion: Expansion
  ) -> BindingProblem {
    problem(
      .wrongShape, "'\(path)' is \(shape) and has no fields to name", name, expansion,
      hint: shape == SectionKind.list.name
        ? "write '{{#\(path)}}…{{/\(path)}}' and name the field inside" : "write '\(path)' alone")
  }

  private func fieldsHint<Place>(_ scope: Scope<Place>) -> Message? {
    Self.list(Array(scope.names.prefix(scope.innerCount)))
  }

  private static func list(_ names: [String]) -> Message? {
    guard !names.isEmpty else { return nil }
    let most = 12
    let shown = names.prefix(most).map { "'\($0)'" }.joined(separator: ", ")
    return "name one of \(shown)\(names.count > most ? ", …" : "")"
  }

  /// Returns an error at a name.
  func problem(
    _ id: Diagnostic.ID, _ message: Message, _ name: TagName, _ expansion: Expansion,
    hint: Message? = nil
  ) -> BindingProblem {
    BindingProblem(
      severity: .error, id: id, message: message,
      place: expansion.template.source.place(name.range), hint: hint)
  }
}
