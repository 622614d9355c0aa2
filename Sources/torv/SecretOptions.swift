import ArgumentParser
import TorvAccess
import TorvBuild
import TorvDiagnostics

/// The source of the secret for members' access: a file, or the environment.
struct SecretOptions: ParsableArguments {
  @Option(
    name: .customLong("secret-file"),
    help: .telling(
      "The file with the secret of the members' access.",
      discussion: "Without it the variable \(SecretOptions.variable) counts."))
  var secretFile: String?

  /// The environment variable that may hold the secret.
  static let variable = "TORV_MEMBERS_SECRET"

  /// Returns the secret, or nil if none is given; reports problems with it without showing it.
  ///
  /// An empty variable counts as none: CI sets it that way for a run that may not see the secret.
  func secret() throws -> MembersSecret? {
    if let secretFile {
      guard !secretFile.isEmpty else {
        throw ValidationError(telling: "--secret-file names no file.")
      }
      let bytes = try DiskFileSystem().readToEnd(secretFile)
      return try Self.secret(in: String(decoding: bytes, as: UTF8.self), of: "'\(secretFile)'")
    }
    guard let text = Console.environment(Self.variable), !text.isEmpty else { return nil }
    return try Self.secret(in: text, of: Self.variable)
  }

  /// Returns the secret; a missing secret is a usage error.
  func requiredSecret() throws -> MembersSecret {
    guard let secret = try secret() else {
      throw ValidationError(
        telling: "No secret is given; set \(Self.variable), or name a file with --secret-file.")
    }
    return secret
  }

  private static func secret(in text: String, of origin: String) throws -> MembersSecret {
    guard let secret = MembersSecret(text: text) else {
      throw ValidationError(
        telling: "\(origin) holds no secret: it must be 64 hexadecimal digits and nothing else.")
    }
    return secret
  }
}
