/// A tag that waits for the tag that closes it, and what was found inside so far.
struct OpenElement {
  enum Kind {
    case root
    case section(isInverted: Bool)
    case parent
    /// A block inside a parent tag: what is put into the parent's block.
    case argument
    /// A block anywhere else: where something can be put in.
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
