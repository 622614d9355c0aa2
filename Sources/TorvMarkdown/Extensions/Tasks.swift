/// The checkbox at the start of a list item that is a task.
enum TaskMark {
  case open, done
}

extension HTMLRenderer {
  /// Records the task that an item starts with, `[ ] ` or `[x] `; returns whether there is one.
  mutating func findTask(in item: Int) -> Bool {
    let paragraph = item + 1
    let text = paragraph + 1
    guard text < tree.nodes[item].end, tree.nodes[paragraph].kind == .paragraph,
      tree.nodes[text].kind == .text, let mark = taskMark(tree.bytes[tree.nodes[text].text]),
      lines.isWritten("[", atStartOf: tree.nodes[paragraph])
    else { return false }
    tasks[paragraph] = mark
    return true
  }

  mutating func openTask(_ task: TaskMark) {
    switch task {
    case .open: output.markup("<label><input type=\"checkbox\" disabled /> ")
    case .done: output.markup("<label><input type=\"checkbox\" checked disabled /> ")
    }
  }

  /// Returns how many bytes at the start of a text are its task's box, including the space after it.
  func taskMarkLength(of text: Int) -> Int {
    let paragraph = tree.nodes[text].parent
    return !tasks.isEmpty && paragraph == text - 1 && tasks[paragraph] != nil ? 4 : 0
  }

  private func taskMark(_ text: ArraySlice<UInt8>) -> TaskMark? {
    guard text.count > 4, text[text.startIndex] == UInt8(ascii: "["),
      text[text.startIndex + 2] == UInt8(ascii: "]"), text[text.startIndex + 3].isSpaceOrTab
    else { return nil }
    switch text[text.startIndex + 1] {
    case UInt8(ascii: " "): return .open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return .done
    default: return nil
    }
  }
}
