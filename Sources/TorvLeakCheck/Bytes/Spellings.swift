/// The members' codes and the secret, in all the ways in which they may be spelled out.
struct Spellings: Sendable {
  private struct Spelling: Sendable {
    let kind: SpelledKind
    let text: [UInt8]
    /// The number of consecutive equal characters that count as a leak.
    let enough: Int
  }

  private let spellings: [Spelling]
  private let windows: [UInt64: [(spelling: Int, offset: Int)]]
  /// All substrings of eight characters.
  let chunks: [UInt64]
  private let filter: BitFilter

  init(codes: [String], secret: [UInt8]?) {
    var spellings: [Spelling] = []
    for code in codes {
      let groups = code.utf8.split { !$0.isLetterOrDigit }
      for separator in ["", "-", " "] {
        let text = Array(groups.joined(separator: separator.utf8))
        spellings.append(Spelling(kind: .code, text: text, enough: min(14, text.count)))
      }
    }
    if let secret {
      spellings.append(Spelling(kind: .secret, text: secret, enough: 8))
      for text in [Self.hexadecimal(secret), Self.base64(secret, "+/"), Self.base64(secret, "-_")] {
        spellings.append(Spelling(kind: .secret, text: text, enough: 14))
      }
    }
    var windows: [UInt64: [(spelling: Int, offset: Int)]] = [:]
    var chunks: [UInt64] = []
    for (number, spelling) in spellings.enumerated() where spelling.text.count >= 8 {
      spelling.text.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        for offset in 0...bytes.count - 8 {
          let chunk = ByteHash.chunk(start, at: offset)
          chunks.append(chunk)
          windows[ByteHash.hash(ofChunk: chunk), default: []].append((number, offset))
        }
      }
    }
    self.spellings = spellings
    self.windows = windows
    self.chunks = chunks
    filter = BitFilter(of: chunks.map(ByteHash.hash(ofChunk:)))
  }

  /// Returns the code or secret that is spelled out around the eight bytes at the offset, and where it begins.
  func spelling(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, hash: UInt64
  ) -> LeakTraces.Spelling? {
    guard filter.mayContain(hash), let candidates = windows[hash] else { return nil }
    for candidate in candidates {
      let spelling = spellings[candidate.spelling]
      let range = Self.equalRange(spelling.text, at: candidate.offset, bytes, at: offset)
      if range.count >= spelling.enough {
        return LeakTraces.Spelling(kind: spelling.kind, start: range.lowerBound)
      }
    }
    return nil
  }

  /// Returns the range around `offset` in which the bytes equal the text around `textOffset`, ignoring case.
  private static func equalRange(
    _ text: [UInt8], at textOffset: Int, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Range<Int> {
    var end = 0
    while textOffset + end < text.count, offset + end < bytes.count,
      text[textOffset + end] | 0x20 == bytes[offset + end] | 0x20
    {
      end += 1
    }
    var start = 0
    while textOffset + start > 0, offset + start > 0,
      text[textOffset + start - 1] | 0x20 == bytes[offset + start - 1] | 0x20
    {
      start -= 1
    }
    return offset + start..<offset + end
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }

  private static func base64(_ bytes: [UInt8], _ last: String) -> [UInt8] {
    let letters = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\(last)".utf8)
    var text: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[bits >> count & 63])
      }
    }
    if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
    return text
  }
}
