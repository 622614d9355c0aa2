import TorvDiagnostics

/// `[!NOTE]`, or something that looks like it, at the beginning of a text.
struct AlertMarker {
  /// The text between `[!` and `]`, as typed.
  let name: String
  /// Whether anything but blanks follows it.
  let hasRest: Bool
  /// Whether only `+` or `-` follows it, with which some programs fold a box.
  let isFoldMark: Bool

  /// The alert with exactly this name.
  var alert: Alert? { Alert(rawValue: name.lowercased()) }

  /// Reads a marker; nil if the text has none, or if the marker contains no letter.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.starts(with: "[!".utf8),
      let close = text.prefix(80).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    name = String(decoding: text[(text.startIndex + 2)..<close], as: UTF8.self)
    guard name.contains(where: \.isLetter), !name.contains("[") else { return nil }
    let rest = text[(close + 1)...]
    hasRest = !rest.allSatisfy(\.isWhitespace)
    isFoldMark = rest.elementsEqual("-".utf8) || rest.elementsEqual("+".utf8)
  }

  /// Returns the alert name that another word stands for, and whether that is certain: «BEMÆRK» means NOTE.
  static func meant(by name: String, _ labels: MarkdownLabels) -> (name: String, isCertain: Bool)? {
    let word = name.uppercased().filter { $0.isLetter || $0 == " " }.split { $0.isWhitespace }
      .joined(separator: " ")
    var names = words
    for alert in Alert.allCases {
      names[alert.rawValue.uppercased()] = alert
      names[alert.title(in: labels).uppercased()] = alert
    }
    if let alert = names[word] { return (alert.rawValue.uppercased(), true) }
    return NearMiss.nearest(to: word, in: names.keys.sorted()).flatMap { names[$0] }.map {
      ($0.rawValue.uppercased(), false)
    }
  }

  /// The names that other programs and Danish editors use for the five alerts.
  private static let words: [String: Alert] = [
    "BEMÆRK": .note, "BEMAERK": .note, "BEMÆRKNING": .note, "OBS": .note, "NB": .note,
    "INFO": .note, "INFORMATION": .note, "NOTER": .note, "NOTAT": .note, "HINT": .tip,
    "RÅD": .tip, "GODT RÅD": .tip, "FIF": .tip, "TIPS": .tip, "VIGTIG": .important,
    "VIGTIGT": .important, "HUSK": .important, "ADVARSEL": .warning, "ADVARSLER": .warning,
    "PAS PÅ": .caution, "PASPÅ": .caution, "PAS PAA": .caution, "FORSIGTIG": .caution,
    "FARE": .caution, "DANGER": .caution,
  ]
}
