import TorvDiagnostics
import TorvSite

/// The reason of a member's fee in words: «Kommune med 20.000–49.999 indbyggere, 10 af 12 måneder».
struct FeeReason {
  let line: FeeList.Line
  let year: Int
  let site: Site

  var message: Message {
    let category = site.memberCategory(line.member.category)
    let name = category?.name ?? line.member.category.text
    return switch line.fee {
    case .known(let band): shared(whole(band, name, category?.basis))
    case .unknownSize: "\(name): \(missing(category?.basis))"
    case .noScale: "\(name): membership.yml has no fee for \(year)"
    }
  }

  /// Returns the reason of the fee for a whole year.
  private func whole(_ band: FeeScale.Band, _ name: String, _ basis: FeeBasis?) -> Message {
    guard let basis, let sizes = band.sizes else { return "\(name), whatever its size" }
    return switch basis {
    case .inhabitants: "\(name) with \(sizes) inhabitants"
    case .turnover: "\(name) with a yearly turnover of \(sizes) \(site.settings.currency.unit)"
    case .employees: "\(name) with \(sizes) employees"
    }
  }

  private func missing(_ basis: FeeBasis?) -> Message {
    switch basis {
    case .inhabitants: "'size' is missing, the number of inhabitants"
    case .turnover: "'size' is missing, the yearly turnover"
    case .employees: "'size' is missing, the number of employees"
    case nil: "'size' is missing"
    }
  }

  /// Returns the reason with the part of the year, unless that is all of it.
  private func shared(_ reason: Message) -> Message {
    let part = line.part
    if part.count == part.whole { return reason }
    return part.whole == 12
      ? "\(reason), \(part.count) of 12 months" : "\(reason), \(part.count) of \(part.whole) days"
  }
}

extension FeeScale.Band {
  /// Its sizes, such as «20.000–49.999» or «mindst 50.000»; nil if it includes members of all sizes.
  var sizes: Message? {
    let from = NumberNotation.danish.text(from.value)
    guard let to else { return self.from.value > 0 ? "at least \(from)" : nil }
    return Message(verbatim: "\(from)–\(NumberNotation.danish.text(to.value))")
  }
}

extension Currency {
  /// The unit behind an amount, as it is used where there is one currency only.
  var unit: String {
    switch self {
    case .danishKrone, .swedishKrona, .norwegianKrone: "kr."
    case .euro: "euro"
    case .poundSterling: "pund"
    case .dollar: "dollar"
    }
  }
}
