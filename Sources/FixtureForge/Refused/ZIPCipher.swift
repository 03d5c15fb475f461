/// The traditional encryption of ZIP (APPNOTE 6.1): weak, and still what most programs write.
struct ZIPCipher {
  private var keys: (UInt32, UInt32, UInt32) = (0x1234_5678, 0x2345_6789, 0x3456_7890)

  init(password: String) {
    for byte in password.utf8 { update(byte) }
  }

  mutating func encrypt(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { byte in
      let mixed = UInt16(truncatingIfNeeded: keys.2) | 2
      let mask = UInt8(truncatingIfNeeded: (mixed &* (mixed ^ 1)) >> 8)
      update(byte)
      return byte ^ mask
    }
  }

  private mutating func update(_ byte: UInt8) {
    keys.0 = Self.crc(keys.0, byte)
    keys.1 = (keys.1 &+ keys.0 & 0xFF) &* 134_775_813 &+ 1
    keys.2 = Self.crc(keys.2, UInt8(truncatingIfNeeded: keys.1 >> 24))
  }

  /// One step of CRC-32, without the inversions around it.
  private static func crc(_ state: UInt32, _ byte: UInt8) -> UInt32 {
    (0..<8).reduce(state ^ UInt32(byte)) { state, _ in state >> 1 ^ (state & 1) &* 0xEDB8_8320 }
  }
}
