extension DanishMessages {
  /// `torv archive`: its `--help`, and what it says while it runs.
  static let archive: [String: String] = [
    // ArchiveCommand
    "Put the whole open website into one zip file that is read without a server.":
      "Lægger hele det åbne websted i én zip-fil, der kan læses uden server.",
    """
    Everything is checked as for a build; while there is a mistake, nothing is written. In the \
    unpacked folder a double click on index.html opens the website, with its search; laes-mig.html \
    says what the archive holds and under which licences, and indhold.csv lists all pages. \
    Nothing that is only for members is in it. Equal content on the same day gives equal bytes.
    """: """
    Alt bliver tjekket som ved et byggeri, og så længe der er en fejl, bliver intet skrevet. Når \
    filen er pakket ud, åbner et dobbeltklik på index.html webstedet, også med søgning; \
    laes-mig.html fortæller, hvad arkivet rummer, og under hvilke licenser, og indhold.csv har \
    alle sider. Det, der kun er for medlemmer, er ikke med. Samme indhold samme dag giver den \
    samme fil, byte for byte.
    """,
    "The archive, such as torv.zip; an older one is replaced.":
      "Arkivets fil, for eksempel torv.zip; en ældre bliver erstattet.",
    "'{}' must end in '.zip'.": "'{}' skal ende på '.zip'.",
    "waiting: another run writes '{}'": "venter: '{}' bliver skrevet af en anden kørsel",
    "archived {} pages in '{}': {} files, {}.{} MB; {}, {}":
      "{} sider arkiveret i '{}': {} filer, {},{} MB; {}, {}",

    // SiteBuilder+Archive, GzipProgram
    "gzip is missing, which packs archives": "gzip mangler, og det er gzip, der pakker arkiver",
    "install it, on Debian with 'apt-get install gzip'":
      "installér det, på Debian med 'apt-get install gzip'",
    "gzip can't pack the archive: {}": "gzip kan ikke pakke arkivet: {}",
    "free some room on the disk": "skaf plads på disken",
    "'{}' is a folder": "'{}' er en mappe",
    "name the archive's file": "skriv navnet på arkivets fil",
    "'{}' would have more than 65,535 files or 4 GB, which no zip file can hold":
      "'{}' ville få mere end 65.535 filer eller 4 GB, og det kan en zip-fil ikke rumme",
    "make an archive of a part of the content": "arkivér en del af indholdet",
    "gzip has packed a file in a way that no zip file can hold":
      "gzip har pakket en fil på en måde, som en zip-fil ikke kan rumme",
    "install GNU gzip": "installér GNU gzip",

    // SiteRelator
    "the page about an archive": "siden om et arkiv",
    "the table of an archive's pages": "tabellen over et arkivs sider",

    // Examination
    "gzip packs archives": "gzip pakker arkiver",
    "gzip is missing": "gzip mangler",
    "'torv archive' can't pack an archive": "'torv archive' kan ikke pakke et arkiv",
  ]
}
