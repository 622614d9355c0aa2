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

  /// Reads the TIFF file in a range of the picture; anything that can't be read counts as missing.
  ///
  /// Linear in the range, because no directory is longer and only one place is looked at.
  init(_ file: PictureBytes, in range: Range<Int>) {
    let start = range.lowerBound
    let isBig = file.has("MM", at: start)
    guard isBig || file.has("II", at: start) else { return }
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard start + offset + count <= range.upperBound else { return nil }
      return isBig
        ? file.big(start + offset, count: count) : file.little(start + offset, count: count)
    }
    func entries(_ directory: Int) -> [(tag: Int, offset: Int)] {
      guard let count = number(directory, 2) else { return [] }
      return (0..<min(count, range.count / 12)).compactMap { index in
        let offset = directory + 2 + index * 12
        return number(offset, 2).map { ($0, offset) }
      }
    }
    guard let first = number(4, 4) else { return }
    var place: Int?
    for entry in entries(first) {
      if entry.tag == Self.orientation {
        isSideways = number(entry.offset + 8, 2).map { (5...8).contains($0) } ?? false
      } else if entry.tag == Self.placeDirectory {
        place = place ?? number(entry.offset + 8, 4)
      }
    }
    tellsPlace = place.map { entries($0).contains { $0.tag == Self.latitude } } ?? false
  }
}
