import TorvMustache

/// The addresses of a text's links, for people who read it on paper.
///
/// If a paragraph, item or cell has more than two links, an address after each would break up the text. The addresses
/// are then listed at the end instead, and the style sheet numbers the links in the same order.
struct PrintedLinks {
  /// The list: an address when it first occurs, and after that its number; empty if no list is needed.
  private(set) var entries: [Entry] = []

  enum Entry: Equatable {
    case address(String)
    case same(as: Int)
  }

  /// The most addresses that a paragraph may have without a list.
  private static let limit = 2

  /// Reads the HTML of a text, as `MarkdownDocument` writes it, in time linear in its bytes.
  init(in html: HTML, origin: String) {
    let bytes = html.bytes
    var addresses: [String] = []
    var isDense = false
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")), start + 3 < bytes.count {
        index = start + 1
        switch bytes[index] {
        case UInt8(ascii: "p"), UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "h"): count = 0
        case UInt8(ascii: "a"):
          guard let href = Self.href(of: UnsafeBufferPointer(rebasing: bytes[start...])) else {
            continue
          }
          addresses.append(href.hasPrefix("/") ? origin + href : href)
          count += 1
          if count > Self.limit { isDense = true }
        default: break
        }
      }
    }
    guard isDense else { return }
    var numbers: [String: Int] = [:]
    for (index, address) in addresses.enumerated() {
      entries.append(numbers[address].map(Entry.same) ?? .address(address))
      if numbers[address] == nil { numbers[address] = index + 1 }
    }
  }

  private static let opening = Array("<a href=\"".utf8)

  /// Returns the address of a link to another page; nil for terms and footnotes (which have a class or begin with `#`).
  private static func href(of tag: UnsafeBufferPointer<UInt8>) -> String? {
    guard tag.starts(with: opening),
      let end = tag[opening.count...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let href = String(decoding: tag[opening.count..<end], as: UTF8.self)
    guard href.hasPrefix("/") || href.hasPrefix("http"), !href.hasSuffix(".torv") else {
      return nil
    }
    guard href.utf8.contains(UInt8(ascii: "&")) else { return href }
    return href.replacing("&amp;", with: "&").replacing("&#x27;", with: "'")
  }
}

/// An entry of the list of addresses printed below a text.
struct PrintedLinkView: TemplateView {
  let address: String?
  /// The number of the entry with the same address.
  let same: Int?

  static let fields: [TemplateField<PrintedLinkView>] = [
    .optionalText("address") { $0.address },
    .optionalText("same") { $0.same.map(String.init) },
  ]

  init(_ entry: PrintedLinks.Entry) {
    switch entry {
    case .address(let address): (self.address, same) = (address, nil)
    case .same(let number): (address, same) = (nil, number)
    }
  }
}
