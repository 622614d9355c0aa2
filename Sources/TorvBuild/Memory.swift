import CMalloc

/// How this process asks the system for memory.
package enum Memory {
  /// Lets a block of more than 128 KiB go back to the system once nothing needs it; to be called once, at the start.
  ///
  /// By default glibc keeps such blocks more and more, for each that was let go (`M_MMAP_THRESHOLD` of mallopt(3)). A
  /// build needs large ones for a moment only, and its peak with 10,000 pages is 5 % higher if they stay.
  package static func returnLargeBlocks() { _ = mallopt(M_MMAP_THRESHOLD, 128 * 1024) }
}
