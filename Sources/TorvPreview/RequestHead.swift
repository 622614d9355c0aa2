/// The head of an HTTP/1.1 request, as far as the preview uses it (RFC 9112).
package struct RequestHead: Hashable, Sendable {
  /// The method as it was sent.
  let method: String
  /// The target as it was sent, with its query.
  let target: String
  /// The values of `Host` and `Origin`; nil if they are missing.
  package let host: String?
  package let origin: String?
  /// Whether the client may send another request on the same connection.
  let keepsAlive: Bool
  /// Whether something follows the head; the preview reads none of it.
  let hasBody: Bool

  /// Whether a page of the preview itself asks, or something that is no page: another site's page names its own origin.
  package var isFromOwnPage: Bool {
    guard let origin, let host else { return origin == nil }
    return ["http://\(host)", "https://\(host)"].contains(origin)
  }

  /// What is wrong with a head that can't be read.
  package enum Problem: Error {
    case malformed
    /// It is longer than ``sizeLimit``.
    case tooLarge
  }

  /// The bytes that a head may have: browsers send all cookies of this machine along.
  static let sizeLimit = 64 * 1024

  /// Returns the number of bytes of the head at the start of what was received; nil if it has no end yet.
  ///
  /// Looks only at bytes from `start` on, so that a head that comes byte by byte takes linear time.
  package static func length(in bytes: [UInt8], from start: Int) throws(Problem) -> Int? {
    var index = max(0, start)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n"), endsEmptyLine(bytes, index) { return index + 1 }
      index += 1
    }
    guard bytes.count <= sizeLimit else { throw .tooLarge }
    return nil
  }

  /// Whether the line feed at the index ends a line without anything in it.
  private static func endsEmptyLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    let end = index > 0 && bytes[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
    return end > 0 && bytes[end - 1] == UInt8(ascii: "\n")
  }

  /// Reads a head with the empty line at its end.
  package init(_ bytes: some Collection<UInt8>) throws(Problem) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(Self.trimmingReturn)[...]
    guard let first = lines.popFirst() else { throw .malformed }
    let parts = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty,
      let version = String(parts[2]), ["HTTP/1.0", "HTTP/1.1"].contains(version)
    else { throw .malformed }
    let fields = try Self.fields(lines)
    method = String(parts[0]) ?? ""
    target = String(parts[1]) ?? ""
    host = fields["host"]
    origin = fields["origin"]
    let isNewer = version == "HTTP/1.1"
    guard host != nil || !isNewer else { throw .malformed }
    keepsAlive = isNewer && fields["connection"]?.lowercased() != "close"
    hasBody = fields["transfer-encoding"] != nil || (fields["content-length"] ?? "0") != "0"
  }

  private static func trimmingReturn(_ line: Substring.UTF8View) -> Substring.UTF8View {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  /// Returns the fields by their names in lower case.
  private static func fields(
    _ lines: ArraySlice<Substring.UTF8View>
  ) throws(Problem) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { throw .malformed }
      let name = Substring(line[..<colon]).lowercased()
      let value = trimmingSpace(line[line.index(after: colon)...])
      // Two hosts, or two lengths, mean a different request to each reader.
      guard fields.updateValue(value, forKey: name) == nil || !decisive.contains(name) else {
        throw .malformed
      }
    }
    return fields
  }

  private static let decisive: Set = [
    "host", "origin", "content-length", "transfer-encoding", "connection",
  ]

  private static func trimmingSpace(_ value: Substring.UTF8View) -> String {
    var value = value
    while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
    while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
    return String(Substring(value))
  }
}
