extension DanishMessages {
  /// `torv digest`: its `--help`, and what it says while it runs.
  static let digest: [String: String] = [
    // DigestCommand
    "Write a newsletter: what is new and changed, courses and deadlines to come.":
      "Skriver et nyhedsbrev: det nye og ændrede, kommende kurser og frister.",
    """
    It tells of the pages that were published or updated from --since to --until, of what has \
    happened to the recommendations, and of the courses and deadlines within 90 days of today. \
    Of pages for members it gives title and summary. The newsletter goes to standard output, \
    messages to standard error, so that it can be kept in a file. If there is nothing to tell, \
    a message says so, and nothing else is written.
    """: """
    Nyhedsbrevet fortæller om de sider, der er udgivet eller opdateret fra --since til --until, \
    om det, der er sket med anbefalingerne, og om kurser og frister inden for 90 dage fra i dag. \
    Af sider for medlemmer giver det titel og resumé. Brevet skrives på standard output og kan \
    gemmes i en fil; meddelelser kommer ikke med i filen. Er der ikke noget at fortælle, siger en \
    meddelelse det, og der bliver ikke skrevet andet.
    """,
    "The first day that it tells of, such as 2027-03-01.":
      "Den første dag, brevet fortæller om, for eksempel 2027-03-01.",
    "The last day that it tells of; today if not given.":
      "Den sidste dag, brevet fortæller om; uden tilvalget i dag.",
    "An actor, such as kommuner, or a municipality's slug, such as vejle.":
      "En aktør, for eksempel kommuner, eller en kommunes slug, for eksempel vejle.",
    "For an actor it tells of pages that name the actor or none, for a municipality of pages that refer to it and of courses held there.":
      "Til en aktør fortæller brevet om sider, der nævner aktøren eller slet ingen aktør, til en kommune om sider, der henviser til kommunen, og kurser, der bliver holdt der.",
    "How it is written: text, md (Markdown) or html (for a mail).":
      "Hvordan brevet skrives: text (ren tekst), md (Markdown) eller html (til en mail).",
    "date": "dato",
    "reader": "læser",
    "--since {} lies after the last day, {}.": "--since {} ligger efter den sidste dag, {}.",
    "nothing is new or changed from {} to {}": "intet er nyt eller ændret fra {} til {}",
    "'{}' is neither an actor nor a municipality; did you mean '{}'?":
      "'{}' er hverken en aktør eller en kommune; mente du '{}'?",
    "'{}' is neither an actor nor a municipality; use one of {}, or a municipality's slug.":
      "'{}' er hverken en aktør eller en kommune; skriv {} eller en kommunes slug.",
  ]
}
