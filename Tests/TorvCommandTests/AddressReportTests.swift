import Foundation
import Testing
import TorvTestSupport

/// `torv check --external`, from the sources to what is told.
@Suite(.timeLimit(.minutes(20))) struct AddressReportTests {
  private static let environment = ["PATH": "/usr/bin:/bin", "no_proxy": "*"]

  private let command: Command
  private let server: LocalServer
  /// Another one, so that its addresses need not wait for those of the first.
  private let mover: LocalServer

  /// Makes a site whose only address on the web so far is that of its licence, on the server.
  init() throws {
    server = try LocalServer { request in
      switch request.target {
      case "/robots.txt": .init(200, body: "User-agent: *\nDisallow: /lukket\n")
      case "/vaek": .init(404)
      case "/login": .init(403)
      default: nil
      }
    }
    mover = try LocalServer { request in
      switch request.target {
      case "/flyttet": .init(301, "Location: /ny")
      case "/omvej": .init(302, "Location: /ny")
      case "/tilforsiden": .init(301, "Location: /")
      default: nil
      }
    }
    command = try Command()
    let settings = try #require(command.text(of: "Content/site.yml"))
    try command.write(
      settings.replacing(
        "https://creativecommons.org/licenses/by/4.0/deed.da", with: server.address("/licens")),
      to: "Content/site.yml")
  }

  private func check(_ arguments: String...) throws -> Command.Result {
    try command.run(["check", "--external"] + arguments, environment: Self.environment)
  }

  /// Writes a guide with the sources and the text; returns the places of the markers.
  private func guide(sources: String = "", access: String = "", _ text: String) throws -> MarkedText
  {
    let marked = MarkedText(
      """
      ---
      title: Bylivet
      summary: En guide.
      published: 2026-01-01
      reviewed: 2026-01-01
      reviewBy: 2030-01-01
      \(access)
      sources:
      \(sources.isEmpty ? "  - title: Licens\n    url: \(server.address("/licens"))" : sources)
      ---
      Se \(text)

      """)
    try command.write(marked.text, to: "Content/guides/bylivet.md")
    return marked
  }

  @Test func whatIsDeadOrMovedIsToldAtEachPlace() throws {
    let marked = try guide(
      sources: """
          - title: Væk
            url: 1️⃣\(server.address("/vaek"))
          - title: Kendt kopi
            url: \(server.address("/vaek"))
            archived: \(mover.address("/kopi"))
        """,
      """
      [en](2️⃣\(server.address("/vaek#del"))), [to](3️⃣\(mover.address("/flyttet#del"))),
      [tre](\(mover.address("/omvej"))), [fire](\(server.address("/login"))),
      [fem](\(server.address("/lukket/a"))), [seks](https://kilde.example/),
      [syv](4️⃣\(mover.address("/tilforsiden"))) og [os](https://torv.example/vaek).
      """)
    let result = try check("--today", "2026-11-27")
    let file = "Content/guides/bylivet.md"
    let place = { (marker: Character) in "\(file):\(marked.places[marker]?.description ?? "")" }
    #expect(result.status == 0, "\(result.errors)")
    for warning in [
      "\(place("1️⃣")): warning: '\(server.address("/vaek"))' leads nowhere: the server has no such page (404) [dead-address]",
      "\(place("2️⃣")): warning: '\(server.address("/vaek#del"))' leads nowhere: the server has no such page (404) [dead-address]",
      "\(place("3️⃣")): warning: '\(mover.address("/flyttet#del"))' has moved for good [moved-address]",
      "\(place("4️⃣")): warning: '\(mover.address("/tilforsiden"))' has moved for good [moved-address]",
      "hint: write '\(mover.address("/ny#del"))'\n",
      "hint: it leads to the front page '\(mover.address("/"))' now",
      "hint: write its new address, or that of an archived copy in 'archived:' beside it\n",
    ] {
      #expect(result.errors.contains(warning), "\(warning) in \(result.errors)")
    }
    #expect(result.errors.components(separatedBy: "warning:").count == 5, "\(result.errors)")
    #expect(
      result.output.contains(
        "\nchecked 7 external addresses (0 from the cache): 1 dead, 2 moved, 1 redirected for now, 1 unclear; 1 not asked: robots.txt; 1 not asked: made-up names\n"
      ), "\(result.output)")
    #expect((server.requests + mover.requests).allSatisfy { $0.others == 0 })
    #expect(server.lines.count { $0.contains("/vaek") } == 2, "HEAD and GET, once")
    #expect(mover.lines.count { $0 == "HEAD /ny" } == 1, "two addresses lead there")
    let before = server.requests.count + mover.requests.count
    let again = try check("--today", "2026-11-27")
    #expect(
      server.requests.count + mover.requests.count == before, "the cache knows all")
    #expect(again.errors == result.errors)
    #expect(again.output.contains("checked 7 external addresses (7 from the cache): 1 dead"))
    #expect(try check("--today", "2026-11-27", "--strict").status == 1)
  }

  @Test func archivedCopyStandsForADeadSource() throws {
    _ = try guide(
      sources: """
          - title: Væk
            url: \(server.address("/vaek"))
            archived: \(mover.address("/kopi"))
        """, "her.")
    let result = try check("--strict")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        ": 0 dead, 0 moved, 0 redirected for now, 0 unclear; 1 dead with an archived copy\n"))
    #expect(try command.run("build").status == 0)
    let page = try #require(command.text(of: "Public/guides/bylivet/index.html"))
    #expect(page.contains("arkiveret kopi=\(mover.address("/kopi"))"))
  }

  @Test func aDeadServerIsToldInDanishAndInEachFormat() throws {
    let dead = "http://127.0.0.1:\(try LocalServer.closedPort())/a"
    let marked = try guide("[a](1️⃣\(dead)).")
    let place = try #require(marked.places["1️⃣"])
    let text = try check("--language", "da")
    #expect(
      text.errors.contains(
        ":\(place): advarsel: '\(dead)' fører ingen steder hen: serveren tager ikke imod forbindelser [dead-address]"
      ), "\(text.errors)")
    #expect(text.output.contains("\ntjekkede 2 adresser på nettet (0 kendt fra før); døde: 1, "))
    let github = try check("--format", "github")
    #expect(github.output.contains("::warning file=Content/guides/bylivet.md,line=\(place.line),"))
    let json = try check("--format", "json")
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(found.map { $0["id"] as? String } == ["dead-address"])
    #expect(found.first?["line"] as? Int == place.line)
    #expect(json.errors.contains("checked 2 external addresses (2 from the cache)"))
  }

  @Test func nothingOfAMembersTextIsQuoted() throws {
    _ = try guide(
      "noget.\n\n<!-- members -->\n\nHer er [a](\(server.address("/vaek?hemmelig=1"))).")
    let dead = try guide("noget.\n\n<!-- members -->\n\nHer er [a](\(mover.address("/flyttet"))).")
    let result = try check()
    #expect(result.errors.contains(": warning: the address has moved for good [moved-address]"))
    #expect(!result.errors.contains("/flyttet"), "\(result.errors)")
    #expect(!result.errors.contains("/ny"), "\(dead.text)")
  }

  @Test func withoutTheOptionNothingIsAsked() throws {
    _ = try guide("[a](\(server.address("/vaek"))).")
    let result = try command.run("check")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(server.requests.isEmpty)
    #expect(command.text(of: ".torv-cache/external.json") == nil)
  }

  @Test func withoutCurlTheMachineIsToBlame() throws {
    let result = try command.run("check", "--external", environment: ["PATH": "/nix"])
    #expect(result.status == 3)
    #expect(result.errors.contains("install curl"))
  }

  @Test func aBrokenCacheIsBegunAnew() throws {
    try command.write("{{{", to: "husk/mig.json")
    let result = try check("--cache", "husk/mig.json", "--today", "2026-11-27")
    #expect(result.status == 0)
    #expect(result.errors.contains("'husk/mig.json' can't be read as what is known of addresses"))
    #expect(server.lines == ["HEAD /licens"])
    #expect(
      command.text(of: "husk/mig.json")?.contains(
        #"{"address": "\#(server.address("/licens"))", "state": "alive", "day": "2026-11-27"}"#)
        == true)
    #expect(try check("--cache", "husk/mig.json", "--today", "2026-12-03").errors == "")
    #expect(server.lines.count == 1, "six days later it still counts")
    _ = try check("--cache", "husk/mig.json", "--today", "2026-12-04")
    #expect(server.lines.count == 2)
  }

  @Test func aPageWithMistakesIsAskedForToo() throws {
    let marked = try guide("[a](1️⃣\(server.address("/vaek"))).")
    try command.write(
      marked.text.replacing("title: Bylivet", with: "titel: Bylivet"),
      to: "Content/guides/bylivet.md")
    let result = try check()
    #expect(result.status == 1)
    #expect(result.errors.contains("[dead-address]"))
    try FileManager.default.removeItem(atPath: command.folder + "/Content/themes.yml")
    let unread = try check()
    #expect(unread.output.contains("no external address was asked for"), "\(unread.output)")
  }
}
