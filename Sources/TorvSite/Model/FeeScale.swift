package import TorvDiagnostics

/// The yearly fees of the members of a category, by size, from a year on.
package struct FeeScale: Sendable {
  package internal(set) var category: MemberCategory
  /// The first year that it counts in, until a later scale of the category takes its place; nil if it counts from
  /// always.
  package let from: Located<Int>?
  /// The places of the category's slug, its name and its basis.
  let ranges: (category: Range<Int>, title: Range<Int>?, basis: Range<Int>)
  /// From the smallest members to the largest, without gaps or overlaps.
  package let bands: [Band]

  /// A range of sizes whose members pay the same fee.
  package struct Band: Hashable, Sendable {
    package let from: Located<Int>
    /// The largest size in the band; nil in the last band, which is open-ended.
    package let to: Located<Int>?
    package let fee: DecimalNumber

    /// Returns whether the band includes members of the size.
    package func contains(_ size: Int) -> Bool {
      from.value <= size && to.map { size <= $0.value } ?? true
    }
  }

  /// Returns the band of a member; nil if the fee depends on a size that is not known.
  package func band(ofSize size: Int?) -> Band? {
    guard let size else { return bands.count == 1 ? bands[0] : nil }
    return bands.first { $0.contains(size) }
  }
}

/// The unit that a member's size is counted in.
package enum FeeBasis: String, EnumeratedValue {
  case inhabitants = "indbyggere"
  case turnover = "omsaetning"
  case employees = "ansatte"

  package static let danishNames: KeyValuePairs<String, Self> = [
    "indbyggere": .inhabitants, "omsætning": .turnover, "ansatte": .employees,
    "indbygger": .inhabitants, "indbyggertal": .inhabitants, "inhabitants": .inhabitants,
    "turnover": .turnover, "medarbejdere": .employees, "employees": .employees,
  ]
}

extension FeeScale: FieldGroup {
  static let category = Field<Slug>.required(
    "category", "Medlemmernes kategori", example: "kommune")
  static let title = Field<String>.optional(
    "title", "Kategoriens navn; kræves for en kategori, som Torv ikke kender", example: "Kommune")
  static let from = Field<Int>.optional(
    "from", "Det første år, satserne gælder; uden det gælder de fra begyndelsen", example: "2027"
  ).within(MembershipFinances.years)
  static let basis = Field<FeeBasis>.required(
    "basis", "Det, størrelsen tælles i: indbyggere, omsaetning eller ansatte",
    example: "indbyggere")
  static let bands = Field<[Band]>.required("bands", "Trinnene fra de mindste til de største")

  package static let fields: [FieldDeclaration] = .of(category, title, from, basis, bands)

  package init?(from fields: inout FieldReader) {
    let slug = fields.located(Self.category)
    let title = fields.located(Self.title)
    from = fields.located(Self.from)
    let basis = fields.located(Self.basis)
    let problems = fields.problems.count
    bands = fields[Self.bands]
    // A band that could not be read would look like a gap.
    if fields.problems.count == problems { Self.check(bands, in: &fields) }
    // A year that could not be read would look like one that isn't there.
    guard let slug, let basis, from != nil || !fields.holds(Self.from) else { return nil }
    category = MemberCategory(slug: slug.value, title: title?.value, basis: basis.value)
    ranges = (slug.range, title?.range, basis.range)
  }

  /// Checks that the bands begin at 0 and follow each other without a gap, and that only the last one is open-ended.
  private static func check(_ bands: [Band], in fields: inout FieldReader) {
    var next = 0
    for (index, band) in bands.enumerated() {
      if index > 0, bands[index - 1].to == nil {
        fields.reportBand(band, afterOpen: bands[index - 1])
        return
      }
      if band.from.value != next { fields.reportBand(band, expectedFrom: next) }
      guard let to = band.to else { continue }
      if to.value < band.from.value {
        fields.report(
          .conflictingFields, "to \(to.value) lies below from \(band.from.value)", at: to.range,
          hint: "write a number from \(band.from.value) on")
      }
      next = max(next, to.value + 1)
    }
    if let to = bands.last?.to {
      fields.report(
        .conflictingFields,
        "the last band ends at \(to.value), so that members from \(next) on have no fee",
        at: to.range, hint: "remove 'to' from the last band")
    }
  }
}

extension FeeScale.Band: FieldGroup {
  /// Wider than any real size, and well within the limits of an `Int`.
  private static let sizes = 0...1_000_000_000_000_000

  static let from = Field<Int>.required(
    "from", "Den mindste størrelse på trinnet; det første begynder ved 0", example: "0"
  ).within(sizes)
  static let to = Field<Int>.optional(
    "to", "Den største størrelse på trinnet; det sidste har ingen", example: "24999"
  ).within(sizes)
  static let fee = Field<DecimalNumber>.required("fee", "Kontingentet om året", example: "12000")
    .amount()

  package static let fields: [FieldDeclaration] = .of(from, to, fee)

  package init?(from fields: inout FieldReader) {
    let from = fields.located(Self.from)
    to = fields.located(Self.to)
    let fee = fields[Self.fee]
    guard let from, let fee else { return nil }
    self.from = from
    self.fee = fee
  }
}

extension FieldReader {
  fileprivate mutating func reportBand(_ band: FeeScale.Band, afterOpen open: FeeScale.Band) {
    report(
      .conflictingFields,
      "the band from \(band.from.value) follows the one from \(open.from.value), which has no end",
      at: band.from.range, hint: "give the band from \(open.from.value) a 'to'")
  }

  fileprivate mutating func reportBand(_ band: FeeScale.Band, expectedFrom next: Int) {
    let from = band.from.value
    let message: Message =
      if next == 0 {
        "the first band begins at \(from) and not at 0"
      } else if from < next {
        "from \(from) overlaps the band that ends at \(next - 1)"
      } else {
        "from \(from) leaves a hole after \(next - 1), where the band before it ends"
      }
    report(.conflictingFields, message, at: band.from.range, hint: "write 'from: \(next)'")
  }
}
