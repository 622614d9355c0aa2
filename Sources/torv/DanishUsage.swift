/// The help screens and the error messages of ArgumentParser in Danish.
///
/// The library has no translations, so its finished text is told again: its words are known, and between them stand Torv's own
/// texts, which are Danish already, and what somebody typed. In a help screen the headings count at the beginning of a line
/// only; an error message counts as a whole. So neither touches what is not the library's. What is not known stays.
enum DanishUsage {
  static func text(_ english: String) -> String {
    if english.hasPrefix("OVERVIEW: ") { return screen(english) }
    let whole =
      #/(?s)Error: (.*?)(?:\nHelp:  ([^\n]*))?\nUsage: (.*)\n  See '(.*)' for more information\./#
    if let match = english.wholeMatch(of: whole) {
      let help = match.2.map { "Hjælp:  \($0)\n" } ?? ""
      return
        "Fejl: \(message(match.1))\n\(help)Brug: \(placeholders(match.3))\n  Skriv '\(match.4)' for at se mere."
    }
    guard let match = english.wholeMatch(of: #/(?s)Error: (.*)/#) else { return english }
    return "Fejl: \(message(match.1))"
  }

  // MARK: - Help screens

  /// The library wraps lines, so there may be a line end between any two words.
  private static func screen(_ english: String) -> String {
    let words = [
      (#/(?m)^OVERVIEW: /#, "OVERSIGT: "), (#/(?m)^USAGE: /#, "BRUG: "),
      (#/(?m)^ARGUMENTS:$/#, "ARGUMENTER:"), (#/(?m)^OPTIONS:$/#, "TILVALG:"),
      (#/(?m)^SUBCOMMANDS:$/#, "KOMMANDOER:"), (#/\(values:/#, "(valg:"),
      (#/\(default:/#, "(normalt:"), (#/Show\s+the\s+version\./#, "Vis versionen."),
      (#/Show\s+help\s+information\./#, "Vis denne hjælp."),
      (#/Show\s+subcommand\s+help\s+information\./#, "Vis hjælpen til en kommando."),
    ]
    let told = words.reduce(placeholders(english[...])) { text, word in
      text.replacing(word.0, with: word.1)
    }
    return told.replacing(#/;(\s+)default:/#) { ";\($0.1)normalt:" }
      .replacing(#/(?m)^  See '(.*)' for detailed help\./#) {
        "  Skriv '\($0.1)' for at se mere om en kommando."
      }
  }

  private static func placeholders(_ usage: Substring) -> String {
    String(usage).replacing("<subcommand>", with: "<kommando>")
      .replacing("<subcommands>", with: "<kommandoer>")
      .replacing("<options>", with: "<tilvalg>")
  }

  // MARK: - Error messages

  private static func message(_ english: Substring) -> String {
    messages.lazy.compactMap { filled($0.danish, from: english, as: $0.english) }.first
      ?? String(english)
  }

  /// The messages with `{}` for what differs; the first that fits counts.
  private static let messages: [(english: String, danish: String)] = [
    ("Unknown option '{}'. Did you mean '{}'?", "Tilvalget '{}' findes ikke. Mente du '{}'?"),
    ("Unknown option '{}'", "Tilvalget '{}' findes ikke"),
    ("Invalid option: {}", "Tilvalget {} findes ikke"),
    ("Unexpected argument '{}'", "Argumentet '{}' hører ikke til her"),
    ("{} unexpected arguments: '{}'", "{} argumenter hører ikke til her: '{}'"),
    ("Missing expected argument '{}'", "Argumentet '{}' mangler"),
    ("Missing one of: '{}'", "En af disse mangler: '{}'"),
    ("Missing required subcommand.", "Der mangler en kommando."),
    ("Missing value for '{}'", "Der mangler en værdi til '{}'"),
    (
      "The option '{}' does not take any value, but '{}' was specified.",
      "Tilvalget '{}' skal stå uden værdi, men har værdien '{}'."
    ),
    (
      "Value to be set with flag {} had already been set with flag {}",
      "{} kan ikke bruges sammen med {}"
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of the following:\n{}",
      "Værdien '{}' kan ikke bruges til '{}'. Skriv en af disse:\n{}"
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of '{}' or '{}'.",
      "Værdien '{}' kan ikke bruges til '{}'. Skriv '{}' eller '{}'."
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of '{}' and '{}'.",
      "Værdien '{}' kan ikke bruges til '{}'. Skriv '{}' eller '{}'."
    ),
    ("The value '{}' is invalid for '{}': {}", "Værdien '{}' kan ikke bruges til '{}': {}"),
    ("The value '{}' is invalid for '{}'", "Værdien '{}' kan ikke bruges til '{}'"),
    (
      "Can't generate completion scripts for '{}'.\nPlease use --generate-completion-script=<shell> with one of:\n{}",
      "Der kan ikke laves et script til '{}'.\nSkriv --generate-completion-script=<shell> med en af disse:\n{}"
    ),
    (
      "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n{}",
      "Skallen er ikke en, der kan laves et script til.\nSkriv --generate-completion-script=<shell> med en af disse:\n{}"
    ),
  ]

  /// Returns the Danish text with what stands for `{}` in the English one; nil if the pattern does not fit the whole message.
  private static func filled(
    _ danish: String, from message: Substring, as pattern: String
  ) -> String? {
    let pieces = pattern.split(separator: "{}", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, message.hasPrefix(first) else {
      return nil
    }
    guard pieces.count > 1 else { return message == first ? danish : nil }
    var rest = message.dropFirst(first.count)
    var parts: [Substring] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return nil }
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    parts.append(rest.dropLast(last.count))
    let words = danish.split(separator: "{}", omittingEmptySubsequences: false)
    return zip(words, parts + [""]).map { $0 + $1 }.joined()
  }
}
