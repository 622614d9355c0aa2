import TorvDiagnostics
import TorvMustache

/// The pages of the site as the preview shows them: with its script, and with the problems.
///
/// The words are messages and not in the strings file, since that file may be the broken one.
struct PreviewPage {
  /// The language of the words and of the problems.
  let language: Language

  /// The number of problems that the browser shows; the terminal shows them all.
  private static let shownProblems = 30

  /// Returns a page of the site with the script, and over it the problems that keep the newest state from being
  /// shown.
  func page(_ html: [UInt8], with problems: [String], state: String) -> [UInt8] {
    let addition = (problems.isEmpty ? "" : dialog(problems)) + Self.script(state: state)
    guard let end = Self.lastBodyEnd(in: html) else { return html + Array(addition.utf8) }
    return html[..<end] + Array(addition.utf8) + html[end...]
  }

  /// Returns the page that is shown as long as no site could be built.
  func withoutSite(_ problems: [String], state: String) -> [UInt8] {
    let heading: Message =
      problems.count == 1
      ? "The website can't be built: 1 mistake"
      : "The website can't be built: \(problems.count) mistakes"
    let page = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(told("The website can't be built"))</title>
      \(Self.style)
      </head>
      <body class="torv-preview-empty">
      <main class="torv-preview" id="torv-preview" tabindex="-1">
      <h1>\(told(heading))</h1>
      <p>\(told("Mend the mistake and save the file. Then the page appears by itself."))</p>
      \(list(problems))
      </main>
      \(Self.script(state: state))</body>
      </html>

      """
    return Array(page.utf8)
  }

  /// Returns a non-modal dialog: the page behind it stays readable, and it can be closed without a script.
  private func dialog(_ problems: [String]) -> String {
    let heading: Message =
      problems.count == 1
      ? "The change can't be shown: 1 mistake"
      : "The change can't be shown: \(problems.count) mistakes"
    let advice: Message = """
      The page behind this is the last one that could be built. Mend the mistake and save the file. \
      Then this message goes away by itself.
      """
    return """
      \(Self.style)
      <dialog open class="torv-preview" id="torv-preview" lang="\(language.rawValue)" role="alertdialog" tabindex="-1" \
      aria-labelledby="torv-preview-title" aria-describedby="torv-preview-text">
      <h2 id="torv-preview-title">\(told(heading))</h2>
      <p id="torv-preview-text">\(told(advice))</p>
      \(list(problems))
      <form method="dialog"><button>\(told("Close"))</button></form>
      </dialog>

      """
  }

  private func list(_ problems: [String]) -> String {
    let shown = problems.prefix(Self.shownProblems).enumerated().map { number, problem in
      "<pre lang=\"\(language.rawValue)\" role=\"group\" aria-label=\"\(number + 1)\" tabindex=\"0\">"
        + Self.escaped(problem) + "</pre>"
    }
    let rest = problems.count - shown.count
    let others = rest > 0 ? ["<p>\(told("And \(rest) more, which the terminal shows."))</p>"] : []
    return (shown + others).joined(separator: "\n")
  }

  /// Returns a message as HTML.
  private func told(_ message: Message) -> String { Self.escaped(message.text(in: language)) }

  private static let style = "<link rel=\"stylesheet\" href=\"\(OwnFile.style.path)\">"

  private static func script(state: String) -> String {
    "<script src=\"\(OwnFile.script.path)\" data-state=\"\(state)\" defer></script>\n"
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    HTMLEscaping.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func lastBodyEnd(in html: [UInt8]) -> Int? {
    let tag = Array("</body>".utf8)
    return html.indices.last { index in html[index...].starts(with: tag) }
  }
}
