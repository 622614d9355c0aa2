/// A mark that an extension finds in the text of a paragraph.
struct TextMark {
  enum Kind {
    /// A bare address; the prefix, if any, makes it a URL.
    case autolink(prefix: StaticString)
    /// `[^label]`; holds the label's bytes.
    case footnote(label: Range<Int>)
    case deletionStart, deletionEnd
  }

  let kind: Kind
  /// The bytes that the mark covers.
  let range: Range<Int>
}

extension TextMark {
  /// Returns the bare addresses and footnote references in a text, if they are in `wanted`; O(text).
  static func marks(
    in text: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, finding wanted: MarkdownFeatures
  ) -> [TextMark] {
    let autolinks = AutolinkScanner(bytes: bytes, text: text)
    var marks: [TextMark] = []
    var position = text.lowerBound
    var free = position
    while position < text.upperBound {
      let mark: TextMark? =
        switch bytes[position] {
        case UInt8(ascii: "[") where wanted.contains(.footnotes):
          footnote(at: position, in: bytes, to: text.upperBound)
        case UInt8(ascii: "w") where wanted.contains(.autolinks),
          UInt8(ascii: "W") where wanted.contains(.autolinks):
          autolinks.webAddress(at: position)
        case UInt8(ascii: ":") where wanted.contains(.autolinks):
          autolinks.webAddress(colonAt: position, from: free)
        case UInt8(ascii: "@") where wanted.contains(.autolinks):
          autolinks.mailAddress(at: position, from: free)
        default: nil
        }
      if let mark {
        marks.append(mark)
        free = mark.range.upperBound
        position = free
      } else {
        position += 1
      }
    }
    return marks
  }

  private static func footnote(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, to end: Int
  ) -> TextMark? {
    FootnoteDefinition.label(at: position, to: end, in: { bytes[$0] }).map { label in
      TextMark(kind: .footnote(label: label), range: position..<(label.upperBound + 1))
    }
  }
}
