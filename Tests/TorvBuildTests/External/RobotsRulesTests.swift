import Testing
import TorvBuild

/// The rules of RFC 9309, with its examples.
@Suite struct RobotsRulesTests {
  private func allows(_ target: String, _ text: String, agent: String = "torv") -> Bool {
    RobotsRules(Array(text.utf8), for: agent).allows(target)
  }

  @Test func withoutRulesAllIsAllowed() {
    #expect(allows("/side", ""))
    #expect(allows("/side", "<!doctype html><title>Ikke fundet</title>"))
    #expect(allows("/side", "User-agent: *\nDisallow:\n"))
    #expect(RobotsRules.none.allows("/side"))
  }

  @Test func rulesForAllCountWhereTheProgramIsNotNamed() {
    let text = "User-agent: anden\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n"
    #expect(allows("/a", text))
    #expect(!allows("/b/c", text))
  }

  @Test(arguments: ["torv", "Torv", "TORV/1.0", "torv # os"])
  func rulesForTheProgramCountAlone(name: String) {
    let text = "User-agent: *\nDisallow: /\n\nUser-agent: \(name)\nDisallow: /privat\n"
    #expect(allows("/", text))
    #expect(!allows("/privat", text))
  }

  @Test func aLongerNameIsAnotherProgram() {
    #expect(allows("/a", "User-agent: torvebot\nDisallow: /\n"))
  }

  @Test func groupsOfOneNameAreJoinedAndNamesShareAGroup() {
    let text = """
      User-agent: torv
      Disallow: /a
      Sitemap: https://x.dk/sitemap.xml

      User-agent: anden
      user-agent: Torv
      DISALLOW : /b
      """
    #expect(!allows("/a", text))
    #expect(!allows("/b", text))
    #expect(!allows("/b", text, agent: "anden"))
    #expect(allows("/a", text, agent: "anden"))
  }

  @Test func anAgentWithoutRulesMayAll() {
    let text = "User-agent: torv\nDisallow:\n\nUser-agent: *\nDisallow: /\n"
    #expect(allows("/a", text))
  }

  @Test(arguments: [
    ("/side", "/", "/side", true), ("/side/under", "/side", "/", false),
    ("/sides.htm", "/*.htm", "/side", false), ("/side", "/side", "/side", true),
  ])
  func longestPathDecidesAndAllowsIfEqual(
    target: String, disallowed: String, allowed: String, isAllowed: Bool
  ) {
    let text = "User-agent: *\nDisallow: \(disallowed)\nAllow: \(allowed)\n"
    #expect(allows(target, text) == isAllowed)
  }

  @Test(arguments: [
    ("/*.gif$", "/mappe/x.gif", true), ("/*.gif$", "/x.gif?y", false), ("/*.gif", "/x.gifs", true),
    ("/a*b*c", "/axxbyyc", true), ("/a*b*c", "/acb", false), ("/a$", "/a", true),
    ("/a$", "/ab", false), ("*", "/", true), ("/*", "/x", true), ("/a*$", "/a/b", true),
    ("/*a$", "/banana", true), ("/$", "/", true), ("/$", "/a", false), ("/fisk", "/Fisk", false),
    ("/a**b", "/a-b", true), ("/ab*ab$", "/ab", false), ("a", "/a", false),
  ])
  func starStandsForAnythingAndDollarForTheEnd(path: String, target: String, isClosed: Bool) {
    #expect(allows(target, "User-agent: *\nDisallow: \(path)\n") != isClosed)
  }

  @Test(arguments: [
    ("/å", "/%C3%A5/b"), ("/%c3%a5", "/%C3%A5"), ("/%7Ebo", "/~bo"), ("/a%2fb", "/a%2Fb"),
  ])
  func escapesAreComparedByWhatTheyMean(path: String, target: String) {
    #expect(!allows(target, "User-agent: *\nDisallow: \(path)\n"))
  }

  @Test func anEscapedSlashIsNoSlash() {
    #expect(allows("/a/b", "User-agent: *\nDisallow: /a%2Fb\n"))
  }

  @Test func linesEndAsTheyLikeAndABOMIsPassedOver() {
    #expect(!allows("/a", "\u{FEFF}User-agent: *\r\nDisallow: /a\r\n"))
    #expect(!allows("/a", "User-agent: *\rDisallow: /a # kommentar"))
  }

  @Test func theRulesThemselvesAreAlwaysAllowed() {
    #expect(allows("/robots.txt", "User-agent: *\nDisallow: /\n"))
  }

  @Test func rulesBeforeAnyAgentAreForNobody() {
    #expect(allows("/a", "Disallow: /\nUser-agent: *\nDisallow: /b\n"))
  }
}
