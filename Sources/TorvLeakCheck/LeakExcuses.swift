/// The contents of one open source: sealed material that also stands here is not a leak.
package struct LeakExcuses: Sendable {
  /// The suspected runs of words that occur there.
  var runs: Set<UInt64> = []
  /// The hashes of the blocks of sealed files that occur there.
  var blocks: Set<UInt64> = []
}
