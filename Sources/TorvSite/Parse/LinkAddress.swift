import TorvDiagnostics
import TorvMarkdown

/// Checks an external address in the text of a page the way a browser or a phone would read it.
///
/// A web address must be legal in a `url:` field (``WebURL``); `mailto:` takes mail addresses (RFC 6068), `tel:` and
/// `sms:` a number (RFC 3966, RFC 5724). Schemes other than these few are mistakes.
enum LinkAddress {
  /// The schemes that a page may link to, besides the web schemes.
  private static let otherSchemes = ["mailto", "tel", "sms", "geo", "webcal"]

  /// The Danish words that people write instead of a scheme.
  private static let meantSchemes = [
    "tlf": "tel", "telefon": "tel", "telephone": "tel", "phone": "tel", "mobil": "tel",
    "mail": "mailto", "email": "mailto", "e-mail": "mailto", "epost": "mailto", "mailtil": "mailto",
  ]

  /// Returns the errors for the broken addresses in a text, in order.
  static func problems(of links: [ExternalLink], in source: SourceFile) -> [Diagnostic] {
    var report = DiagnosticReport()
    for link in links {
      guard let (message, hint) = flaw(of: link.url) else { continue }
      report.add(.error(.invalidURL, message, at: source.place(link.range), hint: hint))
    }
    return report.finished()
  }

  /// Returns the problem with an address and a hint for mending it; nil if the address is good.
  static func flaw(of address: String) -> (message: Message, hint: Message)? {
    guard let colon = address.firstIndex(of: ":"), !address.hasPrefix("//") else {
      return flaw(ofWebAddress: address, scheme: "https", rest: address[...])
    }
    let scheme = address[..<colon].lowercased()
    let rest = address[address.index(after: colon)...]
    switch scheme {
    case "http", "https": return flaw(ofWebAddress: address, scheme: scheme, rest: rest)
    case "mailto": return flaw(ofMail: address, rest: rest)
    case "tel", "sms": return flaw(ofNumber: address, scheme: scheme, rest: rest)
    case _ where otherSchemes.contains(scheme): return nil
    default: return unknown(scheme, of: address, rest: rest)
    }
  }

