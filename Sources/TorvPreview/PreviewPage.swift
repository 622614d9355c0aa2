import TorvMustache

/// The pages of the site as the preview shows them: with its script, and with the problems.
///
/// The words are here and not in the strings file, since that file may be the broken one.
enum PreviewPage {
  /// The number of problems that the browser shows; the terminal shows them all.
  private static let shownProblems = 30

  /// Returns a page of the site with the script, and over it the problems that keep the newest state from being
  /// shown.
  static func page(_ html: [UInt8], with problems: [String], state: String) -> [UInt8] {
    let addition = (problems.isEmpty ? "" : dialog(problems)) + script(state: state)
    guard let end = lastBodyEnd(in: html) else { return html + Array(addition.utf8) }
    return html[..<end] + Array(addition.utf8) + html[end...]
  }

  /// Returns the page that is shown as long as no site could be built.
  static func withoutSite(_ problems: [String], state: String) -> [UInt8] {
    let page = """
      <!DOCTYPE html>
      <html lang="da">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Siden kan ikke bygges</title>
      \(style)
      </head>
      <body class="torv-preview-empty">
      <main class="torv-preview" id="torv-preview" tabindex="-1">
      <h1>Siden kan ikke bygges: \(problems.count) fejl</h1>
      <p>Ret fejlen, og gem filen. Så kommer siden frem af sig selv.</p>
      \(list(problems))
      </main>
      \(script(state: state))</body>
      </html>

      """
    return Array(page.utf8)
  }

  /// Returns a non-modal dialog: the page behind it stays readable, and it can be closed without a script.
  private static func dialog(_ problems: [String]) -> String {
    """
    \(style)
    <dialog open class="torv-preview" id="torv-preview" lang="da" role="alertdialog" tabindex="-1" \
    aria-labelledby="torv-preview-title" aria-describedby="torv-preview-text">
    <h2 id="torv-preview-title">Ændringen kan ikke vises: \(problems.count) fejl</h2>
    <p id="torv-preview-text">Siden bagved er den sidste, der kunne bygges. Ret fejlen, og gem filen. \
    Så forsvinder beskeden af sig selv.</p>
    \(list(problems))
    <form method="dialog"><button>Luk</button></form>
    </dialog>

    """
  }

  private static func list(_ problems: [String]) -> String {
    let shown = problems.prefix(shownProblems).enumerated().map { number, problem in
      "<pre lang=\"en\" role=\"group\" aria-label=\"\(number + 1)\" tabindex=\"0\">"
        + escaped(problem) + "</pre>"
    }
    let rest = problems.count - shown.count
    return (shown + (rest > 0 ? ["<p>Og \(rest) til, som står i terminalen.</p>"] : []))
      .joined(separator: "\n")
  }

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
