/// A piece of a template that is ready to render at a place.
enum RenderNode<Place>: Sendable {
  case literal([UInt8])
  case text(Reader<Place, String?>)
  case html(Reader<Place, HTML?>)
  case url(Reader<Place, TemplateURL?>)
  case number(Reader<Place, Int?>)
  /// What is rendered where the condition holds.
  case when(Reader<Place, Bool>, [RenderNode])
  /// What is rendered where it does not.
  case unless(Reader<Place, Bool>, [RenderNode])
  /// What goes into a view, an optional or a list.
  case section(@Sendable (UnsafePointer<Place>, inout [UInt8]) -> Void)

  /// Appends what the nodes write at the place.
  static func render(
    _ nodes: [RenderNode], at place: UnsafePointer<Place>, into output: inout [UInt8]
  ) {
    for node in nodes {
      switch node {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .text(let read):
        if let text = read(place) { HTMLEscaping.append(text, to: &output) }
      case .html(let read):
        if let html = read(place) { output.append(contentsOf: html.bytes) }
      case .url(let read):
        if let url = read(place) { HTMLEscaping.append(url.string, to: &output) }
      case .number(let read):
        if let number = read(place) { output.append(contentsOf: String(number).utf8) }
      case .when(let condition, let body):
        if condition(place) { render(body, at: place, into: &output) }
      case .unless(let condition, let body):
        if !condition(place) { render(body, at: place, into: &output) }
      case .section(let render): render(place, &output)
      }
    }
  }
}
