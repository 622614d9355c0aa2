import TorvDiagnostics
import TorvRender

/// The preview's answer to a request.
package struct PreviewResponse: Sendable {
  /// The contents after the headers.
  package enum Body: Sendable {
    case bytes([UInt8])
    /// The stream that announces each new state, for as long as the client listens.
    case events
  }

  /// The status codes that the preview uses.
  package enum Status: Int, Sendable {
    case ok = 200
    case found = 302
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case headersTooLarge = 431
    case cannotBuild = 500

    var phrase: String {
      switch self {
      case .ok: "OK"
      case .found: "Found"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .headersTooLarge: "Request Header Fields Too Large"
      case .cannotBuild: "Internal Server Error"
      }
    }
  }

  package let status: Status
  package var headers: [(name: String, value: String)]
  package let body: Body

  var isStream: Bool {
    if case .events = body { true } else { false }
  }

  /// Headers that make every answer as strict as the published site is meant to be, and keep the browser from storing
  /// it.
  private static let commonHeaders = [
    (name: "Cache-Control", value: "no-store"),
    (name: "Content-Security-Policy", value: "default-src 'self'"),
    (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    (name: "X-Content-Type-Options", value: "nosniff"),
  ]

  init(_ status: Status, type: ContentType, _ body: Body, headers: [(String, String)] = []) {
    self.status = status
    self.body = body
    self.headers = Self.commonHeaders + [("Content-Type", type.value)] + headers
  }

  /// Answers with a short text.
  init(_ status: Status, text: String, headers: [(String, String)] = []) {
    self.init(status, type: .text, .bytes(Array((text + "\n").utf8)), headers: headers)
  }

  /// Answers with a message in a language.
  init(
    _ status: Status, telling message: Message, in language: Language,
    headers: [(String, String)] = []
  ) {
    self.init(status, text: message.text(in: language), headers: headers)
  }

  /// Redirects the browser to another path on the site, which must be percent-encoded.
  static func redirect(to path: String) -> PreviewResponse {
    PreviewResponse(.found, text: path, headers: [("Location", path)])
  }
}
