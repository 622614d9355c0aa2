/// The type of a file in HTTP's terms (RFC 9110, section 8.3).
package struct ContentType: Hashable, Sendable {
  /// The media type with its parameters.
  package let value: String

  /// A page.
  package static let html = ContentType(value: "text/html; charset=utf-8")
  /// Plain text.
  package static let text = ContentType(value: "text/plain; charset=utf-8")
  /// Server-sent events.
  package static let events = ContentType(value: "text/event-stream")

  private static let unknown = ContentType(value: "application/octet-stream")

  private static let values = [
    "atom": "application/atom+xml; charset=utf-8",
    "avif": "image/avif",
    "bib": "application/x-bibtex; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif",
    "htm": html.value,
    "html": html.value,
    "ico": "image/vnd.microsoft.icon",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": text.value,
    "wasm": "application/wasm",
    "webm": "video/webm",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml; charset=utf-8",
    "zip": "application/zip",
  ]

  private init(value: String) { self.value = value }

  /// Whether the file is text that people can read.
  package var isText: Bool { value.hasPrefix("text/") || value.contains("json") }

  /// Finds the type of a file by its extension; a file without one, such as `_headers`, is text.
  package init(ofFile path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else {
      self = .text
      return
    }
    let ending = name[name.index(after: dot)...].lowercased()
    self = Self.values[ending].map { ContentType(value: $0) } ?? .unknown
  }
}
