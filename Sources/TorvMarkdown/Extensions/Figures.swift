extension HTMLRenderer {
  /// Returns the image if the paragraph contains nothing else.
  func figureImage(in paragraph: Int) -> Int? {
    let first = paragraph + 1
    guard first < tree.nodes[paragraph].end, tree.nodes[first].kind == .image,
      tree.nodes[first].end == tree.nodes[paragraph].end
    else { return nil }
    return first
  }

  /// Writes an image with its title as its caption.
  mutating func writeFigure(_ image: Int) {
    let node = tree.nodes[image]
    output.newLine()
    output.markup("<figure>")
    writeImage(image, titleAsCaption: true)
    if !node.title.isEmpty {
      output.markup("<figcaption>")
      output.text(tree.bytes[node.title])
      output.markup("</figcaption>")
      plainText += tree.bytes[node.title]
      plainText.append(0x0A)
    }
    output.markup("</figure>\n")
  }
}
