/// The footnotes of a text: which are defined, which are referred to, and in what order.
struct Footnotes {
  struct Note {
    let definition: FootnoteDefinition
    /// The list item that contains its text.
    let item: Int
    /// Its number by the order of first references; nil until the first reference.
    var number: Int?
    var references = 0
  }

  var notes: [Note] = []
  /// The notes that are referred to, by number.
  var order: [Int] = []
  /// By list item: the note that it contains.
  private(set) var noteOfItem: [Int: Int] = [:]
  private(set) var noteOfKey: [String: Int] = [:]

  var isEmpty: Bool { notes.isEmpty }

  /// Adds a note; returns false if its label is taken.
  mutating func add(_ definition: FootnoteDefinition, item: Int) -> Bool {
    noteOfItem[item] = notes.count
    let isNew = noteOfKey[definition.key] == nil
    if isNew { noteOfKey[definition.key] = notes.count }
    notes.append(Note(definition: definition, item: item))
    return isNew
  }

  /// Counts a reference; returns the note's number and its number of references so far.
  mutating func refer(to note: Int) -> (number: Int, count: Int) {
    notes[note].references += 1
    if let number = notes[note].number { return (number, notes[note].references) }
    order.append(note)
    notes[note].number = order.count
    return (order.count, 1)
  }
}
