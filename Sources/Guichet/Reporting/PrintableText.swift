/// Text from outside, made fit to be shown: a file's name must not move the cursor, hide a part of itself or turn the
/// direction of what follows.
public enum PrintableText {
  /// Control characters become their escapes (`\n`, `\u{1B}`), and so do invisible and direction-changing ones.
  public static func showing(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsEscape) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if needsEscape(scalar) {
        shown += scalar.escaped(asASCII: true)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
