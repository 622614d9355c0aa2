import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSearch

/// `torv search`: searches the site as a visitor would.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("Search the site as its visitors do."),
    discussion: told(
      """
      Prints the best results first. With --splits it prints the words that the search takes apart instead, the most \
      frequent first; a word that it should leave whole belongs under 'neverSplit' in search.yml.
      """))

  @Argument(help: .telling("The words to search for.", valueName: "words"))
  var words: [String] = []

  @Option(help: .telling("How many results to print."))
  var limit = 10

  @Flag(help: .telling("Print a JSON array for programs."))
  var json = false

  @Flag(help: .telling("Print the compounds and their parts."))
  var splits = false

  @OptionGroup var site: SiteOptions

  mutating func validate() throws {
    if words.isEmpty != splits {
      throw ValidationError(telling: "Give the words to search for, or --splits.")
    }
    if limit < 1 { throw ValidationError(telling: "--limit must be at least 1.") }
  }

  mutating func run() async throws {
    let options = try site.builderOptions(output: "")
    var earlier = EarlierBuild()
    let result = try await SiteBuilder(options).prepare(in: DiskFileSystem(), reusing: &earlier)
    Console.print(result.diagnostics, format: site.format)
    guard let prepared = result.value else { throw ExitCode(ExitStatus.content) }
    let (index, vocabulary) = await SearchIndex.building(
      prepared.makeRenderer().searchContent, jobs: options.jobs)
    guard !splits else { return printSplits(of: vocabulary) }
    printAnswer(index.search(words.joined(separator: " "), limit: limit), of: index)
  }

  private func printSplits(of vocabulary: Vocabulary) {
    let splits = vocabulary.splits
    guard !json else {
      return Console.printAsIs(
        JSONValue.lines(
          splits.map {
            .object([
              "word": .text($0.word), "parts": .texts($0.parts),
              "frequency": .integer($0.frequency),
            ])
          }))
    }
    for split in splits {
      Console.print("\(split.frequency)\t\(split.word)\t\(split.parts.joined(separator: " + "))")
    }
  }

  private func printAnswer(_ answer: SearchAnswer, of index: SearchIndex) {
    let content = index.content
    guard !json else {
      return Console.printAsIs(
        JSONValue.lines(
          answer.results.map { result in
            let document = content.documents[result.document]
            let section = place(of: result, in: answer, content)
            return .object([
              "path": .text(String(document.page)), "title": .text(document.title),
              "kind": .text(content.kinds[document.kind].name),
              "heading": section.map { .text($0.heading) },
              "anchor": section.map { .text($0.anchor) },
              "score": .number(String(result.score)),
            ])
          }))
    }
    for correction in answer.corrections {
      Console.tell(
        "No page has '\(correction.typed)'; searched for: \(correction.words.joined(separator: ", "))"
      )
    }
    for (number, result) in answer.results.enumerated() {
      let document = content.documents[result.document]
      let section = place(of: result, in: answer, content)
      let fragment = section.map { "#\($0.anchor)" } ?? ""
      Console.print(
        "\(number + 1). \(document.title) (\(content.kinds[document.kind].title.lowercased()))")
      Console.print("   \(document.path)\(fragment)\(section.map { "  \($0.heading)" } ?? "")")
    }
    if answer.results.isEmpty { Console.tell("No page fits.") }
  }

  /// Returns the part of a page under whose heading the words stand; nil if they stand above the first or nowhere.
  private func place(
    of result: SearchAnswer.Result, in answer: SearchAnswer, _ content: SearchContent
  ) -> SearchDocument.Section? {
    let section = answer.marks.bestSection(of: content.documents[result.document])
    return section.flatMap { $0.anchor.isEmpty ? nil : $0 }
  }
}
