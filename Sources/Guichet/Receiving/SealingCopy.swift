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
    return (file, hash.finalize().hexadecimal)
  }
}

extension MemoryFile {
  /// SHA-256 of the content, in lower-case hexadecimal; nil where it cannot be read.
  func sha256() -> String? {
    contents(limit: .max).map { SHA256.hash(data: $0).hexadecimal }
  }
}

extension SHA256.Digest {
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
