import TorvDiagnostics

@testable import TorvLeakCheck

/// The material that a test seals, and its open sources; all in memory.
struct LeakCheck {
  var texts: [SealedText] = []
  var files: [SealedFile] = []
  var codes: [String] = []
  var secret: [UInt8]?
  var open: [String] = []

  /// Seals one text, which is a whole page.
  init(sealed: String = "", plain: String? = nil, teaser: [String] = [], open: [String] = []) {
    if !sealed.isEmpty { texts = [.page(1, sealed, plain: plain, teaser: teaser)] }
    self.open = open
  }

  /// Returns the leaks in one published file.
  func leaks(_ text: String, in path: String = "cases/index.html") -> [Leak] {
    leaks([PublishedFile(path: path, bytes: Array(text.utf8))])
  }

  /// Returns the leaks in one binary file.
  func leaks(_ bytes: [UInt8], in path: String = "x.bin") -> [Leak] {
    leaks([PublishedFile(path: path, bytes: bytes)])
  }

  /// Returns the leaks in published files.
  func leaks(_ files: [PublishedFile]) -> [Leak] {
    let index = index
    let suspicion = index.suspicion(of: files.map(index.traces(in:)))
    return suspicion.leaks(excusedBy: open.map { suspicion.excuses(in: Array($0.utf8)) })
  }

  var index: LeakIndex { LeakIndex(texts: texts, files: files, codes: codes, secret: secret) }
}

extension SealedText {
  /// Creates a page that is sealed completely.
  static func page(
    _ owner: Int, _ text: String, plain: String? = nil, teaser: [String] = []
  ) -> SealedText {
    SealedText(
      owner: owner, source: SourceFile(path: "Content/guides/side-\(owner).md", text: text),
      ranges: [0..<text.utf8.count], plainTexts: plain.map { [Array($0.utf8)] } ?? [],
      teaser: teaser.map { Array($0.utf8) })
  }
}

/// Numbers that are the same in every run.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Returns a number from 0 up to but not including the bound.
  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(next(below: 256)) }
  }
}
