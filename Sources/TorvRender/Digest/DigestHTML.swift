/// Writes a newsletter as an HTML document for a mail: well-formed, without tables, scripts, pictures and style sheets, and
/// in the reader's own colours.
struct DigestHTML {
  let digest: Digest

  var text: String {
    let head = [
      "<!DOCTYPE html>", "<html lang=\"\(escaped(digest.language))\">", "<head>",
      "<meta charset=\"utf-8\"/>",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
      "<meta name=\"color-scheme\" content=\"light dark\"/>",
      "<title>\(escaped(digest.title))</title>", "</head>",
      "<body style=\"max-width: 40em; margin: 0 auto; padding: 1em; font-family: sans-serif; line-height: 1.5\">",
      "<h1 style=\"line-height: 1.2\">\(escaped(digest.title))</h1>",
    ]
    let end = [
      "<hr/>", "<p>\(link(digest.site))<br/>\(contact)</p>", "</body>", "</html>",
    ]
    return (head + notice + digest.sections.flatMap(section) + end).joined(separator: "\n") + "\n"
  }

  private var contact: String {
    let address = escaped(digest.contact)
    return "<a href=\"mailto:\(address)\">\(address)</a>"
  }

  private var notice: [String] {
    digest.notice.map { notice in
      [
        "<p><strong>\(escaped(notice.title)).</strong> \(escaped(notice.text)) \(link(notice.link))</p>"
      ]
    } ?? []
  }

  private func section(_ section: Digest.Section) -> [String] {
    let lead = section.lead.map { ["<p>\(escaped($0))</p>"] } ?? []
    let more = section.more.map { ["<p>\(link($0))</p>"] } ?? []
    return ["<h2>\(escaped(section.title))</h2>"] + lead + section.groups.flatMap(group) + more
  }

  private func group(_ group: Digest.Group) -> [String] {
    (group.title.map { ["<h3>\(escaped($0))</h3>"] } ?? [])
      + ["<ul style=\"padding-left: 1.2em\">"] + group.items.map(item) + ["</ul>"]
  }

  private func item(_ item: Digest.Item) -> String {
    let facts =
      item.facts.isEmpty
      ? "" : "<br/><small>\(escaped(item.facts.joined(separator: Digest.separator)))</small>"
    let dates = item.dates.map { "<li>\(escaped($0))</li>" }.joined()
    return "<li style=\"margin-bottom: 1em\"><strong>\(link(item.link))</strong>\(facts)"
      + "<br/>\(escaped(item.text))\(dates.isEmpty ? "" : "<ul>\(dates)</ul>")</li>"
  }

  private func link(_ link: Digest.Link) -> String {
    "<a href=\"\(escaped(link.url))\">\(escaped(link.title))</a>"
  }

  private func escaped(_ text: String) -> String { XMLText.escaped(text) }
}
