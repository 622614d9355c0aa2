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

  package static let danishNames: KeyValuePairs<String, Self> = [
    "Australien": .australia, "Østrig": .austria, "Belgien": .belgium,
    "Canada": .canada, "Danmark": .denmark, "Estland": .estonia, "Færøerne": .faroeIslands,
    "Finland": .finland, "Frankrig": .france, "Tyskland": .germany,
    "Grønland": .greenland, "Island": .iceland, "Irland": .ireland,
    "Italien": .italy, "Nederlandene": .netherlands, "Holland": .netherlands,
    "New Zealand": .newZealand, "Norge": .norway, "Polen": .poland,
    "Spanien": .spain, "Sverige": .sweden, "Schweiz": .switzerland,
    "Storbritannien": .unitedKingdom, "England": .unitedKingdom, "Skotland": .unitedKingdom,
    "Wales": .unitedKingdom,
    "UK": .unitedKingdom, "USA": .unitedStates,
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

  package static let danishNames: KeyValuePairs<String, Self> = [
    "danske kroner": .danishKrone, "kr": .danishKrone, "kroner": .danishKrone,
    "svenske kroner": .swedishKrona, "norske kroner": .norwegianKrone, "euro": .euro,
    "pund": .poundSterling, "dollar": .dollar,
  ]
}
