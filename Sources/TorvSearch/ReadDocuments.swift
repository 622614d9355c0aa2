/// The words of some documents, read one after another: each word with its place.
package struct ReadDocuments: Sendable {
  /// The number of the first document.
  let first: Int
  private(set) var forms: FormTable
  /// The words of all documents in order, without stop words: of each the number of its form, and its distance from the
  /// word before with its field.
  ///
  /// The numbers are written as in the index, mostly in three bytes for a word, because all words of a site are a large
  /// part of a build's memory.
  private var words: [UInt8] = []
  /// The number of words.
  private(set) var wordCount = 0
  /// Where the words of each document end, in bytes.
  private(set) var ends: [Int] = []
  /// The number of words in each field of each document, stop words left out.
  private(set) var lengths: [FieldCounts] = []
  private var position = 0
  /// The position of the last word that counts.
  private var last = 0
  private let stopWords: Int

  /// A use of a word.
  struct Word: Sendable {
    let form: Int
    /// Its place among all words of the document, stop words counted too.
    let position: UInt32
    /// The number of its field, ``Field/rawValue``.
    let field: Int
  }

  /// Between two blocks the positions jump, so that no phrase goes over the gap.
  static let blockGap = 8

  /// Reads the documents `first..<first + documents.count` of a site, which are in the language.
  package init(_ documents: ArraySlice<SearchDocument>, in language: SearchLanguage) {
    first = documents.startIndex
    forms = FormTable()
    // The stop words get the lowest numbers.
    stopWords = language.stopWords.count
    for word in language.stopWords { _ = forms.add(word, times: 0) { "" } }
    words.reserveCapacity(documents.count * 1_500)
    for document in documents { read(document) }
  }

  private mutating func read(_ document: SearchDocument) {
    position = 0
    last = 0
    lengths.append(FieldCounts())
    read(document.title, as: .title)
    if document.isFoundBySummary { read(document.summary, as: .summary) }
    for keyword in document.keywords { read(keyword, as: .summary) }
    for name in document.names { read(name, as: .names) }
    for section in document.sections {
      read(section.heading, as: .headings)
      for block in section.text.split(separator: 0x0A) {
        block.withUnsafeBufferPointer { read($0, as: .body) }
      }
    }
    ends.append(words.count)
  }

  private mutating func read(_ text: String, as field: Field) {
    var text = text
    text.withUTF8 { read($0, as: field) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, as field: Field) {
    var scanner = WordScanner(text)
    let before = wordCount
    while scanner.next() {
      let form = forms.add(scanner.folded) {
        String(decoding: text[scanner.range], as: UTF8.self).lowercased()
      }
      position += 1
      guard form >= stopWords else { continue }
      words.append(number: form)
      words.append(number: (position - last) << 3 | field.rawValue)
      last = position
      wordCount += 1
    }
    lengths[lengths.count - 1][field] += wordCount - before
    position += Self.blockGap
  }

  /// Passes each word of the document with the number, counted from ``first``, to the function, in order.
  func forEachWord(of document: Int, _ body: (Word) -> Void) {
    let range = (document == 0 ? 0 : ends[document - 1])..<ends[document]
    words[range].withUnsafeBufferPointer { bytes in
      var index = 0
      var position = 0
      while index < bytes.count {
        let form = bytes.number(at: &index)
        let place = bytes.number(at: &index)
        position += place >> 3
        body(Word(form: form, position: UInt32(position), field: place & 7))
      }
    }
  }
}

/// Where in a document a word stands.
enum Field: Int, CaseIterable, Sendable {
  case title, summary, headings, names, body
}

/// A number for each field.
struct FieldCounts: Sendable {
  private var counts: InlineArray<5, Int> = .init(repeating: 0)

  subscript(field: Field) -> Int {
    get { counts[field.rawValue] }
    set { counts[field.rawValue] = newValue }
  }
}
