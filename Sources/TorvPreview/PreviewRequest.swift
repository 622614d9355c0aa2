/// A request, reduced to what the preview uses.
package struct PreviewRequest: Sendable {
  /// The supported methods; a site in memory can only be read.
  package enum Method: Sendable {
    case get, head, other
  }

  package let method: Method
  /// The path as it was sent, percent-encoded and without a query.
  package let target: String

  /// Describes a request.
  package init(method: Method, target: String) {
    self.method = method
    self.target = target
  }

  /// Takes what the preview uses of a request's head.
  package init(_ head: RequestHead) {
    method =
      switch head.method {
      case "GET": .get
      case "HEAD": .head
      default: .other
      }
    target = String(head.target.prefix { $0 != "?" })
  }

  /// The path that the target names, percent-decoded once; nil if it is not a path.
  ///
  /// Nothing is resolved: no file has a name with `..` in it.
  var path: String? {
    guard target.hasPrefix("/") else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(Self.hexValue),
        let low = rest.popFirst().flatMap(Self.hexValue)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
