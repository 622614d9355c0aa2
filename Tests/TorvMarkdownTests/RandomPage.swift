/// A random page composed of everything that editors write: marks, words, addresses, tables, lists, boxes, footnotes.
///
/// Each of its words occurs once, so that a test can tell whether one was lost or doubled. The same seed gives the
/// same page.
struct RandomPage {
  private(set) var text = ""
  /// The words that a reader must see.
  private(set) var words: [String] = []
  private var state: UInt64
  /// The destination after the text of some links; no reader sees it.
  static let destination = "(https://a.dk/_b_*c*)"
  private var footnotes = 0

  /// Creates a page with a known text.
  init(text: String, words: [String]) {
    self.text = text
    self.words = words
    state = 0
  }

  init(seed: UInt64) {
    state = seed &* 0xD1B5_4A32_D192_ED03 &+ 1
    for _ in 0..<(2 + next(6)) {
      text += block(depth: 0).joined(separator: "\n")
      text += next(3) == 0 ? "\n" : "\n\n"
    }
    let references = (0..<footnotes).map { " [^n\($0)]" }.joined()
    text += "\n\n\(word())\(references)\n"
    // If several pieces were generated, only one was used.
    words.removeAll { !text.contains($0) }
  }

  /// Returns a number below the bound (SplitMix64).
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

  private mutating func word() -> String {
    let word = "ord\(words.count)x"
    words.append(word)
    return word
  }

  // MARK: - Blocks

  private mutating func block(depth: Int) -> [String] {
    switch next(depth > 2 ? 5 : 11) {
    case 0, 1: return (0...next(3)).map { _ in line() }
    case 2: return (0...next(3)).map { _ in pick(["", "  ", "    ", "\t"]) + line() }
    case 3: return table()
    case 4: return [pick(["---", "===", "--", "-", "## \(word())", "2. \(word())", ""])]
    case 5: return quoted(block(depth: depth + 1) + (next(2) == 0 ? block(depth: depth + 1) : []))
    case 6: return quoted(["[!\(pick(["NOTE", "TIP", "CAUTION"]))]"] + block(depth: depth + 1))
    case 7: return item("- ", block(depth: depth + 1))
    case 8: return item("- ", ["[\(pick([" ", "x"]))] \(line())"] + block(depth: depth + 1))
    case 9: return item("1. ", block(depth: depth + 1))
    default:
      let number = footnotes
      footnotes += 1
      let note = item("    ", ["\(line())"] + block(depth: depth + 1))
      return ["[^n\(number)]: " + note[0].dropFirst(4)] + note.dropFirst()
    }
  }

  private func quoted(_ lines: [String]) -> [String] { lines.map { "> " + $0 } }

  private func item(_ mark: String, _ lines: [String]) -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    return [mark + lines[0]] + lines.dropFirst().map { $0.isEmpty ? $0 : indent + $0 }
  }

  private mutating func table() -> [String] {
    let columns = 1 + next(3)
    let delimiters = "|" + String(repeating: pick(["---|", ":-:|", "-:|"]), count: columns)
    var lines = [row(columns), delimiters]
    for _ in 0..<next(3) { lines.append(row(1 + next(columns))) }
    return (next(4) == 0 ? [line()] : []) + lines
  }

  private mutating func row(_ cells: Int) -> String {
    "|" + (0..<cells).map { _ in " \(line(pieces: 1 + next(3))) |" }.joined()
  }

  // MARK: - Text

  private mutating func line(pieces: Int? = nil) -> String {
    var line = word()
    for _ in 0..<(pieces ?? 1 + next(6)) {
      line += pick([" ", " ", "", "(", ")", ".", " »", "« ", "/"]) + piece()
    }
    return line + pick(["", ".", " \(word())"])
  }

  private mutating func piece() -> String {
    switch next(19) {
    case 0, 1: return word()
    case 2: return pick(["*", "**", "_", "__"])
    case 3: return "*\(word())*"
    case 4: return "**\(word())**"
    case 5: return "_\(word())_"
    case 6: return "~~\(word())~~"
    case 7: return "\(word())~~\(word())"
    case 8: return "`\(word())\(pick(["", "*", "_"]))`"
    case 9: return "[\(word())](side.md)"
    case 10: return "\\\(pick(["*", "_", "~", "`"]))\(word())"
    case 11: return "\(word())@\(word()).dk"
    case 12: return "[https://a.dk/_\(word())_]\(Self.destination)"
    case 13: return "<https://a.dk/_b_\(word())>"
    case 14: return "**\(word()) *\(word())* \(word())**"
    case 15: return footnotes > 0 ? "[^n\(next(footnotes))]" : word()
    case 16: return "~~\(word()) \(pick(["*", "_", "**"]))\(word())~~"
    default: return address()
    }
  }

  private mutating func address() -> String {
    var address = pick(["https://a.dk/", "http://a.dk/", "www.a.dk/"]) + word()
    for _ in 0..<next(4) {
      address += pick(["_", "*", "**", "~~", "/_", "(", ")_", "=*", "-_", "&", "."]) + word()
    }
    return address
  }
}
