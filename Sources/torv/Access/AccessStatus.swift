import ArgumentParser
import TorvDiagnostics
import TorvRender
import TorvSite

/// `torv access status`: prints what is sealed, and for how many members.
struct AccessStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: told(
      "Say which pages are sealed, how many files with them, and for how many members."))

  @Flag(help: .telling("Print a JSON object for programs."))
  var json = false

  @OptionGroup var access: AccessOptions

  mutating func run() async throws {
    let hasSecret = try access.secret.secret() != nil
    let result = try await access.site()
    let report = Report(result.value, hasSecret: hasSecret)
    Console.printAsIs(json ? report.object : report.text)
    if result.hasErrors { throw ExitCode(ExitStatus.content) }
  }
}

private struct Report {
  let site: Site
  let hasSecret: Bool
  let pages: [Site.PageIndex]

  init(_ site: Site, hasSecret: Bool) {
    self.site = site
    self.hasSecret = hasSecret
    pages = site.pagesForMembers
  }

  /// The number of pictures and downloads that only sealed pages use.
  private var files: Int { site.sealedAttachments.count }

  private func count(_ sealing: Page.Sealing) -> Int {
    pages.count { site.pages[$0].sealing == sealing }
  }

  var text: String {
    let whole = count(.whole)
    let members = site.currentMembers.count
    let sealed: Message = whole == 1 ? "1 page sealed whole" : "\(whole) pages sealed whole"
    let attachments: Message = files == 1 ? "1 file" : "\(files) files"
    let readers: Message = members == 1 ? "1 current member" : "\(members) current members"
    var lines: [Message] = [
      "\(sealed), \(count(.part)) in part, with \(attachments) that only they use",
      "\(readers) on \(site.today)",
    ]
    if !hasSecret, site.settings.access == .sealed {
      lines.append(
        "no secret is given: only teasers are published (set \(SecretOptions.variable), or name a file with --secret-file)"
      )
    }
    lines += pages.map { index in
      let page = site.pages[index]
      let label: Message = page.sealing == .whole ? "whole  " : "in part"
      return "\(label)  \(page.id.kind.rawValue)  \(page.id.slug)  \(page.title)"
    }
    return lines.map { told($0) + "\n" }.joined()
  }

  var object: String {
    let value = JSONValue.object([
      "secret": .boolean(hasSecret), "today": .text("\(site.today)"),
      "members": .integer(site.currentMembers.count), "whole": .integer(count(.whole)),
      "inPart": .integer(count(.part)), "files": .integer(files),
      "pages": .list(pages.map(object)),
    ])
    return String(decoding: value.bytes(levels: 2), as: UTF8.self)
  }

  private func object(_ index: Site.PageIndex) -> JSONValue {
    let page = site.pages[index]
    return .object([
      "kind": .text(page.id.kind.rawValue), "slug": .text(page.id.slug.text),
      "title": .text(page.title), "sealed": .text(page.sealing == .whole ? "whole" : "in-part"),
      "file": .text(page.source.path),
      "url": .text(site.absoluteURL(site.relations[index].path)),
    ])
  }
}
