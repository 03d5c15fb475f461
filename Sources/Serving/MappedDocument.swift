import Glibc

/// A sealed file in memory, mapped for reading.
@safe struct MappedDocument: ~Copyable {
  private let bytes: UnsafeRawBufferPointer

  /// - Parameter descriptor: A regular or memory file.
  init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, let length = Int(exactly: status.st_size) else { return nil }
    guard length > 0 else {
      unsafe bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let address = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else { return nil }
    unsafe bytes = UnsafeRawBufferPointer(start: address, count: length)
  }

  deinit {
    if let address = unsafe bytes.baseAddress { unsafe munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) }
  }

  borrowing func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe body(Span(_unsafeElements: $0)) }
  }
}
