import Examining
import FoundationEssentials
import Guichet
import Vocabulary

// What a child reads of a document in Swift.
extension FuzzedReader {
  static func identify(_ bytes: [UInt8]) {
    let examination = FormatIdentifier().identify(bytes.span)
    hold((examination.format == .empty) == bytes.isEmpty, "what is empty has no bytes")
    hold(examination.otherFormat != examination.format, "a second format is another one")
  }

  static func examine(_ bytes: [UInt8]) {
    var bounds = Bounds()
    (bounds.maximumPixels, bounds.maximumScans, bounds.maximumPages) = (1 << 18, 20, 4)
    let examination = Examiner(bounds: bounds).examine(bytes.span)
    // Or else a document could have it that nobody can say anything of it.
    let answer = (try? ExaminationAnswer(examination).encoded(by: JSONEncoder())) ?? []
    hold(ExaminationAnswer(answer, bounds: bounds, mayShow: false) != nil, "what an honest child says is believed")
  }

  static func readExif(_ bytes: [UInt8]) {
    // Where the file says that the block is, which may be beyond its end.
    let start = bytes.first.map { Int($0) } ?? 0
    for block in [0..<bytes.count, start..<start + bytes.count] {
      let exif = ExifReader(bytes.span, block: block)
      hold(exif.orientation.map((1...8).contains) ?? true, "an orientation is one of eight")
      for density in [exif.density?.x, exif.density?.y].compactMap(\.self) {
        hold(density.isFinite && density > 0, "a density is a positive number")
      }
    }
  }
}
