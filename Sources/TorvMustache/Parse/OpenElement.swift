/// A tag that is waiting for its closing tag, and the contents found so far.
struct OpenElement {
  enum Kind {
    case root
    case section(isInverted: Bool)
    case parent
    /// A block inside a parent tag: the contents for the parent's block.
    case argument
    /// A block anywhere else: contents can be passed in for it.
    case parameter
  }

  let kind: Kind
  let tag: TemplateTag
  /// Where the text inside begins.
  let bodyStart: Int
  /// The blanks before the tag, if it begins its line.
  var lead: Range<Int>?
  /// Whether nothing follows the tag on its line.
  var endsLine = false
  var nodes: [TemplateNode] = []
  var arguments: [BlockNode] = []
  /// The names of the arguments.
  var argumentNames: Set<String> = []
  var stray: Range<Int>?

  /// How the tag is written, without delimiters.
  var spelling: String {
    switch kind {
    case .root: ""
    case .section(let isInverted): (isInverted ? "^" : "#") + tag.name.text
    case .parent: "<" + tag.name.text
    case .argument, .parameter: "$" + tag.name.text
    }
  }
}
