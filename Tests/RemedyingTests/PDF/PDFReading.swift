import Codecs
import Glibc
import Synchronization

/// Poppler is not safe in parallel, and tests run in parallel.
private let turn = Mutex(())

/// What readers make of a PDF.
struct PDFReading {
  var opening = PDFStructure.Opening.failed
  var pages = 0
  /// Of each page, that are not white space.
  var characters: [Int] = []
  var streams: [PDFStream] = []
  /// Of each stream, as stored.
  var data: [[UInt8]] = []

  init(_ bytes: [UInt8]) {
    let limits = PDFDocument.Limits(maximumPages: 300, maximumObjects: 100_000)
    var reading = self
    turn.withLock { _ in
      PDFDocument.withDocument(in: bytes.span, limits: limits) { document in
        reading.opening = document.structure.opening
        reading.pages = document.structure.pageCount
        if let rewriter = PDFRewriter(document, maximumDecodedBytes: 0) {
          reading.streams = rewriter.streams
          reading.data = rewriter.streams.indices.map { rewriter.storedBytes(ofStreamAt: $0) ?? [] }
        }
        let characters = try? document.withView { view in
          (0..<view.pageCount).map { view.text(ofPageAt: $0, withWords: false)?.characters ?? 0 }
        }
        reading.characters = characters ?? []
      }
    }
    self = reading
  }

  var images: [PDFStream] { streams.filter { $0.part == .images } }

  /// A page as it is shown, one byte a pixel.
  static func luma(_ bytes: [UInt8], page: Int = 0, width: Int, height: Int) -> [UInt8] {
    let limits = PDFDocument.Limits(maximumPages: 300, maximumObjects: 100_000)
    var luma: [UInt8] = []
    turn.withLock { _ in
      PDFDocument.withDocument(in: bytes.span, limits: limits) { document in
        luma = (try? document.withView { $0.draw(pageAt: page, width: width, height: height) ?? [] }) ?? []
      }
    }
    return luma
  }

  /// Of a page as shown, in dB; infinite where not a pixel differs.
  static func signalToNoise(_ bytes: [UInt8], against original: [UInt8], width: Int, height: Int) -> Double {
    let pair = zip(
      luma(bytes, width: width, height: height), luma(original, width: width, height: height))
    var (errors, count) = (0.0, 0.0)
    for (one, other) in pair {
      let difference = Double(one) - Double(other)
      errors += difference * difference
      count += 1
    }
    return 10 * log10(255 * 255 * count / errors)
  }
}
