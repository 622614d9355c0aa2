import TorvDiagnostics
import TorvSite

/// The coverage matrix as text of at most 100 columns: a line for each actor under each recommendation.
struct CoverageTable {
  let coverage: Coverage
  let kinds: [PageKind]
  let site: Site

  private static let width = 100
  /// The width of the longest actor, with its mark and the indent.
  private static let labelWidth = 17

  /// The table, with a legend below it.
  var text: String {
    var lines = [row("", heads)]
    for row in coverage.rows {
      lines.append(title(of: row))
      lines += row.cells.map(line)
    }
    let legend: Message =
      "* the recommendation is addressed to the actor; . stands for no page elsewhere"
    lines += ["", told(legend), told(summary)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(of row: Coverage.Row) -> String {
    let title = Self.right(String(row.number), 2) + "  " + site.pages[row.page].title
    guard title.count > Self.width else { return title }
    return title.prefix(Self.width - 2) + " …"
  }

  private func line(_ cell: Coverage.Cell) -> String {
    let counts = kinds.map(cell.pages)
    let total = counts.reduce(0, +)
    let texts = (counts + [total]).map { $0 == 0 && !cell.isAddressed ? "." : String($0) }
    return row("    \(cell.isAddressed ? "*" : " ") \(cell.actor.rawValue)", texts)
  }

  private var heads: [String] { kinds.map(\.rawValue) + [told("total")] }

  private func row(_ label: String, _ values: [String]) -> String {
    label + String(repeating: " ", count: max(0, Self.labelWidth - label.count))
      + zip(heads, values).map { head, value in "  " + Self.right(value, head.count) }.joined()
  }

  private var summary: Message {
    let addressed = coverage.addressed
    let filled = addressed.count { cell in kinds.contains { cell.pages(of: $0) > 0 } }
    let fields = addressed.flatMap { cell in kinds.map(cell.pages) }
    let all: Message = "\(filled) of \(addressed.count) addressed cells have a page"
    return kinds.count == 1
      ? all : "\(all); by kind \(fields.count { $0 > 0 }) of \(fields.count) have one"
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
