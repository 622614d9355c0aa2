import TorvDiagnostics

extension FieldDeclaration {
  /// The names that a Danish editor may give the field; the first is its name in forms, the others are for hints.
  ///
  /// A field means the same wherever it is declared, so its names are listed here once for all kinds and data files.
  var danishNames: [String] { Self.danishNames[name] ?? [] }

  /// The field's name in a Danish form.
  package var danishName: String {
    let name = ownName ?? danishNames.first ?? name
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The fields that have Danish names.
  static var namesInDanish: [String] { danishNames.keys.sorted() }

  /// Returns the declared field whose own name or Danish name has the same letters as the word.
  static func named(_ word: String, among declarations: [FieldDeclaration]) -> String? {
    let key = DanishReading.key(word)
    let exact = declarations.first {
      DanishReading.key($0.name) == key || $0.danishNames.contains { DanishReading.key($0) == key }
    }
    return exact?.name
  }

  /// Returns the declared field whose own name or Danish name is close to the word.
  static func near(to word: String, among declarations: [FieldDeclaration]) -> String? {
    if let near = NearMiss.nearest(to: word, in: declarations.map(\.name)) { return near }
    let names = declarations.flatMap { field in
      field.danishNames.map { (DanishReading.key($0), field.name) }
    }
    return NearMiss.nearest(to: DanishReading.key(word), in: names.map(\.0)).flatMap { near in
      names.first { $0.0 == near }?.1
    }
  }

  private static let danishNames: [String: [String]] = [
    "access": ["adgang"], "advice": ["råd"], "answer": ["svar"], "answers": ["svarmuligheder"],
    "actors": ["aktører", "aktør", "målgruppe"],
    "actorsInferred": ["aktører udledt"], "after": ["efter"],
    "aliases": ["gamle adresser", "gammel adresse", "aliasser"],
    "amount": ["beløb", "størrelse"], "applicants": ["ansøgere", "ansøger"],
    "archived": ["arkiveret", "arkiv", "arkivkopi", "kopi"],
    "audience": ["målgruppe", "publikum", "deltagere"], "bands": ["trin", "intervaller"],
    "better": ["bedst", "bedre", "retning"],
    "baseURL": ["netadresse", "adresse", "domæne"], "basis": ["grundlag"], "before": ["før"],
    "budget": ["budgetter"], "cases": ["cases", "eksempler"], "category": ["kategori"],
    "changes": ["ændringer", "rettelser"],
    "chart": ["diagram", "graf"],
    "codeGeneration": ["kodegeneration", "kodeårgang"],
    "checked": ["kontrolleret", "tjekket", "efterset"],
    "coFinancing": ["medfinansiering", "egenfinansiering"],
    "collaboration": ["samarbejde", "bymidtesamarbejde"], "columns": ["kolonner", "kolonne"],
    "contact": ["kontakt", "mail", "e-mail"], "contribution": ["bidrag"],
    "costs": ["udgifter", "omkostninger"], "country": ["land"], "courses": ["kurser", "kursus"],
    "currency": ["valuta"],
    "date": ["dato", "dag"], "deadline": ["frist", "ansøgningsfrist", "sidste frist"],
    "description": ["beskrivelse"], "downloads": ["filer", "bilag", "hent"],
    "draft": ["kladde", "udkast"], "duration": ["varighed"], "eligible": ["berettigede", "hvem"],
    "end": ["slut", "slutning", "til"], "ended": ["sluttede", "ophørt", "slut"],
    "danish": ["dansk"], "english": ["engelsk"], "evidence": ["evidens", "dokumentation"],
    "example": ["eksempel"],
    "fee": ["kontingent", "gebyr"], "fees": ["kontingenter", "kontingent"],
    "fictional": ["opdigtet", "fiktiv", "eksempel"], "file": ["fil"],
    "financing": ["finansiering"], "financingModel": ["finansieringsmodel"],
    "followUp": ["opfølgning"], "footer": ["sidefod", "bund"], "form": ["organisationsform"],
    "forms": ["former", "bøjninger"], "founded": ["stiftet", "grundlagt", "begyndt"],
    "frequency": ["hyppighed", "frekvens"], "from": ["fra"], "funding": ["puljer", "pulje"],
    "found": ["fundet", "finder"], "funder": ["giver", "bidragyder", "fond"],
    "groups": ["grupper", "gruppe"], "guides": ["vejledninger", "guide"],
    "image": ["billede", "foto"], "imageAlt": ["alt-tekst", "alternativ tekst", "billedtekst"],
    "handbook": ["håndbog"], "includedFor": ["med for", "inkluderet for"],
    "id": ["kort navn", "navn"], "income": ["indtægter", "indtægt"],
    "inferenceReason": ["begrundelse"], "joined": ["indmeldt", "tilmeldt", "medlem siden"],
    "key": ["nøgle"], "kind": ["slags", "type", "art"], "label": ["betegnelse", "etiket"],
    "left": ["udmeldt", "forladt"], "language": ["sprog"],
    "leadsTo": ["fører til", "næste", "videre til"], "level": ["niveau"],
    "licence": ["licens"],
    "link": ["henvisning"], "logo": ["logotype"], "manual": ["redaktørsider"],
    "map": ["kort", "landkort"],
    "member": ["medlem", "medlemspris"], "members": ["medlemmer", "medlem"],
    "membership": ["medlemskab"], "menu": ["hovedmenu"], "method": ["metode"],
    "missing": ["manglende", "mangler"],
    "mode": ["måde", "tilstand"], "municipality": ["kommune", "kommuner"], "name": ["navn"],
    "needs": ["behov"], "neverSplit": ["del aldrig", "aldrig delt"],
    "nonMember": ["ikke-medlem", "ikke-medlemmer"], "norwegian": ["norsk"],
    "note": ["bemærkning", "notat"], "notice": ["besked", "meddelelse"],
    "number": ["nummer", "tal"], "online": ["på nettet", "digitalt"],
    "opens": ["åbner", "åbning"], "optional": ["valgfri", "frivillig"],
    "organisation": ["organisationen"], "outcomes": ["udbytte", "læringsmål"],
    "owner": ["ejer", "ejere"], "partners": ["partnere", "partner", "parter"],
    "path": ["sti", "adresse"], "period": ["periode", "årstal", "tid"],
    "plans": ["planer", "udfald", "plan"],
    "place": ["sted", "by"], "price": ["pris"],
    "privatePartners": ["private partnere", "private parter"],
    "proRata": ["forholdsmæssigt", "andel af året", "delår"],
    "proposal": ["forslag"], "publicPartners": ["offentlige partnere", "offentlige parter"],
    "published": ["udgivet", "offentliggjort", "publiceret", "dato"],
    "publisher": ["udgiver"], "question": ["spørgsmål"],
    "questions": ["spørgsmålene", "spørgsmål"],
    "recommendations": ["anbefalinger", "anbefaling"],
    "register": ["tilmelding", "tilmeld"], "results": ["resultater", "resultat"],
    "reviewBy": ["gennemgås inden", "gennemgå før"], "reviewed": ["gennemgået", "revideret"],
    "role": ["rolle"], "scale": ["skala"],
    "scope": ["omfang", "indhold"], "seats": ["pladser", "antalpladser"],
    "secretariat": ["sekretariat"], "services": ["rådgivning"],
    "series": ["serie", "tidsserie", "år for år"],
    "sessions": ["hold", "afholdelser", "kursusdage"],
    "size": ["størrelse"],
    "slug": ["sluggen", "kortnavn"], "source": ["kilde"], "sources": ["kilder", "kilde"],
    "start": ["begyndelse", "fra"], "statements": ["udsagn"],
    "status": ["tilstand", "stade"], "steps": ["trin", "skridt"],
    "summary": ["resumé", "sammendrag", "beskrivelse", "manchet"], "swedish": ["svensk"],
    "synonyms": ["synonymer"], "tagline": ["undertitel", "slagord"], "term": ["ord", "begreb"],
    "text": ["tekst", "forklaring"], "themes": ["temaer", "tema", "emner", "emne"],
    "title": ["titel", "overskrift", "navn"], "to": ["til"], "town": ["by", "bydel"],
    "townSize": ["bystørrelse", "indbyggertal"], "translated": ["oversat"],
    "typed": ["skrevet", "søgt"], "unit": ["enhed"],
    "updated": ["opdateret", "ændret", "sidst ændret"],
    "url": ["adresse", "link", "netadresse", "hjemmeside"], "value": ["værdi"],
    "website": ["hjemmeside", "netsted", "websted"], "words": ["ord"], "year": ["år", "årstal"],
  ]
}
