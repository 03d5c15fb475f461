import CCodecs

/// The text of a page of a PDF, whether it is seen or not.
package struct PDFText: Sendable {
  /// A word, or a part of it in one colour and size.
  package struct Word: Sendable {
    /// On the page as shown, from its upper left, in points.
    package var left: Double
    package var top: Double
    package var right: Double
    package var bottom: Double
    /// Of the font, in points.
    package var size: Double
    /// At least 1.
    package var characters: Int
    /// Of its colour.
    package var luma: UInt8
  }

  /// That are not white space.
  package var characters: Int
  /// The first ones in the order of reading.
  package var words: [Word]

  package static let none = PDFText(characters: 0, words: [])

  /// More than a page that somebody reads has.
  static let maximumWords = 20_000
}

extension PDFText {
  init(_ text: guichet_pdf_text) {
    characters = Int(clamping: unsafe text.characters)
    words = unsafe UnsafeBufferPointer(start: text.words, count: text.word_count).map { word in
      Word(
        left: Double(word.left), top: Double(word.top), right: Double(word.right), bottom: Double(word.bottom),
        size: Double(word.size), characters: Int(word.characters), luma: word.luma)
    }
  }
}
