import Glibc

/// The numbers that decide the order of results: BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework:
/// BM25 and Beyond", 2009), with what docs/SEARCH.md adds to it.
enum Ranking {
  /// How much a word in each field counts, in the order of ``Field``.
  private static let fieldWeights: [Double] = [13, 3, 3.5, 1.2, 1]
  /// How much the length of each field counts against it: 0 not at all, 1 in full.
  private static let lengthWeights: [Double] = [0.35, 0.4, 0.5, 0.6, 0.3]
  /// Where more uses of a word begin to count little.
  private static let saturation = 9.0
  /// How much a part of a compound counts, compared with the whole word.
  static let partWeight = 0.45

  /// Returns how much a word in each field of a document counts.
  static func factors(_ lengths: FieldCounts, averages: [Double]) -> [Double] {
    Field.allCases.map { field in
      let share = lengthWeights[field.rawValue]
      return fieldWeights[field.rawValue]
        / (1 - share + share * Double(lengths[field]) / averages[field.rawValue])
    }
  }

  /// Returns how much a document says about a term, from 1 to 255.
  static func impact(of weight: Double) -> UInt8 {
    UInt8(max(1, min(255, (255 * weight / (weight + saturation)).rounded())))
  }

  /// Returns how rare a term is, in 64ths.
  static func rarity(documents: Int, of count: Int) -> Int {
    let odds = (Double(count - documents) + 0.5) / (Double(documents) + 0.5)
    return max(1, Int((64 * log1p(max(0, odds))).rounded()))
  }
}
