import TorvSite

extension PageKind {
  /// The names of one page and of several, for Danish forms.
  var danishNames: (one: String, many: String) {
    switch self {
    case .recommendation: ("Anbefaling", "Anbefalinger")
    case .caseStudy: ("Case", "Cases")
    case .guide: ("Guide", "Guides")
    case .path: ("Vejviser", "Vejvisere")
    case .assessment: ("Selvtest", "Selvtest")
    case .course: ("Kursus", "Kurser")
    case .collaboration: ("Bymidtesamarbejde", "Bymidtesamarbejder")
    case .funding: ("Pulje", "Puljer")
    case .service: ("Rådgivning", "Rådgivning")
    case .dataset: ("Datasæt", "Datasæt")
    case .member: ("Medlem", "Medlemmer")
    case .page: ("Side", "Sider")
    }
  }
}
