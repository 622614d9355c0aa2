extension Diagnostic {
  /// The kind of mistake that a diagnostic reports; each has a heading in the editors' handbook.
  package enum ID: String, Sendable, CaseIterable {
    // Files
    case invalidEncoding = "invalid-encoding"
    case nulByte = "nul-byte"
    case mergeConflict = "merge-conflict"
    case bidiControl = "bidi-control"
    case invisibleCharacter = "invisible-character"
    case fileTooLarge = "file-too-large"
    case invalidFileName = "invalid-file-name"
    case unexpectedFile = "unexpected-file"
    case unusedFile = "unused-file"
    case missingFile = "missing-file"
    case brokenPicture = "broken-picture"
    case unsafePicture = "unsafe-picture"
    case unresizedPicture = "unresized-picture"
    case undrawnCard = "undrawn-card"

    // Front matter and YAML
    case missingFrontMatter = "missing-front-matter"
    case unclosedFrontMatter = "unclosed-front-matter"
    case invalidYAML = "invalid-yaml"
    case duplicateKey = "duplicate-key"
    case yamlAlias = "yaml-alias"
    case yamlTag = "yaml-tag"
    case tabIndentation = "tab-indentation"

    // Fields
    case unknownField = "unknown-field"
    case missingField = "missing-field"
    case invalidValue = "invalid-value"
    case conflictingFields = "conflicting-fields"
    case futureDate = "future-date"
    case cutOffValue = "cut-off-value"
    case printedQuotes = "printed-quotes"
    case unfinishedText = "unfinished-text"

    // Translations
    case staleTranslation = "stale-translation"
    case untranslatedText = "untranslated-text"

    // Tables of data
    case invalidCSV = "invalid-csv"
    case outdatedData = "outdated-data"
    case reviewOverdue = "review-overdue"

    // Relations
    case unknownReference = "unknown-reference"
    case duplicateValue = "duplicate-value"
    case pathCollision = "path-collision"
    case unfoundSynonym = "unfound-synonym"
    case endlessPath = "endless-path"
    case unreachableQuestion = "unreachable-question"
    case closedPlan = "closed-plan"

    // Addresses on the web
    case deadAddress = "dead-address"
    case movedAddress = "moved-address"

    // Markdown
    case rawHTML = "raw-html"
    case unsafeURL = "unsafe-url"
    case invalidURL = "invalid-url"
    case deadLink = "dead-link"
    case deadAnchor = "dead-anchor"
    case headingLevel = "heading-level"
    case missingAltText = "missing-alt-text"
    case unknownAlert = "unknown-alert"
    case footnote = "footnote"
    case raggedTable = "ragged-table"
    case strayMarkup = "stray-markup"

    // Access for members
    case membersLine = "members-line"
    case missingSecret = "missing-secret"
    case sealedLeak = "sealed-leak"

    // Templates
    case templateSyntax = "template-syntax"
    case unknownName = "unknown-name"
    case wrongShape = "wrong-shape"
    case unescapedText = "unescaped-text"
    case missingPartial = "missing-partial"
    case recursivePartial = "recursive-partial"
    case missingTemplate = "missing-template"
    case unusedTemplate = "unused-template"
    case unusedString = "unused-string"
  }
}

extension Diagnostic.ID {
  /// Returns the address of what the handbook says of the mistake; nil if there is no handbook.
  func address(in handbook: String?) -> String? { handbook.map { "\($0)#\(rawValue)" } }
}
