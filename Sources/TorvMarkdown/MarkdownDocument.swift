/// The body of a page: its HTML with slots for the URLs of its links, its outline and its words.
///
/// It is created before other pages are known. A later stage resolves `links` and passes in their URLs.
package struct MarkdownDocument: Sendable {
  /// The headings in order, including nested ones: a link can name only their ids as anchors.
  package let outline: [Heading]
  /// The links and images whose destination is part of the site, in the order of the HTML.
  package let links: [Link]
  /// The links and images that lead out of the site.
  package let externalLinks: [ExternalLink]
  /// The words without markup in UTF-8, one line for each block.
  package let plainTextBytes: [UInt8]
  /// The line after which the text is for members; nil if the whole text is for the same readers.
  package let membersLine: MembersLine?
  private let html: [UInt8]
  private let slots: [Slot]

  /// A place in the HTML where something is inserted for a link.
  struct Slot: Sendable {
    let offset: Int
    let link: Int
    /// The part of an image's markup to insert; nil for the URL.
    let part: ImagePart?
  }

  init(
    outline: [Heading], links: [Link], externalLinks: [ExternalLink], plainTextBytes: [UInt8],
    html: [UInt8], slots: [Slot], membersLine: MembersLine? = nil
  ) {
    self.outline = outline
    self.links = links
    self.externalLinks = externalLinks
    // A page keeps these for as long as the site lives, and growing arrays have up to twice the room they need.
    self.plainTextBytes = plainTextBytes.withUnsafeBufferPointer { Array($0) }
    self.html = html.withUnsafeBufferPointer { Array($0) }
    self.slots = slots
    self.membersLine = membersLine
  }

  /// The words without markup, one line for each block; built at each call.
  package var plainText: String { String(decoding: plainTextBytes, as: UTF8.self) }

  /// The number of words, O(text).
  package var wordCount: Int {
    var count = 0
    var isInWord = false
    for byte in plainTextBytes {
      if byte.isASCIIAlphanumeric || byte >= 0x80 {
        if !isInWord { count += 1 }
        isInWord = true
      } else if byte.isWhitespace {
        isInWord = false
      }
    }
    return count
  }

  /// Appends the HTML with `urls[index]` as the URL of `links[index]`; URLs are escaped here.
  ///
  /// The markup that `images` contains for an image's index is written verbatim with the image. With `terms`,
  /// the first use of each term becomes a link.
  package func render(
    into output: inout [UInt8], urls: [String], images: [Int: ImageMarkup] = [:],
    terms: TermLinks? = nil
  ) {
    precondition(urls.count == links.count, "a document needs one URL for each of its links")
    render(into: &output, images: images, terms: terms) { urls[$0] }
  }

  /// Returns the HTML; if the closure returns nil for the index of a link, its URL stays as written.
  package func html(resolving url: (Int) -> String? = { _ in nil }) -> [UInt8] {
    var output: [UInt8] = []
    render(into: &output) { url($0) ?? links[$0].destination }
    return output
  }

  private func render(
    into output: inout [UInt8], images: [Int: ImageMarkup] = [:], terms: TermLinks? = nil,
    url: (Int) -> String
  ) {
    output.reserveCapacity(output.count + html.count + slots.count * 32)
    var slots = slots[...]
    var written = 0
    if let terms {
      for use in terms.firstUses(in: html) {
        let text = html[written..<use.range.lowerBound]
        render(text, into: &output, taking: &slots, images: images, url: url)
        output.append(contentsOf: terms.startTag(of: use.term))
        output.append(contentsOf: html[use.range])
        output.append(contentsOf: TermLinks.endTag)
        written = use.range.upperBound
      }
    }
    render(html[written...], into: &output, taking: &slots, images: images, url: url)
  }

  /// Appends part of the HTML with its slots filled, and removes those slots from `slots`.
  private func render(
    _ text: ArraySlice<UInt8>, into output: inout [UInt8], taking slots: inout ArraySlice<Slot>,
    images: [Int: ImageMarkup], url: (Int) -> String
  ) {
    var written = text.startIndex
    while let slot = slots.first, slot.offset <= text.endIndex {
      output.append(contentsOf: html[written..<slot.offset])
      if let part = slot.part {
        output.append(contentsOf: (images[slot.link] ?? .plain)[part].utf8)
      } else {
        output.appendURL(url(slot.link).utf8)
      }
      written = slot.offset
      slots.removeFirst()
    }
    output.append(contentsOf: html[written..<text.endIndex])
  }
}
