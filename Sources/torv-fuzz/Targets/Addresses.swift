import TorvBuild
import TorvDiagnostics

extension FuzzTarget {
  /// What servers say of external addresses (`robots.txt`), what is kept of them, and the addresses themselves.
  static let addresses = FuzzTarget(
    name: "addresses",
    seeds: { _ in
      [
        ChoosingInput.bytes(
          0, Array("User-agent: *\nDisallow: /a*b$\nAllow: /%C3%A5\n\nUser-agent: torv/1\n".utf8)),
        ChoosingInput.bytes(
          1,
          Array(
            """
            {"version": 1, "addresses": [
            {"address": "https://x.dk/", "state": "moved", "final": "https://y.dk/", "day": "2026-11-27"},
            {"address": "https://z.dk/", "state": "dead", "status": 404, "day": "2026-11-27"},
            {"address": "https://z.dk/a", "state": "dead", "reason": "refused", "day": "2026-11-27"}]}
            """.utf8)),
        ChoosingInput.bytes(2, Array("https://www.planinfo.dk:443/bymidter å?a=1#b".utf8)),
      ]
    },
    dictionary: [
      "User-agent: ", "Disallow: ", "Allow: ", "*", "$", "%2F", "%", "#", "\u{FEFF}", "\r",
      "torv", "\"state\": ", "\"alive\"", "\"unclear\"", "\"status\": ", "{", "}", "[", "]", "://",
      "https://", ":80", "?", "æ",
    ],
    check: { input in
      let input = ChoosingInput(input, among: 3)
      switch input.choice {
      case 0: try checkRules(input.rest)
      case 1: try checkCache(input.rest)
      default: try checkAddress(String(decoding: input.rest, as: UTF8.self))
      }
    })

  private static func checkRules(_ bytes: [UInt8]) throws {
    let rules = RobotsRules(bytes, for: "torv")
    for target in ["/", "/a/b?c=%C3%A5", "/" + String(repeating: "ab", count: 500)] {
      _ = rules.allows(target)
    }
    try promise(rules.allows("/robots.txt"), "the rules themselves may not be read")
  }

  private static func checkCache(_ bytes: [UInt8]) throws {
    guard let cache = AddressCache(reading: SourceFile(path: "external.json", bytes: bytes)) else {
      return
    }
    let again = AddressCache(reading: SourceFile(path: "external.json", bytes: cache.bytes))
    try promise(again == cache, "the cache is not read as it was written")
  }

  private static func checkAddress(_ text: String) throws {
    guard let address = ExternalAddress(text) else { return }
    let isStable = ExternalAddress(address.text) == address
    try promise(isStable, "'\(text)' has the form '\(address.text)', which has another")
    let isPlain =
      address.target.utf8.allSatisfy { (0x21..<0x7F).contains($0) } && address.target.hasPrefix("/")
    try promise(isPlain, "'\(address.target)' can't stand in a request")
  }
}
