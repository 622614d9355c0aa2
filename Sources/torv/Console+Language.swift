import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// What the run's arguments, its environment and the centre's settings say of how Torv speaks.
extension Console {
  /// The language in which Torv speaks: `--language`, else `TORV_LANGUAGE`, else that of the centre's settings, else English.
  ///
  /// It is read from the arguments as they stand, since what is said of wrong arguments needs it too.
  static let language: Language = {
    let arguments = CommandLine.arguments
    let named = [
      value(of: "--language", in: arguments), environment("TORV_LANGUAGE"),
      setting("language"),
    ]
    return named.compactMap(\.self).compactMap(Language.init).first ?? .english
  }()

  private static func value(of option: String, in arguments: [String]) -> String? {
    if let index = arguments.firstIndex(of: option), index + 1 < arguments.count {
      return arguments[index + 1]
    }
    return arguments.first { $0.hasPrefix(option + "=") }.map {
      String($0.dropFirst(option.count + 1))
    }
  }

  /// The address of the page where each message has a heading of its own; nil if the centre has none.
  static let handbook: String? = {
    guard let path = setting("handbook"), path.hasPrefix("/"),
      let site = setting("baseURL").flatMap({ BaseURL(scalar: $0) })
    else { return nil }
    return site.origin + site.path + path
  }()

  /// The lines of `site.yml`.
  private static let settings: [ArraySlice<UInt8>] = {
    let content = value(of: "--content", in: CommandLine.arguments) ?? SourceOptions.usualContent
    // Without settings there is nothing in them; the command itself reports what can't be read.
    let bytes = try? DiskFileSystem().readIfPresent("\(content)/site.yml")
    return (bytes ?? []).split { $0 == 0x0A || $0 == 0x0D }
  }()

  /// Returns the value of a field in `site.yml`, which may have mistakes of all kinds elsewhere.
  private static func setting(_ field: String) -> String? {
    let name = field + ":"
    return settings.first { $0.starts(with: name.utf8) }.map {
      String(decoding: $0.dropFirst(name.utf8.count), as: UTF8.self).split { " \"'#".contains($0) }
        .first.map(String.init) ?? ""
    }
  }
}

extension ValidationError {
  /// A wrong use of the command, told in the language of the run.
  init(telling message: Message) { self.init(message.text(in: Console.language)) }
}

extension ArgumentHelp {
  /// The help for an argument, told in the language of the run.
  static func telling(
    _ abstract: Message, discussion: Message = "", valueName: Message? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(
      told(abstract), discussion: told(discussion), valueName: valueName.map(told))
  }
}

/// Returns a message in the language of the run.
func told(_ message: Message) -> String { message.text(in: Console.language) }

/// The option of all commands for the language; ``Console/language`` reads it before the arguments are parsed.
struct LanguageOption: ParsableArguments {
  @Option(
    help: .telling(
      "The language of the messages: da or en.",
      discussion: "Without it TORV_LANGUAGE counts, and without that the language in site.yml."))
  var language: Language?
}

extension Language: ExpressibleByArgument {}
