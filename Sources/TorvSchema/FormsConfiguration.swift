import TorvDiagnostics
package import TorvSite

/// The settings of Decap CMS, which edits the pages of a Git repository in forms; Sveltia CMS reads the same file.
///
/// The widgets and their options are those of <https://decapcms.org/docs/widgets/>. Data files have no forms, since a
/// saved form loses their comments; nor has the register of municipalities, which is a table.
package struct FormsConfiguration: Sendable {
  private let targets: KnownTargets
  private let site: SiteSettings
  private let content: String
  private let repository: Repository

  /// The repository that the forms are saved to.
  package struct Repository: Sendable {
    let backend: Backend
    let name: String?
    let branch: String
    let settings: [(name: String, value: String)]
    let hasWorkflow: Bool

    /// Names a repository, such as `centret/torv`; a backend that keeps nothing needs none.
    ///
    /// `settings` are further ones of the backend, such as where editors log in; with a workflow each change gets a branch
    /// of its own, and is looked through before it is published.
    package init(
      backend: Backend, name: String?, branch: String, settings: [(name: String, value: String)],
      hasWorkflow: Bool
    ) {
      self.backend = backend
      self.name = name
      self.branch = branch
      self.settings = settings
      self.hasWorkflow = hasWorkflow
    }
  }

  /// The services that keep repositories, by the names that Decap has for them.
  package enum Backend: String, CaseIterable, Sendable {
    case github, gitlab, bitbucket, gitea
    /// Keeps changes in the browser, to try the forms.
    case testRepo = "test-repo"
  }

  /// Describes the forms of a site whose pages lie in the folder `content` of the repository.
  package init(
    targets: KnownTargets, site: SiteSettings, content: String, repository: Repository
  ) {
    self.targets = targets
    self.site = site
    self.content = content
    self.repository = repository
  }

  /// The file `config.yml`.
  package var text: String {
    """
    # Formularer til siderne i \(content)/, skrevet af «torv schema --format cms».
    # Skriv filen igen efter en ny udgave af Torv, eller når temaer, kommuner og kategorier ændrer sig.

    """ + configuration.yaml
  }

  /// The page that shows the forms; the program itself, `decap-cms.js`, lies beside it.
  package static let page = """
    <!doctype html>
    <html lang="da">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Redaktion</title>
    </head>
    <body>
    <script src="decap-cms.js"></script>
    </body>
    </html>

    """

  private var configuration: JSONValue {
    .object([
      "backend": .object([
        "name": .text(repository.backend.rawValue),
        "repo": repository.name.map(JSONValue.text),
        "branch": repository.backend == .testRepo ? nil : .text(repository.branch),
      ]).adding(.object(repository.settings.map { ($0.name, JSONValue.text($0.value)) })),
      "local_backend": .boolean(true),
      "locale": .text("da"),
      "publish_mode": repository.hasWorkflow ? .text("editorial_workflow") : nil,
      "site_url": .text(site.baseURL.origin + site.baseURL.path),
      "media_folder": .text(content), "public_folder": .text("/"),
      "slug": .object(["encoding": .text("ascii"), "clean_accents": .boolean(true)]),
      "collections": .list(PageKind.allCases.map(collection)),
    ])
  }

  private func collection(of kind: PageKind) -> JSONValue {
    let names = kind.danishNames
    return .object([
      "name": .text(kind.folder), "label": .text(names.many), "label_singular": .text(names.one),
      "folder": .text("\(content)/\(kind.folder)"), "extension": .text("md"),
      "format": .text("yaml-frontmatter"), "create": .boolean(true),
      // Pictures lie beside their page, and are named without a folder.
      "media_folder": .text(""), "public_folder": .text(""),
      "preview_path": .text(
        kind.pathComponent.isEmpty ? "{{slug}}/" : "\(kind.pathComponent)/{{slug}}/"),
      "editor": .object(["preview": .boolean(false)]),
      "fields": .list(kind.fields.map { widget(for: $0) } + [Self.body]),
    ])
  }

  /// The text is edited as it is written: an editor of rich text would rewrite what it doesn't know, such as notes.
  private static let body = JSONValue.object([
    "name": .text("body"), "label": .text("Tekst"), "widget": .text("markdown"),
    "modes": .texts(["raw"]), "required": .boolean(false),
    "hint": .text("Sidens tekst som Markdown. Overskrifter begynder med ##."),
  ])

  // MARK: - Widgets

  /// Returns the field with its widget; in a group that may be left out nothing is required.
  private func widget(for field: FieldDeclaration, inOptionalGroup: Bool = false) -> JSONValue {
    let isRequired = field.isRequired && !inOptionalGroup
    let common = JSONValue.object([
      "name": .text(field.name), "label": .text(field.danishName),
      "hint": hint(for: field).map(JSONValue.text),
      "required": .boolean(isRequired),
    ])
    return common.adding(widget(for: field.form, of: field))
  }

  /// Returns the field's explanation; nil if a form shows it anyhow.
  ///
  /// Left out is what is said to those who write a file: values to choose between, the names of other fields, slugs.
  private func hint(for field: FieldDeclaration) -> String? {
    var text = field.comment
    switch field.form {
    case .flag:
      for start in ["true, når ", "true, hvis ", "true, så længe "] where text.hasPrefix(start) {
        text = String(text.dropFirst(start.count))
      }
    case .list(.reference(.municipality), isSingleAllowed: true):
      return "Her vælges én. Flere skrives som en liste i filen."
    case .reference, .list(.reference, _): return nil
    case let form where !form.legalValues.isEmpty:
      if form.legalValues.contains(where: { text.hasPrefix($0) }) { return nil }
      text = String(text.prefix { $0 != ":" })
    default: break
    }
    for rest in ["; kræves med", "; ellers", "; kræver"] {
      if let range = text.firstRange(of: rest) { text = String(text[..<range.lowerBound]) }
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func widget(for form: FieldForm, of field: FieldDeclaration) -> JSONValue {
    switch form {
    case .text(let maximum):
      let widget = JSONValue.object(["widget": .text(field.isProse ? "text" : "string")])
      guard maximum < .max else { return widget }
      return widget.adding(
        pattern("[\\s\\S]{0,\(maximum)}", "højst \(maximum) tegn"))
    case .flag: return .object(["widget": .text("boolean"), "default": .boolean(false)])
    case .number(let range):
      return .object([
        "widget": .text("number"), "value_type": .text("int"),
        "min": range.lowerBound > .min ? .integer(range.lowerBound) : nil,
        "max": range.upperBound < .max ? .integer(range.upperBound) : nil,
      ])
    case .amount:
      return .object([
        "widget": .text("number"), "value_type": .text("float"), "min": .integer(0),
        "step": .number("0.01"),
      ])
    case .choice(let choices): return select(choices.map { ($0.value, $0.name) })
    case .recommendation:
      return select(
        targets.recommendations.map { recommendation in
          let title = recommendation.title.isEmpty ? "" : ". \(recommendation.title)"
          return (String(recommendation.number), "\(recommendation.number)\(title)")
        })
    case .reference(.page(let kind)):
      return .object([
        "widget": .text("relation"), "collection": .text(kind.folder),
        "search_fields": .texts(["title"]), "display_fields": .texts(["title"]),
        "value_field": .text("{{slug}}"), "options_length": .integer(200),
      ])
    case .reference(let scope):
      return select(targets.targets(in: scope).map { ($0.slug, $0.title) })
    case .date:
      return .object([
        "widget": .text("datetime"), "format": .text("YYYY-MM-DD"),
        "date_format": .text("D.M.YYYY"), "time_format": .boolean(false),
        "picker_utc": .boolean(true), "default": .text(""),
      ])
    case .dateTime:
      return .object([
        "widget": .text("datetime"), "format": .text("YYYY-MM-DD[T]HH:mm"),
        "date_format": .text("D.M.YYYY"), "time_format": .text("HH:mm"), "default": .text(""),
      ])
    case .file(.picture):
      return .object(["widget": .text("image"), "choose_url": .boolean(false)])
    case .file(.download):
      return .object(["widget": .text("file"), "choose_url": .boolean(false)])
    case .slug, .dateOr, .partialDate, .period, .webAddress, .siteAddress, .mailAddress,
      .contactPoint, .sitePath:
      return written(form)
    case .list(let element, let isSingleAllowed):
      return list(of: element, field, isSingleAllowed: isSingleAllowed)
    case .group(let fields, _):
      return .object([
        "widget": .text("object"), "collapsed": .boolean(!field.isRequired),
        "fields": .list(fields.map { widget(for: $0, inOptionalGroup: !field.isRequired) }),
      ])
    // There is no widget for words of the editor's own; a hidden field keeps what the file has.
    case .explanations: return .object(["widget": .text("hidden")])
    }
  }

  private func list(
    of element: FieldForm, _ field: FieldDeclaration, isSingleAllowed: Bool
  ) -> JSONValue {
    if isSingleAllowed { return widget(for: element, of: field) }
    if case .group(let fields, _) = element {
      return .object([
        "widget": .text("list"), "label_singular": .text(field.danishName.lowercased()),
        "collapsed": .boolean(true), "default": .list([]),
        "summary": fields.first.map { .text("{{fields.\($0.name)}}") },
        "fields": .list(fields.map { widget(for: $0) }),
      ])
    }
    let inner = widget(for: element, of: field)
    guard case .members(let members) = inner,
      let name = members.first(where: { $0.name == "widget" })?.value
    else { return inner }
    if [.text("select"), .text("relation")].contains(name) {
      return inner.adding(.object(["multiple": .boolean(true)]))
    }
    let label = JSONValue.object([
      "name": .text(field.name), "label": .text(field.danishName),
    ])
    return .object([
      "widget": .text("list"), "default": .list([]), "field": label.adding(inner),
    ])
  }

  private func select(_ options: [(value: String, label: String)]) -> JSONValue {
    .object([
      "widget": .text("select"),
      "options": .list(
        options.map { option in
          // What has digits only is a number in the files, and is chosen as one.
          let value = Int(option.value).map(JSONValue.integer) ?? .text(option.value)
          return .object(["label": .text(option.label), "value": value])
        }),
    ])
  }

  /// Returns the widget of a text that has a pattern.
  private func written(_ form: FieldForm) -> JSONValue {
    let widget = JSONValue.object(["widget": .text("string")])
    guard let (pattern, expectation) = form.written else { return widget }
    return widget.adding(
      self.pattern(pattern, "skriv \(expectation.text(in: .danish))"))
  }

  private func pattern(_ pattern: String, _ message: String) -> JSONValue {
    .object(["pattern": .texts([Pattern.whole(pattern), message])])
  }
}
