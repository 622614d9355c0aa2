import ArgumentParser
import TorvAccess
import TorvDiagnostics
import TorvRender
import TorvSite

/// `torv access codes`: prints the access codes of all current members.
struct MemberCodes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: told("Print the access codes of all current members, with their links."))

  @Option(help: .telling("How they are printed: text, csv (RFC 4180) or json."))
  var format = Format.text

  @OptionGroup var access: AccessOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  mutating func run() async throws {
    let secret = try access.secret.requiredSecret()
    let result = try await access.site()
    let site = result.value
    let members = site.currentMembers.compactMap {
      MemberAccess($0, in: site, secret: secret)
    }
    switch format {
    case .text: Console.printAsIs(members.map(text).joined())
    case .csv: Console.printAsIs(CSVText.table([Self.columns] + members.map(row)))
    case .json: Console.printAsIs(JSONValue.lines(members.map(object)))
    }
    if result.hasErrors { throw ExitCode(ExitStatus.content) }
  }

  private static let columns = ["slug", "title", "code", "link", "generation"]

  private func row(_ member: MemberAccess) -> [String] {
    [
      member.identity.slug, member.title, member.code.text, member.link,
      String(member.identity.generation),
    ]
  }

  private func text(_ member: MemberAccess) -> String {
    "\(member.code.text)  \(member.identity.slug)  \(member.title)\n"
      + told("  generation \(member.identity.generation)  \(member.link)") + "\n"
  }

  private func object(_ member: MemberAccess) -> JSONValue {
    .object([
      "slug": .text(member.identity.slug), "title": .text(member.title),
      "code": .text(member.code.text), "link": .text(member.link),
      "generation": .integer(member.identity.generation),
    ])
  }
}
