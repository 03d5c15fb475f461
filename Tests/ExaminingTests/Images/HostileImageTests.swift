import Examining
import TestImages
import Testing
import Vocabulary

/// Files cut everywhere and changed everywhere: nothing may trap, and nothing that is shown may have no size.
@Suite struct HostileImageTests {
  private func jpegs() -> [[UInt8]] {
    let picture = TestPicture.busy(width: 24, height: 40)
    return [(false, false, 0), (false, false, 1), (true, false, 0), (false, true, 0), (true, true, 1)].map { options in
      var encoder = TestJPEG()
      (encoder.isProgressive, encoder.isArithmetic) = (options.0, options.1)
      encoder.restartRows = options.2
      return encoder.encode(picture)
    }
  }

  private func pngs() -> [[UInt8]] {
    [false, true].map { isInterlaced in
      var encoder = TestPNG(.rgba)
      encoder.isInterlaced = isInterlaced
      return encoder.encode(.busy(width: 20, height: 20, channels: 4))
    }
  }

  private func expectNoHarm(of file: [UInt8], as format: FileFormat) {
    var bounds = Bounds()
    bounds.maximumPixels = 1_000_000
    var examination = Examination(format: format)
    if format == .png {
      PNGExaminer(bounds: bounds).examine(file.span, into: &examination)
    } else {
      JPEGExaminer(bounds: bounds).examine(file.span, into: &examination)
    }
    if let share = examination.damage?.missingShare { #expect((0...1).contains(share)) }
    if let image = examination.image { #expect(image.width > 0 && image.height > 0) }
    #expect((examination.image == nil) == examination.pages.isEmpty)
  }

  @Test("A file cut anywhere is examined")
  func cut() {
    for (files, format) in [(jpegs(), FileFormat.jpeg), (pngs(), .png)] {
      for file in files {
        for length in stride(from: 0, to: file.count, by: 3) {
          expectNoHarm(of: Array(file.prefix(length)), as: format)
        }
      }
    }
  }

  @Test("A file changed anywhere is examined", arguments: [0x00, 0x01, 0x80, 0xFF] as [UInt8])
  func changed(byte: UInt8) {
    for (files, format) in [(jpegs(), FileFormat.jpeg), (pngs(), .png)] {
      for file in files {
        for offset in stride(from: 2, to: min(file.count, 900), by: 1) {
          var hostile = file
          hostile[offset] = byte
          expectNoHarm(of: hostile, as: format)
        }
      }
    }
  }
}
