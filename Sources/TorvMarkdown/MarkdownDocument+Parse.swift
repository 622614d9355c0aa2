package import TorvDiagnostics

extension MarkdownDocument {
  /// Parses the body of a file: the bytes in the range, after the front matter.
  ///
  /// All places refer to the file. Ids in `reservedIDs` belong to the page around the body, so no
  /// heading gets them. Linear in the size of the body.
  package static func parse(
    _ source: SourceFile, body: Range<Int>, labels: MarkdownLabels, reservedIDs: [String] = []
  ) -> Diagnosed<MarkdownDocument> {
    let body = body.clamped(to: 0..<source.bytes.count)
    let features = source.bytes.withUnsafeBufferPointer {
      MarkdownFeatures(triggeredBy: UnsafeBufferPointer(rebasing: $0[body]))
    }
    var renderer = HTMLRenderer(
      MarkdownReader(source, body: body, features: features), features: features, labels: labels,
      anchors: AnchorIDs(reserved: reservedIDs))
    return renderer.document()
  }

  /// Returns the HTML of plain CommonMark, written by the same walk without any extension.
  package static func commonMarkHTML(of bytes: [UInt8]) -> [UInt8] {
    let source = SourceFile(path: "", bytes: bytes)
    var renderer = HTMLRenderer(
      MarkdownReader(source, body: 0..<bytes.count, features: .commonMark), features: .commonMark,
      labels: .empty, anchors: AnchorIDs(reserved: []))
    return renderer.document().value.html()
  }
}

extension HTMLRenderer {
  /// Writes the whole tree and the footnotes below it.
  fileprivate mutating func document() -> Diagnosed<MarkdownDocument> {
    render(tree.firstBlock..<max(tree.firstBlock, tree.nodes.first?.end ?? 0))
    writeFootnotes()
    let (html, slots) = assembled()
    let document = MarkdownDocument(
      outline: outline, links: links, externalLinks: externalLinks, plainTextBytes: plainText,
      html: html, slots: slots, membersLine: membersLine)
    return Diagnosed(document, report.finished())
  }

  /// Returns the HTML with the footnotes' arrows inserted; the slots for URLs stay open.
  private func assembled() -> (html: [UInt8], slots: [MarkdownDocument.Slot]) {
    var html: [UInt8] = []
    var slots: [MarkdownDocument.Slot] = []
    slots.reserveCapacity(output.slots.count)
    if !footnotes.isEmpty { html.reserveCapacity(output.bytes.count + footnotes.order.count * 128) }
    var copied = 0
    var added = 0
    for slot in output.slots {
      switch slot.insertion {
      case .url(let link):
        slots.append(MarkdownDocument.Slot(offset: slot.offset + added, link: link, part: nil))
      case .image(let link, let part):
        slots.append(MarkdownDocument.Slot(offset: slot.offset + added, link: link, part: part))
      case .backReferences(let note):
        let arrows = backReferenceHTML(of: note).bytes
        html += output.bytes[copied..<slot.offset]
        html += arrows
        copied = slot.offset
        added += arrows.count
      }
    }
    guard copied > 0 else { return (output.bytes, slots) }
    return (html + output.bytes[copied...], slots)
  }
}
