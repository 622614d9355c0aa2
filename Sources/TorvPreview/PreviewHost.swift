import Glibc

/// The address that the preview listens on.
package struct PreviewHost: Hashable, Sendable {
  /// An IPv4 or IPv6 address.
  package let address: String

  /// The address of this machine only.
  package static let loopback = PreviewHost(unchecked: "127.0.0.1")

  private init(unchecked address: String) { self.address = address }

  /// Takes an IP address or `localhost`; nil if the text is neither.
  package init?(_ text: String) {
    guard text != "localhost" else {
      self = .loopback
      return
    }
    var storage = in6_addr()
    guard inet_pton(AF_INET, text, &storage) == 1 || inet_pton(AF_INET6, text, &storage) == 1
    else { return nil }
    address = text
  }

  var isVersion6: Bool { address.contains(":") }

  /// Whether only this machine can reach it.
  package var isLoopback: Bool { address.hasPrefix("127.") || address == "::1" }

  /// The address of the preview's front page on this machine.
  package func url(port: UInt16) -> String {
    switch address {
    case "0.0.0.0", "::": "http://127.0.0.1:\(port)/"
    default: "http://\(isVersion6 ? "[\(address)]" : address):\(port)/"
    }
  }

  /// Whether a request that names this host may be answered.
  ///
  /// Otherwise a foreign page whose name was pointed at this machine (DNS rebinding) could read drafts. A preview
  /// that also listens on other addresses answers to every name, since its own names are unknown here.
  package func answers(to host: String?) -> Bool {
    guard isLoopback, let host, !host.hasPrefix("[") else { return true }
    let name = host.prefix { $0 != ":" }.lowercased()
    return name == "localhost" || name.hasSuffix(".localhost")
      || name.allSatisfy { $0.isNumber || $0 == "." }
  }
}
