import Glibc
import TorvAccess
import TorvBuild
import TorvSite

/// A site of any size, always the same for the same size: the real site's base with seeded pages added.
///
/// Nine of ten added pages are case studies, every tenth is a member.
struct SyntheticSite {
  let pages: Int
  /// Whether every fifth page is for members.
  var hasMembersPages = false

  /// The folder of the real site's content.
  static let base = "Content"
  /// The folder of the templates.
  static let templates = "Templates"
  private static let themes = [
    "organisering", "finansiering", "ejendomsejere", "strategi-og-plan", "byrum-og-byliv",
    "data-og-maaling",
  ]
  private static let municipalities = [
    "vejle", "aabenraa", "randers", "esbjerg", "thisted", "holstebro", "assens", "ringsted",
    "koege", "svendborg", "aeroe", "hjoerring",
  ]

  /// A fixed day, so that every run does the same.
  static let today = "2026-11-27"

  /// The number of threads that work at a time.
  static var jobs: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Returns the options of a build with a fixed secret, no pictures and an empty cache.
  static func options(content: String, output: String) throws -> SiteBuilder.Options {
    var options = SiteBuilder.Options(
      content: content, templates: templates, output: output,
      today: try CalendarDate.parse(today).get(), jobs: jobs)
    var random = Random(page: 0x5EC)
    options.secret = MembersSecret(bytes: (0..<32).map { _ in UInt8(random.below(256)) })
    options.cache = "\(content)-cache"
    return options
  }

  /// Writes the real content with the synthetic pages added.
  func write(to folder: String) async throws {
    let disk = DiskFileSystem()
    for file in try disk.files(under: Self.base) {
      try disk.write(try disk.read("\(Self.base)/\(file)"), to: "\(folder)/\(file)")
    }
    let failures = await Array(0..<pages).concurrentMap(jobs: Self.jobs) { number in
      let (path, text) = page(number)
      let disk = DiskFileSystem()
      do throws(EnvironmentError) {
        try disk.write(Array(text.utf8), to: "\(folder)/\(path)")
        return EnvironmentError?.none
      } catch {
        return error
      }
    }
    for case let failure? in failures { throw failure }
  }

  /// The path of a case study in the middle of the site.
  var middlePage: String { "case-studies/\(middleSlug).md" }

  /// The slug of the page at ``middlePage``.
  var middleSlug: String { "syntetisk-\(pages / 20 * 10)" }

  private func page(_ number: Int) -> (path: String, text: String) {
    var random = Random(page: number)
    let common = """
      ---
      title: Side nummer \(number) om en by i udvikling
      summary: Et resumé på dansk med æ, ø og å, som fortæller hvad side \(number) handler om.
      published: 20\(10 + random.below(16))-0\(1 + random.below(9))-1\(random.below(10))
      themes: [\(Self.themes[random.below(3)]), \(Self.themes[3 + random.below(3)])]
      recommendations: [\(1 + random.below(6)), \(7 + random.below(6))]
      actors: [kommuner, erhvervsliv]
      \(isForMembers(number) ? "access: members" : "draft: false")

      """
    if number % 10 == 9 {
      let own = """
        category: handelsforening
        municipality: \(Self.municipalities[random.below(12)])
        joined: 2024-01-01
        fictional: true
        ---

        """
      return ("members/syntetisk-\(number).md", common + own + body(number, &random, paragraphs: 1))
    }
    let own = """
      municipality: \(Self.municipalities[random.below(12)])
      period: 2019-2023
      evidence: experience
      partners:
        - name: Kommunen
          role: initiativtager
        - name: Handelsforeningen
      financing:
        - source: Kommunen
          amount: \(100_000 + random.below(900_000))
          year: 2020
      results:
        - label: Tomme lokaler
          before: 12
          after: 7
          unit: lokaler
          source: Kommunens rapport
      sources:
        - title: Kommunens rapport
          url: https://example.org/rapport/\(number)
          date: 2022-05
      ---

      """
    return (
      "case-studies/syntetisk-\(number).md", common + own + body(number, &random, paragraphs: 12)
    )
  }

  private func isForMembers(_ number: Int) -> Bool { hasMembersPages && number % 5 == 2 }

  /// Returns a paragraph that occurs on no other page.
  private func secretParagraph(_ random: inout Random) -> String {
    let words = (0..<70).map { _ in Self.vocabulary[random.below(Self.vocabulary.count)] }
    return "## Kun for medlemmer\n\n" + words.joined(separator: " ") + ".\n\n"
  }

  private static let vocabulary: [String] = {
    var random = Random(page: 0xB10C)
    let letters = Array("aeiournstdlkmgvfhbpjæøå")
    return (0..<4_000).map { _ in
      String((0..<3 + random.below(8)).map { _ in letters[random.below(letters.count)] })
    }
  }()

  private func body(_ number: Int, _ random: inout Random, paragraphs: Int) -> String {
    var text = ""
    guard !isForMembers(number) else {
      return (0..<paragraphs).map { _ in secretParagraph(&random) }.joined()
    }
    for paragraph in 0..<paragraphs {
      let target = random.below(pages) / 10 * 10
      text += """
        ## Afsnit \(paragraph + 1) om gågaden

        Butikkerne på torvet og **ejendomsejerne** aftalte at dele udgiften til belysning, så gaden \
        blev brugt også om aftenen. Kommunen betalte det første år, og derefter blev udgiften delt \
        efter facadelængde. Læs mere i [en anden case](../case-studies/syntetisk-\(target).md) eller \
        i [kilden](https://example.org/kilde/\(number)). *Resultatet* er ikke opgjort i kilden.

        - Begynd med én gade og ét fælles problem.
        - Aftal, hvem der betaler, og hvor længe.


        """
    }
    return text + "| År | Butikker |\n|---|---:|\n| 2019 | 120 |\n| 2023 | 131 |\n"
  }
}

/// A small generator of pseudo-random numbers (Knuth's MMIX constants), the same on every machine.
struct Random {
  private var state: UInt64

  /// Starts a page's own sequence; the seed is mixed (SplitMix64), because those of neighbouring pages are alike.
  init(page: Int) {
    var seed = UInt64(page) &+ 0x5EED
    seed = (seed ^ (seed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    seed = (seed ^ (seed >> 27)) &* 0x94D0_49BB_1331_11EB
    state = seed ^ (seed >> 31)
  }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
