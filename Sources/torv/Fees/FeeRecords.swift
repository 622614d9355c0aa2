import TorvDiagnostics
import TorvSite

/// The lines of a list of fees for programs: amounts as plain numbers, a field without a value empty or null.
struct FeeRecords {
  let list: FeeList
  let site: Site

  /// The rows of a CSV table, the names of the columns first.
  var rows: [[String]] {
    let records = list.lines.map(fields)
    return [Self.columns] + records.map { fields in fields.map { Self.text($0.1) } }
  }

  var objects: [JSONValue] { list.lines.map { JSONValue.object(fields($0)) } }

  private static let columns = [
    "year", "slug", "title", "category", "joined", "left", "size", "basis", "bandFrom", "bandTo",
    "yearlyFee", "part", "whole", "fee", "currency", "reason", "fictional",
  ]

  private func fields(_ line: FeeList.Line) -> [(String, JSONValue)] {
    let (page, member) = (site.pages[line.page], line.member)
    let band: FeeScale.Band? = if case .known(let band) = line.fee { band } else { nil }
    let reason = FeeReason(line: line, year: list.year, site: site).message
    let values: [JSONValue] = [
      .integer(list.year), .text(page.id.slug.text), .text(page.title),
      .text(member.category.text), .text("\(member.joined)"),
      .optional(member.left.map { "\($0)" }), number(member.size),
      .optional(site.memberCategory(member.category)?.basis.rawValue),
      number(band?.from.value), number(band?.to?.value), number(band?.fee),
      .integer(line.part.count), .integer(line.part.whole), number(line.amount),
      .text(site.settings.currency.rawValue), .text(told(reason)),
      .boolean(member.isFictional),
    ]
    return Array(zip(Self.columns, values))
  }

  private func number(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }

  private func number(_ amount: DecimalNumber?) -> JSONValue {
    amount.map { .number("\($0.asMoney)") } ?? .null
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .text(let text), .number(let text): text
    case .null: ""
    case .boolean, .integer, .list, .members: value.string
    }
  }
}
