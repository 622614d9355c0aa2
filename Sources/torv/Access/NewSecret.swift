import ArgumentParser
import TorvAccess
import TorvDiagnostics

/// `torv access new-secret`: makes a secret.
struct NewSecret: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-secret",
    abstract: told("Make a new secret and print it: 64 hexadecimal digits."),
    discussion: told(
      """
      Keep it outside the repository, with a copy in a safe place: with it all codes can be made \
      again, without it all members need new ones.

        torv access new-secret > torv-secret.txt
      """))

  @OptionGroup var speech: LanguageOption

  func run() throws {
    // Swift documents the system's generator as fit for cryptography; on Linux it is getrandom(2).
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    guard let secret = MembersSecret(bytes: bytes) else {
      preconditionFailure("a secret has 32 bytes")
    }
    Console.print(secret.text)
  }
}
