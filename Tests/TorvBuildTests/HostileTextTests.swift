import Foundation
import Testing
import TorvBuild
import TorvSite
import TorvTestSupport

/// A whole site whose texts try to break out of every format it is published in.
///
/// Each output file is read back by a reader of its own format, and compared with that of the same site with harmless
/// texts: the structure must be the same, and the texts must come back as they were written.
@Suite struct HostileTextTests {
  /// What would end a script, an attribute, CDATA, a comment, a template's tag, a placeholder and a line.
  private static let hostile =
    "</script><b a=\"x\" c='y'>«z»</b>]]>{site}{{{x}}}<!--&amp;&#60;,;\\n"
    + "\u{2028}\u{2029}é\u{200B}\u{AD}|"
  private static let harmless = String(
    hostile.unicodeScalars.map { $0.properties.isAlphabetic ? Character($0) : "x" })

  // MARK: - The site

  /// The names of the fields that hold text.
  private static let fields = [
    "title", "summary", "name", "role", "text", "method", "source", "imageAlt", "audience",
    "duration", "place", "scope", "funder", "applicants", "coFinancing", "organisation",
    "secretariat", "financingModel", "owner", "publisher", "description", "unit", "tagline", "link",
    "inferenceReason", "term", "english", "note", "town", "label",
  ]

