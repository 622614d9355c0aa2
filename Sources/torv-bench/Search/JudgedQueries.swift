import Glibc
import TorvSearch

/// Queries that readers type, each with the pages that it should find, and how well a search does on them.
struct JudgedQueries {
  let queries: [Query]

  /// A query with the grades of pages by their paths: 3 what the reader looks for, 2 clearly to the point, 1 useful too.
  struct Query {
    /// What makes it hard, such as `spelling` or `question`.
    let group: String
    let text: String
    let grades: [String: Int]

    fileprivate var best: Int { grades.values.max() ?? 0 }
  }

  /// How well a search does, each from 0 to 1.
  struct Measures {
    var count = 0.0
    /// Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), with gains of 2^grade - 1.
    var gain = 0.0
    /// How often the first result has the best grade of the query.
    var success = 0.0
    /// How often one of the first three has it.
    var successInThree = 0.0
    /// The share of the pages graded 2 or 3 that are among the first ten.
    var recall = 0.0

    fileprivate mutating func add(_ other: Measures) {
      count += other.count
      gain += other.gain
      success += other.success
      successInThree += other.successInThree
      recall += other.recall
    }

    fileprivate var mean: Measures {
      Measures(
        count: count, gain: gain / count, success: success / count,
        successInThree: successInThree / count, recall: recall / count)
    }
  }

  /// Reads lines of a group, a query and `path=grade` for each page, with tabs between the three.
  init(_ text: String) {
    queries = text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      guard parts.count == 3 else { return nil }
      let grades = parts[2].split(separator: " ").compactMap { judgment -> (String, Int)? in
        guard let sign = judgment.lastIndex(of: "="),
          let grade = Int(judgment[judgment.index(after: sign)...])
        else { return nil }
        return (String(judgment[..<sign]), grade)
      }
      return Query(
        group: String(parts[0]), text: String(parts[1]),
        grades: Dictionary(grades) { first, _ in first })
    }
  }

  /// Returns the measures of a search, which returns the paths that it finds, for all queries and for each group.
  func measures(of search: (String) throws -> [String]) rethrows -> (
    all: Measures, groups: [(String, Measures)]
  ) {
    var all = Measures()
    var groups: [String: Measures] = [:]
    for query in queries {
      let measures = Self.measures(of: Array(try search(query.text).prefix(10)), for: query)
      all.add(measures)
      groups[query.group, default: Measures()].add(measures)
    }
    return (all.mean, groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value.mean) })
  }

  private static func measures(of found: [String], for query: Query) -> Measures {
    let grades = found.map { query.grades[$0] ?? 0 }
    let ideal = gain(query.grades.values.sorted(by: >).prefix(10))
    let relevant = query.grades.values.count { $0 >= 2 }
    return Measures(
      count: 1, gain: ideal > 0 ? gain(grades[...]) / ideal : 0,
      success: grades.first == query.best ? 1 : 0,
      successInThree: grades.prefix(3).contains(query.best) ? 1 : 0,
      recall: relevant > 0 ? Double(grades.count { $0 >= 2 }) / Double(min(10, relevant)) : 1)
  }

  private static func gain(_ grades: ArraySlice<Int>) -> Double {
    grades.enumerated().reduce(0) { sum, entry in
      sum + (exp2(Double(entry.element)) - 1) / log2(Double(entry.offset + 2))
    }
  }
}
