import TorvSite

/// An address on the web in the form in which it is requested: without a fragment, and in ASCII except for the host.
///
/// Two ways to write an address that lead to the same request are one value.
package struct ExternalAddress: Hashable, Sendable {
  /// The whole address, as `curl` gets it and the cache keeps it.
  package let text: String
  /// The host in lower case, with the port unless it is the usual one: requests to it are made one at a time.
  package let host: String
  /// The scheme with the host: each has a `robots.txt` of its own (RFC 9309).
  package let origin: String
  /// The path with the query, as the rules of `robots.txt` see it.
  package let target: String

  /// Returns nil if the text is no web address.
  package init?(_ written: String) {
    guard let separator = written.firstRange(of: "://") else { return nil }
    let scheme = written[..<separator.lowerBound].lowercased()
    let rest = written[separator.upperBound...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let tail = ContentPath.addingPercentEncoding(
      String(rest[authority.endIndex...]), keeping: "-._~!$&'()*+,;=:@/?%[]")
    let named = authority.lowercased()
    // An empty port is the usual one too (RFC 3986, section 3.2.3).
    let port = [scheme == "https" ? ":443" : ":80", ":"].first(where: named.hasSuffix) ?? ""
    host = String(named.dropLast(port.count))
    origin = "\(scheme)://\(host)"
    target = tail.hasPrefix("/") ? tail : "/" + tail
    text = origin + target
    guard WebURL(scalar: "\(scheme)://\(named)\(target)") != nil else { return nil }
  }

  /// Whether the host is made up: nobody can have a name under these domains (RFC 6761).
  package var isMadeUp: Bool {
    let name = host.prefix { $0 != ":" }
    return [".example", ".invalid", ".test", ".example.com", ".example.net", ".example.org"]
      .contains { name.hasSuffix($0) || name == $0.dropFirst() }
  }

  /// Whether the address is a page of the site itself.
  func lies(in site: BaseURL) -> Bool {
    guard let front = ExternalAddress(site.origin + site.path + "/") else { return false }
    return host == front.host && target.hasPrefix(front.target)
  }
}

extension ExternalAddress: Comparable {
  /// Orders by the bytes of the address.
  package static func < (left: ExternalAddress, right: ExternalAddress) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
