extension DanishMessages {
  /// `torv fees`, its `--help` included, and the scales of several years in `membership.yml`.
  static let fees: [String: String] = [
    "'{}' stands above without a title": "'{}' står ovenfor uden en 'title'",
    // FeesCommand
    "List what each member owes in a year, with the sums and the budget.":
      "Viser, hvad hvert medlem skal betale for et år, med summer og budget.",
    """
    The fees come from membership.yml, with the scales of the year. Those who are members on at \
    least one day of the year are listed; 'proRata' in membership.yml says what part of the fee \
    somebody owes who joins or leaves within it. A part is rounded to whole kroner.

    A member whose fee can't be determined is listed with what is missing, and counted. The \
    exit status is 0, and with --strict it is 1 where there is such a member.
    """: """
    Kontingentet kommer fra membership.yml, med satserne for året. Listen har dem, der er medlem \
    mindst én dag i året; 'proRata' i membership.yml siger, hvor stor en del af kontingentet et \
    medlem betaler, der melder sig ind eller ud i løbet af det. En del bliver rundet af til hele \
    kroner.

    Kan et medlems kontingent ikke regnes ud, står det i listen, hvad der mangler, og medlemmet \
    bliver talt med. Kommandoen slutter med status 0, og med --strict med 1, når der er sådan et \
    medlem.
    """,
    "The year; without it that of the day that counts as today.":
      "Året; uden tilvalget er det året for den dag, der gælder som i dag.",
    "Print a JSON array for programs, with an object for each member.":
      "Skriv en JSON-liste til programmer, med et objekt for hvert medlem.",
    "Print a table for the accounts: CSV (RFC 4180), a row for each member.":
      "Skriv en tabel til regnskabet: CSV (RFC 4180), en række for hvert medlem.",
    "Choose one of --json and --csv.": "Vælg enten --json eller --csv.",
    "--year must be between {} and {}.": "--year skal være mellem {} og {}.",
    "there is no '{}/membership.yml', so there are no fees":
      "der er ingen '{}/membership.yml', så der er intet kontingent",

    // FeeReason
    "{}: membership.yml has no fee for {}": "{}: membership.yml har ingen sats for {}",
    "{}, whatever its size": "{}, uanset størrelse",
    "at least {}": "mindst {}",
    "{} with {} inhabitants": "{} med {} indbyggere",
    "{} with a yearly turnover of {} {}": "{} med {} {} i årlig omsætning",
    "{} with {} employees": "{} med {} ansatte",
    "'size' is missing, the number of inhabitants": "'size' mangler, antallet af indbyggere",
    "'size' is missing, the yearly turnover": "'size' mangler, den årlige omsætning",
    "'size' is missing, the number of employees": "'size' mangler, antallet af ansatte",
    "'size' is missing": "'size' mangler",
    "{}, {} of 12 months": "{}, {} af 12 måneder",
    "{}, {} of {} days": "{}, {} af {} dage",

    // FeeTable
    "nobody is a member in {}": "ingen er medlem i {}",
    "size": "størrelse",
    "fee in {}": "kontingent {}",
    "reason": "begrundelse",
    "category": "kategori",
    "members": "medlemmer",
    "fees": "kontingent",
    "The fees and the budget are only an example ('example' in membership.yml).":
      "Kontingentet og budgettet er kun et eksempel ('example' i membership.yml).",
    "{} of {} members are invented examples.": "{} af {} medlemmer er opdigtede eksempler.",
    "The fee of 1 member can't be determined and is not in the sums.":
      "Kontingentet for 1 medlem kan ikke regnes ud og er ikke med i summerne.",
    "The fees of {} members can't be determined and are not in the sums.":
      "Kontingentet for {} medlemmer kan ikke regnes ud og er ikke med i summerne.",
    "The fees give {}; membership.yml has no budget for {}.":
      "Kontingentet giver {}; membership.yml har intet budget for {}.",
    "The fees give {}, as much as the budget counts on.":
      "Kontingentet giver {}, præcis det, budgettet regner med.",
    "The fees give {}, the budget counts on {}: {} more.":
      "Kontingentet giver {}, budgettet regner med {}: {} mere.",
    "The fees give {}, the budget counts on {}: {} less.":
      "Kontingentet giver {}, budgettet regner med {}: {} mindre.",

    // FeeScale+Years
    "the category '{}' stands twice from {}": "kategorien '{}' står to gange fra {}",
    "gather its bands in one place, or write another first year":
      "saml kategoriens trin ét sted, eller skriv et andet første år",
    "gather its bands in one place, or write 'from:' with the first year of the new ones":
      "saml kategoriens trin ét sted, eller skriv 'from:' med det første år, de nye gælder",
    "'{}' from {} stands after '{}' from {}": "'{}' fra {} står efter '{}' fra {}",
    "put the scales of a category in order of time":
      "sæt en kategoris satser i rækkefølge efter tid",
    "'{}' without a first year stands after '{}' from {}":
      "'{}' uden et første år står efter '{}' fra {}",
    "put it first, or write the first year that it counts in":
      "sæt den først, eller skriv det første år, den gælder",
    "'{}' counts {} here and {} above, and a member has only one size":
      "'{}' tæller {} her og {} ovenfor, og et medlem har kun én størrelse",
    "write 'basis: {}'": "skriv 'basis: {}'",
    "'{}' has another title above": "'{}' har en anden 'title' ovenfor",
    "write the title only where the category stands first":
      "skriv kun title dér, hvor kategorien står første gang",
  ]
}
