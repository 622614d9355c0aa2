import TorvMarkdown
import TorvSite

/// Where a picture appears on a page, which decides how wide it is and whether it is seen at once.
///
/// The widths follow from `site.css`.
enum PicturePlace {
  /// Above the text.
  case lead
  /// In the text.
  case text
  /// A member's logo.
  case logo

  /// The width of the picture, by which the browser chooses a rendition.
  fileprivate var sizes: String {
    switch self {
    case .lead: "(min-width: 74rem) 69rem, calc(100vw - 2rem)"
    case .text: "(min-width: 50rem) 48rem, calc(100vw - 2rem)"
    case .logo: "12rem"
    }
  }

  /// The attribute that makes the browser fetch the picture at once, or only when it is about to be seen.
  fileprivate var loading: String {
    switch self {
    case .lead: " fetchpriority=\"high\""
    case .text, .logo: " loading=\"lazy\""
    }
  }

  /// The attribute that lets the browser draw the page before the picture is ready, unless the picture is seen at once.
  fileprivate var decoding: String { self == .lead ? "" : " decoding=\"async\"" }
}

extension Picture {
  /// Returns the markup around and in the picture's `<img>`; `url` turns a path on the site into an address.
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
