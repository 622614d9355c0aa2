import Testing
package import TorvMustache

/// One behaviour from the Mustache specification: a template with plain data and the expected output.
struct MustacheCase: Sendable, CustomTestStringConvertible {
  let behaviour: String
  let template: String
  let data: TemplateValue
  let expected: String
  let partials: [String: String]

  init(
    _ behaviour: String, _ template: String, _ data: TemplateValue = [:], gives expected: String,
    partials: [String: String] = [:]
  ) {
    self.behaviour = behaviour
    self.template = template
    self.data = data
    self.expected = expected
    self.partials = partials
  }

  var testDescription: String { behaviour }
}

extension TemplateValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral bool: Bool) { self = .bool(bool) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral fields: (String, TemplateValue)...) {
    self = .dictionary(Dictionary(uniqueKeysWithValues: fields))
  }
}

extension TemplateValue: ExpressibleByNilLiteral {
  package init(nilLiteral: ()) { self = .null }
}
