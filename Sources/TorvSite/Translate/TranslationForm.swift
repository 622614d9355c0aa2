extension PageKind {
  /// The form of the front matter of a page's translation: the fields of the page, of which it needs only the texts, and
  /// the day of the translation.
  package var translationForm: FieldForm {
    let fields = fields.map { field in
      let isNeeded = [CommonFields.title.name, CommonFields.summary.name].contains(field.name)
      return isNeeded ? field : field.withoutDemands
    }
    let place = fields.firstIndex { $0.name == CommonFields.summary.name }.map { $0 + 1 } ?? 0
    return .group(
      fields[..<place] + [PageParser.translated.declaration] + fields[place...], rules: [])
  }
}

extension ContentFile.DataFile {
  /// The form of the file in another language: the glossary and the search have files of their own, and of others only the
  /// texts are needed.
  package var translationForm: FieldForm? {
    switch self {
    case .settings, .themes, .finances: form?.withoutDemands
    case .municipalities, .glossary, .search: form
    }
  }
}

extension FieldForm {
  /// The same form, in which every field may be left out.
  fileprivate var withoutDemands: FieldForm {
    switch self {
    case .group(let fields, _): .group(fields.map(\.withoutDemands), rules: [])
    case .list(let element, let isSingleAllowed):
      .list(element.withoutDemands, isSingleAllowed: isSingleAllowed)
    default: self
    }
  }
}

extension FieldDeclaration {
  /// The same field, which may be left out, and so may those in it.
  fileprivate var withoutDemands: FieldDeclaration {
    FieldDeclaration(
      name: name, isRequired: false, example: example, comment: comment,
      form: form.withoutDemands, isSuggested: isSuggested, isProse: isProse,
      isSameInAllLanguages: isSameInAllLanguages, isName: isName, ownName: ownName)
  }
}
