import ArgumentParser
import TorvAccess
import TorvDiagnostics
import TorvSite

/// `torv access code`: prints the access code of one member.
struct MemberCode: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: told("Print a member's access code, and the link that opens the site with it."))

  @Argument(
    help: .telling("The member, by the name of its file without .md.", valueName: "member"))
  var slug: String

  @OptionGroup var access: AccessOptions

  mutating func run() async throws {
    let secret = try access.secret.requiredSecret()
    let result = try await access.site()
    let index = try currentMember(in: result.value)
    guard let member = MemberAccess(index, in: result.value, secret: secret) else {
      throw unknown(in: result.value)
    }
    Console.print(member.code.text)
    Console.print(member.link)
    if result.hasErrors { throw ExitCode(ExitStatus.content) }
  }

  private func currentMember(in site: Site) throws -> Site.PageIndex {
    guard let name = Slug(validating: slug),
      let index = site.index(of: Page.ID(kind: .member, slug: name)),
      case .member(let member) = site.pages[index].content
    else { throw unknown(in: site) }
    if let left = member.left, member.hasLeft(on: site.today) {
      throw AccessCommand.refusal("'\(slug)' left on \(left) and has no access code any more")
    }
    guard member.isCurrent(on: site.today) else {
      throw AccessCommand.refusal(
        "'\(slug)' is a member from \(member.joined) on and has no access code before",
        hint: "give the day with --today \(member.joined) to see the code that it will have")
    }
    return index
  }

  private func unknown(in site: Site) -> ExitCode {
    let slugs = site.entries(of: .kind(.member)).map { site.pages[$0].id.slug.text }
    return AccessCommand.refusal(
      "there is no member '\(slug)'",
      hint: NearMiss.hint(
        for: slug, in: slugs, otherwise: "'torv list member' names all members"))
  }
}
