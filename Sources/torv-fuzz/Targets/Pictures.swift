import TorvSite

extension FuzzTarget {
  /// The heads of pictures, whole drawings, and the removal of what WebP files say about themselves.
  static let pictures = FuzzTarget(
    name: "pictures",
    seeds: { corpus in
      let files = names.enumerated().flatMap { choice, name in
        corpus.contents(ending: name.drop { $0 != "." } + "").map {
          ChoosingInput.bytes(choice, $0)
        }
      }
      return files + samples
    },
    dictionary: [
      "Exif\0\0", "II*\0", "MM\0*", "IHDR", "IDAT", "IEND", "acTL", "tRNS", "eXIf", "RIFF", "WEBP",
      "VP8 ", "VP8L",
      "VP8X", "EXIF", "XMP ", "ANIM", "ICCP", "GIF89a", ";", "ftypavif", "<svg", "</svg>",
      "viewBox=\"0 0 1 1\"",
      "viewBox=\"0 0 1e-300 9e4\"", "width=\"", "height=\"", "1e308mm", "100%", "\" ", "='",
      "href=\"#a\"", "<!--", "-->",
      "<?xml ", "onload=", "<script", "\u{0}\u{0}\u{0}\u{1}",
    ],
    check: { input in
      let chosen = ChoosingInput(input, among: names.count)
      if case .success(let file) = PictureFile.read(chosen.rest, named: names[chosen.choice]) {
        switch file {
        case .photograph(let header):
          let isSane =
            header.width > 0 && header.height > 0 && header.width * header.height <= 100_000_000
          try promise(isSane, "a picture of \(header.width) × \(header.height) pixels")
        case .asItIs(_, let size):
          try promise(
            size.map { $0.width > 0 && $0.height > 0 } ?? true, "a drawing without a size has one")
        }
      }
      let stripped = WebPMetadata.removed(from: chosen.rest)
      try promise(stripped.count <= chosen.rest.count, "a file without its metadata is larger")
      try promise(WebPMetadata.removed(from: stripped) == stripped, "metadata is left over")
    })

  private static let names = ["a.jpg", "a.png", "a.webp", "a.gif", "a.svg", "a.avif"]

  /// The smallest pictures of each format.
  private static let samples: [[UInt8]] = [
    ChoosingInput.bytes(
      0,
      [0xFF, 0xD8, 0xFF, 0xE1, 0, 34] + Array("Exif\0\0II*\0".utf8) + [
        8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6,
      ]
        + [
          0, 0, 0, 0, 0, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8,
          1, 1, 0, 0, 63, 0,
        ]
        + [0x12, 0xFF, 0, 0x34, 0xFF, 0xD9]),
    ChoosingInput.bytes(
      1,
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 16, 0, 0, 0, 32, 8, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3] + Array("IDAT".utf8)
        + [1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]),
    ChoosingInput.bytes(2, webP("VP8 ", [0x10, 0, 0, 0x9D, 1, 0x2A, 16, 0, 32, 0])),
    ChoosingInput.bytes(2, webP("VP8L", [0x2F, 15, 0, 7, 0, 0, 0, 0, 0, 0])),
    ChoosingInput.bytes(
      2, webP("VP8X", [0x2C, 0, 0, 0, 15, 0, 0, 31, 0, 0]) + Array("EXIF\u{4}\0\0\0II*\0".utf8)),
    ChoosingInput.bytes(3, Array("GIF89a".utf8) + [16, 0, 32, 0, 0, 0, 0, 0x3B]),
    ChoosingInput.bytes(
      4,
      Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16mm\" viewBox=\"0 0 16 32\"><path d=''/></svg>"
          .utf8)),
    ChoosingInput.bytes(5, [0, 0, 0, 16] + Array("ftypavif".utf8) + [0, 0, 0, 0]),
  ]

  private static func webP(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [UInt8(data.count + 12), 0, 0, 0] + Array("WEBP\(chunk)".utf8) + [
      UInt8(data.count), 0, 0, 0,
    ]
      + data
  }
}
