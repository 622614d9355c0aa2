/// What each file of the last build was made from and how it came out: a file in the cache.
///
/// A file that would be made from the same texts, in a site that is the same but for texts, would come out the same. So it
/// is not made again if it still is as it came out.
struct OutputRecord: Sendable, Equatable {
  private static let header = "torv outputs 1"

  /// The digest of what all files are made from: ``BuildInputs/Digests/context(of:)``.
  let context: String
  /// The digests of the files of pages and translations, in the order of their paths.
  let texts: [Text]
  /// The numbers of the texts that something is made from which all files share.
  let shared: [UInt32]
  /// The files, by their paths in the output folder.
  let files: [String: File]

  struct Text: Sendable, Equatable {
    let path: String
    let digest: [UInt8]
  }

  /// How a file came out.
  struct File: Sendable, Equatable {
    /// The SHA-256 of its bytes.
    let digest: [UInt8]
    /// The numbers of the texts that it was made from.
    let texts: [UInt32]
    /// The path of the card that it links to.
    let card: String?
  }

  /// Returns the path of the record of an output folder, beside its ``BuildRecord``.
  static func path(beside record: String) -> String { record + ".outputs" }

  init(context: String, texts: [Text], shared: [UInt32], files: [String: File]) {
    self.context = context
    self.texts = texts
    self.shared = shared
    self.files = files
  }

  /// Reads the file as it is written by ``bytes``; nil if it is anything else.
  init?(reading bytes: [UInt8]) {
    var reader = RecordReader(bytes)
    guard reader.text() == Self.header, let context = reader.text(),
      let shared = reader.numbers(), let textCount = reader.number()
    else { return nil }
    var texts: [Text] = []
    for _ in 0..<textCount {
      guard let path = reader.text(), let digest = reader.bytes() else { return nil }
      texts.append(Text(path: path, digest: digest))
    }
    guard let fileCount = reader.number() else { return nil }
    var files: [String: File] = [:]
    files.reserveCapacity(Swift.min(fileCount, bytes.count))
    for _ in 0..<fileCount {
      guard let path = reader.text(), let digest = reader.bytes(), let numbers = reader.numbers(),
        let card = reader.text(), numbers.allSatisfy({ $0 < texts.count })
      else { return nil }
      files[path] = File(digest: digest, texts: numbers, card: card.isEmpty ? nil : card)
    }
    guard reader.isAtEnd, shared.allSatisfy({ $0 < texts.count }) else { return nil }
    self.init(context: context, texts: texts, shared: shared, files: files)
  }

  /// The file.
  var bytes: [UInt8] {
    Self.bytes(context: context, texts: texts, shared: shared, fileCount: files.count) { add in
      for (path, file) in files { add(path, file) }
    }
  }

  /// Writes the file of a record that is never put together, with the files that a function adds one after another.
  ///
  /// Numbers take eight bytes, the lowest first; before each text and each list stands its length.
  static func bytes(
    context: String, texts: [Text], shared: [UInt32], fileCount: Int,
    files: ((_ add: (_ path: String, _ file: File) -> Void) -> Void)
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fileCount * 128 + texts.count * 96)
    func add(_ number: Int) {
      withUnsafeBytes(of: UInt64(number).littleEndian) { bytes += $0 }
    }
    func add(_ text: some Collection<UInt8>) {
      add(text.count)
      bytes += text
    }
    func add(_ numbers: [UInt32]) {
      add(numbers.count)
      for number in numbers { add(Int(number)) }
    }
    add(header.utf8)
    add(context.utf8)
    add(shared)
    add(texts.count)
    for text in texts {
      add(text.path.utf8)
      add(text.digest)
    }
    add(fileCount)
    files { path, file in
      add(path.utf8)
      add(file.digest)
      add(file.texts)
      add((file.card ?? "").utf8)
    }
    return bytes
  }
}

/// Reads what ``OutputRecord/bytes`` wrote, one value after another; nil where there is none.
private struct RecordReader {
  private let data: [UInt8]
  private var index = 0

  init(_ data: [UInt8]) { self.data = data }

  var isAtEnd: Bool { index == data.count }

  mutating func number() -> Int? {
    guard data.count - index >= 8 else { return nil }
    var number: UInt64 = 0
    for place in 0..<8 { number |= UInt64(data[index + place]) << (8 * place) }
    index += 8
    // No count and no length is larger than the file.
    return number <= UInt64(data.count) ? Int(number) : nil
  }

  mutating func bytes() -> [UInt8]? {
    guard let count = number(), count <= data.count - index else { return nil }
    defer { index += count }
    return Array(data[index..<index + count])
  }

  mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

  mutating func numbers() -> [UInt32]? {
    guard let count = number() else { return nil }
    var numbers: [UInt32] = []
    for _ in 0..<count {
      guard let number = number() else { return nil }
      numbers.append(UInt32(number))
    }
    return numbers
  }
}
