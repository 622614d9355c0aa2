/// A GFM pipe table: the lines of a paragraph from the one above the delimiter row on.
struct Table {
  enum Alignment {
    case none, left, center, right
  }

  struct Cell {
    /// Its text in the file, without white space around it.
    let range: Range<Int>
    /// The node that holds its inline nodes; nil where it is empty.
    var node: Int?
    /// The line on which it was parsed, in the text made of all cells.
    var line = 0
  }

  /// The text of the paragraph above the table, if there is any.
  var lead: TableLead?
  let alignments: [Alignment]
  /// All cells row by row, the header first; each row has as many as there are columns.
  var cells: [Cell]
  /// Whether the paragraph was a heading by the `---` below it, which GFM takes for a rule.
  let endsWithRule: Bool
  /// What the rows hold beyond the last column, which GFM leaves out.
  let surplus: [Range<Int>]

  var columnCount: Int { alignments.count }
}

/// The lines of a paragraph above a table, which are a paragraph of their own.
struct TableLead {
  /// The bytes of each line in the file, with its line end.
  let lines: [Range<Int>]
  var node: Int?
  /// The line on which it was parsed, in the text made of all cells.
  var line = 0
}
