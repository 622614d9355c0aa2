/// The camera's notes in a picture (Exif 2.32, a TIFF file inside the picture), as far as Torv reads them.
struct ExifData {
  /// Whether the picture must be turned by a quarter, which swaps its width and height.
  var isSideways = false
  /// Whether the data hold a latitude.
  var tellsPlace = false

  static let none = ExifData()

  private static let orientation = 0x0112
  private static let placeDirectory = 0x8825
  private static let latitude = 2

  init() {}

  /// Reads the TIFF file that begins at an offset; anything that can't be read counts as missing.
  init(_ file: PictureBytes, at start: Int) {
    let isBig = file.has("MM", at: start)
    guard isBig || file.has("II", at: start) else { return }
    func number(_ offset: Int, _ count: Int) -> Int? {
      isBig ? file.big(start + offset, count: count) : file.little(start + offset, count: count)
    }
    func entries(_ directory: Int) -> [(tag: Int, offset: Int)] {
      guard let count = number(directory, 2) else { return [] }
      return (0..<count).compactMap { index in
        let offset = directory + 2 + index * 12
        return number(offset, 2).map { ($0, offset) }
      }
    }
    guard let first = number(4, 4) else { return }
    for entry in entries(first) {
      if entry.tag == Self.orientation {
        isSideways = number(entry.offset + 8, 2).map { (5...8).contains($0) } ?? false
      } else if entry.tag == Self.placeDirectory, let place = number(entry.offset + 8, 4) {
        tellsPlace = entries(place).contains { $0.tag == Self.latitude }
      }
    }
  }
}
