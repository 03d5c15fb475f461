package import Vocabulary

extension Bounds {
  /// What may be allocated for the samples or coefficients of a picture, besides its file and the remedy, in bytes.
  package func memoryForPicture(of file: Span<UInt8>) -> Int {
    // Code, libraries, rows and stack.
    let reserved = 256 << 20
    return max(0, Int(clamping: maximumMemory) - reserved - file.count)
  }
}
