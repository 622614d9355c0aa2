package import TorvDiagnostics

/// The problems with a file's text, whatever it is: Markdown, YAML, CSV or a template.
package struct TextCheck {
  /// The largest text file that is read: 4 MiB, far above any page that a person would write.
  package static let maximumByteCount = 4 * 1024 * 1024

  /// Everything that was found, errors and warnings.
  package let problems: [Diagnostic]
  /// Whether the file can be read further: it is UTF-8 without NUL, not too large, and has no merge conflicts.
  ///
  /// If it can't, more messages would only repeat the problems already found.
  package let isReadable: Bool

  /// Checks the bytes; O(bytes).
  package init(_ source: SourceFile) {
    guard source.bytes.count <= Self.maximumByteCount else {
      problems = [.tooLarge(source)]
      isReadable = false
      return
    }
    var fatal: [Diagnostic] = []
    if let offset = source.bytes.firstIndex(of: 0) { fatal.append(.nulByte(source, at: offset)) }
    if let offset = Self.firstInvalidByte(in: source.bytes) {
      fatal.append(.invalidEncoding(source, at: offset))
    }
    if fatal.isEmpty { fatal = MergeConflict.problems(in: source) }
    isReadable = fatal.isEmpty
    problems = isReadable ? InvisibleCharacter.problems(in: source) : fatal
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ source: SourceFile) -> Diagnostic {
    .error(
      .fileTooLarge,
      "\(source.bytes.count) bytes are more than a text file may hold (4 MiB)",
      at: source.start, hint: "divide the text into several pages")
  }

  fileprivate static func nulByte(_ source: SourceFile, at offset: Int) -> Diagnostic {
    .error(
      .nulByte, "a NUL byte stands in the text", at: source.place(offset..<offset + 1),
      hint: source.saving("save the file as plain text in UTF-8"))
  }

  fileprivate static func invalidEncoding(_ source: SourceFile, at offset: Int) -> Diagnostic {
    let byte = source.bytes[min(offset, source.bytes.count - 1)]
    let letter = Windows1252.scalar(byte).flatMap { $0.properties.isAlphabetic ? $0 : nil }
    let advice = source.saving("save the file with the encoding UTF-8")
    return .error(
      .invalidEncoding, "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8",
      at: source.place(offset..<offset + 1),
      hint: letter.map { "it looks like Windows-1252, where that is '\($0)': \(advice)" } ?? advice)
  }
}

extension SourceFile {
  /// Returns the advice, followed by the command that does the same if there is one.
  fileprivate func saving(_ advice: Message) -> Message {
    DatasetFormatter.command(for: self).map { "\(advice), or run '\($0)'" } ?? advice
  }
}
