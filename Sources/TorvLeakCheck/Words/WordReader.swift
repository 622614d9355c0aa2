/// Receives the words of a text, one after the other.
protocol WordSink {
  /// Receives a word as its hash and byte range; `isText` is false in tags and comments.
  mutating func take(_ word: UInt64, from start: Int, to end: Int, isText: Bool)
}

/// Reads the words of a text in one pass: the only place that knows where words begin and end.
///
/// Special bytes are rare and are handled outside the loop, which looks at each byte once.
struct WordReader {
  typealias Region = WordSyntax.Region

  let bytes: UnsafeBufferPointer<UInt8>
  let syntax: WordSyntax
  let alphabet: WordAlphabet
  var position = 0
  /// The hash of the letters so far; the seed between words.
  var hash = WordAlphabet.seed
  var region = Region.text

  /// The effect of a special byte on the word that is being read.
  enum Effect {
    case joins, separates
  }

  /// Passes all words of the text to the sink.
  static func read<Sink: WordSink>(
    _ bytes: UnsafeBufferPointer<UInt8>, as syntax: WordSyntax, into sink: inout Sink
  ) {
    var reader = WordReader(bytes: bytes, syntax: syntax, alphabet: .danish)
    reader.alphabet.factors.withUnsafeBufferPointer { factors in
      syntax.byteKinds.withUnsafeBufferPointer { kinds in
        guard let factors = factors.baseAddress, let kinds = kinds.baseAddress else { return }
        reader.read(factors, kinds, into: &sink)
      }
    }
  }

  /// Passes all words of the text to the sink.
  static func read<Sink: WordSink>(
    _ bytes: [UInt8], as syntax: WordSyntax, into sink: inout Sink
  ) {
    bytes.withUnsafeBufferPointer { read($0, as: syntax, into: &sink) }
  }

  @inline(__always)
  private mutating func read<Sink: WordSink>(
    _ factors: UnsafePointer<UInt64>, _ allKinds: UnsafePointer<UInt8>, into sink: inout Sink
  ) {
    guard let start = bytes.baseAddress else { return }
    let count = bytes.count
    var kinds = allKinds
    var isText = true
    var index = 0
    var wordStart = 0
    var word = WordAlphabet.seed
    while index < count {
      let byte = Int(start[index])
      let kind = kinds[byte]
      if kind == WordSyntax.ByteKind.letter {
        word = word &* factors[byte &* 2] &+ factors[byte &* 2 &+ 1]
        index &+= 1
        continue
      }
      if kind == WordSyntax.ByteKind.separator {
        if word != WordAlphabet.seed {
          sink.take(Self.finished(word), from: wordStart, to: index, isText: isText)
          word = WordAlphabet.seed
        }
        index &+= 1
        wordStart = index
        continue
      }
      position = index
      hash = word
      let effect = handleSpecial(start[index])
      if effect == .separates {
        if word != WordAlphabet.seed {
          sink.take(Self.finished(word), from: wordStart, to: index, isText: isText)
        }
        word = WordAlphabet.seed
        wordStart = position
        kinds = allKinds + region.rawValue &* 256
        isText = region == .text
      } else {
        word = hash
      }
      index = position
    }
    if word != WordAlphabet.seed {
      sink.take(Self.finished(word), from: wordStart, to: count, isText: isText)
    }
  }

  /// Spreads the hash of a word over all bits.
  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 {
    let bits = (hash ^ (hash >> 32)) &* 0xBF58_476D_1CE4_E5B9
    return bits ^ (bits >> 29)
  }
}
