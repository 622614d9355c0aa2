import TorvDiagnostics

/// A country that the centre or a case may be in, by its ISO 3166-1 code.
package enum Country: String, EnumeratedValue {
  case australia = "AU"
  case austria = "AT"
  case belgium = "BE"
  case canada = "CA"
  case denmark = "DK"
  case estonia = "EE"
  case faroeIslands = "FO"
  case finland = "FI"
  case france = "FR"
  case germany = "DE"
  case greenland = "GL"
  case iceland = "IS"
  case ireland = "IE"
  case italy = "IT"
  case netherlands = "NL"
  case newZealand = "NZ"
  case norway = "NO"
  case poland = "PL"
  case spain = "ES"
  case sweden = "SE"
  case switzerland = "CH"
  case unitedKingdom = "GB"
  case unitedStates = "US"

  package static let danishNames: [String: Self] = [
    "australien": .australia, "oestrig": .austria, "belgien": .belgium,
    "canada": .canada, "danmark": .denmark, "estland": .estonia, "faeroeerne": .faroeIslands,
    "finland": .finland, "frankrig": .france, "tyskland": .germany,
    "groenland": .greenland, "island": .iceland, "irland": .ireland,
    "italien": .italy, "holland": .netherlands, "nederlandene": .netherlands,
    "newzealand": .newZealand, "norge": .norway, "polen": .poland,
    "spanien": .spain, "sverige": .sweden, "schweiz": .switzerland,
    "england": .unitedKingdom, "skotland": .unitedKingdom, "wales": .unitedKingdom,
    "storbritannien": .unitedKingdom, "uk": .unitedKingdom, "usa": .unitedStates,
  ]
}

/// A currency that amounts may be given in, by its ISO 4217 code.
package enum Currency: String, EnumeratedValue {
  case danishKrone = "DKK"
  case swedishKrona = "SEK"
  case norwegianKrone = "NOK"
  case euro = "EUR"
  case poundSterling = "GBP"
  case dollar = "USD"

  package static let danishNames: [String: Self] = [
    "kr": .danishKrone, "kroner": .danishKrone, "danskekroner": .danishKrone,
    "svenskekroner": .swedishKrona, "norskekroner": .norwegianKrone, "euro": .euro,
    "pund": .poundSterling, "dollar": .dollar,
  ]
}
