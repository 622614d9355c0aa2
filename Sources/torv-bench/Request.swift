import TorvBuild
import TorvDiagnostics

/// The work that the program was started for.
enum Request {
  /// Measures builds of sites of these sizes, so many runs each; compares them with Hugo if its program is given.
  case builds(pages: [Int], runs: Int?, hugo: String?)
  /// Measures saves while sites of these sizes are served.
  case saves(pages: [Int])
  /// Measures the traps whose name contains the word, or all.
  case traps(naming: String?)
  /// Measures the index of the search for sites of these sizes.
  case search(pages: [Int])
  /// Judges the results of a search, given in a file, by the queries of another.
  case judgement(name: String, queries: String, results: String)
  /// Writes the content of a synthetic site of this size.
  case content(pages: Int, folder: String)
  /// Does one measured piece of work, for the process that started this one.
  case child(ChildTask)

  private static let usage: Message = """
    usage: torv-bench [--pages 100,1000,10000] [--runs 3] [--hugo PROGRAM]
           torv-bench --serve [--pages 500,1000,10000]
           torv-bench --search [--pages 1000,10000,50000]
           torv-bench --judge NAME QUERIES RESULTS
           torv-bench --traps [WORD]
           torv-bench --content PAGES FOLDER
    """

  /// Reads the arguments of the command line.
  init(_ arguments: [String]) throws(EnvironmentError) {
    if let task = ChildTask(arguments: arguments) {
      self = .child(task)
      return
    }
    if arguments.first == "--traps", arguments.count <= 2 {
      self = .traps(naming: arguments.dropFirst().first)
      return
    }
    if arguments.first == "--judge", arguments.count == 4 {
      self = .judgement(name: arguments[1], queries: arguments[2], results: arguments[3])
      return
    }
    if arguments.first == "--content", arguments.count == 3 {
      self = .content(pages: try Self.sizes(in: arguments[1])[0], folder: arguments[2])
      return
    }
    if arguments.first == "--search", arguments.count == 1 || arguments.count == 3 {
      self = .search(
        pages: arguments.count == 3 ? try Self.sizes(in: arguments[2]) : [1_000, 10_000, 50_000])
      return
    }
    var rest = arguments[...]
    let isServing = rest.first == "--serve"
    if isServing { rest.removeFirst() }
    var pages: [Int]?
    var runs: Int?
    var hugo: String?
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw EnvironmentError(Self.usage) }
      switch option {
      case "--pages": pages = try Self.sizes(in: value)
      case "--runs" where !isServing: runs = Int(value).map { max(1, $0) }
      case "--hugo" where !isServing: hugo = value
      default: throw EnvironmentError(Self.usage)
      }
    }
    self =
      isServing
      ? .saves(pages: pages ?? SaveTimes.defaultSizes)
      : .builds(pages: pages ?? [100, 1_000, 10_000], runs: runs, hugo: hugo)
  }

  private static func sizes(in text: String) throws(EnvironmentError) -> [Int] {
    let parts = text.split(separator: ",")
    let sizes = parts.compactMap { Int($0) }.filter { $0 > 0 }
    guard !sizes.isEmpty, sizes.count == parts.count else {
      throw EnvironmentError("'\(text)' is no list of numbers of pages", hint: usage)
    }
    return sizes.sorted()
  }
}
