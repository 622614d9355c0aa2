/// Writes a newsletter as plain text, in lines of at most 72 characters; each address has a line of its own.
struct DigestText {
  let digest: Digest

  /// The most characters on a line; only a word that is longer, such as an address, has a longer line.
  static let width = 72

  var text: String {
    let end = [
      String(repeating: "-", count: Self.width), digest.site.title, digest.site.url, digest.contact,
    ]
    let blocks =
      [heading(digest.title, "=")] + notice + digest.sections.flatMap(section)
      + [end.joined(separator: "\n")]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var notice: [String] {
    digest.notice.map { notice in
      [
        Self.wrapped("\(notice.title). \(notice.text) \(notice.link.title):", indent: "")
          + "\n" + notice.link.url
      ]
    } ?? []
  }

  private func section(_ section: Digest.Section) -> [String] {
    let lead = section.lead.map { [Self.wrapped($0, indent: "")] } ?? []
    let more = section.more.map { ["\($0.title):\n\($0.url)"] } ?? []
    return [heading(section.title, "=")] + lead + section.groups.flatMap(group) + more
  }

  private func group(_ group: Digest.Group) -> [String] {
    (group.title.map { [heading($0, "-")] } ?? []) + group.items.map(item)
  }

  private func item(_ item: Digest.Item) -> String {
    var lines = [Self.wrapped(item.link.title, indent: "  ", first: "* ")]
    if !item.facts.isEmpty {
      lines.append(Self.wrapped(item.facts.joined(separator: Digest.separator), indent: "  "))
    }
    lines.append(Self.wrapped(item.text, indent: "  "))
    lines += item.dates.map { Self.wrapped($0, indent: "    ", first: "  - ") }
    lines.append("  " + item.link.url)
    return lines.joined(separator: "\n")
  }

  /// Returns a text in lines, with a line of the sign below it.
  private func heading(_ title: String, _ sign: String) -> String {
    let title = Self.wrapped(title, indent: "")
    let width = title.split(separator: "\n").map(\.count).max() ?? 0
    return title + "\n" + String(repeating: sign, count: width)
  }

  /// Returns the text in lines that break between words and begin with `indent`, the first with `first` if it is given.
  ///
  /// A no-break space breaks no line.
  static func wrapped(_ text: String, indent: String, first: String? = nil) -> String {
    var lines: [String] = []
    var line = first ?? indent
    var isEmpty = true
    for word in Digest.words(of: text) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += isEmpty ? word : " " + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
