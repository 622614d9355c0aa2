import TorvRender

/// The preview's own files beside the site, under paths that no page can have.
enum OwnFile: String {
  case script = "/_torv/preview.js"
  case style = "/_torv/preview.css"
  /// Server-sent events (HTML standard, 9.2): the name of the newest state, each time there is a new one.
  case events = "/_torv/events"

  /// Finds the file with the path.
  init?(path: String) { self.init(rawValue: path) }

  var path: String { rawValue }

  var response: PreviewResponse {
    switch self {
    case .script:
      PreviewResponse(.ok, type: ContentType(ofFile: path), .bytes(PackageResources.preview_js))
    case .style:
      PreviewResponse(.ok, type: ContentType(ofFile: path), .bytes(PackageResources.preview_css))
    case .events: PreviewResponse(.ok, type: .events, .events)
    }
  }
}
