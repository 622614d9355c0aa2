package import TorvDiagnostics

/// A piece of sealed material that would be published.
package struct Leak: Hashable, Sendable {
  /// The sealed material, and where it comes from.
  package enum Sealed: Hashable, Sendable {
    /// Words of a members' page, starting at the place, which has no excerpt.
    case words(SourceLocation)
    /// Bytes of a file for members.
    case bytes(of: String)
    /// A members' file, or nine tenths of it.
    case wholeFile(String)
    /// A member's access code, which the message doesn't show.
    case code
    /// A part of the secret.
    case secret
  }

  /// The spot in the published file.
  package enum Spot: Hashable, Sendable {
    /// In a line, counted from 1.
    case line(Int)
    /// After this many bytes.
    case byte(Int)
    /// In the name; the place shows only the part before it.
    case name
    /// The whole file.
    case everywhere
  }

  package let sealed: Sealed
  package let place: LeakPlace
  package let spot: Spot
  /// The number of further places of the same page or file that are left out after this one.
  package var omitted = 0

  /// Whether the leak is in this message, which then must not be shown.
  package func isIn(_ diagnostic: Diagnostic) -> Bool {
    place == .message(id: diagnostic.id.rawValue, at: diagnostic.location?.description)
  }

  /// The error; it quotes nothing sealed.
  package var diagnostic: Diagnostic {
    let message: Message =
      omitted == 0
      ? "\(subject) \(published)" : "\(subject) \(published); \(omitted) more are not listed"
    return .error(.sealedLeak, message, at: location, hint: hint)
  }

  private var location: SourceLocation? {
    switch sealed {
    case .words(let location): location
    case .bytes(let path), .wholeFile(let path): SourceFile(path: path, bytes: []).start
    case .code, .secret: nil
    }
  }
}

extension Leak {
  fileprivate var subject: Message {
    switch sealed {
    case .words: "words from here, which are for members, stand in"
    case .bytes: "bytes of this file, which is for members, stand in"
    case .wholeFile: "this file, which is for members, is published openly as"
    case .code: "the access code of a member stands in"
    case .secret: "a part of the members' secret stands in"
    }
  }

  /// The place where it would be published, in words.
  fileprivate var published: Message {
    switch (place, spot) {
    case (.file(let path), .line(let line)): "'\(path)' at line \(line)"
    case (.file(let path), .byte(let byte)): "'\(path)' at byte \(byte)"
    case (.file(let path), .everywhere): "'\(path)'"
    case (.file(let path), .name): "the name of a file, '\(path)'"
    case (.message(let id, let location), _):
      location.map { "the message [\(id)] at \($0)" } ?? "the message [\(id)]"
    }
  }

  fileprivate var hint: Message {
    switch sealed {
    case .words: "rephrase the summary, title or text that says the same, or open this text"
    case .bytes: "publish it openly beside an open page, or take it out of what is open"
    case .wholeFile: "delete the open copy, or let an open page alone have the file"
    case .code: "take it out, and raise 'codeGeneration' of the member if it was published"
    case .secret: "take it out, and make a new secret if it was published"
    }
  }
}
