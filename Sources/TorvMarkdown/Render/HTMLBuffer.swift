/// HTML being written: bytes, and the places where something is inserted later.
struct HTMLBuffer {
  /// What is inserted at a place once it is known.
  enum Insertion {
    /// The URL of the link with this index.
    case url(Int)
    /// A part of the caller's markup for the image with this index among the links.
    case image(Int, ImagePart)
    /// The arrows that lead back to the text from the footnote with this index.
    case backReferences(Int)
  }

  struct Slot {
    let offset: Int
    let insertion: Insertion
  }

  var bytes: [UInt8] = []
  var slots: [Slot] = []

  /// Records an insertion at the current end of the HTML.
  mutating func insert(_ insertion: Insertion) {
    slots.append(Slot(offset: bytes.count, insertion: insertion))
  }

  /// Appends markup as it is.
  mutating func markup(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends markup built at run time; the caller has escaped it as needed.
  mutating func markup(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Starts a new line unless one has just started.
  mutating func newLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Appends text with `<`, `>`, `&` and `"` escaped.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // All four are below 0x3F and letters are not, so most bytes need one comparison.
      if byte < 0x3F, let escape = Self.escape(of: byte) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        markup(escape)
        start = index + 1
      }
      index += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func escape(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// Appends text with `<`, `>`, `&` and `"` escaped.
  mutating func text(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { self.text($0) }
  }

  /// Appends text with `<`, `>`, `&` and `"` escaped.
  mutating func text(_ text: String) {
    self.text(Array(text.utf8)[...])
  }
}

extension [UInt8] {
  /// Appends a URL for an attribute in double quotes; bytes that a URL may not contain are percent-encoded.
  mutating func appendURL(_ url: some Sequence<UInt8>) {
    for byte in url {
      switch byte {
      case _ where byte.isAllowedInURL: append(byte)
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
      default:
        append(UInt8(ascii: "%"))
        append(hexadecimalDigits[Int(byte >> 4)])
        append(hexadecimalDigits[Int(byte & 15)])
      }
    }
  }
}

private let hexadecimalDigits = Array("0123456789ABCDEF".utf8)

extension UInt8 {
  /// Whether libcmark writes this byte of a URL as it is.
  fileprivate var isAllowedInURL: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
