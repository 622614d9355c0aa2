import TorvSite

/// Divides values into five groups with about as many in each, for the colours of a map.
struct QuantileScale {
  /// The number of groups, which are counted from 1.
  private static let groups = 5

  private let sorted: [DecimalNumber]

  init(_ values: [DecimalNumber]) {
    sorted = values.sorted()
  }

  /// Returns the group of one of the values, from 1; equal values are in one group.
  func step(of value: DecimalNumber) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return 1 + min(low, max(0, sorted.count - 1)) * Self.groups / max(1, sorted.count)
  }

  /// Returns what each step stands for: no value, then the least and the greatest value of each group.
  func legend(none: String, text: (DecimalNumber) -> String) -> [String] {
    var legend = [none] + Array(repeating: "", count: Self.groups)
    for group in Dictionary(grouping: sorted, by: step) {
      guard let least = group.value.first, let greatest = group.value.last else { continue }
      let (from, to) = (text(least), text(greatest))
      legend[group.key] =
        from == to ? from : to.hasPrefix("\u{2212}") ? "\(from) til \(to)" : "\(from)–\(to)"
    }
    return legend
  }
}
