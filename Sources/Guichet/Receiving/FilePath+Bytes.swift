import SystemPackage

extension FilePath {
  init(systemBytes bytes: some Sequence<UInt8>) {
    unsafe self.init(platformString: bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0])
  }

  /// As the system has it, of whatever encoding.
  var systemBytes: [UInt8] {
    unsafe withPlatformString { text in
      unsafe UnsafeBufferPointer(start: text, count: length).map { UInt8(bitPattern: $0) }
    }
  }
}
