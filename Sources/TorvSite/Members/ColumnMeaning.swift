/// What the name of a column says that it holds.
enum ColumnMeaning: Equatable {
  /// A field of a member; a size may name the unit that it is counted in.
  case field(String, FeeBasis?)
  /// What `torv members export` reckons from other fields.
  case derived
  case unknown

  /// Reads the name of a column: that of a field, in English or Danish, or a unit of sizes such as «Antal ansatte».
  init(of name: String) {
    if let field = Self.names[DanishReading.key(name)] {
      self = .field(field, nil)
    } else if let basis = Self.basis(in: name) {
      self = .field(Member.size.name, basis)
    } else {
      self = MemberSheet.derivedColumns.contains(name.lowercased()) ? .derived : .unknown
    }
  }

  /// The fields by the keys of the names that a column may have.
  private static let names = MemberSheet.fields.reduce(into: otherNames) { names, field in
    for name in [field.name] + field.danishNames {
      let key = DanishReading.key(name)
      if names[key] == nil { names[key] = field.name }
    }
  }

  /// Names that spreadsheets have for fields and that no field has elsewhere, by their keys.
  private static let otherNames = [
    "name": CommonFields.title.name, "medlem": CommonFields.title.name,
    "organisation": CommonFields.title.name, "mailadresse": Member.contact.name,
    "emailadresse": Member.contact.name, "indmeldelse": Member.joined.name,
    "indmeldelsesdato": Member.joined.name, "udmeldelse": Member.left.name,
    "udmeldelsesdato": Member.left.name, "web": Member.website.name, "www": Member.website.name,
  ]

  private static func basis(in name: String) -> FeeBasis? {
    name.split { !$0.isLetter }.lazy.compactMap { bases[DanishReading.key($0)] }.first
  }

  /// The units of sizes by the keys of their names.
  private static let bases = Dictionary(
    FeeBasis.danishNames.map { (DanishReading.key($0.key), $0.value) },
    uniquingKeysWith: { first, _ in first })
}
