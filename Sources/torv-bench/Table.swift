/// A table of text for the terminal: columns as narrow as their cells, aligned on the right.
struct Table {
  let title: String
  /// The columns' headings; each may have several lines.
  let headings: [[String]]
  var rows: [[String]] = []

  init(_ title: String, _ headings: [[String]]) {
    self.title = title
    self.headings = headings
  }

  /// Prints the table.
  func show() {
    let height = headings.map(\.count).max() ?? 0
    let heads = (0..<height).map { line in
      headings.map { lines in
        let index = line - (height - lines.count)
        return index < 0 ? "" : lines[index]
      }
    }
    let lines = heads + rows
    let widths = headings.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    print(title)
    for line in lines {
      let text = zip(line, widths).map { "  " + $0.padded(to: $1) }.joined()
      print(String(text.reversed().drop { $0 == " " }.reversed()))
    }
  }
}

extension String {
  /// The text with blanks before it.
  func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

extension Int {
  /// The number with a comma between thousands.
  var grouped: String {
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return self < 0 ? "-" + text : text
  }
}

extension Double {
  /// Returns the number with this many decimals, and a comma between thousands.
  func text(decimals: Int) -> String {
    guard isFinite else { return "–" }
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let units = Int((magnitude * Double(scale)).rounded())
    let sign = self < 0 && units > 0 ? "-" : ""
    guard decimals > 0 else { return sign + units.grouped }
    let fraction = String(units % scale)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\((units / scale).grouped).\(zeros)\(fraction)"
  }
}
