/// The Danish texts of all messages, by their English ones with `{}` for each part.
///
/// `{}` stands for the next part, `{2}` for the second. The texts are written as a kind colleague would say it. A key stands
/// in one of the dictionaries only.
enum DanishMessages {
  static let texts: [String: String] = {
    let all = [
      shared, command, help, markdown, templates, leaks, yaml, parse, model, relations, build,
      fees, digest, members, archive, translations,
    ]
    return all.reduce(into: [:]) { texts, some in texts.merge(some) { first, _ in first } }
  }()
}
