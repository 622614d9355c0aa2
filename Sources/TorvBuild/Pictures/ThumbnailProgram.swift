import TorvDiagnostics
import TorvRender
import TorvSite

/// `vipsthumbnail` of libvips, which resizes pictures.
struct ThumbnailProgram: Sendable {
  /// What the program, or Torv, says of its failure.
  struct Failure: Error, Sendable {
    let message: Message
  }

  private let program: ExternalProgram

  /// Finds the program in the folders of a search path, with `:` between them; nil if none has it.
  init?(searchPath: String) {
    guard let program = ExternalProgram("vipsthumbnail", searchPath: searchPath) else { return nil }
    self.program = program
  }

  /// The path of the program.
  var path: String { program.path }

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
      ])
  }

  /// Returns the program's output for the bytes.
  private func output(
    of bytes: [UInt8], arguments: [String], environment: [String: String] = [:]
  ) async -> Result<[UInt8], Failure> {
    let environment = environment.merging(["VIPS_CONCURRENCY": "1"]) { own, _ in own }
    switch await program.output(of: bytes, arguments: arguments, environment: environment) {
    case .success(let picture) where !picture.isEmpty: return .success(picture)
    case .failure(let failure) where !failure.message.isEmpty:
      return .failure(Failure(message: Message(verbatim: failure.message)))
    default: return .failure(Failure(message: "it ended without a picture"))
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
}
