import CLinux
import Glibc

/// One order with its descriptors, which close with it.
struct Order: ~Copyable {
  let contents: guichet_order
  /// The document and the answer; where something is to be made, the request and the product too.
  let descriptors: [Int32]

  var makesSomething: Bool { descriptors.count == Order.makingCount }
  var drawsThumbnail: Bool { contents.draws_thumbnail != 0 }

  private static let examiningCount = 2
  private static let makingCount = 4

  /// Waits for the next order; nil when the coordinator has hung up.
  init?(receivedOn socket: Int32) throws(ServingError) {
    var contents = guichet_order()
    var descriptors = [Int32](repeating: -1, count: Order.makingCount)
    var count = 0
    let length = unsafe withUnsafeMutableBytes(of: &contents) { bytes in
      unsafe guichet_receive(socket, bytes.baseAddress, bytes.count, &descriptors, descriptors.count, &count, -1)
    }
    if length == 0 { return nil }
    guard length == MemoryLayout<guichet_order>.size, count == Order.examiningCount || count == Order.makingCount else {
      throw .noCoordinator
    }
    self.contents = contents
    self.descriptors = Array(descriptors[..<count])
  }

  deinit {
    for descriptor in descriptors { close(descriptor) }
  }
}
