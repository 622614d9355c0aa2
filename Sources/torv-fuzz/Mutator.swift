import TorvFigures

/// Makes inputs by changing known ones; the same seed and number give the same input.
struct Mutator {
  private let seeds: [[UInt8]]
  private let dictionary: [[UInt8]]
  private var numbers: SeededNumbers

  /// Bytes that are not UTF-8: a lone continuation, the start of a character, an overlong NUL, a surrogate.
  private static let invalid: [[UInt8]] = [
    [0x80], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
  ]
  /// Numbers that overflow, divide by zero or lose digits.
  private static let numerals = [
    "0", "-1", "00", "99999", "2147483648", "9223372036854775807", "9223372036854775808",
    "99999999999999999999999", "1e308", "1e-308", "0.0000000000000000001", "-9223372036854775808",
  ].map { Array($0.utf8) }

  init(_ target: FuzzTarget, seeds: [[UInt8]], seed: Int, number: Int) {
    self.seeds = seeds
    dictionary = target.dictionary.map { Array($0.utf8) }
    numbers = SeededNumbers(seed: "\(target.name) \(seed) \(number)")
  }

  /// Returns an input of at most ``FuzzTarget/largestInput`` bytes.
  mutating func input() -> [UInt8] {
    var bytes = seeds.isEmpty ? [] : seeds[numbers.number(below: seeds.count)]
    for _ in 0...numbers.number(below: 6) { mutate(&bytes) }
    return Array(bytes.prefix(FuzzTarget.largestInput))
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = numbers.number(below: bytes.count + 1)
    switch numbers.number(below: 10) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(numbers.number(below: 8)) }
    case 1: if place < bytes.count { bytes[place] = UInt8(numbers.number(below: 256)) }
    case 2: bytes.removeSubrange(chunk(of: bytes))
    case 3: repeatChunk(of: &bytes)
    case 4, 5: bytes.insert(contentsOf: piece(of: dictionary), at: place)
    case 6: splice(&bytes, at: place)
    case 7: bytes.removeSubrange(place...)
    case 8: bytes.insert(contentsOf: piece(of: Self.invalid), at: place)
    default: replaceDigits(of: &bytes, from: place)
    }
  }

  private mutating func piece(of pieces: [[UInt8]]) -> [UInt8] {
    pieces.isEmpty ? [] : pieces[numbers.number(below: pieces.count)]
  }

  /// Returns a range, which is short in most cases.
  private mutating func chunk(of bytes: [UInt8]) -> Range<Int> {
    let start = numbers.number(below: bytes.count + 1)
    let longest = numbers.happens(oneIn: 4) ? bytes.count : 24
    return start..<min(bytes.count, start + numbers.number(below: longest + 1))
  }

  private mutating func repeatChunk(of bytes: inout [UInt8]) {
    let range = chunk(of: bytes)
    let chunk = Array(bytes[range])
    let times = numbers.happens(oneIn: 8) ? FuzzTarget.largestInput / (chunk.count + 1) : 3
    let copies = repeatElement(chunk, count: 1 + numbers.number(below: times + 1)).flatMap { $0 }
    bytes.insert(contentsOf: copies, at: range.upperBound)
  }

  /// Puts a piece of another seed in, or lets it follow from here.
  private mutating func splice(_ bytes: inout [UInt8], at place: Int) {
    let other = piece(of: seeds)
    let range = chunk(of: other)
    if numbers.happens(oneIn: 2) {
      bytes.replaceSubrange(place..., with: other[range.lowerBound...])
    } else {
      bytes.insert(contentsOf: other[range], at: place)
    }
  }

  /// Replaces the next number in the text.
  private mutating func replaceDigits(of bytes: inout [UInt8], from place: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let start = bytes[place...].firstIndex(where: digits.contains) else { return }
    let end = bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: piece(of: Self.numerals))
  }
}
