import CBareDecoding
import Glibc

/// `guichet-bare`: decodes the JPEGs of a list to luma with libjpeg-turbo alone and says what CPU time that took, so that
/// what a check costs can be told in a unit that is the same on every machine.
///
/// Reads paths, each ended by NUL, from the standard input and writes one JSON object. Files are read before the clock
/// starts.
@main
struct BareProgram {
  static func main() {
    var decoded = 0
    var rowsInAll: Int64 = 0
    var seconds = 0.0
    for path in readPaths() {
      guard let bytes = contents(of: path) else { exit(66) }
      let start = processorSeconds()
      let rows = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe guichet_bare_jpeg_luma(bytes.count, bytes.baseAddress, 1)
      }
      seconds += processorSeconds() - start
      guard rows >= 0 else { continue }
      decoded += 1
      rowsInAll += rows
    }
    print(#"{"decoded":\#(decoded),"rows":\#(rowsInAll),"cpu_seconds":\#(seconds)}"#)
  }

  /// Of all threads of this process.
  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Paths are bytes and need not be UTF-8.
  private static func readPaths() -> [[UInt8]] {
    (read(from: STDIN_FILENO) ?? []).split(separator: 0).map(Array.init)
  }

  private static func contents(of path: [UInt8]) -> [UInt8]? {
    let descriptor = unsafe open(path.map { CChar(bitPattern: $0) } + [0], O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return read(from: descriptor)
  }

  private static func read(from descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
