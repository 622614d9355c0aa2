import TorvFigures
import TorvSite

/// The colours of a dataset's map.
///
/// Values of one sign are divided into five groups of about equal size. If some values are below zero, the colour
/// changes at zero and gets darker with the distance from it, in thirds of the greatest distance on either side, so
/// that a loss and a gain of the same size look equally large.
struct FigureScale {
  private let sorted: [DecimalNumber]
  private let better: Dataset.Column.Direction?
  /// Whether some values are below zero.
  let isSigned: Bool
  private let largest: Double

  init(_ values: [DecimalNumber], better: Dataset.Column.Direction? = nil) {
    sorted = values.sorted()
    self.better = better
    isSigned = sorted.first.map { $0 < DecimalNumber(0) } ?? false
    largest = values.map { abs($0.approximation) }.max() ?? 0
  }

  /// Returns the colour of one of the values; equal values have the same colour.
  func shade(of value: DecimalNumber) -> TileMap.Shade {
    guard isSigned else { return .step(group(of: value)) }
    guard value != DecimalNumber(0) else { return .zero }
    let tone = Tone.of(belowZero: value < DecimalNumber(0), isLowBetter: better == .down)
    let share = abs(value.approximation) / largest * Double(TileMap.lastSignedStep)
    return .signed(tone, Int(share.rounded(.up)))
  }

  private func group(of value: DecimalNumber) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return 1 + min(low, max(0, sorted.count - 1)) * TileMap.lastStep / max(1, sorted.count)
  }

  /// Returns the meanings of the colours, from no value to the highest: the lowest and the highest value of each
  /// colour, and the words for both ends of the scale.
  func legend(
    none: String, ends: (low: String, high: String)?, in format: TextFormat,
    text: (DecimalNumber) -> String
  ) -> [TileMap.LegendEntry] {
    let groups = sorted.chunked { shade(of: $0) }
    let entries = groups.enumerated().map { place, group in
      let (from, to) = (text(group.values[0]), text(group.values[group.values.count - 1]))
      let range = from == to ? from : format.range(from: from, to: to)
      let word =
        groups.count < 2
        ? nil : place == 0 ? ends?.low : place == groups.count - 1 ? ends?.high : nil
      return TileMap.LegendEntry(group.shade, word.map { "\(range): \($0)" } ?? range)
    }
    return [TileMap.LegendEntry(.none, none)] + entries
  }
}

extension [DecimalNumber] {
  /// Returns runs of adjacent values with the same shade.
  fileprivate func chunked(
    by shade: (DecimalNumber) -> TileMap.Shade
  ) -> [(shade: TileMap.Shade, values: [DecimalNumber])] {
    reduce(into: []) { runs, value in
      let shade = shade(value)
      if runs.last?.shade == shade {
        runs[runs.count - 1].values.append(value)
      } else {
        runs.append((shade, [value]))
      }
    }
  }
}
