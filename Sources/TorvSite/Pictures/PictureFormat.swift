import TorvDiagnostics

/// The file format of a picture.
package enum PictureFormat: String, Sendable, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  case gif = "GIF"
  case svg = "SVG"

  /// The endings of file names that indicate the format.
  private var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .png: ["png"]
    case .webp: ["webp"]
    case .gif: ["gif"]
    case .svg: ["svg"]
    }
  }

  /// The media type, for `<source type>`.
  package var mediaType: String {
    switch self {
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .webp: "image/webp"
    case .gif: "image/gif"
    case .svg: "image/svg+xml"
    }
  }

  /// Returns the format that a file's name indicates; nil if it indicates none of these.
  package init?(fileName: String) {
    let ending = fileName.split(separator: ".").last?.lowercased() ?? ""
    guard fileName.contains("."),
      let format = Self.allCases.first(where: { $0.endings.contains(ending) })
    else { return nil }
    self = format
  }

  /// Returns the format that a file's first bytes indicate; nil if they indicate none of these.
  init?(_ file: PictureBytes) {
    if file.has([0xFF, 0xD8, 0xFF], at: 0) {
      self = .jpeg
    } else if file.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
      self = .png
    } else if file.has("RIFF", at: 0), file.has("WEBP", at: 8) {
      self = .webp
    } else if file.has("GIF87a", at: 0) || file.has("GIF89a", at: 0) {
      self = .gif
    } else if file.beginsAsText(with: ["<svg", "<?xml", "<!--", "<!doctype svg"]) {
      self = .svg
    } else {
      return nil
    }
  }

  /// Returns a name for a file in another format, for messages; nil if its first bytes are unknown.
  static func foreign(_ file: PictureBytes) -> Message? {
    if file.beginsAsText(with: ["<!doctype html", "<html", "<head", "<body"]) {
      return "a web page"
    }
    if file.has("%PDF", at: 0) { return "a PDF document" }
    if file.has("II*\0", at: 0) || file.has("MM\0*", at: 0) { return "a TIFF picture" }
    if file.has("ftyp", at: 4) {
      return file.has("avif", at: 8) ? "an AVIF picture" : "an HEIC picture or a film"
    }
    if file.has("BM", at: 0) { return "a BMP picture" }
    if file.has("PK", at: 0) { return "a ZIP archive or a document" }
    return nil
  }
}
