import TorvSite

/// Writes the current members as comma-separated values (RFC 4180, UTF-8).
struct MemberTable {
  let site: Site
  let strings: Strings

  var file: OutputFile {
    let rows = [["name", "category", "municipality", "joined", "website", "fictional"]] + members
    return OutputFile(
      path: SitePaths.file(of: SitePaths.membersCSV),
      contents: .bytes(Array(CSVText.table(rows).utf8)))
  }

  /// The rows of the table.
  ///
  /// A member whose page is for members only is left out, because its teaser reveals no details.
  private var members: [[String]] {
    site.currentMembers.compactMap { index in
      let page = site.pages[index]
      guard page.access == .open, case .member(let member) = page.content else { return nil }
      return [
        page.title, strings.category(member.category, of: site),
        member.municipality.flatMap(site.municipality)?.name ?? "", "\(member.joined)",
        member.website?.text ?? "", member.isFictional ? "true" : "false",
      ]
    }
  }
}
