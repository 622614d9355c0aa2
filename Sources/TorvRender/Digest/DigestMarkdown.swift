/// Writes a newsletter as Markdown (CommonMark 0.31).
struct DigestMarkdown {
  let digest: Digest

  var text: String {
    let blocks =
      ["# " + Self.escaped(digest.title)] + notice + digest.sections.flatMap(section)
      + ["---", "\(link(digest.site))\(Digest.separator)\(Self.escaped(digest.contact))"]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var notice: [String] {
    digest.notice.map { notice in
      ["**\(Self.escaped(notice.title)).** \(Self.escaped(notice.text)) \(link(notice.link))"]
    } ?? []
  }

  private func section(_ section: Digest.Section) -> [String] {
    let lead = section.lead.map { [Self.paragraph($0)] } ?? []
    let more = section.more.map { [link($0)] } ?? []
    return ["## " + Self.escaped(section.title)] + lead + section.groups.flatMap(group) + more
  }

  private func group(_ group: Digest.Group) -> [String] {
    (group.title.map { ["### " + Self.escaped($0)] } ?? []) + group.items.map(item)
  }

  private func item(_ item: Digest.Item) -> String {
    let facts = item.facts.map { Digest.separator + Self.escaped($0) }.joined()
    let dates = item.dates.map { "  - " + Self.paragraph($0) }
    let blocks =
      ["- \(link(item.link))\(facts)", "  " + Self.paragraph(item.text)]
      + (dates.isEmpty ? [] : [dates.joined(separator: "\n")])
    return blocks.joined(separator: "\n\n")
  }

  private func link(_ link: Digest.Link) -> String {
    var url = ""
    for character in link.url {
      if "\\()<>&".contains(character) { url += "\\" }
      url.append(character)
    }
    return "[\(Self.escaped(link.title))](\(url))"
  }

  /// Returns the text on one line, so that it is read as written in the middle of a paragraph or a heading.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for word in Digest.words(of: text) {
      if !escaped.isEmpty { escaped += " " }
      for (index, character) in zip(word.indices, word) {
        if "\\`*_[]<>~|#".contains(character) || isEntity(word[index...]) { escaped += "\\" }
        escaped.append(character)
      }
    }
    return escaped
  }

  /// Returns whether the text may begin with a character reference, such as `&amp;` or `&#60;`.
  private static func isEntity(_ text: Substring) -> Bool {
    guard text.first == "&", let next = text.dropFirst().first else { return false }
    return next.isLetter || next == "#"
  }

  /// Returns the text on one line, so that it is read as written where a block begins.
  static func paragraph(_ text: String) -> String {
    let text = escaped(text)
    // A list's number is digits and a sign.
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    let sign = rest.first
    let begins = digits.isEmpty ? "+-=" : ".)"
    guard let sign, begins.contains(sign) else { return text }
    return digits + "\\" + rest
  }
}
