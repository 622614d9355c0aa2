/// Short names for the squares of a map, of at most five characters.
package enum TileCodes {
  private static let longest = 5

  /// Returns a short name for each name, in the same order: the name itself if it is short, else its beginning, or
  /// its first and last letters if several names begin alike.
  package static func codes(for names: [String]) -> [String] {
    let beginnings = names.map(beginning)
    var uses: [String: Int] = [:]
    for beginning in beginnings { uses[beginning, default: 0] += 1 }
    return zip(names, beginnings).map { name, beginning in
      uses[beginning, default: 0] > 1 && name.count > longest ? ends(of: name) : beginning
    }
  }

  /// `Vejle`, `Viborg` as `Vibo`, `Ikast-Brande` as `Ik-Br`.
  private static func beginning(of name: String) -> String {
    guard name.count > longest else { return name }
    let parts = name.split(separator: "-")
    if parts.count == 2 { return parts.map { String($0.prefix(2)) }.joined(separator: "-") }
    return String(name.prefix(4))
  }

  /// `Frederikshavn` as `Fhavn`.
  private static func ends(of name: String) -> String { String(name.prefix(1) + name.suffix(4)) }
}
