/// Where a destination leads, judged by its scheme alone.
enum LinkDestination {
  /// Within the site: a file, an anchor or a path.
  case site
  /// `http:`, `https:` or `//host`.
  case web
  /// Any other scheme, such as `mailto:` or `tel:`.
  case other
  /// A scheme that runs code or reads the visitor's disk; holds the scheme.
  case unsafe(String)

  /// Classifies a URL as a browser would read it, dropping control characters and spaces first.
  init(_ url: some Collection<UInt8>) {
    guard let scheme = Self.scheme(of: url) else {
      self = url.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) ? .web : .site
      return
    }
    switch scheme {
    case "javascript", "vbscript", "file", "data": self = .unsafe(scheme)
    case "http", "https": self = .web
    default: self = .other
    }
  }

  /// Returns the scheme in lower case, or nil; a single letter is a Windows drive, not a scheme.
  private static func scheme(of url: some Collection<UInt8>) -> String? {
    var letters: [UInt8] = []
    for byte in url where byte > 0x20 && byte != 0x7F {
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte | 0x20)
      case _ where byte == UInt8(ascii: ":"):
        return letters.count > 1 ? String(decoding: letters, as: UTF8.self) : nil
      case _ where !letters.isEmpty && "0123456789+-.".utf8.contains(byte): letters.append(byte)
      default: return nil
      }
      if letters.count > 32 { return nil }
    }
    return nil
  }

  /// Returns whether libcmark's safe mode leaves the URL out; it lets images as `data:` URLs through.
  static func isOmittedByCmark(_ url: ArraySlice<UInt8>) -> Bool {
    func starts(with prefix: StaticString) -> Bool {
      guard url.count >= prefix.utf8CodeUnitCount else { return false }
      return prefix.withUTF8Buffer { prefix in
        zip(url, prefix).allSatisfy { byte, letter in byte.asciiLowercased == letter }
      }
    }
    if starts(with: "data:") {
      return
        !(starts(with: "data:image/png") || starts(with: "data:image/gif")
        || starts(with: "data:image/jpeg") || starts(with: "data:image/webp"))
    }
    return starts(with: "javascript:") || starts(with: "vbscript:") || starts(with: "file:")
  }
}
