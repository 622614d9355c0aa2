/// The sizes that sealed texts are filled up to, so that a size tells little of what is sealed.
///
/// Padmé (Nikitin et al., »Reducing Metadata Leakage from Encrypted Files and Communication with PURBs«, PETS 2019)
/// leaves only the first digits of a size, in binary: it adds at most 12 %, and less the larger a text is.
enum SizeClass {
  /// The least size, so that short texts are all alike.
  static let least = 1_024

  /// Returns the size class of so many bytes.
  static func size(for count: Int) -> Int { max(least, padme(count)) }

  /// Returns the least number not below the count whose last bits are zero, as Padmé has it.
  static func padme(_ count: Int) -> Int {
    guard count > 1 else { return count }
    let exponent = logarithm(count)
    let zeroBits = exponent - (logarithm(exponent) + 1)
    let mask = zeroBits > 0 ? 1 << zeroBits - 1 : 0
    return (count + mask) & ~mask
  }

  /// The logarithm to the base 2, rounded down, of a number above 0.
  private static func logarithm(_ number: Int) -> Int {
    Int.bitWidth - 1 - number.leadingZeroBitCount
  }
}
