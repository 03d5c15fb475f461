package import Vocabulary

extension Words {
  /// Sentences written with plain spaces and straight apostrophes, set as a printer would.
  package static func typeset(fr: String, en: String) -> Words {
    Words(fr: Typesetting.french(fr), en: Typesetting.apostrophes(en))
  }
}

/// Typographic signs that are tedious to type and easy to forget.
package enum Typesetting {
  /// Does not break a line. In French it stands before a colon and inside guillemets; in both languages before a unit.
  package static let space: Unicode.Scalar = "\u{A0}"
  /// The same, narrower: before `;`, `!` and `?`, and between thousands in French.
  package static let narrowSpace: Unicode.Scalar = "\u{202F}"

  package static func french(_ text: String) -> String {
    let plain = Array(apostrophes(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, character) in plain.enumerated() {
      let previous = index > 0 ? plain[index - 1] : nil
      let next = index + 1 < plain.count ? plain[index + 1] : nil
      result.append(character == " " ? frenchSpace(after: previous, before: next) : character)
    }
    return String(result)
  }

  package static func apostrophes(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for character in text.unicodeScalars { result.append(character == "'" ? "\u{2019}" : character) }
    return String(result)
  }

  private static func frenchSpace(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Unicode.Scalar {
    switch (previous, next) {
    case ("«", _), (_, "»"), (_, ":"): space
    case (_, ";"), (_, "!"), (_, "?"): narrowSpace
    default: " "
    }
  }
}
