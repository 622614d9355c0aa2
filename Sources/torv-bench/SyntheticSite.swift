import Glibc
import TorvBuild

/// A site of any size, always the same for the same size: the real site's base with seeded pages added.
struct SyntheticSite {
  let pages: Int
  /// Whether every fifth page is for members.
  var hasMembersPages = false

  private static let base = "Content"
  private static let themes = [
    "organisering", "finansiering", "ejendomsejere", "strategi-og-plan", "byrum-og-byliv",
    "data-og-maaling",
  ]
  private static let municipalities = [
    "vejle", "aabenraa", "randers", "esbjerg", "thisted", "holstebro", "assens", "ringsted",
    "koege", "svendborg", "aeroe", "hjoerring",
  ]

  /// Returns a folder for a bench's files.
  static func folder(_ name: String) -> String {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    return "\(root)/torv-bench-\(getpid())-\(name)"
  }

  /// Removes the files of a folder that the bench created.
  static func remove(_ folder: String) {
    let disk = DiskFileSystem()
    guard let files = try? disk.files(under: folder) else { return }  // nothing was made
    for file in files {
      // Files that can't be removed from the temporary folder are left to the system.
      try? disk.remove("\(folder)/\(file)", upTo: folder)
    }
    rmdir(folder)
  }

  /// Writes the real content with the synthetic pages added.
  func write(to folder: String) throws {
    let disk = DiskFileSystem()
    for file in try disk.files(under: Self.base) {
      try disk.write(try disk.read("\(Self.base)/\(file)"), to: "\(folder)/\(file)")
    }
    var random = Random(state: 0x5EED)
    for number in 0..<pages {
      let (path, text) = page(number, &random)
      try disk.write(Array(text.utf8), to: "\(folder)/\(path)")
    }
  }

  private func page(_ number: Int, _ random: inout Random) -> (String, String) {
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
    var random = Random(state: 0xB10C)
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
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
