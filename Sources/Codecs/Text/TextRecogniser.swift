import CCodecs
import Glibc

/// Tesseract with its French data, where both are installed.
///
/// It belongs to the process that forks, whose children share what it has loaded; see ``load()`` for what that costs.
@safe package final class TextRecogniser {
  private let raw: OpaquePointer

  private init(_ raw: OpaquePointer) {
    unsafe self.raw = raw
  }

  deinit {
    unsafe guichet_recogniser_free(raw)
  }

  /// The version of Tesseract.
  package var version: String { unsafe String(cString: guichet_recogniser_version(raw)) }

  /// The version of Tesseract that ``load()`` would open; nil where there is none, or no French data. Costs a tenth of
  /// loading it, and leaves nothing in this process.
  package static var installedVersion: String? {
    guard dataDirectory != nil else { return nil }
    let version = unsafe [CChar](unsafeUninitializedCapacity: 64) { buffer, count in
      let error = unsafe guichet_recogniser_find_version(buffer.baseAddress!, buffer.count)
      count = error == 0 ? unsafe strlen(buffer.baseAddress!) : 0
    }
    let text = String(decoding: version.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.isEmpty ? nil : text
  }

  /// Opens the library and reads its data, which takes 0.1 s. From then on each fork of this process costs 1 ms more, for
  /// 150 more mappings and 12 MB of memory: only who will read text should load it.
  ///
  /// - Returns: nil where the library or its data is not installed.
  package static func load() -> TextRecogniser? {
    guard let directory = dataDirectory else { return nil }
    return unsafe guichet_recogniser_load(directory, language).map { unsafe TextRecogniser($0) }
  }

  /// Reads one upright line of dark text on bright paper, in time proportional to `width` / `height`.
  ///
  /// - Parameter samples: Luma, row after row: `width` × `height` of them.
  /// - Returns: nil where not one letter or digit was recognised.
  package func read(_ samples: Span<UInt8>, width: Int, height: Int) -> RecognisedText? {
    guard let width = Int32(exactly: width), let height = Int32(exactly: height), width > 0, height > 0,
      Int(width) * Int(height) == samples.count
    else { return nil }
    var line = guichet_recognised_line()
    let error = unsafe samples.withUnsafeBufferPointer { samples in
      unsafe guichet_recogniser_read_line(raw, width, height, samples.baseAddress!, &line)
    }
    guard error == 0, line.characters > 0 else { return nil }
    return RecognisedText(confidence: min(max(line.confidence / 100, 0), 1), characters: Int(line.characters))
  }

  private static let language = "fra"

  /// Where Tesseract's own variable says, or else where distributions put it.
  private static var dataDirectory: String? {
    let named = unsafe getenv("TESSDATA_PREFIX").map { unsafe String(cString: $0) }
    let candidates = named.map { [$0] } ?? usualDirectories
    return candidates.first { unsafe access("\($0)/\(language).traineddata", R_OK) == 0 }
  }

  private static let usualDirectories = [
    "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/share/tesseract/tessdata",
    "/usr/local/share/tessdata"
  ]
}

/// What a recogniser made of a line.
package struct RecognisedText: Equatable, Sendable {
  /// How sure it is of the words, 0 to 1, weighted by their letters and digits.
  package var confidence: Double
  /// Letters and digits.
  package var characters: Int
}
