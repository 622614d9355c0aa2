import Foundation
import Testing
import TorvDiagnostics

@testable import TorvSearch

/// The files are what docs/SEARCH.md says, and tell no more than the documents.
@Suite struct IndexFilesTests {
  private static let documents = [
    SampleContent.document(
      "/b/", "Byliv i Åbenrå", "Et byliv med BID. Byliv!", summary: "Om liv", names: ["Realdania"]),
    SampleContent.document("/a/", "Handel", "Handel og byliv.", year: 2024),
  ]
  private static let index = SearchIndex(SampleContent.content(documents))
  private static let files = Dictionary(
    uniqueKeysWithValues: IndexFiles(index).files.map { ($0.path, $0.bytes) })

  private func json(_ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try #require(Self.files[path])))
  }

  @Test func wordsHoldPostingsThatAreSmall() throws {
    let file = try #require(try json("words/0.json") as? [String: Any])
    let terms = try #require(file["terms"] as? [[Any]])
    let term = try #require(terms.first { ($0[0] as? String) == "byliv" })
    let postings = try #require(term[2] as? [Int])
    // Document 0 (no gap) and its impact, then document 1 (no gap) and its impact.
    #expect(postings[0] == 0 && postings[2] == 0)
    #expect(postings.count == 4 && postings[1] > postings[3] && postings[3] > 0)
    #expect(!Self.files.keys.contains { $0.hasPrefix("postings/") })
  }

  @Test func wordsNameTheBytesOfTheirPostingsIfTheseAreMany() throws {
    let documents = (0..<40).map { number in
      SampleContent.document(
        "/\(number)/", "Side", number < 32 ? "Byliv og torvehandel" : "Torvehandel")
    }
    let index = SearchIndex(SampleContent.content(documents))
    let files = IndexFiles(index).files
    let words = try #require(files.first { $0.path == "words/0.json" })
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(words.bytes)) as? [String: Any])
    let terms = try #require(file["terms"] as? [[Any]])
    let postings = try #require(files.first { $0.path == "postings/0.bin" }).bytes
    #expect(file["postings"] as? [Int] == [0, 0])
    var start = 0
    for (number, term) in index.terms.enumerated() {
      guard let length = terms[number][2] as? Int else {
        #expect(term.postings.count <= 64)
        continue
      }
      #expect(length > 64)
      #expect(Array(postings[start..<start + length]) == Array(index.postings[term.postings]))
      start += length
    }
    #expect(start == postings.count)
    // Those with all 40 documents are outside, the one with 32 is not.
    #expect(start == 2 * 80)
  }

  @Test func filesTellOfEachWordWhereTheDocumentsHaveIt() {
    for (number, document) in Self.documents.enumerated() {
      var expected: Set<String> = []
      let texts =
        [document.title, document.summary] + document.names
        + document.sections.map { String(decoding: $0.text, as: UTF8.self) }
      for word in texts.flatMap(foldedWords(of:))
      where !SearchLanguage.danish.stopWords.contains(word) {
        expected.insert(String(decoding: word, as: UTF8.self))
      }
      let told = Self.index.terms.indices.filter { Self.index.positions(of: $0)[number] != nil }
        .flatMap { Self.index.terms[$0].forms.flatMap(foldedWords(of:)) }
      #expect(
        Set(told.map { String(decoding: $0, as: UTF8.self) }).isSubset(
          of: expected.union(["by", "liv"])))
      #expect(told.count >= expected.count)
    }
  }

  @Test func documentsAndTailsAreInTheirOrder() throws {
    let documents = try #require(try json("documents/0.json") as? [[Any]])
    #expect(documents.map { $0[0] as? String } == ["/b/", "/a/"])
    #expect(documents.map { $0[4] as? Int } == [1, 1])
    let tails = try #require(try json("tails/0.json") as? [String])
    #expect(tails.prefix(2) == ["byliv", "åbenrå"])
  }

  @Test func entranceNamesWhatAReaderNeeds() throws {
    let data = Data(IndexFiles(Self.index).entry(.object(["folder": .text("/x/")])))
    let entry = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(entry["format"] as? String == "torv-search")
    #expect(entry["version"] as? Int == 1)
    #expect(entry["folder"] as? String == "/x/")
    #expect(entry["documents"] as? Int == 2)
    #expect(entry["groups"] as? [[Int]] == [[0, 2026, 1, 10000], [0, 2024, 1, 9800]])
    #expect(entry["words"] as? [String] == [""])
  }

  @Test func numbersOfAnySizeAreReadAsTheyWereWritten() {
    let numbers = [0, 1, 127, 128, 300, 16383, 16384, 1 << 40]
    var bytes: [UInt8] = []
    for number in numbers { bytes.append(number: number) }
    bytes.withUnsafeBufferPointer { buffer in
      var place = 0
      let read = numbers.map { _ in buffer.number(at: &place) }
      #expect(read == numbers)
      #expect(place == buffer.count)
    }
  }

  @Test func manyWordsAreCutIntoFilesAtTheirKeys() {
    let words = (0..<4000).map {
      "ord\(String($0, radix: 26).map { String($0) }.joined(separator: "x"))"
    }
    let document = SampleContent.document("/a/", "Ord", words.joined(separator: " "))
    let files = IndexFiles(SearchIndex(SampleContent.content([document])))
    #expect(files.files.filter { $0.path.hasPrefix("words/") }.count > 3)
    #expect(files.files.filter { $0.path.hasPrefix("tails/") }.count > 3)
    #expect(
      files.files.filter { $0.path.hasPrefix("postings/") }.allSatisfy { $0.bytes.count < 9000 })
  }

  @Test func entryOfAnotherLanguageSaysWhatDiffersFromDanish() throws {
    let danish = try entry(of: .danish)
    #expect(danish["links"] == nil && danish["questions"] == nil)
    let english = try entry(of: .english)
    #expect(english["links"] as? [String] == [])
    #expect((english["questions"] as? [String])?.contains("what is") == true)
    #expect((english["stopWords"] as? [String])?.contains("the") == true)
    #expect((english["endings"] as? [String])?.contains("ing") == true)
    let polish = try entry(of: SearchLanguage("pl"))
    #expect(polish["endings"] as? [String] == [])
  }

  private func entry(of language: SearchLanguage) throws -> [String: Any] {
    let content = SampleContent.content(Self.documents, rules: SearchRules(language: language))
    let bytes = IndexFiles(SearchIndex(content)).entry(.object([:]))
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
