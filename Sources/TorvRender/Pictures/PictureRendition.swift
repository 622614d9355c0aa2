package import TorvSite

/// One size of a photograph in one format.
package struct PictureRendition: Hashable, Sendable {
  /// The formats that photographs are published in.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case webp
    case jpeg = "jpg"
    case png

    /// The media type, for `<source type>`.
    package var mediaType: String {
      switch self {
      case .webp: PictureFormat.webp.mediaType
      case .jpeg: PictureFormat.jpeg.mediaType
      case .png: PictureFormat.png.mediaType
      }
    }
  }

  /// In pixels.
  package let width: Int
  package let format: Format

  /// Describes a size and a format.
  package init(width: Int, format: Format) {
    self.width = width
    self.format = format
  }

  /// Returns the name of the rendition's file, such as `…-960.webp`.
  func name(after stem: String) -> String { "\(stem)-\(width).\(format.rawValue)" }
}

/// The renditions of a photograph: up to three widths, none wider than the photograph, in two formats.
package struct PictureRenditions: Hashable, Sendable {
  /// A number to raise whenever the same photograph would give different bytes, so that old renditions are not reused.
  package static let version = 1

  private static let widths = [480, 960, 1600]
  /// The width that other sites ask for when a page is shared (Open Graph).
  private static let sharedWidth = 1200

  /// The widths that a page offers, the smallest first.
  let widths: [Int]
  /// The format for browsers that can't show WebP.
  let fallback: PictureRendition.Format
  /// The rendition that other sites show for the page; nil if the photograph is no page's lead picture.
  let shared: PictureRendition?

  /// Chooses the renditions of a photograph.
  package init(of header: PictureHeader, isLead: Bool) {
    let widest = Self.widths.max() ?? header.width
    widths = Self.widths.filter { $0 < min(header.width, widest) } + [min(header.width, widest)]
    fallback = header.hasTransparency ? .png : .jpeg
    shared =
      isLead
      ? PictureRendition(width: min(header.width, Self.sharedWidth), format: .jpeg) : nil
  }

  /// All renditions to make, each once.
  package var all: [PictureRendition] {
    let offered = [.webp, fallback].flatMap { format in
      widths.map { PictureRendition(width: $0, format: format) }
    }
    return offered + (shared.map { offered.contains($0) ? [] : [$0] } ?? [])
  }
}
