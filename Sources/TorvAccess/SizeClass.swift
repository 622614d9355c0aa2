/// The sizes that sealed texts are padded to, so that a size reveals little about the contents.
///
/// Padmé (Nikitin et al., »Reducing Metadata Leakage from Encrypted Files and Communication with PURBs«, PETS 2019)
/// leaves only the first digits of a size, in binary: it adds at most 12 %, and less the larger a text is.
enum SizeClass {
  /// The smallest size, so that all short texts look alike.
  static let least = 1_024

  /// Returns the size class for `count` bytes.
  static func size(for count: Int) -> Int { max(least, padme(count)) }

  /// Returns the smallest number, not below the count, whose last bits are zero as Padmé requires.
  static func padme(_ count: Int) -> Int {
    guard count > 1 else { return count }
    let exponent = logarithm(count)
    let zeroBits = exponent - (logarithm(exponent) + 1)
    let mask = zeroBits > 0 ? 1 << zeroBits - 1 : 0
    return (count + mask) & ~mask
  }

  /// Returns the logarithm to the base 2, rounded down, of a number above 0.
  private static func logarithm(_ number: Int) -> Int {
    Int.bitWidth - 1 - number.leadingZeroBitCount
  }
}
