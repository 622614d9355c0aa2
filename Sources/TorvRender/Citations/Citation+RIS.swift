import TorvDiagnostics
import TorvSite

extension Citation {
  /// Returns the reference as a RIS file (Research Information Systems), in UTF-8.
  ///
  /// Each line has a tag of two letters, two spaces, a hyphen, a space and a value, and ends in CR LF. `TY` is the first,
  /// `ER` the last. RIS has no tag for a licence, so it is in a note.
  func ris(_ strings: Strings) -> [UInt8] {
    var lines = [
      // An author's name may hold no asterisk.
      ("TY", form == .dataset ? "DATA" : "ELEC"), ("TI", title),
      ("AU", author.filter { $0 != "*" }),
    ]
    switch form {
    case .webPage: lines.append(("T2", site))
    case .dataset: lines.append(("PB", site))
    }
    if let date {
      let parts = "\(date)".replacing("-", with: "/")
      lines += [("PY", String(date.year)), ("DA", "\(parts)/")]
    }
    lines += [
      ("LA", language), ("AB", summary), ("UR", url),
      (
        "N1",
        strings(
          .citationLicence, ("licence", licence.title), ("url", licence.url.text))
      ), ("ER", ""),
    ]
    let text = lines.map { tag, value in "\(tag)  - \(Self.line(value))\r\n" }.joined()
    return Array(text.utf8)
  }
}
