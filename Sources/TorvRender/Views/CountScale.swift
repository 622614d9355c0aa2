import TorvFigures

/// The steps of colour for numbers of things, the largest of which has the strongest.
struct CountScale {
  private let largest: Int

  init(largest: Int) {
    self.largest = largest
  }

  /// How many numbers share a step.
  private var width: Int { max(1, (largest + TileMap.lastStep - 1) / TileMap.lastStep) }

  /// Returns the colour of a number.
  func shade(of count: Int) -> TileMap.Shade { count > 0 ? .step(step(of: count)) : .none }

  /// Returns the step of a number, 0 for nothing.
  func step(of count: Int) -> Int {
    guard count > 0 else { return 0 }
    return max(1, TileMap.lastStep - (largest - count) / width)
  }

  /// Returns what the colours stand for, from nothing to the largest; a step without numbers is left out.
  func legend(none: String, number: (Int) -> String) -> [TileMap.LegendEntry] {
    let steps = (1...TileMap.lastStep).compactMap { step -> TileMap.LegendEntry? in
      let last = largest - (TileMap.lastStep - step) * width
      let first = max(1, step == 1 ? 1 : last - width + 1)
      guard last >= first else { return nil }
      return TileMap.LegendEntry(
        .step(step), last == first ? number(last) : "\(number(first))–\(number(last))")
    }
    return [TileMap.LegendEntry(.none, none)] + steps
  }
}
