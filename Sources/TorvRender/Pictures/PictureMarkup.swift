import TorvMarkdown
import TorvSite

/// Where on a page a picture stands: how wide it is there, and whether it is seen at once.
///
/// The widths follow from `site.css`.
enum PicturePlace {
  /// Over the text.
  case lead
  /// In the text.
  case text
  /// A member's mark.
  case logo

  /// How wide the picture is, for the browser to choose by.
  fileprivate var sizes: String {
    switch self {
    case .lead: "(min-width: 74rem) 69rem, calc(100vw - 2rem)"
    case .text: "(min-width: 50rem) 48rem, calc(100vw - 2rem)"
    case .logo: "12rem"
    }
  }

  /// Whether the browser fetches it at once, or when it is about to be seen.
  fileprivate var loading: String {
    switch self {
    case .lead: " fetchpriority=\"high\""
    case .text, .logo: " loading=\"lazy\""
    }
  }

  /// Whether the page is drawn before the picture is ready; one that is seen at once comes with it.
  fileprivate var decoding: String { self == .lead ? "" : " decoding=\"async\"" }
}

extension Picture {
  /// Returns what is written with the picture's `<img>`; `url` makes an address of a path on the site.
  func markup(at place: PicturePlace, url: (String) -> String) -> ImageMarkup {
    guard let size else {
      return ImageMarkup(opening: "", attributes: place.loading, closing: "")
    }
    let shown = renditions?.widths.last ?? size.width
    let dimensions = " width=\"\(shown)\" height=\"\(height(atWidth: shown))\""
    let attributes = dimensions + place.loading + place.decoding
    guard let renditions else {
      return ImageMarkup(opening: "", attributes: attributes, closing: "")
    }
    func choice(_ format: PictureRendition.Format) -> String {
      let set = renditions.widths.map { width in
        "\(url(path(of: PictureRendition(width: width, format: format)))) \(width)w"
      }.joined(separator: ", ")
      return "srcset=\"\(set)\" sizes=\"\(place.sizes)\""
    }
    let type = PictureRendition.Format.webp.mediaType
    return ImageMarkup(
      opening: "<picture><source type=\"\(type)\" \(choice(.webp))>",
      attributes: " \(choice(renditions.fallback))" + attributes, closing: "</picture>")
  }
}
