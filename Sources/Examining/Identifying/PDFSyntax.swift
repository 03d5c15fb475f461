import Vocabulary

/// A PDF by its header, or by its objects and trailer where the header is displaced, mangled or missing: readers open
/// those too (PDF Reference 1.7, appendix H.3, implementation notes 13, 14 and 18).
enum PDFSyntax {
  /// A header at the very start needs no further proof; a line of PostScript may stand before it.
  static func identify(_ document: Span<UInt8>) -> Identity? {
    if document.holds(header.utf8, at: 0) { return identity(document, headerAt: 0) }
    guard document.holds("%!PS".utf8, at: 0), let offset = provenHeader(document) else { return nil }
    return identity(document, headerAt: offset)
  }

  /// Something else comes first: what a mail, a printer or a web server left there.
  static func identifyBehindJunk(_ document: Span<UInt8>) -> Identity? {
    if let offset = provenHeader(document) { return identity(document, headerAt: offset) }
    // Long mail headers: most readers give up here, those that go by the trailer do not.
    if let offset = document.firstOffset(of: header.utf8, in: 0..<8192), hasTrailer(document) {
      return identity(document, headerAt: offset)
    }
    // A header that is none, or none at all: what readers rebuild by its objects.
    if hasObject(document, in: headerWindow), hasTrailer(document) || hasBareTrailer(document) {
      return Identity(.pdf)
    }
    return nil
  }

  /// Whether a document that is something else by its first bytes can be opened as a PDF as well. A header alone may
  /// stand in any comment, a trailer alone may be left from a picture cut out of a PDF.
  static func isPresent(in document: Span<UInt8>) -> Bool {
    if provenHeader(document) != nil { return true }
    return hasTrailer(document) && document.contains(header.utf8, in: 0..<document.count)
  }

  private static let header = "%PDF-"
  /// Where readers look for a header, and for a trailer from the end.
  private static let headerWindow = 0..<1024
  private static let trailerLength = 1024

  private static func identity(_ document: Span<UInt8>, headerAt offset: Int) -> Identity {
    let versions = [
      "1.0": "fmt/14", "1.1": "fmt/15", "1.2": "fmt/16", "1.3": "fmt/17", "1.4": "fmt/18", "1.5": "fmt/19",
      "1.6": "fmt/20", "1.7": "fmt/276", "2.0": "fmt/1129"
    ]
    let puid = versions.first { document.holds($0.key.utf8, at: offset + header.utf8.count) }?.value
    return Identity(.pdf, puid)
  }

  /// A header that an object or a trailer bears out: prose may speak of one.
  private static func provenHeader(_ document: Span<UInt8>) -> Int? {
    guard let offset = document.firstOffset(of: header.utf8, in: headerWindow) else { return nil }
    let isBorneOut =
      hasObject(document, in: offset..<offset + 1024) || hasTrailer(document) || hasBareTrailer(document)
    return isBorneOut ? offset : nil
  }

  private static func hasTrailer(_ document: Span<UInt8>) -> Bool {
    document.contains("startxref".utf8, in: document.tail(trailerLength))
  }

  /// A trailer without a cross-reference table still names the catalogue.
  private static func hasBareTrailer(_ document: Span<UInt8>) -> Bool {
    let tail = document.tail(trailerLength)
    guard let trailer = document.firstOffset(of: "trailer".utf8, in: tail) else { return false }
    return document.contains("/Root".utf8, in: trailer..<tail.upperBound)
  }

  /// The start of an indirect object: two numbers and `obj`, between white space.
  private static func hasObject(_ document: Span<UInt8>, in window: Range<Int>) -> Bool {
    document.offsets(of: "obj".utf8, in: window).contains { keyword in
      var offset = keyword - 1
      for _ in 0..<2 {
        guard let space = skip(\.isWhitespace, back: offset), let digits = skip(\.isDigit, back: space) else {
          return false
        }
        offset = digits
      }
      return true

      func skip(_ isSkipped: (UInt8) -> Bool, back from: Int) -> Int? {
        var offset = from
        while let byte = document.byte(at: offset), offset > from - 16, isSkipped(byte) { offset -= 1 }
        return offset < from ? offset : nil
      }
    }
  }
}
