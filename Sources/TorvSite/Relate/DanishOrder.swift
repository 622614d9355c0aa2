import TorvMarkdown

/// Danish alphabetical order according to Retskrivningsordbogen §4, whatever the machine's locale.
///
/// - … z æ ø å; aa counts as å if it is one sound (`SyllableBreak` finds the exceptions);
///   ü as y, ä as æ, ö as ø, ð as d, þ as th, œ as oe, ß as ss.
/// - On a tie the ordinary letter comes first (Nygård, Nygaard; Schytt, Schütt), then the letter
///   without an accent (Ree, Rée), then the capital (Karl, karl), then the lower code point.
/// - Names go word by word: Høje Taastrup comes before Højer. A space and a hyphen count the same;
///   full stops and apostrophes do not count. Digits come before letters, and 9 before 10.
package enum DanishOrder {
  /// A text's place in the order; two keys are equal only if the texts are.
  package struct Key: Comparable, Hashable, Sendable {
    fileprivate let bytes: [UInt8]
    private let text: String

    fileprivate init(bytes: [UInt8], text: String) {
      self.bytes = bytes
      self.text = text
    }

    /// Orders as the dictionary does; O(length).
    package static func < (left: Key, right: Key) -> Bool {
      if left.bytes != right.bytes { return left.bytes.lexicographicallyPrecedes(right.bytes) }
      return left.text < right.text
    }
  }

  /// Returns the text's key; O(length).
  package static func key(_ text: String) -> Key {
    var writer = DanishOrderWriter(elements: LatinText.elements(of: text))
    return Key(bytes: writer.write(), text: text)
  }

  /// Returns the letter that the text is listed under, from A to Å: `Aabenraa` under Å, `Ülfborg` under Y.
  ///
  /// It is `#` for a text that begins with a digit or in another alphabet.
  package static func initial(of text: String) -> Character {
    guard let first = key(text).bytes.first else { return "#" }
    return initials[first] ?? "#"
  }

  /// The letters of the alphabet, A to Å.
  package static let alphabet: [Character] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ")

  private static let initials = Dictionary(
    uniqueKeysWithValues: zip(UInt8(DanishOrderWriter.firstLetter)..., alphabet))
}

extension Sequence {
  /// Returns the elements in Danish alphabetical order of a text; elements with equal texts keep their order.
  package func inDanishOrder(by text: (Element) -> String) -> [Element] {
    enumerated()
      .map { (key: DanishOrder.key(text($0.element)), index: $0.offset, element: $0.element) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
      .map(\.element)
  }
}
