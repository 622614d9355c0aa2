import TorvDiagnostics
import TorvSite

extension Citation {
  /// Returns the entry as a BibTeX file, in UTF-8.
  ///
  /// `@online` and `@dataset` are types of biblatex; the styles of BibTeX proper print a type that they don't know as
  /// `@misc`. The fields are those that both know (`year` and `month`, not `date`, about which biblatex would warn beside
  /// them), so the day is in the note. Letters such as æ stay as they are: biber reads UTF-8, and for BibTeX proper they
  /// are bytes like others. Two braces keep capitals, and keep a name from being taken apart.
  func bibTeX(_ strings: Strings) -> [UInt8] {
    var fields = [
      ("author", "{\(Self.escaped(author))}"), ("title", "{\(Self.escaped(title))}"),
    ]
    if isReproduced { fields.append(("publisher", "{\(Self.escaped(site))}")) }
    if let date {
      fields.append(("year", String(date.year)))
      fields.append(("month", Self.months[date.month - 1]))
      fields.append(
        ("note", Self.escaped(strings(.citationNote, ("date", strings.format.date(date))))))
    }
    if let name = Self.languageNames[language] { fields.append(("langid", name)) }
    fields.append(("copyright", Self.escaped(licence.title)))
    fields.append(("url", url))
    let lines = fields.map { name, value in
      // The names of months are macros, which every style knows.
      name == "month" ? "  \(name) = \(value)" : "  \(name) = {\(value)}"
    }
    let type = form == .dataset ? "dataset" : "online"
    return Array("@\(type){\(key),\n\(lines.joined(separator: ",\n"))\n}\n".utf8)
  }

  /// The key of the entry: the site, the kind and the slug, so that it is the writer's only one of the kind.
  private var key: String {
    let site = Slug.slug(from: self.site)
    return (site.isEmpty ? "" : site + "-") + "\(id.kind.pathComponent)-\(id.slug)"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The names of languages in babel, by their codes.
  private static let languageNames = [
    "da": "danish", "en": "english", "sv": "swedish", "nb": "norsk", "nn": "nynorsk",
    "de": "ngerman", "fr": "french", "nl": "dutch", "fi": "finnish",
  ]

  /// Returns a text for TeX on one line; braces are written by name, because BibTeX counts them even after a backslash.
  static func escaped(_ text: String) -> String {
    line(text).reduce(into: "") { escaped, character in
      switch character {
      case "\\": escaped += "{\\textbackslash}"
      case "{": escaped += "{\\textbraceleft}"
      case "}": escaped += "{\\textbraceright}"
      case "~": escaped += "{\\textasciitilde}"
      case "^": escaped += "{\\textasciicircum}"
      case "&", "%", "$", "#", "_": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
  }
}
