import TorvDiagnostics

extension HTMLRenderer {
  mutating func enterLink(_ index: Int) {
    let node = tree.nodes[index]
    isInLink = true
    output.markup("<a href=\"")
    let isExternal = writeDestination(of: node, kind: .link)
    writeTitle(of: node)
    output.markup(isExternal ? "\" rel=\"external\">" : "\">")
  }

  mutating func closeLink() {
    isInLink = false
    output.markup("</a>")
  }

  mutating func writeImage(_ index: Int, titleAsCaption: Bool) {
    let node = tree.nodes[index]
    // The link that the image becomes, if its file is a part of the site.
    let link = links.count
    let start = output.slots.count
    output.insert(.image(link, .opening))
    output.markup("<img src=\"")
    _ = writeDestination(of: node, kind: .image)
    let isOnSite = links.count > link
    if !isOnSite { output.slots.remove(at: start) }
    output.markup("\" alt=\"")
    writeAlternativeText(of: index)
    if !titleAsCaption { writeTitle(of: node) }
    output.markup("\"")
    if isOnSite {
      output.insert(.image(link, .attributes))
    } else if !isPlain {
      output.markup(" loading=\"lazy\"")
    }
    output.markup(" />")
    if isOnSite { output.insert(.image(link, .closing)) }
  }

  private mutating func writeTitle(of node: MarkdownNode) {
    guard node.hasTitle else { return }
    output.markup("\" title=\"")
    output.text(tree.bytes[node.title])
  }

  private mutating func writeAlternativeText(of index: Int) {
    let start = output.bytes.count
    for child in (index + 1)..<tree.nodes[index].end {
      let node = tree.nodes[child]
      switch node.kind {
      case .text: output.text(words(of: child))
      case .code, .htmlInline: output.text(tree.bytes[node.text])
      case .softBreak, .lineBreak: output.bytes.append(0x20)
      default: break
      }
    }
    guard !isPlain, output.bytes[start...].allSatisfy(\.isWhitespace) else { return }
    let places = linkPlaces(of: tree.nodes[index])
    report.add(.missingAltText(tree.string(tree.nodes[index].text), at: source.place(places.whole)))
  }

  /// Writes the URL or leaves a slot for it; returns whether it leads to another site.
  private mutating func writeDestination(of node: MarkdownNode, kind: Link.Kind) -> Bool {
    let url = tree.bytes[node.text]
    guard !isPlain else {
      if !LinkDestination.isOmittedByCmark(url) { output.bytes.appendURL(url) }
      return false
    }
    let destination = LinkDestination(url)
    let places = linkPlaces(of: node)
    let range = places.destination
    switch destination {
    case .unsafe(let scheme):
      report.add(.unsafeURL(tree.string(node.text), scheme: scheme, at: source.place(range)))
      return false
    case .site where url.isEmpty:
      report.add(.emptyDestination(kind, at: source.place(range)))
      return false
    case .site:
      output.insert(.url(links.count))
      links.append(Link(kind: kind, destination: url, range: range))
      return false
    case .web, .other:
      output.bytes.appendURL(url)
      externalLinks.append(ExternalLink(kind: kind, url: tree.string(node.text), range: range))
      if case .web = destination { return true }
      return false
    }
  }

  /// Returns the places of a link or an image; its block if libcmark's places are wrong.
  private mutating func linkPlaces(of node: MarkdownNode) -> LinkPlaces {
    let bytes = source.bytes
    let found = withPlaces { places -> LinkPlaces? in
      let last = places.offset(line: node.endLine, column: node.endColumn) {
        bytes[$0] == UInt8(ascii: ")") || bytes[$0] == UInt8(ascii: "]")
          || bytes[$0] == UInt8(ascii: ">")
      }
      guard let last else { return nil }
      let first = places.offset(upFrom: node.startLine, column: node.startColumn) {
        $0 < last
          && (bytes[$0] == UInt8(ascii: "[") || bytes[$0] == UInt8(ascii: "!")
            || bytes[$0] == UInt8(ascii: "<"))
      }
      return LinkPlaces(first: first ?? last, last: last, block: places.range, in: bytes)
    }
    guard var places = found else { return LinkPlaces(block: blockRange) }
    if let label = places.label, let range = definition(of: label, for: node) {
      places.destination = range
    }
    return places
  }

  /// Returns the destination in a label's definition, if libcmark used that definition.
  private mutating func definition(of label: Range<Int>, for node: MarkdownNode) -> Range<Int>? {
    let definitions = linkDefinitions ?? LinkDefinitions(in: lines)
    linkDefinitions = definitions
    guard let range = definitions.destination(of: source.bytes[label]) else { return nil }
    let written = source.bytes[range]
    let isSame =
      written.elementsEqual(tree.bytes[node.text])
      || written.contains(UInt8(ascii: "\\")) || written.contains(UInt8(ascii: "&"))
    return isSame ? range : nil
  }
}

extension Diagnostic {
  fileprivate static func unsafeURL(
    _ url: String, scheme: String, at place: SourceLocation
  ) -> Diagnostic {
    let visible = url.map { $0.isNewline || $0 < " " ? "·" : String($0) }.joined()
    return .error(
      .unsafeURL, "'\(visible)' is a '\(scheme):' address, which could harm the reader", at: place,
      hint: "link to a page, a file beside this one or an https: address")
  }

  fileprivate static func emptyDestination(
    _ kind: Link.Kind, at place: SourceLocation
  ) -> Diagnostic {
    .error(
      .deadLink, kind == .link ? "link without a destination" : "image without a file", at: place,
      hint: "write the address between the parentheses")
  }

  fileprivate static func missingAltText(_ url: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .missingAltText,
      "image '\(url)' has no text for those who cannot see it", at: place,
      hint: "describe the picture between the square brackets: ![…](\(url))")
  }
}
