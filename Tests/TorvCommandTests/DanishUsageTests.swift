import Testing

@Suite struct DanishUsageTests {
  private static let danish = ["TORV_LANGUAGE": "da"]

  /// English words that are neither Danish ones nor anything that is typed.
  private static let english: Set<String> = [
    "and", "are", "arguments", "by", "default", "did", "error", "expected", "folder", "from",
    "information", "invalid", "is", "it", "mean", "missing", "of", "one", "option", "options",
    "or", "overview", "please", "see", "show", "subcommand", "subcommands", "that", "the",
    "unexpected", "unknown", "usage", "value", "values", "version's", "what", "with", "you",
  ]

  private func englishWords(in text: String) -> [String] {
    // Options are typed as they are.
    text.lowercased().replacing(#/--[a-z-]+/#, with: "").split { !$0.isLetter }.map(String.init)
      .filter(Self.english.contains)
  }

  private static let commands = [
    "", "init", "build", "check", "serve", "new", "format", "list", "search", "coverage", "due",
    "fees",
    "digest",
    "archive", "doctor", "move", "schema", "access", "access new-secret", "access code",
    "access codes",
    "access open",
    "access status", "members", "members import", "members export", "help",
  ]

  @Test(arguments: commands)
  func helpIsDanish(command: String) throws {
    let arguments = command.split(separator: " ").map(String.init)
    let asked = command == "help" ? ["help", "help"] : arguments + ["--help"]
    let result = try Command().run(asked, environment: Self.danish)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("OVERSIGT: "))
    #expect(result.output.contains("\nBRUG: torv"))
    #expect(result.output.contains("\nTILVALG:\n"))
    #expect(englishWords(in: result.output) == [])
  }

  @Test func helpNamesTheCommandsAndWhatHoldsWithoutAnOption() throws {
    let command = try Command()
    let whole = try command.run("--help", environment: Self.danish).output
    #expect(whole.contains("\nBRUG: torv <kommando>\n"))
    #expect(whole.contains("\nKOMMANDOER:\n  init  "))
    #expect(whole.hasSuffix("\n  Skriv 'torv help <kommando>' for at se mere om en kommando.\n"))
    let build = try command.run("build", "--help", environment: Self.danish).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(build.contains("(normalt: Public)"))
    #expect(build.contains("(valg: text, github, json; normalt: text)"))
    #expect(build.contains("--version Vis versionen. -h, --help Vis denne hjælp."))
    let new = try command.run("new", "--help", environment: Self.danish).output
    #expect(new.contains("\nARGUMENTER:\n  <slags>"))
  }

  @Test func helpOnANarrowTerminalIsDanish() throws {
    let environment = Self.danish.merging(["COLUMNS": "32"]) { _, new in new }
    let output = try Command().run("build", "--help", environment: environment).output
    #expect(englishWords(in: output) == [])
  }

  @Test(arguments: [
    (["build", "--strct"], "Tilvalget '--strct' findes ikke. Mente du '--strict'?"),
    (["build", "-x"], "Tilvalget '-x' findes ikke"),
    (["bild"], "Argumentet 'bild' hører ikke til her"),
    (["build", "a", "b"], "2 argumenter hører ikke til her: 'a', 'b'"),
    (["build", "'a\n', 'b'"], "Argumentet ''a\n', 'b'' hører ikke til her"),
    (["new", "guide"], "Argumentet '<titel>' mangler"),
    (["build", "--jobs"], "Der mangler en værdi til '--jobs <jobs>'"),
    (["build", "--jobs", "to"], "Værdien 'to' kan ikke bruges til '--jobs <jobs>'"),
    (
      ["check", "--format", "xml"],
      "Værdien 'xml' kan ikke bruges til '--format <format>'. Skriv 'text', 'github' eller 'json'."
    ),
    (
      ["format", "a.csv", "--decimal-mark", "x"],
      "Værdien 'x' kan ikke bruges til '--decimal-mark <decimal-mark>'. Skriv 'comma' eller 'point'."
    ),
    (["list", "bog"], "Værdien 'bog' kan ikke bruges til '<slags>'. Skriv en af disse:"),
    (["build", "--strict=x"], "Tilvalget '--strict' skal stå uden værdi, men har værdien 'x'."),
    (["build", "--jobs", "0"], "--jobs skal være mindst 1."),
  ])
  func wrongUseIsToldInDanish(arguments: [String], message: String) throws {
    let result = try Command().run(arguments, environment: Self.danish)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("Fejl: \(message)\n"))
    #expect(result.errors.contains("\nBrug: torv "))
    #expect(result.errors.hasSuffix("--help' for at se mere.\n"))
    #expect(englishWords(in: result.errors) == [])
  }

  @Test func optionNamesTheLanguageOfWrongUseAndOfHelp() throws {
    let command = try Command()
    let wrong = try command.run("list", "--language", "da")
    #expect(
      wrong.errors.hasPrefix(
        "Fejl: Argumentet '<slags>' mangler\nHjælp:  <slags>  Hvilken slags side"))
    let english = try command.run("list", "--language=en", environment: Self.danish)
    #expect(english.errors.hasPrefix("Error: Missing expected argument '<kind>'\nHelp:  <kind>"))
    let help = try command.run("list", "--help", "--language", "da")
    #expect(help.output.hasPrefix("OVERSIGT: "))
  }

  @Test func whatIsTypedStaysAsItIs() throws {
    let typed = "(default: x) <subcommand>\nUSAGE: Show the version."
    let result = try Command().run("build", typed, environment: Self.danish)
    #expect(result.errors.hasPrefix("Fejl: Argumentet '\(typed)' hører ikke til her\n"))
  }

  @Test func englishStaysEnglish() throws {
    let command = try Command()
    let environment = ["TORV_LANGUAGE": "en"]
    let help = try command.run("build", "--help", environment: environment).output
    #expect(help.hasPrefix("OVERVIEW: Check all content and write the website.\n"))
    #expect(help.contains("\nUSAGE: torv build "))
    #expect(help.contains("\n  -h, --help              Show help information.\n"))
    let wrong = try command.run("build", "--strct", environment: environment)
    #expect(wrong.errors.hasPrefix("Error: Unknown option '--strct'. Did you mean '--strict'?\n"))
  }

  @Test func unknownLanguageInTheEnvironmentIsIgnored() throws {
    let command = try Command()
    let environment = ["TORV_LANGUAGE": "tlh"]
    let check = try command.run("check", environment: environment)
    #expect(check.status == 0)
    #expect(
      try command.run("check", "--help", environment: environment).output.contains("BRUG: ")
        == false)
    try command.write("title: Torv\nlanguage: da\n", to: "Content/site.yml")
    #expect(try command.run("check", "--help", environment: environment).output.contains("BRUG: "))
  }

  @Test func versionIsTheSameInDanish() throws {
    let command = try Command()
    let version = try command.run("--version").output
    #expect(try command.run("--version", environment: Self.danish).output == version)
  }
}
