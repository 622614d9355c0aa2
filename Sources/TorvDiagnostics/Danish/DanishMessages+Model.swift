extension DanishMessages {
  /// What is said about the fields of pages and data files.
  static let model: [String: String] = [
    "the recommendation is not addressed to '{}'": "anbefalingen er ikke rettet til '{}'",
    "write one of: {}": "skriv et af dem: {}",
    // SearchSettings
    "manual '{}' is no beginning of an address": "manual '{}' er ikke begyndelsen af en adresse",
    "write it with a '/' before it, such as '/haandbog'":
      "skriv den med '/' foran, for eksempel '/haandbog'",

    // BudgetYear
    "the amounts of {} come to more than 18 digits":
      "beløbene for {} giver tilsammen flere end 18 cifre",
    "correct the amounts": "ret beløbene",
    "the source '{}' stands twice in the year": "kilden '{}' står to gange i året",
    "write one amount for each source": "skriv ét beløb for hver kilde",
    "{} does not balance: the income is {} kr. and the costs are {} kr., a difference of {} kr.":
      "budgettet for {} går ikke op: indtægterne er {} kr., og udgifterne er {} kr., en forskel på {} kr.",
    "raise the costs or lower the income by {} kr.":
      "sæt udgifterne {} kr. op, eller sæt indtægterne lige så meget ned",
    "raise the income or lower the costs by {} kr.":
      "sæt indtægterne {} kr. op, eller sæt udgifterne lige så meget ned",

    // CaseStudy
    "required from evidence 3": "og feltet kræves fra trin 3 i evidence",
    "both municipality and place are given": "både municipality og place er udfyldt",
    "keep municipality for a case in the centre's own country, place and country for another":
      "behold municipality, hvis casen er fra centrets eget land, og ellers place og country",
    "required with place": "og feltet kræves sammen med place",
    "country is given without place": "country er udfyldt, men place er ikke",
    "remove country; a case with a municipality is in the centre's own country":
      "fjern country; en case med municipality er altid fra centrets eget land",
    "municipality is missing": "municipality mangler",
    "add 'municipality: vejle', or 'place: Malmö' and 'country: SE' for a case from abroad":
      "tilføj 'municipality: vejle', eller 'place: Malmö' og 'country: SE', hvis casen er fra udlandet",
    "source '{}' is not the title of one of the page's sources":
      "source '{}' er ikke titlen på en af sidens kilder",
    "add it to sources": "tilføj kilden under sources",

    // Collaboration
    "ended lies before founded": "ended ligger før founded",
    "write a date from {} on": "skriv {} eller en senere dato",

    // Change
    "the change of {} stands twice in changes": "ændringen fra {} står to gange i changes",
    "the change of {} lies before published": "ændringen fra {} ligger før published",
    "write a date from {} on, or remove the change":
      "skriv {} eller en senere dato, eller fjern ændringen",
    "updated lies before the newest of changes": "updated ligger før den nyeste dato i changes",
    "write {}, or leave updated out": "skriv {}, eller udelad updated",
    "changes does not tell what was changed on {}":
      "changes fortæller ikke, hvad der blev ændret {}",
    "add it to changes, or write {} here": "tilføj det i changes, eller skriv {} her",

    // CommonFields
    "updated lies before published": "updated ligger før published",
    "imageAlt stands without image": "imageAlt står uden image",
    "add 'image: …' or remove imageAlt": "tilføj 'image: …', eller fjern imageAlt",
    "image '{}' has no imageAlt": "image '{}' har ingen imageAlt",
    "add 'imageAlt: …' with what the picture shows":
      "tilføj 'imageAlt: …', og skriv, hvad billedet viser",

    // Course
    "end does not lie after start": "end ligger ikke efter start",
    "write a time after {}": "skriv et tidspunkt efter {}",
    "both place and online are given": "både place og online er udfyldt",
    "place is missing": "place mangler",
    "add 'place: …' or 'online: true'": "tilføj 'place: …' eller 'online: true'",

    // Assessment
    "scale has {} answers and must have between 2 and 7":
      "scale har {} svar og skal have mellem 2 og 7",
    "give each group an id of its own": "giv hver gruppe sit eget id",
    "the statement stands in two groups": "udsagnet står i to grupper",
    "the first band begins at {}, so lower results have none":
      "det første trin begynder ved {}, så lavere resultater hører ingen steder til",
    "the band begins at {}, and the one before it at {}":
      "trinnet begynder ved {}, og det før begynder ved {}",
    "write the bands from the lowest to the highest":
      "skriv trinene fra det laveste til det højeste",
    "group '{}'": "gruppen '{}'",

    // DecisionPath
    "the answer '{}' has neither letters nor digits": "svaret '{}' har hverken bogstaver eller tal",
    "write the answer in words": "skriv svaret med ord",
    "the answer '{}' stands twice": "svaret '{}' står to gange",
    "remove one of them, or write them so that they differ":
      "fjern det ene, eller skriv dem, så de er forskellige",
    "the id '{}' stands twice": "id '{}' står to gange",
    "give each question and each plan an id of its own":
      "giv hvert spørgsmål og hver plan sit eget id",
    "the answer leads nowhere: no question or plan has the id '{}'":
      "svaret fører ingen steder hen: intet spørgsmål og ingen plan har id '{}'",
    "the answer leads in a circle: {}": "svaret fører i ring: {}",
    "lead it to a question that comes later, or to a plan":
      "lad det føre til et senere spørgsmål eller til en plan",
    "no answer leads to {}": "intet svar fører til {}",
    "question '{}'": "spørgsmålet '{}'",
    "plan '{}'": "planen '{}'",
    "lead an answer to it, or take it out": "lad et svar føre dertil, eller fjern det",
    "{} names no page": "{} nævner ingen side",
    "add 'guides: [vedtaegter]', or cases, courses, funding or services":
      "tilføj 'guides: [vedtaegter]', eller cases, courses, funding eller services",

    // Dataset+Column
    "better stands at a column of kind {}, which has no figures":
      "better står ved en kolonne af slagsen {}, og den har ingen tal",
    "remove it, or mend the kind": "fjern better, eller ret kind",
    "the mark '{}' is itself a value of the column":
      "mærket '{}' kan også være en værdi i kolonnen",
    "choose a mark that is none, such as '..'":
      "vælg et mærke, der ikke kan være en værdi, for eksempel '..'",

    // Dataset
    "required with map": "og feltet kræves sammen med map",
    "required with series": "og feltet kræves sammen med series",
    "a series is drawn as lines, so chart has no meaning":
      "en serie bliver tegnet som kurver, så chart har ingen mening",
    "remove chart: each column of figures gets a chart of its own":
      "fjern chart: hver kolonne med tal får sit eget diagram",
    "a map shows municipalities, and key names a column of texts":
      "et kort viser kommuner, og key er her en kolonne med tekst",
    "remove map, or let key name a column of kind municipality":
      "fjern map, eller lad key være en kolonne af slagsen municipality",

    // DatasetColumns
    "any kind": "enhver slags",
    "kind municipality": "slagsen municipality",
    "kind integer or decimal": "slagsen integer eller decimal",
    "kind year": "slagsen year",
    "kind municipality or text": "slagsen municipality eller text",
    "the column '{}' is declared twice": "kolonnen '{}' er beskrevet to gange",
    "{} '{}' is not the name of a column": "{} '{}' er ikke navnet på en kolonne",
    "{} '{}' is a column of kind {} and must be of {}":
      "{} '{}' er en kolonne af slagsen {} og skal være af {}",
    "name another column, or mend its kind":
      "skriv navnet på en anden kolonne, eller ret kolonnens kind",

    // FeeScale
    "title is missing (required for a category of the centre's own)":
      "title mangler (feltet kræves for centrets egne kategorier)",
    "add 'title: …' with the category's name": "tilføj 'title: …', og skriv kategoriens navn",
    "to {} lies below from {}": "to {} er mindre end from {}",
    "write a number from {} on": "skriv {} eller et større tal",
    "the last band ends at {}, so that members from {} on have no fee":
      "det sidste trin slutter ved {}, så medlemmer fra {} og op har intet kontingent",
    "remove 'to' from the last band": "fjern 'to' fra det sidste trin",
    "the band from {} follows the one from {}, which has no end":
      "trinnet fra {} kommer efter trinnet fra {}, som ikke har nogen slutning",
    "give the band from {} a 'to'": "giv trinnet fra {} et 'to'",
    "the first band begins at {} and not at 0": "det første trin begynder ved {} og ikke ved 0",
    "from {} overlaps the band that ends at {}": "from {} overlapper trinnet, der slutter ved {}",
    "from {} leaves a hole after {}, where the band before it ends":
      "from {} giver et hul efter {}, hvor det forrige trin slutter",
    "write 'from: {}'": "skriv 'from: {}'",

    // Funding
    "deadline lies before opens": "deadline ligger før opens",
    "to is less than from": "to er mindre end from",
    "a date that exists, such as 2027-03-01, or 'lukket' or 'loebende'":
      "en gyldig dato som 2027-03-01, 'lukket' eller 'loebende'",

    // Glossary
    "'{}…' is too long for a term": "'{}…' er for langt til at stå i ordlisten",
    "shorten it to at most {} bytes": "forkort det til højst {} byte",
    "'{}' has no letter to make a slug of": "'{}' har ingen bogstaver, der kan blive til en slug",
    "add 'slug: …'": "tilføj 'slug: …'",
    "'{}' is already a form of '{}'": "'{}' er allerede en form af '{}'",
    "the slug '{}' is also that of '{}'": "sluggen '{}' hører også til '{}'",
    "give one of them a slug of its own": "giv et af ordene sin egen slug",

    // Guide
    "reviewBy lies before reviewed": "reviewBy ligger før reviewed",
    "write a date after {}": "skriv en dato efter {}",

    // Member
    "left lies before joined": "left ligger før joined",

    // MembershipFinances
    "the category '{}' stands twice": "kategorien '{}' står to gange",
    "the year {} stands twice": "året {} står to gange",
    "gather its amounts in one place": "saml årets beløb ét sted",
    "the year {} stands after {}": "året {} står efter {}",
    "put the years in order of time": "sæt årene i rækkefølge, det ældste først",

    // MunicipalitySlug
    "the slug of a municipality, such as 'aeroe'": "en kommunes slug, for eksempel 'aeroe'",

    // Recommendation
    "required when actorsInferred is true": "og feltet kræves, når actorsInferred er true",
    "inferenceReason stands without actorsInferred": "inferenceReason står uden actorsInferred",
    "add 'actorsInferred: true' or remove inferenceReason":
      "tilføj 'actorsInferred: true', eller fjern inferenceReason",

    // SearchSettings
    "no page has '{}', so nothing is found by it":
      "ordet '{}' står ikke på nogen side, så det finder ingenting",
    "write a form that pages have, or take it out":
      "skriv en form, som siderne bruger, eller slet ordet",
    "words stands beside typed or found": "words står sammen med typed eller found",
    "keep words if the words find each other, or typed and found if it goes one way":
      "behold words, hvis ordene skal finde hinanden, eller typed og found, hvis det kun går den ene vej",
    "a single word has nothing to find": "et ord alene har ikke noget at finde",
    "write at least two words, such as [BID, Business Improvement District]":
      "skriv mindst to ord, for eksempel [BID, Business Improvement District]",
    "a synonym needs words, or typed and found": "et synonym skal have words, eller typed og found",
    "write 'words: [one, other]' if the words find each other, or 'typed: [one]' and 'found: [other]'":
      "skriv 'words: [et, andet]', hvis ordene skal finde hinanden, ellers 'typed: [et]' og 'found: [andet]'",
    "'{}' has no letter to search for": "'{}' har ingen bogstaver at søge efter",
    "write a word": "skriv et ord",

    // SiteSettings
    "an address such as https://example.org/ or https://example.org/centret/":
      "en adresse som https://example.org/ eller https://example.org/centret/",

    // WebURL
    "an address such as https://www.planinfo.dk/bymidter":
      "en adresse som https://www.planinfo.dk/bymidter",
    "a mail address such as kontakt@torv.example": "en mailadresse som kontakt@torv.example",
    "a mail address or an address that starts with https://":
      "en mailadresse eller en adresse, der begynder med https://",
  ]
}
