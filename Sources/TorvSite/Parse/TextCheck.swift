package import TorvDiagnostics

/// Whether a file's bytes are text that Torv reads at all.
package enum TextCheck {
  /// The largest text file that is read: 4 MiB, far above any page that a person would write.
  package static let maximumByteCount = 4 * 1024 * 1024

  /// Returns what keeps the file from being read as text: size, NUL bytes, bytes that are not UTF-8.
  ///
  /// An empty result means that the file is valid UTF-8 without NUL.
  package static func problems(in source: SourceFile) -> [Diagnostic] {
    guard source.bytes.count <= maximumByteCount else {
      return [.tooLarge(source)]
    }
    var problems: [Diagnostic] = []
    if let offset = source.bytes.firstIndex(of: 0) {
      problems.append(.nulByte(source, at: offset))
    }
    if let offset = firstInvalidByte(in: source.bytes) {
      problems.append(.invalidEncoding(source, at: offset))
    }
    return problems
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
      hint: "save the file as plain text in UTF-8")
  }

  fileprivate static func invalidEncoding(_ source: SourceFile, at offset: Int) -> Diagnostic {
    let byte = String(source.bytes[min(offset, source.bytes.count - 1)], radix: 16, uppercase: true)
    return .error(
      .invalidEncoding, "byte 0x\(byte) is not UTF-8", at: source.place(offset..<offset + 1),
      hint: "save the file with the encoding UTF-8")
  }
}