  /// Returns the address meant by text that looks like a web address or a mail address; nil if it may be a file.
  static func meant(by text: String) -> String? {
    guard text.utf8.count <= longestMeant else { return nil }
    let text = text.trimmed { "()<>[]\"'»«”“ ".contains($0) }
    if let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://"),
      let near = NearMiss.nearest(to: String(text[..<colon]), in: ["https", "http"])
    {
      return webAddress(near, text[colon...])
    }
    let lowered = text.lowercased()
    if MailAddress(scalar: text) != nil, topLevelDomains.contains(where: lowered.hasSuffix) {
      return "mailto:" + text
    }
    for scheme in ["https", "http"] where lowered.hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count)
      guard let first = rest.first, ":;,./\\".contains(first) else { continue }
      return webAddress(scheme, rest)
    }
    let host = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    guard host.hasPrefix("www.") || topLevelDomains.contains(where: host.hasSuffix) else {
      return nil
    }
    return webAddress("https", text[...])
  }

  /// The length of the longest text that is looked at for what it means; browsers take no longer address.
  private static let longestMeant = 2_000

  /// The top-level domains that a Danish page is likely to link to and that are not file endings.
  private static let topLevelDomains = [
    ".dk", ".com", ".org", ".net", ".eu", ".se", ".no", ".de", ".uk", ".nl", ".fi", ".is", ".fo",
    ".gl", ".info", ".gov", ".edu", ".nu", ".city",
  ]

  private static func flaw(
    ofWebAddress address: String, scheme: String, rest: Substring
  ) -> (message: Message, hint: Message)? {
    if isWebAddress(address) { return nil }
    return (
      "'\(address)' is no address on the web",
      webAddress(scheme, rest).map { "write '\($0)'" }
        ?? "write the whole address, such as https://www.planinfo.dk/bymidter"
    )
  }

  /// Returns the address with two slashes after the scheme; nil if it is still not a web address.
  private static func webAddress(_ scheme: String, _ rest: some StringProtocol) -> String? {
    let rest = rest.drop { ":;,./\\ ".contains($0) }
    let address = "\(scheme)://" + String(rest).replacing("\\", with: "/")
    return isWebAddress(address) ? address : nil
  }

  /// Returns whether scheme and host are legal; after the host, illegal characters are published percent-encoded.
  private static func isWebAddress(_ address: String) -> Bool {
    WebURL.host(of: address, isWhole: false) != nil
  }

  private static func flaw(ofMail address: String, rest: Substring) -> (
    message: Message, hint: Message
  )? {
    let (list, query) = parts(of: rest)
    let names = list.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmed(\.isWhitespace) }
    if names == [""], query.count > 1 { return nil }
    if names.allSatisfy({ MailAddress(scalar: $0) != nil && !$0.hasPrefix("/") }) { return nil }
    let mended = names.map { $0.trimmed { "/<>() ".contains($0) } }.filter { !$0.isEmpty }
    let isMended = !mended.isEmpty && mended.allSatisfy { MailAddress(scalar: $0) != nil }
    return (
      "'\(address)' holds no mail address",
      isMended
        ? "write 'mailto:\(mended.joined(separator: ","))\(query)'"
        : "write the whole address, such as mailto:kontakt@torv.example"
    )
  }

  private static func flaw(
    ofNumber address: String, scheme: String, rest: Substring
  ) -> (message: Message, hint: Message)? {
    let (number, query) = parts(of: rest)
    let digits = number.prefix { $0 != ";" }
    let isNumber =
      digits.count { $0.isASCIIDigit } >= 3
      && digits.dropFirst(digits.hasPrefix("+") ? 1 : 0).allSatisfy {
        $0.isASCIIDigit || "-.() ".contains($0)
      }
    if isNumber { return nil }
    let mended = digits.filter { $0.isASCIIDigit || $0 == "+" }
    return (
      "'\(address)' holds no telephone number",
      mended.count >= 3 && mended.dropFirst().allSatisfy(\.isASCIIDigit)
        ? "write '\(scheme):\(mended)\(query)'"
        : "write the number, such as \(scheme):+4533123456"
    )
  }

  private static func unknown(
    _ scheme: String, of address: String, rest: Substring
  ) -> (message: Message, hint: Message) {
    let known = ["https", "http"] + otherSchemes
    let near = meantSchemes[scheme] ?? NearMiss.nearest(to: scheme, in: known)
    let mended: String? =
      switch near {
      case "http", "https": near.flatMap { webAddress($0, rest) }
      case let near?: "\(near):\(rest.drop { $0 == "/" || $0 == " " })"
      // `planinfo.dk:8080` has no scheme, but looks as if it had.
      case nil: meant(by: address)
      }
    let message: Message = "'\(scheme):' is not the start of an address that a page may link to"
    guard let mended, flaw(of: mended) == nil else {
      return (message, "use one of: \(known.map { $0 + ":" }.joined(separator: ", "))")
    }
    return (message, "did you mean '\(mended)'?")
  }

  /// Returns the part before the `?`, percent-decoded, and the rest with the `?`.
  private static func parts(of text: Substring) -> (String, Substring) {
    let address = text.prefix { $0 != "?" }
    return (Link.percentDecoded(Array(address.utf8)[...]), text[address.endIndex...])
  }
}

extension StringProtocol {
  /// Returns the text without the matching characters at its ends.
  func trimmed(_ isTaken: (Character) -> Bool) -> String {
    let start = drop(while: isTaken)
    guard let last = start.lastIndex(where: { !isTaken($0) }) else { return "" }
    return String(start[...last])
  }
}
