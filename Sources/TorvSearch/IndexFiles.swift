package import TorvDiagnostics

/// The index as files, as docs/SEARCH.md describes them.
package struct IndexFiles: Sendable {
  /// A file of the index, with its path below the folder of the index.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// The numbers of the documents that it describes.
    package var documents = 0..<0
  }

  /// The files that are looked up in; equal files for equal content.
  package private(set) var files: [File] = []
  private let index: SearchIndex
  /// The first key of each file of words, as short as it can be.
  private var starts: [[UInt8]] = []
  /// The length and the end of the first key of each file of tails.
  private var tailStarts: [JSONValue] = []

  /// The format's name and version, which a reader of the files checks.
  static let format = "torv-search"
  static let version = 1
  /// A file of words or tails is full from this size on, in bytes.
  private static let fullText = 6 * 1024
  /// A file of postings or positions is full from this size on, in bytes.
  private static let fullData = 4 * 1024
  /// The postings of a term up to this size, in bytes, stand with its words: most are small, and a reader is spared a request.
  private static let mostInline = 64
  /// How many documents a file describes.
  private static let documentsPerFile = 16

  /// Writes the files of an index; one that is merged with another leaves the description of documents to that one.
  package init(_ index: SearchIndex, describesDocuments: Bool = true) {
    self.index = index
    addWords()
    addTails()
    add(index.postings, in: "postings", cut: index.terms.map(\.postings).filter(Self.isOutside))
    add(index.positions, in: "positions", cut: index.terms.map(\.positions))
    guard describesDocuments else { return }
    addDocuments()
    addDimensions()
  }

  private mutating func add(_ value: JSONValue, at path: String) {
    files.append(File(path: path + ".json", bytes: value.line))
  }

  // MARK: - Words

  /// Adds the terms in files; terms with the same key are in one file.
  private mutating func addWords() {
    var terms: [JSONValue] = []
    var size = 0
    var postings = Cursor(full: Self.fullData)
    var positions = Cursor(full: Self.fullData)
    var start = (postings: postings, positions: positions)
    func file() -> JSONValue {
      .object([
        "postings": start.postings.json, "positions": start.positions.json, "terms": .list(terms),
      ])
    }
    for (number, term) in index.terms.enumerated() {
      if size >= Self.fullText, term.key != index.terms[number - 1].key {
        add(file(), at: "words/\(starts.count - 1)")
        (terms, size) = ([], 0)
      }
      if terms.isEmpty {
        starts.append(number == 0 ? [] : term.key.shortened(after: index.terms[number - 1].key))
        start = (postings, positions)
      }
      terms.append(json(of: term, number: number))
      size += term.forms.reduce(16) { $0 + $1.utf8.count + 1 }
      if Self.isOutside(term.postings) {
        postings.advance(by: term.postings.count)
      } else {
        size += 2 * term.postings.count
      }
      positions.advance(by: term.positions.count)
    }
    if !terms.isEmpty { add(file(), at: "words/\(starts.count - 1)") }
  }

  /// Whether the postings are in a file of their own.
  private static func isOutside(_ postings: Range<Int>) -> Bool { postings.count > mostInline }

  private func json(of term: SearchIndex.Term, number: Int) -> JSONValue {
    let parts = term.parts.map { index.terms[$0].forms[0] }.joined(separator: " ")
    return .list(
      [
        .text(term.forms.joined(separator: " ")), .integer(term.rarity),
        Self.isOutside(term.postings) ? .integer(term.postings.count) : .list(inline(number)),
        .integer(term.positions.count),
      ] + (parts.isEmpty ? [] : [.text(parts)]))
  }

  /// The gaps between the documents of a term and what it says about each, as in a file of postings.
  private func inline(_ term: Int) -> [JSONValue] {
    var numbers: [JSONValue] = []
    var last = -1
    index.forEachDocument(of: term) { document, impact in
      numbers += [.integer(document - last - 1), .integer(impact)]
      last = document
    }
    return numbers
  }

  /// A place in files that each end after what makes them full.
  private struct Cursor {
    let full: Int
    var file = 0
    var offset = 0

    init(full: Int) { self.full = full }

    mutating func advance(by count: Int) {
      offset += count
      if offset >= full { (file, offset) = (file + 1, 0) }
    }

    var json: JSONValue { .list([.integer(file), .integer(offset)]) }
  }

  private mutating func add(_ bytes: [UInt8], in folder: String, cut ranges: [Range<Int>]) {
    var cursor = Cursor(full: Self.fullData)
    var written: [UInt8] = []
    // A copy is as long as it must be; the array that grew keeps its room for the next file.
    func file(_ number: Int) -> File {
      File(
        path: "\(folder)/\(number).bin", bytes: written.withUnsafeBufferPointer { Array($0) })
    }
    for range in ranges {
      let number = cursor.file
      cursor.advance(by: range.count)
      written += bytes[range]
      guard cursor.file > number else { continue }
      files.append(file(number))
      written.removeAll(keepingCapacity: true)
    }
    if !written.isEmpty { files.append(file(cursor.file)) }
  }

  /// Adds the forms in the order of their ends, for words that are wrong at the beginning.
  private mutating func addTails() {
    var forms: [String] = []
    var size = 0
    for entry in index.lexicon.tails {
      if size >= Self.fullText {
        add(.texts(forms), at: "tails/\(tailStarts.count - 1)")
        (forms, size) = ([], 0)
      }
      if forms.isEmpty {
        tailStarts.append(
          .list([
            .integer(entry.key.count),
            .text(String(decoding: entry.key.reversed(), as: UTF8.self)),
          ]))
      }
      forms.append(entry.spelling)
      size += entry.spelling.utf8.count + 3
    }
    if !forms.isEmpty { add(.texts(forms), at: "tails/\(tailStarts.count - 1)") }
  }

  // MARK: - Documents

  private mutating func addDocuments() {
    let documents = index.content.documents
    for start in stride(from: 0, to: documents.count, by: Self.documentsPerFile) {
      let numbers = start..<min(documents.count, start + Self.documentsPerFile)
      add(
        .list(documents[numbers].map(json)), at: "documents/\(start / Self.documentsPerFile)")
      files[files.count - 1].documents = numbers
    }
  }

  private func json(of document: SearchDocument) -> JSONValue {
    let flags = (document.sections.isEmpty ? 0 : 1) + (document.isForMembers ? 2 : 0)
    return .list([
      .text(document.path), .text(document.title), .text(document.summary), .text(document.place),
      .integer(flags),
    ])
  }

  private mutating func addDimensions() {
    for (number, dimension) in index.content.dimensions.enumerated() {
      var documents = [[Int]](repeating: [], count: dimension.values.count)
      for (document, content) in index.content.documents.enumerated() {
        for value in content.facets.isEmpty ? [] : content.facets[number] {
          documents[value].append(document)
        }
      }
      let values = zip(dimension.values, documents).filter { !$1.isEmpty }.map { value, documents in
        var last = -1
        let gaps = documents.map { document in
          defer { last = document }
          return JSONValue.integer(document - last - 1)
        }
        return JSONValue.list([.text(value.name), .text(value.title), .list(gaps)])
      }
      add(.list(values), at: "facets/\(dimension.name)")
    }
  }

  // MARK: - What leads to the files

  /// Returns the file that is read first, with what whoever publishes the index adds to it.
  package func entry(_ added: JSONValue) -> [UInt8] {
    let content = index.content
    let isDanish = index.language.hasDanishRules
    return JSONValue.object([
      "format": .text(Self.format), "version": .integer(Self.version),
      "documents": .integer(content.documents.count),
      "documentsPerFile": .integer(Self.documentsPerFile), "fullData": .integer(Self.fullData),
      "kinds": .list(
        content.kinds.map { kind in
          .list(
            [.text(kind.name), .text(kind.title), .text(kind.plural)]
              + (kind.isOnOnePage ? [.boolean(true)] : []))
        }),
      "dimensions": .list(content.dimensions.map { .texts([$0.name, $0.title]) }),
      "groups": .list(groups),
      "words": .list(starts.map(JSONValue.init(key:))), "tails": .list(tailStarts),
      "stopWords": .list(index.language.stopWords.map(JSONValue.init(key:))),
      "endings": .list(index.language.endings.map(JSONValue.init(key:))),
      "links": isDanish ? nil : .list(index.language.links.map(JSONValue.init(key:))),
      "questions": isDanish ? nil : Self.json(of: index.language.questions),
      "synonyms": .list(
        content.rules.synonyms.map { .list([Self.json(of: $0.typed), Self.json(of: $0.found)]) }),
    ]).adding(added).line
  }

  private static func json(of texts: [[[UInt8]]]) -> JSONValue {
    .list(texts.map { JSONValue(key: Array($0.joined(separator: [0x20]))) })
  }

  /// The runs of documents of one kind and year: kind, year, how many, and how much each counts.
  private var groups: [JSONValue] {
    let documents = index.content.documents
    var groups: [JSONValue] = []
    var start = 0
    while start < documents.count {
      let first = documents[start]
      let end =
        documents[start...].firstIndex { $0.kind != first.kind || $0.year != first.year }
        ?? documents.count
      groups.append(
        .list(
          [first.kind, first.year, end - start, index.weight(of: start)].map(JSONValue.integer)))
      start = end
    }
    return groups
  }
}

extension SearchDocument {
  /// The file with the text of the document, from which passages are shown: a list of anchor, heading and text for each
  /// part of it.
  package var textFile: [UInt8] {
    JSONValue.list(
      sections.map { section in
        .texts([section.anchor, section.heading, String(decoding: section.text, as: UTF8.self)])
      }
    ).line
  }
}

extension JSONValue {
  /// The value on one line without blanks, in UTF-8.
  fileprivate var line: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  fileprivate init(key: [UInt8]) { self = .text(String(decoding: key, as: UTF8.self)) }
}

extension [UInt8] {
  /// The shortest beginning of the key that comes after the other key.
  fileprivate func shortened(after other: [UInt8]) -> [UInt8] {
    Array(prefix(zip(self, other).prefix { $0 == $1 }.count + 1))
  }
}
