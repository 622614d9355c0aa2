import TorvAccess
import TorvDiagnostics

/// Scripts as browsers run them without a server, which they do with neither modules nor workers, nor with `fetch`.
///
/// `archive.js` has what stands in for these.
enum ArchivedScript {
  /// The asset that stands in for what browsers refuse to files.
  static let loader = "archive.js"

  /// What a script reads in place of the address of the archive's folder, which is known only once it is opened.
  static let root = "torv-archive:root"

  /// Returns a script, which may be a module, as one that is none and keeps its names to itself.
  static func classic(_ bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self)
      .replacing("import.meta.url", with: "\"\"").replacing("import(", with: "torvArchive.load(")
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.hasPrefix("export ") ? $0.dropFirst("export ".count) : $0 }
    let text = lines.joined(separator: "\n")
    return Array(
      """
      ((fetch, Worker) => {
      "use strict";
      \(text)
      })(torvArchive.fetch, torvArchive.Worker);

      """.utf8)
  }

  /// Returns a script that hands the text of a file over to whoever has asked for it.
  static func handingOver(text: [UInt8]) -> [UInt8] {
    call("receive", String(decoding: text, as: UTF8.self))
  }

  /// Returns a script that hands the bytes of a file over to whoever has asked for it.
  static func handingOver(bytes: [UInt8]) -> [UInt8] {
    call("receiveBytes", Base64URL.text(of: bytes))
  }

  private static func call(_ function: String, _ argument: String) -> [UInt8] {
    var output = Array("torvArchive.\(function)(".utf8)
    JSONValue.text(argument).write(into: &output)
    return output + Array(");\n".utf8)
  }
}
