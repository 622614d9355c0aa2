extension String {
  /// Creates the text of a name with each byte that is not part of a UTF-8 character written as `\xE5`.
  init(escaping name: [UInt8]) {
    self.init()
    var rest = name[...]
    while let byte = rest.first {
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
      self +=
        length.map { String(decoding: rest.prefix($0), as: UTF8.self) }
        ?? "\\x" + String(byte, radix: 16, uppercase: true)
      rest = rest.dropFirst(length ?? 1)
    }
  }
}
