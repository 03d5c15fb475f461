/// Facsimile coding of group 4: every row by how it differs from the one above (ITU-T T.6).
struct Group4Encoder {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingBits = 0

  static func encode(_ bitmap: Bitmap) -> [UInt8] {
    var encoder = Group4Encoder()
    var above: [Int] = []
    for row in 0..<bitmap.height {
      let changes = bitmap.changes(inRow: row)
      encoder.encode(changes, above: above, width: bitmap.width)
      above = changes
    }
    // End of facsimile block (2.4.1.1), then zeros to the byte.
    encoder.append(FacsimileCode(bits: 1, count: 12))
    encoder.append(FacsimileCode(bits: 1, count: 12))
    if encoder.pendingBits > 0 { encoder.append(FacsimileCode(bits: 0, count: 8 - encoder.pendingBits)) }
    return encoder.bytes
  }

  /// The names a0, a1, a2, b1 and b2 are those of T.6, 2.2.1.
  private mutating func encode(_ changes: [Int], above: [Int], width: Int) {
    var a0 = -1
    var inInk = false
    var next = 0
    var reference = 0
    while a0 < width {
      let a1 = next < changes.count ? changes[next] : width
      // The first change above that is right of a0 and to the colour opposite to a0's. A vertical mode to the left can
      // step back over as many changes as the distance that it bridges.
      reference = max(0, reference - 3)
      while reference < above.count, above[reference] <= a0 || (reference % 2 == 1) != inInk { reference += 1 }
      let b1 = reference < above.count ? above[reference] : width
      let b2 = reference + 1 < above.count ? above[reference + 1] : width
      if b2 < a1 {
        append(.pass)
        a0 = b2
      } else if let code = FacsimileCode.vertical(a1 - b1) {
        append(code)
        a0 = a1
        inInk.toggle()
        next += 1
      } else {
        let a2 = next + 1 < changes.count ? changes[next + 1] : width
        append(.horizontal)
        append(run: a1 - max(a0, 0), ink: inInk)
        append(run: a2 - a1, ink: !inInk)
        a0 = a2
        next += 2
      }
    }
  }

  /// Make-up codes for multiples of 64, then the code that ends the run (T.4, 4.1.1).
  private mutating func append(run length: Int, ink: Bool) {
    var rest = length
    while rest >= 2560 + 64 {
      append(FacsimileCode.longMakeUp[12])
      rest -= 2560
    }
    if rest >= 1792 {
      append(FacsimileCode.longMakeUp[(rest - 1792) / 64])
    } else if rest >= 64 {
      append((ink ? FacsimileCode.inkMakeUp : FacsimileCode.paperMakeUp)[rest / 64 - 1])
    }
    append((ink ? FacsimileCode.inkEnd : FacsimileCode.paperEnd)[rest % 64])
  }

  private mutating func append(_ code: FacsimileCode) {
    pending = pending << UInt32(code.count) | code.bits
    pendingBits += code.count
    while pendingBits >= 8 {
      pendingBits -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(pendingBits)))
    }
  }
}
