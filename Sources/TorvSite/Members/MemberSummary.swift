/// The plain summary of a member that nobody has written one for, such as «Handelsforening i Vejle Kommune.».
struct MemberSummary {
  let category: MemberCategory?
  let municipality: Municipality?
  let joined: CalendarDate?
  let isFictional: Bool
  let country: Country

  var text: String {
    guard let municipality, category?.slug.text != StandardCategory.kommune.rawValue else {
      return joined.map { "\(subject), medlem siden \($0.year)." } ?? "\(subject)."
    }
    return "\(subject) i \(name(of: municipality))."
  }

  /// The category in words: «Handelsforening», «Opdigtet handelsforening».
  private var subject: String {
    let isOther = category?.slug.text == StandardCategory.andet.rawValue
    let word = isOther ? "Organisation" : category?.name ?? "Medlem"
    return isFictional ? "Opdigtet \(word.lowercasedFirst)" : word
  }

  /// Returns the municipality as its own name has it; those of other countries have names of their own.
  private func name(of municipality: Municipality) -> String {
    guard country == .denmark else { return municipality.name }
    return switch municipality.name {
    case "København": "Københavns Kommune"
    case "Bornholm": "Bornholms Regionskommune"
    default: "\(municipality.name) Kommune"
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
