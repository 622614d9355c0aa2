import TorvAccess
import TorvDiagnostics
import TorvSite

/// Members as the rows of a table, with words for people, or as objects for programs.
struct MemberRecords {
  let members: [Site.PageIndex]
  let site: Site
  /// The secret that the access codes are derived from; nil if they are not printed.
  let secret: MembersSecret?

  /// The rows of a CSV table, the names of the columns first.
  func rows(decimalMark: DecimalMark) -> [[String]] {
    let names = Self.columns + (secret == nil ? [] : Self.codeColumns)
    return [names] + records.map { record in row(of: record, decimalMark) }
  }

  var objects: [JSONValue] { records.map(object) }

  private static let columns = [
    "slug", "name", "category", "municipality", "joined", "left", "size", "band", "yearlyFee",
    "contact",
    "website", "url", "fictional",
  ]

  private static let codeColumns = ["code", "link"]

  /// A member with its page.
  private struct Record {
    let index: Site.PageIndex
    let page: Page
    let member: Member
    let band: FeeScale.Band?
    let access: MemberAccess?
  }

  private var records: [Record] {
    members.compactMap { index in
      let page = site.pages[index]
      guard case .member(let member) = page.content else { return nil }
      return Record(
        index: index, page: page, member: member, band: band(of: member),
        access: secret.flatMap { secret in
          member.isCurrent(on: site.today) ? MemberAccess(index, in: site, secret: secret) : nil
        })
    }
  }

  /// Returns the band of a current member in the year of today; nil if the fee can't be determined.
  private func band(of member: Member) -> FeeScale.Band? {
    guard member.isCurrent(on: site.today),
      case .known(let band) = site.finances?.fee(of: member, in: site.today.year)
    else { return nil }
    return band
  }

  private func row(of record: Record, _ decimalMark: DecimalMark) -> [String] {
    let (page, member) = (record.page, record.member)
    let category = site.memberCategory(member.category)
    let municipality = member.municipality.map { site.municipality($0)?.name ?? $0.text }
    let fee = record.band.map { "\($0.fee.asMoney)" }
    let band = record.band.map { told(words(for: $0, counting: category?.basis)) }
    let cells: [String?] = [
      page.id.slug.text, page.title, category?.name ?? member.category.text, municipality,
      "\(member.joined)", member.left.map { "\($0)" }, member.size.map { "\($0)" }, band,
      decimalMark == .comma ? fee?.replacing(".", with: ",") : fee, member.contact?.text,
      member.website?.text, url(of: record), member.isFictional ? "true" : "false",
    ]
    let codes = secret == nil ? [] : [record.access?.code.text, record.access?.link]
    return (cells + codes).map { $0 ?? "" }
  }

  private func object(_ record: Record) -> JSONValue {
    let member = record.member
    let size: JSONValue = member.size.map(JSONValue.integer) ?? .null
    let fee: JSONValue = record.band.map { .number("\($0.fee.asMoney)") } ?? .null
    let own = JSONValue.object([
      "slug": .text(record.page.id.slug.text), "name": .text(record.page.title),
      "category": .text(member.category.text), "municipality": .optional(member.municipality?.text),
      "joined": .text("\(member.joined)"), "left": .optional(member.left.map { "\($0)" }),
      "size": size, "band": record.band.map(object) ?? .null, "yearlyFee": fee,
      "contact": .optional(member.contact?.text), "website": .optional(member.website?.text),
      "url": .text(url(of: record)), "fictional": .boolean(member.isFictional),
    ])
    guard secret != nil else { return own }
    return own.adding(
      .object([
        "code": .optional(record.access?.code.text), "link": .optional(record.access?.link),
      ]))
  }

  private func object(_ band: FeeScale.Band) -> JSONValue {
    .object([
      "from": .integer(band.from.value), "to": band.to.map { .integer($0.value) } ?? .null,
    ])
  }

  private func url(of record: Record) -> String {
    site.absoluteURL(site.relations[record.index].path)
  }

  /// Returns the sizes of a band in words: «25.000–49.999 indbyggere».
  private func words(for band: FeeScale.Band, counting basis: FeeBasis?) -> Message {
    guard let sizes = band.sizes else { return "all sizes" }
    return switch basis {
    case .inhabitants: "\(sizes) inhabitants"
    case .turnover: "\(sizes) \(site.settings.currency.unit) a year"
    case .employees: "\(sizes) employees"
    case nil: sizes
    }
  }
}
