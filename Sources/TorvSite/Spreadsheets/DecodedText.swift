import TorvDiagnostics

/// A text file as UTF-8, whichever encoding a spreadsheet saved it with.
struct DecodedText {
  /// The file with its text in UTF-8; each character keeps its line and column.
  let source: SourceFile
  /// The original encoding, as shown to an editor; nil if it was UTF-8.
  let encoding: String?

  /// Returns the text, or the problems that keep it from being read.
  static func read(_ source: SourceFile) -> Diagnosed<DecodedText?> {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(source)
    }
    // The problems of a UTF-8 text are found when it is read.
    guard bytes.count <= TextCheck.maximumByteCount,
      String(validating: bytes, as: UTF8.self) == nil
    else { return Diagnosed(DecodedText(source: source, encoding: nil)) }
    if let place = lineOfUTF8(in: source) {
      return Diagnosed(
        nil,
        [
          .error(
            .invalidEncoding, "some lines are UTF-8 and others are not", at: place,
            hint: "save the file again, as 'CSV UTF-8'")
        ])
    }
    switch Windows1252.text(bytes) {
    case .success(let text):
      return Diagnosed(
        DecodedText(
          source: SourceFile(path: source.path, text: text), encoding: "Windows-1252"))
    case .failure(let misfit):
      return Diagnosed(
        nil,
        [
          .error(
            .invalidEncoding, "the encoding is neither UTF-8 nor Windows-1252",
            at: source.place(misfit.place..<misfit.place + 1),
            hint: "open the file in the program that made it, and save it as 'CSV UTF-8'")
        ])
    }
  }

  private static func utf16(_ source: SourceFile) -> Diagnosed<DecodedText?> {
    let bytes = source.bytes
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      return Diagnosed(
        nil,
        [
          .error(
            .invalidEncoding, "the file begins as UTF-16 and is not", at: source.start,
            hint: "open the file in the program that made it, and save it as 'CSV UTF-8'")
        ])
    }
    return Diagnosed(
      DecodedText(source: SourceFile(path: source.path, text: text), encoding: "UTF-16"))
  }

  /// Returns the place of the first line that has letters beyond ASCII and is UTF-8.
  private static func lineOfUTF8(in source: SourceFile) -> SourceLocation? {
    for line in source.lineStarts.indices {
      let range = source.range(ofLine: line + 1)
      let bytes = source.bytes[range]
      guard bytes.contains(where: { $0 > 0x7F }) else { continue }
      if String(validating: bytes, as: UTF8.self) != nil { return source.place(range) }
    }
    return nil
  }
}
