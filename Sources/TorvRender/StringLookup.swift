import TorvDiagnostics

/// Looks up texts by key, and remembers the keys that were requested and those that were missing.
struct StringLookup {
  private let byKey: [String: String]
  private let lists: [String: [Strings.Text]]
  private(set) var missing: [String] = []
  /// The lists that have too few texts or too many.
  private(set) var wrongLists: [WrongList] = []
  private var asked: [String: [String]] = [:]
  private var patterns: Set<String> = []

  /// A list that does not have as many texts as there are things to name.
  struct WrongList {
    let key: String
    let count: Int
    let expected: Int
    /// The place of its last text; nil if the list is the installed one.
    let range: Range<Int>?
  }

  /// The keys that were requested.
  var keys: Set<String> { Set(asked.keys) }

  init(_ texts: [Strings.Text]) {
    byKey = Dictionary(
      texts.map { ($0.key, $0.value.value) }, uniquingKeysWith: { first, _ in first })
    lists = Dictionary(grouping: texts.filter(\.isListed)) { text in
      text.key.split(separator: ".").dropLast().joined(separator: ".")
    }
  }

  /// Returns the names that may appear in braces in a text; none if no view uses the text.
  func placeholders(of key: String) -> [String] { asked[key] ?? [] }

  /// Returns whether the text needs all of its placeholders.
  func isPattern(_ key: String) -> Bool { patterns.contains(key) }

  /// Returns the text for the key, whose placeholders views fill in.
  subscript(key: String, filledWith placeholders: [String] = []) -> String {
    mutating get {
      asked[key] = placeholders
      guard let text = byKey[key], !text.allSatisfy(\.isWhitespace) else {
        missing.append(key)
        return ""
      }
      return text
    }
  }

  /// Returns the pattern for the key, which needs all placeholders.
  mutating func pattern(_ key: String, _ placeholders: [String]) -> TextPattern {
    patterns.insert(key)
    return TextPattern(self[key, filledWith: placeholders], placeholders: placeholders)
  }

  /// Returns a mark, such as a decimal comma; it may be a blank.
  mutating func mark(_ key: String) -> String {
    asked[key] = []
    guard let text = byKey[key], !text.isEmpty else {
      missing.append(key)
      return ""
    }
    return text
  }

  /// Returns the texts of a list; one that is not listed in the file itself is taken whole from the installed one.
  mutating func list(_ key: String, count: Int) -> [String] {
    let all = lists[key] ?? []
    let own = all.filter { !$0.isInstalled }
    let texts = own.isEmpty ? all : own
    for number in 1...count { asked["\(key).\(number)"] = [] }
    guard !texts.isEmpty else {
      missing.append(key)
      return []
    }
    if texts.count != count {
      wrongLists.append(
        WrongList(key: key, count: texts.count, expected: count, range: own.last?.value.range))
    }
    for text in texts where text.value.value.allSatisfy(\.isWhitespace) { missing.append(text.key) }
    return texts.map(\.value.value)
  }
}

extension Strings.Text {
  /// Whether the text is an entry of a list: the last part of its key is a number.
  fileprivate var isListed: Bool {
    key.split(separator: ".").last?.allSatisfy(\.isNumber) == true
  }
}
