import Foundation
import Testing

/// The files of a zip file, read without the code that writes it: `gzip` inflates and checks them.
struct UnpackedArchive {
  /// The paths in the order in which they are listed.
  private(set) var paths: [String] = []
  private(set) var files: [String: Data] = [:]

  /// Unpacks the file into a folder of its own, which is removed again.
  init(_ file: String) throws {
    let zip = [UInt8](try Data(contentsOf: URL(filePath: file)))
    let folder = FileManager.default.temporaryDirectory.appending(path: "torv-zip-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      // It is in the temporary folder of the system anyway.
      try? FileManager.default.removeItem(at: folder)
    }
    let number = { (place: Int, count: Int) in
      zip[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = zip.count - 22
    try #require(zip[end...].starts(with: [0x50, 0x4B, 5, 6]))
    var place = number(end + 16, 4)
    for entry in 0..<number(end + 10, 2) {
      try #require(zip[place...].starts(with: [0x50, 0x4B, 1, 2]))
      let (size, length, start) = (
        number(place + 20, 4), number(place + 28, 2), number(place + 42, 4)
      )
      paths.append(String(decoding: zip[(place + 46)..<(place + 46 + length)], as: UTF8.self))
      let contents = start + 30 + number(start + 26, 2) + number(start + 28, 2)
      let gzip =
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + zip[contents..<(contents + size)]
        + zip[(place + 16)..<(place + 20)] + zip[(place + 24)..<(place + 28)]
      try Data(gzip).write(to: folder.appending(path: "\(entry).gz"))
      place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
    }
    let gzip = try Process.run(URL(filePath: "/usr/bin/gzip"), arguments: ["-dr", folder.path])
    gzip.waitUntilExit()
    try #require(gzip.terminationStatus == 0)
    for (entry, path) in paths.enumerated() {
      files[path] = try Data(contentsOf: folder.appending(path: "\(entry)"))
    }
  }

  /// The text of a file in the folder of the archive; nil if there is none.
  subscript(path: String) -> String? {
    let folder = paths.first?.prefix { $0 != "/" } ?? ""
    return files["\(folder)/\(path)"].map { String(decoding: $0, as: UTF8.self) }
  }

  var pages: [String] { paths.filter { $0.hasSuffix(".html") } }
}
