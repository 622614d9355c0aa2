import TorvDiagnostics

extension FieldDeclaration {
  /// The names that a Danish editor may give the field, in the form of ``DanishReading/key(_:)``; used in hints only.
  ///
  /// A field means the same wherever it is declared, so its names are listed here once for all kinds and data files.
  var danishNames: [String] { Self.danishNames[name] ?? [] }

  /// The fields that have Danish names.
  static var namesInDanish: [String] { danishNames.keys.sorted() }

  /// Returns the declared field whose own name or Danish name has the same letters as the word.
  static func named(_ word: String, among declarations: [FieldDeclaration]) -> String? {
    let key = DanishReading.key(word)
    let exact = declarations.first {
      $0.danishNames.contains(key) || DanishReading.key($0.name) == key
    }
    return exact?.name
  }

  /// Returns the declared field whose own name or Danish name is close to the word.
  static func near(to word: String, among declarations: [FieldDeclaration]) -> String? {
    if let near = NearMiss.nearest(to: word, in: declarations.map(\.name)) { return near }
    let names = declarations.flatMap { field in field.danishNames.map { ($0, field.name) } }
    return NearMiss.nearest(to: DanishReading.key(word), in: names.map(\.0)).flatMap { near in
      names.first { $0.0 == near }?.1
    }
  }

