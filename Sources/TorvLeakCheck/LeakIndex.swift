package import TorvDiagnostics

/// All sealed material, indexed to be looked for in everything that is about to be published.
///
/// 1. `traces(in:)` for each published file and message, concurrently: its possible sealed material.
/// 2. `suspicion(of:)` once: the part of that which is really sealed. Usually there is none, and the check is over.
/// 3. `LeakSuspicion.excuses(in:)` for each open source, concurrently: the material that also stands openly there.
/// 4. `LeakSuspicion.leaks(excusedBy:)` once: the rest are leaks.
///
/// The whole check is linear in its input.
package struct LeakIndex: Sendable {
  let texts: [SealedText]
  let files: [SealedFile]
  let runs: RunIndex
  let blocks: BlockIndex
  private let codeGroups: CodeGroups
  private let spellings: Spellings
  /// The numbers of the sealed files, by length.
  private let filesByLength: [Int: [Int]]
  private let isSpellingNothing: Bool

  /// Indexes the sealed material: texts, files, the members' codes in their written form, and the secret.
  package init(
    texts: [SealedText], files: [SealedFile] = [], codes: [String] = [], secret: [UInt8]? = nil
  ) {
    self.texts = texts
    self.files = files
    runs = RunIndex(texts)
    spellings = Spellings(codes: codes, secret: secret)
    blocks = BlockIndex(files, spellings: spellings)
    codeGroups = CodeGroups(codes: codes)
    filesByLength = Dictionary(grouping: files.indices) { files[$0].bytes.count }
    isSpellingNothing = codes.isEmpty && secret == nil
  }

  /// Whether nothing is sealed, so that nothing can leak.
  package var isEmpty: Bool { texts.isEmpty && files.isEmpty && isSpellingNothing }

  /// Returns the possible sealed material in a file that is about to be published; linear in the file's size.
  package func traces(in file: PublishedFile) -> LeakTraces {
    var traces = LeakTraces(place: .file(file.path), kind: file.kind)
    traces.equalFile = filesByLength[file.bytes.count]?.first { number in
      !file.bytes.isEmpty && files[number].bytes == file.bytes
    }
    let hasWords = file.kind == .made && !WordSyntax.isPicture(path: file.path)
    look(through: file.bytes, syntax: hasWords ? WordSyntax(path: file.path) : nil, &traces)
    traces.count(linesIn: file.bytes)
    var name = LeakTraces(place: traces.place, kind: file.kind)
    look(through: Array(file.path.utf8), syntax: .plain, &name)
    traces.nameRuns = name.runs
    traces.nameSpellings = name.spellings
    return traces
  }

  /// Returns the possible sealed material in a message.
  package func traces(in diagnostic: Diagnostic) -> LeakTraces {
    let place = LeakPlace.message(
      id: diagnostic.id.rawValue, at: diagnostic.location?.description)
    var traces = LeakTraces(place: place, kind: .made)
    let pieces = [
      diagnostic.message, diagnostic.hint ?? "", diagnostic.location?.path ?? "",
      diagnostic.location?.lineText ?? "",
    ]
    for piece in pieces { look(through: Array(piece.utf8), syntax: .plain, &traces) }
    return traces
  }

  /// Looks for everything at once; without a syntax, for everything except words.
  private func look(through bytes: [UInt8], syntax: WordSyntax?, _ traces: inout LeakTraces) {
    bytes.withUnsafeBufferPointer { bytes in
      if !files.isEmpty || !isSpellingNothing {
        var search = BlockSearch(index: blocks, spellings: spellings)
        search.search(bytes)
        traces.matches += search.matches
        traces.spellings += search.found
        traces.comparisons += search.comparisons
      }
      guard let syntax, !texts.isEmpty || !isSpellingNothing else { return }
      RunProbe.probe(bytes, as: syntax, for: runs, codeGroups, into: &traces)
    }
  }

  /// Returns the traces that are really sealed material, though they may also stand openly elsewhere.
  package func suspicion(of traces: [LeakTraces]) -> LeakSuspicion {
    LeakSuspicion(traces, in: self)
  }
}

extension LeakTraces {
  /// Finds the lines of all traces in the bytes.
  mutating func count(linesIn bytes: [UInt8]) {
    runs.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    spellings.sort { $0.start < $1.start }
    bytes.withUnsafeBufferPointer { bytes in
      var lines = LineCounter(bytes: bytes)
      for index in runs.indices {
        runs[index].line = UInt32(lines.line(at: Int(runs[index].start)))
      }
      lines = LineCounter(bytes: bytes)
      for index in spellings.indices {
        spellings[index].line = lines.line(at: spellings[index].start)
      }
    }
  }

  /// Counts the lines up to places that are given in ascending order.
  private struct LineCounter {
    let bytes: UnsafeBufferPointer<UInt8>
    private var line = 1
    private var place = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func line(at next: Int) -> Int {
      var feeds = 0
      while place < next {
        feeds &+= bytes[place] == UInt8(ascii: "\n") ? 1 : 0
        place &+= 1
      }
      line += feeds
      return line
    }
  }
}
