/// One of several parts of a batch that are checked apart: by its path, every document belongs to exactly one of them.
public struct Fragment: Equatable, Sendable {
  public let index: Int
  public let count: Int

  /// - Parameters:
  ///   - index: From 0 to `count` − 1, or from 1 to `count`: `count` is the same fragment as 0, so that both ways of
  ///     counting give every document once.
  ///   - count: From 1 to 1,000,000.
  /// - Returns: nil for numbers outside of these.
  public init?(index: Int, of count: Int) {
    guard (1...1_000_000).contains(count), (0...count).contains(index) else { return nil }
    self.index = index % count
    self.count = count
  }

  public func includes(_ source: Source) -> Bool {
    Fragment.hash(source.path.systemBytes) % UInt64(count) == UInt64(index)
  }

  /// FNV-1a of 64 bits (draft-eastlake-fnv), with its bits mixed once more (the finaliser of MurmurHash3), since the low ones
  /// of FNV alone follow the last characters. The same on every machine and in every version.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 33
  }
}
