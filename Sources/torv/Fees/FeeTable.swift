import TorvDiagnostics
import TorvSite

/// A list of fees as text: a line for each member, then the sums, and how they compare with the budget.
struct FeeTable {
  let list: FeeList
  let site: Site
  let finances: MembershipFinances

  private static let nameWidth = 36

  var text: String {
    guard !list.lines.isEmpty else {
      return told("nobody is a member in \(list.year)") + "\n" + ended(comparison)
    }
    let parts = [Self.aligned(members), Self.aligned(sums), remarks.map(told)]
    return parts.map { $0.map(ended).joined() }.joined(separator: "\n")
  }

  // MARK: - Tables

  /// A cell; numbers stand at the right of their column.
  private struct Cell {
    let text: String
    var isNumber = false
  }

  private var members: [[Cell]] {
    let head = [
      Cell(text: told("member")), Cell(text: told("size"), isNumber: true),
      Cell(text: told("fee in \(list.year)"), isNumber: true), Cell(text: told("reason")),
    ]
    return [head]
      + list.lines.map { line in
        [
          Cell(text: Self.shortened(site.pages[line.page].title)),
          Cell(text: line.member.size.map(NumberNotation.danish.text) ?? "–", isNumber: true),
          Cell(text: line.amount.map(price) ?? "–", isNumber: true),
          Cell(text: told(FeeReason(line: line, year: list.year, site: site).message)),
        ]
      }
  }

  private var sums: [[Cell]] {
    let head = [
      Cell(text: told("category")), Cell(text: told("members"), isNumber: true),
      Cell(text: told("fees"), isNumber: true),
    ]
    let rows = list.categories.map { entry in
      row(site.memberCategory(entry.category)?.name ?? entry.category.text, entry.sum)
    }
    return [head] + rows + [row(told("total"), list.total)]
  }

  private func row(_ title: String, _ sum: FeeList.Sum) -> [Cell] {
    [
      Cell(text: Self.shortened(title)),
      Cell(text: NumberNotation.danish.text(sum.members), isNumber: true),
      Cell(text: price(sum.amount), isNumber: true),
    ]
  }

  private func price(_ amount: DecimalNumber) -> String {
    "\(NumberNotation.danish.text(amount.asMoney))\u{A0}\(site.settings.currency.unit)"
  }

  private static func shortened(_ title: String) -> String {
    title.count > nameWidth ? title.prefix(nameWidth - 2) + " …" : title
  }

  /// Returns the rows as lines, whose columns are as wide as their widest cell.
  private static func aligned(_ rows: [[Cell]]) -> [String] {
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].text.count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, pair in
        let (cell, width) = pair
        let blanks = String(repeating: " ", count: width - cell.text.count)
        if cell.isNumber { return blanks + cell.text }
        return column == count - 1 ? cell.text : cell.text + blanks
      }
      return cells.joined(separator: "  ")
    }
  }

  // MARK: - Remarks

  private var remarks: [Message] {
    var remarks = Self.undetermined(list.total).map { [$0] } ?? []
    remarks.append(comparison)
    if finances.isExample {
      remarks.append("The fees and the budget are only an example ('example' in membership.yml).")
    }
    let fictional = list.lines.count { $0.member.isFictional }
    if fictional > 0 {
      remarks.append("\(fictional) of \(list.lines.count) members are invented examples.")
    }
    return remarks
  }

  /// Returns a sentence about the members whose fees are missing in the sum; nil if there are none.
  static func undetermined(_ sum: FeeList.Sum) -> Message? {
    switch sum.undetermined {
    case 0: nil
    case 1: "The fee of 1 member can't be determined and is not in the sums."
    case let count: "The fees of \(count) members can't be determined and are not in the sums."
    }
  }

  /// The comparison of the fees with the year's budget.
  private var comparison: Message {
    let fees = list.total.amount
    guard let budgeted = list.budgeted else {
      return "The fees give \(price(fees)); membership.yml has no budget for \(list.year)."
    }
    guard fees != budgeted else {
      return "The fees give \(price(fees)), as much as the budget counts on."
    }
    let (larger, smaller) = fees > budgeted ? (fees, budgeted) : (budgeted, fees)
    let difference = larger.subtracting(smaller).map(price) ?? "?"
    return fees > budgeted
      ? "The fees give \(price(fees)), the budget counts on \(price(budgeted)): \(difference) more."
      : "The fees give \(price(fees)), the budget counts on \(price(budgeted)): \(difference) less."
  }

  private func ended(_ line: String) -> String { line + "\n" }

  private func ended(_ message: Message) -> String { ended(told(message)) }
}
