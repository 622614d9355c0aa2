/// Pairs the `~~` runs among the texts of one parent, as GFM pairs its strikethrough marks.
enum DeletionPairs {
  /// Two `~` in a row in a text node.
  struct Run {
    let node: Int
    let range: Range<Int>
  }

  /// Returns the marks of the runs that have a partner, with their text nodes; O(runs).
  ///
  /// The runs must be in the order of their nodes among the parent's children.
  static func marks(
    pairing runs: [Run], in parent: Int, of tree: MarkdownTree
  ) -> [(node: Int, mark: TextMark)] {
    var marks: [(node: Int, mark: TextMark)] = []
    var waiting: [Run] = []
    for run in runs {
      let flanks = flanks(run.range, in: run.node, of: tree)
      if flanks.right, let open = waiting.popLast() {
        marks.append((open.node, TextMark(kind: .deletionStart, range: open.range)))
        marks.append((run.node, TextMark(kind: .deletionEnd, range: run.range)))
      } else if flanks.left {
        waiting.append(run)
      }
    }
    return marks
  }

  /// Returns the runs of exactly two `~` in a text node.
  static func runs(of node: Int, in tree: MarkdownTree) -> [Run] {
    var runs: [Run] = []
    let text = tree.nodes[node].text
    var index = text.lowerBound
    while let range = nextRun(in: index..<text.upperBound, of: tree.bytes) {
      index = range.upperBound
      if range.count == 2 { runs.append(Run(node: node, range: range)) }
    }
    return runs
  }

  private static func nextRun(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    guard let start = bytes[range].firstIndex(of: UInt8(ascii: "~")) else { return nil }
    var end = start + 1
    while end < range.upperBound, bytes[end] == UInt8(ascii: "~") { end += 1 }
    return start..<end
  }

  /// Returns whether a run is left-flanking (may open) and right-flanking (may close), by CommonMark's rule.
  private static func flanks(
    _ run: Range<Int>, in child: Int, of tree: MarkdownTree
  ) -> (left: Bool, right: Bool) {
    let (before, after) = Neighbour.around(run, in: child, of: tree)
    let left = after != .space && (after != .punctuation || before != .letter)
    let right = before != .space && (before != .punctuation || after != .letter)
    return (left, right)
  }
}
