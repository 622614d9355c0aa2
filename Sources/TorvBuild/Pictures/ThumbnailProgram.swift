import Glibc
import Subprocess
import TorvRender
import TorvSite

/// `vipsthumbnail` of libvips, which resizes pictures; the only file that knows how to start programs.
struct ThumbnailProgram: Sendable {
  private static let name = "vipsthumbnail"
  /// More bytes than a rendition can have.
  private static let outputLimit = 64 * 1024 * 1024
  private static let messageLimit = 256 * 1024

  /// The folders that programs are looked for in, with `:` between them.
  private let searchPath: String

  /// Finds the program in the folders of a search path; nil if none has it.
  init?(searchPath: String) {
    let isThere = searchPath.split(separator: ":").contains { folder in
      access("\(folder)/\(Self.name)", X_OK) == 0
    }
    guard isThere else { return nil }
    self.searchPath = searchPath
    _ = Self.ignoresBrokenPipes
  }

  /// The program's own message about its failure.
  struct Failure: Error, Sendable {
    let message: String
  }

  /// Returns a photograph in another size and format, turned upright, in sRGB and without metadata.
  func rendition(
    _ rendition: PictureRendition, of photograph: [UInt8]
  ) async -> Result<[UInt8], Failure> {
    // `VIPS_BLOCK_UNTRUSTED` lets only loaders that are hardened against hostile input read a camera's file.
    await output(
      of: photograph,
      arguments: [
        "stdin", "--size", "\(rendition.width)x", "--export-profile", "srgb",
        "--output", Self.output(rendition.format),
      ],
      environment: ["VIPS_BLOCK_UNTRUSTED": "1"]
    ).map(WebPMetadata.removed)
  }

  /// Returns a card, which is a drawing of our own, as PNG with few colours.
  func card(of drawing: [UInt8]) async -> Result<[UInt8], Failure> {
    await output(
      of: drawing,
      arguments: [
        "stdin", "--size", "\(SharedCard.width)x", "--output",
        ".png[palette,Q=70,dither=0,effort=1,strip]",
      ],
      environment: [:])
  }

  /// Returns the program's output for the bytes.
  private func output(
    of bytes: [UInt8], arguments: [String], environment: [Environment.Key: String]
  ) async -> Result<[UInt8], Failure> {
    var variables: [Environment.Key: String] = ["PATH": searchPath, "VIPS_CONCURRENCY": "1"]
    variables.merge(environment) { _, new in new }
    do {
      let result = try await run(
        .name(Self.name), arguments: Arguments(arguments),
        environment: .inherit.updating(variables.mapValues { $0 }),
        input: Input(bytes: bytes), output: .bytes(limit: Self.outputLimit),
        error: .string(limit: Self.messageLimit))
      guard result.terminationStatus.isSuccess, !result.standardOutput.isEmpty else {
        return .failure(Failure(message: Self.summary(of: result.standardError)))
      }
      return .success(result.standardOutput)
    } catch {
      return .failure(Failure(message: "\(error)"))
    }
  }

  /// The output file name's extension that gives the program the format, with its options.
  private static func output(_ format: PictureRendition.Format) -> String {
    switch format {
    case .webp: ".webp[Q=78,strip]"
    case .jpeg: ".jpg[Q=80,optimize_coding,interlace,background=255,strip]"
    case .png: ".png[strip]"
    }
  }

  /// Returns the program's message on one line.
  private static func summary(of message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline)
    let line = lines.joined(separator: "; ")
    return line.isEmpty ? "it ended without a picture" : String(line.prefix(300))
  }

  /// A program that exits before it has read a whole picture must not end this one too.
  private static let ignoresBrokenPipes: Bool = signal(SIGPIPE, SIG_IGN) != nil
}

/// The input that the program reads.
private struct Input: InputProtocol {
  let bytes: [UInt8]

  func write(with writer: StandardInputWriter) async throws {
    do {
      _ = try await writer.write(bytes)
    } catch {
      // The program has exited early; its message about that comes through its other pipe.
    }
  }
}
