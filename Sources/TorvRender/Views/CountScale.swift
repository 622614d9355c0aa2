import TorvFigures

/// The colour steps for counts; the largest count has the strongest colour.
struct CountScale {
  private let largest: Int

  init(largest: Int) {
    self.largest = largest
  }

  /// The number of consecutive counts that share a step.
  private var width: Int { max(1, (largest + TileMap.lastStep - 1) / TileMap.lastStep) }

  /// Returns the colour of a count.
  func shade(of count: Int) -> TileMap.Shade { count > 0 ? .step(step(of: count)) : .none }

  /// Returns the step of a count; 0 for a count of 0.
  func step(of count: Int) -> Int {
    guard count > 0 else { return 0 }
    return max(1, TileMap.lastStep - (largest - count) / width)
  }

  /// Returns the meanings of the colours, from zero to the largest count, leaving out steps without counts.
  func legend(none: String, in format: TextFormat) -> [TileMap.LegendEntry] {
    let steps = (1...TileMap.lastStep).compactMap { step -> TileMap.LegendEntry? in
      let last = largest - (TileMap.lastStep - step) * width
      let first = max(1, step == 1 ? 1 : last - width + 1)
      guard last >= first else { return nil }
      return TileMap.LegendEntry(
        .step(step),
        last == first
          ? format.number(last)
          : format.range(from: format.number(first), to: format.number(last)))
    }
    return [TileMap.LegendEntry(.none, none)] + steps
  }
}