  private static let danishNames: [String: [String]] = [
    "access": ["adgang"], "actors": ["aktører", "aktør", "målgruppe"],
    "actorsInferred": ["aktører udledt"], "after": ["efter"],
    "aliases": ["gamle adresser", "gammel adresse", "aliasser"],
    "amount": ["beløb", "størrelse"], "applicants": ["ansøgere", "ansøger"],
    "archived": ["arkiveret", "arkiv", "arkivkopi", "kopi"],
    "audience": ["målgruppe", "publikum", "deltagere"], "bands": ["trin", "intervaller"],
    "better": ["bedst", "bedre", "retning"],
    "baseURL": ["netadresse", "adresse", "domaene"], "basis": ["grundlag"], "before": ["foer"],
    "budget": ["budgetter"], "category": ["kategori"], "chart": ["diagram", "graf"],
    "codeGeneration": ["kodegeneration", "kodeaargang"],
    "checked": ["kontrolleret", "tjekket", "efterset"],
    "coFinancing": ["medfinansiering", "egenfinansiering"],
    "collaboration": ["samarbejde", "bymidtesamarbejde"], "columns": ["kolonner", "kolonne"],
    "contact": ["kontakt", "mail", "email"], "contribution": ["bidrag"],
    "costs": ["udgifter", "omkostninger"], "country": ["land"], "currency": ["valuta"],
    "date": ["dato", "dag"], "deadline": ["frist", "ansoegningsfrist", "sidstefrist"],
    "description": ["beskrivelse"], "downloads": ["filer", "bilag", "hent"],
    "draft": ["kladde", "udkast"], "duration": ["varighed"], "eligible": ["berettigede", "hvem"],
    "end": ["slut", "slutning", "til"], "ended": ["sluttede", "ophoert", "slut"],
    "english": ["engelsk"], "evidence": ["evidens", "dokumentation"], "example": ["eksempel"],
    "fee": ["kontingent", "gebyr"], "fees": ["kontingenter", "kontingent"],
    "fictional": ["opdigtet", "fiktiv", "eksempel"], "file": ["fil"],
    "financing": ["finansiering"], "financingModel": ["finansieringsmodel"],
    "followUp": ["opfoelgning"], "footer": ["sidefod", "bund"], "form": ["organisationsform"],
    "forms": ["former", "boejninger"], "founded": ["stiftet", "grundlagt", "begyndt"],
    "frequency": ["hyppighed", "frekvens"], "from": ["fra"],
    "found": ["fundet", "finder"], "funder": ["giver", "bidragyder", "fond"],
    "guides": ["vejledninger", "guide"],
    "image": ["billede", "foto"], "imageAlt": ["alttekst", "alternativtekst", "billedtekst"],
    "handbook": ["haandbog"], "includedFor": ["medfor", "inkluderetfor"],
    "income": ["indtaegter", "indtaegt"],
    "inferenceReason": ["begrundelse"], "joined": ["indmeldt", "tilmeldt", "medlemsiden"],
    "key": ["noegle"], "kind": ["slags", "type", "art"], "label": ["betegnelse", "etiket"],
    "left": ["udmeldt", "forladt"], "language": ["sprog"], "level": ["niveau"],
    "licence": ["licens"],
    "link": ["henvisning"], "logo": ["logotype"], "manual": ["redaktoersider"],
    "map": ["kort", "landkort"],
    "member": ["medlem", "medlemspris"], "members": ["medlemmer", "medlem"],
    "membership": ["medlemskab"], "menu": ["hovedmenu"], "method": ["metode"],
    "missing": ["manglende", "mangler"],
    "mode": ["maade", "tilstand"], "municipality": ["kommune", "kommuner"], "name": ["navn"],
    "needs": ["behov"], "neverSplit": ["delaldrig", "aldrigdelt"],
    "nonMember": ["ikkemedlem", "ikkemedlemmer"], "norwegian": ["norsk"],
    "note": ["bemaerkning", "notat"], "notice": ["besked", "meddelelse"],
    "number": ["nummer", "tal"], "online": ["paanettet", "digitalt"],
    "opens": ["aabner", "aabning"], "optional": ["valgfri", "frivillig"],
    "organisation": ["organisationen"], "outcomes": ["udbytte", "laeringsmaal"],
    "owner": ["ejer", "ejere"], "partners": ["partnere", "partner", "parter"],
    "path": ["sti", "adresse"], "period": ["periode", "aarstal", "tid"],
    "place": ["sted", "by"], "price": ["pris"],
    "privatePartners": ["privatepartnere", "privateparter"],
    "proposal": ["forslag"], "publicPartners": ["offentligepartnere", "offentligeparter"],
    "published": ["udgivet", "offentliggjort", "publiceret", "dato"],
    "publisher": ["udgiver"], "recommendations": ["anbefalinger", "anbefaling"],
    "register": ["tilmelding", "tilmeld"], "results": ["resultater", "resultat"],
    "reviewBy": ["gennemgaasinden", "gennemgaafoer"], "reviewed": ["gennemgaaet", "revideret"],
    "role": ["rolle"], "scope": ["omfang", "indhold"], "seats": ["pladser", "antalpladser"],
    "secretariat": ["sekretariat"], "sessions": ["hold", "afholdelser", "kursusdage"],
    "size": ["stoerrelse"],
    "slug": ["sluggen", "kortnavn"], "source": ["kilde"], "sources": ["kilder", "kilde"],
    "start": ["begyndelse", "fra"], "status": ["tilstand", "stade"], "steps": ["trin", "skridt"],
    "summary": ["resume", "sammendrag", "beskrivelse", "manchet"], "swedish": ["svensk"],
    "synonyms": ["synonymer"], "tagline": ["undertitel", "slagord"], "term": ["ord", "begreb"],
    "text": ["tekst", "forklaring"], "themes": ["temaer", "tema", "emner", "emne"],
    "title": ["titel", "overskrift", "navn"], "to": ["til"], "town": ["by", "bydel"],
    "townSize": ["bystoerrelse", "indbyggertal"], "typed": ["skrevet", "soegt"], "unit": ["enhed"],
    "updated": ["opdateret", "aendret", "sidstaendret"],
    "url": ["adresse", "link", "netadresse", "hjemmeside"], "value": ["vaerdi"],
    "website": ["hjemmeside", "netsted", "websted"], "words": ["ord"], "year": ["aar", "aarstal"],
  ]
}
