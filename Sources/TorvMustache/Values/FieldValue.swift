import TorvDiagnostics

/// The value that a name stands for at a place, and how to read it there.
enum FieldValue<Place>: Sendable {
  case text(Leaf<Place, String>)
  case html(Leaf<Place, HTML>)
  case url(Leaf<Place, TemplateURL>)
  case number(Leaf<Place, Int>)
  case flag(Reader<Place, Bool>)
  case section(any SectionValue<Place>)

  /// Returns the same value as seen from a place further in.
  func lifted<Inner>(_ outward: @escaping Reader<Inner, UnsafePointer<Place>>) -> FieldValue<Inner>
  {
    switch self {
    case .text(let leaf): .text(leaf.lifted(outward))
    case .html(let leaf): .html(leaf.lifted(outward))
    case .url(let leaf): .url(leaf.lifted(outward))
    case .number(let leaf): .number(leaf.lifted(outward))
    case .flag(let read): .flag { read(outward($0)) }
    case .section(let section): .section(section.lifted(outward))
    }
  }

  /// Returns the same value as seen from the place of the view that contains it.
  func member<Outer>(
    of visit: @escaping Visitor<Outer, Place>, isOptional: Bool
  ) -> FieldValue<Outer> {
    switch self {
    case .text(let leaf): .text(leaf.member(of: visit, isOptional: isOptional))
    case .html(let leaf): .html(leaf.member(of: visit, isOptional: isOptional))
    case .url(let leaf): .url(leaf.member(of: visit, isOptional: isOptional))
    case .number(let leaf): .number(leaf.member(of: visit, isOptional: isOptional))
    case .flag(let read):
      .flag { outer in
        var value = false
        visit(outer) { value = read($0) }
        return value
      }
    case .section(let section): .section(section.member(of: visit, isOptional: isOptional))
    }
  }

  /// The kind of value, for messages.
  var shape: Message {
    switch self {
    case .text(let leaf): leaf.isOptional ? "an optional text" : "a text"
    case .html(let leaf): leaf.isOptional ? "optional HTML" : "HTML"
    case .url(let leaf): leaf.isOptional ? "an optional URL" : "a URL"
    case .number(let leaf): leaf.isOptional ? "an optional number" : "a number"
    case .flag: "a flag"
    case .section(let section): section.kind.name
    }
  }
}
