/// A page as it lies in an archive: with relative addresses, and with scripts that browsers run without a server.
struct ArchivedPage {
  let addresses: RelativeAddresses
  /// The path on the site of the script that stands in for what browsers refuse to files.
  let loader: [UInt8]

  /// The attributes that hold an address.
  private static let plain = ["href", "src", "action", "poster", "data-index", "data-script"]

  /// Returns the page; takes time that is linear in its length.
  func html(_ page: [UInt8]) -> [UInt8] {
    var tokens = PageTokens(page)
    var output: [UInt8] = []
    output.reserveCapacity(page.count + page.count / 8)
    var written = 0
    var hasLoader = false
    while let tag = tokens.next() {
      output += page[written..<tag.whole.lowerBound]
      written = tag.whole.upperBound
      guard !isSearchDescription(tag, in: page) else { continue }
      if !hasLoader, isScript(tag, in: page) {
        output += Array("<script src=\"".utf8) + addresses.address(loader)
        output += Array("\" defer></script>\n".utf8)
        hasLoader = true
      }
      write(tag, of: page, to: &output)
    }
    return output + page[written...]
  }

  private func write(_ tag: PageTokens.Tag, of page: [UInt8], to output: inout [UInt8]) {
    var written = tag.whole.lowerBound
    let isRefresh = tag.attributes.contains { holds($0, "http-equiv", "refresh", in: page) }
    for attribute in tag.attributes {
      if holds(attribute, "type", "module", in: page) {
        output += page[written..<attribute.whole.lowerBound] + Array(" defer".utf8)
        written = attribute.whole.upperBound
      }
      guard let value = attribute.value,
        let new = rewritten(page[value], of: page[attribute.name], isRefresh: isRefresh)
      else { continue }
      output += page[written..<value.lowerBound] + new
      written = value.upperBound
    }
    output += page[written..<tag.whole.upperBound]
  }

  /// Returns the value of an attribute that holds addresses; nil for another.
  private func rewritten(
    _ value: ArraySlice<UInt8>, of name: ArraySlice<UInt8>, isRefresh: Bool
  ) -> [UInt8]? {
    if Self.plain.contains(where: { name.elementsEqual($0.utf8) }) {
      return addresses.address(value)
    }
    if name.elementsEqual("srcset".utf8) { return addresses.sourceSet(value) }
    if name.elementsEqual("data-pages".utf8) { return addresses.addresses(value) }
    return isRefresh && name.elementsEqual("content".utf8) ? addresses.refresh(value) : nil
  }

  /// Whether the tag offers the search to the browser's address bar, which a folder can't.
  private func isSearchDescription(_ tag: PageTokens.Tag, in page: [UInt8]) -> Bool {
    page[tag.name].elementsEqual("link".utf8)
      && tag.attributes.contains { holds($0, "rel", "search", in: page) }
  }

  private func isScript(_ tag: PageTokens.Tag, in page: [UInt8]) -> Bool {
    page[tag.name].elementsEqual("script".utf8)
      && tag.attributes.contains { page[$0.name].elementsEqual("src".utf8) }
  }

  private func holds(
    _ attribute: PageTokens.Attribute, _ name: String, _ value: String, in page: [UInt8]
  ) -> Bool {
    page[attribute.name].elementsEqual(name.utf8)
      && attribute.value.map { page[$0].elementsEqual(value.utf8) } == true
  }
}