  /// Returns the site in which each text of the fixtures is followed by the given one.
  private static func site(_ text: String) throws -> FixtureSite {
    var site = FixtureSite()
    for fixture in ["every-kind", "glossary", "membership-finances"] {
      site.files.merge(FixtureSite(fixture).files) { $1 }
    }
    site.files = site.files.filter { !$0.key.hasPrefix("Templates/") }
    for (path, bytes) in FixtureFolder.files(under: RepositorySite.templates) {
      site.files["Templates/\(path)"] = bytes
    }
    for path in site.files.keys where path.hasSuffix(".md") || path.hasSuffix(".yml") {
      guard path.hasPrefix("Content/"), let source = site[path] else { continue }
      site[path] = appending(text, to: source, of: path)
    }
    site["Content/datasets/indbyggere.csv"] = try #require(
      site["Content/datasets/indbyggere.csv"]
    ).replacing("En ø, og mere", with: "En ø \(text.replacing("\"", with: "\"\""))")
    let page = "Content/case-studies/torvedage.md"
    site[page] =
      try #require(site[page])
      .replacing("\nimage:", with: "\naliases: ['/gl/*:a\"<b>&;,=+æ🎪/']\nimage:") + body(text)
    return site
  }

  private static func appending(_ text: String, to source: String, of path: String) -> String {
    let quoted = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.isASCII || scalar.properties.isAlphabetic: String(scalar)
      default: "\\u" + String(format: "%04X", scalar.value)
      }
    }.joined()
    let names = fields.filter { field in
      // These name something else.
      !(path.contains("/datasets/") && ["name", "label"].contains(field))
        && !(path.hasSuffix("membership.yml") && field == "source")
    }
    .joined(separator: "|")
    // The values of these fixtures are plain, except for one in quotes.
    let block = try? Regex("^( *(?:- )?(?:\(names)): )\"?([^\\n\"{\\[]+)\"?$")
      .anchorsMatchLineEndings()
    let flow = try? Regex("([{ ](?:\(names)): )([^\\n\",{}\\[\\]]+)(?=[,}])")
    var parts = source.components(separatedBy: "\n---\n")
    parts[0] = parts[0].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .map { line in
        guard let expression = line.contains("{") ? flow : block else { return line }
        return line.replacing(expression) { match in
          let parts = match.output
          return "\(parts[1].substring ?? "")\"\(parts[2].substring ?? "") \(quoted)\""
        }
      }.joined(separator: "\n")
    return parts.joined(separator: "\n---\n")
  }

  /// Returns Markdown that says the text in each way that Markdown has.
  private static func body(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar)
        ? "\\\(scalar)" : String(scalar)
    }.joined()
    return """


      ## Overskrift \(escaped)

      Tekst \(escaped) og [link \(escaped)](https://a.example/?a=1&b="<c>' "\(escaped)").

      ![Billede \(escaped)](torvet.svg "Titel \(escaped)")

      | Hoved \(escaped) | b |
      |---|---|
      | Celle \(escaped) | *b* |

      > [!NOTE]
      > Boks \(escaped)

          Kode \(text.replacing("\u{2028}", with: "").replacing("\u{2029}", with: ""))

      """
  }

  private static func output(_ text: String) async throws -> SiteOutput {
    try await site(text).output()
  }

  /// The two sites, built once for all tests.
  private static let building = Task {
    (hostile: try await output(hostile), harmless: try await output(harmless))
  }

  /// Calls the body with each pair of files whose path has the ending.
  private func files(
    ending: String...,
    check: (_ path: String, _ hostile: [UInt8], _ harmless: [UInt8]) throws -> Void
  ) async throws {
    let sites = try await Self.building.value
    #expect(sites.hostile.paths == sites.harmless.paths)
    var count = 0
    for (path, bytes) in sites.hostile.files.sorted(by: { $0.key < $1.key })
    where ending.contains(where: path.hasSuffix) {
      try check(path, bytes, try #require(sites.harmless.files[path]))
      count += 1
    }
    #expect(count > 0)
  }

  private func expect(
    _ texts: Set<String>, contain values: String..., comment: String = ""
  ) {
    for value in values {
      let text = "\(value) \(Self.hostile)"
      #expect(texts.contains { $0.contains(text) }, "\(comment) \(value)")
    }
  }

  // MARK: - The formats

  @Test func pagesKeepTheirStructureAndTheirTexts() async throws {
    var texts: Set<String> = []
    var data: Set<String> = []
    try await files(ending: ".html") { path, hostile, harmless in
      let tokens = HTMLTokens(hostile)
      let expected = HTMLTokens(harmless)
      let isSame = tokens.structure == expected.structure
      let difference = zip(tokens.structure, expected.structure).first { $0 != $1 }
      #expect(isSame, "\(path): \(difference.map { "\($0.0), not \($0.1)" } ?? "length")")
      #expect(tokens.data.count == expected.data.count)
      for script in tokens.data { data.formUnion(try JSONTree.parse(script).allTexts) }
      texts.formUnion(tokens.texts)
    }
    expect(
      texts, contain: "Torvedage i Vejle", "Hvordan torvet blev levende.", "Torvet med boder",
      "Talt med sensor.", "Handelsforeningen", "vært", "Kommunen", "pr. uge", "Optælling & rapport",
      "Gående", "Lær at tælle", "Byledere", "Odense", "Indbyggere i to kommuner", "Folketal",
      "Hvor mange der bor i kommunen", "Et kontor for tal", "En ø", "Vejle Kommune", "Byliv",
      "Gader og torve.", "Prøvetorvet", "Bymidte", "Midten af en by.", "town centre", "Løn",
      "En fond", "Mindst en fjerdedel", "Foreningen Vejle Midtby",
      "Overskrift", "link", "Billede", "Titel", "Hoved", "Celle", "Boks",
      "Malmö", "Læs hvorfor", comment: "HTML")
    expect(
      data, contain: "Torvedage i Vejle", "Hvordan torvet blev levende.",
      "Indbyggere i to kommuner", "Et kontor for tal", "Prøvetorvet",
      comment: "JSON-LD")
  }

  @Test func jsonKeepsItsTexts() async throws {
    var texts: Set<String> = []
    try await files(ending: ".json", ".jsonld", ".webmanifest") { path, hostile, harmless in
      let tree = try JSONTree.parse(hostile)
      #expect(tree.shape == (try JSONTree.parse(harmless)).shape, "\(path)")
      texts.formUnion(tree.allTexts)
      #expect(!hostile.contains(UInt8(ascii: "<")), "\(path)")
    }
    expect(
      texts, contain: "Torvedage i Vejle", "Hvordan torvet blev levende.", "Lær at tælle", "Odense",
      "Indbyggere i to kommuner", "Folketal", "En ø", "Vejle Kommune", "Byliv")
  }

  @Test func xmlKeepsItsStructureAndItsTexts() async throws {
    var texts: Set<String> = []
    try await files(ending: ".xml", ".svg") { path, hostile, harmless in
      let tree = try XMLTree.parse(hostile)
      #expect(tree.shape == (try XMLTree.parse(harmless)).shape, "\(path)")
      texts.formUnion(tree.allTexts)
    }
    expect(
      texts, contain: "Torvedage i Vejle", "Hvordan torvet blev levende.", "Prøvetorvet",
      "Lær at tælle", "CC BY 4.0")
  }

  @Test func calendarsKeepTheirLinesAndTheirTexts() async throws {
    var texts: Set<String> = []
    try await files(ending: ".ics") { path, hostile, harmless in
      let lines = Self.calendarLines(hostile)
      let names = lines.map { $0.prefix { $0 != ":" && $0 != ";" } }
      #expect(names == Self.calendarLines(harmless).map { $0.prefix { $0 != ":" && $0 != ";" } })
      #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Z-]+/) != nil }, "\(path)")
      for line in lines {
        guard let colon = line.firstIndex(of: ":") else { continue }
        texts.insert(
          String(line[line.index(after: colon)...]).replacing(/\\(.)/) {
            $0.output.1.lowercased() == "n" ? "\n" : String($0.output.1)
          })
      }
    }
    expect(texts, contain: "Lær at tælle", "Odense", "Puljen til torve")
  }

  /// Unfolds the lines of a calendar (RFC 5545, 3.1).
  private static func calendarLines(_ bytes: [UInt8]) -> [String] {
    let text = Data(bytes)
    var lines: [Data] = []
    var rest = text[...]
    while let end = rest.range(of: Data("\r\n".utf8)) {
      let line = rest[..<end.lowerBound]
      if line.first == UInt8(ascii: " "), !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Data(line))
      }
      #expect(line.count <= 75)
      rest = rest[end.upperBound...]
    }
    #expect(rest.isEmpty)
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func tablesKeepTheirCells() async throws {
    var texts: Set<String> = []
    try await files(ending: ".csv") { path, hostile, harmless in
      let rows = Self.rows(hostile)
      #expect(rows.map(\.count) == Self.rows(harmless).map(\.count), "\(path)")
      texts.formUnion(rows.joined())
      for cell in rows.joined() {
        #expect(cell.utf8.first.map { !"=@\t\r".utf8.contains($0) } ?? true, "\(path): \(cell)")
      }
    }
    expect(texts, contain: "Vejle Kommune", "En ø")
  }

  /// Reads comma-separated values (RFC 4180).
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell: [UInt8] = []
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        if !isQuoted, index > 0, bytes[index - 1] == byte { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") { rows.append([]) }
      case UInt8(ascii: "\r") where !isQuoted: continue
      default: cell.append(byte)
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  @Test func theFilesForHostsKeepTheirLines() async throws {
    let sites = try await Self.building.value
    #expect(sites.hostile["_headers"] == sites.harmless["_headers"])
    #expect(sites.hostile["robots.txt"] == sites.harmless["robots.txt"])
    #expect(sites.hostile[".well-known/security.txt"] == sites.harmless[".well-known/security.txt"])
    let redirects = (sites.hostile["_redirects"] ?? "").split(separator: "\n")
    #expect(redirects.count == 1)
    for line in redirects {
      let fields = line.split(separator: " ", omittingEmptySubsequences: false)
      #expect(fields.count == 3)
      #expect(fields[0].removingPercentEncoding == "/gl/*:a\"<b>&;,=+æ🎪/")
      #expect(fields[0].allSatisfy { $0.isASCII && !"*:<>\"".contains($0) })
      #expect(fields[1...] == ["/cases/torvedage/", "301"])
    }
  }
}

extension JSONTree {
  /// All texts in it, at any depth.
  fileprivate var allTexts: [String] {
    switch self {
    case .object(let members): members.values.flatMap(\.allTexts)
    case .list(let entries): entries.flatMap(\.allTexts)
    case .text(let text): [text]
    case .number, .null: []
    }
  }

  /// The names of its members at any depth, without its texts.
  fileprivate var shape: String {
    switch self {
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.shape)" }.joined(
          separator: ",") + "}"
    case .list(let entries): "[" + entries.map(\.shape).joined(separator: ",") + "]"
    case .text: "text"
    case .number: "number"
    case .null: "null"
    }
  }
}

extension XMLTree {
  fileprivate var allTexts: [String] {
    [text] + attributes.values + children.flatMap(\.allTexts)
  }

  fileprivate var shape: String {
    "<\(name) \(attributes.keys.sorted().joined(separator: " "))>\(children.map(\.shape).joined())"
  }
}
