import TorvSite

/// Makes addresses on a site lead from one file of a folder to another, so that they work without a server.
///
/// Only paths on the site change: addresses with a scheme or a host, `data:` and fragments stay as they are, and so does what
/// follows a path, the query and the fragment. Values are bytes as they stand in a file, escaped or not.
struct RelativeAddresses: Sendable {
  /// The path of the base URL, without its last `/`.
  private let base: [UInt8]
  /// The scheme and host of the site.
  private let origin: [UInt8]
  /// What leads from the file to the folder: `./`, or `../` for each folder that the file lies in.
  private let way: [UInt8]
  /// Paths on the site that are not in the folder; their addresses become absolute.
  private let missing: Set<String>

  /// Takes the address of the site, and what leads from a file to the folder.
  init(base: String, origin: String, way: String, missing: Set<String> = []) {
    self.base = Array(base.utf8)
    self.origin = Array(origin.utf8)
    self.way = Array(way.utf8)
    self.missing = missing
  }

  /// Takes the address of the site, and the path of the file in the folder.
  init(base: String, origin: String, file: String, missing: Set<String> = []) {
    let depth = SitePaths.folders(ofFile: file).count
    self.init(
      base: base, origin: origin, way: depth == 0 ? "./" : String(repeating: "../", count: depth),
      missing: missing)
  }

  /// Returns the address as it leads from the file.
  func address(_ value: some Collection<UInt8>) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    let rest = value.dropFirst(base.count)
    guard value.starts(with: base), rest.first == slash, rest.dropFirst().first != slash else {
      return Array(value)
    }
    let path = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard missing.isEmpty || !missing.contains(String(decoding: path, as: UTF8.self)) else {
      return origin + value
    }
    let isFolder = path.reversed().first == slash
    return way + path.dropFirst() + (isFolder ? Self.index : []) + rest.dropFirst(path.count)
  }

  private static let index = Array("index.html".utf8)

  /// Returns a list of addresses with blanks between them.
  func addresses(_ values: some Collection<UInt8>) -> [UInt8] {
    let blank = UInt8(ascii: " ")
    return Array(
      values.split(separator: blank, omittingEmptySubsequences: false).map(address)
        .joined(separator: [blank]))
  }

  /// Returns the value of a `srcset`: addresses, each with a descriptor that ends in a comma (HTML, section 4.8.4.2.1).
  func sourceSet(_ value: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var rest = Array(value)[...]
    while !rest.isEmpty {
      let gap = rest.prefix { Self.isBlank($0) || $0 == UInt8(ascii: ",") }
      let source = rest.dropFirst(gap.count).prefix { !Self.isBlank($0) }
      let descriptor = rest.dropFirst(gap.count + source.count).prefix { $0 != UInt8(ascii: ",") }
      output += gap + address(source) + descriptor
      rest = rest.dropFirst(gap.count + source.count + descriptor.count)
    }
    return output
  }

  /// Returns the value of a `refresh`: a number of seconds, and the address behind `url=`.
  func refresh(_ value: some Collection<UInt8>) -> [UInt8] {
    let value = Array(value)
    guard let equals = value.firstIndex(of: UInt8(ascii: "=")) else { return value }
    return value[...equals] + address(value[(equals + 1)...])
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}

extension RelativeAddresses {
  /// Returns a style sheet with the addresses in its `url(…)`.
  func styleSheet(_ bytes: [UInt8]) -> [UInt8] {
    let opening = Array("url(".utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == opening[0], bytes[index...].starts(with: opening) else {
        output.append(bytes[index])
        index += 1
        continue
      }
      let start = index + opening.count
      let value = bytes[start...].prefix { $0 != UInt8(ascii: ")") }
      let quote = value.prefix {
        $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || Self.isBlank($0)
      }
      output += opening + quote + address(value.dropFirst(quote.count))
      index = start + value.count
    }
    return output
  }
}
