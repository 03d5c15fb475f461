import CLinux
import Glibc

/// One order with its two descriptors, which close with it.
struct Order: ~Copyable {
  let contents: guichet_order
  let document: Int32
  let answer: Int32

  /// Waits for the next order; nil when the coordinator has hung up.
  init?(receivedOn socket: Int32) throws(ServingError) {
    var contents = guichet_order()
    var descriptors: (Int32, Int32) = (-1, -1)
    var count = 0
    let length = unsafe withUnsafeMutableBytes(of: &contents) { bytes in
      unsafe withUnsafeMutablePointer(to: &descriptors) { pair in
        unsafe pair.withMemoryRebound(to: Int32.self, capacity: 2) { pair in
          unsafe guichet_receive(socket, bytes.baseAddress, bytes.count, pair, 2, &count, -1)
        }
      }
    }
    if length == 0 { return nil }
    guard length == MemoryLayout<guichet_order>.size, count == 2 else { throw .noCoordinator }
    self.contents = contents
    (document, answer) = descriptors
  }

  deinit {
    close(document)
    close(answer)
  }
}
