/// Text whose lines begin below each other, broken at spaces where they would be wider than the terminal.
package struct Paragraph {
  /// What stands before the first line; the others begin as far in.
  private let mark: String
  private let markWidth: Int
  private var words: [(shown: String, width: Int)] = []

  /// - Parameters:
  ///   - mark: With its indentation and the space after it.
  ///   - shown: The same with its colours.
  package init(mark: String, shown: String? = nil) {
    self.mark = shown ?? mark
    markWidth = Self.width(of: mark)
  }

  /// Adds what is written next, with a space before it.
  ///
  /// - Parameter style: Puts colours around a word.
  package mutating func add(_ text: String, style: (String) -> String = { $0 }) {
    words += text.split(separator: " ").map { (style(String($0)), Self.width(of: String($0))) }
  }

  /// - Parameter width: In columns, of which the last one stays free; nil for one line, however long.
  package func lines(width: Int?) -> String {
    let indentation = String(repeating: " ", count: markWidth)
    var text = mark
    var column = markWidth
    for (index, word) in words.enumerated() {
      let isFirst = index == 0 || column == markWidth
      let needed = column + word.width + (isFirst ? 0 : 1)
      // A word that is wider than a line stays whole: the terminal breaks it.
      if let width, needed >= width, !isFirst {
        text += "\n\(indentation)\(word.shown)"
        column = markWidth + word.width
      } else {
        text += (isFirst ? "" : " ") + word.shown
        column = needed
      }
    }
    return text + "\n"
  }

  /// Columns that a terminal takes for a text: two for each character of East Asian scripts and for pictures.
  package static func width(of text: String) -> Int {
    text.reduce(0) { width, character in
      width + (character.unicodeScalars.first.map(isWide) ?? false ? 2 : 1)
    }
  }

  /// The blocks of wide characters (Unicode, East Asian Width), as far as names of files are likely to have them.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
