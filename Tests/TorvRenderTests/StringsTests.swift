import Foundation
import Testing
import TorvDiagnostics
import TorvSite
import TorvTestSupport

@testable import TorvRender

@Suite struct StringsTests {
  private func text() throws -> String {
    try String(decoding: SampleSite.strings().source.bytes, as: UTF8.self)
  }

  private func parse(_ text: String) -> Diagnosed<Strings?> {
    Strings.parse(SourceFile(path: "da.yml", text: text))
  }

  @Test func missingTextIsAnErrorThatNamesItsKey() throws {
    let text = try text().replacing("    one: \"Case\"\n", with: "")
    let result = parse(text)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == [.missingField])
    #expect(result.diagnostics.first?.message == "the text 'kind.case-study.one' is missing")
  }

  @Test func whatTheOwnFileDoesNotSayTheInstalledOneSays() throws {
    let installed = SourceFile(path: "installed.yml", text: try text())
    let own = MarkedText("kind:\n  case-study:\n    one: Eksempel\n    all: 1️⃣\"{antal} cases\"\n")
    let result = Strings.parse(SourceFile(path: "da.yml", text: own.text), over: installed)
    expect(result.diagnostics, match: [.error("1️⃣", .invalidValue, hint: "{count}")], in: own)
    let good = SourceFile(path: "da.yml", text: own.text.replacing("{antal}", with: "{count}"))
    let strings = try #require(Strings.parse(good, over: installed).value)
    #expect(strings.words(for: .caseStudy).one == "Eksempel")
    #expect(strings.words(for: .guide).one == "Guide")
    #expect(strings.texts.count == Set(strings.texts.map(\.key)).count)
  }

  @Test func everyMissingTextIsNamedInOneRun() {
    let missing = parse("frame:\n  front: Forside\n").diagnostics
    #expect(missing.count > 100)
    #expect(missing.allSatisfy { $0.id == .missingField })
    #expect(missing.contains { $0.message.contains("'actor.staten'") })
    #expect(!missing.contains { $0.message.contains("'frame.front'") })
  }

  @Test func emptyTextIsMissing() throws {
    let text = try text().replacing("    one: \"Case\"\n", with: "    one: \"\"\n")
    #expect(parse(text).diagnostics.map(\.id) == [.missingField])
  }

  @Test func brokenYAMLIsReportedAtItsPlace() {
    let marked = MarkedText("frame:\n  front: 1️⃣\"Forside\n")
    let result = parse(marked.text)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id).contains(.invalidYAML))
    #expect(!result.diagnostics.map(\.id).contains(.missingField))
  }

  @Test func bytesThatAreNotUTF8AreReported() {
    let result = Strings.parse(SourceFile(path: "da.yml", bytes: [0x61, 0xFF]))
    #expect(result.diagnostics.map(\.id) == [.invalidEncoding])
  }

  @Test(arguments: [
    ("{count} af {total}", "3 af 9"), ("{total}{count}", "93"), ("ingen", "ingen"),
    ("{ukendt} {count", "{ukendt} {count"), ("{{count}}", "{3}"), ("{count} {count}", "3 3"),
  ])
  func placeholdersAreFilled(text: String, filled: String) {
    #expect(Strings.fill(text, [("count", "3"), ("total", "9")]) == filled)
  }

  @Test func whatIsFilledInIsNotFilledAgain() {
    let filled = Strings.fill("{page} – {site}", [("page", "Om {site}"), ("site", "Torv")])
    #expect(filled == "Om {site} – Torv")
  }

  @Test func everyValueOfEveryEnumerationHasItsWords() throws {
    let strings = try SampleSite.strings()
    #expect(strings.actors[.kommuner] == "Kommuner")
    #expect(strings.evidence[.describedMethod].contains("metode"))
    #expect(strings.followUpStatuses[.notFound] == "Ikke fundet")
    for kind in PageKind.allCases { #expect(!strings.words(for: kind).one.isEmpty) }
  }

  @Test func misspeltPlaceholderIsAnErrorAtItsPlace() throws {
    let marked = MarkedText(
      try text().replacing("many: \"{count} medlemmer\"", with: "many: 1️⃣\"{cuont} medlemmer\""))
    expect(
      parse(marked.text).diagnostics,
      match: [.error("1️⃣", .invalidValue, message: "'{cuont}'", hint: "did you mean '{count}'?")],
      in: marked)
  }

  // MARK: - How dates and numbers are written

  @Test func dateWithoutItsYearIsAnErrorAtItsPlace() throws {
    let marked = MarkedText(
      try text().replacing(
        "date: \"{day}. {month} {year}\"", with: "date: 1️⃣\"{day}. {month}\""))
    expect(
      parse(marked.text).diagnostics,
      match: [.error("1️⃣", .invalidValue, message: "'{year}' is missing here")], in: marked)
  }

  @Test func monthsAndWeekdaysAreCounted() throws {
    let marked = MarkedText(
      try text().replacing("november, december]", with: "1️⃣november]")
        .replacing("søndag]", with: "søndag, 2️⃣ekstradag]"))
    expect(
      parse(marked.text).diagnostics,
      match: [
        .error("1️⃣", .invalidValue, message: "'format.months' must have 12 texts and has 11"),
        .error("2️⃣", .invalidValue, message: "'format.weekdays' must have 7 texts and has 8"),
      ], in: marked)
  }

  @Test func missingMonthsAreOneError() throws {
    let text = try text()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.filter { !$0.hasPrefix("  months:") }.joined(separator: "\n")
    #expect(
      parse(rest).diagnostics.map(\.message) == ["the text 'format.months' is missing"])
  }

  @Test func ownMonthsTakeThePlaceOfAllInstalledOnes() throws {
    let installed = SourceFile(path: "installed.yml", text: try text())
    let marked = MarkedText("format:\n  months: [jan, 1️⃣feb]\n")
    let own = SourceFile(path: "da.yml", text: marked.text)
    expect(
      Strings.parse(own, over: installed).diagnostics,
      match: [.error("1️⃣", .invalidValue, message: "must have 12 texts and has 2")], in: marked)
  }

  @Test func blankMayStandBetweenThousands() throws {
    let text = try text().replacing("group: \".\"", with: "group: \" \"")
    #expect(try #require(parse(text).value).format.number(12_900) == "12 900")
    let without = try self.text().replacing("group: \".\"", with: "group: \"\"")
    #expect(parse(without).diagnostics.map(\.id) == [.missingField])
  }
}
