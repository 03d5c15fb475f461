import Crypto
import SystemPackage

/// Copies bytes into memory and hashes the same bytes on the way; ends in a file that nobody can change.
struct SealingCopy: ~Copyable {
  private let file: MemoryFile
  private var hash = SHA256()
  /// Bytes so far.
  private(set) var count: Int64 = 0

  init() throws(Errno) {
    file = try MemoryFile(name: "guichet-document")
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Errno) {
    try unsafe file.append(bytes)
    unsafe hash.update(bufferPointer: bytes)
    count += Int64(bytes.count)
  }

  /// - Returns: The file, and its SHA-256 in lower-case hexadecimal.
  consuming func seal() throws(Errno) -> (MemoryFile, sha256: String) {
    try file.seal()
    return (file, SealingCopy.hexadecimal(hash.finalize()))
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
