import TorvSite

/// Writes the current members as comma-separated values (RFC 4180, UTF-8).
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show.
struct MemberTable {
  let site: Site
  let strings: Strings

  var file: OutputFile {
    let rows = [["name", "category", "municipality", "joined", "website", "fictional"]] + members
    let text = rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    return OutputFile(
      path: SitePaths.file(of: SitePaths.membersCSV), contents: .bytes(Array(text.utf8)))
  }

  /// Whose page is for members only is left out: that it is there is all that a teaser tells.
  private var members: [[String]] {
    site.currentMembers.compactMap { index in
      let page = site.pages[index]
      guard page.access == .open, case .member(let member) = page.content else { return nil }
      return [
        page.title, strings.categories[member.category],
        member.municipality.flatMap(site.municipality)?.name ?? "", "\(member.joined)",
        member.website?.text ?? "", member.isFictional ? "true" : "false",
      ]
    }
  }

  /// Returns a value as it stands in a row.
  static func cell(_ value: String) -> String {
    let isFormula = value.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
    let text = isFormula ? "'" + value : value
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
